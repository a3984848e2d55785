#pragma once

#include "core/figure/body.h"
#include "core/figure/movement.h"

#include <vector>

namespace lissom {

/// The straps of the movement as they run in that pose, tight and straight from point to point: round a foot where they
/// pass it, in a loop where they end at one, and a short end hangs out of a hand.
std::vector<RoundCone> strapsOf(const Movement& movement, const Skeleton& skeleton);

}  // namespace lissom
