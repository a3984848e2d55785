#pragma once

#include "app/shell/file_lock.h"

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

class QDeadlineTimer;
class QLocalSocket;

namespace lissom {

/// One running program for each data folder: two writers of one log would be one too many, and a
/// second start should show the window that is there. A lock decides who is first; a socket only
/// carries what the second one was asked.
///
///     SingleInstance instance(dataFolder);
///     if (!instance.becomeFirst()) return instance.raiseFirst(arguments) ? 0 : 1;
///     QObject::connect(&instance, &SingleInstance::raised, &window, ...);
class SingleInstance : public QObject {
  Q_OBJECT

public:
  /// The data folder is made when it is not there. RuntimeFolder is where sockets belong; it is
  /// passed over unless it is an absolute path to a folder that is ours.
  explicit SingleInstance(const QString& dataFolder, QString runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR"),
                          QObject* parent = nullptr);
  ~SingleInstance() override;

  /// True when no other program holds the data folder; it is then ours until this object or the
  /// process ends, however it ends. What a killed program left behind is in nobody's way. Cheap: it
  /// stands before the first picture, so the socket is made when the event loop runs.
  bool becomeFirst();
  /// Hands the arguments to the first one, which shows its window. Waits for its answer; false when
  /// none came: the first one may be starting itself, on a busy machine. For a process that is about to leave: blocks.
  bool raiseFirst(const QStringList& arguments, std::chrono::milliseconds timeout = std::chrono::seconds{5});

  /// Where this one listens; empty until it is first and the event loop has run, and when no path was short enough for
  /// a socket.
  QString socketPath() const { return m_server.fullServerName(); }

Q_SIGNALS:
  /// Another start of the program was made, with these arguments. Its right to come to the front
  /// (XDG_ACTIVATION_TOKEN) is in the environment by now, where Qt looks for it when a window asks
  /// to be activated.
  void raised(const QStringList& arguments);

private:
  bool tryToRaiseFirst(const QStringList& arguments, const QDeadlineTimer& deadline) const;
  void listen();
  void receive(QLocalSocket* socket);

  QStringList m_socketPaths;      ///< in the order they are tried
  QStringList m_lockPaths;        ///< in the data folder, which may not be writable, and in the runtime folder
  std::vector<FileLock> m_locks;  ///< none where no file can be locked
  bool m_isFirst = false;
  QLocalServer m_server;
};

}  // namespace lissom
