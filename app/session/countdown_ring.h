#pragma once

#include "app/theme.h"

#include <QString>
#include <QWidget>

namespace lissom {

/// The ring with the seconds in it; in a flat space, or for reading from across the room, large seconds over a bar.
/// Repaints only the part of the ring that changed.
class CountdownRing : public QWidget {
  Q_OBJECT
public:
  enum class Shape { Ring, Bar };

  explicit CountdownRing(QWidget* parent = nullptr);

  void setTheme(const Theme& theme);
  void setShape(Shape shape, int digitHeight = 0);  ///< digitHeight: pixels, for Bar
  /// `left` 1 to 0: how much of the ring is full.
  void showTime(const QString& count, const QString& unit, double left, bool working);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QRectF ringRect() const;
  double stroke() const;
  QRect arcPart(double from, double to) const;
  bool isSeen(double from, double to) const;
  void paintRing(QPainter& painter, const QRect& part) const;
  void paintWords(QPainter& painter, const QRectF& ring) const;
  void paintBar(QPainter& painter) const;

  Theme m_theme;
  Shape m_shape = Shape::Ring;
  int m_digitHeight = 0;
  QString m_count;
  QString m_unit;
  double m_left = 1;  // as it is painted, or asked to be
  bool m_working = false;
};

}  // namespace lissom
