#include "core/plan/week_plan.h"

#include <algorithm>

namespace lissom {
inline namespace week_only {

DayPlan planFor(Day day, const WeekPlan& plan, std::optional<Day> began) {
  const auto& routine = plan.routines[std::chrono::weekday{day}.iso_encoding() - 1];
  if (routine) return TrainingDay{*routine};
  const auto first = std::ranges::find_if(plan.routines, [](const auto& each) { return each.has_value(); });
  if (day == began && first != plan.routines.end()) return TrainingDay{**first};
  return RestDay{RestReason::Planned};
}

std::optional<Day> nextTrainingDay(Day day, const WeekPlan& plan) {
  for (int ahead = 0; ahead < 7; ++ahead) {
    const Day candidate = day + std::chrono::days{ahead};
    if (std::holds_alternative<TrainingDay>(planFor(candidate, plan))) return candidate;
  }
  return std::nullopt;
}

}  // namespace week_only
}  // namespace lissom
