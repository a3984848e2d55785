#pragma once

#include <optional>

namespace lissom {

/// What the tracer marches through: round cones and boxes in camera space (x right, y up, z towards
/// the viewer), in fractions of stature. Plain data without functions, because the kernels that
/// read it are compiled for more than one kind of processor: an inline function shared between them
/// could end up using instructions that this one lacks.

constexpr int kRays = 8;  ///< rays that travel together
constexpr int kMostShapes = 160;
constexpr int kMostParts = 40;

struct FieldShape {
  float turn[9];     ///< rows of the way from camera space into the shape's own, squashed where it is
                     ///< widened
  float ax, ay, az;  ///< one end of a cone, the centre of a box
  float length, radius;
  float slope;  ///< (radius of a - radius of b) / length, and that over sqrt(1 - slope^2):
  float slopeRatio;
  float shrink;  ///< lengths of the squashed space are at most this much too large
  float blend;
  bool box;
  float hx, hy, hz, round;
  float x0, y0, z0, x1, y1, z1,
      reach;  ///< for culling: nothing is farther than reach from this line
};

struct FieldPart {
  int first, count;
  float jointX, jointY, jointZ, jointBlend, jointNear, jointFar;
  float clothX, clothY, clothZ, alongX, alongY, alongZ;
  float hem, thickness, flare;
  float flesh;  ///< how far it spreads where it rests on something
};

/// A rectangle that flesh rests on.
struct FieldSupport {
  float normalX, normalY, normalZ, height;  ///< dot(normal, p) - height: how far p is above it
  float alongX, alongY, alongZ, along;      ///< dot(along, p) - along: -1 to 1 on it
  float acrossX, acrossY, acrossZ, across;
};

struct Field {
  const FieldShape* shapes;
  const FieldPart* parts;
  const FieldSupport* supports;
  int supportCount;
};

/// The shapes that matter for a patch of the picture, part by part.
struct NearShapes {
  struct Run {
    short part, first, count;
  };
  int runs = 0;
  int count = 0;
  Run run[kMostParts];
  const FieldShape* shape[kMostShapes];
};

struct FieldTile {
  int x, y;                 ///< its first pixel
  float nearest, farthest;  ///< z between which there is anything
  NearShapes surface;       ///< what a ray can hit
  NearShapes around;        ///< what can darken a hit
};

struct RayBatch {
  float x[kRays], y[kRays], z[kRays];
  bool live[kRays];
};

struct HitBatch {
  float z[kRays], normalX[kRays], normalY[kRays], normalZ[kRays];
  float openness[kRays];  ///< 1 in the open, 0 deep in a crease
  float along[kRays];     ///< where on the limb, for cloth
  float coverage[kRays];  ///< of the pixel, 0 to 1
  int part[kRays];
  bool hit[kRays];
  bool any;
};

/// Whether a hit's openness is looked for, which costs as much as finding the hit, or left to who knows it already.
enum class Openness : unsigned char { Traced, Left };

/// The inner loops, for one kind of processor.
struct FieldKernel {
  /// Moves each ray from its z to the first surface and tells what is there.
  void (*trace)(const Field&, const FieldTile&, const RayBatch&, float pixel, Openness, HitBatch&);
  /// Moves fat rays of that radius towards the surface as far as surely nothing is in the way; a
  /// ray that leaves the tile is dead.
  void (*approach)(const Field&, const FieldTile&, RayBatch&, float radius);
  /// Signed distances at the points of the batch.
  void (*distance)(const Field&, const NearShapes&, const RayBatch&, float out[kRays]);
};

FieldKernel fourLaneKernel();   ///< SSE2: every x86-64
FieldKernel eightLaneKernel();  ///< AVX2 with FMA
/// The one of 4 or 8 lanes, if this processor can run it.
std::optional<FieldKernel> kernelOfLanes(int lanes);
/// The fastest that this processor can run.
FieldKernel fastestKernel();
/// Which one that is: their pictures differ in last bits. Lives forever.
const char* nameOfFastestKernel();

}  // namespace lissom
