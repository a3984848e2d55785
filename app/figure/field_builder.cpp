#include "app/figure/field_builder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lissom {
namespace {

/// How far from a hit its openness looks: shapes within this reach of a tile must be known to it,
/// or squares show.
constexpr float kShadowReach = .045f;

void setRow(FieldShape& shape, std::size_t row, Vec3 camera) {
  shape.turn[row * 3] = camera.x;
  shape.turn[row * 3 + 1] = camera.y;
  shape.turn[row * 3 + 2] = camera.z;
}

FieldShape shapeOf(const RoundCone& cone, const Camera& camera) {
  FieldShape shape{};
  // Widening is done by squashing space along that direction.
  const float squash = 1 - 1 / cone.widening;
  const auto squashed = [&](Vec3 v) { return v - cone.wide * (dot(cone.wide, v) * squash); };
  const Vec3 axis = squashed(cone.b - cone.a);
  const float length = lissom::length(axis);
  const Vec3 y = length > 1e-6f ? axis * (1 / length) : Vec3{0, 1, 0};
  const Vec3 x = normalized(cross(y, std::fabs(y.x) < .8f ? Vec3{1, 0, 0} : Vec3{0, 0, 1}));
  setRow(shape, 0, camera.toCamera(squashed(x)));
  setRow(shape, 1, camera.toCamera(squashed(y)));
  setRow(shape, 2, camera.toCamera(squashed(cross(x, y))));
  const Vec3 a = camera.toCamera(cone.a);
  const Vec3 b = camera.toCamera(cone.b);
  shape.ax = shape.x0 = a.x;
  shape.ay = shape.y0 = a.y;
  shape.az = shape.z0 = a.z;
  shape.x1 = b.x;
  shape.y1 = b.y;
  shape.z1 = b.z;
  shape.length = std::max(length, 1e-4f);
  shape.radius = cone.ra;
  shape.slope = std::clamp((cone.ra - cone.rb) / shape.length, -.98f, .98f);
  shape.slopeRatio = shape.slope / std::sqrt(1 - shape.slope * shape.slope);
  shape.shrink = std::min(1.0f, cone.widening);
  shape.blend = std::max(cone.blend, 1e-4f);
  shape.reach = std::max(cone.ra, cone.rb) * std::max(1.0f, cone.widening);
  return shape;
}

FieldShape shapeOf(const PropBox& box, const Camera& camera) {
  FieldShape shape{};
  setRow(shape, 0, camera.toCamera(box.turn.x));
  setRow(shape, 1, camera.toCamera(box.turn.y));
  setRow(shape, 2, camera.toCamera(box.turn.z));
  const Vec3 centre = camera.toCamera(box.centre);
  shape.ax = shape.x0 = shape.x1 = centre.x;
  shape.ay = shape.y0 = shape.y1 = centre.y;
  shape.az = shape.z0 = shape.z1 = centre.z;
  shape.box = true;
  shape.shrink = 1;
  shape.blend = 1e-4f;
  shape.hx = box.half.x - box.round;
  shape.hy = box.half.y - box.round;
  shape.hz = box.half.z - box.round;
  shape.round = box.round;
  shape.reach = length(box.half);
  return shape;
}

FieldPart partOf(const PartShape& part, int first, const Camera& camera) {
  const Vec3 joint = camera.toCamera(part.joint.joint);
  const Vec3 from = camera.toCamera(part.cloth.from);
  const Vec3 along = camera.toCamera(part.cloth.along);
  return {first,
          static_cast<int>(part.count),
          joint.x,
          joint.y,
          joint.z,
          part.joint.blend,
          part.joint.near,
          part.joint.far,
          from.x,
          from.y,
          from.z,
          along.x,
          along.y,
          along.z,
          part.cloth.hem,
          part.cloth.thickness,
          part.cloth.flare,
          0};
}

/// A square of the picture, in camera space.
struct Patch {
  float x, y, half;
};

/// How far the patch is from the outline of the shape; negative inside.
float gapBetween(const FieldShape& shape, Patch patch) {
  if (shape.box) {
    const auto& m = shape.turn;
    const float hx = std::fabs(m[0]) * shape.hx + std::fabs(m[3]) * shape.hy + std::fabs(m[6]) * shape.hz + shape.round;
    const float hy = std::fabs(m[1]) * shape.hx + std::fabs(m[4]) * shape.hy + std::fabs(m[7]) * shape.hz + shape.round;
    return std::max(std::fabs(patch.x - shape.ax) - hx, std::fabs(patch.y - shape.ay) - hy) - patch.half;
  }
  const float dx = shape.x1 - shape.x0, dy = shape.y1 - shape.y0;
  const float square = dx * dx + dy * dy;
  const float u =
      square > 1e-9f ? std::clamp(((patch.x - shape.x0) * dx + (patch.y - shape.y0) * dy) / square, 0.0f, 1.0f) : 0.0f;
  const float awayX = patch.x - shape.x0 - u * dx, awayY = patch.y - shape.y0 - u * dy;
  return std::sqrt(awayX * awayX + awayY * awayY) - shape.reach - patch.half;
}

void addShape(NearShapes& list, short part, const FieldShape* shape) {
  if (list.count == kMostShapes) return;
  if (list.runs == 0 || list.run[list.runs - 1].part != part) {
    if (list.runs == kMostParts) return;
    list.run[list.runs++] = {part, static_cast<short>(list.count), 0};
  }
  list.shape[list.count++] = shape;
  ++list.run[list.runs - 1].count;
}

class TileBuilder {
public:
  TileBuilder(const FieldData& data, bool paintBoxes) : m_data(data), m_paintBoxes(paintBoxes) {
    for (const FieldPart& part : data.parts) {
      float blend = part.jointBlend;
      for (int i = 0; i < part.count; ++i) blend = std::max(blend, shape(part, i).blend);
      m_bounds.push_back(boundsOf(part));
      m_swelling.push_back(std::min(.045f, blend * .75f + .004f + part.flesh));
    }
  }

  /// Whether anything is to be painted there.
  bool fill(FieldTile& tile, Patch patch) const {
    bool painted = false;
    tile.surface.runs = tile.surface.count = 0;
    tile.around.runs = tile.around.count = 0;
    tile.nearest = -1e3f;
    tile.farthest = 1e3f;
    for (std::size_t p = 0; p < m_data.parts.size(); ++p) {
      const FieldPart& part = m_data.parts[p];
      const float margin = patch.half + kShadowReach;
      const Bounds& bounds = m_bounds[p];
      if (patch.x + margin < bounds.x0 || patch.x - margin > bounds.x1 || patch.y + margin < bounds.y0 ||
          patch.y - margin > bounds.y1) {
        continue;
      }
      const bool box = p >= m_data.bodyParts;
      for (int i = 0; i < part.count; ++i) {
        const FieldShape& s = shape(part, i);
        const float gap = gapBetween(s, patch);
        if (gap > kShadowReach) continue;
        addShape(tile.around, static_cast<short>(p), &s);
        if (gap >= (box ? .002f : m_swelling[p])) continue;
        addShape(tile.surface, static_cast<short>(p), &s);
        if (box && !m_paintBoxes) continue;
        painted = painted || gap < .016f;
        tile.nearest = std::max(tile.nearest, std::max(s.z0, s.z1) + s.reach + .012f);
        tile.farthest = std::min(tile.farthest, std::min(s.z0, s.z1) - s.reach - .012f);
      }
    }
    return painted;
  }

private:
  const FieldShape& shape(const FieldPart& part, int i) const {
    return m_data.shapes[static_cast<std::size_t>(part.first + i)];
  }

  /// Nothing of a part is outside of them.
  struct Bounds {
    float x0, y0, x1, y1;
  };
  Bounds boundsOf(const FieldPart& part) const {
    Bounds bounds{1e3f, 1e3f, -1e3f, -1e3f};
    for (int i = 0; i < part.count; ++i) {
      const FieldShape& s = shape(part, i);
      bounds = {
          std::min(bounds.x0, std::min(s.x0, s.x1) - s.reach), std::min(bounds.y0, std::min(s.y0, s.y1) - s.reach),
          std::max(bounds.x1, std::max(s.x0, s.x1) + s.reach), std::max(bounds.y1, std::max(s.y0, s.y1) + s.reach)};
    }
    return bounds;
  }

  const FieldData& m_data;
  bool m_paintBoxes;
  std::vector<Bounds> m_bounds;
  std::vector<float> m_swelling;  // how far melting can push the surface of a part outwards
};

}  // namespace

FieldData fieldOf(const Body* body, std::span<const RoundCone> straps, std::span<const PropBox> boxes,
                  const Camera& camera) {
  FieldData data;
  if (body) {
    for (const PartShape& part : body->parts) {
      data.parts.push_back(partOf(part, static_cast<int>(data.shapes.size()), camera));
      for (std::size_t i = 0; i < part.count; ++i) data.shapes.push_back(shapeOf(body->cones[part.first + i], camera));
    }
    if (!straps.empty()) {
      FieldPart part{};
      part.first = static_cast<int>(data.shapes.size());
      part.count = static_cast<int>(straps.size());
      part.hem = -1;
      data.parts.push_back(part);
      for (const RoundCone& cone : straps) data.shapes.push_back(shapeOf(cone, camera));
    }
    data.bodyParts = data.parts.size();
  }
  for (const PropBox& box : boxes) {
    FieldPart part{};
    part.first = static_cast<int>(data.shapes.size());
    part.count = 1;
    part.hem = -1;
    data.parts.push_back(part);
    data.shapes.push_back(shapeOf(box, camera));
  }
  return data;
}

void restOn(FieldData& data, std::span<const Ground> supports, const Camera& camera) {
  if (data.bodyParts < kBodyParts) return;
  for (const Ground& ground : supports) {
    const Vec3 normal = camera.toCamera(ground.normal);
    const Vec3 middle = camera.toCamera(ground.corner + (ground.along + ground.across) * .5f);
    // Divided by the square of the half length: 1 at the end.
    const auto unit = [&](Vec3 edge) { return camera.toCamera(edge * (2 / dot(edge, edge))); };
    const Vec3 along = unit(ground.along);
    const Vec3 across = unit(ground.across);
    data.supports.push_back({normal.x, normal.y, normal.z, dot(normal, middle), along.x, along.y, along.z,
                             dot(along, middle), across.x, across.y, across.z, dot(across, middle)});
  }
  if (supports.empty()) return;
  for (const auto& [part, flesh] : {std::pair{BodyPart::Trunk, .0045f},
                                    {BodyPart::RightThigh, .0050f},
                                    {BodyPart::LeftThigh, .0050f},
                                    {BodyPart::RightShank, .0026f},
                                    {BodyPart::LeftShank, .0026f},
                                    {BodyPart::RightUpperArm, .0022f},
                                    {BodyPart::LeftUpperArm, .0022f}}) {
    data.parts[static_cast<std::size_t>(part)].flesh = flesh;
  }
}

std::vector<FieldTile> tilesOf(const FieldData& data, const Camera& camera, QSize size, int tileSize, bool paintBoxes) {
  const TileBuilder builder(data, paintBoxes);
  const float pixel = camera.pixel();
  const auto half = static_cast<float>(tileSize) * .5f;
  std::vector<FieldTile> tiles;
  FieldTile tile;
  for (tile.y = 0; tile.y < size.height(); tile.y += tileSize) {
    for (tile.x = 0; tile.x < size.width(); tile.x += tileSize) {
      const Patch patch{(static_cast<float>(tile.x) + half - camera.centreX) * pixel,
                        (camera.centreY - static_cast<float>(tile.y) - half) * pixel, half * pixel * 1.4143f};
      if (builder.fill(tile, patch)) tiles.push_back(tile);
    }
  }
  return tiles;
}

NearShapes shapesNearPlane(const FieldData& data, Vec3 point, Vec3 normal, float reach) {
  NearShapes shapes;
  for (std::size_t p = 0; p < data.parts.size(); ++p) {
    const FieldPart& part = data.parts[p];
    for (int i = 0; i < part.count; ++i) {
      const FieldShape& s = data.shapes[static_cast<std::size_t>(part.first + i)];
      const float above =
          std::min(dot(normal, Vec3{s.x0, s.y0, s.z0} - point), dot(normal, Vec3{s.x1, s.y1, s.z1} - point));
      if (above - s.reach < reach) addShape(shapes, static_cast<short>(p), &s);
    }
  }
  return shapes;
}

NearShapes allShapesOf(const FieldData& data) {
  NearShapes all;
  for (std::size_t p = 0; p < data.parts.size(); ++p) {
    const FieldPart& part = data.parts[p];
    for (int i = 0; i < part.count; ++i) {
      addShape(all, static_cast<short>(p), &data.shapes[static_cast<std::size_t>(part.first + i)]);
    }
  }
  return all;
}

}  // namespace lissom
