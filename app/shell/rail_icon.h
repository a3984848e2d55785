#pragma once

#include "app/theme.h"

#include <QIcon>

namespace lissom {

enum class RailSign { Today, History, Exercises, Plan, Learn, Settings, Care, Undo, Redo };

/// A line drawing for the rail, in the colours of an entry that rests and of one that is chosen.
QIcon railIcon(RailSign sign, const Theme& theme, double pixelRatio);

}  // namespace lissom
