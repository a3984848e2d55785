#include "core/content/movement_reader.h"

#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using nlohmann::json;

/// The mistakes of the half-kneeling figure with the value at that JSON pointer replaced.
Mistakes mistakesWith(const char* pointer, const json& value) {
  json node = figureJson("half-kneeling-hip-flexor");
  node[json::json_pointer(pointer)] = value;
  Mistakes mistakes;
  const bool read = readMovement(node, "exercises[0].figure", mistakes).has_value();
  EXPECT_EQ(read, mistakes.empty());
  return mistakes;
}

Mistakes only(const char* place, const char* what) {
  return {{std::string("exercises[0].figure.") + place, what}};
}

TEST(MovementReaderTest, ReadsWhatAPackSays) {
  const Movement movement = halfKneeling();
  EXPECT_EQ((movement.stretched[{BodySide::Right, Joint::HipFlex}]), -20);
  EXPECT_EQ(movement.start[Joint::PelvisPitch], 4);
  ASSERT_EQ(movement.props.size(), 1U);
  EXPECT_EQ(movement.props[0].kind, Prop::Kind::Mat);
  EXPECT_EQ(movement.props[0].top, kMatThickness);
  ASSERT_EQ(movement.contacts.size(), 3U);
  const Contact& knee = movement.contacts[0].keep[0];
  EXPECT_EQ(knee.point, (SidedPoint{BodyPoint::Knee, BodySide::Right}));
  EXPECT_EQ(knee.on, Support::Mat);
  EXPECT_EQ(knee.at[1], 0.0255f);
  EXPECT_EQ(knee.at[2], std::nullopt);
  EXPECT_EQ(movement.contacts[1].move[1], (JointIndex{BodySide::Left, Joint::ShoulderRot}));
  ASSERT_TRUE(movement.arrow);
  EXPECT_EQ(movement.arrow->from.y, 0.315f);
  EXPECT_EQ(movement.muscles,
            (std::vector<SidedMuscle>{{Muscle::PsoasMajor, BodySide::Right}, {Muscle::Iliacus, BodySide::Right}}));
  EXPECT_NE(movement, bedEdge());
}

TEST(MovementReaderTest, NamesThePlaceOfAnAngleOutOfRange) {
  EXPECT_EQ(mistakesWith("/stretched/right.hip.flex", 150), only("stretched.right.hip.flex", "must be -30 to 140"));
  EXPECT_EQ(mistakesWith("/start/left.shoulder.reach", 0.2),
            only("start.left.shoulder.reach", "must be -0.03 to 0.05"));
  EXPECT_EQ(mistakesWith("/start/left.knee.flex", "bent"), only("start.left.knee.flex", "must be -5 to 160"));
}

TEST(MovementReaderTest, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(mistakesWith("/color", "red"), only("color", "is not known"));
  EXPECT_EQ(mistakesWith("/start/right.hip", 3), only("start.right.hip", "is not a joint"));
  EXPECT_EQ(mistakesWith("/props/0/kind", "sofa"),
            only("props[0].kind", "must be mat, bed, chair, wall, towel, cushion or strap"));
  EXPECT_EQ(mistakesWith("/contacts/0/keep/1/point", "right.tail"),
            only("contacts[0].keep[1].point", "is not a point of the body"));
  EXPECT_EQ(mistakesWith("/contacts/0/move/2", "right.hip"), only("contacts[0].move[2]", "is not a joint"));
  EXPECT_EQ(mistakesWith("/muscles/0", "biceps"), only("muscles[0]", "is not a muscle that can be shown"));
}

TEST(MovementReaderTest, RefusesWrongTypes) {
  EXPECT_EQ(mistakesWith("/view", 7), only("view", "must be an object"));
  EXPECT_EQ(mistakesWith("/stretched", json::array()), only("stretched", "must be an object"));
  EXPECT_EQ(mistakesWith("/props", "mat").kept().front(), only("props", "must be a list of at most 8").kept()[0]);
  EXPECT_EQ(mistakesWith("/arrow/from", json::array({1, 2})), only("arrow.from", "must be three numbers"));
  EXPECT_EQ(mistakesWith("/contacts/1/keep/0/at/2", nullptr),
            only("contacts[1].keep[0].at[2]", "must be a number on a limb"));
  EXPECT_EQ(mistakesWith("/muscles/1", 3).kept().front(),
            (Mistake{"exercises[0].figure.muscles[1]", "must be a text"}));
}

TEST(MovementReaderTest, RefusesToRestOnWhatIsNotThere) {
  EXPECT_EQ(mistakesWith("/contacts/0/keep/0/on", "bed"), only("contacts[0].keep[0].on", "is not among the props"));
  EXPECT_EQ(mistakesWith("/contacts/0/keep/0/on", "moon"), only("contacts[0].keep[0].on", "is nothing to rest on"));
}

TEST(MovementReaderTest, ListsEveryMistakeOfAnEmptyFigure) {
  Mistakes mistakes;
  EXPECT_FALSE(readMovement(json::object(), "figure", mistakes));
  EXPECT_EQ(mistakes, (Mistakes{{"figure.start", "is missing"}, {"figure.stretched", "is missing"}}));
  EXPECT_FALSE(readMovement(json(3), "figure", mistakes));
  EXPECT_EQ(mistakes.kept().back(), (Mistake{"figure", "must be an object"}));
}

TEST(MovementReaderTest, KeepsTheMistakesThatWereThereBefore) {
  Mistakes mistakes{{"name", "is missing"}};
  EXPECT_TRUE(readMovement(figureJson("bed-edge-hip-flexor"), "figure", mistakes));
  EXPECT_EQ(mistakes.count(), 1U);
}

}  // namespace
}  // namespace lissom
