#include "core/storage/log_tables.h"

#include "core/storage/plan_entry_text.h"

#include <initializer_list>

namespace lissom {
namespace {

int smallNumber(const LogRow& row, std::size_t column) {
  const std::int64_t number = row.integer(column);
  if (number < INT32_MIN || number > INT32_MAX) throw DamagedRow(row.name() + ": a number is out of range");
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

Day dayFrom(const LogRow& row, std::size_t column) {
  if (const auto day = parseIsoDay(row.text(column))) return *day;
  throw DamagedRow(row.name() + ": \"" + row.text(column) + "\" is no day");
}

Now nowFrom(const LogRow& row, std::size_t column) {
  constexpr std::int64_t furthest = 300'000'000'000'000;  // beyond any year of four digits
  constexpr std::int64_t dayOfMinutes = 24 * 60;
  const std::int64_t at = row.integer(column);
  const std::int64_t offset = row.integer(column + 1);
  if (at < -furthest || at > furthest || offset < -dayOfMinutes || offset > dayOfMinutes) {
    throw DamagedRow(row.name() + ": was said at an impossible time");
  }
  return {Instant{Millis{at}}, std::chrono::minutes{offset}};
}

RowId rowIdFrom(const LogRow& row, std::size_t column) {
  return {row.text(column), row.integer(column + 1)};
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

}  // namespace

LogValues valuesOf(const RoutineId& routine, Day day, const Now& startedAt, int speed) {
  return {routine.text(), toIso(day), millisOf(startedAt), minutesOf(startedAt), std::int64_t{speed}};
}

LogValues valuesOf(const HoldRecord& hold) {
  return {hold.session.device,
          hold.session.number,
          hold.exercise.text(),
          std::int64_t{hold.item},
          std::string(wordOf(hold.side)),
          std::int64_t{hold.number},
          std::int64_t{hold.planned.count()},
          std::int64_t{hold.held.count()},
          std::string(wordOf(hold.outcome)),
          millisOf(hold.endedAt),
          minutesOf(hold.endedAt)};
}

LogValues valuesOf(const RowId& session, Ending ending, const Now& at) {
  return {session.device, session.number, std::string(wordOf(ending)), millisOf(at), minutesOf(at)};
}

LogValues valuesOf(const RowId& session, const SessionNote& note, const Now& at) {
  return {session.device, session.number, valueOf(note.discomfortBefore), valueOf(note.discomfortAfter), note.text,
          millisOf(at),   minutesOf(at)};
}

LogValues valuesOf(const RowId& session, const PauseRecord& pause) {
  return {session.device, session.number, millisOf(pause.startedAt), minutesOf(pause.startedAt),
          std::int64_t{pause.length.count()}};
}

LogValues valuesOf(const VersionChosen& chosen) {
  LogValues values{chosen.session.device,
                   chosen.session.number,
                   std::monostate{},
                   std::monostate{},
                   std::string(wordOf(chosen.kind)),
                   millisOf(chosen.said),
                   minutesOf(chosen.said)};
  if (chosen.version) values[2] = chosen.version->device;
  if (chosen.version) values[3] = chosen.version->number;
  return values;
}

LogValues valuesOf(const PlanFact& fact) {
  return {std::string(kindOf(fact.entry)), toIso(fact.day), textOf(fact.entry), millisOf(fact.said),
          minutesOf(fact.said)};
}

SessionRecord sessionFrom(const LogRow& row) {
  SessionRecord session{.id = rowIdFrom(row, 0),
                        .routine = idFrom<RoutineId>(row, 2),
                        .day = dayFrom(row, 3),
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
          .outcome = wordFrom(row, 10, {Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt}),
          .endedAt = nowFrom(row, 11)};
}

Ending endingFrom(const LogRow& row) {
  return wordFrom(row, 4, {Ending::Completed, Ending::Stopped});
}

NoteSaid noteFrom(const LogRow& row) {
  const auto scale = [&](std::size_t column) -> std::optional<int> {
    if (std::holds_alternative<std::monostate>(row.values[column])) return std::nullopt;
    return smallNumber(row, column);
  };
  return {.id = rowIdFrom(row, 0),
          .session = sessionOf(row),
          .said = nowFrom(row, 7),
          .note = {scale(4), scale(5), row.text(6)}};
}

Now endedAtFrom(const LogRow& row) {
  return nowFrom(row, 5);
}

PauseRecord pauseFrom(const LogRow& row) {
  return {.id = rowIdFrom(row, 0), .startedAt = nowFrom(row, 4), .length = Millis{row.integer(6)}};
}

VersionChosen versionFrom(const LogRow& row) {
  VersionChosen chosen{
      .said = nowFrom(row, 7),
      .kind = wordFrom(row, 6, {ChangeKind::Added, ChangeKind::Corrected, ChangeKind::Withdrawn, ChangeKind::Undone}),
      .session = rowIdFrom(row, 2)};
  if (!std::holds_alternative<std::monostate>(row.values[4])) chosen.version = rowIdFrom(row, 4);
  return chosen;
}

PlanFact planFactFrom(const LogRow& row) {
  const auto entry = planEntryFrom(row.text(2), row.text(4));
  if (!entry) throw DamagedRow(row.name() + ": " + entry.error().detail);
  PlanFact fact{.day = dayFrom(row, 3), .said = nowFrom(row, 5), .entry = *entry};
  if (const Status sense = checkTime(fact); !sense) throw DamagedRow(row.name() + ": " + sense.error().detail);
  return fact;
}

RowId sessionOf(const LogRow& row) {
  return rowIdFrom(row, 2);
}

void checkSense(const LogRow& row) {
  if (row.table == kSessionTable.name) (void)sessionFrom(row);
  if (row.table == kHoldTable.name) (void)holdFrom(row);
  if (row.table == kEndTable.name) (void)endingFrom(row);
  if (row.table == kNoteTable.name) (void)noteFrom(row);
  if (row.table == kPauseTable.name) (void)pauseFrom(row);
  if (row.table == kVersionTable.name) (void)versionFrom(row);
  if (row.table == kPlanTable.name) (void)planFactFrom(row);
}

}  // namespace lissom
