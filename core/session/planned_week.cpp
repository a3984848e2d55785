#include "core/session/planned_week.h"

#include "core/session/script.h"

namespace lissom {

WeekSummary plannedWeek(Day anyDayOfIt, const Plan& plan, const History& history, const Library& library,
                        std::span<const SessionRecord> sessions) {
  const Day monday = mondayOf(anyDayOfIt);
  const Day sunday = monday + std::chrono::days{6};
  const PlannedDose dose = [&](const TrainingDay& day) { return plannedDose(library, day); };
  return summarizeWeek(planDays(monday, sunday, plan, history, library), history.today, history.firstDay,
                       pausesOver(monday, sunday, plan), dose, sessions);
}

}  // namespace lissom
