#include "core/plan/plan_walk.h"

#include <algorithm>

namespace lissom {
namespace {

RestReason reasonOf(PauseReason pause) {
  switch (pause) {
    case PauseReason::Illness:
      return RestReason::Illness;
    case PauseReason::Holiday:
      return RestReason::Holiday;
    case PauseReason::Other:
      return RestReason::Pause;
  }
  return RestReason::Pause;
}

/// The first routine that the week has from that day on.
std::optional<RoutineId> nextOf(const WeekPlan& week, Day day) {
  for (std::size_t ahead = 0; ahead < 7; ++ahead) {
    if (const auto& routine = week.routines[(weekdayOf(day) + ahead) % 7]) return routine;
  }
  return std::nullopt;
}

}  // namespace

PlanWalk::Ask PlanWalk::asks(Day day) {
  if (m_said.needsSomeone()) return resting(RestReason::SeeSomeone);
  if (const auto pause = m_said.pauseOn(day)) return resting(reasonOf(*pause));
  Ask ask = pattern(day);
  bool afterSore = m_soreRest;
  if (m_flares.isWayBack(day)) {
    ask = asksOnWayBack(day, ask);
    afterSore = afterSore && m_flares.place(day, true)->phase != FlarePlace::Phase::Rest;
  } else if (const auto number = m_flares.restAfterRed(day)) {
    ask = resting(RestReason::AfterRed, *number, kRestAfterRed);
    afterSore = false;
  }
  if (afterSore) ask = resting(RestReason::SoreMornings);
  const auto change = m_said.changeOf(day);
  if (change == DayChange::To::Rest && ask.routine) return resting(RestReason::Changed);
  if (change == DayChange::To::Train && !ask.routine) return madeTraining(day);
  return ask;
}

PlanWalk::Ask PlanWalk::asksOnWayBack(Day day, const Ask& pattern) {
  const FlarePlace place = *m_flares.place(day, mayGrow(day));
  if (place.phase == FlarePlace::Phase::Rest) {
    if (m_flares.restAfterRed(day)) return resting(RestReason::AfterRed, place.restDay, kRestAfterRed);
    return resting(RestReason::FlareUp, place.restDay, std::clamp(place.flareUp.restDays, 0, kMostRestDays));
  }
  Ask ask = pattern;
  if (const ProgrammeWeek* week = m_programmes.week(day)) {
    const auto dayOfWeek = static_cast<std::size_t>(m_flares.dayOfWay(day) % 7);
    if (week->days[dayOfWeek] == ProgrammeDay::Rest) return resting(RestReason::Planned);
    ask = training(day, week->stretch, TrainingReason::Gentle);
  }
  if (!ask.routine) return ask;
  if (m_halfDone) return resting(RestReason::BetweenGentle);
  return gentle(ask, place);
}

PlanWalk::Ask PlanWalk::gentle(Ask ask, const FlarePlace& place) {
  ask.reason = TrainingReason::Gentle;
  ask.number = 0;
  ask.of = 0;
  ask.percent = percentOf(place.phase);
  ask.withoutHip = true;
  ask.waits = place.waits;
  return ask;
}

PlanWalk::Ask PlanWalk::pattern(Day day) {
  if (m_programmes.week(day)) return ofProgramme(day);
  if (const auto* free = std::get_if<FreeWeek>(&week().week)) return ofFreeWeek(day, *free);
  return ofWeek(day, std::get<WeekPlan>(week().week));
}

PlanWalk::Ask PlanWalk::ofProgramme(Day day) {
  const ProgrammeWeek& week = *m_programmes.week(day);
  const ProgrammeDay kind = m_programmes.kindOf(day);
  if (kind == ProgrammeDay::Rest) {
    return isFirst(day) ? training(day, week.stretch, TrainingReason::First) : resting(RestReason::Planned);
  }
  const RoutineId& wished = kind == ProgrammeDay::Strength && week.strength ? *week.strength : week.stretch;
  if (m_programmes.isKept(day)) return training(day, wished, TrainingReason::Keep);
  const ProgrammePlace place = *m_programmes.place(day);
  Ask ask = training(day, wished, place.repeats > 0 ? TrainingReason::ProgrammeRepeats : TrainingReason::Programme);
  if (!ask.routine) return ask;
  ask.number = place.week;
  ask.of = place.of;
  ask.waits = m_programmes.whyAgain(day);
  return ask;
}

PlanWalk::Ask PlanWalk::ofWeek(Day day, const WeekPlan& week) {
  if (const auto& routine = week.routines[weekdayOf(day)]) return training(day, *routine, TrainingReason::Usual);
  const auto first = std::ranges::find_if(week.routines, [](const auto& each) { return each.has_value(); });
  if (isFirst(day) && first != week.routines.end()) return training(day, **first, TrainingReason::First);
  return resting(RestReason::Planned);
}

PlanWalk::Ask PlanWalk::ofFreeWeek(Day day, const FreeWeek& week) {
  const int times = timesOf(week);
  const int weekday = static_cast<int>(weekdayOf(day));
  if (m_doneThisWeek >= times) return resting(RestReason::WeekDone, m_doneThisWeek, times);
  const bool ahead = day > m_history.today;
  // Days that lie ahead are spread: session k is done by weekday 7 k / times.
  if (ahead && m_doneThisWeek > weekday * times / 7) return resting(RestReason::Planned);
  Ask ask = training(day, week.routine, TrainingReason::Free);
  if (!ask.routine) return ask;
  ask.number = m_doneThisWeek + 1;
  ask.of = times;
  const int open = times - m_doneThisWeek;
  const int needed = ask.routine->isAllStrength() ? 2 * open - 1 : open;
  ask.mayWait = !ahead && 7 - weekday > needed;
  return ask;
}

PlanWalk::Ask PlanWalk::madeTraining(Day day) {
  const auto wished = [&]() -> std::optional<RoutineId> {
    if (const ProgrammeWeek* programme = m_programmes.week(day)) return programme->stretch;
    if (const auto* free = std::get_if<FreeWeek>(&week().week)) return free->routine;
    return nextOf(std::get<WeekPlan>(week().week), day);
  }();
  Ask ask;
  if (wished) {
    ask = training(day, *wished, TrainingReason::Changed);
  } else {
    ask.routine = offered(day, false);
    ask.rest = RestReason::NothingToPlay;
    ask.reason = TrainingReason::Changed;
  }
  if (!ask.routine || !m_flares.isWayBack(day)) return ask;
  return gentle(ask, *m_flares.place(day, mayGrow(day)));
}

PlanWalk::Ask PlanWalk::training(Day day, const RoutineId& wished, TrainingReason reason) {
  Ask ask;
  ask.reason = reason;
  ask.routine = m_routines.find(wished);
  if (ask.routine) return ask;
  ask.routine = offered(day, false);
  ask.rest = RestReason::NothingToPlay;
  ask.insteadOf = wished;
  return ask;
}

PlanWalk::Ask PlanWalk::resting(RestReason reason, int number, int of) {
  Ask ask;
  ask.rest = reason;
  ask.number = number;
  ask.of = of;
  return ask;
}

/// In the place of what cannot be played: the next of the pack's week, or any.
const KnownRoutine* PlanWalk::offered(Day day, bool gentle) {
  for (std::size_t ahead = 0; ahead < 7; ++ahead) {
    const auto& routine = m_plan.usual.routines[(weekdayOf(day) + ahead) % 7];
    const KnownRoutine* known = routine ? m_routines.find(*routine) : nullptr;
    if (known && (!gentle || known->hasGentle())) return known;
  }
  return m_routines.any(gentle);
}

/// What of the routine is played that day. Nothing that is worth it left: a day of rest.
PlanWalk::Played PlanWalk::playing(Day day, const Ask& ask) {
  Played played{ask, {}, false};
  if (!ask.routine) return played;
  if (ask.withoutHip && !ask.routine->hasGentle()) {
    played.ask.routine = offered(day, true);
    if (!played.ask.routine) return {resting(RestReason::StrengthRests), {}, true};
  }
  bool needsRest = false;
  for (const KnownItem& item : played.ask.routine->items) {
    const bool rests = (item.works & m_worked) != 0;
    needsRest = needsRest || rests;
    if (!rests && !(ask.withoutHip && item.bendsHip)) played.items.push_back(item);
  }
  if (needsRest && std::ranges::none_of(played.items, isWorthASession))
    return {resting(RestReason::StrengthRests), {}, false};
  if (buildsUp(day) && !ask.withoutHip) played.ask.waits = m_buildUp.waits(played.items, mayGrow(day));
  return played;
}

PlanDay PlanWalk::answer(Day day, const Played& played) const {
  PlanDay answer{.day = day};
  const Ask& ask = played.ask;
  if (!ask.routine) {
    answer.asks = RestDay{ask.rest, ask.number, ask.of, ask.insteadOf};
  } else {
    TrainingDay training{.routine = ask.routine->id, .percent = ask.percent, .reason = ask.reason};
    training.number = ask.number;
    training.of = ask.of;
    training.waits = ask.waits;
    training.mayWait = ask.mayWait;
    training.insteadOf = ask.insteadOf;
    for (const KnownItem& item : played.items) {
      const Dose dose = buildsUp(day) ? m_buildUp.doseOf(item) : item.item->dose;
      training.items.push_back({item.item->exercise, scaled(dose, ask.percent)});
    }
    for (const KnownItem& item : ask.routine->items) {
      const auto isIt = [&](const KnownItem& each) { return each.item == item.item; };
      if (std::ranges::none_of(played.items, isIt)) training.leftOut.push_back(item.item->exercise);
    }
    answer.asks = std::move(training);
  }
  answer.flareUp = m_flares.place(day, mayGrow(day));
  answer.programme = m_programmes.place(day);
  if (m_said.needsSomeone()) {
    answer.advice = Advice::Emergency;
    return answer;
  }
  answer.advice = m_flares.advice(day);
  const bool waits = m_flares.waitsForMorning(day) || m_programmes.waitsForMorning(day) ||
                     (buildsUp(day) && m_buildUp.waitsForMorning());
  answer.asksMorning = waits && day <= m_history.today && m_mornings.empty();
  return answer;
}

}  // namespace lissom
