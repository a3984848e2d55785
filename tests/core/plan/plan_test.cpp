#include "core/plan/plan.h"

#include "core/plan/dose_steps.h"
#include "tests/core/plan/plan_builders.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

#include <set>

namespace lissom {
namespace {

using Days = std::vector<std::string>;

const Day kMonday = aDay(2026, 11, 16);
const Day kSunday = aDay(2026, 11, 22);

DayPlan asked(Day day, const Plan& plan, std::vector<PastSession> sessions = {}, std::optional<Day> today = {}) {
  return planFor(day, plan, aHistory(today.value_or(day), std::move(sessions)), aLibrary());
}
std::string shortly(Day day, const Plan& plan, std::vector<PastSession> sessions = {}, std::optional<Day> today = {}) {
  return inShort(asked(day, plan, std::move(sessions), today));
}
Days shortly(Day first, int count, const Plan& plan, const History& history) {
  return inShort(planDays(first, dayAfter(first, count - 1), plan, history, aLibrary()));
}

// ---- The week.

TEST(PlanTest, WithNothingSaidThePacksWeekIsAsked) {
  const auto pack = shippedPack();
  ASSERT_TRUE(pack) << pack.error().detail;
  const Library library{{*pack}};
  const Plan plan{library.week(), {}};
  EXPECT_EQ(inShort(planDays(kMonday, kSunday, plan, aHistory(kMonday), library)),
            (Days{"psoas-basics usual", "psoas-basics usual", "rest planned", "psoas-basics usual",
                  "psoas-basics usual", "psoas-basics usual", "rest planned"}));
  const auto today = std::get<TrainingDay>(planFor(kMonday, plan, aHistory(kMonday), library));
  EXPECT_EQ(today.items, library.routine(today.routine)->items);
}

TEST(PlanTest, NobodyBeginsWithARestDay) {
  const auto onSunday = [](std::optional<Day> firstDay, Day today, const Plan& plan) {
    return inShort(planFor(kSunday, plan, {.today = today, .firstDay = firstDay}, aLibrary()));
  };
  EXPECT_EQ(onSunday({}, kSunday, aPlan()), "psoas-basics first");
  EXPECT_EQ(onSunday(kSunday, kSunday, aPlan()), "psoas-basics first");
  EXPECT_EQ(onSunday(kSunday, dayAfter(kSunday, 5), aPlan()), "psoas-basics first");
  EXPECT_EQ(onSunday(kMonday, kSunday, aPlan()), "rest planned");
  EXPECT_EQ(onSunday({}, kMonday, aPlan()), "rest planned");
  EXPECT_EQ(onSunday({}, kSunday, PlanBuilder(WeekPlan{})), "rest planned");
}

TEST(PlanTest, AWeekChosenCountsFromItsDay) {
  const Plan plan = aPlan().on(kSunday).week(everyDay("evening"));
  EXPECT_EQ(shortly(dayAfter(kSunday, -1), plan, {}, kSunday), "psoas-basics usual");
  EXPECT_EQ(shortly(kSunday, plan), "evening usual");
  EXPECT_EQ(weekOn(dayAfter(kSunday, -1), plan), (WeekChosen{aLibrary().week(), false}));
  EXPECT_EQ(weekOn(kSunday, plan), (WeekChosen{everyDay("evening"), false}));
}

TEST(PlanTest, AFreeWeekCountsItsSessionsAndSaysWhatMayWait) {
  const Plan plan = aPlan().on(dayAfter(kMonday, -7)).week(FreeWeek{routine("evening"), 3});
  const auto evening = [](int day) { return aPastSession(dayAfter(kMonday, day), "evening"); };
  EXPECT_EQ(shortly(kMonday, plan), "evening free 1/3 may wait");
  EXPECT_EQ(shortly(dayAfter(kMonday, 3), plan), "evening free 1/3 may wait");
  EXPECT_EQ(shortly(dayAfter(kMonday, 4), plan), "evening free 1/3");
  EXPECT_EQ(shortly(dayAfter(kMonday, 4), plan, {evening(0)}), "evening free 2/3 may wait");
  EXPECT_EQ(shortly(dayAfter(kMonday, 4), plan, {evening(0), evening(0)}), "evening free 2/3 may wait");
  EXPECT_EQ(shortly(dayAfter(kMonday, 4), plan, {evening(0), aPastSession(dayAfter(kMonday, 1))}),
            "evening free 2/3 may wait");
  EXPECT_EQ(shortly(dayAfter(kMonday, 4), plan, {evening(0), evening(1), evening(3)}), "rest week-done 3/3");
  EXPECT_EQ(shortly(dayAfter(kMonday, 7), plan, {evening(0), evening(1), evening(3)}), "evening free 1/3 may wait");
}

TEST(PlanTest, AFreeWeekThatLiesAheadIsSpread) {
  const Plan plan = aPlan().on(kSunday).week(FreeWeek{routine("evening"), 3});
  EXPECT_EQ(shortly(dayAfter(kSunday), 7, plan, aHistory(kSunday)),
            (Days{"evening free 1/3", "rest planned", "rest planned", "evening free 2/3", "rest planned",
                  "evening free 3/3", "rest week-done 3/3"}));
  const Plan daily = aPlan().on(kSunday).week(FreeWeek{routine("evening"), 99});
  for (const auto& day : shortly(dayAfter(kSunday), 7, daily, aHistory(kSunday))) EXPECT_NE(day.find("/7"), day.npos);
}

TEST(PlanTest, AFreeWeekOfStrengthLeavesRoomForItsRest) {
  const Plan plan = aPlan().on(kMonday).week(FreeWeek{routine("bridge-only"), 3});
  EXPECT_EQ(shortly(dayAfter(kMonday, 1), plan), "bridge-only free 1/3 may wait");
  EXPECT_EQ(shortly(dayAfter(kMonday, 2), plan), "bridge-only free 1/3");
}

TEST(PlanTest, TheNextTrainingDayIsTheFirstThatAsksAndMayNotWait) {
  EXPECT_EQ(nextTrainingDay(kSunday, aPlan(), aHistory(kSunday), aLibrary()), dayAfter(kSunday));
  EXPECT_EQ(nextTrainingDay(kMonday, aPlan(), aHistory(kMonday), aLibrary()), kMonday);
  EXPECT_FALSE(nextTrainingDay(kMonday, PlanBuilder(WeekPlan{}), aHistory(kMonday), aLibrary()));
  const Plan free = aPlan().on(kMonday).week(FreeWeek{routine("evening"), 2});
  EXPECT_EQ(nextTrainingDay(kMonday, free, aHistory(kMonday), aLibrary()), dayAfter(kMonday, 4));
}

// ---- What wins over it.

TEST(PlanTest, APauseAsksNothingWhateverElseIsSaid) {
  PlanBuilder plan = aPlan();
  plan.on(kMonday).flareUp(8).said(DayChanged{{kMonday, DayChange::To::Train}});
  EXPECT_EQ(shortly(kMonday, PlanBuilder(plan).said(Paused{kMonday, kMonday, PauseReason::Illness})), "rest illness");
  EXPECT_EQ(shortly(kMonday, PlanBuilder(plan).said(Paused{kMonday, kSunday, PauseReason::Holiday})), "rest holiday");
  EXPECT_EQ(shortly(kMonday, PlanBuilder(plan).said(Paused{kMonday, kSunday, PauseReason::Other})), "rest pause");
  EXPECT_EQ(shortly(kMonday, PlanBuilder(plan).said(Paused{kSunday, kMonday, PauseReason::Other})),
            "psoas-basics 50% gentle");
}

TEST(PlanTest, APauseMarkedAfterwardsIsShownAndChangesNoPastDay) {
  PlanBuilder plan = aPlan();
  plan.on(kSunday).said(Paused{kMonday, kSunday, PauseReason::Holiday});
  EXPECT_EQ(shortly(kMonday, plan, {}, kSunday), "psoas-basics usual");
  EXPECT_EQ(shortly(kSunday, plan), "rest holiday");
  EXPECT_EQ(pausesOver(kMonday, kMonday, plan), (std::vector{Paused{kMonday, kSunday, PauseReason::Holiday}}));
  EXPECT_TRUE(pausesOver(dayAfter(kSunday), dayAfter(kSunday, 9), plan).empty());
  EXPECT_TRUE(pausesOver(kMonday, kSunday, plan.takeBack()).empty());
  EXPECT_EQ(shortly(kSunday, plan), "rest planned");
}

TEST(PlanTest, APauseLastsAYearAtMost) {
  const Plan plan = aPlan().on(kMonday).said(Paused{kMonday, dayAfter(kMonday, 3000), PauseReason::Other});
  EXPECT_EQ(shortly(kMonday + kLongestPause, plan, {}, kMonday), "rest pause");
  EXPECT_NE(shortly(dayAfter(kMonday + kLongestPause), plan, {}, kMonday), "rest pause");
  EXPECT_EQ(pausesOver(kMonday, kSunday, plan).front().last, kMonday + kLongestPause);
}

TEST(PlanTest, ADayIsChangedByHand) {
  const PlanBuilder rest = aPlan().on(kMonday).said(DayChanged{{dayAfter(kMonday), DayChange::To::Rest}});
  EXPECT_EQ(shortly(dayAfter(kMonday), rest, {}, kMonday), "rest changed");
  const Plan train = aPlan().on(kMonday).said(DayChanged{{kSunday, DayChange::To::Train}});
  EXPECT_EQ(shortly(kSunday, train, {}, kMonday), "psoas-basics changed");
  const Plan asItIs = aPlan().on(kMonday).said(DayChanged{{kMonday, DayChange::To::Train}});
  EXPECT_EQ(shortly(kMonday, asItIs), "psoas-basics usual");
  const Plan twice = PlanBuilder(rest).said(DayChanged{{dayAfter(kMonday), DayChange::To::Train}});
  EXPECT_EQ(shortly(dayAfter(kMonday), twice, {}, kMonday), "psoas-basics usual");
  const Plan nothingElse = PlanBuilder(WeekPlan{}).on(kMonday).said(DayChanged{{kMonday, DayChange::To::Train}});
  EXPECT_NE(trainingOf(asked(kMonday, nothingElse)), nullptr);
}

TEST(PlanTest, TwoDaysOfRestFollowARedSession) {
  const Day friday = dayAfter(kMonday, 4);
  const auto after = [&](const PastSession& session) {
    return shortly(dayAfter(friday), 3, aPlan(), aHistory(dayAfter(friday), {session}));
  };
  const Days rest{"rest after-red 1/2", "rest after-red 2/2", "psoas-basics usual"};
  EXPECT_EQ(after(hurt(aPastSession(friday))), rest);
  EXPECT_EQ(after(told(aPastSession(friday), 6)), rest);
  PastSession before = aPastSession(friday);
  before.before = 6;
  EXPECT_EQ(after(before), rest);
  EXPECT_EQ(after(told(aPastSession(friday), 5)), (Days{"psoas-basics usual", "rest planned", "psoas-basics usual"}));
}

TEST(PlanTest, TheLightsCanBeMoved) {
  const Day friday = dayAfter(kMonday, 4);
  const auto after = [&](TrafficLight light) {
    const Plan plan = aPlan().on(kMonday).said(LightChosen{light});
    return shortly(dayAfter(friday), plan, {told(aPastSession(friday), 6)});
  };
  EXPECT_EQ(after({3, 6}), "psoas-basics usual");
  EXPECT_EQ(after({6, 2}), "rest after-red 1/2");  // no sensible light: as if it were not said
  EXPECT_EQ(trafficLightOn(kMonday, aPlan().on(kMonday).said(LightChosen{{2, 6}})), (TrafficLight{2, 6}));
  EXPECT_EQ(trafficLightOn(kMonday, aPlan().on(kMonday).said(LightChosen{{6, 2}})), TrafficLight{});
  EXPECT_EQ(trafficLightOn(kMonday, aPlan().on(kSunday).said(LightChosen{{2, 6}})), TrafficLight{});
}

TEST(PlanTest, TwoSoreMorningsInARowAskForOneDayOfRest) {
  const auto sore = [](std::vector<int> days) {
    PlanBuilder plan{everyDay("evening")};
    for (const int day : days) plan.on(dayAfter(kMonday, day)).soreMorning();
    return shortly(kMonday, 4, plan, aHistory(dayAfter(kMonday, 3)));
  };
  const std::string usual = "evening usual";
  EXPECT_EQ(sore({0}), (Days{usual, usual, usual, usual}));
  EXPECT_EQ(sore({0, 1}), (Days{usual, "rest sore-mornings", usual, usual}));
  EXPECT_EQ(sore({0, 1, 2}), (Days{usual, "rest sore-mornings", usual, usual}));
  EXPECT_EQ(sore({0, 2}), (Days{usual, usual, usual, usual}));
}

TEST(PlanTest, ALevelAboveGreenIsASoreMorning) {
  PlanBuilder plan{everyDay("evening")};
  plan.on(kMonday).said(MorningChecked{true, 4}).on(dayAfter(kMonday)).said(MorningChecked{true, 4});
  EXPECT_EQ(shortly(dayAfter(kMonday), plan), "rest sore-mornings");
  EXPECT_EQ(shortly(dayAfter(kMonday), plan.normalMorning()), "evening usual");  // said again: the last counts
}

TEST(PlanTest, AMorningTakenBackCountsNoMore) {
  PlanBuilder sore{everyDay("evening")};
  sore.on(kMonday).soreMorning();
  const Instant first = sore.lastSaid();
  sore.on(dayAfter(kMonday)).soreMorning();
  EXPECT_EQ(shortly(dayAfter(kMonday), sore), "rest sore-mornings");
  EXPECT_EQ(shortly(dayAfter(kMonday), PlanBuilder(sore).takeBack()), "evening usual");
  PlanBuilder other{everyDay("evening")};
  other.on(kMonday).soreMorning().on(dayAfter(kMonday)).takeBack(first).soreMorning();
  EXPECT_EQ(shortly(dayAfter(kMonday), other), "evening usual");
}

TEST(PlanTest, WhatElseIsTakenBackCountsNoMoreEither) {
  const Day tuesday = dayAfter(kMonday);
  PlanBuilder plan = aPlan();
  plan.on(kMonday).said(DayChanged{{tuesday, DayChange::To::Rest}}).takeBack();
  EXPECT_EQ(shortly(tuesday, plan), "psoas-basics usual");
  plan.on(kMonday).said(EmergencyTold{}).takeBack();
  EXPECT_EQ(shortly(tuesday, plan), "psoas-basics usual");
  plan.on(kMonday).week(everyDay("evening")).on(tuesday).takeBack();
  EXPECT_EQ(shortly(kMonday, plan), "evening usual");
  EXPECT_EQ(shortly(tuesday, plan), "psoas-basics usual");
  plan.on(kMonday).said(LightChosen{{3, 7}}).takeBack();
  EXPECT_EQ(shortly(tuesday, plan, {told(aPastSession(kMonday), 6)}), "rest after-red 1/2");
}

TEST(PlanTest, WhatCountsFromALaterDayWinsWheneverItWasSaid) {
  PlanBuilder plan = aPlan();
  plan.on(dayAfter(kMonday, 2)).week(everyDay("evening")).on(dayAfter(kMonday)).week(everyDay("control"));
  EXPECT_EQ(shortly(dayAfter(kMonday, 3), plan), "evening usual");
  EXPECT_EQ(weekOn(dayAfter(kMonday, 3), plan).week, WeekChosen{everyDay("evening")}.week);
}

// ---- 48 hours.

TEST(PlanTest, WhatStrengthensRestsTheDayAfter) {
  const Plan plan = PlanBuilder(everyDay("strength"));
  const Day today = dayAfter(kMonday);
  const auto both = std::vector{exercise("march"), exercise("bridge")};
  EXPECT_TRUE(trainingOf(asked(today, plan))->leftOut.empty());
  EXPECT_EQ(trainingOf(asked(today, plan, {aPastSession(kMonday, "strength")}))->leftOut, both);
  EXPECT_EQ(trainingOf(asked(today, plan, {aPastSession(kMonday, "bridge-only")}))->leftOut,
            std::vector{exercise("bridge")});
  EXPECT_EQ(trainingOf(asked(today, plan, {aPastSession(kMonday, "bridge")}))->leftOut,
            std::vector{exercise("bridge")});  // an exercise played alone
  EXPECT_TRUE(trainingOf(asked(today, plan, {aPastSession(dayAfter(kMonday, -1), "strength")}))->leftOut.empty());
}

TEST(PlanTest, WithNothingElseInTheRoutineStrengthAsksForADayOfRest) {
  const auto days = shortly(kMonday, 4, PlanBuilder(everyDay("bridge-only")), aHistory(kMonday));
  const Days turns{"bridge-only usual", "rest strength-rests", "bridge-only usual", "rest strength-rests"};
  EXPECT_EQ(days, turns);
  const auto control =
      planDays(kMonday, dayAfter(kMonday), PlanBuilder(everyDay("control")), aHistory(kMonday), aLibrary());
  EXPECT_EQ(trainingOf(control[1].asks)->leftOut, std::vector{exercise("bridge")});
}

TEST(PlanTest, WhatWasLeftOutIsNotWorked) {
  const Plan plan = PlanBuilder(everyDay("strength"));
  const auto days = planDays(kMonday, dayAfter(kMonday, 2), plan, aHistory(kMonday), aLibrary());
  EXPECT_FALSE(trainingOf(days[1].asks)->leftOut.empty());
  EXPECT_TRUE(trainingOf(days[2].asks)->leftOut.empty());
}

// ---- Building up.

/// Kneeling begins with 2 x 20 s and has 3 x 30 s in the routine.
PlanBuilder aBuildUp(WeekPlan week = weekOf("psoas-basics", {0, 2, 4})) {
  return aPlan().on(kMonday).week(std::move(week), true);
}

TEST(PlanTest, ADoseIsBuiltUpStepByStep) {
  const auto days = planDays(kMonday, dayAfter(kMonday, 70), aBuildUp(), aHistory(kMonday), aLibrary());
  std::vector<Dose> doses;
  for (const PlanDay& day : days) {
    if (const auto* training = trainingOf(day.asks)) doses.push_back(training->items[0].dose);
  }
  std::vector<Dose> steps;
  for (const Dose& dose : doseLadder(aHoldOf(20, 2), aHoldOf(30, 3))) steps.insert(steps.end(), 2, dose);
  ASSERT_GT(doses.size(), steps.size());
  EXPECT_EQ(std::vector(doses.begin(), doses.begin() + static_cast<std::ptrdiff_t>(steps.size())), steps);
  EXPECT_EQ(doses.back(), Dose(aHoldOf(30, 3)));
  EXPECT_FALSE(trainingOf(days[70].asks)->waits);
}

TEST(PlanTest, AStepUpWaitsForTwoComfortableSessionsAndANormalMorning) {
  const Day friday = dayAfter(kMonday, 4);
  const std::vector two{aPastSession(kMonday), aPastSession(dayAfter(kMonday, 2))};
  const auto waitsFor = [&](const Plan& plan, const std::vector<PastSession>& sessions) {
    return trainingOf(asked(friday, plan, sessions))->waits;
  };
  EXPECT_EQ(waitsFor(aBuildUp(), {two[0]}), WaitsFor::Sessions);
  EXPECT_EQ(waitsFor(aBuildUp(), {two[0], told(two[1], 4)}), WaitsFor::Sessions);
  EXPECT_EQ(waitsFor(aBuildUp(), two), WaitsFor::Morning);
  EXPECT_TRUE(planDays(friday, friday, aBuildUp(), aHistory(friday, two), aLibrary())[0].asksMorning);
  EXPECT_EQ(holdOf(asked(friday, aBuildUp(), two)), aHoldOf(20, 2));
  EXPECT_EQ(holdOf(asked(friday, aBuildUp().on(dayAfter(kMonday, 3)).normalMorning(), two)), aHoldOf(25, 2));
  EXPECT_EQ(holdOf(asked(friday, aBuildUp().on(friday).normalMorning(), two)), aHoldOf(25, 2));
  EXPECT_EQ(holdOf(asked(friday, aBuildUp().on(friday).soreMorning(), two)), aHoldOf(20, 2));
}

TEST(PlanTest, NothingIsBuiltUpInTheWeekAfterARedDay) {
  const Plan plan = aBuildUp(everyDay("psoas-basics")).on(dayAfter(kMonday)).soreMorning(7);
  const auto days = planDays(kMonday, dayAfter(kMonday, 9), plan, aHistory(dayAfter(kMonday)), aLibrary());
  for (const PlanDay& day : days) {
    const bool grown = day.day > dayAfter(kMonday, 8);
    EXPECT_EQ(holdOf(day.asks), grown ? holdOf(days.back().asks) : aHoldOf(20, 2)) << toIso(day.day);
  }
  EXPECT_NE(holdOf(days.back().asks), aHoldOf(20, 2));
  EXPECT_EQ(trainingOf(days[4].asks)->waits, WaitsFor::WeekAfterRed);
}

TEST(PlanTest, ARedMorningTakenBackHoldsNothingUp) {
  const PlanBuilder red = aBuildUp(everyDay("psoas-basics")).on(dayAfter(kMonday)).soreMorning(7);
  const Day today = dayAfter(kMonday, 2);
  EXPECT_EQ(holdOf(asked(dayAfter(kMonday, 6), red, {}, today)), aHoldOf(20, 2));
  EXPECT_NE(holdOf(asked(dayAfter(kMonday, 6), PlanBuilder(red).on(today).takeBack(), {}, today)), aHoldOf(20, 2));
}

TEST(PlanTest, AStepThatWasNotPlayedYetIsTakenBackOnARedDay) {
  const Day friday = dayAfter(kMonday, 4);
  const std::vector two{aPastSession(kMonday), aPastSession(dayAfter(kMonday, 2))};
  const Plan plan = aBuildUp().on(dayAfter(kMonday, 3)).normalMorning().on(friday).soreMorning(7);
  EXPECT_EQ(holdOf(asked(friday, plan, two)), aHoldOf(20, 2));
  // After the week it waits for a normal morning only.
  EXPECT_EQ(holdOf(asked(dayAfter(friday, 10), plan, two, dayAfter(friday))), aHoldOf(25, 2));
}

TEST(PlanTest, BuildingUpThatIsSwitchedOnAgainBeginsAnew) {
  const Day later = dayAfter(kMonday, 28);
  PlanBuilder plan = aBuildUp().normalMornings(dayAfter(kMonday), dayAfter(later, -1));
  const auto sessions = doneAsAsked(plan, kMonday, dayAfter(later, 2));
  EXPECT_EQ(holdOf(asked(later, plan, sessions)), aHoldOf(30, 3));
  plan.on(dayAfter(later, -2)).week(weekOf("psoas-basics", {0, 2, 4}), false);
  plan.on(later).week(weekOf("psoas-basics", {0, 2, 4}), true);
  EXPECT_EQ(holdOf(asked(later, plan, sessions)), aHoldOf(20, 2));
}

TEST(PlanTest, BuildingUpStopsAtTenMinutesAWeekForAMuscle) {
  // Seven days of 3 x 30 s would be 10.5 min; 2 x 30 s are 7.
  const auto days =
      planDays(kMonday, dayAfter(kMonday, 120), aBuildUp(everyDay("psoas-basics")), aHistory(kMonday), aLibrary());
  EXPECT_EQ(holdOf(days.back().asks), aHoldOf(30, 2));
  EXPECT_EQ(trainingOf(days.back().asks)->waits, WaitsFor::WeeklyCap);
}

TEST(PlanTest, TheCapCountsEachSessionOfAFreeWeek) {
  const Plan plan = aPlan().on(kMonday).week(FreeWeek{routine("psoas-basics"), 7}, true);
  const Day far = dayAfter(kMonday, 120);
  EXPECT_EQ(holdOf(asked(far, plan, {}, kMonday)), aHoldOf(30, 2));
}

TEST(PlanTest, AnUncomfortableSessionBeginsTheCountAgain) {
  const auto sessions = [](int after) {
    return std::vector{aPastSession(kMonday), told(aPastSession(dayAfter(kMonday, 2)), after),
                       aPastSession(dayAfter(kMonday, 4))};
  };
  const Plan plan = aBuildUp().on(dayAfter(kMonday, 5)).normalMorning();
  EXPECT_EQ(holdOf(asked(dayAfter(kMonday, 7), plan, sessions(3))), aHoldOf(25, 2));
  EXPECT_EQ(holdOf(asked(dayAfter(kMonday, 7), plan, sessions(4))), aHoldOf(20, 2));
}

TEST(PlanTest, AProgrammeHasDosesOfItsOwn) {
  const DayPlan day = asked(kMonday, aBuildUp().programme(kMonday));
  EXPECT_EQ(holdOf(day), aHoldOf(30, 3));
  EXPECT_FALSE(trainingOf(day)->waits);
}

TEST(PlanTest, WhatIsBuiltUpIsMadeLessOnTheWayBack) {
  const Plan plan = aBuildUp(everyDay("psoas-basics")).flareUp(4, 0);
  EXPECT_EQ(holdOf(asked(kMonday, plan)), std::get<Hold>(scaled(aHoldOf(20, 2), 50)));
}

TEST(PlanTest, WithoutBuildingUpTheRoutinesDoseIsAsked) {
  EXPECT_EQ(holdOf(asked(kMonday, aPlan())), aHoldOf(30, 3));
  EXPECT_FALSE(trainingOf(asked(kMonday, aPlan()))->waits);
}

// ---- What no pack has.

TEST(PlanTest, ARoutineThatNoPackHasIsReplacedAndSaid) {
  const auto gone = [](std::string_view id) {
    const DayPlan day = asked(kMonday, aPlan().on(kMonday).week(everyDay(id)));
    return std::pair(std::get<TrainingDay>(day).routine, std::get<TrainingDay>(day).insteadOf);
  };
  EXPECT_EQ(gone("no-such-routine"), std::pair(routine("psoas-basics"), std::optional(routine("no-such-routine"))));
  EXPECT_EQ(gone("gone-exercises"), std::pair(routine("psoas-basics"), std::optional(routine("gone-exercises"))));
  const Plan noWeek = PlanBuilder(WeekPlan{}).on(kMonday).week(everyDay("gone"));
  EXPECT_EQ(trainingOf(asked(kMonday, noWeek))->routine, routine("bridge-only"));
  EXPECT_EQ(planFor(kMonday, noWeek, aHistory(kMonday), Library{}),
            DayPlan(RestDay{RestReason::NothingToPlay, 0, 0, routine("gone")}));
}

TEST(PlanTest, AnExerciseIsNoRoutineToPlan) {
  const Plan plan = aPlan().on(kMonday).week(everyDay("kneeling"));
  const DayPlan day = asked(dayAfter(kMonday), plan, {aPastSession(kMonday, "kneeling")});
  EXPECT_EQ(trainingOf(day)->insteadOf, routine("kneeling"));
}

TEST(PlanTest, AnExerciseThatNoPackHasIsLeftAway) {
  Library library = aLibrary();
  library.packs[0].exercises.erase(exercise("hamstring"));
  const auto day = planFor(kMonday, PlanBuilder(everyDay("evening")), aHistory(kMonday), library);
  EXPECT_EQ(std::get<TrainingDay>(day).items.size(), 2U);
  EXPECT_TRUE(std::get<TrainingDay>(day).leftOut.empty());
}

TEST(PlanTest, ADayIsPlayedAsARoutineOfItsOwnDoses) {
  const Library library = aLibrary();
  const auto day = std::get<TrainingDay>(asked(kMonday, aBuildUp()));
  const Routine played = asRoutine(day, library);
  EXPECT_EQ(played.id, day.routine);
  EXPECT_EQ(played.name, library.routine(day.routine)->name);
  EXPECT_EQ(played.items, day.items);
}

// ---- Time.

TEST(PlanTest, TodaysSessionChangesTomorrowOnly) {
  const Plan plan = PlanBuilder(everyDay("strength"));
  const History held = aHistory(kMonday, {hurt(aPastSession(kMonday, "strength"))});
  EXPECT_EQ(asked(kMonday, plan), planFor(kMonday, plan, held, aLibrary()));
  EXPECT_EQ(inShort(planFor(dayAfter(kMonday), plan, held, aLibrary())), "rest after-red 1/2");
}

TEST(PlanTest, WhatIsSaidOnALaterDayIsNotKnownYet) {
  const Plan plan = aPlan().on(dayAfter(kMonday)).flareUp(9);
  EXPECT_EQ(shortly(kMonday, plan, {}, kSunday), "psoas-basics usual");
}

TEST(PlanTest, WhatWasTakenBackCountsUntilThen) {
  PlanBuilder plan = aPlan();
  plan.on(kMonday).said(TimesChosen{{std::chrono::minutes{450}}});
  const Instant said = plan.lastSaid();
  EXPECT_FALSE(isWithdrawn(said, plan));
  plan.on(dayAfter(kMonday)).takeBack();
  EXPECT_TRUE(isWithdrawn(said, plan));
  EXPECT_EQ(timesOn(kMonday, plan)[0], std::chrono::minutes{450});
  EXPECT_FALSE(timesOn(dayAfter(kMonday), plan)[0]);
}

TEST(PlanTest, EveryDayOfTheCalendarHasAnAnswer) {
  PlanBuilder plan = aPlan();
  plan.on(kMonday).week(everyDay("strength"), true).programme(kMonday).flareUp(7);
  for (const int year : {1, 1970, 2026, 2100, 9999}) {
    const Day day = aDay(year, 1, 1);
    const auto days = planDays(day, dayAfter(day, 20), plan, aHistory(kMonday), aLibrary());
    EXPECT_EQ(days.size(), 21U);
    EXPECT_EQ(days.front().day, day);
    EXPECT_EQ(days.back().day, dayAfter(day, 20));
  }
  EXPECT_EQ(shortly(aDay(1, 1, 1), plan, {}, kMonday), "psoas-basics usual");  // a Monday
  EXPECT_EQ(planDays(aDay(9999, 12, 31), aDay(9999, 12, 31), plan, aHistory(aDay(9999, 12, 1)), aLibrary()).size(), 1U);
}

TEST(PlanTest, AFarDayIsTheSameHoweverItIsReached) {
  PlanBuilder strength{everyDay("bridge-only")};
  strength.on(kMonday).flareUp(7);
  PlanBuilder later = aPlan();
  later.on(kMonday).programme(dayAfter(kMonday, 2000));
  later.said(Paused{dayAfter(kMonday, 3003), dayAfter(kMonday, 3100), PauseReason::Other});
  const History history = aHistory(kMonday);
  for (const Plan& plan : {Plan(strength), Plan(later), Plan(aBuildUp())}) {
    // From the first day on each day is walked to; to a single one the way is shortened where weeks repeat.
    const auto all = planDays(kMonday, kMonday + kLongestLookAhead, plan, history, aLibrary());
    for (std::size_t i = 0; i < all.size(); i += 37) {
      EXPECT_EQ(planDays(all[i].day, all[i].day, plan, history, aLibrary()).front(), all[i]) << i;
    }
  }
}

TEST(PlanTest, AFarDayIsLikeTheSameWeekdayOfTheLastSteadyWeek) {
  const Plan plan = aBuildUp().flareUp(7);
  const auto near = planDays(dayAfter(kMonday, 700), dayAfter(kMonday, 706), plan, aHistory(kMonday), aLibrary());
  const Day far = dayAfter(kMonday, 700 + 7 * 100'001);
  EXPECT_EQ(inShort(planDays(far, dayAfter(far, 6), plan, aHistory(kMonday), aLibrary())), inShort(near));
}

TEST(PlanTest, ARangeIsAsLongAsItMayBeAndAnEmptyOneHasNoDays) {
  EXPECT_TRUE(planDays(kSunday, kMonday, aPlan(), aHistory(kMonday), aLibrary()).empty());
  EXPECT_EQ(planDays(kMonday, aDay(9999), aPlan(), aHistory(kMonday), aLibrary()).back().day,
            kMonday + kLongestLookAhead);
}

TEST(PlanTest, EachWordIsSaidOnce) {
  const auto words = [](auto last) {
    std::set<std::string> said;
    for (int each = 0; each <= static_cast<int>(last); ++each) said.insert(wordOf(static_cast<decltype(last)>(each)));
    return said.size() == static_cast<std::size_t>(last) + 1;
  };
  EXPECT_TRUE(words(RestReason::NothingToPlay));
  EXPECT_TRUE(words(TrainingReason::Changed));
  EXPECT_TRUE(words(WaitsFor::WeeklyCap));
  EXPECT_TRUE(words(FlarePlace::Phase::Full));
  EXPECT_TRUE(words(Advice::NotBetter));
  EXPECT_TRUE(words(Light::Red));
  EXPECT_TRUE(words(PauseReason::Other));
  EXPECT_TRUE(words(Area::RightKnee));
  EXPECT_TRUE(words(Cause::Sitting));
  EXPECT_TRUE(words(DayChange::To::Train));
  EXPECT_TRUE(words(BreakKind::Pause));
}

}  // namespace
}  // namespace lissom
