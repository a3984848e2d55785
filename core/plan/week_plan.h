#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/content/week.h"

#include <optional>
#include <variant>

namespace lissom {
/// A namespace of its own, so that the linker never takes these for the types of the same names in plan.h.
inline namespace week_only {

enum class RestReason { Planned };

struct TrainingDay {
  RoutineId routine;
  friend bool operator==(const TrainingDay&, const TrainingDay&) = default;
};
struct RestDay {
  RestReason reason = RestReason::Planned;
  friend bool operator==(const RestDay&, const RestDay&) = default;
};

/// What a day asks: a routine, or rest with its reason.
using DayPlan = std::variant<TrainingDay, RestDay>;

/// Total: every day has an answer, and the same day and plan always the same one. `began` is the day of the first
/// session (of today, while there is none): nobody begins with a rest day, so that day asks for the week's first
/// routine whatever its weekday holds.
DayPlan planFor(Day day, const WeekPlan& plan, std::optional<Day> began = std::nullopt);

/// The first day from `day` on that asks for a routine; empty when the whole week rests.
std::optional<Day> nextTrainingDay(Day day, const WeekPlan& plan);

}  // namespace week_only
}  // namespace lissom
