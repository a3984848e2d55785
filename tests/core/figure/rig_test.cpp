#include "core/figure/rig.h"

#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

constexpr float kClose = 0.0005f;

void expectAt(Vec3 found, Vec3 wanted, const char* what) {
  EXPECT_NEAR(found.x, wanted.x, kClose) << what;
  EXPECT_NEAR(found.y, wanted.y, kClose) << what;
  EXPECT_NEAR(found.z, wanted.z, kClose) << what;
}

Pose anyAllowedPose() {
  Pose pose;
  for (std::size_t i = 0; i < kJoints; ++i) {
    const auto joint = JointIndex::numbered(i);
    const JointRange range = rangeOf(joint);
    const float part = static_cast<float>(*rc::gen::inRange(0, 1001)) / 1000;
    pose[joint] = range.least + (range.most - range.least) * part;
  }
  return pose;
}

Vec3 inTheMirror(Vec3 place) {
  return {place.x, place.y, -place.z};
}

TEST(RigTest, StandsUprightInTheZeroPose) {
  Pose pose;
  pose[Joint::RootY] = 0.530f;
  const Skeleton k = skeletonOf(pose);
  expectAt(k.side(BodySide::Right).foot.origin, {0, 0.039f, 0.048f}, "ankle");
  expectAt(placeOf(k, {BodyPoint::Heel, BodySide::Left}), {-0.030f, 0, -0.048f}, "heel");
  EXPECT_NEAR(k.side(BodySide::Left).upperArm.origin.y, 0.808f, kClose);
}

TEST(RigTest, PositivePitchLeansForward) {
  Pose pose;
  pose[Joint::PelvisPitch] = 20;
  EXPECT_GT(skeletonOf(pose).head.origin.x, 0.1f);
}

TEST(RigTest, PositiveSpineTurnsAndTiltsGoToTheRight) {
  Pose turned;
  turned[Joint::LumbarRot] = 15;
  EXPECT_GT(skeletonOf(turned).head.turn.x.z, 0.2f);
  Pose tilted;
  tilted[Joint::LumbarSide] = 15;
  EXPECT_GT(skeletonOf(tilted).head.origin.z, 0.03f);
  Pose yawed;
  yawed[Joint::PelvisYaw] = 30;
  EXPECT_GT(skeletonOf(yawed).head.turn.x.z, 0.4f);
}

TEST(RigTest, TwistRollsALyingBodyOntoTheSide) {
  Pose pose;
  pose[Joint::PelvisPitch] = -90;
  pose[Joint::PelvisTwist] = -90;
  const Skeleton k = skeletonOf(pose);
  EXPECT_LT(k.side(BodySide::Left).thigh.origin.y, k.side(BodySide::Right).thigh.origin.y - 0.09f);
}

// Where the joints of two solved poses are known to be, from angles given with the opposite signs
// of pitch and turn.
TEST(RigTest, PlacesTheHalfKneelingStretchWhereItBelongs) {
  const Skeleton k = skeletonOf(poseAt(halfKneeling(), 1));
  expectAt(k.head.origin, {0.0420f, 0.6457f, 0}, "head");
  const LimbFrames& right = k.side(BodySide::Right);
  expectAt(right.thigh.origin, {0.0700f, 0.2761f, 0.0480f}, "right hip");
  expectAt(right.shank.origin, {0, 0.0415f, 0.0566f}, "right knee");
  expectAt(right.foot.origin, {-0.2459f, 0.0488f, 0.0590f}, "right ankle");
  expectAt(right.upperArm.origin, {0.0593f, 0.5560f, 0.0975f}, "right shoulder");
  const LimbFrames& left = k.side(BodySide::Left);
  EXPECT_NEAR(left.shank.origin.x, 0.3140f, 0.002f);
  EXPECT_NEAR(left.shank.origin.y, 0.2945f, 0.002f);
  EXPECT_NEAR(left.foot.origin.x, 0.2580f, 0.001f);
  EXPECT_NEAR(left.foot.origin.y, 0.0550f, 0.001f);
  EXPECT_NEAR(placeOf(k, {BodyPoint::Palm, BodySide::Left}).x, 0.2804f, 0.002f);
}

TEST(RigTest, PlacesTheBedEdgeStretchWhereItBelongs) {
  const Skeleton k = skeletonOf(poseAt(bedEdge(), 1));
  expectAt(k.head.origin, {-0.3932f, 0.3719f, 0}, "head");
  const LimbFrames& right = k.side(BodySide::Right);
  expectAt(right.thigh.origin, {-0.0350f, 0.3532f, 0.0480f}, "right hip");
  expectAt(right.shank.origin, {0.2024f, 0.2940f, 0.0608f}, "right knee");
  expectAt(right.foot.origin, {0.2450f, 0.0517f, 0.0661f}, "right ankle");
  expectAt(k.side(BodySide::Left).shank.origin, {-0.1383f, 0.5747f, -0.0651f}, "left knee");
  EXPECT_NEAR(placeOf(k, {BodyPoint::Palm, BodySide::Right}).y, 0.5928f, 0.002f);
}

RC_GTEST_PROP(RigTest, AMirroredPoseIsTheMirroredSkeleton, ()) {
  const Pose pose = anyAllowedPose();
  const Skeleton k = skeletonOf(pose);
  const Skeleton m = skeletonOf(mirror(pose));
  for (const BodyPoint point : {BodyPoint::Heel, BodyPoint::Toe, BodyPoint::Palm, BodyPoint::Elbow}) {
    for (const BodySide side : kBodySides) {
      const Vec3 wanted = inTheMirror(placeOf(k, {point, side}));
      RC_ASSERT(length(placeOf(m, {point, otherSide(side)}) - wanted) < 1e-4f);
    }
  }
  RC_ASSERT(length(m.head.origin - inTheMirror(k.head.origin)) < 1e-4f);
}

RC_GTEST_PROP(RigTest, BonesKeepTheirLengths, ()) {
  const Skeleton k = skeletonOf(anyAllowedPose());
  for (const LimbFrames& limbs : k.sides) {
    RC_ASSERT(std::abs(length(limbs.shank.origin - limbs.thigh.origin) - bones::kThigh) < 1e-4f);
    RC_ASSERT(std::abs(length(limbs.foot.origin - limbs.shank.origin) - bones::kShank) < 1e-4f);
    RC_ASSERT(std::abs(length(limbs.forearm.origin - limbs.upperArm.origin) - bones::kUpperArm) < 1e-4f);
    RC_ASSERT(std::abs(length(limbs.wrist.origin - limbs.forearm.origin) - bones::kForearm) < 1e-4f);
  }
}

TEST(RigTest, KnowsItsPointsByName) {
  EXPECT_EQ(pointNamed("left.heel"), (SidedPoint{BodyPoint::Heel, BodySide::Left}));
  EXPECT_EQ(pointNamed("right.hand-back"), (SidedPoint{BodyPoint::HandBack, BodySide::Right}));
  EXPECT_TRUE(pointNamed("trunk"));
  EXPECT_FALSE(pointNamed("heel"));
  EXPECT_FALSE(pointNamed("left.trunk"));
  EXPECT_FALSE(pointNamed("middle.heel"));
}

}  // namespace
}  // namespace lissom
