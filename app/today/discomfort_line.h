#pragma once

#include "app/parts.h"
#include "app/today/today_view.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace lissom {

/// Where the levels stand: 0 at the foot of `plot`, the highest at its top, or lower when it is small; the first day at
/// its left and the last at its right, or nearer while there are few days.
std::vector<QPointF> layOut(const std::vector<LevelTold>& levels, const QRectF& plot);

/// How the discomfort went since a flare-up began.
class DiscomfortLine final : public PaintedWidget {
  Q_OBJECT

public:
  explicit DiscomfortLine(QWidget* parent);

  void showLevels(const TodayView::Discomfort& discomfort);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  std::vector<LevelTold> m_levels;
};

}  // namespace lissom
