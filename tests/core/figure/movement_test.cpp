#include "core/figure/movement.h"

#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

class MovementTest : public ::testing::TestWithParam<const char*> {
protected:
  const Movement movement = aMovement(GetParam());
};

TEST_P(MovementTest, EveryContactIsKeptAllTheWay) {
  for (int i = 0; i <= 50; ++i) {
    const Skeleton skeleton = skeletonOf(poseAt(movement, i / 50.0));
    for (const ContactGroup& group : movement.contacts) {
      for (const Contact& contact : group.keep) {
        EXPECT_LT(gapOf(movement, contact, skeleton, i / 50.0), 0.01f)
            << i << " " << static_cast<int>(contact.point.point);
      }
    }
  }
}

TEST_P(MovementTest, WhatIsPlantedDoesNotSlide) {
  for (const ContactGroup& group : movement.contacts) {
    for (const Contact& contact : group.keep) {
      if (limbOf(contact.on) || !contact.at[0]) continue;
      const Vec3 first = placeOf(skeletonOf(poseAt(movement, 0)), contact.point);
      for (int i = 1; i <= 50; ++i) {
        const Vec3 now = placeOf(skeletonOf(poseAt(movement, i / 50.0)), contact.point);
        EXPECT_LT(length(now - first), 0.01f) << i << " " << static_cast<int>(contact.point.point);
      }
    }
  }
}

TEST_P(MovementTest, NoJointLeavesItsRange) {
  for (int i = 0; i <= 50; ++i) EXPECT_TRUE(isWithinRanges(poseAt(movement, i / 50.0, i % 3 - 1))) << i;
}

TEST_P(MovementTest, MovesSmoothly) {
  Pose last = poseAt(movement, 0);
  for (int i = 1; i <= 50; ++i) {
    const Pose pose = poseAt(movement, i / 50.0);
    for (std::size_t j = 3; j < kJoints; ++j) {
      const auto joint = JointIndex::numbered(j);
      EXPECT_LT(std::abs(pose[joint] - last[joint]), 5) << nameOf(joint) << " at " << i;
    }
    last = pose;
  }
}

TEST_P(MovementTest, TakesAmountsOutsideAsTheEnds) {
  EXPECT_EQ(poseAt(movement, -1), poseAt(movement, 0));
  EXPECT_EQ(poseAt(movement, 7), poseAt(movement, 1));
}

TEST_P(MovementTest, BreathingInRaisesTheChestAndLosesNoContact) {
  const Skeleton in = skeletonOf(poseAt(movement, 1, 1));
  const Skeleton out = skeletonOf(poseAt(movement, 1, -1));
  const float apart = length(in.vertebra(Vertebra::T4).origin - out.vertebra(Vertebra::T4).origin);
  EXPECT_GT(apart, 0.0005f);
  EXPECT_LT(apart, 0.02f);
  for (const ContactGroup& group : movement.contacts) {
    for (const Contact& contact : group.keep) EXPECT_LT(gapOf(movement, contact, in, 1), 0.01f);
  }
}

INSTANTIATE_TEST_SUITE_P(Exercises, MovementTest, ::testing::Values("half-kneeling-hip-flexor", "bed-edge-hip-flexor"));

// A leg swings from its waypoint; a hand lies on its thigh, comes off, and another slides along it.
class MovementPathTest : public ::testing::Test {
protected:
  MovementPathTest() {
    movement.start[Joint::RootY] = movement.stretched[Joint::RootY] = 0.53f;
    movement.stretched[kHip] = 40;
    movement.between.push_back({0.3f, movement.start});
    movement.between.back().pose[kHip] = 70;
    movement.between.back().pose[kKnee] = 90;
    movement.between.push_back({0.6f, movement.between.back().pose});
    movement.between.back().pose[kHip] = 80;
  }

  static float stepsOf(const Movement& moved, std::size_t first) {
    const MovementPath path(moved);
    float widest = 0;
    Pose last = path.at(0);
    for (int i = 1; i <= 50; ++i) {
      const Pose pose = path.at(i / 50.0);
      for (std::size_t j = first; j < kJoints; ++j) {
        const auto joint = JointIndex::numbered(j);
        widest = std::max(widest, std::abs(pose[joint] - last[joint]));
      }
      last = pose;
    }
    return widest;
  }

  static constexpr JointIndex kHip{BodySide::Right, Joint::HipFlex};
  static constexpr JointIndex kKnee{BodySide::Right, Joint::KneeFlex};
  Movement movement;
};

TEST_F(MovementPathTest, GoesThroughItsWaypoints) {
  const MovementPath path(movement);
  EXPECT_NEAR(path.at(0)[kHip], 0, 1e-3f);
  EXPECT_NEAR(path.at(0.3)[kHip], 70, 1e-3f);
  EXPECT_NEAR(path.at(0.3)[kKnee], 90, 1e-3f);
  EXPECT_NEAR(path.at(0.6)[kHip], 80, 1e-3f);
  EXPECT_NEAR(path.at(1)[kHip], 40, 1e-3f);
}

TEST_F(MovementPathTest, NeverGoesBeyondItsWaypoints) {
  const MovementPath path(movement);
  for (int i = 0; i <= 100; ++i) {
    const double amount = i / 100.0;
    const float hip = path.at(amount)[kHip];
    const float knee = path.at(amount)[kKnee];
    EXPECT_GE(hip, (i <= 30 ? 0.0f : i <= 60 ? 70.0f : 40.0f) - 0.001f) << i;
    EXPECT_LE(hip, (i <= 30 ? 70.0f : 80.0f) + 0.001f) << i;
    EXPECT_LE(knee, 90.001f) << i;
    EXPECT_GE(knee, -0.001f) << i;
  }
}

TEST_F(MovementPathTest, HasNoKinkAtAWaypoint) {
  const MovementPath path(movement);
  for (const double at : {0.3, 0.6}) {
    for (const JointIndex joint : {kHip, kKnee}) {
      const float before = path.at(at)[joint] - path.at(at - 0.002)[joint];
      const float after = path.at(at + 0.002)[joint] - path.at(at)[joint];
      EXPECT_NEAR(before, after, 0.05f) << at << nameOf(joint);  // degrees in 1/500
    }
  }
}

TEST_F(MovementPathTest, GoesStraightWithoutWaypoints) {
  movement.between.clear();
  EXPECT_NEAR(MovementPath(movement).at(0.25)[kHip], 10, 1e-3f);
}

TEST_F(MovementPathTest, IsWhatPoseAtTells) {
  EXPECT_EQ(MovementPath(movement).at(0.4, 0.5), poseAt(movement, 0.4, 0.5));
}

const std::vector<JointIndex> kArm{{BodySide::Right, Joint::ShoulderFlex},
                                   {BodySide::Right, Joint::ShoulderAbd},
                                   {BodySide::Right, Joint::ShoulderRot},
                                   {BodySide::Right, Joint::ElbowFlex}};

TEST_F(MovementPathTest, LetsGoOfAContactSoftlyOutsideOfItsSpan) {
  movement.start[{BodySide::Right, Joint::ShoulderFlex}] = 20;
  movement.start[{BodySide::Right, Joint::ElbowFlex}] = 25;
  movement.between.clear();
  movement.stretched = movement.start;
  const Contact hand{{BodyPoint::Palm, BodySide::Right}, Support::Floor, {0.13f, 0.49f, 0.16f}, std::nullopt};
  const ContactGroup group{{hand}, kArm, 0.3f, 0.6f};
  movement.contacts = {group};
  const MovementPath path(movement);
  for (int i = 0; i <= 50; ++i) {
    const double amount = i / 50.0;
    const float gap = gapOf(movement, hand, skeletonOf(path.at(amount)), amount);
    if (i >= 15 && i <= 30) {
      EXPECT_LT(gap, 0.01f) << i;
    } else if (i <= 7 || i >= 38) {
      EXPECT_EQ(path.at(amount), movement.start) << i;
    }
  }
  EXPECT_GT(gapOf(movement, hand, skeletonOf(path.at(0)), 0), 0.05f);
  EXPECT_LT(stepsOf(movement, 3), 4);
  EXPECT_EQ(strengthOf(group, 0.3), 1);
  EXPECT_EQ(strengthOf(group, 0.1), 0);
  EXPECT_NEAR(strengthOf(group, 0.675), 0.5f, 1e-3f);
}

TEST_F(MovementPathTest, SlidesToTheEndOfAContact) {
  movement.between.clear();
  movement.start[kHip] = 75;
  movement.start[{BodySide::Right, Joint::ElbowFlex}] = 70;
  movement.stretched = movement.start;
  const Contact hand{
      {BodyPoint::Palm, BodySide::Right}, Support::RightThigh, {0.055f, -0.08f, 0.03f}, {{0.05f, -0.13f, 0.03f}}};
  movement.contacts = {{{hand}, kArm}};
  const MovementPath path(movement);
  for (const float amount : {0.0f, 0.5f, 1.0f}) {
    const Skeleton k = skeletonOf(path.at(static_cast<double>(amount)));
    const Vec3 place = k.side(BodySide::Right).thigh.toLocal(placeOf(k, hand.point));
    EXPECT_NEAR(place.y, -0.08f - 0.05f * amount, 0.005f) << amount;
    EXPECT_LT(gapOf(movement, hand, k, static_cast<double>(amount)), 0.005f) << amount;
  }
}

TEST_F(MovementPathTest, KeepsAHandOnTheWallAtItsDistance) {
  movement.between.clear();
  movement.stretched = movement.start;
  Prop wall;
  wall.kind = Prop::Kind::Wall;
  wall.from = -0.5f;
  wall.to = 0.5f;
  for (const float side : {0.3f, -0.3f}) {
    wall.side = side;
    movement.props = {wall};
    const BodySide near = side > 0 ? BodySide::Right : BodySide::Left;
    const Contact hand{{BodyPoint::Palm, near}, Support::Wall, {0.1f, 0.01f, 0.7f}, std::nullopt};
    movement.contacts = {{{hand}, {}}};
    for (const JointIndex joint : kArm) {
      movement.contacts[0].move.push_back({near, static_cast<Joint>(joint.number())});
    }
    const Skeleton k = skeletonOf(MovementPath(movement).at(0.5));
    const Vec3 palm = placeOf(k, hand.point);
    EXPECT_NEAR(palm.x, 0.1f, 0.005f);
    EXPECT_NEAR(palm.y, 0.7f, 0.005f);
    EXPECT_NEAR(palm.z, side > 0 ? 0.29f : -0.29f, 0.005f);
    EXPECT_LT(gapOf(movement, hand, k, 0.5), 0.005f);
  }
}

RC_GTEST_PROP(MovementPropertyTest, KeepsItsContactsAtAnyAmountAndBreath, ()) {
  static const Movement movement = halfKneeling();
  const double amount = *rc::gen::inRange(0, 10001) / 10000.0;
  const double breath = *rc::gen::inRange(-1000, 1001) / 1000.0;
  const Skeleton skeleton = skeletonOf(poseAt(movement, amount, breath));
  for (const ContactGroup& group : movement.contacts) {
    for (const Contact& contact : group.keep) RC_ASSERT(gapOf(movement, contact, skeleton, amount) < 0.01f);
  }
}

}  // namespace
}  // namespace lissom
