#include "app/history/balance_bar.h"

#include <QPainter>
#include <QPainterPath>

namespace lissom {

BalanceBar::BalanceBar(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BalanceBar::showBalance(double leftShare, const QString& left, const QString& right, bool empty) {
  m_leftShare = leftShare;
  m_left = left;
  m_right = right;
  m_empty = empty;
  describe(tr("Left %1, right %2").arg(left, right));
  updateGeometry();
  update();
}

QSize BalanceBar::sizeHint() const {
  const QFontMetrics metrics(theme().font(15));
  return {metrics.horizontalAdvance(m_left) + metrics.horizontalAdvance(m_right) + theme().px(70),
          std::max(metrics.height(), theme().px(20))};
}

void BalanceBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(theme().font(15));
  painter.setPen(theme().ink);
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_left);
  painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_right);

  const QFontMetricsF metrics(painter.font());
  const double gap = theme().px(8);
  const double left = metrics.horizontalAdvance(m_left) + gap;
  const double barHeight = theme().px(12);
  const QRectF bar(left, (height() - barHeight) / 2, width() - left - gap - metrics.horizontalAdvance(m_right),
                   barHeight);
  QPainterPath round;
  round.addRoundedRect(bar, barHeight / 2, barHeight / 2);
  painter.fillPath(round, theme().accentWeak);
  if (!m_empty) {
    painter.save();
    painter.setClipPath(round);
    const double split = bar.left() + bar.width() * m_leftShare;
    painter.fillRect(QRectF(bar.left(), bar.top(), split - bar.left(), barHeight), theme().accent);
    painter.fillRect(QRectF(split, bar.top(), bar.right() - split, barHeight), theme().rest);
    painter.fillRect(QRectF(split - 1, bar.top(), 2, barHeight), theme().card);
    painter.restore();
  }
  if (theme().kind == Theme::Kind::HighContrast) painter.strokePath(round, QPen(theme().line, 1));
  const double mark = theme().px(2);
  painter.fillRect(QRectF(bar.center().x() - mark / 2, bar.center().y() - theme().px(9), mark, theme().px(18)),
                   theme().ink);
}

}  // namespace lissom
