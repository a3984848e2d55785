#pragma once

#include "app/parts.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace lissom {

/// Numbers over a longer time, ready to be drawn as lines.
struct LineView {
  enum class Look {
    Planned,  ///< dashed, without marks
    Held,     ///< discs in the accent
    Before,   ///< dark discs
    After     ///< squares in the accent
  };
  struct Point {
    double x = 0;  ///< 0 the beginning to 1 the end
    double value = 0;
    friend bool operator==(const Point&, const Point&) = default;
  };
  struct Line {
    QString name;
    Look look = Look::Held;
    std::vector<Point> points;  ///< from left to right
    friend bool operator==(const Line&, const Line&) = default;
  };
  struct Tick {
    double from = 0;  ///< where what it names begins and ends, 0 to 1
    double to = 0;
    QString text;    ///< "January"
    QString letter;  ///< "J", where there is no room for more
    friend bool operator==(const Tick&, const Tick&) = default;
  };

  std::vector<Line> lines;
  double top = 10;  ///< of the plot; its foot is 0
  std::vector<Tick> ticks;
  QString words;  ///< what is shown, or why nothing is

  bool empty() const;
  friend bool operator==(const LineView&, const LineView&) = default;
};

/// Where everything stands.
struct LineChartLayout {
  QRectF plot;
  std::vector<std::vector<QPointF>> lines;
};
LineChartLayout layOut(const LineView& view, const QRectF& plot);

class LineChart final : public PaintedWidget {
  Q_OBJECT

public:
  explicit LineChart(QWidget* parent);

  void showLines(const LineView& view);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  LineView m_view;
};

}  // namespace lissom
