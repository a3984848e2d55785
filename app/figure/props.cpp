#include "app/figure/props.h"

#include <algorithm>

namespace lissom {
namespace {

constexpr float kMatHalfWidth = 0.178f;
constexpr float kBedHalfWidth = 0.25f;

void addMat(const Prop& mat, std::vector<PropBox>& boxes) {
  boxes.push_back({{(mat.from + mat.to) / 2, mat.top / 2, 0},
                   {(mat.to - mat.from) / 2, mat.top / 2, kMatHalfWidth},
                   .007f,
                   Material::Mat});
}

/// The head end is at `from`; `top` is the upper side of the mattress.
void addBed(const Prop& bed, std::vector<PropBox>& boxes) {
  const float middle = (bed.from + bed.to) / 2;
  const float half = (bed.to - bed.from) / 2;
  const float legHalf = (bed.top - .167f) / 2;
  boxes.push_back({{middle, bed.top - .055f, 0}, {half, .055f, kBedHalfWidth}, .028f, Material::Mattress});
  boxes.push_back({{middle, bed.top - .130f, 0}, {half - .014f, .044f, .235f}, .012f, Material::Frame});
  for (const float x : {bed.from + .05f, bed.to - .06f}) {
    for (const float z : {-.205f, .205f})
      boxes.push_back({{x, legHalf, z}, {.020f, legHalf, .020f}, .006f, Material::Frame});
  }
  boxes.push_back({{bed.from + .20f, bed.top + .012f, 0}, {.120f, .034f, .165f}, .032f, Material::Pillow});
}

}  // namespace

std::vector<PropBox> boxesOf(const Movement& movement) {
  std::vector<PropBox> boxes;
  for (const Prop& prop : movement.props) {
    if (prop.kind == Prop::Kind::Bed)
      addBed(prop, boxes);
    else
      addMat(prop, boxes);
  }
  return boxes;
}

std::vector<Ground> groundsOf(const Movement& movement) {
  std::vector<Ground> grounds;
  for (const Prop& prop : movement.props) {
    const float half = prop.kind == Prop::Kind::Bed ? kBedHalfWidth : kMatHalfWidth;
    grounds.push_back({prop.top, prop.from, prop.to, -half, half});
  }
  return grounds;
}

Ground floorOf(const Movement& movement) {
  Ground floor{0, -0.7f, 0.7f, -0.45f, 0.45f};
  for (const Prop& prop : movement.props) {
    floor.x0 = std::min(floor.x0, prop.from - 0.25f);
    floor.x1 = std::max(floor.x1, prop.to + 0.35f);
  }
  return floor;
}

}  // namespace lissom
