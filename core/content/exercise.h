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

/// A position held still: `times` holds of `length` a side (in all when both sides work together), with `relax` between
/// two of them.
struct Hold {
  Millis length{0};
  int times = 1;
  Millis relax{0};

  friend bool operator==(const Hold&, const Hold&) = default;
};

/// A slow movement: `sets` of `times` repetitions a side, with `relax` between two sets of a side. `tempo` is the time
/// of one repetition, from the start there and back.
struct Repeat {
  int times = 1;
  Millis tempo{0};
  int sets = 1;
  Millis relax{0};

  friend bool operator==(const Repeat&, const Repeat&) = default;
};

/// How much of an exercise.
using Dose = std::variant<Hold, Repeat>;

/// What an exercise is done for.
enum class Kind {
  Stretch,   ///< held or eased into length
  Mobility,  ///< moved through its range
  Control,   ///< steady against movement
  Strength   ///< made stronger
};
const char* wordOf(Kind kind);  ///< the word in a pack: "stretch", "mobility", "control", "strength"

/// Where it is done.
enum class Place { Mat, Bed, Chair, Standing };
const char* wordOf(Place place);  ///< the word in a pack: "mat", "bed", "chair", "standing"

/// How the two sides of the body share an exercise.
enum class Sides {
  EachSide,  ///< all of one side, then all of the other
  Together,  ///< both at once
  Alternate  ///< left and right in turn: marches, knee rolls
};

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
  LocalizedText name{};
  std::vector<LocalizedText> otherNames{};  ///< what it is also called, for the search
  Kind kind = Kind::Stretch;
  int level = 1;  ///< 1 to 3, from the easiest on
  Place place = Place::Mat;
  bool deskFriendly = false;  ///< in working clothes, at or near a desk
  Sides sides = Sides::EachSide;
  Dose dose{};                         ///< the target dose
  Dose startDose{};                    ///< where to begin
  LocalizedText days{};                ///< on how many days: "5 to 6 days a week"; may be empty
  LocalizedText doseSays{};            ///< what the named sources really say about the dose; may be empty
  std::vector<LocalizedText> steps{};  ///< short imperatives, in order
  Cues cues{};
  LocalizedText feel{};  ///< where the stretch or the work should be felt
  std::vector<LocalizedText> mistakes{};
  std::vector<LocalizedText> cautions{};
  EasierVersion easier{};
  std::vector<LocalizedText> easierWays{};  ///< other ways to make it easier, to choose from before a session
  std::vector<LocalizedText> harderWays{};
  std::vector<LocalizedText> equipment{};
  std::vector<std::string> muscles{};  ///< slugs of what is worked: "psoas-major"; core/figure/muscle.h shows some
  std::vector<std::string> also{};     ///< slugs of what works or stretches with it
  Movement movement{};                 ///< the pictures: key poses of the right side worked
  std::vector<std::string> sources{};  ///< keys into Pack::sources
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
