#include "core/history/calendar.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::year;

const std::chrono::weekday kFirstDays[] = {std::chrono::Monday, std::chrono::Saturday, std::chrono::Sunday};

std::chrono::year_month anyMonth() {
  return year{*rc::gen::inRange(1, 10'000)} / std::chrono::month{*rc::gen::inRange(1U, 13U)};
}

Day anyDay() {
  const auto month = anyMonth();
  return firstOf(month) + days{*rc::gen::inRange(0, 28)};
}

TEST(CalendarTest, ASheetBeginsWithItsFirstWeekdayAndHoldsTheMonth) {
  // November 2026 begins on a Sunday.
  const auto month = year{2026} / std::chrono::November;
  const auto monday = sheetOf(month, std::chrono::Monday);
  EXPECT_EQ(toIso(monday.front()), "2026-10-26");
  EXPECT_EQ(toIso(monday.back()), "2026-12-06");
  const auto sunday = sheetOf(month, std::chrono::Sunday);
  EXPECT_EQ(toIso(sunday.front()), "2026-11-01");
  EXPECT_EQ(toIso(sunday.back()), "2026-12-05");
  const auto saturday = sheetOf(month, std::chrono::Saturday);
  EXPECT_EQ(toIso(saturday.front()), "2026-10-31");
  EXPECT_EQ(toIso(saturday.back()), "2026-12-04");
}

TEST(CalendarTest, AFebruaryMayFillFourWeeksAndAMonthSix) {
  EXPECT_EQ(sheetOf(year{2021} / std::chrono::February, std::chrono::Monday).size(), 28U);
  EXPECT_EQ(sheetOf(year{2026} / std::chrono::August, std::chrono::Monday).size(), 42U);
}

TEST(CalendarTest, KnowsLeapDays) {
  EXPECT_EQ(toIso(lastOf(year{2024} / std::chrono::February)), "2024-02-29");
  EXPECT_EQ(toIso(lastOf(year{2026} / std::chrono::February)), "2026-02-28");
  EXPECT_EQ(toIso(lastOf(year{1900} / std::chrono::February)), "1900-02-28");
  EXPECT_EQ(toIso(lastOf(year{2000} / std::chrono::February)), "2000-02-29");
  EXPECT_EQ((lastOf(year{2028}) - firstOf(year{2028})).count(), 365);
  EXPECT_EQ((lastOf(year{2026}) - firstOf(year{2026})).count(), 364);
}

TEST(CalendarTest, KnowsTheYearsOf53Weeks) {
  for (const int each : {2004, 2009, 2015, 2020, 2026, 2032}) EXPECT_EQ(isoWeeksIn(each), 53U) << each;
  for (const int each : {2005, 2021, 2024, 2025, 2027}) EXPECT_EQ(isoWeeksIn(each), 52U) << each;
}

TEST(CalendarTest, AYearsWeeksReachIntoItsNeighbours) {
  const auto weeks = isoWeeksOf(firstOf(year{2027}), lastOf(year{2027}));
  EXPECT_EQ(toIso(weeks.front()), "2026-W53") << "1 January 2027 is a Friday";
  EXPECT_EQ(toIso(weeks.back()), "2027-W52");
  EXPECT_EQ(weeks.size(), 53U);
}

RC_GTEST_PROP(CalendarTest, EverySheetIsWholeWeeksAndNoneTooMany, ()) {
  const auto month = anyMonth();
  for (const auto first : kFirstDays) {
    const auto sheet = sheetOf(month, first);
    RC_ASSERT(sheet.size() % 7 == 0U);
    RC_ASSERT(std::chrono::weekday{sheet.front()} == first);
    RC_ASSERT(sheet.front() <= firstOf(month));
    RC_ASSERT(firstOf(month) - sheet.front() < days{7});
    RC_ASSERT(sheet.back() >= lastOf(month));
    RC_ASSERT(sheet.back() - lastOf(month) < days{7});
    for (std::size_t i = 1; i < sheet.size(); ++i) RC_ASSERT(sheet[i] - sheet[i - 1] == days{1});
    const auto ofMonth = std::ranges::count_if(sheet, [&](Day day) { return monthOf(day) == month; });
    RC_ASSERT(ofMonth == static_cast<std::ptrdiff_t>(static_cast<unsigned>((month / std::chrono::last).day())));
  }
}

RC_GTEST_PROP(CalendarTest, AWeekBeginsAtMostSixDaysBefore, ()) {
  const Day day = anyDay();
  for (unsigned first = 0; first < 7; ++first) {
    const Day begin = beginOfWeek(day, std::chrono::weekday{first});
    RC_ASSERT(begin <= day);
    RC_ASSERT(day - begin < days{7});
    RC_ASSERT(std::chrono::weekday{begin}.c_encoding() == first);
  }
  RC_ASSERT(beginOfWeek(day, std::chrono::Monday) == mondayOf(day));
}

RC_GTEST_PROP(CalendarTest, TheWeeksOfAYearFollowEachOtherAndCountAsItsWeeks, ()) {
  const year any{*rc::gen::inRange(2, 9999)};
  const auto weeks = isoWeeksOf(firstOf(any), lastOf(any));
  for (std::size_t i = 1; i < weeks.size(); ++i) RC_ASSERT(mondayOf(weeks[i]) - mondayOf(weeks[i - 1]) == days{7});
  const auto own = std::ranges::count_if(weeks, [&](const IsoWeek& week) { return week.year == int{any}; });
  RC_ASSERT(static_cast<unsigned>(own) == isoWeeksIn(int{any}));
  RC_ASSERT(isoWeeksIn(int{any}) == 52U || isoWeeksIn(int{any}) == 53U);
}

/// An instant anywhere in a year, seen from anywhere on earth: -12:00 to +14:00 by quarters of an hour.
Now anyNow() {
  const Day day = anyDay();
  const Instant midnight{day.time_since_epoch()};
  return {midnight + std::chrono::seconds{*rc::gen::inRange(0, 86'400)},
          std::chrono::minutes{15 * *rc::gen::inRange(-48, 57)}};
}

RC_GTEST_PROP(CalendarTest, ADayTurnsAtFourOnTheWallEverywhere, ()) {
  const Now now = anyNow();
  const Day day = dayOf(now);
  // By hand: what the clock on the wall shows, without any of the program's arithmetic.
  const auto wall = now.instant.time_since_epoch() + now.utcOffset;
  const auto date = std::chrono::floor<days>(wall);
  const bool early = wall - date < 4h;
  RC_ASSERT(day.time_since_epoch() == date - days{early ? 1 : 0});
}

RC_GTEST_PROP(CalendarTest, AcrossTheDateLineADayIsGainedOrLostAndNeverMore, ()) {
  const Now here = anyNow();
  for (const auto offset : {-12h, -5h, 0h, 1h, 13h, 14h}) {
    const Now there{here.instant, offset};
    const auto apart = dayOf(there) - dayOf(here);
    RC_ASSERT(std::chrono::abs(apart) <= days{2});  // 26 hours lie between the ends of the earth
    RC_ASSERT(there.utcOffset < here.utcOffset || apart >= days{0});
    RC_ASSERT(there.utcOffset > here.utcOffset || apart <= days{0});
  }
}

TEST(CalendarTest, ADayOf23HoursAndOneOf25HaveTheirOwnDate) {
  // 29 March and 25 October 2026 in Berlin: the clocks change at 01:00 UTC.
  const auto at = [](Day day, std::chrono::minutes utc, std::chrono::minutes offset) {
    return dayOf({Instant{day.time_since_epoch() + utc}, offset});
  };
  const Day spring = aDay(2026, 3, 29);
  EXPECT_EQ(at(spring, 59min, 60min), spring - days{1}) << "01:59 is still the evening before";
  EXPECT_EQ(at(spring, 60min, 120min), spring - days{1}) << "03:00, a minute later";
  EXPECT_EQ(at(spring, 120min, 120min), spring) << "04:00";
  EXPECT_EQ(at(spring, 21h + 59min, 120min), spring) << "23:59";
  const Day autumn = aDay(2026, 10, 25);
  EXPECT_EQ(at(autumn, 2h + 59min, 60min), autumn - days{1}) << "03:59 in winter time";
  EXPECT_EQ(at(autumn, 3h, 60min), autumn);
  EXPECT_EQ(at(autumn, 22h + 59min, 60min), autumn);
}

TEST(CalendarTest, ItIsNeverMoreThanTwoDatesOnEarthExceptForTwoHours) {
  const Instant noon{aDay(2026, 11, 16).time_since_epoch() + 12h};
  EXPECT_EQ(toIso(dayOf({noon, -12h})), "2026-11-15") << "midnight there, still the evening before";
  EXPECT_EQ(toIso(dayOf({noon, 0h})), "2026-11-16");
  EXPECT_EQ(toIso(dayOf({noon, 14h})), "2026-11-16") << "two at night there";
  EXPECT_EQ(toIso(dayOf({noon + 2h, 14h})), "2026-11-17");
}

}  // namespace
}  // namespace lissom
