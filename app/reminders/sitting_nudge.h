#pragma once

#include <QObject>
#include <QTimer>

#include "core/plan/sitting.h"

#include <functional>
#include <optional>

namespace lissom {

class Clock;
class IdleTime;
class Notifier;

/// Asks the desktop now and then how long one has sat, and says when to get up. While it is switched on it wakes the
/// program once in one or two minutes, else never.
class SittingNudge : public QObject {
  Q_OBJECT
public:
  /// What has to be known. Each answer comes once, at once or later.
  struct Desktop {
    std::function<void(std::function<void(std::optional<std::chrono::seconds>)>)> askIdle;
    std::function<void(std::function<void(bool)>)> askQuiet;  ///< asked only when a nudge could come
    std::function<bool()> sessionRuns;
  };

  SittingNudge(const Clock& clock, Desktop desktop, QObject* parent = nullptr);

  /// Switches it on or off, or changes how often; sitting goes on being counted.
  void change(const NudgeSettings& settings);
  /// Asks how it is now. A timer does so; tests do too.
  void look();
  /// "Later" was chosen.
  void snooze();
  /// The stretch that was proposed was held.
  void stretched();

  bool isOn() const { return m_watch.has_value(); }
  /// How long one has sat when it was last asked; 0 while it is off.
  std::chrono::minutes sat() const { return m_watch ? m_watch->sat() : std::chrono::minutes{0}; }

Q_SIGNALS:
  /// Now: one has sat for that long.
  void due(std::chrono::minutes sat);
  /// To be written into the log.
  void breakTaken(lissom::BreakKind kind);
  void sittingChanged(std::chrono::minutes sat);

private:
  void weigh(std::optional<std::chrono::seconds> idle);
  void tell(const SittingWatch::Told& told);
  void carryOut(const SittingEffects& effects);

  const Clock& m_clock;
  Desktop m_desktop;
  std::optional<SittingWatch> m_watch;
  QTimer m_timer;
  int m_turn = 0;  ///< which look() an answer belongs to
};

/// The desktop as it is: quiet when another program fills the screen, or the person wishes not to be disturbed. What is
/// given lives longer.
SittingNudge::Desktop desktopFor(IdleTime& idleTime, Notifier& notifier, std::function<bool()> sessionRuns);

}  // namespace lissom
