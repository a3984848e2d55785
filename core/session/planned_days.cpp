#include "core/session/planned_days.h"

#include "core/session/script.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lissom {
namespace {

/// What days ask, each list of exercises laid out once: a year has hundreds of days and few lists.
class KnownDoses {
public:
  explicit KnownDoses(const Library& library) : m_library(library) {}

  HeldTime of(const TrainingDay& day) {
    for (const auto& [items, dose] : m_known) {
      if (items == day.items) return dose;
    }
    if (m_known.size() == kMost) m_known.clear();
    return m_known.emplace_back(day.items, plannedDose(m_library, day)).second;
  }

private:
  static constexpr std::size_t kMost = 16;
  const Library& m_library;
  std::vector<std::pair<std::vector<RoutineItem>, HeldTime>> m_known;
};

}  // namespace

std::vector<DaySummary> plannedDays(Day first, Day last, const Plan& plan, const History& history,
                                    const Library& library, std::span<const SessionLine> sessions) {
  KnownDoses doses(library);
  const PlannedDose dose = [&](const TrainingDay& day) { return doses.of(day); };
  std::vector<PlanDay> asked;
  for (Day begin = first; begin <= last;) {
    const Day end = std::min(last, begin + kLongestLookAhead - std::chrono::days{1});
    std::ranges::move(planDays(begin, end, plan, history, library), std::back_inserter(asked));
    begin = end + std::chrono::days{1};
  }
  return summarizeDays(asked, history.today, history.firstDay, pausesOver(first, last, plan), dose, sessions);
}

RangeSummary plannedRange(Day first, Day last, const Plan& plan, const History& history, const Library& library,
                          std::span<const SessionLine> sessions) {
  const auto days =
      plannedDays(mondayOf(first), mondayOf(last) + std::chrono::days{6}, plan, history, library, sessions);
  return summarizeRange(days, first, last, history.today, sessions);
}

std::map<ExerciseId, HeldTime> plannedDoseBy(const Library& library, const TrainingDay& day) {
  std::map<ExerciseId, HeldTime> doses;
  for (const Segment& segment : writeScript({.id = day.routine, .name = {}, .items = day.items}, library)) {
    if (isWork(segment.phase)) doses[segment.exercise].add(timeBySide(segment, segment.length));
  }
  return doses;
}

}  // namespace lissom
