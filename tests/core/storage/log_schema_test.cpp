#include "core/storage/log_schema.h"

#include "core/storage/log_store.h"
#include "tests/core/storage/every_fact.h"
#include "tests/core/storage/log_as_json.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <nlohmann/json.hpp>

#include <initializer_list>
#include <random>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// What SQLite does to files in this process, counted; at one of them the process is killed. Only for a process that
/// was forked for it.
class DeadlyDisk {
public:
  explicit DeadlyDisk(int deathAt) {
    s_operations = 0;
    s_deathAt = deathAt;
    sqlite3_vfs* disk = sqlite3_vfs_find(nullptr);
    const auto replace = [&](const char* call, auto function) {
      disk->xSetSystemCall(disk, call, reinterpret_cast<sqlite3_syscall_ptr>(function));
    };
    replace(
        "open", +[](const char* path, int flags, int mode) { return count(), ::open(path, flags, mode); });
    replace(
        "pwrite",
        +[](int file, const void* from, size_t size, off_t at) { return count(), ::pwrite(file, from, size, at); });
    replace(
        "pwrite64",
        +[](int file, const void* from, size_t size, off64_t at) { return count(), ::pwrite64(file, from, size, at); });
    replace(
        "write", +[](int file, const void* from, size_t size) { return count(), ::write(file, from, size); });
    replace(
        "ftruncate", +[](int file, off_t size) { return count(), ::ftruncate(file, size); });
    replace(
        "unlink", +[](const char* path) { return count(), ::unlink(path); });
  }
  static int operations() { return s_operations; }

private:
  static void count() {
    if (++s_operations == s_deathAt) ::kill(::getpid(), SIGKILL);
  }
  static inline int s_operations = 0;  // SQLite's system calls have no room for a context
  static inline int s_deathAt = 0;
};

/// The steps there are, and then some that were made up.
std::vector<const char*> stepsAnd(std::initializer_list<const char*> more) {
  const SchemaSteps there = logSchemaSteps();
  std::vector<const char*> steps(there.begin(), there.end());
  steps.insert(steps.end(), more);
  return steps;
}
const int kVersion = static_cast<int>(logSchemaSteps().size());

/// A log of this version with one session, lifted by steps that were made up.
class LogSchemaTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "log.db";

  void SetUp() override {
    auto log = LogStore::open(file);
    ASSERT_TRUE(log);
    ASSERT_TRUE(log->beginSession(*RoutineId::parse("psoas-basics"), aDay(), aMorningOf(aDay()), 1));
  }
  Status lift(SchemaSteps steps) const {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    return liftSchema(database, file, steps);
  }
};

TEST_F(LogSchemaTest, KeepsACopyBeforeItLifts) {
  const char* rename = "UPDATE session SET place = 'home'";
  const auto steps = stepsAnd({"ALTER TABLE session ADD COLUMN place TEXT; CREATE TABLE extra (a) STRICT", rename});
  const auto fine = stepsAnd({"ALTER TABLE session ADD COLUMN place TEXT", rename});
  EXPECT_THROW((void)lift(steps), SQLite::Exception) << "a STRICT table wants a type";
  EXPECT_EQ((*readLogHeader(file))->version, kVersion) << "all steps or none";
  ASSERT_TRUE(lift(fine));
  EXPECT_EQ((*readLogHeader(file))->version, kVersion + 2);
  const auto before = LogStore::open(copyBeforeLifting(file, kVersion + 2));
  ASSERT_TRUE(before) << before.error().detail;
  EXPECT_EQ(before->allSessions()->size(), 1U);
  SQLite::Database lifted(file.string());
  EXPECT_EQ(lifted.execAndGet("SELECT place FROM session").getString(), "home");
}

TEST_F(LogSchemaTest, DoesNothingToALogOfThisVersion) {
  const std::string before = bytesOf(file);
  ASSERT_TRUE(lift(logSchemaSteps()));
  EXPECT_EQ(bytesOf(file), before);
  EXPECT_FALSE(fs::exists(copyBeforeLifting(file, kVersion)));
}

TEST_F(LogSchemaTest, DoesNotLiftWhenTheCopyCannotBeKept) {
  const auto steps = stepsAnd({"ALTER TABLE session ADD COLUMN place TEXT"});
  const std::string before = bytesOf(file);
  const int outcome = inChild([&] {
    fillTheDiskAt(8192);
    try {
      return lift(steps) ? 0 : 1;
    } catch (const SQLite::Exception&) {
      return 1;
    }
  });
  EXPECT_EQ(outcome, 1);
  EXPECT_EQ(bytesOf(file), before);
  EXPECT_FALSE(fs::exists(copyBeforeLifting(file, kVersion + 1)));
}

TEST_F(LogSchemaTest, ReadsTheHeaderOfSqliteFilesOnly) {
  const auto header = readLogHeader(file);
  ASSERT_TRUE(header && *header);
  EXPECT_EQ((*header)->applicationId, kLogApplicationId);
  writeBytes(folder / "other", std::string(200, 'x'));
  EXPECT_FALSE(readLogHeader(folder / "other")->has_value());
  EXPECT_EQ(readLogHeader(folder / "none").error().code, Error::Code::NotFound);
}

/// The lifting is killed before the first, the last, and others of the operations on files that it consists of.
TEST_F(LogSchemaTest, LiftsAllOrNothingWhereverItIsKilled) {
  const auto steps =
      stepsAnd({"ALTER TABLE session ADD COLUMN place TEXT; CREATE TABLE extra (a TEXT) STRICT;"
                "UPDATE session SET place = 'home' || number; INSERT INTO extra SELECT exercise FROM hold"});
  {
    auto log = LogStore::open(file);
    for (int day = 0; day < 8; ++day) writeSession(*log, aWholeSession(aDay() + std::chrono::days{day}));
  }
  const auto before = *LogStore::open(file)->allSessions();
  const std::string sound = bytesOf(file);
  const auto contents = [](const fs::path& log) {
    std::string all;
    SQLite::Database database(log.string(), SQLite::OPEN_READWRITE);  // a WAL or a journal may be there to be taken
    EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
    for (const char* sql : {"SELECT device || number || place || checksum FROM session", "SELECT a FROM extra"}) {
      SQLite::Statement rows(database, sql);
      while (rows.executeStep()) all += rows.getColumn(0).getString() + '\n';
    }
    return all;
  };
  const auto liftAndDieAt = [&](int operation) {
    for (const std::string& name : namesIn(folder.path())) fs::remove(folder.path() / name);
    writeBytes(file, sound);
    return inChild([&] {
      const DeadlyDisk disk(operation);
      if (!lift(steps)) return 0;
      return DeadlyDisk::operations();
    });
  };
  const int operations = liftAndDieAt(0);
  ASSERT_GT(operations, 30);
  const std::string lifted = contents(file);
  ASSERT_NE(lifted.find("home2"), std::string::npos);

  const unsigned seed = newSeed();
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  std::minstd_rand random(seed);
  constexpr int points = 30;
  int unlifted = 0;
  for (int i = 0; i < cases(points, points * 20); ++i) {
    const int at =
        i < points ? 1 + (operations - 1) * i / (points - 1) : std::uniform_int_distribution(1, operations)(random);
    SCOPED_TRACE("killed at operation " + std::to_string(at) + " of " + std::to_string(operations));
    ASSERT_EQ(liftAndDieAt(at), -1);
    const fs::path copy = copyBeforeLifting(file, kVersion + 1);
    const auto kept = fs::exists(copy) ? LogStore::openToRead(copy) : LogStore::inMemory();
    ASSERT_TRUE(kept) << kept.error().detail;
    if (fs::exists(copy)) {
      ASSERT_EQ(*kept->allSessions(), before);
    }
    if (const auto log = LogStore::openToRead(file)) {
      ASSERT_EQ(*log->allSessions(), before) << "not lifted, and whole";
      ++unlifted;
    } else {
      ASSERT_EQ(log.error().code, Error::Code::StorageNewer) << log.error().detail;
      ASSERT_TRUE(fs::exists(copy)) << "lifted without a copy";
    }
    ASSERT_TRUE(lift(steps));
    ASSERT_EQ(contents(file), lifted);
    ASSERT_EQ(*LogStore::openToRead(copy)->allSessions(), before);
  }
  EXPECT_GT(unlifted, 5);
}

/// One log of every version that was ever released; none is ever changed or removed.
TEST_F(LogSchemaTest, ReadsTheLogsOfEveryVersionThereWas) {
  const fs::path logs = fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs";
  for (std::size_t version = 1; version <= logSchemaSteps().size(); ++version) {
    SCOPED_TRACE(version);
    const std::string name = "version-" + std::to_string(version);
    fs::copy_file(logs / (name + ".db"), file, fs::copy_options::overwrite_existing);
    const auto log = LogStore::open(file);
    ASSERT_TRUE(log) << log.error().detail;
    EXPECT_EQ(*log->check(), std::vector<std::string>{});
    const auto contents = log->contents();
    ASSERT_TRUE(contents) << contents.error().detail;
    auto expected = nlohmann::json::parse(bytesOf(logs / (name + ".json")));
    if (version < 2) expected["plan"] = nlohmann::json::array();  // before anything was said about one
    EXPECT_EQ(logAsJson(*contents), expected);
    EXPECT_EQ(sessionsThatCount(*contents), *log->allSessions());
  }
}

TEST_F(LogSchemaTest, ALogOfTheFirstVersionIsKeptAndThenTakesFactsOfThePlan) {
  const fs::path first = fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs/version-1.db";
  fs::copy_file(first, file, fs::copy_options::overwrite_existing);
  const auto untouched = LogStore::openToRead(file);
  ASSERT_TRUE(untouched) << untouched.error().detail;
  EXPECT_FALSE(untouched->readPlan()->sessions.empty());
  EXPECT_EQ(bytesOf(file), bytesOf(first)) << "who only reads lifts nothing";
  auto log = LogStore::open(file);
  ASSERT_TRUE(log) << log.error().detail;
  SQLite::Database kept(copyBeforeLifting(file, kVersion).string(), SQLite::OPEN_READONLY);
  EXPECT_EQ(kept.execAndGet("SELECT count(*) FROM session").getInt64(), 3);
  EXPECT_EQ(kept.execAndGet("PRAGMA user_version").getInt(), 1);
  for (const PlanFact& fact : everyFact()) ASSERT_TRUE(log->appendPlanFact(fact));
  EXPECT_EQ(log->readPlan()->facts, everyFact());
  EXPECT_EQ(*log->check(), std::vector<std::string>{});
}

/// A newer program that was killed leaves its version in the -wal only.
TEST_F(LogSchemaTest, RefusesALogThatIsNewerInItsJournal) {
  const fs::path copy = folder / "copy.db";
  {
    SQLite::Database newer(file.string(), SQLite::OPEN_READWRITE);
    newer.exec("PRAGMA user_version = " + std::to_string(kVersion + 1));
    fs::copy_file(file, copy);
    fs::copy_file(folder / "log.db-wal", folder / "copy.db-wal");
  }
  ASSERT_EQ((*readLogHeader(copy))->version, kVersion);
  const std::string before = bytesOf(copy);
  const std::string journal = bytesOf(folder / "copy.db-wal");
  const auto log = LogStore::open(copy);
  ASSERT_FALSE(log);
  EXPECT_EQ(log.error().code, Error::Code::StorageNewer);
  EXPECT_EQ(bytesOf(copy), before);
  EXPECT_EQ(bytesOf(folder / "copy.db-wal"), journal);
}

}  // namespace
}  // namespace lissom
