#include "core/figure/muscle.h"

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, kMuscles> kNames{
    "psoas-major",      "iliacus",        "psoas-minor",
    "rectus-femoris",   "vasti",          "hamstrings",
    "gluteus-maximus",  "gluteus-medius", "tensor-fasciae-latae",
    "adductors",        "piriformis",     "quadratus-lumborum",
    "erector-spinae",   "abdominals",     "obliques",
    "latissimus-dorsi", "pectorals",      "calf",
};

constexpr std::size_t kPsoasStrands = 6;
constexpr std::size_t kIliacusStrands = 7;

/// Where both muscles pass on their way out of the pelvis.
struct Passage {
  Vec3 brim;        // under the inguinal ligament
  Vec3 femurHead;   // in front of it
  Vec3 neck;        // of the femur
  Vec3 trochanter;  // the lesser one: where both end
  float flexed;     // 1: the hip is bent and the tendon lifts off the femoral head
};

Passage passageOf(const Skeleton& skeleton, BodySide side) {
  const Frame& pelvis = skeleton.pelvis;
  const Frame& thigh = skeleton.side(side).thigh;
  const float s = signOf(side);
  const float flexion =
      std::atan2(-dot(thigh.turn.y, pelvis.turn.x), dot(thigh.turn.y, pelvis.turn.y)) * kDegreesPerRadian;
  return {pelvis.at({.034f, .024f, s * .050f}),
          mix(pelvis.at({.036f, -.006f, s * .048f}), thigh.at({.032f, -.002f, 0}), .5f),
          thigh.at({.016f, -.032f, -s * .004f}), thigh.at({-.004f, -.056f, -s * .012f}), softStep(5, 75, flexion)};
}

/// From the origin over the brim to the trochanter; with the hip bent the way straightens, else the
/// tendon would knot.
std::array<Vec3, kStrandPoints> lineOf(const Passage& way, Vec3 origin, Vec3 belly, Vec3 brim, Vec3 head) {
  const Vec3 end = way.trochanter;
  const Vec3 middle = mix(belly, mix(origin, end, .42f), way.flexed * .55f);
  return {origin,
          middle,
          mix(brim, mix(middle, end, .42f), way.flexed),
          mix(head, mix(middle, end, .66f), way.flexed),
          mix(way.neck, mix(middle, end, .85f), way.flexed),
          end};
}

/// A place along the front of the spine: 0 at T12, 1 at L5.
Vec3 frontOfSpine(const Skeleton& skeleton, float down, float s) {
  const Vec3 t12 = skeleton.vertebra(Vertebra::T12).at({.016f, .014f, s * .014f});
  const Vec3 l3 = skeleton.vertebra(Vertebra::L3).at({.020f, .010f, s * .018f});
  const Vec3 l5 = skeleton.vertebra(Vertebra::L5S1).at({.020f, .002f, s * .022f});
  return down < .5f ? mix(t12, l3, down * 2) : mix(l3, l5, down * 2 - 1);
}

}  // namespace

std::string_view nameOf(Muscle muscle) {
  return kNames[static_cast<std::size_t>(muscle)];
}

std::optional<Muscle> muscleNamed(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Muscle>(found - kNames.begin());
}

std::vector<MuscleStrand> strandsOf(const Skeleton& skeleton, Muscle muscle, BodySide side) {
  const Frame& pelvis = skeleton.pelvis;
  const float s = signOf(side);
  const Passage way = passageOf(skeleton, side);
  std::vector<MuscleStrand> strands;
  if (muscle == Muscle::PsoasMajor) {
    for (std::size_t i = 0; i < kPsoasStrands; ++i) {
      const float u = static_cast<float>(i) / (kPsoasStrands - 1);
      const Vec3 origin = frontOfSpine(skeleton, u, s);
      const Vec3 apart = pelvis.turn * Vec3{.0045f * (1 - 2 * u), 0, s * .004f * (u - .5f)};
      const Vec3 belly = mix(mix(origin, way.brim, .5f), pelvis.at({.030f, .066f, s * .042f}), .55f) + apart;
      strands.push_back({muscle,
                         lineOf(way, origin, belly, way.brim + apart * .8f, way.femurHead + apart * .4f),
                         {.0045f, .0115f, .0110f, .0095f, .0070f, .0045f}});
    }
    return strands;
  }
  if (muscle != Muscle::Iliacus) return strands;
  const std::array crest{pelvis.at({.030f, .058f, s * .074f}), pelvis.at({.014f, .094f, s * .080f}),
                         pelvis.at({-.022f, .098f, s * .070f}), pelvis.at({-.034f, .066f, s * .050f})};
  for (std::size_t i = 0; i < kIliacusStrands; ++i) {
    const float t = static_cast<float>(i) / (kIliacusStrands - 1);
    const float w = 1 - t;
    const Vec3 origin =
        crest[0] * (w * w * w) + crest[1] * (3 * w * w * t) + crest[2] * (3 * w * t * t) + crest[3] * (t * t * t);
    const Vec3 apart = pelvis.turn * Vec3{.006f * (.5f - t), 0, s * .008f};
    const Vec3 belly = mix(origin, way.brim + apart, .52f) + pelvis.turn * Vec3{.004f, -.004f, 0};
    strands.push_back(
        {muscle,
         lineOf(way, origin, belly, way.brim + apart, way.femurHead + pelvis.turn * Vec3{0, 0, s * .005f}),
         {.0095f, .0090f, .0085f, .0080f, .0062f, .0042f}});
  }
  return strands;
}

std::array<Vec3, 10> hipBoneOf(const Skeleton& skeleton, BodySide side) {
  const Frame& p = skeleton.pelvis;
  const float s = signOf(side);
  return {p.at({.036f, .036f, s * .068f}),  p.at({.034f, .066f, s * .076f}),   p.at({.012f, .096f, s * .081f}),
          p.at({-.024f, .100f, s * .070f}), p.at({-.042f, .070f, s * .045f}),  p.at({-.036f, .038f, s * .045f}),
          p.at({-.024f, .020f, s * .050f}), p.at({-.014f, -.004f, s * .055f}), p.at({.010f, -.006f, s * .055f}),
          p.at({.028f, .014f, s * .060f})};
}

std::array<VertebraBody, 6> lumbarSpineOf(const Skeleton& skeleton) {
  const Frame& t12 = skeleton.vertebra(Vertebra::T12);
  const Frame& l3 = skeleton.vertebra(Vertebra::L3);
  const Frame& l5 = skeleton.vertebra(Vertebra::L5S1);
  const std::array centres{t12.at({.002f, .012f, 0}), l3.at({.006f, .008f, 0}), l5.at({.004f, .004f, 0})};
  std::array<VertebraBody, 6> bodies;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const float u = static_cast<float>(i) / 5;
    const bool upper = u < .5f;
    const float t = upper ? u * 2 : u * 2 - 1;
    const Vec3 up = upper ? mix(t12.turn.y, l3.turn.y, t) : mix(l3.turn.y, l5.turn.y, t);
    bodies[i] = {upper ? mix(centres[0], centres[1], t) : mix(centres[1], centres[2], t), normalized(up) * .0085f,
                 l3.turn.x * (.0125f + .0018f * u)};
  }
  return bodies;
}

}  // namespace lissom
