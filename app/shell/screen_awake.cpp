#include "app/shell/screen_awake.h"

#include "app/shell/bus_greeting.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QUuid>

#include <array>
#include <utility>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A bus that does not greet in this time is taken for absent.
constexpr auto kGreeting = 3s;

}  // namespace

/// A connection of our own to a bus, made without ever waiting for one that hangs.
///
/// QDBusConnection greets the bus with a call that blocks for as long as the daemon hangs. So the
/// bus is first greeted over a plain socket, which any living daemon answers at once.
class ScreenAwake::Bus : public QObject {
public:
  explicit Bus(QString address) : m_address(std::move(address)) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(kGreeting);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_probe.reset(); });
  }
  ~Bus() override {
    if (m_connection) {
      QDBusConnection::disconnectFromBus(m_connection->name());
    }
  }

  /// Calls back when the bus is there, now or later; never when it is not. The latest wish counts.
  void whenThere(std::function<void()> wish) {
    if (m_connection && m_connection->isConnected()) {
      wish();
      return;
    }
    m_wish = std::move(wish);
    if (!m_probe) {
      probe();
    }
  }

  QDBusConnection& connection() { return *m_connection; }
  bool isThere() const { return m_connection && m_connection->isConnected(); }

private:
  void probe() {
    const std::optional<BusSocket> address = busSocketOf(m_address);
    if (!address) {
      return;
    }
    m_received.clear();
    m_probe = std::make_unique<QLocalSocket>();
    if (address->isAbstract()) {
      m_probe->setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    }
    connect(m_probe.get(), &QLocalSocket::connected, this, [this] { m_probe->write(busGreeting()); });
    connect(m_probe.get(), &QLocalSocket::readyRead, this, [this] { readAnswer(); });
    connect(m_probe.get(), &QLocalSocket::errorOccurred, this, [this] { forgetProbe(); });
    m_patience.start();
    const qsizetype nul = address->isAbstract() ? 1 : 0;
    m_probe->connectToServer(QFile::decodeName(address->path.mid(nul)));
  }

  void readAnswer() {
    m_received += m_probe->readAll();
    if (isGreetedBack(m_received)) {
      open();
    }
  }

  void forgetProbe() {
    m_patience.stop();
    if (m_probe) {
      m_probe->disconnect(this);
      m_probe.release()->deleteLater();  // it may be the one that is speaking
    }
  }

  void open() {
    forgetProbe();
    if (m_connection) {
      QDBusConnection::disconnectFromBus(m_connection->name());
    }
    const QString name = QStringLiteral("lissom-awake-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_connection = QDBusConnection::connectToBus(m_address, name);
    if (m_connection->isConnected() && m_wish) {
      std::exchange(m_wish, nullptr)();
    }
  }

  QString m_address;
  QByteArray m_received;
  QTimer m_patience;
  std::unique_ptr<QLocalSocket> m_probe;
  std::optional<QDBusConnection> m_connection;
  std::function<void()> m_wish;
};

/// A service of the session bus that inhibits and answers with a cookie.
struct ScreenAwake::Service {
  const char* name;
  const char* path;
  const char* interface;

  static const std::array<Service, 2>& all() {
    static constexpr std::array<Service, 2> kServices{{
        {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"},
        {"org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit",
         "org.freedesktop.PowerManagement.Inhibit"},
    }};
    return kServices;
  }

  QDBusMessage call(const char* method) const {
    QDBusMessage message = QDBusMessage::createMethodCall(QLatin1String(name), QLatin1String(path),
                                                          QLatin1String(interface), QLatin1String(method));
    message.setAutoStartService(false);  // what does not run keeps nothing dark
    return message;
  }
};

ScreenAwake::Buses ScreenAwake::usualBuses() {
  return {sessionBusAddress(),
          qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS", QStringLiteral("unix:path=/run/dbus/system_bus_socket"))};
}

ScreenAwake::ScreenAwake(Buses buses, QObject* parent)
    : QObject(parent),
      m_session(std::make_unique<Bus>(std::move(buses.session))),
      m_system(std::make_unique<Bus>(std::move(buses.system))) {}

ScreenAwake::~ScreenAwake() {
  blockSignals(true);
  release();
}

void ScreenAwake::hold(const QString& reason) {
  if (std::exchange(m_wished, true)) {
    return;
  }
  ++m_turn;
  m_reason = reason;
  m_session->whenThere([this] { askSession(); });
  m_system->whenThere([this] { askLogin(); });
}

void ScreenAwake::release() {
  if (!std::exchange(m_wished, false)) {
    return;
  }
  ++m_turn;
  for (const auto& [service, cookie] : m_cookies) {
    giveBack(*service, cookie);
  }
  const bool any = holders() > 0;
  m_cookies.clear();
  m_login.reset();  // closing the descriptor is how login1 is told
  if (any) {
    Q_EMIT holdersChanged(0);
  }
}

void ScreenAwake::askSession() {
  if (!m_wished) {
    return;
  }
  for (const Service& service : Service::all()) {
    ask(service);
  }
}

void ScreenAwake::ask(const Service& service) {
  QDBusMessage message = service.call("Inhibit");
  message << QCoreApplication::applicationName() << m_reason;
  auto* watcher = new QDBusPendingCallWatcher(m_session->connection().asyncCall(message), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, &service, turn = m_turn, watcher] {
    watcher->deleteLater();
    const QDBusPendingReply<uint> reply = *watcher;
    if (reply.isError()) {
      return;  // not there, or not willing: the screen will do as it is set
    }
    if (turn != m_turn) {
      giveBack(service, reply.value());  // answered after release()
      return;
    }
    m_cookies[&service] = reply.value();
    Q_EMIT holdersChanged(holders());
  });
}

void ScreenAwake::giveBack(const Service& service, uint cookie) {
  if (!m_session->isThere()) {
    return;
  }
  QDBusMessage message = service.call("UnInhibit");
  message << cookie;
  m_session->connection().send(message);
}

/// "idle" only: the system then does not suspend for want of input. "sleep" would also refuse the
/// user who closes the lid or chooses Suspend, and that is theirs to choose; a session pauses
/// itself when the computer slept.
void ScreenAwake::askLogin() {
  if (!m_wished) {
    return;
  }
  QDBusMessage message = QDBusMessage::createMethodCall(
      QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
      QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
  message.setAutoStartService(false);
  message << QStringLiteral("idle") << QCoreApplication::applicationName() << m_reason << QStringLiteral("block");
  auto* watcher = new QDBusPendingCallWatcher(m_system->connection().asyncCall(message), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, turn = m_turn, watcher] {
    watcher->deleteLater();
    const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
    if (reply.isError() || turn != m_turn) {
      return;  // a late descriptor is closed with the reply
    }
    m_login = reply.value();
    Q_EMIT holdersChanged(holders());
  });
}

}  // namespace lissom
