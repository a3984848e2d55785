#pragma once

#include "core/base/day.h"
#include "core/base/id.h"

#include <optional>

namespace lissom {

/// A session as far as the plan looks at it.
struct PastSession {
  Day day{};
  RoutineId routine;
  bool finished = false;        ///< played to its end
  bool hurt = false;            ///< a hold was ended by "this hurts"
  std::optional<int> before{};  ///< discomfort, 0 to 10
  std::optional<int> after{};

  friend bool operator==(const PastSession&, const PastSession&) = default;
};

}  // namespace lissom
