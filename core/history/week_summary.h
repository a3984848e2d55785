#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/history/day_summary.h"
#include "core/history/records.h"
#include "core/plan/plan.h"

#include <array>
#include <map>
#include <optional>
#include <span>

namespace lissom {

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

/// The week of seven days, Monday first.
WeekSummary weekOf(std::span<const DaySummary> days, Day today);

/// A week from what its days ask (planDays() from Monday to Sunday) and what was held; in all else as summarizeDays().
WeekSummary summarizeWeek(std::span<const PlanDay> asked, Day today, std::optional<Day> firstDay,
                          std::span<const Paused> pauses, const PlannedDose& dose,
                          std::span<const SessionRecord> sessions);

}  // namespace lissom
