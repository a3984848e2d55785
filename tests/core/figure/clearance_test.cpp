#include "core/figure/clearance.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lissom {
namespace {

Pose standing() {
  Pose pose;
  pose[Joint::RootY] = 0.53f;
  for (const BodySide side : kBodySides) {
    pose[{side, Joint::HipAbd}] = 3;
    pose[{side, Joint::ShoulderAbd}] = 12;
  }
  return pose;
}

std::vector<Overlap> tooDeep(const Pose& pose, const Movement& movement = {}) {
  std::vector<Overlap> overlaps = overlapsOf(bodyOf(skeletonOf(pose)), movement);
  std::erase_if(overlaps, [](const Overlap& o) { return o.depth <= o.allowed; });
  return overlaps;
}

std::vector<std::string> named(const std::vector<Overlap>& overlaps) {
  std::vector<std::string> names;
  for (const Overlap& overlap : overlaps) {
    const std::string_view with = std::visit([](auto thing) { return nameOf(thing); }, overlap.with);
    names.push_back(std::string(nameOf(overlap.part)) + ", " + std::string(with));
  }
  return names;
}

using Names = std::vector<std::string>;

Prop prop(Prop::Kind kind, float from, float to, float top) {
  Prop made;
  made.kind = kind;
  made.from = from;
  made.to = to;
  made.top = top;
  return made;
}

TEST(ClearanceTest, FindsNothingInABodyThatStands) {
  EXPECT_EQ(named(tooDeep(standing())), Names{});
}

TEST(ClearanceTest, FindsAnArmInTheTrunk) {
  Pose pose = standing();
  pose[{BodySide::Right, Joint::ShoulderAbd}] = -18;
  const Names names = named(tooDeep(pose));
  EXPECT_TRUE(std::ranges::count(names, "trunk, right forearm")) << ::testing::PrintToString(names);
}

TEST(ClearanceTest, FindsLegsThatCross) {
  Pose pose = standing();
  pose[{BodySide::Right, Joint::HipAbd}] = -20;
  const Names names = named(tooDeep(pose));
  EXPECT_TRUE(std::ranges::count(names, "right shank, left shank")) << ::testing::PrintToString(names);
}

TEST(ClearanceTest, TellsHowDeepAFootIsInTheFloor) {
  Pose pose = standing();
  pose[Joint::RootY] -= 0.03f;
  const std::vector<Overlap> found = tooDeep(pose);
  ASSERT_EQ(named(found), (Names{"right foot, floor", "left foot, floor"}));
  EXPECT_NEAR(found[0].depth, 0.03f, 0.002f);
  EXPECT_EQ(found[0].allowed, kHardGives);
}

TEST(ClearanceTest, AFoldedLegPressesAndDoesNotPassThrough) {
  Pose pose = standing();
  pose[{BodySide::Right, Joint::KneeFlex}] = 140;
  EXPECT_EQ(named(tooDeep(pose)), Names{});
  pose[{BodySide::Right, Joint::KneeFlex}] = 160;
  EXPECT_NE(named(tooDeep(pose)), Names{});
}

TEST(ClearanceTest, FindsAThighInASeatAndAShankInItsEdge) {
  Movement movement;
  movement.props = {prop(Prop::Kind::Chair, -0.13f, 0.13f, 0.285f)};
  Pose pose = standing();
  for (const BodySide side : kBodySides) {
    pose[{side, Joint::HipFlex}] = 90;
    pose[{side, Joint::KneeFlex}] = 90;
  }
  pose[Joint::RootY] = 0.34f;
  EXPECT_EQ(named(tooDeep(pose, movement)), Names{});
  pose[Joint::RootY] = 0.30f;
  const Names sunk = named(tooDeep(pose, movement));
  EXPECT_TRUE(std::ranges::count(sunk, "right thigh, chair seat")) << ::testing::PrintToString(sunk);
  pose[Joint::RootY] = 0.34f;
  pose[Joint::RootX] = -0.13f;
  const Names back = named(tooDeep(pose, movement));
  EXPECT_TRUE(std::ranges::count(back, "trunk, chair frame")) << ::testing::PrintToString(back);
  EXPECT_TRUE(std::ranges::count(back, "right shank, chair seat")) << ::testing::PrintToString(back);
}

TEST(ClearanceTest, ATurnedChairIsWhereItIsTurned) {
  Movement movement;
  movement.props = {prop(Prop::Kind::Chair, -0.13f, 0.13f, 0.285f)};
  movement.props[0].turn = 90;  // its back is at the figure's left
  Pose pose = standing();
  pose[Joint::RootX] = 0.4f;
  EXPECT_EQ(named(tooDeep(pose, movement)), Names{});
  pose[Joint::RootX] = 0;
  pose[Joint::RootZ] = -0.14f;
  const Names names = named(tooDeep(pose, movement));
  EXPECT_TRUE(std::ranges::count(names, "right thigh, chair frame")) << ::testing::PrintToString(names);
}

TEST(ClearanceTest, FindsAHandInAWall) {
  Movement movement;
  movement.props = {prop(Prop::Kind::Wall, -0.5f, 0.5f, 1.1f)};
  movement.props[0].side = -0.2f;
  Pose pose = standing();
  EXPECT_EQ(named(tooDeep(pose, movement)), Names{});
  pose[{BodySide::Left, Joint::ShoulderAbd}] = 40;
  const Names names = named(tooDeep(pose, movement));
  EXPECT_TRUE(std::ranges::count(names, "left hand, wall")) << ::testing::PrintToString(names);
}

TEST(ClearanceTest, AListedContactPressesIn) {
  const Contact hand{{BodyPoint::Palm, BodySide::Right}, Support::RightThigh, {0.03f, -0.1f, 0}, std::nullopt};
  Movement movement;
  Pose pose = standing();
  pose[{BodySide::Right, Joint::ShoulderAbd}] = 0;
  pose[{BodySide::Right, Joint::HipAbd}] = 12;
  const auto allowed = [&] {
    for (const Overlap& overlap : overlapsOf(bodyOf(skeletonOf(pose)), movement)) {
      if (overlap.part == BodyPart::RightThigh && overlap.with == std::variant<BodyPart, Obstacle>(BodyPart::RightHand))
        return overlap.allowed;
    }
    return -1.0f;
  };
  EXPECT_EQ(allowed(), kHardGives);
  movement.contacts = {{{hand}, {}}};
  EXPECT_EQ(allowed(), kSoftGives);
}

}  // namespace
}  // namespace lissom
