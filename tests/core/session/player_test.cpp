#include "core/session/player.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <random>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const ExerciseId kLunge = *ExerciseId::parse("lunge");

Segment aSegment(Phase phase, Side side, int number, Millis length) {
  return {phase, kLunge, 0, side, number, 2, length};
}

/// Ready 8 s, two left holds of 30 s with 10 s between, switch 10 s, two right ones.
Script aScript() {
  Script script{aSegment(Phase::Ready, Side::Left, 1, 8s)};
  for (const Side side : {Side::Left, Side::Right}) {
    if (side == Side::Right) script.push_back(aSegment(Phase::SwitchSides, side, 1, 10s));
    script.push_back(aSegment(Phase::Hold, side, 1, 30s));
    script.push_back(aSegment(Phase::Relax, side, 2, 10s));
    script.push_back(aSegment(Phase::Hold, side, 2, 30s));
  }
  return script;
}

template <class Kind>
std::vector<Kind> only(const Effects& effects) {
  std::vector<Kind> found;
  for (const Effect& effect : effects) {
    if (const auto* kind = std::get_if<Kind>(&effect)) found.push_back(*kind);
  }
  return found;
}

class PlayerTest : public ::testing::Test {
protected:
  Effects begin() { return player.start(now); }

  /// Lets time pass in ticks, as the window does.
  Effects live(std::chrono::nanoseconds span, std::chrono::nanoseconds step = 50ms) {
    Effects all;
    for (auto lived = 0ns; lived < span;) {
      const auto part = std::min(step, span - lived);
      now += part;
      lived += part;
      for (const Effect& effect : player.tick(now)) all.push_back(effect);
    }
    return all;
  }

  /// Into the first hold, `elapsed` into it.
  void liveIntoTheFirstHold(std::chrono::nanoseconds elapsed) {
    (void)begin();
    (void)live(8s + elapsed);
  }

  Moment now{};
  Player player{aScript()};
};

TEST_F(PlayerTest, MovesFromReadyToHoldWhenReadyIsOver) {
  EXPECT_EQ(begin(), Effects{SegmentBegan{0}});
  EXPECT_EQ(live(8s), Effects{SegmentBegan{1}});
  EXPECT_EQ(player.elapsed(), 0ns);
}

TEST_F(PlayerTest, CallsHalfAndTheLastThreeSecondsOfAHoldAndNothingElse) {
  liveIntoTheFirstHold(0s);
  EXPECT_EQ(live(30s), (Effects{Halfway{}, SecondsLeft{3}, SecondsLeft{2}, SecondsLeft{1},
                                HoldEnded{aScript()[1], 30s, Outcome::Completed}, SegmentBegan{2}}));
  EXPECT_EQ(live(9s), Effects{});
}

TEST_F(PlayerTest, PlaysAWholeSessionAndRecordsEachHoldOnce) {
  Effects all = begin();
  for (const Effect& effect : live(158s)) all.push_back(effect);
  EXPECT_EQ(only<HoldEnded>(all).size(), 4U);
  EXPECT_EQ(all.back(), Effect{SessionEnded{Ending::Completed}});
  EXPECT_EQ(player.state(), Player::State::Ended);
  EXPECT_EQ(player.segment(), nullptr);
}

RC_GTEST_FIXTURE_PROP(PlayerTest, TheTicksRhythmChangesNothing, ()) {
  (void)begin();
  const auto total = totalLength(aScript());
  std::minstd_rand random(*rc::gen::arbitrary<unsigned>());
  std::uniform_int_distribution<std::int64_t> rhythm(1'000'000, 1'999'999'999);
  std::vector<HoldEnded> holds;
  auto lived = 0ns;
  while (lived < total) {
    const std::chrono::nanoseconds step{rhythm(random)};
    lived += step;
    now += step;
    for (const HoldEnded& hold : only<HoldEnded>(player.tick(now))) holds.push_back(hold);
  }
  RC_ASSERT(holds.size() == 4U);
  for (const HoldEnded& hold : holds) RC_ASSERT(hold.held == 30s);
  RC_ASSERT(player.state() == Player::State::Ended);
}

TEST_F(PlayerTest, TellsWhenTheNextEffectIsDue) {
  (void)begin();
  EXPECT_EQ(player.nextEffect(), now + 8s);
  (void)live(8s);
  EXPECT_EQ(player.nextEffect(), now + 15s);
  (void)live(15s);
  EXPECT_EQ(player.nextEffect(), now + 12s);
  (void)player.pause(now);
  EXPECT_EQ(player.nextEffect(), std::nullopt);
}

TEST_F(PlayerTest, TellsWhenTheSecondsLeftChange) {
  EXPECT_EQ(player.nextSecond(), std::nullopt);
  (void)begin();
  EXPECT_EQ(player.nextSecond(), now + 1s);
  (void)live(8s + 300ms);
  EXPECT_EQ(player.nextSecond(), now + 700ms);
  (void)player.pause(now);
  EXPECT_EQ(player.nextSecond(), std::nullopt);
  (void)player.resume(now);
  (void)live(2600ms);
  EXPECT_EQ(player.nextSecond(), now + 400ms) << "of the count-in";
}

TEST_F(PlayerTest, ResumingCountsInAndThenGoesOnWhereItStopped) {
  liveIntoTheFirstHold(12s);
  (void)player.pause(now);
  now += 5min;
  EXPECT_EQ(player.resume(now), Effects{});
  EXPECT_EQ(player.countInLeft(), 3s);
  EXPECT_EQ(player.nextEffect(), now + 3s);
  (void)live(3s);
  EXPECT_EQ(player.state(), Player::State::Running);
  EXPECT_EQ(player.elapsed(), 12s);
  EXPECT_EQ(only<HoldEnded>(live(18s)).at(0).held, 30s);
}

TEST_F(PlayerTest, ABackwardClockIsNoTime) {
  liveIntoTheFirstHold(5s);
  EXPECT_EQ(player.tick(now - 1h), Effects{});
  EXPECT_EQ(player.elapsed(), 5s);
}

TEST_F(PlayerTest, NextShortensAHoldThatWasBegunAndSkipsOneThatWasNot) {
  liveIntoTheFirstHold(12s);
  EXPECT_EQ(player.next(now), (Effects{HoldEnded{aScript()[1], 12s, Outcome::Shortened}, SegmentBegan{2}}));
  EXPECT_EQ(player.next(now), Effects{SegmentBegan{3}});
  (void)live(500ms);
  EXPECT_EQ(player.next(now), (Effects{HoldEnded{aScript()[3], 500ms, Outcome::Skipped}, SegmentBegan{4}}));
}

TEST_F(PlayerTest, ALateNextDoesNotHitTheSegmentThatFollows) {
  liveIntoTheFirstHold(29'900ms);
  now += 200ms;
  const Effects effects = player.next(now);
  EXPECT_EQ(only<HoldEnded>(effects), std::vector{(HoldEnded{aScript()[1], 30s, Outcome::Completed})});
  EXPECT_EQ(player.index(), 2U);
}

TEST_F(PlayerTest, BackGoesToTheSegmentBeforeAndKeepsWhatWasHeld) {
  liveIntoTheFirstHold(12s);
  EXPECT_EQ(player.back(now), (Effects{HoldEnded{aScript()[1], 12s, Outcome::Shortened}, SegmentBegan{0}}));
  EXPECT_EQ(player.back(now), Effects{SegmentBegan{0}});
}

TEST_F(PlayerTest, TenSecondsMoreAreHeldButWereNotPlanned) {
  liveIntoTheFirstHold(20s);
  (void)player.extend(now);
  EXPECT_EQ(player.length(), 40s);
  const auto ended = only<HoldEnded>(live(20s));
  ASSERT_EQ(ended.size(), 1U);
  EXPECT_EQ(ended[0].held, 40s);
  EXPECT_EQ(ended[0].segment.length, 30s);
  EXPECT_EQ(player.length(), 10s) << "the next segment is as long as it was";
}

TEST_F(PlayerTest, RestartBeginsTheHoldAnewAndRecordsNothing) {
  liveIntoTheFirstHold(20s);
  EXPECT_EQ(player.restart(now), Effects{SegmentBegan{1}});
  EXPECT_EQ(player.elapsed(), 0ns);
}

TEST_F(PlayerTest, HurtStopsAtOnceRecordsAndWaits) {
  liveIntoTheFirstHold(7s);
  EXPECT_EQ(player.hurt(now), Effects{(HoldEnded{aScript()[1], 7s, Outcome::Hurt})});
  EXPECT_EQ(player.state(), Player::State::Hurting);
  EXPECT_EQ(live(1min), Effects{});
  EXPECT_EQ(player.next(now), Effects{});
}

TEST_F(PlayerTest, TheEasierVersionRepeatsTheHoldAndEasesTheRestOfThatSideOnly) {
  liveIntoTheFirstHold(7s);
  (void)player.hurt(now);
  now += 1min;
  EXPECT_EQ(player.takeEasier(now, 15s, 8s), Effects{SegmentBegan{1}});
  EXPECT_EQ(player.segment()->phase, Phase::Ready);
  const auto holds = only<HoldEnded>(live(8s + 15s + 10s + 15s + 10s + 30s));
  ASSERT_EQ(holds.size(), 3U);
  EXPECT_EQ(holds[0].segment.length, 15s);
  EXPECT_TRUE(holds[0].segment.easier);
  EXPECT_EQ(holds[0].segment.number, 1);
  EXPECT_EQ(holds[1].held, 15s);
  EXPECT_EQ(holds[2].held, 30s) << "the right side did not hurt";
  EXPECT_FALSE(holds[2].segment.easier);
}

TEST_F(PlayerTest, SkippingTheSideRecordsItsOtherHoldsAndGoesToTheOtherSide) {
  liveIntoTheFirstHold(7s);
  (void)player.hurt(now);
  EXPECT_EQ(player.skipSide(now), (Effects{HoldEnded{aScript()[3], 0s, Outcome::Skipped}, SegmentBegan{4}}));
  EXPECT_EQ(player.segment()->phase, Phase::SwitchSides);
}

TEST_F(PlayerTest, SkippingTheLastSideEndsTheSession) {
  (void)begin();
  (void)live(8s + 70s + 10s + 5s);
  (void)player.hurt(now);
  const Effects effects = player.skipSide(now);
  EXPECT_EQ(effects.back(), Effect{SessionEnded{Ending::Completed}});
}

TEST_F(PlayerTest, HurtBetweenHoldsWaitsWithoutARecordAndCanSkipTheSide) {
  (void)begin();
  (void)live(8s + 30s + 2s);
  EXPECT_EQ(player.hurt(now), Effects{});
  EXPECT_EQ(player.skipSide(now), (Effects{HoldEnded{aScript()[3], 0s, Outcome::Skipped}, SegmentBegan{4}}));
}

TEST_F(PlayerTest, EndingRecordsTheHoldInProgressAndStops) {
  liveIntoTheFirstHold(7s);
  EXPECT_EQ(player.end(now), (Effects{HoldEnded{aScript()[1], 7s, Outcome::Shortened}, SessionEnded{Ending::Stopped}}));
  EXPECT_EQ(player.end(now), Effects{});
}

TEST_F(PlayerTest, LeavingRecordsTheHoldInProgressButDoesNotEndTheSession) {
  liveIntoTheFirstHold(7s);
  EXPECT_EQ(player.leave(now), Effects{(HoldEnded{aScript()[1], 7s, Outcome::Shortened})});
}

TEST_F(PlayerTest, WhatIsLeftCountsDownToNothing) {
  EXPECT_EQ(player.left(), 158s);
  liveIntoTheFirstHold(10s);
  EXPECT_EQ(player.left(), 140s);
  (void)live(140s);
  EXPECT_EQ(player.left(), 0s);
}

TEST_F(PlayerTest, APausedPlayerCanBeMovedAndStaysPaused) {
  liveIntoTheFirstHold(10s);
  (void)player.pause(now);
  (void)player.next(now);
  EXPECT_EQ(player.index(), 2U);
  EXPECT_EQ(player.state(), Player::State::Paused);
}

/// Sets of five repetitions of 4 s, of both sides in turn or of the left side alone.
Script sets(bool alternate) {
  const Side side = alternate ? Side::Both : Side::Left;
  Script script{aSegment(Phase::Ready, side, 1, 8s), aSegment(Phase::Repeat, side, 1, alternate ? 40s : 20s),
                aSegment(Phase::Relax, side, 2, 30s), aSegment(Phase::Repeat, side, 2, alternate ? 40s : 20s)};
  for (Segment& segment : script) {
    segment.alternate = alternate;
    if (segment.phase == Phase::Repeat) segment.tempo = 4s;
  }
  return script;
}

/// "left 20 s of 20 s completed", one record a line.
std::string recordsIn(const Effects& effects) {
  std::string lines;
  const auto inSeconds = [](Millis time) {
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(time).count()) + " s";
  };
  for (const HoldEnded& ended : only<HoldEnded>(effects)) {
    lines += std::to_string(ended.segment.number) + ' ' + wordOf(ended.segment.side) + ' ' + inSeconds(ended.held) +
             " of " + inSeconds(ended.segment.length) + ' ' + wordOf(ended.outcome) + '\n';
  }
  return lines;
}

class PlayerOfSetsTest : public PlayerTest {
protected:
  void play(bool alternate, std::chrono::nanoseconds time) {
    player = Player(sets(alternate));
    (void)begin();
    effects = live(time);
  }
  Effects effects;
};

TEST_F(PlayerOfSetsTest, RecordsASetWhenItEnds) {
  play(false, 8s + 20s + 30s + 20s);
  EXPECT_EQ(recordsIn(effects), "1 left 20 s of 20 s completed\n2 left 20 s of 20 s completed\n");
  EXPECT_EQ(player.state(), Player::State::Ended);
}

TEST_F(PlayerOfSetsTest, ASetThatChangesSidesIsRecordedForEach) {
  play(true, 8s + 40s);
  EXPECT_EQ(recordsIn(effects), "1 left 20 s of 20 s completed\n1 right 20 s of 20 s completed\n");
  (void)live(30s + 10s);
  EXPECT_EQ(recordsIn(player.next(now)), "2 left 6 s of 20 s shortened\n2 right 4 s of 20 s shortened\n");
}

TEST_F(PlayerOfSetsTest, ASideThatDidNotBeginWasSkipped) {
  play(true, 8s + 3s);
  EXPECT_EQ(recordsIn(player.leave(now)), "1 left 3 s of 20 s shortened\n1 right 0 s of 20 s skipped\n");
}

TEST_F(PlayerOfSetsTest, ASetGrowsByWholeRepetitions) {
  play(false, 8s + 1s);
  (void)player.extend(now, 10s);
  EXPECT_EQ(player.length(), 32s) << "three more of 4 s";
  play(true, 8s + 1s);
  (void)player.extend(now, 10s);
  EXPECT_EQ(player.length(), 56s) << "two more on each side";
  EXPECT_EQ(recordsIn(live(55s)), "1 left 28 s of 20 s completed\n1 right 28 s of 20 s completed\n");
}

TEST_F(PlayerOfSetsTest, TheEasierSetHasHalfTheRepetitions) {
  play(false, 8s + 9s);
  EXPECT_EQ(recordsIn(player.hurt(now)), "1 left 9 s of 20 s hurt\n");
  (void)player.takeEasier(now, 5s, 8s);
  EXPECT_EQ(player.segment()->phase, Phase::Ready);
  (void)live(8s);
  EXPECT_EQ(player.segment()->length, 12s) << "three of five, whatever a hold would have";
  EXPECT_TRUE(player.segment()->easier);
  EXPECT_EQ(player.script().back().length, 12s);
  (void)player.hurt(now);
  (void)player.takeEasier(now, 5s, 8s);
  EXPECT_EQ(player.script().back().length, 12s) << "there is one easier version";
}

TEST_F(PlayerOfSetsTest, TheEasierSetThatChangesSidesKeepsThemEven) {
  play(true, 8s + 9s);
  EXPECT_EQ(recordsIn(player.hurt(now)), "1 left 5 s of 20 s hurt\n1 right 4 s of 20 s hurt\n");
  (void)player.takeEasier(now, 5s, 8s);
  EXPECT_EQ(player.script().back().length, 24s);
}

TEST_F(PlayerOfSetsTest, WhatDoesBothSidesInTurnIsLeftWhole) {
  play(true, 8s + 9s);
  (void)player.hurt(now);
  EXPECT_EQ(recordsIn(player.skipSide(now)), "2 left 0 s of 20 s skipped\n2 right 0 s of 20 s skipped\n");
  EXPECT_EQ(player.state(), Player::State::Ended);
}

TEST_F(PlayerOfSetsTest, HoldsInTurnAreLeftAndMadeEasierOnBothSides) {
  Script script{aSegment(Phase::Ready, Side::Left, 1, 8s)};
  for (const int number : {1, 2}) {
    for (const Side side : {Side::Left, Side::Right}) script.push_back(aSegment(Phase::Hold, side, number, 30s));
  }
  for (Segment& segment : script) segment.alternate = true;
  player = Player(script);
  (void)begin();
  (void)live(8s + 35s);  // five seconds into the right side
  EXPECT_EQ(recordsIn(player.hurt(now)), "1 right 5 s of 30 s hurt\n");
  Player other = player;
  EXPECT_EQ(recordsIn(player.skipSide(now)), "2 left 0 s of 30 s skipped\n2 right 0 s of 30 s skipped\n");
  (void)other.takeEasier(now, 15s, 8s);
  for (std::size_t i = other.index(); i < other.script().size(); ++i) EXPECT_LE(other.script()[i].length, 15s);
}

/// Whatever is pressed and however long: no hold is longer than its length with what was added, times never negative.
RC_GTEST_FIXTURE_PROP(PlayerTest, NoPressMakesAHoldLongerThanItWas, ()) {
  (void)begin();
  Effects all;
  int extended = 0;
  const auto press = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10));
  for (const int key : press) {
    now += std::chrono::milliseconds{*rc::gen::inRange(0, 30'000)};
    Effects effects;
    switch (key) {
      case 0:
        effects = player.pause(now);
        break;
      case 1:
        effects = player.resume(now);
        break;
      case 2:
        effects = player.next(now);
        break;
      case 3:
        effects = player.back(now);
        break;
      case 4:
        effects = player.extend(now);
        ++extended;
        break;
      case 5:
        effects = player.restart(now);
        break;
      case 6:
        effects = player.hurt(now);
        break;
      case 7:
        effects = player.takeEasier(now, 15s, 8s);
        break;
      case 8:
        effects = player.skipSide(now);
        break;
      default:
        effects = live(std::chrono::milliseconds{*rc::gen::inRange(0, 40'000)}, 500ms);
        break;
    }
    all.insert(all.end(), effects.begin(), effects.end());
  }
  for (const HoldEnded& hold : only<HoldEnded>(all)) {
    RC_ASSERT(hold.held >= 0ms);
    RC_ASSERT(hold.held <= hold.segment.length + 10s * extended);
    if (hold.outcome == Outcome::Completed) RC_ASSERT(hold.held >= hold.segment.length);
  }
  RC_ASSERT(player.left() >= 0ms);
}

}  // namespace
}  // namespace lissom
