#include "app/reminders/x11_desktop.h"

#include <QGuiApplication>

namespace lissom {

xcb_connection_t* xConnection() {
  const auto* application = qobject_cast<QGuiApplication*>(QCoreApplication::instance());
  const auto* x11 = application ? application->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
  xcb_connection_t* connection = x11 ? x11->connection() : nullptr;
  return connection && xcb_connection_has_error(connection) == 0 ? connection : nullptr;
}

xcb_window_t xRoot(xcb_connection_t* connection) {
  if (!connection) return 0;
  const xcb_screen_iterator_t screens = xcb_setup_roots_iterator(xcb_get_setup(connection));
  return screens.rem > 0 ? screens.data->root : 0;
}

}  // namespace lissom
