#pragma once

#include "core/figure/rig.h"

#include <array>

namespace lissom {

// Bones as drawn faintly behind a muscle that runs from one to the other. Schematic, as the muscles are.

/// The outline of the hip bone's wing, seen from the side: a closed smooth line through these
/// points.
std::array<Vec3, 10> hipBoneOf(const Skeleton& skeleton, BodySide side);

/// The lower half of the hip bone, a line to be drawn thick: from the socket over the tuberosity of the ischium and the
/// pubis back to the socket.
std::array<Vec3, 6> lowerHipBoneOf(const Skeleton& skeleton, BodySide side);

/// A vertebra as drawn beside the muscle.
struct VertebraBody {
  Vec3 centre;
  Vec3 up;     ///< half its height
  Vec3 front;  ///< half its depth
};
/// T12 to L5.
std::array<VertebraBody, 6> lumbarSpineOf(const Skeleton& skeleton);

/// The sacrum from top to tip, and half its width at each point.
struct SacrumPoint {
  Vec3 at;
  Vec3 right;
};
std::array<SacrumPoint, 4> sacrumOf(const Skeleton& skeleton);

}  // namespace lissom
