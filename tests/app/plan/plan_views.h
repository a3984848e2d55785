#pragma once

#include "app/plan/look_ahead_view.h"
#include "app/plan/plan_view.h"
#include "core/plan/plan.h"

namespace lissom::plan_views {

/// Views of plans with the shipped pack, for tests of the pages.

const Day kMonday = *parseIsoDay("2026-11-23");

inline RoutineId basics() {
  return *RoutineId::parse("psoas-basics");
}
inline RoutineId strong() {
  return *RoutineId::parse("strong-hips");
}

/// Two stretches' routine and a strength routine on fixed days, as the plan answers it on a Monday.
PlanView usual();
PlanView freeWeek();
PlanView inProgramme();
PlanView inFlareUp();

LookAheadView form();
LookAheadView picture(int level = 6);
LookAheadView picture(const FlareUp& flareUp);

}  // namespace lissom::plan_views
