#include "app/session/after_view.h"

#include "app/packs.h"
#include "tests/support/builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class AfterViewTest : public ::testing::Test {
protected:
  Library library = loadPacks({}, QStringLiteral("en")).library;
  Script script = writeScript(*library.routine(*RoutineId::parse("psoas-basics")), library);

  AfterView viewOf(const SessionRecord& session) const {
    return afterViewOf(session, script, library, QStringLiteral("en"));
  }
  /// Everything held as the script asks.
  SessionRecord whole() const {
    SessionBuilder session = aSession().ended(Ending::Completed);
    for (const Segment& segment : script) {
      if (!isWork(segment.phase)) continue;
      session.with(aHold()
                       .exercise(segment.exercise.text())
                       .item(segment.item)
                       .side(segment.side)
                       .number(segment.number)
                       .planned(segment.length)
                       .held(segment.length));
    }
    return session;
  }
};

TEST_F(AfterViewTest, SaysThatEverythingWasHeld) {
  AfterView expected;
  expected.title = QStringLiteral("Done");
  expected.summary = QStringLiteral("4:00 held of 4:00 planned. It is in your log.");
  expected.sides = {{QStringLiteral("Left side"), QStringLiteral("2:00"), QStringLiteral("2:00"), 1.0},
                    {QStringLiteral("Right side"), QStringLiteral("2:00"), QStringLiteral("2:00"), 1.0}};
  expected.exercises = {
      {QStringLiteral("Half-kneeling psoas stretch"), QStringLiteral("3:00"), QStringLiteral("3:00"), 1.0},
      {QStringLiteral("Edge-of-bed leg drop"), QStringLiteral("1:00"), QStringLiteral("1:00"), 1.0}};
  EXPECT_EQ(viewOf(whole()), expected);
}

TEST_F(AfterViewTest, WhatWasNotReachedIsPlannedAndNotHeld) {
  const AfterView view = viewOf(aSession()
                                    .with(aHold().left().number(1))
                                    .with(aHold().left().number(2).held(15s).outcome(Outcome::Hurt))
                                    .ended(Ending::Stopped)
                                    .note({2, std::nullopt, "Stiff"}));
  EXPECT_EQ(view.title, QStringLiteral("Ended early"));
  EXPECT_EQ(view.summary, QStringLiteral("0:45 held of 4:00 planned. It is in your log."));
  ASSERT_EQ(view.sides.size(), 2U);
  EXPECT_DOUBLE_EQ(view.sides[0].share, 0.375);
  EXPECT_DOUBLE_EQ(view.sides[1].share, 0);
  EXPECT_EQ(view.exercises[1].held, QStringLiteral("0:00"));
  EXPECT_EQ(view.note, (SessionNote{2, std::nullopt, "Stiff"}));
}

TEST_F(AfterViewTest, AHoldThatWasTakenTwiceCountsTwiceAndTheBarEndsWhereItIsFull) {
  SessionRecord session = whole();
  session.holds.push_back(aHold().left().held(60s));
  const AfterView view = viewOf(session);
  EXPECT_EQ(view.summary, QStringLiteral("5:00 held of 4:00 planned. It is in your log."));
  EXPECT_EQ(view.sides[0].held, QStringLiteral("3:00"));
  EXPECT_DOUBLE_EQ(view.sides[0].share, 1.0);
}

}  // namespace
}  // namespace lissom
