#include "app/shell/rail_icon.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace lissom {
namespace {

/// The drawing in a square of 24 units.
QPainterPath pathOf(RailSign sign) {
  QPainterPath path;
  switch (sign) {
    case RailSign::Today:  // a sun
      path.addEllipse(QPointF(12, 12), 4.2, 4.2);
      for (int ray = 0; ray < 8; ++ray) {
        const double angle = ray * std::numbers::pi / 4;
        const QPointF direction(std::cos(angle), std::sin(angle));
        path.moveTo(QPointF(12, 12) + direction * 7.2);
        path.lineTo(QPointF(12, 12) + direction * 9.6);
      }
      break;
    case RailSign::History:  // three bars on a line
      path.moveTo(3.5, 20);
      path.lineTo(20.5, 20);
      path.addRoundedRect(QRectF(5, 11, 3.4, 6.5), 1, 1);
      path.addRoundedRect(QRectF(10.4, 5, 3.4, 12.5), 1, 1);
      path.addRoundedRect(QRectF(15.8, 8.5, 3.4, 9), 1, 1);
      break;
    case RailSign::Exercises:  // someone who reaches up and to the side
      path.addEllipse(QPointF(10.6, 5.2), 2.3, 2.3);
      path.moveTo(10.2, 9.6);
      path.cubicTo(9.4, 11.6, 9.4, 12.8, 10.4, 14.6);  // trunk
      path.moveTo(10.4, 14.6);
      path.lineTo(6.2, 20.4);
      path.moveTo(10.4, 14.6);
      path.lineTo(15.6, 20.4);
      path.moveTo(10.0, 10.2);
      path.cubicTo(13.4, 9.6, 16.2, 7.2, 18.2, 3.6);  // the arm that reaches
      path.moveTo(10.0, 10.2);
      path.lineTo(5.4, 12.4);
      break;
    case RailSign::Plan:  // a calendar with a day marked
      path.addRoundedRect(QRectF(4, 5.5, 16, 14.5), 2, 2);
      path.moveTo(4, 10);
      path.lineTo(20, 10);
      for (const double x : {8.5, 15.5}) {
        path.moveTo(x, 3.5);
        path.lineTo(x, 7);
      }
      path.addRoundedRect(QRectF(13.4, 13, 3.4, 3.4), 0.8, 0.8);
      break;
    case RailSign::Learn:  // an open book
      path.moveTo(12, 6.5);
      path.cubicTo(9.8, 4.6, 6.4, 4.4, 3.6, 5.2);
      path.lineTo(3.6, 18.4);
      path.cubicTo(6.4, 17.6, 9.8, 17.8, 12, 19.6);
      path.cubicTo(14.2, 17.8, 17.6, 17.6, 20.4, 18.4);
      path.lineTo(20.4, 5.2);
      path.cubicTo(17.6, 4.4, 14.2, 4.6, 12, 6.5);
      path.lineTo(12, 19.6);
      break;
    case RailSign::Settings:  // two sliders
      for (const auto& [y, knob] : {std::pair{8.0, 15.0}, std::pair{16.0, 9.0}}) {
        path.moveTo(4, y);
        path.lineTo(knob - 2.5, y);
        path.moveTo(knob + 2.5, y);
        path.lineTo(20, y);
        path.addEllipse(QPointF(knob, y), 2.5, 2.5);
      }
      break;
    case RailSign::Undo:  // an arrow that turns back
      path.moveTo(8.5, 4.5);
      path.lineTo(4, 9);
      path.lineTo(8.5, 13.5);
      path.moveTo(4, 9);
      path.lineTo(14, 9);
      path.cubicTo(21.5, 9, 21.5, 19.5, 14, 19.5);
      path.lineTo(9, 19.5);
      break;
    case RailSign::Redo:  // and one that goes on
      path.moveTo(15.5, 4.5);
      path.lineTo(20, 9);
      path.lineTo(15.5, 13.5);
      path.moveTo(20, 9);
      path.lineTo(10, 9);
      path.cubicTo(2.5, 9, 2.5, 19.5, 10, 19.5);
      path.lineTo(15, 19.5);
      break;
    case RailSign::Care:  // a heart
      path.moveTo(12, 19.5);
      path.cubicTo(-1, 11, 6, 1, 12, 7.5);
      path.cubicTo(18, 1, 25, 11, 12, 19.5);
      break;
  }
  return path;
}

}  // namespace

QIcon railIcon(RailSign sign, const Theme& theme, double pixelRatio) {
  const int size = theme.px(22);
  QIcon icon;
  for (const auto state : {QIcon::Off, QIcon::On}) {
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 24.0, size / 24.0);
    painter.setPen(QPen(state == QIcon::On ? theme.ink : theme.soft, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(sign));
    painter.end();
    icon.addPixmap(pixmap, QIcon::Normal, state);
  }
  return icon;
}

}  // namespace lissom
