#include "core/storage/log_sql.h"

#include "core/storage/atomic_file.h"
#include "core/storage/device_name.h"
#include "core/storage/log_schema.h"
#include "core/storage/log_tables.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace lissom {
namespace {

namespace fs = std::filesystem;

bool saysFull(int systemError) {
  return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
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

}  // namespace

Error sqliteError(const SQLite::Exception& exception, int systemError) {
  const std::string detail = std::string("sqlite: ") + exception.what() + " (" +
                             std::to_string(exception.getExtendedErrorCode()) + ", errno " +
                             std::to_string(systemError) + ")";
  const bool forbidden = systemError == EACCES || systemError == EPERM || systemError == EROFS;
  constexpr int kindOnly = 0xff;  // the online backup answers extended codes
  switch (exception.getErrorCode() & kindOnly) {
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

// SQLite's own answer is often overwritten while it rolls back; what the file and its journal keep is not.
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

void bindValue(SQLite::Statement& statement, int place, const LogValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    statement.bind(place, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    statement.bind(place, *text);
  } else {
    statement.bind(place);
  }
}

RowWriter::RowWriter(SQLite::Database& database, const LogTable& table, Taken taken)
    : m_statement(database, [&] {
        std::string sql = taken == Taken::Refuse ? "INSERT INTO " : "INSERT OR IGNORE INTO ";
        sql.append(table.name).append(" VALUES (?");
        for (std::size_t i = 0; i < table.columns.size(); ++i) sql += ", ?";
        return sql + ")";
      }()) {}

int RowWriter::write(LogRow row) {
  row.values.emplace_back(checksumOf(row));
  m_statement.reset();
  for (std::size_t i = 0; i < row.values.size(); ++i) bindValue(m_statement, static_cast<int>(i) + 1, row.values[i]);
  return m_statement.exec();
}

void insert(SQLite::Database& database, const LogTable& table, std::vector<LogValue> values) {
  RowWriter(database, table, Taken::Refuse).write({table.name, std::move(values)});
}

RowAppender::RowAppender(SQLite::Database& database, const std::string& device)
    : m_database(database), m_device(device), m_number(0) {
  for (const LogTable& table : kLogTables) {
    SQLite::Statement most(database, "SELECT max(number) FROM " + std::string(table.name) + " WHERE device = ?");
    most.bind(1, device);
    if (most.executeStep()) m_number = std::max<std::int64_t>(m_number, most.getColumn(0).getInt64());
  }
}

RowId RowAppender::append(const LogTable& table, std::vector<LogValue> values) {
  const RowId id{m_device, ++m_number};
  values.insert(values.begin(), {LogValue(id.device), LogValue(id.number)});
  insert(m_database, table, std::move(values));
  return id;
}

LogRow currentRow(SQLite::Statement& statement, const LogTable& table) {
  LogRow row{table.name, {}};
  const int checksum = static_cast<int>(table.columns.size());
  row.values.reserve(table.columns.size());
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

std::vector<std::string> schemaTexts(const SQLite::Database& database) {
  std::vector<std::string> texts;
  SQLite::Statement rows(database,
                         "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
  while (rows.executeStep()) texts.push_back(rows.getColumn(0).getString());
  return texts;
}

std::vector<std::string> soundSchemaTexts() {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  (void)liftSchema(fresh, {},
                   logSchemaSteps());  // in memory there is nothing that can fail but by throwing
  return schemaTexts(fresh);
}

Status writeEmptyLog(const fs::path& file, const std::string& vfs) {
  const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) return errorOf(errno, "create " + file.string());
  ::close(made);
  const Status filled = [&]() -> Status {
    try {
      SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs, vfs);
      return guarded(database, [&]() -> Status {
        database.exec("PRAGMA synchronous = FULL");
        Status lifted = liftSchema(database, file, logSchemaSteps());
        if (!lifted) return lifted;
        insert(database, kDeviceTable, {newDeviceName(), std::int64_t{1}, std::string("own")});
        return Done{};
      });
    } catch (const SQLite::Exception& exception) {
      return sqliteError(exception, errno);
    }
  }();
  if (!filled) {
    ::unlink(file.c_str());
    ::unlink((file.string() + "-journal").c_str());
  }
  return filled;
}

}  // namespace lissom
