#pragma once

#include "core/content/mistake.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lissom {

/// How deep objects and lists of a pack may lie in each other.
constexpr int kDeepestJson = 64;

/// How many values a pack may have. The shipped pack has 600, five hundred exercises would have 120,000; a value takes
/// tens of bytes even when it is written with two.
constexpr std::size_t kMostJsonValues = 500'000;

/// Parses JSON that comes from outside. Empty, with every reason in `mistakes`, for broken JSON
/// (with its line and column), for a key that an object has twice, for nesting deeper than
/// kDeepestJson and for more than kMostJsonValues.
std::optional<nlohmann::json> parseJson(std::string_view text, Mistakes& mistakes);

/// What nlohmann's parser says, without its numbers and its place: short, and nothing but ASCII.
std::string plainReason(std::string why);

}  // namespace lissom
