#pragma once

#include "app/clock.h"
#include "core/content/pack.h"
#include "core/plan/plan.h"
#include "core/storage/log_keeper.h"

#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// The plan as it is now: what the log holds of it, and what was said a moment ago.
class LivePlan {
public:
  /// All three must outlive it; the library may change meanwhile.
  LivePlan(LogKeeper& log, const Clock& clock, const Library& library);

  /// Reads what the days from `from` on need of the log, at least from this week's Monday on, and answers whether it
  /// was there within `patience`; when not, what was known stays, and the keeper tells when the answer has come.
  /// Nothing below tells the truth about an earlier day.
  bool refresh(Millis patience, Day from = Day::max());

  const Plan& plan() const { return m_plan; }
  const History& history() const { return m_history; }
  /// What the log holds about the plan and makes no sense: a sentence for developers each.
  const std::vector<std::string>& setAside() const { return m_setAside; }

  PlanDay day(Day day) const;
  std::vector<PlanDay> days(Day first, Day last) const;
  std::optional<Day> nextTrainingDay(Day from) const;
  Proposal propose(Area area, int level, Cause cause) const;
  Proposal propose(const FlareUp& flareUp) const;

  /// Says something: it counts from now on and is handed to the log. Answers the instant that names it.
  Instant say(PlanEntry entry);

private:
  LogKeeper& m_log;
  const Clock& m_clock;
  const Library& m_library;
  Plan m_plan;
  History m_history;
  std::vector<std::string> m_setAside;
};

}  // namespace lissom
