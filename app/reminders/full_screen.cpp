#include "app/reminders/full_screen.h"

#include "app/reminders/x11_desktop.h"

#include <QGuiApplication>
#include <QWindow>

#include <algorithm>
#include <string_view>
#include <vector>

namespace lissom {
namespace {

xcb_atom_t atomOf(xcb_connection_t* connection, std::string_view name) {
  const auto cookie = xcb_intern_atom(connection, 1, static_cast<uint16_t>(name.size()), name.data());
  const XAnswer<xcb_intern_atom_reply_t> answer(xcb_intern_atom_reply(connection, cookie, nullptr));
  return answer ? answer->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
}

/// A property that is a list of windows or atoms: both are numbers of 32 bits.
std::vector<uint32_t> numbersIn(xcb_connection_t* connection, xcb_window_t window, xcb_atom_t property) {
  constexpr uint32_t kMost = 64;
  if (property == XCB_ATOM_NONE) return {};
  const auto cookie = xcb_get_property(connection, 0, window, property, XCB_GET_PROPERTY_TYPE_ANY, 0, kMost);
  const XAnswer<xcb_get_property_reply_t> answer(xcb_get_property_reply(connection, cookie, nullptr));
  if (!answer || answer->format != 32) return {};
  const auto* first = static_cast<const uint32_t*>(xcb_get_property_value(answer.get()));
  return {first, first + xcb_get_property_value_length(answer.get()) / 4};
}

bool isOurs(xcb_window_t window) {
  const auto windows = QGuiApplication::topLevelWindows();
  return std::ranges::any_of(windows,
                             [window](const QWindow* each) { return each->handle() && each->winId() == window; });
}

}  // namespace

bool anotherFillsTheScreen() {
  xcb_connection_t* connection = xConnection();
  const xcb_window_t root = xRoot(connection);
  if (root == 0) return false;
  const auto active = numbersIn(connection, root, atomOf(connection, "_NET_ACTIVE_WINDOW"));
  if (active.empty() || active.front() == 0 || isOurs(active.front())) return false;
  const auto states = numbersIn(connection, active.front(), atomOf(connection, "_NET_WM_STATE"));
  const xcb_atom_t fullScreen = atomOf(connection, "_NET_WM_STATE_FULLSCREEN");
  return fullScreen != XCB_ATOM_NONE && std::ranges::count(states, fullScreen) > 0;
}

}  // namespace lissom
