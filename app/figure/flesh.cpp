#include "app/figure/flesh.h"

namespace lissom {

Flesh::Flesh(const Body& body, Vec3 towardsViewer) : m_towards(towardsViewer) {
  for (const BodyPart part : {BodyPart::Trunk, BodyPart::RightThigh, BodyPart::RightShank, BodyPart::LeftThigh,
                              BodyPart::LeftShank, BodyPart::RightUpperArm, BodyPart::LeftUpperArm}) {
    if (part == BodyPart::RightUpperArm) m_withoutArms = m_cones.size();
    const std::span<const RoundCone> cones = conesOf(body, part);
    m_cones.insert(m_cones.end(), cones.begin(), cones.end());
  }
}

float Flesh::seen(Vec3 point, Layer layer) const {
  switch (layer) {
    case Layer::Core:
      return shining(point, withoutArms(), .100f, .160f, .28f);
    case Layer::Flesh:
      return shining(point, withoutArms(), .055f, .120f, .25f);
    case Layer::Skin:
      return std::min(shining(point, withoutArms(), .075f, .115f, .06f), facing(point, withoutArms()));
    case Layer::SkinOfArm:
      return std::min(shining(point, m_cones, .045f, .090f, .03f), facing(point, m_cones));
  }
  return 1;
}

/// In full through `full` of flesh, and `least` of it from `hidden` on.
float Flesh::shining(Vec3 point, std::span<const RoundCone> cones, float full, float hidden, float least) const {
  return 1 - (1 - least) * softStep(full, hidden, before(point, cones, hidden));
}

/// What faces away at the skin is hidden, but a muscle's flank is seen round the edge.
float Flesh::facing(Vec3 point, std::span<const RoundCone> cones) const {
  return .03f + .97f * softStep(-.50f, -.06f, dot(distanceTo(cones, point).outwards, m_towards));
}

/// How much flesh there is between a point and the viewer, at most `most`.
float Flesh::before(Vec3 point, std::span<const RoundCone> cones, float most) const {
  constexpr float kLeastStep = .004f;
  constexpr float kGap = .022f;  // what melts together leaves none
  float gone = 0;
  while (gone < most) {
    const float distance = distanceTo(cones, point + m_towards * gone).distance;
    if (distance > kGap) break;
    gone += std::max(kLeastStep, -distance);
  }
  return gone;
}

}  // namespace lissom
