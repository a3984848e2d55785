#include "core/figure/bones.h"

namespace lissom {

std::array<Vec3, 10> hipBoneOf(const Skeleton& skeleton, BodySide side) {
  const Frame& p = skeleton.pelvis;
  const float s = signOf(side);
  return {p.at({.036f, .036f, s * .068f}),  p.at({.034f, .066f, s * .076f}),   p.at({.012f, .096f, s * .081f}),
          p.at({-.024f, .100f, s * .070f}), p.at({-.042f, .070f, s * .045f}),  p.at({-.036f, .038f, s * .045f}),
          p.at({-.024f, .020f, s * .050f}), p.at({-.014f, -.004f, s * .055f}), p.at({.010f, -.006f, s * .055f}),
          p.at({.028f, .014f, s * .060f})};
}

std::array<Vec3, 6> lowerHipBoneOf(const Skeleton& skeleton, BodySide side) {
  const Frame& p = skeleton.pelvis;
  const float s = signOf(side);
  return {p.at({-.010f, -.004f, s * .052f}), p.at({-.022f, -.026f, s * .044f}), p.at({-.018f, -.044f, s * .036f}),
          p.at({.014f, -.034f, s * .020f}),  p.at({.036f, -.012f, s * .010f}),  p.at({.022f, .010f, s * .046f})};
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

std::array<SacrumPoint, 4> sacrumOf(const Skeleton& skeleton) {
  const Frame& p = skeleton.pelvis;
  const auto point = [&](Vec3 at, float half) { return SacrumPoint{p.at(at), p.turn.z * half}; };
  return {point({-.032f, .066f, 0}, .030f), point({-.046f, .046f, 0}, .024f), point({-.052f, .024f, 0}, .013f),
          point({-.045f, .006f, 0}, .004f)};
}

}  // namespace lissom
