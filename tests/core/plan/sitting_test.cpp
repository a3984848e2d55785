#include "core/plan/sitting.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::minutes;
using std::chrono::nanoseconds;
using std::chrono::seconds;

using Around = SittingWatch::Around;

const BreakTaken kPauseTaken{BreakKind::Pause};
const BreakTaken kStretchTaken{BreakKind::Stretch};

/// A person at a computer, and a watch that is told about them as often as it asks for.
class Desk {
public:
  explicit Desk(const NudgeSettings& settings = {.on = true}) : watch(settings, now) {}

  /// Types and reads; the last key was `idle` before each look.
  SittingEffects works(minutes time, std::optional<seconds> idle = 5s, Around around = Around::Free) {
    return pass(
        time, [idle](nanoseconds) { return idle; }, around);
  }
  /// Touches nothing.
  SittingEffects isAway(seconds time, Around around = Around::Free) {
    return pass(
        time, [](nanoseconds gone) { return std::chrono::duration_cast<seconds>(gone); }, around);
  }
  SittingEffects sleeps(minutes time) {
    now.asleep += time;
    return watch.tell({now, 1s});
  }

  Moment now;
  SittingWatch watch;

private:
  template <class Idle>
  SittingEffects pass(nanoseconds time, Idle idle, Around around) {
    SittingEffects all;
    const Moment end = now + time;
    const Moment begin = now;
    while (now.awake < end.awake) {
      now += std::min<nanoseconds>(watch.tellIn(), end - now);
      for (const SittingEffect& effect : watch.tell({now, idle(now - begin), around})) all.push_back(effect);
    }
    return all;
  }
};

TEST(SittingTest, ProposesToGetUpAfterHalfAnHour) {
  Desk desk;
  EXPECT_EQ(desk.works(29min), SittingEffects{});
  EXPECT_EQ(desk.watch.sat(), 29min);
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{30min}}));
  EXPECT_EQ(desk.works(29min), SittingEffects{}) << "and does not go on about it";
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{60min}}));
}

TEST(SittingTest, TwoMinutesWithoutInputArePauseAndBreak) {
  Desk desk;
  desk.works(20min);
  EXPECT_EQ(desk.isAway(119s), SittingEffects{});
  EXPECT_EQ(desk.isAway(3min), (SittingEffects{kPauseTaken})) << "once, however long it is";
  EXPECT_EQ(desk.watch.sat(), 0min);
  EXPECT_EQ(desk.isAway(2h), SittingEffects{}) << "nobody is there to be asked to get up";
  EXPECT_EQ(desk.works(29min), SittingEffects{}) << "sitting begins anew";
  EXPECT_EQ(desk.works(3min).size(), 1U);
}

TEST(SittingTest, APauseAfterLessThanTenMinutesIsNoBreak) {
  Desk desk;
  desk.works(9min);
  EXPECT_EQ(desk.isAway(10min), SittingEffects{});
  EXPECT_EQ(desk.works(29min), SittingEffects{}) << "but sitting begins anew";
}

TEST(SittingTest, TheSleepOfTheComputerIsAPause) {
  Desk desk;
  desk.works(20min);
  EXPECT_EQ(desk.sleeps(30min), (SittingEffects{kPauseTaken}));
  EXPECT_EQ(desk.watch.sat(), 0min);
  EXPECT_EQ(desk.works(29min), SittingEffects{}) << "what was slept was not sat";
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{30min}}));
}

TEST(SittingTest, ALidThatWasClosedByMistakeIsNoPause) {
  Desk desk;
  desk.works(20min);
  desk.now.asleep += 9s;
  EXPECT_EQ(desk.works(9min), SittingEffects{});
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{30min}}));
}

TEST(SittingTest, WhoWasAwayAndThenSleptHasTakenOneBreak) {
  Desk desk;
  desk.works(20min);
  EXPECT_EQ(desk.isAway(5min), (SittingEffects{kPauseTaken}));
  EXPECT_EQ(desk.sleeps(60min), SittingEffects{});
}

TEST(SittingTest, LaterComesAfterTheChosenTime) {
  Desk desk({.on = true, .every = 30min, .snooze = 7min});
  desk.works(30min);
  desk.watch.snooze(desk.now);
  EXPECT_EQ(desk.works(6min), SittingEffects{});
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{37min}}));
  EXPECT_EQ(desk.works(29min), SittingEffects{}) << "then as before";
}

TEST(SittingTest, AStretchIsABreakAndSittingBeginsAnew) {
  Desk desk;
  desk.works(30min);
  EXPECT_EQ(desk.watch.stretched(desk.now), (SittingEffects{kStretchTaken}));
  EXPECT_EQ(desk.works(29min), SittingEffects{});
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{30min}}));
}

TEST(SittingTest, WaitsWhileItShouldBeQuietAndComesWhenThatEnds) {
  Desk desk;
  EXPECT_EQ(desk.works(50min, 5s, Around::Quiet), SittingEffects{});
  EXPECT_TRUE(desk.watch.waits());
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{51min}}));
  EXPECT_FALSE(desk.watch.waits());
}

TEST(SittingTest, WhatWaitedIsForgottenByAPause) {
  Desk desk;
  desk.works(50min, 5s, Around::Quiet);
  EXPECT_EQ(desk.isAway(3min, Around::Quiet), (SittingEffects{kPauseTaken}));
  EXPECT_FALSE(desk.watch.waits());
  EXPECT_EQ(desk.works(29min), SittingEffects{});
}

TEST(SittingTest, ASessionIsNeitherSatNorAPause) {
  Desk desk;
  desk.works(29min);
  EXPECT_EQ(desk.isAway(10min, Around::Session), SittingEffects{}) << "nobody types while stretching";
  EXPECT_EQ(desk.works(29min), SittingEffects{});
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{30min}}));
}

TEST(SittingTest, WithoutKnowingTheIdleTimeItCountsFromTheLastNudge) {
  Desk desk;
  EXPECT_EQ(desk.works(29min, std::nullopt), SittingEffects{});
  EXPECT_EQ(desk.works(1min, std::nullopt), (SittingEffects{NudgeDue{30min}}));
  EXPECT_EQ(desk.works(30min, std::nullopt), (SittingEffects{NudgeDue{30min}}));
}

TEST(SittingTest, AChangedIntervalCountsAtOnceButLaterStaysAsPromised) {
  Desk desk;
  desk.works(20min);
  desk.watch.change({.on = true, .every = 21min});
  EXPECT_EQ(desk.works(1min), (SittingEffects{NudgeDue{21min}}));
  desk.watch.snooze(desk.now);
  desk.watch.change({.on = true, .every = 120min});
  EXPECT_EQ(desk.works(10min), (SittingEffects{NudgeDue{31min}}));
}

TEST(SittingTest, KnowsWhetherANudgeCouldComeBeforeItIsTold) {
  Desk desk;
  desk.works(20min);
  EXPECT_FALSE(desk.watch.couldNudge(desk.now + 9min));
  EXPECT_TRUE(desk.watch.couldNudge(desk.now + 10min));
  desk.isAway(3min);
  EXPECT_FALSE(desk.watch.couldNudge(desk.now + 60min));
}

// ---- With whatever a day brings.

struct Stretch {
  seconds works;
  seconds away;
};

/// When the last input was, for someone who touches something at least every 50 s while working.
class AnyDay {
public:
  explicit AnyDay(std::vector<Stretch> stretches) : m_stretches(std::move(stretches)) {}

  seconds idleAt(seconds at) const {
    seconds begin{0};
    for (const Stretch& each : m_stretches) {
      if (at < begin + each.works) return (at - begin) % 50s;
      const seconds left = begin + each.works;
      begin = left + each.away;
      if (at < begin) return at - left;
    }
    return 0s;
  }
  seconds length() const {
    seconds all{0};
    for (const Stretch& each : m_stretches) all += each.works + each.away;
    return all;
  }
  /// The time until `at` without an absence of at least `pause` that was over by then.
  seconds satAt(seconds at, seconds pause) const {
    seconds sat{0};
    seconds begin{0};
    for (const Stretch& each : m_stretches) {
      if (at < begin + each.works + each.away) return sat + (at - begin);
      sat = each.away >= pause ? 0s : sat + each.works + each.away;
      begin += each.works + each.away;
    }
    return sat;
  }
  const std::vector<Stretch>& stretches() const { return m_stretches; }

private:
  std::vector<Stretch> m_stretches;
};

AnyDay anyDay() {
  std::vector<Stretch> stretches;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) {
    stretches.push_back({seconds{*rc::gen::inRange(60, 5000)}, seconds{*rc::gen::inRange(1, 500)}});
  }
  return AnyDay(std::move(stretches));
}

RC_GTEST_PROP(SittingProperty, NudgesWhoSatAndCountsPausesThatWere, ()) {
  const AnyDay day = anyDay();
  const NudgeSettings settings{.on = true, .every = minutes{*rc::gen::inRange(10, 121)}};
  SittingWatch watch(settings, Moment{});
  seconds at{0};
  seconds nudged = -settings.every;
  int breaks = 0;
  while (true) {
    const seconds step = watch.tellIn();
    RC_ASSERT(step >= 60s);
    RC_ASSERT(step <= 120s);
    at += step;
    if (at >= day.length()) break;
    for (const SittingEffect& effect : watch.tell({Moment{at, 0s}, day.idleAt(at)})) {
      if (const auto* nudge = std::get_if<NudgeDue>(&effect)) {
        RC_ASSERT(at - nudged >= settings.every);
        RC_ASSERT(day.satAt(at, 180s) >= settings.every);
        RC_ASSERT(nudge->sat >= settings.every);
        nudged = at;
      } else {
        ++breaks;
      }
    }
    // Whoever sits for so long was asked, within two minutes.
    const seconds sinceNudgeOrPause = std::min(at - nudged, day.satAt(at, 120s));
    if (day.idleAt(at) < 50s) RC_ASSERT(sinceNudgeOrPause < settings.every + 120s);
  }
  const auto pauses = std::ranges::count_if(day.stretches(), [](const Stretch& each) { return each.away >= 120s; });
  const auto sure = std::ranges::count_if(day.stretches(),
                                          [](const Stretch& each) { return each.away >= 180s && each.works >= 13min; });
  RC_ASSERT(breaks <= pauses);
  RC_ASSERT(breaks >= sure);
}

RC_GTEST_PROP(SittingProperty, SaysNothingWhileItShouldBeQuiet, ()) {
  SittingWatch watch({.on = true, .every = minutes{*rc::gen::inRange(10, 121)}}, Moment{});
  Moment now;
  for (int i = 0; i < 100; ++i) {
    now += watch.tellIn();
    if (*rc::gen::inRange(0, 10) == 0) now.asleep += seconds{*rc::gen::inRange(0, 4000)};
    const auto idle = *rc::gen::element(std::optional<seconds>{}, std::optional(3s), std::optional(200s));
    const Around around = *rc::gen::element(Around::Free, Around::Quiet, Around::Session);
    const SittingEffects effects = watch.tell({now, idle, around});
    if (around == Around::Session) RC_ASSERT(effects.empty());
    for (const SittingEffect& effect : effects) {
      if (std::holds_alternative<NudgeDue>(effect)) RC_ASSERT(around == Around::Free);
    }
    if (*rc::gen::inRange(0, 12) == 0) watch.snooze(now);
    RC_ASSERT(watch.sat() >= 0min);
  }
}

}  // namespace
}  // namespace lissom
