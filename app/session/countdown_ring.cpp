#include "app/session/countdown_ring.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lissom {
namespace {

constexpr int kWhole = 360 * 16;  // QPainter counts sixteenths of a degree
constexpr int kTop = 90 * 16;
constexpr double kLeastStep = 0.9;  // device pixels

/// Digits of one width, so that the seconds do not jump as they change.
QFont digitFont(const Theme& theme, double pixelSize) {
  QFont font = theme.font(112, QFont::Bold);
  font.setPixelSize(std::max(8, static_cast<int>(pixelSize)));
  return font;
}

/// Font size whose digits are `height` tall.
double sizeForDigits(const Theme& theme, double height) {
  const QFontMetricsF metrics(digitFont(theme, 100));
  return 100.0 * height / std::max(1.0, metrics.capHeight());
}

}  // namespace

CountdownRing::CountdownRing(QWidget* parent) : QWidget(parent), m_theme(makeTheme(Theme::Kind::Light, 1.0)) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setSizePolicy(policy);
}

void CountdownRing::setTheme(const Theme& theme) {
  m_theme = theme;
  update();
}

void CountdownRing::setShape(Shape shape, int digitHeight) {
  m_shape = shape;
  m_digitHeight = digitHeight;
  updateGeometry();
  update();
}

void CountdownRing::showTime(const QString& count, const QString& unit, double left, bool working) {
  const bool words = count != m_count || unit != m_unit || working != m_working;
  const double before = m_left;
  m_count = count;
  m_unit = unit;
  m_working = working;
  if (!words && !isSeen(before, left)) return;
  m_left = left;
  if (words) {
    setAccessibleDescription(count + QLatin1Char(' ') + unit);
    update();
    return;
  }
  if (m_shape == Shape::Ring) {
    update(arcPart(before, left));
  } else {
    update(QRect(0, height() - static_cast<int>(stroke()) * 2, width(), static_cast<int>(stroke()) * 2));
  }
}

QSize CountdownRing::sizeHint() const {
  if (m_shape == Shape::Bar) return minimumSizeHint();
  return {m_theme.px(160), m_theme.px(160)};  // it takes what the words leave
}

QSize CountdownRing::minimumSizeHint() const {
  // The digits, air above them, and the bar below.
  if (m_shape == Shape::Bar) return {100, static_cast<int>(m_digitHeight * 1.06 + 2.6 * stroke())};
  return {96, 96};
}

double CountdownRing::stroke() const {
  return m_shape == Shape::Bar ? std::max(8.0, m_digitHeight * 0.05) : ringRect().width() * 0.072;
}

QRectF CountdownRing::ringRect() const {
  const double side = std::min({width() * 0.84, height() * 1.0, m_theme.px(480) * 1.0}) - 2.0;
  const double inset = side * 0.034;
  return QRectF((width() - side) / 2 + inset, (height() - side) / 2 + inset, side - 2 * inset, side - 2 * inset);
}

/// Whether the end moved by enough to be seen. A long hold's end moves by less than that in a frame.
bool CountdownRing::isSeen(double from, double to) const {
  if (from == to || to <= 0 || to >= 1) return from != to;
  const double way = m_shape == Shape::Ring ? ringRect().width() * std::numbers::pi : width();
  return std::abs(to - from) * way * devicePixelRatioF() >= kLeastStep;
}

/// The rectangle around the part of the arc between two fillings, with its round ends.
QRect CountdownRing::arcPart(double from, double to) const {
  const QRectF ring = ringRect();
  const double reach = stroke() * 1.2 + 2;
  QRectF part;
  constexpr int kSamples = 4;
  for (int i = 0; i <= kSamples; ++i) {
    const double share = from + (to - from) * i / kSamples;
    const double angle = share * 2 * std::numbers::pi;  // clockwise from the top
    const QPointF at = ring.center() + QPointF(std::sin(angle), -std::cos(angle)) * ring.width() / 2;
    part |= QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
  }
  return part.toAlignedRect();
}

void CountdownRing::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_shape == Shape::Ring) {
    paintRing(painter, event->rect());
  } else {
    paintBar(painter);
  }
}

void CountdownRing::paintRing(QPainter& painter, const QRect& part) const {
  const QRectF ring = ringRect();
  painter.setPen(QPen(m_working ? m_theme.accentWeak : m_theme.restWeak, stroke(), Qt::SolidLine, Qt::RoundCap));
  painter.drawEllipse(ring);
  if (m_left > 0) {
    const QColor colour = m_working ? m_theme.accent : m_theme.rest;
    painter.setPen(QPen(colour, stroke(), Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, kTop, -static_cast<int>(std::lround(kWhole * m_left)));
  }
  // A part of the arc alone leaves the words as they are: laying them out costs more than the arc does.
  const double hole = (ring.width() - stroke()) * std::numbers::sqrt2 / 4;
  const QRectF room(ring.center() - QPointF(hole, hole), ring.center() + QPointF(hole, hole));
  if (room.intersects(QRectF(part))) paintWords(painter, ring);
}

void CountdownRing::paintWords(QPainter& painter, const QRectF& ring) const {
  const double inner = ring.width() - stroke();
  const double size = std::min({inner * 0.41, m_theme.px(168) * 1.0,
                                inner * 0.95 / static_cast<double>(std::max<qsizetype>(1, m_count.size()))});
  const QFont digits = digitFont(m_theme, size);
  const QFontMetricsF metrics(digits);
  QFont small = m_theme.font(16);
  small.setPixelSize(std::clamp(small.pixelSize(), 8, std::max(8, static_cast<int>(inner * 0.085))));
  const QFontMetricsF smallMetrics(small);
  const double gap = size * 0.14;
  const double block = metrics.capHeight() + gap + smallMetrics.height();
  const double baseline = ring.center().y() - block / 2 + metrics.capHeight() + smallMetrics.height() * 0.22;
  painter.setFont(digits);
  painter.setPen(m_theme.ink);
  painter.drawText(QPointF(ring.center().x() - metrics.horizontalAdvance(m_count) / 2, baseline), m_count);
  painter.setFont(small);
  painter.setPen(m_theme.soft);
  painter.drawText(
      QPointF(ring.center().x() - smallMetrics.horizontalAdvance(m_unit) / 2, baseline + gap + smallMetrics.ascent()),
      m_unit);
}

void CountdownRing::paintBar(QPainter& painter) const {
  const double thick = stroke();
  double size = sizeForDigits(m_theme, std::min<double>(m_digitHeight, height() - 2.6 * thick));
  QFontMetricsF metrics(digitFont(m_theme, size));
  const double wide = metrics.horizontalAdvance(m_count);
  if (wide > width()) size *= width() / wide;
  const QFont digits = digitFont(m_theme, size);
  metrics = QFontMetricsF(digits);
  painter.setFont(digits);
  painter.setPen(m_theme.ink);
  const double top = (height() - 2.6 * thick - metrics.capHeight()) / 2;
  painter.drawText(QPointF(-metrics.boundingRect(m_count).left() * 0.6, top + metrics.capHeight()), m_count);
  QFont small = m_theme.font(34);
  painter.setFont(small);
  painter.setPen(m_theme.soft);
  const QFontMetricsF smallMetrics(small);
  const double unitLeft = metrics.horizontalAdvance(m_count) + thick * 1.2;
  if (unitLeft + smallMetrics.horizontalAdvance(m_unit) < width()) {
    painter.drawText(QPointF(unitLeft, top + metrics.capHeight()), m_unit);
  }
  const QRectF track(0, height() - 1.5 * thick, width(), thick);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_working ? m_theme.accentWeak : m_theme.restWeak);
  painter.drawRoundedRect(track, thick / 2, thick / 2);
  if (m_left > 0) {
    painter.setBrush(m_working ? m_theme.accent : m_theme.rest);
    painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(thick, track.width() * m_left), thick),
                            thick / 2, thick / 2);
  }
}

}  // namespace lissom
