#include "core/session/script.h"

#include "core/base/overloaded.h"

namespace lissom {
namespace {

/// The holds or repetitions of one side, with the pauses between them.
void writeSide(Script& script, const RoutineItem& planned, int item, Side side) {
  std::visit(
      Overloaded{[&](const Hold& hold) {
                   for (int number = 1; number <= hold.times; ++number) {
                     if (number > 1 && hold.relax > Millis{0}) {
                       script.push_back({Phase::Relax, planned.exercise, item, side, number, hold.times, hold.relax});
                     }
                     script.push_back({Phase::Hold, planned.exercise, item, side, number, hold.times, hold.length});
                   }
                 },
                 [&](const Repeat& repeat) {
                   script.push_back({Phase::Repeat, planned.exercise, item, side, 1, 1, repeat.tempo * repeat.times});
                 }},
      planned.dose);
}

int timesOf(const Dose& dose) {
  const auto* hold = std::get_if<Hold>(&dose);
  return hold ? hold->times : 1;
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
    const int item = static_cast<int>(i);
    const int times = timesOf(planned.dose);
    const bool each = exercise->sides == Sides::EachSide;
    const Side first = each ? Side::Left : Side::Both;
    script.push_back({Phase::Ready, planned.exercise, item, first, 1, times, pace.ready});
    writeSide(script, planned, item, first);
    if (!each) continue;
    script.push_back({Phase::SwitchSides, planned.exercise, item, Side::Right, 1, times, pace.switchSides});
    writeSide(script, planned, item, Side::Right);
  }
  return script;
}

Millis totalLength(const Script& script) {
  Millis total{0};
  for (const Segment& segment : script) total += segment.length;
  return total;
}

HeldTime plannedDose(const Script& script) {
  HeldTime dose;
  for (const Segment& segment : script) {
    if (isWork(segment.phase)) dose.add(segment.side, segment.length);
  }
  return dose;
}

HeldTime plannedDose(const Library& library, const RoutineId& id) {
  const Routine* routine = library.routine(id);
  return routine ? plannedDose(writeScript(*routine, library)) : HeldTime{};
}

std::optional<Continuation> continueAfter(const Script& script, std::span<const HoldRecord> holds, Millis ready) {
  const auto isThatHold = [](const Segment& segment, const HoldRecord& hold) {
    return isWork(segment.phase) && segment.item == hold.item && segment.exercise == hold.exercise &&
           segment.side == hold.side && segment.number == hold.number;
  };
  std::size_t from = 0;
  if (!holds.empty()) {
    const HoldRecord& last = holds.back();
    while (from < script.size() && !isThatHold(script[from], last)) ++from;
    if (from == script.size()) return std::nullopt;  // the routine was changed since
    if (last.outcome != Outcome::Shortened) ++from;
  }
  while (from < script.size() && !isWork(script[from].phase)) ++from;
  if (from == script.size()) return std::nullopt;

  Continuation rest{script, from};
  Segment getReady = script[from];
  getReady.phase = Phase::Ready;
  getReady.length = ready;
  rest.script.insert(rest.script.begin() + static_cast<std::ptrdiff_t>(from), getReady);
  return rest;
}

}  // namespace lissom
