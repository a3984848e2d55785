#include "app/figure/field.h"

#include "app/figure/field_builder.h"
#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace lissom {
namespace {

Camera worldCamera() {
  Camera camera;
  camera.right = {1, 0, 0};
  camera.up = {0, 1, 0};
  camera.forward = {0, 0, 1};
  return camera;
}

std::array<float, kRays> distances(const FieldKernel& kernel, const FieldData& data, const RayBatch& points) {
  std::array<float, kRays> out{};
  const NearShapes all = allShapesOf(data);
  kernel.distance(data.field(), all, points, out.data());
  return out;
}

RayBatch pointsAround(Vec3 middle, float step) {
  RayBatch points{};
  for (int i = 0; i < kRays; ++i) {
    points.x[i] = middle.x + step * static_cast<float>(i - 4);
    points.y[i] = middle.y + step * static_cast<float>((i * 3) % kRays - 4);
    points.z[i] = middle.z + step * static_cast<float>((i * 5) % kRays - 4);
  }
  return points;
}

TEST(FieldTest, TheDistanceToABoxIsTheDistanceToABox) {
  const PropBox box{{0, 0, 0}, {.1f, .2f, .3f}, .01f, Material::Mat, {}};
  const FieldData data = fieldOf(nullptr, {}, std::array{box}, worldCamera());
  RayBatch points{};
  points.x[0] = .5f;  // .4 beside it
  points.y[1] = -.5f;
  points.z[2] = .5f;
  points.x[3] = .4f;
  points.y[3] = .6f;  // off an edge: 3, 4, 5
  const auto found = distances(fastestKernel(), data, points);
  EXPECT_NEAR(found[0], .4f, 1e-4f);
  EXPECT_NEAR(found[1], .3f, 1e-4f);
  EXPECT_NEAR(found[2], .2f, 1e-4f);
  EXPECT_NEAR(found[3], std::hypot(.3f, .4f), .006f);
  EXPECT_LT(found[4], 0);
}

TEST(FieldTest, EveryKernelSeesTheSameBody) {
  const Body body = bodyOf(skeletonOf(poseAt(halfKneeling(), 1)));
  const FieldData data = fieldOf(&body, {}, {}, worldCamera());
  for (const Vec3 middle :
       {body.skeleton.head.origin, body.skeleton.pelvis.origin, body.skeleton.side(BodySide::Left).hand.origin}) {
    const RayBatch points = pointsAround(middle, .02f);
    const auto four = distances(fourLaneKernel(), data, points);
    const auto fastest = distances(fastestKernel(), data, points);
    for (std::size_t i = 0; i < kRays; ++i) EXPECT_NEAR(four[i], fastest[i], 1e-5f);
  }
}

TEST(FieldTest, FleshSpreadsWhereItRestsAndOnlyThere) {
  Pose lying;
  lying[Joint::PelvisPitch] = -90;
  lying[Joint::RootY] = .08f;
  lying[{BodySide::Right, Joint::ShoulderAbd}] = 70;  // the hand out of the way
  const Body body = bodyOf(skeletonOf(lying));
  FieldData data = fieldOf(&body, {}, {}, worldCamera());
  RayBatch points{};
  for (int i = 0; i < kRays; ++i) {  // up beside the thigh, from the ground on
    const Vec3 thigh = body.skeleton.side(BodySide::Right).thigh.at({0, -.10f, 0});
    points.x[i] = thigh.x;
    points.y[i] = .004f + .008f * static_cast<float>(i);
    points.z[i] = thigh.z + .06f;
  }
  for (const auto& kernel : {fourLaneKernel(), fastestKernel()}) {
    FieldData resting = data;
    restOn(resting, std::array{Ground{{-1, 0, -1}, {2, 0, 0}, {0, 0, 2}}}, worldCamera());
    FieldData aside = data;
    restOn(aside, std::array{Ground{{2, 0, -1}, {1, 0, 0}, {0, 0, 2}}}, worldCamera());
    const auto before = distances(kernel, data, points);
    const auto after = distances(kernel, resting, points);
    EXPECT_LT(after[0], before[0] - .003f);
    EXPECT_NEAR(after[7], before[7], 1e-6f);
    const auto elsewhere = distances(kernel, aside, points);
    for (std::size_t i = 0; i < kRays; ++i) EXPECT_NEAR(elsewhere[i], before[i], 1e-6f);
  }
}

TEST(FieldTest, InsideABodyDistancesAreNegative) {
  const Body body = bodyOf(skeletonOf(Pose{}));
  const FieldData data = fieldOf(&body, {}, {}, worldCamera());
  RayBatch points = pointsAround(body.skeleton.vertebra(Vertebra::T8).at({.03f, 0, 0}), 0);
  EXPECT_LT(distances(fourLaneKernel(), data, points)[0], -.02f);
  points = pointsAround({0, 3, 0}, 0);
  EXPECT_GT(distances(fourLaneKernel(), data, points)[0], 1);
}

}  // namespace
}  // namespace lissom
