#pragma once

#include "core/plan/plan_facts.h"

#include <optional>
#include <utility>
#include <vector>

namespace lissom {

/// What was said until a day and not taken back, of what counts by its latest word. Points into the plan's facts.
class SaidSoFar {
public:
  void hear(const PlanFact& fact);

  const WeekChosen* week() const { return m_weeks.empty() ? nullptr : m_weeks.back().second; }
  TrafficLight light() const { return m_lights.empty() ? TrafficLight{} : m_lights.back().second->light; }
  std::optional<PauseReason> pauseOn(Day day) const;
  std::optional<DayChange::To> changeOf(Day day) const;
  bool needsSomeone() const { return !m_signs.empty() && m_signs.back().second; }

private:
  template <class What>
  using Said = std::vector<std::pair<Instant, What>>;

  void withdraw(Instant said);

  Said<const WeekChosen*> m_weeks;
  Said<const LightChosen*> m_lights;
  Said<const Paused*> m_pauses;
  Said<const DayChange*> m_changes;
  Said<bool> m_signs;  ///< told, else cleared
};

/// The days of a pause; a pause that ends before it begins has none.
bool isIn(const Paused& pause, Day day);

}  // namespace lissom
