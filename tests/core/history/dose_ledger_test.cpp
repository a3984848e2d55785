#include "core/history/dose_ledger.h"

#include "core/plan/dose_steps.h"
#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const Day kMonday = aDay(2026, 11, 16);
const ExerciseId kKneel = *ExerciseId::parse("half-kneeling-hip-flexor");
const ExerciseId kBridge = *ExerciseId::parse("glute-bridge");
const ExerciseId kFold = *ExerciseId::parse("seated-hamstring");

/// A stretch of psoas and iliacus (3 x 30 s a side), one of the hamstrings (2 x 20 s a side), and a bridge for both
/// sides together (2 sets of 10, 3 s each).
Library library() {
  Exercise kneel = anExercise();
  kneel.also = {"rectus-femoris"};
  Exercise fold = anExercise().id("seated-hamstring").dose(Hold{20s, 2, 10s});
  fold.muscles = {"hamstrings"};
  Exercise bridge = anExercise().id("glute-bridge").together().dose(Repeat{10, 3s, 2, 30s});
  bridge.muscles = {"gluteus-maximus", "hamstrings"};
  Library library;
  Pack pack{*PackId::parse("made-up"), {}, "en", {}, {}, {}, {}, {}, {}};
  for (const Exercise& exercise : {kneel, fold, bridge}) pack.exercises.emplace(exercise.id, exercise);
  library.packs.push_back(std::move(pack));
  return library;
}

TrainingDay training(int percent = 100) {
  const Library known = library();
  TrainingDay day{.routine = *RoutineId::parse("psoas-basics")};
  for (const ExerciseId& id : {kKneel, kFold, kBridge}) day.items.push_back({id, known.exercise(id)->dose});
  day.percent = percent;
  return day;
}

/// Of the three exercises above.
std::map<ExerciseId, HeldTime> asks(const TrainingDay&) {
  return {{kKneel, {90s, 90s, 0s}}, {kFold, {40s, 40s, 0s}}, {kBridge, {0s, 0s, 60s}}};
}

/// Monday to Sunday, training on the first `count` days.
std::vector<DaySummary> week(int count) {
  std::vector<DaySummary> all;
  for (int i = 0; i < 7; ++i) {
    DaySummary& day = all.emplace_back();
    day.day = kMonday + std::chrono::days{i};
    day.state = i < count ? DayState::Open : DayState::Rest;
    if (i < count) day.plan = training();
  }
  return all;
}

void hold(DaySummary& day, const ExerciseId& exercise, HeldTime time) {
  day.heldBy[exercise].add(time);
  day.held.add(time);
  day.state = DayState::Part;
}

const MuscleDose* find(const std::vector<MuscleDose>& ledger, const std::string& muscle) {
  const auto found = std::ranges::find(ledger, muscle, &MuscleDose::muscle);
  return found == ledger.end() ? nullptr : &*found;
}

std::optional<Evening> evening(const std::vector<DaySummary>& days, Day today = kMonday) {
  return eveningOf(days, today, library(), asks);
}

TEST(DoseLedgerTest, GivesEachMuscleOfAnExerciseAllOfItsTime) {
  auto days = week(2);
  hold(days[0], kKneel, {90s, 60s, 0s});
  hold(days[0], kBridge, {0s, 0s, 60s});
  hold(days[1], kFold, {40s, 40s, 0s});
  const auto ledger = doseLedger(days, library(), asks);
  EXPECT_EQ(*find(ledger, "psoas-major"), (MuscleDose{"psoas-major", 90s, 60s, 180s, 180s}));
  EXPECT_EQ(*find(ledger, "iliacus"), (MuscleDose{"iliacus", 90s, 60s, 180s, 180s}));
  EXPECT_EQ(*find(ledger, "hamstrings"), (MuscleDose{"hamstrings", 100s, 100s, 200s, 200s}))
      << "both together give each side all of it";
  EXPECT_EQ(*find(ledger, "gluteus-maximus"), (MuscleDose{"gluteus-maximus", 60s, 60s, 120s, 120s}));
  EXPECT_EQ(find(ledger, "rectus-femoris"), nullptr) << "what stretches along is not counted, as the cap does not";
  EXPECT_EQ(ledger.front().muscle, "hamstrings") << "the most asked comes first";
}

TEST(DoseLedgerTest, CountsTheDoseOfDaysThatAskOnly) {
  auto days = week(3);
  days[1].state = DayState::Missed;
  days[2].state = DayState::Pause;
  EXPECT_EQ(find(doseLedger(days, library(), asks), "psoas-major")->askedLeft, 180s)
      << "an open and a missed day ask, a pause does not";
}

TEST(DoseLedgerTest, WhatNoPackHasCountsForNoMuscle) {
  auto days = week(0);
  hold(days[0], *ExerciseId::parse("gone"), {90s, 90s, 0s});
  EXPECT_TRUE(doseLedger(days, library(), asks).empty());
}

/// `count` days in a row from `first` on; every second trains and holds something of it.
std::vector<DaySummary> daysFrom(Day first, int count) {
  std::vector<DaySummary> all;
  for (int i = 0; i < count; ++i) {
    DaySummary& day = all.emplace_back();
    day.day = first + std::chrono::days{i};
    day.state = DayState::Rest;
    if (i % 2 == 1) continue;
    day.plan = training();
    day.state = DayState::Missed;
    if (i % 4 == 0) hold(day, kKneel, {90s, 60s, 0s});
  }
  return all;
}

TEST(DoseLedgerTest, AMonthIsToldAsWhatAWeekOfItHad) {
  const auto days = daysFrom(kMonday, 28);
  const RangeDose range = doseOfRange(days, kMonday + std::chrono::days{27}, library(), asks);
  EXPECT_EQ(range.days, 28);
  EXPECT_EQ(*find(range.all, "psoas-major"), (MuscleDose{"psoas-major", 630s, 420s, 1260s, 1260s}));
  EXPECT_EQ(*find(range.weekly, "psoas-major"), (MuscleDose{"psoas-major", 157500ms, 105s, 315s, 315s}));
  ASSERT_EQ(range.weeks.size(), 4U);
  EXPECT_EQ(range.weeks[0].week, (IsoWeek{2026, 47}));
  EXPECT_EQ(find(range.weeks[0].muscles, "psoas-major")->heldLeft, 180s);
}

TEST(DoseLedgerTest, AMonthBeginsWithWhatWasFirstAskedAndEndsToday) {
  auto days = daysFrom(kMonday + std::chrono::days{3}, 20);  // a Thursday
  std::vector<DaySummary> before(3);
  for (int i = 0; i < 3; ++i) before[static_cast<std::size_t>(i)].day = kMonday + std::chrono::days{i};
  days.insert(days.begin(), before.begin(), before.end());
  const RangeDose range = doseOfRange(days, kMonday + std::chrono::days{7}, library(), asks);
  EXPECT_EQ(range.days, 5);
  EXPECT_EQ(range.weekly, range.all) << "less than a week is told as it is";
  ASSERT_EQ(range.weeks.size(), 2U);
  EXPECT_EQ(range.weeks[0].days, 4);
  EXPECT_EQ(range.weeks[1].days, 1);
  EXPECT_EQ(doseOfRange({}, kMonday, library(), asks), RangeDose{});
  EXPECT_EQ(doseOfRange(days, kMonday - std::chrono::days{1}, library(), asks), RangeDose{}) << "all of it lies ahead";
}

RC_GTEST_PROP(DoseLedgerProperties, WeeksAddUpToTheirRangeAndAreItsAverage, ()) {
  const int count = *rc::gen::inRange(1, 60);
  auto days = daysFrom(kMonday + std::chrono::days{*rc::gen::inRange(0, 7)}, count);
  for (DaySummary& day : days) {
    if (*rc::gen::inRange(0, 3) == 0) hold(day, kBridge, {0s, 0s, Millis{*rc::gen::inRange(0, 90'000)}});
  }
  const Day today = days.front().day + std::chrono::days{*rc::gen::inRange(0, count)};
  const RangeDose range = doseOfRange(days, today, library(), asks);
  int lived = 0;
  std::map<std::string, MuscleDose> sums;
  for (const WeekDose& week : range.weeks) {
    RC_ASSERT(week.days >= 1);
    RC_ASSERT(week.days <= 7);
    lived += week.days;
    for (const MuscleDose& dose : week.muscles) {
      MuscleDose& sum = sums[dose.muscle];
      sum.muscle = dose.muscle;
      sum.heldLeft += dose.heldLeft;
      sum.heldRight += dose.heldRight;
      sum.askedLeft += dose.askedLeft;
      sum.askedRight += dose.askedRight;
    }
  }
  RC_ASSERT(lived == range.days);
  RC_ASSERT(range.all.size() == sums.size());
  for (std::size_t i = 0; i < range.all.size(); ++i) {
    const MuscleDose& dose = range.all[i];
    RC_ASSERT(dose == sums.at(dose.muscle));
    RC_ASSERT(range.weekly[i].muscle == dose.muscle);
    const Millis whole = range.weekly[i].heldLeft * std::max(range.days, 7);
    RC_ASSERT(whole <= dose.heldLeft * 7);
    RC_ASSERT(whole > dose.heldLeft * 7 - Millis{std::max(range.days, 7)});
  }
}

TEST(DoseLedgerTest, SaysWhichHoldsWouldEvenTheSidesOut) {
  auto days = week(3);
  hold(days[0], kKneel, {90s, 30s, 0s});
  const auto what = evening(days);
  ASSERT_TRUE(what);
  EXPECT_EQ(what->muscle, "psoas-major") << "of two with the same, the one the exercise is done for";
  EXPECT_EQ(what->side, Side::Right);
  EXPECT_EQ(what->lacking, 60s);
  EXPECT_EQ(what->exercise, kKneel);
  EXPECT_EQ(what->times, 2);
  EXPECT_EQ(what->each, 30s);
  EXPECT_FALSE(what->sets);
  EXPECT_TRUE(what->whole);
}

TEST(DoseLedgerTest, NamesTheMuscleThatIsFurthestFromEven) {
  auto days = week(3);
  hold(days[0], kKneel, {60s, 90s, 0s});
  hold(days[0], kFold, {80s, 0s, 0s});
  EXPECT_EQ(evening(days)->muscle, "hamstrings");
  EXPECT_EQ(evening(days)->side, Side::Right);
  EXPECT_EQ(evening(days)->times, 2) << "as many as one session has, though four would be needed";
  EXPECT_FALSE(evening(days)->whole);
}

TEST(DoseLedgerTest, SaysNothingOfHalfAHold) {
  auto days = week(3);
  hold(days[0], kKneel, {90s, 76s, 0s});
  EXPECT_FALSE(evening(days));
  days[0].heldBy[kKneel].right -= 1s;
  EXPECT_TRUE(evening(days));
}

TEST(DoseLedgerTest, NobodyIsAskedForMoreAfterAHoldThatHurt) {
  auto days = week(3);
  hold(days[0], kKneel, {90s, 30s, 0s});
  days[0].hurt = true;
  EXPECT_FALSE(evening(days));
}

TEST(DoseLedgerTest, NobodyIsAskedForMoreOnADayOfRestForAReasonOrOfLess) {
  auto week3 = week(3);
  hold(week3[0], kKneel, {90s, 30s, 0s});
  const Day tuesday = kMonday + std::chrono::days{1};
  for (const auto reason : {RestReason::FlareUp, RestReason::AfterRed, RestReason::SoreMornings, RestReason::Illness,
                            RestReason::SeeSomeone, RestReason::BetweenGentle, RestReason::Pause}) {
    week3[1].plan = RestDay{reason};
    EXPECT_FALSE(evening(week3, tuesday)) << wordOf(reason);
  }
  week3[1].plan = RestDay{RestReason::Planned};
  EXPECT_TRUE(evening(week3, tuesday));
  week3[1].plan = training(75);
  EXPECT_FALSE(evening(week3, tuesday));
  week3[1].plan = training();
  EXPECT_TRUE(evening(week3, tuesday));
}

TEST(DoseLedgerTest, SaysNothingAboutAWeekThatIsOver) {
  auto over = week(3);
  hold(over[0], kKneel, {90s, 30s, 0s});
  EXPECT_FALSE(evening(over, kMonday + std::chrono::days{7}));
  EXPECT_FALSE(evening(over, kMonday - std::chrono::days{1}));
}

TEST(DoseLedgerTest, SaysNothingThatWouldLeadBeyondTheWeeklyCap) {
  auto full = week(3);
  hold(full[0], kKneel, {kWeeklyCap, kWeeklyCap - 60s, 0s});
  EXPECT_TRUE(evening(full));
  hold(full[0], kKneel, {20s, 20s, 0s});
  EXPECT_FALSE(evening(full)) << "two holds more would end 20 s above it";
}

TEST(DoseLedgerTest, WhatBothSidesDoAtOnceCannotEvenThemOut) {
  auto days = week(3);
  hold(days[0], kBridge, {60s, 0s, 0s});
  EXPECT_FALSE(evening(days));
}

TEST(DoseLedgerTest, TakesTheDoseThatTheWeekHas) {
  auto days = week(2);
  std::get<TrainingDay>(days[1].plan).items[0].dose = Hold{20s, 3, 10s};
  hold(days[0], kKneel, {90s, 30s, 0s});
  EXPECT_EQ(evening(days)->each, 20s);
  EXPECT_EQ(evening(days)->times, 3);
}

RC_GTEST_PROP(DoseLedgerTest, AddsUpTheSameWhicheverWay, ()) {
  auto days = week(*rc::gen::inRange(0, 8));
  HeldTime kneel;
  for (DaySummary& day : days) {
    const Millis left{*rc::gen::inRange(0, 100'000)};
    const Millis right{*rc::gen::inRange(0, 100'000)};
    hold(day, kKneel, {left, right, 0s});
    kneel.add({left, right, 0s});
  }
  for (const MuscleDose& dose : doseLedger(days, library(), asks)) {
    if (dose.muscle != "psoas-major" && dose.muscle != "iliacus") continue;
    RC_ASSERT(dose.heldLeft == kneel.left);
    RC_ASSERT(dose.heldRight == kneel.right);
  }
}

RC_GTEST_PROP(DoseLedgerTest, WhatIsSaidNeverMakesTheSidesLessEvenNorMoreThanASession, ()) {
  auto days = week(*rc::gen::inRange(1, 8));
  for (std::size_t i = 0; i < 2; ++i) {
    hold(days[i], kKneel, {Millis{*rc::gen::inRange(0, 200'000)}, Millis{*rc::gen::inRange(0, 200'000)}, 0s});
    hold(days[i], kFold, {Millis{*rc::gen::inRange(0, 100'000)}, Millis{*rc::gen::inRange(0, 100'000)}, 0s});
  }
  const auto what = evening(days);
  if (!what) return;
  RC_ASSERT(what->times >= 1);
  RC_ASSERT(what->times <= 3);
  const auto dose = *find(doseLedger(days, library(), asks), what->muscle);
  const Side other = what->side == Side::Left ? Side::Right : Side::Left;
  const Millis before = dose.held(other) - dose.held(what->side);
  RC_ASSERT(before == what->lacking);
  RC_ASSERT(std::chrono::abs(before - what->each * what->times) <= before);
  RC_ASSERT(dose.held(what->side) + what->each * what->times <= kWeeklyCap);
}

}  // namespace
}  // namespace lissom
