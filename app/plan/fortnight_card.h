#pragma once

#include "app/plan/fields.h"
#include "app/plan/plan_view.h"

namespace lissom {

/// The next two weeks as the plan has them. The current day says why it is as it is, and can be made otherwise.
class FortnightCard : public PlanCard {
  Q_OBJECT

public:
  explicit FortnightCard(QWidget* parent);

  void showView(const FortnightView& view);
  void setTheme(const Theme& theme) override;

Q_SIGNALS:
  void dayChangeWished(const lissom::DayChange& change);
  void dayChangeUndone(lissom::Day day);

private:
  void showDay();
  void act();

  FortnightView m_view;
  DayCells* m_cells;
  QLabel* m_day;
  QLabel* m_why;
  QLabel* m_rule;
  QPushButton* m_act;
};

}  // namespace lissom
