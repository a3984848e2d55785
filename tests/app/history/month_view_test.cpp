#include "app/history/month_view.h"

#include "core/history/calendar.h"
#include "core/session/planned_days.h"
#include "tests/app/preview/made_up.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lissom {
namespace {

using std::chrono::days;

class MonthViewTest : public ::testing::Test {
protected:
  MonthView view(std::chrono::weekday first = std::chrono::Monday) {
    const Day today = made_up::sunday();
    const auto month = monthOf(today);
    std::vector<SessionLine> lines;
    for (const SessionRecord& session : made_up::usualWeek()) lines.push_back(lineOf(session));
    const auto sheet = sheetOf(month, first);
    const auto library = made_up::library();
    const auto history = made_up::history(made_up::usualWeek(), today, today - days{6});
    const auto all = plannedDays(sheet.front(), sheet.back(), made_up::plan(), history, library, lines);
    return monthViewOf(month, all, summarizeRange(all, firstOf(month), lastOf(month), today, lines), today);
  }
};

TEST_F(MonthViewTest, IsACalendarOfWholeWeeks) {
  const MonthView shown = view();
  EXPECT_EQ(shown.title, QStringLiteral("November 2026"));
  EXPECT_TRUE(shown.present);
  EXPECT_EQ(shown.cells.size(), 42U);
  EXPECT_EQ(shown.cells.front().date, QDate(2026, 10, 26));
  EXPECT_FALSE(shown.cells.front().ofMonth);
  EXPECT_EQ(shown.weekdays.front(), QStringLiteral("Mon"));
  EXPECT_EQ(shown.weekNumbers,
            (std::vector<QString>{QStringLiteral("44"), QStringLiteral("45"), QStringLiteral("46"),
                                  QStringLiteral("47"), QStringLiteral("48"), QStringLiteral("49")}));
}

TEST_F(MonthViewTest, WeeksThatBeginOnSundayHaveNoNumbers) {
  const MonthView shown = view(std::chrono::Sunday);
  EXPECT_TRUE(shown.weekNumbers.empty()) << "the numbers are those of ISO weeks";
  EXPECT_EQ(shown.weekdays.front(), QStringLiteral("Sun"));
  EXPECT_EQ(shown.cells.front().date, QDate(2026, 11, 1));
  EXPECT_EQ(view(std::chrono::Saturday).cells.front().date, QDate(2026, 10, 31));
}

TEST_F(MonthViewTest, EachDaySaysWhatBecameOfIt) {
  const MonthView shown = view();
  const auto cellOf = [&](int day) {
    return *std::ranges::find(shown.cells, QDate(2026, 11, day), &MonthView::Cell::date);
  };
  EXPECT_EQ(cellOf(16).spoken, QStringLiteral("Monday 16 November: done, 4:00 of 4:00"));
  EXPECT_EQ(cellOf(16).held, QStringLiteral("4:00"));
  EXPECT_EQ(cellOf(20).state, DayState::Part);
  EXPECT_EQ(cellOf(18).state, DayState::Rest);
  EXPECT_EQ(cellOf(22).spoken, QStringLiteral("Sunday 22 November: rest; today")) << "after a hold that hurt";
  EXPECT_TRUE(cellOf(22).today);
  EXPECT_EQ(cellOf(10).state, DayState::None);
}

TEST_F(MonthViewTest, CountsTheDaysOfTheMonth) {
  const MonthView shown = view();
  EXPECT_EQ(shown.kept.kept, QStringLiteral("7 of 7"));
  EXPECT_EQ(shown.kept.sentence, QStringLiteral("3 sessions, 1 in part, 3 rest days"));
  EXPECT_EQ(shown.dates, QStringLiteral("4 sessions, 14:12 held"));
}

TEST_F(MonthViewTest, ItsNumbersAreARowADay) {
  const MonthView shown = view();
  ASSERT_EQ(shown.numbers.rows.size(), 30U);
  EXPECT_EQ(shown.numbers.rows[15],
            (QStringList{QStringLiteral("2026-11-16"), QStringLiteral("Done"), QStringLiteral("4.0"),
                         QStringLiteral("2.0"), QStringLiteral("2.0"), QStringLiteral("1")}));
  for (const QStringList& row : shown.numbers.rows) EXPECT_EQ(row.size(), shown.numbers.header.size());
}

}  // namespace
}  // namespace lissom
