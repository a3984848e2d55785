#pragma once

#include "app/figure/camera.h"
#include "app/figure/field.h"
#include "app/figure/palette.h"
#include "app/figure/shader.h"
#include "core/figure/body.h"

#include <QImage>

#include <span>
#include <vector>

namespace lissom {

/// What is traced: a body, its straps and boxes together. Boxes may only stand in the way, to be painted
/// elsewhere.
struct TraceScene {
  const Body* body = nullptr;
  std::span<const RoundCone> straps{};
  std::span<const Ground> supports{};  ///< what the body rests on
  std::span<const PropBox> boxes{};
  bool paintBoxes = false;
  bool smooth = true;  ///< more rays where there is an edge
  FieldKernel kernel = fastestKernel();
};

struct TracedLayer {
  QImage image;              ///< ARGB32_Premultiplied
  std::vector<short> parts;  ///< of each pixel, numbered as in SurfacePoint; -1 for nothing

  int partAt(int x, int y) const {
    return parts[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width()) + static_cast<std::size_t>(x)];
  }
};

/// The same picture for any number of threads.
TracedLayer trace(const TraceScene& scene, const Camera& camera, const Palette& palette, QSize size, int threads);

/// How much the body shades a ground under light from that direction (a unit): an image of it, columns (a multiple of
/// kRays) along the ground and rows across.
QImage contactShadow(const Body& body, const Ground& ground, Vec3 light, QColor colour, float strength, int columns);

}  // namespace lissom
