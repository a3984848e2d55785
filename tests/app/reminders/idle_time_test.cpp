// The services that know are played by python3-dbusmock.

#include "app/reminders/idle_time.h"

#include "app/bus_connection.h"
#include "tests/app/heartbeat.h"
#include "tests/app/private_desktop.h"

#include <gtest/gtest.h>

#include <csignal>
#include <memory>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using Idle = std::optional<std::chrono::seconds>;

const QString kMutter = QStringLiteral("org.gnome.Mutter.IdleMonitor");
const QString kSaver = QStringLiteral("org.freedesktop.ScreenSaver");

class IdleTimeTest : public ::testing::Test {
protected:
  void SetUp() override {
    if (!m_bus.start()) GTEST_SKIP() << "needs dbus-daemon";
    m_connection = std::make_unique<BusConnection>(m_bus.address());
  }
  bool offerMutter() {
    if (!m_mutter.start(m_bus, kMutter, QStringLiteral("/org/gnome/Mutter/IdleMonitor/Core"), kMutter)) return false;
    m_mutter.addMethod("GetIdletime", "", "t", QStringLiteral("ret = dbus.UInt64(95400)"));
    return true;
  }
  bool offerSaver(const char* answer) {
    if (!m_saver.start(m_bus, kSaver, QStringLiteral("/org/freedesktop/ScreenSaver"), kSaver)) return false;
    m_saver.addMethod("GetSessionIdleTime", "", "u", QLatin1String("ret = ") + QLatin1String(answer));
    return true;
  }
  Idle ask() {
    if (!m_idle) m_idle = std::make_unique<IdleTime>(*m_connection);
    EXPECT_TRUE(soon([&] { return m_connection->isThere(); }));
    int answers = 0;
    Idle known;
    m_idle->ask([&](Idle idle) {
      known = idle;
      ++answers;
    });
    EXPECT_TRUE(soon([&] { return answers > 0; }));
    EXPECT_EQ(answers, 1);
    return known;
  }

  PrivateBus m_bus;
  PlayedService m_mutter;
  PlayedService m_saver;
  PlayedService m_plasma;
  std::unique_ptr<BusConnection> m_connection;
  std::unique_ptr<IdleTime> m_idle;
};

TEST_F(IdleTimeTest, MutterKnowsInMilliseconds) {
  if (!offerMutter()) GTEST_SKIP() << "needs python3-dbusmock";
  EXPECT_EQ(ask(), 95s);
  EXPECT_EQ(ask(), 95s);
}

TEST_F(IdleTimeTest, TheScreenSaverKnowsInSeconds) {
  if (!offerSaver("95")) GTEST_SKIP() << "needs python3-dbusmock";
  EXPECT_EQ(ask(), 95s);
}

TEST_F(IdleTimeTest, PlasmasScreenSaverAnswersMilliseconds) {
  if (!offerSaver("95400")) GTEST_SKIP() << "needs python3-dbusmock";
  ASSERT_TRUE(m_plasma.start(m_bus, QStringLiteral("org.kde.screensaver"), QStringLiteral("/ScreenSaver"), kSaver));
  EXPECT_EQ(ask(), 95s);
}

TEST_F(IdleTimeTest, WhereNobodyKnowsItSaysSo) {
  for (int i = 0; i < 12; ++i) EXPECT_EQ(ask(), std::nullopt);
}

TEST_F(IdleTimeTest, AnAnswerThatIsNoNumberIsNone) {
  if (!m_saver.start(m_bus, kSaver, QStringLiteral("/org/freedesktop/ScreenSaver"), kSaver)) {
    GTEST_SKIP() << "needs python3-dbusmock";
  }
  m_saver.addMethod("GetSessionIdleTime", "", "s", QStringLiteral("ret = 'a while'"));
  EXPECT_EQ(ask(), std::nullopt);
}

TEST_F(IdleTimeTest, WhenTheOneThatAnsweredLeavesTheNextIsAsked) {
  if (!offerMutter() || !offerSaver("7")) GTEST_SKIP() << "needs python3-dbusmock";
  EXPECT_EQ(ask(), 95s);
  m_mutter.end();
  EXPECT_EQ(ask(), 7s);
  m_saver.end();
  EXPECT_EQ(ask(), std::nullopt);
}

TEST_F(IdleTimeTest, AnswersBeforeTheBusIsThere) {
  IdleTime idle(*m_connection);
  bool answered = false;
  idle.ask([&](Idle known) { answered = !known; });
  EXPECT_TRUE(answered);
}

TEST_F(IdleTimeTest, ABusThatHangsHoldsNothingUp) {
  EXPECT_EQ(ask(), std::nullopt);
  m_idle = std::make_unique<IdleTime>(*m_connection, 200ms);
  Heartbeat heart;
  m_bus.stop();
  EXPECT_EQ(ask(), std::nullopt) << "after a while for each";
  EXPECT_LT(heart.longest(), kLongestBlock);
}

}  // namespace
}  // namespace lissom
