// Sessions in this process, without a screen. Prints one JSON object.
//
//   session_bench holds FOLDER idle|busy|blocked   how long after its time each hold ended, in ms of the real clock
//   session_bench growth COUNT FOLDER                   memory after the first sessions and after COUNT, a simulated
//   day each
#include "app/application.h"
#include "app/clock.h"
#include "app/session/session_runner.h"
#include "app/shell/main_window.h"
#include "app/tour/simulated_clock.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace lissom;
using namespace std::chrono_literals;

constexpr int kWarmUp = 10;  // sessions
constexpr auto kBlock = 2500ms;

Application::Options optionsFor(const std::filesystem::path& folder) {
  return {placesFor(folder), QStringLiteral("en"), Application::Sounds::Off, Theme::Kind::Light};
}

/// kB of memory that is this process's own.
long anonymous() {
  std::ifstream file("/proc/self/smaps_rollup");
  for (std::string word; file >> word;) {
    long kilobytes = 0;
    if (word == "Anonymous:" && file >> kilobytes) return kilobytes;
  }
  return -1;
}

/// Keeps all processors busy as long as it lives.
class Load {
public:
  explicit Load(bool wanted) {
    for (unsigned i = 0; wanted && i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
      m_threads.emplace_back([this] {
        while (!m_over.load(std::memory_order_relaxed)) {
        }
      });
    }
  }
  ~Load() {
    m_over = true;
    for (std::thread& thread : m_threads) thread.join();
  }

private:
  std::atomic<bool> m_over{false};
  std::vector<std::thread> m_threads;
};

/// Watches a session and notes how late each hold ended.
class Stopwatch {
public:
  Stopwatch(SessionRunner& runner, const Clock& clock, bool blocks)
      : m_runner(runner), m_clock(clock), m_blocks(blocks) {
    QObject::connect(&runner, &SessionRunner::viewChanged, &runner, [this] { look(); });
    QObject::connect(&runner, &SessionRunner::cueDue, &runner, [this](Cue cue) { hear(cue); });
    QObject::connect(&runner, &SessionRunner::slept, &runner, [this] { ++m_slept; });
    look();
  }
  void print() const {
    std::printf("{\"late\": [");
    for (std::size_t i = 0; i < m_late.size(); ++i) std::printf("%s%.3f", i ? ", " : "", m_late[i]);
    std::printf("], \"paused\": %d}\n", m_slept);
  }

private:
  /// A hold has ended when that can be heard.
  void hear(Cue cue) {
    const bool ends = cue == Cue::End || cue == Cue::Switch || cue == Cue::Done;
    if (!ends || !m_holds || !m_due) return;
    m_late.push_back(std::chrono::duration<double, std::milli>(m_clock.moment() - *m_due).count());
    m_holds = false;
  }
  void look() {
    const Player& player = m_runner.player();
    if (player.index() != m_index) m_blocked = false;
    m_index = player.index();
    m_holds = player.segment() && player.segment()->phase == Phase::Hold;
    m_due = player.nextEffect();
    if (player.state() == Player::State::Paused) return m_runner.togglePause();
    const auto left = player.length() - player.elapsed();
    if (m_blocks && m_holds && !m_blocked && left < kBlock + 1s) {  // so that it ends just after the thread is free
      m_blocked = true;
      QTimer::singleShot(0, &m_runner, [] { std::this_thread::sleep_for(kBlock); });
    }
  }

  SessionRunner& m_runner;
  const Clock& m_clock;
  bool m_blocks;
  bool m_blocked = false;
  bool m_holds = false;
  std::size_t m_index = 0;
  std::optional<Moment> m_due;
  std::vector<double> m_late;
  int m_slept = 0;
};

int holds(QApplication& qt, const std::filesystem::path& folder, const std::string& how) {
  const SystemClock clock;
  Application application(optionsFor(folder), clock);
  if (!application.play(RoutineId::parse("bench-holds"))) return 1;
  QObject::connect(application.runner(), &SessionRunner::ended, &qt, [](Ending) { QApplication::quit(); });
  Stopwatch stopwatch(*application.runner(), clock, how == "blocked");
  const Load load(how == "busy");
  QApplication::exec();
  stopwatch.print();
  return 0;
}

int growth(int count, const std::filesystem::path& folder) {
  SimulatedClock clock(Now{Instant{Day{std::chrono::year{2026} / 11 / 16}.time_since_epoch() + 7h}, 60min});
  Application application(optionsFor(folder), clock);
  application.open();
  long before = 0;
  for (int i = 0; i < count; ++i) {
    if (i == std::min(kWarmUp, count / 2)) before = anonymous();
    if (!application.play(std::nullopt)) return 1;
    while (application.runner()->isRunning()) {
      clock.advance(1900ms);  // the longest step that is no sleep
      application.runner()->tick();
      QApplication::processEvents();
    }
    application.showToday();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    clock.advance(20h);
  }
  std::printf("{\"sessions\": %d, \"before_kb\": %ld, \"after_kb\": %ld}\n", count, before, anonymous());
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  QApplication qt(argc, argv);
  const std::string verb = argc > 1 ? argv[1] : "";
  if (verb == "holds" && argc == 4) return holds(qt, argv[2], argv[3]);
  if (verb == "growth" && argc == 4) return growth(std::atoi(argv[2]), argv[3]);
  std::fprintf(stderr, "Usage: session_bench holds FOLDER idle|busy|blocked | growth COUNT FOLDER\n");
  return 2;
}
