#include "app/history/week_chart.h"

#include "app/list_accessible.h"
#include "app/phrases.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr double kSwatch = 11;  // design px

struct Days {
  using Widget = WeekChart;

  static int count(const WeekChart&) { return 7; }
  static QString text(const WeekChart& chart, int day, QAccessible::Text kind) {
    return kind == QAccessible::Name ? chart.days()[static_cast<std::size_t>(day)].description : QString();
  }
  static QRect rect(const WeekChart& chart, int day) { return chart.dayRect(day); }
  static int at(const WeekChart& chart, QPoint point) { return chart.dayAt(point); }
  static void press(WeekChart& chart, int day) { chart.press(day); }
};

double mostOf(const std::array<HistoryView::DayBar, 7>& days) {
  double most = 0;
  for (const auto& day : days) most = std::max({most, day.planned, day.held});
  return most;
}

/// A rest day, and a pause, which looks like one and says its own word.
bool asksNothing(DayState state) {
  return state == DayState::Rest || state == DayState::Pause;
}

void paintGround(QPainter& painter, const QRectF& bar, DayState state, const Theme& theme) {
  const double radius = theme.px(6);
  QPen outline(theme.soft, theme.px(1.5));
  outline.setDashPattern({3, 3});
  const QRectF inside = bar.adjusted(1, 1, -1, -1);
  switch (state) {
    case DayState::Rest:
    case DayState::Pause:
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.restWeak);
      painter.drawRoundedRect(inside, radius, radius);
      painter.setBrush(QBrush(theme.rest, Qt::BDiagPattern));
      outline.setColor(theme.rest);
      painter.setPen(outline);
      painter.drawRoundedRect(inside, radius, radius);
      break;
    case DayState::Missed:
      painter.setBrush(Qt::NoBrush);
      painter.setPen(outline);
      painter.drawRoundedRect(inside, radius, radius);
      break;
    case DayState::Done:
    case DayState::Part:
    case DayState::Open:
      painter.setPen(theme.kind == Theme::Kind::HighContrast ? QPen(theme.line, 1) : QPen(Qt::NoPen));
      painter.setBrush(theme.accentWeak);
      painter.drawRoundedRect(inside, radius, radius);
      break;
    case DayState::None:
      break;
  }
}

/// A word in a bar: upright where it fits, else along the bar.
void paintWord(QPainter& painter, const QRectF& bar, DayState state, const Theme& theme) {
  const QString word = Phrases::inSentence(state);
  const QFont font = theme.font(13);
  const QFontMetricsF metrics(font);
  const QSizeF size(metrics.horizontalAdvance(word) + theme.px(4), metrics.height());
  painter.save();
  painter.setFont(font);
  painter.translate(bar.center());
  if (size.width() + theme.px(8) > bar.width()) painter.rotate(-90);
  const QRectF text(-size.width() / 2, -size.height() / 2, size.width(), size.height());
  painter.setPen(Qt::NoPen);
  painter.setBrush(asksNothing(state) ? theme.restWeak : theme.card);  // the hatch must not cross the word
  painter.drawRoundedRect(text, theme.px(4), theme.px(4));
  painter.setPen(theme.ink);
  painter.drawText(text, Qt::AlignCenter, word);
  painter.restore();
}

}  // namespace

double roundedTop(double minutes) {
  if (minutes <= 2) return 2;
  for (double decade = 1;; decade *= 10) {
    for (const double step : {2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 16.0}) {
      if (minutes <= step * decade + 1e-9) return step * decade;
    }
  }
}

std::array<QString, 7> dayNames(const std::array<HistoryView::DayBar, 7>& days, const QFontMetricsF& metrics,
                                double slot) {
  const bool fits = std::all_of(days.begin(), days.end(), [&](const HistoryView::DayBar& day) {
    return metrics.horizontalAdvance(day.name) + 4 <= slot;
  });
  std::array<QString, 7> names;
  for (std::size_t i = 0; i < days.size(); ++i) names[i] = fits ? days[i].name : days[i].letter;
  return names;
}

WeekChartLayout layOut(const std::array<HistoryView::DayBar, 7>& days, QSizeF size, const ChartMetrics& metrics) {
  WeekChartLayout layout;
  const double half = metrics.lineHeight / 2;  // the topmost number stands half above its line
  layout.plot = QRectF(metrics.tickWidth, half, std::max(0.0, size.width() - metrics.tickWidth),
                       std::max(0.0, size.height() - half - metrics.lineHeight * 1.5));
  const QRectF& plot = layout.plot;
  const double most = mostOf(days);
  const double top = roundedTop(most);
  const auto yOf = [&](double minutes) { return plot.bottom() - plot.height() * minutes / top; };
  for (const double minutes : {0.0, top / 2, top}) layout.ticks.push_back({yOf(minutes), minutes});

  const double slot = plot.width() / 7.0;
  const double bar = std::min(metrics.widestBar, slot * 0.72);
  for (std::size_t i = 0; i < days.size(); ++i) {
    WeekChartLayout::Column& column = layout.columns[i];
    column.slot = QRectF(plot.left() + slot * static_cast<double>(i), plot.top(), slot, plot.height());
    column.name = QRectF(column.slot.left(), plot.bottom() + metrics.lineHeight * 0.4, slot, metrics.lineHeight);
    const auto barUpTo = [&](double minutes) {
      const double y = yOf(minutes);
      return QRectF(column.slot.center().x() - bar / 2, y, bar, plot.bottom() - y);
    };
    const HistoryView::DayBar& day = days[i];
    // A rest day asks no minutes: its bar is nearly as high as the week's highest, for resting
    // counts as much.
    const double ground = asksNothing(day.state) ? 0.85 * (most > 0 ? most : top) : day.planned;
    if (day.state != DayState::None && ground > 0) column.planned = barUpTo(ground);
    if (day.held > 0) column.held = barUpTo(day.held);
  }
  return layout;
}

WeekChart::WeekChart(QWidget* parent) : PaintedWidget(parent) {
  QAccessible::installFactory(ListInterface<Days>::make);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeekChart::showDays(const std::array<HistoryView::DayBar, 7>& days) {
  m_days = days;
  const auto today = std::ranges::find_if(days, &HistoryView::DayBar::today);
  if (today != days.end() && !hasFocus()) m_current = static_cast<int>(today - days.begin());
  QStringList words;
  for (const auto& day : days) words << day.description;
  describe(tr("Minutes held. %1").arg(words.join(QStringLiteral("; "))));
  update();
}

QSize WeekChart::sizeHint() const {
  return {theme().px(640), theme().px(230)};
}

QSize WeekChart::minimumSizeHint() const {
  const QFontMetrics metrics(theme().font(13, QFont::Bold));
  int widest = 0;
  for (const auto& day : m_days) widest = std::max(widest, metrics.horizontalAdvance(day.letter));
  return {7 * (widest + theme().px(4)) + theme().px(30), theme().px(190)};
}

WeekChartLayout WeekChart::layoutNow() const {
  const QFontMetricsF metrics(theme().font(13));
  const double tickWidth = metrics.horizontalAdvance(QLocale().toString(roundedTop(mostOf(m_days)))) + theme().px(16);
  return layOut(m_days, size(), {metrics.height(), tickWidth, static_cast<double>(theme().px(66))});
}

QRect WeekChart::dayRect(int day) const {
  if (day < 0 || day > 6) return {};
  const auto column = layoutNow().columns[static_cast<std::size_t>(day)];
  return column.slot.united(column.name).toAlignedRect();
}

int WeekChart::dayAt(QPoint point) const {
  for (int day = 0; day < 7; ++day) {
    if (dayRect(day).contains(point)) return day;
  }
  return -1;
}

void WeekChart::setCurrent(int day) {
  const int to = std::clamp(day, 0, 6);
  if (to == m_current) return;
  m_current = to;
  update();
  if (hasFocus()) tellAccessible(*this, QAccessible::Focus, m_current);
}

void WeekChart::press(int day) {
  if (day < 0 || day > 6) return;
  setCurrent(day);
  Q_EMIT opened(day);
}

bool WeekChart::event(QEvent* event) {
  // The page has shortcuts on keys that move the current day.
  if (event->type() == QEvent::ShortcutOverride) {
    auto* pressed = static_cast<QKeyEvent*>(event);
    const bool moves = pressed->key() == Qt::Key_Left || pressed->key() == Qt::Key_Right ||
                       pressed->key() == Qt::Key_Home || pressed->key() == Qt::Key_End;
    if (moves && !(pressed->modifiers() & ~Qt::KeypadModifier)) {
      event->accept();
      return true;
    }
  }
  return PaintedWidget::event(event);
}

void WeekChart::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & ~Qt::KeypadModifier) return PaintedWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      return setCurrent(m_current - 1);
    case Qt::Key_Right:
      return setCurrent(m_current + 1);
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(6);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) press(m_current);
      return;
    default:
      return PaintedWidget::keyPressEvent(event);
  }
}

void WeekChart::mouseReleaseEvent(QMouseEvent* event) {
  const int day = event->button() == Qt::LeftButton ? dayAt(event->pos()) : -1;
  if (day >= 0) press(day);
}

void WeekChart::focusInEvent(QFocusEvent* event) {
  PaintedWidget::focusInEvent(event);
  update();
  tellAccessible(*this, QAccessible::Focus, m_current);
}

void WeekChart::focusOutEvent(QFocusEvent* event) {
  PaintedWidget::focusOutEvent(event);
  update();
}

void WeekChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont plain = theme().font(13);
  const QFontMetricsF metrics(plain);
  const WeekChartLayout layout = layoutNow();
  const double tickWidth = layout.plot.left();

  painter.setFont(plain);
  for (const auto& tick : layout.ticks) {
    const double y = std::round(tick.y) + 0.5;
    painter.setPen(QPen(theme().line, 1));
    painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
    painter.setPen(theme().soft);
    painter.drawText(QRectF(0, tick.y - metrics.height() / 2, tickWidth - theme().px(12), metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(tick.minutes));
  }
  const QFontMetricsF bold(theme().font(13, QFont::Bold));
  const auto names = dayNames(m_days, bold, layout.plot.width() / 7);
  const double radius = theme().px(6);
  for (std::size_t i = 0; i < m_days.size(); ++i) {
    const auto& day = m_days[i];
    const auto& column = layout.columns[i];
    if (!column.planned.isEmpty()) paintGround(painter, column.planned, day.state, theme());
    if (!column.held.isEmpty()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme().accent);
      const double corner = std::min(radius, column.held.height() / 2);
      painter.drawRoundedRect(column.held, corner, corner);
    }
    const bool worded = asksNothing(day.state) || day.state == DayState::Missed;
    if (worded && day.held <= 0) paintWord(painter, column.planned, day.state, theme());
    painter.setFont(theme().font(13, day.today ? QFont::Bold : QFont::Normal));
    painter.setPen(day.today ? theme().ink : theme().soft);
    painter.drawText(column.name, Qt::AlignCenter, names[i]);
    if (!hasFocus() || static_cast<int>(i) != m_current) continue;
    painter.setPen(QPen(theme().accent, theme().px(2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(column.slot.united(column.name).adjusted(1, 1, -1, -1), radius, radius);
  }
}

ChartLegend::ChartLegend(QWidget* parent) : PaintedWidget(parent) {
  QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  describe(
      tr("Pale bars are planned, full bars are done, hatched bars are rest or pause, dashed outlines "
         "are missed."));
}

namespace {

struct Entry {
  DayState state;
  QString word;
};

std::array<Entry, 4> legendEntries() {
  return {{{DayState::Open, ChartLegend::tr("planned")},
           {DayState::Done, ChartLegend::tr("done")},
           {DayState::Rest, ChartLegend::tr("rest, pause")},  // the bar says which
           {DayState::Missed, ChartLegend::tr("missed")}}};
}

}  // namespace

int ChartLegend::entryWidth(const QString& word) const {
  return QFontMetrics(theme().font(13)).horizontalAdvance(word) + theme().px(kSwatch + 6 + 12);
}

QSize ChartLegend::sizeHint() const {
  int width = 0;
  for (const Entry& entry : legendEntries()) width += entryWidth(entry.word);
  return {width, QFontMetrics(theme().font(13)).height()};
}

QSize ChartLegend::minimumSizeHint() const {
  int widest = 0;
  for (const Entry& entry : legendEntries()) widest = std::max(widest, entryWidth(entry.word));
  return {widest, QFontMetrics(theme().font(13)).height()};
}

int ChartLegend::heightForWidth(int width) const {
  int rows = 1;
  int x = 0;
  for (const Entry& entry : legendEntries()) {
    const int next = entryWidth(entry.word);
    if (x > 0 && x + next > width) {
      ++rows;
      x = 0;
    }
    x += next;
  }
  return rows * QFontMetrics(theme().font(13)).height();
}

void ChartLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(theme().font(13));
  const QFontMetricsF metrics(theme().font(13));
  const double line = metrics.height();
  const double swatch = theme().px(kSwatch);
  double x = 0;
  double y = 0;
  for (const Entry& entry : legendEntries()) {
    if (x > 0 && x + entryWidth(entry.word) > width()) {
      x = 0;
      y += line;
    }
    const QRectF box(x, y + (line - swatch) / 2, swatch, swatch);
    if (entry.state == DayState::Done) {
      painter.fillRect(box, theme().accent);
    } else if (entry.state == DayState::Missed) {
      painter.setPen(QPen(theme().soft, 1, Qt::DashLine));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
      painter.setPen(QPen(entry.state == DayState::Rest ? theme().rest : theme().soft, 1));
      painter.setBrush(entry.state == DayState::Rest ? theme().restWeak : theme().accentWeak);
      painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
      if (entry.state == DayState::Rest) painter.fillRect(box, QBrush(theme().soft, Qt::BDiagPattern));
    }
    painter.setPen(theme().soft);
    painter.drawText(QRectF(box.right() + theme().px(6), y, entryWidth(entry.word), line), Qt::AlignVCenter,
                     entry.word);
    x += entryWidth(entry.word);
  }
}

}  // namespace lissom
