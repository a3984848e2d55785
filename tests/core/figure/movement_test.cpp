#include "core/figure/movement.h"

#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

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
        EXPECT_LT(gapOf(movement, contact, skeleton), 0.01f) << i << " " << static_cast<int>(contact.point.point);
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
    for (const Contact& contact : group.keep) EXPECT_LT(gapOf(movement, contact, in), 0.01f);
  }
}

INSTANTIATE_TEST_SUITE_P(Exercises, MovementTest, ::testing::Values("half-kneeling-hip-flexor", "bed-edge-hip-flexor"));

RC_GTEST_PROP(MovementPropertyTest, KeepsItsContactsAtAnyAmountAndBreath, ()) {
  static const Movement movement = halfKneeling();
  const double amount = *rc::gen::inRange(0, 10001) / 10000.0;
  const double breath = *rc::gen::inRange(-1000, 1001) / 1000.0;
  const Skeleton skeleton = skeletonOf(poseAt(movement, amount, breath));
  for (const ContactGroup& group : movement.contacts) {
    for (const Contact& contact : group.keep) RC_ASSERT(gapOf(movement, contact, skeleton) < 0.01f);
  }
}

}  // namespace
}  // namespace lissom
