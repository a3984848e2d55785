#include "app/session/session_runner.h"

#include "app/packs.h"
#include "app/tour/simulated_clock.h"
#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <memory>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

const RoutineId kRoutine = *RoutineId::parse("psoas-basics");

/// A session of the program's own routine, lived with a clock that is moved by hand.
class SessionRunnerTest : public ::testing::Test {
protected:
  SimulatedClock clock{aMorningOf(aDay())};
  Library library = loadPacks({}, QStringLiteral("en")).library;
  Routine routine = *library.routine(kRoutine);
  std::optional<SessionRecord> told;  ///< how the session was when last something of it was to be written
  std::unique_ptr<SessionRunner> runner;

  std::vector<Cue> cues;
  QStringList sentences;
  int slept = 0;
  int left = 0;
  std::vector<Ending> endings;

  void begin() { run({.routine = routine, .script = writeScript(routine, library), .from = 0, .record = {}}); }
  void goOn() {
    auto rest = continueAfter(writeScript(routine, library), logged().holds, 8s);
    ASSERT_TRUE(rest);
    run({.routine = routine, .script = rest->script, .from = rest->from, .record = logged()});
  }
  void run(SessionRunner::Plan plan) {
    runner = std::make_unique<SessionRunner>(std::move(plan), library, clock, QStringLiteral("en"));
    SessionRunner* speaker = runner.get();
    QObject::connect(speaker, &SessionRunner::cueDue, speaker, [this](Cue cue) { cues.push_back(cue); });
    QObject::connect(speaker, &SessionRunner::sentenceDue, speaker, [this](const QString& s) { sentences << s; });
    QObject::connect(speaker, &SessionRunner::recordChanged, speaker, [this](const auto& record) { told = record; });
    QObject::connect(speaker, &SessionRunner::slept, speaker, [this] { ++slept; });
    QObject::connect(speaker, &SessionRunner::left, speaker, [this] { ++left; });
    QObject::connect(speaker, &SessionRunner::ended, speaker, [this](Ending e) { endings.push_back(e); });
    runner->start();
  }
  /// Lets time pass as the runner's own timer would.
  void live(nanoseconds time) {
    for (nanoseconds lived{0}; lived < time; lived += 50ms) {
      clock.advance(std::min<nanoseconds>(50ms, time - lived));
      runner->tick();
    }
  }
  /// What the log was told.
  SessionRecord logged() const {
    EXPECT_TRUE(told);
    return told ? *told : SessionRecord(aSession());
  }
  std::vector<Outcome> outcomes() const {
    std::vector<Outcome> all;
    for (const HoldRecord& hold : logged().holds) all.push_back(hold.outcome);
    return all;
  }
};

TEST_F(SessionRunnerTest, TheSessionIsToldWhenItBegins) {
  begin();
  const SessionRecord session = logged();
  EXPECT_EQ(session.routine, kRoutine);
  EXPECT_EQ(session.day, aDay());
  EXPECT_EQ(session.startedAt, clock.now());
  EXPECT_EQ(session.speed, 1);
  EXPECT_FALSE(session.ending);
  EXPECT_TRUE(session.holds.empty());
}

TEST_F(SessionRunnerTest, EachHoldIsToldTheMomentItEnds) {
  begin();
  live(8s + 30s - 1ms);
  EXPECT_TRUE(logged().holds.empty());
  live(1ms);
  const SessionRecord session = logged();
  ASSERT_EQ(session.holds.size(), 1U);
  const HoldRecord& hold = session.holds[0];
  EXPECT_EQ(hold.session, session.id);
  EXPECT_EQ(hold.exercise.text(), "half-kneeling-hip-flexor");
  EXPECT_EQ(hold.item, 0);
  EXPECT_EQ(hold.side, Side::Left);
  EXPECT_EQ(hold.number, 1);
  EXPECT_EQ(hold.planned, 30s);
  EXPECT_EQ(hold.held, 30s);
  EXPECT_EQ(hold.outcome, Outcome::Completed);
  EXPECT_EQ(hold.endedAt.instant, aMorningOf(aDay()).instant + 38s);
}

TEST_F(SessionRunnerTest, LooksAtTheTimeOnceASecondWhileNobodyWatches) {
  begin();
  live(8s + 2300ms);
  EXPECT_EQ(runner->nextLook(), 50ms) << "a frame of the ring";
  runner->setWatched(false);
  EXPECT_EQ(runner->nextLook(), 700ms) << "the next second";
  live(700ms + 11'900ms);
  EXPECT_EQ(runner->nextLook(), 100ms) << "the hold's half";
  runner->setWatched(true);
  EXPECT_EQ(runner->nextLook(), 50ms);
  runner->togglePause();
  EXPECT_FALSE(runner->nextLook()) << "time stands";
}

TEST_F(SessionRunnerTest, APauseIsToldWhenItGoesOn) {
  begin();
  live(10s);
  runner->togglePause();
  live(65s);
  EXPECT_TRUE(logged().pauses.empty()) << "it is not over";
  runner->togglePause();
  ASSERT_EQ(logged().pauses.size(), 1U);
  EXPECT_EQ(logged().pauses[0].startedAt.instant, aMorningOf(aDay()).instant + 10s);
  EXPECT_EQ(logged().pauses[0].length, 65s);
  live(20s);
  runner->togglePause();
  live(5s);
  runner->leave();
  ASSERT_EQ(logged().pauses.size(), 2U) << "also when it is left in a pause";
  EXPECT_EQ(logged().pauses[1].length, 5s);
  EXPECT_EQ(logged().pauses[1].startedAt.instant, aMorningOf(aDay()).instant + 95s);
}

TEST_F(SessionRunnerTest, ASleepOfTheComputerIsAPauseFromItsBeginningOn) {
  begin();
  live(10s);
  clock.sleep(1h);
  runner->tick();
  EXPECT_EQ(slept, 1);
  live(30s);
  runner->togglePause();
  ASSERT_EQ(logged().pauses.size(), 1U);
  EXPECT_EQ(logged().pauses[0].startedAt.instant, aMorningOf(aDay()).instant + 10s);
  EXPECT_EQ(logged().pauses[0].length, 1h + 30s);
  live(10s);
  clock.advance(2min);  // and so is a program that stood still
  runner->tick();
  runner->endSession();
  ASSERT_EQ(logged().pauses.size(), 2U);
  EXPECT_EQ(logged().pauses[1].length, 2min);
  EXPECT_EQ(logged().ending, Ending::Stopped);
}

TEST_F(SessionRunnerTest, WaitingAfterItHurtsIsAPause) {
  begin();
  live(20s);
  runner->hurt();
  live(12s);
  runner->skipSide();
  ASSERT_EQ(logged().pauses.size(), 1U);
  EXPECT_EQ(logged().pauses[0].length, 12s);
  goOn();
  EXPECT_EQ(logged().pauses.size(), 1U) << "who goes on later keeps them";
}

TEST_F(SessionRunnerTest, TellsWhatIsLessToday) {
  run({.routine = routine, .script = writeScript(routine, library), .from = 0, .record = {}, .percent = 50});
  EXPECT_TRUE(runner->view().next.startsWith(QStringLiteral("50 % today: "))) << runner->view().next.toStdString();
}

TEST_F(SessionRunnerTest, AWholeSessionHoldsEverythingThatWasPlanned) {
  begin();
  live(316s);
  EXPECT_EQ(endings, std::vector{Ending::Completed});
  EXPECT_FALSE(runner->isRunning());
  const SessionRecord session = logged();
  EXPECT_EQ(session, runner->record());
  EXPECT_EQ(session.ending, Ending::Completed);
  EXPECT_EQ(session.endedAt->instant, session.startedAt.instant + 316s);
  EXPECT_EQ(outcomes(), std::vector<Outcome>(8, Outcome::Completed));
  HeldTime held;
  for (const HoldRecord& hold : session.holds) held.add(hold.side, hold.held);
  EXPECT_EQ(held, plannedDose(library, kRoutine));
}

TEST_F(SessionRunnerTest, TheCuesComeInTheirOrder) {
  begin();
  live(316s);
  const auto holdThen = [](Cue last) {
    return std::vector{Cue::Begin, Cue::Halfway, Cue::Tick, Cue::Tick, Cue::Tick, last};
  };
  std::vector<Cue> expected;
  for (const Cue last : {Cue::End, Cue::End, Cue::Switch, Cue::End, Cue::End, Cue::End, Cue::Switch, Cue::Done}) {
    for (const Cue cue : holdThen(last)) expected.push_back(cue);
  }
  EXPECT_EQ(cues, expected);
}

TEST_F(SessionRunnerTest, CuesComeAtTheSecondTheyAreFor) {
  begin();
  live(8s - 1ms);
  EXPECT_TRUE(cues.empty());
  live(1ms);
  EXPECT_EQ(cues, std::vector{Cue::Begin});
  live(15s - 1ms);
  EXPECT_EQ(cues.size(), 1U);
  live(1ms);
  EXPECT_EQ(cues.back(), Cue::Halfway);
  live(12s - 1ms);
  EXPECT_EQ(cues.back(), Cue::Halfway);
  live(1ms);
  EXPECT_EQ(cues.back(), Cue::Tick);
  EXPECT_EQ(cues.size(), 3U);
}

TEST_F(SessionRunnerTest, EverySegmentIsAnnouncedWithItsSide) {
  begin();
  EXPECT_EQ(sentences, QStringList{QStringLiteral("Kneel on your left "
                                                  "knee, the other foot in front. "
                                                  "Tuck your tailbone under and keep your chest tall.")});
  live(316s);
  ASSERT_EQ(sentences.size(), 16) << "one for each segment";
  EXPECT_TRUE(sentences[1].startsWith(QStringLiteral("Keep your trunk upright.")));
  EXPECT_TRUE(sentences[1].contains(QStringLiteral("left hip")));
  EXPECT_TRUE(sentences[2].startsWith(QStringLiteral("Slide back and let the left hip rest.")));
  EXPECT_TRUE(sentences[6].startsWith(QStringLiteral("Change sides. Bring your right knee to the ground")));
  EXPECT_TRUE(sentences[12].startsWith(QStringLiteral("Lie on your back at the left edge")));
  EXPECT_TRUE(sentences[15].contains(QStringLiteral("right leg sink")));
}

TEST_F(SessionRunnerTest, AHoldThatIsLeftEarlyIsShortenedAndOneThatNeverBeganIsSkipped) {
  begin();
  live(8s + 12s);
  runner->next();  // out of the first hold
  runner->next();  // over the relaxing, into the second hold
  runner->next();  // out of it at once
  EXPECT_EQ(outcomes(), (std::vector{Outcome::Shortened, Outcome::Skipped}));
  EXPECT_EQ(logged().holds[0].held, 12s);
  EXPECT_EQ(logged().holds[1].held, 0s);
}

TEST_F(SessionRunnerTest, GoingBackKeepsWhatWasHeldAndTakesTheHoldAgain) {
  begin();
  live(8s + 12s);
  runner->back();
  EXPECT_EQ(runner->player().segment()->phase, Phase::Ready);
  live(8s + 30s);
  EXPECT_EQ(outcomes(), (std::vector{Outcome::Shortened, Outcome::Completed}));
  EXPECT_EQ(logged().holds[1].number, 1);
}

TEST_F(SessionRunnerTest, TenSecondsMoreAreHeldAndNotPlanned) {
  begin();
  live(8s + 5s);
  runner->extend();
  live(35s);
  EXPECT_EQ(logged().holds.at(0).held, 40s);
  EXPECT_EQ(logged().holds.at(0).planned, 30s);
}

TEST_F(SessionRunnerTest, RestartingAHoldTakesItFromItsStart) {
  begin();
  live(8s + 20s);
  runner->restart();
  live(29s);
  EXPECT_TRUE(logged().holds.empty());
  live(1s);
  EXPECT_EQ(logged().holds.at(0).held, 30s);
}

TEST_F(SessionRunnerTest, AfterAPauseItCountsInThreeSecondsAndHoldsWhatWasLeft) {
  begin();
  live(8s + 10s);
  runner->togglePause();
  live(60s);
  EXPECT_EQ(runner->view().mode, SessionView::Mode::Paused);
  EXPECT_EQ(runner->view().count, QStringLiteral("20"));
  runner->togglePause();
  EXPECT_EQ(runner->view().mode, SessionView::Mode::CountingIn);
  EXPECT_EQ(runner->view().count, QStringLiteral("3"));
  live(2900ms);
  EXPECT_EQ(runner->view().mode, SessionView::Mode::CountingIn);
  EXPECT_EQ(runner->view().count, QStringLiteral("1"));
  live(100ms);
  EXPECT_EQ(runner->view().mode, SessionView::Mode::Running);
  EXPECT_EQ(runner->view().count, QStringLiteral("20"));
  live(20s);
  EXPECT_EQ(logged().holds.at(0).held, 30s) << "neither the pause nor the count-in is held";
}

TEST_F(SessionRunnerTest, WaitsWhenTheComputerSlept) {
  begin();
  live(8s + 10s);
  clock.sleep(8h);
  runner->tick();
  EXPECT_EQ(slept, 1);
  EXPECT_EQ(runner->view().mode, SessionView::Mode::Paused);
  EXPECT_EQ(runner->view().count, QStringLiteral("20"));
  runner->togglePause();
  live(3s + 20s);
  EXPECT_EQ(logged().holds.at(0).held, 30s);
}

TEST_F(SessionRunnerTest, WhatHurtsEndsAtOnceAndWaits) {
  begin();
  live(8s + 7s);
  runner->hurt();
  EXPECT_EQ(outcomes(), std::vector{Outcome::Hurt});
  EXPECT_EQ(logged().holds[0].held, 7s);
  EXPECT_EQ(cues.back(), Cue::End);
  live(600s);
  EXPECT_EQ(runner->view().mode, SessionView::Mode::Hurting);
  EXPECT_EQ(logged().holds.size(), 1U);
}

TEST_F(SessionRunnerTest, TheEasierVersionIsFifteenSecondsForTheRestOfTheSide) {
  begin();
  live(8s + 7s);
  runner->hurt();
  sentences.clear();
  runner->takeEasier();
  EXPECT_TRUE(sentences.at(0).contains(QStringLiteral("Slide back until the pull is mild.")));
  live(8s + 15s + 10s + 15s + 10s + 15s + 10s + 30s);
  const auto holds = logged().holds;
  ASSERT_EQ(holds.size(), 5U);
  for (const std::size_t easier : {1U, 2U, 3U}) {
    EXPECT_EQ(holds[easier].planned, 15s);
    EXPECT_EQ(holds[easier].held, 15s);
    EXPECT_EQ(holds[easier].outcome, Outcome::Completed);
  }
  EXPECT_EQ(holds[4].side, Side::Right);
  EXPECT_EQ(holds[4].planned, 30s);
}

TEST_F(SessionRunnerTest, TheRestOfTheSideCanBeSkipped) {
  begin();
  live(8s + 7s);
  runner->hurt();
  runner->skipSide();
  EXPECT_EQ(outcomes(), (std::vector{Outcome::Hurt, Outcome::Skipped, Outcome::Skipped}));
  EXPECT_EQ(runner->player().segment()->phase, Phase::SwitchSides);
  EXPECT_EQ(runner->player().segment()->side, Side::Right);
}

TEST_F(SessionRunnerTest, EndingIsWrittenAndFinal) {
  begin();
  live(8s + 7s);
  runner->hurt();
  runner->endSession();
  EXPECT_EQ(endings, std::vector{Ending::Stopped});
  EXPECT_EQ(logged().ending, Ending::Stopped);
  EXPECT_EQ(logged().endedAt, clock.now());
  runner->endSession();
  runner->leave();
  runner->next();
  live(60s);
  EXPECT_EQ(endings.size(), 1U);
  EXPECT_EQ(logged().holds.size(), 1U);
}

TEST_F(SessionRunnerTest, ASessionThatWasLeftGoesOnAsTheSameOne) {
  begin();
  live(8s + 30s + 10s + 12s);
  runner->leave();
  EXPECT_EQ(left, 1);
  EXPECT_TRUE(endings.empty());
  const SessionRecord before = logged();
  EXPECT_FALSE(before.ending);
  EXPECT_EQ(outcomes(), (std::vector{Outcome::Completed, Outcome::Shortened}));

  goOn();
  EXPECT_EQ(runner->player().segment()->phase, Phase::Ready);
  EXPECT_EQ(runner->player().segment()->number, 2) << "the hold that was cut is taken again";
  live(8s + 30s);
  const SessionRecord after = logged();
  EXPECT_EQ(after.id, before.id);
  ASSERT_EQ(after.holds.size(), 3U);
  EXPECT_EQ(after.holds[0], before.holds[0]);
  EXPECT_EQ(after.holds[1], before.holds[1]);
  EXPECT_EQ(after.holds[2].number, 2);
  live(10s + 30s + 10s + 110s + 8s + 30s + 10s + 30s);
  EXPECT_EQ(endings, std::vector{Ending::Completed});
  EXPECT_EQ(logged().holds.size(), 9U);
}

TEST_F(SessionRunnerTest, ItBelongsToTheDayItBeganOn) {
  clock.jumpTo({aMorningOf(aDay()).instant - 6h - 30min + 2h + 58min, 60min});  // 03:58 on the wall
  begin();
  live(316s);
  const SessionRecord session = logged();
  EXPECT_EQ(session.day, aDay() - std::chrono::days{1});
  EXPECT_EQ(dayOf(*session.endedAt), aDay()) << "it ended after the day turned";
}

TEST_F(SessionRunnerTest, WhatWasSaidAroundTheSessionIsKept) {
  begin();
  runner->setDiscomfortBefore(3);
  EXPECT_EQ(logged().note, (SessionNote{3, std::nullopt, ""}));
  live(316s);
  runner->saveNote(3, 1, QStringLiteral("Better \u2713"));
  EXPECT_EQ(logged().note, (SessionNote{3, 1, "Better \xE2\x9C\x93"}));
  runner->saveNote(std::nullopt, 1, {});
  EXPECT_EQ(logged().note, (SessionNote{std::nullopt, 1, ""}));
}

/// Whatever is pressed whenever, the log says what the session says, and holds no time twice.
RC_GTEST_FIXTURE_PROP(SessionRunnerTest, TheLogAlwaysSaysWhatWasLived, ()) {
  clock.jumpTo(aMorningOf(aDay()));
  begin();
  const auto presses = *rc::gen::container<std::vector<std::pair<int, int>>>(
      rc::gen::pair(rc::gen::inRange(0, 9), rc::gen::inRange(1, 40'000)));
  Millis lived{0};
  for (const auto& [press, ms] : presses) {
    const Millis wait{ms};
    for (Millis passed{0}; passed < wait; passed += 1000ms) {
      clock.advance(std::min<nanoseconds>(1000ms, wait - passed));
      runner->tick();
    }
    lived += wait;
    switch (press) {
      case 0:
        runner->togglePause();
        break;
      case 1:
        runner->next();
        break;
      case 2:
        runner->back();
        break;
      case 3:
        runner->extend();
        break;
      case 4:
        runner->restart();
        break;
      case 5:
        runner->hurt();
        break;
      case 6:
        runner->takeEasier();
        break;
      case 7:
        runner->skipSide();
        break;
      default:
        break;
    }
  }
  RC_ASSERT(logged() == runner->record());
  Millis held{0};
  for (const HoldRecord& hold : logged().holds) held += hold.held;
  RC_ASSERT(held <= lived);
  RC_ASSERT(runner->isRunning() != runner->record().ending.has_value());
}

}  // namespace
}  // namespace lissom
