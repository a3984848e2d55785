#include "app/live_plan.h"

#include "app/tour/simulated_clock.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class LivePlanTest : public ::testing::Test {
protected:
  bool refresh() { return plan.refresh(60s); }
  void settle() { EXPECT_TRUE(log.settle(60s)); }

  const Day monday = aDay(2026, 11, 16);
  TemporaryFolder folder;
  SimulatedClock clock{aMorningOf(monday)};
  Library library{{*shippedPack()}};
  LogKeeper log{{.file = folder / "log.db", .today = monday}};
  LivePlan plan{log, clock, library};
};

TEST_F(LivePlanTest, WhatIsSaidCountsAtOnceAndIsInTheLog) {
  ASSERT_TRUE(refresh());
  EXPECT_TRUE(std::holds_alternative<TrainingDay>(plan.day(monday).asks));
  plan.say(FlareUp{.level = 6, .first = monday});
  EXPECT_TRUE(plan.day(monday).flareUp) << "before the log has it";
  settle();
  LivePlan other(log, clock, library);
  ASSERT_TRUE(other.refresh(60s));
  EXPECT_EQ(other.plan().facts, plan.plan().facts);
}

TEST_F(LivePlanTest, TwoThingsSaidInOneMomentAreTwoAndCanBeTakenBackOneByOne) {
  ASSERT_TRUE(refresh());
  const Instant first = plan.say(MorningChecked{});
  const Instant second = plan.say(FlareUp{.level = 6, .first = monday});
  EXPECT_LT(first, second);
  plan.say(Withdrawn{second});
  settle();
  ASSERT_TRUE(refresh());
  EXPECT_EQ(plan.plan().facts.size(), 3U);
  EXPECT_FALSE(plan.day(monday).flareUp);
  EXPECT_FALSE(isWithdrawn(first, plan.plan()));
}

TEST_F(LivePlanTest, AClockThatWasSetBackSaysNothingBeforeWhatItAnswers) {
  ASSERT_TRUE(refresh());
  const Instant marked = plan.say(FlareUp{.level = 6, .first = monday});
  Now earlier = clock.now();
  earlier.instant -= 1h;
  clock.jumpTo(earlier);
  EXPECT_GT(plan.say(Withdrawn{marked}), marked);
}

TEST_F(LivePlanTest, TheDayIsThatOfTheClockEachTime) {
  ASSERT_TRUE(refresh());
  EXPECT_EQ(plan.history().today, monday);
  clock.advance(24h);
  ASSERT_TRUE(refresh());
  EXPECT_EQ(plan.history().today, monday + std::chrono::days{1});
}

}  // namespace
}  // namespace lissom
