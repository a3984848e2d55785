#include "core/figure/surface.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

TEST(SurfaceTest, ARoundConeIsAsFarAwayAsItsNearestSphere) {
  const std::array cones{RoundCone{{0, 0, 0}, {0, 1, 0}, .2f, .1f}};
  EXPECT_NEAR(distanceTo(cones, {1, 0, 0}).distance, .8f, 1e-5f);
  EXPECT_NEAR(distanceTo(cones, {1, .5f, 0}).distance, .85f, 1e-5f);
  EXPECT_NEAR(distanceTo(cones, {0, 2, 0}).distance, .9f, 1e-5f);
  EXPECT_NEAR(distanceTo(cones, {.05f, 0, 0}).distance, -.15f, 1e-5f);
  EXPECT_NEAR(distanceTo(cones, {1, .5f, 0}).outwards.x, 1, 1e-5f);
}

TEST(SurfaceTest, AWidenedConeReachesFurtherToItsSides) {
  const std::array cones{RoundCone{{0, 0, 0}, {0, 1, 0}, .1f, .1f, {0, 0, 1}, 2}};
  EXPECT_NEAR(distanceTo(cones, {0, .5f, .2f}).distance, 0, 1e-5f);
  EXPECT_NEAR(distanceTo(cones, {.1f, .5f, 0}).distance, 0, 1e-5f);
  const float outside = distanceTo(cones, {0, .5f, .5f}).distance;
  EXPECT_GT(outside, 0);
  EXPECT_LE(outside, .3f);
}

TEST(SurfaceTest, OfSeveralShapesTheNearestCounts) {
  const std::array cones{RoundCone{{0, 0, 0}, {0, 0, 0}, .1f, .1f}, RoundCone{{1, 0, 0}, {1, 0, 0}, .1f, .1f}};
  EXPECT_NEAR(distanceTo(cones, {.8f, 0, 0}).distance, .1f, 1e-5f);
  EXPECT_NEAR(distanceTo(cones, {.8f, 0, 0}).outwards.x, -1, 1e-5f);
}

}  // namespace
}  // namespace lissom
