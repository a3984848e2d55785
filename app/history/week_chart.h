#pragma once

#include "app/history/history_view.h"
#include "app/parts.h"

#include <QFontMetricsF>
#include <QRectF>

#include <array>
#include <vector>

namespace lissom {

/// Where everything of the week's bar chart stands: computed without a pixel, painted in a loop.
struct WeekChartLayout {
  struct Tick {
    double y = 0;
    double minutes = 0;
  };
  struct Column {
    QRectF slot;     ///< the day's share of the width, as high as the plot
    QRectF planned;  ///< the pale bar of what was asked; for rest and missed days the outline
    QRectF held;     ///< the bar of what was held; empty when nothing was
    QRectF name;     ///< under the axis
  };

  QRectF plot;
  std::vector<Tick> ticks;  ///< from 0 up
  std::array<Column, 7> columns;
};

/// What the layout must know of the type.
struct ChartMetrics {
  double lineHeight = 18;  ///< of a name under the axis
  double tickWidth = 30;   ///< for the numbers left of the plot
  double widestBar = 54;
};

WeekChartLayout layOut(const std::array<HistoryView::DayBar, 7>& days, QSizeF size, const ChartMetrics& metrics);

/// The days' short names, or their letters where the short ones do not fit beside each other.
std::array<QString, 7> dayNames(const std::array<HistoryView::DayBar, 7>& days, const QFontMetricsF& metrics,
                                double slot);

/// The smallest round number of minutes, and even, that is not below `minutes`.
double roundedTop(double minutes);

/// Minutes held on each day of a week beside what was planned. One day is the current one: arrows, Home and End move
/// it, Return or a click opens it.
class WeekChart final : public PaintedWidget {
  Q_OBJECT

public:
  explicit WeekChart(QWidget* parent);

  void showDays(const std::array<HistoryView::DayBar, 7>& days);
  const std::array<HistoryView::DayBar, 7>& days() const { return m_days; }
  int current() const { return m_current; }
  void setCurrent(int day);
  QRect dayRect(int day) const;
  int dayAt(QPoint point) const;  ///< -1 when there is none
  void press(int day);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

Q_SIGNALS:
  void opened(int day);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  WeekChartLayout layoutNow() const;
  std::array<HistoryView::DayBar, 7> m_days;
  int m_current = 0;
};

/// What the bars mean: planned, done, rest or pause, missed.
class ChartLegend final : public PaintedWidget {
  Q_OBJECT

public:
  explicit ChartLegend(QWidget* parent);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  int entryWidth(const QString& word) const;
};

}  // namespace lissom
