#pragma once

#include <string>
#include <vector>

namespace lissom {

/// One thing that is wrong with a pack, and where: {"exercises[3].dose.hold_s", "must be 1 to 600"}.
struct Mistake {
  std::string place;
  std::string what;

  friend bool operator==(const Mistake&, const Mistake&) = default;
};

using Mistakes = std::vector<Mistake>;

}  // namespace lissom
