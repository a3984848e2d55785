// A real notification service, dunst, on a display and a bus of the test's own: what is shown there was really shown.

#include "app/bus_connection.h"
#include "app/reminders/notifier.h"
#include "app/reminders/reminder_clock.h"
#include "tests/app/private_desktop.h"
#include "tests/app/shifted_clock.h"
#include "tests/support/builders.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class DunstTest : public ::testing::Test {
protected:
  void SetUp() override {
    if (!m_bus.start() || !m_display.start() || !m_dunst.start(m_bus, m_display)) {
      GTEST_SKIP() << "needs dbus-daemon, Xvfb and dunst";
    }
    m_connection = std::make_unique<BusConnection>(m_bus.address());
    m_notifier = std::make_unique<Notifier>(*m_connection);
    ASSERT_TRUE(soon([&] { return m_notifier->isThere(); }));
    QObject::connect(&m_reminders, &ReminderClock::due, [this](const Reminder& reminder) {
      m_notifier->show(reminderNotice(reminder.kind, QStringLiteral("Psoas basics"), 8min));
    });
    QObject::connect(m_notifier.get(), &Notifier::later, [this] { m_reminders.putOff(); });
  }

  /// The clock is set to shortly before that time, and the alarm left to fire.
  void letItBecome(WallTime time) {
    m_clock.setTo(instantOf(time) - 50ms);
    m_reminders.look();
    EXPECT_TRUE(soon([&] { return m_clock.now().instant > instantOf(time) + 100ms; }));
  }

  PrivateBus m_bus;
  PrivateDisplay m_display;
  Dunst m_dunst;
  ShiftedClock m_clock;
  bool m_done = false;
  std::unique_ptr<BusConnection> m_connection;
  std::unique_ptr<Notifier> m_notifier;
  ReminderClock m_reminders{m_clock, [] { return ReminderSettings{.on = true}; },
                            DaysToRemind{[](Day) { return std::optional<std::chrono::minutes>(19h); },
                                         [](Day) { return DayAsks::Training; }, [this](Day) { return m_done; }}};
  const QString m_first =
      QStringLiteral("Time for your stretches|Psoas basics, about 8 min. It is ready when you are.");
  const QString m_again =
      QStringLiteral("Still time for your stretches|Psoas basics, about 8 min. It is ready when you are.");
};

TEST_F(DunstTest, AReminderIsSeenAndOnceMoreWhileTheSessionIsUndone) {
  letItBecome({aDay(), 18h + 59min});
  EXPECT_EQ(m_dunst.onTheScreen(), 0);
  letItBecome({aDay(), 19h});
  EXPECT_TRUE(soon([&] { return m_dunst.shown() == QStringList{m_first}; }))
      << m_dunst.shown().join(QChar(u'\n')).toStdString();
  EXPECT_EQ(m_dunst.onTheScreen(), 1);
  letItBecome({aDay(), 19h + 30min});
  EXPECT_TRUE(soon([&] { return m_dunst.shown() == (QStringList{m_first, m_again}); }));
  EXPECT_EQ(m_dunst.onTheScreen(), 1) << "it took the place of the first";
}

TEST_F(DunstTest, ItStaysSilentOnceTheSessionWasDone) {
  letItBecome({aDay(), 19h});
  EXPECT_TRUE(soon([&] { return m_dunst.shown().size() == 1; }));
  m_done = true;
  m_reminders.look();
  m_notifier->close(Notice::About::Session);
  EXPECT_TRUE(soon([&] { return m_dunst.onTheScreen() == 0; })) << "begun elsewhere, it is taken from the screen";
  letItBecome({aDay(), 19h + 30min});
  letItBecome({aDay() + std::chrono::days{1}, 19h});
  m_done = false;
  letItBecome({aDay() + std::chrono::days{2}, 19h});
  EXPECT_TRUE(soon([&] { return m_dunst.shown() == (QStringList{m_first, m_first}); })) << "that of the third day only";
}

TEST_F(DunstTest, StartAndLaterArrive) {
  QSignalSpy started(m_notifier.get(), &Notifier::started);
  letItBecome({aDay(), 19h});
  ASSERT_TRUE(soon([&] { return m_dunst.onTheScreen() == 1; }));
  m_dunst.choose(QStringLiteral("Later"));
  EXPECT_TRUE(soon([&] { return m_dunst.onTheScreen() == 0; }));
  EXPECT_EQ(m_reminders.next(), (Reminder{aDay(), 19h + 30min, Reminder::Kind::Again}));
  letItBecome({aDay(), 19h + 30min});
  ASSERT_TRUE(soon([&] { return m_dunst.onTheScreen() == 1; }));
  m_dunst.choose(QStringLiteral("Start"));
  EXPECT_TRUE(soon([&] { return started.size() == 1; }));
  EXPECT_TRUE(soon([&] { return m_dunst.onTheScreen() == 0; }));
}

TEST_F(DunstTest, ItIsKnownWhenItIsPaused) {
  std::optional<bool> quiet;
  m_notifier->askQuiet([&](bool answer) { quiet = answer; });
  EXPECT_TRUE(soon([&] { return quiet == false; }));
  m_dunst.pause(true);
  m_notifier->askQuiet([&](bool answer) { quiet = answer; });
  EXPECT_TRUE(soon([&] { return quiet == true; }));
}

TEST_F(DunstTest, MarkupInTheNameOfARoutineIsShownAsItIs) {
  m_notifier->show(reminderNotice(Reminder::Kind::First, QStringLiteral("<b>Hips</b> & back"), 8min));
  EXPECT_TRUE(soon([&] { return m_dunst.shown().size() == 1; }));
  EXPECT_TRUE(m_dunst.shown().value(0).contains(QStringLiteral("|&lt;b&gt;Hips&lt;/b&gt; &amp; back, about")))
      << m_dunst.shown().value(0).toStdString();
}

}  // namespace
}  // namespace lissom
