#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QLocalSocket>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace lissom {

/// A connection of our own to a bus of the desktop, made without ever waiting for one that hangs.
///
/// QDBusConnection greets the bus with a call that blocks for as long as the daemon hangs. So the bus is first greeted
/// over a plain socket (app/bus_greeting.h), which any living daemon answers at once.
class BusConnection : public QObject {
  Q_OBJECT
public:
  /// `address` as in DBUS_SESSION_BUS_ADDRESS; nothing happens before open().
  explicit BusConnection(QString address, QObject* parent = nullptr);
  ~BusConnection() override;

  /// Says opened() as soon as the bus is there; never when there is none. Does nothing while it is there or is tried.
  void open();
  bool isThere() const { return m_connection && m_connection->isConnected(); }
  /// Only while it is there.
  QDBusConnection& connection() { return *m_connection; }

Q_SIGNALS:
  void opened();

private:
  void probe();
  void readAnswer();
  void forgetProbe();
  void connectToBus();

  QString m_address;
  QByteArray m_received;
  QTimer m_patience;
  std::unique_ptr<QLocalSocket> m_probe;
  std::optional<QDBusConnection> m_connection;
};

}  // namespace lissom
