#pragma once

#include "core/history/records.h"
#include "core/history/week_summary.h"
#include "core/plan/plan.h"

#include <span>

namespace lissom {

/// The week of `anyDayOfIt`: what the plan asked of its days against what was held. `sessions` are those of the week;
/// others are ignored.
WeekSummary plannedWeek(Day anyDayOfIt, const Plan& plan, const History& history, const Library& library,
                        std::span<const SessionRecord> sessions);

}  // namespace lissom
