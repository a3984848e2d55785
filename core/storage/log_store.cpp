#include "core/storage/log_store.h"

#include "core/storage/atomic_file.h"
#include "core/storage/log_row.h"
#include "core/storage/log_schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <initializer_list>
#include <map>
#include <random>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

/// The interface writes on its own thread: better an error at once than a window that hangs.
constexpr int kBusyTimeoutMs = 250;

constexpr std::array kDeviceColumns{"device"sv, "number"sv, "role"sv};
constexpr std::array kSessionColumns{"device"sv,        "number"sv,         "routine"sv, "day"sv,
                                     "started_at_ms"sv, "utc_offset_min"sv, "speed"sv};
constexpr std::array kHoldColumns{
    "device"sv,  "number"sv,      "session_device"sv, "session_number"sv, "exercise"sv,
    "item"sv,    "side"sv,        "hold_number"sv,    "planned_ms"sv,     "held_ms"sv,
    "outcome"sv, "ended_at_ms"sv, "utc_offset_min"sv};
constexpr std::array kEndColumns{"device"sv, "number"sv, "session_device"sv, "session_number"sv,
                                 "ending"sv, "at_ms"sv,  "utc_offset_min"sv};
constexpr std::array kNoteColumns{
    "device"sv,           "number"sv, "session_device"sv, "session_number"sv, "discomfort_before"sv,
    "discomfort_after"sv, "text"sv,   "at_ms"sv,          "utc_offset_min"sv};

constexpr LogTable kDevice{"device", kDeviceColumns};
constexpr LogTable kSession{"session", kSessionColumns};
constexpr LogTable kHold{"hold", kHoldColumns};
constexpr LogTable kEnd{"session_end", kEndColumns};
constexpr LogTable kNote{"session_note", kNoteColumns};
constexpr std::array kTables{kDevice, kSession, kHold, kEnd, kNote};

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
/// what the file and its journal keep is not.
int systemErrorOf(SQLite::Database& database) {
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
  return sqlite3_system_errno(database.getHandle());
}

/// Runs `work` on the database and turns what it throws into an Error.
template <class Work>
auto guarded(SQLite::Database& database, Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, systemErrorOf(database));
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
  SQLite::Statement statement(database,
                              "INSERT INTO " + std::string(table.name) + " VALUES (" + marks + ")");
  row.values.emplace_back(checksumOf(row));
  for (std::size_t i = 0; i < row.values.size(); ++i)
    bind(statement, static_cast<int>(i) + 1, row.values[i]);
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

SQLite::Statement select(const SQLite::Database& database, const LogTable& table,
                         const std::string& tail) {
  std::string columns;
  for (const std::string_view column : table.columns) columns.append(column).append(", ");
  return {database, "SELECT " + columns + "checksum FROM " + std::string(table.name) + ' ' + tail};
}

// From rows to records. A row whose checksum is right but whose words are not known was written by
// another program.

int smallNumber(const LogRow& row, std::size_t column) {
  const std::int64_t number = row.integer(column);
  if (number < INT32_MIN || number > INT32_MAX)
    throw DamagedRow(row.name() + ": a number is out of range");
  return static_cast<int>(number);
}

template <class Word>
Word wordFrom(const LogRow& row, std::size_t column, std::initializer_list<Word> words) {
  for (const Word word : words) {
    if (row.text(column) == wordOf(word)) return word;
  }
  throw DamagedRow(row.name() + ": has the unknown word \"" + row.text(column) + "\"");
}

template <class AnyId>
AnyId idFrom(const LogRow& row, std::size_t column) {
  if (auto id = AnyId::parse(row.text(column))) return *id;
  throw DamagedRow(row.name() + ": \"" + row.text(column) + "\" is no id");
}

Now nowFrom(const LogRow& row, std::size_t column) {
  return {Instant{Millis{row.integer(column)}}, std::chrono::minutes{row.integer(column + 1)}};
}

RowId rowIdFrom(const LogRow& row, std::size_t column) {
  return {row.text(column), row.integer(column + 1)};
}

SessionRecord sessionFrom(const LogRow& row) {
  const auto day = parseIsoDay(row.text(3));
  if (!day) throw DamagedRow(row.name() + ": \"" + row.text(3) + "\" is no day");
  SessionRecord session{.id = rowIdFrom(row, 0),
                        .routine = idFrom<RoutineId>(row, 2),
                        .day = *day,
                        .startedAt = nowFrom(row, 4),
                        .speed = smallNumber(row, 6),
                        .ending = {},
                        .endedAt = {},
                        .note = {},
                        .holds = {}};
  return session;
}

HoldRecord holdFrom(const LogRow& row) {
  return {.id = rowIdFrom(row, 0),
          .session = rowIdFrom(row, 2),
          .exercise = idFrom<ExerciseId>(row, 4),
          .item = smallNumber(row, 5),
          .side = wordFrom(row, 6, {Side::Left, Side::Right, Side::Both}),
          .number = smallNumber(row, 7),
          .planned = Millis{row.integer(8)},
          .held = Millis{row.integer(9)},
          .outcome = wordFrom(
              row, 10, {Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt}),
          .endedAt = nowFrom(row, 11)};
}

Ending endingFrom(const LogRow& row) {
  return wordFrom(row, 4, {Ending::Completed, Ending::Stopped});
}

SessionNote noteFrom(const LogRow& row) {
  const auto scale = [&](std::size_t column) -> std::optional<int> {
    if (std::holds_alternative<std::monostate>(row.values[column])) return std::nullopt;
    return smallNumber(row, column);
  };
  return {scale(4), scale(5), row.text(6)};
}

LogValue valueOf(const std::optional<int>& number) {
  return number ? LogValue(std::int64_t{*number}) : LogValue(std::monostate{});
}

std::int64_t millisOf(const Now& now) {
  return now.instant.time_since_epoch().count();
}
std::int64_t minutesOf(const Now& now) {
  return now.utcOffset.count();
}

/// Makes a new, empty log under its final name at once: a file of that name is never half made, so
/// an empty one is a damaged one. When another program was faster, its log stays.
Status makeLog(const fs::path& file) {
  fs::path part = file;
  part += ".new-" + newDeviceName();
  const int made = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) return errorOf(errno, "create " + part.string());
  ::close(made);
  const Status filled = [&]() -> Status {
    try {
      SQLite::Database database(part.string(), SQLite::OPEN_READWRITE);
      return guarded(database, [&]() -> Status {
        database.exec("PRAGMA synchronous = FULL");
        Status lifted = liftSchema(database, part, logSchemaSteps());
        if (!lifted) return lifted;
        insert(database, kDevice,
               {kDevice.name, {newDeviceName(), std::int64_t{1}, std::string("own")}});
        return Done{};
      });
    } catch (const SQLite::Exception& exception) {
      return sqliteError(exception, errno);
    }
  }();
  if (!filled) {
    ::unlink(part.c_str());
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
    return Error{Error::Code::StorageNewer,
                 file.string() + ": has version " + std::to_string((*header)->version)};
  }
  return Done{};
}

std::vector<std::string> schemaTexts(const SQLite::Database& database) {
  std::vector<std::string> texts;
  SQLite::Statement rows(
      database,
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

  explicit Impl(const std::string& name, int flags) : database(name, flags, kBusyTimeoutMs) {}

  Status prepare(const fs::path& file);
  Result<RowId> append(const LogTable& table, std::vector<LogValue> values);
  std::int64_t lastNumber() const;
  Result<std::vector<SessionRecord>> sessions(const std::string& which,
                                              const std::vector<LogValue>& bound) const;
  void checkRows(const LogTable& table, std::map<std::string, std::vector<std::int64_t>>& numbers,
                 std::vector<std::string>& wrong) const;
};

Status LogStore::Impl::prepare(const fs::path& file) {
  // Until the version is known nothing may move from a left-over -wal into the file.
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  for (const char* pragma : {"trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0",
                             "foreign_keys = ON", "synchronous = FULL"}) {
    database.exec(std::string("PRAGMA ") + pragma);
  }
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  if (version > static_cast<int>(logSchemaSteps().size())) {
    return Error{Error::Code::StorageNewer,
                 file.string() + ": has version " + std::to_string(version)};
  }
  const std::string mode = database.execAndGet("PRAGMA journal_mode = WAL").getString();
  if (mode != (file.empty() ? "memory" : "wal")) {
    return Error{Error::Code::Unavailable,
                 file.string() + ": the journal is \"" + mode + "\" instead of WAL"};
  }
  if (Status lifted = liftSchema(database, file, logSchemaSteps()); !lifted) return lifted;
  if (schemaTexts(database) != soundSchemaTexts()) {
    return Error{Error::Code::Damaged, file.string() + ": its tables are not those of a log"};
  }
  if (file.empty()) {
    insert(database, kDevice,
           {kDevice.name, {newDeviceName(), std::int64_t{1}, std::string("own")}});
  }
  SQLite::Statement own = select(database, kDevice, "WHERE role = 'own'");
  if (!own.executeStep())
    return Error{Error::Code::Damaged, file.string() + ": does not name its device"};
  device = currentRow(own, kDevice).text(0);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return Done{};
}

std::int64_t LogStore::Impl::lastNumber() const {
  std::int64_t last = 0;
  for (const LogTable& table : kTables) {
    SQLite::Statement most(
        database, "SELECT max(number) FROM " + std::string(table.name) + " WHERE device = ?");
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

Result<std::vector<SessionRecord>> LogStore::Impl::sessions(
    const std::string& which, const std::vector<LogValue>& bound) const {
  return guarded(database, [&]() -> Result<std::vector<SessionRecord>> {
    std::vector<SessionRecord> out;
    std::map<RowId, std::size_t> places;
    const auto each = [&](const LogTable& table, const std::string& tail, auto take) {
      SQLite::Statement rows = select(database, table, tail);
      for (std::size_t i = 0; i < bound.size(); ++i) bind(rows, static_cast<int>(i) + 1, bound[i]);
      while (rows.executeStep()) take(currentRow(rows, table));
    };
    const auto sessionOf = [&](const LogRow& row) -> SessionRecord& {
      const auto place = places.find(rowIdFrom(row, 2));
      if (place == places.end())
        throw DamagedRow(row.name() + ": names a session that is not there");
      return out[place->second];
    };
    each(kSession, which + " ORDER BY day, started_at_ms, device, number", [&](const LogRow& row) {
      out.push_back(sessionFrom(row));
      places.emplace(out.back().id, out.size() - 1);
    });
    const std::string theirs =
        which.empty()
            ? ""
            : "WHERE (session_device, session_number) IN (SELECT device, number FROM session " +
                  which + ")";
    // By running number: the clock may have been set back in between.
    const std::string inOrder = " ORDER BY number, device";
    each(kHold, theirs + inOrder,
         [&](const LogRow& row) { sessionOf(row).holds.push_back(holdFrom(row)); });
    each(kEnd, theirs + inOrder, [&](const LogRow& row) {
      sessionOf(row).ending = endingFrom(row);
      sessionOf(row).endedAt = nowFrom(row, 5);
    });
    each(kNote, theirs + inOrder, [&](const LogRow& row) { sessionOf(row).note = noteFrom(row); });
    return out;
  });
}

void LogStore::Impl::checkRows(const LogTable& table,
                               std::map<std::string, std::vector<std::int64_t>>& numbers,
                               std::vector<std::string>& wrong) const {
  SQLite::Statement rows = select(database, table, "");
  while (rows.executeStep()) {
    try {
      const LogRow row = currentRow(rows, table);
      numbers[row.text(0)].push_back(row.integer(1));
      if (table.name == kSession.name) (void)sessionFrom(row);
      if (table.name == kHold.name) (void)holdFrom(row);
      if (table.name == kEnd.name) (void)endingFrom(row);
      if (table.name == kNote.name) (void)noteFrom(row);
    } catch (const DamagedRow& row) {
      wrong.emplace_back(row.what());
    }
  }
}

LogStore::LogStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LogStore::LogStore(LogStore&&) noexcept = default;
LogStore& LogStore::operator=(LogStore&&) noexcept = default;
LogStore::~LogStore() = default;

Result<LogStore> LogStore::open(const fs::path& file) {
  std::error_code trouble;
  const fs::file_status status = fs::status(file, trouble);
  if (status.type() == fs::file_type::not_found) {
    if (Status made = makeLog(file); !made) return made.error();
  }
  if (Status ours = checkHeader(file); !ours) return ours.error();
  // SQLite would open what it may not write and fail at the first hold: better to know now.
  const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (::access(file.c_str(), W_OK) != 0 || ::access(directory.c_str(), W_OK) != 0) {
    return errorOf(errno, "write " + file.string());
  }
  try {
    auto impl = std::make_unique<Impl>(file.string(), SQLite::OPEN_READWRITE);
    if (Status ready = guarded(impl->database, [&] { return impl->prepare(file); }); !ready)
      return ready.error();
    return LogStore(std::move(impl));
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

Result<LogStore> LogStore::inMemory() {
  try {
    auto impl = std::make_unique<Impl>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (Status ready = guarded(impl->database, [&] { return impl->prepare({}); }); !ready)
      return ready.error();
    return LogStore(std::move(impl));
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

Result<RowId> LogStore::beginSession(const RoutineId& routine, Day day, const Now& startedAt,
                                     int speed) {
  const std::string iso = toIso(day);
  if (parseIsoDay(iso) != day)
    return Error{Error::Code::Unavailable, "the calendar shows the year of " + iso};
  return m_impl->append(kSession, {routine.text(), iso, millisOf(startedAt), minutesOf(startedAt),
                                   std::int64_t{speed}});
}

Result<RowId> LogStore::appendHold(const HoldRecord& hold) {
  return m_impl->append(
      kHold, {hold.session.device, hold.session.number, hold.exercise.text(),
              std::int64_t{hold.item}, std::string(wordOf(hold.side)), std::int64_t{hold.number},
              std::int64_t{hold.planned.count()}, std::int64_t{hold.held.count()},
              std::string(wordOf(hold.outcome)), millisOf(hold.endedAt), minutesOf(hold.endedAt)});
}

Status LogStore::endSession(const RowId& session, Ending ending, const Now& at) {
  const auto id = m_impl->append(kEnd, {session.device, session.number, std::string(wordOf(ending)),
                                        millisOf(at), minutesOf(at)});
  if (!id) return id.error();
  return Done{};
}

Status LogStore::noteSession(const RowId& session, const SessionNote& note, const Now& at) {
  const auto id = m_impl->append(
      kNote, {session.device, session.number, valueOf(note.discomfortBefore),
              valueOf(note.discomfortAfter), note.text, millisOf(at), minutesOf(at)});
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
    SQLite::Statement first = select(m_impl->database, kSession, "ORDER BY day LIMIT 1");
    if (!first.executeStep()) return std::optional<Day>();
    return std::optional(sessionFrom(currentRow(first, kSession)).day);
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
      if (const auto verdict = verdicts.getColumn(0).getString(); verdict != "ok")
        wrong.push_back("sqlite: " + verdict);
    }
  });
  if (!done) return done.error();
  done = part([&] {
    SQLite::Statement orphans(m_impl->database, "PRAGMA foreign_key_check");
    while (orphans.executeStep()) {
      wrong.push_back(orphans.getColumn(0).getString() +
                      ": a row names a session that is not there");
    }
  });
  if (!done) return done.error();
  for (const LogTable& table : kTables) {
    done = part([&] { m_impl->checkRows(table, numbers, wrong); });
    if (!done) return done.error();
  }
  for (auto& [device, theirs] : numbers) {
    std::sort(theirs.begin(), theirs.end());
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      if (theirs[i] == static_cast<std::int64_t>(i) + 1) continue;
      wrong.push_back("device " + device + ": row " + std::to_string(i + 1) +
                      " is missing or there twice");
      break;
    }
  }
  return wrong;
}

}  // namespace lissom
