#include "core/plan/plan.h"

#include "tests/core/plan/plan_builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using Days = std::vector<std::string>;
using Phase = FlarePlace::Phase;

const Day kSunday = aDay(2026, 11, 22);
const Day kMonday = aDay(2026, 11, 23);

PlanDay on(Day day, const Plan& plan, const History& history) {
  return planDays(day, day, plan, history, aLibrary()).front();
}
Days shortly(Day first, int count, const Plan& plan, const History& history) {
  return inShort(planDays(first, dayAfter(first, count - 1), plan, history, aLibrary()));
}

/// Every day the evening routine, and a flare-up on Monday: what is not asked comes from the flare-up alone.
PlanBuilder anIrritatedWeek(int level = 5, int restDays = 3, std::vector<DayChange> changes = {}) {
  PlanBuilder plan{everyDay("evening")};
  plan.on(kMonday).flareUp(level, restDays, std::move(changes));
  return plan;
}
PastSession anEvening(Day day) {
  return aPastSession(day, "evening");
}

TEST(FlareUpTest, TheTwoWeeksOfThePicture) {
  const History history = aHistory(kSunday, {aPastSession(kSunday)});
  const Proposal proposal =
      propose(Area::LeftHip, 6, Cause::Unknown, aMorningOf(kSunday), aPlan(), history, aLibrary());
  EXPECT_EQ(proposal.light, Light::Red);
  EXPECT_EQ(proposal.flareUp.first, kMonday);
  EXPECT_EQ(proposal.flareUp.restDays, 3);
  EXPECT_FALSE(proposal.advice);
  EXPECT_EQ(inShort(proposal.days),
            (Days{"rest flare-up 1/3", "rest flare-up 2/3", "rest flare-up 3/3", "psoas-basics 50% gentle",
                  "rest between-gentle", "psoas-basics 50% gentle", "rest planned", "psoas-basics 75% gentle",
                  "psoas-basics 75% gentle", "rest planned", "psoas-basics gentle", "psoas-basics gentle",
                  "psoas-basics usual", "rest planned"}));
  EXPECT_EQ(holdOf(proposal.days[3].asks), aHoldOf(15, 2));
  EXPECT_EQ(holdOf(proposal.days[7].asks), aHoldOf(25, 2));
  EXPECT_EQ(holdOf(proposal.days[10].asks), aHoldOf(30, 3));
}

TEST(FlareUpTest, AProposalBeginsTodayUnlessASessionWasHeldAndIsWhatAcceptingItDoes) {
  const Plan plan = aPlan();
  const History history = aHistory(kMonday);
  const Now now = aMorningOf(kMonday);
  const Proposal proposal = propose(Area::LowBack, 4, Cause::Sitting, now, plan, history, aLibrary());
  EXPECT_EQ(proposal.light, Light::Amber);
  EXPECT_EQ(proposal.flareUp, (FlareUp{Area::LowBack, 4, Cause::Sitting, kMonday, kRestDays, {}}));
  ASSERT_EQ(proposal.days.size(), static_cast<std::size_t>(kProposedDays));
  EXPECT_EQ(proposal.days.front().day, kMonday);

  Plan accepted = plan;
  accepted.facts.push_back({kMonday, now, proposal.flareUp});
  EXPECT_EQ(planDays(kMonday, dayAfter(kMonday, 13), accepted, history, aLibrary()), proposal.days);
}

TEST(FlareUpTest, AProposalKeepsWhatWasChangedInIt) {
  const History history = aHistory(kMonday);
  FlareUp flareUp =
      propose(Area::LeftHip, 6, Cause::Unknown, aMorningOf(kMonday), aPlan(), history, aLibrary()).flareUp;
  flareUp.restDays = 1;
  flareUp.changes = {{dayAfter(kMonday), DayChange::To::Rest}};
  const Proposal proposal = propose(flareUp, aMorningOf(kMonday), aPlan(), history, aLibrary());
  EXPECT_EQ(proposal.flareUp, flareUp);
  EXPECT_EQ(inShort(proposal.days[0].asks), "rest flare-up 1/1");
  EXPECT_EQ(inShort(proposal.days[1].asks), "rest changed");
}

TEST(FlareUpTest, EachStepWaitsForTwoComfortableSessionsAndANormalMorningAfterThem) {
  PlanBuilder plan = anIrritatedWeek(5, 1);
  const Day today = dayAfter(kMonday, 5);  // half of the dose on the 2nd and 4th day
  const Day second = dayAfter(kMonday, 3);
  History history = aHistory(today, {anEvening(dayAfter(kMonday, 1))});
  EXPECT_EQ(on(today, plan, history).flareUp->waits, WaitsFor::Sessions);
  EXPECT_EQ(on(today, plan, history).flareUp->comfortable, 1);

  history.sessions.push_back(anEvening(second));
  EXPECT_EQ(on(today, plan, history).flareUp->phase, Phase::Half);
  EXPECT_EQ(on(today, plan, history).flareUp->waits, WaitsFor::Morning);
  EXPECT_TRUE(on(today, plan, history).asksMorning);

  const PlanDay sore = on(today, PlanBuilder(plan).on(today).soreMorning(), history);
  EXPECT_EQ(sore.flareUp->phase, Phase::Half);
  EXPECT_FALSE(sore.asksMorning);
  EXPECT_EQ(on(today, PlanBuilder(plan).on(second).normalMorning(), history).flareUp->phase, Phase::Half);

  const PlanDay next = on(today, PlanBuilder(plan).on(today).normalMorning(), history);
  EXPECT_EQ(next.flareUp->phase, Phase::ThreeQuarters);
  EXPECT_EQ(inShort(next.asks), "evening 75% gentle");
  EXPECT_FALSE(next.asksMorning);
}

TEST(FlareUpTest, EachMorningOfTheWayBackIsAskedFromTheDayAfterItWasMarked) {
  PlanBuilder plan = anIrritatedWeek(6);
  EXPECT_FALSE(on(kMonday, plan, aHistory(kMonday)).asksMorning) << "how it is was told just now";
  for (int day = 1; day < 8; ++day) {
    const Day today = dayAfter(kMonday, day);
    EXPECT_TRUE(on(today, plan, aHistory(today)).asksMorning) << day;
    plan.on(today).normalMorning();
    EXPECT_FALSE(on(today, plan, aHistory(today)).asksMorning) << day;
  }
}

TEST(FlareUpTest, AMorningNobodyToldIsWaitedForTodayAndTakenAsNormalForTheDaysAfter) {
  const Day today = dayAfter(kMonday, 5);
  const History history = aHistory(today, {anEvening(dayAfter(kMonday, 1)), anEvening(dayAfter(kMonday, 3))});
  const Plan plan = anIrritatedWeek(5, 1);
  const auto days = planDays(today, dayAfter(today), plan, history, aLibrary());
  EXPECT_EQ(days[0].flareUp->phase, Phase::Half);
  EXPECT_EQ(days[1].flareUp->phase, Phase::ThreeQuarters);
  EXPECT_FALSE(days[1].asksMorning);
}

TEST(FlareUpTest, AnUncomfortableSessionLeadsNoFurther) {
  const Day today = dayAfter(kMonday, 5);
  const Plan plan = anIrritatedWeek(5, 1).on(today).normalMorning();
  PastSession left = anEvening(dayAfter(kMonday, 3));
  left.finished = false;
  const PastSession first = anEvening(dayAfter(kMonday, 1));
  EXPECT_EQ(on(today, plan, aHistory(today, {first, left})).flareUp->comfortable, 1);
  // Above green, the count begins again.
  const PastSession amber = told(anEvening(dayAfter(kMonday, 3)), 4);
  EXPECT_EQ(on(today, plan, aHistory(today, {first, amber})).flareUp->comfortable, 0);
  // Another routine, and one on a rest day of the flare-up, are not what the step waits for.
  const PastSession other = aPastSession(dayAfter(kMonday, 3), "psoas-basics");
  EXPECT_EQ(on(today, plan, aHistory(today, {first, other})).flareUp->comfortable, 1);
  EXPECT_EQ(on(today, plan, aHistory(today, {anEvening(kMonday), first})).flareUp->comfortable, 1);
}

TEST(FlareUpTest, AHalfDayIsFollowedByRestOnlyWhenItWasPlayed) {
  const Day today = dayAfter(kMonday, 2);
  const Plan plan = anIrritatedWeek(5, 1);
  EXPECT_EQ(inShort(on(today, plan, aHistory(today, {anEvening(dayAfter(kMonday, 1))})).asks), "rest between-gentle");
  EXPECT_EQ(inShort(on(today, plan, aHistory(today)).asks), "evening 50% gentle");
}

TEST(FlareUpTest, NothingGrowsInTheSevenDaysAfterARedOne) {
  const auto phases = [](int level) {
    std::vector<std::optional<Phase>> each;
    for (const PlanDay& day :
         planDays(kMonday, dayAfter(kMonday, 9), anIrritatedWeek(level, 1), aHistory(kMonday), aLibrary())) {
      each.push_back(day.flareUp ? std::optional(day.flareUp->phase) : std::nullopt);
    }
    return each;
  };
  EXPECT_EQ(phases(5)[3], Phase::Half);
  EXPECT_EQ(phases(5)[4], Phase::ThreeQuarters);
  EXPECT_EQ(phases(6)[7], Phase::Half);
  EXPECT_EQ(phases(6)[8], Phase::ThreeQuarters);
  const auto waiting = planDays(kMonday, dayAfter(kMonday, 7), anIrritatedWeek(6, 1), aHistory(kMonday), aLibrary());
  EXPECT_EQ(waiting.back().flareUp->waits, WaitsFor::WeekAfterRed);
}

TEST(FlareUpTest, WhatBendsTheHipWithForceComesBackLast) {
  const Plan plan = PlanBuilder(weekOf("strength", {0, 2, 4})).on(kMonday).flareUp(4, 1);
  const auto days = planDays(kMonday, dayAfter(kMonday, 60), plan, aHistory(kMonday), aLibrary());
  int gentle = 0;
  bool over = false;
  for (const PlanDay& day : days) {
    const TrainingDay* training = trainingOf(day.asks);
    if (!training) continue;
    over = over || !day.flareUp;
    gentle += over ? 0 : 1;
    EXPECT_EQ(training->leftOut, over ? std::vector<ExerciseId>{} : std::vector{exercise("march")});
  }
  EXPECT_TRUE(over);
  EXPECT_EQ(gentle, 6);
}

TEST(FlareUpTest, ARoutineThatOnlyBendsTheHipIsReplacedOnTheWayBack) {
  const Plan plan = PlanBuilder(weekOf("march-only", {0, 2, 4})).on(kMonday).flareUp(4, 1);
  const auto days = planDays(kMonday, dayAfter(kMonday, 60), plan, aHistory(kMonday), aLibrary());
  EXPECT_EQ(inShort(days[2].asks), "bridge-only 50% gentle");
  EXPECT_FALSE(days.back().flareUp);
}

TEST(FlareUpTest, AWayBackIsNotBlockedWhenNoPackHasAnythingGentle) {
  Library library = aLibrary();
  std::erase_if(library.packs[0].routines, [](const auto& each) { return each.first != routine("march-only"); });
  const Plan plan = PlanBuilder(weekOf("march-only", {0, 2, 4})).on(kMonday).flareUp(4, 1);
  const auto days = planDays(kMonday, dayAfter(kMonday, 60), plan, aHistory(kMonday), library);
  EXPECT_EQ(inShort(days[2].asks), "rest strength-rests");
  EXPECT_EQ(inShort(days[56].asks), "march-only usual");
}

TEST(FlareUpTest, ARedSessionBeginsTheWayBackAgainAfterTwoDays) {
  const Day red = dayAfter(kMonday, 1);
  const Day today = dayAfter(red);
  const Plan plan = anIrritatedWeek(4, 1);
  const auto days = planDays(today, dayAfter(today, 9), plan, aHistory(today, {hurt(anEvening(red))}), aLibrary());
  const std::string between = "rest between-gentle";
  const std::string half = "evening 50% gentle";
  EXPECT_EQ(inShort(days), (Days{"rest after-red 1/2", "rest after-red 2/2", half, between, half, between, half,
                                 between, "evening 75% gentle", "evening 75% gentle"}));
  EXPECT_EQ(days[0].flareUp->phase, Phase::Rest);
  EXPECT_EQ(days[1].flareUp->restDay, 2);
}

TEST(FlareUpTest, ARedSessionLaterOnBeginsWithHalfAgain) {
  const Day red = dayAfter(kMonday, 5);
  const Plan plan = anIrritatedWeek(4, 1).on(dayAfter(kMonday, 4)).normalMorning();
  const std::vector sessions{anEvening(dayAfter(kMonday, 1)), anEvening(dayAfter(kMonday, 3)), hurt(anEvening(red))};
  EXPECT_EQ(on(red, plan, aHistory(red, sessions)).flareUp->phase, Phase::ThreeQuarters);
  EXPECT_EQ(shortly(dayAfter(red), 3, plan, aHistory(dayAfter(red), sessions)),
            (Days{"rest after-red 1/2", "rest after-red 2/2", "evening 50% gentle"}));
}

TEST(FlareUpTest, NoStepIsMadeWhileItRests) {
  using enum DayChange::To;
  std::vector<DayChange> changes;
  std::vector<PastSession> sessions;
  for (const int day : {1, 2, 4, 5}) {
    changes.push_back({dayAfter(kMonday, day), Train});
    sessions.push_back(anEvening(dayAfter(kMonday, day)));
  }
  const Day over = dayAfter(kMonday, 8);
  const Plan plan = anIrritatedWeek(4, 8, changes).normalMornings(dayAfter(kMonday), over);
  EXPECT_EQ(on(over, plan, aHistory(over, sessions)).flareUp->phase, Phase::ThreeQuarters);
}

TEST(FlareUpTest, DaysOfItAreChangedByHand) {
  using enum DayChange::To;
  const PlanBuilder changed = anIrritatedWeek(4, 3, {{dayAfter(kMonday), Train}, {dayAfter(kMonday, 3), Rest}});
  EXPECT_EQ(
      shortly(kMonday, 5, changed, aHistory(kMonday)),
      (Days{"rest flare-up 1/3", "evening 50% gentle", "rest flare-up 3/3", "rest changed", "evening 50% gentle"}));
  // A rest day of the plan plays what the way back has.
  PlanBuilder plan{weekOf("evening", {0, 2, 4})};
  plan.on(kMonday).flareUp(4, 1, {{dayAfter(kMonday), Train}});
  EXPECT_EQ(shortly(kMonday, 2, plan, aHistory(kMonday)), (Days{"rest flare-up 1/1", "evening 50% gentle"}));
}

TEST(FlareUpTest, AGreenOneMakesNothingLessButNothingGrowsForAWeek) {
  const Proposal proposal =
      propose(Area::LeftHip, 3, Cause::Unknown, aMorningOf(kMonday), aPlan(), aHistory(kMonday), aLibrary());
  EXPECT_EQ(proposal.light, Light::Green);
  EXPECT_EQ(proposal.flareUp.restDays, 0);
  const auto usual = planDays(kMonday, dayAfter(kMonday, 13), aPlan(), aHistory(kMonday), aLibrary());
  EXPECT_EQ(inShort(proposal.days), inShort(usual));
  EXPECT_EQ(proposal.days[6].flareUp->phase, Phase::Full);
  EXPECT_FALSE(proposal.days[7].flareUp);

  PlanBuilder grows = aPlan();
  grows.on(kMonday).week(everyDay("psoas-basics"), true);
  const auto doseOn = [&](const Plan& plan, int ahead) {
    return holdOf(planFor(dayAfter(kMonday, ahead), plan, aHistory(kMonday), aLibrary()));
  };
  EXPECT_NE(doseOn(grows, 2), aHoldOf(20, 2));
  const Plan green = PlanBuilder(grows).flareUp(3, 0);
  EXPECT_EQ(doseOn(green, 6), aHoldOf(20, 2));
  EXPECT_NE(doseOn(green, 7), aHoldOf(20, 2));
}

TEST(FlareUpTest, ASecondOneTakesOverAndRaisesTheAdvice) {
  const Day second = dayAfter(kMonday, 4);
  PlanBuilder plan = anIrritatedWeek(4, 3);
  const Instant first = plan.lastSaid();
  plan.on(second).flareUp(5, 2);
  const History history = aHistory(second, {anEvening(dayAfter(kMonday, 3))});
  EXPECT_FALSE(on(dayAfter(kMonday, 3), plan, history).advice);
  const PlanDay day = on(second, plan, history);
  EXPECT_EQ(inShort(day.asks), "rest flare-up 1/2");
  EXPECT_EQ(day.advice, Advice::SecondFlareUp);
  EXPECT_EQ(day.flareUp->said, plan.lastSaid());
  const auto later = planDays(second, dayAfter(second, 60), plan, history, aLibrary());
  EXPECT_FALSE(later.back().flareUp);
  EXPECT_FALSE(later.back().advice);

  const PlanDay takenBack = on(second, PlanBuilder(plan).takeBack(), history);
  EXPECT_EQ(takenBack.flareUp->said, first);
  EXPECT_EQ(takenBack.flareUp->comfortable, 1);
  EXPECT_FALSE(takenBack.advice);
  EXPECT_FALSE(on(second, PlanBuilder(plan).takeBack(first), history).advice);
}

TEST(FlareUpTest, AMildOneOnTheWayBackDoesNotEndIt) {
  const Day today = dayAfter(kMonday, 3);
  const Plan plan = anIrritatedWeek(5, 3).on(today).flareUp(1, 0);
  EXPECT_EQ(inShort(on(today, plan, aHistory(today)).asks), "evening 50% gentle");
  EXPECT_EQ(on(today, plan, aHistory(today)).advice, Advice::SecondFlareUp);
}

TEST(FlareUpTest, NoImprovementAfterFourteenDaysRaisesTheAdvice) {
  const Day last = dayAfter(kMonday, 14);
  const PlanBuilder plan = anIrritatedWeek(5, 3);
  const auto adviceOn = [&](Day day, PlanBuilder changed) { return on(day, changed, aHistory(day)).advice; };
  EXPECT_FALSE(adviceOn(last, plan));  // nobody told how it is
  EXPECT_TRUE(on(last, plan, aHistory(last)).asksMorning);
  EXPECT_EQ(adviceOn(last, PlanBuilder(plan).on(last).soreMorning(2)), Advice::NotBetter);
  EXPECT_EQ(adviceOn(last, PlanBuilder(plan).on(last).said(MorningChecked{true, 5})), Advice::NotBetter);
  EXPECT_FALSE(adviceOn(last, PlanBuilder(plan).on(last).said(MorningChecked{true, 3})));
  EXPECT_FALSE(adviceOn(dayAfter(last, -1), PlanBuilder(plan).on(dayAfter(last, -1)).soreMorning(7)));
  // Days that lie ahead are told as if it got better.
  const Plan told = PlanBuilder(plan).on(last).said(MorningChecked{true, 5});
  const PlanDay tomorrow = planDays(last, dayAfter(last), told, aHistory(last), aLibrary())[1];
  EXPECT_FALSE(tomorrow.advice);
  EXPECT_FALSE(tomorrow.asksMorning);
  const History told5 = aHistory(last, {lissom::told(anEvening(dayAfter(last, -1)), 5)});
  EXPECT_EQ(on(last, plan, told5).advice, Advice::NotBetter);
}

TEST(FlareUpTest, TakenBackItLeavesThePlanAsItWas) {
  PlanBuilder plan = anIrritatedWeek(8, 3);
  const Day today = dayAfter(kMonday);
  plan.on(today).takeBack();
  EXPECT_EQ(inShort(on(kMonday, plan, aHistory(today)).asks), "rest flare-up 1/3");  // what it asked then
  EXPECT_EQ(inShort(on(today, plan, aHistory(today)).asks), "evening usual");
  EXPECT_FALSE(on(today, plan, aHistory(today)).flareUp);
}

TEST(FlareUpTest, AMarkedDayAfterASessionRestsFromTomorrowOn) {
  const FlareUp flareUp{.level = 4, .first = dayAfter(kMonday)};
  const Plan plan = PlanBuilder(everyDay("evening")).on(kMonday).said(flareUp);
  EXPECT_EQ(shortly(kMonday, 2, plan, aHistory(kMonday, {anEvening(kMonday)})),
            (Days{"evening usual", "rest flare-up 1/3"}));
}

TEST(FlareUpTest, APauseHoldsTheWayBack) {
  const Plan plan = anIrritatedWeek(4, 1).said(Paused{dayAfter(kMonday), dayAfter(kMonday, 10), PauseReason::Holiday});
  const auto days = planDays(kMonday, dayAfter(kMonday, 11), plan, aHistory(kMonday), aLibrary());
  EXPECT_EQ(inShort(days[10].asks), "rest holiday");
  EXPECT_EQ(inShort(days[11].asks), "evening 50% gentle");
}

TEST(FlareUpTest, TheProgrammePlaysItsStretchesAndItsWeekBeginsAgain) {
  PlanBuilder plan = aPlan();
  plan.on(kMonday).programme(kMonday);
  plan.on(dayAfter(kMonday, 2)).flareUp(4, 1);
  const auto days = planDays(kMonday, dayAfter(kMonday, 20), plan, aHistory(kMonday), aLibrary());
  EXPECT_EQ(inShort(std::vector(days.begin(), days.begin() + 5)),
            (Days{"psoas-basics programme 1/3", "psoas-basics programme 1/3", "rest flare-up 1/1",
                  "psoas-basics 50% gentle", "rest between-gentle"}));
  const auto back = std::ranges::find_if(days, [](const PlanDay& day) {
    const auto* training = trainingOf(day.asks);
    return training && training->reason == TrainingReason::ProgrammeRepeats;
  });
  ASSERT_NE(back, days.end());
  EXPECT_EQ(back->programme->dayOfWeek, 1);
  EXPECT_EQ(back->programme->week, 1);
  EXPECT_EQ(back->programme->repeats, 1);
}

TEST(FlareUpTest, AProgrammeBegunOnTheWayBackBeginsAfterIt) {
  const Plan plan = aPlan().on(kMonday).flareUp(6, 1).programme(kMonday);
  const auto days = planDays(kMonday, dayAfter(kMonday, 30), plan, aHistory(kMonday), aLibrary());
  const auto begun = std::ranges::find_if(days, [](const PlanDay& day) { return !day.flareUp; });
  ASSERT_NE(begun, days.end());
  EXPECT_EQ(inShort(begun->asks), "psoas-basics programme 1/3");
  EXPECT_EQ(begun->programme->repeats, 0);
  EXPECT_EQ((begun + 7)->programme->week, 2);
}

TEST(FlareUpTest, AStepThatWasNotPlayedYetIsTakenBackOnARedDay) {
  const Day today = dayAfter(kMonday, 5);
  const History history = aHistory(today, {anEvening(dayAfter(kMonday, 1)), anEvening(dayAfter(kMonday, 3))});
  const PlanBuilder plan = anIrritatedWeek(5, 1).on(dayAfter(kMonday, 4)).normalMorning();
  EXPECT_EQ(on(today, plan, history).flareUp->phase, Phase::ThreeQuarters);
  EXPECT_EQ(on(today, PlanBuilder(plan).on(today).soreMorning(7), history).flareUp->phase, Phase::Half);
}

TEST(FlareUpTest, ItsOwnRestComesBeforeTheRestAfterARedSession) {
  PlanBuilder plan{everyDay("evening")};
  plan.on(kSunday).said(FlareUp{.level = 6, .first = kMonday, .restDays = 1});
  EXPECT_EQ(shortly(kMonday, 3, plan, aHistory(kMonday, {hurt(anEvening(kSunday))})),
            (Days{"rest flare-up 1/1", "rest after-red 2/2", "evening 50% gentle"}));
}

TEST(FlareUpTest, TheWayBackThroughAProgrammeBeginsWithItsFirstDay) {
  const auto ahead = [](int day, const PlanBuilder& plan, std::vector<PastSession> sessions) {
    return inShort(on(dayAfter(kMonday, day), plan, aHistory(dayAfter(kMonday, day), std::move(sessions))).asks);
  };
  // The first week trains on its first, second, fourth and fifth day.
  const PlanBuilder plan = aPlan().on(kMonday).programme(kMonday).flareUp(4, 0);
  EXPECT_EQ(ahead(1, plan, {}), "psoas-basics 50% gentle");
  EXPECT_EQ(ahead(2, plan, {}), "rest planned");
  EXPECT_EQ(ahead(4, plan, {hurt(aPastSession(dayAfter(kMonday)))}), "psoas-basics 50% gentle");
  const Paused tuesday{dayAfter(kMonday), dayAfter(kMonday), PauseReason::Other};
  EXPECT_EQ(ahead(2, PlanBuilder(plan).said(tuesday), {}), "psoas-basics 50% gentle");
}

TEST(FlareUpTest, AFreeWeekComesBackGentlyToo) {
  PlanBuilder plan = aPlan();
  plan.on(kMonday).week(FreeWeek{routine("evening"), 3}).flareUp(4, 1);
  const auto days = planDays(kMonday, dayAfter(kMonday, 40), plan, aHistory(kMonday), aLibrary());
  EXPECT_EQ(trainingOf(days[1].asks)->percent, 50);
  EXPECT_FALSE(days.back().flareUp);
}

}  // namespace
}  // namespace lissom
