#pragma once

#include "core/plan/plan.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace lissom {

// What holds of every day, whatever was said and held. Each answers what is wrong, empty when nothing is.

inline bool isAtMost(const Dose& part, const Dose& whole) {
  if (part.index() != whole.index()) return false;
  if (const auto* hold = std::get_if<Hold>(&part)) {
    const auto& most = std::get<Hold>(whole);
    return hold->length <= most.length && hold->times <= most.times;
  }
  const auto& repeat = std::get<Repeat>(part);
  const auto& most = std::get<Repeat>(whole);
  return repeat.times <= most.times && repeat.sets <= most.sets && repeat.tempo <= most.tempo;
}

/// A day asks for no more than a routine has, and says why it rests.
inline std::string wrongWith(const PlanDay& day, const Library& library) {
  if (const auto* rest = std::get_if<RestDay>(&day.asks)) {
    if (rest->reason == RestReason::NothingToPlay && !rest->insteadOf) return "rests without what was planned";
    if (rest->number < 0 || (rest->of > 0 && rest->reason != RestReason::WeekDone && rest->number > rest->of)) {
      return "counts its rest wrongly";
    }
    return {};
  }
  const auto& training = std::get<TrainingDay>(day.asks);
  const Routine* routine = library.routine(training.routine);
  if (!routine) return "asks for what no pack has";
  if (training.items.empty()) return "asks for nothing";
  std::set<int> percents{50, 75, 100};
  if (!percents.contains(training.percent)) return "asks for an odd percent";
  if (training.reason != TrainingReason::Gentle && training.percent != 100) return "asks for less without a reason";
  std::size_t known = 0;
  for (const RoutineItem& item : routine->items) known += library.exercise(item.exercise) ? 1 : 0;
  if (training.items.size() + training.leftOut.size() != known) return "loses an exercise";
  for (const RoutineItem& item : training.items) {
    const bool isPart = std::ranges::any_of(routine->items, [&](const RoutineItem& each) {
      return each.exercise == item.exercise && isAtMost(item.dose, each.dose);
    });
    if (!isPart) return "asks for more of " + item.exercise.text();
  }
  return {};
}

/// Whether `after` asks for more than the day before it in what only grows step by step.
inline std::string stepsUp(const PlanDay& before, const PlanDay& after) {
  const auto rank = [](const std::optional<FlarePlace>& place) {
    if (!place) return 4;
    return place->phase == FlarePlace::Phase::Rest ? 1 : static_cast<int>(place->phase);
  };
  if (rank(after.flareUp) > rank(before.flareUp) && rank(before.flareUp) < 3) return "the way back steps up";
  const bool wasWayBack = before.flareUp && before.flareUp->waits != WaitsFor::WeekAfterRed;
  if (wasWayBack && !after.flareUp) return "the way back ends";
  const bool same = before.programme && after.programme && before.programme->programme == after.programme->programme;
  if (same && after.programme->week > before.programme->week) return "the programme steps up";
  return {};
}

/// Everything is as before: nothing less, nothing left out but what strengthens and was worked yesterday.
inline bool isNormal(const PlanDay& day, const Library& library) {
  if (day.flareUp || day.advice) return false;
  const auto* training = std::get_if<TrainingDay>(&day.asks);
  if (!training) return true;
  return training->percent == 100 && std::ranges::all_of(training->leftOut, [&](const ExerciseId& id) {
           return library.exercise(id)->kind == Kind::Strength;
         });
}

}  // namespace lissom
