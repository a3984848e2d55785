#include "app/shell/screen_awake.h"

#include "app/bus_connection.h"
#include "app/bus_greeting.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <array>
#include <utility>

namespace lissom {
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
      m_session(std::make_unique<BusConnection>(std::move(buses.session))),
      m_system(std::make_unique<BusConnection>(std::move(buses.system))) {
  connect(m_session.get(), &BusConnection::opened, this, &ScreenAwake::askSession);
  connect(m_system.get(), &BusConnection::opened, this, &ScreenAwake::askLogin);
}

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
  m_session->isThere() ? askSession() : m_session->open();
  m_system->isThere() ? askLogin() : m_system->open();
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
