#pragma once

#include "app/plan/fields.h"
#include "app/plan/plan_view.h"

namespace lissom {

/// Days on which nothing is asked: a list of them, and a form for more.
class PausesCard : public PlanCard {
  Q_OBJECT

public:
  explicit PausesCard(QWidget* parent);

  void showView(const PausesView& view);
  void setTheme(const Theme& theme) override;

Q_SIGNALS:
  void pauseWished(const lissom::Paused& pause);
  void pauseUndone(lissom::Instant said);

private:
  void showRows();
  void keepInOrder();

  PausesView m_view;
  QBoxLayout* m_rows;
  QDateEdit* m_first;
  QDateEdit* m_last;
  QComboBox* m_reason;
  QPushButton* m_add;
};

}  // namespace lissom
