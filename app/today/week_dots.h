#pragma once

#include "app/parts.h"
#include "app/today/today_view.h"

namespace lissom {

/// This week as seven dots. Each state has a shape of its own, so that no colour is needed to tell
/// them apart: done has a tick, part is half filled, rest has a z, missed is a dashed outline, to
/// come is pale, before the first is small.
class WeekDots final : public PaintedWidget {
  Q_OBJECT

public:
  explicit WeekDots(QWidget* parent);

  void showWeek(const std::array<TodayView::Dot, 7>& dots, const QString& inWords);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  double dotSize(int width) const;
  std::array<TodayView::Dot, 7> m_dots;
};

}  // namespace lissom
