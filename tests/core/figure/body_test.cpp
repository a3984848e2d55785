#include "core/figure/body.h"

#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lissom {
namespace {

TEST(BodyTest, EveryPartHasItsShapes) {
  const Body body = bodyOf(skeletonOf(Pose{}));
  std::size_t total = 0;
  for (const PartShape& part : body.parts) {
    EXPECT_GT(part.count, 0U);
    total += part.count;
  }
  EXPECT_EQ(total, body.cones.size());
}

TEST(BodyTest, FindsTheLowestPointOfAWidenedCone) {
  RoundCone cone{{0, 1, 0}, {1, 2, 0}, 0.1f, 0.5f, {0, 1, 0}, 3, 0.01f};
  EXPECT_NEAR(lowestPointOf(std::array{cone}).y, 0.5f, 1e-5f);  // 2 - 0.5 * 3
  cone.wide = {0, 0, 1};
  EXPECT_NEAR(lowestPointOf(std::array{cone}).y, 0.9f, 1e-5f);
}

TEST(BodyTest, NoPartOfTheFigureSinksThroughTheMat) {
  const Movement movement = halfKneeling();
  for (int i = 0; i <= 10; ++i) {
    const Body body = bodyOf(skeletonOf(poseAt(movement, i / 10.0)));
    EXPECT_GT(lowestPointOf(body.cones).y, kMatThickness - 0.004f) << i;
  }
}

TEST(BodyTest, TheHangingFootDoesNotReachThroughTheFloor) {
  const Body body = bodyOf(skeletonOf(poseAt(bedEdge(), 1)));
  EXPECT_GT(lowestPointOf(body.cones).y, -0.004f);
}

}  // namespace
}  // namespace lissom
