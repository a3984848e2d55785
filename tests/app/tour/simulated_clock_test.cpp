#include "app/tour/simulated_clock.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

TEST(SimulatedClockTest, StandsUntilItIsMoved) {
  const SimulatedClock clock(aMorningOf(aDay()));
  EXPECT_EQ(clock.now(), aMorningOf(aDay()));
  EXPECT_EQ(clock.moment(), Moment{});
  EXPECT_EQ(clock.speed(), 1);
}

TEST(SimulatedClockTest, StampsAndMeasureMoveTogetherAndLoseNothing) {
  SimulatedClock clock(aMorningOf(aDay()));
  for (int i = 0; i < 3000; ++i) clock.advance(333'333ns);
  EXPECT_EQ(clock.moment() - Moment{}, 999'999'000ns);
  EXPECT_EQ(clock.now().instant - aMorningOf(aDay()).instant, 999ms) << "whole milliseconds only";
  clock.advance(1000ns);
  EXPECT_EQ(clock.now().instant - aMorningOf(aDay()).instant, 1s);
}

TEST(SimulatedClockTest, AJumpToAnotherDayIsNoTimeThatPassed) {
  SimulatedClock clock(aMorningOf(aDay()));
  clock.advance(5s);
  clock.jumpTo(aMorningOf(aDay() + std::chrono::days{1}));
  EXPECT_EQ(clock.now(), aMorningOf(aDay() + std::chrono::days{1}));
  EXPECT_EQ(clock.moment() - Moment{}, 5s);
}

}  // namespace
}  // namespace lissom
