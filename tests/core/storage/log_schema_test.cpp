#include "core/storage/log_schema.h"

#include "core/storage/export.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <array>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// A log of version 1 with one session, lifted by steps that were made up.
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
  const std::array steps{logSchemaSteps()[0],
                         "ALTER TABLE session ADD COLUMN place TEXT; CREATE TABLE extra (a) STRICT",
                         "UPDATE session SET place = 'home'"};
  const std::array fine{steps[0], "ALTER TABLE session ADD COLUMN place TEXT", steps[2]};
  EXPECT_THROW((void)lift(steps), SQLite::Exception) << "a STRICT table wants a type";
  EXPECT_EQ((*readLogHeader(file))->version, 1) << "all steps or none";
  ASSERT_TRUE(lift(fine));
  EXPECT_EQ((*readLogHeader(file))->version, 3);
  const auto before = LogStore::open(copyBeforeLifting(file, 3));
  ASSERT_TRUE(before) << before.error().detail;
  EXPECT_EQ(before->allSessions()->size(), 1U);
  SQLite::Database lifted(file.string());
  EXPECT_EQ(lifted.execAndGet("SELECT place FROM session").getString(), "home");
}

TEST_F(LogSchemaTest, DoesNothingToALogOfThisVersion) {
  const std::string before = bytesOf(file);
  ASSERT_TRUE(lift(logSchemaSteps()));
  EXPECT_EQ(bytesOf(file), before);
  EXPECT_FALSE(fs::exists(copyBeforeLifting(file, 1)));
}

TEST_F(LogSchemaTest, DoesNotLiftWhenTheCopyCannotBeKept) {
  const std::array steps{logSchemaSteps()[0], "ALTER TABLE session ADD COLUMN place TEXT"};
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
  EXPECT_FALSE(fs::exists(copyBeforeLifting(file, 2)));
}

TEST_F(LogSchemaTest, ReadsTheHeaderOfSqliteFilesOnly) {
  const auto header = readLogHeader(file);
  ASSERT_TRUE(header && *header);
  EXPECT_EQ((*header)->applicationId, kLogApplicationId);
  writeBytes(folder / "other", std::string(200, 'x'));
  EXPECT_FALSE(readLogHeader(folder / "other")->has_value());
  EXPECT_EQ(readLogHeader(folder / "none").error().code, Error::Code::NotFound);
}

/// One log of every version that was ever released; none is ever changed or removed.
TEST_F(LogSchemaTest, ReadsTheLogsOfEveryVersionThereWas) {
  const fs::path logs = fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs";
  for (std::size_t version = 1; version <= logSchemaSteps().size(); ++version) {
    const std::string name = "version-" + std::to_string(version);
    fs::copy_file(logs / (name + ".db"), file, fs::copy_options::overwrite_existing);
    const auto log = LogStore::open(file);
    ASSERT_TRUE(log) << log.error().detail;
    EXPECT_EQ(*log->check(), std::vector<std::string>{});
    EXPECT_EQ(exportJson(*log->allSessions()), bytesOf(logs / (name + ".json")));
  }
}

/// A newer program that was killed leaves its version in the -wal only.
TEST_F(LogSchemaTest, RefusesALogThatIsNewerInItsJournal) {
  const fs::path copy = folder / "copy.db";
  {
    SQLite::Database newer(file.string(), SQLite::OPEN_READWRITE);
    newer.exec("PRAGMA user_version = 2");
    fs::copy_file(file, copy);
    fs::copy_file(folder / "log.db-wal", folder / "copy.db-wal");
  }
  ASSERT_EQ((*readLogHeader(copy))->version, 1);
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
