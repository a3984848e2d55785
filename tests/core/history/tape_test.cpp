#include "core/history/tape.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <numeric>

namespace lissom {
namespace {

using namespace std::chrono_literals;

Now after(Millis time) {
  const Now start = aMorningOf(aDay());
  return {start.instant + time, start.utcOffset};
}

HoldBuilder aHoldTo(Millis end, Millis held = 30s) {
  return aHold().held(held).endedAt(after(end));
}

SessionRecord ended(SessionRecord session, Millis end) {
  session.ending = Ending::Completed;
  session.endedAt = after(end);
  return session;
}

void addPause(SessionRecord& session, Millis from, Millis length) {
  session.pauses.push_back({.id = {}, .startedAt = after(from), .length = length});
}

/// "between 0-8; hold 1 8-38", in seconds.
std::string textOf(const Tape& tape) {
  std::string text;
  const auto seconds = [](Millis time) {
    std::string number = std::to_string(time / 1s);
    if (time % 1s != 0ms) number += "." + std::to_string(time % 1s / 100ms);
    return number;
  };
  for (const TapeSpan& span : tape.spans) {
    if (!text.empty()) text += "; ";
    if (span.what == TapeSpan::What::Hold) text += "hold " + std::to_string(span.hold + 1);
    if (span.what == TapeSpan::What::Between) text += "between";
    if (span.what == TapeSpan::What::Pause) text += "pause";
    text += " " + seconds(span.from) + "-" + seconds(span.to);
  }
  return text;
}

std::string marksOf(const Tape& tape) {
  std::string text;
  for (const TapeMark& mark : tape.marks) {
    if (!text.empty()) text += "; ";
    if (mark.what == TapeMark::What::Start) text += "start";
    if (mark.what == TapeMark::What::Skip) text += "skip " + std::to_string(mark.hold + 1);
    if (mark.what == TapeMark::What::Hurt) text += "hurt " + std::to_string(mark.hold + 1);
    if (mark.what == TapeMark::What::End) text += "end";
    text += " " + std::to_string(mark.at / 1s);
  }
  return text;
}

TEST(TapeTest, HoldsLieWhereTheyWereHeld) {
  const SessionRecord session = ended(aSession().with(aHoldTo(38s)).with(aHoldTo(1min + 18s)), 1min + 18s);
  const Tape tape = tapeOf(session);
  EXPECT_EQ(textOf(tape), "between 0-8; hold 1 8-38; between 38-48; hold 2 48-78");
  EXPECT_EQ(marksOf(tape), "start 0; end 78");
  EXPECT_EQ(tape.length, 78s);
}

TEST(TapeTest, AHoldThatWasPausedIsInTwoParts) {
  SessionRecord session = aSession().with(aHoldTo(1min + 8s));
  addPause(session, 20s, 30s);
  const Tape tape = tapeOf(session);
  EXPECT_EQ(textOf(tape), "between 0-8; hold 1 8-20; pause 20-50; hold 1 50-68");
  EXPECT_EQ(heldUntil(tape, 0, 30s), 12s);
  EXPECT_EQ(heldUntil(tape, 0, 1min), 22s);
  EXPECT_EQ(heldUntil(tape, 0, 1h), 30s);
}

TEST(TapeTest, APauseAfterAHoldDoesNotCutIt) {
  SessionRecord session = aSession().with(aHoldTo(38s)).with(aHoldTo(1min + 28s));
  addPause(session, 38s, 10s);
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-8; hold 1 8-38; pause 38-48; between 48-58; hold 2 58-88");
}

TEST(TapeTest, WhatWasSkippedTakesNoTimeAndIsMarked) {
  const SessionRecord session =
      ended(aSession().with(aHoldTo(38s)).with(aHoldTo(45s, 0s).number(2).outcome(Outcome::Skipped)), 1min);
  const Tape tape = tapeOf(session);
  EXPECT_EQ(textOf(tape), "between 0-8; hold 1 8-38; between 38-60");
  EXPECT_EQ(marksOf(tape), "start 0; skip 2 45; end 60");
}

TEST(TapeTest, WhatHurtIsMarkedWhereItEnded) {
  const SessionRecord session = aSession().with(aHoldTo(20s, 12s).outcome(Outcome::Hurt));
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-8; hold 1 8-20");
  EXPECT_EQ(marksOf(tapeOf(session)), "start 0; hurt 1 20") << "it was left open";
}

TEST(TapeTest, WhatHurtIsMarkedBeforeThePauseThatFollows) {
  SessionRecord session = aSession().with(aHoldTo(20s, 12s).outcome(Outcome::Hurt));
  addPause(session, 20s, 60s);
  EXPECT_EQ(marksOf(tapeOf(session)), "start 0; hurt 1 20");
}

TEST(TapeTest, BothSidesOfASetThatChangesSidesLieBesideEachOther) {
  const SessionRecord session =
      aSession().with(aHoldTo(48s, 20s).left()).with(aHoldTo(48s + 1ms, 20s).right()).with(aHoldTo(80s));
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-8.0; hold 1 8.0-28.0; hold 2 28.0-48.0; between 48.0-50; hold 3 50-80");
}

TEST(TapeTest, ASessionThatWasPlayedFasterTookLess) {
  SessionRecord session = aSession().with(aHoldTo(4s)).with(aHoldTo(8s));
  session.speed = 10;
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-1; hold 1 1-4; between 4-5; hold 2 5-8");
}

TEST(TapeTest, AClockThatWasSetBackLetsHoldsFollowEachOther) {
  const SessionRecord session = ended(aSession().with(aHoldTo(38s)).with(aHoldTo(-1h)).with(aHoldTo(-59min)), -58min);
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-8; hold 1 8-38; hold 2 38-68; hold 3 68-98");
  EXPECT_EQ(marksOf(tapeOf(session)), "start 0; end 98");
}

TEST(TapeTest, HoldsWhoseEndIsOnlyStatedLieBeforeIt) {
  const SessionRecord session = ended(aSession().with(aHoldTo(5min)).with(aHoldTo(5min)), 5min);
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-240; hold 1 240-270; hold 2 270-300");
}

TEST(TapeTest, PausesThatOverlapAreOne) {
  SessionRecord session = ended(aSession(), 1min);
  addPause(session, 30s, 10s);
  addPause(session, 10s, 25s);
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-10; pause 10-40; between 40-60");
}

TEST(TapeTest, ASessionThatWasLeftInAPauseEndsWithIt) {
  SessionRecord session = aSession().with(aHoldTo(38s));
  addPause(session, 40s, 20s);
  EXPECT_EQ(textOf(tapeOf(session)), "between 0-8; hold 1 8-38; between 38-40; pause 40-60");
}

TEST(TapeTest, NothingHeldIsATapeWithoutSpans) {
  const Tape tape = tapeOf(aSession());
  EXPECT_TRUE(tape.spans.empty());
  EXPECT_EQ(marksOf(tape), "start 0");
  EXPECT_EQ(spanAt(tape, 5s), nullptr);
  EXPECT_EQ(eventsOf(tape), std::vector<Millis>{0ms});
}

TEST(TapeTest, EventsAndWhatThereIsAtAMoment) {
  const Tape tape = tapeOf(ended(aSession().with(aHoldTo(38s)).with(aHoldTo(60s, 0s).outcome(Outcome::Skipped)), 70s));
  EXPECT_EQ(eventsOf(tape), (std::vector<Millis>{0s, 8s, 38s, 60s, 70s}));
  EXPECT_EQ(spanAt(tape, -1s)->what, TapeSpan::What::Between);
  EXPECT_EQ(spanAt(tape, 8s)->what, TapeSpan::What::Hold);
  EXPECT_EQ(spanAt(tape, 38s)->from, 38s);
  EXPECT_EQ(spanAt(tape, 1h)->to, 70s);
}

// ---- Whatever a log says

Now anyTime() {
  const auto near = rc::gen::map(rc::gen::inRange(-600'000, 6'000'000), [](int ms) { return after(Millis{ms}); });
  const auto wild = rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t ms) {
    return Now{Instant{Millis{ms}}, 0min};
  });
  return *rc::gen::weightedOneOf<Now>({{9, near}, {1, wild}});
}

Millis anyLength() {
  return Millis{*rc::gen::weightedOneOf<std::int64_t>(
      {{8, rc::gen::inRange<std::int64_t>(-1'000, 120'000)}, {1, rc::gen::just<std::int64_t>(0)}})};
}

SessionRecord anySession() {
  SessionRecord session = aSession();
  session.startedAt = *rc::gen::inRange(0, 10) == 0 ? anyTime() : after(0s);
  session.speed = *rc::gen::element(1, 1, 1, 2, 10);
  const int holds = *rc::gen::inRange(0, 12);
  for (int i = 0; i < holds; ++i) {
    const auto outcome = *rc::gen::element(Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt);
    session.holds.push_back(aHold().held(anyLength()).outcome(outcome).endedAt(anyTime()));
  }
  const int pauses = *rc::gen::inRange(0, 6);
  for (int i = 0; i < pauses; ++i) session.pauses.push_back({.id = {}, .startedAt = anyTime(), .length = anyLength()});
  if (*rc::gen::arbitrary<bool>()) session.endedAt = anyTime();
  if (*rc::gen::arbitrary<bool>()) session.ending = Ending::Stopped;
  return session;
}

RC_GTEST_PROP(TapeTest, SpansFollowEachOtherFromStartToEnd, ()) {
  const SessionRecord session = anySession();
  const Tape tape = tapeOf(session);
  Millis at{0};
  std::optional<std::size_t> before;
  for (const TapeSpan& span : tape.spans) {
    RC_ASSERT(span.from == at);
    RC_ASSERT(span.to > span.from);
    at = span.to;
    if (span.what != TapeSpan::What::Hold) continue;
    RC_ASSERT(span.hold < session.holds.size());
    RC_ASSERT(!before || *before <= span.hold);
    before = span.hold;
  }
  RC_ASSERT(tape.length == at);
}

RC_GTEST_PROP(TapeTest, EachHoldIsAsLongAsItWasHeld, ()) {
  const SessionRecord session = anySession();
  const Tape tape = tapeOf(session);
  for (std::size_t hold = 0; hold < session.holds.size(); ++hold) {
    const Millis onWall = std::max(Millis{0}, session.holds[hold].held) / session.speed;
    RC_ASSERT(heldUntil(tape, hold, Millis::max()) == onWall);
  }
}

RC_GTEST_PROP(TapeTest, ItStandsStillWhenAndAsLongAsItDid, ()) {
  SessionRecord session = anySession();
  session.startedAt = after(0s);
  session.pauses.clear();
  for (int i = 0; i < 4; ++i) addPause(session, Millis{*rc::gen::inRange(0, 90)}, Millis{*rc::gen::inRange(0, 30)});
  const Tape tape = tapeOf(session);
  for (Millis at{0}; at < 130ms; ++at) {
    bool stood = false;
    for (const PauseRecord& pause : session.pauses) {
      const Millis from = pause.startedAt.instant - session.startedAt.instant;
      stood = stood || (at >= from && at < from + pause.length);
    }
    const TapeSpan* span = spanAt(tape, at);
    RC_ASSERT(stood == (at < tape.length && span && span->what == TapeSpan::What::Pause));
  }
}

RC_GTEST_PROP(TapeTest, MarksAreInOrderAndEachWhatWasSaid, ()) {
  const SessionRecord session = anySession();
  const Tape tape = tapeOf(session);
  RC_ASSERT(std::ranges::is_sorted(tape.marks, {}, &TapeMark::at));
  RC_ASSERT(tape.marks.front().what == TapeMark::What::Start);
  RC_ASSERT(tape.marks.front().at == 0ms);
  RC_ASSERT(tape.marks.back().at <= tape.length);
  RC_ASSERT((tape.marks.back().what == TapeMark::What::End) == session.ending.has_value());
  const auto count = [&](TapeMark::What what) { return std::ranges::count(tape.marks, what, &TapeMark::what); };
  const auto said = [&](Outcome outcome) { return std::ranges::count(session.holds, outcome, &HoldRecord::outcome); };
  RC_ASSERT(count(TapeMark::What::Skip) == said(Outcome::Skipped));
  RC_ASSERT(count(TapeMark::What::Hurt) == said(Outcome::Hurt));
}

}  // namespace
}  // namespace lissom
