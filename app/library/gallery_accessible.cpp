#include "app/library/gallery_accessible.h"

#include "app/library/gallery.h"
#include "app/list_accessible.h"

namespace lissom {
namespace {

struct Cards {
  using Widget = Gallery;

  static int count(const Gallery& gallery) { return static_cast<int>(gallery.cards().size()); }
  static QString text(const Gallery& gallery, int card, QAccessible::Text kind) {
    return kind == QAccessible::Name ? gallery.spoken(card) : QString();
  }
  static QRect rect(const Gallery& gallery, int card) { return gallery.cardRect(card); }
  static int at(const Gallery& gallery, QPoint point) {
    const auto [first, last] = gallery.cardsIn(QRect(point, QSize(1, 1)));
    for (int card = first; card < last; ++card) {
      if (gallery.cardRect(card).contains(point)) return card;
    }
    return -1;
  }
  static void press(Gallery& gallery, int card) {
    Q_EMIT gallery.opened(gallery.cards()[static_cast<std::size_t>(card)].id);
  }
};

}  // namespace

void installGalleryAccessible() {
  QAccessible::installFactory(ListInterface<Cards>::make);
}

void tellCardFocused(Gallery& gallery, int card) {
  tellAccessible(gallery, QAccessible::Focus, card);
}

void tellCardsChanged(Gallery& gallery) {
  tellAccessible(gallery, QAccessible::ObjectReorder);
}

}  // namespace lissom
