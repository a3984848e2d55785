#include "app/history/week_chart.h"

#include "app/history/discomfort_chart.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using Days = std::array<HistoryView::DayBar, 7>;

Days week() {
  Days days;
  for (auto& day : days) {
    day.state = DayState::Open;
    day.planned = 4;
  }
  return days;
}

TEST(WeekChartTest, TheTopIsARoundEvenNumber) {
  EXPECT_DOUBLE_EQ(roundedTop(0), 2);
  EXPECT_DOUBLE_EQ(roundedTop(3.5), 4);
  EXPECT_DOUBLE_EQ(roundedTop(8), 8);
  EXPECT_DOUBLE_EQ(roundedTop(8.6), 10);
  EXPECT_DOUBLE_EQ(roundedTop(17), 20);
  EXPECT_DOUBLE_EQ(roundedTop(170), 200);
}

RC_GTEST_PROP(WeekChartTest, TheTopIsNeverBelowAndNeverFarAbove, ()) {
  const double minutes = *rc::gen::inRange(1, 100'000) / 10.0;
  const double top = roundedTop(minutes);
  RC_ASSERT(top >= minutes);
  RC_ASSERT(top <= std::max(2.0, 2 * minutes));
}

TEST(WeekChartTest, BarsAreAsHighAsTheirMinutes) {
  Days days = week();
  days[0].held = 2;
  const auto layout = layOut(days, {700, 300}, {});
  EXPECT_DOUBLE_EQ(layout.columns[0].planned.height(), layout.plot.height());
  EXPECT_DOUBLE_EQ(layout.columns[0].held.height(), layout.plot.height() / 2);
  EXPECT_DOUBLE_EQ(layout.columns[0].held.bottom(), layout.plot.bottom());
  EXPECT_TRUE(layout.columns[1].held.isEmpty());
  ASSERT_EQ(layout.ticks.size(), 3U);
  EXPECT_DOUBLE_EQ(layout.ticks[0].y, layout.plot.bottom());
  EXPECT_DOUBLE_EQ(layout.ticks[2].minutes, 4);
}

TEST(WeekChartTest, ARestDayHasABarAndADayBeforeTheFirstHasNone) {
  Days days = week();
  days[2].state = DayState::Rest;
  days[2].planned = 0;
  days[0].state = DayState::None;
  const auto layout = layOut(days, {700, 300}, {});
  EXPECT_NEAR(layout.columns[2].planned.height(), 0.85 * layout.plot.height(), 1e-9);
  EXPECT_TRUE(layout.columns[0].planned.isEmpty());
}

RC_GTEST_PROP(WeekChartTest, EverythingStaysInsideInOrder, ()) {
  Days days = week();
  for (auto& day : days) {
    day.planned = *rc::gen::inRange(0, 600) / 10.0;
    day.held = *rc::gen::inRange(0, 600) / 10.0;
  }
  const QSizeF size(*rc::gen::inRange(260, 2000), *rc::gen::inRange(120, 900));
  const auto layout = layOut(days, size, {18, 30, 54});
  const QRectF room = QRectF(QPointF(0, 0), size).adjusted(-0.01, -0.01, 0.01, 0.01);
  double right = 0;
  for (const auto& column : layout.columns) {
    for (const QRectF& part : {column.planned, column.held, column.name}) {
      RC_ASSERT(part.isEmpty() || room.contains(part));
    }
    if (column.planned.isEmpty()) continue;
    RC_ASSERT(column.planned.left() >= right);
    right = column.planned.right();
  }
}

TEST(DiscomfortChartTest, PointsStandOnTheirDayAndValue) {
  const QRectF plot(10, 10, 700, 200);
  const auto layout = layOut(std::vector<HistoryView::Discomfort>{{0, 0, 10}, {6, 5, std::nullopt}}, plot);
  ASSERT_EQ(layout.before.size(), 2U);
  ASSERT_EQ(layout.after.size(), 1U);
  EXPECT_EQ(layout.before[0], QPointF(60, 210));
  EXPECT_EQ(layout.after[0], QPointF(60, 10));
  EXPECT_EQ(layout.before[1], QPointF(660, 110));
}

}  // namespace
}  // namespace lissom
