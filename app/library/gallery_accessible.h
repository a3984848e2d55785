#pragma once

namespace lissom {

class Gallery;

/// For assistive technology a gallery is a list, and each of its cards an item that can be focused and opened.
void installGalleryAccessible();
void tellCardFocused(Gallery& gallery, int card);
void tellCardsChanged(Gallery& gallery);

}  // namespace lissom
