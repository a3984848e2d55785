#include "core/plan/week_plan.h"

namespace lissom {

DayPlan planFor(Day day, const WeekPlan& plan) {
  const auto& routine = plan.routines[std::chrono::weekday{day}.iso_encoding() - 1];
  if (routine) return TrainingDay{*routine};
  return RestDay{RestReason::Planned};
}

std::optional<Day> nextTrainingDay(Day day, const WeekPlan& plan) {
  for (int ahead = 0; ahead < 7; ++ahead) {
    const Day candidate = day + std::chrono::days{ahead};
    if (std::holds_alternative<TrainingDay>(planFor(candidate, plan))) return candidate;
  }
  return std::nullopt;
}

}  // namespace lissom
