#pragma once

#include "core/figure/movement.h"

#include <vector>

namespace lissom {

enum class Material : unsigned char {
  Skin,
  Top,
  Shorts,
  Hair,
  Mattress,
  Frame,  ///< wood of bed and chair
  Mat,
  Pillow,
  Towel,
  Cushion,
  Strap,
};
constexpr std::size_t kMaterials = 11;

/// A box with round edges.
struct PropBox {
  Vec3 centre;
  Vec3 half;
  float round = 0;
  Material material = Material::Mat;
  Rotation turn;
};

/// A rectangle that shadows fall on: from one corner along two edges at right angles.
struct Ground {
  Vec3 corner;
  Vec3 along;
  Vec3 across;
  Vec3 normal{0, 1, 0};  ///< out of it, a unit
};

/// How far a wall fades out at its ends.
constexpr float kWallFade = 0.20f;

/// A wall is painted, not traced: a plane that fades out, with a skirting board.
struct PropWall {
  float from = 0;
  float to = 0;
  float top = 0;
  float z = 0;
  Vec3 normal;  ///< towards the figure
};

std::vector<PropBox> boxesOf(const Movement& movement);
std::vector<PropWall> wallsOf(const Movement& movement);
std::vector<Ground> groundsOf(const Movement& movement);  ///< the tops of the props
Ground groundOf(const PropWall& wall);
Ground floorOf(const Movement& movement);

}  // namespace lissom
