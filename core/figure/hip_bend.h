#pragma once

#include "core/figure/muscle.h"

namespace lissom {

/// How much longer (+) or shorter (-) than in standing a muscle is with the hip bent to that angle, millimetres in an
/// adult: `flexion` in degrees, + with the thigh in front, against the pelvis. Taken between -20 and 90 degrees; what
/// is outside counts as these.
///
/// Computed with the paths of the full body model of Rajagopal et al. 2016 (OpenSim) for a straight low back. Another
/// model, gait2392, gives up to half as much again near standing (4.2 against 6.3 mm of psoas major in 10 degrees), so
/// the numbers are good for comparing positions, not for measuring a person. Empty for muscles that it was not computed
/// for; 0 for psoas minor, which ends at the pelvis and does not cross the hip.
std::optional<double> lengthChangeAtHip(Muscle muscle, double flexion);

/// The angles that are talked about: sitting upright on a chair, standing, and the kneeling stretch as the exercise
/// shows it.
constexpr double kSittingFlexion = 90;
constexpr double kStandingFlexion = 0;
constexpr double kStretchFlexion = -18;

}  // namespace lissom
