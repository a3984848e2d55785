#include "core/history/week_summary.h"

#include <algorithm>
#include <cassert>

namespace lissom {
namespace {

/// How many sessions the week asks for: its training days that are in use, or as often as was wished.
int trainingAskedOf(const WeekSummary& week) {
  int asked = 0;
  for (const DaySummary& day : week.days) {
    const auto* training = std::get_if<TrainingDay>(&day.plan);
    if (!training || day.state == DayState::None || day.state == DayState::Pause) continue;
    if (training->reason == TrainingReason::Free) return training->of;
    ++asked;
  }
  return asked;
}

void countDay(WeekSummary& week, const DaySummary& day, Day today) {
  if (day.asks()) week.planned.add(day.planned);
  if (day.state == DayState::Done) ++week.sessionsDone;
  if (day.state == DayState::Part) ++week.sessionsInPart;
  const bool kept = day.isKept(today);
  if (kept && day.state == DayState::Rest) ++week.restDays;
  if (kept) ++week.kept;
  if (kept || day.state == DayState::Missed) ++week.asked;
  week.held.add(day.held);
  for (const auto& [exercise, held] : day.heldBy) week.heldBy[exercise].add(held);
}

}  // namespace

WeekSummary weekOf(std::span<const DaySummary> days, Day today) {
  WeekSummary week;
  assert(days.size() == week.days.size());
  week.week = isoWeekOf(days.front().day);
  std::ranges::copy(days, week.days.begin());
  for (const DaySummary& day : week.days) countDay(week, day, today);
  week.trainingAsked = trainingAskedOf(week);
  return week;
}

WeekSummary summarizeWeek(std::span<const PlanDay> asked, Day today, std::optional<Day> firstDay,
                          std::span<const Paused> pauses, const PlannedDose& dose,
                          std::span<const SessionRecord> sessions) {
  std::vector<SessionLine> lines;
  lines.reserve(sessions.size());
  for (const SessionRecord& session : sessions) lines.push_back(lineOf(session));
  return weekOf(summarizeDays(asked, today, firstDay, pauses, dose, lines), today);
}

}  // namespace lissom
