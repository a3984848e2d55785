#include "core/figure/mirrored_movement.h"

#include "tests/core/figure/figures.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

class MirroredMovementTest : public ::testing::Test {
protected:
  void SetUp() override {
    const auto pack = shippedPack();
    ASSERT_TRUE(pack) << pack.error().detail;
    for (const auto& [id, exercise] : pack->exercises) movements.emplace(id.text(), exercise.movement);
  }

  std::map<std::string, Movement> movements;
};

TEST_F(MirroredMovementTest, TwiceIsTheMovementItself) {
  for (const auto& [id, movement] : movements) EXPECT_EQ(mirror(mirror(movement)), movement) << id;
}

TEST_F(MirroredMovementTest, GoesTheWayOfTheMovementInAMirror) {
  for (const auto& [id, movement] : movements) {
    const MovementPath path(movement);
    const MovementPath mirrored(mirror(movement));
    for (const double amount : {0.0, 0.3, 1.0}) {
      const Pose one = mirror(path.at(amount));
      const Pose other = mirrored.at(amount);
      for (std::size_t i = 0; i < kJoints; ++i) {
        const JointIndex joint = JointIndex::numbered(i);
        EXPECT_NEAR(one[joint], other[joint], joint.isPlace() ? 0.002f : 0.5f)
            << id << " at " << amount << ": " << nameOf(joint);
      }
    }
  }
}

TEST_F(MirroredMovementTest, TurnsContactsPropsAndMusclesToTheOtherSide) {
  Movement movement = halfKneeling();
  movement.props.push_back({.kind = Prop::Kind::Strap,
                            .side = 0.1f,
                            .turn = 90,
                            .along = {{BodyPoint::Palm, BodySide::Right}, {BodyPoint::Ankle, BodySide::Left}}});
  movement.contacts[0].keep.push_back(
      {{BodyPoint::Palm, BodySide::Right}, Support::LeftShank, {{0.1f, 0.2f, 0.3f}}, {{{0.1f, 0.2f, -0.1f}}}});
  movement.contacts[0].keep.push_back({{BodyPoint::Palm, BodySide::Left}, Support::Wall, {{0.1f, 0.2f, 0.3f}}, {}});
  movement.contacts[0].keep.push_back({{BodyPoint::Palm, BodySide::Left}, Support::Chest, {{0.1f, 0.2f, 0.3f}}, {}});
  const Movement turned = mirror(movement);
  EXPECT_EQ(turned.props.back().side, -0.1f);
  EXPECT_EQ(turned.props.back().turn, -90);
  EXPECT_EQ(turned.props.back().along[0], (SidedPoint{BodyPoint::Palm, BodySide::Left}));
  const auto& keep = turned.contacts[0].keep;
  const std::size_t count = keep.size();
  EXPECT_EQ(keep[0].point, (SidedPoint{BodyPoint::Knee, BodySide::Left}));
  EXPECT_EQ(keep[count - 3].on, Support::RightShank);
  EXPECT_EQ(keep[count - 3].at[2], -0.3f);
  EXPECT_EQ((*keep[count - 3].end)[2], 0.1f);
  EXPECT_EQ(keep[count - 2].on, Support::Wall);
  EXPECT_EQ(keep[count - 2].at[2], 0.3f) << "a height";
  EXPECT_EQ(keep[count - 1].on, Support::Chest);
  EXPECT_EQ(keep[count - 1].at[2], -0.3f);
  EXPECT_EQ(turned.muscles[0], (SidedMuscle{Muscle::PsoasMajor, BodySide::Left}));
  EXPECT_EQ(turned.view, movement.view) << "the room stays";
}

}  // namespace
}  // namespace lissom
