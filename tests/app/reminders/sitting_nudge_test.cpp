#include "app/reminders/sitting_nudge.h"

#include "app/tour/simulated_clock.h"
#include "tests/support/builders.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

/// Someone at a desk; the desktop answers as the test has it.
class SittingNudgeTest : public ::testing::Test {
protected:
  SimulatedClock m_clock{aMorningOf(aDay())};
  std::optional<seconds> m_idle = 5s;
  bool m_quiet = false;
  bool m_session = false;
  int m_asked = 0;
  int m_askedQuiet = 0;
  std::function<void()> m_answerLater;  ///< set: idle answers wait here
  bool m_answersLate = false;
  std::vector<std::chrono::minutes> m_nudges;
  std::vector<BreakKind> m_breaks;
  std::unique_ptr<SittingNudge> m_nudge = make();

  std::unique_ptr<SittingNudge> make() {
    SittingNudge::Desktop desktop;
    desktop.askIdle = [this](std::function<void(std::optional<seconds>)> answer) {
      ++m_asked;
      if (m_answersLate) {
        m_answerLater = [answer, idle = m_idle] { answer(idle); };
      } else {
        answer(m_idle);
      }
    };
    desktop.askQuiet = [this](std::function<void(bool)> answer) {
      ++m_askedQuiet;
      answer(m_quiet);
    };
    desktop.sessionRuns = [this] { return m_session; };
    auto nudge = std::make_unique<SittingNudge>(m_clock, std::move(desktop));
    QObject::connect(nudge.get(), &SittingNudge::due, [this](std::chrono::minutes sat) { m_nudges.push_back(sat); });
    QObject::connect(nudge.get(), &SittingNudge::breakTaken, [this](BreakKind kind) { m_breaks.push_back(kind); });
    return nudge;
  }
  QTimer& timer() { return *m_nudge->findChild<QTimer*>(); }
  /// Lives with the timer, as far as it runs.
  void live(std::chrono::minutes time) {
    const Moment end = m_clock.moment() + time;
    while (timer().isActive() && m_clock.moment() + timer().intervalAsDuration() - end <= 0s) {
      m_clock.advance(timer().intervalAsDuration());
      m_nudge->look();
    }
    m_clock.advance(end - m_clock.moment());
  }
  const NudgeSettings m_on{.on = true};
};

TEST_F(SittingNudgeTest, AsksNobodyAndWakesNobodyWhileItIsOff) {
  EXPECT_FALSE(timer().isActive());
  m_nudge->look();
  m_nudge->change({.on = false});
  EXPECT_EQ(m_asked, 0);
  m_nudge->change(m_on);
  EXPECT_TRUE(timer().isActive());
  m_nudge->change({.on = false});
  EXPECT_FALSE(timer().isActive());
  EXPECT_FALSE(m_nudge->isOn());
}

TEST_F(SittingNudgeTest, WakesTheProgramAtMostOnceAMinute) {
  m_nudge->change(m_on);
  for (int i = 0; i < 100; ++i) {
    EXPECT_GE(timer().intervalAsDuration(), 60s);
    EXPECT_LE(timer().intervalAsDuration(), 120s);
    EXPECT_TRUE(timer().isSingleShot());
    m_idle = seconds{i * 37 % 200};
    m_clock.advance(timer().intervalAsDuration());
    m_nudge->look();
  }
}

TEST_F(SittingNudgeTest, SaysWhenToGetUpAndTellsHowLongOneHasSat) {
  QSignalSpy changed(m_nudge.get(), &SittingNudge::sittingChanged);
  m_nudge->change(m_on);
  live(29min);
  EXPECT_TRUE(m_nudges.empty());
  EXPECT_EQ(m_askedQuiet, 0) << "nothing was to be said";
  live(3min);
  ASSERT_EQ(m_nudges.size(), 1U);
  EXPECT_GE(m_nudges.front(), 30min);
  EXPECT_GT(changed.size(), 10);
  EXPECT_GE(m_nudge->sat(), 30min);
}

TEST_F(SittingNudgeTest, APauseIsABreakTaken) {
  m_nudge->change(m_on);
  live(20min);
  m_idle = 121s;
  live(3min);
  EXPECT_EQ(m_breaks, std::vector{BreakKind::Pause});
  EXPECT_EQ(m_nudge->sat(), 0min);
}

TEST_F(SittingNudgeTest, TheSleepOfTheComputerIsAPause) {
  m_nudge->change(m_on);
  live(20min);
  m_clock.sleep(20min);
  m_nudge->look();
  EXPECT_EQ(m_breaks, std::vector{BreakKind::Pause});
}

TEST_F(SittingNudgeTest, WaitsUntilTheQuietEnds) {
  m_nudge->change(m_on);
  m_quiet = true;
  live(40min);
  EXPECT_TRUE(m_nudges.empty());
  m_quiet = false;
  live(2min);
  EXPECT_EQ(m_nudges.size(), 1U);
}

TEST_F(SittingNudgeTest, IsSilentDuringASession) {
  m_nudge->change(m_on);
  live(29min);
  m_session = true;
  live(10min);
  m_session = false;
  live(20min);
  EXPECT_TRUE(m_nudges.empty());
  EXPECT_TRUE(m_breaks.empty()) << "the session is in the log by itself";
}

TEST_F(SittingNudgeTest, LaterComesLaterAndAStretchIsABreak) {
  m_nudge->change(m_on);
  live(32min);
  m_nudge->snooze();
  live(9min);
  EXPECT_EQ(m_nudges.size(), 1U);
  live(3min);
  EXPECT_EQ(m_nudges.size(), 2U);
  m_nudge->stretched();
  EXPECT_EQ(m_breaks, std::vector{BreakKind::Stretch});
  EXPECT_EQ(m_nudge->sat(), 0min);
}

TEST_F(SittingNudgeTest, AStretchCountsAlsoWhenTheNudgeWasSwitchedOffMeanwhile) {
  m_nudge->stretched();
  EXPECT_EQ(m_breaks, std::vector{BreakKind::Stretch});
}

TEST_F(SittingNudgeTest, AnAnswerThatComesTooLateIsNotHeard) {
  m_nudge->change(m_on);
  live(20min);
  m_answersLate = true;
  m_idle = 500s;
  m_nudge->look();
  m_nudge->change({.on = false});
  m_answerLater();
  EXPECT_TRUE(m_breaks.empty());
  m_nudge->change(m_on);
  m_nudge.reset();
  m_answerLater();  // nobody is there any more
}

}  // namespace
}  // namespace lissom
