#include "app/today/today_view.h"

#include "core/plan/dose_steps.h"
#include "tests/app/preview/made_up.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using Bar = HeldBar;

class TodayViewTest : public ::testing::Test {
protected:
  TodayView view() const { return todayViewOf(today, week(), asked(), library, first, options); }
  /// Of a week without surprises: what its weekdays hold.
  WeekSummary week() const {
    std::vector<PlanDay> days;
    const WeekPlan usual = made_up::weekPlan();
    for (const auto& routine : usual.routines) {
      days.push_back(routine ? training({}) : rest(RestReason::Planned));
      days.back().day = mondayOf(today) + std::chrono::days{days.size() - 1};
    }
    const auto dose = [this](const TrainingDay& day) { return plannedDose(library, day); };
    return summarizeWeek(days, today, first, {}, dose, sessions);
  }
  PlanDay asked() const {
    PlanDay day = plan;
    day.day = today;
    return day;
  }
  /// The routine of the made-up pack, asked for on that day.
  PlanDay training(Day day, int percent = 100, TrainingReason reason = TrainingReason::Usual) const {
    const Routine& routine = *library.routine(made_up::routineId());
    TrainingDay asks{routine.id, routine.items, percent, reason};
    for (RoutineItem& item : asks.items) item.dose = scaled(item.dose, percent);
    return {.day = day, .asks = asks};
  }
  static PlanDay rest(RestReason reason, int number = 0, int of = 0) {
    return {.day = {}, .asks = RestDay{reason, number, of}};
  }
  static FlareUp leftHip() { return {Area::LeftHip, 6, Cause::Unknown, made_up::sunday() - std::chrono::days{3}, 3}; }
  static FlarePlace inPhase(FlarePlace::Phase phase, int comfortable = 0, std::optional<WaitsFor> waits = {}) {
    return {{}, leftHip(), phase, 0, comfortable, waits};
  }

  Library library = made_up::library();
  Day today = made_up::sunday();
  PlanDay plan = training(today);
  std::optional<Day> first = made_up::sunday() - std::chrono::days{11};
  std::vector<SessionRecord> sessions = made_up::usualWeek();
  TodayOptions options;
};

TEST_F(TodayViewTest, ShowsTheRoutineOfAStretchDay) {
  const TodayView shown = view();
  EXPECT_EQ(shown.title, QStringLiteral("Sunday, 22 November"));
  EXPECT_EQ(shown.subtitle, QStringLiteral("Day 12 of your plan. A training day of your week."));
  EXPECT_EQ(shown.why, QStringLiteral("Why this?"));
  EXPECT_FALSE(shown.rule.isEmpty());
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
  plan = training(today, 100, TrainingReason::First);
  const TodayView shown = view();
  EXPECT_EQ(shown.subtitle, QStringLiteral("A first session, to begin with."));
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

TEST_F(TodayViewTest, ARestDaySaysThatRestCountsAndWhatComes) {
  today = made_up::sunday() - std::chrono::days{4};
  sessions.erase(sessions.begin() + 2, sessions.end());
  plan = rest(RestReason::Planned);
  options.next = training(today + std::chrono::days{1});
  const TodayView shown = view();
  EXPECT_EQ(shown.card, TodayView::Card::Rest);
  EXPECT_EQ(shown.subtitle,
            QStringLiteral("Day 8 of your plan. A rest day of your week. Rest is planned, and it counts "
                           "as kept."));
  EXPECT_EQ(shown.name, QStringLiteral("Rest"));
  EXPECT_EQ(shown.note, QStringLiteral("Resting is today's task, and it counts: your week stays kept. "
                                       "Your next session is tomorrow: Psoas basics."));
  EXPECT_EQ(shown.why, QStringLiteral("Why rest today?"));
  EXPECT_TRUE(shown.mainButton.isEmpty());
  EXPECT_EQ(shown.quietButton, QStringLiteral("Stretch anyway"));
  options.next = training(today + std::chrono::days{2});
  EXPECT_TRUE(view().note.endsWith(QStringLiteral("Your next session is on Friday, 20 November: Psoas basics.")));
  options.next.reset();
  EXPECT_TRUE(view().note.endsWith(QStringLiteral("your week stays kept.")));
}

TEST_F(TodayViewTest, AGentleDayAheadIsTold) {
  plan = rest(RestReason::FlareUp, 3, 3);
  plan.flareUp = inPhase(FlarePlace::Phase::Rest);
  options.next = training(today + std::chrono::days{1}, 50, TrainingReason::Gentle);
  const TodayView shown = view();
  EXPECT_EQ(shown.subtitle, QStringLiteral("Rest day 3 of 3: the left hip is settling."));
  EXPECT_EQ(shown.note, QStringLiteral("It counts: your week stays kept. Walk if it is easy. Tomorrow starts gently, "
                                       "2\u00a0×\u00a015\u00a0s."));
  options.next = training(today + std::chrono::days{3}, 75, TrainingReason::Gentle);
  EXPECT_TRUE(
      view().note.endsWith(QStringLiteral("On Wednesday, 25 November it starts gently, 2\u00a0×\u00a025\u00a0s.")))
      << view().note.toStdString();
}

TEST_F(TodayViewTest, ADayOfLessSaysHowMuch) {
  plan = training(today, 75, TrainingReason::Gentle);
  std::get<TrainingDay>(plan.asks).leftOut = {*ExerciseId::parse("leg-drop")};
  plan.flareUp = inPhase(FlarePlace::Phase::ThreeQuarters, 1, WaitsFor::Sessions);
  const TodayView shown = view();
  EXPECT_EQ(shown.subtitle, QStringLiteral("Three quarters of the dose, while the left hip comes back."));
  ASSERT_EQ(shown.items.size(), 2U);
  EXPECT_EQ(shown.items[0].dose, QStringLiteral("75 % today: 25 s × 2, each side"));
  EXPECT_EQ(shown.items[1].dose, QStringLiteral("75 % today: 20 s × 1, each side"));
  EXPECT_EQ(shown.note, QStringLiteral("Left out for now: Edge-of-bed leg drop."));
}

TEST_F(TodayViewTest, AFlareUpShowsTheWayBack) {
  plan = training(today, 75, TrainingReason::Gentle);
  plan.flareUp = inPhase(FlarePlace::Phase::ThreeQuarters, 1, WaitsFor::Sessions);
  using enum TodayView::Step::State;
  const std::vector<TodayView::Step> steps{{QStringLiteral("Rest, 3 days"), Done},
                                           {QStringLiteral("Half, two comfortable sessions"), Done},
                                           {QStringLiteral("Three quarters"), Current},
                                           {QStringLiteral("As before"), ToCome}};
  EXPECT_EQ(view().wayBack, steps);
  EXPECT_EQ(view().wayBackNote, QStringLiteral("One comfortable session is done; one more leads on."));
  plan.flareUp->comfortable = 2;
  plan.flareUp->waits = WaitsFor::Morning;
  EXPECT_EQ(view().wayBackNote, QStringLiteral("The next step waits for a normal morning after them."));
  plan.flareUp->flareUp.restDays = 0;
  EXPECT_EQ(view().wayBack.size(), 3U) << "there was nothing to rest";
  plan.flareUp->flareUp.restDays = 1;
  EXPECT_EQ(view().wayBack[0].text, QStringLiteral("Rest, one day"));
  plan.flareUp.reset();
  EXPECT_TRUE(view().wayBack.empty());
}

TEST_F(TodayViewTest, AFlareUpShowsHowTheDiscomfortWent) {
  const auto daysAgo = [&](int days) { return today - std::chrono::days{days}; };
  options.levels = {{daysAgo(3), 7}, {daysAgo(3), 6}, {daysAgo(2), 5}, {today, 2}};
  EXPECT_FALSE(view().discomfort) << "only in a flare-up";
  plan.flareUp = inPhase(FlarePlace::Phase::Rest);
  ASSERT_TRUE(view().discomfort);
  EXPECT_EQ(view().discomfort->levels, (std::vector<LevelTold>{{daysAgo(3), 6}, {daysAgo(2), 5}, {today, 2}}));
  EXPECT_EQ(view().discomfort->words, QStringLiteral("6 on Thursday, 2 today"));
  EXPECT_EQ(view().discomfort->spoken, QStringLiteral("6 on Thursday, 5 on Friday, 2 today"));
  options.morning = MorningChecked{true, 2};
  EXPECT_EQ(view().discomfort->words, QStringLiteral("6 on Thursday, 2 this morning"));
  options.levels = {{daysAgo(8), 6}};
  EXPECT_EQ(view().discomfort->words, QStringLiteral("6 on 14 November"));
  options.levels.clear();
  EXPECT_FALSE(view().discomfort) << "nothing was told";
}

TEST_F(TodayViewTest, PausesAskForNothing) {
  for (const RestReason reason : {RestReason::Illness, RestReason::Holiday, RestReason::Pause}) {
    plan = rest(reason);
    const TodayView shown = view();
    EXPECT_EQ(shown.name, QStringLiteral("Pause"));
    EXPECT_EQ(shown.note, QStringLiteral("Nothing is asked of you, and nothing is missed."));
    EXPECT_EQ(shown.why, QStringLiteral("Why nothing today?"));
  }
  plan = rest(RestReason::NothingToPlay);
  EXPECT_EQ(view().name, QStringLiteral("No routine"));
  EXPECT_TRUE(view().quietButton.isEmpty()) << "there is nothing to play";
}

TEST_F(TodayViewTest, AnAdviceNamesTheCareContact) {
  EXPECT_FALSE(view().advice);
  plan.advice = Advice::NotBetter;
  ASSERT_TRUE(view().advice);
  EXPECT_EQ(view().advice->text,
            QStringLiteral("Two weeks on, it is no better. Please talk to someone who can examine you."));
  EXPECT_EQ(view().advice->note, QStringLiteral("Your care contact: Aspen Leaf Massage, phone 720-620-8018."));
  EXPECT_FALSE(view().alone);
  library.packs[0].care->phone.clear();
  EXPECT_EQ(view().advice->note, QStringLiteral("Your care contact: Aspen Leaf Massage."));
  library.packs[0].care.reset();
  EXPECT_TRUE(view().advice->note.isEmpty());
}

TEST_F(TodayViewTest, AnEmergencyStandsAloneAndWaitsUntilItWasExamined) {
  plan = rest(RestReason::SeeSomeone);
  plan.advice = Advice::Emergency;
  const TodayView shown = view();
  ASSERT_TRUE(shown.advice);
  EXPECT_EQ(shown.advice->title, QStringLiteral("Get help now"));
  EXPECT_TRUE(shown.advice->note.isEmpty()) << "a practice is no emergency care";
  EXPECT_TRUE(shown.alone);
  EXPECT_TRUE(shown.mainButton.isEmpty());
  EXPECT_EQ(shown.quietButton, QStringLiteral("Somebody has examined it"));
  EXPECT_EQ(shown.quiet, TodayView::Quiet::Cleared);
}

TEST_F(TodayViewTest, TheMorningIsAskedForWhereARuleWaits) {
  EXPECT_FALSE(view().asksMorning);
  plan.asksMorning = true;
  EXPECT_TRUE(view().asksMorning);
  options.morning = MorningChecked{false, 4};
  EXPECT_EQ(view().morning, options.morning);
}

TEST_F(TodayViewTest, ASessionThatHurtIsToldForADay) {
  EXPECT_EQ(view().irritated.title, QStringLiteral("Does it hurt more today?"));
  EXPECT_EQ(view().irritated.button, QStringLiteral("It is irritated…"));
  options.red = today;
  EXPECT_EQ(view().irritated.title, QStringLiteral("Your session today hurt"));
  options.red = today - std::chrono::days{1};
  EXPECT_EQ(view().irritated.title, QStringLiteral("Your session yesterday hurt"));
  options.red = today - std::chrono::days{2};
  EXPECT_EQ(view().irritated.title, QStringLiteral("Does it hurt more today?"));
  plan.flareUp = inPhase(FlarePlace::Phase::Half);
  EXPECT_EQ(view().irritated.title, QStringLiteral("Has it flared up again?"));
}

TEST_F(TodayViewTest, SittingIsToldWhenItIsKnown) {
  EXPECT_EQ(view().sitting.title, QStringLiteral("Up from the chair"));
  EXPECT_EQ(view().sitting.button, QStringLiteral("One minute now"));
  EXPECT_EQ(view().sitting.link, QStringLiteral("Remind me to get up"));
  options.nudgeOn = true;
  options.sitting = 46min;
  EXPECT_EQ(view().sitting.title, QStringLiteral("Sitting for 46 minutes"));
  EXPECT_TRUE(view().sitting.link.isEmpty()) << "it is on already";
  EXPECT_TRUE(view().sitting.note.isEmpty()) << "misses are not counted";
  options.sitting = 1min;
  EXPECT_EQ(view().sitting.title, QStringLiteral("Sitting for one minute"));
  options.sitting = 0min;
  EXPECT_EQ(view().sitting.title, QStringLiteral("Up from the chair"));
  options.breaks = 3;
  EXPECT_EQ(view().sitting.note, QStringLiteral("Breaks today: 3"));
}

TEST_F(TodayViewTest, ASessionOfMoreThanStretchesHasExercises) {
  library.packs[0].exercises.at(*ExerciseId::parse("leg-drop")).kind = Kind::Strength;
  EXPECT_EQ(view().summary, QStringLiteral("2 exercises · both sides · 6 min"));
}

TEST_F(TodayViewTest, ASessionLeftOnARestDayCanGoOn) {
  today = made_up::sunday() - std::chrono::days{4};
  plan = rest(RestReason::Planned);
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

}  // namespace
}  // namespace lissom
