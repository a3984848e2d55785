#include "app/display.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>

namespace lissom {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// Whether somebody listens on a local socket; `path` may begin with a NUL for the abstract namespace.
bool answers(std::string_view path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return false;
  std::memcpy(address.sun_path, path.data(), path.size());
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + (path[0] ? 1 : 0));
  const bool connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), length) == 0;
  ::close(socket);
  return connected;
}

bool xAnswers(const std::string& display) {
  const auto colon = display.rfind(':');
  if (colon == std::string::npos) return false;
  if (colon != 0 && display.substr(0, colon) != "unix") return true;  // another machine's: only a real try can tell
  const std::string number = display.substr(colon + 1, display.find('.', colon) - colon - 1);
  const std::string path = "/tmp/.X11-unix/X" + number;
  return answers(path) || answers(std::string(1, '\0') + path);
}

bool waylandAnswers(const std::string& display) {
  if (display.front() == '/') return answers(display);
  const std::string folder = environment("XDG_RUNTIME_DIR");
  return !folder.empty() && answers(folder + '/' + display);
}

}  // namespace

bool hasDisplay() {
  const std::string platform = environment("QT_QPA_PLATFORM");
  const bool needsNone = !platform.empty() && platform.rfind("xcb", 0) != 0 && platform.rfind("wayland", 0) != 0;
  if (needsNone) return true;
  if (const std::string wayland = environment("WAYLAND_DISPLAY"); !wayland.empty() && waylandAnswers(wayland))
    return true;
  const std::string x = environment("DISPLAY");
  return !x.empty() && xAnswers(x);
}

}  // namespace lissom
