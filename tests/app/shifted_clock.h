#pragma once

#include "app/clock.h"

namespace lissom {

/// The real clock, shifted to a time that a test chooses: it runs on from there, and alarms really fire.
class ShiftedClock final : public Clock {
public:
  Now now() const override { return {m_real.now().instant + m_shift, m_real.now().utcOffset}; }
  Moment moment() const override { return m_real.moment(); }
  /// Only the clock on the wall is set.
  void setTo(Instant instant) { m_shift = instant - m_real.now().instant; }

private:
  SystemClock m_real;
  Millis m_shift{0};
};

}  // namespace lissom
