#include "core/figure/pose.h"

#include "core/figure/rig.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lissom {
namespace {

Pose anyPose() {
  Pose pose;
  for (std::size_t i = 0; i < kJoints; ++i) {
    pose[JointIndex::numbered(i)] = static_cast<float>(*rc::gen::inRange(-1800, 1800)) / 10;
  }
  return pose;
}

TEST(PoseTest, NamesEveryJointOnceAndFindsItAgain) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < kJoints; ++i) {
    const auto joint = JointIndex::numbered(i);
    EXPECT_TRUE(names.emplace(nameOf(joint)).second) << nameOf(joint);
    EXPECT_EQ(jointNamed(nameOf(joint)), joint);
  }
}

TEST(PoseTest, NamesAreThoseOfTheEnumerators) {
  EXPECT_EQ(nameOf(Joint::LumbarFlex), "lumbar.flex");
  EXPECT_EQ(nameOf({BodySide::Right, Joint::HipFlex}), "right.hip.flex");
  EXPECT_EQ(nameOf({BodySide::Left, Joint::HipFlex}), "left.hip.flex");
  EXPECT_EQ(nameOf({BodySide::Right, Joint::ElbowFlex}), "right.elbow.flex");
  EXPECT_EQ(nameOf({BodySide::Left, Joint::FingersFlex}), "left.fingers.flex");
  EXPECT_EQ(jointNamed("right.hip"), std::nullopt);
}

TEST(PoseTest, BothSidesHaveTheSameRange) {
  for (std::size_t i = kMiddleJoints; i < kMiddleJoints + kSideJoints; ++i) {
    const JointRange right = rangeOf(JointIndex::numbered(i));
    const JointRange left = rangeOf(JointIndex::numbered(i + kSideJoints));
    EXPECT_EQ(right.least, left.least);
    EXPECT_EQ(right.most, left.most);
    EXPECT_LT(right.least, right.most);
  }
}

TEST(PoseTest, MirrorSwapsTheSidesAndTurnsTheTurns) {
  Pose pose;
  pose[{BodySide::Right, Joint::KneeFlex}] = 90;
  pose[Joint::NeckRot] = 20;
  pose[Joint::PelvisPitch] = 5;
  const Pose mirrored = mirror(pose);
  EXPECT_EQ((mirrored[{BodySide::Left, Joint::KneeFlex}]), 90);
  EXPECT_EQ((mirrored[{BodySide::Right, Joint::KneeFlex}]), 0);
  EXPECT_EQ(mirrored[Joint::NeckRot], -20);
  EXPECT_EQ(mirrored[Joint::PelvisPitch], 5);
}

// Key poses estimated in a study of the exercises: angles in the same convention as a pose's, the height of the hips
// that they lead to, and what then stands on the ground. Whoever changes a sign or a length of the rig sees it here.
struct Keyframe {
  const char* name;
  std::vector<std::pair<const char*, float>> angles;
  float hipHeight;  // stature
  std::vector<const char*> onGround;
};

float groundBelow(const Skeleton& skeleton, const char* name) {
  const SidedPoint point = *pointNamed(name);
  const float under = point.point == BodyPoint::Knee ? 0.0272f : 0;  // from the joint to the pad
  return placeOf(skeleton, point).y - under;
}

TEST(PoseTest, TheAnglesOfAKeyframeLeadToItsHipHeight) {
  const std::vector<Keyframe> keyframes{
      {"chair rise, the seat just left",
       {{"pelvis.pitch", 30},
        {"lumbar.flex", 8},
        {"right.hip.flex", 114},
        {"right.knee.flex", 96},
        {"right.ankle.flex", 12},
        {"left.hip.flex", 114},
        {"left.knee.flex", 96},
        {"left.ankle.flex", 12}},
       0.305f,
       {"right.heel", "right.ball", "left.heel", "left.ball"}},
      {"half kneeling, stretched",
       {{"pelvis.pitch", -5},
        {"lumbar.flex", 4},
        {"right.hip.flex", -18},
        {"right.knee.flex", 80},
        {"right.ankle.flex", -51},
        {"left.hip.flex", 88},
        {"left.knee.flex", 105},
        {"left.ankle.flex", 12}},
       0.268f,
       {"right.knee", "right.toe", "left.heel", "left.ball"}},
      {"split stance, stretched",
       {{"pelvis.pitch", -8},
        {"lumbar.flex", 6},
        {"right.hip.flex", -19},
        {"right.knee.flex", 24},
        {"right.ankle.flex", 20},
        {"left.hip.flex", 20},
        {"left.knee.flex", 39},
        {"left.ankle.flex", 11}},
       0.498f,
       {"right.ball", "left.heel", "left.ball"}},
      {"bird dog, right arm and left leg",
       {{"pelvis.pitch", 79},
        {"neck.flex", -5},
        {"right.hip.flex", 79},
        {"right.knee.flex", 95},
        {"right.ankle.flex", -46},
        {"right.shoulder.flex", 167},
        {"right.shoulder.abd", 8},
        {"right.elbow.flex", 3},
        {"left.hip.flex", -9},
        {"left.knee.flex", 3},
        {"left.shoulder.flex", 78},
        {"left.elbow.flex", 3},
        {"left.wrist.flex", -80}},
       0.274f,
       {"right.knee", "right.toe", "left.palm"}},
      {"standing, one knee raised",
       {{"pelvis.pitch", -2},
        {"right.hip.flex", 98},
        {"right.knee.flex", 98},
        {"left.hip.flex", -2},
        {"left.knee.flex", 2},
        {"left.ankle.flex", 2}},
       0.53f,
       {"left.heel", "left.ball"}},
  };
  for (const Keyframe& keyframe : keyframes) {
    Pose pose;
    for (const auto& [joint, angle] : keyframe.angles) pose[*jointNamed(joint)] = angle;
    const Skeleton skeleton = skeletonOf(pose);  // with the hips at height 0
    for (const char* point : keyframe.onGround) {
      EXPECT_NEAR(-groundBelow(skeleton, point), keyframe.hipHeight, 0.02f) << keyframe.name << ": " << point;
    }
  }
}

RC_GTEST_PROP(PoseTest, MirroringTwiceChangesNothing, ()) {
  const Pose pose = anyPose();
  RC_ASSERT(mirror(mirror(pose)) == pose);
}

RC_GTEST_PROP(PoseTest, BetweenBeginsAndEndsAtItsPoses, ()) {
  const Pose a = anyPose();
  const Pose b = anyPose();
  RC_ASSERT(between(a, b, 0) == a);
  for (std::size_t i = 0; i < kJoints; ++i) {
    const auto joint = JointIndex::numbered(i);
    RC_ASSERT(std::abs(between(a, b, 1)[joint] - b[joint]) < 1e-3f);
    RC_ASSERT(std::abs(between(a, b, 0.5f)[joint] - (a[joint] + b[joint]) / 2) < 1e-3f);
  }
}

RC_GTEST_PROP(PoseTest, WithinRangesIsWithinRanges, ()) {
  const Pose pose = anyPose();
  RC_ASSERT(isWithinRanges(withinRanges(pose), 0));
  RC_ASSERT(!isWithinRanges(pose, 0) || withinRanges(pose) == pose);
}

}  // namespace
}  // namespace lissom
