#pragma once

#include "core/figure/movement.h"

#include <span>

namespace lissom {

/// Where a point of the body should be: in the world, or in the frame of a limb. What is empty is
/// free.
struct ContactGoal {
  SidedPoint point;
  std::optional<SidedLimb> limb;
  std::array<std::optional<float>, 3> at;
};

/// The pose nearest to `pose` that meets the goals as well as the listed joints can within their
/// ranges: damped least squares, at most that many steps. All other joints stay exactly as they
/// are.
Pose settle(const Pose& pose, std::span<const ContactGoal> goals, std::span<const JointIndex> joints, int iterations);

}  // namespace lissom
