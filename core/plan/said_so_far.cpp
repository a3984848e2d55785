#include "core/plan/said_so_far.h"

#include "core/base/overloaded.h"

#include <algorithm>

namespace lissom {

bool isIn(const Paused& pause, Day day) {
  return pause.first <= day && day <= pause.last && day - pause.first <= kLongestPause;
}

void SaidSoFar::hear(const PlanFact& fact) {
  const Instant said = fact.said.instant;
  std::visit(Overloaded{[&](const WeekChosen& week) { m_weeks.emplace_back(said, &week); },
                        [&](const LightChosen& light) {
                          if (light.light.makesSense()) m_lights.emplace_back(said, &light);
                        },
                        [&](const Paused& pause) { m_pauses.emplace_back(said, &pause); },
                        [&](const DayChanged& changed) { m_changes.emplace_back(said, &changed.change); },
                        [&](const FlareUp& flareUp) {
                          for (const DayChange& change : flareUp.changes) m_changes.emplace_back(said, &change);
                        },
                        [&](const EmergencyTold&) { m_signs.emplace_back(said, true); },
                        [&](const Cleared&) { m_signs.emplace_back(said, false); },
                        [&](const Withdrawn& withdrawn) { withdraw(withdrawn.said); }, [](const auto&) {}},
             fact.entry);
}

void SaidSoFar::withdraw(Instant said) {
  const auto isIt = [&](const auto& each) { return each.first == said; };
  std::erase_if(m_weeks, isIt);
  std::erase_if(m_lights, isIt);
  std::erase_if(m_pauses, isIt);
  std::erase_if(m_changes, isIt);
  std::erase_if(m_signs, isIt);
}

std::optional<PauseReason> SaidSoFar::pauseOn(Day day) const {
  const auto found =
      std::find_if(m_pauses.rbegin(), m_pauses.rend(), [&](const auto& each) { return isIn(*each.second, day); });
  return found == m_pauses.rend() ? std::nullopt : std::optional(found->second->reason);
}

std::optional<DayChange::To> SaidSoFar::changeOf(Day day) const {
  const auto found =
      std::find_if(m_changes.rbegin(), m_changes.rend(), [&](const auto& each) { return each.second->day == day; });
  return found == m_changes.rend() ? std::nullopt : std::optional(found->second->to);
}

}  // namespace lissom
