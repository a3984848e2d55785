#pragma once

#include "app/plan/fields.h"
#include "app/plan/plan_view.h"

namespace lissom {

/// Where a flare-up's way back stands, or where one is marked.
class FlareCard : public PlanCard {
  Q_OBJECT

public:
  explicit FlareCard(QWidget* parent);

  void showView(const FlareView& view);

Q_SIGNALS:
  void irritatedWished();
  void flareUpUndone(lissom::Instant said);
  void clearedWished();

private:
  FlareView m_view;
  QLabel* m_advice;
  QPushButton* m_cleared;
  QLabel* m_place;
  QLabel* m_what;
  QLabel* m_waits;
  QPushButton* m_undo;
  QPushButton* m_irritated;
};

}  // namespace lissom
