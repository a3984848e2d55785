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

/// Lengths, fractions of stature: where the colour is dull and where it is brightest. In the order of the enumeration;
/// from the least and the most of these paths in a few dozen common exercises, a standing figure well between them.
struct Scale {
  float slack;
  float taut;
};
constexpr std::array<Scale, kMuscles> kScales{{
    {0.1963f, 0.2158f},
    {0.1542f, 0.1729f},
    {0.1500f, 0.1758f},
    {0.2887f, 0.3348f},
    {0.2155f, 0.2472f},
    {0.1996f, 0.2935f},
    {0.1371f, 0.2399f},
    {0.0997f, 0.1524f},
    {0.3083f, 0.3274f},
    {0.1449f, 0.2148f},
    {0.0852f, 0.1044f},
    {0.0520f, 0.0734f},
    {0.2276f, 0.2489f},
    {0.1015f, 0.1190f},
    {0.0979f, 0.1241f},
    {0.1089f, 0.2251f},
    {0.0808f, 0.1508f},
    {0.2352f, 0.2575f},
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

/// Moves a point along the shortest way to a depth under the surface, not too far at once: the way there may lead round
/// an edge.
Vec3 broughtTo(float depth, Vec3 point, std::span<const RoundCone> cones) {
  constexpr float kStep = .030f;
  const SurfaceDistance now = distanceTo(cones, point);
  return point - now.outwards * std::clamp(now.distance + depth, -kStep, kStep);
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

float tensionOf(const std::vector<MuscleStrand>& strands) {
  if (strands.empty()) return 0;
  const Scale& scale = kScales[static_cast<std::size_t>(strands.front().muscle)];
  return std::clamp((meanLength(strands) - scale.slack) / (scale.taut - scale.slack), 0.0f, 1.0f);
}

}  // namespace lissom
