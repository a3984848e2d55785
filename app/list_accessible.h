#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

#include <map>

namespace lissom {

// For assistive technology: a painted widget is a list, and each thing painted on it an item that can be focused and
// pressed. `List` says how, for its widget:
//
//   using Widget = ...;                                         with current(), setCurrent(int)
//   static int count(const Widget&);
//   static QString text(const Widget&, int item, QAccessible::Text kind);
//   static QRect rect(const Widget&, int item);                 in the widget
//   static int at(const Widget&, QPoint point);                 the item there; -1 when there is none
//   static void press(Widget&, int item);

/// One item. It belongs to the list's interface, and says nothing once there are fewer items.
template <class List>
class ItemInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
  ItemInterface(typename List::Widget& list, int item) : m_list(list), m_item(item) {}

  bool isValid() const override { return m_item < List::count(m_list); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_list); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    return isValid() ? List::text(m_list, m_item, kind) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    const QRect rect = List::rect(m_list, m_item);
    return {m_list.mapToGlobal(rect.topLeft()), rect.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = true;
    state.selectable = true;
    state.focused = m_list.hasFocus() && m_list.current() == m_item;
    state.selected = m_list.current() == m_item;
    state.invalid = !isValid();
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& action) override {
    if (!isValid()) return;
    m_list.setCurrent(m_item);
    if (action == setFocusAction()) m_list.setFocus();
    if (action == pressAction()) List::press(m_list, m_item);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
  typename List::Widget& m_list;
  int m_item;
};

template <class List>
class ListInterface final : public QAccessibleWidget {
public:
  explicit ListInterface(typename List::Widget& list) : QAccessibleWidget(&list, QAccessible::List), m_list(list) {}
  ~ListInterface() override {
    for (const auto& [item, id] : m_items) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return List::count(m_list); }
  QAccessibleInterface* child(int item) const override {
    if (item < 0 || item >= childCount()) return nullptr;
    const auto known = m_items.find(item);
    if (known != m_items.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new ItemInterface<List>(m_list, item);
    m_items[item] = QAccessible::registerAccessibleInterface(made);
    return made;
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (const auto& [item, id] : m_items) {
      if (QAccessible::accessibleInterface(id) == child) return item;
    }
    return -1;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    return child(List::at(m_list, m_list.mapFromGlobal(QPoint(x, y))));
  }
  QAccessibleInterface* focusChild() const override { return m_list.hasFocus() ? child(m_list.current()) : nullptr; }

  /// For QAccessible::installFactory(), which takes it once however often it is called.
  static QAccessibleInterface* make(const QString&, QObject* object) {
    auto* list = qobject_cast<typename List::Widget*>(object);
    return list ? new ListInterface(*list) : nullptr;
  }

private:
  typename List::Widget& m_list;
  mutable std::map<int, QAccessible::Id> m_items;  ///< made when they are asked for
};

/// Tells of an item, or with -1 of the whole list.
inline void tellAccessible(QWidget& list, QAccessible::Event what, int item = -1) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(&list, what);
  if (item >= 0) event.setChild(item);
  QAccessible::updateAccessibility(&event);
}

}  // namespace lissom
