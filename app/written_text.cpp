#include "app/written_text.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace lissom {

double writeText(const QString& text, const QFont& font, double width, QPainter* painter, QPointF at) {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  QTextLayout layout(text, font);
  layout.setTextOption(option);
  layout.beginLayout();
  double y = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, y});
    y += std::ceil(line.height());
  }
  layout.endLayout();
  if (painter) layout.draw(painter, at);
  return y;
}

}  // namespace lissom
