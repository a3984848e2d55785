#include "app/figure/muscle_painter.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

/// Standing, seen from there.
Camera cameraAt(float yaw, int size = 480) {
  Movement movement;
  movement.start[Joint::RootY] = movement.stretched[Joint::RootY] = .53f;
  movement.view.yaw = yaw;
  return cameraFor(movement, QSize(size, size));
}

Body standing(float hipFlex = 0) {
  Pose pose;
  pose[Joint::RootY] = .53f;
  pose[{BodySide::Right, Joint::HipFlex}] = hipFlex;
  return bodyOf(skeletonOf(pose));
}

/// How much ink the muscles themselves (the last picture) have.
double inkOf(const std::vector<Overlay>& overlays) {
  const QImage& image = overlays.back().image;
  double sum = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) sum += qAlpha(image.pixel(x, y)) / 255.0;
  }
  return sum;
}

double inkOf(Muscle muscle, BodySide side, float yaw) {
  const std::vector shown{SidedMuscle{muscle, side}};
  return inkOf(paintMuscles(standing(), shown, cameraAt(yaw), paletteOf(Look::Light)));
}

TEST(MusclePainterTest, WhatLiesBehindIsHardlySeenFromInFront) {
  EXPECT_LT(inkOf(Muscle::GluteusMaximus, BodySide::Right, 90),
            .5 * inkOf(Muscle::GluteusMaximus, BodySide::Right, -90));
  EXPECT_LT(inkOf(Muscle::ErectorSpinae, BodySide::Right, 90), .2 * inkOf(Muscle::ErectorSpinae, BodySide::Right, -90));
  EXPECT_LT(inkOf(Muscle::RectusFemoris, BodySide::Right, -90), .3 * inkOf(Muscle::RectusFemoris, BodySide::Right, 90));
}

TEST(MusclePainterTest, TheFarSideIsFainter) {
  EXPECT_LT(inkOf(Muscle::GluteusMedius, BodySide::Left, 0), .2 * inkOf(Muscle::GluteusMedius, BodySide::Right, 0));
  EXPECT_LT(inkOf(Muscle::Iliacus, BodySide::Left, 0), .9 * inkOf(Muscle::Iliacus, BodySide::Right, 0));
}

TEST(MusclePainterTest, ALongMuscleIsBrighterThanAShortOne) {
  const std::vector shown{SidedMuscle{Muscle::RectusFemoris, BodySide::Right}};
  const auto brightest = [&](float hipFlex) {
    const Overlay muscle = paintMuscles(standing(hipFlex), shown, cameraAt(45), paletteOf(Look::Light)).back();
    int most = 0;
    for (int y = 0; y < muscle.image.height(); ++y) {
      for (int x = 0; x < muscle.image.width(); ++x) {
        const QColor c = muscle.image.pixelColor(x, y);
        if (c.alpha() > 250 && c.green() < 120) most = std::max(most, c.red());
      }
    }
    return most;
  };
  EXPECT_GT(brightest(-25), brightest(60) + 10);
}

TEST(MusclePainterTest, EachMuscleIsSeenThroughThePartsItLiesInAndHasItsBones) {
  const std::vector shown{SidedMuscle{Muscle::Hamstrings, BodySide::Left}};
  const auto overlays = paintMuscles(standing(), shown, cameraAt(-90), paletteOf(Look::Light));
  ASSERT_EQ(overlays.size(), 2);
  EXPECT_TRUE(overlays.back().seenThrough[static_cast<std::size_t>(BodyPart::LeftThigh)]);
  EXPECT_FALSE(overlays.back().seenThrough[static_cast<std::size_t>(BodyPart::RightThigh)]);
  EXPECT_EQ(paintMuscles(standing(), shown, cameraAt(-90, 96), paletteOf(Look::Light)).size(), 1) << "no small bones";
  EXPECT_TRUE(paintMuscles(standing(), {}, cameraAt(0), paletteOf(Look::Light)).empty());
}

}  // namespace
}  // namespace lissom
