#include "core/storage/log_rescue.h"

#include "core/storage/atomic_file.h"
#include "core/storage/log_carver.h"
#include "core/storage/log_check.h"
#include "core/storage/log_schema.h"
#include "core/storage/log_tables.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <map>
#include <set>

namespace lissom {
namespace {

namespace fs = std::filesystem;

constexpr std::array kJournals{"-wal", "-shm", "-journal"};
constexpr std::string_view kDamaged = ".damaged-";
constexpr std::string_view kRescued = ".rescued-";

fs::path named(fs::path file, std::string_view suffix) {
  file += suffix;
  return file;
}

bool isThere(const fs::path& file) {
  std::error_code trouble;
  return fs::symlink_status(file, trouble).type() != fs::file_type::not_found;
}

/// The file itself, where a name leads to it: its journals lie there.
Result<fs::path> plainFile(const fs::path& file) {
  std::error_code trouble;
  const fs::path real = fs::canonical(file, trouble);
  if (trouble) return errorOf(trouble.value(), "find " + file.string());
  if (!fs::is_regular_file(real, trouble)) {
    return Error{Error::Code::Unavailable, file.string() + ": is not a plain file"};
  }
  return real;
}

/// Whether any program has the database open: SQLite locks a byte of this range as long as it reads, and in WAL mode as
/// long as the file is open.
bool isOpenSomewhere(const fs::path& file) {
  const int number = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0) return false;
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = 0x40000000;
  lock.l_len = 512;
  const bool locked = ::fcntl(number, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  ::close(number);
  return locked;
}

/// "2026-11-22", or with "-2", "-3", ... the first that no file has been kept under.
std::string freeDate(const fs::path& file, Day today) {
  for (int attempt = 1;; ++attempt) {
    std::string date = toIso(today);
    if (attempt > 1) date += '-' + std::to_string(attempt);
    const fs::path kept = named(file, std::string(kDamaged) + date);
    const bool taken = isThere(kept) || std::any_of(kJournals.begin(), kJournals.end(),
                                                    [&](const char* journal) { return isThere(named(kept, journal)); });
    if (!taken) return date;
  }
}

Status renameToFreePlace(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return Done{};
  const bool unsupported = errno == EINVAL || errno == ENOSYS;
  if (unsupported && !isThere(to) && ::rename(from.c_str(), to.c_str()) == 0) return Done{};
  return errorOf(errno, "rename to " + to.string());
}

/// The log itself is aside already; now its journals, which would otherwise be taken for the new log's, and then the
/// new log gets its name.
Status putInPlace(const fs::path& file, const fs::path& kept, const fs::path& rescued) {
  for (const char* journal : kJournals) {
    if (!isThere(named(file, journal))) continue;
    if (Status moved = renameToFreePlace(named(file, journal), named(kept, journal)); !moved) return moved;
  }
  return moveToFreePlace(rescued, file);
}

/// What rescues that were cut off left behind, finished or not, the latest first.
std::vector<fs::path> remainsOf(const fs::path& file) {
  std::vector<fs::path> remains;
  const std::string start = file.filename().string() + std::string(kRescued);
  std::error_code trouble;
  for (fs::directory_iterator entry(file.has_parent_path() ? file.parent_path() : fs::path("."), trouble), end;
       !trouble && entry != end; entry.increment(trouble)) {
    if (entry->path().filename().string().starts_with(start)) remains.push_back(entry->path());
  }
  std::sort(remains.rbegin(), remains.rend());
  return remains;
}

/// "SELECT columns FROM a UNION ALL SELECT columns FROM b ...", for the tables given.
std::string fromAll(std::span<const LogTable> tables, const std::string& columns) {
  std::string sql;
  for (const LogTable& table : tables) {
    if (!sql.empty()) sql += " UNION ALL ";
    sql += "SELECT " + columns + " FROM " + std::string(table.name);
  }
  return sql;
}

/// Fills a new log with what is found of a damaged one.
class Filling {
public:
  Filling(SQLite::Database& database, Rescue& rescue) : m_database(database), m_rescue(rescue) {}

  void take(LogRow row) {
    try {
      checkSense(row);  // a row that no reader would take, though its checksum is right
    } catch (const DamagedRow& senseless) {
      if (m_senseless.insert(row.name()).second) m_rescue.lost.emplace_back(senseless.what());
      return;
    }
    if (row.table == kDeviceTable.name) row.values[2] = std::string("other");
    m_rescue.rowsSaved += static_cast<std::size_t>(writerOf(row.table).write(std::move(row)));
  }

  void complete() {
    rebuildSessions();
    nameDevices();
    countMissing();
  }

private:
  RowWriter& writerOf(std::string_view name) {
    const auto known = m_writers.find(name);
    if (known != m_writers.end()) return known->second;
    const auto table = std::find_if(kLogTables.begin(), kLogTables.end(), [&](auto& one) { return one.name == name; });
    assert(table != kLogTables.end());
    return m_writers.try_emplace(name, m_database, *table, Taken::KeepTheOldOne).first->second;
  }

  /// Facts without their session would be read by nobody: the session is made anew from what they say. A session of
  /// which nothing is left but that it was corrected is made anew from its correction.
  void rebuildSessions() {
    const std::string missing = ") WHERE (session_device, session_number) NOT IN (SELECT device, number FROM session)";
    const std::string names = "session_device, session_number";
    for (const RowId& session : named("SELECT DISTINCT * FROM (" + fromAll(kSessionParts, names) + missing)) {
      const std::int64_t rows = rowsOf(session, "count(*)");
      const std::string its = std::to_string(rows) + (rows == 1 ? " row" : " rows");
      const auto begun = beginningOf(session);
      if (!begun) {
        forget(session);
        m_rescue.rowsSaved -= static_cast<std::size_t>(rows);
        m_rescue.lost.push_back("session " + textOf(session) + ": lost with " + its + " of an impossible time");
        continue;
      }
      auto values =
          relativeOf(session).value_or(valuesOf(*RoutineId::parse(kUnknownRoutine), dayOf(*begun), *begun, 1));
      const auto own = valuesOf(*RoutineId::parse(kUnknownRoutine), dayOf(*begun), *begun, 1);
      std::copy(own.begin() + 1, own.begin() + 4, values.begin() + 1);  // the day and when it began
      rebuild(session, std::move(values), its);
    }
    for (const RowId& session : named("SELECT DISTINCT * FROM (SELECT " + names + " FROM session_version" + missing)) {
      if (auto values = relativeOf(session)) rebuild(session, *std::move(values), "its correction");
    }
    dropVersionsThatAreLost();
  }

  std::vector<RowId> named(const std::string& sql) {
    std::vector<RowId> names;
    SQLite::Statement rows(m_database, sql + " ORDER BY 1, 2");
    while (rows.executeStep()) names.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getInt64()});
    return names;
  }
  void rebuild(const RowId& session, LogValues values, const std::string& from) {
    values.insert(values.begin(), {LogValue(session.device), LogValue(session.number)});
    insert(m_database, kSessionTable, std::move(values));
    m_rescue.rebuiltSessions.push_back(session);
    m_rescue.lost.push_back("session " + textOf(session) + ": its own row is lost; made anew from " + from);
  }
  /// What the session's row says that this one is a version of, or else that of the newest version of this one.
  std::optional<LogValues> relativeOf(const RowId& session) {
    SQLite::Statement relative = select(
        m_database, kSessionTable,
        "JOIN (SELECT session_device AS d, session_number AS n, 0 AS far, at_ms FROM session_version WHERE "
        "version_device = ?1 AND version_number = ?2 UNION ALL SELECT version_device, version_number, 1, at_ms FROM "
        "session_version WHERE session_device = ?1 AND session_number = ?2) ON (device, number) = (d, n) ORDER BY far, "
        "at_ms DESC");
    relative.bind(1, session.device);
    relative.bind(2, session.number);
    if (!relative.executeStep()) return std::nullopt;
    const LogRow row = currentRow(relative, kSessionTable);
    return LogValues(row.values.begin() + 2, row.values.end());
  }
  /// What is said about a version that is not there says nothing any more; what counted before it counts again.
  void dropVersionsThatAreLost() {
    const std::string isThere = "IN (SELECT device, number FROM session)";
    SQLite::Statement dropped(m_database,
                              "DELETE FROM session_version WHERE NOT (session_device, session_number) " + isThere +
                                  " OR version_device IS NOT NULL AND NOT (version_device, version_number) " + isThere +
                                  " RETURNING kind, session_device, session_number");
    while (dropped.executeStep()) {
      --m_rescue.rowsSaved;
      m_rescue.lost.push_back("session " + dropped.getColumn(1).getString() + '-' + dropped.getColumn(2).getString() +
                              ": what was " + dropped.getColumn(0).getString() + " is lost");
    }
  }

  static std::string rowsOfSession() {
    const std::string which = " WHERE session_device = ?1 AND session_number = ?2";
    return "SELECT ended_at_ms - held_ms AS at_ms, utc_offset_min FROM hold" + which +
           " UNION ALL SELECT at_ms, utc_offset_min FROM session_end" + which +
           " UNION ALL SELECT at_ms, utc_offset_min FROM session_note" + which +
           " UNION ALL SELECT started_at_ms, utc_offset_min FROM session_pause" + which;
  }
  std::int64_t rowsOf(const RowId& session, const std::string& what) {
    SQLite::Statement rows(m_database, "SELECT " + what + " FROM (" + rowsOfSession() + ")");
    rows.bind(1, session.device);
    rows.bind(2, session.number);
    return rows.executeStep() ? rows.getColumn(0).getInt64() : 0;
  }
  /// The earliest time that the rows of a session know; empty when no calendar has it.
  std::optional<Now> beginningOf(const RowId& session) {
    SQLite::Statement first(m_database, rowsOfSession() + " ORDER BY 1 LIMIT 1");
    first.bind(1, session.device);
    first.bind(2, session.number);
    if (!first.executeStep()) return std::nullopt;
    constexpr std::int64_t longest = 253'402'300'800'000;  // the year 10000
    constexpr std::int64_t farthest = 24 * 60;
    const std::int64_t at = first.getColumn(0).getInt64();
    const std::int64_t offset = first.getColumn(1).getInt64();
    if (at < -longest || at > longest || offset < -farthest || offset > farthest) return std::nullopt;
    const Now begun{Instant{Millis{at}}, std::chrono::minutes{offset}};
    if (parseIsoDay(toIso(dayOf(begun))) != dayOf(begun)) return std::nullopt;
    return begun;
  }
  void forget(const RowId& session) {
    for (const LogTable& table : kSessionParts) {
      SQLite::Statement rows(
          m_database, "DELETE FROM " + std::string(table.name) + " WHERE session_device = ? AND session_number = ?");
      rows.bind(1, session.device);
      rows.bind(2, session.number);
      rows.exec();
    }
  }

  /// A device whose own row is lost still is a device; that row is the first it wrote, and says nothing else.
  void nameDevices() {
    std::vector<std::string> unnamed;
    {
      SQLite::Statement devices(m_database, "SELECT DISTINCT device FROM (" + fromAll(kLogTables, "device") +
                                                ") WHERE device NOT IN (SELECT device FROM device)");
      while (devices.executeStep()) unnamed.push_back(devices.getColumn(0).getString());
    }
    for (const std::string& device : unnamed) {
      insert(m_database, kDeviceTable, {device, std::int64_t{1}, std::string("other")});
    }
  }

  void countMissing() {
    SQLite::Statement devices(m_database, "SELECT device, count(DISTINCT number), max(number) FROM (" +
                                              fromAll(kLogTables, "device, number") + ") GROUP BY device");
    while (devices.executeStep()) {
      const std::int64_t last = devices.getColumn(2).getInt64();
      const std::int64_t missing = last - devices.getColumn(1).getInt64();
      if (missing <= 0) continue;
      m_rescue.rowsMissing += static_cast<std::size_t>(missing);
      m_rescue.lost.push_back("device " + devices.getColumn(0).getString() + ": " + std::to_string(missing) +
                              " of the rows 1 to " + std::to_string(last) + " are missing");
    }
  }

  SQLite::Database& m_database;
  Rescue& m_rescue;
  std::map<std::string_view, RowWriter> m_writers;
  std::set<std::string> m_senseless;
};

/// Writes what is found of the damaged log into the empty one that `part` is, and looks whether it came out right.
Status fill(const fs::path& part, const fs::path& damaged, const std::string& vfs, Rescue& rescue) {
  try {
    SQLite::Database database(part.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs, vfs);
    return guarded(database, [&]() -> Status {
      database.exec("PRAGMA synchronous = FULL");
      database.exec("PRAGMA foreign_keys = OFF");
      const std::string own = database.execAndGet("SELECT device FROM device").getString();
      database.exec("BEGIN IMMEDIATE");
      Filling filling(database, rescue);
      const auto unreadable = carveRows(damaged, [&](const LogRow& row) { filling.take(row); });
      if (!unreadable) return unreadable.error();
      if (*unreadable > 0) {
        rescue.lost.push_back(std::to_string(*unreadable) + " bytes could not be read from the disk");
      }
      filling.complete();
      database.exec("COMMIT");
      const auto wrong = checkLog(database, own);
      if (!wrong) return wrong.error();
      if (!wrong->empty()) return Error{Error::Code::Damaged, part.string() + ": " + wrong->front()};
      return Done{};
    });
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

}  // namespace

Result<Rescue> rescueLog(const fs::path& name, Day today, const std::string& vfs) {
  const auto found = plainFile(name);
  if (!found) return found.error();
  const fs::path& file = *found;
  if (isOpenSomewhere(file)) return Error{Error::Code::Locked, file.string() + ": is open"};
  const auto header = readLogHeader(file);
  if (!header) return header.error();
  if (*header && (*header)->applicationId == kLogApplicationId &&
      (*header)->version > static_cast<int>(logSchemaSteps().size())) {
    return Error{Error::Code::StorageNewer, file.string() + ": has version " + std::to_string((*header)->version)};
  }
  for (const fs::path& remain : remainsOf(file)) {  // of rescues that did not come as far as to move anything
    if (::unlink(remain.c_str()) != 0) return errorOf(errno, "remove " + remain.string());
  }
  const std::string date = freeDate(file, today);
  Rescue rescue;
  rescue.keptAs = named(file, std::string(kDamaged) + date);
  const fs::path ready = named(file, std::string(kRescued) + date);
  const fs::path part = named(ready, ".part");
  Status made = writeEmptyLog(part, vfs);
  if (made) made = fill(part, file, vfs, rescue);
  if (!made) {
    ::unlink(part.c_str());
    ::unlink(named(part, "-journal").c_str());
    return made.error();
  }
  if (Status placed = moveIntoPlace(part, ready); !placed) return placed.error();
  // From here on the new log is whole. Were the journals moved before the log, a crash in between would leave a log
  // that looks sound and lacks what they held; so the log goes first, and its absence says that the rest is to do.
  if (Status moved = renameToFreePlace(file, rescue.keptAs); !moved) {
    ::unlink(ready.c_str());
    return moved.error();
  }
  if (Status placed = putInPlace(file, rescue.keptAs, ready); !placed) return placed.error();
  return rescue;
}

Result<std::optional<fs::path>> finishRescue(const fs::path& name) {
  std::error_code trouble;
  const fs::path file = fs::is_symlink(name, trouble) ? fs::weakly_canonical(name, trouble) : name;
  if (isThere(file)) return std::optional<fs::path>();
  const std::string start = file.filename().string() + std::string(kRescued);
  for (const fs::path& remain : remainsOf(file)) {
    const std::string date = remain.filename().string().substr(start.size());
    if (date.ends_with(".part") || !checkHeader(remain)) continue;
    const fs::path kept = named(file, std::string(kDamaged) + date);
    if (Status placed = putInPlace(file, kept, remain); !placed) return placed.error();
    return std::optional(kept);
  }
  return std::optional<fs::path>();
}

}  // namespace lissom
