#pragma once

#include "app/figure/camera.h"
#include "app/figure/field.h"
#include "app/figure/props.h"
#include "core/figure/body.h"

#include <QSize>

#include <span>
#include <vector>

namespace lissom {

/// Owns what a Field points to.
struct FieldData {
  std::vector<FieldShape> shapes;
  std::vector<FieldPart> parts;  ///< of the body, then one of the straps if there are any, then one for each box
  std::size_t bodyParts = 0;     ///< with the straps

  std::vector<FieldSupport> supports;  ///< what the body rests on

  Field field() const { return {shapes.data(), parts.data(), supports.data(), static_cast<int>(supports.size())}; }
};

/// `body` may be null, then there are no straps either.
FieldData fieldOf(const Body* body, std::span<const RoundCone> straps, std::span<const PropBox> boxes,
                  const Camera& camera);

/// Lets the body's flesh spread where it rests on one of these.
void restOn(FieldData& data, std::span<const Ground> supports, const Camera& camera);

/// The tiles of the picture in which something is to be painted, each with the shapes near it.
std::vector<FieldTile> tilesOf(const FieldData& data, const Camera& camera, QSize size, int tileSize, bool paintBoxes);

/// The shapes that come nearer than `reach` to the plane through that point, or lie behind it; in camera space.
NearShapes shapesNearPlane(const FieldData& data, Vec3 point, Vec3 normal, float reach);

/// Every shape, for looking at the field as a whole.
NearShapes allShapesOf(const FieldData& data);

}  // namespace lissom
