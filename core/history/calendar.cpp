#include "core/history/calendar.h"

namespace lissom {

using std::chrono::days;

std::chrono::year_month monthOf(Day day) {
  const std::chrono::year_month_day date{day};
  return date.year() / date.month();
}

Day firstOf(std::chrono::year_month month) {
  return Day{month / 1};
}

Day lastOf(std::chrono::year_month month) {
  return Day{month / std::chrono::last};
}

Day firstOf(std::chrono::year year) {
  return firstOf(year / std::chrono::January);
}

Day lastOf(std::chrono::year year) {
  return lastOf(year / std::chrono::December);
}

Day beginOfWeek(Day day, std::chrono::weekday first) {
  return day - (std::chrono::weekday{day} - first);
}

std::vector<Day> sheetOf(std::chrono::year_month month, std::chrono::weekday first) {
  std::vector<Day> sheet;
  const Day end = beginOfWeek(lastOf(month), first) + days{7};
  for (Day day = beginOfWeek(firstOf(month), first); day < end; day += days{1}) sheet.push_back(day);
  return sheet;
}

std::vector<IsoWeek> isoWeeksOf(Day first, Day last) {
  std::vector<IsoWeek> weeks;
  for (Day monday = mondayOf(first); monday <= last; monday += days{7}) weeks.push_back(isoWeekOf(monday));
  return weeks;
}

unsigned isoWeeksIn(int year) {
  // 28 December lies in the last week of every year.
  return isoWeekOf(Day{std::chrono::year{year} / std::chrono::December / 28}).number;
}

}  // namespace lissom
