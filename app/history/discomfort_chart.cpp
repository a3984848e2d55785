#include "app/history/discomfort_chart.h"

#include "app/history/week_chart.h"

#include <QLocale>
#include <QPainter>

namespace lissom {
namespace {

constexpr double kWorst = 10;  // numeric rating scale: 0 none, 10 the worst imaginable

void paintLine(QPainter& painter, const std::vector<QPointF>& points, const QColor& colour, double width) {
  painter.setPen(QPen(colour, width));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

}  // namespace

DiscomfortLayout layOut(const std::vector<HistoryView::Discomfort>& points, const QRectF& plot) {
  DiscomfortLayout layout{plot, {}, {}};
  const double slot = plot.width() / 7.0;
  for (const auto& point : points) {
    const double whole = static_cast<int>(point.day);
    const double x = plot.left() + slot * (whole + 0.5 + (point.day - whole) * 0.5);
    const auto at = [&](int value) { return QPointF(x, plot.bottom() - plot.height() * value / kWorst); };
    if (point.before) layout.before.push_back(at(*point.before));
    if (point.after) layout.after.push_back(at(*point.after));
  }
  return layout;
}

DiscomfortChart::DiscomfortChart(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DiscomfortChart::showPoints(const std::vector<HistoryView::Discomfort>& points, const QString& inWords,
                                 const std::array<HistoryView::DayBar, 7>& days) {
  m_points = points;
  m_days = days;
  describe(tr("Discomfort from 0 to 10. %1").arg(inWords));
  update();
}

QSize DiscomfortChart::sizeHint() const {
  return {theme().px(420), theme().px(200)};
}

QSize DiscomfortChart::minimumSizeHint() const {
  const QFontMetrics metrics(theme().font(13));
  int widest = 0;
  for (const auto& day : m_days) widest = std::max(widest, metrics.horizontalAdvance(day.letter));
  return {7 * (widest + theme().px(4)) + theme().px(30), theme().px(160)};
}

void DiscomfortChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont font = theme().font(13);
  const QFontMetricsF metrics(font);
  painter.setFont(font);

  // The legend stands above the plot: a sample of each line with its word.
  double x = 0;
  const double line = metrics.height();
  const double mark = theme().px(4);
  const auto entry = [&](const QString& word, const QColor& colour, bool disc) {
    const QPointF centre(x + theme().px(10), line / 2);
    painter.setPen(QPen(colour, theme().px(2)));
    painter.drawLine(centre - QPointF(theme().px(10), 0), centre + QPointF(theme().px(10), 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF box(centre.x() - mark, centre.y() - mark, 2 * mark, 2 * mark);
    if (disc)
      painter.drawEllipse(box);
    else
      painter.drawRect(box);
    painter.setPen(theme().soft);
    x += theme().px(26);
    painter.drawText(QRectF(x, 0, metrics.horizontalAdvance(word) + 1, line), Qt::AlignVCenter, word);
    x += metrics.horizontalAdvance(word) + theme().px(16);
  };
  entry(tr("before"), theme().ink, true);
  entry(tr("after"), theme().accent, false);

  const double left = metrics.horizontalAdvance(QLocale().toString(10)) + theme().px(14);
  const double top = line + theme().px(18);
  const QRectF plot(left, top, width() - left, height() - top - line * 1.5);
  for (const int value : {0, 5, 10}) {
    const double y = plot.bottom() - plot.height() * value / kWorst;
    painter.setPen(QPen(theme().line, 1));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(theme().soft);
    painter.drawText(QRectF(0, y - line / 2, left - theme().px(12), line), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(value));
  }
  const double slot = plot.width() / 7.0;
  const auto names = dayNames(m_days, metrics, slot);
  for (std::size_t i = 0; i < names.size(); ++i) {
    painter.drawText(QRectF(plot.left() + slot * static_cast<double>(i), plot.bottom() + line * 0.4, slot, line),
                     Qt::AlignCenter, names[i]);
  }
  const DiscomfortLayout layout = layOut(m_points, plot);
  paintLine(painter, layout.before, theme().ink, theme().px(2));
  paintLine(painter, layout.after, theme().accent, theme().px(2));
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().ink);
  for (const QPointF& point : layout.before) painter.drawEllipse(point, mark, mark);
  painter.setBrush(theme().accent);
  for (const QPointF& point : layout.after)
    painter.drawRect(QRectF(point - QPointF(mark, mark), QSizeF(2 * mark, 2 * mark)));
}

}  // namespace lissom
