// What only an X server knows: asked by a program of its own on a display of the test's own.

#include "tests/app/private_desktop.h"

#include <QTest>

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string_view>

#include <xcb/xcb.h>

namespace lissom {
namespace {

class X11Test : public ::testing::Test {
protected:
  void SetUp() override {
    if (!m_bus.start() || !m_display.start()) GTEST_SKIP() << "needs dbus-daemon and Xvfb";
  }
  void startProbe() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus.address());
    environment.insert(QStringLiteral("DISPLAY"), m_display.name());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_probe.setProcessEnvironment(environment);
    m_probe.start(QStringLiteral(LISSOM_DESKTOP_PROBE), {});
  }
  ~X11Test() override {
    m_probe.closeWriteChannel();
    if (m_probe.state() != QProcess::NotRunning) m_probe.waitForFinished();
  }
  QString ask() {
    m_probe.write("\n");
    EXPECT_TRUE(soon([&] { return m_probe.canReadLine(); })) << m_probe.readAllStandardError().toStdString();
    return QString::fromLatin1(m_probe.readLine()).trimmed();
  }
  int idle() { return ask().section(QLatin1Char(' '), 3, 3).toInt(); }

  PrivateBus m_bus;
  PrivateDisplay m_display;
  QProcess m_probe;
};

/// A window of another program, and a window manager as far as its notes on the windows go.
class Stranger {
public:
  explicit Stranger(const QString& display) : m_connection(xcb_connect(display.toLatin1().constData(), nullptr)) {
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    m_window = xcb_generate_id(m_connection);
    xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_window, m_root, 0, 0, 99, 99, 0,
                      XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
  }
  ~Stranger() { xcb_disconnect(m_connection); }

  void fillScreen(bool fills) {
    const uint32_t state = fills ? atom("_NET_WM_STATE_FULLSCREEN") : atom("_NET_WM_STATE_ABOVE");
    xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, m_window, atom("_NET_WM_STATE"), XCB_ATOM_ATOM, 32, 1,
                        &state);
    settle();
  }
  void beActive(bool active) {
    const uint32_t window = active ? m_window : 0;
    xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, m_root, atom("_NET_ACTIVE_WINDOW"), XCB_ATOM_WINDOW, 32, 1,
                        &window);
    settle();
  }

private:
  uint32_t atom(std::string_view name) {
    auto* reply = xcb_intern_atom_reply(
        m_connection, xcb_intern_atom(m_connection, 0, static_cast<uint16_t>(name.size()), name.data()), nullptr);
    const uint32_t number = reply->atom;
    std::free(reply);
    return number;
  }
  void settle() { atom("a round trip"); }

  xcb_connection_t* m_connection;
  xcb_window_t m_root = 0;
  xcb_window_t m_window = 0;
};

TEST_F(X11Test, TheServerKnowsHowLongNobodyTouchedAnything) {
  startProbe();
  EXPECT_TRUE(ask().startsWith(QStringLiteral("tray 0 idle "))) << "and there is no tray";
  EXPECT_TRUE(soon([&] { return idle() >= 1; }));
  if (!isInstalled("xdotool")) GTEST_SKIP() << "needs xdotool for the rest";
  QProcess mouse;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("DISPLAY"), m_display.name());
  mouse.setProcessEnvironment(environment);
  mouse.start(QStringLiteral("xdotool"), {QStringLiteral("mousemove"), QStringLiteral("10"), QStringLiteral("10"),
                                          QStringLiteral("mousemove"), QStringLiteral("200"), QStringLiteral("200")});
  mouse.waitForFinished();
  EXPECT_EQ(idle(), 0);
}

TEST_F(X11Test, AnotherProgramThatFillsTheScreenIsSeenWhileItIsTheActiveOne) {
  startProbe();
  Stranger film(m_display.name());
  EXPECT_TRUE(ask().endsWith(QStringLiteral("full 0")));
  film.fillScreen(true);
  EXPECT_TRUE(ask().endsWith(QStringLiteral("full 0"))) << "it lies in the background";
  film.beActive(true);
  EXPECT_TRUE(ask().endsWith(QStringLiteral("full 1")));
  film.fillScreen(false);
  EXPECT_TRUE(ask().endsWith(QStringLiteral("full 0")));
  film.fillScreen(true);
  film.beActive(false);
  EXPECT_TRUE(ask().endsWith(QStringLiteral("full 0")));
}

TEST_F(X11Test, ATrayIsThereOnlyWhenTheDesktopHasOne) {
  PlayedService watcher;
  if (!watcher.start(m_bus, QStringLiteral("org.kde.StatusNotifierWatcher"), QStringLiteral("/StatusNotifierWatcher"),
                     QStringLiteral("org.kde.StatusNotifierWatcher"))) {
    GTEST_SKIP() << "needs python3-dbusmock";
  }
  watcher.addProperty("IsStatusNotifierHostRegistered", true);
  watcher.addMethod("RegisterStatusNotifierItem", "s", "", QString());
  startProbe();
  EXPECT_TRUE(ask().startsWith(QStringLiteral("tray 1 ")));
}

}  // namespace
}  // namespace lissom
