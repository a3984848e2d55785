#pragma once

#include "core/figure/body.h"
#include "core/figure/movement.h"

#include <QPointF>
#include <QSize>

namespace lissom {

/// From the figure's world into a picture, without perspective.
struct Camera {
  Vec3 right;
  Vec3 up;
  Vec3 forward;     ///< towards the viewer
  float scale = 1;  ///< pixels of a stature
  float centreX = 0;
  float centreY = 0;
  float lightSide = -1;  ///< the key light comes from the upper left; 1: from the upper right

  /// Towards the key light, in camera space; a unit.
  Vec3 light() const { return normalized({.42f * lightSide, .72f, .55f}); }
  float pixel() const { return 1 / scale; }
  Vec3 toCamera(Vec3 world) const { return {dot(right, world), dot(up, world), dot(forward, world)}; }
  Vec3 toWorld(Vec3 camera) const { return right * camera.x + up * camera.y + forward * camera.z; }
  float x(Vec3 world) const { return centreX + scale * dot(right, world); }
  float y(Vec3 world) const { return centreY - scale * dot(up, world); }
  QPointF at(Vec3 world) const { return {static_cast<qreal>(x(world)), static_cast<qreal>(y(world))}; }
};

/// The camera that shows the whole motion with its props, with a margin: start and stretched pose
/// share it.
Camera cameraFor(const Movement& movement, QSize size, Build build = Build::Slim);

}  // namespace lissom
