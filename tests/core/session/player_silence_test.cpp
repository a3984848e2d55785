// What the player makes of a silence between two ticks: the computer slept, the window was busy, the process was
// stopped.
#include "core/session/player.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>

#include <random>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

constexpr nanoseconds kFrame = 50ms;

Segment aSegment(Phase phase, int number, Millis length) {
  return {phase, *ExerciseId::parse("lunge"), 0, Side::Left, number, 3, length};
}

/// Ready 8 s, then three holds of 30 s with 10 s between.
Script aScript() {
  return {aSegment(Phase::Ready, 1, 8s), aSegment(Phase::Hold, 1, 30s),  aSegment(Phase::Relax, 2, 10s),
          aSegment(Phase::Hold, 2, 30s), aSegment(Phase::Relax, 3, 10s), aSegment(Phase::Hold, 3, 30s)};
}

std::vector<HoldEnded> holdsOf(const Effects& effects) {
  std::vector<HoldEnded> holds;
  for (const Effect& effect : effects) {
    if (const auto* hold = std::get_if<HoldEnded>(&effect)) holds.push_back(*hold);
  }
  return holds;
}

class PlayerSilenceTest : public ::testing::Test {
protected:
  PlayerSilenceTest() { (void)player.start(now); }

  /// Awake, with a tick for each frame.
  Effects live(nanoseconds span) {
    Effects all;
    for (nanoseconds lived{0}; lived < span; lived += kFrame) {
      now += std::min(kFrame, span - lived);
      const Effects effects = player.tick(now);
      all.insert(all.end(), effects.begin(), effects.end());
    }
    return all;
  }
  /// One tick after a silence.
  Effects after(nanoseconds awake, nanoseconds asleep = 0s) {
    now += awake;
    now.asleep += asleep;
    return player.tick(now);
  }

  Moment now{5h, 3h};  // a computer that has slept before
  Player player{aScript()};
};

TEST_F(PlayerSilenceTest, PausesItselfWhenTheComputerSlept) {
  for (const nanoseconds sleep :
       {nanoseconds{1s}, nanoseconds{30s}, nanoseconds{5min}, nanoseconds{90min}, nanoseconds{9h}}) {
    Player each{aScript()};
    Moment then{2h, 1h};
    (void)each.start(then);
    for (int frame = 0; frame < 14 * 20; ++frame) (void)each.tick(then += kFrame);
    then += kFrame;
    then.asleep += sleep;
    EXPECT_EQ(each.tick(then), Effects{Slept{}}) << sleep.count();
    EXPECT_EQ(each.state(), Player::State::Paused);
    EXPECT_EQ(each.elapsed(), 6s);
    EXPECT_EQ(each.nextEffect(), std::nullopt);
    EXPECT_EQ(each.tick(then += 1h), Effects{}) << "told once";
  }
}

TEST_F(PlayerSilenceTest, AnErrorOfTheClocksIsNoSleep) {
  (void)live(8s);
  for (int frame = 0; frame < 20; ++frame) EXPECT_EQ(after(kFrame, 1ms), Effects{});
  now.asleep -= 20ms;
  EXPECT_EQ(after(kFrame), Effects{});
  EXPECT_EQ(player.state(), Player::State::Running);
  EXPECT_EQ(player.elapsed(), 21 * kFrame) << "what was slept is not held";
}

TEST_F(PlayerSilenceTest, ABlockedWindowIsNoSleepAndTheHoldEndsAtItsLength) {
  (void)live(8s + 10s);
  EXPECT_EQ(after(2500ms), Effects{});
  EXPECT_EQ(player.elapsed(), 12'500ms);
  EXPECT_EQ(player.nextEffect(), now + 2500ms) << "the half";
  const Effects rest = live(17'500ms);
  ASSERT_EQ(holdsOf(rest).size(), 1U);
  EXPECT_EQ(holdsOf(rest)[0].held, 30s);
  EXPECT_EQ(player.elapsed(), 0s) << "on time";
}

TEST_F(PlayerSilenceTest, WhatWasLivedInASilenceWithASleepDoesNotCount) {
  (void)live(8s + 29s);
  EXPECT_EQ(after(1500ms, 1s), Effects{Slept{}}) << "whether the hold ended before the sleep nobody knows";
  EXPECT_EQ(player.elapsed(), 29s);
  (void)player.resume(now);
  const Effects rest = live(3s + 1s);
  ASSERT_EQ(holdsOf(rest).size(), 1U);
  EXPECT_EQ(holdsOf(rest)[0].held, 30s);
}

TEST_F(PlayerSilenceTest, AHoldOfWhichNobodyWasToldBeginsWhenItIsTold) {
  (void)live(8s + 25s);
  const Effects effects = after(17s);  // 5 s of the hold, 10 s to relax, 2 s of the next hold
  ASSERT_EQ(holdsOf(effects).size(), 1U);
  EXPECT_EQ(holdsOf(effects)[0].held, 30s);
  EXPECT_EQ(effects.back(), Effect{SegmentBegan{2}}) << "first they let go";
  EXPECT_EQ(player.elapsed(), 0s);
}

TEST_F(PlayerSilenceTest, ASegmentThatIsALittleLateCountsFromWhenItWasDue) {
  (void)live(8s + 29s);
  EXPECT_EQ(after(3s).back(), Effect{SegmentBegan{2}});
  EXPECT_EQ(player.elapsed(), 2s);
}

TEST_F(PlayerSilenceTest, PausesItselfWhenItStoodStillForLongWithoutASleep) {
  (void)live(8s + 10s);
  EXPECT_EQ(after(30s + 1ns), Effects{Stalled{}});
  EXPECT_EQ(player.state(), Player::State::Paused);
  EXPECT_EQ(player.elapsed(), 10s);
}

TEST_F(PlayerSilenceTest, ASleepWhileTimeStandsChangesNothing) {
  (void)live(8s + 10s);
  (void)player.pause(now);
  EXPECT_EQ(after(1s, 9h), Effects{});
  EXPECT_EQ(player.resume(now), Effects{});
  (void)live(3s);
  EXPECT_EQ(player.state(), Player::State::Running) << "the sleep before going on was told by nobody twice";
  (void)player.hurt(now);
  EXPECT_EQ(after(1s, 9h), Effects{});
  EXPECT_EQ(player.state(), Player::State::Hurting);
  (void)player.takeEasier(now, 15s, 8s);
  EXPECT_EQ(after(kFrame), Effects{});
  (void)player.end(now);
  EXPECT_EQ(after(1s, 9h), Effects{});
}

TEST_F(PlayerSilenceTest, ASleepInTheCountInWaitsAgain) {
  (void)live(8s + 10s);
  (void)player.pause(now);
  (void)player.resume(now);
  (void)live(1s);
  EXPECT_EQ(after(kFrame, 30s), Effects{Slept{}});
  EXPECT_EQ(player.state(), Player::State::Paused);
  (void)player.resume(now);
  EXPECT_EQ(player.countInLeft(), 3s);
}

TEST_F(PlayerSilenceTest, AKeyPressedRightAfterWakingWaitsFirst) {
  const auto asleep = [this] {
    player = Player{aScript()};
    (void)player.start(now);
    (void)live(8s + 10s);
    now += 1ms;
    now.asleep += 90min;
  };
  asleep();
  EXPECT_EQ(player.pause(now), Effects{Slept{}});
  EXPECT_EQ(player.state(), Player::State::Paused);
  asleep();
  EXPECT_EQ(player.next(now), (Effects{Slept{}, HoldEnded{aScript()[1], 10s, Outcome::Shortened}, SegmentBegan{2}}));
  EXPECT_EQ(player.state(), Player::State::Paused);
  asleep();
  EXPECT_EQ(player.restart(now), (Effects{Slept{}, SegmentBegan{1}}));
  EXPECT_EQ(player.state(), Player::State::Paused);
  asleep();
  EXPECT_EQ(player.extend(now), Effects{Slept{}});
  EXPECT_EQ(player.length(), 40s);
  asleep();
  EXPECT_EQ(player.hurt(now), (Effects{Slept{}, HoldEnded{aScript()[1], 10s, Outcome::Hurt}}));
  EXPECT_EQ(player.state(), Player::State::Hurting);
}

TEST_F(PlayerSilenceTest, LeavingOrEndingAfterASleepSaysNothingOfWaiting) {
  (void)live(8s + 10s);
  now.asleep += 90min;
  Player other = player;
  const HoldEnded begun{aScript()[1], 10s, Outcome::Shortened};
  EXPECT_EQ(player.leave(now), Effects{begun});
  EXPECT_EQ(other.end(now), (Effects{begun, SessionEnded{Ending::Stopped}}));
}

/// Whatever the computer and the person do: a hold is never negative, never longer than planned, never longer than the
/// computer was awake since the hold was told (but for the little that a tick may be late), and all holds together are
/// never longer than the computer was awake.
TEST_F(PlayerSilenceTest, NoHoldCountsWhatWasNotLivedAndTold) {
  for (int round = 0; round < cases(300, 20'000); ++round) {
    const unsigned seed = newSeed();
    SCOPED_TRACE(seed);
    std::minstd_rand random(seed);
    const auto upTo = [&](std::int64_t most) {
      return nanoseconds{std::uniform_int_distribution<std::int64_t>(0, most)(random)};
    };
    player = Player{aScript()};
    const nanoseconds began = now.awake;
    nanoseconds seen = began;  // the latest time the player was told
    nanoseconds told = began;
    nanoseconds held{0};
    Effects effects = player.start(now);
    for (int step = 0; step < 4000 && player.state() != Player::State::Ended; ++step) {
      const std::size_t index = player.index();
      const nanoseconds elapsed = player.elapsed();
      switch (std::uniform_int_distribution<int>(0, 200)(random)) {
        case 0:
          now += upTo(60'000'000'000);
          break;
        case 1:
          now += upTo(4'000'000'000);
          break;
        case 2:
        case 3:
          now += upTo(3'000'000'000);
          now.asleep += upTo(3'600'000'000'000);
          break;
        case 4:
          now = now - upTo(5'000'000'000);  // never seen; must not harm
          break;
        default:
          now += upTo(150'000'000);
          break;
      }
      seen = std::max(seen, now.awake);
      const int key = player.state() == Player::State::Paused ? 1 : std::uniform_int_distribution<int>(0, 300)(random);
      const bool press = key < 5;
      effects = key == 0   ? player.pause(now)
                : key == 1 ? player.resume(now)
                : key == 2 ? player.next(now)
                : key == 3 ? player.back(now)
                : key == 4 ? player.restart(now)
                           : player.tick(now);
      if (!press && !effects.empty() && effects.front() == Effect{Slept{}}) {
        ASSERT_EQ(effects.size(), 1U);
        ASSERT_EQ(player.state(), Player::State::Paused);
        ASSERT_EQ(player.index(), index);
        ASSERT_EQ(player.elapsed(), elapsed);
      }
      for (const HoldEnded& hold : holdsOf(effects)) {
        ASSERT_GE(hold.held, 0s);
        ASSERT_LE(hold.held, hold.segment.length);
        ASSERT_EQ(hold.outcome == Outcome::Completed, hold.held == hold.segment.length);
        ASSERT_LE(hold.held, seen - told + 2s);
        held += hold.held;
      }
      ASSERT_LE(holdsOf(effects).size(), 1U) << "none is over before it was told";
      for (const Effect& effect : effects) {
        if (std::holds_alternative<SegmentBegan>(effect)) told = seen;
      }
      ASSERT_GE(player.elapsed(), 0s);
    }
    EXPECT_LE(held, seen - began);
  }
}

/// While the window lives and the computer is awake, whatever the ticks: what the segments took is the time that
/// passed.
TEST_F(PlayerSilenceTest, TheTimesOfTheSegmentsAreTheTimeThatPassed) {
  for (int round = 0; round < cases(200, 10'000); ++round) {
    const unsigned seed = newSeed();
    SCOPED_TRACE(seed);
    std::minstd_rand random(seed);
    std::uniform_int_distribution<std::int64_t> step(1, 2'000'000'000);
    player = Player{aScript()};
    (void)player.start(now);
    const Moment began = now;
    nanoseconds counted{0};
    while (player.state() != Player::State::Ended) {
      now += nanoseconds{step(random)};
      for (const Effect& effect : player.tick(now)) {
        if (const auto* next = std::get_if<SegmentBegan>(&effect)) counted += player.script()[next->index - 1].length;
        if (std::holds_alternative<SessionEnded>(effect)) counted += player.script().back().length;
      }
      if (player.state() == Player::State::Ended) break;
      ASSERT_EQ(counted + player.elapsed(), now - began);
    }
    EXPECT_EQ(counted, totalLength(aScript()));
  }
}

}  // namespace
}  // namespace lissom
