#pragma once

#include "app/history/month_view.h"
#include "app/theme.h"

#include <QRectF>
#include <QWidget>

#include <vector>

namespace lissom {

/// Where everything of a month's sheet stands, in one size.
struct MonthSheetLayout {
  std::vector<QRectF> weekdays;     ///< seven, above the columns
  std::vector<QRectF> weekNumbers;  ///< one a row; empty where there are none
  std::vector<QRectF> cells;
  double mark = 0;  ///< the size of a day's mark
};
/// `line` is the height of a line of text, `numbersWidth` the room for the numbers of weeks. Mirrored where one reads
/// from right to left.
MonthSheetLayout layOutSheet(const MonthView& view, QSizeF size, double line, double numbersWidth,
                             Qt::LayoutDirection direction = Qt::LeftToRight);

/// A month as a calendar of marks. One day is the current one: the arrows move over days and, at the sheet's ends, into
/// the next month, Home and End to the month's first and last day, Return or a click opens the day.
class MonthSheet final : public QWidget {
  Q_OBJECT

public:
  explicit MonthSheet(QWidget* parent);

  void showMonth(const MonthView& view);
  void setTheme(const Theme& theme);

  const std::vector<MonthView::Cell>& days() const { return m_view.cells; }
  int current() const { return m_current; }
  void setCurrent(int day);
  QRect cellRect(int day) const;
  int dayAt(QPoint point) const;  ///< -1 when there is none
  void press(int day);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

Q_SIGNALS:
  void opened(QDate day);
  /// Beyond the sheet, for example by PageDown: the month of that day, where it will be the current one.
  void monthWished(QDate day);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  MonthSheetLayout layoutNow() const;
  void paintCell(QPainter& painter, int day, const QRectF& rect, double mark) const;
  void moveTo(QDate day);
  int indexOf(QDate day) const;
  double line() const;

  MonthView m_view;
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  QDate m_wished;  ///< becomes the current one when its month is shown
  int m_current = 0;
  int m_pressed = -1;
};

}  // namespace lissom
