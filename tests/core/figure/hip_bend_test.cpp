#include "core/figure/hip_bend.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

TEST(HipBendTest, SittingShortensBothMusclesByCentimetres) {
  EXPECT_NEAR(*lengthChangeAtHip(Muscle::PsoasMajor, kSittingFlexion), -47, 0.1);
  EXPECT_NEAR(*lengthChangeAtHip(Muscle::Iliacus, kSittingFlexion), -62.3, 0.1);
}

TEST(HipBendTest, TheStretchAddsAFewMillimetresPastStanding) {
  EXPECT_EQ(lengthChangeAtHip(Muscle::PsoasMajor, kStandingFlexion), 0);
  EXPECT_NEAR(*lengthChangeAtHip(Muscle::PsoasMajor, kStretchFlexion), 7.2, 1e-9);
  EXPECT_NEAR(*lengthChangeAtHip(Muscle::Iliacus, kStretchFlexion), 10.8, 1e-9);
}

TEST(HipBendTest, BendingTheHipOnlyEverShortensThem) {
  for (const Muscle muscle : {Muscle::PsoasMajor, Muscle::Iliacus}) {
    for (double angle = -20; angle < 90; angle += 0.5) {
      EXPECT_GT(*lengthChangeAtHip(muscle, angle), *lengthChangeAtHip(muscle, angle + 0.5)) << angle;
    }
  }
}

TEST(HipBendTest, NeverJumps) {
  for (double angle = -20; angle < 90; angle += 0.1) {
    EXPECT_LT(*lengthChangeAtHip(Muscle::Iliacus, angle) - *lengthChangeAtHip(Muscle::Iliacus, angle + 0.1), 0.1);
  }
}

TEST(HipBendTest, StaysWithinWhatWasComputed) {
  EXPECT_EQ(lengthChangeAtHip(Muscle::PsoasMajor, -60), lengthChangeAtHip(Muscle::PsoasMajor, -20));
  EXPECT_EQ(lengthChangeAtHip(Muscle::PsoasMajor, 140), lengthChangeAtHip(Muscle::PsoasMajor, 90));
}

TEST(HipBendTest, ThePsoasMinorDoesNotCrossTheHip) {
  EXPECT_EQ(lengthChangeAtHip(Muscle::PsoasMinor, kSittingFlexion), 0);
  EXPECT_FALSE(lengthChangeAtHip(Muscle::Calf, 0));
}

}  // namespace
}  // namespace lissom
