#pragma once

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

  virtual Now now() const = 0;        ///< for dates and stamps
  virtual Moment moment() const = 0;  ///< for measuring; runs on while the computer sleeps
  /// How many times faster than real time moment() runs: 1, except when the program is tried out.
  virtual int speed() const { return 1; }
};

class SystemClock final : public Clock {
public:
  explicit SystemClock(int speed = 1) : m_speed(speed), m_start(boot()) {}

  Now now() const override {
    const QDateTime here = QDateTime::currentDateTime();
    return {Instant{Millis{here.toMSecsSinceEpoch()}}, std::chrono::minutes{here.offsetFromUtc() / 60}};
  }
  Moment moment() const override { return m_start + (boot() - m_start) * m_speed; }
  int speed() const override { return m_speed; }

private:
  /// CLOCK_BOOTTIME: the monotonic clock stands still during suspend and would hide the gap.
  static Moment boot() {
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return Moment{std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec}};
  }

  int m_speed;
  Moment m_start;
};

}  // namespace lissom
