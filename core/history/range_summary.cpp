#include "core/history/range_summary.h"

#include <algorithm>
#include <tuple>

namespace lissom {
namespace {

void count(RangeSummary& range, const DaySummary& day, Day today) {
  if (day.asks()) range.planned.add(day.planned);
  range.held.add(day.held);
  range.sessions += day.sessions;
  const bool kept = day.isKept(today);
  if (kept) ++range.kept;
  if (kept || day.state == DayState::Missed) ++range.asked;
  if (day.state == DayState::Done) ++range.daysDone;
  if (day.state == DayState::Part) ++range.daysInPart;
  if (kept && day.state == DayState::Rest) ++range.restDays;
  if (day.state == DayState::Missed) ++range.missed;
  if (day.state == DayState::Pause) ++range.pauses;
}

void count(WeekMinutes& week, const DaySummary& day, Day today) {
  if (day.asks()) week.planned.add(day.planned);
  week.held.add(day.held);
  const bool kept = day.isKept(today);
  if (kept) ++week.kept;
  if (kept || day.state == DayState::Missed) ++week.asked;
}

std::vector<DiscomfortTold> discomfortOf(std::span<const SessionLine> sessions, Day first, Day last) {
  std::vector<DiscomfortTold> told;
  for (const SessionLine& session : sessions) {
    if (session.day < first || session.day > last) continue;
    if (!session.note.discomfortBefore && !session.note.discomfortAfter) continue;
    told.push_back(
        {session.id, session.day, session.startedAt, session.note.discomfortBefore, session.note.discomfortAfter});
  }
  std::ranges::sort(told, [](const DiscomfortTold& one, const DiscomfortTold& other) {
    return std::tie(one.day, one.at.instant, one.session) < std::tie(other.day, other.at.instant, other.session);
  });
  return told;
}

}  // namespace

RangeSummary summarizeRange(std::span<const DaySummary> days, Day first, Day last, Day today,
                            std::span<const SessionLine> sessions) {
  RangeSummary range;
  range.first = first;
  range.last = last;
  const Day monday = mondayOf(first);
  const Day sunday = mondayOf(last) + std::chrono::days{6};
  for (const DaySummary& day : days) {
    if (day.day < monday || day.day > sunday) continue;
    if (range.weeks.empty() || mondayOf(day.day) != mondayOf(range.weeks.back().week)) {
      range.weeks.push_back({.week = isoWeekOf(day.day), .held = {}, .planned = {}});
    }
    count(range.weeks.back(), day, today);
    if (day.day < first || day.day > last) continue;
    range.days.push_back(day);
    count(range, day, today);
  }
  range.discomfort = discomfortOf(sessions, first, last);
  return range;
}

}  // namespace lissom
