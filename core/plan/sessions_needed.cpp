#include "core/plan/sessions_needed.h"

#include <algorithm>

namespace lissom {
namespace {

using std::chrono::days;

/// What was said until a day, and what of it was taken back when.
class Said {
public:
  Said(Day until, const Plan& plan) : m_until(until), m_plan(plan) {
    for (const PlanFact& fact : plan.facts) {
      if (fact.day <= until) m_facts.push_back(&fact);
    }
    std::ranges::stable_sort(m_facts, {}, [](const PlanFact* fact) { return fact->day; });
  }

  /// The day since which the programme that is in force matters; `until` when there is none.
  Day programme() const {
    Day since = m_until;
    for (const PlanFact* fact : m_facts) {
      const bool ends =
          std::holds_alternative<ProgrammeEnded>(fact->entry) || std::holds_alternative<EmergencyTold>(fact->entry);
      if (ends && !isWithdrawn(fact->said.instant, m_plan)) since = m_until;
      const auto* begun = std::get_if<ProgrammeBegun>(&fact->entry);
      if (begun && !isTakenBack(*fact)) since = std::min(since, std::max(begun->start, fact->day));
    }
    return since;
  }

  /// The first flare-up that may still be in force.
  Day flareUp() const {
    for (const PlanFact* fact : m_facts) {
      if (std::holds_alternative<FlareUp>(fact->entry) && !isTakenBack(*fact)) return fact->day;
    }
    return m_until;
  }

  /// The day since which doses are built up, without an end in between.
  Day buildUp() const {
    std::optional<Day> since;
    for (const PlanFact* fact : m_facts) {
      const auto* chosen = std::get_if<WeekChosen>(&fact->entry);
      if (!chosen) continue;
      if (chosen->buildUp && !since) since = fact->day;
      // Another choice on the same day may build up again, and one that is taken back brings back the one before.
      if (!chosen->buildUp && isLastOfDay(*fact) && !anyWeekIsTakenBack()) since.reset();
    }
    return since.value_or(m_until);
  }

private:
  bool isTakenBack(const PlanFact& said) const {
    return std::ranges::any_of(m_facts, [&](const PlanFact* fact) {
      const auto* withdrawn = std::get_if<Withdrawn>(&fact->entry);
      return withdrawn && withdrawn->said == said.said.instant && fact->day >= said.day;
    });
  }
  bool anyWeekIsTakenBack() const {
    return std::ranges::any_of(m_plan.facts, [&](const PlanFact& fact) {
      return std::holds_alternative<WeekChosen>(fact.entry) && isWithdrawn(fact.said.instant, m_plan);
    });
  }
  bool isLastOfDay(const PlanFact& said) const {
    const PlanFact* last = &said;
    for (const PlanFact* fact : m_facts) {
      if (fact->day == said.day && std::holds_alternative<WeekChosen>(fact->entry)) last = fact;
    }
    return last == &said;
  }

  Day m_until;
  const Plan& m_plan;
  std::vector<const PlanFact*> m_facts;
};

}  // namespace

Day sessionsNeededFrom(Day firstAsked, const Plan& plan) {
  for (;;) {
    const Said said(firstAsked, plan);
    const Day since = std::min({said.programme(), said.flareUp(), said.buildUp()});
    if (since >= firstAsked) return firstAsked - kLooksBack;
    firstAsked = since;
  }
}

}  // namespace lissom
