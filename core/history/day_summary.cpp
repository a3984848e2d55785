#include "core/history/day_summary.h"

#include <algorithm>

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

void addSession(DaySummary& day, const SessionLine& session) {
  const Millis before = day.held.total();
  for (const auto& [exercise, held] : session.heldBy) {
    day.heldBy[exercise].add(held);
    day.held.add(held);
  }
  if (day.held.total() > before) ++day.sessions;
  day.hurt = day.hurt || session.hurt;
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

bool DaySummary::asks() const {
  return std::holds_alternative<TrainingDay>(plan) &&
         (state == DayState::Done || state == DayState::Part || state == DayState::Missed || state == DayState::Open);
}

bool DaySummary::isKept(Day today) const {
  return state == DayState::Done || state == DayState::Part || (state == DayState::Rest && day <= today);
}

std::vector<DaySummary> summarizeDays(std::span<const PlanDay> asked, Day today, std::optional<Day> firstDay,
                                      std::span<const Paused> pauses, const PlannedDose& dose,
                                      std::span<const SessionLine> sessions) {
  std::vector<DaySummary> days;
  days.reserve(asked.size());
  for (const PlanDay& each : asked) {
    DaySummary& day = days.emplace_back();
    day.day = each.day;
    day.plan = each.asks;
    if (const auto* training = std::get_if<TrainingDay>(&day.plan)) day.planned = dose(*training);
  }
  for (const SessionLine& session : sessions) {
    if (days.empty() || session.day < days.front().day || session.day > days.back().day) continue;
    addSession(days[static_cast<std::size_t>((session.day - days.front().day).count())], session);
  }
  for (DaySummary& day : days) day.state = stateOf(day, today, firstDay.value_or(today), pauses);
  return days;
}

}  // namespace lissom
