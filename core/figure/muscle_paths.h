#pragma once

#include "core/figure/muscle.h"

#include <vector>

namespace lissom {

/// A place that a strand passes, and how thick it is there.
struct Knot {
  Vec3 at;
  float radius = 0;
};

/// A strand before it is laid under the skin.
struct MusclePath {
  std::vector<Knot> knots;
  /// How far under the surface of `MusclePaths::within` it lies, between its ends; 0: wherever its knots are.
  float depth = 0;
};

struct MusclePaths {
  std::vector<MusclePath> paths;
  std::vector<BodyPart> within;  ///< what it lies in
};

MusclePaths pathsOf(const Skeleton& skeleton, Muscle muscle, BodySide side);

}  // namespace lissom
