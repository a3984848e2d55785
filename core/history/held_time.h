#pragma once

#include "core/base/day.h"
#include "core/base/side.h"

namespace lissom {

/// Time held, by side. An exercise done with both sides together counts as `both`.
struct HeldTime {
  Millis left{0};
  Millis right{0};
  Millis both{0};

  Millis total() const { return left + right + both; }
  /// What one side got: its own and what both did together.
  Millis on(Side side) const;
  void add(Side side, Millis time);
  void add(const HeldTime& other);
  friend bool operator==(const HeldTime&, const HeldTime&) = default;
};

}  // namespace lissom
