#include "app/history/day_mark.h"

#include <QPainter>

#include <algorithm>

namespace lissom {

void paintDayMark(QPainter& painter, const QRectF& box, DayState state, const Theme& theme) {
  const double size = box.width();
  const double line = std::max(1.0, size * 0.09);
  const QRectF disc = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
  painter.setPen(Qt::NoPen);
  switch (state) {
    case DayState::Done:
      painter.setBrush(theme.accent);
      painter.drawEllipse(box);
      break;
    case DayState::Part:
      painter.setBrush(theme.accentWeak);
      painter.drawEllipse(disc);
      painter.setBrush(theme.accent);
      painter.drawPie(disc, 180 * 16, 180 * 16);
      painter.setPen(QPen(theme.accent, line));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(disc);
      break;
    case DayState::Rest: {
      const QRectF oval(box.left(), box.top() + size * 0.25, size, size * 0.5);
      painter.setBrush(theme.rest);
      painter.drawRoundedRect(oval, size * 0.25, size * 0.25);
      break;
    }
    case DayState::Pause:
      painter.setBrush(theme.soft);
      for (const double left : {0.22, 0.58}) {
        painter.drawRect(QRectF(box.left() + size * left, box.top() + size * 0.2, size * 0.2, size * 0.6));
      }
      break;
    case DayState::Missed: {
      QPen pen(theme.soft, line);
      pen.setDashPattern({2.2, 1.8});
      painter.setPen(pen);
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(disc);
      break;
    }
    case DayState::Open:
      painter.setPen(QPen(theme.kind == Theme::Kind::HighContrast ? theme.line : theme.accent, line));
      painter.setBrush(theme.accentWeak);
      painter.drawEllipse(disc);
      break;
    case DayState::None:
      painter.setBrush(theme.soft);
      painter.drawEllipse(box.center(), size * 0.09, size * 0.09);
      break;
  }
}

}  // namespace lissom
