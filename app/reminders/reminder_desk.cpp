#include "app/reminders/reminder_desk.h"

#include "app/reminders/full_screen.h"

#include <utility>

namespace lissom {

ReminderDesk::ReminderDesk(const Clock& clock, World world, const QString& bus, QObject* parent)
    : QObject(parent),
      m_world(std::move(world)),
      m_bus(bus),
      m_notifier(m_bus),
      m_idle(m_bus),
      m_clock(clock, m_world.reminders, m_world.days),
      m_nudge(clock, {.askIdle = [this](auto answer) { m_idle.ask(std::move(answer)); },
                      .askQuiet =
                          [this](auto answer) {
                            if (anotherFillsTheScreen()) return answer(true);
                            m_notifier.askQuiet(std::move(answer));
                          },
                      .sessionRuns = m_world.sessionRuns}) {
  connect(&m_clock, &ReminderClock::due, this, [this](const Reminder& reminder) { show(m_world.words(reminder)); });
  connect(&m_nudge, &SittingNudge::due, this, [this](std::chrono::minutes sat) { show(nudgeNotice(sat)); });
  connect(&m_nudge, &SittingNudge::breakTaken, this, [this](BreakKind kind) {
    m_notifier.close(Notice::About::Nudge);
    Q_EMIT breakTaken(kind);
  });
  connect(&m_nudge, &SittingNudge::sittingChanged, this, &ReminderDesk::changed);
  connect(&m_notifier, &Notifier::started, this, &ReminderDesk::begin);
  connect(&m_notifier, &Notifier::later, this, &ReminderDesk::putOff);
  connect(&m_notifier, &Notifier::opened, this, &ReminderDesk::openWished);
  connect(&m_notifier, &Notifier::isThereChanged, this, &ReminderDesk::changed);
  connect(&m_notifier, &Notifier::notShown, this, [this](const Notice& notice) {
    if (m_tray && m_tray->tell(notice)) m_said = notice.about;
  });
}

void ReminderDesk::look() {
  if (isOn()) {
    makeTray();
  } else {
    m_tray.reset();
  }
  m_nudge.change(m_world.nudge());
  m_clock.look();
  if (!m_world.canStart()) m_notifier.close(Notice::About::Session);
  dressTray();
}

QString ReminderDesk::trouble() const {
  const bool tray = m_tray ? m_tray->isThere() : QSystemTrayIcon::isSystemTrayAvailable();
  if (tray || (m_notifier.isThere() && !isOn())) return {};
  if (m_notifier.isThere()) {
    return tr("This desktop has no tray, so Lissom can remind you only while its window is open or minimised.");
  }
  return tr("This desktop has neither a notification service nor a tray, so Lissom cannot say anything here.");
}

std::optional<std::chrono::minutes> ReminderDesk::sitting() const {
  return m_nudge.isOn() ? std::optional(m_nudge.sat()) : std::nullopt;
}

void ReminderDesk::show(const Notice& notice) {
  m_said = notice.about;
  m_notifier.show(notice);
  dressTray();
}

void ReminderDesk::putOff(Notice::About about) {
  m_said.reset();
  if (about == Notice::About::Nudge) {
    m_nudge.snooze();
  } else {
    m_clock.putOff();
  }
  dressTray();
}

void ReminderDesk::begin(Notice::About about) {
  m_said.reset();
  if (about == Notice::About::Nudge) {
    Q_EMIT oneMinuteWished();
  } else {
    Q_EMIT startWished();
  }
}

void ReminderDesk::makeTray() {
  if (m_tray) return;
  m_tray = std::make_unique<TrayIcon>(m_world.icon());
  connect(m_tray.get(), &TrayIcon::openWished, this, &ReminderDesk::openWished);
  connect(m_tray.get(), &TrayIcon::startWished, this, &ReminderDesk::startWished);
  connect(m_tray.get(), &TrayIcon::laterWished, this, [this] { putOff(m_said.value_or(Notice::About::Session)); });
  connect(m_tray.get(), &TrayIcon::nudgeWished, this, &ReminderDesk::nudgeSwitched);
  connect(m_tray.get(), &TrayIcon::quitWished, this, &ReminderDesk::quitWished);
}

void ReminderDesk::dressTray() {
  if (!m_tray) return;
  m_tray->showNudge(m_world.nudge().on);
  m_tray->showSession(m_world.canStart(), m_said.has_value());
}

}  // namespace lissom
