#pragma once

#include "app/parts.h"
#include "app/today/today_view.h"

namespace lissom {

/// Time held against the week's dose, one bar a side, each with its name and numbers above it.
class HeldBars final : public PaintedWidget {
  Q_OBJECT

public:
  explicit HeldBars(QWidget* parent);

  void showBars(const std::vector<TodayView::Bar>& bars);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  int rowHeight() const;
  std::vector<TodayView::Bar> m_bars;
};

}  // namespace lissom
