// Looks at a program's window from outside, through the X server: when its first pixels come, when it has settled, and
// how soon it answers a key. Prints one JSON object a line.
//
//   watcher start SETTLE_MS PROGRAM [ARGUMENTS]          starts it, waits until nothing was painted for SETTLE_MS, ends
//   it watcher keys COUNT KEYS WATCH_MS PROGRAM [ARGUMENTS] presses the keys (codes of the keyboard: 23 is Tab) in
//   turn, COUNT
//                                                        times, each time when nothing was painted for a moment
//   watcher rest WAIT_MS KEYS WATCH_MS shown|hidden PROGRAM [ARGUMENTS]
//       waits, presses the keys (0 is none), hides the window or not, and then counts for WATCH_MS what the program
//       does
//
// It runs in an X server of its own, without a window manager: the only window there is the program's.
#include <xcb/damage.h>
#include <xcb/xcb.h>
#include <xcb/xtest.h>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr double kPatience = 30'000;  // ms; a program that shows nothing for so long has failed

constexpr double kLongestStart = 5'000;  // ms after the first pixels; one that still paints then is an animation

double now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What the process with all its threads, also those that ended, has used until now, in ms.
double cpuOf(pid_t process) {
  clockid_t clock{};
  timespec time{};
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return -1;
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// How often its threads were put to rest or replaced, all together.
long switchesOf(pid_t process) {
  long all = 0;
  std::error_code gone;
  for (const auto& task : std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task", gone)) {
    std::ifstream status(task.path() / "status");
    for (std::string line; std::getline(status, line);) {
      if (line.find("voluntary_ctxt_switches:") != std::string::npos) {
        all += std::atol(line.c_str() + line.find(':') + 1);  // of both kinds: the other one ends in the same words
      }
    }
  }
  return all;
}

struct Painted {
  double at;   ///< ms
  double cpu;  ///< ms the program had used until then
  xcb_rectangle_t area;
};

struct Free {
  void operator()(void* memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

class Server {
public:
  Server() : m_connection(xcb_connect(nullptr, nullptr)) {
    if (xcb_connection_has_error(m_connection)) fail("There is no X server.");
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    const auto* damage = xcb_get_extension_data(m_connection, &xcb_damage_id);
    const auto* test = xcb_get_extension_data(m_connection, &xcb_test_id);
    if (!damage->present || !test->present) fail("The X server has no DAMAGE or no XTEST.");
    m_damageEvent = static_cast<uint8_t>(damage->first_event + XCB_DAMAGE_NOTIFY);
    Reply<xcb_damage_query_version_reply_t>(
        xcb_damage_query_version_reply(m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr));
    const uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &events);
    xcb_damage_create(m_connection, xcb_generate_id(m_connection), m_root, XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
    sync();
  }
  ~Server() { xcb_disconnect(m_connection); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[noreturn]] static void fail(const char* sentence) {
    std::fprintf(stderr, "watcher: %s\n", sentence);
    std::exit(1);
  }

  /// The next time something was painted on a shown window, or nothing until `until`.
  std::optional<Painted> next(double until, pid_t process) {
    for (;;) {
      while (xcb_generic_event_t* raw = xcb_poll_for_event(m_connection)) {
        const Reply<xcb_generic_event_t> event(raw);
        const uint8_t type = event->response_type & 0x7f;
        if (type == XCB_MAP_NOTIFY) m_window = reinterpret_cast<xcb_map_notify_event_t*>(raw)->window;
        if (type != m_damageEvent || !m_window) continue;
        return Painted{now(), cpuOf(process), reinterpret_cast<xcb_damage_notify_event_t*>(raw)->area};
      }
      if (xcb_connection_has_error(m_connection)) fail("The X server went away.");
      const double left = until - now();
      if (left <= 0) return std::nullopt;
      pollfd descriptor{xcb_get_file_descriptor(m_connection), POLLIN, 0};
      poll(&descriptor, 1, static_cast<int>(left) + 1);
    }
  }

  /// Whether that part of the screen shows more than one colour: a window's ground alone is not a page.
  bool showsSomething(const xcb_rectangle_t& area) {
    const Reply<xcb_get_image_reply_t> image(xcb_get_image_reply(
        m_connection,
        xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_root, area.x, area.y, area.width, area.height, ~0U),
        nullptr));
    if (!image) return false;
    const auto* pixels = reinterpret_cast<const uint32_t*>(xcb_get_image_data(image.get()));
    const auto count = static_cast<std::size_t>(xcb_get_image_data_length(image.get())) / sizeof(uint32_t);
    for (std::size_t i = 1; i < count; ++i) {
      if (pixels[i] != pixels[0]) return true;
    }
    return false;
  }

  void focusWindow() {
    xcb_set_input_focus(m_connection, XCB_INPUT_FOCUS_POINTER_ROOT, m_window, XCB_CURRENT_TIME);
    sync();
  }

  void hideWindow() {
    xcb_unmap_window(m_connection, m_window);
    sync();
  }

  void press(uint8_t code) {
    xcb_test_fake_input(m_connection, XCB_KEY_PRESS, code, XCB_CURRENT_TIME, m_root, 0, 0, 0);
    xcb_test_fake_input(m_connection, XCB_KEY_RELEASE, code, XCB_CURRENT_TIME, m_root, 0, 0, 0);
    xcb_flush(m_connection);
  }

private:
  void sync() {
    Reply<xcb_get_input_focus_reply_t>(
        xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr));
  }

  xcb_connection_t* m_connection;
  xcb_window_t m_root{};
  xcb_window_t m_window{};
  uint8_t m_damageEvent{};
};

pid_t launch(char* arguments[]) {
  const pid_t process = fork();
  if (process == 0) {
    execv(arguments[0], arguments);
    std::perror(arguments[0]);
    _exit(127);
  }
  return process;
}

void end(pid_t process) {
  kill(process, SIGTERM);
  waitpid(process, nullptr, 0);
}

void print(const char* name, const std::vector<Painted>& all, double start) {
  std::printf("\"%s\": [", name);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Painted& each = all[i];
    std::printf("%s[%.3f, %.3f, %d, %d, %u, %u]", i ? ", " : "", each.at - start, each.cpu, each.area.x, each.area.y,
                unsigned{each.area.width}, unsigned{each.area.height});
  }
  std::printf("]");
}

/// Everything painted until nothing was for `settle` ms.
std::vector<Painted> untilSettled(Server& server, pid_t process, double settle) {
  std::vector<Painted> all;
  const double patience = now() + kPatience;
  bool seen = false;
  for (;;) {
    const auto painted = server.next(seen ? std::min(now() + settle, patience) : patience, process);
    if (!painted) return all;
    if (!seen && !server.showsSomething(painted->area)) continue;
    seen = true;
    all.push_back(*painted);
    if (all.back().at - all.front().at > kLongestStart) return all;
  }
}

int watchStart(double settle, char* program[]) {
  Server server;
  const double start = now();
  const pid_t process = launch(program);
  const auto all = untilSettled(server, process, settle);
  end(process);
  if (all.empty()) Server::fail("The program has shown nothing.");
  std::printf("{");
  print("painted", all, start);
  std::printf("}\n");
  return 0;
}

std::vector<int> numbersIn(const std::string& list) {
  std::vector<int> numbers;
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) numbers.push_back(std::atoi(word.c_str()));
  return numbers;
}

/// Lets time pass and answers how often something was painted.
int countUntil(Server& server, pid_t process, double until) {
  int count = 0;
  while (server.next(until, process)) ++count;
  return count;
}

int watchKeys(int count, const std::string& keys, double watch, char* program[]) {
  Server server;
  const pid_t process = launch(program);
  if (untilSettled(server, process, 600).empty()) Server::fail("The program has shown nothing.");
  server.focusWindow();
  countUntil(server, process, now() + 300);
  const std::vector<int> codes = numbersIn(keys);
  for (int i = 0; i < count; ++i) {
    const double pressed = now();
    server.press(static_cast<uint8_t>(codes[static_cast<std::size_t>(i) % codes.size()]));
    std::vector<Painted> all;
    while (const auto painted = server.next(pressed + watch, process)) all.push_back(*painted);
    std::printf("{");
    print("painted", all, pressed);
    std::printf("}\n");
  }
  end(process);
  return 0;
}

int watchRest(double wait, const std::string& keys, double watch, bool hidden, char* program[]) {
  Server server;
  const pid_t process = launch(program);
  if (untilSettled(server, process, 100).empty()) Server::fail("The program has shown nothing.");
  countUntil(server, process, now() + wait);
  server.focusWindow();
  for (const int code : numbersIn(keys)) {
    if (code) server.press(static_cast<uint8_t>(code));
  }
  if (hidden) server.hideWindow();
  countUntil(server, process, now() + 1000);
  const double cpu = cpuOf(process);
  const long switches = switchesOf(process);
  const double begin = now();
  const int painted = countUntil(server, process, begin + watch);
  std::printf("{\"ms\": %.1f, \"cpu\": %.3f, \"switches\": %ld, \"painted\": %d}\n", now() - begin,
              cpuOf(process) - cpu, switchesOf(process) - switches, painted);
  end(process);
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::string verb = argc > 1 ? argv[1] : "";
  if (verb == "start" && argc > 3) return watchStart(std::atof(argv[2]), argv + 3);
  if (verb == "keys" && argc > 5) return watchKeys(std::atoi(argv[2]), argv[3], std::atof(argv[4]), argv + 5);
  if (verb == "rest" && argc > 6) {
    return watchRest(std::atof(argv[2]), argv[3], std::atof(argv[4]), argv[5] == std::string("hidden"), argv + 6);
  }
  Server::fail(
      "Usage: watcher start SETTLE_MS PROGRAM... | keys COUNT CODES WATCH_MS PROGRAM... | "
      "rest WAIT_MS CODES WATCH_MS shown|hidden PROGRAM...");
}
