#pragma once

#include "app/command_line/verbs.h"

namespace lissom {

/// A month as a calendar of marks, a year a line a week, or all there ever was in sums. As JSON every number of the
/// pages of History: times are whole seconds, rounded to the nearest (a half to the even one) where they are told, and
/// added up before that; days are ISO days; sessions are named as in the export. A month's and a year's weeks are whole
/// ISO weeks, also where they reach beyond it.
int run(const ShowHistory& verb, Surroundings world);

}  // namespace lissom
