#pragma once

namespace lissom {

/// Which side of the body is worked. Data everywhere, from the pack to the chart.
enum class Side { Left, Right, Both };

/// The word used in packs, in the log and on the command line: "left", "right", "both".
constexpr const char* wordOf(Side side) {
  switch (side) {
    case Side::Left:
      return "left";
    case Side::Right:
      return "right";
    case Side::Both:
      return "both";
  }
  return "";
}

}  // namespace lissom
