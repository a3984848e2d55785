#pragma once

#include "core/figure/movement.h"

#include <QPointF>
#include <QSize>

namespace lissom {

/// From the figure's world into a picture, without perspective. For the left side the picture's x
/// is turned round here: that is anatomically exact, and words and light stay as they are.
struct Camera {
  Vec3 right;
  Vec3 up;
  Vec3 forward;     ///< towards the viewer
  float scale = 1;  ///< pixels of a stature
  float centreX = 0;
  float centreY = 0;
  bool mirrored = false;

  float sign() const { return mirrored ? -1.0f : 1.0f; }
  float pixel() const { return 1 / scale; }
  Vec3 toCamera(Vec3 world) const { return {dot(right, world), dot(up, world), dot(forward, world)}; }
  Vec3 toWorld(Vec3 camera) const { return right * camera.x + up * camera.y + forward * camera.z; }
  float x(Vec3 world) const { return centreX + sign() * scale * dot(right, world); }
  float y(Vec3 world) const { return centreY - scale * dot(up, world); }
  QPointF at(Vec3 world) const { return {static_cast<qreal>(x(world)), static_cast<qreal>(y(world))}; }
};

/// The camera that shows the whole motion with its props, with a margin: start and stretched pose
/// share it.
Camera cameraFor(const Movement& movement, QSize size, bool mirrored);

}  // namespace lissom
