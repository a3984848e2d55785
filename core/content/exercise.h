#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"
#include "core/base/side.h"
#include "core/figure/movement.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lissom {

/// A stretch held still: `times` holds of `length` a side, with `relax` between two of them.
struct Hold {
  Millis length{0};
  int times = 1;
  Millis relax{0};

  friend bool operator==(const Hold&, const Hold&) = default;
};

/// A slow movement done `times` a side; `tempo` is the time of one repetition.
struct Repeat {
  int times = 1;
  Millis tempo{0};

  friend bool operator==(const Repeat&, const Repeat&) = default;
};

/// How much of an exercise.
using Dose = std::variant<Hold, Repeat>;

enum class Sides { EachSide, Together };

/// What is said and shown in each phase. A text may name the side as "{left|right}": sidedText()
/// picks the word, so that languages which inflect can.
struct Cues {
  LocalizedText ready;   ///< how to get into position, readable in the get-ready time
  LocalizedText hold;    ///< what to do and feel during the hold
  LocalizedText relax;   ///< between two holds
  LocalizedText change;  ///< how to change sides

  friend bool operator==(const Cues&, const Cues&) = default;
};

/// What "easier version" means after "this hurts": a shorter hold, less far, with a cue of its own.
struct EasierVersion {
  LocalizedText cue;
  Millis length{0};     ///< each remaining hold of this exercise
  double amount = 0.5;  ///< how far the figure moves towards the stretched pose, 0 to 1

  friend bool operator==(const EasierVersion&, const EasierVersion&) = default;
};

/// One exercise as a pack describes it. Plain facts: packs are checked once, in parsePack(), and
/// everything after may rely on them.
struct Exercise {
  ExerciseId id;
  LocalizedText name;
  Sides sides = Sides::EachSide;
  Dose dose;                         ///< the target dose
  std::vector<LocalizedText> steps;  ///< short imperatives, in order
  Cues cues;
  LocalizedText feel;  ///< where the stretch should be felt
  std::vector<LocalizedText> mistakes;
  std::vector<LocalizedText> cautions;
  EasierVersion easier;
  std::vector<LocalizedText> equipment;
  std::vector<std::string> muscles;  ///< slugs of what is worked: "psoas-major", "iliacus"
  Movement movement;                 ///< the pictures: key poses of the right side worked
  std::vector<std::string> sources;  ///< keys into Pack::sources
};

/// One exercise of a routine, with the dose it has there.
struct RoutineItem {
  ExerciseId exercise;
  Dose dose;

  friend bool operator==(const RoutineItem&, const RoutineItem&) = default;
};

struct Routine {
  RoutineId id;
  LocalizedText name;
  std::vector<RoutineItem> items;
};

/// "Front of the {left|right} hip" with the word of the side worked. For Side::Both the braces are dropped and both
/// words stay ("left|right"); parsePack refuses such texts for exercises done with both sides together.
std::string sidedText(const std::string& text, Side side);

}  // namespace lissom
