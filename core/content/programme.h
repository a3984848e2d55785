#pragma once

#include "core/base/id.h"
#include "core/base/localized_text.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// What one day of a programme's week is for.
enum class ProgrammeDay {
  Rest,
  Stretch,  ///< the week's stretch routine
  Strength  ///< the week's strength routine, which stretches first
};
const char* wordOf(ProgrammeDay day);  ///< the word in a pack: "rest", "stretch", "strength"

/// One week of a programme. Its days are counted from the day on which it begins, not from Monday, so that the first
/// day of a programme is never a rest day.
struct ProgrammeWeek {
  LocalizedText theme;                ///< "Learn and settle"
  RoutineId stretch;                  ///< played on stretch days
  std::optional<RoutineId> strength;  ///< played on strength days; empty when the week has none
  std::array<ProgrammeDay, 7> days{};

  friend bool operator==(const ProgrammeWeek&, const ProgrammeWeek&) = default;
};

/// Several weeks that build on each other. A week follows only when the rule of core/plan/plan.h is met; after the last
/// one `keep` goes on for good.
struct Programme {
  ProgrammeId id;
  LocalizedText name;
  LocalizedText says;                ///< what it is and what it rests on, honestly
  std::vector<ProgrammeWeek> weeks;  ///< at least one
  ProgrammeWeek keep;
  std::vector<std::string> sources{};  ///< keys into Pack::sources

  friend bool operator==(const Programme&, const Programme&) = default;
};

}  // namespace lissom
