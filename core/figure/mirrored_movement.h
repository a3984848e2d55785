#pragma once

#include "core/figure/movement.h"

namespace lissom {

/// The movement that a mirror shows, seen from where it was: what was the right side's is the left one's, and the room
/// stays as it is. For what works left and right in turn. mirror(mirror(movement)) == movement.
Movement mirror(const Movement& movement);

}  // namespace lissom
