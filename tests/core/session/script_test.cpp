#include "core/session/script.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const ExerciseId kLunge = *ExerciseId::parse("lunge");
const ExerciseId kBridge = *ExerciseId::parse("bridge");

Exercise anExercise(const ExerciseId& id, Sides sides) {
  return {.id = id, .sides = sides, .dose = Hold{30s, 3, 10s}};
}

Library aLibrary() {
  Pack pack{.id = *PackId::parse("test"),
            .name = {},
            .defaultLanguage = "en",
            .exercises = {},
            .routines = {},
            .week = {},
            .care = {},
            .safety = {},
            .sources = {}};
  pack.exercises.emplace(kLunge, anExercise(kLunge, Sides::EachSide));
  pack.exercises.emplace(kBridge, anExercise(kBridge, Sides::Together));
  return {{pack}};
}

Script lungesThenBridges() {
  const Routine routine{*RoutineId::parse("basics"), {}, {{kLunge, Hold{30s, 3, 10s}}, {kBridge, Repeat{10, 4s}}}};
  return writeScript(routine, aLibrary());
}

HoldRecord recordOf(const Segment& segment, Outcome outcome) {
  return {.id = {},
          .session = {},
          .exercise = segment.exercise,
          .item = segment.item,
          .side = segment.side,
          .number = segment.number,
          .planned = segment.length,
          .held = segment.length,
          .outcome = outcome,
          .endedAt = {}};
}

TEST(ScriptTest, LaysOutReadyHoldsRelaxesAndTheOtherSide) {
  const Script script = lungesThenBridges();
  std::string phases;
  for (const Segment& segment : script) {
    phases +=
        std::string(wordOf(segment.phase)) + ' ' + wordOf(segment.side) + ' ' + std::to_string(segment.number) + '\n';
  }
  EXPECT_EQ(phases,
            "ready left 1\nhold left 1\nrelax left 2\nhold left 2\nrelax left 3\nhold left 3\n"
            "switch_sides right 1\nhold right 1\nrelax right 2\nhold right 2\nrelax right 3\nhold right 3\n"
            "ready both 1\nrepeat both 1\n");
  EXPECT_EQ(totalLength(script), 8s + 110s + 10s + 110s + 8s + 40s);
  EXPECT_EQ(plannedDose(script), (HeldTime{90s, 90s, 40s}));
}

TEST(ScriptTest, GoesOnAfterTheLastHoldThatWasRecorded) {
  const Script script = lungesThenBridges();
  const auto rest = continueAfter(script, std::vector{recordOf(script[1], Outcome::Completed)}, 8s);
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->script[rest->from].phase, Phase::Ready);
  EXPECT_EQ(rest->script[rest->from + 1], script[3]);
  EXPECT_EQ(rest->script.size(), script.size() + 1);
}

TEST(ScriptTest, TakesAHoldThatWasCutShortAgain) {
  const Script script = lungesThenBridges();
  const auto rest = continueAfter(script, std::vector{recordOf(script[3], Outcome::Shortened)}, 8s);
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->script[rest->from + 1], script[3]);
}

TEST(ScriptTest, ASessionLeftBeforeItsFirstHoldBeginsThere) {
  const auto rest = continueAfter(lungesThenBridges(), {}, 8s);
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->script[rest->from + 1], lungesThenBridges()[1]);
}

TEST(ScriptTest, NothingIsLeftAfterTheLastHoldOrInAChangedRoutine) {
  const Script script = lungesThenBridges();
  EXPECT_FALSE(continueAfter(script, std::vector{recordOf(script.back(), Outcome::Completed)}, 8s));
  Segment other = script[1];
  other.exercise = *ExerciseId::parse("gone");
  EXPECT_FALSE(continueAfter(script, std::vector{recordOf(other, Outcome::Completed)}, 8s));
}

TEST(SidedTextTest, PicksTheWordOfTheSideWorked) {
  EXPECT_EQ(sidedText("Front of the {left|right} hip, {L|R}.", Side::Right), "Front of the right hip, R.");
  EXPECT_EQ(sidedText("Front of the {left|right} hip.", Side::Left), "Front of the left hip.");
  EXPECT_EQ(sidedText("No side, {odd", Side::Left), "No side, {odd");
}

}  // namespace
}  // namespace lissom
