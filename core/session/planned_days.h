#pragma once

#include "core/history/dose_ledger.h"
#include "core/history/range_summary.h"
#include "core/history/session_line.h"
#include "core/plan/plan.h"

#include <map>
#include <span>
#include <vector>

namespace lissom {

/// The days of [first, last], however many: what the plan asks against what was held.
std::vector<DaySummary> plannedDays(Day first, Day last, const Plan& plan, const History& history,
                                    const Library& library, std::span<const SessionLine> sessions);

/// The same, counted, its weeks whole: `sessions` are those of its weeks, from the Monday before (or on) `first` to the
/// Sunday after `last`.
RangeSummary plannedRange(Day first, Day last, const Plan& plan, const History& history, const Library& library,
                          std::span<const SessionLine> sessions);

/// What a training day asks of each side, by exercise.
std::map<ExerciseId, HeldTime> plannedDoseBy(const Library& library, const TrainingDay& day);

}  // namespace lissom
