#include "core/plan/plan.h"

#include "core/plan/plan_walk.h"

#include <algorithm>

namespace lissom {

using std::chrono::days;

namespace {

/// Whether it was taken back until that day.
bool isWithdrawn(Instant said, Day until, const Plan& plan) {
  return std::ranges::any_of(plan.facts, [&](const PlanFact& fact) {
    const auto* withdrawn = std::get_if<Withdrawn>(&fact.entry);
    return withdrawn && withdrawn->said == said && fact.day <= until;
  });
}

/// The latest fact of that kind that holds on a day; null when there is none.
template <class Entry, class Holds>
const Entry* latest(Day day, const Plan& plan, Holds holds) {
  const Entry* latest = nullptr;
  Day since{};
  for (const PlanFact& fact : plan.facts) {
    const auto* entry = std::get_if<Entry>(&fact.entry);
    if (!entry || fact.day > day || (latest && fact.day < since) || !holds(*entry)) continue;
    if (isWithdrawn(fact.said.instant, day, plan)) continue;
    latest = entry;
    since = fact.day;
  }
  return latest;
}

bool isTraining(const PlanDay& day) {
  return std::holds_alternative<TrainingDay>(day.asks);
}

}  // namespace

std::vector<PlanDay> planDays(Day first, Day last, const Plan& plan, const History& history, const Library& library) {
  if (last < first) return {};
  if (last - first > kLongestLookAhead) last = first + kLongestLookAhead;
  return PlanWalk(plan, history, library).days(first, last);
}

DayPlan planFor(Day day, const Plan& plan, const History& history, const Library& library) {
  return planDays(day, day, plan, history, library).front().asks;
}

std::optional<Day> nextTrainingDay(Day day, const Plan& plan, const History& history, const Library& library) {
  constexpr days kLookedAt{60};
  const auto ahead = planDays(day, day + kLookedAt - days{1}, plan, history, library);
  const auto found = std::ranges::find_if(
      ahead, [](const PlanDay& each) { return isTraining(each) && !std::get<TrainingDay>(each.asks).mayWait; });
  return found == ahead.end() ? std::nullopt : std::optional(found->day);
}

Proposal propose(Area area, int level, Cause cause, const Now& now, const Plan& plan, const History& history,
                 const Library& library) {
  const bool heldToday =
      std::ranges::any_of(history.sessions, [&](const PastSession& each) { return each.day == history.today; });
  const Light light = trafficLightOn(history.today, plan).of(level);
  const FlareUp flareUp{.area = area,
                        .level = level,
                        .cause = cause,
                        .first = heldToday ? history.today + days{1} : history.today,
                        .restDays = light == Light::Green ? 0 : kRestDays};
  return propose(flareUp, now, plan, history, library);
}

Proposal propose(const FlareUp& flareUp, const Now& now, const Plan& plan, const History& history,
                 const Library& library) {
  Plan accepted = plan;
  accepted.facts.push_back({history.today, now, flareUp});
  Proposal proposal;
  proposal.light = trafficLightOn(history.today, plan).of(flareUp.level);
  proposal.flareUp = flareUp;
  proposal.days = planDays(flareUp.first, flareUp.first + days{kProposedDays - 1}, accepted, history, library);
  proposal.advice = proposal.days.front().advice;
  return proposal;
}

TrafficLight trafficLightOn(Day day, const Plan& plan) {
  const auto* chosen = latest<LightChosen>(day, plan, [](const LightChosen& each) { return each.light.makesSense(); });
  return chosen ? chosen->light : TrafficLight{};
}

std::array<std::optional<std::chrono::minutes>, 7> timesOn(Day day, const Plan& plan) {
  const auto* chosen = latest<TimesChosen>(day, plan, [](const TimesChosen&) { return true; });
  return chosen ? chosen->times : TimesChosen{}.times;
}

WeekChosen weekOn(Day day, const Plan& plan) {
  const auto* chosen = latest<WeekChosen>(day, plan, [](const WeekChosen&) { return true; });
  return chosen ? *chosen : WeekChosen{plan.usual, false};
}

std::vector<Paused> pausesOver(Day first, Day last, const Plan& plan) {
  std::vector<Paused> pauses;
  for (const PlanFact& fact : plan.facts) {
    const auto* pause = std::get_if<Paused>(&fact.entry);
    if (!pause || isWithdrawn(fact.said.instant, plan) || pause->last < pause->first) continue;
    Paused whole = *pause;
    if (whole.last - whole.first > kLongestPause) whole.last = whole.first + kLongestPause;
    if (whole.first <= last && whole.last >= first) pauses.push_back(whole);
  }
  return pauses;
}

bool isWithdrawn(Instant said, const Plan& plan) {
  return isWithdrawn(said, Day::max(), plan);
}

Routine asRoutine(const TrainingDay& day, const Library& library) {
  const Routine* routine = library.routine(day.routine);
  return {day.routine, routine ? routine->name : LocalizedText{}, day.items};
}

}  // namespace lissom
