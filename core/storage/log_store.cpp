#include "core/storage/log_store.h"

#include "core/storage/atomic_file.h"
#include "core/storage/log_schema.h"
#include "core/storage/log_tables.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <map>
#include <random>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// The interface writes on its own thread: better an error at once than a window that hangs.
constexpr int kBusyTimeoutMs = 250;

bool saysFull(int systemError) {
  return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

/// What went wrong in SQLite, in the program's own terms. `systemError` is the errno of the last
/// failed file operation.
Error sqliteError(const SQLite::Exception& exception, int systemError) {
  const std::string detail = std::string("sqlite: ") + exception.what() + " (" +
                             std::to_string(exception.getExtendedErrorCode()) + ", errno " +
                             std::to_string(systemError) + ")";
  const bool forbidden = systemError == EACCES || systemError == EPERM || systemError == EROFS;
  switch (exception.getErrorCode()) {
    case SQLITE_FULL:
      return {Error::Code::DiskFull, detail};
    case SQLITE_READONLY:
      return {Error::Code::ReadOnly, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Error::Code::Locked, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {Error::Code::Damaged, detail};
    case SQLITE_IOERR:
      return {saysFull(systemError) ? Error::Code::DiskFull : Error::Code::Unavailable, detail};
    case SQLITE_CANTOPEN:
      if (saysFull(systemError)) return {Error::Code::DiskFull, detail};
      return {forbidden ? Error::Code::ReadOnly : Error::Code::Unavailable, detail};
    case SQLITE_CONSTRAINT:
      if (exception.getExtendedErrorCode() == SQLITE_CONSTRAINT_FOREIGNKEY) {
        return {Error::Code::NotFound, "no such session: " + detail};
      }
      return {Error::Code::Unavailable, detail};
    // Other statements than the log's own are never run, so a table or column that is missing was
    // lost.
    case SQLITE_ERROR:
      return {Error::Code::Damaged, detail};
    default:
      return {Error::Code::Unavailable, detail};
  }
}

/// The errno behind the last failure. SQLite's own answer is often overwritten while it rolls back;
/// what the file and its journal keep is not. `lastErrno` is what the system's errno was when the
/// failure was heard of: where a rollback journal could not be synced, nobody else knows.
int systemErrorOf(SQLite::Database& database, int lastErrno) {
  int fromFile = 0;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_LAST_ERRNO, &fromFile);
  int fromJournal = 0;
  sqlite3_file* journal = nullptr;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  if (journal && journal->pMethods) {
    journal->pMethods->xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &fromJournal);
  }
  if (saysFull(fromFile)) return fromFile;
  if (saysFull(fromJournal)) return fromJournal;
  const int fromSqlite = sqlite3_system_errno(database.getHandle());
  return fromSqlite == 0 && saysFull(lastErrno) ? lastErrno : fromSqlite;
}

/// Runs `work` on the database and turns what it throws into an Error.
template <class Work>
auto guarded(SQLite::Database& database, Work work) -> decltype(work()) {
  errno = 0;
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, systemErrorOf(database, errno));
  } catch (const DamagedRow& row) {
    return Error{Error::Code::Damaged, row.what()};
  }
}

/// 16 hexadecimal digits from the system's random numbers.
std::string newDeviceName() {
  std::random_device random;
  std::string name;
  for (int i = 0; i < 16; ++i) name += "0123456789abcdef"[random() % 16];
  return name;
}

LogValue valueOf(const SQLite::Column& column, const LogRow& row) {
  switch (column.getType()) {
    case SQLITE_NULL:
      return std::monostate{};
    case SQLITE_INTEGER:
      return std::int64_t{column.getInt64()};
    case SQLITE_TEXT:
      return column.getString();
    default:
      throw DamagedRow(row.name() + ": a column is of a kind that is never written");
  }
}

void bind(SQLite::Statement& statement, int place, const LogValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    statement.bind(place, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    statement.bind(place, *text);
  } else {
    statement.bind(place);
  }
}

void insert(SQLite::Database& database, const LogTable& table, LogRow row) {
  std::string marks = "?";
  for (std::size_t i = 0; i < row.values.size(); ++i) marks += ", ?";
  SQLite::Statement statement(database, "INSERT INTO " + std::string(table.name) + " VALUES (" + marks + ")");
  row.values.emplace_back(checksumOf(row));
  for (std::size_t i = 0; i < row.values.size(); ++i) bind(statement, static_cast<int>(i) + 1, row.values[i]);
  statement.exec();
}

/// The row a statement stands on; throws DamagedRow unless it is what was written.
LogRow currentRow(SQLite::Statement& statement, const LogTable& table) {
  LogRow row{table.name, {}};
  const int checksum = static_cast<int>(table.columns.size());
  for (int i = 0; i < checksum; ++i) row.values.push_back(valueOf(statement.getColumn(i), row));
  if (statement.getColumn(checksum).getInt64() != checksumOf(row)) {
    throw DamagedRow(row.name() + ": its checksum is wrong");
  }
  return row;
}

SQLite::Statement select(const SQLite::Database& database, const LogTable& table, const std::string& tail) {
  std::string columns;
  for (const std::string_view column : table.columns) columns.append(column).append(", ");
  return {database, "SELECT " + columns + "checksum FROM " + std::string(table.name) + ' ' + tail};
}

/// Makes a new, empty log under its final name at once: a file of that name is never half made, so
/// an empty one is a damaged one. When another program was faster, its log stays.
Status makeLog(const fs::path& file, const std::string& vfs) {
  fs::path part = file;
  part += ".new-" + newDeviceName();
  const int made = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) return errorOf(errno, "create " + part.string());
  ::close(made);
  const Status filled = [&]() -> Status {
    try {
      SQLite::Database database(part.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs, vfs);
      return guarded(database, [&]() -> Status {
        database.exec("PRAGMA synchronous = FULL");
        Status lifted = liftSchema(database, part, logSchemaSteps());
        if (!lifted) return lifted;
        insert(database, kDeviceTable, {kDeviceTable.name, {newDeviceName(), std::int64_t{1}, std::string("own")}});
        return Done{};
      });
    } catch (const SQLite::Exception& exception) {
      return sqliteError(exception, errno);
    }
  }();
  if (!filled) {
    ::unlink(part.c_str());
    ::unlink((part.string() + "-journal").c_str());
    return filled;
  }
  return moveToFreePlace(part, file);
}

/// Refuses what is not a log of this version or an older one, before SQLite may touch it.
Status checkHeader(const fs::path& file) {
  const auto header = readLogHeader(file);
  if (!header) return header.error();
  if (!*header || (*header)->applicationId != kLogApplicationId || (*header)->version < 1) {
    return Error{Error::Code::Damaged, file.string() + ": is not a log of this program"};
  }
  if ((*header)->version > static_cast<int>(logSchemaSteps().size())) {
    return Error{Error::Code::StorageNewer, file.string() + ": has version " + std::to_string((*header)->version)};
  }
  return Done{};
}

/// Of a page that it could not read SQLite says "unable to get the page. error code=N" in the list of what is wrong.
/// That is damage only if the page was there: a disk that fails is no damage, and may work again.
void throwIfUnreadable(const std::string& verdict) {
  constexpr std::string_view mark = "error code=";
  for (auto at = verdict.find(mark); at != std::string::npos; at = verdict.find(mark, at + 1)) {
    const int code = std::atoi(verdict.c_str() + at + mark.size());
    const int kind = code & 0xff;  // the rest says more of the same
    if (kind != SQLITE_CORRUPT && kind != SQLITE_NOTADB) throw SQLite::Exception(verdict, code);
  }
}

std::vector<std::string> schemaTexts(const SQLite::Database& database) {
  std::vector<std::string> texts;
  SQLite::Statement rows(database,
                         "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
  while (rows.executeStep()) texts.push_back(rows.getColumn(0).getString());
  return texts;
}

/// What the tables of a sound log of this version look like.
std::vector<std::string> soundSchemaTexts() {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  (void)liftSchema(fresh, {},
                   logSchemaSteps());  // in memory there is nothing that can fail but by throwing
  return schemaTexts(fresh);
}

}  // namespace

struct LogStore::Impl {
  mutable SQLite::Database database;
  std::string device;

  Impl(const std::string& name, int flags, const std::string& vfs = {}) : database(name, flags, kBusyTimeoutMs, vfs) {}

  Status prepare(const fs::path& file);
  Result<RowId> append(const LogTable& table, std::vector<LogValue> values);
  std::int64_t lastNumber() const;
  Result<std::vector<SessionRecord>> sessions(const std::string& which, const std::vector<LogValue>& bound) const;
  void checkRows(const LogTable& table, std::map<std::string, std::vector<std::int64_t>>& numbers,
                 std::vector<std::string>& wrong) const;
};

Status LogStore::Impl::prepare(const fs::path& file) {
  // Until the version is known nothing may move from a left-over -wal into the file.
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  for (const char* pragma :
       {"trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON", "synchronous = FULL"}) {
    database.exec(std::string("PRAGMA ") + pragma);
  }
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  if (version > static_cast<int>(logSchemaSteps().size())) {
    return Error{Error::Code::StorageNewer, file.string() + ": has version " + std::to_string(version)};
  }
  const std::string mode = database.execAndGet("PRAGMA journal_mode = WAL").getString();
  if (mode != (file.empty() ? "memory" : "wal")) {
    return Error{Error::Code::Unavailable, file.string() + ": the journal is \"" + mode + "\" instead of WAL"};
  }
  if (Status lifted = liftSchema(database, file, logSchemaSteps()); !lifted) return lifted;
  if (schemaTexts(database) != soundSchemaTexts()) {
    return Error{Error::Code::Damaged, file.string() + ": its tables are not those of a log"};
  }
  if (file.empty()) {
    insert(database, kDeviceTable, {kDeviceTable.name, {newDeviceName(), std::int64_t{1}, std::string("own")}});
  }
  SQLite::Statement own = select(database, kDeviceTable, "WHERE role = 'own'");
  if (!own.executeStep()) return Error{Error::Code::Damaged, file.string() + ": does not name its device"};
  device = currentRow(own, kDeviceTable).text(0);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return Done{};
}

std::int64_t LogStore::Impl::lastNumber() const {
  std::int64_t last = 0;
  for (const LogTable& table : kLogTables) {
    SQLite::Statement most(database, "SELECT max(number) FROM " + std::string(table.name) + " WHERE device = ?");
    most.bind(1, device);
    if (most.executeStep()) last = std::max<std::int64_t>(last, most.getColumn(0).getInt64());
  }
  return last;
}

Result<RowId> LogStore::Impl::append(const LogTable& table, std::vector<LogValue> values) {
  const auto written = guarded(database, [&]() -> Result<RowId> {
    database.exec("BEGIN IMMEDIATE");
    const RowId id{device, lastNumber() + 1};
    values.insert(values.begin(), {LogValue(id.device), LogValue(id.number)});
    insert(database, table, {table.name, std::move(values)});
    database.exec("COMMIT");
    return id;
  });
  // Where the disk is full SQLite has rolled back by itself already, and another ROLLBACK would be
  // an error.
  if (!written && sqlite3_get_autocommit(database.getHandle()) == 0) database.tryExec("ROLLBACK");
  return written;
}

Result<std::vector<SessionRecord>> LogStore::Impl::sessions(const std::string& which,
                                                            const std::vector<LogValue>& bound) const {
  return guarded(database, [&]() -> Result<std::vector<SessionRecord>> {
    std::vector<SessionRecord> out;
    std::map<RowId, std::size_t> places;
    const auto each = [&](const LogTable& table, const std::string& tail, auto take) {
      SQLite::Statement rows = select(database, table, tail);
      for (std::size_t i = 0; i < bound.size(); ++i) bind(rows, static_cast<int>(i) + 1, bound[i]);
      while (rows.executeStep()) take(currentRow(rows, table));
    };
    const auto recordOf = [&](const LogRow& row) -> SessionRecord& {
      const auto place = places.find(sessionOf(row));
      if (place == places.end()) throw DamagedRow(row.name() + ": names a session that is not there");
      return out[place->second];
    };
    each(kSessionTable, which + " ORDER BY day, started_at_ms, device, number", [&](const LogRow& row) {
      out.push_back(sessionFrom(row));
      places.emplace(out.back().id, out.size() - 1);
    });
    const std::string theirs =
        which.empty() ? ""
                      : "WHERE (session_device, session_number) IN (SELECT device, number FROM session " + which + ")";
    // By running number: the clock may have been set back in between.
    const std::string inOrder = " ORDER BY number, device";
    each(kHoldTable, theirs + inOrder, [&](const LogRow& row) { recordOf(row).holds.push_back(holdFrom(row)); });
    each(kEndTable, theirs + inOrder, [&](const LogRow& row) {
      recordOf(row).ending = endingFrom(row);
      recordOf(row).endedAt = endedAtFrom(row);
    });
    each(kNoteTable, theirs + inOrder, [&](const LogRow& row) { recordOf(row).note = noteFrom(row); });
    return out;
  });
}

void LogStore::Impl::checkRows(const LogTable& table, std::map<std::string, std::vector<std::int64_t>>& numbers,
                               std::vector<std::string>& wrong) const {
  SQLite::Statement rows = select(database, table, "");
  while (rows.executeStep()) {
    try {
      const LogRow row = currentRow(rows, table);
      numbers[row.text(0)].push_back(row.integer(1));
      if (table.name == kSessionTable.name) (void)sessionFrom(row);
      if (table.name == kHoldTable.name) (void)holdFrom(row);
      if (table.name == kEndTable.name) (void)endingFrom(row);
      if (table.name == kNoteTable.name) (void)noteFrom(row);
    } catch (const DamagedRow& row) {
      wrong.emplace_back(row.what());
    }
  }
}

LogStore::LogStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LogStore::LogStore(LogStore&&) noexcept = default;
LogStore& LogStore::operator=(LogStore&&) noexcept = default;
LogStore::~LogStore() = default;

Result<LogStore> LogStore::open(const fs::path& file, const std::string& vfs) {
  std::error_code trouble;
  const fs::file_status status = fs::status(file, trouble);
  if (status.type() == fs::file_type::not_found) {
    if (const Status made = makeLog(file, vfs); !made) {
      // No folder to make it in: for who opens a log the log is unavailable, not a thing in it
      // missing.
      const bool noFolder = made.error().code == Error::Code::NotFound;
      return noFolder ? Error{Error::Code::Unavailable, made.error().detail} : made.error();
    }
  }
  if (Status ours = checkHeader(file); !ours) return ours.error();
  // SQLite would open what it may not write and fail at the first hold: better to know now.
  const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (::access(file.c_str(), W_OK) != 0 || ::access(directory.c_str(), W_OK) != 0) {
    return errorOf(errno, "write " + file.string());
  }
  try {
    auto impl = std::make_unique<Impl>(file.string(), SQLite::OPEN_READWRITE, vfs);
    if (Status ready = guarded(impl->database, [&] { return impl->prepare(file); }); !ready) return ready.error();
    return LogStore(std::move(impl));
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

Result<LogStore> LogStore::inMemory() {
  try {
    auto impl = std::make_unique<Impl>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (Status ready = guarded(impl->database, [&] { return impl->prepare({}); }); !ready) return ready.error();
    return LogStore(std::move(impl));
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
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

Result<std::vector<SessionRecord>> LogStore::sessionsBetween(Day first, Day last) const {
  return m_impl->sessions("WHERE day BETWEEN ? AND ?", {toIso(first), toIso(last)});
}

Result<std::vector<SessionRecord>> LogStore::allSessions() const {
  return m_impl->sessions("", {});
}

Result<std::optional<Day>> LogStore::firstDay() const {
  return guarded(m_impl->database, [&]() -> Result<std::optional<Day>> {
    SQLite::Statement first = select(m_impl->database, kSessionTable, "ORDER BY day LIMIT 1");
    if (!first.executeStep()) return std::optional<Day>();
    return std::optional(sessionFrom(currentRow(first, kSessionTable)).day);
  });
}

Result<std::vector<std::string>> LogStore::check() const {
  std::vector<std::string> wrong;
  std::map<std::string, std::vector<std::int64_t>> numbers;
  // A page that cannot be read ends one part of the check, not the others.
  const auto part = [&](auto work) -> Status {
    Status done = guarded(m_impl->database, [&]() -> Status {
      work();
      return Done{};
    });
    if (done || done.error().code != Error::Code::Damaged) return done;
    wrong.push_back(done.error().detail);
    return Done{};
  };
  Status done = part([&] {
    SQLite::Statement verdicts(m_impl->database, "PRAGMA integrity_check");
    while (verdicts.executeStep()) {
      const auto verdict = verdicts.getColumn(0).getString();
      throwIfUnreadable(verdict);
      if (verdict != "ok") wrong.push_back("sqlite: " + verdict);
    }
  });
  if (!done) return done.error();
  done = part([&] {
    SQLite::Statement orphans(m_impl->database, "PRAGMA foreign_key_check");
    while (orphans.executeStep()) {
      wrong.push_back(orphans.getColumn(0).getString() + ": a row names a session that is not there");
    }
  });
  if (!done) return done.error();
  for (const LogTable& table : kLogTables) {
    done = part([&] { m_impl->checkRows(table, numbers, wrong); });
    if (!done) return done.error();
  }
  for (auto& [device, theirs] : numbers) {
    std::sort(theirs.begin(), theirs.end());
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      if (theirs[i] == static_cast<std::int64_t>(i) + 1) continue;
      wrong.push_back("device " + device + ": row " + std::to_string(i + 1) + " is missing or there twice");
      break;
    }
  }
  return wrong;
}

}  // namespace lissom
