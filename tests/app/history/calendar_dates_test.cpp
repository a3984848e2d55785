#include "app/convert.h"
#include "core/history/calendar.h"

#include <QDate>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using std::chrono::days;

// Two calendars that know nothing of each other say the same.

TEST(CalendarDatesTest, AgreesWithQDateOverFourHundredYears) {
  // All leap years and all weeks 53 come again after that time.
  QDate date(1900, 1, 1);
  for (Day day = toDay(date); day <= Day{std::chrono::year{2300} / 12 / 31}; day += days{1}, date = date.addDays(1)) {
    const std::chrono::year_month_day parts{day};
    ASSERT_EQ(toQt(day), date);
    int year = 0;
    const int week = date.weekNumber(&year);
    const IsoWeek iso = isoWeekOf(day);
    ASSERT_EQ(iso, (IsoWeek{year, static_cast<unsigned>(week)})) << toIso(day);
    ASSERT_EQ(mondayOf(day), toDay(date.addDays(1 - date.dayOfWeek()))) << toIso(day);
    if (parts.day() != std::chrono::day{1}) continue;
    ASSERT_EQ(toQt(lastOf(monthOf(day))), QDate(date.year(), date.month(), date.daysInMonth())) << toIso(day);
  }
}

TEST(CalendarDatesTest, AgreesWithQDateAtTheEndsOfEveryYear) {
  for (int year = 1; year <= 9999; ++year) {
    ASSERT_EQ(toQt(firstOf(std::chrono::year{year})), QDate(year, 1, 1));
    ASSERT_EQ(toQt(lastOf(std::chrono::year{year})), QDate(year, 12, 31));
    int weekYear = 0;
    const int week = QDate(year, 12, 28).weekNumber(&weekYear);
    ASSERT_EQ(isoWeeksIn(year), static_cast<unsigned>(week)) << year;
    ASSERT_EQ(toQt(lastOf(std::chrono::year{year} / std::chrono::February)).day(), QDate::isLeapYear(year) ? 29 : 28);
  }
}

TEST(CalendarDatesTest, ASheetHasTheWeekdaysOfQDate) {
  for (int month = 1; month <= 240; ++month) {
    const auto which = std::chrono::year{2015} / std::chrono::January + std::chrono::months{month};
    for (const unsigned first : {1U, 6U, 7U}) {
      const auto sheet = sheetOf(which, std::chrono::weekday{first});
      ASSERT_EQ(toQt(sheet.front()).dayOfWeek(), static_cast<int>(first));
    }
  }
}

}  // namespace
}  // namespace lissom
