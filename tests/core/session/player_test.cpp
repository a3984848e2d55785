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
