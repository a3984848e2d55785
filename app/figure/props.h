#pragma once

#include "core/figure/movement.h"

#include <vector>

namespace lissom {

enum class Material : unsigned char { Skin, Top, Shorts, Hair, Mattress, Frame, Mat, Pillow };
constexpr std::size_t kMaterials = 8;

/// A box with round edges.
struct PropBox {
  Vec3 centre;
  Vec3 half;
  float round = 0;
  Material material = Material::Mat;
};

/// A level rectangle that shadows fall on.
struct Ground {
  float height = 0;
  float x0 = 0, x1 = 0, z0 = 0, z1 = 0;
};

std::vector<PropBox> boxesOf(const Movement& movement);
std::vector<Ground> groundsOf(const Movement& movement);  ///< the tops of the props
Ground floorOf(const Movement& movement);

}  // namespace lissom
