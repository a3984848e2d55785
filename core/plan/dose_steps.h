#pragma once

#include "core/content/exercise.h"

#include <vector>

namespace lissom {

/// `percent` of a dose, for the way back after a flare-up: as much shorter and as much less often, in steps a person
/// can count (holds of whole 5 s). Never more than the dose, nor more than `percent` of its time where one hold of 5 s
/// or one repetition is not already more; a smaller percent is never more than a larger one. 3 x 30 s become 2 x 15 s
/// at 50 and 2 x 25 s at 75. 100 is the dose itself.
Dose scaled(const Dose& dose, int percent);

/// The way from the dose to begin with to the target, both included, one variable at a time: the hold 5 to 10 s longer
/// up to 30 s (or the target's), then one more hold, then longer than 30 s where the target is; repetitions two more,
/// then a set. Only the target when `start` is not less in every respect, or of another kind.
std::vector<Dose> doseLadder(const Dose& start, const Dose& target);

/// Time under stretch or work that a dose gives one side (all of it when both work together).
Millis timeOf(const Dose& dose);

/// What a muscle gets at most in a week and side from what grows: stretching beyond it adds little (Ingram 2024, the
/// figure from a secondary page).
inline constexpr std::chrono::minutes kWeeklyCap{10};

/// Groups of muscles that strength work tires as one.
enum class MuscleGroup { HipFlexors, Buttocks, Thighs, Trunk, Other };
MuscleGroup groupOf(const std::string& muscle);
/// The groups that an exercise strengthens; empty for what stretches or only moves.
std::vector<MuscleGroup> strengthens(const Exercise& exercise);
/// Bends the hip with force: strength work of psoas, iliacus or rectus femoris. It comes back last after a flare-up.
bool loadsHipFlexors(const Exercise& exercise);

}  // namespace lissom
