#pragma once

#include "core/base/id.h"
#include "core/base/localized_text.h"
#include "core/figure/movement.h"

#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// One sentence or two of the Learn page, and where they come from.
struct LearnStatement {
  LocalizedText text;
  std::vector<std::string> sources;  ///< keys into Pack::sources, at least one

  friend bool operator==(const LearnStatement&, const LearnStatement&) = default;
};

/// What belongs together on the Learn page, and what one can do about it.
struct LearnSection {
  enum class Act : unsigned char {
    None,
    Rest,          ///< plan rest days
    Nudge,         ///< be reminded to get up
    WarningSigns,  ///< see all of them
    Care,          ///< reach the care contact
  };

  std::string id;
  LocalizedText title;
  std::vector<LearnStatement> statements;
  std::vector<Muscle> muscles;         ///< the figure can show these one by one
  std::optional<ExerciseId> exercise;  ///< can be played
  Act act = Act::None;

  friend bool operator==(const LearnSection&, const LearnSection&) = default;
};

/// What a pack teaches: statements with their sources, and a figure that bends its hip from sitting to the full
/// stretch.
struct LearnContent {
  LocalizedText title;
  LocalizedText origin;  ///< "After a post by ..."
  std::string post;      ///< the source that it retells; statements without it go beyond
  std::vector<LearnSection> sections;
  Movement bend;                         ///< start: sitting; stretched: the hip as far back as in the stretch
  std::vector<std::string> bendSources;  ///< of the lengths that go with it
};

}  // namespace lissom
