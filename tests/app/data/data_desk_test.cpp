#include "app/data/data_desk.h"

#include "app/data/data_words.h"
#include "app/tour/simulated_clock.h"
#include "core/exchange/log_csv.h"
#include "core/exchange/log_json.h"
#include "tests/core/storage/every_fact.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/temporary_folder.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace lissom {
namespace {

namespace fs = std::filesystem;

Places placesIn(const fs::path& folder) {
  return {folder, folder / "log.db", folder / "packs", folder / "settings.json", folder / "cache"};
}

/// A desk with a log of two sessions; what it tells and asks is written down, and every question is answered as wished.
class DataDeskTest : public ::testing::Test {
protected:
  DataDeskTest() {
    fs::create_directories(places.data);
    auto log = *LogStore::open(places.log);
    writeSession(log, aWholeSession(aDay()));
    writeSession(log, aWholeSession(aDay() + std::chrono::days{1}));
    for (const PlanFact& fact : everyFact()) EXPECT_TRUE(log.appendPlanFact(fact));
    contents = *log.contents();
  }

  void SetUp() override {
    keeper = std::make_unique<LogKeeper>(LogKeeper::Options{.file = places.log, .today = aDay()});
    desk = std::make_unique<DataDesk>(DataDesk::World{.log = *keeper,
                                                      .disk = disk,
                                                      .clock = clock,
                                                      .places = places,
                                                      .calendar = [] { return std::string("BEGIN:VCALENDAR"); },
                                                      .document =
                                                          [] {
                                                            return [](const std::vector<SessionRecord>& sessions) {
                                                              return Result<std::string>(
                                                                  "%PDF of " + std::to_string(sessions.size()));
                                                            };
                                                          },
                                                      .ask =
                                                          [this](const DataDesk::Question& question) {
                                                            asked << question.text;
                                                            if (whenAsked) whenAsked();
                                                            return yes;
                                                          },
                                                      .patience = {}});
    QObject::connect(desk.get(), &DataDesk::told, desk.get(), [this](const QString& sentence, const QString& details) {
      told << sentence;
      toldDetails = details;
    });
    QObject::connect(desk.get(), &DataDesk::imported, desk.get(), [this] { ++imports; });
    QObject::connect(desk.get(), &DataDesk::restartWished, desk.get(), [this] { ++restarts; });
    QObject::connect(desk.get(), &DataDesk::backupsChanged, desk.get(),
                     [this](const QString& where, std::optional<Day> last) {
                       settings.backupFolder = where;
                       settings.lastBackup = last;
                       ++changes;
                       desk->setSettings(settings);
                     });
  }

  void TearDown() override {
    keeper.reset();
    disk.waitForDone();
  }

  bool tells(int sentences = 1) {
    return QTest::qWaitFor([&] { return told.size() >= sentences; });
  }
  /// A log of one session that is not in the desk's.
  void writeOther() {
    auto other = *LogStore::inMemory();
    writeSession(other, aWholeSession(aDay() + std::chrono::days{2}));
    writeBytes(folder / "other.json", jsonOf(*other.contents()));
  }
  QString file(const char* name) const { return QString::fromStdString((folder / name).string()); }
  std::size_t sessionsNow() const { return LogStore::openToRead(places.log)->allSessions()->size(); }

  TemporaryFolder folder;
  Places places = placesIn(folder / "data");
  SimulatedClock clock{aMorningOf(aDay() + std::chrono::days{5})};
  QThreadPool disk;
  std::unique_ptr<LogKeeper> keeper;
  std::unique_ptr<DataDesk> desk;
  LogContents contents;
  Settings settings;
  bool yes = true;
  std::function<void()> whenAsked;
  QStringList asked;
  QStringList told;
  QString toldDetails;
  int imports = 0;
  int restarts = 0;
  int changes = 0;
};

TEST_F(DataDeskTest, ExportsInTheKindThatTheEndingSays) {
  desk->exportTo(file("a.json"));
  ASSERT_TRUE(tells(1));
  desk->exportTo(file("a.csv"));
  ASSERT_TRUE(tells(2));
  desk->exportTo(file("a.ics"));
  ASSERT_TRUE(tells(3));
  desk->exportTo(file("a.PDF"));
  ASSERT_TRUE(tells(4));
  EXPECT_EQ(bytesOf(folder / "a.json"), jsonOf(contents));
  EXPECT_EQ(bytesOf(folder / "a.csv"), csvOf(sessionsThatCount(contents)));
  EXPECT_EQ(bytesOf(folder / "a.ics"), "BEGIN:VCALENDAR");
  EXPECT_EQ(bytesOf(folder / "a.PDF"), "%PDF of 2");
  EXPECT_TRUE(told.front().contains(file("a.json")));
}

TEST_F(DataDeskTest, SaysWhenAnExportCannotBeWritten) {
  desk->exportTo(file("no-such-folder/a.csv"));
  ASSERT_TRUE(tells());
  EXPECT_TRUE(told.front().contains(QStringLiteral("a.csv")));
  EXPECT_FALSE(desk->isBusy());
}

TEST_F(DataDeskTest, SaysWhatAFileBringsAndAddsItWhenThatIsWished) {
  auto other = *LogStore::inMemory();
  writeSession(other, aWholeSession(aDay() + std::chrono::days{2}));
  writeBytes(folder / "other.json", jsonOf(*other.contents()));
  yes = false;
  desk->importFrom(file("other.json"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return asked.size() == 1; }));
  EXPECT_TRUE(asked.front().contains(QStringLiteral("1 session"))) << asked.front().toStdString();
  EXPECT_EQ(sessionsNow(), 2U);
  yes = true;
  desk->importFrom(file("other.json"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return imports == 1; }));
  EXPECT_EQ(sessionsNow(), 3U);
  desk->importFrom(file("other.json"));
  ASSERT_TRUE(tells(2));
  EXPECT_EQ(told.back(), QStringLiteral("Everything in this file is in your log already."));
  EXPECT_EQ(asked.size(), 2);
}

TEST_F(DataDeskTest, ABrokenFileChangesNothingAndItsMistakesAreListedByLine) {
  writeBytes(folder / "broken.json", "{\"format\": 2,\n \"program\": \"lissom\",\n \"sessions\": 7}");
  desk->importFrom(file("broken.json"));
  ASSERT_TRUE(tells());
  EXPECT_TRUE(toldDetails.contains(QStringLiteral("Line 3"))) << toldDetails.toStdString();
  EXPECT_TRUE(asked.isEmpty());
  EXPECT_EQ(sessionsNow(), 2U);
  desk->importFrom(file("nowhere.json"));
  ASSERT_TRUE(tells(2));
  EXPECT_FALSE(desk->isBusy());
}

/// The disk is held up until the person has cancelled: so the file is read afterwards.
TEST_F(DataDeskTest, AnImportIsCancelledWhileItsFileIsRead) {
  writeOther();
  QSemaphore disks;
  disk.setMaxThreadCount(1);
  disk.start([&] { disks.acquire(); });
  desk->importFrom(file("other.json"));
  EXPECT_TRUE(desk->isBusy());
  desk->cancel();
  disks.release();
  ASSERT_TRUE(tells());
  EXPECT_EQ(told.front(), QStringLiteral("It was cancelled; nothing has changed."));
  EXPECT_TRUE(asked.isEmpty());
  EXPECT_FALSE(desk->isBusy());
  EXPECT_EQ(sessionsNow(), 2U);
}

TEST_F(DataDeskTest, AnImportIsCancelledWhileItsFileIsHeldAgainstTheLog) {
  writeOther();
  QSemaphore log;
  keeper->withLog([&](LogStore*, const auto&) { log.acquire(); });
  desk->importFrom(file("other.json"));
  disk.waitForDone();
  QCoreApplication::sendPostedEvents();  // what was read is on its way to the log
  desk->cancel();
  log.release();
  ASSERT_TRUE(tells());
  EXPECT_EQ(told.front(), QStringLiteral("It was cancelled; nothing has changed."));
  EXPECT_TRUE(asked.isEmpty());
}

TEST_F(DataDeskTest, AnImportIsCancelledWhileItIsAdded) {
  writeOther();
  QSemaphore log;
  whenAsked = [&] { keeper->withLog([&](LogStore*, const auto&) { log.acquire(); }); };
  desk->importFrom(file("other.json"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return asked.size() == 1 && desk->isBusy(); }));
  desk->cancel();
  log.release();
  ASSERT_TRUE(tells());
  EXPECT_EQ(told.front(), QStringLiteral("It was cancelled; nothing has changed."));
  EXPECT_EQ(imports, 0);
  EXPECT_EQ(sessionsNow(), 2U);
}

TEST_F(DataDeskTest, WhatTakesLongShowsHowFarItIsAndIsCancelledThere) {
  writeOther();
  QWidget window;
  QSemaphore disks;
  disk.setMaxThreadCount(1);
  disk.start([&] { disks.acquire(); });
  QString shown;
  QTimer look;
  QObject::connect(&look, &QTimer::timeout, &look, [&] {
    auto* dialog = qobject_cast<DataDialog*>(QApplication::activeModalWidget());
    if (!dialog) return;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) shown += label->text();
    dialog->findChild<QPushButton*>(QStringLiteral("cancel"))->click();
    look.stop();
    disks.release();
  });
  look.start(0);
  desk->importFrom(file("other.json"), &window);
  ASSERT_TRUE(tells());
  EXPECT_TRUE(shown.contains(QStringLiteral("Reading other.json…"))) << shown.toStdString();
  EXPECT_EQ(told.front(), QStringLiteral("It was cancelled; nothing has changed."));
  EXPECT_TRUE(QTest::qWaitFor([] { return !QApplication::activeModalWidget(); })) << "it closes itself";
}

TEST(DataWordsTest, AHundredConflictsAreNamedAtMost) {
  const std::vector<MergeConflict> all(5000, {MergeConflict::What::Hold, "a1b2c3d4e5f6a7b8-17", aDay()});
  const QStringList lines = DataWords::of(all).split(QLatin1Char('\n'));
  EXPECT_EQ(lines.size(), 101);
  EXPECT_EQ(lines.back(), QStringLiteral("There are more."));
}

TEST_F(DataDeskTest, OneThingIsDoneAtATime) {
  writeOther();
  QSemaphore disks;
  disk.setMaxThreadCount(1);
  disk.start([&] { disks.acquire(); });
  desk->importFrom(file("other.json"));
  desk->importFrom(file("nowhere.json"));
  ASSERT_TRUE(tells());
  EXPECT_EQ(told.front(), QStringLiteral("Lissom is still busy with your data. Try it again when that is done."));
  disks.release();
  ASSERT_TRUE(QTest::qWaitFor([&] { return imports == 1; })) << "the first one goes on";
}

TEST_F(DataDeskTest, BacksUpAndSaysWhatIsInIt) {
  desk->backUpTo(file("all.lissom-backup"));
  ASSERT_TRUE(tells());
  const auto made = readBackup(folder / "all.lissom-backup");
  ASSERT_TRUE(made) << made.error().detail;
  EXPECT_EQ(made->sessions, 2U);
  EXPECT_TRUE(toldDetails.contains(QStringLiteral("2 sessions"))) << toldDetails.toStdString();
}

TEST_F(DataDeskTest, BringsABackupBackAfterAskingAndWishesARestart) {
  desk->backUpTo(file("all.lissom-backup"));
  ASSERT_TRUE(tells());
  keeper->keep(aSession().on(aDay() + std::chrono::days{4}), clock.now());
  ASSERT_TRUE(keeper->settle(std::chrono::seconds{5}));
  yes = false;
  desk->restoreFrom(file("all.lissom-backup"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return asked.size() == 1; }));
  EXPECT_FALSE(isRestoreUnfinished(places.data));
  yes = true;
  desk->restoreFrom(file("all.lissom-backup"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return restarts == 1; }));
  EXPECT_TRUE(asked.back().contains(QStringLiteral("1 session of these is not in the backup")))
      << asked.back().toStdString();
  EXPECT_EQ(sessionsNow(), 3U) << "nothing is changed while the log is open";
  keeper.reset();
  ASSERT_TRUE(finishRestore(places.data));
  EXPECT_EQ(sessionsNow(), 2U);
}

TEST_F(DataDeskTest, WhatIsNoBackupIsNotBroughtBack) {
  writeBytes(folder / "a.lissom-backup", "nothing");
  desk->restoreFrom(file("a.lissom-backup"));
  ASSERT_TRUE(tells());
  EXPECT_TRUE(asked.isEmpty());
  EXPECT_EQ(restarts, 0);
}

TEST_F(DataDeskTest, BacksUpOnceAWeekWhereThatIsWishedAndTellsOnlyTrouble) {
  desk->backUpIfDue();
  fs::create_directories(folder / "weekly");
  desk->setFolder(file("weekly"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return settings.lastBackup.has_value(); }));
  EXPECT_EQ(namesIn(folder / "weekly").size(), 1U);
  const int soFar = changes;
  desk->backUpIfDue();
  ASSERT_TRUE(keeper->settle(std::chrono::seconds{5}));
  QTest::qWait(1);
  EXPECT_EQ(changes, soFar);
  clock.advance(std::chrono::hours{24 * 7});
  desk->backUpIfDue();
  ASSERT_TRUE(QTest::qWaitFor([&] { return changes == soFar + 1; }));
  EXPECT_EQ(namesIn(folder / "weekly").size(), 2U);
  EXPECT_TRUE(told.isEmpty());
  fs::remove_all(folder / "weekly");
  clock.advance(std::chrono::hours{24 * 7});
  desk->backUpIfDue();
  ASSERT_TRUE(tells());
  EXPECT_TRUE(told.front().contains(file("weekly")));
}

}  // namespace
}  // namespace lissom
