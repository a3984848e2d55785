#pragma once

#include "app/clock.h"

namespace lissom {

/// A clock that stands until it is moved: a year of use passes in a second.
class SimulatedClock final : public Clock {
public:
  explicit SimulatedClock(const Now& start) : m_now(start) {}

  Now now() const override { return m_now; }
  Moment moment() const override { return m_moment; }

  void advance(std::chrono::nanoseconds by) {
    m_moment += by;
    m_sinceMilli += by;
    const auto whole = std::chrono::floor<Millis>(m_sinceMilli);
    m_sinceMilli -= whole;
    m_now.instant += whole;
  }
  /// To another day, at the same time of day.
  void jumpTo(const Now& now) { m_now = now; }

private:
  Now m_now;
  Moment m_moment{};
  std::chrono::nanoseconds m_sinceMilli{0};
};

}  // namespace lissom
