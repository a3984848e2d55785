#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/history/held_time.h"
#include "core/history/session_line.h"
#include "core/plan/plan.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace lissom {

/// What became of a day, as far as it is known.
enum class DayState {
  Done,    ///< everything it asked was held
  Part,    ///< something was held, not all
  Rest,    ///< a rest day, or one that could wait; resting is what it asked, so it counts as kept
  Pause,   ///< ill, on holiday, or seeing somebody: nothing was asked, whenever that was said
  Missed,  ///< it asked, and nothing was held: an outline, never a reproach
  Open,    ///< it asks, and it is not over yet
  None     ///< before the first session: nothing was asked
};
const char* wordOf(DayState state);  ///< "done", "part", "rest", "pause", "missed", "open", "none"

/// A day on which nothing is asked, not even rest: ill, on holiday, or seeing somebody.
bool isPause(RestReason reason);

struct DaySummary {
  Day day{};
  DayPlan plan = RestDay{};  ///< what it asks
  HeldTime planned;          ///< what the day asks; all zero on a rest day
  HeldTime held;
  DayState state = DayState::None;
  std::map<ExerciseId, HeldTime> heldBy{};  ///< really held, by exercise
  int sessions = 0;                         ///< in which something was held
  bool hurt = false;                        ///< a hold was ended by "this hurts"

  /// It asked, or asks, for a session, and nothing took that back: its dose belongs to the week's.
  bool asks() const;
  /// Done, done in part, or rested; of days after `today` only what was held already.
  bool isKept(Day today) const;
  friend bool operator==(const DaySummary&, const DaySummary&) = default;
};

/// What a training day asks of each side.
using PlannedDose = std::function<HeldTime(const TrainingDay&)>;

/// What became of each day of `asked`, which are days in a row (planDays()). `today` tells past from future; `firstDay`
/// is the log's first day (empty: none yet), before which nothing was asked. `pauses` are pausesOver() these days: what
/// was missed in one is no miss. Sessions of other days are ignored; their order does not matter.
std::vector<DaySummary> summarizeDays(std::span<const PlanDay> asked, Day today, std::optional<Day> firstDay,
                                      std::span<const Paused> pauses, const PlannedDose& dose,
                                      std::span<const SessionLine> sessions);

}  // namespace lissom
