#include "app/today/discomfort_line.h"

#include <QPainter>

#include <algorithm>

namespace lissom {
namespace {

constexpr int kLeastTop = 6;    // of 10: what is small looks small
constexpr auto kFewest = 4.0;   // days that the width has room for at least
constexpr double kPoint = 4;    // design px
constexpr double kHeight = 84;  // design px

}  // namespace

std::vector<QPointF> layOut(const std::vector<LevelTold>& levels, const QRectF& plot) {
  std::vector<QPointF> points;
  if (levels.empty()) return points;
  const auto daysSince = [&](Day day) { return static_cast<double>((day - levels.front().day).count()); };
  const double days = std::max(kFewest, daysSince(levels.back().day));
  const int top = std::max(kLeastTop, std::ranges::max(levels, {}, &LevelTold::level).level);
  for (const LevelTold& told : levels) {
    points.emplace_back(plot.left() + plot.width() * daysSince(told.day) / days,
                        plot.bottom() - plot.height() * told.level / top);
  }
  return points;
}

DiscomfortLine::DiscomfortLine(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DiscomfortLine::showLevels(const TodayView::Discomfort& discomfort) {
  m_levels = discomfort.levels;
  describe(tr("Discomfort from 0 to 10: %1").arg(discomfort.spoken));
  update();
}

QSize DiscomfortLine::sizeHint() const {
  return {theme().px(300), theme().px(kHeight)};
}

QSize DiscomfortLine::minimumSizeHint() const {
  return {theme().px(120), theme().px(kHeight)};
}

void DiscomfortLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double point = theme().px(kPoint);
  const double edge = point + 1;
  const QRectF plot = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
  painter.setPen(QPen(theme().line, 1));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  std::vector<QPointF> points = layOut(m_levels, plot);
  if (layoutDirection() == Qt::RightToLeft) {
    for (QPointF& each : points) each.setX(width() - each.x());
  }
  painter.setPen(QPen(theme().accent, theme().px(3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(points.data(), static_cast<int>(points.size()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().accent);
  for (const QPointF& each : points) painter.drawEllipse(each, point, point);
}

}  // namespace lissom
