#include "tests/app/private_desktop.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>
#include <QUuid>

#include <csignal>

namespace lissom {
namespace {

constexpr int kLongestWaitMs = 20'000;

void end(QProcess& process) {
  if (process.state() == QProcess::NotRunning) return;
  ::kill(static_cast<pid_t>(process.processId()), SIGCONT);
  process.kill();
  process.waitForFinished();
}

QString anyName() {
  return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void writeScript(const std::filesystem::path& file, const std::string& text) {
  writeBytes(file, "#!/bin/sh\n" + text);
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

const QString kNotifications = QStringLiteral("org.freedesktop.Notifications");
const QString kNotificationsPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kDunst = QStringLiteral("org.dunstproject.cmd0");
const QString kProperties = QStringLiteral("org.freedesktop.DBus.Properties");

}  // namespace

bool soon(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, kLongestWaitMs);
}

bool isInstalled(const char* program) {
  return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

PrivateBus::~PrivateBus() {
  kill();
}

bool PrivateBus::start() {
  if (!isInstalled("dbus-daemon")) return false;
  writeBytes(m_folder / "bus.conf", "<busconfig><type>session</type><listen>" + address().toStdString() +
                                        "</listen><policy context=\"default\"><allow send_destination=\"*\" "
                                        "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                                        "<allow own=\"*\"/></policy></busconfig>");
  m_daemon.start(QStringLiteral("dbus-daemon"),
                 {QStringLiteral("--nofork"),
                  QStringLiteral("--config-file=") + QString::fromStdString((m_folder / "bus.conf").string())});
  return soon([&] { return std::filesystem::exists(m_folder / "bus"); });
}

void PrivateBus::stop() {
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
}

void PrivateBus::goOn() {
  ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT);
}

void PrivateBus::kill() {
  end(m_daemon);
}

PrivateDisplay::~PrivateDisplay() {
  end(m_server);
}

bool PrivateDisplay::start() {
  if (!isInstalled("Xvfb")) return false;
  m_server.start(QStringLiteral("Xvfb"),
                 {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                  QStringLiteral("800x600x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
  if (!soon([&] { return m_server.canReadLine() || m_server.state() == QProcess::NotRunning; })) return false;
  m_name = QLatin1Char(':') + QString::fromLatin1(m_server.readLine().trimmed());
  return m_name.size() > 1;
}

Dunst::~Dunst() {
  QDBusConnection::disconnectFromBus(m_connection);
  end(m_process);
}

bool Dunst::start(const PrivateBus& bus, const PrivateDisplay& display) {
  if (!isInstalled("dunst")) return false;
  const std::string folder = m_folder.path().string();
  writeBytes(m_folder / "dunstrc", "[global]\n  dmenu = " + folder +
                                       "/choose\n  markup = full\n[each]\n  appname = *\n  script = " + folder +
                                       "/record\n");
  writeScript(m_folder / "record", "printf '%s|%s\\n' \"$DUNST_SUMMARY\" \"$DUNST_BODY\" >> " + folder + "/shown\n");
  writeScript(m_folder / "choose", "grep -F \"#$(cat " + folder + "/wish) (\" | head -n 1\n");
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
  environment.insert(QStringLiteral("DISPLAY"), display.name());
  environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
  m_process.setProcessEnvironment(environment);
  m_process.start(QStringLiteral("dunst"),
                  {QStringLiteral("-config"), QString::fromStdString((m_folder / "dunstrc").string())});
  m_connection = anyName();
  auto connection = QDBusConnection::connectToBus(bus.address(), m_connection);
  return soon([&] {
           return connection.interface()->isServiceRegistered(kNotifications) ||
                  m_process.state() == QProcess::NotRunning;
         }) &&
         m_process.state() == QProcess::Running;
}

QStringList Dunst::shown() const {
  const QString text = QString::fromStdString(bytesOf(m_folder / "shown"));
  return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QVariant Dunst::property(const char* name) {
  QDBusMessage message =
      QDBusMessage::createMethodCall(kNotifications, kNotificationsPath, kProperties, QStringLiteral("Get"));
  message << kDunst << QString::fromLatin1(name);
  const QDBusReply<QDBusVariant> reply = QDBusConnection(m_connection).call(message);
  return reply.value().variant();
}

int Dunst::onTheScreen() {
  return property("displayedLength").toInt();
}

void Dunst::choose(const QString& label) {
  writeBytes(m_folder / "wish", label.toStdString());
  QDBusConnection(m_connection)
      .send(QDBusMessage::createMethodCall(kNotifications, kNotificationsPath, kDunst,
                                           QStringLiteral("ContextMenuCall")));
}

void Dunst::pause(bool paused) {
  QDBusMessage message =
      QDBusMessage::createMethodCall(kNotifications, kNotificationsPath, kProperties, QStringLiteral("Set"));
  message << kDunst << QStringLiteral("paused") << QVariant::fromValue(QDBusVariant(paused));
  QDBusConnection(m_connection).call(message);
}

PlayedService::~PlayedService() {
  QDBusConnection::disconnectFromBus(m_connection);
  end();
}

bool PlayedService::start(const PrivateBus& bus, const QString& name, const QString& path, const QString& interface) {
  m_name = name;
  m_path = path;
  m_interface = interface;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
  m_process.setProcessEnvironment(environment);
  m_process.start(
      QStringLiteral("/usr/bin/python3"),  // the one that Debian's modules belong to
      {QStringLiteral("-m"), QStringLiteral("dbusmock"), QStringLiteral("--session"), name, path, interface});
  m_connection = anyName();
  auto connection = QDBusConnection::connectToBus(bus.address(), m_connection);
  return soon([&] {
           return connection.interface()->isServiceRegistered(name) || m_process.state() == QProcess::NotRunning;
         }) &&
         m_process.state() == QProcess::Running;
}

void PlayedService::addMethod(const char* method, const char* in, const char* out, const QString& code) {
  QDBusMessage add = QDBusMessage::createMethodCall(m_name, m_path, QStringLiteral("org.freedesktop.DBus.Mock"),
                                                    QStringLiteral("AddMethod"));
  add << m_interface << QString::fromLatin1(method) << QString::fromLatin1(in) << QString::fromLatin1(out) << code;
  QDBusConnection(m_connection).call(add);
}

void PlayedService::addProperty(const char* property, const QVariant& value) {
  QDBusMessage add = QDBusMessage::createMethodCall(m_name, m_path, QStringLiteral("org.freedesktop.DBus.Mock"),
                                                    QStringLiteral("AddProperty"));
  add << m_interface << QString::fromLatin1(property) << QVariant::fromValue(QDBusVariant(value));
  QDBusConnection(m_connection).call(add);
}

void PlayedService::end() {
  lissom::end(m_process);
}

}  // namespace lissom
