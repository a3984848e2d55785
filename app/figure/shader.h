#pragma once

#include "app/figure/camera.h"
#include "app/figure/palette.h"
#include "core/figure/body.h"

#include <span>

namespace lissom {

/// Straps are painted as one more part of the body.
constexpr int kStrapPart = static_cast<int>(kBodyParts);

/// A place on a surface, in camera space.
struct SurfacePoint {
  Vec3 place;
  Vec3 normal;
  float openness = 1;  ///< 0 in a crease
  float along = 0;     ///< of the limb, 0 to 1
  int part = 0;        ///< a BodyPart, kStrapPart, then the boxes (from 0 without a body)
};

/// Paints surfaces: soft clay light in four tones, and clothes, hair and face as formulas that are
/// sharp at any size.
class Shader {
public:
  /// `body` may be null when only boxes are painted; the boxes' parts begin at `firstBox`. All must outlive the shader.
  Shader(const Palette& palette, const Camera& camera, const Body* body, std::span<const PropBox> boxes,
         std::size_t firstBox);

  Vec3 colourAt(const SurfacePoint& point) const;

private:
  struct Paint;
  Paint paintAt(const SurfacePoint& point, Vec3 world) const;
  Paint thighPaint(BodySide side, float along, Vec3 world) const;
  Paint sleevePaint(BodySide side, float along) const;
  Paint trunkPaint(Vec3 world) const;
  Paint facePaint(Vec3 world) const;
  Paint hairPaint(Vec3 world) const;
  Paint shortHairPaint(Vec3 head) const;
  float farness(BodyPart part, Vec3 world) const;
  Tone toneOf(const Paint& paint) const;
  float stripe(float distance, float halfWidth) const;
  float edge(float distance) const;

  const Palette& m_palette;
  const Camera& m_camera;
  const Body* m_body;
  std::span<const PropBox> m_boxes;
  std::size_t m_firstBox;
  bool m_knotted = true;  ///< the hair
  float m_pixel;
  Vec3 m_light;
  float m_sideways = 0;  ///< 1 seen from the right, -1 from the left, 0 from the front: then no leg is behind the other
};

}  // namespace lissom
