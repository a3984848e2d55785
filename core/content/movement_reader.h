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
///   "props":     [ { "kind": "mat", "from": -0.40, "to": 0.46 },
///                  { "kind": "bed", "from": -0.7, "to": 0, "top": 0.285 },
///                  { "kind": "chair", "from": -0.12, "to": 0.12, "top": 0.25, "side": 0, "turn": 90 },
///                  { "kind": "wall", "from": -0.5, "to": 0.5, "side": -0.2 },
///                  { "kind": "towel", "from": -0.05, "to": 0.05, "top": 0.03, "side": 0.05 }, likewise "cushion",
///                  { "kind": "strap", "along": ["right.palm", "right.instep"] } ]
///   "start":     { "root.y": 0.286, "right.hip.flex": 4, ... }        joints by name; what is not named is 0
///   "between":   [ { "at": 0.5, "pose": { ... } } ]                   poses on the way; may be missing
///   "stretched": likewise
///   "contacts":  [ { "keep": [ { "point": "right.knee", "on": "mat", "at": [0, 0.0255, null] } ],
///                    "move": ["root.y", "right.hip.flex"], "from": 0, "to": 1 } ]
///                in order; on a surface `at` is [x, height above it, z], on a wall [x, distance, height], and null is
///                free; on "left.thigh" and its like it is a place in the limb's frame: [front, -down, right]. "end":
///                where it is when stretched, for what slides on purpose. "from" and "to": while it holds
///   "arrow":     { "from": [x, y, z], "to": [x, y, z], "bend": 0 }    may be missing
///   "muscles":   [ "psoas-major", "left.hamstrings" ]                 may be missing
///
/// Empty when anything is wrong; every mistake is added with its place.
std::optional<Movement> readMovement(const nlohmann::json& node, const std::string& place, Mistakes& mistakes);

}  // namespace lissom
