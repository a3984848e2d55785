#pragma once

#include "core/base/result.h"
#include "core/history/records.h"
#include "core/storage/log_row.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <vector>

namespace lissom {

// How the log's files speak to SQLite; nothing outside core/storage includes this.

/// Better an error at once than a program that waits: who owns the log tries again.
constexpr int kBusyTimeoutMs = 250;

/// What went wrong in SQLite, in the program's own terms. `systemError` is the errno of the last
/// failed file operation.
Error sqliteError(const SQLite::Exception& exception, int systemError);

/// The errno behind the last failure of this database. `lastErrno` is what the system's errno was when the failure was
/// heard of: where a rollback journal could not be synced, nobody else knows.
int systemErrorOf(SQLite::Database& database, int lastErrno);

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

void bindValue(SQLite::Statement& statement, int place, const LogValue& value);

/// What becomes of a row whose name is taken already.
enum class Taken { Refuse, KeepTheOldOne };

/// Writes rows of one table, each with its checksum.
class RowWriter {
public:
  RowWriter(SQLite::Database& database, const LogTable& table, Taken taken);
  /// How many rows were written: 0 when the old one was kept.
  int write(LogRow row);

private:
  SQLite::Statement m_statement;
};

/// Writes one row with its checksum.
void insert(SQLite::Database& database, const LogTable& table, std::vector<LogValue> values);

/// Writes rows under this device's next names, in a transaction that is open.
class RowAppender {
public:
  RowAppender(SQLite::Database& database, const std::string& device);
  /// `values` without the name.
  RowId append(const LogTable& table, std::vector<LogValue> values);
  SQLite::Database& database() { return m_database; }

private:
  SQLite::Database& m_database;
  std::string m_device;
  std::int64_t m_number;  ///< the last one that was given
};

/// "SELECT every column and the checksum FROM table", and then `tail`.
SQLite::Statement select(const SQLite::Database& database, const LogTable& table, const std::string& tail);

/// The row that such a statement stands on; throws DamagedRow unless it is what was written.
LogRow currentRow(SQLite::Statement& statement, const LogTable& table);

/// What the tables and indexes are, as SQL; and what those of a sound log of this version are.
std::vector<std::string> schemaTexts(const SQLite::Database& database);
std::vector<std::string> soundSchemaTexts();

/// Refuses what is not a log of this version or an older one without opening it as a database: with NotFound,
/// Unavailable, Damaged or StorageNewer.
Status checkHeader(const std::filesystem::path& file);

/// Makes `file` anew and in it an empty log with a device name of its own. What there is of it is removed when that
/// fails, which it also does when there is something of that name.
Status writeEmptyLog(const std::filesystem::path& file, const std::string& vfs);

}  // namespace lissom
