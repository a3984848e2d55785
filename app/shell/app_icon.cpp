#include "app/shell/app_icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace lissom {
namespace {

constexpr double kUnit = 64;  // the icon is drawn on a 64 x 64 grid

QPixmap drawn(int size) {
  QPixmap pixmap(size, size);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(size / kUnit, size / kUnit);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0x22, 0x75, 0x6C));
  painter.drawRoundedRect(QRectF(2, 2, 60, 60), 15, 15);

  painter.setBrush(Qt::white);
  painter.drawEllipse(QPointF(29, 15), 5.4, 5.4);
  QPainterPath body;  // neck, hip, rear knee, rear foot; then from the hip to the front knee and foot
  body.moveTo(28, 24);
  body.cubicTo(27, 30, 27, 34, 29, 38);
  body.quadTo(26, 46, 24, 51);
  body.lineTo(11, 51);
  body.moveTo(29, 38);
  body.lineTo(46, 37);
  body.lineTo(45, 51);
  body.lineTo(51, 51);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Qt::white, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(body);
  return pixmap;
}

}  // namespace

QIcon appIcon() {
  QIcon icon;
  for (const int size : {16, 24, 32, 48, 64, 128}) icon.addPixmap(drawn(size));
  return icon;
}

}  // namespace lissom
