#include "core/history/week_summary.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const RoutineId kBasics = *RoutineId::parse("psoas-basics");
const Day kMonday = aDay(2026, 11, 16);

WeekPlan restOnWednesdayAndSunday() {
  WeekPlan plan;
  for (const std::size_t weekday : {0U, 1U, 3U, 4U, 5U}) plan.routines[weekday] = kBasics;
  return plan;
}

/// What the week of kMonday asks when nothing but its pattern is known.
std::vector<PlanDay> askedBy(const WeekPlan& plan) {
  std::vector<PlanDay> days;
  for (std::size_t i = 0; i < plan.routines.size(); ++i) {
    PlanDay& day = days.emplace_back();
    day.day = kMonday + std::chrono::days{i};
    if (plan.routines[i]) day.asks = TrainingDay{.routine = *plan.routines[i]};
  }
  return days;
}

HeldTime aMinuteASide(const TrainingDay&) {
  return {60s, 60s, 0s};
}

SessionRecord wholeSession(Day day) {
  return aSession()
      .on(day)
      .with(aHold().left())
      .with(aHold().left().number(2))
      .with(aHold().right())
      .with(aHold().right().number(2));
}

SessionRecord leftOnly(Day day) {
  return aSession().on(day).with(aHold().left());
}

WeekSummary summary(Day today, std::optional<Day> firstDay, const std::vector<SessionRecord>& sessions) {
  return summarizeWeek(askedBy(restOnWednesdayAndSunday()), today, firstDay, {}, aMinuteASide, sessions);
}

std::string statesOf(const WeekSummary& week) {
  std::string out;
  for (const DaySummary& day : week.days) out += std::string(out.empty() ? "" : " ") + wordOf(day.state);
  return out;
}

TEST(WeekSummaryTest, TellsDoneFromPartFromMissedFromRestFromOpen) {
  const auto week = summary(kMonday + std::chrono::days{4}, kMonday - std::chrono::days{7},
                            {wholeSession(kMonday), leftOnly(kMonday + std::chrono::days{1})});
  EXPECT_EQ(statesOf(week), "done part rest missed open open rest");
  EXPECT_EQ(toIso(week.week), "2026-W47");
  EXPECT_EQ(week.days[0].day, kMonday);
  EXPECT_EQ(week.kept, 3) << "done, part and Wednesday's rest";
  EXPECT_EQ(week.asked, 4) << "and Thursday, which was missed; today is still open";
  EXPECT_EQ(week.trainingAsked, 5);
  EXPECT_EQ(week.sessionsDone, 1);
  EXPECT_EQ(week.sessionsInPart, 1);
  EXPECT_EQ(week.restDays, 1) << "Sunday is to come";
  EXPECT_EQ(week.planned, (HeldTime{300s, 300s, 0s}));
  EXPECT_EQ(week.held, (HeldTime{90s, 60s, 0s}));
}

TEST(WeekSummaryTest, BeforeTheFirstSessionNothingWasAsked) {
  const Day thursday = kMonday + std::chrono::days{3};
  const auto week = summary(kMonday + std::chrono::days{5}, thursday, {wholeSession(thursday)});
  EXPECT_EQ(statesOf(week), "none none none done missed open rest");
  EXPECT_EQ(week.kept, 1);
  EXPECT_EQ(week.asked, 2);
  EXPECT_EQ(week.trainingAsked, 3);
  EXPECT_EQ(week.planned, (HeldTime{180s, 180s, 0s}));
}

TEST(WeekSummaryTest, ANewLogHasOnlyTodayAndWhatComes) {
  const auto week = summary(kMonday + std::chrono::days{1}, std::nullopt, {});
  EXPECT_EQ(statesOf(week), "none open rest open open open rest");
  EXPECT_EQ(week.kept, 0);
  EXPECT_EQ(week.asked, 0);
}

TEST(WeekSummaryTest, AWeekLongAgoAndAWeekToComeAreNotBlamed) {
  EXPECT_EQ(statesOf(summary(kMonday + std::chrono::days{30}, kMonday + std::chrono::days{20}, {})),
            "none none none none none none none");
  const auto coming = summary(kMonday - std::chrono::days{3}, kMonday - std::chrono::days{60}, {});
  EXPECT_EQ(statesOf(coming), "open open rest open open open rest");
  EXPECT_EQ(coming.kept, 0);
  EXPECT_EQ(coming.restDays, 0);
}

TEST(WeekSummaryTest, TwoShortSessionsOfADayMakeItDone) {
  SessionRecord morning = aSession().with(aHold().left()).with(aHold().left());
  SessionRecord evening = aSession().with(aHold().right()).with(aHold().right());
  EXPECT_EQ(summary(kMonday, kMonday, {morning, evening}).days[0].state, DayState::Done);
}

TEST(WeekSummaryTest, ALongHoldOnOneSideDoesNotPayForTheOther) {
  const SessionRecord session = aSession().with(aHold().left().held(10min)).with(aHold().right());
  EXPECT_EQ(summary(kMonday, kMonday, {session}).days[0].state, DayState::Part);
}

TEST(WeekSummaryTest, ASessionOfNothingButSkippedHoldsIsNotPart) {
  const SessionRecord session = aSession().with(aHold().held(0s).outcome(Outcome::Skipped));
  EXPECT_EQ(summary(kMonday, kMonday, {session}).days[0].state, DayState::Open);
  EXPECT_EQ(summary(kMonday + std::chrono::days{1}, kMonday, {session}).days[0].state, DayState::Missed);
}

TEST(WeekSummaryTest, StretchingOnARestDayIsCountedAndTheDayStaysKept) {
  const Day wednesday = kMonday + std::chrono::days{2};
  const auto week = summary(wednesday, kMonday, {wholeSession(wednesday)});
  EXPECT_EQ(week.days[2].state, DayState::Rest);
  EXPECT_EQ(week.days[2].held, (HeldTime{60s, 60s, 0s}));
  EXPECT_EQ(week.sessionsDone, 0);
  EXPECT_EQ(week.restDays, 1);
}

TEST(WeekSummaryTest, ARoutineThatNoPackHasIsDoneOnceSomethingWasHeld) {
  const auto nothing = [](const TrainingDay&) { return HeldTime{}; };
  const std::vector<SessionRecord> sessions{leftOnly(kMonday)};
  const auto week = summarizeWeek(askedBy(restOnWednesdayAndSunday()), kMonday, kMonday, {}, nothing, sessions);
  EXPECT_EQ(week.days[0].state, DayState::Done);
  EXPECT_EQ(week.days[1].state, DayState::Open);
}

TEST(WeekSummaryTest, APauseIsNoMissWheneverItWasSaid) {
  const Day friday = kMonday + std::chrono::days{4};
  std::vector<PlanDay> asked = askedBy(restOnWednesdayAndSunday());
  asked[3].asks = RestDay{RestReason::Illness};
  const std::vector<Paused> said{{kMonday, kMonday + std::chrono::days{1}, PauseReason::Holiday}};
  const auto week = summarizeWeek(asked, friday, kMonday - std::chrono::days{7}, said, aMinuteASide, {});
  EXPECT_EQ(statesOf(week), "pause pause rest pause open open rest");
  EXPECT_EQ(week.kept, 1) << "Wednesday's rest";
  EXPECT_EQ(week.asked, 1);
  EXPECT_EQ(week.trainingAsked, 2) << "today and Saturday";
  EXPECT_EQ(week.planned, (HeldTime{120s, 120s, 0s}));
}

TEST(WeekSummaryTest, WhatWasHeldInAPauseCounts) {
  const std::vector<Paused> said{{kMonday, kMonday, PauseReason::Holiday}};
  const std::vector<SessionRecord> sessions{wholeSession(kMonday)};
  const auto week = summarizeWeek(askedBy(restOnWednesdayAndSunday()), kMonday, kMonday, said, aMinuteASide, sessions);
  EXPECT_EQ(week.days[0].state, DayState::Done);
}

TEST(WeekSummaryTest, InAFreeWeekTheWishedSessionsAreAskedAndADayThatCouldWaitIsNoMiss) {
  std::vector<PlanDay> asked = askedBy({});
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U}) {
    asked[i].asks =
        TrainingDay{.routine = kBasics, .reason = TrainingReason::Free, .number = 1, .of = 3, .mayWait = i < 3};
  }
  const std::vector<SessionRecord> sessions{wholeSession(kMonday)};
  const auto week = summarizeWeek(asked, kMonday + std::chrono::days{4}, kMonday, {}, aMinuteASide, sessions);
  EXPECT_EQ(statesOf(week), "done rest rest missed rest open rest");
  EXPECT_EQ(week.trainingAsked, 3);
}

TEST(WeekSummaryTest, SumsWhatBothSidesDidTogether) {
  const HeldTime time{1s, 2s, 4s};
  EXPECT_EQ(time.total(), 7s);
  EXPECT_EQ(time.on(Side::Left), 5s);
  EXPECT_EQ(time.on(Side::Right), 6s);
  EXPECT_EQ(time.on(Side::Both), 4s);
}

struct AnyWeek {
  Day today = kMonday + std::chrono::days{*rc::gen::inRange(-10, 20)};
  WeekPlan plan;
  std::vector<SessionRecord> sessions;
  std::optional<Day> firstDay;

  AnyWeek() {
    for (auto& routine : plan.routines) {
      if (*rc::gen::arbitrary<bool>()) routine = kBasics;
    }
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
      SessionRecord session = aSession().on(kMonday + std::chrono::days{*rc::gen::inRange(-9, 16)});
      const int holds = *rc::gen::inRange(0, 5);
      for (int k = 0; k < holds; ++k) {
        session.holds.push_back(aHold()
                                    .exercise(*rc::gen::element<std::string>("a", "b"))
                                    .side(*rc::gen::element(Side::Left, Side::Right, Side::Both))
                                    .held(Millis{*rc::gen::inRange(0, 70'000)}));
      }
      if (!firstDay || session.day < *firstDay) firstDay = session.day;
      sessions.push_back(session);
    }
  }
  WeekSummary summary() const {
    const auto dose = [](const TrainingDay&) { return HeldTime{30s, 30s, 10s}; };
    return summarizeWeek(askedBy(plan), today, firstDay, {}, dose, sessions);
  }
};

HeldTime sum(HeldTime a, const HeldTime& b) {
  for (const auto& [side, time] : {std::pair{Side::Left, b.left}, {Side::Right, b.right}, {Side::Both, b.both}}) {
    a.add(side, time);
  }
  return a;
}

RC_GTEST_PROP(WeekSummaryTest, AddsUpTheSameWhicheverWay, ()) {
  const AnyWeek any;
  const WeekSummary week = any.summary();
  HeldTime byDay;
  HeldTime byExercise;
  HeldTime byRecord;
  for (const DaySummary& day : week.days) byDay = sum(byDay, day.held);
  for (const auto& [exercise, time] : week.heldBy) byExercise = sum(byExercise, time);
  for (const SessionRecord& session : any.sessions) {
    if (session.day < kMonday || session.day >= kMonday + std::chrono::days{7}) continue;
    for (const HoldRecord& hold : session.holds) byRecord.add(hold.side, hold.held);
  }
  RC_ASSERT(week.held == byDay);
  RC_ASSERT(week.held == byExercise);
  RC_ASSERT(week.held == byRecord);
}

RC_GTEST_PROP(WeekSummaryTest, CountsEachDayOnceAndKeepsNoMoreThanWasAsked, ()) {
  const AnyWeek any;
  const WeekSummary week = any.summary();
  int done = 0, part = 0, restSoFar = 0, missed = 0, asks = 0;
  HeldTime planned;
  for (const DaySummary& day : week.days) {
    const bool training = std::holds_alternative<TrainingDay>(day.plan);
    done += day.state == DayState::Done;
    part += day.state == DayState::Part;
    missed += day.state == DayState::Missed;
    restSoFar += day.state == DayState::Rest && day.day <= any.today;
    if (!training) RC_ASSERT(day.state == DayState::Rest || day.state == DayState::None);
    if (training) RC_ASSERT(day.state != DayState::Rest);
    if (!training) RC_ASSERT(day.planned == HeldTime{});
    if (training && day.state != DayState::None) {
      ++asks;
      planned = sum(planned, day.planned);
    }
  }
  RC_ASSERT(week.sessionsDone == done);
  RC_ASSERT(week.sessionsInPart == part);
  RC_ASSERT(week.restDays == restSoFar);
  RC_ASSERT(week.kept == done + part + restSoFar);
  RC_ASSERT(week.asked == week.kept + missed);
  RC_ASSERT(week.kept <= week.asked);
  RC_ASSERT(week.trainingAsked == asks);
  RC_ASSERT(week.planned == planned);
}

RC_GTEST_PROP(WeekSummaryTest, BlamesOnlyDaysThatAreOverAndWereAsked, ()) {
  const AnyWeek any;
  for (const DaySummary& day : any.summary().days) {
    const bool held = day.held.total() > 0ms;
    const bool before = day.day < any.firstDay.value_or(any.today);
    if (day.state == DayState::Missed) {
      RC_ASSERT(!held);
      RC_ASSERT(day.day < any.today);
      RC_ASSERT(!before);
    }
    if (day.state == DayState::Open) RC_ASSERT(day.day >= any.today);
    if (before && !held && day.day < any.today) RC_ASSERT(day.state == DayState::None);
    if (day.state == DayState::Done || day.state == DayState::Part) RC_ASSERT(held);
    if (day.state == DayState::None) RC_ASSERT(!held);
  }
}

RC_GTEST_PROP(WeekSummaryTest, TheOrderOfTheSessionsDoesNotMatter, ()) {
  AnyWeek any;
  const WeekSummary before = any.summary();
  std::reverse(any.sessions.begin(), any.sessions.end());
  RC_ASSERT(any.summary() == before);
}

}  // namespace
}  // namespace lissom
