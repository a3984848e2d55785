#include "app/figure/props.h"

#include "app/figure/camera.h"
#include "app/figure/renderer.h"
#include "app/figure/strap.h"
#include "core/figure/body.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace lissom {
namespace {

Prop aProp(Prop::Kind kind, float from, float to, float top, float side = 0) {
  Prop prop;
  prop.kind = kind;
  prop.from = from;
  prop.to = to;
  prop.top = top;
  prop.side = side;
  return prop;
}

Movement standingWith(const Prop& prop) {
  Movement movement;
  movement.start[Joint::RootY] = movement.stretched[Joint::RootY] = .53f;
  movement.props = {prop};
  return movement;
}

QImage pictureOf(const Movement& movement) {
  FigureRequest request;
  request.movement = movement;
  request.size = QSize(160, 160);
  return renderFigure(request);
}

struct Extent {
  Vec3 low{1e9f, 1e9f, 1e9f};
  Vec3 high{-1e9f, -1e9f, -1e9f};
};
Extent extentOf(const std::vector<PropBox>& boxes) {
  Extent extent;
  for (const PropBox& box : boxes) {
    for (int corner = 0; corner < 8; ++corner) {
      const Vec3 p =
          box.centre + box.turn * Vec3{(corner & 1) ? box.half.x : -box.half.x, (corner & 2) ? box.half.y : -box.half.y,
                                       (corner & 4) ? box.half.z : -box.half.z};
      extent.low = {std::min(extent.low.x, p.x), std::min(extent.low.y, p.y), std::min(extent.low.z, p.z)};
      extent.high = {std::max(extent.high.x, p.x), std::max(extent.high.y, p.y), std::max(extent.high.z, p.z)};
    }
  }
  return extent;
}

float distanceTo(const RoundCone& cone, Vec3 point) {
  const Vec3 along = cone.b - cone.a;
  const float t = std::clamp(dot(point - cone.a, along) / std::max(1e-9f, dot(along, along)), 0.0f, 1.0f);
  return length(point - mix(cone.a, cone.b, t));
}

TEST(PropsTest, AChairStandsOnTheFloorAndItsBackIsAsHighAsHandsExpectIt) {
  const Extent extent = extentOf(boxesOf(standingWith(aProp(Prop::Kind::Chair, -.13f, .13f, .25f))));
  EXPECT_NEAR(extent.low.y, 0, 1e-4f);
  EXPECT_NEAR(extent.high.y, .25f + kChairBackHeight, 1e-4f);
  EXPECT_NEAR(extent.high.x, .13f, 1e-4f);  // its front edge
  EXPECT_NEAR(extent.low.z, -extent.high.z, 1e-4f);
}

TEST(PropsTest, AChairTurnedToTheRightFacesRight) {
  Prop chair = aProp(Prop::Kind::Chair, -.13f, .13f, .25f);
  const Extent ahead = extentOf(boxesOf(standingWith(chair)));
  chair.turn = 90;
  const Extent right = extentOf(boxesOf(standingWith(chair)));
  EXPECT_NEAR(right.high.z, ahead.high.x, 1e-4f);
  EXPECT_NEAR(right.low.z, ahead.low.x, 1e-4f);  // its back is on the left
}

TEST(PropsTest, WhatIsSoftLiesOnWhatIsBelow) {
  for (const Prop::Kind kind : {Prop::Kind::Towel, Prop::Kind::Cushion}) {
    Movement movement = standingWith(aProp(kind, .1f, .2f, .045f));
    EXPECT_NEAR(extentOf(boxesOf(movement)).low.y, 0, .006f);
    EXPECT_NEAR(extentOf(boxesOf(movement)).high.y, .045f, .002f);
    movement.props.push_back(aProp(Prop::Kind::Mat, -.5f, .5f, kMatThickness));
    std::vector<PropBox> boxes = boxesOf(movement);
    boxes.pop_back();  // the mat
    EXPECT_NEAR(extentOf(boxes).low.y, kMatThickness, .006f);
  }
}

TEST(PropsTest, EachIsSeen) {
  Movement bare = standingWith({});
  bare.props.clear();
  const QImage without = pictureOf(bare);
  for (const Prop& prop : {aProp(Prop::Kind::Mat, -.3f, .3f, kMatThickness), aProp(Prop::Kind::Bed, -.7f, -.1f, .28f),
                           aProp(Prop::Kind::Chair, -.4f, -.15f, .25f), aProp(Prop::Kind::Wall, -.5f, .5f, 0, -.2f),
                           aProp(Prop::Kind::Towel, .1f, .2f, .03f), aProp(Prop::Kind::Cushion, .1f, .3f, .06f)}) {
    EXPECT_NE(pictureOf(standingWith(prop)), without) << static_cast<int>(prop.kind);
  }
}

TEST(PropsTest, AWallIsNotSeenFromBehind) {
  // Its face is turned to the figure: one between the figure and the viewer would hide all there is to see.
  const auto covered = [](float side) {
    const QImage image = pictureOf(standingWith(aProp(Prop::Kind::Wall, -.4f, .4f, 1, side)));
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    return count;
  };
  EXPECT_GT(covered(-.2f), 160 * 160 / 4);
  EXPECT_LT(covered(.2f), 160 * 160 / 8);
}

TEST(StrapTest, RunsThroughItsPointsWithoutAGap) {
  Prop strap;
  strap.kind = Prop::Kind::Strap;
  strap.along = {
      {BodyPoint::Palm, BodySide::Right}, {BodyPoint::Ball, BodySide::Right}, {BodyPoint::Palm, BodySide::Left}};
  Movement movement = standingWith(strap);
  movement.stretched[{BodySide::Right, Joint::HipFlex}] = 80;
  const Skeleton skeleton = skeletonOf(movement.stretched);
  const std::vector<RoundCone> cones = strapsOf(movement, skeleton);
  ASSERT_GT(cones.size(), 4U);
  for (std::size_t i = 1; i < cones.size(); ++i) EXPECT_EQ(cones[i].a, cones[i - 1].b) << i;
  for (const SidedPoint& point : strap.along) {
    float nearest = 1;
    for (const RoundCone& cone : cones) nearest = std::min(nearest, distanceTo(cone, placeOf(skeleton, point)));
    EXPECT_LT(nearest, .008f);
  }
}

TEST(StrapTest, EndsInALoopAroundTheFoot) {
  Prop strap;
  strap.kind = Prop::Kind::Strap;
  strap.along = {{BodyPoint::Palm, BodySide::Right}, {BodyPoint::Instep, BodySide::Right}};
  const Movement movement = standingWith(strap);
  const Skeleton skeleton = skeletonOf(movement.start);
  const Frame& foot = skeleton.side(BodySide::Right).foot;
  float above = -1, below = 1, inner = 1, outer = -1;
  for (const RoundCone& cone : strapsOf(movement, skeleton)) {
    const Vec3 local = foot.toLocal(cone.b);
    if (length(local) > .08f) continue;
    above = std::max(above, local.y);
    below = std::min(below, local.y);
    inner = std::min(inner, local.z);
    outer = std::max(outer, local.z);
  }
  EXPECT_GT(above, -.004f);
  EXPECT_LT(below, -.036f);
  EXPECT_GT(outer, .02f);
  EXPECT_LT(inner, -.02f);
}

}  // namespace
}  // namespace lissom
