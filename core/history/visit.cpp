#include "core/history/visit.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lissom {
namespace {

bool isIn(const VisitRange& range, Day day) {
  return range.first <= day && day <= range.last;
}

HeldTime sumOf(const std::map<ExerciseId, HeldTime>& doses) {
  HeldTime sum;
  for (const auto& [exercise, time] : doses) sum.add(time);
  return sum;
}

std::vector<VisitExercise> exercisesOf(const RangeSummary& range, const DoseByExercise& dose) {
  std::map<ExerciseId, VisitExercise> all;
  const auto of = [&](const ExerciseId& id) -> VisitExercise& {
    return all.try_emplace(id, VisitExercise{id, {}, {}}).first->second;
  };
  for (const DaySummary& day : range.days) {
    for (const auto& [id, held] : day.heldBy) of(id).held.add(held);
    if (!day.asks()) continue;
    for (const auto& [id, planned] : dose(std::get<TrainingDay>(day.plan))) of(id).planned.add(planned);
  }
  std::vector<VisitExercise> exercises;
  for (auto& [id, exercise] : all) exercises.push_back(std::move(exercise));
  std::ranges::stable_sort(exercises, [](const VisitExercise& one, const VisitExercise& other) {
    return std::tuple(one.held.total(), one.planned.total()) > std::tuple(other.held.total(), other.planned.total());
  });
  return exercises;
}

/// How it went on, from the days on which the plan had it.
VisitFlareUp courseOf(const PlanFact& fact, const FlareUp& flareUp, std::span<const PlanDay> asked, const Plan& plan,
                      const VisitRange& when) {
  VisitFlareUp told{flareUp};
  if (flareUp.restDays <= 0 && trafficLightOn(fact.day, plan).of(flareUp.level) == Light::Green) {
    told.course = VisitFlareUp::Course::NothingLess;  // as the plan takes it
    return told;
  }
  const auto isOf = [&](const PlanDay& day) { return day.flareUp && day.flareUp->said == fact.said.instant; };
  const PlanDay* latest = nullptr;
  for (const PlanDay& day : asked) {
    if (isOf(day) && day.day <= when.last) latest = &day;
  }
  if (!latest || latest->day == when.last) return told;
  const PlanDay& after = asked[static_cast<std::size_t>((latest->day - asked.front().day).count()) + 1];
  const bool tookOver = after.flareUp || after.advice == Advice::Emergency;
  told.course = tookOver ? VisitFlareUp::Course::Replaced : VisitFlareUp::Course::Over;
  told.ended = after.day;
  return told;
}

std::vector<VisitFlareUp> flareUpsOf(const VisitRange& when, std::span<const PlanDay> asked, const Plan& plan) {
  std::vector<VisitFlareUp> told;
  for (const PlanFact& fact : plan.facts) {
    const auto* flareUp = std::get_if<FlareUp>(&fact.entry);
    if (!flareUp || fact.day > when.last || isWithdrawn(fact.said.instant, plan)) continue;
    const bool wentOn = std::ranges::any_of(asked, [&](const PlanDay& day) {
      return isIn(when, day.day) && day.flareUp && day.flareUp->said == fact.said.instant;
    });
    if (!wentOn && !isIn(when, fact.day)) continue;
    told.push_back(courseOf(fact, *flareUp, asked, plan, when));
  }
  std::ranges::stable_sort(told, {}, [](const VisitFlareUp& each) { return each.flareUp.first; });
  return told;
}

/// The first session from today on; else the last one before.
std::optional<TrainingDay> routineOf(std::span<const PlanDay> asked, Day today) {
  const TrainingDay* found = nullptr;
  for (const PlanDay& day : asked) {
    const auto* training = std::get_if<TrainingDay>(&day.asks);
    if (!training) continue;
    found = training;
    if (day.day >= today) break;
  }
  return found ? std::optional(*found) : std::nullopt;
}

}  // namespace

VisitRange visitRangeOf(const Care& care, Day today, std::optional<Day> firstDay) {
  using Since = VisitRange::Since;
  VisitRange range{today - kVisitDays + std::chrono::days{1}, today, Since::FourWeeks};
  if (care.last) range = {std::min(care.last->made.day, today), today, Since::Appointment};
  const Day begin = std::min(firstDay.value_or(today), today);
  if (range.first < begin) range = {begin, today, Since::FirstDay};
  return range;
}

VisitSummary visitOf(const VisitRange& when, std::span<const PlanDay> asked, const Plan& plan, const History& history,
                     const DoseByExercise& dose, std::span<const SessionLine> sessions) {
  VisitSummary visit{.when = when};
  const std::vector<DaySummary> days = summarizeDays(
      asked, history.today, history.firstDay, pausesOver(when.first, when.last, plan),
      [&](const TrainingDay& day) { return sumOf(dose(day)); }, sessions);
  visit.range = summarizeRange(days, when.first, when.last, history.today, sessions);
  visit.exercises = exercisesOf(visit.range, dose);
  visit.flareUps = flareUpsOf(when, asked, plan);
  visit.pauses = pausesOver(when.first, when.last, plan);
  std::ranges::stable_sort(visit.pauses, {}, &Paused::first);
  for (const SessionLine& session : sessions) {
    if (!isIn(when, session.day)) continue;
    if (session.byHand) ++visit.byHand;
    if (session.hurt) ++visit.hurt;
    if (!session.note.text.empty()) visit.notes.push_back({session.day, session.note.text});
  }
  std::ranges::stable_sort(visit.notes, {}, &VisitNote::day);
  visit.routine = routineOf(asked, history.today);
  return visit;
}

}  // namespace lissom
