#include "core/plan/plan_walk.h"

#include <algorithm>
#include <array>

namespace lissom {

using std::chrono::days;

namespace {

/// After so long without anything said or held, and nothing of it left to come, the weeks repeat: two years is longer
/// than any programme and any way up.
constexpr days kSteadyAfter{731};
/// Weeks repeat at the latest every twelve: what strengthens may take turns over two, three or four.
constexpr days kRepeats{84};

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

/// The sessions of that day; when none are known, what it asks is taken to be done.
PlanWalk::Sessions PlanWalk::sessionsOf(Day day, const Played& played) {
  const Ask& ask = played.ask;
  Sessions sessions;
  DayHeld& held = sessions.held;
  const auto plays = [&](const std::vector<KnownItem>& items, bool counts) {
    for (const KnownItem& item : items) sessions.worked |= item.works;
    if (counts) sessions.counted.insert(sessions.counted.end(), items.begin(), items.end());
  };
  bool isKnown = day < m_history.today;
  for (; m_nextSession < m_sessions.size() && m_sessions[m_nextSession]->day <= day; ++m_nextSession) {
    const PastSession& session = *m_sessions[m_nextSession];
    isKnown = true;
    const bool isAsked = ask.routine && ask.routine->id == session.routine;
    const bool counts = isAsked || isOfPattern(day, session.routine);
    if (isAsked) {
      plays(played.items, true);
    } else if (const KnownRoutine* routine = m_routines.played(session.routine)) {
      plays(routine->items, counts);
    }
    const DayHeld each = hold(session);
    held.counted = held.counted || counts;
    held.comfortable = held.comfortable || (counts && each.comfortable);
    held.amber = held.amber || each.amber;
    held.red = held.red || each.red;
    if (each.level) held.level = each.level;
  }
  if (!isKnown && ask.routine) {
    plays(played.items, true);
    held.counted = true;
    held.comfortable = true;
  }
  return sessions;
}

void PlanWalk::endDay(Day day, const Played& played) {
  const Ask& ask = played.ask;
  Sessions sessions = sessionsOf(day, played);
  DayHeld& held = sessions.held;
  if (held.counted) ++m_doneThisWeek;
  held.counted = held.counted && ask.routine;  // else nobody knows with which dose
  // What is done on a day that is meant for rest leads no further.
  constexpr std::array kPlain{RestReason::Planned, RestReason::WeekDone, RestReason::StrengthRests,
                              RestReason::Changed};
  const bool mayCount = ask.routine || std::ranges::find(kPlain, ask.rest) != kPlain.end();
  held.comfortable = ((held.comfortable && mayCount) || played.nothingGentle) && !held.amber && !held.red;
  if (buildsUp(day) && !m_flares.isWayBack(day)) m_buildUp.endDay(sessions.counted, held);
  m_programmes.endDay(day, counts(day), held);
  m_flares.endDay(day, held, m_said.pauseOn(day).has_value());
  if (held.red) redDay(day, std::nullopt);
  m_worked = sessions.worked;
  m_halfDone = held.counted && ask.routine && ask.percent == percentOf(FlarePlace::Phase::Half);
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
  if (const ProgrammeWeek* programme = m_programmes.week(day)) {
    return programme->stretch == id || (programme->strength == id && !m_flares.isWayBack(day));
  }
  if (const auto* free = std::get_if<FreeWeek>(&week().week)) return free->routine == id;
  const auto& routines = std::get<WeekPlan>(week().week).routines;
  return std::ranges::find(routines, std::optional(id)) != routines.end();
}

}  // namespace lissom
