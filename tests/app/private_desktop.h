#pragma once

#include "tests/support/temporary_folder.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>

namespace lissom {

// A desktop of a test's own: the session's bus, a display, a notification service. All are the real programs; what is
// not installed answers false from start(), and the test is skipped.

/// Runs the event loop until it is so; false when that takes too long, even for a busy machine.
bool soon(const std::function<bool()>& condition);

bool isInstalled(const char* program);

/// A dbus-daemon that no other program knows of, and starts no services.
class PrivateBus {
public:
  PrivateBus() = default;
  ~PrivateBus();

  bool start();
  QString address() const { return QStringLiteral("unix:path=") + QString::fromStdString((m_folder / "bus").string()); }
  /// It hangs from now on, and goes on.
  void stop();
  void goOn();
  void kill();

private:
  TemporaryFolder m_folder;
  QProcess m_daemon;
};

/// An X server that draws into memory: Xvfb.
class PrivateDisplay {
public:
  ~PrivateDisplay();

  bool start();
  /// For the environment of programs: ":7".
  QString name() const { return m_name; }

private:
  QProcess m_server;
  QString m_name;
};

/// dunst, a notification service. It writes down each notification that it shows, and a test chooses in its menu.
class Dunst {
public:
  ~Dunst();

  bool start(const PrivateBus& bus, const PrivateDisplay& display);

  /// What was shown, oldest first, each as "title|text". Text is as it was sent.
  QStringList shown() const;
  /// How many are on the screen now.
  int onTheScreen();
  /// Chooses what has that label among all that is offered, as with a click on a button.
  void choose(const QString& label);
  void pause(bool paused);

private:
  QVariant property(const char* name);

  TemporaryFolder m_folder;
  QProcess m_process;
  QString m_connection;
};

/// A service of the desktop played by python3-dbusmock, on a bus of the test's.
class PlayedService {
public:
  ~PlayedService();

  bool start(const PrivateBus& bus, const QString& name, const QString& path, const QString& interface);
  /// `code` is Python, and sets `ret`.
  void addMethod(const char* method, const char* in, const char* out, const QString& code);
  void addProperty(const char* property, const QVariant& value);
  void end();

private:
  QProcess m_process;
  QString m_connection;
  QString m_name;
  QString m_path;
  QString m_interface;
};

}  // namespace lissom
