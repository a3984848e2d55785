#include "core/figure/contact.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

Pose standing() {
  Pose pose;
  pose[Joint::RootY] = 0.52f;
  pose[{BodySide::Right, Joint::HipFlex}] = 10;
  pose[{BodySide::Right, Joint::KneeFlex}] = 20;
  return pose;
}

const std::array kLeg{JointIndex{BodySide::Right, Joint::HipFlex}, JointIndex{BodySide::Right, Joint::KneeFlex},
                      JointIndex{BodySide::Right, Joint::AnkleFlex}};

TEST(ContactTest, BringsAPointWhereItShouldBe) {
  const ContactGoal goal{{BodyPoint::Heel, BodySide::Right}, std::nullopt, {0.1f, 0.1f, std::nullopt}};
  const Pose settledPose = settle(standing(), std::array{goal}, kLeg, 40);
  const Vec3 heel = placeOf(skeletonOf(settledPose), goal.point);
  EXPECT_NEAR(heel.x, 0.1f, 1e-3f);
  EXPECT_NEAR(heel.y, 0.1f, 1e-3f);
}

TEST(ContactTest, MovesOnlyTheJointsItMay) {
  const Pose before = standing();
  const ContactGoal goal{{BodyPoint::Heel, BodySide::Right}, std::nullopt, {0.1f, 0.1f, std::nullopt}};
  Pose after = settle(before, std::array{goal}, kLeg, 40);
  EXPECT_NE(after, before);
  for (const JointIndex joint : kLeg) after[joint] = before[joint];
  EXPECT_EQ(after, before);
}

TEST(ContactTest, HoldsAPlaceOnALimbInTheFrameOfTheLimb) {
  Pose pose = standing();
  pose[{BodySide::Left, Joint::HipFlex}] = 80;
  pose[{BodySide::Left, Joint::ShoulderFlex}] = 30;
  pose[{BodySide::Left, Joint::ElbowFlex}] = 40;
  const ContactGoal goal{{BodyPoint::Palm, BodySide::Left}, SidedLimb{Limb::Thigh, BodySide::Left}, {0.04f, -0.17f, 0}};
  const std::array arm{JointIndex{BodySide::Left, Joint::ShoulderFlex}, JointIndex{BodySide::Left, Joint::ShoulderAbd},
                       JointIndex{BodySide::Left, Joint::ShoulderRot}, JointIndex{BodySide::Left, Joint::ElbowFlex}};
  const Skeleton k = skeletonOf(settle(pose, std::array{goal}, arm, 60));
  const Vec3 local = k.side(BodySide::Left).thigh.toLocal(placeOf(k, goal.point));
  EXPECT_LT(length(local - Vec3{0.04f, -0.17f, 0}), 2e-3f);
}

RC_GTEST_PROP(ContactTest, NeverLeavesTheRangesOfTheJointsItMoves, ()) {
  const float x = static_cast<float>(*rc::gen::inRange(-100, 100)) / 100;
  const float y = static_cast<float>(*rc::gen::inRange(-50, 150)) / 100;
  const ContactGoal goal{{BodyPoint::Heel, BodySide::Right}, std::nullopt, {x, y, std::nullopt}};
  RC_ASSERT(isWithinRanges(settle(standing(), std::array{goal}, kLeg, 20), 0));
}

TEST(ContactTest, LeavesThePoseWhereNoJointMayGiveWay) {
  Pose pose;
  pose[Joint::RootY] = 0.5F;
  const ContactGoal farAway{{BodyPoint::Heel, BodySide::Right}, std::nullopt, {1.0F, 1.0F, 1.0F}};
  EXPECT_EQ(settle(pose, std::array{farAway}, {}, 20), pose);
}

}  // namespace
}  // namespace lissom
