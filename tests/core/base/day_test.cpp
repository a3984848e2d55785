#include "core/base/day.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

Day day(int year, unsigned month, unsigned dayOfMonth) {
  return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dayOfMonth}};
}

Now at(Day date, std::chrono::hours hour, std::chrono::minutes offset) {
  return {Instant{date.time_since_epoch() + hour - offset}, offset};
}

TEST(DayTest, TurnsAtFourInTheMorningOfTheUsersOwnZone) {
  const Day sunday = day(2026, 11, 22);
  EXPECT_EQ(dayOf(at(sunday, 3h, 540min)), day(2026, 11, 21));
  EXPECT_EQ(dayOf(at(sunday, 4h, 540min)), sunday);
  EXPECT_EQ(dayOf(at(sunday, 23h, -600min)), sunday);
}

TEST(DayTest, ReadsOnlyRealDates) {
  EXPECT_EQ(parseIsoDay("2024-02-29"), day(2024, 2, 29));
  for (const char* wrong : {"2023-02-29", "2024-13-01", "2024-1-01", "", "2024-02-290", "+024-02-29"}) {
    EXPECT_FALSE(parseIsoDay(wrong)) << wrong;
  }
}

TEST(DayTest, WritesAnInstantAsTheWallClockShowedIt) {
  EXPECT_EQ(toIso(Now{Instant{day(2026, 11, 22).time_since_epoch() + 23h + 30min}, 60min}),
            "2026-11-23T00:30:00+01:00");
  EXPECT_EQ(toIso(Now{Instant{day(2026, 11, 22).time_since_epoch()}, -210min}), "2026-11-21T20:30:00-03:30");
}

TEST(IsoWeekTest, KnowsTheYearsThatBeginInTheOldYearsLastWeek) {
  EXPECT_EQ(toIso(isoWeekOf(day(2021, 1, 3))), "2020-W53");
  EXPECT_EQ(toIso(isoWeekOf(day(2026, 11, 22))), "2026-W47");
  EXPECT_EQ(toIso(isoWeekOf(day(2024, 12, 30))), "2025-W01");
}

TEST(IsoWeekTest, ReadsOnlyWeeksThatTheYearHas) {
  EXPECT_TRUE(parseIsoWeek("2020-W53"));
  for (const char* wrong : {"2021-W53", "2021-W00", "2021-47", "2021-W7", "21-W07", ""}) {
    EXPECT_FALSE(parseIsoWeek(wrong)) << wrong;
  }
}

RC_GTEST_PROP(IsoWeekTest, EveryDayLiesInTheWeekItNames, ()) {
  const Day any = Day{} + std::chrono::days{*rc::gen::inRange(-40'000, 60'000)};
  const auto week = parseIsoWeek(toIso(isoWeekOf(any)));
  if (isoWeekOf(any).year < 1000) return;
  RC_ASSERT(week.has_value());
  RC_ASSERT(mondayOf(*week) == mondayOf(any));
  RC_ASSERT(any - mondayOf(any) < std::chrono::days{7});
  RC_ASSERT(parseIsoDay(toIso(any)) == any);
}

}  // namespace
}  // namespace lissom
