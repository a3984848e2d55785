#include "core/storage/log_check.h"

#include "core/storage/log_tables.h"

#include <sqlite3.h>

#include <cstdlib>

namespace lissom {
namespace {

/// Reads each row as the log would; a wrong one does not keep the others from being read.
void checkRows(const SQLite::Database& database, const LogTable& table, std::vector<std::string>& wrong) {
  SQLite::Statement rows = select(database, table, "");
  while (rows.executeStep()) {
    try {
      checkSense(currentRow(rows, table));
    } catch (const DamagedRow& row) {
      wrong.emplace_back(row.what());
    }
  }
}

/// A device's running numbers go over all tables. Those of other devices, and of this one before a damaged log was set
/// aside, may have gaps: what was lost then was told then.
void checkNumbers(const SQLite::Database& database, const std::string& device, std::vector<std::string>& wrong) {
  std::string all;
  for (const LogTable& table : kLogTables) {
    if (!all.empty()) all += " UNION ALL ";
    all += "SELECT number FROM " + std::string(table.name) + " WHERE device = ?1";
  }
  SQLite::Statement numbers(database, all + " ORDER BY number");  // each table is in order: merged, not sorted
  numbers.bind(1, device);
  for (std::int64_t expected = 1; numbers.executeStep(); ++expected) {
    if (numbers.getColumn(0).getInt64() == expected) continue;
    wrong.push_back("device " + device + ": row " + std::to_string(expected) + " is missing or there twice");
    return;
  }
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

}  // namespace

Result<std::vector<std::string>> checkLog(SQLite::Database& database, const std::string& ownDevice) {
  std::vector<std::string> wrong;
  // A page that cannot be read ends one part of the check, not the others.
  const auto part = [&](auto work) -> Status {
    Status done = guarded(database, [&]() -> Status {
      work();
      return Done{};
    });
    if (done || done.error().code != Error::Code::Damaged) return done;
    wrong.push_back(done.error().detail);
    return Done{};
  };
  Status done = part([&] {
    SQLite::Statement verdicts(database, "PRAGMA integrity_check");
    while (verdicts.executeStep()) {
      const auto verdict = verdicts.getColumn(0).getString();
      throwIfUnreadable(verdict);
      if (verdict != "ok") wrong.push_back("sqlite: " + verdict);
    }
  });
  if (!done) return done.error();
  done = part([&] {
    SQLite::Statement orphans(database, "PRAGMA foreign_key_check");
    while (orphans.executeStep()) {
      wrong.push_back(orphans.getColumn(0).getString() + ": a row names a session that is not there");
    }
  });
  if (!done) return done.error();
  for (const LogTable& table : kLogTables) {
    done = part([&] { checkRows(database, table, wrong); });
    if (!done) return done.error();
  }
  done = part([&] { checkNumbers(database, ownDevice, wrong); });
  if (!done) return done.error();
  return wrong;
}

}  // namespace lissom
