#include "core/plan/dose_steps.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace lissom {
namespace {

using std::chrono::seconds;

constexpr Millis kStep = seconds{5};
/// A shorter hold keeps its length and is done less often: half of a 10 s hold is hardly begun.
constexpr Millis kShort = seconds{15};
/// 30 s did as much as 60 s (Bandy 1994 and 1997), so what is longer comes last.
constexpr Millis kUsual = seconds{30};

bool isWithin(const Dose& part, int percent, const Dose& whole) {
  return timeOf(part).count() * 100 <= timeOf(whole).count() * percent;
}

// A smaller dose is looked for on a way up from the smallest that is the same for every percent, and what is too much
// ends it: so a smaller percent never gives more than a larger one.

/// Holds get longer and more in turn, so that both are about `percent` of what they were.
Hold shorter(const Hold& dose, int percent) {
  Hold less{kStep, 1, dose.relax};
  while (true) {
    // At which share of the dose, of 2 * times * length, one more step is nearer than none; half counts.
    const std::int64_t toMore = (2 * less.times + 1) * dose.length.count();
    const std::int64_t toLonger = (2 * less.length + kStep).count() * dose.times;
    const bool more = less.times < dose.times;
    const bool longer = less.length + kStep <= dose.length;
    if (!more && !longer) return less;
    const bool nextIsMore = more && (!longer || toMore <= toLonger);
    const std::int64_t share = nextIsMore ? toMore : toLonger;
    if (share * 100 > 2 * dose.times * dose.length.count() * percent) return less;
    Hold next = less;
    if (nextIsMore) {
      ++next.times;
    } else {
      next.length += kStep;
    }
    if (!isWithin(next, percent, dose)) return less;
    less = next;
  }
}

Hold lessOf(const Hold& dose, int percent) {
  if (dose.length >= kShort) return shorter(dose, percent);
  Hold less{dose.length, dose.times, dose.relax};
  while (less.times > 1 && !isWithin(less, percent, dose)) --less.times;
  if (!isWithin(less, percent, dose)) less.length = std::min(kStep, dose.length);
  return less;
}

Repeat lessOf(const Repeat& dose, int percent) {
  Repeat less = dose;
  while (less.sets > 1 && !isWithin(less, percent, dose)) --less.sets;
  while (less.times > 1 && !isWithin(less, percent, dose)) --less.times;
  return less;
}

/// Adds each length between `ladder`'s last and `to`, which it reaches: 5 s more, the last step up to 10 s.
void lengthen(std::vector<Dose>& ladder, Hold from, Millis to) {
  while (from.length < to) {
    from.length = to - from.length < 2 * kStep ? to : from.length + kStep;
    ladder.emplace_back(from);
  }
}

/// What lies between, and the target. What is not the first has the target's pauses.
void climb(std::vector<Dose>& ladder, const Hold& start, const Hold& target) {
  Hold at{start.length, start.times, target.relax};
  const Millis usual = std::min(kUsual, target.length);
  if (target.length == usual || usual - at.length >= kStep) {  // else the whole step is taken at the end
    lengthen(ladder, at, usual);
    at.length = std::max(at.length, usual);
  }
  while (at.times < target.times) {
    ++at.times;
    ladder.emplace_back(at);
  }
  lengthen(ladder, at, target.length);
}

void climb(std::vector<Dose>& ladder, const Repeat& start, const Repeat& target) {
  Repeat at{start.times, target.tempo, start.sets, target.relax};
  while (at.times < target.times) {
    at.times = std::min(at.times + 2, target.times);
    ladder.emplace_back(at);
  }
  while (at.sets < target.sets) {
    ++at.sets;
    ladder.emplace_back(at);
  }
}

bool isLess(const Hold& start, const Hold& target) {
  return start.length <= target.length && start.times <= target.times &&
         std::tie(start.length, start.times) != std::tie(target.length, target.times);
}

/// Another tempo is another movement.
bool isLess(const Repeat& start, const Repeat& target) {
  return start.tempo == target.tempo && start.times <= target.times && start.sets <= target.sets &&
         std::tie(start.times, start.sets) != std::tie(target.times, target.sets);
}

template <class AnyDose>
std::vector<Dose> ladderOf(const AnyDose& start, const AnyDose& target) {
  if (!isLess(start, target)) return {target};
  std::vector<Dose> ladder{start};
  climb(ladder, start, target);
  return ladder;
}

}  // namespace

Dose scaled(const Dose& dose, int percent) {
  if (percent >= 100) return dose;
  return std::visit([&](const auto& each) { return Dose(lessOf(each, percent)); }, dose);
}

std::vector<Dose> doseLadder(const Dose& start, const Dose& target) {
  if (start.index() != target.index()) return {target};
  return std::visit([&]<class AnyDose>(const AnyDose& to) { return ladderOf(std::get<AnyDose>(start), to); }, target);
}

Millis timeOf(const Dose& dose) {
  return std::visit(Overloaded{[](const Hold& hold) { return hold.length * hold.times; },
                               [](const Repeat& repeat) { return repeat.tempo * repeat.times * repeat.sets; }},
                    dose);
}

MuscleGroup groupOf(const std::string& muscle) {
  const auto isOneOf = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), muscle) != names.end();
  };
  if (isOneOf({"psoas-major", "psoas-minor", "iliacus", "rectus-femoris", "tensor-fasciae-latae"})) {
    return MuscleGroup::HipFlexors;
  }
  if (isOneOf({"gluteus-maximus", "gluteus-medius", "piriformis"})) return MuscleGroup::Buttocks;
  if (isOneOf({"hamstrings", "vasti", "adductors"})) return MuscleGroup::Thighs;
  if (isOneOf({"abdominals", "obliques", "erector-spinae", "quadratus-lumborum"})) return MuscleGroup::Trunk;
  return MuscleGroup::Other;
}

std::vector<MuscleGroup> strengthens(const Exercise& exercise) {
  std::vector<MuscleGroup> groups;
  if (exercise.kind != Kind::Strength) return groups;
  for (const std::string& muscle : exercise.muscles) {
    const MuscleGroup group = groupOf(muscle);
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  }
  return groups;
}

bool loadsHipFlexors(const Exercise& exercise) {
  const std::vector<MuscleGroup> groups = strengthens(exercise);
  return std::find(groups.begin(), groups.end(), MuscleGroup::HipFlexors) != groups.end();
}

}  // namespace lissom
