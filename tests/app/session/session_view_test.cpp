#include "app/session/session_view.h"

#include "app/packs.h"
#include "tests/support/builders.h"

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

TEST_F(SessionViewTest, SaysWhatIsLessTodayWhileGettingReady) {
  const auto next = [&](int percent) {
    return sessionViewOf(player, routine, library, QStringLiteral("en"), percent).next;
  };
  routine.items[0].dose = Hold{25s, 2, 10s};
  player = Player{writeScript(routine, library)};
  (void)player.start(now);
  EXPECT_EQ(next(75), QStringLiteral("75 % today: 25 s × 2, each side  ·  Next: hold 1 of 2"));
  EXPECT_EQ(next(100), QStringLiteral("Next: hold 1 of 2"));
  live(9s);
  EXPECT_EQ(next(75), QStringLiteral("Next: relax 10 s, then hold 2 of 2")) << "once is enough";
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

class SessionViewOfSetsTest : public SessionViewTest {
protected:
  /// Plays an exercise of that dose alone, `time` into its first set.
  void play(const Exercise& exercise, Dose dose, std::chrono::nanoseconds time) {
    Pack pack{.id = *PackId::parse("sets"),
              .name = {},
              .defaultLanguage = "en",
              .exercises = {{exercise.id, exercise}},
              .routines = {},
              .week = {},
              .care = {},
              .safety = {},
              .sources = {}};
    library = Library{{pack}};
    routine = Routine{*RoutineId::parse("sets"), LocalizedText("en", {{"en", "Sets"}}), {{exercise.id, dose}}};
    player = Player{writeScript(routine, library)};
    (void)player.start(now);
    live(8s + time);
  }
};

TEST_F(SessionViewOfSetsTest, SaysWhichSetAndWhichRepetition) {
  play(anExercise().together(), Repeat{10, 4s, 3, 30s}, 0s);
  EXPECT_EQ(view().kicker, QStringLiteral("SET 1 OF 3"));
  EXPECT_EQ(view().count, QStringLiteral("1"));
  EXPECT_EQ(view().unit, QStringLiteral("of 10"));
  EXPECT_EQ(view().next, QStringLiteral("Next: relax 30 s, then set 2 of 3"));
  EXPECT_EQ(view().progress, QStringLiteral("Sets  ·  1 of 3  ·  3:00 left"));
  live(13s);
  EXPECT_EQ(view().count, QStringLiteral("4"));
  EXPECT_DOUBLE_EQ(view().ring, 27.0 / 40) << "what is left of the set";
  live(27s);
  EXPECT_EQ(view().kicker, QStringLiteral("RELAX"));
  EXPECT_EQ(view().count, QStringLiteral("30"));
  live(30s);
  EXPECT_EQ(view().kicker, QStringLiteral("SET 2 OF 3"));
}

TEST_F(SessionViewOfSetsTest, OneSetIsJustRepetitionsOfItsSide) {
  play(anExercise(), Repeat{8, 3s}, 3s);
  EXPECT_EQ(view().kicker, QStringLiteral("LEFT SIDE · SLOW REPETITIONS"));
  EXPECT_EQ(view().count, QStringLiteral("2"));
  EXPECT_EQ(view().unit, QStringLiteral("of 8"));
  EXPECT_EQ(view().next, QStringLiteral("Next: switch sides 10 s, then slow repetitions"));
}

TEST_F(SessionViewOfSetsTest, TheFigureGoesThereAndBackInEachRepetition) {
  const Exercise exercise = anExercise().together();
  play(exercise, Repeat{10, 5s, 2, 20s}, -1s);
  FigureState expected{.exercise = exercise.id, .side = Side::Both};
  EXPECT_EQ(view().figure, expected) << "repetitions begin at the start, a hold in the stretch";
  for (int repetition = 0; repetition < 10; ++repetition) {
    live(1s);
    expected.amount = 1;
    expected.within = 2500ms;
    EXPECT_EQ(view().figure, expected) << repetition;
    live(2500ms);
    expected.amount = 0;
    EXPECT_EQ(view().figure, expected) << repetition;
    live(1500ms);
  }
  live(19s);
  EXPECT_EQ(view().figure, (FigureState{.exercise = exercise.id, .side = Side::Both})) << "relaxing, to the end";
}

TEST_F(SessionViewOfSetsTest, TheEasierVersionGoesLessFar) {
  play(anExercise().together(), Repeat{10, 4s}, 5s);
  (void)player.hurt(now);
  EXPECT_EQ(view().figure.amount, 0);
  (void)player.takeEasier(now, 15s, 8s);
  live(8s);
  EXPECT_EQ(view().unit, QStringLiteral("of 5"));
  EXPECT_EQ(view().figure.amount, 0.5);
  EXPECT_EQ(view().instruction, QStringLiteral("Less far."));
  live(2s);
  EXPECT_EQ(view().figure.amount, 0);
}

TEST_F(SessionViewOfSetsTest, SidesInTurnAreNamedShownAndCountedEach) {
  play(anExercise().alternate(), Repeat{5, 4s}, -1s);
  EXPECT_EQ(view().kicker, QStringLiteral("GET READY"));
  EXPECT_EQ(view().instruction, QStringLiteral("Kneel on your left knee.")) << "the side that begins";
  EXPECT_TRUE(view().figure.inPlace);
  const auto shown = [&] {
    const SessionView seen = view();
    return QStringLiteral("%1 %2 %3 %4")
        .arg(seen.kicker.section(QLatin1Char(' '), 0, 0), seen.count, seen.unit)
        .arg(seen.figure.amount);
  };
  live(1s);
  EXPECT_EQ(shown(), QStringLiteral("LEFT 1 of 5 1"));
  EXPECT_EQ(view().figure.side, Side::Left);
  EXPECT_EQ(view().instruction, QStringLiteral("Feel the left hip."));
  live(2s);
  EXPECT_EQ(shown(), QStringLiteral("LEFT 1 of 5 0"));
  live(2s);
  EXPECT_EQ(shown(), QStringLiteral("RIGHT 1 of 5 1"));
  EXPECT_EQ(view().figure.side, Side::Right);
  EXPECT_TRUE(view().figure.inPlace);
  EXPECT_EQ(view().instruction, QStringLiteral("Feel the right hip."));
  live(4s);
  EXPECT_EQ(shown(), QStringLiteral("LEFT 2 of 5 1"));
  EXPECT_EQ(spokenAtStart(player.script()[1], library, QStringLiteral("en")), QStringLiteral("Feel the left hip."));
}

TEST_F(SessionViewOfSetsTest, HoldsInTurnKeepTheRoomAsItIs) {
  play(anExercise().alternate(), Hold{10s, 2, 5s}, 1s);
  EXPECT_EQ(view().kicker, QStringLiteral("LEFT SIDE · HOLD 1 OF 2"));
  EXPECT_EQ(view().figure.side, Side::Left);
  EXPECT_TRUE(view().figure.inPlace);
  EXPECT_EQ(view().next, QStringLiteral("Next: relax 5 s, then hold 1 of 2"));
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
