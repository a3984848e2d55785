#include "app/today/week_dots.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr double kDot = 34;  // design px
constexpr double kLargest = 48;
constexpr double kSmallest = 22;  // the dots shrink to this where the card is narrow
constexpr double kGap = 8;
constexpr double kRing = 4;  // room around a dot for the ring of today

void paintTick(QPainter& painter, const QRectF& dot, const QColor& colour) {
  const double size = dot.width();
  QPainterPath tick;
  tick.moveTo(dot.center() + QPointF(-0.16, 0.01) * size);
  tick.lineTo(dot.center() + QPointF(-0.04, 0.13) * size);
  tick.lineTo(dot.center() + QPointF(0.17, -0.12) * size);
  painter.setPen(QPen(colour, size * 0.065, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(tick);
}

void paintHalf(QPainter& painter, const QRectF& dot, const Theme& theme) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.accentWeak);
  painter.drawEllipse(dot);
  painter.setBrush(theme.accent);
  painter.drawPie(dot, 180 * 16, 180 * 16);
  painter.setPen(QPen(theme.accent, theme.px(1.5)));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
}

void paintDot(QPainter& painter, const QRectF& dot, DayState state, const Theme& theme) {
  painter.setPen(Qt::NoPen);
  switch (state) {
    case DayState::Done:
      painter.setBrush(theme.accent);
      painter.drawEllipse(dot);
      paintTick(painter, dot, theme.onAccent);
      break;
    case DayState::Part:
      paintHalf(painter, dot, theme);
      break;
    case DayState::Rest: {
      painter.setBrush(theme.rest);
      painter.drawEllipse(dot);
      painter.setPen(theme.ink);
      QFont font = theme.font(13);
      font.setPixelSize(qMax(1, static_cast<int>(dot.height() * 0.38)));
      painter.setFont(font);
      painter.drawText(dot, Qt::AlignCenter, QStringLiteral("z"));
      break;
    }
    case DayState::Pause: {
      painter.setBrush(theme.restWeak);
      painter.setPen(QPen(theme.rest, theme.px(1)));
      painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.soft);
      const QSizeF bar(dot.width() * 0.09, dot.height() * 0.32);
      for (const double aside : {-1.4, 0.4}) {
        painter.drawRect(QRectF({dot.center().x() + aside * bar.width(), dot.center().y() - bar.height() / 2}, bar));
      }
      break;
    }
    case DayState::Missed: {
      QPen pen(theme.soft, theme.px(1.5));
      pen.setDashPattern({3, 2.5});
      painter.setPen(pen);
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
      break;
    }
    case DayState::Open:
      if (theme.kind == Theme::Kind::HighContrast) painter.setPen(QPen(theme.line, theme.px(1)));
      painter.setBrush(theme.accentWeak);
      painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
      break;
    case DayState::None: {
      const double size = dot.width() * 0.2;
      painter.setBrush(theme.soft);
      painter.drawEllipse(dot.center(), size / 2, size / 2);
      break;
    }
  }
}

}  // namespace

WeekDots::WeekDots(QWidget* parent) : PaintedWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void WeekDots::showWeek(const std::array<TodayView::Dot, 7>& dots, const QString& inWords) {
  m_dots = dots;
  describe(inWords);
  update();
}

/// Dots grow with their card, within what looks like a dot.
double WeekDots::dotSize(int width) const {
  return std::clamp(width * 0.1, double(theme().px(kSmallest)), double(theme().px(kLargest)));
}

int WeekDots::heightForWidth(int width) const {
  const QFontMetrics letters(theme().font(13));
  return letters.height() + theme().px(2) + static_cast<int>(std::ceil(dotSize(width))) + 2 * theme().px(kRing);
}

QSize WeekDots::sizeHint() const {
  const int width = 7 * theme().px(kDot) + 6 * theme().px(kGap);
  return {width, heightForWidth(width)};
}

QSize WeekDots::minimumSizeHint() const {
  const int width = 7 * theme().px(kSmallest) + 8 * theme().px(kRing);
  return {width, heightForWidth(width)};
}

void WeekDots::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFontMetrics letters(theme().font(13));
  const double ring = theme().px(kRing);
  const double slot = width() / 7.0;
  const double size = std::min(dotSize(width()), slot - 2);
  const double step = (width() - size - 2 * ring) / 6.0;
  for (std::size_t i = 0; i < m_dots.size(); ++i) {
    const TodayView::Dot& day = m_dots[i];
    const double x = layoutDirection() == Qt::RightToLeft ? width() - ring - size - step * static_cast<double>(i)
                                                          : ring + step * static_cast<double>(i);
    const QRectF dot(x, letters.height() + theme().px(2) + ring, size, size);
    painter.setFont(theme().font(13, day.today ? QFont::Bold : QFont::Normal));
    painter.setPen(day.today ? theme().ink : theme().soft);
    painter.drawText(QRectF(dot.center().x() - slot / 2, 0, slot, letters.height()), Qt::AlignCenter, day.letter);
    paintDot(painter, dot, day.state, theme());
    if (!day.today) continue;
    painter.setPen(QPen(theme().accent, theme().px(2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(dot.adjusted(-ring + 1, -ring + 1, ring - 1, ring - 1));
  }
}

}  // namespace lissom
