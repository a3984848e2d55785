// The desktop's services are played by objects of this test, on a private bus; once by
// python3-dbusmock.

#include "app/shell/screen_awake.h"

#include "tests/app/heartbeat.h"
#include "tests/support/tier.h"

#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>
#include <csignal>
#include <functional>
#include <memory>
#include <tuple>

#include <gtest/gtest.h>

namespace lissom {

/// Counts who holds it; can be slow to answer.
class FakeInhibitor : public QObject, protected QDBusContext {
  Q_OBJECT

public:
  bool answersLate = false;
  QStringList held;
  QList<uint> givenBack;

  void answerNow() {
    for (const QDBusMessage& call : std::exchange(m_waiting, {})) {
      call.setDelayedReply(true);
      m_bus->send(call.createReply(QVariant::fromValue(m_cookie)));
    }
  }

public Q_SLOTS:
  uint Inhibit(const QString& program, const QString& reason) {
    held.append(program + QLatin1Char('|') + reason);
    ++m_cookie;
    if (answersLate) {
      setDelayedReply(true);
      m_bus = std::make_unique<QDBusConnection>(connection());
      m_waiting.append(message());
    }
    return m_cookie;
  }
  void UnInhibit(uint cookie) { givenBack.append(cookie); }

private:
  uint m_cookie = 40;
  QList<QDBusMessage> m_waiting;
  std::unique_ptr<QDBusConnection> m_bus;
};

class FakeScreenSaver : public FakeInhibitor {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
};

class FakePower : public FakeInhibitor {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")
};

/// Gives out the writing end of a pipe; whether it is held still shows at the other end.
class FakeLogin : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
  ~FakeLogin() override {
    if (m_end >= 0) {
      ::close(m_end);
    }
  }
  QString asked;
  bool isHeld() const {
    char byte = 0;
    return m_end >= 0 && ::read(m_end, &byte, 1) != 0;  // 0 is the end: nobody holds the other side
  }

public Q_SLOTS:
  QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode) {
    asked = QStringList{what, who, why, mode}.join(QLatin1Char('|'));
    int ends[2] = {-1, -1};
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC | O_NONBLOCK), 0);
    m_end = ends[0];
    QDBusUnixFileDescriptor descriptor(ends[1]);  // keeps a copy
    ::close(ends[1]);
    return descriptor;
  }

private:
  int m_end = -1;
};

namespace {

using namespace std::chrono_literals;

bool soon(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, 10000);
}

class ScreenAwakeTest : public ::testing::Test {
protected:
  void SetUp() override {
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()) {
      GTEST_SKIP() << "needs dbus-daemon";
    }
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    ASSERT_TRUE(soon([&] { return m_daemon.canReadLine(); }));
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QCoreApplication::setApplicationName(QStringLiteral("Lissom"));
  }

  void TearDown() override {
    if (m_desktop) {
      // Else Qt's thread, closing the connection, may still look at a service that is being destroyed here.
      for (const QString& path : m_offered) m_desktop->unregisterObject(path);
      QDBusConnection::disconnectFromBus(m_desktop->name());
    }
    m_daemon.kill();
    m_daemon.waitForFinished();
  }

  QDBusConnection& desktop() {
    if (!m_desktop) {
      m_desktop = std::make_unique<QDBusConnection>(
          QDBusConnection::connectToBus(m_address, QStringLiteral("desktop of the test")));
    }
    return *m_desktop;
  }

  void offer(const char* name, const char* path, QObject& object) {
    EXPECT_TRUE(desktop().registerObject(QLatin1String(path), &object, QDBusConnection::ExportAllSlots));
    EXPECT_TRUE(desktop().registerService(QLatin1String(name)));
    m_offered << QLatin1String(path);
  }
  void offerScreenSaver() { offer("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", m_saver); }
  void offerPower() { offer("org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit", m_power); }
  void offerLogin() { offer("org.freedesktop.login1", "/org/freedesktop/login1", m_login); }

  const QString m_reason = QStringLiteral("A stretch session is running");
  QString m_address;
  QProcess m_daemon;
  FakeScreenSaver m_saver;
  FakePower m_power;
  FakeLogin m_login;

private:
  QStringList m_offered;
  std::unique_ptr<QDBusConnection> m_desktop;
};

TEST_F(ScreenAwakeTest, AsksAllThatCanKeepItAwakeAndGivesEachBack) {
  offerScreenSaver();
  offerPower();
  offerLogin();
  ScreenAwake awake({m_address, m_address});
  QSignalSpy changes(&awake, &ScreenAwake::holdersChanged);
  awake.hold(m_reason);
  ASSERT_TRUE(soon([&] { return awake.holders() == 3; }));
  EXPECT_EQ(m_saver.held, QStringList{QStringLiteral("Lissom|") + m_reason});
  EXPECT_EQ(m_power.held, m_saver.held);
  EXPECT_EQ(m_login.asked, QStringLiteral("idle|Lissom|%1|block").arg(m_reason));
  EXPECT_TRUE(m_login.isHeld());
  awake.release();
  EXPECT_EQ(awake.holders(), 0);
  ASSERT_TRUE(soon([&] { return m_saver.givenBack.size() == 1 && m_power.givenBack.size() == 1; }));
  EXPECT_EQ(m_saver.givenBack, QList<uint>{41});
  EXPECT_TRUE(soon([&] { return !m_login.isHeld(); }));
  EXPECT_EQ(changes.last().first().toInt(), 0);
}

TEST_F(ScreenAwakeTest, HoldsOnceHoweverOftenItIsAsked) {
  offerScreenSaver();
  ScreenAwake awake({m_address, QString()});
  awake.hold(m_reason);
  awake.hold(m_reason);
  ASSERT_TRUE(soon([&] { return awake.holders() == 1; }));
  awake.hold(m_reason);
  awake.release();
  awake.release();
  awake.hold(m_reason);
  ASSERT_TRUE(soon([&] { return awake.holders() == 1; }));
  EXPECT_EQ(m_saver.held.size(), 2);
  EXPECT_EQ(m_saver.givenBack.size(), 1);
}

TEST_F(ScreenAwakeTest, GivesBackWhatIsGrantedAfterTheRelease) {
  m_saver.answersLate = true;
  offerScreenSaver();
  ScreenAwake awake({m_address, QString()});
  awake.hold(m_reason);
  ASSERT_TRUE(soon([&] { return m_saver.held.size() == 1; }));
  awake.release();
  m_saver.answerNow();
  ASSERT_TRUE(soon([&] { return m_saver.givenBack.size() == 1; }));
  EXPECT_EQ(awake.holders(), 0);
}

TEST_F(ScreenAwakeTest, AsksNobodyWhenReleasedBeforeTheBusWasThere) {
  offerScreenSaver();
  ScreenAwake awake({m_address, QString()});
  awake.hold(m_reason);
  awake.release();
  QTest::qWait(50);
  EXPECT_EQ(m_saver.held.size(), 0);
}

TEST_F(ScreenAwakeTest, LetsGoWhenItIsDestroyed) {
  offerScreenSaver();
  {
    ScreenAwake awake({m_address, QString()});
    awake.hold(m_reason);
    ASSERT_TRUE(soon([&] { return awake.holders() == 1; }));
  }
  EXPECT_TRUE(soon([&] { return m_saver.givenBack.size() == 1; }));
}

TEST_F(ScreenAwakeTest, CarriesOnWithoutServices) {
  desktop();
  ScreenAwake awake({m_address, m_address});
  awake.hold(m_reason);
  QTest::qWait(50);
  EXPECT_TRUE(awake.isWished());
  EXPECT_EQ(awake.holders(), 0);
  awake.release();
  offerScreenSaver();  // one that comes later is asked at the next hold
  awake.hold(m_reason);
  EXPECT_TRUE(soon([&] { return awake.holders() == 1; }));
}

TEST_F(ScreenAwakeTest, CarriesOnWhenTheBusDies) {
  offerScreenSaver();
  ScreenAwake awake({m_address, QString()});
  awake.hold(m_reason);
  ASSERT_TRUE(soon([&] { return awake.holders() == 1; }));
  m_daemon.kill();
  m_daemon.waitForFinished();
  awake.release();
  awake.hold(m_reason);
  awake.release();
  EXPECT_EQ(awake.holders(), 0);
}

TEST_F(ScreenAwakeTest, IsNotHeldUpByABusThatHangs) {
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
  QElapsedTimer timer;
  timer.start();
  {
    ScreenAwake awake({m_address, m_address});
    awake.hold(m_reason);
    QTest::qWait(20);
    awake.release();
    awake.hold(m_reason);
  }
  EXPECT_LT(timer.elapsed(), 1000);
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT);
}

TEST(ScreenAwakeWithoutBusTest, CarriesOnSilently) {
  for (const QString& address : {QString(), QStringLiteral("unix:path=/nowhere/bus"), QStringLiteral("junk"),
                                 QStringLiteral("unix:"), QStringLiteral("tcp:host=localhost,port=1"),
                                 QStringLiteral("unix:abstract=/nowhere%2Fbus,guid=1;unix:path=")}) {
    ScreenAwake awake({address, address});
    awake.hold(QStringLiteral("why"));
    QTest::qWait(1);
    EXPECT_EQ(awake.holders(), 0);
    awake.release();
  }
}

TEST_F(ScreenAwakeTest, SpeaksToAScreenSaverThatIsNotOurs) {
  QProcess mock;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
  mock.setProcessEnvironment(environment);
  const QString name = QStringLiteral("org.freedesktop.ScreenSaver");
  const QString path = QStringLiteral("/org/freedesktop/ScreenSaver");
  mock.start(QStringLiteral("/usr/bin/python3"),  // the one that Debian's modules belong to
             {QStringLiteral("-m"), QStringLiteral("dbusmock"), QStringLiteral("--session"), name, path, name});
  ASSERT_TRUE(
      soon([&] { return desktop().interface()->isServiceRegistered(name) || mock.state() == QProcess::NotRunning; }));
  if (mock.state() == QProcess::NotRunning) {
    GTEST_SKIP() << "needs python3-dbusmock";
  }
  const auto addMethod = [&](const char* method, const char* in, const char* out, const char* code) {
    QDBusMessage call = QDBusMessage::createMethodCall(name, path, QStringLiteral("org.freedesktop.DBus.Mock"),
                                                       QStringLiteral("AddMethod"));
    call << name << QLatin1String(method) << QLatin1String(in) << QLatin1String(out) << QLatin1String(code);
    EXPECT_EQ(desktop().call(call).type(), QDBusMessage::ReplyMessage);
  };
  addMethod("Inhibit", "ss", "u", "ret = 42");
  addMethod("UnInhibit", "u", "", "");
  ScreenAwake awake({m_address, QString()});
  awake.hold(m_reason);
  ASSERT_TRUE(soon([&] { return awake.holders() == 1; }));
  awake.release();
  QByteArray log;
  EXPECT_TRUE(soon([&] {
    log += mock.readAllStandardOutput();
    return log.contains("UnInhibit 42");
  })) << log.toStdString();
  EXPECT_TRUE(log.contains(" Inhibit \"Lissom\" \"A stretch session is running\"")) << log.toStdString();
  mock.kill();
  mock.waitForFinished();
}

/// What may become of the desktop.
enum class Fault {
  NoBus,
  EmptyBus,           ///< nobody offers anything
  None,               ///< all is well
  ServiceIsSilent,    ///< is asked and never answers
  ServiceTalksWrong,  ///< answers with something else
  ServiceLeaves,      ///< while it is held
  BusStoppedBefore,   ///< SIGSTOP, before it is first asked
  BusStoppedMeanwhile,
  BusStoppedAndGoesOn,
  BusDies,
};
enum class Asked { ScreenSaver, Power, Login };

/// Whatever becomes of the desktop: the thread of the window is never held up.
class ScreenAwakeFaultTest : public ScreenAwakeTest, public ::testing::WithParamInterface<std::tuple<Fault, Asked>> {
protected:
  Fault fault() const { return std::get<Fault>(GetParam()); }
  Asked asked() const { return std::get<Asked>(GetParam()); }
  bool answers() const {
    return fault() != Fault::NoBus && fault() != Fault::EmptyBus && fault() != Fault::ServiceIsSilent &&
           fault() != Fault::ServiceTalksWrong && fault() != Fault::BusStoppedBefore;
  }

  void offerAsked() {
    const char* const names[] = {"org.freedesktop.ScreenSaver", "org.freedesktop.PowerManagement",
                                 "org.freedesktop.login1"};
    if (fault() == Fault::ServiceIsSilent) {
      // A name without an object would answer with an error; this one takes the call and says nothing.
      m_saver.answersLate = m_power.answersLate = true;
    }
    if (fault() == Fault::ServiceTalksWrong || (fault() == Fault::ServiceIsSilent && asked() == Asked::Login)) {
      EXPECT_TRUE(desktop().registerService(QLatin1String(names[static_cast<int>(asked())])));
      return;
    }
    switch (asked()) {
      case Asked::ScreenSaver:
        return offerScreenSaver();
      case Asked::Power:
        return offerPower();
      case Asked::Login:
        return offerLogin();
    }
  }
  void signalBus(int signal) { ::kill(static_cast<pid_t>(m_daemon.processId()), signal); }
  void beforeItIsAsked() {
    if (fault() != Fault::NoBus && fault() != Fault::EmptyBus) offerAsked();
    if (fault() == Fault::BusStoppedBefore) signalBus(SIGSTOP);
  }
  void meanwhile() {
    if (fault() == Fault::ServiceLeaves) QDBusConnection::disconnectFromBus(desktop().name());
    if (fault() == Fault::BusStoppedMeanwhile || fault() == Fault::BusStoppedAndGoesOn) signalBus(SIGSTOP);
    if (fault() == Fault::BusDies) {
      m_daemon.kill();
      m_daemon.waitForFinished();
    }
  }
};

TEST_P(ScreenAwakeFaultTest, NeverHoldsUpTheWindow) {
  const QString address = fault() == Fault::NoBus ? QStringLiteral("unix:path=/nowhere/bus") : m_address;
  const QString none = QStringLiteral("disabled:");
  const bool system = asked() == Asked::Login;
  beforeItIsAsked();
  Heartbeat heart;
  for (int round = 0; round < cases(1, 10); ++round) {
    ScreenAwake awake({system ? none : address, system ? address : none});
    awake.hold(m_reason);
    if (answers() && round == 0) {
      EXPECT_TRUE(soon([&] { return awake.holders() == 1; }));
      heart.restart();  // a fake desktop in this thread takes its time too
      meanwhile();
    } else {
      QTest::qWait(30);
      EXPECT_TRUE(round > 0 || awake.holders() == 0);
    }
    heart.restart();
    awake.release();
    awake.hold(m_reason);
    QTest::qWait(30);
    awake.release();
    EXPECT_EQ(awake.holders(), 0);
    if (fault() == Fault::BusStoppedAndGoesOn && round == 0) {
      signalBus(SIGCONT);
      EXPECT_TRUE(soon([&] {
        return system
                   ? !m_login.isHeld()
                   : m_saver.held.size() == m_saver.givenBack.size() && m_power.held.size() == m_power.givenBack.size();
      })) << "what was released meanwhile is given back";
      heart.restart();
    }
    awake.hold(m_reason);
  }
  EXPECT_LT(heart.longest(), kLongestBlock);
  signalBus(SIGCONT);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, ScreenAwakeFaultTest,
    ::testing::Combine(::testing::Values(Fault::NoBus, Fault::EmptyBus, Fault::None, Fault::ServiceIsSilent,
                                         Fault::ServiceTalksWrong, Fault::ServiceLeaves, Fault::BusStoppedBefore,
                                         Fault::BusStoppedMeanwhile, Fault::BusStoppedAndGoesOn, Fault::BusDies),
                       ::testing::Values(Asked::ScreenSaver, Asked::Power, Asked::Login)));

TEST_F(ScreenAwakeTest, TheHeartShowsABlock) {
  Heartbeat heart;
  QTest::qWait(50);
  EXPECT_LT(heart.longest(), kLongestBlock);
  QTimer::singleShot(10, &heart, [] { QTest::qSleep(600); });
  QTest::qWait(50);
  EXPECT_GE(heart.longest(), 550ms);
}

}  // namespace
}  // namespace lissom

#include "screen_awake_test.moc"
