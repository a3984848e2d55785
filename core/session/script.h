#pragma once

#include "core/content/exercise.h"
#include "core/content/pack.h"
#include "core/history/records.h"
#include "core/history/week_summary.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace lissom {

enum class Phase {
  Ready,       ///< get into position; shows the exercise that comes
  Hold,        ///< the stretch, held still
  Repeat,      ///< slow repetitions
  Relax,       ///< between two holds of one side
  SwitchSides  ///< change to the other side
};

/// The word on the command line: "ready", "hold", "repeat", "relax", "switch_sides".
const char* wordOf(Phase phase);

/// One stretch of time in a session.
struct Segment {
  Phase phase;
  ExerciseId exercise;
  int item;    ///< which item of the routine, from 0
  Side side;   ///< the side worked; for SwitchSides the side that comes; Both for repetitions that change sides
  int number;  ///< which hold or set of this side, from 1; for the other phases the one that comes
  int of;      ///< how many holds or sets this side has
  Millis length;
  bool easier = false;     ///< taken in its easier version after "this hurts"
  bool alternate = false;  ///< of an exercise that does left and right in turn, the left first
  Millis tempo{0};         ///< of Repeat: one repetition

  friend bool operator==(const Segment&, const Segment&) = default;
};

/// A routine laid out flat, in the order it will be lived. Never empty for a routine of a checked pack.
using Script = std::vector<Segment>;

/// How long the phases around a hold take.
struct Pace {
  Millis ready = std::chrono::seconds{8};  ///< read and get into position
  Millis switchSides = std::chrono::seconds{10};

  friend bool operator==(const Pace&, const Pace&) = default;
};

/// A set of repetitions is one segment. One that changes sides with each repetition is of Side::Both; what it gave each
/// side says timeBySide().
Script writeScript(const Routine& routine, const Library& library, const Pace& pace = {});

/// What a session plays: a pack's routine, or the one exercise whose id it has, at the dose that its holds show (the
/// target without any). Empty when no pack has either.
std::optional<Routine> routineOf(const SessionRecord& session, const Library& library);

/// An exercise alone, as a routine that is named by the exercise's own id.
Routine routineOfOne(const Exercise& exercise, const Dose& dose);

Millis totalLength(const Script& script);
/// Planned time under stretch (holds and repeats), by side.
HeldTime plannedDose(const Script& script);

/// What a routine asks of each side; zero for one that no pack has.
HeldTime plannedDose(const Library& library, const RoutineId& routine);

/// What a training day asks of each side.
HeldTime plannedDose(const Library& library, const TrainingDay& day);

/// Where a set of repetitions is.
struct Repetition {
  Side side = Side::Both;
  int number = 1;     ///< from 1, of this side
  int of = 1;         ///< how many this side has
  Millis elapsed{0};  ///< since it began
};
/// After `elapsed` of a Repeat that takes `length`: the segment's own, or longer when it was extended.
Repetition repetitionAt(const Segment& segment, Millis elapsed, Millis length);

/// What each side got in that much time of a hold or of repetitions.
HeldTime timeBySide(const Segment& segment, Millis elapsed);

/// A script to go on with, and where in it to begin.
struct Continuation {
  Script script;
  std::size_t from = 0;

  friend bool operator==(const Continuation&, const Continuation&) = default;
};

/// Where a session that was left goes on: after the last hold or set recorded, or at that one again when it was cut
/// short; with a get-ready phase of `ready` before it. Empty when nothing is left to do.
std::optional<Continuation> continueAfter(const Script& script, std::span<const HoldRecord> holds, Millis ready);

/// True for the phases that are logged: Hold and Repeat.
constexpr bool isWork(Phase phase) {
  return phase == Phase::Hold || phase == Phase::Repeat;
}

}  // namespace lissom
