#pragma once

namespace lissom {

class DayCells;

/// For assistive technology the days are a list, and each an item that can be focused and pressed.
void installDayCellsAccessible();
void tellDayFocused(DayCells& cells, int day);
/// The day asks for something else now.
void tellDayRenamed(DayCells& cells, int day);
/// There are more days, or fewer.
void tellDaysChanged(DayCells& cells);

}  // namespace lissom
