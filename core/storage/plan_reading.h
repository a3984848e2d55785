#pragma once

#include "core/base/day.h"
#include "core/plan/past_session.h"
#include "core/plan/plan_facts.h"

#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// What the plan follows from: all that was said about it and what was held.
struct PlanReading {
  std::vector<PlanFact> facts;        ///< in the order in which they were said
  std::vector<PastSession> sessions;  ///< oldest first
  std::optional<Day> firstDay;        ///< of the first session; empty in a new log
  std::vector<std::string> setAside;  ///< rows of the plan that make no sense or are damaged: which, and why

  friend bool operator==(const PlanReading&, const PlanReading&) = default;
};

}  // namespace lissom
