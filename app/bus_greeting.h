#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace lissom {

// Qt's D-Bus greets a bus with calls that block for more than half a minute when the bus hangs: QDBusConnection in the
// thread that asks, and QApplication on X11 before there is any window. So a bus is first greeted over a plain socket,
// which can be given up; what answers the whole greeting is alive.

/// Where a bus listens. `path` begins with a NUL in the abstract namespace.
struct BusSocket {
  QByteArray path;

  bool isAbstract() const { return path.startsWith('\0'); }
  friend bool operator==(const BusSocket&, const BusSocket&) = default;
};

/// The first unix socket of a D-Bus address such as "unix:path=/run/user/1000/bus,guid=...;tcp:..."; none when there is
/// none.
std::optional<BusSocket> busSocketOf(const QString& address);

/// What a client sends first, all at once: who it is, and the call that asks for a name on the bus.
QByteArray busGreeting();

/// True when what the bus sent is an answer to the whole greeting.
bool isGreetedBack(const QByteArray& received);
/// True when that answer gives a name on the bus. libdbus ends the program when QDBusConnection is refused one, as by a
/// bus that has as many clients as it takes.
bool isLetIn(const QByteArray& received);

/// The address of the session's bus: the environment's, else where systemd puts it; may be empty.
QString sessionBusAddress();

/// True when somebody listens at the address and does not answer the greeting within `patience`. False where nobody
/// listens: that is found out at once by whoever tries. Blocks for up to `patience`.
bool busHangs(const QString& address, std::chrono::milliseconds patience);

/// To be called before QApplication: when the session's bus hangs, the whole program does without it. Takes a
/// millisecond with a living bus, a second with one that hangs.
void doWithoutAHangingBus();

}  // namespace lissom
