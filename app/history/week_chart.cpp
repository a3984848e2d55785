#include "app/history/week_chart.h"

#include "app/phrases.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr double kSwatch = 11;  // design px

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
  const QString word = Phrases::of(state).toLower();
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
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeekChart::showDays(const std::array<HistoryView::DayBar, 7>& days) {
  m_days = days;
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

void WeekChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont plain = theme().font(13);
  const QFontMetricsF metrics(plain);
  const double top = roundedTop(mostOf(m_days));
  const double tickWidth = metrics.horizontalAdvance(QLocale().toString(top)) + theme().px(16);
  const WeekChartLayout layout =
      layOut(m_days, size(), {metrics.height(), tickWidth, static_cast<double>(theme().px(66))});

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
  }
}

ChartLegend::ChartLegend(QWidget* parent) : PaintedWidget(parent) {
  QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  describe(
      tr("Pale bars are planned, full bars are done, hatched bars are rest, dashed outlines are "
         "missed."));
}

namespace {

struct Entry {
  DayState state;
  QString word;
};

std::array<Entry, 4> legendEntries() {
  return {{{DayState::Open, ChartLegend::tr("planned")},
           {DayState::Done, ChartLegend::tr("done")},
           {DayState::Rest, ChartLegend::tr("rest")},
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
