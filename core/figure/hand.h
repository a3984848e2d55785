#pragma once

#include "core/figure/body.h"

#include <span>
#include <vector>

namespace lissom {

/// What a hand has to do with the things around it.
struct Grasp {
  std::span<const RoundCone> around;  ///< what it closes around where the palm lies on it
  bool fist = false;                  ///< closed around something thin
};

/// The hand as cones in the world: palm, four fingers of two pieces, a thumb. As the palm comes to lie on something the
/// fingers bend until they touch it, and the thumb comes round to the other side.
std::vector<RoundCone> handOf(const LimbFrames& limbs, BodySide side, const Grasp& grasp);

}  // namespace lissom
