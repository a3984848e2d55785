#include "app/reminders/notifier.h"

#include "app/bus_connection.h"

#include <QDBusPendingCallWatcher>
#include <QDBusReply>
#include <QDBusVariant>
#include <QTimer>

#include <utility>

namespace lissom {
namespace {

/// A service that does not run yet, and is started by the bus, may take that many times as long.
constexpr int kPatienceWithStart = 10;
constexpr qsizetype kLongestText = 400;

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kBusService = QStringLiteral("org.freedesktop.DBus");
const QString kBusPath = QStringLiteral("/org/freedesktop/DBus");

const QString kOpen = QStringLiteral("default");  // the name that a click on the notification has
const QString kStart = QStringLiteral("start");
const QString kLater = QStringLiteral("later");

struct Property {
  const char* interface;
  const char* name;
};
/// Each says do-not-disturb, where there is one.
constexpr std::array kQuietProperties{Property{"org.freedesktop.Notifications", "Inhibited"},
                                      Property{"org.dunstproject.cmd0", "paused"}};

QDBusMessage toService(const QString& method) {
  return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}
QDBusMessage toBus(const QString& method) {
  return QDBusMessage::createMethodCall(kBusService, kBusPath, kBusService, method);
}

/// One line of plain text.
QString line(const QString& text) {
  return text.simplified().left(kLongestText);
}

}  // namespace

Notifier::Notifier(BusConnection& bus, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_bus(bus), m_patience(patience) {
  connect(&m_bus, &BusConnection::opened, this, &Notifier::beginOnBus);
  m_bus.isThere() ? beginOnBus() : m_bus.open();
}

/// Signals are taken from whoever sends them, and the sender is looked at when they come: to connect to a service by
/// its name is a call that waits for the bus.
void Notifier::beginOnBus() {
  QDBusConnection& bus = m_bus.connection();
  bus.connect(QString(), kBusPath, kBusService, QStringLiteral("NameOwnerChanged"), {kService}, QString(), this,
              SLOT(ownerChanged(QString, QString, QString)));
  bus.connect(QString(), kPath, kService, QStringLiteral("ActionInvoked"), this,
              SLOT(actionInvoked(uint, QString, QDBusMessage)));
  bus.connect(QString(), kPath, kService, QStringLiteral("ActivationToken"), this,
              SLOT(activationToken(uint, QString, QDBusMessage)));
  bus.connect(QString(), kPath, kService, QStringLiteral("NotificationClosed"), this,
              SLOT(notificationClosed(uint, uint, QDBusMessage)));
  bus.connect(QString(), QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
              QStringLiteral("Disconnected"), this, SLOT(loseBus()));
  call(toBus(QStringLiteral("ListActivatableNames")), [this](const QDBusMessage& names) {
    const bool canBeStarted = QDBusReply<QStringList>(names).value().contains(kService);
    QDBusMessage owner = toBus(QStringLiteral("GetNameOwner"));
    owner << kService;
    call(owner, [this, canBeStarted](const QDBusMessage& reply) {
      setService(QDBusReply<QString>(reply).value(), canBeStarted);  // an error, and empty, when it does not run
      deliver(Notice::About::Session);
      deliver(Notice::About::Nudge);
    });
  });
}

void Notifier::loseBus() {
  setService(QString(), false);
}

void Notifier::ownerChanged(const QString&, const QString&, const QString& now) {
  setService(now, m_canBeStarted);
}

void Notifier::setService(const QString& owner, bool canBeStarted) {
  const bool before = isThere();
  if (owner != m_owner) {
    m_capabilities.reset();
    m_quietProperty.reset();
    for (Shown& each : m_shown) each.id = 0;  // what another service showed went with it
  }
  m_owner = owner;
  m_canBeStarted = canBeStarted;
  if (isThere() != before) Q_EMIT isThereChanged(isThere());
}

void Notifier::show(const Notice& notice) {
  Shown& slot = shown(notice.about);
  slot.wished = notice;
  ++slot.turn;
  if (m_bus.isThere()) {
    deliver(notice.about);
    return;
  }
  m_bus.open();
  QTimer::singleShot(m_patience, this, [this, about = notice.about, turn = slot.turn] {
    if (!m_bus.isThere()) giveUp(about, turn);
  });
}

void Notifier::deliver(Notice::About about) {
  const Shown& slot = shown(about);
  if (!slot.wished) return;
  if (m_capabilities) {
    send(about);
    return;
  }
  call(toService(QStringLiteral("GetCapabilities")), [this, about, turn = slot.turn](const QDBusMessage& message) {
    const QDBusReply<QStringList> reply = message;
    if (!reply.isValid()) {
      giveUp(about, turn);
      return;
    }
    m_capabilities = reply.value();
    if (turn == shown(about).turn && shown(about).wished) send(about);
  });
}

void Notifier::send(Notice::About about) {
  Shown& slot = shown(about);
  const Notice notice = *slot.wished;
  slot.wished.reset();
  QStringList actions;
  if (m_capabilities->contains(QLatin1String("actions"))) {
    actions << kOpen << tr("Open Lissom");
    if (!notice.start.isEmpty()) actions << kStart << notice.start;
    if (!notice.later.isEmpty()) actions << kLater << notice.later;
  }
  const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("lissom")},
                          {QStringLiteral("urgency"), QVariant::fromValue(uchar{1})},
                          // What was about this minute need not be read in an hour.
                          {QStringLiteral("transient"), notice.about == Notice::About::Nudge}};
  // Where the body is read as markup, what looks like it is made harmless; elsewhere "&amp;" would be shown.
  const bool readsMarkup = m_capabilities->contains(QLatin1String("body-markup"));
  const QString text = readsMarkup ? line(notice.text).toHtmlEscaped() : line(notice.text);
  QDBusMessage message = toService(QStringLiteral("Notify"));
  message << QStringLiteral("Lissom") << slot.id << QStringLiteral("lissom") << line(notice.title) << text << actions
          << hints << -1;
  call(message, [this, notice, turn = slot.turn](const QDBusMessage& answer) {
    const QDBusReply<uint> reply = answer;
    Shown& now = shown(notice.about);
    const bool isMeant = turn == now.turn;
    if (reply.isValid() && isMeant) {
      now.id = reply.value();
    } else if (reply.isValid() && reply.value() != now.id) {
      closeById(reply.value());  // it was closed, or another took its place, before the service answered
    } else if (!reply.isValid() && isMeant) {
      now.id = 0;
      Q_EMIT notShown(notice);
    }
  });
}

void Notifier::giveUp(Notice::About about, int turn) {
  Shown& slot = shown(about);
  if (turn != slot.turn || !slot.wished) return;
  const Notice notice = *std::exchange(slot.wished, std::nullopt);
  Q_EMIT notShown(notice);
}

void Notifier::close(Notice::About about) {
  Shown& slot = shown(about);
  ++slot.turn;
  slot.wished.reset();
  if (slot.id != 0) closeById(std::exchange(slot.id, 0));
}

void Notifier::closeById(uint id) {
  if (!m_bus.isThere()) return;
  QDBusMessage message = toService(QStringLiteral("CloseNotification"));
  message << id;
  message.setAutoStartService(false);
  m_bus.connection().send(message);
}

std::optional<Notice::About> Notifier::aboutOf(uint id, const QDBusMessage& message) const {
  if (message.service() != m_owner) return std::nullopt;  // any program may send such a signal
  for (const Notice::About about : {Notice::About::Session, Notice::About::Nudge}) {
    if (id != 0 && m_shown[static_cast<std::size_t>(about)].id == id) return about;
  }
  return std::nullopt;
}

void Notifier::actionInvoked(uint id, const QString& action, const QDBusMessage& message) {
  const auto about = aboutOf(id, message);
  if (!about) return;
  close(*about);
  if (action == kStart) Q_EMIT started(*about);
  if (action == kLater) Q_EMIT later(*about);
  if (action == kOpen) Q_EMIT opened(*about);
}

/// The right to come to the front, where Qt looks for it when a window asks to be activated.
void Notifier::activationToken(uint id, const QString& token, const QDBusMessage& message) {
  if (aboutOf(id, message)) qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void Notifier::notificationClosed(uint id, uint, const QDBusMessage& message) {
  if (const auto about = aboutOf(id, message)) shown(*about).id = 0;
}

void Notifier::call(const QDBusMessage& message, Answer answer) {
  const bool mayHaveToStart = m_owner.isEmpty() && message.service() == kService;
  const auto patience = mayHaveToStart ? m_patience * kPatienceWithStart : m_patience;
  auto* watcher =
      new QDBusPendingCallWatcher(m_bus.connection().asyncCall(message, static_cast<int>(patience.count())), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer = std::move(answer)] {
    watcher->deleteLater();
    answer(watcher->reply());
  });
}

void Notifier::askQuiet(std::function<void(bool)> answer) {
  if (m_owner.isEmpty() || !m_bus.isThere()) {
    answer(false);
    return;
  }
  askQuietProperty(m_quietProperty.value_or(0), std::move(answer));
}

void Notifier::askQuietProperty(std::size_t which, std::function<void(bool)> answer) {
  if (which >= kQuietProperties.size()) {
    m_quietProperty = which;  // it knows none of them
    answer(false);
    return;
  }
  const auto& [interface, name] = kQuietProperties[which];
  QDBusMessage message = QDBusMessage::createMethodCall(
      kService, kPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
  message << QString::fromLatin1(interface) << QString::fromLatin1(name);
  message.setAutoStartService(false);
  call(message, [this, which, answer = std::move(answer)](const QDBusMessage& said) {
    const QDBusReply<QDBusVariant> reply = said;
    if (!reply.isValid()) {
      askQuietProperty(which + 1, answer);
      return;
    }
    m_quietProperty = which;
    answer(reply.value().variant().toBool());
  });
}

}  // namespace lissom
