#include "app/plan/day_cells_accessible.h"

#include "app/list_accessible.h"
#include "app/plan/day_cells.h"

namespace lissom {
namespace {

struct Days {
  using Widget = DayCells;

  static int count(const DayCells& cells) { return static_cast<int>(cells.days().size()); }
  static QString text(const DayCells& cells, int day, QAccessible::Text kind) {
    const DayCell& cell = cells.days()[static_cast<std::size_t>(day)];
    if (kind == QAccessible::Name) return cell.spoken;
    return kind == QAccessible::Description ? cell.why : QString();
  }
  static QRect rect(const DayCells& cells, int day) { return cells.cellRect(day); }
  static int at(const DayCells& cells, QPoint point) { return cells.dayAt(point); }
  static void press(DayCells& cells, int day) { cells.press(day); }
};

}  // namespace

void installDayCellsAccessible() {
  QAccessible::installFactory(ListInterface<Days>::make);
}

void tellDayFocused(DayCells& cells, int day) {
  tellAccessible(cells, QAccessible::Focus, day);
}

void tellDayRenamed(DayCells& cells, int day) {
  tellAccessible(cells, QAccessible::NameChanged, day);
}

void tellDaysChanged(DayCells& cells) {
  tellAccessible(cells, QAccessible::ObjectReorder);
}

}  // namespace lissom
