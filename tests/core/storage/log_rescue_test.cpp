#include "core/storage/log_rescue.h"

#include "core/storage/log_schema.h"
#include "core/storage/log_store.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
#include <random>
#include <thread>

namespace lissom {
namespace {

namespace fs = std::filesystem;

const Day kToday = aDay(2026, 11, 22);

class LogRescueTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "log.db";
  fs::path kept = folder / "log.db.damaged-2026-11-22";

  std::vector<SessionRecord> writeDays(unsigned days) const {
    auto log = LogStore::open(file);
    std::vector<SessionRecord> written;
    for (unsigned day = 1; day <= days; ++day) written.push_back(writeSession(*log, aWholeSession(aDay(2026, 2, day))));
    return written;
  }
  Rescue rescue() const {
    auto rescued = rescueLog(file, kToday);
    if (!rescued) throw std::runtime_error(rescued.error().detail);
    return *rescued;
  }
  LogStore open() const {
    auto log = LogStore::open(file);
    if (!log) throw std::runtime_error(log.error().detail);
    return *std::move(log);
  }
  std::string rolesOf(const std::string& device) const {
    const SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT group_concat(role) FROM device WHERE device = ?");
    rows.bind(1, device);
    return rows.executeStep() ? rows.getColumn(0).getString() : std::string();
  }
  std::vector<std::string> filesThere() const { return namesIn(folder.path()); }
  void sabotage(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    char* error = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
    sqlite3_close(database);
  }
};

TEST_F(LogRescueTest, KeepsTheDamagedLogAndTakesOverEveryRowOfASoundOne) {
  const auto written = writeDays(28);
  const std::string before = bytesOf(file);
  const Rescue rescued = rescue();
  EXPECT_EQ(rescued.keptAs, kept);
  EXPECT_TRUE(bytesOf(kept) == before);
  EXPECT_EQ(rescued.rowsSaved, 28U * 6 + 1);
  EXPECT_EQ(rescued.rowsMissing, 0U);
  EXPECT_EQ(rescued.lost, std::vector<std::string>{});
  EXPECT_EQ(rescued.rebuiltSessions, std::vector<RowId>{});
  EXPECT_EQ(filesThere(), (std::vector<std::string>{"log.db", "log.db.damaged-2026-11-22"}));
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  LogStore log = open();
  EXPECT_EQ(*log.allSessions(), written);
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
  const SessionRecord next = writeSession(log, aWholeSession(kToday));
  EXPECT_NE(next.id.device, written[0].id.device) << "its numbers must not meet lost ones";
  EXPECT_EQ(next.id.number, 2);
  EXPECT_TRUE(*log.contains(written[3].holds[1].id));
  EXPECT_EQ(rolesOf(written[0].id.device), "other");
  EXPECT_EQ(rolesOf(next.id.device), "own");
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
}

TEST_F(LogRescueTest, OverwritesNothingThatWasKeptBefore) {
  for (const char* taken : {"log.db.damaged-2026-11-22", "log.db.damaged-2026-11-22-2-wal"}) {
    writeBytes(folder / taken, taken);
  }
  writeBytes(file, "junk");
  EXPECT_EQ(rescue().keptAs, folder / "log.db.damaged-2026-11-22-3");
  EXPECT_EQ(bytesOf(folder / "log.db.damaged-2026-11-22"), "log.db.damaged-2026-11-22");
  EXPECT_EQ(bytesOf(folder / "log.db.damaged-2026-11-22-3"), "junk");
}

TEST_F(LogRescueTest, SavesARescuedLogOnceMore) {
  auto written = writeDays(3);
  rescue();
  {
    LogStore log = open();
    written.push_back(writeSession(log, aWholeSession(kToday)));
  }
  const Rescue second = rescue();
  EXPECT_EQ(second.keptAs, folder / "log.db.damaged-2026-11-22-2");
  EXPECT_EQ(second.rowsSaved, 4U * 6 + 2);
  EXPECT_EQ(second.lost, std::vector<std::string>{});
  EXPECT_EQ(*open().allSessions(), written);
}

/// What a writer that was killed left in the WAL counts, and the WAL goes where the log goes.
TEST_F(LogRescueTest, FindsTheRowsInTheJournalAndKeepsIt) {
  SessionRecord written = aSession();
  TemporaryFolder other;
  {
    auto log = LogStore::open(file);
    written = writeSession(*log, aWholeSession(aDay()));
    for (const char* name : {"log.db", "log.db-wal", "log.db-shm"}) fs::copy_file(folder / name, other / name);
  }
  file = other / "log.db";
  const std::string wal = bytesOf(other / "log.db-wal");
  fs::resize_file(file, 0);
  const Rescue rescued = rescue();
  EXPECT_EQ(rescued.rowsSaved, 6U);
  EXPECT_EQ(namesIn(other.path()),
            (std::vector<std::string>{"log.db", "log.db.damaged-2026-11-22", "log.db.damaged-2026-11-22-shm",
                                      "log.db.damaged-2026-11-22-wal"}));
  EXPECT_TRUE(bytesOf(other / "log.db.damaged-2026-11-22-wal") == wal);
  EXPECT_EQ(*open().allSessions(), std::vector{written});
}

/// A note that is longer than a page goes on in others.
TEST_F(LogRescueTest, FindsLongNotes) {
  std::vector<SessionRecord> written;
  {
    LogStore log = open();
    for (const std::size_t length : {1000U, 2000U, 4000U, 4090U, 5000U, 20'000U, 300'000U}) {
      SessionRecord session = aSession().with(aHold()).note({1, 2, std::string(length, 'x')});
      written.push_back(writeSession(log, session));
      written.push_back(writeSession(log, aWholeSession(aDay())));
    }
    TemporaryFolder other;  // once from the WAL ...
    for (const char* name : {"log.db", "log.db-wal"}) fs::copy_file(folder / name, other / name);
    ASSERT_TRUE(rescueLog(other / "log.db", kToday));
    EXPECT_EQ(*LogStore::open(other / "log.db")->allSessions(), written);
  }
  EXPECT_EQ(rescue().lost, std::vector<std::string>{});  // ... and once from the file
  EXPECT_EQ(*open().allSessions(), written);
}

/// What was done counts, also when the row that says which session it was is gone.
TEST_F(LogRescueTest, MakesASessionAnewOfWhichOnlyHoldsAreLeft) {
  auto written = writeDays(2);
  sabotage("UPDATE session SET speed = 7 WHERE day = '2026-02-01'");
  const Rescue rescued = rescue();
  EXPECT_EQ(rescued.rebuiltSessions, std::vector{written[0].id});
  EXPECT_EQ(rescued.lost, (std::vector<std::string>{"session " + textOf(written[0].id) +
                                                    ": its own row is lost; made anew from 5 rows"}));
  written[0].routine = *RoutineId::parse(kUnknownRoutine);
  written[0].startedAt.instant -= std::chrono::seconds{30};  // the first hold began 30 s before it ended
  LogStore log = open();
  EXPECT_EQ(*log.allSessions(), written);
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
  EXPECT_TRUE(log.appendHold(aHold().of(written[0].id))) << "a session under way goes on";
}

TEST_F(LogRescueTest, SaysHowManyRowsAreMissing) {
  const auto written = writeDays(2);
  sabotage("UPDATE hold SET held_ms = held_ms + 1 WHERE side = 'left'; UPDATE device SET checksum = 1");
  const Rescue rescued = rescue();
  EXPECT_EQ(rescued.rowsSaved, 10U);
  EXPECT_EQ(rescued.rowsMissing, 2U);
  EXPECT_EQ(rescued.lost,
            std::vector<std::string>{"device " + written[0].id.device + ": 2 of the rows 1 to 13 are missing"});
  EXPECT_EQ(*open().check(), std::vector<std::string>{}) << "what was lost was told";
}

TEST_F(LogRescueTest, BeginsANewLogWhereThereNeverWasOne) {
  for (const std::string& bytes : {std::string(), std::string("not a log\n"), std::string(5000, '\xFF')}) {
    writeBytes(file, bytes);
    const Rescue rescued = rescue();
    EXPECT_EQ(rescued.rowsSaved, 0U);
    EXPECT_TRUE(bytesOf(rescued.keptAs) == bytes);
    EXPECT_TRUE(open().allSessions()->empty());
  }
}

TEST_F(LogRescueTest, LeavesWhatIsNoFileAndWhatIsNewer) {
  const auto refusal = [&] {
    const auto rescued = rescueLog(file, kToday);
    return rescued ? Error::Code::BadContent : rescued.error().code;
  };
  EXPECT_EQ(refusal(), Error::Code::NotFound);
  fs::create_directory(file);
  EXPECT_EQ(refusal(), Error::Code::Unavailable);
  fs::remove(file);
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  EXPECT_EQ(refusal(), Error::Code::Unavailable);
  EXPECT_EQ(filesThere(), std::vector<std::string>{"log.db"});
  fs::remove(file);
  writeDays(1);
  sabotage("PRAGMA user_version = " + std::to_string(logSchemaSteps().size() + 1));
  const std::string before = bytesOf(file);
  EXPECT_EQ(refusal(), Error::Code::StorageNewer);
  EXPECT_TRUE(bytesOf(file) == before);
  EXPECT_EQ(filesThere(), std::vector<std::string>{"log.db"});
}

TEST_F(LogRescueTest, LeavesALogThatIsStillOpen) {
  writeDays(1);
  {
    const LogStore log = open();
    EXPECT_EQ(rescueLog(file, kToday).error().code, Error::Code::Locked);
  }
  EXPECT_EQ(filesThere(), std::vector<std::string>{"log.db"});
  EXPECT_TRUE(rescueLog(file, kToday));
}

TEST_F(LogRescueTest, ChangesNothingWhereThereIsNoRoomOrNoRight) {
  writeDays(28);
  const std::string before = bytesOf(file);
  const auto codeInChild = [&](auto prepare) {
    return inChild([&] {
      prepare();
      const auto rescued = rescueLog(file, kToday);
      return rescued ? 0 : 1 + static_cast<int>(rescued.error().code);
    });
  };
  for (const rlim_t room : {rlim_t{0}, rlim_t{8192}, rlim_t{before.size() - 4096}}) {
    EXPECT_EQ(codeInChild([&] { fillTheDiskAt(room); }), 1 + static_cast<int>(Error::Code::DiskFull)) << room;
    EXPECT_EQ(filesThere(), std::vector<std::string>{"log.db"}) << room;
  }
  fs::permissions(file, fs::perms(0644));
  fs::permissions(folder.path(), fs::perms(0555));
  EXPECT_EQ(codeInChild([] { dropRights(); }), 1 + static_cast<int>(Error::Code::ReadOnly));
  fs::permissions(folder.path(), fs::perms(0755));
  EXPECT_EQ(filesThere(), std::vector<std::string>{"log.db"});
  EXPECT_TRUE(bytesOf(file) == before);
}

TEST_F(LogRescueTest, FollowsALinkToWhereTheLogIs) {
  const auto written = writeDays(2);
  TemporaryFolder home;
  fs::create_symlink(file, home / "log.db");
  const auto rescued = rescueLog(home / "log.db", kToday);
  ASSERT_TRUE(rescued);
  EXPECT_EQ(fs::weakly_canonical(rescued->keptAs), fs::weakly_canonical(kept));
  EXPECT_TRUE(fs::is_symlink(home / "log.db"));
  EXPECT_EQ(*open().allSessions(), written);
}

/// Killed at any moment, the next start has either the damaged log, which is rescued then, or the new one.
TEST_F(LogRescueTest, LosesNothingWhenItIsKilled) {
  const auto written = writeDays(28);
  const std::string sound = bytesOf(file);
  std::string damaged = sound;
  damaged[63] = 0;  // no version: not opened, and no row is lost
  const unsigned seed = newSeed();
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  std::minstd_rand random(seed);
  const auto start = [&] {
    for (const std::string& name : filesThere()) fs::remove(folder.path() / name);
    writeBytes(file, damaged);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(rescueLog(file, kToday) ? 0 : 1);
    return child;
  };
  const auto begun = std::chrono::steady_clock::now();
  int status = 0;
  ::waitpid(start(), &status, 0);
  const auto whole = std::chrono::steady_clock::now() - begun;
  ASSERT_EQ(status, 0);
  int killed = 0;
  for (int i = 0; i < cases(40, 2000); ++i) {
    const pid_t child = start();
    const auto death = std::chrono::steady_clock::now() + whole * std::uniform_int_distribution(0, 1000)(random) / 1000;
    while (std::chrono::steady_clock::now() < death) std::this_thread::yield();
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) ++killed;
    auto log = LogStore::open(file);
    if (!log) {
      ASSERT_EQ(log.error().code, Error::Code::Damaged) << log.error().detail;
      ASSERT_TRUE(rescueLog(file, kToday));
      log = LogStore::open(file);
    }
    ASSERT_TRUE(log) << log.error().detail;
    ASSERT_EQ(*log->allSessions(), written);
    ASSERT_TRUE(bytesOf(kept) == damaged);
  }
  EXPECT_GT(killed, 0);
}

/// Each state that a crash between two steps can leave.
TEST_F(LogRescueTest, IsFinishedByTheNextStartAfterACrash) {
  SessionRecord written = aSession();
  {
    auto log = LogStore::open(file);
    written = writeSession(*log, aWholeSession(aDay()));
    for (const char* name : {"", "-wal", "-shm"}) {
      fs::copy_file(file.string() + name, folder.path() / ("old" + std::string(name)));
    }
  }
  const std::string sound = bytesOf(file);
  const fs::path ready = folder / "log.db.rescued-2026-11-22";
  fs::remove(file);
  // The log is aside and the new one ready; the journals would spoil it.
  for (const char* name : {"", "-wal", "-shm"}) {
    const std::string old = (folder / "old").string() + name;
    fs::copy_file(old, (*name ? file : kept).string() + name);
  }
  writeBytes(ready, sound);
  EXPECT_EQ(*open().allSessions(), std::vector{written});
  EXPECT_EQ(filesThere(),
            (std::vector<std::string>{"log.db", "log.db.damaged-2026-11-22", "log.db.damaged-2026-11-22-shm",
                                      "log.db.damaged-2026-11-22-wal", "old", "old-shm", "old-wal"}));
  EXPECT_TRUE(bytesOf(folder / "log.db.damaged-2026-11-22-wal") == bytesOf(folder / "old-wal"));
  // The journals are aside too.
  fs::rename(file, ready);
  EXPECT_EQ(*finishRescue(file), std::optional(kept));
  EXPECT_EQ(*open().allSessions(), std::vector{written});
  // Only parts of a new log, or what is none: an empty log begins.
  fs::rename(file, folder / "log.db.rescued-2026-11-22.part");
  writeBytes(ready, "junk");
  EXPECT_EQ(*finishRescue(file), std::nullopt);
  EXPECT_TRUE(open().allSessions()->empty());
  // Nothing was moved yet: the log stays, and the next rescue clears the remains away.
  writeBytes(ready, sound);
  EXPECT_TRUE(open().allSessions()->empty());
  EXPECT_EQ(*finishRescue(file), std::nullopt);
  rescue();
  EXPECT_FALSE(fs::exists(ready));
  EXPECT_FALSE(fs::exists(folder / "log.db.rescued-2026-11-22.part"));
}

}  // namespace
}  // namespace lissom
