#include "core/figure/contact.h"

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr double kDamping = 1e-4;
constexpr double kGoodEnough = 1e-9;   // sum of squares: about 3e-5 of stature
constexpr double kAtRest = 3e-4;       // radians or stature a step: it comes no nearer
constexpr double kRangeWeight = 0.5;   // a radian out of range counts as half a stature of gap
constexpr float kLargestTurn = 15;     // degrees a step
constexpr float kLargestShift = 0.1f;  // of stature a step

/// One unit of a joint as the solver sees it: radians, or stature.
double unitOf(JointIndex joint) {
  return rangeOf(joint).most < 1.5f ? 1.0 : kDegreesPerRadian;
}

void measure(const Pose& pose, std::span<const ContactGoal> goals, std::span<const JointIndex> joints,
             std::vector<double>& out) {
  out.clear();
  const Skeleton skeleton = skeletonOf(pose);
  for (const ContactGoal& goal : goals) {
    Vec3 place = placeOf(skeleton, goal.point);
    if (goal.limb) place = frameOf(skeleton, goal.limb->limb, goal.limb->side).toLocal(place);
    const std::array axes{place.x, place.y, place.z};
    for (std::size_t i = 0; i < 3; ++i) {
      if (goal.at[i]) out.push_back(static_cast<double>(axes[i]) - static_cast<double>(*goal.at[i]));
    }
  }
  for (const JointIndex joint : joints) {
    const JointRange range = rangeOf(joint);
    const float inside = std::clamp(pose[joint], range.least, range.most);
    out.push_back(kRangeWeight * static_cast<double>(pose[joint] - inside) / unitOf(joint));
  }
}

/// Solves the symmetric positive definite system a x = b in place; x ends in b. a is n x n, row by
/// row.
void solveCholesky(std::vector<double>& a, std::vector<double>& b) {
  const std::size_t n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / a[j * n + j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i * n + k] * b[k];
    b[i] /= a[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= a[k * n + i] * b[k];
    b[i] /= a[i * n + i];
  }
}

}  // namespace

Pose settle(const Pose& pose, std::span<const ContactGoal> goals, std::span<const JointIndex> joints, int iterations) {
  const std::size_t n = joints.size();
  if (n == 0) return pose;  // nothing gives way
  Pose best = pose;
  std::vector<double> gaps;
  std::vector<double> moved;
  for (int iteration = 0; iteration < iterations; ++iteration) {
    measure(best, goals, joints, gaps);
    const std::size_t m = gaps.size();
    double sum = 0;
    for (const double gap : gaps) sum += gap * gap;
    if (sum < kGoodEnough) break;

    std::vector<double> slopes(m * n);  // by joint
    for (std::size_t j = 0; j < n; ++j) {
      const bool turns = unitOf(joints[j]) > 1;
      const float probe = turns ? 0.1f : 1e-3f;
      Pose nudged = best;
      nudged[joints[j]] += probe;
      measure(nudged, goals, joints, moved);
      for (std::size_t i = 0; i < m; ++i) {
        slopes[j * m + i] = (moved[i] - gaps[i]) / static_cast<double>(probe) * unitOf(joints[j]);
      }
    }
    std::vector<double> matrix(n * n);
    std::vector<double> step(n);
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t i = 0; i < m; ++i) step[a] -= slopes[a * m + i] * gaps[i];
      for (std::size_t b = 0; b < n; ++b) {
        for (std::size_t i = 0; i < m; ++i) matrix[a * n + b] += slopes[a * m + i] * slopes[b * m + i];
      }
      matrix[a * n + a] += kDamping;
    }
    solveCholesky(matrix, step);
    const auto furthest = std::ranges::max(step, {}, [](double s) { return std::abs(s); });
    if (std::abs(furthest) < kAtRest) break;
    for (std::size_t j = 0; j < n; ++j) {
      const double unit = unitOf(joints[j]);
      const float most = unit > 1 ? kLargestTurn : kLargestShift;
      best[joints[j]] += std::clamp(static_cast<float>(step[j] * unit), -most, most);
    }
  }
  for (const JointIndex joint : joints) {
    best[joint] = std::clamp(best[joint], rangeOf(joint).least, rangeOf(joint).most);
  }
  return best;
}

}  // namespace lissom
