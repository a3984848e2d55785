#include "app/history/year_sheet.h"

#include "app/history/day_mark.h"
#include "app/list_accessible.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lissom {
namespace {

constexpr int kMonths = 12;
constexpr int kRows = 6;  // of weeks, so that all months are alike

struct Months {
  using Widget = YearSheet;

  static int count(const YearSheet&) { return kMonths; }
  static QString text(const YearSheet& sheet, int month, QAccessible::Text kind) {
    return kind == QAccessible::Name ? sheet.months()[static_cast<std::size_t>(month)].spoken : QString();
  }
  static QRect rect(const YearSheet& sheet, int month) { return sheet.monthRect(month); }
  static int at(const YearSheet& sheet, QPoint point) { return sheet.monthAt(point); }
  static void press(YearSheet& sheet, int month) { sheet.press(month); }
};

}  // namespace

YearSheetLayout layOutYear(const YearView& view, int width, double line, double smallest, double largest, double gap,
                           Qt::LayoutDirection direction) {
  YearSheetLayout layout;
  layout.columns = 1;
  for (const int columns : {6, 4, 3, 2}) {
    if ((width - (columns - 1) * gap) / columns >= 7 * smallest + gap) {
      layout.columns = columns;
      break;
    }
  }
  const double monthWidth = std::max(1.0, (width - (layout.columns - 1) * gap) / layout.columns);
  const double inset = gap / 2;  // room for the frame of the current month
  const double step = std::min((monthWidth - 2 * inset) / 7, largest);
  const double monthHeight = line * 1.3 + kRows * step + 2 * inset;
  for (int i = 0; i < kMonths; ++i) {
    YearSheetLayout::Month& month = layout.months[static_cast<std::size_t>(i)];
    const YearView::Month& shown = view.months[static_cast<std::size_t>(i)];
    const auto mirrored = [&](const QRectF& rect) {
      return direction == Qt::RightToLeft ? QRectF(width - rect.right(), rect.top(), rect.width(), rect.height())
                                          : rect;
    };
    const QRectF rect((i % layout.columns) * (monthWidth + gap), (i / layout.columns) * (monthHeight + gap), monthWidth,
                      monthHeight);
    month.rect = mirrored(rect);
    month.name = mirrored(QRectF(rect.left() + inset, rect.top() + inset, rect.width() - 2 * inset, line));
    for (std::size_t day = 0; day < shown.days.size(); ++day) {
      const auto place = day + static_cast<std::size_t>(shown.column);
      month.marks.push_back(
          mirrored(QRectF(rect.left() + inset + static_cast<double>(place % 7) * step,
                          rect.top() + inset + line * 1.3 + static_cast<double>(place / 7) * step, step, step)
                       .adjusted(step * 0.12, step * 0.12, -step * 0.12, -step * 0.12)));
    }
  }
  const int rows = (kMonths + layout.columns - 1) / layout.columns;
  layout.height = static_cast<int>(std::ceil(rows * monthHeight + (rows - 1) * gap));
  return layout;
}

YearSheet::YearSheet(QWidget* parent) : QWidget(parent) {
  QAccessible::installFactory(ListInterface<Months>::make);
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void YearSheet::showYear(const YearView& view) {
  if (view.title != m_view.title) m_current = view.present ? view.today.month() - 1 : 0;
  m_view = view;
  setAccessibleName(tr("Months of %1").arg(view.title));
  updateGeometry();
  update();
}

void YearSheet::setTheme(const Theme& theme) {
  m_theme = theme;
  updateGeometry();
  update();
}

YearSheetLayout YearSheet::layoutFor(int width) const {
  return layOutYear(m_view, width, QFontMetricsF(m_theme.font(13)).height(), m_theme.px(17), m_theme.px(26),
                    m_theme.px(12), layoutDirection());
}

int YearSheet::heightForWidth(int width) const {
  return layoutFor(width).height;
}

QSize YearSheet::sizeHint() const {
  const int width = m_theme.px(860);
  return {width, heightForWidth(width)};
}

QSize YearSheet::minimumSizeHint() const {
  return {m_theme.px(150), m_theme.px(100)};
}

QRect YearSheet::monthRect(int month) const {
  if (month < 0 || month >= kMonths) return {};
  return layoutFor(width()).months[static_cast<std::size_t>(month)].rect.toAlignedRect();
}

int YearSheet::monthAt(QPoint point) const {
  const auto months = layoutFor(width()).months;
  const auto found = std::ranges::find_if(months, [&](const auto& month) { return month.rect.contains(point); });
  return found == months.end() ? -1 : static_cast<int>(found - months.begin());
}

void YearSheet::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const YearSheetLayout layout = layoutFor(width());
  for (std::size_t i = 0; i < layout.months.size(); ++i) {
    const YearView::Month& month = m_view.months[i];
    const auto& place = layout.months[i];
    const bool present = month.today >= 0;
    painter.setFont(m_theme.font(13, present ? QFont::Bold : QFont::Normal));
    painter.setPen(present ? m_theme.ink : m_theme.soft);
    painter.drawText(place.name, Qt::AlignLeft | Qt::AlignVCenter, month.name);
    for (std::size_t day = 0; day < place.marks.size(); ++day) {
      paintDayMark(painter, place.marks[day], month.days[day], m_theme);
      if (static_cast<int>(day) != month.today) continue;
      const double ring = place.marks[day].width() * 0.16;
      painter.setPen(QPen(m_theme.ink, m_theme.px(1.5)));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(place.marks[day].adjusted(-ring, -ring, ring, ring));
    }
    if (!hasFocus() || static_cast<int>(i) != m_current) continue;
    painter.setPen(QPen(m_theme.accent, m_theme.px(2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.rect.adjusted(1, 1, -1, -1), m_theme.px(8), m_theme.px(8));
  }
}

void YearSheet::setCurrent(int month) {
  const int to = std::clamp(month, 0, kMonths - 1);
  if (to == m_current) return;
  m_current = to;
  update();
  if (hasFocus()) tellAccessible(*this, QAccessible::Focus, m_current);
}

void YearSheet::press(int month) {
  if (month < 0 || month >= kMonths) return;
  setCurrent(month);
  Q_EMIT opened(m_view.months[static_cast<std::size_t>(month)].first);
}

bool YearSheet::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* pressed = static_cast<QKeyEvent*>(event);
    switch (pressed->key()) {
      case Qt::Key_Left:
      case Qt::Key_Right:
      case Qt::Key_Home:
      case Qt::Key_End:
        if (pressed->modifiers() & ~Qt::KeypadModifier) break;
        event->accept();
        return true;
      default:
        break;
    }
  }
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    const int month = monthAt(help->pos());
    if (month < 0) {
      QToolTip::hideText();
    } else {
      QToolTip::showText(help->globalPos(), m_view.months[static_cast<std::size_t>(month)].spoken, this,
                         monthRect(month));
    }
    return true;
  }
  return QWidget::event(event);
}

void YearSheet::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & ~Qt::KeypadModifier) return QWidget::keyPressEvent(event);
  const int columns = layoutFor(width()).columns;
  const int forward = isRightToLeft() ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return setCurrent(m_current - forward);
    case Qt::Key_Right:
      return setCurrent(m_current + forward);
    case Qt::Key_Up:
      return setCurrent(m_current >= columns ? m_current - columns : m_current);
    case Qt::Key_Down:
      return setCurrent(m_current + columns < kMonths ? m_current + columns : m_current);
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(kMonths - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) press(m_current);
      return;
    default:
      return QWidget::keyPressEvent(event);
  }
}

void YearSheet::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = monthAt(event->pos());
  if (m_pressed >= 0) setCurrent(m_pressed);
}

void YearSheet::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  const int month = std::exchange(m_pressed, -1);
  if (month >= 0 && monthAt(event->pos()) == month) press(month);
}

void YearSheet::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
  tellAccessible(*this, QAccessible::Focus, m_current);
}

void YearSheet::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace lissom
