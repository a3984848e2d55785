#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace lissom {

class BusConnection;

/// Keeps the screen from going dark and the computer from falling asleep by itself while a session
/// runs. Asks the desktop's screen saver, its power manager and the system's login manager,
/// whichever are there; without any of them it does nothing, silently. Never blocks. What is held
/// ends with the process, however that ends.
///
///     m_awake.hold(tr("A stretch session is running"));
///     m_awake.release();
class ScreenAwake : public QObject {
  Q_OBJECT

public:
  /// Where the buses are found, as in DBUS_SESSION_BUS_ADDRESS.
  struct Buses {
    QString session;
    QString system;
  };
  /// Those of this process's environment.
  static Buses usualBuses();

  explicit ScreenAwake(Buses buses = usualBuses(), QObject* parent = nullptr);
  ~ScreenAwake() override;

  /// Reason is what the desktop shows when asked what keeps it awake. Holding twice holds once.
  void hold(const QString& reason);
  void release();

  bool isWished() const { return m_wished; }
  /// How many of those asked have agreed so far.
  int holders() const { return static_cast<int>(m_cookies.size()) + (m_login ? 1 : 0); }

Q_SIGNALS:
  void holdersChanged(int count);

private:
  struct Service;

  void askSession();
  void askLogin();
  void ask(const Service& service);
  void giveBack(const Service& service, uint cookie);

  std::unique_ptr<BusConnection> m_session;
  std::unique_ptr<BusConnection> m_system;
  QString m_reason;
  std::map<const Service*, uint> m_cookies;
  std::optional<QDBusUnixFileDescriptor> m_login;
  int m_turn = 0;  ///< which hold() an answer belongs to
  bool m_wished = false;
};

}  // namespace lissom
