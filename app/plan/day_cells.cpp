#include "app/plan/day_cells.h"

#include "app/plan/day_cells_accessible.h"
#include "app/written_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lissom {
namespace {

constexpr double kNarrowest = 92;  // design px, a cell; a longer word widens it ...
constexpr double kWidened = 168;   // ... up to this, and is broken beyond
constexpr double kLowest = 104;
constexpr double kLowestAlone = 76;  // where the days stand in one or two columns, or have no dates
constexpr double kGap = 10;
constexpr double kPadding = 10;
constexpr double kAbove = 12;  // over the first line
constexpr double kLineGap = 2;
constexpr double kRadius = 12;
constexpr int kWeek = 7;

using Text = DayCellsLayout::Text;

QFont fontOf(const Text& text, const Theme& theme) {
  return theme.font(text.size, text.strong ? QFont::Bold : QFont::Normal);
}

/// The lines of a cell from the top down; only their words.
std::vector<Text> linesOf(const DayCell& day, bool withWeekday) {
  std::vector<Text> lines;
  const auto add = [&lines](const QString& text, int size, bool strong, bool soft, bool mark) {
    if (!text.isEmpty()) {
      lines.push_back({.rect = {}, .text = text, .size = size, .strong = strong, .soft = soft, .mark = mark});
    }
  };
  const QString head = withWeekday ? QStringLiteral("%1 %2").arg(day.weekday, day.number).trimmed() : day.number;
  add(head, 15, true, false, false);
  add(day.text, 15, false, false, false);
  add(day.detail, 13, false, true, false);
  add(day.mark, 13, true, false, true);
  return lines;
}

double widestWord(const std::vector<DayCell>& days, const Theme& theme) {
  double widest = 0;
  for (const DayCell& day : days) {
    for (const Text& line : linesOf(day, true)) {
      const QFontMetricsF metrics(fontOf(line, theme));
      // A line may also end behind a hyphen.
      const QString parted = QString(line.text).replace(QLatin1Char('-'), QLatin1String("- "));
      for (const QString& word : parted.split(QLatin1Char(' '))) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
      }
    }
  }
  return std::ceil(widest) + 1;
}

}  // namespace

DayCellsLayout layOutDays(const std::vector<DayCell>& days, int width, const Theme& theme,
                          Qt::LayoutDirection direction) {
  DayCellsLayout made;
  const int gap = theme.px(kGap);
  const int padding = theme.px(kPadding);
  const int room = std::max(1, width);
  const int narrowest =
      std::clamp(static_cast<int>(widestWord(days, theme)) + 2 * padding, theme.px(kNarrowest), theme.px(kWidened));
  made.columns = std::clamp((room + gap) / (narrowest + gap), 1, kWeek);
  const int cellWidth = std::max(1, (room - (made.columns - 1) * gap) / made.columns);
  const bool head = made.columns == kWeek;
  const auto left = [&](int column) {
    const int x = column * (cellWidth + gap);
    return direction == Qt::RightToLeft ? width - x - cellWidth : x;
  };
  int top = 0;
  if (head) {
    double high = 0;
    for (int column = 0; column < std::min(kWeek, static_cast<int>(days.size())); ++column) {
      Text name{.rect = {},
                .text = days[static_cast<std::size_t>(column)].weekday,
                .size = 13,
                .strong = false,
                .soft = true,
                .mark = false};
      const double height = writeText(name.text, fontOf(name, theme), cellWidth, nullptr, {});
      name.rect = QRectF(left(column), 0, cellWidth, height);
      high = std::max(high, height);
      made.weekdays.push_back(name);
    }
    top += static_cast<int>(std::ceil(high)) + theme.px(6);
  }
  const int count = static_cast<int>(days.size());
  const bool dated = std::ranges::any_of(days, [](const DayCell& day) { return !day.number.isEmpty(); });
  for (int first = 0; first < count; first += made.columns) {
    int high = theme.px(made.columns > 2 && dated ? kLowest : kLowestAlone);
    for (int day = first; day < std::min(count, first + made.columns); ++day) {
      DayCellsLayout::Cell cell;
      cell.texts = linesOf(days[static_cast<std::size_t>(day)], !head);
      const int x = left(day - first);
      double y = top + theme.px(kAbove);
      for (Text& text : cell.texts) {
        const double wide = std::max(1, cellWidth - 2 * padding);
        const double height = writeText(text.text, fontOf(text, theme), wide, nullptr, {});
        text.rect = QRectF(x + padding, y, wide, height);
        y += height + theme.px(kLineGap);
      }
      high = std::max(high, static_cast<int>(std::ceil(y)) + theme.px(kPadding) - top);
      cell.rect = QRect(x, top, cellWidth, 0);
      made.cells.push_back(std::move(cell));
    }
    for (int day = first; day < std::min(count, first + made.columns); ++day) {
      made.cells[static_cast<std::size_t>(day)].rect.setHeight(high);
    }
    top += high + gap;
  }
  made.height = (count > 0 ? top - gap : top);
  return made;
}

DayCells::DayCells(const QString& name, QWidget* parent) : QWidget(parent) {
  installDayCellsAccessible();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessibleName(name);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void DayCells::showDays(const std::vector<DayCell>& days) {
  if (days == m_days) return;
  const bool same = days.size() == m_days.size();
  std::vector<int> renamed;
  for (std::size_t day = 0; same && day < days.size(); ++day) {
    if (days[day].spoken != m_days[day].spoken) renamed.push_back(static_cast<int>(day));
  }
  m_days = days;
  m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(days.size()) - 1));
  m_hovered = m_pressed = -1;
  m_laidOutFor = -1;
  updateGeometry();
  update();
  if (!same) tellDaysChanged(*this);
  for (const int day : renamed) tellDayRenamed(*this, day);
}

void DayCells::setTheme(const Theme& theme) {
  m_theme = theme;
  m_laidOutFor = -1;
  updateGeometry();
  update();
}

const DayCellsLayout& DayCells::cellsLayout() const {
  if (m_laidOutFor != width()) {
    m_layout = layOutDays(m_days, width(), m_theme, layoutDirection());
    m_laidOutFor = width();
  }
  return m_layout;
}

int DayCells::heightForWidth(int width) const {
  return width == this->width() ? cellsLayout().height : layOutDays(m_days, width, m_theme).height;
}

QSize DayCells::sizeHint() const {
  const int width = m_theme.px(kWeek * 128 + (kWeek - 1) * kGap);
  return {width, heightForWidth(width)};
}

QSize DayCells::minimumSizeHint() const {
  return {m_theme.px(kNarrowest), 0};
}

QRect DayCells::cellRect(int day) const {
  const auto& cells = cellsLayout().cells;
  return day >= 0 && day < static_cast<int>(cells.size()) ? cells[static_cast<std::size_t>(day)].rect : QRect();
}

int DayCells::dayAt(QPoint point) const {
  const auto& cells = cellsLayout().cells;
  const auto found = std::ranges::find_if(cells, [&](const auto& cell) { return cell.rect.contains(point); });
  return found == cells.end() ? -1 : static_cast<int>(found - cells.begin());
}

// ---- The picture

void DayCells::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Text& name : cellsLayout().weekdays) {
    painter.setPen(m_theme.soft);
    writeText(name.text, fontOf(name, m_theme), name.rect.width(), &painter, name.rect.topLeft());
  }
  for (int day = 0; day < static_cast<int>(m_days.size()); ++day) {
    if (event->rect().intersects(cellRect(day))) paintCell(painter, day);
  }
}

void DayCells::paintCell(QPainter& painter, int day) const {
  const DayCell& shown = m_days[static_cast<std::size_t>(day)];
  const auto& laidOut = cellsLayout().cells[static_cast<std::size_t>(day)];
  const double radius = m_theme.px(kRadius);
  const bool contrast = m_theme.kind == Theme::Kind::HighContrast;
  const bool focused = hasFocus() && day == m_current;
  const bool marked = day == m_current || day == m_hovered;
  const double line = focused ? m_theme.px(3) : marked ? m_theme.px(2) : 1;
  const QRectF frame = QRectF(laidOut.rect).adjusted(line / 2, line / 2, -line / 2, -line / 2);
  QPainterPath outline;
  outline.addRoundedRect(frame, radius, radius);
  painter.fillPath(outline, shown.rest ? m_theme.restWeak : m_theme.card);
  if (!shown.rest && shown.percent > 0) {
    QRectF filled = frame;
    filled.setTop(frame.bottom() - frame.height() * std::min(shown.percent, 100) / 100.0);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(filled, m_theme.accentWeak);
    if (contrast && shown.percent < 100) {
      // Where it ends, as a tick at the end of the lines, where it strikes no word through.
      const double tick = m_theme.px(kPadding);
      const double end = isRightToLeft() ? filled.left() + tick : filled.right();
      painter.setPen(QPen(m_theme.accent, m_theme.px(2)));
      painter.drawLine(QPointF(end - tick, filled.top()), QPointF(end, filled.top()));
    }
    painter.restore();
  }
  QPen pen(focused                   ? m_theme.ink
           : marked                  ? m_theme.accent
           : shown.rest && !contrast ? m_theme.rest
                                     : m_theme.line,
           line);
  if (shown.rest && !focused) pen.setDashPattern({4 / line, 3 / line});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline);
  for (const Text& text : laidOut.texts) {
    painter.setPen(text.mark ? m_theme.accent : text.soft ? m_theme.soft : m_theme.ink);
    writeText(text.text, fontOf(text, m_theme), text.rect.width(), &painter, text.rect.topLeft());
  }
}

// ---- Mouse and keys

bool DayCells::event(QEvent* event) {
  // The page around may have shortcuts on keys that move the current day.
  if (event->type() == QEvent::ShortcutOverride) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Left:
      case Qt::Key_Right:
      case Qt::Key_Home:
      case Qt::Key_End:
      case Qt::Key_Space:
      case Qt::Key_Delete:
        event->accept();
        return true;
      default:
        break;
    }
  }
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    const int day = dayAt(help->pos());
    const QString why = day < 0 ? QString() : m_days[static_cast<std::size_t>(day)].why;
    if (why.isEmpty()) {
      QToolTip::hideText();
    } else {
      // As HTML, so that a long sentence wraps; the words in it stay words.
      QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1</p>").arg(why.toHtmlEscaped()), this, cellRect(day));
    }
    return true;
  }
  return QWidget::event(event);
}

void DayCells::setCurrent(int day) {
  if (m_days.empty()) return;
  const int to = std::clamp(day, 0, static_cast<int>(m_days.size()) - 1);
  if (to == m_current) return;
  m_current = to;
  update();
  if (hasFocus()) tellDayFocused(*this, m_current);
  Q_EMIT currentChanged(m_current);
}

void DayCells::press(int day) {
  if (day < 0 || day >= static_cast<int>(m_days.size())) return;
  setCurrent(day);
  Q_EMIT pressed(day);
}

void DayCells::keyPressEvent(QKeyEvent* event) {
  if (m_days.empty() || (event->modifiers() & ~Qt::KeypadModifier)) return QWidget::keyPressEvent(event);
  const int columns = cellsLayout().columns;
  const int last = static_cast<int>(m_days.size()) - 1;
  const int forward = isRightToLeft() ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return setCurrent(m_current - forward);
    case Qt::Key_Right:
      return setCurrent(m_current + forward);
    case Qt::Key_Up:
      return setCurrent(m_current >= columns ? m_current - columns : m_current);
    case Qt::Key_Down:
      // From the last but one row also to a last row that is shorter.
      return setCurrent(m_current / columns < last / columns ? std::min(last, m_current + columns) : m_current);
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) press(m_current);
      return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (!event->isAutoRepeat()) Q_EMIT cleared(m_current);
      return;
    default:
      return QWidget::keyPressEvent(event);
  }
}

void DayCells::setHovered(int day) {
  if (std::exchange(m_hovered, day) == day) return;
  setCursor(day >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
}

void DayCells::mouseMoveEvent(QMouseEvent* event) {
  setHovered(dayAt(event->pos()));
}

void DayCells::leaveEvent(QEvent*) {
  setHovered(-1);
}

void DayCells::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = dayAt(event->pos());
  if (m_pressed >= 0) setCurrent(m_pressed);
}

void DayCells::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  const int day = std::exchange(m_pressed, -1);
  if (day >= 0 && dayAt(event->pos()) == day) Q_EMIT clicked(day);
}

void DayCells::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
  if (!m_days.empty()) tellDayFocused(*this, m_current);
}

void DayCells::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace lissom
