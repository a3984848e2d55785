#include "app/today/discomfort_line.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

constexpr QRectF kPlot(10, 20, 100, 50);

TEST(DiscomfortLineTest, StandsByDayAndLevel) {
  const Day first = aDay();
  const std::vector<QPointF> points =
      layOut({{first, 10}, {first + std::chrono::days{2}, 5}, {first + std::chrono::days{10}, 0}}, kPlot);
  EXPECT_EQ(points, (std::vector<QPointF>{{10, 20}, {30, 45}, {110, 70}}));
}

TEST(DiscomfortLineTest, WhatIsSmallLooksSmall) {
  EXPECT_EQ(layOut({{aDay(), 3}}, kPlot), (std::vector<QPointF>{{10, 45}}));
}

TEST(DiscomfortLineTest, AFewDaysDoNotFillTheWidth) {
  const std::vector<QPointF> points = layOut({{aDay(), 6}, {aDay() + std::chrono::days{1}, 2}}, kPlot);
  ASSERT_EQ(points.size(), 2U);
  EXPECT_EQ(points[1].x(), 35);
  EXPECT_TRUE(layOut({}, kPlot).empty());
}

}  // namespace
}  // namespace lissom
