#include "core/figure/muscle.h"

#include "core/figure/curve.h"
#include "core/figure/muscle_paths.h"
#include "core/figure/surface.h"

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, kMuscles> kNames{
    "psoas-major",      "iliacus",        "psoas-minor",
    "rectus-femoris",   "vasti",          "hamstrings",
    "gluteus-maximus",  "gluteus-medius", "tensor-fasciae-latae",
    "adductors",        "piriformis",     "quadratus-lumborum",
    "erector-spinae",   "abdominals",     "obliques",
    "latissimus-dorsi", "pectorals",      "calf",
};

/// Lengths as parts of the standing one: where the colour is dull and where it is brightest.
struct Scale {
  float slack;
  float taut;
};
constexpr std::array<Scale, kMuscles> kScales{{
    {.80f, 1.06f},
    {.70f, 1.08f},
    {.90f, 1.06f},
    {.80f, 1.15f},
    {.90f, 1.15f},
    {.80f, 1.30f},
    {.90f, 1.20f},
    {.90f, 1.20f},
    {.80f, 1.06f},
    {.85f, 1.20f},
    {.90f, 1.20f},
    {.90f, 1.10f},
    {.95f, 1.08f},
    {.80f, 1.10f},
    {.85f, 1.10f},
    {.90f, 1.25f},
    {.85f, 1.20f},
    {.90f, 1.06f},
}};

/// The knots' curve at equal steps.
MuscleStrand strandThrough(const std::vector<Knot>& knots, Muscle muscle) {
  std::vector<float> reached{0};
  for (std::size_t i = 1; i < knots.size(); ++i) {
    reached.push_back(reached.back() + std::max(1e-6f, length(knots[i].at - knots[i - 1].at)));
  }
  MuscleStrand strand;
  strand.muscle = muscle;
  std::size_t piece = 0;
  for (std::size_t i = 0; i < kStrandPoints; ++i) {
    const float way = reached.back() * static_cast<float>(i) / (kStrandPoints - 1);
    while (piece + 2 < knots.size() && reached[piece + 1] < way) ++piece;
    const float t = std::min(1.0f, (way - reached[piece]) / (reached[piece + 1] - reached[piece]));
    const Knot& b = knots[piece];
    const Knot& c = knots[piece + 1];
    const Knot& a = piece == 0 ? b : knots[piece - 1];
    const Knot& d = piece + 2 < knots.size() ? knots[piece + 2] : c;
    strand.points[i] = onCurve(a.at, b.at, c.at, d.at, t);
    strand.radii[i] = std::max(.0025f, onCurve(a.radius, b.radius, c.radius, d.radius, t));
  }
  return strand;
}

/// Moves a point along the shortest way to a depth under the surface, a little at a time: the way there may lead round
/// an edge.
Vec3 broughtTo(float depth, Vec3 point, std::span<const RoundCone> cones) {
  constexpr float kStep = .030f;
  for (int i = 0; i < 2; ++i) {
    const SurfaceDistance now = distanceTo(cones, point);
    point = point - now.outwards * std::clamp(now.distance + depth, -kStep, kStep);
  }
  return point;
}

/// Back inside, wherever that is from.
Vec3 keptInside(float depth, Vec3 point, std::span<const RoundCone> cones) {
  for (int i = 0; i < 4; ++i) {
    const SurfaceDistance now = distanceTo(cones, point);
    if (now.distance <= -depth) break;
    point = point - now.outwards * (now.distance + depth * 1.1f);
  }
  return point;
}

/// Pulls the strand tight and lays it under the skin, by turns.
void lay(MuscleStrand& strand, float depth, std::span<const RoundCone> cones) {
  constexpr int kTurns = 3;
  constexpr float kLeastDepth = .003f;
  if (depth > 0) {
    for (int turn = 0; turn < kTurns; ++turn) {
      const std::array before = strand.points;
      for (std::size_t i = 1; i + 1 < kStrandPoints; ++i) {
        const Vec3 tight = mix(before[i], mix(before[i - 1], before[i + 1], .5f), .4f);
        strand.points[i] = broughtTo(depth, tight, cones);
      }
    }
  }
  for (Vec3& point : strand.points) point = keptInside(kLeastDepth, point, cones);
}

float meanLength(const std::vector<MuscleStrand>& strands) {
  float sum = 0;
  for (const MuscleStrand& strand : strands) {
    for (std::size_t i = 1; i < kStrandPoints; ++i) sum += length(strand.points[i] - strand.points[i - 1]);
  }
  return sum / static_cast<float>(strands.size());
}

}  // namespace

std::string_view nameOf(Muscle muscle) {
  return kNames[static_cast<std::size_t>(muscle)];
}

std::optional<Muscle> muscleNamed(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Muscle>(found - kNames.begin());
}

std::vector<MuscleStrand> strandsOf(const Body& body, Muscle muscle, BodySide side) {
  const MusclePaths paths = pathsOf(body.skeleton, muscle, side);
  std::vector<RoundCone> cones;
  for (const BodyPart part : paths.within) {
    const std::span<const RoundCone> own = conesOf(body, part);
    cones.insert(cones.end(), own.begin(), own.end());
  }
  std::vector<MuscleStrand> strands;
  strands.reserve(paths.paths.size());
  for (const MusclePath& path : paths.paths) {
    strands.push_back(strandThrough(path.knots, muscle));
    lay(strands.back(), path.depth, cones);
  }
  return strands;
}

std::vector<MuscleStrand> strandsOf(const Skeleton& skeleton, Muscle muscle, BodySide side) {
  return strandsOf(bodyOf(skeleton), muscle, side);
}

float lengthOf(const Skeleton& skeleton, Muscle muscle, BodySide side) {
  return meanLength(strandsOf(skeleton, muscle, side));
}

float tensionOf(const Skeleton& skeleton, Muscle muscle, BodySide side) {
  const float standing = lengthOf(skeletonOf(Pose{}), muscle, side);
  const Scale& scale = kScales[static_cast<std::size_t>(muscle)];
  const float part = lengthOf(skeleton, muscle, side) / standing;
  return std::clamp((part - scale.slack) / (scale.taut - scale.slack), 0.0f, 1.0f);
}

}  // namespace lissom
