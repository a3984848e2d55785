#include "core/figure/pose.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

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
