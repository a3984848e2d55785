#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lissom {

/// A slug such as "half-kneeling-hip-flexor". Only valid slugs exist; ids of different kinds never
/// compare or convert.
template <class Kind>
class Id {
public:
  /// Empty unless text is 1 to 64 of a-z, 0-9 and '-'.
  static std::optional<Id> parse(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    if (text.empty() || text.size() > 64) return std::nullopt;
    if (text.find_first_not_of(allowed) != std::string_view::npos) return std::nullopt;
    return Id(std::string(text));
  }

  const std::string& text() const noexcept { return m_text; }
  friend auto operator<=>(const Id&, const Id&) = default;

private:
  explicit Id(std::string text) : m_text(std::move(text)) {}
  std::string m_text;
};

using ExerciseId = Id<struct ExerciseKind>;
using RoutineId = Id<struct RoutineKind>;
using PackId = Id<struct PackKind>;
using ProgrammeId = Id<struct ProgrammeKind>;

}  // namespace lissom
