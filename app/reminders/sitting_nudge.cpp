#include "app/reminders/sitting_nudge.h"

#include "app/clock.h"
#include "app/reminders/full_screen.h"
#include "app/reminders/idle_time.h"
#include "app/reminders/notifier.h"
#include "core/base/overloaded.h"

#include <QPointer>

#include <utility>

namespace lissom {

SittingNudge::SittingNudge(const Clock& clock, Desktop desktop, QObject* parent)
    : QObject(parent), m_clock(clock), m_desktop(std::move(desktop)), m_timer(this) {
  m_timer.setSingleShot(true);
  m_timer.setTimerType(Qt::VeryCoarseTimer);  // together with what else wakes the computer
  connect(&m_timer, &QTimer::timeout, this, &SittingNudge::look);
}

void SittingNudge::change(const NudgeSettings& settings) {
  if (!settings.on) {
    ++m_turn;
    m_timer.stop();
    m_watch.reset();
  } else if (m_watch) {
    m_watch->change(settings);
    m_timer.start(m_watch->tellIn());
  } else {
    m_watch.emplace(settings, m_clock.moment());
    look();
  }
}

void SittingNudge::look() {
  if (!m_watch) return;
  m_timer.start(SittingWatch::kPause);  // should an answer never come
  const int turn = ++m_turn;
  if (m_desktop.sessionRuns()) {
    tell({m_clock.moment(), std::nullopt, SittingWatch::Around::Session});
    return;
  }
  m_desktop.askIdle([self = QPointer(this), turn](std::optional<std::chrono::seconds> idle) {
    if (self && turn == self->m_turn) self->weigh(idle);
  });
}

/// What goes on around is asked only when it matters: each question wakes another program.
void SittingNudge::weigh(std::optional<std::chrono::seconds> idle) {
  const Moment now = m_clock.moment();
  if (!m_watch->couldNudge(now) || (idle && *idle >= SittingWatch::kPause)) {
    tell({now, idle, SittingWatch::Around::Free});
    return;
  }
  m_desktop.askQuiet([self = QPointer(this), turn = m_turn, now, idle](bool quiet) {
    if (!self || turn != self->m_turn) return;
    self->tell({now, idle, quiet ? SittingWatch::Around::Quiet : SittingWatch::Around::Free});
  });
}

void SittingNudge::tell(const SittingWatch::Told& told) {
  const auto before = m_watch->sat();
  const SittingEffects effects = m_watch->tell(told);
  m_timer.start(m_watch->tellIn());
  if (m_watch->sat() != before) Q_EMIT sittingChanged(m_watch->sat());
  carryOut(effects);
}

void SittingNudge::snooze() {
  if (!m_watch) return;
  m_watch->snooze(m_clock.moment());
  m_timer.start(m_watch->tellIn());
}

void SittingNudge::stretched() {
  // The break counts also when the nudge was switched off in the meantime: it was taken.
  if (!m_watch) {
    Q_EMIT breakTaken(BreakKind::Stretch);
    return;
  }
  ++m_turn;
  const SittingEffects effects = m_watch->stretched(m_clock.moment());
  m_timer.start(m_watch->tellIn());
  Q_EMIT sittingChanged(m_watch->sat());
  carryOut(effects);
}

void SittingNudge::carryOut(const SittingEffects& effects) {
  for (const SittingEffect& effect : effects) {
    std::visit(Overloaded{[this](const NudgeDue& nudge) { Q_EMIT due(nudge.sat); },
                          [this](const BreakTaken& taken) { Q_EMIT breakTaken(taken.kind); }},
               effect);
  }
}

SittingNudge::Desktop desktopFor(IdleTime& idleTime, Notifier& notifier, std::function<bool()> sessionRuns) {
  SittingNudge::Desktop desktop;
  desktop.askIdle = [&idleTime](IdleTime::Answer answer) { idleTime.ask(std::move(answer)); };
  desktop.askQuiet = [&notifier](std::function<void(bool)> answer) {
    anotherFillsTheScreen() ? answer(true) : notifier.askQuiet(std::move(answer));
  };
  desktop.sessionRuns = std::move(sessionRuns);
  return desktop;
}

}  // namespace lissom
