#include "core/storage/log_lines.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace lissom {
namespace {

/// The sums of holds, from the index alone. Column by column: session_device, session_number, exercise, side, held_ms,
/// outcome is 'hurt'.
class HoldSums {
public:
  HoldSums(const SQLite::Database& database, const std::string& from)
      : m_rows(database,
               "SELECT session_device, session_number, exercise, side, held_ms, outcome = 'hurt' FROM hold " + from) {}

  void bind(int place, const LogValue& value) { bindValue(m_rows, place, value); }
  bool next() { return m_rows.executeStep(); }

  bool isOf(const RowId& session) const {
    return m_rows.getColumn(1).getInt64() == session.number && session.device == m_rows.getColumn(0).getText();
  }
  RowId session() const { return {m_rows.getColumn(0).getText(), m_rows.getColumn(1).getInt64()}; }
  Millis held() const { return Millis{m_rows.getColumn(4).getInt64()}; }
  bool hurt() const { return m_rows.getColumn(5).getInt() != 0; }

  /// Where this hold's time is added up. Holds of one exercise come one after the other.
  void addTo(std::map<ExerciseId, HeldTime>& heldBy) {
    const char* exercise = m_rows.getColumn(2).getText();
    if (!m_exercise || m_exercise->text() != exercise) {
      m_exercise = ExerciseId::parse(exercise);
      if (!m_exercise) throw DamagedRow("hold: \"" + std::string(exercise) + "\" is no id");
      m_last = nullptr;
    }
    if (!m_last || m_lastOf != &heldBy) m_last = &heldBy[*m_exercise];
    m_lastOf = &heldBy;
    m_last->add(side(), held());
  }

private:
  Side side() const {
    const char* word = m_rows.getColumn(3).getText();
    for (const Side side : {Side::Left, Side::Right, Side::Both}) {
      if (std::strcmp(word, wordOf(side)) == 0) return side;
    }
    throw DamagedRow("hold: has the unknown word \"" + std::string(word) + "\"");
  }

  SQLite::Statement m_rows;
  std::optional<ExerciseId> m_exercise;
  const void* m_lastOf = nullptr;  ///< the map that `m_last` is in
  HeldTime* m_last = nullptr;
};

/// The lines of these sessions that count, without what was held.
class Lines {
public:
  Lines(const SQLite::Database& database, const Which& which) {
    const Versions versions = countingAmong(database, which);
    eachRow(database, kSessionTable, which.where, which.bound, [&](const LogRow& row) {
      SessionRecord session = sessionFrom(row);
      const auto counting = versions.countingOf(session.id);
      if (!counting) return;
      m_places.emplace(session.id, m_lines.size());
      session.id = counting->session;
      session.byHand = counting->byHand;
      session.changes = counting->changes;
      m_lines.push_back(lineOf(session));
    });
    eachPart(database, kEndTable, which, [&](const LogRow& row) {
      if (SessionLine* line = with(sessionOf(row))) {
        line->ending = endingFrom(row);
        line->endedAt = endedAtFrom(row);
      }
    });
    LatestNotes latest;
    eachPart(database, kNoteTable, which, [&](const LogRow& row) {
      NoteSaid said = noteFrom(row);
      SessionLine* line = with(said.session);
      if (line && latest.take(said)) line->note = std::move(said.note);
    });
  }

  /// The line that these rows make; null when they do not count.
  SessionLine* with(const RowId& rows) {
    const auto place = m_places.find(rows);
    return place == m_places.end() ? nullptr : &m_lines[place->second];
  }
  /// Oldest first; the last that is done with them.
  std::vector<SessionLine> inOrder() {
    sortByBeginning(m_lines);
    return std::move(m_lines);
  }

private:
  std::vector<SessionLine> m_lines;
  std::map<RowId, std::size_t> m_places;  ///< by rows
};

}  // namespace

std::vector<SessionLine> countingLines(const SQLite::Database& database, const Which& which) {
  Lines lines(database, which);
  HoldSums holds(database,
                 "WHERE (session_device, session_number) IN (SELECT device, number FROM session " + which.where + ")");
  for (std::size_t i = 0; i < which.bound.size(); ++i) holds.bind(static_cast<int>(i) + 1, which.bound[i]);
  RowId rows;
  SessionLine* line = nullptr;
  while (holds.next()) {
    if (!holds.isOf(rows)) {
      rows = holds.session();
      line = lines.with(rows);
    }
    if (!line) continue;
    line->hurt = line->hurt || holds.hurt();
    if (holds.held() <= Millis{0}) continue;
    ++line->holds;
    holds.addTo(line->heldBy);
  }
  return lines.inOrder();
}

std::vector<PastSession> pastSessions(const SQLite::Database& database, const Which& which,
                                      std::span<const RowId> without) {
  Lines lines(database, which);
  // Among all there ever were: they are few.
  eachRow(database, kHoldTable, "WHERE outcome = 'hurt'", {}, [&](const LogRow& row) {
    if (SessionLine* line = lines.with(sessionOf(row))) line->hurt = true;
  });
  std::vector<PastSession> out;
  for (const SessionLine& line : lines.inOrder()) {
    if (std::ranges::find(without, line.id) != without.end()) continue;
    out.push_back({.day = line.day,
                   .routine = line.routine,
                   .finished = line.ending == Ending::Completed,
                   .hurt = line.hurt,
                   .before = line.note.discomfortBefore,
                   .after = line.note.discomfortAfter});
  }
  return out;
}

std::vector<SessionLine> newestCountingLines(const SQLite::Database& database, std::size_t count,
                                             const std::optional<ListPlace>& before) {
  const Day last = before ? before->day : *parseIsoDay("9999-12-31");
  // Whole days, as many as have that many sessions; more when not all of them count.
  for (std::size_t rows = count + 1;; rows *= 4) {
    SQLite::Statement reach(database, "SELECT day FROM session WHERE day <= ? ORDER BY day DESC LIMIT 1 OFFSET ?");
    reach.bind(1, toIso(last));
    reach.bind(2, static_cast<std::int64_t>(rows));
    const bool more = reach.executeStep();
    Which which{"WHERE day <= ?", {toIso(last)}};
    if (more) which = {"WHERE day BETWEEN ? AND ?", {reach.getColumn(0).getString(), toIso(last)}};
    std::vector<SessionLine> lines = countingLines(database, which);
    if (before) std::erase_if(lines, [&](const SessionLine& line) { return placeOf(line) >= *before; });
    if (lines.size() < count && more) continue;
    std::ranges::reverse(lines);
    if (lines.size() > count) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(count), lines.end());
    return lines;
  }
}

LogTotals totalsOf(const std::vector<SessionLine>& lines) {
  LogTotals totals;
  std::set<Day> days;
  for (const SessionLine& line : lines) {
    if (line.holds == 0) continue;
    ++totals.sessions;
    totals.holds += line.holds;
    days.insert(line.day);
    for (const auto& [exercise, held] : line.heldBy) totals.heldBy[exercise].add(held);
  }
  totals.days = static_cast<std::int64_t>(days.size());
  if (!days.empty()) totals.firstDay = *days.begin();
  if (!days.empty()) totals.lastDay = *days.rbegin();
  return totals;
}

LogTotals readTotals(const SQLite::Database& database) {
  LogTotals totals;
  const Versions versions = countingAmong(database, {});
  std::set<Day> days;
  // Both in the order of their names: they are read side by side.
  SQLite::Statement sessions(database, "SELECT device, number, day FROM session ORDER BY device, number");
  HoldSums holds(database, "WHERE held_ms > 0 ORDER BY session_device, session_number, exercise, side");
  bool hasHold = holds.next();
  RowId rows;
  std::string lastDay;  // many sessions of one day come one after the other
  while (hasHold && sessions.executeStep()) {
    rows.device.assign(sessions.getColumn(0).getText());
    rows.number = sessions.getColumn(1).getInt64();
    const bool counts = versions.countingOf(rows).has_value();
    bool any = false;
    for (; hasHold && holds.isOf(rows); hasHold = holds.next()) {
      any = true;
      if (!counts) continue;
      ++totals.holds;
      holds.addTo(totals.heldBy);
    }
    if (!any || !counts) continue;
    ++totals.sessions;
    if (const char* day = sessions.getColumn(2).getText(); lastDay != day) {
      lastDay = day;
      const auto parsed = parseIsoDay(lastDay);
      if (!parsed) throw DamagedRow("session " + textOf(rows) + ": \"" + lastDay + "\" is no day");
      days.insert(*parsed);
    }
  }
  if (hasHold) throw DamagedRow("hold: names a session that is not there");
  totals.days = static_cast<std::int64_t>(days.size());
  if (!days.empty()) totals.firstDay = *days.begin();
  if (!days.empty()) totals.lastDay = *days.rbegin();
  return totals;
}

}  // namespace lissom
