#include "app/history/mark_legend.h"

#include "app/history/day_mark.h"
#include "app/phrases.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace lissom {
namespace {

constexpr DayState kStates[] = {DayState::Done,   DayState::Part, DayState::Rest, DayState::Pause,
                                DayState::Missed, DayState::Open, DayState::None};
constexpr double kMark = 14;  // design px

}  // namespace

MarkLegend::MarkLegend(QWidget* parent) : PaintedWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  QStringList words;
  for (const DayState state : kStates) words << Phrases::inSentence(state);
  describe(tr("The marks: %1").arg(words.join(QStringLiteral(", "))));
}

int MarkLegend::entryWidth(const QString& word) const {
  return QFontMetrics(theme().font(13)).horizontalAdvance(word) + theme().px(kMark + 6 + 14);
}

QSize MarkLegend::sizeHint() const {
  int width = 0;
  for (const DayState state : kStates) width += entryWidth(Phrases::inSentence(state));
  return {width, heightForWidth(width)};
}

QSize MarkLegend::minimumSizeHint() const {
  int widest = 0;
  for (const DayState state : kStates) widest = std::max(widest, entryWidth(Phrases::inSentence(state)));
  return {widest, theme().px(kMark)};
}

int MarkLegend::heightForWidth(int width) const {
  int rows = 1;
  int x = 0;
  for (const DayState state : kStates) {
    const int next = entryWidth(Phrases::inSentence(state));
    if (x > 0 && x + next > width) {
      ++rows;
      x = 0;
    }
    x += next;
  }
  return rows * (QFontMetrics(theme().font(13)).height() + theme().px(4));
}

void MarkLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double line = QFontMetrics(theme().font(13)).height() + theme().px(4);
  const double mark = theme().px(kMark);
  double x = 0;
  double y = 0;
  for (const DayState state : kStates) {
    const QString word = Phrases::inSentence(state);
    const int width = entryWidth(word);
    if (x > 0 && x + width > this->width()) {
      x = 0;
      y += line;
    }
    paintDayMark(painter, QRectF(x, y + (line - mark) / 2, mark, mark), state, theme());
    painter.setFont(theme().font(13));
    painter.setPen(theme().soft);
    painter.drawText(QRectF(x + mark + theme().px(6), y, width, line), Qt::AlignVCenter, word);
    x += width;
  }
}

}  // namespace lissom
