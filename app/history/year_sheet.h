#pragma once

#include "app/history/year_view.h"
#include "app/theme.h"

#include <QRectF>
#include <QWidget>

#include <array>
#include <vector>

namespace lissom {

/// Where twelve small months stand: 12, 6, 4, 3, 2 or 1 beside each other, as many as have room.
struct YearSheetLayout {
  struct Month {
    QRectF rect;
    QRectF name;
    std::vector<QRectF> marks;  ///< one a day
  };
  int columns = 4;
  int height = 0;
  std::array<Month, 12> months;
};
/// `line` is the height of a month's name, `smallest` the narrowest a mark may be, `largest` the widest.
YearSheetLayout layOutYear(const YearView& view, int width, double line, double smallest, double largest, double gap,
                           Qt::LayoutDirection direction = Qt::LeftToRight);

/// A year as twelve small months of marks. One month is the current one: the arrows, Home and End move it, Return or a
/// click opens it.
class YearSheet final : public QWidget {
  Q_OBJECT

public:
  explicit YearSheet(QWidget* parent);

  void showYear(const YearView& view);
  void setTheme(const Theme& theme);

  const std::array<YearView::Month, 12>& months() const { return m_view.months; }
  int current() const { return m_current; }
  void setCurrent(int month);
  QRect monthRect(int month) const;
  int monthAt(QPoint point) const;  ///< -1 when there is none
  void press(int month);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

Q_SIGNALS:
  void opened(QDate firstOfMonth);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  YearSheetLayout layoutFor(int width) const;

  YearView m_view;
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  int m_current = 0;
  int m_pressed = -1;
};

}  // namespace lissom
