#include "app/session/session_view.h"

#include "app/packs.h"

#include <QStringList>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const ExerciseId kKneeling = *ExerciseId::parse("half-kneeling-hip-flexor");
const ExerciseId kBed = *ExerciseId::parse("bed-edge-hip-flexor");

class SessionViewTest : public ::testing::Test {
protected:
  Library library = loadPacks({}, QStringLiteral("en")).library;
  Routine routine = *library.routine(*RoutineId::parse("psoas-basics"));
  Player player{writeScript(routine, library)};
  Moment now{};

  void SetUp() override { (void)player.start(now); }
  /// Lets time pass, in steps that no one would take for sleep.
  void live(std::chrono::nanoseconds time) {
    for (std::chrono::nanoseconds lived{0}; lived < time; lived += 1s) {
      now += std::min<std::chrono::nanoseconds>(1s, time - lived);
      (void)player.tick(now);
    }
  }
  SessionView view() const { return sessionViewOf(player, routine, library, QStringLiteral("en")); }
};

TEST_F(SessionViewTest, SaysHowToGetReady) {
  SessionView expected;
  expected.mode = SessionView::Mode::Running;
  expected.progress = QStringLiteral("Psoas basics  ·  1 of 8  ·  5:16 left");
  expected.kicker = QStringLiteral("LEFT SIDE · GET READY");
  expected.title = QStringLiteral("Half-kneeling psoas stretch");
  expected.count = QStringLiteral("8");
  expected.unit = QStringLiteral("get ready");
  expected.ring = 1;
  expected.working = false;
  expected.instruction = QStringLiteral(
      "Kneel on your left knee, the other foot in front. Tuck your tailbone under and keep your "
      "chest tall.");
  expected.next = QStringLiteral("Next: hold 1 of 3");
  expected.asksDiscomfort = true;
  expected.figure = {kKneeling, Side::Left, 0, false, false};
  EXPECT_EQ(view(), expected);
}

TEST_F(SessionViewTest, SaysHowToHold) {
  live(8s + 12s);
  SessionView expected;
  expected.progress = QStringLiteral("Psoas basics  ·  1 of 8  ·  4:56 left");
  expected.kicker = QStringLiteral("LEFT SIDE · HOLD 1 OF 3");
  expected.title = QStringLiteral("Half-kneeling psoas stretch");
  expected.count = QStringLiteral("18");
  expected.unit = QStringLiteral("seconds");
  expected.ring = 0.6;
  expected.working = true;
  expected.instruction = QStringLiteral(
      "Keep your trunk upright. Slide the hips forward until you feel a pull at the front of the "
      "left hip.");
  expected.next = QStringLiteral("Next: relax 10 s, then hold 2 of 3");
  expected.figure = {kKneeling, Side::Left, 1, true, true};
  EXPECT_EQ(view(), expected);
}

TEST_F(SessionViewTest, SaysWhatComesAfterEachSegment) {
  QStringList next;
  for (std::size_t i = 0; i < player.script().size(); ++i) {
    next << view().next;
    (void)player.next(now);
  }
  const QString relaxThen = QStringLiteral("Next: relax 10 s, then hold %1 of 3");
  const QString hold = QStringLiteral("Next: hold %1 of 3");
  const QStringList side{relaxThen.arg(2), hold.arg(2), relaxThen.arg(3), hold.arg(3)};
  QStringList expected{hold.arg(1)};
  expected << side << QStringLiteral("Next: switch sides 10 s, then hold 1 of 3") << hold.arg(1) << side
           << QStringLiteral("Next: Edge-of-bed leg drop") << QStringLiteral("Next: hold 1 of 1")
           << QStringLiteral("Next: switch sides 10 s, then hold 1 of 1") << QStringLiteral("Next: hold 1 of 1")
           << QStringLiteral("Next: done");
  EXPECT_EQ(next, expected);
}

TEST_F(SessionViewTest, TheSideThatComesIsNamedWhileSwitching) {
  live(8s + 110s + 1s);
  EXPECT_EQ(view().kicker, QStringLiteral("RIGHT SIDE · SWITCH SIDES"));
  EXPECT_EQ(view().figure.side, Side::Right);
  EXPECT_TRUE(view().instruction.startsWith(QStringLiteral("Change sides. Bring your right knee")));
  EXPECT_EQ(view().progress, QStringLiteral("Psoas basics  ·  4 of 8  ·  3:17 left"));
}

TEST_F(SessionViewTest, TheFigureMovesInTheLastThreeSecondsBeforeAHold) {
  live(5s - 1ms);
  EXPECT_EQ(view().figure.amount, 0);
  live(1ms);
  EXPECT_EQ(view().figure, (FigureState{kKneeling, Side::Left, 1, false, false}));
  live(3s);
  EXPECT_EQ(view().figure, (FigureState{kKneeling, Side::Left, 1, true, true}));
  live(30s);
  EXPECT_EQ(view().figure, (FigureState{kKneeling, Side::Left, 0, false, false})) << "relaxing";
  live(7s);
  EXPECT_EQ(view().figure.amount, 1) << "in time for the next hold";
}

TEST_F(SessionViewTest, APauseStandsStillAndKeepsTheCount) {
  live(8s + 12s);
  (void)player.pause(now);
  EXPECT_EQ(view().mode, SessionView::Mode::Paused);
  EXPECT_EQ(view().count, QStringLiteral("18"));
  EXPECT_EQ(view().unit, QStringLiteral("paused"));
  EXPECT_FALSE(view().figure.breathing);
  EXPECT_EQ(view().figure.amount, 1);
  (void)player.resume(now);
  EXPECT_EQ(view().mode, SessionView::Mode::CountingIn);
  EXPECT_EQ(view().count, QStringLiteral("3"));
  EXPECT_EQ(view().unit, QStringLiteral("going on in"));
}

TEST_F(SessionViewTest, WhatHurtsLetsGoAndOffersTheEasierVersion) {
  live(8s + 12s);
  (void)player.hurt(now);
  const SessionView hurting = view();
  EXPECT_EQ(hurting.mode, SessionView::Mode::Hurting);
  EXPECT_TRUE(hurting.instruction.startsWith(QStringLiteral("Stopped. Let go slowly")));
  EXPECT_TRUE(hurting.easier.startsWith(QStringLiteral("Slide back until the pull is mild.")));
  EXPECT_EQ(hurting.next, QString());
  EXPECT_EQ(hurting.figure, (FigureState{kKneeling, Side::Left, 0, false, false}));
  (void)player.takeEasier(now, 15s, 8s);
  EXPECT_TRUE(view().instruction.startsWith(QStringLiteral("Slide back until the pull is mild.")));
  live(8s);
  EXPECT_EQ(view().count, QStringLiteral("15"));
  EXPECT_EQ(view().figure, (FigureState{kKneeling, Side::Left, 0.5, true, true})) << "half as far";
}

TEST_F(SessionViewTest, AsksForDiscomfortBeforeTheFirstHoldOnly) {
  EXPECT_TRUE(view().asksDiscomfort);
  live(8s);
  EXPECT_FALSE(view().asksDiscomfort);
  live(110s + 10s + 110s);
  EXPECT_EQ(view().title, QStringLiteral("Edge-of-bed leg drop"));
  EXPECT_FALSE(view().asksDiscomfort);
}

TEST_F(SessionViewTest, OneSecondIsNotManySeconds) {
  live(8s + 29s);
  EXPECT_EQ(view().count, QStringLiteral("1"));
  EXPECT_EQ(view().unit, QStringLiteral("second"));
}

/// A whole session at 20 frames a second: the count goes down by one, begins anew with each
/// segment, and says 0 never.
TEST_F(SessionViewTest, EverySecondIsShownOnceAndZeroNever) {
  int before = 9;
  std::size_t segment = 0;
  int shown = 0;
  for (std::chrono::nanoseconds lived{0}; lived < 316s; lived += 50ms) {
    const int count = view().count.toInt();
    ASSERT_GT(count, 0) << lived.count();
    if (player.index() != segment) {
      segment = player.index();
      before = count + 1;
    }
    ASSERT_TRUE(count == before || count == before - 1) << before << " then " << count;
    if (count == before - 1) ++shown;
    before = count;
    live(50ms);
  }
  EXPECT_EQ(shown, 316);
  EXPECT_EQ(player.state(), Player::State::Ended);
}

RC_GTEST_FIXTURE_PROP(SessionViewTest, TheRingAndTheCountTellTheSameTime, ()) {
  player = Player{writeScript(routine, library)};
  (void)player.start(now);
  live(Millis{*rc::gen::inRange(0, 315'999)});
  const SessionView shown = view();
  const double length = std::chrono::duration<double>(player.length()).count();
  RC_ASSERT(shown.ring > 0);
  RC_ASSERT(shown.ring <= 1);
  RC_ASSERT(shown.count.toInt() - shown.ring * length >= -1e-6);
  RC_ASSERT(shown.count.toInt() - shown.ring * length < 1);
}

}  // namespace
}  // namespace lissom
