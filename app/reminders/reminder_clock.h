#pragma once

#include <QObject>

#include "app/wall_alarm.h"
#include "core/plan/reminders.h"

#include <functional>
#include <optional>

namespace lissom {

class Clock;

/// When the clock on the wall shows that time, where the program runs now. A time that is left out when summer time
/// begins comes an hour later; one that comes twice when it ends means the first.
Instant instantOf(WallTime time);
/// What the clock on the wall shows then, to the minute.
WallTime wallTimeOf(Instant instant);

/// Says when it is time for a reminder, by the clock on the wall: also after the computer slept and when the clock was
/// set. Between two reminders it wakes the program once a day, when the day turns.
class ReminderClock : public QObject {
  Q_OBJECT
public:
  ReminderClock(const Clock& clock, std::function<ReminderSettings()> settings, DaysToRemind days,
                QObject* parent = nullptr);

  /// Says what is due and finds out what comes next. To be called at the start, and whenever settings, plan or log have
  /// changed.
  void look();
  /// "Later" was chosen: once more, as long from now as the second reminder waits (kPutOff when there is none).
  void putOff();

  /// What comes next, as far as it is known today.
  std::optional<Reminder> next() const { return m_next; }

Q_SIGNALS:
  /// Now; the reminder says for when it was planned.
  void due(const lissom::Reminder& reminder);

private:
  void say(const Reminder& reminder, WallTime now);
  void planAhead(WallTime now);

  const Clock& m_clock;
  std::function<ReminderSettings()> m_settings;
  DaysToRemind m_days;
  WallAlarm m_alarm;
  std::optional<Reminder> m_next;
  std::optional<Reminder> m_late;  ///< came too late, in the quiet hours: it is said when they end
  std::optional<SaidReminder> m_said;
};

}  // namespace lissom
