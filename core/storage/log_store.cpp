#include "core/storage/log_store.h"

#include "core/plan/sessions_needed.h"
#include "core/storage/atomic_file.h"
#include "core/storage/backup_parts.h"
#include "core/storage/device_name.h"
#include "core/storage/log_changes.h"
#include "core/storage/log_check.h"
#include "core/storage/log_lines.h"
#include "core/storage/log_reading.h"
#include "core/storage/log_rescue.h"
#include "core/storage/log_schema.h"
#include "core/storage/log_snapshot.h"
#include "core/storage/log_tables.h"
#include "core/storage/plan_entry_text.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// Makes a new, empty log under its final name at once: a file of that name is never half made, so
/// an empty one is a damaged one. When another program was faster, its log stays.
Status makeLog(const fs::path& file, const std::string& vfs) {
  fs::path part = file;
  part += ".new-" + newDeviceName();
  if (Status written = writeEmptyLog(part, vfs); !written) return written;
  return moveToFreePlace(part, file);
}

/// A crash loses at most the fact in progress with either: WAL needs memory shared between programs, so it is for
/// disks of this computer only. FULL would do for WAL; without it the last fact may return to the journal at a power
/// cut unless the folder is synced as well, which is EXTRA.
Result<bool> setJournal(SQLite::Database& database, FileSystem where, bool inMemory) {
  std::string mode = where == FileSystem::Local ? "wal" : "delete";
  mode = database.execAndGet("PRAGMA journal_mode = " + mode).getString();
  if (mode != "wal" && mode != "delete" && !(inMemory && mode == "memory")) {
    return Error{Error::Code::Unavailable, "the journal is \"" + mode + "\""};
  }
  if (where == FileSystem::Network && mode == "wal") {
    return Error{Error::Code::Unavailable, "the journal stays WAL on a file system that is not of this computer"};
  }
  database.exec(std::string("PRAGMA synchronous = ") + (mode == "wal" ? "FULL" : "EXTRA"));
  // SQLite lets a WAL grow to 4 MB before it empties it: more than all of a log, on a disk that may be nearly full.
  if (mode == "wal") database.exec("PRAGMA wal_autocheckpoint = 100");
  return mode == "wal";
}

fs::path folderOf(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

}  // namespace

struct LogStore::Impl {
  mutable SQLite::Database database;
  std::string device;
  bool canWrite = true;
  bool usesWal = false;

  Impl(const std::string& name, int flags, const std::string& vfs = {}) : database(name, flags, kBusyTimeoutMs, vfs) {}
  explicit Impl(SQLite::Database snapshot) : database(std::move(snapshot)), canWrite(false) {}

  void setUp();
  Status checkTables(const fs::path& file) const;
  Status prepare(const fs::path& file, FileSystem where, const std::optional<BackupBeforeLifting>& before = {});
  Status lift(const fs::path& file, const std::optional<BackupBeforeLifting>& before);
  Status prepareToRead(const fs::path& file);
  /// Does `work`, which writes rows, in one transaction: all of it or nothing.
  template <class Work>
  auto written(Work work) -> decltype(work(std::declval<RowAppender&>()));
  Result<RowId> append(const LogTable& table, LogValues values);
  PlanReading planNow(std::optional<Day> firstAsked, std::span<const RowId> without) const;
};

void LogStore::Impl::setUp() {
  for (const char* pragma : {"trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON"}) {
    database.exec(std::string("PRAGMA ") + pragma);
  }
}

Status LogStore::Impl::checkTables(const fs::path& file) const {
  if (schemaTexts(database) == soundSchemaTexts()) return Done{};
  return Error{Error::Code::Damaged, file.string() + ": its tables are not those of a log"};
}

Status LogStore::Impl::lift(const fs::path& file, const std::optional<BackupBeforeLifting>& before) {
  std::function<Status(int)> keep;
  if (before) {
    keep = [&](int version) -> Status {
      const auto kept =
          writeBackupOf(database, before->places, backupBeforeLifting(file, version), before->now, {}, {});
      return kept ? Status(Done{}) : Status(kept.error());
    };
  }
  return liftSchema(database, file, logSchemaSteps(), keep);
}

Status LogStore::Impl::prepare(const fs::path& file, FileSystem where,
                               const std::optional<BackupBeforeLifting>& before) {
  // Until the version is known nothing may move from a left-over -wal into the file.
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  setUp();
  // A WAL that only one connection uses needs no shared memory: so it can be read, and given up.
  if (where == FileSystem::Network) database.exec("PRAGMA locking_mode = EXCLUSIVE");
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  if (version > static_cast<int>(logSchemaSteps().size())) {
    return Error{Error::Code::StorageNewer, file.string() + ": has version " + std::to_string(version)};
  }
  if (version == static_cast<int>(logSchemaSteps().size())) {
    if (Status sound = checkTables(file); !sound) return sound;
  }
  const Result<bool> wal = setJournal(database, where, file.empty());
  if (!wal) return Error{wal.error().code, file.string() + ": " + wal.error().detail};
  usesWal = *wal;
  if (where == FileSystem::Network) database.exec("PRAGMA locking_mode = NORMAL");  // from the next reading on
  if (version < static_cast<int>(logSchemaSteps().size())) {
    if (Status lifted = lift(file, before); !lifted) return lifted;
    if (Status sound = checkTables(file); !sound) return sound;
  }
  if (file.empty()) {
    insert(database, kDeviceTable, {newDeviceName(), std::int64_t{1}, std::string("own")});
  }
  SQLite::Statement own = select(database, kDeviceTable, "WHERE role = 'own'");
  if (!own.executeStep()) return Error{Error::Code::Damaged, file.string() + ": does not name its device"};
  device = currentRow(own, kDeviceTable).text(0);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return Done{};
}

Status LogStore::Impl::prepareToRead(const fs::path& file) {
  setUp();
  if (Status sound = checkTables(file); !sound) return sound;
  SQLite::Statement own = select(database, kDeviceTable, "WHERE role = 'own'");
  if (own.executeStep()) device = currentRow(own, kDeviceTable).text(0);
  return Done{};
}

template <class Work>
auto LogStore::Impl::written(Work work) -> decltype(work(std::declval<RowAppender&>())) {
  const auto done = guarded(database, [&]() -> decltype(work(std::declval<RowAppender&>())) {
    database.exec("BEGIN IMMEDIATE");
    RowAppender appender(database, device);
    auto result = work(appender);
    if (result) database.exec("COMMIT");
    return result;
  });
  // Where the disk is full SQLite has rolled back by itself already, and another ROLLBACK would be
  // an error.
  if (!done && sqlite3_get_autocommit(database.getHandle()) == 0) database.tryExec("ROLLBACK");
  return done;
}

Result<RowId> LogStore::Impl::append(const LogTable& table, LogValues values) {
  return written([&](RowAppender& rows) -> Result<RowId> { return rows.append(table, std::move(values)); });
}

PlanReading LogStore::Impl::planNow(std::optional<Day> firstAsked, std::span<const RowId> without) const {
  PlanReading reading = readFacts(database, firstAsked);
  Which which;
  if (firstAsked) {
    const Day from = sessionsNeededFrom(*firstAsked, Plan{{}, reading.facts});
    which = {"WHERE day >= ?", {toIso(from)}};
  }
  reading.sessions = pastSessions(database, which, without);
  reading.firstDay = firstCountingDay(database);
  return reading;
}

LogStore::LogStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LogStore::LogStore(LogStore&&) noexcept = default;
LogStore& LogStore::operator=(LogStore&&) noexcept = default;
LogStore::~LogStore() = default;

Result<LogStore> LogStore::open(const fs::path& file, const std::string& vfs, AskFileSystem fileSystem,
                                const std::optional<BackupBeforeLifting>& before) {
  std::error_code trouble;
  if (fs::status(file, trouble).type() == fs::file_type::not_found) {
    // A crash may have come between the setting aside of a damaged log and the new one's getting its name.
    if (const auto finished = finishRescue(file); !finished) return finished.error();
  }
  if (fs::status(file, trouble).type() == fs::file_type::not_found) {
    if (const Status made = makeLog(file, vfs); !made) {
      // No folder to make it in: for who opens a log the log is unavailable, not a thing in it
      // missing.
      const bool noFolder = made.error().code == Error::Code::NotFound;
      return noFolder ? Error{Error::Code::Unavailable, made.error().detail} : made.error();
    }
  }
  if (Status ours = checkHeader(file); !ours) return ours.error();
  // SQLite would open what it may not write and fail at the first hold: better to know now.
  if (::access(file.c_str(), W_OK) != 0 || ::access(folderOf(file).c_str(), W_OK) != 0) {
    return errorOf(errno, "write " + file.string());
  }
  const auto opened = [&](FileSystem where) -> Result<LogStore> {
    try {
      auto impl = std::make_unique<Impl>(file.string(), SQLite::OPEN_READWRITE, vfs);
      const Status ready = guarded(impl->database, [&] { return impl->prepare(file, where, before); });
      if (!ready) return ready.error();
      return LogStore(std::move(impl));
    } catch (const SQLite::Exception& exception) {
      return sqliteError(exception, errno);
    }
  };
  const FileSystem where = fileSystem(folderOf(file));
  Result<LogStore> log = opened(where);
  if (log || log.error().code != Error::Code::Unavailable || where == FileSystem::Network) return log;
  // There are file systems without shared memory that do not say so.
  Result<LogStore> withoutWal = opened(FileSystem::Network);
  return withoutWal ? std::move(withoutWal) : std::move(log);
}

Result<LogStore> LogStore::openToRead(const fs::path& file, const std::string& vfs) {
  auto snapshot = openSnapshot(file, vfs);
  if (!snapshot) return snapshot.error();
  auto impl = std::make_unique<Impl>(*std::move(snapshot));
  if (Status ready = guarded(impl->database, [&] { return impl->prepareToRead(file); }); !ready) return ready.error();
  return LogStore(std::move(impl));
}

Result<LogStore> LogStore::inMemory() {
  try {
    auto impl = std::make_unique<Impl>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const Status ready = guarded(impl->database, [&] { return impl->prepare({}, FileSystem::Local); });
    if (!ready) return ready.error();
    return LogStore(std::move(impl));
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

bool LogStore::canWrite() const {
  return m_impl->canWrite;
}

bool LogStore::usesWal() const {
  return m_impl->usesWal;
}

Result<RowId> LogStore::beginSession(const RoutineId& routine, Day day, const Now& startedAt, int speed) {
  if (parseIsoDay(toIso(day)) != day) return Error{Error::Code::Unavailable, "no such year: " + toIso(day)};
  return m_impl->append(kSessionTable, valuesOf(routine, day, startedAt, speed));
}

Result<RowId> LogStore::appendHold(const HoldRecord& hold) {
  return m_impl->append(kHoldTable, valuesOf(hold));
}

Status LogStore::endSession(const RowId& session, Ending ending, const Now& at) {
  const auto id = m_impl->append(kEndTable, valuesOf(session, ending, at));
  if (!id) return id.error();
  return Done{};
}

Status LogStore::noteSession(const RowId& session, const SessionNote& note, const Now& at) {
  const auto id = m_impl->append(kNoteTable, valuesOf(session, note, at));
  if (!id) return id.error();
  return Done{};
}

Status LogStore::appendPlanFact(const PlanFact& fact) {
  if (const Status sense = checkSense(fact); !sense) return Error{Error::Code::Unavailable, sense.error().detail};
  const auto id = m_impl->append(kPlanTable, valuesOf(fact));
  if (!id) return id.error();
  return Done{};
}

Result<RowId> LogStore::appendPause(const RowId& session, const PauseRecord& pause) {
  return m_impl->append(kPauseTable, valuesOf(session, pause));
}

Status LogStore::appendChange(const SessionChange& change) {
  return m_impl->written([&](RowAppender& rows) { return writeChange(rows, change); });
}

Result<bool> LogStore::contains(const SessionChange& change) const {
  return guarded(m_impl->database, [&]() -> Result<bool> {
    const auto found = changeAt(m_impl->database, change.said.instant);
    return found && isWordOf(*found, change.entry);
  });
}

Result<Instant> LogStore::instantFor(const SessionChange& change) const {
  return guarded(m_impl->database, [&]() -> Result<Instant> { return lissom::instantFor(m_impl->database, change); });
}

Result<std::vector<SessionVersion>> LogStore::versionsOf(const RowId& session) const {
  return guarded(m_impl->database, [&] { return readVersions(m_impl->database, session); });
}

Result<std::vector<SessionRecord>> LogStore::sessionsBetween(Day first, Day last) const {
  return guarded(m_impl->database, [&]() -> Result<std::vector<SessionRecord>> {
    return countingSessions(m_impl->database, thoseOf(first, last));
  });
}

Result<std::vector<SessionRecord>> LogStore::allSessions() const {
  return guarded(m_impl->database,
                 [&]() -> Result<std::vector<SessionRecord>> { return countingSessions(m_impl->database, {}); });
}

Result<std::vector<SessionLine>> LogStore::linesBetween(Day first, Day last) const {
  return guarded(m_impl->database, [&]() -> Result<std::vector<SessionLine>> {
    return countingLines(m_impl->database, thoseOf(first, last));
  });
}

Result<std::vector<SessionLine>> LogStore::newestLines(std::size_t count,
                                                       const std::optional<ListPlace>& before) const {
  return guarded(m_impl->database, [&]() -> Result<std::vector<SessionLine>> {
    return newestCountingLines(m_impl->database, count, before);
  });
}

Result<LogTotals> LogStore::totals() const {
  return guarded(m_impl->database, [&]() -> Result<LogTotals> { return readTotals(m_impl->database); });
}

Result<LogContents> LogStore::contents() const {
  return guarded(m_impl->database, [&]() -> Result<LogContents> {
    return LogContents{ownSessions(m_impl->database, {}), lissom::versionsOf(m_impl->database, {}),
                       readFacts(m_impl->database, {}).facts, allNotes(m_impl->database)};
  });
}

Result<std::optional<Day>> LogStore::firstDay() const {
  return guarded(m_impl->database, [&]() -> Result<std::optional<Day>> { return firstCountingDay(m_impl->database); });
}

Result<PlanReading> LogStore::readPlan(Day firstAsked, std::span<const RowId> without) const {
  return guarded(m_impl->database, [&]() -> Result<PlanReading> { return m_impl->planNow(firstAsked, without); });
}

Result<PlanReading> LogStore::readPlan() const {
  return guarded(m_impl->database, [&]() -> Result<PlanReading> { return m_impl->planNow({}, {}); });
}

Result<bool> LogStore::contains(const PlanFact& fact) const {
  return guarded(m_impl->database, [&]() -> Result<bool> {
    SQLite::Statement rows = select(m_impl->database, kPlanTable, "WHERE day = ? AND at_ms = ?");
    rows.bind(1, toIso(fact.day));
    rows.bind(2, std::int64_t{fact.said.instant.time_since_epoch().count()});
    while (rows.executeStep()) {
      try {
        if (planFactFrom(currentRow(rows, kPlanTable)) == fact) return true;
      } catch (const DamagedRow&) {  // is set aside, and is not this fact
      }
    }
    return false;
  });
}

Result<bool> LogStore::contains(const RowId& row) const {
  return guarded(m_impl->database, [&]() -> Result<bool> {
    for (const LogTable& table : kLogTables) {
      SQLite::Statement found = select(m_impl->database, table, "WHERE device = ? AND number = ?");
      found.bind(1, row.device);
      found.bind(2, row.number);
      if (!found.executeStep()) continue;
      (void)currentRow(found, table);
      return true;
    }
    return false;
  });
}

Result<std::vector<std::string>> LogStore::check() const {
  return checkLog(m_impl->database, m_impl->device);
}

SQLite::Database& LogStore::database() const {
  return m_impl->database;
}

const std::string& LogStore::device() const {
  return m_impl->device;
}

}  // namespace lissom
