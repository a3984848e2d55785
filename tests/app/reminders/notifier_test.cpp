// The notification service is played by an object of this test, on a private bus; dunst_test.cpp has a real one.

#include "app/reminders/notifier.h"

#include "app/bus_connection.h"
#include "tests/app/heartbeat.h"
#include "tests/app/private_desktop.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace lissom {

/// Writes down what it is asked to show.
class PlayedNotifications : public QObject, protected QDBusContext {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
  Q_PROPERTY(bool Inhibited MEMBER inhibited)

public:
  struct Call {
    uint replaces;
    QString title;
    QString text;
    QStringList actions;
    QVariantMap hints;
    uint id;
  };
  QList<Call> calls;
  QList<uint> closed;
  QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
  bool inhibited = false;
  bool isSilent = false;

public Q_SLOTS:
  QStringList GetCapabilities() {
    if (isSilent) setDelayedReply(true);
    return capabilities;
  }
  uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
              const QStringList& actions, const QVariantMap& hints, int) {
    if (isSilent) setDelayedReply(true);
    const uint id = replaces == 0 ? ++m_last : replaces;
    calls.append({replaces, title, text, actions, hints, id});
    return id;
  }
  void CloseNotification(uint id) { closed.append(id); }

private:
  uint m_last = 40;
};

namespace {

using namespace std::chrono_literals;

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

class NotifierTest : public ::testing::Test {
protected:
  void SetUp() override {
    if (!m_bus.start()) GTEST_SKIP() << "needs dbus-daemon";
    m_connection = std::make_unique<BusConnection>(m_bus.address());
    useNotifier(1s);
  }
  void useNotifier(std::chrono::milliseconds patience) {
    m_notifier = std::make_unique<Notifier>(*m_connection, patience);
    for (const auto signal : {&Notifier::started, &Notifier::later, &Notifier::opened}) {
      QObject::connect(m_notifier.get(), signal, [this, signal](Notice::About about) {
        const char* name = signal == &Notifier::started ? "start" : signal == &Notifier::later ? "later" : "open";
        m_heard.append(QLatin1String(name) + QString::number(static_cast<int>(about)));
      });
    }
    QObject::connect(m_notifier.get(), &Notifier::notShown,
                     [this](const Notice& each) { m_notShown.append(each.title); });
  }
  void TearDown() override {
    // Else Qt's thread, closing the connection, may still look at the service while it is destroyed here.
    QDBusConnection(QStringLiteral("desktop")).unregisterObject(kPath);
    for (const char* name : {"desktop", "stranger"}) QDBusConnection::disconnectFromBus(QLatin1String(name));
  }

  void offer() {
    auto desktop = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("desktop"));
    EXPECT_TRUE(desktop.registerObject(kPath, &m_service,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties));
    EXPECT_TRUE(desktop.registerService(kService));
    EXPECT_TRUE(soon([&] { return m_notifier->isThere(); }));
  }
  void emitSignal(const char* name, const QVariantList& arguments, const char* sender = "desktop") {
    QDBusMessage signal = QDBusMessage::createSignal(kPath, kService, QLatin1String(name));
    signal.setArguments(arguments);
    QDBusConnection::connectToBus(m_bus.address(), QLatin1String(sender)).send(signal);
  }
  void press(uint id, const char* action, const char* sender = "desktop") {
    emitSignal("ActionInvoked", {id, QLatin1String(action)}, sender);
  }
  /// Shows it and waits until the service has answered.
  void show(const Notice& notice) {
    const auto before = m_service.calls.size();
    m_notifier->show(notice);
    EXPECT_TRUE(soon([&] { return m_service.calls.size() > before; }));
    QTest::qWait(20);
  }

  PrivateBus m_bus;
  PlayedNotifications m_service;
  std::unique_ptr<BusConnection> m_connection;
  std::unique_ptr<Notifier> m_notifier;
  QStringList m_heard;
  QStringList m_notShown;
  const Notice m_reminder = reminderNotice(Reminder::Kind::First, QStringLiteral("Hips & <back>"), 8min);
  const Notice m_nudge = nudgeNotice(30min);
};

TEST_F(NotifierTest, ShowsANoticeWithItsButtons) {
  offer();
  show(m_reminder);
  const auto& call = m_service.calls.first();
  EXPECT_EQ(call.title, QStringLiteral("Time for your stretches"));
  EXPECT_EQ(call.replaces, 0U);
  EXPECT_EQ(call.actions,
            (QStringList{QStringLiteral("default"), QStringLiteral("Open Lissom"), QStringLiteral("start"),
                         QStringLiteral("Start"), QStringLiteral("later"), QStringLiteral("Later")}));
  EXPECT_EQ(call.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("lissom"));
  EXPECT_FALSE(call.hints.value(QStringLiteral("transient")).toBool());
}

TEST_F(NotifierTest, ADayOfRestHasNothingToBegin) {
  offer();
  show(reminderNotice(Reminder::Kind::Rest));
  EXPECT_EQ(m_service.calls.first().actions.size(), 2);
}

TEST_F(NotifierTest, WhatLooksLikeMarkupIsMadeHarmlessWhereItWouldBeRead) {
  offer();
  show(m_reminder);
  EXPECT_TRUE(m_service.calls.last().text.startsWith(QStringLiteral("Hips &amp; &lt;back&gt;, about")));
}

TEST_F(NotifierTest, AndStaysAsItIsWhereItIsNotRead) {
  m_service.capabilities.removeAll(QStringLiteral("body-markup"));
  offer();
  show(m_reminder);
  EXPECT_TRUE(m_service.calls.last().text.startsWith(QStringLiteral("Hips & <back>, about")));
}

TEST_F(NotifierTest, AServiceWithoutButtonsGetsOnlyText) {
  m_service.capabilities = QStringList{QStringLiteral("body")};
  offer();
  show(m_reminder);
  EXPECT_TRUE(m_service.calls.last().actions.isEmpty());
}

TEST_F(NotifierTest, ANewOneTakesThePlaceOfTheOneBeforeAndNotOfAnotherKind) {
  offer();
  show(m_reminder);
  show(m_reminder);
  EXPECT_EQ(m_service.calls.last().replaces, m_service.calls.first().id);
  show(m_nudge);
  EXPECT_EQ(m_service.calls.last().replaces, 0U);
  EXPECT_TRUE(m_service.calls.last().hints.value(QStringLiteral("transient")).toBool());
}

TEST_F(NotifierTest, OneThatThePersonClosedIsNotReplaced) {
  offer();
  show(m_reminder);
  emitSignal("NotificationClosed", {m_service.calls.first().id, 2U});
  QTest::qWait(20);
  show(m_reminder);
  EXPECT_EQ(m_service.calls.last().replaces, 0U);
}

TEST_F(NotifierTest, TheButtonsAreHeardAndTheNoticeIsTakenAway) {
  offer();
  show(m_reminder);
  show(m_nudge);
  const uint reminder = m_service.calls[0].id;
  const uint nudge = m_service.calls[1].id;
  press(nudge, "start");
  press(reminder, "later");
  EXPECT_TRUE(soon([&] { return m_heard.size() == 2; }));
  EXPECT_EQ(m_heard, (QStringList{QStringLiteral("start1"), QStringLiteral("later0")}));
  EXPECT_TRUE(soon([&] { return m_service.closed == QList<uint>({nudge, reminder}); }));
  press(reminder, "start");  // it was answered already
  show(m_reminder);
  press(m_service.calls.last().id, "default");
  EXPECT_TRUE(soon([&] { return m_heard.size() == 3; }));
  EXPECT_EQ(m_heard.last(), QStringLiteral("open0"));
}

TEST_F(NotifierTest, ASignalOfAnotherProgramIsNotHeard) {
  offer();
  show(m_reminder);
  press(m_service.calls.first().id, "start", "stranger");
  press(m_service.calls.first().id + 1, "start");
  press(m_service.calls.first().id, "format-the-disk");
  QTest::qWait(50);
  EXPECT_TRUE(m_heard.isEmpty());
}

TEST_F(NotifierTest, BringsTheRightToComeToTheFront) {
  qunsetenv("XDG_ACTIVATION_TOKEN");
  offer();
  show(m_reminder);
  emitSignal("ActivationToken", {m_service.calls.first().id, QStringLiteral("token-7")});
  EXPECT_TRUE(soon([&] { return qgetenv("XDG_ACTIVATION_TOKEN") == "token-7"; }));
  qunsetenv("XDG_ACTIVATION_TOKEN");
}

TEST_F(NotifierTest, TakesTheNoticeAwayWhenTheSessionWasBegunElsewhere) {
  offer();
  show(m_reminder);
  m_notifier->close(Notice::About::Session);
  m_notifier->close(Notice::About::Session);
  m_notifier->close(Notice::About::Nudge);
  EXPECT_TRUE(soon([&] { return !m_service.closed.isEmpty(); }));
  QTest::qWait(20);
  EXPECT_EQ(m_service.closed, QList<uint>{m_service.calls.first().id});
}

TEST_F(NotifierTest, OneThatIsClosedBeforeTheServiceAnsweredIsTakenAwayThen) {
  offer();
  show(m_nudge);
  m_notifier->show(m_reminder);
  m_notifier->close(Notice::About::Session);
  ASSERT_TRUE(soon([&] { return m_service.closed.size() == 1; }));
  EXPECT_EQ(m_service.closed.first(), m_service.calls.last().id);
}

TEST_F(NotifierTest, SaysWhetherThereIsAService) {
  QSignalSpy changed(m_notifier.get(), &Notifier::isThereChanged);
  EXPECT_FALSE(m_notifier->isThere());
  offer();
  EXPECT_EQ(changed.last().first().toBool(), true);
  QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("desktop")).unregisterService(kService);
  EXPECT_TRUE(soon([&] { return !m_notifier->isThere(); }));
  EXPECT_EQ(changed.last().first().toBool(), false);
  EXPECT_EQ(changed.size(), 2);
}

TEST_F(NotifierTest, AServiceThatComesLaterIsUsed) {
  EXPECT_TRUE(soon([&] { return m_connection->isThere(); }));
  m_notifier->show(m_reminder);
  EXPECT_TRUE(soon([&] { return m_notShown == QStringList{m_reminder.title}; })) << "nobody was there";
  offer();
  show(m_reminder);
  EXPECT_EQ(m_service.calls.size(), 1);
}

TEST_F(NotifierTest, WhatIsShownBeforeTheBusIsThereIsShownThen) {
  m_notifier.reset();
  m_connection = std::make_unique<BusConnection>(m_bus.address());
  auto desktop = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("desktop"));
  desktop.registerObject(kPath, &m_service, QDBusConnection::ExportAllSlots);
  desktop.registerService(kService);
  Notifier early(*m_connection);
  early.show(m_reminder);
  EXPECT_TRUE(soon([&] { return m_service.calls.size() == 1; }));
  QTest::qWait(50);
  EXPECT_EQ(m_service.calls.size(), 1) << "once";
}

TEST_F(NotifierTest, AServiceThatDoesNotAnswerIsGivenUp) {
  m_service.isSilent = true;
  useNotifier(200ms);
  offer();
  Heartbeat heart;
  m_notifier->show(m_reminder);
  EXPECT_TRUE(soon([&] { return m_notShown.size() == 1; }));
  EXPECT_LT(heart.longest(), kLongestBlock);
}

TEST_F(NotifierTest, ABusThatHangsOrDiesHoldsNothingUp) {
  useNotifier(300ms);
  offer();
  show(m_reminder);
  Heartbeat heart;
  m_bus.stop();
  m_notifier->show(m_reminder);
  m_notifier->show(m_nudge);
  EXPECT_TRUE(soon([&] { return m_notShown.size() == 2; }));
  m_notifier->close(Notice::About::Session);
  m_bus.kill();
  EXPECT_TRUE(soon([&] { return !m_notifier->isThere(); }));
  m_notifier->show(m_reminder);
  EXPECT_TRUE(soon([&] { return m_notShown.size() == 3; }));
  bool answered = false;
  m_notifier->askQuiet([&](bool quiet) { answered = !quiet; });
  EXPECT_TRUE(answered);
  EXPECT_LT(heart.longest(), kLongestBlock);
}

TEST_F(NotifierTest, KnowsWhenNotToDisturb) {
  offer();
  std::optional<bool> quiet;
  const auto ask = [&] {
    quiet.reset();
    m_notifier->askQuiet([&](bool answer) { quiet = answer; });
    EXPECT_TRUE(soon([&] { return quiet.has_value(); }));
    return quiet.value_or(false);
  };
  EXPECT_FALSE(ask());
  m_service.inhibited = true;
  EXPECT_TRUE(ask());
}

}  // namespace
}  // namespace lissom

#include "notifier_test.moc"
