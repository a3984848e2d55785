#include "core/plan/programme_walk.h"

#include <algorithm>

namespace lissom {
namespace {

constexpr int kDaysOfWeek = 7;

}  // namespace

void ProgrammeWalk::begin(const PlanFact& fact, const Programme& programme, Day start) {
  m_begun.push_back({.said = fact.said.instant,
                     .from = std::max(start, fact.day),
                     .programme = &programme,
                     .cleanFrom = std::max(start, fact.day)});
}

void ProgrammeWalk::end(const PlanFact& fact) {
  m_begun.push_back({.said = fact.said.instant, .from = fact.day});
}

void ProgrammeWalk::withdraw(Instant said) {
  std::erase_if(m_begun, [&](const Begun& each) { return each.said == said; });
}

const ProgrammeWalk::Begun* ProgrammeWalk::inForce(Day day) const {
  const auto found =
      std::find_if(m_begun.rbegin(), m_begun.rend(), [&](const Begun& each) { return each.from <= day; });
  return found == m_begun.rend() || !found->programme ? nullptr : &*found;
}

ProgrammeWalk::Begun* ProgrammeWalk::inForce(Day day) {
  return const_cast<Begun*>(std::as_const(*this).inForce(day));
}

/// What the week as it stands still lacks for the next one.
std::optional<WaitsFor> ProgrammeWalk::missing(const Begun& begun) {
  if (begun.red) return WaitsFor::WeekAfterRed;
  const bool enough = begun.comfortable >= kComfortableSessions;
  if (enough && begun.morning) return std::nullopt;
  if (begun.onlyLacks) return begun.onlyLacks;
  return enough ? WaitsFor::Morning : WaitsFor::Sessions;
}

void ProgrammeWalk::restart(Begun& begun, Day cleanFrom, std::optional<WaitsFor> why) {
  begun.daysDone = 0;
  begun.comfortable = 0;
  begun.morning = false;
  begun.cleanFrom = cleanFrom;
  begun.red = false;
  begun.onlyLacks.reset();
  begun.whyAgain = why;
  begun.repeats = why ? begun.repeats + 1 : 0;
}

void ProgrammeWalk::stepUp(Begun& begun, Day day) {
  restart(begun, day, std::nullopt);
  ++begun.week;
}

void ProgrammeWalk::beginDay(Day day, bool counts, bool wayBackEnded, const std::optional<Morning>& morning,
                             bool mayGrow, std::optional<Day> lastRed) {
  Begun* begun = inForce(day);
  if (!begun) return;
  if (isKept(day)) {
    if (begun->daysDone == kDaysOfWeek || wayBackEnded) begun->daysDone = 0;
    return;
  }
  begun->red = lastRed && *lastRed >= begun->cleanFrom;
  if (begun->red) begun->onlyLacks.reset();
  if (wayBackEnded) {
    if (begun->daysDone > 0) return restart(*begun, day, begun->red ? WaitsFor::WeekAfterRed : WaitsFor::Sessions);
    begun->cleanFrom = day;  // it had not begun yet
    begun->red = false;
  }
  if (morning && begun->comfortable >= kComfortableSessions) begun->morning = morning->normal;
  if (!counts) return;
  if (begun->onlyLacks == WaitsFor::Morning && morning && morning->normal) begun->onlyLacks = WaitsFor::WeekAfterRed;
  if (begun->onlyLacks == WaitsFor::WeekAfterRed && mayGrow) return stepUp(*begun, day);
  if (begun->daysDone < kDaysOfWeek) return;
  const auto lacks = missing(*begun);
  if (!lacks && mayGrow) return stepUp(*begun, day);
  // A red morning of this very day ends the week before; it is not held against the one that begins.
  const Day cleanFrom = lastRed == day ? day + std::chrono::days{1} : day;
  const bool red = begun->red;
  restart(*begun, cleanFrom, lacks.value_or(WaitsFor::WeekAfterRed));
  if (!red && begun->whyAgain != WaitsFor::Sessions) begun->onlyLacks = begun->whyAgain;
}

void ProgrammeWalk::endDay(Day day, bool counts, const DayHeld& held) {
  Begun* begun = inForce(day);
  if (!begun || !counts) return;
  if (held.comfortable) begun->comfortable = std::min(begun->comfortable + 1, kComfortableSessions);
  begun->daysDone = std::min(begun->daysDone + 1, kDaysOfWeek);
}

const ProgrammeWeek* ProgrammeWalk::week(Day day) const {
  const Begun* begun = inForce(day);
  if (!begun) return nullptr;
  return isKept(day) ? &begun->programme->keep : &begun->programme->weeks[begun->week];
}

ProgrammeDay ProgrammeWalk::kindOf(Day day) const {
  const Begun* begun = inForce(day);
  if (!begun) return ProgrammeDay::Rest;
  return week(day)->days[static_cast<std::size_t>(std::min(begun->daysDone, kDaysOfWeek - 1))];
}

bool ProgrammeWalk::isKept(Day day) const {
  const Begun* begun = inForce(day);
  return begun && begun->week >= begun->programme->weeks.size();
}

std::optional<ProgrammePlace> ProgrammeWalk::place(Day day) const {
  const Begun* begun = inForce(day);
  if (!begun) return std::nullopt;
  ProgrammePlace place{.programme = begun->programme->id,
                       .week = static_cast<int>(begun->week) + 1,
                       .of = static_cast<int>(begun->programme->weeks.size()),
                       .dayOfWeek = std::min(begun->daysDone + 1, kDaysOfWeek),
                       .repeats = begun->repeats,
                       .comfortable = begun->comfortable};
  if (!isKept(day)) place.waits = missing(*begun);
  return place;
}

std::optional<WaitsFor> ProgrammeWalk::whyAgain(Day day) const {
  const Begun* begun = inForce(day);
  return begun ? begun->whyAgain : std::nullopt;
}

bool ProgrammeWalk::waitsForMorning(Day day) const {
  const Begun* begun = inForce(day);
  return begun && !isKept(day) && missing(*begun) == WaitsFor::Morning;
}

}  // namespace lissom
