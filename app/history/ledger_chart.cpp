#include "app/history/ledger_chart.h"

#include "app/written_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lissom {

LedgerLayout layOutLedger(const std::vector<DoseRows::Row>& rows, const std::vector<double>& muscleHeights,
                          double width, const LedgerMetrics& metrics) {
  LedgerLayout layout;
  double most = 0;
  for (const DoseRows::Row& row : rows) {
    most = std::max({most, row.left.held, row.left.asked, row.right.held, row.right.asked});
  }
  // Where the numbers would leave the bars no room, they stand below them.
  const double beside = width - metrics.nameWidth - metrics.textWidth - 2 * metrics.gap;
  const bool below = beside < metrics.textWidth;
  const double room = std::max(1.0, below ? width - metrics.nameWidth - metrics.gap : beside);
  const double left = metrics.nameWidth + metrics.gap;
  double y = 0;
  const auto barOf = [&](const DoseRows::Bar& bar) {
    LedgerLayout::Bar made;
    made.name = QRectF(0, y, metrics.nameWidth, metrics.line);
    const double top = y + (metrics.line - metrics.barHeight) / 2;
    const auto upTo = [&](double minutes) {
      return QRectF(left, top, most > 0 ? room * minutes / most : 0, metrics.barHeight);
    };
    if (bar.asked > 0) made.asked = upTo(bar.asked);
    if (bar.held > 0) made.held = upTo(bar.held);
    if (below) {
      made.text = QRectF(left, y + metrics.line, room, metrics.line);
      y += metrics.line;
    } else {
      made.text = QRectF(left + room + metrics.gap, y, metrics.textWidth, metrics.line);
    }
    y += metrics.line + metrics.gap / 2;
    return made;
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) y += metrics.gap * 1.5;
    LedgerLayout::Row row;
    row.muscle = QRectF(0, y, width, muscleHeights[i]);
    y += muscleHeights[i] + metrics.gap / 2;
    row.left = barOf(rows[i].left);
    row.right = barOf(rows[i].right);
    layout.rows.push_back(row);
  }
  layout.height = y;
  return layout;
}

LedgerChart::LedgerChart(QWidget* parent) : PaintedWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void LedgerChart::showRows(const std::vector<DoseRows::Row>& rows) {
  m_rows = rows;
  QStringList words;
  for (const DoseRows::Row& row : rows) words << row.spoken;
  describe(tr("Time held by muscle. %1").arg(words.join(QStringLiteral("; "))));
  updateGeometry();
  update();
}

LedgerLayout LedgerChart::layoutFor(int width) const {
  const QFont small = theme().font(13);
  const QFontMetricsF metrics(small);
  LedgerMetrics measured;
  measured.line = metrics.height();
  measured.nameWidth =
      std::ceil(std::max(metrics.horizontalAdvance(tr("Left")), metrics.horizontalAdvance(tr("Right")))) + 1;
  measured.textWidth = 0;
  std::vector<double> heights;
  for (const DoseRows::Row& row : m_rows) {
    for (const QString& text : {row.left.text, row.right.text}) {
      measured.textWidth = std::max(measured.textWidth, std::ceil(metrics.horizontalAdvance(text)) + 1);
    }
    heights.push_back(writeText(row.muscle, theme().font(15), width, nullptr, {}));
  }
  measured.barHeight = theme().px(12);
  measured.gap = theme().px(10);
  return layOutLedger(m_rows, heights, width, measured);
}

int LedgerChart::heightForWidth(int width) const {
  return static_cast<int>(std::ceil(layoutFor(width).height));
}

QSize LedgerChart::sizeHint() const {
  const int width = theme().px(640);
  return {width, heightForWidth(width)};
}

QSize LedgerChart::minimumSizeHint() const {
  return {theme().px(150), theme().px(60)};
}

void LedgerChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const LedgerLayout layout = layoutFor(width());
  const bool contrast = theme().kind == Theme::Kind::HighContrast;
  const auto paintBar = [&](const LedgerLayout::Bar& place, const DoseRows::Bar& bar, const QString& name) {
    painter.setFont(theme().font(13));
    painter.setPen(theme().soft);
    painter.drawText(place.name, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.drawText(place.text, Qt::AlignLeft | Qt::AlignVCenter, bar.text);
    const double radius = place.held.height() / 2;
    if (!place.asked.isEmpty()) {
      painter.setPen(contrast ? QPen(theme().line, 1) : QPen(Qt::NoPen));
      painter.setBrush(theme().accentWeak);
      painter.drawRoundedRect(place.asked, place.asked.height() / 2, place.asked.height() / 2);
    }
    if (!place.held.isEmpty()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme().accent);
      const double corner = std::min(radius, place.held.width() / 2);
      painter.drawRoundedRect(place.held, corner, corner);
    }
    // Where the dose ends inside what was held, a tick shows it.
    if (!place.asked.isEmpty() && place.held.right() > place.asked.right()) {
      painter.fillRect(
          QRectF(place.asked.right() - theme().px(2), place.asked.top(), theme().px(2), place.asked.height()),
          theme().card);
    }
  };
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const auto& place = layout.rows[i];
    painter.setPen(theme().ink);
    writeText(m_rows[i].muscle, theme().font(15), width(), &painter, place.muscle.topLeft());
    paintBar(place.left, m_rows[i].left, tr("Left"));
    paintBar(place.right, m_rows[i].right, tr("Right"));
  }
}

}  // namespace lissom
