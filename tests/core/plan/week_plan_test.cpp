#include "core/plan/week_plan.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

const RoutineId kBasics = *RoutineId::parse("psoas-basics");

WeekPlan restOnWednesdayAndSunday() {
  WeekPlan plan;
  for (const std::size_t weekday : {0U, 1U, 3U, 4U, 5U}) plan.routines[weekday] = kBasics;
  return plan;
}

WeekPlan anyPlan() {
  WeekPlan plan;
  for (auto& routine : plan.routines) {
    if (*rc::gen::arbitrary<bool>()) routine = kBasics;
  }
  return plan;
}

Day anyDay() {
  return aDay() + std::chrono::days{*rc::gen::inRange(-40'000, 40'000)};
}

TEST(WeekPlanTest, AsksForTheRoutineOfTheWeekday) {
  const WeekPlan plan = restOnWednesdayAndSunday();
  const Day monday = aDay(2026, 11, 16);
  for (int i = 0; i < 7; ++i) {
    const DayPlan day = planFor(monday + std::chrono::days{i}, plan);
    if (i == 2 || i == 6) {
      EXPECT_EQ(day, DayPlan(RestDay{RestReason::Planned})) << i;
    } else {
      EXPECT_EQ(day, DayPlan(TrainingDay{kBasics})) << i;
    }
  }
}

TEST(WeekPlanTest, FindsTheNextTrainingDayFromTheDayItself) {
  const WeekPlan plan = restOnWednesdayAndSunday();
  EXPECT_EQ(nextTrainingDay(aDay(2026, 11, 17), plan), aDay(2026, 11, 17));
  EXPECT_EQ(nextTrainingDay(aDay(2026, 11, 18), plan), aDay(2026, 11, 19));
  EXPECT_EQ(nextTrainingDay(aDay(2026, 11, 22), plan), aDay(2026, 11, 23));
  EXPECT_FALSE(nextTrainingDay(aDay(), WeekPlan{}));
}

TEST(WeekPlanTest, NobodyBeginsWithARestDay) {
  const WeekPlan plan = restOnWednesdayAndSunday();
  const Day sunday = aDay(2026, 11, 22);
  EXPECT_EQ(planFor(sunday, plan, sunday), DayPlan(TrainingDay{kBasics}));
  EXPECT_EQ(planFor(sunday, plan, sunday - std::chrono::days{1}), DayPlan(RestDay{RestReason::Planned}));
  EXPECT_EQ(planFor(sunday, WeekPlan{}, sunday), DayPlan(RestDay{RestReason::Planned}));
}

RC_GTEST_PROP(WeekPlanTest, EveryWeekIsTheSame, ()) {
  const WeekPlan plan = anyPlan();
  const Day day = anyDay();
  RC_ASSERT(planFor(day, plan) == planFor(day + std::chrono::weeks{*rc::gen::inRange(-500, 500)}, plan));
}

RC_GTEST_PROP(WeekPlanTest, TheNextTrainingDayIsTheFirstThatAsks, ()) {
  const WeekPlan plan = anyPlan();
  const Day day = anyDay();
  const auto next = nextTrainingDay(day, plan);
  RC_ASSERT(next.has_value() == (plan != WeekPlan{}));
  for (Day each = day; next && each < *next; each += std::chrono::days{1}) {
    RC_ASSERT(std::holds_alternative<RestDay>(planFor(each, plan)));
  }
  if (next) RC_ASSERT(std::holds_alternative<TrainingDay>(planFor(*next, plan)));
}

}  // namespace
}  // namespace lissom
