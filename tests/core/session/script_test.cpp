#include "core/session/script.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const ExerciseId kLunge = *ExerciseId::parse("lunge");
const ExerciseId kBridge = *ExerciseId::parse("bridge");

const ExerciseId kMarch = *ExerciseId::parse("march");

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
  pack.exercises.emplace(kMarch, anExercise(kMarch, Sides::Alternate));
  return {{pack}};
}

Script scriptOf(const ExerciseId& exercise, Dose dose) {
  return writeScript(Routine{*RoutineId::parse("one"), {}, {{exercise, dose}}}, aLibrary());
}

/// "hold left 1 of 3, 30 s", one segment a line.
std::string linesOf(const Script& script) {
  std::string lines;
  for (const Segment& segment : script) {
    lines += std::string(wordOf(segment.phase)) + ' ' + wordOf(segment.side) + ' ' + std::to_string(segment.number) +
             " of " + std::to_string(segment.of) + ", " +
             std::to_string(std::chrono::ceil<std::chrono::seconds>(segment.length).count()) + " s\n";
  }
  return lines;
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

TEST(ScriptTest, LaysOutSetsOfOneSideAfterTheOther) {
  const Script script = scriptOf(kLunge, Repeat{8, 3s, 2, 30s});
  EXPECT_EQ(linesOf(script),
            "ready left 1 of 2, 8 s\n"
            "repeat left 1 of 2, 24 s\nrelax left 2 of 2, 30 s\nrepeat left 2 of 2, 24 s\n"
            "switch_sides right 1 of 2, 10 s\n"
            "repeat right 1 of 2, 24 s\nrelax right 2 of 2, 30 s\nrepeat right 2 of 2, 24 s\n");
  EXPECT_EQ(script[1].tempo, 3s);
  EXPECT_EQ(plannedDose(script), (HeldTime{48s, 48s, 0s}));
  EXPECT_EQ(linesOf(scriptOf(kBridge, Repeat{5, 6s, 3, 0s})),
            "ready both 1 of 3, 8 s\nrepeat both 1 of 3, 30 s\nrepeat both 2 of 3, 30 s\nrepeat both 3 of 3, 30 s\n");
}

TEST(ScriptTest, ASetThatChangesSidesIsOneSegmentAndCountsForBoth) {
  const Script script = scriptOf(kMarch, Repeat{5, 4s, 2, 30s});
  EXPECT_EQ(linesOf(script),
            "ready both 1 of 2, 8 s\nrepeat both 1 of 2, 40 s\nrelax both 2 of 2, 30 s\nrepeat both 2 of 2, 40 s\n");
  EXPECT_EQ(plannedDose(script), (HeldTime{40s, 40s, 0s}));
}

TEST(ScriptTest, HoldsThatChangeSidesAreTakenInTurn) {
  const Script script = scriptOf(kMarch, Hold{10s, 2, 5s});
  EXPECT_EQ(linesOf(script),
            "ready left 1 of 2, 8 s\n"
            "hold left 1 of 2, 10 s\nrelax right 1 of 2, 5 s\nhold right 1 of 2, 10 s\n"
            "relax left 2 of 2, 5 s\nhold left 2 of 2, 10 s\nrelax right 2 of 2, 5 s\nhold right 2 of 2, 10 s\n");
  EXPECT_EQ(plannedDose(script), (HeldTime{20s, 20s, 0s}));
}

TEST(ScriptTest, CountsTheRepetitionsOfEachSide) {
  const auto at = [](const Segment& segment, Millis elapsed, Millis extra = 0s) {
    const Repetition found = repetitionAt(segment, elapsed, segment.length + extra);
    return std::string(wordOf(found.side)) + ' ' + std::to_string(found.number) + " of " + std::to_string(found.of) +
           " +" + std::to_string(found.elapsed.count());
  };
  const Segment bridge = scriptOf(kBridge, Repeat{10, 4s})[1];
  EXPECT_EQ(at(bridge, 0s), "both 1 of 10 +0");
  EXPECT_EQ(at(bridge, 3999ms), "both 1 of 10 +3999");
  EXPECT_EQ(at(bridge, 12s), "both 4 of 10 +0");
  EXPECT_EQ(at(bridge, 40s), "both 10 of 10 +4000") << "never one more than there are";
  EXPECT_EQ(at(bridge, 40s, 12s), "both 11 of 13 +0") << "longer by choice";
  const Segment march = scriptOf(kMarch, Repeat{5, 4s})[1];
  EXPECT_EQ(at(march, 3s), "left 1 of 5 +3000");
  EXPECT_EQ(at(march, 4s), "right 1 of 5 +0");
  EXPECT_EQ(at(march, 9s), "left 2 of 5 +1000");
  EXPECT_EQ(at(march, 39s), "right 5 of 5 +3000");
  EXPECT_EQ(at(march, 40s, 8s), "left 6 of 6 +0");
}

TEST(ScriptTest, ASetThatChangesSidesGivesEachSideWhatItWorked) {
  const Segment march = scriptOf(kMarch, Repeat{5, 4s})[1];
  EXPECT_EQ(timeBySide(march, 0s), HeldTime{});
  EXPECT_EQ(timeBySide(march, 3s), (HeldTime{3s, 0s, 0s}));
  EXPECT_EQ(timeBySide(march, 10s), (HeldTime{6s, 4s, 0s}));
  EXPECT_EQ(timeBySide(march, 15s), (HeldTime{8s, 7s, 0s}));
  EXPECT_EQ(timeBySide(march, 40s), (HeldTime{20s, 20s, 0s}));
  EXPECT_EQ(timeBySide(scriptOf(kBridge, Repeat{10, 4s})[1], 15s), (HeldTime{0s, 0s, 15s}));
}

TEST(ScriptTest, GoesOnWithTheSetAfterTheOneThatWasRecorded) {
  const Script sets = scriptOf(kLunge, Repeat{8, 3s, 2, 30s});
  auto rest = continueAfter(sets, std::vector{recordOf(sets[1], Outcome::Completed)}, 8s);
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->script[rest->from].phase, Phase::Ready);
  EXPECT_EQ(rest->script[rest->from + 1], sets[3]);
}

TEST(ScriptTest, ASetThatChangesSidesIsTakenAgainWhenItWasCutShort) {
  const Script script = scriptOf(kMarch, Repeat{5, 4s, 2, 30s});
  const auto recorded = [&](std::size_t segment, Outcome left, std::optional<Outcome> right) {
    std::vector<HoldRecord> records;
    for (const auto& [side, outcome] : {std::pair{Side::Left, std::optional(left)}, std::pair{Side::Right, right}}) {
      Segment share = script[segment];
      share.side = side;
      if (outcome) records.push_back(recordOf(share, *outcome));
    }
    return records;
  };
  const auto goesOnWith = [&](const std::vector<HoldRecord>& records) -> std::size_t {
    const auto rest = continueAfter(script, records, 8s);
    if (!rest) return script.size();
    const Segment& next = rest->script[rest->from + 1];
    return static_cast<std::size_t>(std::find(script.begin(), script.end(), next) - script.begin());
  };
  EXPECT_EQ(goesOnWith(recorded(1, Outcome::Completed, Outcome::Completed)), 3U);
  EXPECT_EQ(goesOnWith(recorded(1, Outcome::Shortened, Outcome::Shortened)), 1U);
  EXPECT_EQ(goesOnWith(recorded(1, Outcome::Shortened, Outcome::Skipped)), 1U) << "left in the first repetition";
  EXPECT_EQ(goesOnWith(recorded(1, Outcome::Completed, std::nullopt)), 3U) << "the power went between the two rows";
  EXPECT_EQ(goesOnWith(recorded(3, Outcome::Completed, Outcome::Completed)), script.size());
  auto again = recorded(1, Outcome::Shortened, Outcome::Shortened);
  for (const HoldRecord& record : recorded(1, Outcome::Completed, Outcome::Completed)) again.push_back(record);
  EXPECT_EQ(goesOnWith(again), 3U) << "and not a third time";
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

TEST(ScriptTest, ASessionOfOneExerciseIsNamedByItAndGoesOnAtItsDose) {
  Library library = aLibrary();
  Exercise& lunge = library.packs[0].exercises.at(kLunge);
  lunge.startDose = Hold{15s, 2, 5s};
  SessionRecord session{.id = {"0123456789abcdef", 2},
                        .routine = *RoutineId::parse("lunge"),
                        .day = {},
                        .startedAt = {},
                        .speed = 1,
                        .ending = {},
                        .endedAt = {},
                        .note = {},
                        .holds = {}};
  EXPECT_EQ(routineOf(session, library)->items[0].dose, lunge.dose) << "nothing held yet";
  const Script beginning = writeScript(routineOfOne(lunge, lunge.startDose), library);
  session.holds = {recordOf(beginning[1], Outcome::Completed)};
  session.holds[0].planned = 15s;
  EXPECT_EQ(routineOf(session, library)->items[0].dose, lunge.startDose);
  session.holds[0].planned = 30s;
  EXPECT_EQ(routineOf(session, library)->items[0].dose, lunge.dose);
  session.routine = *RoutineId::parse("gone");
  EXPECT_FALSE(routineOf(session, library));
}

TEST(SidedTextTest, PicksTheWordOfTheSideWorked) {
  EXPECT_EQ(sidedText("Front of the {left|right} hip, {L|R}.", Side::Right), "Front of the right hip, R.");
  EXPECT_EQ(sidedText("Front of the {left|right} hip.", Side::Left), "Front of the left hip.");
  EXPECT_EQ(sidedText("No side, {odd", Side::Left), "No side, {odd");
}

}  // namespace
}  // namespace lissom
