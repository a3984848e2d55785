#include "app/plan/day_cells_accessible.h"

#include "app/plan/day_cells.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>

namespace lissom {
namespace {

/// One day. It belongs to the cells' interface, and says nothing once there are fewer days.
class DayInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
  DayInterface(DayCells& cells, int day) : m_cells(cells), m_day(day) {}

  bool isValid() const override { return m_day < static_cast<int>(m_cells.days().size()); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_cells); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    if (!isValid()) return {};
    const DayCell& day = m_cells.days()[static_cast<std::size_t>(m_day)];
    if (kind == QAccessible::Name) return day.spoken;
    return kind == QAccessible::Description ? day.why : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    const QRect cell = m_cells.cellRect(m_day);
    return {m_cells.mapToGlobal(cell.topLeft()), cell.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = true;
    state.selectable = true;
    state.focused = m_cells.hasFocus() && m_cells.current() == m_day;
    state.selected = m_cells.current() == m_day;
    state.invalid = !isValid();
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& action) override {
    if (!isValid()) return;
    m_cells.setCurrent(m_day);
    if (action == setFocusAction()) m_cells.setFocus();
    if (action == pressAction()) m_cells.press(m_day);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
  DayCells& m_cells;
  int m_day;
};

class DaysInterface final : public QAccessibleWidget {
public:
  explicit DaysInterface(DayCells& cells) : QAccessibleWidget(&cells, QAccessible::List), m_cells(cells) {}
  ~DaysInterface() override {
    for (const auto& [day, id] : m_items) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return static_cast<int>(m_cells.days().size()); }
  QAccessibleInterface* child(int day) const override {
    if (day < 0 || day >= childCount()) return nullptr;
    const auto known = m_items.find(day);
    if (known != m_items.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new DayInterface(m_cells, day);
    m_items[day] = QAccessible::registerAccessibleInterface(made);
    return made;
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (const auto& [day, id] : m_items) {
      if (QAccessible::accessibleInterface(id) == child) return day;
    }
    return -1;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    return child(m_cells.dayAt(m_cells.mapFromGlobal(QPoint(x, y))));
  }
  QAccessibleInterface* focusChild() const override { return m_cells.hasFocus() ? child(m_cells.current()) : nullptr; }

private:
  DayCells& m_cells;
  mutable std::map<int, QAccessible::Id> m_items;  ///< made when they are asked for
};

QAccessibleInterface* daysInterface(const QString&, QObject* object) {
  auto* cells = qobject_cast<DayCells*>(object);
  return cells ? new DaysInterface(*cells) : nullptr;
}

}  // namespace

void installDayCellsAccessible() {
  QAccessible::installFactory(daysInterface);  // again and again is once
}

void tellDayFocused(DayCells& cells, int day) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(&cells, QAccessible::Focus);
  event.setChild(day);
  QAccessible::updateAccessibility(&event);
}

void tellDayRenamed(DayCells& cells, int day) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(&cells, QAccessible::NameChanged);
  event.setChild(day);
  QAccessible::updateAccessibility(&event);
}

void tellDaysChanged(DayCells& cells) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(&cells, QAccessible::ObjectReorder);
  QAccessible::updateAccessibility(&event);
}

}  // namespace lissom
