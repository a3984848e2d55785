#pragma once

#include "core/figure/pose.h"
#include "core/figure/vector.h"

#include <array>
#include <optional>
#include <string_view>

namespace lissom {

/// Lengths of the bones as fractions of stature, after Drillis and Contini as given by Winter
/// ("Biomechanics and Motor Control of Human Movement", figure 4.1), slightly rounded: good for
/// drawing, not for claims about bodies.
namespace bones {
constexpr float kThigh = 0.245f;
constexpr float kShank = 0.246f;
constexpr float kUpperArm = 0.1804f;
constexpr float kForearm = 0.146f;
constexpr float kHipFromMiddle = 0.048f;
}  // namespace bones

/// The nodes of the spine, from below.
enum class Vertebra : unsigned char { L5S1, L3, T12, T8, T4, C7 };
constexpr std::size_t kVertebrae = 6;

struct LimbFrames {
  Frame thigh, shank, foot, toes;
  Frame buttock;  ///< follows the thigh by less than half, as the flesh does
  Frame upperArm, forearm, wrist, hand;
  float fingersFlex = 0;
};

/// Where every bone is: the outcome of forward kinematics. A frame's origin is the bone's near
/// joint, its -y runs along the bone, its x is to the front.
struct Skeleton {
  Frame pelvis;
  std::array<Frame, kVertebrae> spine;
  Frame head;  ///< origin where the skull sits on the neck
  std::array<LimbFrames, 2> sides;

  const Frame& vertebra(Vertebra node) const { return spine[static_cast<std::size_t>(node)]; }
  const LimbFrames& side(BodySide s) const { return sides[indexOf(s)]; }
};

Skeleton skeletonOf(const Pose& pose);

/// Points of the body's surface (or joints) that may rest on something.
enum class BodyPoint : unsigned char {
  Heel,
  Ball,
  Toe,
  Knee,
  Ankle,
  Palm,
  Knuckle,
  HandBack,
  Elbow,
  Wrist,
  Sacrum,
  Back,
  Occiput,
  Forehead,
  Trunk,      ///< whichever point of the trunk is lowest
  HeelBack,   ///< what a lying leg rests on
  Instep,     ///< the top of the foot
  KneeFront,  ///< the knee cap
  KneeSide,   ///< the outside of the knee
  AnkleSide,  ///< the outside of the ankle
  Buttock,    ///< whichever point of that buttock is lowest
  Hip,        ///< the outside of the hip (greater trochanter)
  Shoulder,   ///< the outside of the shoulder
  Temple,     ///< the side of the head
  FingerTips,
  Belly,  ///< the front of the pelvis
  Chest,
};

/// A point of the body and the side it is on; `side` says nothing for the points of the middle.
struct SidedPoint {
  BodyPoint point = BodyPoint::Heel;
  BodySide side = BodySide::Right;

  friend bool operator==(const SidedPoint&, const SidedPoint&) = default;
};

Vec3 placeOf(const Skeleton& skeleton, SidedPoint point);

/// "right.heel", "left.palm", "sacrum", "trunk".
std::optional<SidedPoint> pointNamed(std::string_view name);

/// What of the body something else of the body may rest on. `side` says nothing for pelvis, chest and head.
enum class Limb : unsigned char { Thigh, Shank, Foot, UpperArm, Forearm, Pelvis, Chest, Head };
const Frame& frameOf(const Skeleton& skeleton, Limb limb, BodySide side);

}  // namespace lissom
