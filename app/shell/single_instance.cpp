#include "app/shell/single_instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// More than any command line; what is longer is not from us.
constexpr qint64 kLongestMessage = 256 * 1024;
/// A connection that says nothing for so long is dropped.
constexpr auto kPatience = 5s;
/// Between two tries to reach the first one.
constexpr auto kRetry = 10ms;
/// For the answer of one who may be there, when no lock can tell.
constexpr auto kDoubt = 1s;
constexpr const char* kAnswer = "ok\n";
constexpr const char* kActivationToken = "XDG_ACTIVATION_TOKEN";

bool isOurFolder(const QString& path) {
  const QFileInfo folder(path);
  return folder.isAbsolute() && folder.isDir() && folder.isWritable() && folder.ownerId() == ::geteuid();
}

/// Whoever else listens there would be told what we were asked, and could keep us from starting with its "ok".
bool isOurs(const QLocalSocket& socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  const int descriptor = static_cast<int>(socket.socketDescriptor());
  return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

/// One try: true when the one that listens there has taken the line.
bool handOver(const QString& path, const QByteArray& line, const QDeadlineTimer& deadline) {
  const auto left = [&] { return static_cast<int>(deadline.remainingTime()); };
  QLocalSocket socket;
  socket.connectToServer(path);
  if (!socket.waitForConnected(left()) || !isOurs(socket)) {
    return false;
  }
  socket.write(line);
  QByteArray answer;
  while (!answer.endsWith('\n') && socket.waitForReadyRead(left())) {
    answer += socket.readAll();
  }
  return answer == kAnswer;
}

bool fitsASocket(const QString& path) {
  return QFile::encodeName(path).size() < static_cast<qsizetype>(sizeof(sockaddr_un::sun_path));
}

}  // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QString runtimeFolder, QObject* parent) : QObject(parent) {
  QDir().mkpath(dataFolder);
  const QString canonical = QFileInfo(dataFolder).canonicalFilePath();
  const QString data = canonical.isEmpty() ? QDir(dataFolder).absolutePath() : canonical;
  const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(data), QCryptographicHash::Sha256);
  const QString name = QStringLiteral("lissom-") + QString::fromLatin1(hash.toHex().left(16));

  m_lockPaths.append(data + QStringLiteral("/lissom.lock"));
  if (isOurFolder(runtimeFolder)) {
    const QString runtime = QDir(runtimeFolder).absolutePath() + QLatin1Char('/') + name;
    m_lockPaths.append(runtime + QStringLiteral(".lock"));
    m_socketPaths.append(runtime + QStringLiteral(".sock"));
  }
  m_socketPaths.append(data + QStringLiteral("/lissom.sock"));
  m_socketPaths.removeIf([](const QString& path) { return !fitsASocket(path); });
  connect(&m_server, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
      connect(socket, &QLocalSocket::readyRead, this, [this, socket] { receive(socket); });
      connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
      QTimer::singleShot(kPatience, socket, [socket] { socket->abort(); });
      receive(socket);  // it may have spoken already
    }
  });
}

/// The socket goes first: who gets the lock after us must not have its own socket taken away.
SingleInstance::~SingleInstance() {
  m_server.close();
}

bool SingleInstance::becomeFirst() {
  if (m_isFirst) {
    return true;
  }
  // Every lock there can be, and not only the first: what could not be written a moment ago (the disk was full) may be
  // free for the next one who comes.
  std::vector<FileLock> locks;
  for (const QString& path : m_lockPaths) {
    FileLock::Attempt attempt = FileLock::take(path);
    if (attempt.lock) {
      locks.push_back(std::move(*attempt.lock));
    } else if (attempt.failure == FileLock::Failure::Held) {
      return false;
    }
  }
  // No lock anywhere: a read-only medium, where nothing is written to the log either, or a file system that knows no
  // locks. Then who answers is first.
  if (locks.empty() && tryToRaiseFirst({}, QDeadlineTimer(kDoubt))) {
    return false;
  }
  m_locks = std::move(locks);
  m_isFirst = true;
  QTimer::singleShot(0, this, [this] { listen(); });
  return true;
}

void SingleInstance::listen() {
  m_server.setSocketOptions(QLocalServer::UserAccessOption);
  m_server.setMaxPendingConnections(64);
  for (const QString& path : m_socketPaths) {
    QLocalServer::removeServer(path);  // left by a killed program: nobody answers there
    if (!m_server.isListening() && !m_server.listen(path)) {
      qWarning("No second start can be noticed at %s: %s", qPrintable(path), qPrintable(m_server.errorString()));
    }
  }
}

/// Once at each place; waits only where somebody listens.
bool SingleInstance::tryToRaiseFirst(const QStringList& arguments, const QDeadlineTimer& deadline) const {
  const QJsonObject message{{QStringLiteral("arguments"), QJsonArray::fromStringList(arguments)},
                            {QStringLiteral("activation"), qEnvironmentVariable(kActivationToken)}};
  const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
  return std::ranges::any_of(m_socketPaths, [&](const QString& path) { return handOver(path, line, deadline); });
}

bool SingleInstance::raiseFirst(const QStringList& arguments, std::chrono::milliseconds timeout) {
  const QDeadlineTimer deadline(timeout);
  while (!m_socketPaths.isEmpty()) {
    if (tryToRaiseFirst(arguments, deadline)) {
      return true;
    }
    if (deadline.hasExpired()) {
      break;
    }
    QThread::msleep(kRetry.count());  // it may have taken its lock and not listen yet
  }
  return false;
}

void SingleInstance::receive(QLocalSocket* socket) {
  if (socket->bytesAvailable() > kLongestMessage) {
    socket->abort();
    return;
  }
  if (!socket->canReadLine()) {
    return;
  }
  const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(kLongestMessage));
  if (!message.isObject() || !message[QStringLiteral("arguments")].isArray()) {
    socket->abort();
    return;
  }
  QStringList arguments;
  for (const QJsonValue argument : message[QStringLiteral("arguments")].toArray()) {
    arguments.append(argument.toString());
  }
  const QByteArray token = message[QStringLiteral("activation")].toString().toUtf8();
  if (!token.isEmpty()) {
    qputenv(kActivationToken, token);
  }
  socket->write(kAnswer);
  socket->disconnectFromServer();  // when all is written
  Q_EMIT raised(arguments);
}

}  // namespace lissom
