#include "core/figure/body.h"

#include "core/figure/hand.h"
#include "core/figure/surface.h"

#include <cmath>
#include <limits>

namespace lissom {
namespace {

// The numbers below draw an adult of about seven and a half heads, with a head slightly large on purpose: it looks
// friendlier. All are fractions of stature, in the frame of the bone they hang on. `broad` is 0 for the slim build and
// 1 for the broad one: that one is wider and deeper to the front only, and sits and lies as high as the other.

class Builder {
public:
  Builder(Body& body, Build build) : broad(build == Build::Broad ? 1.0f : 0.0f), m_body(body) {}

  const float broad;

  PartShape& begin(BodyPart part) {
    m_shape = &m_body.parts[static_cast<std::size_t>(part)];
    m_shape->first = m_body.cones.size();
    m_shape->count = 0;
    return *m_shape;
  }
  void add(Vec3 a, Vec3 b, float ra, float rb, float blend, Vec3 wide = {0, 0, 1}, float widening = 1) {
    m_body.cones.push_back({a, b, ra, rb, wide, widening, blend});
    ++m_shape->count;
  }
  void add(const RoundCone& cone) {
    m_body.cones.push_back(cone);
    ++m_shape->count;
  }
  const Body& body() const { return m_body; }

private:
  Body& m_body;
  PartShape* m_shape = nullptr;
};

BodyPart onSide(BodyPart right, BodySide side) {
  return static_cast<BodyPart>(static_cast<int>(right) + (side == BodySide::Left ? 3 : 0));
}

/// 0 for a straight joint, 1 for one bent by 75 degrees or more: a straight limb would swell where
/// its parts melt.
float bentness(const Frame& upper, const Frame& lower) {
  const float angle = std::acos(std::clamp(dot(upper.turn.y, lower.turn.y), -1.0f, 1.0f)) * kDegreesPerRadian;
  return softStep(10, 75, angle);
}

void addTrunk(Builder& build, const Skeleton& k) {
  build.begin(BodyPart::Trunk);
  const float broad = build.broad;
  const Frame& pelvis = k.pelvis;
  const Frame& l3 = k.vertebra(Vertebra::L3);
  const Frame& t12 = k.vertebra(Vertebra::T12);
  const Frame& t8 = k.vertebra(Vertebra::T8);
  const Frame& t4 = k.vertebra(Vertebra::T4);
  const Vec3 z = pelvis.turn.z;
  const float hips = .034f + .003f * broad;
  build.add(pelvis.at({-.006f, .022f, -hips}), pelvis.at({-.006f, .022f, hips}), .050f, .050f, .03f, pelvis.turn.y,
            1.15f);
  const float belly = .0080f * broad;
  build.add(pelvis.at({-.008f + .006f * broad, .066f, 0}), l3.at({.020f + belly, .012f, 0}), .0470f + .006f * broad,
            .0435f + belly, .04f, z, 1.50f - .04f * broad);  // to the waist
  build.add(l3.at({.019f + belly, .010f, 0}), t12.at({.030f + .006f * broad, .020f, 0}), .0435f + belly,
            .0480f + .006f * broad, .04f, t12.turn.z, 1.50f - .02f * broad);
  build.add(t12.at({.032f + .005f * broad, .018f, 0}), t4.at({.028f + .004f * broad, -.016f, 0}),
            .0500f + .005f * broad, .0520f + .004f * broad, .04f, t8.turn.z,
            1.52f + .07f * broad);  // ribs
  build.add(t4.at({.024f, -.006f, 0}), t4.at({.014f, .024f, 0}), .0440f, .0300f, .04f, t4.turn.z, 1.70f + .14f * broad);
  for (const BodySide side : kBodySides) {
    const float s = signOf(side);
    build.add(t8.at({.054f - .001f * broad, .022f + .012f * broad, s * (.034f + .003f * broad)}),
              t4.at({.038f + .003f * broad, .002f, s * (.058f + .005f * broad)}), .0300f, .0270f + .0035f * broad,
              .025f);                                                  // chest
    build.add(k.vertebra(Vertebra::C7).at({.002f, .010f, s * .012f}),  // shoulder girdle
              mix(t4.at({-.016f, .022f, s * .072f}), k.side(side).upperArm.origin, .55f), .0225f + .003f * broad,
              .0235f + .004f * broad, .028f);
    build.add(t8.at({.002f + .002f * broad, .002f, s * (.042f + .005f * broad)}),
              t4.at({-.002f + .002f * broad, 0, s * (.060f + .004f * broad)}), .0340f + .002f * broad,
              .0290f + .002f * broad, .028f);  // shoulder blade
  }
}

void addHead(Builder& build, const Skeleton& k) {
  const Frame& head = k.head;
  const Frame& c7 = k.vertebra(Vertebra::C7);
  const Vec3 z = head.turn.z;
  PartShape& shape = build.begin(BodyPart::Head);
  build.add(c7.at({.008f, -.008f, 0}), head.at({-.002f, .012f, 0}), .0280f + .0040f * build.broad,
            .0250f + .0045f * build.broad, .014f,
            z);  // neck
  build.add(head.at({-.008f, .050f, 0}), head.at({.010f, .052f, 0}), .0500f, .0485f, .012f, z,
            .88f);  // skull
  build.add(head.at({.022f, .040f, 0}), head.at({.030f, .006f, 0}), .0365f, .0270f, .016f, z,
            .95f);  // face
  build.add(head.at({.006f, .002f, 0}), head.at({.0405f, -.017f, 0}), .0185f, .0140f, .018f, z,
            1.5f);  // jaw to chin
  build.add(head.at({.0550f, .029f, 0}), head.at({.0610f, .0175f, 0}), .0045f, .0060f, .013f, z,
            1.02f);  // nose
  build.add(head.at({.0505f, .0010f, 0}), head.at({.0500f, -.0045f, 0}), .0062f, .0058f, .008f, z,
            1.7f);  // lips
  for (const BodySide side : kBodySides) {
    const float s = signOf(side);
    build.add(head.at({-.002f, .034f, s * .044f}), head.at({-.002f, .019f, s * .042f}), .0078f, .0055f, .004f,
              head.turn.x, 1.15f);
  }
  shape.joint = {c7.at({.004f, -.006f, 0}), .030f, .025f, .065f};
}

void addHair(Builder& build, const Skeleton& k) {
  const bool knotted = build.broad == 0;
  const Frame& head = k.head;
  const Vec3 z = head.turn.z;
  build.begin(BodyPart::Hair);
  build.add(head.at({-.013f, .055f, 0}), head.at({.008f, .0615f, 0}), .0530f, .0500f, .016f, z, .93f);
  build.add(head.at({-.026f, .040f, 0}), head.at({-.030f, .018f, 0}), .0380f, .0240f, .016f, z, 1.04f);
  for (const BodySide side : kBodySides) {
    const float s = signOf(side);
    build.add(head.at({.010f, .064f, s * .026f}), head.at({-.012f, .046f, s * .033f}), .0230f, .0190f, .012f);
  }
  if (!knotted) {
    // Short, and a little fuller above the forehead.
    build.add(head.at({.012f, .083f, -.014f}), head.at({.014f, .082f, .016f}), .0250f, .0240f, .014f);
    return;
  }
  // A knot high on the head: one at its back would stand on the mat when the figure lies.
  build.add(head.at({-.034f, .109f, 0}), head.at({-.038f, .116f, 0}), .0230f, .0230f, .006f);
}

void addThigh(Builder& build, const Skeleton& k, BodySide side) {
  const LimbFrames& limbs = k.side(side);
  const Frame& thigh = limbs.thigh;
  const Frame& buttock = limbs.buttock;
  const float s = signOf(side);
  const Vec3 z = thigh.turn.z;
  // The buttock of a bent hip flattens; else it makes a lump under the far thigh.
  const float flexion =
      std::atan2(-dot(thigh.turn.y, k.pelvis.turn.x), dot(thigh.turn.y, k.pelvis.turn.y)) * kDegreesPerRadian;
  const float flat = softStep(15, 95, flexion);
  const float wide = 1 + .075f * build.broad;
  PartShape& shape = build.begin(onSide(BodyPart::RightThigh, side));
  build.add(buttock.at({-.026f + .004f * flat, .004f, s * .003f}),
            buttock.at({-.020f - .006f * flat, -.036f + .022f * flat, 0}), .0480f - .003f * flat, .0420f - .004f * flat,
            .03f, z);
  build.add(thigh.at({0, -.008f, 0}), thigh.at({.003f, -.110f, 0}), .0490f, .0430f, .02f, z, wide);
  build.add(thigh.at({.003f, -.110f, 0}), thigh.at({0, -.245f, 0}), .0430f, .0272f, .010f, z, wide);
  build.add(thigh.at({.012f, -.060f, s * .003f}), thigh.at({.006f, -.222f, 0}), .0390f, .0235f, .014f, z, wide);
  build.add(thigh.at({-.011f, -.080f, 0}), thigh.at({-.005f, -.222f, 0}), .0380f, .0225f, .014f, z, wide);
  shape.joint = {thigh.origin, .045f, .045f, .105f};
  shape.cloth = {thigh.origin, thigh.turn.y * (-1 / bones::kThigh), .52f, .0025f, .0065f};
}

void addShank(Builder& build, const LimbFrames& limbs, BodySide side) {
  const Frame& shank = limbs.shank;
  const Vec3 z = limbs.thigh.turn.z;
  const float wide = 1 + .06f * build.broad;
  PartShape& shape = build.begin(onSide(BodyPart::RightShank, side));
  build.add(shank.at({.001f, .002f, 0}), shank.at({-.004f, -.080f, 0}), .0268f, .0262f, .01f, z, wide);
  build.add(shank.at({-.004f, -.080f, 0}), shank.at({0, -.240f, 0}), .0262f, .0158f, .016f, z, wide);
  build.add(shank.at({.009f, .004f, 0}), shank.at({.003f, -.046f, 0}), .0195f, .0180f, .020f,
            z);  // knee cap
  build.add(shank.at({-.0095f, -.052f, 0}), shank.at({-.004f, -.150f, 0}), .0250f, .0165f, .026f, z,
            1.06f * wide);  // calf
  shape.joint = {shank.origin, .010f + .016f * bentness(limbs.thigh, shank), .030f, .078f};
}

void addFoot(Builder& build, const LimbFrames& limbs, BodySide side) {
  const Frame& foot = limbs.foot;
  const Frame& toes = limbs.toes;
  const float s = signOf(side);
  const Vec3 z = foot.turn.z;
  PartShape& shape = build.begin(onSide(BodyPart::RightFoot, side));
  build.add(foot.at({0, .012f, 0}), foot.at({-.006f, -.010f, 0}), .0155f, .0165f, .012f, z);
  build.add(foot.at({-.018f, -.016f, 0}), foot.at({-.021f, -.0225f, 0}), .0170f, .0165f, .012f,
            z);  // heel
  build.add(foot.at({0, -.006f, 0}), foot.at({.064f, -.0265f, 0}), .0175f, .0100f, .014f, z,
            1.45f);  // instep
  build.add(foot.at({-.016f, -.0250f, 0}), foot.at({.076f, -.0285f, 0}), .0130f, .0105f, .012f, z,
            1.55f);  // sole
  build.add(toes.at({-.006f, -.0005f, s * .004f}), toes.at({.022f, -.002f, s * .005f}), .0102f, .008f, .010f, z, 2.0f);
  build.add(toes.at({0, 0, -s * .012f}), toes.at({.030f, -.0012f, -s * .011f}), .0100f, .0088f, .005f, z);  // big toe
  shape.joint = {foot.origin, .016f, .025f, .05f};
}

void addArm(Builder& build, const LimbFrames& limbs, BodySide side) {
  const Frame& upper = limbs.upperArm;
  const Frame& fore = limbs.forearm;
  const float s = signOf(side);
  const Vec3 z = upper.turn.z;
  PartShape& upperShape = build.begin(onSide(BodyPart::RightUpperArm, side));
  const float stout = .0035f * build.broad;
  build.add(upper.at({0, -.002f, -s * .0005f}), upper.at({0, -.060f, 0}), .0246f + stout, .0220f + stout, .02f, z);
  build.add(upper.at({0, -.040f, 0}), upper.at({0, -bones::kUpperArm, 0}), .0226f + stout, .0168f + stout * .5f, .014f,
            z);
  build.add(upper.at({.005f, -.065f, 0}), upper.at({.003f, -.140f, 0}), .0198f + stout, .0158f + stout, .014f,
            z);  // biceps
  upperShape.joint = {upper.origin, .034f, .035f, .085f};
  upperShape.cloth = {upper.origin, upper.turn.y * (-1 / bones::kUpperArm), .50f, .0022f, .0048f};

  PartShape& foreShape = build.begin(onSide(BodyPart::RightForearm, side));
  build.add(fore.at({-.001f, -.002f, 0}), fore.at({.002f, -.046f, 0}), .0160f + stout * .5f, .0186f + stout * .7f,
            .012f, z);
  build.add(fore.at({.002f, -.040f, 0}), limbs.wrist.origin, .0186f + stout * .7f, .0116f + stout * .35f, .008f, z);
  foreShape.joint = {fore.origin, .008f + .014f * bentness(upper, fore), .030f, .062f};
}

/// A hand may close around everything but its own arm and the trunk.
std::vector<RoundCone> graspableBy(BodySide side, const Body& body) {
  std::vector<RoundCone> cones;
  const auto own = static_cast<std::size_t>(onSide(BodyPart::RightUpperArm, side));
  for (auto part = static_cast<std::size_t>(BodyPart::RightThigh); part < kBodyParts; ++part) {
    if (part >= own && part < own + 3) continue;
    const std::span<const RoundCone> shapes = conesOf(body, static_cast<BodyPart>(part));
    cones.insert(cones.end(), shapes.begin(), shapes.end());
  }
  return cones;
}

void addHand(Builder& build, const LimbFrames& limbs, BodySide side, bool fist) {
  const std::vector<RoundCone> graspable = graspableBy(side, build.body());
  PartShape& shape = build.begin(onSide(BodyPart::RightHand, side));
  for (const RoundCone& cone : handOf(limbs, side, {graspable, fist})) build.add(cone);
  shape.joint = {limbs.wrist.origin, .016f, .018f, .04f};
}

}  // namespace

Body bodyOf(const Skeleton& skeleton, const BodyStyle& style) {
  Body body;
  body.skeleton = skeleton;
  body.build = style.build;
  body.cones.reserve(104);
  Builder build(body, style.build);
  addTrunk(build, skeleton);
  addHead(build, skeleton);
  addHair(build, skeleton);
  for (const BodySide side : kBodySides) {
    addThigh(build, skeleton, side);
    addShank(build, skeleton.side(side), side);
    addFoot(build, skeleton.side(side), side);
  }
  for (const BodySide side : kBodySides) {
    addArm(build, skeleton.side(side), side);
    addHand(build, skeleton.side(side), side, style.fists[indexOf(side)]);
  }
  return body;
}

std::vector<RoundCone> trunkOf(const Skeleton& skeleton) {
  Body body;
  body.cones.reserve(16);
  Builder build(body, Build::Slim);
  addTrunk(build, skeleton);
  return body.cones;
}

std::vector<RoundCone> buttockOf(const Skeleton& skeleton, BodySide side) {
  Body body;
  Builder build(body, Build::Slim);
  addThigh(build, skeleton, side);
  return {body.cones.begin(), body.cones.begin() + 2};
}

Vec3 lowestPointOf(std::span<const RoundCone> cones) {
  Vec3 lowest{0, std::numeric_limits<float>::max(), 0};
  for (const RoundCone& cone : cones) {
    // How far the widened end reaches straight down.
    const float reach = std::sqrt(1 + (cone.widening * cone.widening - 1) * cone.wide.y * cone.wide.y);
    const float a = cone.a.y - cone.ra * reach;
    const float b = cone.b.y - cone.rb * reach;
    if (std::min(a, b) >= lowest.y) continue;
    lowest = a < b ? Vec3{cone.a.x, a, cone.a.z} : Vec3{cone.b.x, b, cone.b.z};
  }
  return lowest;
}

}  // namespace lissom
