#include "core/plan/plan_walk.h"

#include <algorithm>
#include <tuple>

namespace lissom {

using std::chrono::days;

namespace {

/// After so long without anything said or held, and nothing of it left to come, the weeks repeat: two years is longer
/// than any programme and any way up.
constexpr days kSteadyAfter{731};
/// Weeks repeat at the latest every twelve: what strengthens may take turns over two, three or four.
constexpr days kRepeats{84};

std::size_t weekdayOf(Day day) {
  return std::chrono::weekday{day}.iso_encoding() - 1;
}

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

int timesOf(const FreeWeek& week) {
  return std::clamp(week.times, 1, 7);
}

}  // namespace

PlanWalk::PlanWalk(const Plan& plan, const History& history, const Library& library)
    : m_plan(plan), m_history(history), m_routines(library), m_library(library), m_usual{plan.usual, false} {
  for (const PlanFact& fact : plan.facts) {
    if (!std::holds_alternative<BreakTaken>(fact.entry)) m_facts.push_back(&fact);
  }
  for (const PastSession& session : history.sessions) {
    if (session.day <= history.today) m_sessions.push_back(&session);
  }
  const auto byDay = [](const auto* a, const auto* b) { return a->day < b->day; };
  std::ranges::stable_sort(m_facts, byDay);
  std::ranges::stable_sort(m_sessions, byDay);
  collectStops();
}

void PlanWalk::collectStops() {
  m_stops.push_back(m_history.today);
  for (const PastSession* session : m_sessions) m_stops.push_back(session->day);
  for (const PlanFact* fact : m_facts) {
    m_stops.push_back(fact->day);
    const auto later = [&](Day day) {
      if (day > fact->day) m_stops.push_back(day);
    };
    if (const auto* begun = std::get_if<ProgrammeBegun>(&fact->entry)) later(begun->start);
    if (const auto* changed = std::get_if<DayChanged>(&fact->entry)) later(changed->change.day);
    if (const auto* pause = std::get_if<Paused>(&fact->entry)) {
      later(pause->first);
      later(pause->last);
    }
    if (const auto* flareUp = std::get_if<FlareUp>(&fact->entry)) {
      later(flareUp->first);
      for (const DayChange& change : flareUp->changes) later(change.day);
    }
  }
  std::ranges::sort(m_stops);
}

/// `day`, or a day as many whole rounds of weeks later as repeat before something happens or the first day is reached.
Day PlanWalk::afterWhatRepeats(Day day, Day first) {
  while (m_nextStop < m_stops.size() && m_stops[m_nextStop] <= day) ++m_nextStop;
  const Day before = m_nextStop > 0 ? m_stops[m_nextStop - 1] : day;
  if (day >= first || day - before <= kSteadyAfter) return day;
  const Day until = m_nextStop < m_stops.size() ? std::min(first, m_stops[m_nextStop]) : first;
  return day + (until - day) / kRepeats * kRepeats;
}

std::vector<PlanDay> PlanWalk::days(Day first, Day last) {
  std::vector<PlanDay> days;
  for (Day day = std::min(first, m_stops.front()); day <= last; day += std::chrono::days{1}) {
    day = afterWhatRepeats(day, first);
    beginDay(day);
    const Played played = playing(day, asks(day));
    if (day >= first) days.push_back(answer(day, played));
    endDay(day, played);
  }
  return days;
}

// ---- What is said.

void PlanWalk::beginDay(Day day) {
  if (weekdayOf(day) == 0) m_doneThisWeek = 0;
  m_mornings.clear();
  while (m_nextFact < m_facts.size() && m_facts[m_nextFact]->day <= day) hear(*m_facts[m_nextFact++]);
  const auto morning = hearMorning(day);
  const bool wayBackEnded = m_flares.beginDay(day, morning, mayGrow(day));
  m_programmes.beginDay(day, counts(day), wayBackEnded, morning, mayGrow(day), lastRed());
  const bool builtUp = week().buildUp;
  if (builtUp && !m_builtUp) m_buildUp.beginAnew();
  m_builtUp = builtUp;
  if (builtUp) m_buildUp.beginDay(sharesOfWeek(), morning, mayGrow(day) && buildsUp(day) && !m_flares.isWayBack(day));
}

void PlanWalk::hear(const PlanFact& fact) {
  m_said.hear(fact);
  const Instant said = fact.said.instant;
  if (const auto* begun = std::get_if<ProgrammeBegun>(&fact.entry)) {
    if (const Programme* programme = m_library.programme(begun->programme); programme && !programme->weeks.empty()) {
      m_programmes.begin(fact, *programme, begun->start);
    }
  } else if (std::holds_alternative<ProgrammeEnded>(fact.entry) || std::holds_alternative<EmergencyTold>(fact.entry)) {
    m_programmes.end(fact);
  } else if (const auto* flareUp = std::get_if<FlareUp>(&fact.entry)) {
    const Light light = m_said.light().of(flareUp->level);
    m_flares.mark(fact, *flareUp, light == Light::Green && flareUp->restDays <= 0);
    if (light == Light::Red) redDay(fact.day, said);
  } else if (const auto* morning = std::get_if<MorningChecked>(&fact.entry)) {
    m_mornings.push_back({said, *morning});
  } else if (const auto* withdrawn = std::get_if<Withdrawn>(&fact.entry)) {
    withdraw(withdrawn->said);
  }
}

void PlanWalk::withdraw(Instant said) {
  const auto isIt = [&](const auto& each) { return each.said == said; };
  m_flares.withdraw(said);
  m_programmes.withdraw(said);
  std::erase_if(m_red, isIt);
  std::erase_if(m_sore, isIt);
  std::erase_if(m_mornings, isIt);
}

std::optional<Morning> PlanWalk::hearMorning(Day day) {
  m_soreRest = false;
  if (m_mornings.empty()) {
    if (day <= m_history.today) return std::nullopt;
    m_sore.clear();
    return Morning{.assumed = true};
  }
  const auto& [said, told] = m_mornings.back();
  const Light light = told.level ? m_said.light().of(*told.level) : Light::Green;
  const Morning morning{.normal = told.normal && light == Light::Green, .level = told.level};
  if (light == Light::Red) redDay(day, said);
  if (morning.normal || (!m_sore.empty() && m_sore.back().day != day - std::chrono::days{1})) m_sore.clear();
  if (!morning.normal) m_sore.push_back({day, said});
  m_soreRest = m_sore.size() >= 2;
  if (m_soreRest) m_sore.clear();
  return morning;
}

void PlanWalk::redDay(Day day, std::optional<Instant> said) {
  m_red.push_back({day, said});
  m_flares.redDay(day);
  m_buildUp.redDay();
}

// ---- What a day asks.

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

// ---- What is held.

DayHeld PlanWalk::hold(const PastSession& session) const {
  DayHeld held{.comfortable = session.finished, .red = session.hurt};
  for (const auto& level : {session.before, session.after}) {
    if (!level) continue;
    const Light light = m_said.light().of(*level);
    held.level = level;
    held.amber = held.amber || light == Light::Amber;
    held.red = held.red || light == Light::Red;
  }
  return held;
}

void PlanWalk::endDay(Day day, const Played& played) {
  const Ask& ask = played.ask;
  DayHeld held;
  std::vector<KnownItem> items;  // of what counts
  bool counted = false;
  unsigned worked = 0;
  const auto plays = [&](const std::vector<KnownItem>& what, bool isCounted) {
    for (const KnownItem& item : what) worked |= item.works;
    if (isCounted) items.insert(items.end(), what.begin(), what.end());
    counted = counted || isCounted;
  };
  bool isKnown = day < m_history.today;  // else what is asked is taken to be done
  for (; m_nextSession < m_sessions.size() && m_sessions[m_nextSession]->day <= day; ++m_nextSession) {
    const PastSession& session = *m_sessions[m_nextSession];
    isKnown = true;
    const DayHeld each = hold(session);
    const bool isAsked = ask.routine && ask.routine->id == session.routine;
    const bool isCounted = isAsked || isOfPattern(day, session.routine);
    if (isAsked) {
      plays(played.items, true);
    } else if (const KnownRoutine* routine = m_routines.played(session.routine)) {
      plays(routine->items, isCounted);
    }
    held.comfortable = held.comfortable || (isCounted && each.comfortable);
    held.amber = held.amber || each.amber;
    held.red = held.red || each.red;
    if (each.level) held.level = each.level;
  }
  if (!isKnown && ask.routine) {
    plays(played.items, true);
    held.comfortable = true;
  }
  // What is done on a day that is meant for rest leads no further.
  constexpr std::array kPlain{RestReason::Planned, RestReason::WeekDone, RestReason::StrengthRests,
                              RestReason::Changed};
  const bool mayCount = ask.routine || std::ranges::find(kPlain, ask.rest) != kPlain.end();
  held.comfortable = ((held.comfortable && mayCount) || played.nothingGentle) && !held.amber && !held.red;
  held.counted = counted;
  if (buildsUp(day) && !m_flares.isWayBack(day)) m_buildUp.endDay(items, held);
  m_programmes.endDay(day, counts(day), held);
  m_flares.endDay(day, held, m_said.pauseOn(day).has_value());
  if (held.red) redDay(day, std::nullopt);
  m_worked = worked;
  m_halfDone = counted && ask.routine && ask.percent == percentOf(FlarePlace::Phase::Half);
  if (counted) ++m_doneThisWeek;
}

// ---- What of it is in force.

bool PlanWalk::isFirst(Day day) const {
  return day == m_history.firstDay.value_or(m_history.today);
}

bool PlanWalk::counts(Day day) const {
  return !m_flares.isWayBack(day) && !m_said.pauseOn(day) && !m_said.needsSomeone();
}

bool PlanWalk::mayGrow(Day day) const {
  const auto red = lastRed();
  return (!red || day - *red > kNothingGrows) && !m_flares.isGreen(day);
}

std::optional<Day> PlanWalk::lastRed() const {
  return m_red.empty() ? std::nullopt : std::optional(m_red.back().day);
}

const WeekChosen& PlanWalk::week() const {
  const WeekChosen* chosen = m_said.week();
  return chosen ? *chosen : m_usual;
}

/// The programme has doses of its own.
bool PlanWalk::buildsUp(Day day) const {
  return week().buildUp && !m_programmes.week(day);
}

const std::vector<WeekShare>& PlanWalk::sharesOfWeek() {
  if (m_sharesOf == &week()) return m_shares;
  m_sharesOf = &week();
  m_shares.clear();
  const auto add = [&](const RoutineId& id, int times) {
    if (const KnownRoutine* routine = m_routines.find(id)) m_shares.push_back({routine, times});
  };
  if (const auto* free = std::get_if<FreeWeek>(&week().week)) {
    add(free->routine, timesOf(*free));
  } else {
    for (const auto& routine : std::get<WeekPlan>(week().week).routines) {
      if (routine) add(*routine, 1);
    }
  }
  return m_shares;
}

bool PlanWalk::isOfPattern(Day day, const RoutineId& id) const {
  if (const ProgrammeWeek* programme = m_programmes.week(day))
    return programme->stretch == id || programme->strength == id;
  if (const auto* free = std::get_if<FreeWeek>(&week().week)) return free->routine == id;
  return std::ranges::find(std::get<WeekPlan>(week().week).routines, std::optional(id)) !=
         std::get<WeekPlan>(week().week).routines.end();
}

}  // namespace lissom
