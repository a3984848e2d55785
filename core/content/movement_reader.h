#pragma once

#include "core/content/mistake.h"
#include "core/figure/movement.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace lissom {

/// Reads the "figure" of an exercise; `place` is where it stands in its pack
/// ("exercises[0].figure"). Lengths are fractions of stature, angles degrees, and the right side is
/// the side worked:
///
///   "view":      { "yaw": 14, "pitch": 9 }
///   "props":     [ { "kind": "mat", "from": -0.40, "to": 0.46 }, { "kind": "bed", "from": -0.7,
///   "to": 0, "top": 0.285 } ] "start":     { "root.y": 0.286, "right.hip.flex": 4, ... } joints by
///   name; what is not named is 0 "stretched": likewise "contacts":  [ { "keep": [ { "point":
///   "right.knee", "on": "mat", "at": [0, 0.0255, null] } ],
///                    "move": ["root.y", "right.hip.flex"] } ]
///                in order; on "floor", "mat", "bed" or "pillow" `at` is [x, height above it, z]
///                and null is free; on "left.thigh" and its like it is a place in the limb's frame:
///                [front, -down, right]
///   "arrow":     { "from": [x, y, z], "to": [x, y, z], "bend": 0 }    may be missing
///   "muscles":   [ "psoas-major", "iliacus" ]                         may be missing
///
/// Empty when anything is wrong; every mistake is added with its place.
std::optional<Movement> readMovement(const nlohmann::json& node, const std::string& place, Mistakes& mistakes);

}  // namespace lissom
