#include "core/history/visit.h"

#include "core/session/planned_days.h"
#include "tests/core/plan/plan_builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using Course = VisitFlareUp::Course;
using Since = VisitRange::Since;

const Day kToday = aDay(2026, 11, 22);

SessionLine aLine(Day day, std::string_view exerciseId, HeldTime held) {
  SessionLine line{.id = {"0123456789abcdef", day.time_since_epoch().count()},
                   .routine = routine("psoas-basics"),
                   .day = day,
                   .startedAt = aMorningOf(day)};
  line.ending = Ending::Completed;
  line.holds = 6;
  line.heldBy[exercise(exerciseId)] = held;
  return line;
}
SessionLine aWholeSession(Day day) {
  return aLine(day, "kneeling", {90s, 90s, 0s});
}

VisitSummary visit(const VisitRange& when, const Plan& plan, const std::vector<SessionLine>& sessions = {},
                   const History& history = aHistory(kToday)) {
  const Library library = aLibrary();
  const auto asked = planDays(when.first, when.last + days{14}, plan, history, library);
  return visitOf(
      when, asked, plan, history, [&](const TrainingDay& day) { return plannedDoseBy(library, day); }, sessions);
}
VisitRange lastDays(int count) {
  return {kToday - days{count - 1}, kToday, Since::FourWeeks};
}
Care careWith(Day day) {
  Care care;
  care.last = Appointment{{}, {.day = day, .time = {}, .place = {}}};
  return care;
}

TEST(VisitRangeTest, ItBeginsWithTheLastAppointmentElseFourWeeksAgo) {
  const Day longAgo = kToday - days{300};
  EXPECT_EQ(visitRangeOf(careWith(kToday - days{40}), kToday, longAgo),
            (VisitRange{kToday - days{40}, kToday, Since::Appointment}));
  EXPECT_EQ(visitRangeOf({}, kToday, longAgo), (VisitRange{kToday - days{27}, kToday, Since::FourWeeks}));
}

TEST(VisitRangeTest, ItNeverBeginsBeforeTheLogOrAfterToday) {
  EXPECT_EQ(visitRangeOf({}, kToday, kToday - days{3}), (VisitRange{kToday - days{3}, kToday, Since::FirstDay}));
  EXPECT_EQ(visitRangeOf(careWith(kToday - days{40}), kToday, kToday - days{3}).since, Since::FirstDay);
  EXPECT_EQ(visitRangeOf({}, kToday, std::nullopt), (VisitRange{kToday, kToday, Since::FirstDay}));
  EXPECT_EQ(visitRangeOf(careWith(kToday + days{1}), kToday, kToday - days{9}).first, kToday)
      << "the calendar day of an appointment at night is ahead of the day one trains on";
}

TEST(VisitTest, TimeIsCountedPerExerciseAgainstWhatTheTrainingDaysAsked) {
  // Friday and Saturday ask for 3 x 30 s a side, Sunday for rest.
  const VisitSummary told = visit(lastDays(3), aPlan(),
                                  {aWholeSession(kToday - days{2}), aLine(kToday - days{1}, "hamstring", {20s, 0s, 5s}),
                                   aWholeSession(kToday - days{3})});
  EXPECT_EQ(told.range.kept, 3) << "one whole, one in part, and rest";
  EXPECT_EQ(told.range.sessions, 2) << "the one of the day before does not count";
  ASSERT_EQ(told.exercises.size(), 2U);
  EXPECT_EQ(told.exercises[0], (VisitExercise{exercise("kneeling"), {90s, 90s, 0s}, {180s, 180s, 0s}}));
  EXPECT_EQ(told.exercises[1], (VisitExercise{exercise("hamstring"), {20s, 0s, 5s}, {}}));
}

TEST(VisitTest, APauseSaidAfterwardsTakesBackWhatItsDaysAsked) {
  const VisitSummary asked = visit(lastDays(3), aPlan());
  ASSERT_EQ(asked.exercises.size(), 1U);
  EXPECT_EQ(asked.exercises[0].planned, (HeldTime{180s, 180s, 0s}));
  const Plan paused = aPlan().on(kToday).said(Paused{kToday - days{2}, kToday - days{1}, PauseReason::Illness});
  EXPECT_TRUE(visit(lastDays(3), paused).exercises.empty());
}

TEST(VisitTest, WhatWasWrittenEnteredByHandOrHurtIsTold) {
  auto one = aWholeSession(kToday - days{1});
  one.note.text = "Stiff";
  one.byHand = true;
  auto other = aWholeSession(kToday - days{2});
  other.note.text = "Sat all day";
  other.note.discomfortBefore = 4;
  other.hurt = true;
  auto before = aWholeSession(kToday - days{20});
  before.note.text = "Long ago";
  before.byHand = before.hurt = true;
  const VisitSummary told = visit(lastDays(7), aPlan(), {one, other, before});
  EXPECT_EQ(told.notes, (std::vector<VisitNote>{{kToday - days{2}, "Sat all day"}, {kToday - days{1}, "Stiff"}}));
  EXPECT_EQ(told.byHand, 1);
  EXPECT_EQ(told.hurt, 1);
  ASSERT_EQ(told.range.discomfort.size(), 1U);
  EXPECT_EQ(told.range.discomfort[0].before, 4);
}

TEST(VisitTest, AFlareUpIsToldWithHowItWentOn) {
  const Day marked = kToday - days{10};
  const Plan fresh = aPlan().on(kToday - days{1}).flareUp(6);
  const VisitSummary on = visit(lastDays(28), fresh);
  ASSERT_EQ(on.flareUps.size(), 1U);
  EXPECT_EQ(on.flareUps[0].course, Course::StillOn);

  const Plan two = aPlan().on(marked).flareUp(6).on(kToday - days{4}).flareUp(7);
  const VisitSummary replaced = visit(lastDays(28), two);
  ASSERT_EQ(replaced.flareUps.size(), 2U);
  EXPECT_EQ(replaced.flareUps[0].course, Course::Replaced);
  EXPECT_EQ(replaced.flareUps[0].ended, kToday - days{4});
  EXPECT_EQ(replaced.flareUps[1].course, Course::StillOn);

  const Plan green = aPlan().on(marked).flareUp(1, 0);
  const VisitSummary nothing = visit(lastDays(28), green);
  ASSERT_EQ(nothing.flareUps.size(), 1U);
  EXPECT_EQ(nothing.flareUps[0].course, Course::NothingLess);
}

TEST(VisitTest, AWayBackThatWasDoneIsOverOnTheFirstDayWithoutIt) {
  const Day marked = kToday - days{40};
  const Plan plan = aPlan().on(marked).flareUp(5).normalMornings(marked, kToday);
  const History history{kToday, aDay(2026, 1, 1), doneAsAsked(plan, marked, kToday)};
  const VisitSummary told = visit({marked, kToday, Since::Chosen}, plan, {}, history);
  ASSERT_EQ(told.flareUps.size(), 1U);
  EXPECT_EQ(told.flareUps[0].course, Course::Over);
  ASSERT_TRUE(told.flareUps[0].ended);
  const Day ended = *told.flareUps[0].ended;
  const auto around = planDays(ended - days{1}, ended, plan, history, aLibrary());
  EXPECT_TRUE(around[0].flareUp);
  EXPECT_FALSE(around[1].flareUp);
  EXPECT_TRUE(visit(lastDays(3), plan, {}, history).flareUps.empty()) << "it was over before";
}

TEST(VisitTest, WhatWasTakenBackIsNotTold) {
  const Plan plan = aPlan()
                        .on(kToday - days{5})
                        .flareUp(6)
                        .takeBack()
                        .said(Paused{kToday - days{4}, kToday - days{3}, PauseReason::Holiday})
                        .takeBack();
  const VisitSummary told = visit(lastDays(28), plan);
  EXPECT_TRUE(told.flareUps.empty());
  EXPECT_TRUE(told.pauses.empty());
}

TEST(VisitTest, TheRoutineIsTheNextOneThatIsAsked) {
  const VisitSummary sunday = visit(lastDays(7), aPlan());
  ASSERT_TRUE(sunday.routine) << "today rests, tomorrow does not";
  EXPECT_EQ(sunday.routine->routine, routine("psoas-basics"));
  const Plan never{WeekPlan{}, {}};
  EXPECT_FALSE(visit(lastDays(7), never).routine);
}

RC_GTEST_PROP(VisitProperties, TheExercisesAddUpToTheWhole, ()) {
  const int length = *rc::gen::inRange(1, 60);
  std::vector<SessionLine> sessions;
  const int count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i) {
    sessions.push_back(aLine(
        kToday - days{*rc::gen::inRange(-3, 70)}, *rc::gen::element<std::string>("kneeling", "hamstring", "gone-since"),
        {std::chrono::seconds{*rc::gen::inRange(0, 100)}, std::chrono::seconds{*rc::gen::inRange(0, 100)},
         std::chrono::seconds{*rc::gen::inRange(0, 100)}}));
  }
  const VisitSummary told = visit(lastDays(length), aPlan(), sessions);
  HeldTime held;
  HeldTime planned;
  for (const VisitExercise& each : told.exercises) {
    held.add(each.held);
    planned.add(each.planned);
  }
  RC_ASSERT(held == told.range.held);
  RC_ASSERT(planned == told.range.planned);
  HeldTime again;
  for (const SessionLine& session : sessions) {
    if (session.day > kToday || session.day <= kToday - days{length}) continue;
    for (const auto& [id, time] : session.heldBy) again.add(time);
  }
  RC_ASSERT(held == again);
  RC_ASSERT(told.range.days.size() == static_cast<std::size_t>(length));
}

}  // namespace
}  // namespace lissom
