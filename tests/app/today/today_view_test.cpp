#include "app/today/today_view.h"

#include "tests/app/preview/made_up.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using Bar = HeldBar;

class TodayViewTest : public ::testing::Test {
protected:
  TodayView view() const {
    const WeekSummary week = made_up::summary(sessions, today, first);
    const DayPlan plan = planFor(today, made_up::weekPlan());
    const auto* training = std::get_if<TrainingDay>(&plan);
    return todayViewOf(today, week, plan, training ? library.routine(training->routine) : nullptr, library, first,
                       options);
  }

  Library library = made_up::library();
  Day today = made_up::sunday();
  std::optional<Day> first = made_up::sunday() - std::chrono::days{11};
  std::vector<SessionRecord> sessions = made_up::usualWeek();
  TodayOptions options;
};

TEST_F(TodayViewTest, ShowsTheRoutineOfAStretchDay) {
  const TodayView shown = view();
  EXPECT_EQ(shown.title, QStringLiteral("Sunday, 22 November"));
  EXPECT_EQ(shown.subtitle, QStringLiteral("Day 12 of your plan · a stretch day"));
  EXPECT_EQ(shown.card, TodayView::Card::Session);
  EXPECT_EQ(shown.kind, QStringLiteral("Now"));
  EXPECT_EQ(shown.name, QStringLiteral("Psoas basics"));
  EXPECT_EQ(shown.summary, QStringLiteral("2 stretches · both sides · 6 min"));
  EXPECT_EQ(shown.mainButton, QStringLiteral("Start"));
  EXPECT_TRUE(shown.quietButton.isEmpty());
  EXPECT_FALSE(shown.continues);
  const std::vector<TodayView::Item> items{
      {QStringLiteral("Half-kneeling psoas stretch"), QStringLiteral("30 s × 3, each side")},
      {QStringLiteral("Edge-of-bed leg drop"), QStringLiteral("30 s × 1, each side")}};
  EXPECT_EQ(shown.items, items);
}

TEST_F(TodayViewTest, TheTimeFollowsTheTimeToGetReady) {
  options.pace.ready = 60s;
  EXPECT_EQ(view().summary, QStringLiteral("2 stretches · both sides · 7 min"));
}

TEST_F(TodayViewTest, TheFirstDayAsksForNothingButToStart) {
  sessions.clear();
  first.reset();
  const TodayView shown = view();
  EXPECT_EQ(shown.subtitle, QStringLiteral("Your first day · a stretch day"));
  EXPECT_EQ(shown.mainButton, QStringLiteral("Start"));
  EXPECT_EQ(shown.balance, QStringLiteral("Your first hold will show here."));
  EXPECT_EQ(shown.kept, QStringLiteral("0 of 1"));
  EXPECT_EQ(shown.keptNote, QStringLiteral("session · rest days count as kept"));
}

TEST_F(TodayViewTest, TheWeekCountsASessionInPartAsHalf) {
  const TodayView shown = view();
  EXPECT_EQ(shown.kept, QStringLiteral("3½ of 6"));
  EXPECT_EQ(shown.keptNote, QStringLiteral("sessions · rest days count as kept"));
  EXPECT_EQ(shown.dots[0].state, DayState::Done);
  EXPECT_EQ(shown.dots[2].state, DayState::Rest);
  EXPECT_EQ(shown.dots[4].state, DayState::Part);
  EXPECT_EQ(shown.dots[5].state, DayState::Missed);
  EXPECT_TRUE(shown.dots[6].today);
  EXPECT_EQ(shown.week, QStringLiteral("Monday: done; Tuesday: done; Wednesday: rest; Thursday: done; "
                                       "Friday: done in part; Saturday: missed; Sunday, today: to come"));
}

TEST_F(TodayViewTest, AHalfAloneIsNotZeroAndAHalf) {
  sessions = {made_up::session(today, 1)};
  EXPECT_EQ(view().kept, QStringLiteral("½ of 6"));
}

TEST_F(TodayViewTest, ARestDaySaysThatRestCounts) {
  today = made_up::sunday() - std::chrono::days{4};
  sessions.erase(sessions.begin() + 2, sessions.end());
  options.nextSession = today + std::chrono::days{1};
  const TodayView shown = view();
  EXPECT_EQ(shown.card, TodayView::Card::Rest);
  EXPECT_EQ(shown.subtitle, QStringLiteral("Day 8 of your plan · a rest day"));
  EXPECT_EQ(shown.name, QStringLiteral("Rest"));
  EXPECT_EQ(shown.note, QStringLiteral("Resting is today's task, and it counts: your week stays kept. "
                                       "Your next session is tomorrow."));
  EXPECT_TRUE(shown.mainButton.isEmpty());
  EXPECT_EQ(shown.quietButton, QStringLiteral("Stretch anyway"));
  options.nextSession = today + std::chrono::days{2};
  EXPECT_TRUE(view().note.endsWith(QStringLiteral("Your next session is on Friday, 20 November.")));
}

TEST_F(TodayViewTest, ASessionLeftOnARestDayCanGoOn) {
  today = made_up::sunday() - std::chrono::days{4};
  options.offer = ContinueOffer{{Phase::Hold, *ExerciseId::parse("half-kneeling"), 0, Side::Left, 2, 3, 30s}};
  const TodayView shown = view();
  EXPECT_TRUE(shown.continues);
  EXPECT_EQ(shown.mainButton, QStringLiteral("Continue"));
}

TEST_F(TodayViewTest, ADoneDaySaysSoAndOffersOnceMore) {
  sessions.push_back(made_up::session(today));
  const TodayView shown = view();
  EXPECT_EQ(shown.card, TodayView::Card::Held);
  EXPECT_EQ(shown.kind, QStringLiteral("Done for today"));
  EXPECT_EQ(shown.note, QStringLiteral("You held 4:00. Everything today asked for is done."));
  EXPECT_TRUE(shown.mainButton.isEmpty());
  EXPECT_EQ(shown.quietButton, QStringLiteral("Once more"));
}

TEST_F(TodayViewTest, ASessionEndedEarlyCountsAndUrgesNothing) {
  sessions.push_back(made_up::session(today, 3));
  const TodayView shown = view();
  EXPECT_EQ(shown.note, QStringLiteral("You held 1:30 of 4:00 today. That counts."));
  EXPECT_TRUE(shown.mainButton.isEmpty());
}

TEST_F(TodayViewTest, ALeftSessionOffersToContinueWhereItStopped) {
  sessions.push_back(made_up::session(today, 1));
  options.offer = ContinueOffer{{Phase::Hold, *ExerciseId::parse("half-kneeling"), 0, Side::Left, 2, 3, 30s}};
  const TodayView shown = view();
  EXPECT_EQ(shown.card, TodayView::Card::Continue);
  EXPECT_TRUE(shown.continues);
  EXPECT_EQ(shown.note, QStringLiteral("Hold 2 of 3, left side"));
  EXPECT_EQ(shown.mainButton, QStringLiteral("Continue"));
  EXPECT_EQ(shown.quietButton, QStringLiteral("Start over"));
  EXPECT_TRUE(shown.balance.isEmpty()) << "its other side is still to come";
}

TEST_F(TodayViewTest, HeldTimeStandsAgainstTheWeeksDose) {
  sessions = {made_up::session(today, 4)};  // three left, one right
  const TodayView shown = view();
  const std::vector<Bar> bars{
      {QStringLiteral("Left side"), QStringLiteral("1:30"), QStringLiteral("12:00"), 0.125},
      {QStringLiteral("Right side"), QStringLiteral("0:30"), QStringLiteral("12:00"), 1.0 / 24.0}};
  ASSERT_EQ(shown.bars.size(), 2U);
  EXPECT_EQ(shown.bars[0], bars[0]);
  EXPECT_EQ(shown.bars[1].held, bars[1].held);
  EXPECT_NEAR(shown.bars[1].share, bars[1].share, 1e-9);
}

TEST_F(TodayViewTest, SaysHowToEvenOutOnlyWhenItIsTrue) {
  sessions = {made_up::session(today)};
  EXPECT_TRUE(view().balance.isEmpty()) << "even: nothing to say";
  sessions[0].holds[0].held = 0s;
  EXPECT_EQ(view().balance, QStringLiteral("One extra left hold evens it out."));
  sessions[0].holds[1].held = 2s;
  EXPECT_EQ(view().balance, QStringLiteral("2 extra left holds even it out."));
  sessions[0].holds[1].held = 15s;
  EXPECT_EQ(view().balance, QStringLiteral("The right side had 0:45 more."));
  sessions = {made_up::session(today)};
  sessions[0].holds[3].held = 0s;
  EXPECT_EQ(view().balance, QStringLiteral("One extra right hold evens it out."));
  sessions[0].holds[3].held = 27s;
  EXPECT_TRUE(view().balance.isEmpty()) << "nobody holds to the second";
}

TEST_F(TodayViewTest, WithoutTheRoutineThereIsNothingToStart) {
  library.packs.clear();
  const TodayView shown = view();
  EXPECT_TRUE(shown.mainButton.isEmpty());
  EXPECT_FALSE(shown.note.isEmpty());
}

}  // namespace
}  // namespace lissom
