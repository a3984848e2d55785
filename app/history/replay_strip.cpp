#include "app/history/replay_strip.h"

#include "app/phrases.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace lissom {
namespace {

constexpr double kLane = 30;     // design px
constexpr double kBetween = 8;   // the two lanes
constexpr double kAbove = 18;    // for the marks of what hurt
constexpr double kBelow = 8;     // over the times
constexpr double kMark = 12;     // the mark of what hurt
constexpr double kOutline = 10;  // a hold that was skipped
constexpr double kRadius = 5;
constexpr double kNarrowestPlot = 120;

constexpr std::chrono::milliseconds kFrame{40};
constexpr int kPlaySpeed = 10;

constexpr std::array kSteps{5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400};  // seconds

/// For assistive technology: a slider in seconds, whose value is told as a sentence.
class StripInterface final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
  explicit StripInterface(ReplayStrip& strip) : QAccessibleWidget(&strip, QAccessible::Slider), m_strip(strip) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Value ? m_strip.sentence() : QAccessibleWidget::text(kind);
  }
  QVariant currentValue() const override { return seconds(m_strip.cursor()); }
  void setCurrentValue(const QVariant& value) override {
    m_strip.setCursorAt(Millis{static_cast<Millis::rep>(value.toDouble() * 1000)});
  }
  QVariant maximumValue() const override { return seconds(m_strip.strip().tape.length); }
  QVariant minimumValue() const override { return 0.0; }
  QVariant minimumStepSize() const override { return 1.0; }

private:
  static double seconds(Millis time) { return static_cast<double>(time.count()) / 1000; }
  ReplayStrip& m_strip;
};

QAccessibleInterface* stripInterface(const QString&, QObject* object) {
  auto* strip = qobject_cast<ReplayStrip*>(object);
  return strip ? new StripInterface(*strip) : nullptr;
}

void addTicks(StripLayout& layout, const Tape& tape, const Theme& theme) {
  const QFontMetricsF metrics(theme.font(13));
  // Half a time more than it takes: the first and the last are moved inwards by as much.
  const double room = 1.5 * metrics.horizontalAdvance(Phrases::minutesSeconds(tape.length)) + theme.px(8);
  const double seconds = std::max(1.0, static_cast<double>(tape.length.count()) / 1000);
  const auto fits = [&](int step) { return step / seconds * layout.plot.width() >= room; };
  const auto step = std::ranges::find_if(kSteps, fits);
  const Millis by = std::chrono::seconds{step == kSteps.end() ? kSteps.back() : *step};
  const double top = layout.lanes.back().bottom() + theme.px(kBelow);
  for (Millis at{0}; at <= tape.length; at += by) {
    const double x = xOf(layout, tape, at);
    const QString time = Phrases::minutesSeconds(at);
    const double width = metrics.horizontalAdvance(time) + 1;
    const double left = std::min(std::max(layout.plot.left(), x - width / 2), layout.plot.right() - width);
    layout.ticks.push_back({x, time, QRectF(left, top, width, metrics.height())});
    if (tape.length <= Millis{0}) break;
  }
  layout.height = static_cast<int>(std::ceil(top + metrics.height()));
}

}  // namespace

double xOf(const StripLayout& layout, const Tape& tape, Millis at) {
  if (tape.length <= Millis{0}) return layout.plot.left();
  return layout.plot.left() +
         layout.plot.width() * static_cast<double>(at.count()) / static_cast<double>(tape.length.count());
}

Millis momentAt(const StripLayout& layout, const Tape& tape, double x) {
  if (layout.plot.width() <= 0) return Millis{0};
  const double share = std::clamp((x - layout.plot.left()) / layout.plot.width(), 0.0, 1.0);
  return Millis{std::llround(share * static_cast<double>(tape.length.count()))};
}

StripLayout layOutStrip(const StripView& strip, int width, const Theme& theme) {
  StripLayout layout;
  const QFontMetricsF metrics(theme.font(13));
  const QString left = Phrases::of(Side::Left);
  const QString right = Phrases::of(Side::Right);
  const double names = std::max(metrics.horizontalAdvance(left), metrics.horizontalAdvance(right)) + 1;
  const double gap = theme.px(10);
  const double lane = std::max(theme.px(kLane) * 1.0, metrics.height());
  // Where the names take too much of the width they stand above their lane.
  const bool beside = width - names - gap >= std::max<double>(theme.px(kNarrowestPlot), width * 0.6);
  const double start = beside ? names + gap : 0;
  double y = theme.px(kAbove);
  layout.plot = QRectF(start, 0, std::max(1.0, width - start - 1), 0);
  for (const QString& name : {left, right}) {
    if (!beside) {
      layout.names.push_back({QRectF(0, y, width, metrics.height()), name});
      y += metrics.height();
    } else {
      layout.names.push_back({QRectF(0, y + (lane - metrics.height()) / 2, names, metrics.height()), name});
    }
    layout.lanes.emplace_back(layout.plot.left(), y, layout.plot.width(), lane);
    y += lane + theme.px(kBetween);
  }
  layout.plot.setTop(layout.lanes.front().top());
  layout.plot.setBottom(layout.lanes.back().bottom());

  const auto lanesOf = [&](Side side) {
    std::vector<QRectF> lanes;
    if (side != Side::Right) lanes.push_back(layout.lanes.front());
    if (side != Side::Left) lanes.push_back(layout.lanes.back());
    return lanes;
  };
  for (const TapeSpan& span : strip.tape.spans) {
    const double from = xOf(layout, strip.tape, span.from);
    const double to = xOf(layout, strip.tape, span.to);
    if (span.what == TapeSpan::What::Pause) {
      layout.pauses.emplace_back(from, layout.plot.top(), std::max(1.0, to - from), layout.plot.height());
    }
    if (span.what != TapeSpan::What::Hold) continue;
    for (const QRectF& in : lanesOf(strip.holds[span.hold].side)) {
      layout.bars.push_back({QRectF(from, in.top(), std::max(1.0, to - from), in.height()), span.hold, false});
    }
  }
  std::optional<double> freeFrom;  // what was skipped at one moment stands side by side
  for (const TapeMark& mark : strip.tape.marks) {
    const double x = xOf(layout, strip.tape, mark.at);
    if (mark.what == TapeMark::What::Hurt) layout.hurts.push_back(x);
    if (mark.what != TapeMark::What::Skip) continue;
    const double wide = theme.px(kOutline);
    const double at = std::min(std::max(x, freeFrom.value_or(x)), layout.plot.right() - wide);
    freeFrom = at + wide + theme.px(3);
    for (const QRectF& in : lanesOf(strip.holds[mark.hold].side)) {
      layout.bars.push_back({QRectF(at, in.top(), wide, in.height()), mark.hold, true});
    }
  }
  addTicks(layout, strip.tape, theme);
  return layout;
}

ReplayStrip::ReplayStrip(QWidget* parent) : QWidget(parent) {
  QAccessible::installFactory(stripInterface);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("The session from start to end"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  m_timer.setInterval(kFrame);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    setCursorAt(m_cursor + kFrame * kPlaySpeed);
    if (m_cursor >= m_strip.tape.length) stop();
  });
}

void ReplayStrip::showStrip(const StripView& strip) {
  if (strip == m_strip) return;
  stop();
  m_strip = strip;
  m_events = eventsOf(strip.tape);
  m_cursor = Millis{0};
  updateGeometry();
  update();
  Q_EMIT cursorMoved();
}

void ReplayStrip::setTheme(const Theme& theme) {
  m_theme = theme;
  updateGeometry();
  update();
}

void ReplayStrip::setCursorAt(Millis at) {
  const Millis fits = std::clamp(at, Millis{0}, m_strip.tape.length);
  if (fits == m_cursor) return;
  m_cursor = fits;
  update();
  Q_EMIT cursorMoved();
  if (QAccessible::isActive() && !isPlaying()) {
    QAccessibleValueChangeEvent event(this, static_cast<double>(m_cursor.count()) / 1000);
    QAccessible::updateAccessibility(&event);
  }
}

void ReplayStrip::toNextEvent() {
  const auto next = std::ranges::upper_bound(m_events, m_cursor);
  if (next != m_events.end()) setCursorAt(*next);
}

void ReplayStrip::toEventBefore() {
  const auto present = std::ranges::lower_bound(m_events, m_cursor);
  if (present != m_events.begin()) setCursorAt(*(present - 1));
}

QString ReplayStrip::sentence() const {
  return sentenceAt(m_strip, m_cursor);
}

void ReplayStrip::play() {
  if (isPlaying() || m_strip.tape.length <= Millis{0}) return;
  if (m_cursor >= m_strip.tape.length) setCursorAt(Millis{0});
  m_timer.start();
  Q_EMIT playingChanged(true);
}

void ReplayStrip::stop() {
  if (!isPlaying()) return;
  m_timer.stop();
  Q_EMIT playingChanged(false);
}

int ReplayStrip::heightForWidth(int width) const {
  return layOutStrip(m_strip, width, m_theme).height;
}

QSize ReplayStrip::sizeHint() const {
  const int width = m_theme.px(640);
  return {width, heightForWidth(width)};
}

QSize ReplayStrip::minimumSizeHint() const {
  return {m_theme.px(kNarrowestPlot), heightForWidth(m_theme.px(kNarrowestPlot))};
}

// ---- The picture

void ReplayStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const StripLayout layout = layOutStrip(m_strip, width(), m_theme);
  const double radius = m_theme.px(kRadius);
  const bool contrast = m_theme.kind == Theme::Kind::HighContrast;
  painter.setFont(m_theme.font(13));
  painter.setPen(m_theme.soft);
  for (const auto& name : layout.names) painter.drawText(name.rect, Qt::AlignVCenter | Qt::AlignLeft, name.text);
  painter.setBrush(m_theme.paper);
  painter.setPen(QPen(m_theme.line, 1));
  for (const QRectF& lane : layout.lanes) {
    painter.drawRoundedRect(lane.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  }
  for (const QRectF& pause : layout.pauses) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(contrast ? m_theme.card : m_theme.restWeak);
    painter.drawRect(pause);
    painter.setBrush(QBrush(m_theme.soft, Qt::BDiagPattern));
    painter.drawRect(pause);
  }
  paintBars(painter, layout);
  paintHurts(painter, layout);
  painter.setPen(m_theme.soft);
  for (const auto& tick : layout.ticks) {
    painter.drawText(tick.text, Qt::AlignVCenter | Qt::AlignLeft, tick.time);
    painter.drawLine(QPointF(tick.x, layout.plot.bottom() + 1), QPointF(tick.x, layout.plot.bottom() + m_theme.px(4)));
  }
  const double x = xOf(layout, m_strip.tape, m_cursor);
  painter.setPen(QPen(m_theme.ink, m_theme.px(2)));
  painter.drawLine(QPointF(x, layout.plot.top() - m_theme.px(6)), QPointF(x, layout.plot.bottom() + m_theme.px(3)));
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.ink);
  painter.drawEllipse(QPointF(x, layout.plot.top() - m_theme.px(8)), m_theme.px(5), m_theme.px(5));
  if (!hasFocus()) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(m_theme.accent, m_theme.px(2)));
  painter.drawRoundedRect(layout.plot.adjusted(1, -m_theme.px(3), -1, m_theme.px(3)), radius, radius);
}

void ReplayStrip::paintBars(QPainter& painter, const StripLayout& layout) const {
  const double radius = m_theme.px(kRadius);
  for (const auto& bar : layout.bars) {
    const double inset = m_theme.px(3);
    QRectF rect = bar.rect.adjusted(0, inset, 0, -inset);
    const Outcome outcome = m_strip.holds[bar.hold].outcome;
    if (bar.skipped) {
      painter.setBrush(Qt::NoBrush);
      QPen pen(m_theme.soft, m_theme.px(1.5));
      pen.setDashPattern({3, 2});
      painter.setPen(pen);
      rect.adjust(1, 1, -1, -1);
    } else {
      const bool whole = outcome == Outcome::Completed;
      painter.setBrush(outcome == Outcome::Hurt ? m_theme.redWeak : whole ? m_theme.accent : m_theme.accentWeak);
      painter.setPen(whole ? QPen(Qt::NoPen)
                           : QPen(outcome == Outcome::Hurt ? m_theme.red : m_theme.accent, m_theme.px(1.5)));
      if (!whole) rect.adjust(0.75, 0.75, -0.75, -0.75);
    }
    const double round = std::min(radius, rect.width() / 2);
    painter.drawRoundedRect(rect, round, round);
  }
}

/// A triangle that points down at the moment; in it nothing, beside it nobody: red alone would not be enough.
void ReplayStrip::paintHurts(QPainter& painter, const StripLayout& layout) const {
  const double size = m_theme.px(kMark);
  for (const double x : layout.hurts) {
    const double foot = layout.plot.top() - 1;
    const double centre = std::clamp(x, layout.plot.left() + size / 2, layout.plot.right() - size / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.red);
    painter.drawPolygon(QPolygonF{{centre - size / 2, foot - size}, {centre + size / 2, foot - size}, {x, foot}});
    painter.setPen(QPen(m_theme.red, m_theme.px(1.5)));
    painter.drawLine(QPointF(x, foot), QPointF(x, layout.plot.bottom()));
  }
}

// ---- Mouse and keys

void ReplayStrip::keyPressEvent(QKeyEvent* event) {
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  constexpr std::chrono::seconds kStep{1};
  stop();
  switch (event->key()) {
    case Qt::Key_Left:
      control ? toEventBefore() : setCursorAt(m_cursor - kStep);
      return;
    case Qt::Key_Right:
      control ? toNextEvent() : setCursorAt(m_cursor + kStep);
      return;
    case Qt::Key_Home:
      return setCursorAt(Millis{0});
    case Qt::Key_End:
      return setCursorAt(m_strip.tape.length);
    default:
      QWidget::keyPressEvent(event);
  }
}

void ReplayStrip::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  stop();
  setCursorAt(momentAt(layOutStrip(m_strip, width(), m_theme), m_strip.tape, event->position().x()));
}

void ReplayStrip::mouseMoveEvent(QMouseEvent* event) {
  if (!event->buttons().testFlag(Qt::LeftButton)) return QWidget::mouseMoveEvent(event);
  setCursorAt(momentAt(layOutStrip(m_strip, width(), m_theme), m_strip.tape, event->position().x()));
}

void ReplayStrip::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void ReplayStrip::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void ReplayStrip::hideEvent(QHideEvent* event) {
  stop();
  QWidget::hideEvent(event);
}

}  // namespace lissom
