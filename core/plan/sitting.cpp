#include "core/plan/sitting.h"

#include <algorithm>
#include <utility>

namespace lissom {

using std::chrono::nanoseconds;
using std::chrono::seconds;

SittingWatch::SittingWatch(const NudgeSettings& settings, const Moment& now) : m_settings(settings), m_last(now) {
  beginAnew(now);
}

void SittingWatch::beginAnew(const Moment& now) {
  m_began = now;
  m_nudgeFrom = now;
  m_nudgeAfter = m_settings.every;
  m_waits = false;
}

SittingEffects SittingWatch::goAway(nanoseconds satBefore) {
  m_waits = false;
  if (satBefore < kWorthABreak) return {};
  return {BreakTaken{BreakKind::Pause}};
}

SittingEffects SittingWatch::tell(const Told& told) {
  const Moment before = std::exchange(m_last, told.now);
  m_idle = told.idle;
  if (told.around == Around::Session) {
    m_away = false;
    beginAnew(told.now);
    return {};
  }
  const bool slept = told.now.asleep - before.asleep >= kShortestSleep;
  const bool idles = told.idle && *told.idle >= kPause;
  SittingEffects effects;
  if (slept || idles) {
    // What was sat ended with the last input; that cannot have been before it was told last, when it was known then.
    const nanoseconds satBefore = std::max(slept ? before - m_began : told.now - m_began - *told.idle, nanoseconds{0});
    if (!std::exchange(m_away, true)) effects = goAway(satBefore);
  }
  if (idles) return effects;  // still away
  if (std::exchange(m_away, false)) {
    beginAnew(told.now);
    return effects;
  }
  if (!couldNudge(told.now)) return effects;
  m_waits = told.around == Around::Quiet;
  if (m_waits) return effects;
  effects.push_back(NudgeDue{sat()});
  if (!told.idle) m_began = told.now;  // whether one got up at the nudge will not be known
  m_nudgeFrom = told.now;
  m_nudgeAfter = m_settings.every;
  return effects;
}

SittingEffects SittingWatch::stretched(const Moment& now) {
  m_last = now;
  m_away = false;
  beginAnew(now);
  return {BreakTaken{BreakKind::Stretch}};
}

void SittingWatch::snooze(const Moment& now) {
  m_nudgeFrom = now;
  m_nudgeAfter = m_settings.snooze;
  m_waits = false;
}

void SittingWatch::change(const NudgeSettings& settings) {
  if (m_nudgeAfter == m_settings.every) m_nudgeAfter = settings.every;  // else it is snoozed, and was promised so
  m_settings = settings;
}

seconds SittingWatch::tellIn() const {
  seconds next = kPause;  // a pause may be over by then: the last input was now
  if (m_idle && *m_idle < kPause) next = kPause - *m_idle;
  if (m_waits) return kRarest;  // what it waits for may end at any time
  if (!m_away) {
    const nanoseconds untilNudge = m_nudgeAfter - (m_last - m_nudgeFrom);
    next = std::min(next, std::chrono::ceil<seconds>(untilNudge));
  }
  return std::clamp(next, kRarest, kPause);
}

std::chrono::minutes SittingWatch::sat() const {
  return m_away ? std::chrono::minutes{0} : std::chrono::duration_cast<std::chrono::minutes>(m_last - m_began);
}

}  // namespace lissom
