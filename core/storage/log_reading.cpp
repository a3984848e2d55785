#include "core/storage/log_reading.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace lissom {
namespace {

bool isEmpty(const SQLite::Database& database, const LogTable& table) {
  SQLite::Statement any(database, "SELECT 1 FROM " + std::string(table.name) + " LIMIT 1");
  return !any.executeStep();
}

}  // namespace

Which thoseOf(Day first, Day last) {
  return {"WHERE day BETWEEN ? AND ?", {toIso(first), toIso(last)}};
}

Which justThat(const RowId& rows) {
  return {"WHERE device = ? AND number = ?", {rows.device, rows.number}};
}

bool hasSession(const SQLite::Database& database, const RowId& rows) {
  SQLite::Statement found(database, "SELECT 1 FROM session WHERE device = ? AND number = ?");
  found.bind(1, rows.device);
  found.bind(2, rows.number);
  return found.executeStep();
}

std::vector<SessionRecord> ownSessions(const SQLite::Database& database, const Which& which) {
  std::vector<SessionRecord> out;
  std::map<RowId, std::size_t> places;
  const auto recordOf = [&](const LogRow& row) -> SessionRecord& {
    const auto place = places.find(sessionOf(row));
    if (place == places.end()) throw DamagedRow(row.name() + ": names a session that is not there");
    return out[place->second];
  };
  eachRow(database, kSessionTable, which.where + " ORDER BY day, started_at_ms, device, number", which.bound,
          [&](const LogRow& row) {
            out.push_back(sessionFrom(row));
            places.emplace(out.back().id, out.size() - 1);
          });
  eachPart(database, kHoldTable, which, [&](const LogRow& row) { recordOf(row).holds.push_back(holdFrom(row)); });
  eachPart(database, kEndTable, which, [&](const LogRow& row) {
    recordOf(row).ending = endingFrom(row);
    recordOf(row).endedAt = endedAtFrom(row);
  });
  LatestNotes latest;
  eachPart(database, kNoteTable, which, [&](const LogRow& row) {
    NoteSaid said = noteFrom(row);
    SessionRecord& session = recordOf(row);
    if (latest.take(said)) session.note = std::move(said.note);
  });
  eachPart(database, kPauseTable, which, [&](const LogRow& row) { recordOf(row).pauses.push_back(pauseFrom(row)); });
  return out;
}

std::vector<NoteSaid> allNotes(const SQLite::Database& database) {
  std::vector<NoteSaid> notes;
  eachRow(database, kNoteTable, "ORDER BY at_ms, device, number", {},
          [&](const LogRow& row) { notes.push_back(noteFrom(row)); });
  return notes;
}

std::vector<VersionChosen> versionsOf(const SQLite::Database& database, const Which& which) {
  std::vector<VersionChosen> chosen;
  if (isEmpty(database, kVersionTable)) return chosen;
  std::string tail;
  std::vector<LogValue> bound;
  if (!which.where.empty()) {
    const std::string these = "SELECT device, number FROM session " + which.where;
    tail = "WHERE (session_device, session_number) IN (" + these +
           " UNION SELECT session_device, session_number FROM session_version WHERE (version_device, version_number) "
           "IN (" +
           these + "))";
    bound = which.bound;
    bound.insert(bound.end(), which.bound.begin(), which.bound.end());
  }
  eachRow(database, kVersionTable, tail + " ORDER BY at_ms, device, number", bound,
          [&](const LogRow& row) { chosen.push_back(versionFrom(row)); });
  return chosen;
}

Versions countingAmong(const SQLite::Database& database, const Which& which) {
  return {versionsOf(database, which), [&](const RowId& rows) { return hasSession(database, rows); }};
}

std::vector<SessionRecord> countingSessions(const SQLite::Database& database, const Which& which) {
  return countingAmong(database, which).countingOf(ownSessions(database, which));
}

PlanReading readFacts(const SQLite::Database& database, std::optional<Day> breaksFrom) {
  PlanReading reading;
  std::vector<std::pair<RowId, PlanFact>> facts;
  const auto take = [&](const std::string& tail, const std::vector<LogValue>& bound) {
    SQLite::Statement rows = select(database, kPlanTable, tail + " ORDER BY at_ms, device, number");
    for (std::size_t i = 0; i < bound.size(); ++i) bindValue(rows, static_cast<int>(i) + 1, bound[i]);
    while (rows.executeStep()) {
      try {
        const LogRow row = currentRow(rows, kPlanTable);
        facts.emplace_back(RowId{row.text(0), row.integer(1)}, planFactFrom(row));
      } catch (const DamagedRow& row) {
        reading.setAside.emplace_back(row.what());
      }
    }
  };
  if (breaksFrom) {
    // There are some of them every day, and everything else of years is not as many as those of a month.
    take("WHERE kind <> 'break-taken'", {});
    take("WHERE kind = 'break-taken' AND day >= ?", {toIso(*breaksFrom)});
  } else {
    take("", {});
  }
  std::ranges::sort(facts, [](const auto& one, const auto& other) {
    return std::tie(one.second.said.instant, one.first) < std::tie(other.second.said.instant, other.first);
  });
  for (auto& [row, fact] : facts) reading.facts.push_back(std::move(fact));
  return reading;
}

std::optional<Day> firstCountingDay(const SQLite::Database& database) {
  // Nearly always the first one counts.
  SQLite::Statement sessions = select(database, kSessionTable, "ORDER BY day");
  while (sessions.executeStep()) {
    const SessionRecord session = sessionFrom(currentRow(sessions, kSessionTable));
    if (countingAmong(database, justThat(session.id)).countingOf(session.id)) return session.day;
  }
  return std::nullopt;
}

}  // namespace lissom
