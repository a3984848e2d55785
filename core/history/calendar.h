#pragma once

#include "core/base/day.h"

#include <chrono>
#include <vector>

namespace lissom {

// The sheets of a calendar, for any year from 1 to 9999.

std::chrono::year_month monthOf(Day day);
Day firstOf(std::chrono::year_month month);
Day lastOf(std::chrono::year_month month);
Day firstOf(std::chrono::year year);  ///< 1 January
Day lastOf(std::chrono::year year);   ///< 31 December

/// The last `first` up to the day: the day itself when it is one.
Day beginOfWeek(Day day, std::chrono::weekday first);

/// The days of a month's sheet: whole weeks that begin with `first`, as few as hold the whole month (4 to 6), the days
/// of its neighbours among them.
std::vector<Day> sheetOf(std::chrono::year_month month, std::chrono::weekday first);

/// The ISO weeks that have a day in [first, last].
std::vector<IsoWeek> isoWeeksOf(Day first, Day last);

/// 52 or 53.
unsigned isoWeeksIn(int year);

}  // namespace lissom
