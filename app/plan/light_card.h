#pragma once

#include "app/plan/fields.h"
#include "core/plan/traffic_light.h"

namespace lissom {

/// Where the lights change.
class LightCard : public PlanCard {
  Q_OBJECT

public:
  explicit LightCard(QWidget* parent);

  void showView(const TrafficLight& light);

Q_SIGNALS:
  void lightWished(const lissom::TrafficLight& light);

private:
  TrafficLight light() const;
  void showRed();

  TrafficLight m_light;
  QSpinBox* m_green;
  QSpinBox* m_amber;
  QLabel* m_red;
};

}  // namespace lissom
