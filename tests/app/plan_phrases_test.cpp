#include "app/plan_phrases.h"

#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;

TrainingDay training(TrainingReason reason, int percent = 100) {
  const auto half = *ExerciseId::parse("half-kneeling-hip-flexor");
  return {.routine = *RoutineId::parse("psoas-basics"),
          .items = {{half, Hold{25s, 2, 10s}}},
          .percent = percent,
          .reason = reason};
}

class PlanPhrasesTest : public testing::Test {
protected:
  QString why(const PlanDay& day) const { return PlanPhrases::why(day, library, "en"); }
  QString asks(const PlanDay& day) const { return PlanPhrases::asks(day, library, "en"); }

  Library library{{*shippedPack()}};
};

TEST_F(PlanPhrasesTest, EveryReasonIsASentenceOfItsOwnWithARuleBehindIt) {
  std::set<QString> said;
  for (int reason = 0; reason <= static_cast<int>(RestReason::NothingToPlay); ++reason) {
    const PlanDay day{.day = {}, .asks = RestDay{static_cast<RestReason>(reason), 1, 3}};
    EXPECT_TRUE(why(day).endsWith(QLatin1Char('.'))) << why(day).toStdString();
    EXPECT_TRUE(said.insert(why(day)).second) << why(day).toStdString();
    EXPECT_FALSE(PlanPhrases::rule(day).isEmpty());
  }
  for (int reason = 0; reason <= static_cast<int>(TrainingReason::Changed); ++reason) {
    const PlanDay day{.day = {}, .asks = training(static_cast<TrainingReason>(reason), 50)};
    EXPECT_TRUE(why(day).endsWith(QLatin1Char('.'))) << why(day).toStdString();
    EXPECT_TRUE(said.insert(why(day)).second) << why(day).toStdString();
    EXPECT_FALSE(PlanPhrases::rule(day).isEmpty());
  }
}

TEST_F(PlanPhrasesTest, AFlareUpIsToldByItsAreaAndItsStep) {
  PlanDay day{.day = {}, .asks = RestDay{RestReason::FlareUp, 2, 3}};
  day.flareUp = FlarePlace{.flareUp = {.area = Area::LowBack}};
  EXPECT_EQ(why(day), QStringLiteral("Rest day 2 of 3: the low back is settling."));
  EXPECT_EQ(asks(day), QStringLiteral("Rest"));
  day.asks = training(TrainingReason::Gentle, 50);
  EXPECT_EQ(asks(day), QStringLiteral("Gentle 50 %"));
  EXPECT_EQ(why(day), QStringLiteral("Half the dose, while the low back comes back."));
  day.asks = training(TrainingReason::Gentle, 75);
  EXPECT_EQ(asks(day), QStringLiteral("75 %"));
  EXPECT_EQ(PlanPhrases::detail(day), QStringLiteral("2 × 25 s"));
  day.asks = training(TrainingReason::Gentle, 100);
  EXPECT_EQ(asks(day), QStringLiteral("As before"));
}

TEST_F(PlanPhrasesTest, ARepeatedWeekSaysWhatItWaitsFor) {
  TrainingDay again = training(TrainingReason::ProgrammeRepeats);
  again.number = 2;
  again.of = 6;
  again.waits = WaitsFor::Morning;
  EXPECT_EQ(why({.day = {}, .asks = again}),
            QStringLiteral("Week 2 of 6 once more. The next step waits for a normal morning after them."));
}

TEST_F(PlanPhrasesTest, WhatNoPackHasIsNamed) {
  TrainingDay instead = training(TrainingReason::Usual);
  instead.insteadOf = RoutineId::parse("gone");
  EXPECT_TRUE(why({.day = {}, .asks = instead}).contains(QStringLiteral("“gone”")));
  RestDay nothing{RestReason::NothingToPlay};
  nothing.insteadOf = instead.insteadOf;
  EXPECT_TRUE(why({.day = {}, .asks = nothing}).contains(QStringLiteral("“gone”")));
}

TEST_F(PlanPhrasesTest, TheDoseIsThatOfTheFirstHold) {
  TrainingDay day = training(TrainingReason::Usual);
  EXPECT_EQ(PlanPhrases::doseOf(day), QStringLiteral("2 × 25 s"));
  day.items.insert(day.items.begin(), {*ExerciseId::parse("cat-camel"), Repeat{6, 6s}});
  EXPECT_EQ(PlanPhrases::doseOf(day), QStringLiteral("2 × 25 s"));
  day.items.pop_back();
  EXPECT_EQ(PlanPhrases::doseOf(day), QStringLiteral("6 times"));
}

}  // namespace
}  // namespace lissom
