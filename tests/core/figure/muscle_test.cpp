#include "core/figure/muscle.h"

#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

float lengthOf(const MuscleStrand& strand) {
  float sum = 0;
  for (std::size_t i = 1; i < kStrandPoints; ++i) sum += length(strand.points[i] - strand.points[i - 1]);
  return sum;
}

TEST(MuscleTest, PsoasRunsFromTheSpineToTheFemur) {
  const Skeleton k = skeletonOf(Pose{});
  const MuscleStrand top = strandsOf(k, Muscle::PsoasMajor, BodySide::Right).front();
  EXPECT_LT(length(top.points.front() - k.vertebra(Vertebra::T12).origin), 0.04f);
  EXPECT_LT(length(top.points.back() - k.side(BodySide::Right).thigh.at({0, -0.056f, 0})), 0.02f);
}

TEST(MuscleTest, BothMusclesAreLongerInTheStretchThanAtTheStart) {
  for (const Movement& movement : {halfKneeling(), bedEdge()}) {
    const Skeleton start = skeletonOf(poseAt(movement, 0));
    const Skeleton stretched = skeletonOf(poseAt(movement, 1));
    for (const Muscle muscle : {Muscle::PsoasMajor, Muscle::Iliacus}) {
      const auto before = strandsOf(start, muscle, BodySide::Right);
      const auto after = strandsOf(stretched, muscle, BodySide::Right);
      for (std::size_t i = 0; i < before.size(); ++i) EXPECT_GT(lengthOf(after[i]), lengthOf(before[i]));
    }
  }
}

TEST(MuscleTest, TheLeftOneIsTheMirrorImage) {
  const Pose pose = poseAt(halfKneeling(), 0.7);
  const auto right = strandsOf(skeletonOf(pose), Muscle::Iliacus, BodySide::Right);
  const auto left = strandsOf(skeletonOf(mirror(pose)), Muscle::Iliacus, BodySide::Left);
  for (std::size_t i = 0; i < right.size(); ++i) {
    for (std::size_t p = 0; p < kStrandPoints; ++p) {
      const Vec3 image{right[i].points[p].x, right[i].points[p].y, -right[i].points[p].z};
      EXPECT_LT(length(left[i].points[p] - image), 1e-4f);
    }
  }
}

}  // namespace
}  // namespace lissom
