#pragma once

#include "app/paper/page.h"
#include "core/content/pack.h"
#include "core/history/range_summary.h"
#include "core/history/session_line.h"
#include "core/plan/plan.h"

#include <span>
#include <string>

namespace lissom {

/// The log to read on paper: each week with what became of its days, its sessions with their time by side, discomfort
/// and notes. `range` has all days (plannedRange()), `sessions` those that count, oldest first.
PaperDocument logBookletOf(const RangeSummary& range, std::span<const SessionLine> sessions, const Plan& plan,
                           const Library& library, const std::string& language, PaperSize paper);

}  // namespace lissom
