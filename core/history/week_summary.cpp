#include "core/history/week_summary.h"

#include <algorithm>

namespace lissom {
namespace {

/// Each side held at least as long as was planned for it: time on one side does not pay for the other.
bool coversDose(const HeldTime& held, const HeldTime& planned) {
  return held.left >= planned.left && held.right >= planned.right && held.both >= planned.both;
}

DayState stateOf(const DaySummary& day, Day today, std::optional<Day> firstDay) {
  const bool held = day.held.total() > Millis{0};
  if (std::holds_alternative<RestDay>(day.plan)) {
    if (!held && day.day < firstDay.value_or(today)) return DayState::None;
    return DayState::Rest;
  }
  if (held && coversDose(day.held, day.planned)) return DayState::Done;
  if (held) return DayState::Part;
  if (day.day >= today) return DayState::Open;
  return day.day < firstDay.value_or(today) ? DayState::None : DayState::Missed;
}

}  // namespace

const char* wordOf(DayState state) {
  switch (state) {
    case DayState::Done:
      return "done";
    case DayState::Part:
      return "part";
    case DayState::Rest:
      return "rest";
    case DayState::Missed:
      return "missed";
    case DayState::Open:
      return "open";
    case DayState::None:
      return "none";
  }
  return "";
}

Millis HeldTime::on(Side side) const {
  switch (side) {
    case Side::Left:
      return left + both;
    case Side::Right:
      return right + both;
    case Side::Both:
      return both;
  }
  return both;
}

void HeldTime::add(Side side, Millis time) {
  switch (side) {
    case Side::Left:
      left += time;
      break;
    case Side::Right:
      right += time;
      break;
    case Side::Both:
      both += time;
      break;
  }
}

WeekSummary summarizeWeek(Day anyDayOfIt, Day today, std::optional<Day> firstDay, const WeekPlan& plan,
                          const PlannedDose& dose, std::span<const SessionRecord> sessions) {
  WeekSummary week;
  week.week = isoWeekOf(anyDayOfIt);
  const Day monday = mondayOf(anyDayOfIt);
  for (std::size_t i = 0; i < week.days.size(); ++i) {
    DaySummary& day = week.days[i];
    day.day = monday + std::chrono::days{i};
    day.plan = planFor(day.day, plan, firstDay.value_or(today));
    if (const auto* training = std::get_if<TrainingDay>(&day.plan)) day.planned = dose(training->routine);
  }
  for (const SessionRecord& session : sessions) {
    const auto offset = (session.day - monday).count();
    if (offset < 0 || offset > 6) continue;
    DaySummary& day = week.days[static_cast<std::size_t>(offset)];
    for (const HoldRecord& hold : session.holds) {
      day.held.add(hold.side, hold.held);
      week.heldBy[hold.exercise].add(hold.side, hold.held);
      week.held.add(hold.side, hold.held);
    }
  }
  for (DaySummary& day : week.days) {
    day.state = stateOf(day, today, firstDay);
    const bool training = std::holds_alternative<TrainingDay>(day.plan);
    const bool inUse = day.state != DayState::None;
    if (training && inUse) {
      ++week.trainingAsked;
      week.planned.left += day.planned.left;
      week.planned.right += day.planned.right;
      week.planned.both += day.planned.both;
    }
    if (day.state == DayState::Done) ++week.sessionsDone;
    if (day.state == DayState::Part) ++week.sessionsInPart;
    const bool restedSoFar = day.state == DayState::Rest && day.day <= today;
    if (restedSoFar) ++week.restDays;
    const bool kept = day.state == DayState::Done || day.state == DayState::Part || restedSoFar;
    if (kept) ++week.kept;
    if (kept || day.state == DayState::Missed) ++week.asked;
  }
  return week;
}

}  // namespace lissom
