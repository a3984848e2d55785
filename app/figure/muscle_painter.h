#pragma once

#include "app/figure/camera.h"
#include "app/figure/palette.h"
#include "core/figure/muscle.h"

#include <QImage>
#include <QPoint>

#include <span>

namespace lissom {

/// A small picture and where it belongs.
struct Overlay {
  QImage image;
  QPoint at;
};

/// The muscles of that side with faint bones behind them, as seen through the skin. Null image for
/// no muscles. In pictures smaller than about 120 pixels a stature only the red shape.
Overlay paintMuscles(const Skeleton& skeleton, std::span<const Muscle> muscles, BodySide side, const Camera& camera,
                     const Palette& palette);

}  // namespace lissom
