#include "core/figure/mirrored_movement.h"
#include "tests/core/figure/figure_audit.h"
#include "tests/core/figure/figures.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <ostream>

namespace lissom {
namespace {

constexpr int kPositions = 50;

/// What is beyond its bound, in words.
std::string tooFar(const char* kind, const std::vector<Worst>& worst) {
  std::string text;
  for (const Worst& w : worst) {
    if (w.excess() <= 0) break;
    text += std::string(kind) + " " + std::to_string(w.value) + ", may be " + std::to_string(w.allowed) + ", at " +
            std::to_string(w.amount) + ": " + w.what + "\n";
  }
  return text;
}

struct ShippedFigure {
  std::string id;
  bool mirrored = false;
  Movement movement;
};

void PrintTo(const ShippedFigure& figure, std::ostream* out) {
  *out << figure.id << (figure.mirrored ? ", left" : ", right");
}

std::vector<ShippedFigure> shippedFigures() {
  std::vector<ShippedFigure> figures;
  const Result<Pack> pack = shippedPack();
  if (!pack) return figures;
  for (const auto& [id, exercise] : pack->exercises) {
    figures.push_back({id.text(), false, exercise.movement});
    figures.push_back({id.text(), true, mirror(exercise.movement)});
  }
  return figures;
}

class ShippedFiguresTest : public ::testing::TestWithParam<ShippedFigure> {};

TEST_P(ShippedFiguresTest, KeepsItsContactsAndPassesThroughNothing) {
  const FigureAudit audit = auditOf(GetParam().movement, kPositions);
  EXPECT_EQ(tooFar("from its place", audit.gaps), "");
  EXPECT_EQ(tooFar("slides", audit.slides), "");
  EXPECT_EQ(tooFar("out of range", audit.ranges), "");
  EXPECT_EQ(tooFar("length changes", audit.lengths), "");
  EXPECT_EQ(tooFar("overlaps", audit.overlaps), "");
  EXPECT_EQ(tooFar("jumps", audit.steps), "");
}

INSTANTIATE_TEST_SUITE_P(Pack, ShippedFiguresTest, ::testing::ValuesIn(shippedFigures()), [](const auto& figure) {
  std::string name = figure.param.id + (figure.param.mirrored ? "_left" : "_right");
  std::ranges::replace(name, '-', '_');
  return name;
});

TEST(ShippedPackTest, HasAFigureForEachOfItsThirtyExercises) {
  EXPECT_EQ(shippedFigures().size(), 60U);
}

TEST(ShippedPackTest, EveryFigureListsWhatItRestsOn) {
  for (const ShippedFigure& figure : shippedFigures()) EXPECT_FALSE(figure.movement.contacts.empty()) << figure.id;
}

// What audits must be seen to find something.
class FigureAuditTest : public ::testing::Test {
protected:
  Movement movement = halfKneeling();
};

TEST_F(FigureAuditTest, FindsAContactThatIsNotKept) {
  movement.contacts[0].keep[0].at[1] = 0.4f;  // a knee in the air
  EXPECT_NE(tooFar("", auditOf(movement, 5).gaps), "");
}

TEST_F(FigureAuditTest, FindsWhatIsPlantedAndSlides) {
  movement.stretched[Joint::RootX] = 0.2f;
  movement.contacts[0].keep[0].at[0] = std::nullopt;  // the knee
  movement.contacts[0].keep.resize(1);
  EXPECT_NE(tooFar("", auditOf(movement, 5).slides), "");
  movement.contacts[0].keep[0].end = movement.contacts[0].keep[0].at;  // on purpose
  EXPECT_EQ(tooFar("", auditOf(movement, 5).slides), "");
}

TEST_F(FigureAuditTest, FindsAJointThatJumps) {
  movement.contacts.clear();
  movement.between.push_back({0.5f, movement.start});
  movement.between.push_back({0.52f, movement.start});
  movement.between[0].pose[{BodySide::Left, Joint::ShoulderAbd}] = 10;
  movement.between[1].pose[{BodySide::Left, Joint::ShoulderAbd}] = 40;
  EXPECT_NE(tooFar("", auditOf(movement, kPositions).steps), "");
}

TEST_F(FigureAuditTest, FindsAnOverlapAndSaysOfWhat) {
  movement.contacts.clear();
  movement.stretched[{BodySide::Right, Joint::ShoulderAbd}] = -40;
  const FigureAudit audit = auditOf(movement, 5);
  ASSERT_NE(tooFar("", audit.overlaps), "");
  EXPECT_NE(tooFar("", audit.overlaps).find("trunk in right"), std::string::npos) << tooFar("", audit.overlaps);
}

}  // namespace
}  // namespace lissom
