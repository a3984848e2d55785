#pragma once

#include "core/figure/body.h"

#include <span>

namespace lissom {

/// How far a point is from a surface.
struct SurfaceDistance {
  float distance = 0;  ///< fraction of stature, negative inside
  Vec3 outwards;       ///< unit vector, the shortest way out (or, outside, away from the surface)
};

/// From the union of the shapes, without what melts between them: the body as drawn is a little larger. For a widened
/// cone the distance is estimated, and never too long outside. `cones` is not empty.
SurfaceDistance distanceTo(std::span<const RoundCone> cones, Vec3 point);

/// The cones of one part.
std::span<const RoundCone> conesOf(const Body& body, BodyPart part);

}  // namespace lissom
