#include "core/storage/log_merge.h"

#include "core/storage/log_sql.h"
#include "core/storage/log_tables.h"
#include "core/storage/plan_entry_text.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lissom {
namespace {

/// Thrown to leave a merge that was cancelled.
struct Cancelled {};

enum class Doing { Looking, Writing };

/// More gaps than this in the log's own numbers are left: a file may claim any number.
constexpr std::int64_t kMostGaps = 10'000;

LogRow rowOf(const LogTable& table, const RowId& name, LogValues values) {
  values.insert(values.begin(), {LogValue(name.device), LogValue(name.number)});
  return {table.name, std::move(values)};
}

bool isSilent(const SessionNote& note) {
  return note == SessionNote{};
}

/// Whether `more` says all that `less` does.
bool saysAllOf(const SessionNote& less, const SessionNote& more) {
  const auto keeps = [](const std::optional<int>& one, const std::optional<int>& other) {
    return !one || one == other;
  };
  return keeps(less.discomfortBefore, more.discomfortBefore) && keeps(less.discomfortAfter, more.discomfortAfter) &&
         (less.text.empty() || less.text == more.text);
}

/// When a note was said that comes without a time: with the last thing that is known of its session.
Now noteTime(const SessionRecord& session) {
  if (session.endedAt) return *session.endedAt;
  return session.holds.empty() ? session.startedAt : session.holds.back().endedAt;
}

/// Tells how far a merge is, and leaves it when it is cancelled.
class Told {
public:
  Told(const Progress& progress, std::size_t of) : m_progress(progress), m_of(std::max<std::size_t>(of, 1)) {}

  void done(std::size_t more = 1) {
    m_done = std::min(m_done + more, m_of);
    if (m_done - m_told < kMergedAtOnce && m_done < m_of) return;
    if (m_progress && m_done > m_told && !m_progress(static_cast<double>(m_done) / static_cast<double>(m_of))) {
      throw Cancelled{};
    }
    m_told = m_done;
  }
  void all() { done(m_of); }

private:
  const Progress& m_progress;
  std::size_t m_of;
  std::size_t m_done = 0;
  std::size_t m_told = 0;
};

/// Holds the rows of a file against those of a log, and writes what is new.
class Merging {
public:
  Merging(const LogStore& log, Doing doing) : m_database(log.database()), m_own(log.device()), m_doing(doing) {
    for (const LogTable& table : kLogTables) {
      SQLite::Statement most(m_database,
                             "SELECT device, max(number) FROM " + std::string(table.name) + " GROUP BY device");
      while (most.executeStep()) {
        std::int64_t& last = m_lastNumbers[most.getColumn(0).getString()];
        last = std::max<std::int64_t>(last, most.getColumn(1).getInt64());
      }
    }
    m_ownBefore = m_lastNumbers[m_own];
    readVersions();
    readFacts();
  }

  MergePreview take(const LogContents& contents, const Progress& progress) {
    // What has no name is looked at first and written at the end; of a session that is its ending and its note.
    const std::size_t passes = m_doing == Doing::Writing ? 2 : 1;
    std::size_t rows = (contents.versions.size() + contents.facts.size()) * passes + contents.notes.size();
    for (const SessionRecord& session : contents.sessions) {
      rows += 1 + session.holds.size() + session.pauses.size() + 2 * (passes - 1);
    }
    Told told(progress, rows);
    readNotes(contents.notes);
    for (const SessionRecord& session : contents.sessions) takeSession(session, told);
    for (const NoteSaid& note : contents.notes) {
      takeNamedNote(note);
      told.done();
    }
    takeVersions(contents.versions, told);
    for (const PlanFact& fact : contents.facts) {
      takeFact(fact);
      told.done();
    }
    if (m_doing == Doing::Writing) {
      writeUnnamed(told);
      fillGaps();
    }
    told.all();
    return std::move(m_preview);
  }

private:
  void readNotes(const std::vector<NoteSaid>& notes) {
    std::vector<const NoteSaid*> byNumber;
    for (const NoteSaid& note : notes) byNumber.push_back(&note);
    std::ranges::sort(byNumber, {}, [](const NoteSaid* note) { return std::tie(note->id.number, note->id.device); });
    LatestNotes latest;
    for (const NoteSaid* note : byNumber) {
      if (latest.take(*note)) m_ownNotes.insert_or_assign(note->session, &note->note);
    }
  }

  // ---- What the log has.

  void readVersions() {
    SQLite::Statement rows = select(m_database, kVersionTable, "");
    while (rows.executeStep()) know(versionFrom(currentRow(rows, kVersionTable)));
  }
  void know(const VersionChosen& chosen) {
    m_versions.emplace(std::pair(chosen.session, chosen.said.instant), chosen);
    if (!chosen.version) return;
    if (*chosen.version != chosen.session) m_copies.insert(*chosen.version);
    Instant& latest =
        m_saidOf.try_emplace({chosen.kind, chosen.session, *chosen.version}, chosen.said.instant).first->second;
    latest = std::max(latest, chosen.said.instant);
  }

  void readFacts() {
    SQLite::Statement rows = select(m_database, kPlanTable, "");
    while (rows.executeStep()) {
      try {
        const PlanFact fact = planFactFrom(currentRow(rows, kPlanTable));
        m_facts.emplace(fact.said.instant, fact);
      } catch (const DamagedRow&) {  // is set aside wherever the plan is read
      }
    }
  }

  SQLite::Statement& prepared(const LogTable& table, const char* tail,
                              std::map<std::string_view, SQLite::Statement>& all) {
    const auto known = all.find(table.name);
    if (known != all.end()) return known->second;
    return all.emplace(table.name, select(m_database, table, tail)).first->second;
  }
  std::optional<LogRow> rowNamed(const LogTable& table, const RowId& name) {
    SQLite::Statement& row = prepared(table, "WHERE device = ? AND number = ?", m_byName);
    row.reset();
    row.bind(1, name.device);
    row.bind(2, name.number);
    if (!row.executeStep()) return std::nullopt;
    LogRow found = currentRow(row, table);
    row.reset();
    return found;
  }
  std::vector<LogRow> rowsOfSession(const LogTable& table, const RowId& session) {
    SQLite::Statement& rows =
        prepared(table, "WHERE session_device = ? AND session_number = ? ORDER BY number, device", m_bySession);
    rows.reset();
    rows.bind(1, session.device);
    rows.bind(2, session.number);
    std::vector<LogRow> found;
    while (rows.executeStep()) found.push_back(currentRow(rows, table));
    rows.reset();
    return found;
  }

  enum class Known { No, Same, Other };
  /// Whether the log has a row of that name, in whatever table, and whether it is this one.
  Known compare(const LogTable& table, const LogRow& wanted, const RowId& name) {
    if (m_taken.contains(name)) return Known::Other;  // twice in the file
    const auto last = m_lastNumbers.find(name.device);
    // A new device's own row is its first, and a file may claim that name for another.
    if (last == m_lastNumbers.end()) return name.number == 1 ? Known::Other : Known::No;
    if (name.number > last->second) return Known::No;
    if (const auto row = rowNamed(table, name)) return row->values == wanted.values ? Known::Same : Known::Other;
    for (const LogTable& other : kLogTables) {
      if (other.name != table.name && rowNamed(other, name)) return Known::Other;
    }
    return Known::No;
  }

  // ---- What is new.

  void conflict(MergeConflict::What what, std::string name, Day day) {
    m_preview.conflicts.push_back({what, std::move(name), day});
  }

  /// Writes a row under the name that it has.
  void writeNamed(const LogTable& table, LogRow row, const RowId& name) {
    m_taken.insert(name);
    if (m_doing == Doing::Looking) return;
    if (!m_lastNumbers.contains(name.device) && m_devices.insert(name.device).second) {
      writerOf(kDeviceTable).write({kDeviceTable.name, {name.device, std::int64_t{1}, std::string("other")}});
    }
    writerOf(table).write(std::move(row));
  }
  /// A row that has no name in the file gets one of the log's own, after all that have.
  void writeLater(const LogTable& table, LogValues values) { m_unnamed.emplace_back(&table, std::move(values)); }

  RowWriter& writerOf(const LogTable& table) {
    return m_writers.try_emplace(table.name, m_database, table, Taken::Refuse).first->second;
  }

  void takeSession(const SessionRecord& session, Told& told) {
    told.done();
    LogRow row =
        rowOf(kSessionTable, session.id, valuesOf(session.routine, session.day, session.startedAt, session.speed));
    const Known known = compare(kSessionTable, row, session.id);
    if (known == Known::Other) {
      m_disputed.insert(session.id);
      return conflict(MergeConflict::What::Session, textOf(session.id), session.day);
    }
    m_days.emplace(session.id, session.day);
    if (known == Known::No) {
      ++m_preview.sessions.fresh;
      auto [first, last] = std::tie(m_preview.firstDay, m_preview.lastDay);
      first = std::min(first.value_or(session.day), session.day);
      last = std::max(last.value_or(session.day), session.day);
      writeNamed(kSessionTable, std::move(row), session.id);
    } else {
      ++m_preview.sessions.same;
    }
    takeParts(session, known, told);
  }

  void takeParts(const SessionRecord& session, Known known, Told& told) {
    for (const HoldRecord& hold : session.holds) {
      told.done();
      HoldRecord own = hold;
      own.session = session.id;
      takePart(kHoldTable, rowOf(kHoldTable, hold.id, valuesOf(own)), hold.id, MergeConflict::What::Hold, session.day,
               m_preview.holds);
    }
    for (const PauseRecord& pause : session.pauses) {
      told.done();
      takePart(kPauseTable, rowOf(kPauseTable, pause.id, valuesOf(session.id, pause)), pause.id,
               MergeConflict::What::Pause, session.day, m_preview.details);
    }
    if (session.ending && session.endedAt) takeEnding(session, known);
    const auto own = m_ownNotes.find(session.id);
    const bool comes = own != m_ownNotes.end() && *own->second == session.note;
    if (!comes && !isSilent(session.note)) takeNote(session, known);
  }

  void takePart(const LogTable& table, LogRow row, const RowId& name, MergeConflict::What what, Day day,
                MergeCount& count) {
    const Known known = compare(table, row, name);
    if (known == Known::Other) return conflict(what, textOf(name), day);
    ++(known == Known::Same ? count.same : count.fresh);
    if (known == Known::No) writeNamed(table, std::move(row), name);
  }

  void takeEnding(const SessionRecord& session, Known known) {
    bool later = true;
    if (known == Known::Same) {
      for (const LogRow& row : rowsOfSession(kEndTable, session.id)) {
        const Now at = endedAtFrom(row);
        if (at == *session.endedAt && endingFrom(row) != *session.ending) {
          return conflict(MergeConflict::What::Ending, textOf(session.id), session.day);
        }
        later = later && at.instant < session.endedAt->instant;
      }
    }
    ++(later ? m_preview.details.fresh : m_preview.details.same);
    if (later) writeLater(kEndTable, valuesOf(session.id, *session.ending, *session.endedAt));
  }

  void takeNamedNote(const NoteSaid& said) {
    // Of a session in conflict nothing is taken, and what is said of one that is nowhere says nothing.
    if (m_disputed.contains(said.session) || !isThere(said.session)) return;
    const auto day = m_days.find(said.session);
    takePart(kNoteTable, rowOf(kNoteTable, said.id, valuesOf(said.session, said.note, said.said)), said.id,
             MergeConflict::What::Note, day == m_days.end() ? dayOf(said.said) : day->second, m_preview.details);
  }

  /// One that has no name: it comes with its session, without saying when.
  void takeNote(const SessionRecord& session, Known known) {
    SessionNote latest;
    bool wasSaid = false;
    if (known == Known::Same) {
      LatestNotes order;
      for (const LogRow& row : rowsOfSession(kNoteTable, session.id)) {
        const NoteSaid said = noteFrom(row);
        if (order.take(said)) latest = said.note;
        wasSaid = wasSaid || said.note == session.note;
      }
    }
    if (wasSaid || saysAllOf(session.note, latest)) {
      ++m_preview.details.same;
    } else if (saysAllOf(latest, session.note)) {
      ++m_preview.details.fresh;
      writeLater(kNoteTable, valuesOf(session.id, session.note, noteTime(session)));
    } else {
      conflict(MergeConflict::What::Note, textOf(session.id), session.day);
    }
  }

  bool isThere(const RowId& session) {
    return m_days.contains(session) || rowNamed(kSessionTable, session).has_value();
  }

  void takeVersions(const std::vector<VersionChosen>& versions, Told& told) {
    for (const VersionChosen& chosen : versions) {
      // What a file says of sessions that it does not have, and neither has the log, says nothing.
      const bool whole = isThere(chosen.session) && (!chosen.version || isThere(*chosen.version));
      if (m_disputed.contains(chosen.session) || (chosen.version && m_disputed.contains(*chosen.version))) {
        conflict(MergeConflict::What::Change, textOf(chosen.session), dayOf(chosen.said));
      } else if (whole) {
        takeVersion(chosen);
      }
      told.done();
    }
  }

  void takeVersion(const VersionChosen& chosen) {
    const auto said = m_versions.find({chosen.session, chosen.said.instant});
    if (said != m_versions.end()) {
      if (said->second == chosen) {
        ++m_preview.changes.same;
      } else {
        conflict(MergeConflict::What::Change, textOf(chosen.session), dayOf(chosen.said));
      }
      return;
    }
    if (wasSaidLater(chosen)) {
      ++m_preview.changes.same;
      return;
    }
    ++m_preview.changes.fresh;
    know(chosen);
    writeLater(kVersionTable, valuesOf(chosen));
  }

  /// A session is added once and corrected to a version once. A table says so without the moment: it gives the moment
  /// at which the session began, and the log, or the same file, knows the true one. A version says nothing of its own.
  bool wasSaidLater(const VersionChosen& chosen) const {
    if (chosen.kind == ChangeKind::Added && m_copies.contains(chosen.session)) return true;
    if ((chosen.kind != ChangeKind::Added && chosen.kind != ChangeKind::Corrected) || !chosen.version) return false;
    const auto known = m_saidOf.find({chosen.kind, chosen.session, *chosen.version});
    return known != m_saidOf.end() && known->second > chosen.said.instant;
  }

  void takeFact(const PlanFact& fact) {
    const auto known = m_facts.find(fact.said.instant);
    if (known == m_facts.end()) {
      if (const Status sense = checkSense(fact); !sense) throw DamagedRow("plan: " + sense.error().detail);
      ++m_preview.entries.fresh;
      m_facts.emplace(fact.said.instant, fact);
      writeLater(kPlanTable, valuesOf(fact));
    } else if (known->second == fact) {
      ++m_preview.entries.same;
    } else {
      conflict(MergeConflict::What::Entry, toIso(fact.said), fact.day);
    }
  }

  std::int64_t nextOwnNumber() {
    do {
      ++m_ownNumber;
    } while (m_taken.contains({m_own, m_ownNumber}));
    return m_ownNumber;
  }
  void writeUnnamed(Told& told) {
    m_ownNumber = m_ownBefore;
    for (auto& [table, values] : m_unnamed) {
      told.done();
      writerOf(*table).write(rowOf(*table, {m_own, nextOwnNumber()}, std::move(values)));
    }
  }

  /// A file of this very log may be ahead of it, when an older copy was restored. Numbers that it left out (of an
  /// ending that a later one replaced) are taken by rows that say nothing new, so that a missing number still means a
  /// lost row.
  void fillGaps() {
    const RowId beyond{m_own, INT64_MAX};
    const auto last = m_taken.lower_bound(beyond);
    if (last == m_taken.begin() || std::prev(last)->device != m_own) return;
    const std::int64_t end = std::prev(last)->number;
    const auto taken = std::distance(m_taken.lower_bound({m_own, m_ownNumber + 1}), last);
    if (end <= m_ownNumber || end - m_ownNumber - taken > kMostGaps) return;
    while (true) {
      const std::int64_t number = nextOwnNumber();
      if (number > end) return;
      writerOf(kDeviceTable).write({kDeviceTable.name, {m_own, number, std::string("other")}});
    }
  }

  SQLite::Database& m_database;
  const std::string& m_own;
  Doing m_doing;
  MergePreview m_preview;
  std::map<std::string_view, SQLite::Statement> m_byName;
  std::map<std::string_view, SQLite::Statement> m_bySession;
  std::map<std::string_view, RowWriter> m_writers;
  std::map<std::string, std::int64_t> m_lastNumbers;  ///< of each device that the log knew
  std::int64_t m_ownBefore = 0;
  std::int64_t m_ownNumber = 0;
  std::set<std::string> m_devices;                 ///< that the file brings
  std::set<RowId> m_taken;                         ///< names of rows that are new
  std::set<RowId> m_disputed;                      ///< sessions that stay out
  std::map<RowId, const SessionNote*> m_ownNotes;  ///< the latest of each session, where the file lists notes
  std::map<RowId, Day> m_days;                     ///< of the file's sessions that the log has, or gets
  std::map<std::pair<RowId, Instant>, VersionChosen> m_versions;
  std::set<RowId> m_copies;                                          ///< sessions that are versions of another
  std::map<std::tuple<ChangeKind, RowId, RowId>, Instant> m_saidOf;  ///< when it was said last
  std::map<Instant, PlanFact> m_facts;
  std::vector<std::pair<const LogTable*, LogValues>> m_unnamed;
};

Result<MergePreview> merged(const LogStore& log, const LogContents& contents, const Progress& progress, Doing doing) {
  SQLite::Database& database = log.database();
  auto preview = guarded(database, [&]() -> Result<MergePreview> {
    try {
      database.exec(doing == Doing::Writing ? "BEGIN IMMEDIATE" : "BEGIN");
      MergePreview done = Merging(log, doing).take(contents, progress);
      database.exec(doing == Doing::Writing ? "COMMIT" : "ROLLBACK");
      return done;
    } catch (const Cancelled&) {
      MergePreview nothing;
      nothing.cancelled = true;
      return nothing;
    }
  });
  if (sqlite3_get_autocommit(database.getHandle()) == 0) database.tryExec("ROLLBACK");
  return preview;
}

}  // namespace

Result<MergePreview> previewMerge(const LogStore& log, const LogContents& contents, const Progress& progress) {
  return merged(log, contents, progress, Doing::Looking);
}

Result<MergePreview> mergeInto(LogStore& log, const LogContents& contents, const Progress& progress) {
  if (!log.canWrite()) return Error{Error::Code::ReadOnly, "the log is only open for reading"};
  return merged(log, contents, progress, Doing::Writing);
}

}  // namespace lissom
