#include "app/learn/learn_view.h"

#include "core/figure/hip_bend.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

class LearnViewTest : public ::testing::Test {
protected:
  LearnViewTest() {
    auto pack = shippedPack();
    if (!pack) throw std::runtime_error(pack.error().detail);
    m_library.packs.push_back(*std::move(pack));
  }
  const Pack& pack() const { return m_library.packs.front(); }
  LearnView view(const std::string& language = "en") const {
    return learnViewOf(*pack().learn, pack(), m_library, pack().care, language);
  }

  Library m_library;
};

TEST_F(LearnViewTest, EachStatementSaysWhereItComesFrom) {
  const LearnView learn = view();
  for (const LearnView::Section& section : learn.sections) {
    ASSERT_FALSE(section.statements.empty()) << section.title.toStdString();
    ASSERT_FALSE(section.sources.empty()) << section.title.toStdString();
    for (const LearnView::Statement& statement : section.statements) {
      EXPECT_FALSE(statement.from.isEmpty()) << statement.text.toStdString();
      EXPECT_EQ(statement.beyondPost, statement.from.startsWith(QStringLiteral("Beyond the post: ")));
    }
  }
}

TEST_F(LearnViewTest, WhatThePostDoesNotSayGoesBeyondIt) {
  const LearnView::Section what = view().sections.front();
  EXPECT_EQ(what.statements[0].from, QStringLiteral("The post"));
  EXPECT_EQ(what.statements[2].from, QStringLiteral("Beyond the post: Studies of the psoas minor"));
}

TEST_F(LearnViewTest, TheFigureShowsTheThreeMusclesOneByOne) {
  std::vector<Muscle> muscles;
  const LearnView::Section what = view().sections.front();
  for (const auto& choice : what.muscles) muscles.push_back(choice.muscle);
  EXPECT_EQ(muscles, (std::vector{Muscle::PsoasMajor, Muscle::Iliacus, Muscle::PsoasMinor}));
}

TEST_F(LearnViewTest, BothStretchesOfThePostCanBePlayed) {
  std::vector<std::string> played;
  const LearnView learn = view();
  for (const auto& section : learn.sections) {
    if (section.exercise) played.push_back(section.exercise->text());
  }
  EXPECT_EQ(played, (std::vector<std::string>{"half-kneeling-hip-flexor", "bed-edge-hip-flexor"}));
}

TEST_F(LearnViewTest, WhatNoPackHasAnyMoreIsNotOffered) {
  Library without = m_library;
  without.packs.front().exercises.clear();
  const LearnView learn = learnViewOf(*pack().learn, pack(), without, {}, "en");
  for (const auto& section : learn.sections) EXPECT_FALSE(section.exercise);
  EXPECT_FALSE(learn.care);
}

TEST_F(LearnViewTest, SpeaksTheLanguageOfThePack) {
  EXPECT_EQ(view("de").title, QStringLiteral("Lerne deinen Iliopsoas kennen"));
  EXPECT_EQ(view("de").sections.front().title, QStringLiteral("Was er ist"));
}

TEST(BendViewTest, SaysThatSittingShortensFarMoreThanTheStretchAdds) {
  const BendView bend = bendViewOf(Muscle::PsoasMajor, kSittingFlexion);
  EXPECT_EQ(bend.sitting, QStringLiteral("\u221247 mm"));
  EXPECT_EQ(bend.stretch, QStringLiteral("+7 mm"));
  EXPECT_EQ(bend.now, QStringLiteral("Hip bent by 90 degrees: 47 mm shorter than in standing"));
}

TEST(BendViewTest, FollowsTheHip) {
  EXPECT_EQ(bendViewOf(Muscle::Iliacus, 0).now, QStringLiteral("Hip straight: as long as in standing"));
  EXPECT_EQ(bendViewOf(Muscle::Iliacus, -18).now, QStringLiteral("Hip 18 degrees back: 11 mm longer than in standing"));
}

TEST(BendViewTest, ThePsoasMinorStaysAsItIs) {
  const BendView bend = bendViewOf(Muscle::PsoasMinor, 45);
  EXPECT_EQ(bend.sitting, QStringLiteral("0 mm"));
  EXPECT_TRUE(bend.sentence.contains(QStringLiteral("does not cross the hip")));
}

}  // namespace
}  // namespace lissom
