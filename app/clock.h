#pragma once

#include "app/convert.h"
#include "core/base/day.h"

#include <QDateTime>

#include <ctime>

namespace lissom {

/// The only door to the real time. Everything else is told, so that a test lives a year in a second.
class Clock {
public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;

  virtual Now now() const = 0;  ///< for dates and stamps
  /// When that day begins: at kDayTurn by the clock on the wall there will be then, which summer time may have moved.
  virtual Instant beginOf(Day day) const { return Instant{day.time_since_epoch() + kDayTurn - now().utcOffset}; }
  virtual Moment moment() const = 0;  ///< for measuring; knows what was slept
  /// How many times faster than real time moment() runs while awake: 1, except when the program is tried out. Sleep is
  /// always real time.
  virtual int speed() const { return 1; }
};

/// Both clocks of a moment as one reading. `read(clockid_t)` answers the time of a clock. A thread may have to wait
/// between two reads, and that must not look like a sleep: CLOCK_MONOTONIC is read before and after, and what lies too
/// far apart is read again.
template <class Read>
Moment momentFrom(Read read) {
  constexpr std::chrono::nanoseconds kClose = std::chrono::milliseconds{1};
  constexpr int kTries = 10;
  Moment closest;
  auto distance = std::chrono::nanoseconds::max();
  for (int i = 0; i < kTries && distance > kClose; ++i) {
    const std::chrono::nanoseconds before = read(CLOCK_MONOTONIC);
    const std::chrono::nanoseconds boot = read(CLOCK_BOOTTIME);
    const std::chrono::nanoseconds after = read(CLOCK_MONOTONIC);
    if (after - before >= distance) continue;
    distance = after - before;
    closest = {after, boot - after};
  }
  return closest;
}

class SystemClock final : public Clock {
public:
  explicit SystemClock(int speed = 1) : m_speed(speed), m_start(real()) {}

  Now now() const override {
    const QDateTime here = QDateTime::currentDateTime();
    return {Instant{Millis{here.toMSecsSinceEpoch()}}, std::chrono::minutes{here.offsetFromUtc() / 60}};
  }
  Instant beginOf(Day day) const override {
    const QDateTime turn(toQt(day), QTime(static_cast<int>(kDayTurn.count()), 0));
    return turn.isValid() ? Instant{Millis{turn.toMSecsSinceEpoch()}} : Clock::beginOf(day);
  }
  Moment moment() const override {
    const Moment now = real();
    return {m_start.awake + (now - m_start) * m_speed, now.asleep};
  }
  int speed() const override { return m_speed; }

private:
  static Moment real() {
    return momentFrom([](clockid_t clock) -> std::chrono::nanoseconds {
      timespec time{};
      clock_gettime(clock, &time);
      return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
    });
  }

  int m_speed;
  Moment m_start;
};

}  // namespace lissom
