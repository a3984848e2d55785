#include "app/reminders/reminder_clock.h"

#include "app/clock.h"

#include <algorithm>
#include <utility>

namespace lissom {

using namespace std::chrono_literals;
using std::chrono::minutes;

Instant instantOf(WallTime time) {
  const QTime at(static_cast<int>(time.at.count()) / 60, static_cast<int>(time.at.count()) % 60);
  QDateTime there(toQt(time.day), at);
  if (!there.isValid()) there = QDateTime(toQt(time.day), at.addSecs(60 * 60));
  if (!there.isValid()) return Instant{time.day.time_since_epoch() + time.at};  // no zone leaves out more
  const Instant instant{Millis{there.toMSecsSinceEpoch()}};
  for (const minutes earlier : {60min, 30min}) {  // by how much zones turn back
    if (wallTimeOf(instant - earlier) == time) return instant - earlier;
  }
  return instant;
}

WallTime wallTimeOf(Instant instant) {
  const QDateTime there = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
  return {toDay(there.date()), minutes{there.time().hour() * 60 + there.time().minute()}};
}

ReminderClock::ReminderClock(const Clock& clock, std::function<ReminderSettings()> settings, DaysToRemind days,
                             QObject* parent)
    : QObject(parent), m_clock(clock), m_settings(std::move(settings)), m_days(std::move(days)), m_alarm(this) {
  connect(&m_alarm, &WallAlarm::due, this, &ReminderClock::look);
  connect(&m_alarm, &WallAlarm::clockChanged, this, &ReminderClock::look);
}

void ReminderClock::look() {
  const Instant instant = m_clock.now().instant;
  const WallTime now = wallTimeOf(instant);
  const auto passed =
      m_next && instantOf(m_next->when()) <= instant ? std::exchange(m_next, std::nullopt) : std::nullopt;
  if (passed) say(*passed, now);
  planAhead(now);
}

void ReminderClock::putOff() {
  m_late.reset();
  m_said = saidLater(wallTimeOf(m_clock.now().instant), m_settings());
  look();
}

/// The computer may have slept, or the clock may have been set, since it was planned.
void ReminderClock::say(const Reminder& reminder, WallTime now) {
  m_late.reset();
  const ReminderSettings settings = m_settings();
  if (reminder.day != now.day || !stillHolds(reminder, settings, m_days)) return;
  const auto allowed = whenAllowed(now, settings);
  if (!allowed) return;
  if (*allowed != now) {
    m_late = Reminder{allowed->day, allowed->at, reminder.kind};
    return;
  }
  m_said = SaidReminder{now, reminder.kind == Reminder::Kind::First ? settings.again : 0min};
  Q_EMIT due(reminder);
}

void ReminderClock::planAhead(WallTime now) {
  const ReminderSettings settings = m_settings();
  if (!settings.on) {
    m_next.reset();
    m_late.reset();
    m_alarm.cancel();
    return;
  }
  // In the hour after the clock was turned forward, what was left out is still to come; in the one that comes twice,
  // what was in the first is over.
  const Now here = m_clock.now();
  const WallTime anHourAgo = wallTimeOf(here.instant - 1h);
  const bool turnedForward = anHourAgo.day == now.day && now.at - anHourAgo.at > 1h;
  m_next = nextReminder(turnedForward ? anHourAgo : now, settings, m_days, m_said);
  while (m_next && instantOf(m_next->when()) <= here.instant) {
    m_next = nextReminder(m_next->when(), settings, m_days, m_said);
  }
  if (m_late && (m_late->when() <= now || !stillHolds(*m_late, settings, m_days))) m_late.reset();
  if (m_late && (!m_next || m_late->when() <= m_next->when())) m_next = m_late;
  // What the next days ask was only foretold: it is asked anew when the day turns.
  Instant wake = m_clock.beginOf(dayOf(here) + std::chrono::days{1});
  if (m_next) wake = std::min(wake, instantOf(m_next->when()));
  m_alarm.setIn(std::max(wake - here.instant, Millis{0}));
}

}  // namespace lissom
