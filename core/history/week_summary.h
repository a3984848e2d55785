#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/history/records.h"
#include "core/plan/plan.h"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <span>

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

/// Time held, by side. An exercise done with both sides together counts as `both`.
struct HeldTime {
  Millis left{0};
  Millis right{0};
  Millis both{0};

  Millis total() const { return left + right + both; }
  /// What one side got: its own and what both did together.
  Millis on(Side side) const;
  void add(Side side, Millis time);
  void add(const HeldTime& other);
  friend bool operator==(const HeldTime&, const HeldTime&) = default;
};

struct DaySummary {
  Day day{};
  DayPlan plan = RestDay{};  ///< what it asks
  HeldTime planned;          ///< what the day asks; all zero on a rest day
  HeldTime held;
  DayState state = DayState::None;

  friend bool operator==(const DaySummary&, const DaySummary&) = default;
};

/// A week, computed from the log's facts.
struct WeekSummary {
  IsoWeek week{};
  std::array<DaySummary, 7> days;  ///< Monday first
  int kept = 0;                    ///< days done, done in part, or rested, so far
  int asked = 0;                   ///< days that were asked for so far: kept and missed ones
  int trainingAsked = 0;           ///< sessions that the whole week asks or asked for
  int sessionsDone = 0;            ///< training days done
  int sessionsInPart = 0;
  int restDays = 0;                       ///< rest days so far
  std::map<ExerciseId, HeldTime> heldBy;  ///< really held, by exercise
  HeldTime held;                          ///< really held, the whole week
  HeldTime planned;                       ///< the week's dose: what its training days ask

  friend bool operator==(const WeekSummary&, const WeekSummary&) = default;
};

/// What a training day asks of each side.
using PlannedDose = std::function<HeldTime(const TrainingDay&)>;

/// A week from what its days ask (planDays() from Monday to Sunday) and what was held. `today` tells past from future;
/// `firstDay` is the log's first day (empty: none yet), before which nothing was asked. `pauses` are pausesOver() these
/// days: what was missed in one is no miss. Sessions outside the week are ignored.
WeekSummary summarizeWeek(std::span<const PlanDay> asked, Day today, std::optional<Day> firstDay,
                          std::span<const Paused> pauses, const PlannedDose& dose,
                          std::span<const SessionRecord> sessions);

}  // namespace lissom
