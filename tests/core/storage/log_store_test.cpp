#include "core/storage/log_store.h"

#include "core/storage/log_schema.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <map>
#include <set>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const std::size_t kVersion = logSchemaSteps().size();
const RoutineId kRoutine = *RoutineId::parse("psoas-basics");

/// The system's disk under a name of its own, which counts what SQLite asks it to do for good, and may lack the memory
/// that programs share.
class CountingDisk {
public:
  enum class Memory { Shared, NotShared };

  explicit CountingDisk(Memory memory = Memory::Shared) : m_memory(memory) {
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    m_vfs = *real;
    m_vfs.zName = "counting";
    m_vfs.pAppData = this;
    m_vfs.xDelete = [](sqlite3_vfs* vfs, const char* name, int sync) {
      if (sync) ++static_cast<CountingDisk*>(vfs->pAppData)->m_syncedRemovals;
      sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
      return system->xDelete(system, name, sync);
    };
    m_vfs.xOpen = [](sqlite3_vfs* vfs, const char* name, sqlite3_file* opened, int flags, int* outFlags) {
      sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
      const int result = system->xOpen(system, name, opened, flags, outFlags);
      auto& disk = *static_cast<CountingDisk*>(vfs->pAppData);
      if (result == SQLITE_OK && (flags & SQLITE_OPEN_MAIN_DB) && disk.m_memory == Memory::NotShared) {
        disk.m_methods = *opened->pMethods;
        disk.m_methods.iVersion = 1;
        opened->pMethods = &disk.m_methods;
      }
      return result;
    };
    sqlite3_vfs_register(&m_vfs, 0);
  }
  CountingDisk(const CountingDisk&) = delete;
  CountingDisk& operator=(const CountingDisk&) = delete;
  ~CountingDisk() { sqlite3_vfs_unregister(&m_vfs); }
  const char* name() const { return m_vfs.zName; }
  int syncedRemovals() const { return m_syncedRemovals; }

private:
  Memory m_memory;
  sqlite3_vfs m_vfs{};
  sqlite3_io_methods m_methods{};
  int m_syncedRemovals = 0;
};

class LogStoreTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "log.db";

  LogStore open() const {
    auto log = LogStore::open(file);
    if (!log) throw std::runtime_error(log.error().detail);
    return *std::move(log);
  }
  Error::Code refusal() const {
    const auto log = LogStore::open(file);
    EXPECT_FALSE(log) << "opened";
    return log ? Error::Code::NotFound : log.error().code;
  }
  /// Runs SQL behind the log's back.
  void sabotage(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    char* error = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
    sqlite3_close(database);
  }
  /// A session that lies in the -wal alone, because its writer was killed; then what the SQL does.
  SessionRecord leaveAWal(const std::string& sql = {}) const;
  /// Reads the log as a user who may write neither it nor its folder, and looks that nothing changed.
  void expectReadableByNobodyWithoutATrace(const std::vector<SessionRecord>& expected) const;
  std::set<std::string> filesThere() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path())) names.insert(entry.path().filename());
    return names;
  }
};

SessionRecord LogStoreTest::leaveAWal(const std::string& sql) const {
  EXPECT_EQ(inChild([&] {
              LogStore log = open();
              writeSession(log, aWholeSession(aDay()));
              if (!sql.empty()) sabotage(sql);
              ::kill(::getpid(), SIGKILL);
              return 0;
            }),
            -1);
  EXPECT_GT(fs::file_size(folder / "log.db-wal"), 0U);
  // Read from a copy: reading the log itself would bring its WAL home.
  TemporaryFolder other;
  for (const char* name : {"log.db", "log.db-wal"}) fs::copy_file(folder / name, other / name);
  const auto log = LogStore::open(other / "log.db");
  return log ? log->allSessions()->back() : aSession();
}

void LogStoreTest::expectReadableByNobodyWithoutATrace(const std::vector<SessionRecord>& expected) const {
  std::map<std::string, std::string> before;
  for (const std::string& name : filesThere()) {
    before[name] = bytesOf(folder.path() / name);
    fs::permissions(folder.path() / name, fs::perms(0444));
  }
  fs::permissions(folder.path(), fs::perms(0555));
  EXPECT_EQ(inChild([&] {
              dropRights();
              const auto log = LogStore::openToRead(file);
              if (!log) return 1;
              const auto read = log->allSessions();
              if (!read) return 2;
              if (*read != expected) return 3;
              if (!log->check()->empty()) return 4;
              return 0;
            }),
            0);
  fs::permissions(folder.path(), fs::perms(0755));
  std::map<std::string, std::string> after;
  for (const std::string& name : filesThere()) {
    after[name] = bytesOf(folder.path() / name);
    fs::permissions(folder.path() / name, fs::perms(0644));
  }
  EXPECT_TRUE(after == before);
}

TEST_F(LogStoreTest, RemembersWhatHappenedAfterItWasClosed) {
  SessionRecord written = aSession();
  {
    LogStore log = open();
    written = writeSession(log, aWholeSession(aDay()));
  }
  const LogStore log = open();
  EXPECT_EQ(*log.allSessions(), std::vector{written});
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
  EXPECT_EQ(*log.firstDay(), aDay());
}

TEST_F(LogStoreTest, IsEmptyAtFirst) {
  const LogStore log = open();
  EXPECT_TRUE(log.allSessions()->empty());
  EXPECT_FALSE(log.firstDay()->has_value());
  EXPECT_TRUE(log.check()->empty());
}

TEST_F(LogStoreTest, NumbersRowsOfAllKindsWithoutAGap) {
  LogStore log = open();
  const SessionRecord first = writeSession(log, aWholeSession(aDay()));
  const SessionRecord second = writeSession(log, aWholeSession(aDay()));
  EXPECT_EQ(first.id.device.size(), 16U);
  EXPECT_EQ(second.id.device, first.id.device);
  EXPECT_EQ(first.holds[0].id.number, first.id.number + 1);
  EXPECT_EQ(second.id.number, first.id.number + 6);
}

TEST_F(LogStoreTest, AnswersTheSessionsOfAWeekOldestFirst) {
  LogStore log = open();
  const SessionRecord late = writeSession(log, aWholeSession(aDay(2026, 11, 22)));
  const SessionRecord early = writeSession(log, aWholeSession(aDay(2026, 11, 16)));
  writeSession(log, aWholeSession(aDay(2026, 11, 15)));
  writeSession(log, aWholeSession(aDay(2026, 11, 23)));
  EXPECT_EQ(*log.sessionsBetween(aDay(2026, 11, 16), aDay(2026, 11, 22)), (std::vector{early, late}));
  EXPECT_EQ(*log.firstDay(), aDay(2026, 11, 15));
}

TEST_F(LogStoreTest, TheLaterEndingAndNoteCount) {
  LogStore log = open();
  SessionRecord session = writeSession(log, aWholeSession(aDay()));
  const Now later = aMorningOf(aDay(2026, 11, 17));
  ASSERT_TRUE(log.endSession(session.id, Ending::Completed, later));
  ASSERT_TRUE(log.noteSession(session.id, {std::nullopt, 10, ""}, later));
  const SessionRecord read = log.allSessions()->front();
  EXPECT_EQ(read.ending, Ending::Completed);
  EXPECT_EQ(read.endedAt, later);
  EXPECT_EQ(read.note, (SessionNote{std::nullopt, 10, ""}));
}

TEST_F(LogStoreTest, ASessionThatNobodyEndedHasNoEnding) {
  LogStore log = open();
  writeSession(log, aSession().with(aHold()));
  EXPECT_FALSE(log.allSessions()->front().ending);
}

TEST_F(LogStoreTest, TakesNoHoldOfASessionThatIsNotThere) {
  LogStore log = open();
  const auto id = log.appendHold(aHold().of({"0123456789abcdef", 77}));
  ASSERT_FALSE(id);
  EXPECT_EQ(id.error().code, Error::Code::NotFound);
  EXPECT_TRUE(log.beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1)) << "the log goes on";
}

TEST_F(LogStoreTest, KeepsOneInMemory) {
  auto log = LogStore::inMemory();
  ASSERT_TRUE(log) << log.error().detail;
  const SessionRecord written = writeSession(*log, aWholeSession(aDay()));
  EXPECT_EQ(*log->allSessions(), std::vector{written});
  EXPECT_TRUE(log->check()->empty());
}

TEST_F(LogStoreTest, IsReadableByItsOwnerOnly) {
  const LogStore log = open();
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(LogStoreTest, LeavesNothingBesideItWhenItIsClosed) {
  {
    LogStore log = open();
    writeSession(log, aWholeSession(aDay()));
    EXPECT_TRUE(fs::exists(folder / "log.db-wal"));
  }
  EXPECT_EQ(filesThere(), std::set<std::string>{"log.db"});
}

TEST_F(LogStoreTest, RefusesANewerLogAndLeavesItByteForByte) {
  { LogStore log = open(); }
  for (const std::size_t version : {kVersion + 1, kVersion + 100}) {
    sabotage("PRAGMA user_version = " + std::to_string(version));
    const std::string before = bytesOf(file);
    EXPECT_EQ(refusal(), Error::Code::StorageNewer);
    EXPECT_TRUE(bytesOf(file) == before);
    EXPECT_EQ(filesThere(), std::set<std::string>{"log.db"}) << "no -wal, no -shm";
  }
}

TEST_F(LogStoreTest, RefusesFilesThatAreNotItsOwnAndLeavesThem) {
  { LogStore log = open(); }
  const std::string sound = bytesOf(file);
  std::string otherMaker = sound;
  otherMaker[68] ^= 1;
  std::string noVersion = sound;
  noVersion[63] = 0;
  for (const std::string& bytes : {std::string(), std::string("x"), std::string(5000, '\0'), std::string("not a log\n"),
                                   otherMaker, noVersion, sound.substr(0, 100), sound.substr(0, sound.size() / 2)}) {
    writeBytes(file, bytes);
    EXPECT_EQ(refusal(), Error::Code::Damaged) << bytes.size();
    EXPECT_EQ(bytesOf(file), bytes);
  }
}

TEST_F(LogStoreTest, RefusesADirectoryAndAMissingFolder) {
  fs::create_directory(file);
  EXPECT_EQ(refusal(), Error::Code::Unavailable);
  file = folder / "missing/log.db";
  EXPECT_EQ(refusal(), Error::Code::Unavailable);
}

TEST_F(LogStoreTest, RefusesALogWhoseTablesWereChangedAndLeavesIt) {
  for (const char* sql :
       {"DROP TABLE session_note", "ALTER TABLE hold ADD COLUMN extra TEXT", "ALTER TABLE hold DROP COLUMN ended_at_ms",
        "ALTER TABLE hold RENAME COLUMN held_ms TO held", "DROP INDEX session_by_day", "CREATE TABLE mine (x)",
        "CREATE VIEW mine AS SELECT * FROM hold", "CREATE TRIGGER mine AFTER INSERT ON hold BEGIN SELECT 1; END",
        "DELETE FROM device"}) {
    fs::remove(file);
    { LogStore log = open(); }
    sabotage(sql);
    const std::string before = bytesOf(file);
    EXPECT_EQ(refusal(), Error::Code::Damaged) << sql;
    EXPECT_TRUE(bytesOf(file) == before) << sql;
  }
}

TEST_F(LogStoreTest, NamesEveryRowThatIsNotWhatWasWritten) {
  SessionRecord written = aSession();
  {
    LogStore log = open();
    written = writeSession(log, aWholeSession(aDay()));
  }
  sabotage(
      "UPDATE hold SET held_ms = held_ms + 1 WHERE side = 'left'; UPDATE session SET day = "
      "'2026-11-17'");
  const LogStore log = open();
  const auto read = log.sessionsBetween(aDay(), aDay(2026, 11, 30));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error(), (Error{Error::Code::Damaged, "session " + textOf(written.id) + ": its checksum is wrong"}));
  EXPECT_EQ(log.firstDay().error().code, Error::Code::Damaged);
  EXPECT_EQ(*log.check(),
            (std::vector<std::string>{"session " + textOf(written.id) + ": its checksum is wrong",
                                      "hold " + textOf(written.holds[0].id) + ": its checksum is wrong"}));
}

TEST_F(LogStoreTest, NoticesARowThatIsGone) {
  SessionRecord written = aSession();
  {
    LogStore log = open();
    written = writeSession(log, aWholeSession(aDay()));
  }
  sabotage("DELETE FROM hold WHERE side = 'left'");
  EXPECT_EQ(*open().check(),
            std::vector<std::string>{"device " + written.id.device + ": row 3 is missing or there twice"});
}

TEST_F(LogStoreTest, SaysThatAnotherProgramHoldsIt) {
  LogStore log = open();
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto id = log.beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1);
  sqlite3_close(other);
  ASSERT_FALSE(id);
  EXPECT_EQ(id.error().code, Error::Code::Locked);
  EXPECT_TRUE(log.beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1));
}

TEST_F(LogStoreTest, SaysThatItsFolderOrItselfMayNotBeWritten) {
  { LogStore log = open(); }
  const auto codeAsUser = [&] {
    return inChild([&] {
      dropRights();
      const auto log = LogStore::open(file);
      return log ? 0 : 1 + static_cast<int>(log.error().code);
    });
  };
  const int readOnly = 1 + static_cast<int>(Error::Code::ReadOnly);
  fs::permissions(folder.path(), fs::perms(0555));
  fs::permissions(file, fs::perms(0666));
  EXPECT_EQ(codeAsUser(), readOnly);
  fs::permissions(folder.path(), fs::perms(0777));
  fs::permissions(file, fs::perms(0444));
  EXPECT_EQ(codeAsUser(), readOnly);
  fs::remove(file);
  fs::permissions(folder.path(), fs::perms(0555));
  EXPECT_EQ(codeAsUser(), readOnly) << "a new log cannot be made";
  fs::permissions(folder.path(), fs::perms(0777));
}

TEST_F(LogStoreTest, KnowsWhichFactsItHas) {
  LogStore log = open();
  const SessionRecord written = writeSession(log, aWholeSession(aDay()));
  EXPECT_TRUE(*log.contains(written.id));
  EXPECT_TRUE(*log.contains(written.holds[2].id));
  EXPECT_TRUE(*log.contains({written.id.device, written.holds[2].id.number + 1})) << "the ending";
  EXPECT_TRUE(*log.contains({written.id.device, written.holds[2].id.number + 2})) << "the note";
  EXPECT_FALSE(*log.contains({written.id.device, written.holds[2].id.number + 3}));
  EXPECT_FALSE(*log.contains({"0123456789abcdef", written.id.number}));
  EXPECT_FALSE(*log.contains({written.id.device, 0}));
  sabotage("UPDATE hold SET held_ms = held_ms + 1");
  EXPECT_EQ(log.contains(written.holds[2].id).error().code, Error::Code::Damaged);
}

TEST_F(LogStoreTest, KeepsAJournalForASharedDiskWhereOtherComputersMayWrite) {
  const auto network = [](const fs::path&) { return FileSystem::Network; };
  SessionRecord first = aSession();
  {
    auto log = LogStore::open(file);
    ASSERT_TRUE(log);
    EXPECT_TRUE(log->usesWal());
    first = writeSession(*log, aWholeSession(aDay()));
  }
  SessionRecord second = aSession();
  {
    auto log = LogStore::open(file, {}, network);
    ASSERT_TRUE(log) << log.error().detail;
    EXPECT_FALSE(log->usesWal());
    second = writeSession(*log, aWholeSession(aDay(2026, 11, 17)));
    EXPECT_EQ(filesThere(), std::set<std::string>{"log.db"}) << "no WAL and no shared memory while it is open";
    const auto other = LogStore::open(file, {}, network);
    ASSERT_TRUE(other) << "others may read: " << other.error().detail;
    EXPECT_EQ(*other->allSessions(), (std::vector{first, second}));
  }
  const LogStore log = open();
  EXPECT_TRUE(log.usesWal()) << "back on a disk of its own";
  EXPECT_EQ(*log.allSessions(), (std::vector{first, second}));
  EXPECT_TRUE(log.check()->empty());
}

/// What is said of a commit that was acknowledged: SQLite's EXTRA syncs the folder too, where the journal is removed.
TEST_F(LogStoreTest, SyncsTheFolderAfterEachFactWhereThereIsNoWal) {
  const auto syncsOfTheFolder = [&](AskFileSystem where) {
    CountingDisk disk;
    auto log = LogStore::open(file, disk.name(), where);
    EXPECT_TRUE(log);
    const int before = disk.syncedRemovals();
    EXPECT_TRUE(log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1));
    return disk.syncedRemovals() - before;
  };
  EXPECT_EQ(syncsOfTheFolder([](const fs::path&) { return FileSystem::Network; }), 1);
  EXPECT_EQ(syncsOfTheFolder([](const fs::path&) { return FileSystem::Local; }), 0) << "a WAL stays";
}

/// A program that was killed where the disk was its own leaves a WAL; then the folder was moved to a server.
TEST_F(LogStoreTest, TakesOverAWalThatWasLeftOnASharedDisk) {
  const SessionRecord written = leaveAWal();
  const CountingDisk disk(CountingDisk::Memory::NotShared);
  const auto log = LogStore::open(file, disk.name(), [](const fs::path&) { return FileSystem::Network; });
  ASSERT_TRUE(log) << log.error().detail;
  EXPECT_EQ(*log->allSessions(), std::vector{written});
  EXPECT_FALSE(fs::exists(folder / "log.db-wal"));
}

/// A disk may lack shared memory without being known for it.
TEST_F(LogStoreTest, DoesWithoutAWalWhereThereIsNoMemoryToShare) {
  const SessionRecord first = leaveAWal();
  const CountingDisk disk(CountingDisk::Memory::NotShared);
  for (int i = 0; i < 2; ++i) {  // the second time it has no WAL any more
    auto log = LogStore::open(file, disk.name());
    ASSERT_TRUE(log) << log.error().detail;
    EXPECT_FALSE(log->usesWal());
    EXPECT_EQ(log->allSessions()->front(), first);
    const int before = disk.syncedRemovals();
    ASSERT_TRUE(log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1));
    EXPECT_EQ(disk.syncedRemovals() - before, 1);
  }
}

TEST_F(LogStoreTest, KnowsADiskOfItsOwnFromOneThatIsShared) {
  EXPECT_EQ(fileSystemOf("/dev/shm"), FileSystem::Local);
  EXPECT_EQ(fileSystemOf(folder / "missing"), FileSystem::Local);
}

TEST_F(LogStoreTest, ReadsALogThatMayNotBeWritten) {
  SessionRecord written = aSession();
  {
    LogStore log = open();
    written = writeSession(log, aWholeSession(aDay()));
  }
  expectReadableByNobodyWithoutATrace({written});
}

TEST_F(LogStoreTest, ReadsWhatIsInTheJournalOfALogThatMayNotBeWritten) {
  const SessionRecord written = leaveAWal();
  fs::remove(folder / "log.db-shm");
  expectReadableByNobodyWithoutATrace({written});
  { LogStore log = open(); }
  const SessionRecord again = leaveAWal();
  expectReadableByNobodyWithoutATrace({written, again});
}

TEST_F(LogStoreTest, AnswersReadOnlyWhenItIsOnlyOpenForReading) {
  const SessionRecord written = leaveAWal();
  auto log = LogStore::openToRead(file);
  ASSERT_TRUE(log) << log.error().detail;
  EXPECT_FALSE(log->canWrite());
  EXPECT_FALSE(log->usesWal());
  const Now now = aMorningOf(aDay());
  EXPECT_EQ(log->beginSession(kRoutine, aDay(), now, 1).error().code, Error::Code::ReadOnly);
  EXPECT_EQ(log->appendHold(aHold().of(written.id)).error().code, Error::Code::ReadOnly);
  EXPECT_EQ(log->endSession(written.id, Ending::Completed, now).error().code, Error::Code::ReadOnly);
  EXPECT_EQ(log->noteSession(written.id, {}, now).error().code, Error::Code::ReadOnly);
  EXPECT_EQ(*log->allSessions(), std::vector{written});
  EXPECT_TRUE(*log->contains(written.id));
  EXPECT_TRUE(log->check()->empty());
  EXPECT_TRUE(open().canWrite());
}

TEST_F(LogStoreTest, DoesNotReadWhatIsNewerOrNoLog) {
  const auto refusalToRead = [&] {
    const auto log = LogStore::openToRead(file);
    return log ? Error::Code::BadContent : log.error().code;
  };
  EXPECT_EQ(refusalToRead(), Error::Code::NotFound);
  EXPECT_EQ(filesThere(), std::set<std::string>{});
  writeBytes(file, "");
  EXPECT_EQ(refusalToRead(), Error::Code::Damaged);
  fs::remove(file);
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  EXPECT_EQ(refusalToRead(), Error::Code::Unavailable);
  fs::remove(file);
  { LogStore log = open(); }
  sabotage("PRAGMA user_version = 99");
  EXPECT_EQ(refusalToRead(), Error::Code::StorageNewer);
  sabotage("PRAGMA user_version = " + std::to_string(kVersion));
  leaveAWal("PRAGMA user_version = 99");
  ASSERT_EQ(bytesOf(file)[63], static_cast<char>(kVersion)) << "newer in its journal only";
  EXPECT_EQ(refusalToRead(), Error::Code::StorageNewer);
}

/// A question mark in a path would begin the options of SQLite's file names.
TEST_F(LogStoreTest, ReadsALogOfAnyName) {
  const fs::path odd = folder / "a?b#c%20d\xE2\x9C\x93";
  fs::create_directory(odd);
  SessionRecord written = aSession();
  {
    LogStore log = *LogStore::open(odd / "log.db");
    written = writeSession(log, aWholeSession(aDay()));
  }
  const auto log = LogStore::openToRead(odd / "log.db");
  ASSERT_TRUE(log) << log.error().detail;
  EXPECT_EQ(*log->allSessions(), std::vector{written});
}

TEST_F(LogStoreTest, LosesNothingThatItAcknowledgedWhenTheDiskIsFull) {
  { LogStore log = open(); }
  const std::uintmax_t room = fs::file_size(file) + 30'000;
  const int outcome = inChild([&] {
    fillTheDiskAt(room);
    auto log = LogStore::open(file);
    if (!log) return 1;
    const auto session = log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1);
    if (!session) return 2;
    int acknowledged = 0;
    auto hold = log->appendHold(aHold().of(*session));
    for (; hold && acknowledged < 200; ++acknowledged) hold = log->appendHold(aHold().of(*session));
    if (hold) return 3;
    if (hold.error().code != Error::Code::DiskFull) return 4;
    const auto again = log->appendHold(aHold().of(*session));
    if (again || again.error().code != Error::Code::DiskFull) return 5;
    const auto read = log->allSessions();
    if (!read) return 6;
    return 100 + static_cast<int>(read->front().holds.size()) - acknowledged;
  });
  EXPECT_EQ(outcome, 100);
  LogStore log = open();
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
  EXPECT_GT(log.allSessions()->front().holds.size(), 0U);
  EXPECT_TRUE(log.beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1)) << "works again where there is space";
}

TEST_F(LogStoreTest, IsNotHalfMadeWhenTheDiskIsFullAtTheStart) {
  const int outcome = inChild([&] {
    fillTheDiskAt(10'000);
    const auto log = LogStore::open(file);
    return log ? 0 : 1 + static_cast<int>(log.error().code);
  });
  EXPECT_EQ(outcome, 1 + static_cast<int>(Error::Code::DiskFull));
  EXPECT_EQ(filesThere(), std::set<std::string>{});
}

/// The writer says each row over a pipe after it was acknowledged, and is killed at any moment.
TEST_F(LogStoreTest, LosesNoAcknowledgedRowWhenItIsKilled) {
  std::size_t acknowledged = 0;
  for (int round = 0; round < 25; ++round) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t writer = ::fork();
    if (writer == 0) {
      auto log = LogStore::open(file);
      const auto session = log ? log->beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1) : RowId{};
      while (session && log->appendHold(aHold().of(*session))) {
        if (::write(ends[1], ".", 1) != 1) break;
      }
      ::_exit(1);
    }
    ::close(ends[1]);
    char dots[64];
    for (int wanted = 1 + round % 7 * 3; wanted > 0;) {
      const auto count = ::read(ends[0], dots, static_cast<std::size_t>(wanted));
      ASSERT_GT(count, 0) << "the writer failed";
      acknowledged += static_cast<std::size_t>(count);
      wanted -= static_cast<int>(count);
    }
    ::kill(writer, SIGKILL);
    for (ssize_t count = 0; (count = ::read(ends[0], dots, sizeof dots)) > 0;)
      acknowledged += static_cast<std::size_t>(count);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(writer, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    const LogStore log = open();
    ASSERT_EQ(*log.check(), std::vector<std::string>{});
    std::size_t there = 0;
    const auto sessions = log.allSessions();
    for (const SessionRecord& session : *sessions) there += session.holds.size();
    ASSERT_GE(there, acknowledged);
    ASSERT_LE(there, acknowledged + static_cast<std::size_t>(round) + 1) << "at most one a round was not told yet";
  }
}

/// Every flipped bit of the file is refused, found by check(), or lies where nothing is read.
TEST_F(LogStoreTest, NoticesEveryFlippedBit) {
  std::vector<SessionRecord> written;
  {
    LogStore log = open();
    for (unsigned day = 1; day <= 28; ++day) written.push_back(writeSession(log, aWholeSession(aDay(2026, 2, day))));
  }
  const std::string sound = bytesOf(file);
  std::uint64_t random = 42;
  const auto next = [&](std::size_t below) {
    random = random * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(random >> 33) % below;
  };
  int noticed = 0;
  for (int i = 0; i < 250; ++i) {
    std::string flipped = sound;
    const std::size_t at = next(sound.size());
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << next(8)));
    writeBytes(file, flipped);
    const auto log = LogStore::open(file);
    if (!log) {
      ++noticed;
      continue;
    }
    const auto wrong = log->check();
    ASSERT_TRUE(wrong);
    if (!wrong->empty()) {
      ++noticed;
      continue;
    }
    const auto read = log->allSessions();
    ASSERT_TRUE(read) << at;
    ASSERT_EQ(*read, written) << "byte " << at << " was changed and nobody noticed";
  }
  EXPECT_GT(noticed, 60);
}

/// In the text of a row, where the words are, every flip is found. No index has this word as well.
TEST_F(LogStoreTest, NoticesEveryFlippedBitOfAPayload) {
  {
    LogStore log = open();
    writeSession(log, aWholeSession(aDay()));
  }
  const std::string sound = bytesOf(file);
  const std::string routine = "psoas-basics";
  const std::size_t from = sound.rfind(routine);
  ASSERT_NE(from, std::string::npos);
  for (std::size_t bit = 0; bit < routine.size() * 8; bit += 3) {
    std::string flipped = sound;
    flipped[from + bit / 8] = static_cast<char>(flipped[from + bit / 8] ^ (1 << bit % 8));
    writeBytes(file, flipped);
    const LogStore log = open();
    EXPECT_FALSE(log.check()->empty()) << bit;
    EXPECT_EQ(log.allSessions().error().code, Error::Code::Damaged) << bit;
  }
}

Now anyNow() {
  return {Instant{Millis{*rc::gen::inRange<std::int64_t>(-62'000'000'000'000, 250'000'000'000'000)}},
          std::chrono::minutes{*rc::gen::inRange(-14 * 60, 14 * 60 + 1)}};
}

std::optional<int> anyScale() {
  const int number = *rc::gen::inRange(-1, 11);
  return number < 0 ? std::nullopt : std::optional(number);
}

RC_GTEST_PROP(LogStoreProperty, ReadsBackWhateverWasWritten, ()) {
  auto log = LogStore::inMemory();
  RC_ASSERT(static_cast<bool>(log));
  std::vector<SessionRecord> written;
  const int sessions = *rc::gen::inRange(1, 4);
  for (int i = 0; i < sessions; ++i) {
    SessionRecord session = aSession().on(aDay() + std::chrono::days{i});
    session.startedAt = anyNow();
    session.speed = *rc::gen::inRange(1, 1000);
    const int holds = *rc::gen::inRange(0, 6);
    for (int k = 0; k < holds; ++k) {
      session.holds.push_back(
          aHold()
              .item(*rc::gen::inRange(0, 100))
              .number(*rc::gen::inRange(1, 20))
              .side(*rc::gen::element(Side::Left, Side::Right, Side::Both))
              .planned(Millis{*rc::gen::inRange(0, 600'000)})
              .held(Millis{*rc::gen::inRange(0, 900'000)})
              .outcome(*rc::gen::element(Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt))
              .endedAt(anyNow()));
    }
    if (*rc::gen::arbitrary<bool>()) {
      session.ending = *rc::gen::element(Ending::Completed, Ending::Stopped);
      session.endedAt = anyNow();
    }
    session.note = {anyScale(), anyScale(), *rc::gen::arbitrary<std::string>()};
    written.push_back(writeSession(*log, session));
  }
  RC_ASSERT(*log->allSessions() == written);
  RC_ASSERT(log->check()->empty());
}

}  // namespace
}  // namespace lissom
