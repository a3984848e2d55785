#pragma once

#include "app/clock.h"

namespace lissom {

/// A clock that stands until it is moved: a year of use passes in a second.
class SimulatedClock final : public Clock {
public:
  explicit SimulatedClock(const Now& start, int speed = 1) : m_now(start), m_speed(speed) {}

  Now now() const override { return m_now; }
  Moment moment() const override { return m_moment; }
  int speed() const override { return m_speed; }

  void advance(std::chrono::nanoseconds by) {
    m_moment += by * m_speed;
    passOnTheWall(by);
  }
  /// The computer sleeps for that long.
  void sleep(std::chrono::nanoseconds by) {
    m_moment.asleep += by;
    passOnTheWall(by);
  }
  /// Only the clock on the wall is set, or looked at in another zone; no time passes.
  void jumpTo(const Now& now) { m_now = now; }

private:
  void passOnTheWall(std::chrono::nanoseconds by) {
    m_sinceMilli += by;
    const auto whole = std::chrono::floor<Millis>(m_sinceMilli);
    m_sinceMilli -= whole;
    m_now.instant += whole;
  }

  Now m_now;
  int m_speed;
  Moment m_moment{};
  std::chrono::nanoseconds m_sinceMilli{0};
};

}  // namespace lissom
