#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QStringList>

#include "app/reminders/notices.h"

#include <array>
#include <functional>
#include <optional>

namespace lissom {

class BusConnection;

/// Shows notices through the desktop's notification service (org.freedesktop.Notifications). Never waits for it: what
/// the service does not take within a second is answered with notShown().
class Notifier : public QObject {
  Q_OBJECT
public:
  /// `bus` is the session's, and lives longer. It is opened here. `patience` is how long an answer may take.
  explicit Notifier(BusConnection& bus, std::chrono::milliseconds patience = std::chrono::seconds{1},
                    QObject* parent = nullptr);

  /// A service runs, or the bus would start one.
  bool isThere() const { return !m_owner.isEmpty() || m_canBeStarted; }

  void show(const Notice& notice);
  /// Takes it from the screen, because it was answered elsewhere.
  void close(Notice::About about);

  /// Answers once whether the person wishes not to be disturbed now, as far as the service tells: "Inhibited" of
  /// org.freedesktop.Notifications (KDE Plasma) and "paused" of org.dunstproject.cmd0 (dunst). GNOME's switch is no
  /// property of its service; it keeps banners back by itself. False, within two seconds, when nothing is known.
  void askQuiet(std::function<void(bool)> answer);

Q_SIGNALS:
  void isThereChanged(bool there);
  /// The buttons, and a click on the notification itself.
  void started(lissom::Notice::About about);
  void later(lissom::Notice::About about);
  void opened(lissom::Notice::About about);
  /// Nobody took it.
  void notShown(const lissom::Notice& notice);

private Q_SLOTS:  // the bus calls them by name
  void ownerChanged(const QString& name, const QString& before, const QString& now);
  void actionInvoked(uint id, const QString& action, const QDBusMessage& message);
  void activationToken(uint id, const QString& token, const QDBusMessage& message);
  void notificationClosed(uint id, uint reason, const QDBusMessage& message);
  void loseBus();

private:
  struct Shown {
    std::optional<Notice> wished{};  ///< to be shown, and not taken yet
    uint id = 0;                     ///< of the service; 0: none is shown
    int turn = 0;                    ///< which show() or close() an answer belongs to
  };
  using Answer = std::function<void(const QDBusMessage&)>;

  void beginOnBus();
  void setService(const QString& owner, bool canBeStarted);
  void deliver(Notice::About about);
  void send(Notice::About about);
  void giveUp(Notice::About about, int turn);
  void closeById(uint id);
  void askQuietProperty(std::size_t which, std::function<void(bool)> answer);
  void call(const QDBusMessage& message, Answer answer);
  Shown& shown(Notice::About about) { return m_shown[static_cast<std::size_t>(about)]; }
  std::optional<Notice::About> aboutOf(uint id, const QDBusMessage& message) const;

  BusConnection& m_bus;
  std::chrono::milliseconds m_patience;
  QString m_owner;              ///< the service's own name on the bus; empty: it does not run
  bool m_canBeStarted = false;  ///< by the bus, when it is called
  std::optional<QStringList> m_capabilities;
  std::optional<std::size_t> m_quietProperty;  ///< which one the service knows; beyond the last: none
  std::array<Shown, 2> m_shown;
};

}  // namespace lissom
