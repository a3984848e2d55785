#pragma once

#include "app/figure/camera.h"
#include "app/figure/palette.h"

#include <QRectF>

class QPainter;

namespace lissom {

/// Bones that explain where a muscle runs from and to.
enum class BoneGroup : unsigned char {
  None = 0,
  LumbarSpine = 1,
  Sacrum = 2,
  HipBone = 4,  ///< its wing
  LowerHipBone = 8,
  FemurTop = 16,  ///< its upper half, fading out
  Femur = 32,
  Shin = 64,
};
constexpr BoneGroup operator|(BoneGroup a, BoneGroup b) {
  return static_cast<BoneGroup>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(BoneGroup all, BoneGroup one) {
  return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

/// Where those bones are in the picture.
QRectF boundsOfBones(const Skeleton& skeleton, BoneGroup bones, BodySide side, const Camera& camera);

/// Draws them, shining through what is before them, in the coordinates of the whole picture.
void paintBones(QPainter& painter, const Skeleton& skeleton, BoneGroup bones, BodySide side, const Camera& camera,
                const Palette& palette, double opacity);

}  // namespace lissom
