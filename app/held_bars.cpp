#include "app/held_bars.h"

#include <QPainter>

namespace lissom {
namespace {

constexpr double kBar = 10;   // design px
constexpr double kGap = 7;    // between the text and its bar
constexpr double kNext = 16;  // between two sides

QString plannedText(const HeldBar& bar) {
  return QStringLiteral(" / %1").arg(bar.planned);
}

}  // namespace

HeldBars::HeldBars(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeldBars::showBars(const std::vector<HeldBar>& bars) {
  m_bars = bars;
  QStringList words;
  for (const HeldBar& bar : bars) words << tr("%1: %2 of %3").arg(bar.name, bar.held, bar.planned);
  describe(words.join(QStringLiteral("; ")));
  updateGeometry();
  update();
}

int HeldBars::rowHeight() const {
  return QFontMetrics(theme().font(15)).height() + theme().px(kGap) + theme().px(kBar);
}

QSize HeldBars::sizeHint() const {
  const int rows = static_cast<int>(m_bars.size());
  return {theme().px(340), rows * rowHeight() + (rows - 1) * theme().px(kNext)};
}

QSize HeldBars::minimumSizeHint() const {
  const QFontMetrics plain(theme().font(15));
  const QFontMetrics bold(theme().font(15, QFont::Bold));
  int widest = 0;
  for (const HeldBar& bar : m_bars) {
    widest = std::max(widest, plain.horizontalAdvance(bar.name) + theme().px(12) + bold.horizontalAdvance(bar.held) +
                                  plain.horizontalAdvance(plannedText(bar)));
  }
  return {widest, sizeHint().height()};
}

void HeldBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont plain = theme().font(15);
  const QFont bold = theme().font(15, QFont::Bold);
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const QFontMetrics metrics(plain);
  double top = 0;
  for (const HeldBar& bar : m_bars) {
    const QRectF text(0, top, width(), metrics.height());
    painter.setPen(theme().ink);
    painter.setFont(plain);
    painter.drawText(text, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft), bar.name);
    // The numbers stay in one order in every script: held / planned.
    const double plannedWidth = metrics.horizontalAdvance(plannedText(bar));
    const double heldWidth = QFontMetrics(bold).horizontalAdvance(bar.held);
    const double left = mirrored ? 0 : width() - plannedWidth - heldWidth;
    painter.drawText(QRectF(left + heldWidth, top, plannedWidth + 1, text.height()), Qt::AlignVCenter,
                     plannedText(bar));
    painter.setFont(bold);
    painter.drawText(QRectF(left, top, heldWidth + 1, text.height()), Qt::AlignVCenter, bar.held);

    const QRectF track(0, text.bottom() + theme().px(kGap), width(), theme().px(kBar));
    const double radius = track.height() / 2;
    painter.setPen(theme().kind == Theme::Kind::HighContrast ? QPen(theme().line, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme().accentWeak);
    painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (bar.share > 0) {
      QRectF filled = track;
      filled.setWidth(std::max(track.height(), track.width() * bar.share));
      if (mirrored) filled.moveRight(track.right());
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme().accent);
      painter.drawRoundedRect(filled, radius, radius);
    }
    top = track.bottom() + theme().px(kNext);
  }
}

}  // namespace lissom
