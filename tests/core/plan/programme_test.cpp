#include "core/plan/plan.h"

#include "tests/core/plan/plan_builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using Days = std::vector<std::string>;

const Day kMonday = aDay(2026, 11, 23);
const Day kWednesday = aDay(2026, 11, 25);

PlanBuilder begunOn(Day day) {
  return aPlan().on(day).programme(day);
}
PlanDay on(Day day, const Plan& plan, std::vector<PastSession> sessions, std::optional<Day> today = {}) {
  return planDays(day, day, plan, aHistory(today.value_or(day), std::move(sessions)), aLibrary()).front();
}
/// Two comfortable sessions of the first week, on its first two days.
std::vector<PastSession> twoFrom(Day day) {
  return {aPastSession(day), aPastSession(dayAfter(day))};
}

TEST(ProgrammeTest, ItsDaysAreCountedFromItsStart) {
  EXPECT_EQ(
      inShort(planDays(kWednesday, dayAfter(kWednesday, 7), begunOn(kWednesday), aHistory(kWednesday), aLibrary())),
      (Days{"psoas-basics programme 1/3", "psoas-basics programme 1/3", "rest planned", "psoas-basics programme 1/3",
            "psoas-basics programme 1/3", "rest planned", "rest planned", "evening programme 2/3"}));
}

TEST(ProgrammeTest, UntilItsStartTheWeekGoesOn) {
  const Plan plan = aPlan().on(kMonday).programme(kWednesday);
  const auto days = planDays(kMonday, kWednesday, plan, aHistory(kMonday), aLibrary());
  EXPECT_EQ(inShort(days), (Days{"psoas-basics usual", "psoas-basics usual", "psoas-basics programme 1/3"}));
  EXPECT_FALSE(days[1].programme);
  EXPECT_EQ(days[2].programme->dayOfWeek, 1);
}

TEST(ProgrammeTest, AnotherOneTakesOverOnItsStart) {
  const Plan plan = begunOn(kMonday).on(dayAfter(kMonday)).programme(dayAfter(kMonday, 4));
  EXPECT_EQ(on(dayAfter(kMonday, 3), plan, {}).programme->dayOfWeek, 4);
  EXPECT_EQ(on(dayAfter(kMonday, 4), plan, {}).programme->dayOfWeek, 1);
}

TEST(ProgrammeTest, AWeekFollowsAfterTwoComfortableSessionsAndANormalMorning) {
  const Day next = dayAfter(kMonday, 7);
  PlanBuilder plan = begunOn(kMonday);
  EXPECT_EQ(inShort(on(next, plan, {aPastSession(kMonday)}).asks), "psoas-basics programme-repeats 1/3");
  EXPECT_EQ(trainingOf(on(next, plan, {aPastSession(kMonday)}).asks)->waits, WaitsFor::Sessions);
  EXPECT_EQ(trainingOf(on(next, plan, twoFrom(kMonday)).asks)->waits, WaitsFor::Morning);

  plan.on(dayAfter(kMonday, 2)).normalMorning();
  const PlanDay day = on(next, plan, twoFrom(kMonday));
  EXPECT_EQ(inShort(day.asks), "evening programme 2/3");
  EXPECT_EQ(day.programme->week, 2);
  EXPECT_EQ(day.programme->repeats, 0);
  EXPECT_FALSE(trainingOf(day.asks)->waits);
}

TEST(ProgrammeTest, TheMorningAfterTheWeekCountsOnTheDayItself) {
  const Day next = dayAfter(kMonday, 7);
  EXPECT_EQ(on(next, begunOn(kMonday), twoFrom(kMonday)).programme->week, 1);
  EXPECT_TRUE(on(next, begunOn(kMonday), twoFrom(kMonday)).asksMorning);
  EXPECT_EQ(on(next, begunOn(kMonday).on(next).normalMorning(), twoFrom(kMonday)).programme->week, 2);
}

TEST(ProgrammeTest, AMorningToldLateStillLetsTheNextWeekBegin) {
  const Day late = dayAfter(kMonday, 9);
  const PlanDay waiting = on(late, begunOn(kMonday), twoFrom(kMonday));
  EXPECT_EQ(waiting.programme->waits, WaitsFor::Morning);
  EXPECT_TRUE(waiting.asksMorning);
  const PlanDay day = on(late, begunOn(kMonday).on(late).normalMorning(), twoFrom(kMonday));
  EXPECT_EQ(day.programme->week, 2);
  EXPECT_EQ(day.programme->dayOfWeek, 1);
}

TEST(ProgrammeTest, ASoreMorningAfterThemIsNoNormalOne) {
  const Plan plan = begunOn(kMonday).on(dayAfter(kMonday, 2)).normalMorning().on(dayAfter(kMonday, 6)).soreMorning();
  EXPECT_EQ(on(dayAfter(kMonday, 7), plan, twoFrom(kMonday)).programme->week, 1);
}

TEST(ProgrammeTest, ARedDayBeginsTheWeekAgain) {
  const Plan plan = begunOn(kMonday).normalMornings(dayAfter(kMonday), dayAfter(kMonday, 30));
  std::vector<PastSession> sessions = twoFrom(kMonday);
  sessions.push_back(hurt(aPastSession(dayAfter(kMonday, 3))));
  const PlanDay day = on(dayAfter(kMonday, 7), plan, sessions);
  EXPECT_EQ(inShort(day.asks), "psoas-basics programme-repeats 1/3");
  EXPECT_EQ(trainingOf(day.asks)->waits, WaitsFor::WeekAfterRed);
  EXPECT_EQ(on(dayAfter(kMonday, 4), plan, sessions).programme->waits, WaitsFor::WeekAfterRed);
  // And once only.
  sessions.push_back(aPastSession(dayAfter(kMonday, 7)));
  sessions.push_back(aPastSession(dayAfter(kMonday, 8)));
  EXPECT_EQ(on(dayAfter(kMonday, 14), plan, sessions).programme->week, 2);
}

TEST(ProgrammeTest, ARedMorningAfterTheWeekIsHeldAgainstItAndNotTheNext) {
  const Day next = dayAfter(kMonday, 7);
  PlanBuilder plan = begunOn(kMonday);
  plan.normalMornings(dayAfter(kMonday), dayAfter(kMonday, 6)).on(next).soreMorning(8);
  std::vector<PastSession> sessions = twoFrom(kMonday);
  EXPECT_EQ(on(next, plan, sessions).programme->week, 1);
  sessions.push_back(aPastSession(dayAfter(kMonday, 8)));
  sessions.push_back(aPastSession(dayAfter(kMonday, 10)));
  plan.normalMornings(dayAfter(next), dayAfter(next, 8));
  EXPECT_EQ(on(dayAfter(next, 7), plan, sessions).programme->waits, WaitsFor::WeekAfterRed);
  EXPECT_EQ(on(dayAfter(next, 8), plan, sessions).programme->week, 2);
  EXPECT_EQ(on(dayAfter(next, 8), plan, sessions).programme->dayOfWeek, 1);
}

TEST(ProgrammeTest, AMorningToldLateDoesNotMakeUpForARedOne) {
  const Paused pause{dayAfter(kMonday, 9), dayAfter(kMonday, 20), PauseReason::Holiday};
  PlanBuilder plan = begunOn(kMonday).on(dayAfter(kMonday, 8)).soreMorning(7).said(pause);
  plan.on(dayAfter(kMonday, 21)).normalMorning();
  EXPECT_EQ(on(dayAfter(kMonday, 21), plan, twoFrom(kMonday)).programme->week, 1);
}

TEST(ProgrammeTest, PausesDoNotCountAsItsDays) {
  const Plan plan = begunOn(kMonday).said(Paused{dayAfter(kMonday, 2), dayAfter(kMonday, 20), PauseReason::Illness});
  const auto days = planDays(kMonday, dayAfter(kMonday, 21), plan, aHistory(kMonday), aLibrary());
  EXPECT_EQ(inShort(days[20].asks), "rest illness");
  EXPECT_EQ(days[21].programme->week, 1);
  EXPECT_EQ(days[21].programme->dayOfWeek, 3);
}

TEST(ProgrammeTest, AfterItsWeeksWhatWasWonIsKeptForGood) {
  const auto days = planDays(kMonday, dayAfter(kMonday, 400), begunOn(kMonday), aHistory(kMonday), aLibrary());
  EXPECT_EQ(inShort(days[14].asks), "strength programme 3/3");
  EXPECT_EQ(inShort(days[21].asks), "evening keep");
  EXPECT_EQ(days[21].programme->week, 4);
  EXPECT_EQ(days[21].programme->of, 3);
  EXPECT_FALSE(days[21].programme->waits);
  EXPECT_EQ(inShort(days[21 + 7 * 50 + 2].asks), "strength keep");
}

TEST(ProgrammeTest, EndedOrTakenBackTheWeekGoesOn) {
  const Day today = dayAfter(kMonday, 2);  // a Wednesday, rest in the usual week
  EXPECT_EQ(inShort(on(today, begunOn(kMonday).on(today).said(ProgrammeEnded{}), {}).asks), "rest planned");
  EXPECT_FALSE(on(today, begunOn(kMonday).on(today).said(ProgrammeEnded{}), {}).programme);
  EXPECT_FALSE(on(today, begunOn(kMonday).on(today).takeBack(), {}).programme);
  // Ending it taken back: it goes on.
  EXPECT_TRUE(on(today, begunOn(kMonday).on(today).said(ProgrammeEnded{}).takeBack(), {}).programme);
}

TEST(ProgrammeTest, ASignThatNeedsHelpEndsIt) {
  const Day today = dayAfter(kMonday, 2);
  PlanBuilder plan = begunOn(kMonday).on(today).said(EmergencyTold{});
  EXPECT_EQ(inShort(on(today, plan, {}).asks), "rest see-someone");
  EXPECT_EQ(on(today, plan, {}).advice, Advice::Emergency);
  EXPECT_EQ(inShort(on(dayAfter(today, 300), plan, {}, today).asks), "rest see-someone");
  const Day cleared = dayAfter(kMonday, 7);
  plan.on(cleared).said(Cleared{});
  EXPECT_EQ(inShort(on(cleared, plan, {}).asks), "psoas-basics usual");
  EXPECT_FALSE(on(cleared, plan, {}).programme);
  EXPECT_FALSE(on(cleared, plan, {}).advice);
}

TEST(ProgrammeTest, WhatNoPackHasIsNotBegun) {
  const Plan plan = aPlan().on(kMonday).said(ProgrammeBegun{*ProgrammeId::parse("gone"), kMonday});
  EXPECT_EQ(inShort(on(kMonday, plan, {}).asks), "psoas-basics usual");
}

TEST(ProgrammeTest, ItsStrengthRestsTwoDays) {
  Library library = aLibrary();
  using enum ProgrammeDay;
  library.packs[0].programmes.begin()->second.weeks[0].strength = routine("strength");
  library.packs[0].programmes.begin()->second.weeks[0].days = {Strength, Strength, Rest, Rest, Rest, Rest, Rest};
  const auto days = planDays(kMonday, dayAfter(kMonday), begunOn(kMonday), aHistory(kMonday), library);
  EXPECT_TRUE(trainingOf(days[0].asks)->leftOut.empty());
  EXPECT_EQ(trainingOf(days[1].asks)->leftOut, (std::vector{exercise("march"), exercise("bridge")}));
}

}  // namespace
}  // namespace lissom
