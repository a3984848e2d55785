#include "app/plan/plan_page.h"
#include "app/reminders/reminder_clock.h"
#include "tests/app/environment_variable.h"
#include "tests/app/private_desktop.h"
#include "tests/journeys/journey.h"

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// The whole program on a bus of its own, with a real notification service: dunst.
class ReminderJourney : public Journey {
protected:
  void SetUp() override {
    if (!m_bus.start() || !m_display.start()) GTEST_SKIP() << "needs dbus-daemon and Xvfb";
    if (!m_dunst.start(m_bus, m_display)) GTEST_SKIP() << "needs dunst";
    m_address = std::make_unique<Variable>("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
    startAsUsual();
    TimesChosen times;
    times.times.fill(18h + 30min);
    app->showPlan();
    Q_EMIT app->planPage().timesWished(times);
    Settings settings = app->settings();
    settings.reminders.on = true;
    settings.reminders.again = 30min;
    app->changeSettings(settings);
    EXPECT_TRUE(soon([&] { return cannotRemind().isEmpty(); })) << cannotRemind().toStdString();
    app->showToday();
  }
  void TearDown() override { stop(); }

  QString cannotRemind() {
    app->showPlan();
    return seen(QStringLiteral("cannot say anything here")).join(QLatin1Char(' '));
  }
  /// The clock on the wall shows that time of today, and the program looks at it.
  void at(std::chrono::minutes time) {
    const Day day = dayOf(clock.now());
    clock.jumpTo({instantOf({day, time}), 60min});
    Settings settings = app->settings();
    settings.nudge.snooze += 1min;  // any change makes it look
    app->changeSettings(settings);
  }
  bool isShown(int count) {
    return soon([&] { return m_dunst.shown().size() >= count; }) && m_dunst.shown().size() == count;
  }

  PrivateBus m_bus;
  PrivateDisplay m_display;
  Dunst m_dunst;
  std::unique_ptr<Variable> m_address;
};

TEST_F(ReminderJourney, RemindsAtTheChosenTimeAndStartsTheSessionWhenStartIsPressed) {
  at(18h + 29min);
  EXPECT_EQ(m_dunst.shown(), QStringList());
  at(18h + 30min);
  ASSERT_TRUE(isShown(1)) << m_dunst.shown().join(QLatin1Char('\n')).toStdString();
  EXPECT_TRUE(m_dunst.shown().at(0).contains(QStringLiteral("Psoas basics, about 6 min")))
      << m_dunst.shown().at(0).toStdString();
  m_dunst.choose(QStringLiteral("Start"));
  EXPECT_TRUE(soon([&] { return app->runner() != nullptr; }));
}

TEST_F(ReminderJourney, RemindsOnceMoreOnlyWhileTheSessionIsUndone) {
  at(18h + 30min);
  ASSERT_TRUE(isShown(1));
  at(19h);
  EXPECT_TRUE(isShown(2)) << "still undone";
}

TEST_F(ReminderJourney, StaysSilentOnceTheSessionWasDone) {
  at(18h + 30min);
  ASSERT_TRUE(isShown(1));
  ASSERT_TRUE(app->play(std::nullopt));
  live(30min);
  click("Done");
  settle();
  EXPECT_TRUE(soon([&] { return m_dunst.onTheScreen() == 0; })) << "what asked for it is taken away";
  at(19h + 1min);
  at(20h);
  EXPECT_FALSE(QTest::qWaitFor([&] { return m_dunst.shown().size() > 1; }, 1000));
}

TEST_F(ReminderJourney, IsSilentOnARestDay) {
  ASSERT_TRUE(app->play(std::nullopt));  // else today would be the first day, which never rests
  live(30min);
  click("Done");
  clock.advance(24h * 2);  // Wednesday
  for (const auto time : {18h + 29min, 18h + 30min, 19h + 0min}) at(time);
  clock.advance(12h);  // Thursday, which asks: what is shown now is the first
  for (const auto time : {18h + 29min, 18h + 30min}) at(time);
  EXPECT_TRUE(isShown(1));
  EXPECT_FALSE(QTest::qWaitFor([&] { return m_dunst.shown().size() > 1; }, 1000))
      << m_dunst.shown().join(QLatin1Char('\n')).toStdString();
}

TEST_F(ReminderJourney, IsSilentInAPause) {
  Q_EMIT app->planPage().pauseWished({monday, monday, PauseReason::Illness});
  for (const auto time : {18h + 29min, 18h + 30min, 19h + 0min}) at(time);
  clock.advance(12h);  // Tuesday
  for (const auto time : {18h + 29min, 18h + 30min}) at(time);
  EXPECT_TRUE(isShown(1));
  EXPECT_FALSE(QTest::qWaitFor([&] { return m_dunst.shown().size() > 1; }, 1000))
      << m_dunst.shown().join(QLatin1Char('\n')).toStdString();
}

}  // namespace
}  // namespace lissom
