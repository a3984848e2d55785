#include "app/figure/props.h"

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr float kMatHalfWidth = 0.178f;
constexpr float kBedHalfWidth = 0.25f;
constexpr float kSeatHalfWidth = 0.122f;
constexpr float kSeatThickness = 0.020f;
constexpr float kTowelHalfWidth = 0.080f;
constexpr float kCushionHalfWidth = 0.115f;
/// What is soft goes a little into what it lies on, so that no line of light shows under it.
constexpr float kBedded = 0.004f;

void addMat(const Prop& mat, std::vector<PropBox>& boxes) {
  boxes.push_back({{(mat.from + mat.to) / 2, mat.top / 2, 0},
                   {(mat.to - mat.from) / 2, mat.top / 2, kMatHalfWidth},
                   .007f,
                   Material::Mat,
                   {}});
}

/// The head end is at `from`; `top` is the upper side of the mattress.
void addBed(const Prop& bed, std::vector<PropBox>& boxes) {
  const float middle = (bed.from + bed.to) / 2;
  const float half = (bed.to - bed.from) / 2;
  const float legHalf = (bed.top - .167f) / 2;
  boxes.push_back({{middle, bed.top - .055f, 0}, {half, .055f, kBedHalfWidth}, .028f, Material::Mattress, {}});
  boxes.push_back({{middle, bed.top - .130f, 0}, {half - .014f, .044f, .235f}, .012f, Material::Frame, {}});
  for (const float x : {bed.from + .05f, bed.to - .06f}) {
    for (const float z : {-.205f, .205f})
      boxes.push_back({{x, legHalf, z}, {.020f, legHalf, .020f}, .006f, Material::Frame, {}});
  }
  boxes.push_back({{bed.from + .20f, bed.top + .012f, 0}, {.120f, .034f, .165f}, .032f, Material::Pillow, {}});
}

/// The middle of a chair's seat on the floor; its x is to the chair's front, its y up.
Frame frameOf(const Prop& chair) {
  return {{(chair.from + chair.to) / 2, 0, chair.side}, aboutY(-chair.turn)};
}

/// A plain kitchen chair: four legs, of which the back ones go up to hold a rail and two slats. The backrest stands
/// behind the seat, so that all of the seat can be sat on.
void addChair(const Prop& chair, std::vector<PropBox>& boxes) {
  const Frame frame = frameOf(chair);
  const float half = (chair.to - chair.from) / 2;
  const auto add = [&](Vec3 centre, Vec3 size, float round) {
    boxes.push_back({frame.at(centre), size, round, Material::Frame, frame.turn});
  };
  constexpr float kLeg = .0125f;
  constexpr float kPostBehind = .006f;  // the middle of a post behind the seat
  const float seatMiddle = chair.top - kSeatThickness / 2;
  add({0, seatMiddle, 0}, {half, kSeatThickness / 2, kSeatHalfWidth}, .007f);
  add({0, chair.top - kSeatThickness - .014f, 0}, {half - .016f, .016f, kSeatHalfWidth - .014f}, .003f);
  const float backTop = chair.top + kChairBackHeight;
  for (const float side : {-1.0f, 1.0f}) {
    const float z = side * (kSeatHalfWidth - kLeg);
    const float frontHalf = (chair.top - kSeatThickness) / 2;
    add({half - kLeg - .006f, frontHalf, z}, {kLeg, frontHalf, kLeg}, .005f);
    add({-half - kPostBehind, backTop / 2 - .006f, z}, {kLeg, backTop / 2 - .006f, kLeg * .9f}, .005f);
    add({0, chair.top * .42f, z}, {half, .007f, .006f}, .004f);
  }
  const float inside = kSeatHalfWidth - kLeg;
  add({-half - kPostBehind, backTop - .026f, 0}, {.0105f, .026f, kSeatHalfWidth + .004f}, .008f);
  for (const float up : {.068f, .142f}) add({-half - kPostBehind, chair.top + up, 0}, {.006f, .016f, inside}, .005f);
}

/// The height of what a towel or a cushion at that place lies on.
float heightBelow(const Movement& movement, const Prop& soft) {
  const float x = (soft.from + soft.to) / 2;
  float height = 0;
  for (const Prop& prop : movement.props) {
    const bool mat = prop.kind == Prop::Kind::Mat && std::fabs(soft.side) < kMatHalfWidth;
    const bool bed = prop.kind == Prop::Kind::Bed && std::fabs(soft.side) < kBedHalfWidth;
    const bool chair = prop.kind == Prop::Kind::Chair && std::fabs(soft.side - prop.side) < kSeatHalfWidth;
    if ((mat || bed || chair) && x > prop.from && x < prop.to && prop.top < soft.top)
      height = std::max(height, prop.top);
  }
  return height;
}

/// Folded flat, in layers; rolled up when it is about as high as it is wide.
void addTowel(const Prop& towel, float below, std::vector<PropBox>& boxes) {
  const float middle = (towel.from + towel.to) / 2;
  const float half = (towel.to - towel.from) / 2;
  const float thickness = towel.top - below + kBedded;
  if (thickness > half * 1.2f) {
    const float radius = std::min(half, thickness / 2);
    boxes.push_back({{middle, towel.top - radius, towel.side},
                     {half, radius, kTowelHalfWidth * 1.25f},
                     radius,
                     Material::Towel,
                     {}});
    return;
  }
  const int layers = std::clamp(static_cast<int>(std::lround(thickness / .011f)), 1, 4);
  const float layer = thickness / static_cast<float>(layers);
  for (int i = 0; i < layers; ++i) {
    // No two folds lie quite on each other.
    const float shift = (i % 2 == 0 ? .0016f : -.0014f) * (layers > 1 ? 1.0f : 0.0f);
    boxes.push_back({{middle + shift, below - kBedded + layer * (static_cast<float>(i) + .5f), towel.side - shift},
                     {half - std::fabs(shift), layer * .54f, kTowelHalfWidth - std::fabs(shift)},
                     layer * .46f,
                     Material::Towel,
                     {}});
  }
}

void addCushion(const Prop& cushion, float below, std::vector<PropBox>& boxes) {
  const float halfHeight = (cushion.top - below + kBedded) / 2;
  boxes.push_back({{(cushion.from + cushion.to) / 2, cushion.top - halfHeight, cushion.side},
                   {(cushion.to - cushion.from) / 2, halfHeight, kCushionHalfWidth},
                   halfHeight * .94f,
                   Material::Cushion,
                   {}});
}

/// The upper side of a prop of that half width.
Ground topOf(const Prop& prop, float halfWidth) {
  const Frame frame =
      prop.kind == Prop::Kind::Chair ? frameOf(prop) : Frame{{(prop.from + prop.to) / 2, 0, prop.side}, {}};
  const float half = (prop.to - prop.from) / 2;
  return {frame.at({-half, prop.top, -halfWidth}), frame.turn * Vec3{2 * half, 0, 0},
          frame.turn * Vec3{0, 0, 2 * halfWidth}};
}

}  // namespace

std::vector<PropBox> boxesOf(const Movement& movement) {
  std::vector<PropBox> boxes;
  for (const Prop& prop : movement.props) {
    switch (prop.kind) {
      case Prop::Kind::Mat:
        addMat(prop, boxes);
        break;
      case Prop::Kind::Bed:
        addBed(prop, boxes);
        break;
      case Prop::Kind::Chair:
        addChair(prop, boxes);
        break;
      case Prop::Kind::Towel:
        addTowel(prop, heightBelow(movement, prop), boxes);
        break;
      case Prop::Kind::Cushion:
        addCushion(prop, heightBelow(movement, prop), boxes);
        break;
      case Prop::Kind::Wall:
      case Prop::Kind::Strap:
        break;
    }
  }
  return boxes;
}

std::vector<PropWall> wallsOf(const Movement& movement) {
  constexpr float kUsualHeight = 1.12f;  // of a wall whose height nobody gave: a little above the head
  std::vector<PropWall> walls;
  for (const Prop& prop : movement.props) {
    if (prop.kind != Prop::Kind::Wall) continue;
    walls.push_back(
        {prop.from, prop.to, prop.top > 0 ? prop.top : kUsualHeight, prop.side, {0, 0, prop.side > 0 ? -1.0f : 1.0f}});
  }
  return walls;
}

std::vector<Ground> groundsOf(const Movement& movement) {
  std::vector<Ground> grounds;
  for (const Prop& prop : movement.props) {
    switch (prop.kind) {
      case Prop::Kind::Mat:
        grounds.push_back(topOf(prop, kMatHalfWidth));
        break;
      case Prop::Kind::Bed:
        grounds.push_back(topOf(prop, kBedHalfWidth));
        break;
      case Prop::Kind::Chair:
        grounds.push_back(topOf(prop, kSeatHalfWidth));
        break;
      default:
        break;
    }
  }
  return grounds;
}

Ground groundOf(const PropWall& wall) {
  return {{wall.from, wall.top, wall.z}, {wall.to - wall.from, 0, 0}, {0, -wall.top, 0}, wall.normal};
}

Ground floorOf(const Movement& movement) {
  float x0 = -0.7f, x1 = 0.7f, z0 = -0.45f, z1 = 0.45f;
  for (const Prop& prop : movement.props) {
    if (prop.kind == Prop::Kind::Strap) continue;
    x0 = std::min(x0, prop.from - 0.25f);
    x1 = std::max(x1, prop.to + 0.35f);
  }
  for (const PropWall& wall : wallsOf(movement)) {  // the floor ends there
    if (wall.normal.z > 0) z0 = std::max(z0, wall.z);
    if (wall.normal.z < 0) z1 = std::min(z1, wall.z);
  }
  return {{x0, 0, z0}, {x1 - x0, 0, 0}, {0, 0, z1 - z0}};
}

}  // namespace lissom
