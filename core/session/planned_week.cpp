#include "core/session/planned_week.h"

#include "core/session/planned_days.h"

namespace lissom {

WeekSummary plannedWeek(Day anyDayOfIt, const Plan& plan, const History& history, const Library& library,
                        std::span<const SessionRecord> sessions) {
  std::vector<SessionLine> lines;
  lines.reserve(sessions.size());
  for (const SessionRecord& session : sessions) lines.push_back(lineOf(session));
  const Day monday = mondayOf(anyDayOfIt);
  const auto days = plannedDays(monday, monday + std::chrono::days{6}, plan, history, library, lines);
  return weekOf(days, history.today);
}

}  // namespace lissom
