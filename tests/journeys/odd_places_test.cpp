#include "core/storage/log_store.h"
#include "tests/journeys/lissom_process.h"
#include "tests/support/builders.h"
#include "tests/support/child_process.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QTest>

#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include <csignal>
#include <map>
#include <tuple>

namespace lissom {
namespace {

namespace fs = std::filesystem;

constexpr int kPatienceMs = 30'000;
/// A session of five minutes takes less than a second.
const QString kSpeed = QStringLiteral("400");
constexpr int kSessionMs = 800;
constexpr int kHolds = 8;

class OddPlacesTest;

enum class Keeps { Log, Nothing };

/// A surrounding that is not as usual, and whether the log can be kept in it.
struct OddPlace {
  const char* name;
  Keeps keeps;
  void (OddPlacesTest::*make)();
};

void PrintTo(const OddPlace& place, std::ostream* out) {
  *out << place.name;
}

class OddPlacesTest : public ::testing::TestWithParam<OddPlace> {
protected:
  using Look = std::tuple<fs::file_type, fs::perms, std::string, fs::file_time_type>;

  fs::path data() const { return programs.file("data"); }

  void asNobody() {
    if (!programs.runAsNobody()) GTEST_SKIP() << "only root can take another user's place";
  }
  static void giveToNobody(const fs::path& path) { ASSERT_EQ(::lchown(path.c_str(), kNobody, kNobody), 0); }
  /// A log with one hold, as it was left.
  static void makeLog(const fs::path& file) {
    fs::create_directories(file.parent_path());
    auto log = LogStore::open(file);
    ASSERT_TRUE(log) << log.error().detail;
    const auto session = log->beginSession(*RoutineId::parse("psoas-basics"), aDay(), aMorningOf(aDay()), 1);
    ASSERT_TRUE(session);
    ASSERT_TRUE(log->appendHold(aHold().of(*session)));
  }

  /// All that can be seen of what is below (or is) `path`; links are not followed.
  static std::map<fs::path, Look> lookOf(const fs::path& path) {
    std::map<fs::path, Look> looks;
    const auto note = [&](const fs::path& each) {
      const fs::file_status status = fs::symlink_status(each);
      const bool plain = status.type() == fs::file_type::regular;
      const bool hasTime = plain || status.type() == fs::file_type::directory;
      looks[each] = {status.type(), status.permissions(), plain ? bytesOf(each) : std::string(),
                     hasTime ? fs::last_write_time(each) : fs::file_time_type()};
    };
    if (fs::symlink_status(path).type() == fs::file_type::not_found) return looks;
    note(path);
    if (fs::is_directory(fs::symlink_status(path))) {
      for (const auto& entry : fs::recursive_directory_iterator(path)) note(entry.path());
    }
    return looks;
  }

  /// True when a window is there whose program takes part in events: it answers a second start.
  bool answers() const {
    for (const QString& folder : {programs.path("run"), programs.path("data")}) {
      for (const QString& name : QDir(folder).entryList({QStringLiteral("*.sock")}, QDir::System)) {
        QLocalSocket socket;
        socket.connectToServer(folder + QLatin1Char('/') + name);
        socket.write("{\"arguments\":[]}\n");
        if (socket.waitForReadyRead(2000) && socket.readAll() == "ok\n") return true;
      }
    }
    return false;
  }

  // ---- The places

  void folderThatMayNotBeWritten() {
    fs::create_directory(data());
    fs::permissions(data(), fs::perms(0555));
    untouched = data();
    asNobody();
  }
  void folderThatMayNotBeWrittenWithALog() {
    makeLog(data() / "log.db");
    fs::permissions(data() / "log.db", fs::perms(0644));
    folderThatMayNotBeWritten();
  }
  void folderOfAnotherUserThatMayNotEvenBeRead() {
    makeLog(data() / "log.db");
    fs::permissions(data(), fs::perms(0700));
    untouched = data();
    asNobody();
  }
  void logThatMayNotBeWritten() {
    makeLog(data() / "log.db");
    fs::permissions(data() / "log.db", fs::perms(0444));
    giveToNobody(data());
    giveToNobody(data() / "log.db");
    untouched = data() / "log.db";
    asNobody();
  }
  void readOnlyMount() {
    makeLog(data() / "log.db");
    if (!keepMountsToOurselves()) GTEST_SKIP() << "mounting is not allowed here: " << std::strerror(errno);
    const std::string path = data().string();
    const char* at = path.c_str();
    ASSERT_EQ(::mount(at, at, nullptr, MS_BIND, nullptr), 0);
    ASSERT_EQ(::mount(nullptr, at, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr), 0);
    mounted = data();
    untouched = data();
  }
  void folderThatIsALink() {
    fs::create_directory(programs.file("real"));
    fs::create_directory_symlink(programs.file("real"), data());
  }
  void homeThatIsALink() {
    fs::create_directory(programs.file("real"));
    fs::create_directory_symlink(programs.file("real"), programs.file("home"));
    findPlacesFrom(programs.path("home"));
  }
  void logThatIsALink() {
    makeLog(programs.file("real") / "kept.db");
    fs::create_directory(data());
    fs::create_symlink(programs.file("real") / "kept.db", data() / "log.db");
    isThere = 1;
  }
  /// What it points at may be on a disk that is not mounted just now: no new log is begun in its place.
  void logThatIsALinkToNothing() {
    fs::create_directories(programs.file("real"));
    fs::create_directory(data());
    untouched = programs.file("real");
    fs::create_symlink(programs.file("real") / "kept.db", data() / "log.db");
  }
  void noHome() {
    findPlacesFrom({});
    asNobody();
  }
  void placesThatAreNotAbsolute() {
    findPlacesFrom(programs.path("home"));
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
      programs.setVariable(name, QStringLiteral("here/and/there"));
    }
  }
  void noRuntimeFolder() { programs.unsetVariable("XDG_RUNTIME_DIR"); }
  void logThatIsAPipe() {
    fs::create_directory(data());
    ASSERT_EQ(::mkfifo((data() / "log.db").c_str(), 0600), 0);
    untouched = data() / "log.db";
  }
  void settingsThatAreAPipe() {
    fs::create_directory(data());
    ASSERT_EQ(::mkfifo((data() / "settings.json").c_str(), 0600), 0);
  }
  void logThatIsAFolder() {
    fs::create_directories(data() / "log.db" / "inside");
    untouched = data() / "log.db";
  }
  void folderThatIsAFile() {
    writeBytes(data(), "a file of the person's");
    untouched = data();
  }

  void findPlacesFrom(const QString& home) {
    programs.letThemFindTheirPlaces();
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) programs.unsetVariable(name);
    if (home.isEmpty()) return programs.unsetVariable("HOME");
    fs::create_directories(home.toStdString());
    programs.setVariable("HOME", home);
  }

  ~OddPlacesTest() override {
    if (!mounted.empty()) ::umount2(mounted.c_str(), MNT_DETACH);
  }

public:
  static std::vector<OddPlace> all() {
    using T = OddPlacesTest;
    return {{"FolderThatMayNotBeWritten", Keeps::Nothing, &T::folderThatMayNotBeWritten},
            {"FolderThatMayNotBeWrittenWithALog", Keeps::Nothing, &T::folderThatMayNotBeWrittenWithALog},
            {"FolderOfAnotherUser", Keeps::Nothing, &T::folderOfAnotherUserThatMayNotEvenBeRead},
            {"LogThatMayNotBeWritten", Keeps::Nothing, &T::logThatMayNotBeWritten},
            {"ReadOnlyMount", Keeps::Nothing, &T::readOnlyMount},
            {"FolderThatIsALink", Keeps::Log, &T::folderThatIsALink},
            {"HomeThatIsALink", Keeps::Log, &T::homeThatIsALink},
            {"LogThatIsALink", Keeps::Log, &T::logThatIsALink},
            {"LogThatIsALinkToNothing", Keeps::Nothing, &T::logThatIsALinkToNothing},
            {"NoHome", Keeps::Nothing, &T::noHome},
            {"PlacesThatAreNotAbsolute", Keeps::Log, &T::placesThatAreNotAbsolute},
            {"NoRuntimeFolder", Keeps::Log, &T::noRuntimeFolder},
            {"LogThatIsAPipe", Keeps::Nothing, &T::logThatIsAPipe},
            {"SettingsThatAreAPipe", Keeps::Log, &T::settingsThatAreAPipe},
            {"LogThatIsAFolder", Keeps::Nothing, &T::logThatIsAFolder},
            {"FolderThatIsAFile", Keeps::Nothing, &T::folderThatIsAFile}};
  }

protected:
  LissomPrograms programs;
  fs::path untouched;  ///< what may not change in any way
  fs::path mounted;
  int isThere = 0;  ///< holds in the log before
};

TEST_P(OddPlacesTest, StartsPlaysToTheEndAndChangesNothingItMayNot) {
  (this->*GetParam().make)();
  if (IsSkipped() || HasFatalFailure()) return;
  const auto before = lookOf(untouched);
  const auto window =
      programs.open({QStringLiteral("play"), QStringLiteral("psoas-basics"), QStringLiteral("--speed"), kSpeed});
  const auto said = [&] { return bytesOf(programs.file("stderr")); };
  EXPECT_TRUE(QTest::qWaitFor([&] { return answers(); }, kPatienceMs)) << "no window: " << said();
  if (GetParam().keeps == Keeps::Log) {
    EXPECT_TRUE(QTest::qWaitFor([&] { return programs.exportedRows().size() == isThere + kHolds; }, kPatienceMs))
        << programs.exportedRows().size() << " holds: " << said();
  } else {
    QTest::qWait(2 * kSessionMs);
  }
  EXPECT_TRUE(answers()) << "still";
  ASSERT_EQ(window->state(), QProcess::Running) << said();
  window->terminate();
  ASSERT_TRUE(window->waitForFinished(kPatienceMs));
  EXPECT_EQ(window->exitCode(), SIGTERM) << "by nothing else: " << said();
  EXPECT_EQ(lookOf(untouched), before);
}

INSTANTIATE_TEST_SUITE_P(In, OddPlacesTest, ::testing::ValuesIn(OddPlacesTest::all()),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace lissom
