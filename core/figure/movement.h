#pragma once

namespace lissom {

/// What a figure does in one exercise.
struct Movement {
  friend bool operator==(const Movement&, const Movement&) = default;
};

}  // namespace lissom
