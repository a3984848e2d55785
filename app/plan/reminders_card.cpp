#include "app/plan/reminders_card.h"

#include "app/parts.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

namespace lissom {
namespace {

using std::chrono::minutes;

constexpr int kLongestAgain = 240;  // min
constexpr int kShortestSitting = 10;
constexpr int kLongestSitting = 120;
constexpr int kLongestSnooze = 60;
enum LateKind { kRemindersKind, kNudgeKind };

}  // namespace

RemindersCard::RemindersCard(QWidget* parent) : PlanCard(tr("Reminders"), parent) {
  const QString unit = tr(" min", "minutes, after a number");
  m_cannot = addLabel("strong");
  m_on = new TickRow(tr("Remind me of the day's session"), this);
  column()->addWidget(m_on);
  m_noTime = addLabel("small", tr("There is no time of day in your week yet, so nothing would be said. Choose one "
                                  "above."));
  m_again = makeSpin(tr("Once more when it is still undone, after"), 0, kLongestAgain, unit, this);
  m_again->setSingleStep(5);
  m_again->setSpecialValueText(tr("never", "not once more"));
  column()->addWidget(new FieldRow(tr("Once more when it is still undone, after"), m_again, this));
  m_quietFrom = makeTime(tr("Quiet from"), this);
  column()->addWidget(new FieldRow(tr("Quiet from"), m_quietFrom, this));
  m_quietUntil = makeTime(tr("Quiet until"), this);
  column()->addWidget(new FieldRow(tr("Quiet until"), m_quietUntil, this));
  m_onRestDays = new TickRow(tr("On rest days too: that today is for rest"), this);
  column()->addWidget(m_onRestDays);
  m_atLogin = new TickRow(tr("Start unseen when I log in, so that reminders come"), this);
  column()->addWidget(m_atLogin);

  auto* divider = new QFrame(this);
  setRole(divider, "divider");
  column()->addWidget(divider);
  m_nudgeOn = new TickRow(tr("Ask me to stand up when I have sat for long"), this);
  column()->addWidget(m_nudgeOn);
  m_every = makeSpin(tr("After sitting for"), kShortestSitting, kLongestSitting, unit, this);
  m_every->setSingleStep(5);
  column()->addWidget(new FieldRow(tr("After sitting for"), m_every, this));
  m_snooze = makeSpin(tr("“Later” waits"), 1, kLongestSnooze, unit, this);
  column()->addWidget(new FieldRow(tr("“Later” waits"), m_snooze, this));
  addLabel("small", tr("A one-minute stretch on your feet. Two minutes away from the computer count as a break. Breaks "
                       "are counted, misses are not."));
  column()->addStretch(1);

  const auto soon = [this] { late().wish(kRemindersKind, [this] { wishReminders(); }); };
  connect(m_again, &QSpinBox::valueChanged, this, soon);
  connect(m_quietFrom, &QTimeEdit::timeChanged, this, soon);
  connect(m_quietUntil, &QTimeEdit::timeChanged, this, soon);
  const auto later = [this] { late().wish(kNudgeKind, [this] { wishNudge(); }); };
  connect(m_every, &QSpinBox::valueChanged, this, later);
  connect(m_snooze, &QSpinBox::valueChanged, this, later);
  for (TickRow* row : {m_on, m_onRestDays, m_atLogin}) {
    connect(row, &TickRow::ticked, this, [this, soon] {
      showEnabled();
      soon();
      late().flush();
    });
  }
  connect(m_nudgeOn, &TickRow::ticked, this, [this, later] {
    showEnabled();
    later();
    late().flush();
  });
}

void RemindersCard::showView(const RemindersView& view) {
  m_view = view;
  showText(m_cannot, view.cannot);
  if (!late().isWaiting()) {
    const QSignalBlocker one(m_again);
    const QSignalBlocker two(m_quietFrom);
    const QSignalBlocker three(m_quietUntil);
    const QSignalBlocker four(m_every);
    const QSignalBlocker five(m_snooze);
    m_on->setTicked(view.reminders.on);
    m_again->setValue(static_cast<int>(view.reminders.again.count()));
    setMinutes(m_quietFrom, view.reminders.quietFrom);
    setMinutes(m_quietUntil, view.reminders.quietUntil);
    m_onRestDays->setTicked(view.reminders.onRestDays);
    m_atLogin->setTicked(view.reminders.atLogin);
    m_nudgeOn->setTicked(view.nudge.on);
    m_every->setValue(static_cast<int>(view.nudge.every.count()));
    m_snooze->setValue(static_cast<int>(view.nudge.snooze.count()));
  }
  showEnabled();
}

/// What has no effect cannot be chosen. To start at login serves both.
void RemindersCard::showEnabled() {
  const bool on = m_on->isTicked();
  m_noTime->setVisible(on && !m_view.anyTime);
  for (QWidget* field : {static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_onRestDays)}) field->setEnabled(on);
  for (QSpinBox* field : {m_every, m_snooze}) field->setEnabled(m_nudgeOn->isTicked());
}

ReminderSettings RemindersCard::reminders() const {
  ReminderSettings settings;
  settings.on = m_on->isTicked();
  settings.again = minutes{m_again->value()};
  settings.quietFrom = minutesIn(m_quietFrom);
  settings.quietUntil = minutesIn(m_quietUntil);
  settings.onRestDays = m_onRestDays->isTicked();
  settings.atLogin = m_atLogin->isTicked();
  return settings;
}

NudgeSettings RemindersCard::nudge() const {
  return {.on = m_nudgeOn->isTicked(), .every = minutes{m_every->value()}, .snooze = minutes{m_snooze->value()}};
}

void RemindersCard::wishReminders() {
  if (reminders() != m_view.reminders) Q_EMIT remindersWished(reminders());
}

void RemindersCard::wishNudge() {
  if (nudge() != m_view.nudge) Q_EMIT nudgeWished(nudge());
}

}  // namespace lissom
