#pragma once

#include "core/storage/log_contents.h"
#include "core/storage/log_sql.h"
#include "core/storage/log_tables.h"
#include "core/storage/log_versions.h"
#include "core/storage/plan_reading.h"

#include <string>
#include <vector>

namespace lissom {

// How the rows of a log become records again; nothing outside core/storage includes this. All of it throws
// SQLite::Exception and DamagedRow.

/// Some rows of the table `session`: what stands behind its name in a SELECT, and the values of the question marks.
/// Without words: all of them.
struct Which {
  std::string where{};
  std::vector<LogValue> bound{};
};
Which thoseOf(Day first, Day last);
Which justThat(const RowId& rows);

/// Hands each row of a table on that `tail` names, with `bound` for its question marks.
template <class Take>
void eachRow(const SQLite::Database& database, const LogTable& table, const std::string& tail,
             const std::vector<LogValue>& bound, Take take) {
  SQLite::Statement rows = select(database, table, tail);
  for (std::size_t i = 0; i < bound.size(); ++i) bindValue(rows, static_cast<int>(i) + 1, bound[i]);
  while (rows.executeStep()) take(currentRow(rows, table));
}

/// Hands the rows of a table of kSessionParts on that belong to these sessions, in the order in which they were
/// written.
template <class Take>
void eachPart(const SQLite::Database& database, const LogTable& table, const Which& which, Take take) {
  // By running number: the clock may have been set back in between.
  const std::string inOrder = " ORDER BY number, device";
  const std::string theirs = "WHERE (session_device, session_number) IN (SELECT device, number FROM session ";
  eachRow(database, table, which.where.empty() ? inOrder : theirs + which.where + ")" + inOrder, which.bound, take);
}

/// Whether there is a session row of that name.
bool hasSession(const SQLite::Database& database, const RowId& rows);

/// These sessions as their own rows have them, oldest first.
std::vector<SessionRecord> ownSessions(const SQLite::Database& database, const Which& which);

/// Every note there is, in the order in which they were said.
std::vector<NoteSaid> allNotes(const SQLite::Database& database);

/// What was said about versions, in the order in which it was said: all of it, or what concerns these sessions, be they
/// versions of others or others' versions.
std::vector<VersionChosen> versionsOf(const SQLite::Database& database, const Which& which);
/// Which of these sessions' rows count.
Versions countingAmong(const SQLite::Database& database, const Which& which);

/// What these sessions' rows make of the log, oldest first.
std::vector<SessionRecord> countingSessions(const SQLite::Database& database, const Which& which);

/// What was said about the plan, in the order in which it was said; of breaks only those of `breaksFrom` and after it.
/// Rows that are damaged or make no sense are set aside.
PlanReading readFacts(const SQLite::Database& database, std::optional<Day> breaksFrom);

/// The earliest day of a session that counts.
std::optional<Day> firstCountingDay(const SQLite::Database& database);

}  // namespace lissom
