#pragma once

#include "app/command_line/verb_parts.h"
#include "core/content/exercise.h"

#include <optional>
#include <string>

namespace lissom {

/// What today plays, with the doses of the plan.
struct TodaysRoutine {
  Routine routine;
  int percent = 100;  ///< of the dose
  std::string says;   ///< "75 % today: 2 × 25 s"
};

/// Empty when today is for rest or the log cannot be read, which is told then.
std::optional<TodaysRoutine> todaysRoutine(const Library& library, Surroundings& world);

}  // namespace lissom
