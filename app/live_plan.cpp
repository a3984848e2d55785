#include "app/live_plan.h"

#include <algorithm>
#include <utility>

namespace lissom {

LivePlan::LivePlan(LogKeeper& log, const Clock& clock, const Library& library)
    : m_log(log), m_clock(clock), m_library(library) {}

bool LivePlan::refresh(Millis patience, Day from) {
  m_plan.usual = m_library.week();
  m_history.today = dayOf(m_clock.now());
  auto reading = m_log.readPlan(std::min(from, mondayOf(m_history.today)), patience);
  if (!reading) return false;
  m_plan.facts = std::move(reading->facts);
  m_history.firstDay = reading->firstDay;
  m_history.sessions = std::move(reading->sessions);
  m_setAside = std::move(reading->setAside);
  return true;
}

PlanDay LivePlan::day(Day day) const {
  return days(day, day).front();
}

std::vector<PlanDay> LivePlan::days(Day first, Day last) const {
  return planDays(first, last, m_plan, m_history, m_library);
}

std::optional<Day> LivePlan::nextTrainingDay(Day from) const {
  return lissom::nextTrainingDay(from, m_plan, m_history, m_library);
}

Proposal LivePlan::propose(Area area, int level, Cause cause) const {
  return lissom::propose(area, level, cause, m_clock.now(), m_plan, m_history, m_library);
}

Proposal LivePlan::propose(const FlareUp& flareUp) const {
  return lissom::propose(flareUp, m_clock.now(), m_plan, m_history, m_library);
}

Instant LivePlan::say(PlanEntry entry) {
  Now now = m_clock.now();
  // Two facts of one instant would be one; a clock that was set back must not make a new fact look older than those of
  // its day that it answers.
  const Day day = dayOf(now);
  for (const PlanFact& fact : m_plan.facts) {
    if (fact.day <= day) now.instant = std::max(now.instant, fact.said.instant + Millis{1});
  }
  const PlanFact fact{day, now, std::move(entry)};
  m_plan.facts.push_back(fact);
  m_log.keepFact(fact);
  return now.instant;
}

}  // namespace lissom
