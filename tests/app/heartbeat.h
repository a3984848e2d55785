#pragma once

#include <QFile>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace lissom {

/// Beats in the thread of the window and knows the longest time that nothing else could be done there: what a click had
/// to wait. The time in which the thread was ready and the processor was with somebody else is not counted: a busy
/// machine is not a block.
class Heartbeat : public QObject {
public:
  Heartbeat() {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(std::chrono::milliseconds{10});
    connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    m_timer.start();
  }

  /// Forgets what was until now.
  void restart() {
    m_last = now();
    m_longest = {};
  }
  /// The longest block since the start, also one that has not ended with a beat yet.
  std::chrono::milliseconds longest() {
    beat();
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_longest);
  }

private:
  struct Reading {
    std::chrono::steady_clock::time_point at;
    std::chrono::nanoseconds waited;  ///< for a processor, since the thread began
  };

  static Reading now() {
    QFile statistics(QStringLiteral("/proc/thread-self/schedstat"));  // ran, waited to run, turns
    std::chrono::nanoseconds waited{0};
    if (statistics.open(QIODevice::ReadOnly)) {
      waited = std::chrono::nanoseconds{statistics.readAll().split(' ').value(1).toLongLong()};
    }
    return {std::chrono::steady_clock::now(), waited};
  }

  void beat() {
    const Reading fresh = now();
    const auto blocked = (fresh.at - m_last.at) - (fresh.waited - m_last.waited);
    m_longest = std::max<std::chrono::nanoseconds>(m_longest, blocked);
    m_last = fresh;
  }

  QTimer m_timer;
  Reading m_last = now();
  std::chrono::nanoseconds m_longest{};
};

/// No call in the window's thread may take longer.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::chrono::milliseconds kLongestBlock{500};
#else
inline constexpr std::chrono::milliseconds kLongestBlock{100};
#endif

}  // namespace lissom
