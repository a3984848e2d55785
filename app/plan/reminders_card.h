#pragma once

#include "app/plan/fields.h"
#include "app/plan/plan_view.h"

namespace lissom {

/// How one is reminded of the day's session, and asked to get up.
class RemindersCard : public PlanCard {
  Q_OBJECT

public:
  explicit RemindersCard(QWidget* parent);

  void showView(const RemindersView& view);

Q_SIGNALS:
  void remindersWished(const lissom::ReminderSettings& settings);
  void nudgeWished(const lissom::NudgeSettings& settings);

private:
  ReminderSettings reminders() const;
  NudgeSettings nudge() const;
  void wishReminders();
  void wishNudge();
  void showEnabled();

  RemindersView m_view;
  QLabel* m_cannot;
  TickRow* m_on;
  QLabel* m_noTime;
  QSpinBox* m_again;
  QTimeEdit* m_quietFrom;
  QTimeEdit* m_quietUntil;
  TickRow* m_onRestDays;
  TickRow* m_atLogin;
  TickRow* m_nudgeOn;
  QSpinBox* m_every;
  QSpinBox* m_snooze;
};

}  // namespace lissom
