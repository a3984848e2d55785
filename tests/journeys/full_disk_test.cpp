#include "core/storage/log_store.h"
#include "tests/journeys/lissom_process.h"
#include "tests/support/builders.h"
#include "tests/support/small_disk.h"
#include "tests/support/tier.h"

#include <QProcessEnvironment>
#include <QTest>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <optional>
#include <random>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// A place that becomes full and has room again, seen by the programs that are started with its environment.
struct Place {
  enum class Kind { Tmpfs, Ext4, Limit, ShortWrites };
  const char* name;
  Kind kind;
  const char* size = "";
};

void PrintTo(const Place& place, std::ostream* out) {
  *out << place.name;
}

constexpr const char* kPreloaded = LISSOM_SHORT_WRITES;
/// Room for SQLite's 32 KiB beside a log that is only read, and less than an export of many rows takes.
constexpr rlim_t kLimitForExports = 40'000;

class FullDiskTest : public ::testing::TestWithParam<Place> {
protected:
  void SetUp() override {
    const Place& place = GetParam();
    if (place.kind == Place::Kind::Tmpfs || place.kind == Place::Kind::Ext4) {
      disk.emplace(folder / "disk", place.size,
                   place.kind == Place::Kind::Tmpfs ? SmallDisk::Kind::Tmpfs : SmallDisk::Kind::Ext4);
      if (!*disk) GTEST_SKIP() << disk->why();
    } else {
      fs::create_directory(folder / "disk");
    }
  }

  fs::path on(const char* name) const { return folder / "disk" / name; }
  bool isReal() const { return disk.has_value(); }

  /// A program that lives with this disk.
  std::unique_ptr<QProcess> prepared(const QString& program, const QStringList& arguments) const {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (GetParam().kind == Place::Kind::ShortWrites) {
      environment.insert(QStringLiteral("LD_PRELOAD"), QLatin1String(kPreloaded));
      environment.insert(QStringLiteral("LISSOM_DISK"), QString::fromStdString((folder / "disk").string()));
      environment.insert(QStringLiteral("LISSOM_FULL_WHILE"), QString::fromStdString(flag().string()));
      environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    }
    process->setProcessEnvironment(environment);
    process->setProgram(program);
    process->setArguments(arguments);
    return process;
  }

  /// From now on only `left` bytes fit, for a running program too.
  void fill(std::size_t left, const QProcess* running = nullptr) {
    if (isReal()) return disk->fill(left);
    if (GetParam().kind == Place::Kind::ShortWrites) return writeBytes(flag(), "full");
    std::uintmax_t longest = 0;
    for (const auto& entry : fs::directory_iterator(folder / "disk")) longest = std::max(longest, entry.file_size());
    limit(running, longest + left);
  }
  void free(const QProcess* running = nullptr) {
    if (isReal()) return disk->free();
    if (GetParam().kind == Place::Kind::ShortWrites) {
      fs::remove(flag());
      return;
    }
    limit(running, RLIM_INFINITY);
  }

  /// A disk_writer that has opened its file.
  std::unique_ptr<QProcess> writer(const char* what, const fs::path& file) const {
    auto process =
        prepared(QStringLiteral(LISSOM_DISK_WRITER), {QLatin1String(what), QString::fromStdString(file.string())});
    process->setChildProcessModifier([] { ::signal(SIGXFSZ, SIG_IGN); });
    process->start();
    EXPECT_EQ(answer(*process), "open");
    return process;
  }
  static QByteArray answer(QProcess& process) {
    while (!process.canReadLine() && process.waitForReadyRead(30'000)) {
    }
    return process.readLine().trimmed();
  }
  static QByteArray ask(QProcess& process, const char* what) {
    process.write(QByteArray(what) + '\n');
    return answer(process);
  }
  /// How often it worked, of "kept 17" and "kept 17 failed: ...".
  static int kept(const QByteArray& said) {
    EXPECT_TRUE(said.startsWith("kept ")) << said.toStdString();
    return said.mid(5).split(' ').first().toInt();
  }
  static void end(QProcess& process) {
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(30'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
  }

  static int holdsIn(const fs::path& log) {
    const auto store = LogStore::open(log);
    const auto sessions = store ? store->allSessions() : Result<std::vector<SessionRecord>>(store.error());
    EXPECT_TRUE(sessions) << sessions.error().detail;
    int holds = 0;
    if (sessions) {
      for (const SessionRecord& session : *sessions) holds += static_cast<int>(session.holds.size());
    }
    return holds;
  }

  static void writeHolds(const fs::path& file, int count) {
    auto log = LogStore::open(file);
    ASSERT_TRUE(log) << log.error().detail;
    const auto session = log->beginSession(*RoutineId::parse("psoas-basics"), aDay(), aMorningOf(aDay()), 1);
    ASSERT_TRUE(session) << session.error().detail;
    for (int i = 0; i < count; ++i) ASSERT_TRUE(log->appendHold(aHold().of(*session).number(i + 1)));
  }

  TemporaryFolder folder;
  std::optional<SmallDisk> disk;

private:
  fs::path flag() const { return folder / "full"; }
  static void limit(const QProcess* running, rlim_t bytes) {
    if (!running) return;
    const rlimit limit{bytes, RLIM_INFINITY};
    ASSERT_EQ(::prlimit(static_cast<pid_t>(running->processId()), RLIMIT_FSIZE, &limit, nullptr), 0);
  }
};

TEST_P(FullDiskTest, TheLogKeepsWhatItAcknowledgedAndGoesOnWhenThereIsRoom) {
  const unsigned seed = newSeed();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::minstd_rand random(seed);
  const auto process = writer("log", on("log.db"));
  int acknowledged = 0;
  const int mebibytes = std::atoi(GetParam().size);
  const int rounds = cases(3, mebibytes > 0 ? std::min(50, 10 * mebibytes) : 50);  // each takes up to 80 KiB for ever
  for (int times = 0; times < rounds; ++times) {
    for (int i = 0; i < 3; ++i) acknowledged += kept(ask(*process, "one"));
    fill(4096 * std::uniform_int_distribution<std::size_t>(0, 20)(random), process.get());
    const QByteArray said = ask(*process, "many");
    EXPECT_TRUE(said.contains("failed: full ")) << said.toStdString();
    acknowledged += kept(said);
    const QByteArray again = ask(*process, "one");
    EXPECT_TRUE(again.startsWith("kept 0 failed: full ")) << again.toStdString();
    EXPECT_EQ(holdsIn(on("log.db")), acknowledged) << "read while the disk is full";
    free(process.get());
    const QByteArray room = ask(*process, "one");
    EXPECT_EQ(room, "kept 1") << "without a start in between";
    acknowledged += kept(room);
  }
  end(*process);
  EXPECT_EQ(holdsIn(on("log.db")), acknowledged);
  const auto store = LogStore::open(on("log.db"));
  ASSERT_TRUE(store);
  const auto wrong = store->check();
  ASSERT_TRUE(wrong);
  EXPECT_TRUE(wrong->empty()) << wrong->front();
}

TEST_P(FullDiskTest, SettingsStayAsTheyWereAndAreSavedWhenThereIsRoom) {
  const fs::path file = on("settings.json");
  const auto process = writer("settings", file);
  for (int i = 0; i < 2; ++i) ASSERT_EQ(ask(*process, "one"), "kept 1") << "each write is short, and none is wrong";
  const std::string before = bytesOf(file);
  const std::string earlier = bytesOf(on("settings.json.bak"));
  ASSERT_GT(before.size(), 2000U);
  fill(0, process.get());
  if (!isReal() && GetParam().kind == Place::Kind::Limit) {  // a new file starts from nothing: less than it needs
    const rlimit some{1000, RLIM_INFINITY};
    ASSERT_EQ(::prlimit(static_cast<pid_t>(process->processId()), RLIMIT_FSIZE, &some, nullptr), 0);
  }
  const QByteArray said = ask(*process, "one");
  EXPECT_TRUE(said.startsWith("kept 0 failed: full ")) << said.toStdString();
  EXPECT_EQ(bytesOf(file), before);
  EXPECT_EQ(bytesOf(on("settings.json.bak")), earlier);
  EXPECT_FALSE(fs::exists(on("settings.json.new")));
  free(process.get());
  EXPECT_EQ(ask(*process, "one"), "kept 1");
  EXPECT_NE(bytesOf(file), before);
  EXPECT_EQ(bytesOf(on("settings.json.bak")), before);
  end(*process);
}

TEST_P(FullDiskTest, ExportsKeepTheirOldBytesAndSayWhatIsMissing) {
  const fs::path data = folder / "data";
  fs::create_directory(data);
  const bool isLimit = GetParam().kind == Place::Kind::Limit;
  writeHolds(data / "log.db", isLimit ? 500 : 100);
  for (const char* name : {"log.csv", "log.json"}) {
    SCOPED_TRACE(name);
    const fs::path file = on(name);
    const auto exportNow = [&](bool limited) {
      const auto process =
          prepared(QStringLiteral(LISSOM_PROGRAM), {QStringLiteral("--data-dir"), QString::fromStdString(data.string()),
                                                    QStringLiteral("export"), QString::fromStdString(file.string())});
      if (limited) {
        process->setChildProcessModifier([] {
          const rlimit limit{kLimitForExports, kLimitForExports};
          ::setrlimit(RLIMIT_FSIZE, &limit);
        });
      }
      process->start();
      process->waitForFinished(60'000);
      EXPECT_EQ(process->exitStatus(), QProcess::NormalExit);
      return Answer{process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    };
    ASSERT_EQ(exportNow(false).code, 0);
    const std::string whole = bytesOf(file);
    ASSERT_GT(whole.size(), isLimit ? kLimitForExports : 8192) << "or it would fit";
    writeBytes(file, "what was there before");
    fill(8192);
    const Answer full = exportNow(isLimit);
    EXPECT_EQ(full.code, 1);
    const std::string said = full.err.toStdString();
    EXPECT_TRUE(said.starts_with("lissom: The file " + file.string() + " could not be written: the disk is full."))
        << said;
    if (isReal()) {
      const std::string room = std::to_string(fs::space(disk->path()).available) + " bytes free, ";
      EXPECT_NE(said.find(room + std::to_string(whole.size()) + " needed"), std::string::npos) << said << room;
    }
    EXPECT_EQ(bytesOf(file), "what was there before");
    EXPECT_FALSE(fs::exists(file.string() + ".new"));
    free();
    EXPECT_EQ(exportNow(false).code, 0);
    EXPECT_EQ(bytesOf(file), whole);
  }
}

INSTANTIATE_TEST_SUITE_P(Of, FullDiskTest,
                         ::testing::Values(Place{"OneMebibyte", Place::Kind::Tmpfs, "1m"},
                                           Place{"TwoMebibytes", Place::Kind::Tmpfs, "2m"},
                                           Place{"FourMebibytes", Place::Kind::Tmpfs, "4m"},
                                           Place{"EightMebibytes", Place::Kind::Tmpfs, "8m"},
                                           Place{"AnImageOfEightMebibytes", Place::Kind::Ext4, "8m"},
                                           Place{"ALimitOnFiles", Place::Kind::Limit},
                                           Place{"ShortWrites", Place::Kind::ShortWrites}),
                         [](const auto& each) { return std::string(each.param.name); });

/// The program itself, with its data on a small disk.
TEST(ProgramOnAFullDiskTest, PlaysOnAndKeepsEveryHoldWhenThereIsRoomAgain) {
  const LissomPrograms programs;
  const SmallDisk disk(programs.file("data"), "1m");
  if (!disk) GTEST_SKIP() << disk.why();
  const auto window = programs.open(
      {QStringLiteral("play"), QStringLiteral("psoas-basics"), QStringLiteral("--speed"), QStringLiteral("40")});
  ASSERT_TRUE(QTest::qWaitFor([&] { return programs.exportedRows().size() >= 1; }, 30'000))
      << bytesOf(programs.file("stderr"));
  disk.fill();
  QTest::qWait(2500);  // two holds end meanwhile
  EXPECT_EQ(window->state(), QProcess::Running) << bytesOf(programs.file("stderr"));
  const auto during = programs.exportedRows().size();
  EXPECT_LT(during, 8);
  disk.free();
  EXPECT_TRUE(QTest::qWaitFor([&] { return programs.exportedRows().size() == 8; }, 60'000))
      << programs.exportedRows().size() << bytesOf(programs.file("stderr"));
  const Answer check = programs.run({QStringLiteral("check")});
  EXPECT_EQ(check.code, 0) << check.err.toStdString();
  EXPECT_EQ(window->state(), QProcess::Running) << bytesOf(programs.file("stderr"));
  window->terminate();
  EXPECT_TRUE(window->waitForFinished(10'000));
}

}  // namespace
}  // namespace lissom
