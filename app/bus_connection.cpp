#include "app/bus_connection.h"

#include "app/bus_greeting.h"

#include <QFile>
#include <QUuid>

#include <utility>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A bus that does not greet in this time is taken for absent.
constexpr auto kGreeting = 3s;

}  // namespace

BusConnection::BusConnection(QString address, QObject* parent) : QObject(parent), m_address(std::move(address)) {
  m_patience.setSingleShot(true);
  m_patience.setInterval(kGreeting);
  connect(&m_patience, &QTimer::timeout, this, [this] { m_probe.reset(); });
}

BusConnection::~BusConnection() {
  if (m_connection) QDBusConnection::disconnectFromBus(m_connection->name());
}

void BusConnection::open() {
  if (!isThere() && !m_probe) probe();
}

void BusConnection::probe() {
  const std::optional<BusSocket> address = busSocketOf(m_address);
  if (!address) return;
  m_received.clear();
  m_probe = std::make_unique<QLocalSocket>();
  if (address->isAbstract()) m_probe->setSocketOptions(QLocalSocket::AbstractNamespaceOption);
  connect(m_probe.get(), &QLocalSocket::connected, this, [this] { m_probe->write(busGreeting()); });
  connect(m_probe.get(), &QLocalSocket::readyRead, this, [this] { readAnswer(); });
  connect(m_probe.get(), &QLocalSocket::errorOccurred, this, [this] { forgetProbe(); });
  m_patience.start();
  const qsizetype nul = address->isAbstract() ? 1 : 0;
  m_probe->connectToServer(QFile::decodeName(address->path.mid(nul)));
}

void BusConnection::readAnswer() {
  m_received += m_probe->readAll();
  if (!isGreetedBack(m_received)) return;
  isLetIn(m_received) ? connectToBus() : forgetProbe();
}

void BusConnection::forgetProbe() {
  m_patience.stop();
  if (!m_probe) return;
  m_probe->disconnect(this);
  m_probe.release()->deleteLater();  // it may be the one that is speaking
}

void BusConnection::connectToBus() {
  forgetProbe();
  if (m_connection) QDBusConnection::disconnectFromBus(m_connection->name());
  const QString name = QStringLiteral("lissom-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
  m_connection = QDBusConnection::connectToBus(m_address, name);
  if (m_connection->isConnected()) Q_EMIT opened();
}

}  // namespace lissom
