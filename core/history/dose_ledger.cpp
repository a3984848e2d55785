#include "core/history/dose_ledger.h"

#include "core/base/overloaded.h"
#include "core/plan/dose_steps.h"

#include <algorithm>
#include <tuple>

namespace lissom {
namespace {

/// One hold, or one set of repetitions of a side, and how many a session has.
struct Portion {
  Millis each{0};
  int times = 1;
  bool sets = false;
};

Portion portionOf(const Dose& dose) {
  return std::visit(Overloaded{[](const Hold& hold) {
                                 return Portion{hold.length, hold.times, false};
                               },
                               [](const Repeat& repeat) {
                                 return Portion{repeat.tempo * repeat.times, repeat.sets, true};
                               }},
                    dose);
}

/// The dose as the last of these days had it; the exercise's own when none did.
Portion portionOf(const Exercise& exercise, std::span<const DaySummary> days) {
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    const auto* training = std::get_if<TrainingDay>(&day->plan);
    if (!training) continue;
    const auto item = std::ranges::find(training->items, exercise.id, &RoutineItem::exercise);
    if (item != training->items.end()) return portionOf(item->dose);
  }
  return portionOf(exercise.dose);
}

/// Whether more than usual may be spoken of on such a day.
bool isUsual(const DayPlan& today) {
  return std::visit(Overloaded{[](const TrainingDay& training) { return training.percent == 100; },
                               [](const RestDay& rest) {
                                 return rest.reason == RestReason::Planned || rest.reason == RestReason::WeekDone ||
                                        rest.reason == RestReason::StrengthRests || rest.reason == RestReason::Changed;
                               }},
                    today);
}

using TimeByExercise = std::map<ExerciseId, HeldTime>;

TimeByExercise heldIn(std::span<const DaySummary> days) {
  TimeByExercise all;
  for (const DaySummary& day : days) {
    for (const auto& [id, time] : day.heldBy) all[id].add(time);
  }
  return all;
}

TimeByExercise askedIn(std::span<const DaySummary> days, const DoseByExercise& asks) {
  TimeByExercise all;
  for (const DaySummary& day : days) {
    if (!day.asks()) continue;
    for (const auto& [id, time] : asks(std::get<TrainingDay>(day.plan))) all[id].add(time);
  }
  return all;
}

std::vector<MuscleDose> ledgerOf(const TimeByExercise& held, const TimeByExercise& asked, const Library& library) {
  std::map<std::string, MuscleDose> byMuscle;
  const auto count = [&](const TimeByExercise& times, Millis MuscleDose::*left, Millis MuscleDose::*right) {
    for (const auto& [id, time] : times) {
      const Exercise* exercise = library.exercise(id);
      if (!exercise || time.total() <= Millis{0}) continue;
      for (const std::string& muscle : exercise->muscles) {
        MuscleDose& dose = byMuscle[muscle];
        dose.muscle = muscle;
        dose.*left += time.on(Side::Left);
        dose.*right += time.on(Side::Right);
      }
    }
  };
  count(held, &MuscleDose::heldLeft, &MuscleDose::heldRight);
  count(asked, &MuscleDose::askedLeft, &MuscleDose::askedRight);
  std::vector<MuscleDose> ledger;
  for (auto& [muscle, dose] : byMuscle) ledger.push_back(std::move(dose));
  std::ranges::sort(ledger, [](const MuscleDose& one, const MuscleDose& other) {
    const auto rank = [](const MuscleDose& dose) {
      return std::tuple(-(dose.askedLeft + dose.askedRight), -(dose.heldLeft + dose.heldRight), dose.muscle);
    };
    return rank(one) < rank(other);
  });
  return ledger;
}

Side otherOf(Side side) {
  return side == Side::Left ? Side::Right : Side::Left;
}

/// What would even that muscle out.
std::optional<Evening> eveningOf(const MuscleDose& dose, const TimeByExercise& held, std::span<const DaySummary> week,
                                 const Library& library) {
  const Millis leftLacks = (dose.heldRight - dose.heldLeft) - (dose.askedRight - dose.askedLeft);
  const Side side = leftLacks > Millis{0} ? Side::Left : Side::Right;
  const Millis lacking = std::chrono::abs(leftLacks);
  Millis most{0};
  const Exercise* exercise = nullptr;
  for (const auto& [id, time] : held) {
    const Exercise* each = library.exercise(id);
    if (!each || each->sides != Sides::EachSide || std::ranges::count(each->muscles, dose.muscle) == 0) continue;
    const Millis lacks = time.on(otherOf(side)) - time.on(side);
    if (lacks <= most) continue;
    most = lacks;
    exercise = each;
  }
  if (!exercise || lacking == Millis{0}) return std::nullopt;
  const Portion portion = portionOf(*exercise, week);
  if (portion.each <= Millis{0} || lacking * 2 < portion.each) return std::nullopt;
  const auto needed = std::max<Millis::rep>(1, (lacking + portion.each / 2) / portion.each);
  const auto times = std::min<Millis::rep>(needed, std::max(1, portion.times));
  if (dose.held(side) + portion.each * times > kWeeklyCap) return std::nullopt;
  return Evening{.muscle = dose.muscle,
                 .side = side,
                 .lacking = lacking,
                 .exercise = exercise->id,
                 .times = static_cast<int>(times),
                 .each = portion.each,
                 .sets = portion.sets,
                 .whole = times == needed};
}

/// Where a muscle stands among those of the exercise: the first is what it is done for.
auto rankOf(const Evening& evening, const Library& library) {
  const auto& muscles = library.exercise(evening.exercise)->muscles;
  return std::ranges::find(muscles, evening.muscle) - muscles.begin();
}

}  // namespace

std::vector<MuscleDose> doseLedger(std::span<const DaySummary> days, const Library& library,
                                   const DoseByExercise& asks) {
  return ledgerOf(heldIn(days), askedIn(days, asks), library);
}

RangeDose doseOfRange(std::span<const DaySummary> days, Day today, const Library& library, const DoseByExercise& asks) {
  const auto begin =
      std::ranges::find_if(days, [](const DaySummary& day) { return day.asks() || day.held.total() > Millis{0}; });
  const auto end = std::ranges::find_if(begin, days.end(), [&](const DaySummary& day) { return day.day > today; });
  RangeDose range;
  range.days = static_cast<int>(end - begin);
  range.all = doseLedger({begin, end}, library, asks);
  range.weekly = range.all;
  constexpr int kWeek = 7;
  if (range.days > kWeek) {
    for (MuscleDose& dose : range.weekly) {
      for (Millis* time : {&dose.heldLeft, &dose.heldRight, &dose.askedLeft, &dose.askedRight}) {
        *time = *time * kWeek / range.days;
      }
    }
  }
  for (auto day = begin; day != end;) {
    const Day monday = mondayOf(day->day);
    const auto next = std::find_if(day, end, [&](const DaySummary& each) { return mondayOf(each.day) != monday; });
    range.weeks.push_back({isoWeekOf(monday), static_cast<int>(next - day), doseLedger({day, next}, library, asks)});
    day = next;
  }
  return range;
}

std::optional<Evening> eveningOf(std::span<const DaySummary> week, Day today, const Library& library,
                                 const DoseByExercise& asks) {
  const auto present = std::ranges::find(week, today, &DaySummary::day);
  if (present == week.end() || !isUsual(present->plan)) return std::nullopt;
  if (std::ranges::any_of(week, &DaySummary::hurt)) return std::nullopt;
  const TimeByExercise held = heldIn(week);
  // What lies ahead is asked of both sides alike and changes nothing.
  const auto ledger = ledgerOf(held, askedIn(week, asks), library);
  std::optional<Evening> best;
  for (const MuscleDose& dose : ledger) {
    auto evening = eveningOf(dose, held, week, library);
    if (!evening) continue;
    if (best && std::tuple(-evening->lacking, rankOf(*evening, library)) >=
                    std::tuple(-best->lacking, rankOf(*best, library))) {
      continue;
    }
    best = std::move(evening);
  }
  return best;
}

}  // namespace lissom
