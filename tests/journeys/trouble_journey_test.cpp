#include "core/storage/log_store.h"
#include "tests/journeys/journey.h"
#include "tests/support/child_process.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// What a person reads when the places are not as usual, and what comes back when they are again.
class TroubleJourney : public Journey {
protected:
  ~TroubleJourney() override {
    stop();
    if (!m_isNobody) return;
    (void)!::setresuid(0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 1);  // which changing the user takes away, and the leak sanitizer needs
  }

  /// From now on with the rights of an ordinary user, who owns the folder; needs root.
  bool becomeNobody() {
    if (::geteuid() != 0) return false;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) give(entry.path());
    give(folder.path());
    m_isNobody = ::setresuid(kNobody, kNobody, 0) == 0;
    return m_isNobody;
  }
  static void give(const fs::path& path) { ASSERT_EQ(::lchown(path.c_str(), kNobody, kNobody), 0); }

  void makeALogWithOneHold() {
    fs::create_directories(places.data);
    auto log = LogStore::open(places.log);
    ASSERT_TRUE(log) << log.error().detail;
    const auto session = log->beginSession(*RoutineId::parse("psoas-basics"), monday, aMorningOf(monday), 1);
    ASSERT_TRUE(session);
    ASSERT_TRUE(log->appendHold(aHold().of(*session)));
  }

  void playToTheEnd() {
    click("Start");
    live(316s);
    EXPECT_TRUE(says("4:00 held of 4:00 planned.")) << all();
    click("Done");
    settle();
  }
  std::string all() const { return texts().join(QStringLiteral(" | ")).toStdString(); }

private:
  bool m_isNobody = false;
};

TEST_F(TroubleJourney, AReadOnlyFolderShowsWhatIsThereAndKeepsTheRestUntilItCanBeWritten) {
  places = placesFor(folder / "data");
  places.settings = folder / "settings.json";
  makeALogWithOneHold();
  clock.jumpTo(aMorningOf(monday + std::chrono::days{1}));
  fs::permissions(places.data, fs::perms(0555));
  if (!becomeNobody()) GTEST_SKIP() << "root may write anywhere";
  startAsUsual();
  settle();
  EXPECT_TRUE(says("Your log can be read but not written. What you do now is kept in memory until it can.")) << all();
  click("History");
  EXPECT_TRUE(says("Mon 07:30, Psoas basics, 0:30")) << all();
  click("Today");
  playToTheEnd();
  EXPECT_NE(button("Once more"), nullptr) << "what is kept in memory counts";
  const auto onDisk = LogStore::openToRead(places.log);
  ASSERT_TRUE(onDisk) << onDisk.error().detail;
  EXPECT_EQ(onDisk->allSessions()->size(), 1U);
  fs::permissions(places.data, fs::perms(0755));
  click("Once more");
  live(8s + 30s);
  settle();
  EXPECT_TRUE(says("Your log can be written again; everything is in it.")) << all();
  const auto kept = sessions();
  ASSERT_EQ(kept.size(), 3U);
  EXPECT_EQ(kept[1].holds.size(), 8U) << "of the time when it could not be written";
  EXPECT_EQ(kept[1].ending, Ending::Completed);
  EXPECT_EQ(kept[2].holds.size(), 1U);
}

TEST_F(TroubleJourney, APlaceWhereNoLogCanBeSaysSoAndPlaysToTheEnd) {
  const auto makeAPipe = [](const fs::path& at) { ASSERT_EQ(::mkfifo(at.c_str(), 0600), 0); };
  const auto makeAFolder = [](const fs::path& at) { fs::create_directory(at); };
  const auto makeALinkToNothing = [this](const fs::path& at) { fs::create_symlink(folder / "not mounted/log.db", at); };
  int number = 0;
  for (const std::function<void(const fs::path&)>& make :
       {std::function<void(const fs::path&)>(makeAPipe), {makeAFolder}, {makeALinkToNothing}}) {
    SCOPED_TRACE(number);
    places = placesFor(folder / ("data" + std::to_string(number++)).c_str());
    fs::create_directory(places.data);
    make(places.log);
    startAsUsual();
    settle();
    EXPECT_TRUE(says("Your log cannot be opened. What you do now is kept in memory until it can.")) << all();
    playToTheEnd();
    fs::remove(places.log);
    click("Once more");
    settle();
    EXPECT_TRUE(says("Your log can be written again; everything is in it.")) << all();
    ASSERT_EQ(sessions().size(), 2U);
    EXPECT_EQ(sessions()[0].holds.size(), 8U);
  }
}

TEST_F(TroubleJourney, ADataFolderThatIsAFileSaysSoAndPlaysToTheEnd) {
  places = placesFor(folder / "data");
  places.settings = folder / "settings.json";
  writeBytes(places.data, "a file of the person's");
  startAsUsual();
  settle();
  EXPECT_TRUE(says("Your log cannot be opened. What you do now is kept in memory until it can.")) << all();
  playToTheEnd();
  stop();
  EXPECT_EQ(bytesOf(places.data), "a file of the person's");
}

TEST_F(TroubleJourney, DamagedSettingsAreToldOnceWithTheNameTheyAreKeptUnder) {
  writeBytes(places.settings, "{\"theme\": \"da");
  start();
  EXPECT_TRUE(
      says("Your settings could not be read; the usual ones are used. The old file was kept as "
           "settings.json.corrupt-2026-11-16."))
      << all();
  readSafety();
  start();
  EXPECT_FALSE(says("Your settings could not be read")) << all();
  stop();

  writeBytes(places.settings, std::string(300, '\0'));
  writeBytes(places.settings.string() + ".bak", R"({"theme": "dark", "safety_read": "2026-11-16"})");
  start();
  EXPECT_TRUE(
      says("Your settings could not be read; the ones before are used. The old file was kept as "
           "settings.json.corrupt-2026-11-16-2."))
      << all();
  EXPECT_EQ(app->settings().theme, Settings::Theme::Dark);
}

TEST_F(TroubleJourney, SettingsThatCannotBeSavedAreToldAndHoldUntilTheEnd) {
  places.settings = folder / "config/settings.json";
  fs::create_directory(folder / "config");
  fs::permissions(folder / "config", fs::perms(0555));
  if (!becomeNobody()) GTEST_SKIP() << "root may write anywhere";
  start();
  readSafety();
  EXPECT_TRUE(QTest::qWaitFor([&] { return says("Your settings could not be saved."); }, 30'000)) << all();
  EXPECT_TRUE(app->settings().safetyRead);
  EXPECT_TRUE(fs::is_empty(folder / "config"));
}

}  // namespace
}  // namespace lissom
