#pragma once

#include "core/figure/body.h"
#include "core/figure/movement.h"

#include <string_view>
#include <variant>
#include <vector>

namespace lissom {

/// What a body must not pass through besides itself.
enum class Obstacle : unsigned char { Floor, Mat, Bed, Pillow, ChairSeat, ChairFrame, Wall, Towel, Cushion };

/// Two things in one place: how deep, and how deep is still flesh and padding that give way (fractions of stature).
struct Overlap {
  BodyPart part = BodyPart::Trunk;
  std::variant<BodyPart, Obstacle> with;
  float depth = 0;
  float allowed = 0;
};

/// How deep parts of a body may lie in each other. Hard on hard is a drawing's tolerance; a listed contact and soft
/// flesh on soft flesh press in; a folded leg presses most. Chosen by looking: 0.012 is about two centimetres.
constexpr float kHardGives = 0.006f;
constexpr float kSoftGives = 0.012f;
constexpr float kFoldedLegGives = 0.02f;

/// Every pair that touches, deepest beyond what is allowed first. Parts that share a joint count away from it only. The
/// cones are taken one by one, without the softness with which they melt, and props a little smaller than drawn.
std::vector<Overlap> overlapsOf(const Body& body, const Movement& movement);

std::string_view nameOf(BodyPart part);
std::string_view nameOf(Obstacle obstacle);

}  // namespace lissom
