#pragma once

#include "core/figure/body.h"
#include "core/figure/rig.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace lissom {

/// Muscles that can be shown inside the body, and from where to where their strands run. Schematic, drawn after what
/// anatomy books agree on: not registered to a model of bones.
enum class Muscle : unsigned char {
  PsoasMajor,          ///< bodies of T12 to L5; over the brim of the pelvis; lesser trochanter
  Iliacus,             ///< iliac fossa; as the psoas to the lesser trochanter
  PsoasMinor,          ///< bodies of T12 and L1, in front of the psoas; brim of the pelvis. Half of people have it.
  RectusFemoris,       ///< anterior inferior iliac spine; knee cap and its ligament; tuberosity of the tibia
  Vasti,               ///< the other three of the quadriceps: greater trochanter and shaft of the femur; as above
  Hamstrings,          ///< tuberosity of the ischium; behind the knee; head of the fibula, inside of the tibia
  GluteusMaximus,      ///< crest of the ilium behind, sacrum, coccyx; iliotibial band, back of the femur
  GluteusMedius,       ///< outside of the ilium under its crest; greater trochanter
  TensorFasciaeLatae,  ///< anterior superior iliac spine; with its iliotibial band to the outside of the tibia
  Adductors,           ///< pubis and ramus of the ischium; inside of the femur, the gracilis to the tibia
  Piriformis,          ///< front of the sacrum; top of the greater trochanter
  QuadratusLumborum,   ///< crest of the ilium; twelfth rib and transverse processes of the lumbar spine
  ErectorSpinae,       ///< sacrum and crest of the ilium; along the spine to the neck, ribs
  Abdominals,          ///< rectus: pubis to the fifth to seventh rib; transversus: around the waist
  Obliques,            ///< external: lower ribs at the side; crest of the ilium and the sheath of the rectus
  LatissimusDorsi,     ///< lower half of the thoracic spine, lumbar fascia, crest of the ilium; front of the humerus
  Pectorals,           ///< collar bone, breast bone and ribs; front of the humerus
  Calf,                ///< gastrocnemius: condyles of the femur, soleus: back of the tibia; heel bone
};
constexpr std::size_t kMuscles = 18;

/// "psoas-major", "gluteus-medius": the name used in packs. Lives forever.
std::string_view nameOf(Muscle muscle);
std::optional<Muscle> muscleNamed(std::string_view name);

constexpr std::size_t kStrandPoints = 9;

/// A bundle of a muscle: a smooth line through its points, thick by its radii (fractions of
/// stature).
struct MuscleStrand {
  Muscle muscle = Muscle::PsoasMajor;
  std::array<Vec3, kStrandPoints> points;
  std::array<float, kStrandPoints> radii;
};

/// The bundles from origin to insertion on one side, neighbours next to each other. They follow the pose over what they
/// slide on and stay inside the body.
std::vector<MuscleStrand> strandsOf(const Body& body, Muscle muscle, BodySide side);
std::vector<MuscleStrand> strandsOf(const Skeleton& skeleton, Muscle muscle, BodySide side);

/// The mean length of its strands, fractions of stature. Good for which way and in which order lengths change, not for
/// millimetres.
float lengthOf(const Skeleton& skeleton, Muscle muscle, BodySide side);

/// How much a muscle (all its strands) is lengthened, for colouring: 0 short and slack, 1 long; standing is in between.
/// Each muscle's scale reaches from short to long in common exercises; it says nothing about force. 0 for no strands.
float tensionOf(const std::vector<MuscleStrand>& strands);

}  // namespace lissom
