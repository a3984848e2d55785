#include "core/history/week_summary.h"

#include <algorithm>
#include <cassert>

namespace lissom {
namespace {

/// Each side held at least as long as was planned for it: time on one side does not pay for the other.
bool coversDose(const HeldTime& held, const HeldTime& planned) {
  return held.left >= planned.left && held.right >= planned.right && held.both >= planned.both;
}

bool liesIn(std::span<const Paused> pauses, Day day) {
  return std::ranges::any_of(pauses, [&](const Paused& pause) { return pause.first <= day && day <= pause.last; });
}

DayState stateOf(const DaySummary& day, Day today, Day firstDay, std::span<const Paused> pauses) {
  const bool held = day.held.total() > Millis{0};
  if (const auto* rest = std::get_if<RestDay>(&day.plan)) {
    if (!held && day.day < firstDay) return DayState::None;
    return isPause(rest->reason) ? DayState::Pause : DayState::Rest;
  }
  if (held) return coversDose(day.held, day.planned) ? DayState::Done : DayState::Part;
  if (day.day >= today) return DayState::Open;
  if (day.day < firstDay) return DayState::None;
  if (liesIn(pauses, day.day)) return DayState::Pause;
  return std::get<TrainingDay>(day.plan).mayWait ? DayState::Rest : DayState::Missed;
}

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
  const bool asks =
      std::holds_alternative<TrainingDay>(day.plan) && (day.state == DayState::Done || day.state == DayState::Part ||
                                                        day.state == DayState::Missed || day.state == DayState::Open);
  if (asks) {
    week.planned.add(day.planned);
  }
  if (day.state == DayState::Done) ++week.sessionsDone;
  if (day.state == DayState::Part) ++week.sessionsInPart;
  const bool restedSoFar = day.state == DayState::Rest && day.day <= today;
  if (restedSoFar) ++week.restDays;
  const bool kept = day.state == DayState::Done || day.state == DayState::Part || restedSoFar;
  if (kept) ++week.kept;
  if (kept || day.state == DayState::Missed) ++week.asked;
}

}  // namespace

bool isPause(RestReason reason) {
  switch (reason) {
    case RestReason::Illness:
    case RestReason::Holiday:
    case RestReason::Pause:
    case RestReason::SeeSomeone:
      return true;
    default:
      return false;
  }
}

const char* wordOf(DayState state) {
  switch (state) {
    case DayState::Done:
      return "done";
    case DayState::Part:
      return "part";
    case DayState::Rest:
      return "rest";
    case DayState::Pause:
      return "pause";
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

void HeldTime::add(const HeldTime& other) {
  left += other.left;
  right += other.right;
  both += other.both;
}

WeekSummary summarizeWeek(std::span<const PlanDay> asked, Day today, std::optional<Day> firstDay,
                          std::span<const Paused> pauses, const PlannedDose& dose,
                          std::span<const SessionRecord> sessions) {
  WeekSummary week;
  assert(asked.size() == week.days.size());
  const Day monday = asked.front().day;
  week.week = isoWeekOf(monday);
  for (std::size_t i = 0; i < week.days.size(); ++i) {
    DaySummary& day = week.days[i];
    day.day = asked[i].day;
    day.plan = asked[i].asks;
    if (const auto* training = std::get_if<TrainingDay>(&day.plan)) day.planned = dose(*training);
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
    day.state = stateOf(day, today, firstDay.value_or(today), pauses);
    countDay(week, day, today);
  }
  week.trainingAsked = trainingAskedOf(week);
  return week;
}

}  // namespace lissom
