#include "app/bus_greeting.h"

#include <QDeadlineTimer>
#include <QUrl>
#include <QtEndian>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A busy computer that has just been logged into may keep a living bus from answering for a while; who waits for the
/// window does not want to wait longer.
constexpr auto kPatience = 1000ms;

/// What libdbus takes for an address that is never there, without starting a bus of its own.
constexpr const char* kNoBus = "disabled:";

void align(QByteArray& bytes, qsizetype to) {
  while (bytes.size() % to != 0) bytes.append('\0');
}

void addNumber(QByteArray& bytes, quint32 number) {
  char little[sizeof number];
  qToLittleEndian(number, little);
  bytes.append(little, sizeof number);
}

/// A header field of a D-Bus message: its code and a text of that type.
void addField(QByteArray& bytes, char code, char type, const QByteArray& text) {
  align(bytes, 8);
  bytes.append(code).append('\1').append(type).append('\0');
  addNumber(bytes, static_cast<quint32>(text.size()));
  bytes.append(text).append('\0');
}

/// The call org.freedesktop.DBus.Hello, as the D-Bus specification lays it out.
QByteArray hello() {
  QByteArray fields;
  addField(fields, '\1', 'o', "/org/freedesktop/DBus");
  addField(fields, '\6', 's', "org.freedesktop.DBus");
  addField(fields, '\2', 's', "org.freedesktop.DBus");
  addField(fields, '\3', 's', "Hello");
  QByteArray message("l\1\0\1", 4);  // little-endian, a call, no flags, version 1
  addNumber(message, 0);             // no body
  addNumber(message, 1);             // its number
  addNumber(message, static_cast<quint32>(fields.size()));
  message.append(fields);
  align(message, 8);
  return message;
}

/// An open socket, closed at the end.
class Socket {
public:
  Socket() : m_number(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {}
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  ~Socket() {
    if (m_number >= 0) ::close(m_number);
  }
  int number() const { return m_number; }

private:
  int m_number;
};

/// Empty: nobody listens there. A queue of callers that is full belongs to a bus that takes no call.
std::optional<bool> connectTo(const Socket& socket, const QByteArray& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (socket.number() < 0 || path.isEmpty() || static_cast<std::size_t>(path.size()) >= sizeof address.sun_path) {
    return std::nullopt;
  }
  std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
  const auto end = offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()) + (path[0] == '\0' ? 0 : 1);
  if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), static_cast<socklen_t>(end)) == 0) {
    return true;
  }
  return errno == EAGAIN ? std::optional(false) : std::nullopt;
}

}  // namespace

std::optional<BusSocket> busSocketOf(const QString& address) {
  for (const QString& way : address.split(QLatin1Char(';'))) {
    if (!way.startsWith(QLatin1String("unix:"))) continue;
    for (const QString& part : way.mid(5).split(QLatin1Char(','))) {
      const QByteArray value = QByteArray::fromPercentEncoding(part.section(QLatin1Char('='), 1).toUtf8());
      if (value.isEmpty()) continue;
      if (part.startsWith(QLatin1String("path="))) return BusSocket{value};
      if (part.startsWith(QLatin1String("abstract="))) return BusSocket{QByteArray(1, '\0') + value};
    }
  }
  return std::nullopt;
}

QByteArray busGreeting() {
  const QByteArray user = QByteArray::number(::getuid()).toHex();
  return QByteArray(1, '\0') + "AUTH EXTERNAL " + user + "\r\nBEGIN\r\n" + hello();
}

bool isGreetedBack(const QByteArray& received) {
  const qsizetype line = received.indexOf("\r\n");
  if (line < 0) return false;
  return !received.startsWith("OK ") || received.size() > line + 2;  // a refusal is an answer too
}

bool isLetIn(const QByteArray& received) {
  constexpr char kMethodReturn = 2;  // the second byte of a message is its type; an error has another
  const qsizetype message = received.indexOf("\r\n") + 2;
  return received.startsWith("OK ") && message + 1 < received.size() && received[message + 1] == kMethodReturn;
}

QString sessionBusAddress() {
  const QString named = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
  const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  const bool none = named.isEmpty() || named == QLatin1String(kNoBus);
  if (none && !runtime.isEmpty()) return QStringLiteral("unix:path=%1/bus").arg(runtime);
  return named;
}

bool busHangs(const QString& address, std::chrono::milliseconds patience) {
  const std::optional<BusSocket> bus = busSocketOf(address);
  if (!bus) return false;
  const Socket socket;
  const std::optional<bool> connected = connectTo(socket, bus->path);
  if (!connected) return false;
  if (!*connected) return true;
  const QByteArray greeting = busGreeting();
  if (::send(socket.number(), greeting.constData(), static_cast<std::size_t>(greeting.size()), MSG_NOSIGNAL) < 0) {
    return false;
  }
  const QDeadlineTimer deadline(patience);
  QByteArray received;
  while (!isGreetedBack(received)) {
    pollfd one{socket.number(), POLLIN, 0};
    const int ready = ::poll(&one, 1, static_cast<int>(deadline.remainingTime()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return true;
    char bytes[512];
    const ssize_t count = ::recv(socket.number(), bytes, sizeof bytes, 0);
    if (count <= 0) return false;  // it hung up: whoever comes next is told at once too
    received.append(bytes, static_cast<qsizetype>(count));
  }
  return false;
}

void doWithoutAHangingBus() {
  if (busHangs(sessionBusAddress(), kPatience)) qputenv("DBUS_SESSION_BUS_ADDRESS", kNoBus);
}

}  // namespace lissom
