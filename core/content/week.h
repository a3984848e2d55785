#pragma once

#include "core/base/id.h"

#include <array>
#include <optional>

namespace lissom {

/// What each weekday holds, Monday first; none is a rest day.
struct WeekPlan {
  std::array<std::optional<RoutineId>, 7> routines;

  friend bool operator==(const WeekPlan&, const WeekPlan&) = default;
};

}  // namespace lissom
