#pragma once

#include "app/plan/fields.h"
#include "app/plan/plan_view.h"

class QLineEdit;

namespace lissom {

/// Who looks after it, the appointments with them, and the way to the sheet for the next one.
class CareCard : public PlanCard {
  Q_OBJECT

public:
  explicit CareCard(QWidget* parent);

  void showView(const CareView& view);
  void setTheme(const Theme& theme) override;

Q_SIGNALS:
  void careWished(const lissom::CareTold& care);
  void appointmentWished(const lissom::AppointmentMade& appointment);
  void appointmentUndone(lissom::Instant said);
  void visitWished();

protected:
  void hideEvent(QHideEvent* event) override;

private:
  QLineEdit* makeText(const QString& label, const QString& spoken);
  void showRows();
  void tellCare();
  void tellAppointment();

  CareView m_view;
  QLineEdit* m_name;
  QLineEdit* m_phone;
  QLineEdit* m_email;
  QBoxLayout* m_rows;
  QDateEdit* m_day;
  TickRow* m_timed;
  QTimeEdit* m_time;
  QLineEdit* m_place;
  QPushButton* m_add;
};

}  // namespace lissom
