#pragma once

#include "app/figure/camera.h"
#include "app/figure/palette.h"
#include "core/figure/body.h"
#include "core/figure/movement.h"

#include <QImage>
#include <QPoint>

#include <bitset>
#include <span>
#include <vector>

namespace lissom {

/// A small picture, where it belongs, and through which parts of the body it is seen.
struct Overlay {
  QImage image;
  QPoint at;
  std::bitset<kBodyParts> seenThrough;
};

/// The muscles as seen through the skin, with faint bones behind them: pictures to be laid on the figure in this order.
/// What lies on the side away from the viewer is faint. The more a muscle is lengthened, the brighter it is. In
/// pictures smaller than about 120 pixels a stature only the red shapes.
std::vector<Overlay> paintMuscles(const Body& body, std::span<const SidedMuscle> muscles, const Camera& camera,
                                  const Palette& palette);

}  // namespace lissom
