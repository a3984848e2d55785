#include "core/plan/flare_walk.h"

#include <algorithm>

namespace lissom {

using Phase = FlarePlace::Phase;
using std::chrono::days;

namespace {

constexpr days kNoImprovement{14};

/// In its own days of rest.
bool rests(const FlareUp& flareUp, Day day) {
  return day - flareUp.first < days{std::clamp(flareUp.restDays, 0, kMostRestDays)};
}

}  // namespace

int percentOf(Phase phase) {
  switch (phase) {
    case Phase::Rest:
    case Phase::Half:
      return 50;
    case Phase::ThreeQuarters:
      return 75;
    case Phase::Full:
      return 100;
  }
  return 50;
}

const FlareWalk::Flare* FlareWalk::inForce(Day day) const {
  const auto found =
      std::find_if(m_flares.rbegin(), m_flares.rend(), [&](const Flare& each) { return each.flareUp.first <= day; });
  return found == m_flares.rend() ? nullptr : &*found;
}

FlareWalk::Flare* FlareWalk::inForce(Day day) {
  return const_cast<Flare*>(std::as_const(*this).inForce(day));
}

void FlareWalk::mark(const PlanFact& fact, const FlareUp& flareUp, bool green) {
  Flare flare{.said = fact.said.instant, .marked = fact.day, .flareUp = flareUp, .green = green};
  if (!m_flares.empty()) {
    flare.secondSaid = flare.said;
    // A mild one on the way back does not end it: that would be a step up.
    const auto wayBack =
        std::find_if(m_flares.rbegin(), m_flares.rend(), [](const Flare& each) { return !each.green; });
    if (green && wayBack != m_flares.rend()) {
      wayBack->secondSaid = flare.said;
      return;
    }
  }
  m_flares.push_back(std::move(flare));
}

void FlareWalk::withdraw(Instant said) {
  std::erase_if(m_flares, [&](const Flare& each) { return each.said == said; });
  for (Flare& each : m_flares) {
    if (each.secondSaid == said) each.secondSaid.reset();
  }
  if (m_flares.size() == 1 && m_flares.front().secondSaid == m_flares.front().said) m_flares.front().secondSaid.reset();
}

std::optional<int> FlareWalk::restAfterRed(Day day) const {
  const Flare* flare = inForce(day);
  if (flare && !flare->green && rests(flare->flareUp, day)) return std::nullopt;
  if (!m_redSession || day - *m_redSession > days{kRestAfterRed}) return std::nullopt;
  return static_cast<int>((day - *m_redSession).count());
}

Phase FlareWalk::phaseOf(const Flare& flare, Day day) const {
  if (flare.green) return Phase::Full;
  return rests(flare.flareUp, day) || restAfterRed(day) ? Phase::Rest : flare.step;
}

bool FlareWalk::beginDay(Day day, const std::optional<Morning>& morning, bool mayGrow) {
  std::erase_if(m_flares, [&](const Flare& each) { return each.green && day - each.flareUp.first >= kNothingGrows; });
  Flare* flare = inForce(day);
  if (!flare || flare->green) return false;
  if (morning) {
    flare->sore = !morning->normal;
    if (morning->level || morning->assumed) flare->level = morning->level;
    if (flare->comfortable >= kComfortableSessions) flare->morning = morning->normal;
  }
  if (!flare->morning || !mayGrow || phaseOf(*flare, day) == Phase::Rest) return false;
  flare->comfortable = 0;
  flare->morning = false;
  if (flare->step == Phase::Full) {
    m_flares.erase(m_flares.begin(), m_flares.begin() + (flare - m_flares.data()) + 1);
    return true;
  }
  flare->step = flare->step == Phase::Half ? Phase::ThreeQuarters : Phase::Full;
  flare->played = false;
  return false;
}

void FlareWalk::redDay(Day day) {
  Flare* flare = inForce(day);
  if (!flare || flare->played) return;
  flare->step = flare->step == Phase::Full ? Phase::ThreeQuarters : Phase::Half;
  flare->played = true;
  flare->comfortable = kComfortableSessions;
  flare->morning = false;
}

void FlareWalk::endDay(Day day, const DayHeld& held, bool paused) {
  if (held.red) m_redSession = day;
  Flare* flare = inForce(day);
  if (!flare || flare->green) return;
  if (held.level) flare->level = held.level;
  flare->played = flare->played || held.counted;
  if (!paused && phaseOf(*flare, day) != Phase::Rest) ++flare->dayOfWay;
  if (held.red) {
    flare->step = Phase::Half;
    flare->played = true;
    flare->dayOfWay = 0;
  }
  if (held.red || held.amber) {
    flare->comfortable = 0;
    flare->morning = false;
  } else if (held.comfortable) {
    flare->comfortable = std::min(flare->comfortable + 1, kComfortableSessions);
  }
}

bool FlareWalk::isGreen(Day day) const {
  const Flare* flare = inForce(day);
  return flare && flare->green;
}

bool FlareWalk::isWayBack(Day day) const {
  const Flare* flare = inForce(day);
  return flare && !flare->green;
}

int FlareWalk::dayOfWay(Day day) const {
  const Flare* flare = inForce(day);
  return flare ? flare->dayOfWay : 0;
}

std::optional<FlarePlace> FlareWalk::place(Day day, bool mayGrow) const {
  const Flare* flare = inForce(day);
  if (!flare) return std::nullopt;
  FlarePlace place{.said = flare->said, .flareUp = flare->flareUp, .phase = phaseOf(*flare, day)};
  place.comfortable = flare->comfortable;
  if (flare->green) {
    place.waits = WaitsFor::WeekAfterRed;
  } else if (place.phase == Phase::Rest) {
    const auto fromFirst = (day - flare->flareUp.first).count() + 1;
    place.restDay = restAfterRed(day).value_or(static_cast<int>(fromFirst));
  } else if (flare->comfortable < kComfortableSessions) {
    place.waits = WaitsFor::Sessions;
  } else if (!flare->morning) {
    place.waits = WaitsFor::Morning;
  } else if (!mayGrow) {
    place.waits = WaitsFor::WeekAfterRed;
  }
  return place;
}

bool FlareWalk::waitsForMorning(Day day) const {
  const Flare* flare = inForce(day);
  return flare && !flare->green && day > flare->marked;
}

std::optional<Advice> FlareWalk::advice(Day day) const {
  const bool second = std::ranges::any_of(m_flares, [](const Flare& each) { return each.secondSaid.has_value(); });
  if (second) return Advice::SecondFlareUp;
  const Flare* flare = inForce(day);
  if (!flare || flare->green || day - flare->flareUp.first < kNoImprovement) return std::nullopt;
  const bool asBad = flare->level && *flare->level >= flare->flareUp.level;
  return asBad || flare->sore ? std::optional(Advice::NotBetter) : std::nullopt;
}

}  // namespace lissom
