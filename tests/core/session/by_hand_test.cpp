#include "core/session/by_hand.h"

#include "core/base/overloaded.h"
#include "core/history/tape.h"
#include "core/session/player.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const ExerciseId kLunge = *ExerciseId::parse("lunge");
const ExerciseId kBridge = *ExerciseId::parse("bridge");
const ExerciseId kMarch = *ExerciseId::parse("march");

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
  pack.exercises.emplace(kLunge, anExercise().id("lunge"));
  pack.exercises.emplace(kBridge, anExercise().id("bridge").together());
  pack.exercises.emplace(kMarch, anExercise().id("march").alternate());
  return {{pack}};
}

/// What the program logs of a routine that is played to its end, looked at whenever something is due.
SessionRecord played(const Routine& routine, const Library& library, Day day, const Now& startedAt, const Pace& pace) {
  SessionRecord session{.id = {},
                        .routine = routine.id,
                        .day = day,
                        .startedAt = startedAt,
                        .speed = 1,
                        .ending = {},
                        .endedAt = {},
                        .note = {},
                        .holds = {}};
  Player player(writeScript(routine, library, pace));
  Moment at;
  const auto keep = [&](const Effects& effects) {
    const Now now{startedAt.instant + std::chrono::duration_cast<Millis>(at.awake), startedAt.utcOffset};
    for (const Effect& effect : effects) {
      if (const auto* hold = std::get_if<HoldEnded>(&effect)) {
        session.holds.push_back({.id = {},
                                 .session = {},
                                 .exercise = hold->segment.exercise,
                                 .item = hold->segment.item,
                                 .side = hold->segment.side,
                                 .number = hold->segment.number,
                                 .planned = hold->segment.length,
                                 .held = hold->held,
                                 .outcome = hold->outcome,
                                 .endedAt = now});
      }
      if (const auto* end = std::get_if<SessionEnded>(&effect)) {
        session.ending = end->ending;
        session.endedAt = now;
      }
    }
  };
  keep(player.start(at));
  while (const auto next = player.nextEffect()) {
    at = at + std::min<std::chrono::nanoseconds>(*next - at, 20s);  // a silence of half a minute would pause it
    keep(player.tick(at));
  }
  return session;
}

/// One line a hold, so that a difference can be read.
std::string linesOf(const SessionRecord& session) {
  std::string lines;
  for (const HoldRecord& hold : session.holds) {
    lines += hold.exercise.text() + ' ' + std::to_string(hold.item) + ' ' + wordOf(hold.side) + ' ' +
             std::to_string(hold.number) + ", " + std::to_string(hold.held.count()) + " of " +
             std::to_string(hold.planned.count()) + " ms, " + wordOf(hold.outcome) + " at " +
             std::to_string((hold.endedAt.instant - session.startedAt.instant).count()) + '\n';
  }
  return lines;
}

HeldTime heldIn(const SessionRecord& session) {
  HeldTime held;
  for (const HoldRecord& hold : session.holds) held.add(hold.side, hold.held);
  return held;
}

void expectAsPlayed(const Routine& routine, const Library& library, const Pace& pace) {
  SessionRecord expected = played(routine, library, aDay(), aMorningOf(aDay()), pace);
  const SessionRecord stated = playedAsPlanned(routine, library, aDay(), aMorningOf(aDay()), pace);
  EXPECT_TRUE(stated.byHand) << routine.id.text();
  expected.byHand = true;
  EXPECT_EQ(linesOf(stated), linesOf(expected)) << routine.id.text();
  EXPECT_EQ(stated, expected) << routine.id.text();
  EXPECT_EQ(heldIn(stated), plannedDose(writeScript(routine, library, pace))) << routine.id.text();
}

TEST(ByHandTest, AllAsPlannedIsWhatThePlayerLogsOfEachShippedRoutineAndExercise) {
  const auto pack = shippedPack();
  ASSERT_TRUE(pack);
  const Library library{{*pack}};
  ASSERT_FALSE(pack->routines.empty());
  for (const auto& [id, routine] : pack->routines) expectAsPlayed(routine, library, {});
  for (const auto& [id, exercise] : pack->exercises) expectAsPlayed(routineOfOne(exercise, exercise.dose), library, {});
}

Dose anyDose() {
  const auto seconds = [](int least, int most) { return std::chrono::seconds{*rc::gen::inRange(least, most)}; };
  if (*rc::gen::arbitrary<bool>()) return Hold{seconds(1, 60), *rc::gen::inRange(1, 4), seconds(0, 20)};
  return Repeat{*rc::gen::inRange(1, 12), seconds(1, 6), *rc::gen::inRange(1, 4), seconds(0, 20)};
}

RC_GTEST_PROP(ByHandTest, AllAsPlannedIsWhatThePlayerLogs, ()) {
  const Library library = aLibrary();
  Routine routine{*RoutineId::parse("any"), {}, {}};
  const int items = *rc::gen::inRange(1, 5);
  for (int i = 0; i < items; ++i) routine.items.push_back({*rc::gen::element(kLunge, kBridge, kMarch), anyDose()});
  const Pace pace{std::chrono::seconds{*rc::gen::inRange(3, 30)}, std::chrono::seconds{*rc::gen::inRange(5, 20)}};
  const SessionRecord stated = playedAsPlanned(routine, library, aDay(), aMorningOf(aDay()), pace);
  SessionRecord expected = played(routine, library, aDay(), aMorningOf(aDay()), pace);
  expected.byHand = true;
  RC_ASSERT(linesOf(stated) == linesOf(expected));
  RC_ASSERT(stated == expected);
  RC_ASSERT(heldIn(stated) == plannedDose(writeScript(routine, library, pace)));
}

TEST(ByHandTest, ItsTapeIsTheScript) {
  const Routine routine{*RoutineId::parse("one"), {}, {{kLunge, Hold{30s, 3, 10s}}}};
  const SessionRecord session = playedAsPlanned(routine, aLibrary(), aDay(), aMorningOf(aDay()));
  const Tape tape = tapeOf(session);
  EXPECT_EQ(tape.length, 8s + 2 * (3 * 30s + 2 * 10s) + 10s);
  EXPECT_EQ(tape.spans.size(), 12U);
}

TEST(ByHandTest, ARoutineOfWhichNothingIsLeftIsASessionWithoutHolds) {
  const Routine routine{*RoutineId::parse("gone"), {}, {{*ExerciseId::parse("gone"), Hold{30s, 3, 10s}}}};
  const SessionRecord session = playedAsPlanned(routine, aLibrary(), aDay(), aMorningOf(aDay()));
  EXPECT_TRUE(session.holds.empty());
  EXPECT_EQ(session.endedAt, aMorningOf(aDay()));
}

TEST(ByHandTest, BegunAtAnotherTimeEverythingMovesWithIt) {
  const Routine routine{*RoutineId::parse("one"), {}, {{kLunge, Hold{30s, 3, 10s}}}};
  SessionRecord session = playedAsPlanned(routine, aLibrary(), aDay(), aMorningOf(aDay()));
  session.pauses.push_back({.id = {}, .startedAt = aMorningOf(aDay()), .length = 3s});
  const Day next = aDay() + std::chrono::days{1};
  const SessionRecord moved = begunAt(session, aMorningOf(next));
  EXPECT_EQ(moved.startedAt, aMorningOf(next));
  EXPECT_EQ(moved.pauses.front().startedAt, aMorningOf(next));
  EXPECT_EQ(moved.endedAt->instant, session.endedAt->instant + 24h);
  EXPECT_EQ(moved.day, session.day);
  EXPECT_EQ(tapeOf(moved), tapeOf(session));
  EXPECT_EQ(begunAt(moved, session.startedAt), session);
}

TEST(ByHandTest, OutcomeAndTimeOfAHoldAgree) {
  HoldRecord hold = aHold().held(30s);
  setHeld(hold, 12s);
  EXPECT_EQ(hold.outcome, Outcome::Shortened);
  setHeld(hold, 0s);
  EXPECT_EQ(hold.outcome, Outcome::Skipped);
  setHeld(hold, 45s);
  EXPECT_EQ(hold.outcome, Outcome::Completed);
  setOutcome(hold, Outcome::Completed);
  EXPECT_EQ(hold.held, 45s) << "longer than planned is whole as well";
  setOutcome(hold, Outcome::Skipped);
  EXPECT_EQ(hold.held, 0s);
  setOutcome(hold, Outcome::Completed);
  EXPECT_EQ(hold.held, hold.planned);
  setOutcome(hold, Outcome::Hurt);
  setHeld(hold, 7s);
  EXPECT_EQ(hold.outcome, Outcome::Hurt);
}

TEST(ByHandTest, AHoldIsAddedBehindItsLikesAndEndsNoLaterThanTheSession) {
  const Routine routine{*RoutineId::parse("one"), {}, {{kLunge, Hold{30s, 3, 10s}}}};
  SessionRecord session = playedAsPlanned(routine, aLibrary(), aDay(), aMorningOf(aDay()));
  const SessionRecord planned = session;
  EXPECT_TRUE(isAsPlanned(session, planned));
  addHold(session, 0);
  EXPECT_FALSE(isAsPlanned(session, planned));
  ASSERT_EQ(session.holds.size(), 7U);
  EXPECT_EQ(session.holds[1].number, 4);
  EXPECT_EQ(session.holds[1].side, Side::Left);
  EXPECT_EQ(session.holds[1].endedAt.instant, session.holds[0].endedAt.instant + 30s);
  addHold(session, 6);
  EXPECT_EQ(session.holds[7].side, Side::Right);
  EXPECT_EQ(session.holds[7].endedAt, *session.endedAt);
}

TEST(ByHandTest, AtAnotherTimeItIsStillAsPlanned) {
  const Routine routine{*RoutineId::parse("one"), {}, {{kLunge, Hold{30s, 3, 10s}}}};
  const SessionRecord planned = playedAsPlanned(routine, aLibrary(), aDay(), aMorningOf(aDay()));
  SessionRecord moved = begunAt(planned, aMorningOf(aDay() + std::chrono::days{1}));
  moved.note.text = "by the sea";
  EXPECT_TRUE(isAsPlanned(moved, planned));
  moved.endedAt->instant += 1s;
  EXPECT_FALSE(isAsPlanned(moved, planned));
}

}  // namespace
}  // namespace lissom
