#pragma once

#include "core/history/day_summary.h"
#include "core/history/session_line.h"

#include <optional>
#include <span>
#include <vector>

namespace lissom {

/// One ISO week of a longer time, as a line or a bar shows it.
struct WeekMinutes {
  IsoWeek week{};
  HeldTime held;
  HeldTime planned;  ///< what its training days ask
  int kept = 0;
  int asked = 0;

  friend bool operator==(const WeekMinutes&, const WeekMinutes&) = default;
};

/// What was told around one session.
struct DiscomfortTold {
  RowId session;
  Day day{};
  Now at;
  std::optional<int> before;  ///< 0 to 10
  std::optional<int> after;

  friend bool operator==(const DiscomfortTold&, const DiscomfortTold&) = default;
};

/// A month, a year, or any other days in a row.
struct RangeSummary {
  Day first{};
  Day last{};
  std::vector<DaySummary> days;  ///< from `first` to `last`
  int kept = 0;                  ///< days done, done in part, or rested, so far
  int asked = 0;                 ///< kept and missed days
  int daysDone = 0;              ///< training days on which all was held
  int daysInPart = 0;
  int restDays = 0;  ///< so far
  int missed = 0;
  int pauses = 0;    ///< days
  int sessions = 0;  ///< in which something was held
  HeldTime held;
  HeldTime planned;                        ///< what the training days ask
  std::vector<WeekMinutes> weeks;          ///< the ISO weeks that have a day in it, whole where whole weeks were given
  std::vector<DiscomfortTold> discomfort;  ///< oldest first

  friend bool operator==(const RangeSummary&, const RangeSummary&) = default;
};

/// `days` (summarizeDays()) hold all of [first, last], and may begin earlier and end later, for weeks that are cut by
/// its ends. Sessions of other days are ignored.
RangeSummary summarizeRange(std::span<const DaySummary> days, Day first, Day last, Day today,
                            std::span<const SessionLine> sessions);

}  // namespace lissom
