#pragma once

namespace lissom {

class DayCells;

/// For assistive technology the days are a list, and each an item that can be focused and pressed.
void installDayCellsAccessible();
void tellDayFocused(DayCells& cells, int day);
/// The days say something else, or there are others.
void tellDaysChanged(DayCells& cells);

}  // namespace lissom
