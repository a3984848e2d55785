#include "core/plan/dose_steps.h"

#include "tests/support/builders.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;

Hold holds(int times, Millis length) {
  return {length, times, 10s};
}
Repeat sets(int sets, int times) {
  return {times, 4s, sets, 30s};
}
std::vector<Dose> ladder(std::initializer_list<Dose> doses) {
  return doses;
}

// As far as packs go.
Hold anyHold() {
  return {std::chrono::seconds{*rc::gen::inRange(1, 601)}, *rc::gen::inRange(1, 21), 10s};
}
Repeat anyRepeat() {
  return {*rc::gen::inRange(1, 101), std::chrono::seconds{*rc::gen::inRange(1, 61)}, *rc::gen::inRange(1, 11), 30s};
}
Dose anyDose() {
  return *rc::gen::arbitrary<bool>() ? Dose(anyHold()) : Dose(anyRepeat());
}
int anyPercent() {
  return *rc::gen::inRange(0, 101);
}

/// One hold of 5 s or one repetition.
bool isSmallest(const Dose& dose) {
  if (const auto* hold = std::get_if<Hold>(&dose)) return hold->times == 1 && hold->length <= 5s;
  return std::get<Repeat>(dose).times == 1 && std::get<Repeat>(dose).sets == 1;
}

/// In nothing more.
bool isAtMost(const Dose& one, const Dose& other) {
  if (const auto* hold = std::get_if<Hold>(&one)) {
    const auto* most = std::get_if<Hold>(&other);
    return most && hold->length <= most->length && hold->times <= most->times && hold->relax == most->relax;
  }
  const auto& repeat = std::get<Repeat>(one);
  const auto* most = std::get_if<Repeat>(&other);
  return most && repeat.times <= most->times && repeat.sets <= most->sets && repeat.tempo == most->tempo &&
         repeat.relax == most->relax;
}

TEST(DoseStepsTest, AreShorterAndLessOftenOnTheWayBack) {
  EXPECT_EQ(scaled(holds(3, 30s), 50), Dose(holds(2, 15s)));
  EXPECT_EQ(scaled(holds(3, 30s), 75), Dose(holds(2, 25s)));
  EXPECT_EQ(scaled(holds(1, 30s), 50), Dose(holds(1, 15s)));
  EXPECT_EQ(scaled(holds(1, 30s), 75), Dose(holds(1, 20s)));
  EXPECT_EQ(scaled(holds(2, 30s), 50), Dose(holds(1, 15s)));
  EXPECT_EQ(scaled(holds(2, 30s), 75), Dose(holds(2, 20s)));
  EXPECT_EQ(scaled(holds(1, 45s), 75), Dose(holds(1, 30s)));
  EXPECT_EQ(scaled(holds(3, 32s), 99), Dose(holds(3, 30s))) << "whole steps of 5 s";
}

TEST(DoseStepsTest, ShortHoldsKeepTheirLength) {
  EXPECT_EQ(scaled(holds(10, 10s), 50), Dose(holds(5, 10s)));
  EXPECT_EQ(scaled(holds(6, 10s), 75), Dose(holds(4, 10s)));
  EXPECT_EQ(scaled(holds(3, 6s), 50), Dose(holds(1, 6s)));
  EXPECT_EQ(scaled(holds(1, 10s), 50), Dose(holds(1, 5s))) << "one hold can only be shorter";
  EXPECT_EQ(scaled(holds(1, 3s), 50), Dose(holds(1, 3s)));
}

TEST(DoseStepsTest, SetsGetFewerBeforeRepetitionsDo) {
  EXPECT_EQ(scaled(sets(3, 10), 75), Dose(sets(2, 10)));
  EXPECT_EQ(scaled(sets(3, 10), 50), Dose(sets(1, 10)));
  EXPECT_EQ(scaled(sets(1, 10), 75), Dose(sets(1, 7)));
  EXPECT_EQ(scaled(sets(1, 10), 50), Dose(sets(1, 5)));
  EXPECT_EQ(scaled(sets(1, 1), 50), Dose(sets(1, 1)));
}

RC_GTEST_PROP(DoseStepsTest, TheWholeDoseIsTheDoseItself, ()) {
  const Dose dose = anyDose();
  RC_ASSERT(scaled(dose, 100) == dose);
  RC_ASSERT(scaled(dose, 100 + *rc::gen::inRange(0, 1000)) == dose);
}

RC_GTEST_PROP(DoseStepsTest, ASmallerDoseIsNeverMoreThanWasAskedAndNeverNothing, ()) {
  const Dose dose = anyDose();
  const int percent = anyPercent();
  const Dose less = scaled(dose, percent);
  RC_ASSERT(isAtMost(less, dose));
  RC_ASSERT(timeOf(less) > 0s);
  RC_ASSERT(isSmallest(less) || timeOf(less) * 100 <= timeOf(dose) * percent);
  if (const auto* hold = std::get_if<Hold>(&less); hold && percent < 100 && std::get<Hold>(dose).length >= 15s) {
    RC_ASSERT(hold->length % 5s == 0s);
  }
}

RC_GTEST_PROP(DoseStepsTest, ASmallerPercentIsInNothingMoreThanALargerOne, ()) {
  const Dose dose = anyDose();
  const int percent = anyPercent();
  RC_ASSERT(isAtMost(scaled(dose, percent), scaled(dose, *rc::gen::inRange(percent, 101))));
}

TEST(DoseStepsTest, ATimeIsThatOfOneSide) {
  EXPECT_EQ(timeOf(holds(3, 30s)), 90s);
  EXPECT_EQ(timeOf(sets(3, 10)), 120s);
}

TEST(DoseStepsTest, AHoldGetsLongerThenOneMoreAndOnlyThenLongerThanThirtySeconds) {
  EXPECT_EQ(doseLadder(holds(2, 20s), holds(3, 30s)),
            ladder({holds(2, 20s), holds(2, 25s), holds(2, 30s), holds(3, 30s)}));
  EXPECT_EQ(doseLadder(holds(1, 25s), holds(2, 45s)),
            ladder({holds(1, 25s), holds(1, 30s), holds(2, 30s), holds(2, 35s), holds(2, 40s), holds(2, 45s)}));
  EXPECT_EQ(doseLadder(holds(5, 3s), holds(6, 10s)), ladder({holds(5, 3s), holds(5, 10s), holds(6, 10s)}));
  EXPECT_EQ(doseLadder(holds(1, 28s), holds(2, 40s)),
            ladder({holds(1, 28s), holds(2, 28s), holds(2, 33s), holds(2, 40s)}));
}

TEST(DoseStepsTest, RepetitionsGrowByTwoThenByASet) {
  EXPECT_EQ(doseLadder(sets(1, 6), sets(3, 10)),
            ladder({sets(1, 6), sets(1, 8), sets(1, 10), sets(2, 10), sets(3, 10)}));
  EXPECT_EQ(doseLadder(sets(1, 5), sets(1, 8)), ladder({sets(1, 5), sets(1, 7), sets(1, 8)}));
}

TEST(DoseStepsTest, ThereIsNoWayUpFromWhatIsNotLess) {
  EXPECT_EQ(doseLadder(holds(3, 30s), holds(3, 30s)), ladder({holds(3, 30s)}));
  EXPECT_EQ(doseLadder(holds(2, 20s), holds(1, 30s)), ladder({holds(1, 30s)}));
  EXPECT_EQ(doseLadder(sets(1, 8), holds(3, 30s)), ladder({holds(3, 30s)}));
  EXPECT_EQ(doseLadder(Repeat{5, 6s, 1, 0s}, Repeat{10, 4s, 1, 0s}), ladder({Repeat{10, 4s, 1, 0s}}))
      << "another tempo is another movement";
}

/// How many things differ, the pauses aside.
int changes(const Dose& one, const Dose& other) {
  if (const auto* hold = std::get_if<Hold>(&one)) {
    const auto& next = std::get<Hold>(other);
    return int{hold->length != next.length} + int{hold->times != next.times};
  }
  const auto& repeat = std::get<Repeat>(one);
  const auto& next = std::get<Repeat>(other);
  return int{repeat.times != next.times} + int{repeat.sets != next.sets} + int{repeat.tempo != next.tempo};
}

RC_GTEST_PROP(DoseStepsTest, TheWayUpGrowsInOneThingAtATimeFromTheStartToTheTarget, ()) {
  const Dose target = anyDose();
  const Dose start = scaled(*rc::gen::arbitrary<bool>() ? target : anyDose(), anyPercent());
  const std::vector<Dose> steps = doseLadder(start, target);
  RC_ASSERT(!steps.empty());
  RC_ASSERT(steps.back() == target);
  if (steps.size() > 1) RC_ASSERT(steps.front() == start);
  for (std::size_t i = 1; i < steps.size(); ++i) {
    RC_ASSERT(changes(steps[i - 1], steps[i]) == 1);
    RC_ASSERT(timeOf(steps[i]) > timeOf(steps[i - 1]));
    if (const auto* hold = std::get_if<Hold>(&steps[i])) {
      const Hold& before = std::get<Hold>(steps[i - 1]);
      const Millis longer = hold->length - before.length;
      RC_ASSERT(longer <= 10s);
      RC_ASSERT(hold->times - before.times <= 1);
      const bool nothingBetween = hold->length == std::get<Hold>(target).length;
      if (longer > 0s && !nothingBetween) RC_ASSERT(longer >= 5s);
      if (hold->length > 30s && longer > 0s) RC_ASSERT(hold->times == std::get<Hold>(target).times);
    } else {
      const auto& before = std::get<Repeat>(steps[i - 1]);
      RC_ASSERT(std::get<Repeat>(steps[i]).times - before.times <= 2);
      RC_ASSERT(std::get<Repeat>(steps[i]).sets - before.sets <= 1);
    }
  }
}

TEST(DoseStepsTest, TheShippedExercisesAllHaveAWayUpToTheirDose) {
  const auto pack = shippedPack();
  ASSERT_TRUE(pack) << pack.error().detail;
  for (const auto& [id, exercise] : pack->exercises) {
    const std::vector<Dose> steps = doseLadder(exercise.startDose, exercise.dose);
    EXPECT_GT(steps.size(), 1U) << id.text();
    EXPECT_EQ(steps.front(), exercise.startDose) << id.text();
    EXPECT_EQ(steps.back(), exercise.dose) << id.text();
  }
}

TEST(DoseStepsTest, MusclesThatWorkTogetherAreOneGroup) {
  EXPECT_EQ(groupOf("tensor-fasciae-latae"), MuscleGroup::HipFlexors);
  EXPECT_EQ(groupOf("gluteus-medius"), MuscleGroup::Buttocks);
  EXPECT_EQ(groupOf("vasti"), MuscleGroup::Thighs);
  EXPECT_EQ(groupOf("quadratus-lumborum"), MuscleGroup::Trunk);
  EXPECT_EQ(groupOf("calf"), MuscleGroup::Other);
  EXPECT_EQ(groupOf("a muscle of another pack"), MuscleGroup::Other);
}

TEST(DoseStepsTest, OnlyStrengthWorkTires) {
  Exercise raise = anExercise();
  raise.muscles = {"rectus-femoris", "psoas-major", "abdominals"};
  EXPECT_TRUE(strengthens(raise).empty()) << "a stretch";
  EXPECT_FALSE(loadsHipFlexors(raise));
  raise.kind = Kind::Control;
  EXPECT_TRUE(strengthens(raise).empty());
  raise.kind = Kind::Strength;
  EXPECT_EQ(strengthens(raise), (std::vector{MuscleGroup::HipFlexors, MuscleGroup::Trunk}));
  EXPECT_TRUE(loadsHipFlexors(raise));
  raise.muscles = {"gluteus-maximus"};
  EXPECT_FALSE(loadsHipFlexors(raise));
}

TEST(DoseStepsTest, TheShippedExercisesThatBendTheHipWithForceAreKnown) {
  const auto pack = shippedPack();
  ASSERT_TRUE(pack) << pack.error().detail;
  std::set<std::string> found;
  for (const auto& [id, exercise] : pack->exercises) {
    if (loadsHipFlexors(exercise)) found.insert(id.text());
  }
  EXPECT_EQ(found,
            (std::set<std::string>{"seated-march", "standing-psoas-hold", "straight-leg-raise", "supine-psoas-march"}));
}

}  // namespace
}  // namespace lissom
