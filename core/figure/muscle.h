#pragma once

#include "core/figure/rig.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace lissom {

/// Muscles that can be shown inside the body.
enum class Muscle : unsigned char {
  PsoasMajor,
  Iliacus,
  PsoasMinor,
  RectusFemoris,
  Vasti,  ///< the other three of the quadriceps
  Hamstrings,
  GluteusMaximus,
  GluteusMedius,
  TensorFasciaeLatae,
  Adductors,
  Piriformis,
  QuadratusLumborum,
  ErectorSpinae,
  Abdominals,  ///< rectus and transversus abdominis
  Obliques,
  LatissimusDorsi,
  Pectorals,
  Calf,
};
constexpr std::size_t kMuscles = 18;

/// "psoas-major", "gluteus-medius": the name used in packs. Lives forever.
std::string_view nameOf(Muscle muscle);
std::optional<Muscle> muscleNamed(std::string_view name);

constexpr std::size_t kStrandPoints = 6;

/// A bundle of a muscle: a smooth line through its points, thick by its radii (fractions of
/// stature). Schematic, drawn after anatomy plates: not registered to a model of bones.
struct MuscleStrand {
  Muscle muscle = Muscle::PsoasMajor;
  std::array<Vec3, kStrandPoints> points;
  std::array<float, kStrandPoints> radii;
};

/// The bundles from origin to the lesser trochanter, on one side: psoas major from the bodies of
/// T12 to L5, iliacus from the iliac fossa; both run over the brim of the pelvis and wrap the head
/// of the femur as long as the hip is straight.
std::vector<MuscleStrand> strandsOf(const Skeleton& skeleton, Muscle muscle, BodySide side);

/// The outline of the hip bone's wing, seen from the side: a closed smooth line through these
/// points.
std::array<Vec3, 10> hipBoneOf(const Skeleton& skeleton, BodySide side);

/// A vertebra as drawn beside the muscle.
struct VertebraBody {
  Vec3 centre;
  Vec3 up;     ///< half its height
  Vec3 front;  ///< half its depth
};
/// T12 to L5.
std::array<VertebraBody, 6> lumbarSpineOf(const Skeleton& skeleton);

}  // namespace lissom
