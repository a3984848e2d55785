#pragma once

#include "app/theme.h"
#include "core/history/day_summary.h"

#include <QRectF>

class QPainter;

namespace lissom {

/// A day of a calendar, each state in a shape of its own, so that no colour is needed to tell them apart: done is full,
/// in part half full, rest a lying oval, a pause two bars, missed a dashed outline, to come an outline, before the
/// first session a dot. `box` is square.
void paintDayMark(QPainter& painter, const QRectF& box, DayState state, const Theme& theme);

}  // namespace lissom
