#include "app/reminders/idle_time.h"

#include "app/bus_connection.h"
#include "app/reminders/x11_desktop.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusReply>

#include <xcb/screensaver.h>

#include <array>
#include <utility>

namespace lissom {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Where nobody knew, the bus is asked again only each tenth time.
constexpr int kAskAgainAfter = 10;

std::optional<seconds> idleOnX() {
  xcb_connection_t* connection = xConnection();
  const xcb_window_t root = xRoot(connection);
  if (root == 0) return std::nullopt;
  const xcb_query_extension_reply_t* extension = xcb_get_extension_data(connection, &xcb_screensaver_id);
  if (!extension || !extension->present) return std::nullopt;
  const auto cookie = xcb_screensaver_query_info(connection, root);
  const XAnswer<xcb_screensaver_query_info_reply_t> answer(
      xcb_screensaver_query_info_reply(connection, cookie, nullptr));
  if (!answer) return std::nullopt;
  return std::chrono::floor<seconds>(milliseconds{answer->ms_since_user_input});
}

}  // namespace

/// A service that knows. The draft of org.freedesktop.ScreenSaver says seconds, and so do some; Plasma answers
/// milliseconds, and is known by the other name it has on the bus.
struct IdleTime::Source {
  const char* service;
  const char* path;
  const char* method;
  bool inMilliseconds;

  static const std::array<Source, 2>& all() {
    static constexpr std::array<Source, 2> kSources{{
        {"org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "GetIdletime", true},
        {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "GetSessionIdleTime", false},
    }};
    return kSources;
  }
};

IdleTime::IdleTime(BusConnection& bus, milliseconds patience, QObject* parent)
    : QObject(parent), m_bus(bus), m_patience(patience) {
  connect(&m_bus, &BusConnection::opened, this, &IdleTime::askWhetherPlasma);
  m_bus.isThere() ? askWhetherPlasma() : m_bus.open();
}

IdleTime::~IdleTime() = default;

void IdleTime::askWhetherPlasma() {
  m_works.reset();
  m_unanswered = 0;
  QDBusMessage message =
      QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                     QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameHasOwner"));
  message << QStringLiteral("org.kde.screensaver");
  auto* watcher =
      new QDBusPendingCallWatcher(m_bus.connection().asyncCall(message, static_cast<int>(m_patience.count())), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    watcher->deleteLater();
    m_isPlasma = QDBusReply<bool>(watcher->reply()).value();
  });
}

void IdleTime::ask(Answer answer) {
  const bool isBusAsked = m_bus.isThere() && m_unanswered % kAskAgainAfter == 0;
  const std::size_t first = isBusAsked ? m_works.value_or(0) : Source::all().size();
  askFrom(first, std::move(answer));
}

void IdleTime::askFrom(std::size_t which, Answer answer) {
  const auto& sources = Source::all();
  if (which >= sources.size()) {
    const std::optional<seconds> idle = idleOnX();
    if (m_bus.isThere()) {
      m_works = idle ? std::optional(sources.size()) : std::nullopt;
      m_unanswered = idle ? 0 : m_unanswered + 1;
    }
    answer(idle);
    return;
  }
  const Source& source = sources[which];
  QDBusMessage message =
      QDBusMessage::createMethodCall(QString::fromLatin1(source.service), QString::fromLatin1(source.path),
                                     QString::fromLatin1(source.service), QString::fromLatin1(source.method));
  message.setAutoStartService(false);
  auto* watcher =
      new QDBusPendingCallWatcher(m_bus.connection().asyncCall(message, static_cast<int>(m_patience.count())), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this,
          [this, watcher, which, &source, answer = std::move(answer)] {
            watcher->deleteLater();
            const QDBusMessage reply = watcher->reply();
            bool isNumber = false;
            const qulonglong number = reply.arguments().value(0).toULongLong(&isNumber);
            if (reply.type() != QDBusMessage::ReplyMessage || !isNumber) {
              m_works.reset();
              askFrom(which + 1, answer);
              return;
            }
            m_works = which;
            const bool inMilliseconds = source.inMilliseconds || m_isPlasma;
            const auto capped = static_cast<std::int64_t>(std::min<qulonglong>(number, 1'000'000'000'000));
            answer(inMilliseconds ? std::chrono::floor<seconds>(milliseconds{capped}) : seconds{capped});
          });
}

}  // namespace lissom
