#pragma once

#include "core/figure/muscle.h"
#include "core/figure/pose.h"
#include "core/figure/rig.h"
#include "core/figure/vector.h"

#include <array>
#include <optional>
#include <vector>

namespace lissom {

/// A thing the figure uses, along x from `from` to `to`, its upper side at height `top` (fractions
/// of stature).
struct Prop {
  enum class Kind : unsigned char { Mat, Bed };
  Kind kind = Kind::Mat;
  float from = 0;
  float to = 0;
  float top = 0;

  friend bool operator==(const Prop&, const Prop&) = default;
};

/// How thick a mat is, and how far a pillow stands above its bed: fractions of stature.
constexpr float kMatThickness = 0.016f;
constexpr float kPillowHeight = 0.046f;

/// What a point of the body may rest on.
enum class Support : unsigned char { Floor, Mat, Bed, Pillow, RightThigh, RightShank, LeftThigh, LeftShank };

/// A point of the body that stays where it is. On a surface `at` is x, the height above the
/// surface, and z, and what is empty is free; on a limb it is a place in the limb's own frame,
/// complete.
struct Contact {
  SidedPoint point;
  Support on = Support::Floor;
  std::array<std::optional<float>, 3> at;

  friend bool operator==(const Contact&, const Contact&) = default;
};

/// Contacts that are kept together, and the joints that give way to keep them.
struct ContactGroup {
  std::vector<Contact> keep;
  std::vector<JointIndex> move;

  friend bool operator==(const ContactGroup&, const ContactGroup&) = default;
};

/// From where the figure is seen, degrees: yaw 0 from its right side, + from further in front;
/// pitch + from above.
struct View {
  float yaw = 14;
  float pitch = 9;

  friend bool operator==(const View&, const View&) = default;
};

/// Shows the way of the motion; `bend` curves it to its side by that part of its length.
struct MotionArrow {
  Vec3 from;
  Vec3 to;
  float bend = 0;

  friend bool operator==(const MotionArrow&, const MotionArrow&) = default;
};

/// What a figure does in one exercise, given for the RIGHT side worked: two key poses and what
/// stays in place between them. The left side is its mirror image.
struct Movement {
  Pose start;
  Pose stretched;
  std::vector<Prop> props;
  std::vector<ContactGroup> contacts;  ///< settled in this order
  View view;
  std::optional<MotionArrow> arrow;
  std::vector<Muscle> muscles;

  friend bool operator==(const Movement&, const Movement&) = default;
};

/// The figure on its way: amount 0 is the start, 1 the stretched pose, values outside are taken as
/// these. Between the settled key poses the joints go straight and the contacts are settled again,
/// so that what is planted stays planted. `breath` from -1 (out) to 1 (in) lets the chest rise and
/// sink by a degree and a half.
Pose poseAt(const Movement& movement, double amount, double breath = 0);

/// How far the contact is from being kept, fraction of stature.
float gapOf(const Movement& movement, const Contact& contact, const Skeleton& skeleton);

/// The height of a surface; 0 where the movement has no such prop.
float heightOf(const Movement& movement, Support surface);

/// The limb that a support is; empty for surfaces.
struct SidedLimb {
  Limb limb;
  BodySide side;
};
std::optional<SidedLimb> limbOf(Support support);

}  // namespace lissom
