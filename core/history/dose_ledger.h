#pragma once

#include "core/content/pack.h"
#include "core/history/day_summary.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

// Who got how much. Time counts for a muscle as the weekly cap of the plan counts it (core/plan/build_up): all of an
// exercise's time, holds and repetitions alike, for each muscle that it names as worked (Exercise::muscles), nothing
// for what works or stretches along with it (Exercise::also). A side gets its own time and what both did together. So
// the muscles of one exercise each have all of its time, and must not be added up.

/// What one muscle got in a week, each side for itself, and what the plan's training days ask for it.
struct MuscleDose {
  std::string muscle;  ///< slug: "psoas-major"
  Millis heldLeft{0};
  Millis heldRight{0};
  Millis askedLeft{0};
  Millis askedRight{0};

  Millis held(Side side) const { return side == Side::Left ? heldLeft : heldRight; }
  Millis asked(Side side) const { return side == Side::Left ? askedLeft : askedRight; }
  friend bool operator==(const MuscleDose&, const MuscleDose&) = default;
};

/// What a training day asks, by exercise.
using DoseByExercise = std::function<std::map<ExerciseId, HeldTime>(const TrainingDay&)>;

/// The muscles that were worked or should be, on days in a row (a week); most asked first, then most held, then by
/// name. What no pack has any more counts for no muscle.
std::vector<MuscleDose> doseLedger(std::span<const DaySummary> days, const Library& library,
                                   const DoseByExercise& asks);

/// One ISO week of a longer time, or those of its days that lie in it.
struct WeekDose {
  IsoWeek week{};
  int days = 7;  ///< fewer where the longer time begins or ends in this week
  std::vector<MuscleDose> muscles;

  friend bool operator==(const WeekDose&, const WeekDose&) = default;
};

/// A month's or a year's doses.
struct RangeDose {
  std::vector<MuscleDose> all;     ///< of all its days
  std::vector<MuscleDose> weekly;  ///< what seven of its days had on average, rounded down; `all` when they are fewer
  std::vector<WeekDose> weeks;
  int days = 0;

  friend bool operator==(const RangeDose&, const RangeDose&) = default;
};

/// Of the days from the first on which something was asked or held, until `today`: what lies ahead is no dose yet, and
/// before the first there was none to keep. `days` are days in a row.
RangeDose doseOfRange(std::span<const DaySummary> days, Day today, const Library& library, const DoseByExercise& asks);

/// The one thing that would even the sides out.
struct Evening {
  std::string muscle;
  Side side = Side::Left;  ///< which had less
  Millis lacking{0};       ///< how much less than the other, beyond what was asked so
  ExerciseId exercise;     ///< where the difference comes from most
  int times = 1;           ///< so many more holds or sets of it, at most those of one session
  Millis each{0};          ///< each so long, as the week's dose has it
  bool sets = false;       ///< of repetitions
  bool whole = true;       ///< with that both sides are about even; else closer to it

  friend bool operator==(const Evening&, const Evening&) = default;
};

/// For the week (seven days) that `today` is in; empty in any other, and where nothing is to be said: the sides are
/// even to half a hold, the exercise does both sides at once, the muscle would get more than kWeeklyCap. Also empty
/// when a hold hurt in this week, or today rests because of a flare-up, a red or sore day or an illness, or asks for
/// less than the whole dose: nobody is asked for more then.
std::optional<Evening> eveningOf(std::span<const DaySummary> week, Day today, const Library& library,
                                 const DoseByExercise& asks);

}  // namespace lissom
