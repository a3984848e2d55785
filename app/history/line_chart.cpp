#include "app/history/line_chart.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace lissom {
namespace {

QPen penOf(LineView::Look look, const Theme& theme) {
  switch (look) {
    case LineView::Look::Planned: {
      QPen pen(theme.soft, theme.px(1.5));
      pen.setDashPattern({3, 2.5});
      return pen;
    }
    case LineView::Look::Before:
      return QPen(theme.ink, theme.px(1.5));
    case LineView::Look::Held:
    case LineView::Look::After:
      return QPen(theme.accent, theme.px(2));
  }
  return {};
}

void paintMark(QPainter& painter, LineView::Look look, QPointF at, const Theme& theme) {
  const double half = theme.px(3);
  painter.setPen(Qt::NoPen);
  painter.setBrush(look == LineView::Look::Before ? theme.ink : theme.accent);
  if (look == LineView::Look::After) painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half));
  if (look == LineView::Look::Held || look == LineView::Look::Before) painter.drawEllipse(at, half, half);
}

void paintLine(QPainter& painter, LineView::Look look, const std::vector<QPointF>& points, const Theme& theme) {
  painter.setPen(penOf(look, theme));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(points.data(), static_cast<int>(points.size()));
  // Where points stand close, marks would make a band of the line.
  const bool crowded = points.size() > 1 &&
                       (points.back().x() - points.front().x()) / static_cast<double>(points.size() - 1) < theme.px(5);
  for (const QPointF& point : points) {
    if (!crowded || points.size() == 1) paintMark(painter, look, point, theme);
  }
}

}  // namespace

bool LineView::empty() const {
  return std::ranges::all_of(lines, [](const Line& line) { return line.points.empty(); });
}

LineChartLayout layOut(const LineView& view, const QRectF& plot) {
  LineChartLayout layout{plot, {}};
  for (const LineView::Line& line : view.lines) {
    auto& points = layout.lines.emplace_back();
    for (const LineView::Point& point : line.points) {
      points.emplace_back(plot.left() + plot.width() * point.x,
                          plot.bottom() - plot.height() * point.value / std::max(1e-9, view.top));
    }
  }
  return layout;
}

LineChart::LineChart(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LineChart::showLines(const LineView& view) {
  m_view = view;
  describe(view.words);
  updateGeometry();
  update();
}

QSize LineChart::sizeHint() const {
  return {theme().px(420), theme().px(190)};
}

QSize LineChart::minimumSizeHint() const {
  const QFontMetrics metrics(theme().font(13));
  int widest = 0;
  for (const auto& tick : m_view.ticks) widest = std::max(widest, metrics.horizontalAdvance(tick.letter));
  return {static_cast<int>(m_view.ticks.size()) * widest + theme().px(26), theme().px(170)};
}

void LineChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont font = theme().font(13);
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  const double line = metrics.height();

  double x = 0;
  for (const LineView::Line& each : m_view.lines) {
    if (m_view.lines.size() < 2) break;  // one line needs no name beside the heading
    const QPointF centre(x + theme().px(10), line / 2);
    painter.setPen(penOf(each.look, theme()));
    painter.drawLine(centre - QPointF(theme().px(10), 0), centre + QPointF(theme().px(10), 0));
    paintMark(painter, each.look, centre, theme());
    painter.setPen(theme().soft);
    x += theme().px(26);
    painter.drawText(QRectF(x, 0, metrics.horizontalAdvance(each.name) + 1, line), Qt::AlignVCenter, each.name);
    x += metrics.horizontalAdvance(each.name) + theme().px(16);
  }

  const double left = metrics.horizontalAdvance(QLocale().toString(m_view.top)) + theme().px(14);
  const double top = line + theme().px(16);
  const QRectF plot(left, top, width() - left - theme().px(6), height() - top - line * 1.5);
  for (const double share : {0.0, 0.5, 1.0}) {
    const double y = plot.bottom() - plot.height() * share;
    painter.setPen(QPen(theme().line, 1));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(theme().soft);
    painter.drawText(QRectF(0, y - line / 2, left - theme().px(10), line), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(m_view.top * share));
  }
  const bool roomy = std::ranges::all_of(m_view.ticks, [&](const LineView::Tick& tick) {
    return metrics.horizontalAdvance(tick.text) + theme().px(4) <= plot.width() * (tick.to - tick.from);
  });
  for (const LineView::Tick& tick : m_view.ticks) {
    const double from = plot.left() + plot.width() * tick.from;
    painter.drawText(QRectF(from, plot.bottom() + line * 0.4, plot.width() * (tick.to - tick.from), line),
                     Qt::AlignCenter, roomy ? tick.text : tick.letter);
  }
  const LineChartLayout layout = layOut(m_view, plot);
  for (std::size_t i = 0; i < m_view.lines.size(); ++i) {
    paintLine(painter, m_view.lines[i].look, layout.lines[i], theme());
  }
}

}  // namespace lissom
