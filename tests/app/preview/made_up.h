#pragma once

#include "core/content/pack.h"
#include "core/history/session_change.h"
#include "core/history/week_summary.h"
#include "core/plan/plan.h"

#include <string>
#include <vector>

namespace lissom::made_up {

/// A pack with one routine of two stretches, for tests and previews of pages. `longer` makes every
/// text about 40 % longer, as a translation may.
enum class Words { Usual, Longer };
Library library(Words words = Words::Usual);
SafetyPage safety(Words words = Words::Usual);
WeekPlan weekPlan();  ///< Wednesday and Saturday rest

RoutineId routineId();
Day sunday();  ///< 2026-11-22

/// A session at 07:00 on `day`: the first `holds` holds of the routine, all held as planned.
SessionRecord session(Day day, int holds = 8);
/// Monday done, Tuesday done, Wednesday rest, Thursday done, Friday in part, Sunday open.
std::vector<SessionRecord> usualWeek();
/// A session with a pause, a hold that was shortened, one that hurt, and one that was skipped.
SessionRecord eventfulSession();
/// As it was recorded, corrected in a hold, withdrawn and brought back: the last one is `session`.
std::vector<SessionVersion> versionsOf(const SessionRecord& session);
Plan plan();
History history(const std::vector<SessionRecord>& sessions, Day today, std::optional<Day> firstDay);
/// Of a week without surprises: it asks what its weekdays hold.
WeekSummary summary(const std::vector<SessionRecord>& sessions, Day today, std::optional<Day> firstDay);
WeekSummary summary(const std::vector<SessionRecord>& sessions, Day today, std::optional<Day> firstDay, Day anyDay);

}  // namespace lissom::made_up
