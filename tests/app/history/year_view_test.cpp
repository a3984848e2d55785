#include "app/history/year_view.h"

#include "app/history/year_sheet.h"
#include "core/history/calendar.h"
#include "core/session/planned_days.h"
#include "tests/app/preview/made_up.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace lissom {
namespace {

using std::chrono::days;

YearView year(int number, const std::vector<SessionRecord>& sessions,
              std::chrono::weekday first = std::chrono::Monday) {
  const std::chrono::year which{number};
  std::vector<SessionLine> lines;
  for (const SessionRecord& session : sessions) lines.push_back(lineOf(session));
  const Day today = made_up::sunday();
  const auto library = made_up::library();
  const auto history = made_up::history(sessions, today, today - days{6});
  return yearViewOf(plannedRange(firstOf(which), lastOf(which), made_up::plan(), history, library, lines), today,
                    first);
}

TEST(YearViewTest, HasTwelveMonthsOfAllItsDays) {
  const YearView shown = year(2026, made_up::usualWeek());
  EXPECT_EQ(shown.title, QStringLiteral("2026"));
  EXPECT_TRUE(shown.present);
  std::size_t all = 0;
  for (const auto& month : shown.months) all += month.days.size();
  EXPECT_EQ(all, 365U);
  EXPECT_EQ(shown.months[10].name, QStringLiteral("Nov"));
  EXPECT_EQ(shown.months[10].column, 6) << "1 November 2026 is a Sunday";
  EXPECT_EQ(shown.months[10].today, 21);
  EXPECT_EQ(shown.months[10].days[15], DayState::Done);
  EXPECT_EQ(shown.months[10].spoken, QStringLiteral("November 2026: 3 days done, 1 in part, 3 rest days"));
  EXPECT_EQ(shown.months[0].spoken, QStringLiteral("January 2026: nothing yet"));
  EXPECT_EQ(year(2026, {}, std::chrono::Sunday).months[10].column, 0);
  EXPECT_EQ(year(2024, {}).months[1].days.size(), 29U);
}

TEST(YearViewTest, DrawsTheWeeksSinceTheFirstAndNoneThatLieAhead) {
  const YearView shown = year(2026, made_up::usualWeek());
  ASSERT_EQ(shown.minutes.lines.size(), 2U);
  ASSERT_EQ(shown.minutes.lines[1].points.size(), 1U);
  EXPECT_NEAR(shown.minutes.lines[1].points[0].value, 14.2, 0.01);
  EXPECT_EQ(shown.weekNumbers.rows.size(), 1U);
  EXPECT_EQ(shown.weekNumbers.rows[0].front(), QStringLiteral("2026-W47"));
  EXPECT_EQ(shown.minutes.ticks.size(), 12U);
  EXPECT_DOUBLE_EQ(shown.minutes.ticks.back().to, 1.0);
  for (std::size_t i = 1; i < 12; ++i) EXPECT_DOUBLE_EQ(shown.minutes.ticks[i].from, shown.minutes.ticks[i - 1].to);
}

TEST(YearViewTest, DiscomfortStandsWhereItsDayIs) {
  const YearView shown = year(2026, made_up::usualWeek());
  ASSERT_EQ(shown.discomfort.lines.size(), 2U);
  EXPECT_EQ(shown.discomfort.lines[0].points.size(), 3U);
  EXPECT_EQ(shown.discomfort.lines[0].points[0].value, 5);
  EXPECT_NEAR(shown.discomfort.lines[0].points[0].x, 319.0 / 365.0, 1e-9) << "16 November is day 320";
  EXPECT_EQ(shown.discomfortNumbers.rows[0],
            (QStringList{QStringLiteral("2026-11-16 07:00"), QStringLiteral("5"), QStringLiteral("3")}));
}

TEST(YearViewTest, AnEmptyYearSaysSo) {
  const YearView shown = year(2025, made_up::usualWeek());
  EXPECT_FALSE(shown.present);
  EXPECT_TRUE(shown.minutes.empty());
  EXPECT_FALSE(shown.minutes.words.isEmpty());
  EXPECT_TRUE(shown.discomfort.empty());
  EXPECT_EQ(shown.kept.sentence, QStringLiteral("Nothing was asked in this year."));
}

TEST(YearSheetTest, MarksLieInTheirMonthInEveryWidth) {
  const YearView shown = year(2026, made_up::usualWeek());
  for (const int width : {150, 300, 500, 860, 1600}) {
    const auto layout = layOutYear(shown, width, 16, 17, 26, 12);
    for (std::size_t i = 0; i < 12; ++i) {
      ASSERT_EQ(layout.months[i].marks.size(), shown.months[i].days.size());
      for (const QRectF& mark : layout.months[i].marks) {
        EXPECT_TRUE(layout.months[i].rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(mark)) << width << ' ' << i;
        EXPECT_GE(mark.top(), layout.months[i].name.bottom() - 0.1);
      }
      EXPECT_LE(layout.months[i].rect.right(), width + 0.1);
      EXPECT_LE(layout.months[i].rect.bottom(), layout.height + 1);
      for (std::size_t other = 0; other < i; ++other) {
        EXPECT_FALSE(layout.months[i].rect.adjusted(1, 1, -1, -1).intersects(layout.months[other].rect));
      }
    }
  }
}

}  // namespace
}  // namespace lissom
