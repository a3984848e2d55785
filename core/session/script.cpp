#include "core/session/script.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <initializer_list>

namespace lissom {
namespace {

/// Holds or sets: how many a side, with `relax` between two of them.
struct Series {
  Phase phase;
  int count;
  Millis relax;
  Millis length;  ///< of each
  Millis tempo;
};

Series seriesOf(const Dose& dose, Sides sides) {
  const int turns = sides == Sides::Alternate ? 2 : 1;  // a set of repetitions has those of both sides
  return std::visit(
      Overloaded{
          [](const Hold& hold) {
            return Series{Phase::Hold, hold.times, hold.relax, hold.length, Millis{0}};
          },
          [&](const Repeat& repeat) {
            return Series{Phase::Repeat, repeat.sets, repeat.relax, repeat.tempo * repeat.times * turns, repeat.tempo};
          }},
      dose);
}

/// Lays out one exercise of a routine.
class ItemWriter {
public:
  ItemWriter(Script& script, const RoutineItem& planned, int item, Sides sides, const Pace& pace)
      : m_script(script),
        m_exercise(planned.exercise),
        m_item(item),
        m_sides(sides),
        m_pace(pace),
        m_series(seriesOf(planned.dose, sides)) {}

  void write() {
    switch (m_sides) {
      case Sides::EachSide:
        add(Phase::Ready, Side::Left, 1, m_pace.ready);
        writeSeries({Side::Left});
        add(Phase::SwitchSides, Side::Right, 1, m_pace.switchSides);
        writeSeries({Side::Right});
        break;
      case Sides::Together:
        add(Phase::Ready, Side::Both, 1, m_pace.ready);
        writeSeries({Side::Both});
        break;
      case Sides::Alternate: {
        const bool holds = m_series.phase == Phase::Hold;
        add(Phase::Ready, holds ? Side::Left : Side::Both, 1, m_pace.ready);
        holds ? writeSeries({Side::Left, Side::Right}) : writeSeries({Side::Both});
        break;
      }
    }
  }

private:
  /// Each hold or set on each of `sides` in turn.
  void writeSeries(std::initializer_list<Side> sides) {
    bool first = true;
    for (int number = 1; number <= m_series.count; ++number) {
      for (const Side side : sides) {
        if (!first && m_series.relax > Millis{0}) add(Phase::Relax, side, number, m_series.relax);
        add(m_series.phase, side, number, m_series.length);
        first = false;
      }
    }
  }

  void add(Phase phase, Side side, int number, Millis length) {
    m_script.push_back({.phase = phase,
                        .exercise = m_exercise,
                        .item = m_item,
                        .side = side,
                        .number = number,
                        .of = m_series.count,
                        .length = length,
                        .easier = false,
                        .alternate = m_sides == Sides::Alternate,
                        .tempo = phase == Phase::Repeat ? m_series.tempo : Millis{0}});
  }

  Script& m_script;
  const ExerciseId& m_exercise;
  int m_item;
  Sides m_sides;
  const Pace& m_pace;
  Series m_series;
};

/// Repetitions that change sides.
bool takesTurns(const Segment& segment) {
  return segment.phase == Phase::Repeat && segment.alternate;
}

}  // namespace

const char* wordOf(Phase phase) {
  switch (phase) {
    case Phase::Ready:
      return "ready";
    case Phase::Hold:
      return "hold";
    case Phase::Repeat:
      return "repeat";
    case Phase::Relax:
      return "relax";
    case Phase::SwitchSides:
      return "switch_sides";
  }
  return "";
}

Script writeScript(const Routine& routine, const Library& library, const Pace& pace) {
  Script script;
  for (std::size_t i = 0; i < routine.items.size(); ++i) {
    const RoutineItem& planned = routine.items[i];
    const Exercise* exercise = library.exercise(planned.exercise);
    if (!exercise) continue;  // parsePack checked the references; a library without it plays the rest
    ItemWriter(script, planned, static_cast<int>(i), exercise->sides, pace).write();
  }
  return script;
}

std::optional<Routine> routineOf(const SessionRecord& session, const Library& library) {
  if (const Routine* routine = library.routine(session.routine)) return *routine;
  const auto id = ExerciseId::parse(session.routine.text());
  const Exercise* exercise = id ? library.exercise(*id) : nullptr;
  if (!exercise) return std::nullopt;
  Routine alone = routineOfOne(*exercise, exercise->dose);
  if (session.holds.empty()) return alone;
  const auto fits = [&](const Routine& routine) {
    const Script script = writeScript(routine, library);
    return std::ranges::any_of(script, [&](const Segment& segment) {
      const HoldRecord& hold = session.holds.back();
      return isWork(segment.phase) && segment.side == hold.side && segment.number == hold.number &&
             segment.length == hold.planned;
    });
  };
  Routine beginning = routineOfOne(*exercise, exercise->startDose);
  return !fits(alone) && fits(beginning) ? beginning : alone;
}

Routine routineOfOne(const Exercise& exercise, const Dose& dose) {
  return {*RoutineId::parse(exercise.id.text()), exercise.name, {{exercise.id, dose}}};
}

Millis totalLength(const Script& script) {
  Millis total{0};
  for (const Segment& segment : script) total += segment.length;
  return total;
}

HeldTime plannedDose(const Script& script) {
  HeldTime dose;
  for (const Segment& segment : script) {
    if (!isWork(segment.phase)) continue;
    const HeldTime time = timeBySide(segment, segment.length);
    dose.left += time.left;
    dose.right += time.right;
    dose.both += time.both;
  }
  return dose;
}

Repetition repetitionAt(const Segment& segment, Millis elapsed, Millis length) {
  if (segment.tempo <= Millis{0}) return {segment.side, 1, 1, elapsed};
  const auto all = std::max<Millis::rep>(1, (length + segment.tempo - Millis{1}) / segment.tempo);
  const auto present = std::clamp<Millis::rep>(elapsed / segment.tempo, 0, all - 1);
  const Millis since = std::min(elapsed - present * segment.tempo, segment.tempo);
  const auto whole = [](Millis::rep number) { return static_cast<int>(number); };
  if (!takesTurns(segment)) return {segment.side, whole(present) + 1, whole(all), since};
  const bool left = present % 2 == 0;
  return {left ? Side::Left : Side::Right, whole(present / 2) + 1, whole((left ? all + 1 : all) / 2), since};
}

HeldTime timeBySide(const Segment& segment, Millis elapsed) {
  HeldTime time;
  if (!takesTurns(segment)) {
    time.add(segment.side, elapsed);
    return time;
  }
  const Millis pair = segment.tempo * 2;
  const Millis rest = elapsed % pair;
  time.left = elapsed / pair * segment.tempo + std::min(rest, segment.tempo);
  time.right = elapsed - time.left;
  return time;
}

HeldTime plannedDose(const Library& library, const RoutineId& id) {
  const Routine* routine = library.routine(id);
  return routine ? plannedDose(writeScript(*routine, library)) : HeldTime{};
}

HeldTime plannedDose(const Library& library, const TrainingDay& day) {
  return plannedDose(writeScript({.id = day.routine, .name = {}, .items = day.items}, library));
}

std::optional<Continuation> continueAfter(const Script& script, std::span<const HoldRecord> holds, Millis ready) {
  const auto isOf = [](const HoldRecord& hold, const Segment& segment) {
    return isWork(segment.phase) && segment.item == hold.item && segment.exercise == hold.exercise &&
           (segment.side == hold.side || takesTurns(segment)) && segment.number == hold.number;
  };
  std::size_t from = 0;
  if (!holds.empty()) {
    const HoldRecord& last = holds.back();
    while (from < script.size() && !isOf(last, script[from])) ++from;
    if (from == script.size()) return std::nullopt;  // the routine was changed since
    bool cutShort = last.outcome == Outcome::Shortened;
    if (holds.size() > 1) {  // a set that changes sides has a record of each
      const HoldRecord& other = holds[holds.size() - 2];
      const bool sameSet = isOf(other, script[from]) && other.side != last.side;
      cutShort = cutShort || (sameSet && other.outcome == Outcome::Shortened);
    }
    if (!cutShort) ++from;
  }
  while (from < script.size() && !isWork(script[from].phase)) ++from;
  if (from == script.size()) return std::nullopt;

  Continuation rest{script, from};
  Segment getReady = script[from];
  getReady.phase = Phase::Ready;
  getReady.tempo = Millis{0};
  getReady.length = ready;
  rest.script.insert(rest.script.begin() + static_cast<std::ptrdiff_t>(from), getReady);
  return rest;
}

}  // namespace lissom
