#pragma once

#include "core/content/mistake.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

namespace lissom {

/// How deep objects and lists of a pack may lie in each other.
constexpr int kDeepestJson = 64;

/// Parses JSON that comes from outside. Empty, with every reason in `mistakes`, for broken JSON
/// (with its line and column), for a key that an object has twice, and for nesting deeper than
/// kDeepestJson.
std::optional<nlohmann::json> parseJson(std::string_view text, Mistakes& mistakes);

}  // namespace lissom
