#pragma once

#include "core/figure/muscle.h"
#include "core/figure/pose.h"
#include "core/figure/rig.h"
#include "core/figure/vector.h"

#include <array>
#include <optional>
#include <vector>

namespace lissom {

/// A thing the figure uses, along x from `from` to `to`, its upper side at height `top` (fractions of stature). What
/// stands on the floor stands on it even where a mat lies.
struct Prop {
  enum class Kind : unsigned char {
    Mat,
    Bed,      ///< its head end is at `from`; it has a pillow
    Chair,    ///< a seat from its back to its front edge, with a backrest and without arms
    Wall,     ///< stands along x in the plane z = `side`, as high as `top`, and faces the figure (z = 0)
    Towel,    ///< folded flat or rolled; what rests on it sinks in a little
    Cushion,  ///< a soft pillow, under the head of one who lies on the side
    Strap,    ///< pulled tight through the points `along`
  };
  Kind kind = Kind::Mat;
  float from = 0;
  float to = 0;
  float top = 0;
  float side = 0;                 ///< z of its middle; of a wall, of its face
  float turn = 0;                 ///< of a chair, degrees to the right about its middle; 0 faces as the figure does
  std::vector<SidedPoint> along;  ///< of a strap: which points of the body it runs through, in this order

  friend bool operator==(const Prop&, const Prop&) = default;
};

/// How thick a mat is, how far a pillow stands above its bed, how far a chair's back stands above its seat: fractions
/// of stature.
constexpr float kMatThickness = 0.016f;
constexpr float kPillowHeight = 0.046f;
constexpr float kChairBackHeight = 0.26f;

/// What a point of the body may rest on: a surface, or the body's own limb.
enum class Support : unsigned char {
  Floor,
  Mat,
  Bed,
  Pillow,
  Chair,
  ChairBack,  ///< the upper edge of the backrest
  Wall,
  Towel,
  Cushion,
  Pelvis,
  Chest,
  Head,
  RightThigh,
  RightShank,
  RightFoot,
  RightUpperArm,
  RightForearm,
  LeftThigh,
  LeftShank,
  LeftFoot,
  LeftUpperArm,
  LeftForearm,
};

/// A point of the body that stays where it is. On a surface `at` is x, the height above the surface, and z, and what is
/// empty is free; on a wall it is x, the distance from the wall, and the height; on a limb it is a place in the limb's
/// own frame, complete.
struct Contact {
  SidedPoint point;
  Support on = Support::Floor;
  std::array<std::optional<float>, 3> at;
  /// Where it is in the stretched pose, for what slides on purpose (hands along a shin); empty: it stays at `at`.
  std::optional<std::array<std::optional<float>, 3>> end;

  friend bool operator==(const Contact&, const Contact&) = default;
};

/// Contacts that are kept together, and the joints that give way to keep them. They hold while the amount is between
/// `from` and `to`, and are taken up and let go of softly outside of it.
struct ContactGroup {
  std::vector<Contact> keep;
  std::vector<JointIndex> move;
  float from = 0;
  float to = 1;

  friend bool operator==(const ContactGroup&, const ContactGroup&) = default;
};

/// A pose on the way, where the straight way from start to stretched would lead through something.
struct Waypoint {
  float at = 0.5f;  ///< amount, more than 0 and less than 1
  Pose pose;

  friend bool operator==(const Waypoint&, const Waypoint&) = default;
};

/// A muscle and the side it is on.
struct SidedMuscle {
  Muscle muscle = Muscle::PsoasMajor;
  BodySide side = BodySide::Right;

  friend bool operator==(const SidedMuscle&, const SidedMuscle&) = default;
};

/// From where the figure is seen, degrees: yaw 0 from its right side, + from further in front (90 from the front, -90
/// from behind); pitch + from above.
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
  std::vector<Waypoint> between;  ///< by `at`, ascending
  std::vector<Prop> props;
  std::vector<ContactGroup> contacts;  ///< settled in this order
  View view;
  std::optional<MotionArrow> arrow;
  std::vector<SidedMuscle> muscles;  ///< shown; given for the right side worked, as everything

  friend bool operator==(const Movement&, const Movement&) = default;
};

/// The way of a figure through its movement, with the key poses settled once: for whoever wants many poses of it.
class MovementPath {
public:
  explicit MovementPath(Movement movement);

  /// The figure on its way: amount 0 is the start, 1 the stretched pose, values outside are taken as these. The joints
  /// go straight from start to stretched, or smoothly through the poses between, never beyond what these reach; then
  /// the contacts are settled again, so that what is planted stays planted. `breath` from -1 (out) to 1 (in) lets the
  /// chest rise and sink by a degree and a half.
  Pose at(double amount, double breath = 0) const;

  const Movement& movement() const { return m_movement; }

private:
  struct Key {
    float at = 0;
    Pose pose;
    Pose slope;  ///< change of each joint by amount
  };
  Pose between(float amount) const;

  Movement m_movement;
  std::vector<Key> m_keys;
};

/// One pose of the way: MovementPath(movement).at(amount, breath).
Pose poseAt(const Movement& movement, double amount, double breath = 0);

/// How far the contact is from being kept at that amount, fraction of stature; also where its group does not hold.
float gapOf(const Movement& movement, const Contact& contact, const Skeleton& skeleton, double amount);

/// How much a group holds at that amount: 1 within its span, fading to 0 over kContactFade of amount outside of it.
float strengthOf(const ContactGroup& group, double amount);
constexpr float kContactFade = 0.15f;

/// The height of a surface; 0 where the movement has no such prop.
float heightOf(const Movement& movement, Support surface);

/// The limb that a support is; empty for surfaces.
struct SidedLimb {
  Limb limb;
  BodySide side;
};
std::optional<SidedLimb> limbOf(Support support);

}  // namespace lissom
