#include "app/bus_greeting.h"

#include "app/bus_connection.h"
#include "app/shell/screen_awake.h"
#include "tests/app/heartbeat.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

TEST(BusGreetingTest, FindsTheSocketInAnAddress) {
  EXPECT_EQ(busSocketOf(QStringLiteral("unix:path=/run/user/1000/bus,guid=12")), BusSocket{"/run/user/1000/bus"});
  EXPECT_EQ(busSocketOf(QStringLiteral("tcp:host=a,port=1;unix:guid=1,path=/a%20b")), BusSocket{"/a b"});
  const auto hidden = busSocketOf(QStringLiteral("unix:abstract=/tmp/dbus-x"));
  ASSERT_TRUE(hidden);
  EXPECT_TRUE(hidden->isAbstract());
  EXPECT_EQ(hidden->path.mid(1), "/tmp/dbus-x");
  for (const char* none : {"", "disabled:", "unix:", "unix:path=", "autolaunch:", "junk", "unix:tmpdir=/tmp"}) {
    EXPECT_FALSE(busSocketOf(QString::fromUtf8(none))) << none;
  }
}

TEST(BusGreetingTest, KnowsAnAnswerToTheWholeGreeting) {
  EXPECT_FALSE(isGreetedBack(""));
  EXPECT_FALSE(isGreetedBack("OK 1234"));
  EXPECT_FALSE(isGreetedBack("OK 1234\r\n")) << "it let us in, and then?";
  EXPECT_TRUE(isGreetedBack("OK 1234\r\nl\2\1\1"));
  EXPECT_TRUE(isGreetedBack("REJECTED EXTERNAL\r\n")) << "unwilling, but alive";
}

TEST(BusGreetingTest, KnowsWhetherItIsGivenAName) {
  EXPECT_TRUE(isLetIn("OK 1234\r\nl\2\1\1"));
  EXPECT_FALSE(isLetIn("OK 1234\r\nl\3\1\1")) << "an error";
  EXPECT_FALSE(isLetIn("OK 1234\r\n"));
  EXPECT_FALSE(isLetIn("REJECTED EXTERNAL\r\n"));
}

/// A bus as far as it goes: answers what it is given and then nothing more.
class HalfABus {
public:
  explicit HalfABus(QByteArray answer) {
    m_server.listen(m_folder.filePath(QStringLiteral("bus")));
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this, answer] {
      QLocalSocket* caller = m_server.nextPendingConnection();
      QObject::connect(caller, &QLocalSocket::readyRead, caller, [caller, answer] {
        if (caller->readAll().contains("AUTH")) caller->write(answer);
      });
    });
  }
  QString address() const { return QStringLiteral("unix:path=") + m_server.fullServerName(); }

private:
  QTemporaryDir m_folder;
  QLocalServer m_server;
};

/// What busHangs() says, asked in another thread: the bus is played in this one.
bool hangs(const QString& address) {
  std::atomic<int> answer{-1};
  std::thread asker([&] { answer = busHangs(address, 300ms) ? 1 : 0; });
  EXPECT_TRUE(QTest::qWaitFor([&] { return answer != -1; }, 10'000));
  asker.join();
  return answer == 1;
}

TEST(BusGreetingTest, NoticesABusThatStopsHalfWayThroughTheGreeting) {
  const HalfABus silent("");
  const HalfABus half("OK 0123456789abcdef0123456789abcdef\r\n");
  const HalfABus unwilling("REJECTED EXTERNAL\r\n");
  EXPECT_TRUE(hangs(silent.address()));
  EXPECT_TRUE(hangs(half.address()));
  EXPECT_FALSE(hangs(unwilling.address()));
}

TEST(BusGreetingTest, NobodyThereIsKnownAtOnce) {
  QElapsedTimer timer;
  timer.start();
  for (const char* address :
       {"", "disabled:", "unix:path=/nowhere/bus", "unix:abstract=/nowhere", "tcp:host=a,port=1"}) {
    EXPECT_FALSE(busHangs(QString::fromUtf8(address), 10s)) << address;
  }
  EXPECT_FALSE(busHangs(QStringLiteral("unix:path=/") + QString(300, QLatin1Char('a')), 10s));
  EXPECT_LT(timer.elapsed(), 1000);
}

/// QDBusConnection would hang in its call of Hello, and with it the window.
TEST(BusGreetingTest, KeepsTheScreensWatchFromABusThatLetsInAndThenHangs) {
  const HalfABus half("OK 0123456789abcdef0123456789abcdef\r\n");
  Heartbeat heart;
  ScreenAwake awake({half.address(), half.address()});
  awake.hold(QStringLiteral("why"));
  QTest::qWait(200);
  awake.release();
  EXPECT_LT(heart.longest(), kLongestBlock);
  EXPECT_EQ(awake.holders(), 0);
}

TEST(BusGreetingTest, ABusThatGivesNoNameIsDoneWithout) {
  const HalfABus full("OK 0123456789abcdef0123456789abcdef\r\nl\3\1\1");
  const HalfABus unwilling("REJECTED EXTERNAL\r\n");
  for (const HalfABus* bus : {&full, &unwilling}) {
    BusConnection connection(bus->address());
    connection.open();
    QTest::qWait(50);
    EXPECT_FALSE(connection.isThere());
  }
}

class RealBusTest : public ::testing::Test {
protected:
  void SetUp() override {
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()) GTEST_SKIP() << "needs dbus-daemon";
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--address=") + m_address});
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_folder.filePath(QStringLiteral("bus"))); }, 10'000));
  }
  void TearDown() override {
    m_daemon.kill();
    m_daemon.waitForFinished();
  }

  QTemporaryDir m_folder;
  QString m_address = QStringLiteral("unix:path=") + m_folder.filePath(QStringLiteral("bus"));
  QProcess m_daemon;
};

TEST_F(RealBusTest, GreetsBack) {
  EXPECT_FALSE(busHangs(m_address, 10s));
}

TEST_F(RealBusTest, IsDoneWithoutWhileItHangs) {
  const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
  qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
  doWithoutAHangingBus();
  EXPECT_EQ(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), m_address) << "it lives";
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
  QElapsedTimer timer;
  timer.start();
  doWithoutAHangingBus();
  EXPECT_LT(timer.elapsed(), 2000);
  EXPECT_EQ(qgetenv("DBUS_SESSION_BUS_ADDRESS"), "disabled:");
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT);
  before.isNull() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS") : qputenv("DBUS_SESSION_BUS_ADDRESS", before);
}

TEST_F(RealBusTest, HangsWhenSoManyWaitThatNoMoreAreTaken) {
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
  for (int i = 0; i < 200; ++i) {
    QElapsedTimer timer;
    timer.start();
    // Each caller that gave up stays in the queue of a bus that hangs.
    ASSERT_TRUE(busHangs(m_address, 1ms)) << i;
    ASSERT_LT(timer.elapsed(), 1000);
  }
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT);
}

}  // namespace
}  // namespace lissom
