#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace lissom {

/// Lays a text out in lines of that width, breaking a word that is longer; draws it when there is a painter. Answers
/// the height.
double writeText(const QString& text, const QFont& font, double width, QPainter* painter, QPointF at);

}  // namespace lissom
