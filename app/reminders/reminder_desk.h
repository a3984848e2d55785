#pragma once

#include <QIcon>
#include <QObject>
#include <QString>

#include "app/bus_connection.h"
#include "app/reminders/idle_time.h"
#include "app/reminders/notifier.h"
#include "app/reminders/reminder_clock.h"
#include "app/reminders/sitting_nudge.h"
#include "app/reminders/tray_icon.h"

#include <functional>
#include <memory>
#include <optional>

namespace lissom {

/// Puts together what speaks while no window is open: when something is to be said, who says it, and what a person
/// answers. Without a notification service the tray says it; without both nobody can, and trouble() tells so.
class ReminderDesk : public QObject {
  Q_OBJECT
public:
  /// What has to be known. Asked each time anew.
  struct World {
    std::function<ReminderSettings()> reminders;
    std::function<NudgeSettings()> nudge;
    DaysToRemind days;
    std::function<Notice(const Reminder&)> words;
    std::function<bool()> canStart;  ///< today asks for a session that is not held yet
    std::function<bool()> sessionRuns;
    std::function<QIcon()> icon;
  };

  /// `bus` is the address of the session's bus. The clock must outlive it.
  ReminderDesk(const Clock& clock, World world, const QString& bus, QObject* parent = nullptr);

  /// Settings, the plan or the log have changed: what is due is said, what is done is no longer asked for.
  void look();
  /// A stretch of the kind that the nudge proposes was held.
  void stretched() { m_nudge.stretched(); }

  /// Why nothing can be shown here, or only while the window is open, in a sentence; empty when all is well.
  QString trouble() const;
  /// A closed window may hide: something is switched on, and the tray brings it back.
  bool mayHide() const { return m_tray && m_tray->isThere(); }
  /// How long one has sat; empty while the nudge is off.
  std::optional<std::chrono::minutes> sitting() const;

Q_SIGNALS:
  void startWished();      ///< today's session
  void oneMinuteWished();  ///< the nudge's stretch
  void openWished();
  void quitWished();
  void nudgeSwitched(bool on);
  void breakTaken(lissom::BreakKind kind);
  void changed();  ///< trouble() or sitting()

private:
  bool isOn() const { return m_world.reminders().on || m_world.nudge().on; }
  void show(const Notice& notice);
  void putOff(Notice::About about);
  void begin(Notice::About about);
  void makeTray();
  void dressTray();

  World m_world;
  BusConnection m_bus;
  Notifier m_notifier;
  IdleTime m_idle;
  ReminderClock m_clock;
  SittingNudge m_nudge;
  std::unique_ptr<TrayIcon> m_tray;       ///< only while something is switched on
  std::optional<Notice::About> m_said{};  ///< what the last notice in the tray was about
};

}  // namespace lissom
