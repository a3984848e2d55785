#include "core/exchange/csv_records.h"
#include "core/exchange/log_csv.h"
#include "core/exchange/log_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// Where each column of ours is in a file.
using Columns = std::map<std::string_view, std::size_t>;

/// The first of kLogColumns: those of the session, and then those of the hold.
constexpr std::span kNeeded = std::span(kLogColumns).first(15);
constexpr std::span kOfTheHold = kNeeded.subspan(5);

/// One record, by the names of its columns. What is wrong is noted and a harmless value answered.
class Row {
public:
  Row(const CsvRecord& record, const Columns& columns, ReadLog& read)
      : m_record(record), m_columns(columns), m_read(read) {}

  std::size_t line() const { return m_record.line; }
  std::string_view cell(std::string_view column) const {
    const auto found = m_columns.find(column);
    return found == m_columns.end() ? std::string_view() : std::string_view(m_record.cells[found->second]);
  }
  bool has(std::string_view column) const { return !cell(column).empty(); }
  void wrong(std::string_view column, std::string what) const {
    m_read.add(m_record.line, std::string(column), std::move(what));
  }

  std::int64_t number(std::string_view column, std::int64_t least, std::int64_t most) const {
    if (const auto number = numberFrom(cell(column), least, most)) return *number;
    wrong(column, mustBeNumber(least, most));
    return least;
  }
  int smallNumber(std::string_view column, std::int64_t least, std::int64_t most) const {
    return static_cast<int>(number(column, least, most));
  }
  template <class Value, class Read>
  Value made(std::string_view column, const std::string& must, Value other, Read read) const {
    if (auto value = read(textOfCell(cell(column)))) return *std::move(value);
    wrong(column, must);
    return other;
  }
  RowId name(std::string_view column) const {
    return made(column, kMustBeName, RowId{}, [](const std::string& text) { return rowIdFrom(text); });
  }
  Day day(std::string_view column) const {
    return made(column, kMustBeDay, Day{}, [](const std::string& text) { return parseIsoDay(text); });
  }
  Now now(std::string_view instant, std::string_view offset) const {
    const Instant at =
        made(instant, kMustBeInstant, Instant{}, [](const std::string& text) { return instantFrom(text); });
    return {at, std::chrono::minutes{number(offset, -kMostUtcOffset, kMostUtcOffset)}};
  }
  template <class AnyId>
  AnyId id(std::string_view column) const {
    return made(column, kMustBeId, *AnyId::parse("none"), [](const std::string& text) { return AnyId::parse(text); });
  }
  template <class Word>
  Word word(std::string_view column, std::span<const Word> words) const {
    return made(column, mustBeOneOf(words), words.front(),
                [&](const std::string& text) { return wordFrom(text, words); });
  }

private:
  const CsvRecord& m_record;
  const Columns& m_columns;
  ReadLog& m_read;
};

std::optional<int> discomfort(const Row& row, std::string_view column) {
  if (!row.has(column)) return std::nullopt;
  return row.smallNumber(column, 0, kWorstDiscomfort);
}

/// The words of a text between any of `separators`.
std::vector<std::string> partsOf(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t from = text.find_first_not_of(separators);
    if (from == std::string_view::npos) return parts;
    text.remove_prefix(from);
    const std::size_t to = std::min(text.find_first_of(separators), text.size());
    parts.emplace_back(text.substr(0, to));
    text.remove_prefix(to);
  }
}

std::vector<PauseRecord> pausesOf(const Row& row) {
  std::vector<PauseRecord> pauses;
  for (const std::string& each : partsOf(textOfCell(row.cell("pauses")), ";")) {
    const auto parts = partsOf(each, " ");
    if (parts.empty()) continue;
    const auto id = rowIdFrom(parts[0]);
    const auto at = parts.size() == 4 ? instantFrom(parts[1]) : std::nullopt;
    const auto offset = parts.size() == 4 ? numberFrom(parts[2], -kMostUtcOffset, kMostUtcOffset) : std::nullopt;
    const auto length = parts.size() == 4 ? numberFrom(parts[3], 0, kMostMillis) : std::nullopt;
    if (!id || !at || !offset || !length) {
      row.wrong("pauses",
                "must be names, times, offsets and lengths as in \"a1b2c3d4e5f6a7b8-9 "
                "2026-11-22T06:30:00.000Z 60 15000; ...\"");
      return {};
    }
    pauses.push_back({.id = *id, .startedAt = {*at, std::chrono::minutes{*offset}}, .length = Millis{*length}});
  }
  return pauses;
}

/// What a row says of its session.
SessionRecord sessionOf(const Row& row) {
  SessionRecord session{.id = row.name("session"),
                        .routine = row.id<RoutineId>("routine"),
                        .day = row.day("day"),
                        .startedAt = row.now("started_at", "utc_offset_min"),
                        .speed = row.has("speed") ? row.smallNumber("speed", 1, kFastestSession) : 1,
                        .ending = {},
                        .endedAt = {},
                        .note = {},
                        .holds = {}};
  if (row.has("ending")) {
    session.ending = row.word<Ending>("ending", kEndings);
    session.endedAt = row.now("session_ended_at", "session_ended_utc_offset_min");
  } else if (row.has("session_ended_at")) {
    row.wrong("session_ended_at", "must be empty as the ending is");
  }
  session.note.discomfortBefore = discomfort(row, "discomfort_before");
  session.note.discomfortAfter = discomfort(row, "discomfort_after");
  session.note.text = textOfCell(row.cell("note"));
  if (!isUtf8(session.note.text)) row.wrong("note", "is not UTF-8");
  if (row.has("by_hand")) {
    session.byHand = row.cell("by_hand") == "yes";
    if (!session.byHand && row.cell("by_hand") != "no") row.wrong("by_hand", "must be yes or no");
  }
  if (row.has("version")) session.version = row.name("version");
  session.pauses = pausesOf(row);
  return session;
}

HoldRecord holdOf(const Row& row, const RowId& session) {
  return {.id = row.name("hold"),
          .session = session,
          .exercise = row.id<ExerciseId>("exercise"),
          .item = row.smallNumber("item", 0, kMostCounted),
          .side = row.word<Side>("side", kSides),
          .number = row.smallNumber("number", 1, kMostCounted),
          .planned = Millis{row.number("planned_ms", 0, kMostMillis)},
          .held = Millis{row.number("held_ms", 0, kMostMillis)},
          .outcome = row.word<Outcome>("outcome", kOutcomes),
          .endedAt = row.now("ended_at", "ended_utc_offset_min")};
}

/// Puts sessions together from their rows.
class TableReader {
public:
  explicit TableReader(ReadLog& read) : m_read(read) {}

  bool take(const CsvRecord& record) {
    if (m_width == 0) return header(record);
    if (record.cells.size() != m_width) {
      return m_read.add(record.line, "",
                        "must have " + std::to_string(m_width) + " cells as the first line, not " +
                            std::to_string(record.cells.size()));
    }
    const Row row(record, m_columns, m_read);
    const std::size_t before = m_read.mistakes.size();
    const SessionRecord said = sessionOf(row);
    if (m_read.mistakes.size() != before) return !m_read.hasMore;
    Told* told = toldLike(said, row);
    if (told && hasHold(row)) {
      HoldRecord hold = holdOf(row, rowsOf(said));
      if (!m_names.insert(hold.id).second) row.wrong("hold", "is there twice");
      told->holds.push_back(std::move(hold));
    }
    return !m_read.hasMore;
  }

  void complete() {
    if (m_width == 0 && m_read) m_read.add(0, "", "is empty: the names of the columns are missing");
    if (!m_read) return;
    for (Told& told : m_told) {
      told.session.holds = std::move(told.holds);
      finish(std::move(told.session));
    }
    std::ranges::stable_sort(m_read.contents.versions, {},
                             [](const VersionChosen& chosen) { return chosen.said.instant; });
  }

private:
  bool header(const CsvRecord& record) {
    m_width = record.cells.size();
    for (std::size_t i = 0; i < m_width; ++i) {
      const auto known = std::ranges::find(kLogColumns, record.cells[i]);
      if (known == kLogColumns.end()) continue;
      if (!m_columns.emplace(*known, i).second) m_read.add(record.line, std::string(*known), "is there twice");
    }
    for (const std::string_view column : kNeeded) {
      if (!m_columns.contains(column))
        m_read.add(record.line, std::string(column), "is missing: there is no such column");
    }
    return m_read.mistakes.empty();
  }

  /// A session without a hold has one row without one.
  static bool hasHold(const Row& row) {
    return std::ranges::any_of(kOfTheHold, [&](std::string_view column) { return row.has(column); });
  }

  static RowId rowsOf(const SessionRecord& session) { return session.version.value_or(session.id); }

  struct Told {
    SessionRecord session;  ///< without its holds
    std::size_t line = 0;   ///< on which it was met first
    std::vector<HoldRecord> holds{};
  };

  /// The session that a row speaks of, which is the same on each of its rows.
  Told* toldLike(const SessionRecord& said, const Row& row) {
    const auto [place, isNew] = m_places.try_emplace(said.id, m_told.size());
    if (isNew) {
      if (!m_names.insert(said.id).second) row.wrong("session", "has a name that is there twice");
      if (said.version && !m_names.insert(*said.version).second) row.wrong("version", "has a name that is there twice");
      for (const PauseRecord& pause : said.pauses) {
        if (!m_names.insert(pause.id).second) row.wrong("pauses", "has a name that is there twice");
      }
      return &m_told.emplace_back(Told{said, row.line()});
    }
    Told& told = m_told[place->second];
    if (said == told.session) return &told;
    row.wrong("session", "says something else of its session than line " + std::to_string(told.line));
    return nullptr;
  }

  void finish(SessionRecord session) {
    const RowId name = session.id;
    const RowId rows = rowsOf(session);
    const Now begun = session.startedAt;
    auto& versions = m_read.contents.versions;
    if (session.byHand) {
      versions.push_back({.said = begun, .kind = ChangeKind::Added, .session = name, .version = name});
      if (rows != name)
        versions.push_back({.said = begun, .kind = ChangeKind::Added, .session = rows, .version = rows});
    }
    if (rows != name) {  // after it was added
      const Now later{begun.instant + 1ms, begun.utcOffset};
      versions.push_back({.said = later, .kind = ChangeKind::Corrected, .session = name, .version = rows});
    }
    session.id = rows;
    session.version.reset();
    session.byHand = false;
    m_read.contents.sessions.push_back(std::move(session));
  }

  ReadLog& m_read;
  std::size_t m_width = 0;
  Columns m_columns;
  std::vector<Told> m_told;
  std::map<RowId, std::size_t> m_places;  ///< of each session in m_told
  std::set<RowId> m_names;
};

}  // namespace

ReadLog logFromCsv(std::string_view text, const Progress& progress) {
  ReadLog read;
  if (text.size() > kLargestLogFile) {
    read.add(0, "", "is larger than a log can be");
    return read;
  }
  TableReader table(read);
  const CsvTrouble trouble = readCsv(
      text, [&](const CsvRecord& record) { return table.take(record); }, progress, kReadAtOnce);
  if (trouble.cancelled) {
    read = {};
    read.cancelled = true;
    return read;
  }
  if (trouble.line > 0) read.add(trouble.line, "", trouble.what);
  table.complete();
  if (!read) read.contents = {};
  return read;
}

}  // namespace lissom
