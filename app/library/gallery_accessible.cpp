#include "app/library/gallery_accessible.h"

#include "app/library/gallery.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>

namespace lissom {
namespace {

Gallery* galleryOf(QObject* object) {
  return qobject_cast<Gallery*>(object);
}

/// One card. It belongs to the gallery's interface, and says nothing once there are fewer cards.
class CardInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
  CardInterface(Gallery& gallery, int card) : m_gallery(gallery), m_card(card) {}

  bool isValid() const override { return m_card < static_cast<int>(m_gallery.cards().size()); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_gallery); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name ? m_gallery.spoken(m_card) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    const QRect card = m_gallery.cardRect(m_card);
    return {m_gallery.mapToGlobal(card.topLeft()), card.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = true;
    state.selectable = true;
    state.focused = m_gallery.hasFocus() && m_gallery.current() == m_card;
    state.selected = m_gallery.current() == m_card;
    state.invalid = !isValid();
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& action) override {
    if (!isValid()) return;
    m_gallery.setCurrent(m_card);
    if (action == setFocusAction()) m_gallery.setFocus();
    if (action == pressAction()) Q_EMIT m_gallery.opened(m_gallery.cards()[static_cast<std::size_t>(m_card)].id);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
  Gallery& m_gallery;
  int m_card;
};

class GalleryInterface final : public QAccessibleWidget {
public:
  explicit GalleryInterface(Gallery& gallery) : QAccessibleWidget(&gallery, QAccessible::List), m_gallery(gallery) {}
  ~GalleryInterface() override {
    for (const auto& [card, id] : m_items) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return static_cast<int>(m_gallery.cards().size()); }
  QAccessibleInterface* child(int card) const override {
    if (card < 0 || card >= childCount()) return nullptr;
    const auto known = m_items.find(card);
    if (known != m_items.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new CardInterface(m_gallery, card);
    m_items[card] = QAccessible::registerAccessibleInterface(made);
    return made;
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (const auto& [card, id] : m_items) {
      if (QAccessible::accessibleInterface(id) == child) return card;
    }
    return -1;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    const QPoint point = m_gallery.mapFromGlobal(QPoint(x, y));
    const auto [first, last] = m_gallery.cardsIn(QRect(point, QSize(1, 1)));
    for (int card = first; card < last; ++card) {
      if (m_gallery.cardRect(card).contains(point)) return child(card);
    }
    return nullptr;
  }
  QAccessibleInterface* focusChild() const override {
    return m_gallery.hasFocus() ? child(m_gallery.current()) : nullptr;
  }

private:
  Gallery& m_gallery;
  mutable std::map<int, QAccessible::Id> m_items;  ///< made when they are asked for
};

QAccessibleInterface* galleryInterface(const QString&, QObject* object) {
  Gallery* gallery = galleryOf(object);
  return gallery ? new GalleryInterface(*gallery) : nullptr;
}

}  // namespace

void installGalleryAccessible() {
  QAccessible::installFactory(galleryInterface);  // again and again is once
}

void tellCardFocused(Gallery& gallery, int card) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(&gallery, QAccessible::Focus);
  event.setChild(card);
  QAccessible::updateAccessibility(&event);
}

void tellCardsChanged(Gallery& gallery) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(&gallery, QAccessible::ObjectReorder);
  QAccessible::updateAccessibility(&event);
}

}  // namespace lissom
