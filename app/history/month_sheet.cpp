#include "app/history/month_sheet.h"

#include "app/history/day_mark.h"
#include "app/list_accessible.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace lissom {
namespace {

struct SheetDays {
  using Widget = MonthSheet;

  static int count(const MonthSheet& sheet) { return static_cast<int>(sheet.days().size()); }
  static QString text(const MonthSheet& sheet, int day, QAccessible::Text kind) {
    return kind == QAccessible::Name ? sheet.days()[static_cast<std::size_t>(day)].spoken : QString();
  }
  static QRect rect(const MonthSheet& sheet, int day) { return sheet.cellRect(day); }
  static int at(const MonthSheet& sheet, QPoint point) { return sheet.dayAt(point); }
  static void press(MonthSheet& sheet, int day) { sheet.press(day); }
};

constexpr double kLargestMark = 30;  // design px
constexpr double kSmallestMark = 14;

}  // namespace

MonthSheetLayout layOutSheet(const MonthView& view, QSizeF size, double line, double numbersWidth,
                             Qt::LayoutDirection direction) {
  MonthSheetLayout layout;
  const bool numbered = !view.weekNumbers.empty();
  const double left = numbered ? numbersWidth : 0;
  const double head = line * 1.4;
  const auto rows = static_cast<double>(std::max<std::size_t>(1, view.cells.size() / 7));
  const double width = std::max(0.0, size.width() - left) / 7;
  const double height = std::max(0.0, size.height() - head) / rows;
  const auto placed = [&](double x, double y, double wide, double high) {
    return QRectF(direction == Qt::RightToLeft ? size.width() - x - wide : x, y, wide, high);
  };
  for (int column = 0; column < 7; ++column) layout.weekdays.push_back(placed(left + width * column, 0, width, line));
  for (std::size_t i = 0; i < view.cells.size(); ++i) {
    const auto column = static_cast<double>(i % 7);
    const auto row = static_cast<double>(i / 7);
    layout.cells.push_back(placed(left + width * column, head + height * row, width, height));
    if (numbered && i % 7 == 0) layout.weekNumbers.push_back(placed(0, head + height * row, left, height));
  }
  layout.mark = std::max(0.0, std::min(width - 4, height - line - 8));
  return layout;
}

MonthSheet::MonthSheet(QWidget* parent) : QWidget(parent) {
  QAccessible::installFactory(ListInterface<SheetDays>::make);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MonthSheet::showMonth(const MonthView& view) {
  const bool other = m_view.title != view.title || m_view.cells.size() != view.cells.size();
  const QDate before = m_view.cells.empty() ? QDate() : m_view.cells[static_cast<std::size_t>(m_current)].date;
  m_view = view;
  setAccessibleName(tr("Days of %1").arg(view.title));
  const QDate wished = std::exchange(m_wished, QDate());
  int to = indexOf(wished.isValid() ? wished : other ? view.today : before);
  const auto ofMonth = [&](int day) { return day >= 0 && view.cells[static_cast<std::size_t>(day)].ofMonth; };
  if (!ofMonth(to)) {
    const auto first = std::ranges::find_if(view.cells, &MonthView::Cell::ofMonth);
    to = first == view.cells.end() ? 0 : static_cast<int>(first - view.cells.begin());
  }
  m_current = to;
  updateGeometry();
  update();
  if (other) tellAccessible(*this, QAccessible::ObjectReorder);
  if (hasFocus()) tellAccessible(*this, QAccessible::Focus, m_current);
}

void MonthSheet::setTheme(const Theme& theme) {
  m_theme = theme;
  updateGeometry();
  update();
}

double MonthSheet::line() const {
  return QFontMetricsF(m_theme.font(13)).height();
}

QSize MonthSheet::sizeHint() const {
  return {m_theme.px(640), m_theme.px(400)};
}

QSize MonthSheet::minimumSizeHint() const {
  const QFontMetrics metrics(m_theme.font(13));
  const auto rows = static_cast<int>(std::max<std::size_t>(4, m_view.cells.size() / 7));
  return {8 * std::max(metrics.horizontalAdvance(QStringLiteral("00")) + m_theme.px(6), m_theme.px(kSmallestMark + 6)),
          static_cast<int>(1.4 * metrics.height()) + rows * (metrics.height() + m_theme.px(kSmallestMark + 14))};
}

MonthSheetLayout MonthSheet::layoutNow() const {
  const double numbers = QFontMetricsF(m_theme.font(13)).horizontalAdvance(QStringLiteral("00")) + m_theme.px(12);
  auto layout = layOutSheet(m_view, size(), line(), numbers, layoutDirection());
  layout.mark = std::min(layout.mark, double(m_theme.px(kLargestMark)));
  return layout;
}

QRect MonthSheet::cellRect(int day) const {
  if (day < 0 || day >= static_cast<int>(m_view.cells.size())) return {};
  return layoutNow().cells[static_cast<std::size_t>(day)].toAlignedRect();
}

int MonthSheet::dayAt(QPoint point) const {
  const auto cells = layoutNow().cells;
  const auto found = std::ranges::find_if(cells, [&](const QRectF& cell) { return cell.contains(point); });
  return found == cells.end() ? -1 : static_cast<int>(found - cells.begin());
}

void MonthSheet::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const MonthSheetLayout layout = layoutNow();
  const QFontMetricsF metrics(m_theme.font(13));
  painter.setFont(m_theme.font(13));
  painter.setPen(m_theme.soft);
  const bool roomy = std::ranges::all_of(m_view.weekdays, [&](const QString& name) {
    return layout.weekdays.empty() || metrics.horizontalAdvance(name) + 4 <= layout.weekdays.front().width();
  });
  for (std::size_t i = 0; i < m_view.weekdays.size(); ++i) {
    painter.drawText(layout.weekdays[i], Qt::AlignCenter, roomy ? m_view.weekdays[i] : m_view.weekdays[i].left(1));
  }
  for (std::size_t i = 0; i < layout.weekNumbers.size(); ++i) {
    painter.drawText(layout.weekNumbers[i], Qt::AlignCenter, m_view.weekNumbers[i]);
  }
  for (int day = 0; day < static_cast<int>(m_view.cells.size()); ++day) {
    paintCell(painter, day, layout.cells[static_cast<std::size_t>(day)], layout.mark);
  }
}

void MonthSheet::paintCell(QPainter& painter, int day, const QRectF& rect, double mark) const {
  const MonthView::Cell& cell = m_view.cells[static_cast<std::size_t>(day)];
  const double height = line();
  const QRectF inside = rect.adjusted(2, 2, -2, -2);
  const bool focused = hasFocus() && day == m_current;
  if (cell.today || focused) {
    painter.setPen(QPen(focused ? m_theme.ink : m_theme.accent, m_theme.px(2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(inside, m_theme.px(8), m_theme.px(8));
  }
  painter.setOpacity(cell.ofMonth ? 1.0 : 0.45);
  painter.setFont(m_theme.font(13, cell.today ? QFont::Bold : QFont::Normal));
  painter.setPen(cell.ofMonth ? m_theme.ink : m_theme.soft);
  painter.drawText(QRectF(inside.left(), inside.top() + 1, inside.width(), height), Qt::AlignCenter, cell.number);
  const double room = inside.height() - height - 3;
  const QFontMetricsF metrics(m_theme.font(13));
  const bool withTime = !cell.held.isEmpty() && room >= mark + height && mark >= m_theme.px(kSmallestMark) &&
                        metrics.horizontalAdvance(cell.held) <= inside.width();
  const double used = withTime ? mark + height : mark;
  const double top = inside.top() + height + 2 + std::max(0.0, (room - used) / 2);
  paintDayMark(painter, QRectF(rect.center().x() - mark / 2, top, mark, mark), cell.state, m_theme);
  if (withTime) {
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.soft);
    painter.drawText(QRectF(inside.left(), top + mark, inside.width(), height), Qt::AlignCenter, cell.held);
  }
  painter.setOpacity(1.0);
}

int MonthSheet::indexOf(QDate day) const {
  const auto found = std::ranges::find(m_view.cells, day, &MonthView::Cell::date);
  return found == m_view.cells.end() ? -1 : static_cast<int>(found - m_view.cells.begin());
}

void MonthSheet::setCurrent(int day) {
  if (m_view.cells.empty()) return;
  const int to = std::clamp(day, 0, static_cast<int>(m_view.cells.size()) - 1);
  if (to == m_current) return;
  m_current = to;
  update();
  if (hasFocus()) tellAccessible(*this, QAccessible::Focus, m_current);
}

void MonthSheet::press(int day) {
  if (day < 0 || day >= static_cast<int>(m_view.cells.size())) return;
  setCurrent(day);
  Q_EMIT opened(m_view.cells[static_cast<std::size_t>(day)].date);
}

void MonthSheet::moveTo(QDate day) {
  const int index = indexOf(day);
  if (index >= 0 && m_view.cells[static_cast<std::size_t>(index)].ofMonth) return setCurrent(index);
  m_wished = day;
  Q_EMIT monthWished(day);
}

bool MonthSheet::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* pressed = static_cast<QKeyEvent*>(event);
    switch (pressed->key()) {
      case Qt::Key_Left:
      case Qt::Key_Right:
      case Qt::Key_Home:
      case Qt::Key_End:
      case Qt::Key_PageUp:
      case Qt::Key_PageDown:
        if (pressed->modifiers() & ~Qt::KeypadModifier) break;
        event->accept();
        return true;
      default:
        break;
    }
  }
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    const int day = dayAt(help->pos());
    if (day < 0) {
      QToolTip::hideText();
    } else {
      QToolTip::showText(help->globalPos(), m_view.cells[static_cast<std::size_t>(day)].spoken, this, cellRect(day));
    }
    return true;
  }
  return QWidget::event(event);
}

void MonthSheet::keyPressEvent(QKeyEvent* event) {
  if (m_view.cells.empty() || (event->modifiers() & ~Qt::KeypadModifier)) return QWidget::keyPressEvent(event);
  const QDate day = m_view.cells[static_cast<std::size_t>(m_current)].date;
  const int forward = isRightToLeft() ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return moveTo(day.addDays(-forward));
    case Qt::Key_Right:
      return moveTo(day.addDays(forward));
    case Qt::Key_Up:
      return moveTo(day.addDays(-7));
    case Qt::Key_Down:
      return moveTo(day.addDays(7));
    case Qt::Key_PageUp:
      return moveTo(day.addMonths(-1));
    case Qt::Key_PageDown:
      return moveTo(day.addMonths(1));
    case Qt::Key_Home:
      return moveTo(QDate(day.year(), day.month(), 1));
    case Qt::Key_End:
      return moveTo(QDate(day.year(), day.month(), day.daysInMonth()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) press(m_current);
      return;
    default:
      return QWidget::keyPressEvent(event);
  }
}

void MonthSheet::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = dayAt(event->pos());
  if (m_pressed >= 0) setCurrent(m_pressed);
}

void MonthSheet::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  const int day = std::exchange(m_pressed, -1);
  if (day >= 0 && dayAt(event->pos()) == day) press(day);
}

void MonthSheet::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
  tellAccessible(*this, QAccessible::Focus, m_current);
}

void MonthSheet::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace lissom
