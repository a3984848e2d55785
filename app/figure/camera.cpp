#include "app/figure/camera.h"

#include "app/figure/props.h"
#include "app/figure/strap.h"
#include "core/figure/body.h"

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

/// How much of the picture's width and height the motion may fill.
constexpr float kWidthFilled = 0.90f;
constexpr float kHeightFilled = 0.86f;

class Bounds {
public:
  void add(float x, float y, float reach) {
    m_left = std::min(m_left, x - reach);
    m_right = std::max(m_right, x + reach);
    m_low = std::min(m_low, y - reach);
    m_high = std::max(m_high, y + reach);
  }
  float width() const { return m_right - m_left; }
  float height() const { return m_high - m_low; }
  float middleX() const { return (m_left + m_right) / 2; }
  float middleY() const { return (m_low + m_high) / 2; }

private:
  float m_left = 1e9f, m_right = -1e9f, m_low = 1e9f, m_high = -1e9f;
};

}  // namespace

Camera cameraFor(const Movement& movement, QSize size, Build build) {
  const float yaw = movement.view.yaw / kDegreesPerRadian;
  const float pitch = movement.view.pitch / kDegreesPerRadian;
  Camera camera;
  camera.forward = {std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
  camera.right = {std::cos(yaw), 0, -std::sin(yaw)};
  camera.up = cross(camera.forward, camera.right);

  Bounds bounds;
  const auto add = [&](const RoundCone& cone) {
    bounds.add(dot(camera.right, cone.a), dot(camera.up, cone.a), cone.ra);
    bounds.add(dot(camera.right, cone.b), dot(camera.up, cone.b), cone.rb);
  };
  const MovementPath path(movement);
  for (const double amount : {0.0, 0.5, 1.0}) {
    const Skeleton skeleton = skeletonOf(path.at(amount));
    for (const RoundCone& cone : bodyOf(skeleton, {build, {}}).cones) add(cone);
    for (const RoundCone& cone : strapsOf(movement, skeleton)) add(cone);
  }
  for (const PropBox& box : boxesOf(movement)) {
    for (int corner = 0; corner < 8; ++corner) {
      const Vec3 out{(corner & 1) ? box.half.x : -box.half.x, (corner & 2) ? box.half.y : -box.half.y,
                     (corner & 4) ? box.half.z : -box.half.z};
      const Vec3 at = box.centre + box.turn * out;
      bounds.add(dot(camera.right, at), dot(camera.up, at), 0);
    }
  }
  for (const PropWall& wall : wallsOf(movement)) {
    // Its ends fade out: the figure need not be smaller for them.
    for (const float x : {wall.from + kWallFade, wall.to - kWallFade}) {
      for (const Vec3 at : {Vec3{x, 0, wall.z}, Vec3{x, wall.top - kWallFade, wall.z}}) {
        bounds.add(dot(camera.right, at), dot(camera.up, at), 0);
      }
    }
  }
  const auto width = static_cast<float>(size.width());
  const auto height = static_cast<float>(size.height());
  // A small motion is not blown up: figures of one session should be about the same size.
  camera.scale = std::min({width * kWidthFilled / bounds.width(), height * kHeightFilled / bounds.height(),
                           std::min(width, height) / 1.02f});
  camera.centreX = width / 2 - camera.scale * bounds.middleX();
  camera.centreY = height / 2 + camera.scale * bounds.middleY();
  return camera;
}

}  // namespace lissom
