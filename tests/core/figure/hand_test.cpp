#include "core/figure/hand.h"

#include "core/figure/surface.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace lissom {
namespace {

/// The right hand of someone who stands, and a rod of that radius under its palm.
struct Holding {
  Skeleton skeleton = skeletonOf(Pose{});
  const LimbFrames& limbs = skeleton.side(BodySide::Right);

  RoundCone rod(float radius, float gap = 0) const {
    const Vec3 middle = limbs.hand.at({0, -.050f, -.012f - radius - gap});
    const Vec3 across = limbs.hand.turn.x * .2f;
    return {middle - across, middle + across, radius, radius};
  }
  std::vector<RoundCone> hand(const std::vector<RoundCone>& around, bool fist = false) const {
    return handOf(limbs, BodySide::Right, {around, fist});
  }
};

/// From the tips of the fingers (the second piece of each) to the rod.
std::vector<float> gaps(const std::vector<RoundCone>& hand, const RoundCone& rod) {
  std::vector<float> gaps;
  for (std::size_t i = 4; i < 12; i += 2) gaps.push_back(distanceTo({&rod, 1}, hand[i].b).distance - hand[i].rb);
  return gaps;
}

TEST(HandTest, FingersCloseAroundWhatThePalmLiesOnUntilTheyTouchIt) {
  const Holding holding;
  for (const float radius : {.016f, .022f, .030f}) {
    const RoundCone rod = holding.rod(radius);
    for (const float gap : gaps(holding.hand({rod}), rod)) EXPECT_NEAR(gap, 0, .004f) << radius;
    for (const float gap : gaps(holding.hand({}), rod)) EXPECT_GT(gap, .006f) << radius;
  }
}

TEST(HandTest, AHandThatIsNotOnSomethingStaysAsThePoseSays) {
  const Holding holding;
  const std::vector<RoundCone> open = holding.hand({});
  const std::vector<RoundCone> beside = holding.hand({holding.rod(.025f, .03f)});
  ASSERT_EQ(open.size(), beside.size());
  for (std::size_t i = 0; i < open.size(); ++i) EXPECT_EQ(open[i].b, beside[i].b) << i;
}

TEST(HandTest, ClosesSteadilyAsItComesNearer) {
  const Holding holding;
  Vec3 last{};
  for (int i = 0; i <= 30; ++i) {
    const Vec3 tip = holding.hand({holding.rod(.025f, .03f - .001f * static_cast<float>(i))})[4].b;
    if (i > 0) {
      EXPECT_LT(length(tip - last), .012f) << i;
    }
    last = tip;
  }
}

TEST(HandTest, AFistBringsTheFingerTipsToThePalm) {
  const Holding holding;
  const Vec3 palm = holding.limbs.hand.at({0, -.030f, -.012f});
  const std::vector<RoundCone> open = holding.hand({});
  const std::vector<RoundCone> fist = holding.hand({}, true);
  for (std::size_t i = 4; i < 12; i += 2) {
    EXPECT_LT(length(fist[i].b - palm), .030f);
    EXPECT_GT(length(open[i].b - palm), .045f);
  }
}

TEST(BuildTest, TheBroadBuildIsWiderAndRestsAsHigh) {
  const Skeleton skeleton = skeletonOf(Pose{});
  const Body slim = bodyOf(skeleton);
  const Body broad = bodyOf(skeleton, {Build::Broad, {}});
  const auto reach = [](const Body& body, BodyPart part, Vec3 way) {
    float furthest = -1;
    for (const RoundCone& cone : conesOf(body, part)) {
      const float across = dot(cone.wide, way);
      const float stretch = std::sqrt(1 + (cone.widening * cone.widening - 1) * across * across);
      furthest = std::max({furthest, dot(cone.a, way) + cone.ra * stretch, dot(cone.b, way) + cone.rb * stretch});
    }
    return furthest;
  };
  EXPECT_GT(reach(broad, BodyPart::Trunk, {0, 0, 1}), reach(slim, BodyPart::Trunk, {0, 0, 1}) + .004f);
  for (const BodyPart part : {BodyPart::Trunk, BodyPart::RightThigh, BodyPart::LeftShank, BodyPart::RightFoot}) {
    EXPECT_NEAR(reach(broad, part, {-1, 0, 0}), reach(slim, part, {-1, 0, 0}), .002f) << static_cast<int>(part);
  }
  EXPECT_NEAR(reach(broad, BodyPart::RightFoot, {0, -1, 0}), reach(slim, BodyPart::RightFoot, {0, -1, 0}), 1e-6f);
  EXPECT_NEAR(reach(broad, BodyPart::LeftShank, {1, 0, 0}), reach(slim, BodyPart::LeftShank, {1, 0, 0}), .002f);
}

}  // namespace
}  // namespace lissom
