#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lissom {

// A pose is a list of angles in degrees, zero in upright standing with the arms hanging, and of the
// place of the middle between the hips in fractions of stature. World: x = where the figure faces,
// y = up, z = its right. What a positive number means:
//
//   root      x, y, z: the middle between the hips
//   pelvis    pitch: leaning forward (0 standing, 90 face down, -90 face up); roll: right side
//             down; yaw: turned to the right about the vertical; twist: rolled to the right about
//             the long axis (pitch -90 and twist -90 is lying on the left side)
//   lumbar, thoracic, neck, head
//             flex: forward; side: to the right; rot: turned to the right; totals of the region
//   hip       flex: thigh forward; abd: away from the middle; rot: outwards; all from the pelvis
//   knee      flex
//   ankle     flex: dorsiflexion
//   toes      flex: towards the shin
//   shoulder  flex, abd, rot as for the hip, from the thorax; shrug: up, reach: forward (stature)
//   elbow     flex
//   forearm   pronation
//   wrist     flex: towards the palm; side: towards the thumb
//   fingers   flex
//
// The studies that poses come from write their angles so too, joint by joint, with one difference: their arms hang
// neutrally at shoulder abd 5 and elbow 10, which a pose here writes out.
//
// The pelvis stands as Ry(-yaw) Rz(-pitch) Rx(roll) Ry(-twist), a hip and a shoulder as
// Rz(flex) Rx(-s abd) Ry(-s rot) with s = 1 on the right and -1 on the left.

enum class Joint : unsigned char {
  RootX,
  RootY,
  RootZ,
  PelvisPitch,
  PelvisRoll,
  PelvisYaw,
  PelvisTwist,
  LumbarFlex,
  LumbarSide,
  LumbarRot,
  ThoracicFlex,
  ThoracicSide,
  ThoracicRot,
  NeckFlex,
  NeckSide,
  NeckRot,
  HeadFlex,
  HeadSide,
  HeadRot,
  // From here on each joint is there twice: in this order for the right side, then again for the
  // left.
  HipFlex,
  HipAbd,
  HipRot,
  KneeFlex,
  AnkleFlex,
  ToesFlex,
  ShoulderFlex,
  ShoulderAbd,
  ShoulderRot,
  ShoulderShrug,
  ShoulderReach,
  ElbowFlex,
  ForearmPronation,
  WristFlex,
  WristSide,
  FingersFlex,
};

constexpr std::size_t kMiddleJoints = static_cast<std::size_t>(Joint::HipFlex);
constexpr std::size_t kSideJoints = static_cast<std::size_t>(Joint::FingersFlex) + 1 - kMiddleJoints;
constexpr std::size_t kJoints = kMiddleJoints + 2 * kSideJoints;

/// Half of a body; by order an index.
enum class BodySide : unsigned char { Right, Left };
inline constexpr std::array kBodySides{BodySide::Right, BodySide::Left};
constexpr std::size_t indexOf(BodySide side) {
  return static_cast<std::size_t>(side);
}
constexpr BodySide otherSide(BodySide side) {
  return side == BodySide::Right ? BodySide::Left : BodySide::Right;
}
/// +1 on the right, -1 on the left: the sign of z there.
constexpr float signOf(BodySide side) {
  return side == BodySide::Right ? 1.0f : -1.0f;
}

/// Which number of a pose: a joint's motion, on its side.
class JointIndex {
public:
  /// A joint of the middle of the body. Right for joints that are there twice.
  constexpr JointIndex(Joint joint) : m_value(static_cast<unsigned char>(joint)) {}
  constexpr JointIndex(BodySide side, Joint joint)
      : m_value(
            static_cast<unsigned char>(static_cast<std::size_t>(joint) + (side == BodySide::Left ? kSideJoints : 0))) {}
  /// The one with that number; `number` is below kJoints.
  static constexpr JointIndex numbered(std::size_t number) { return JointIndex(static_cast<Joint>(number)); }

  constexpr std::size_t number() const { return m_value; }
  constexpr bool isPlace() const { return m_value < 3; }  ///< root.x, root.y, root.z: a length, no angle
  friend constexpr bool operator==(JointIndex, JointIndex) = default;

private:
  unsigned char m_value;
};

/// What a joint of a healthy body allows; for shrug, reach and the root fractions of stature.
struct JointRange {
  float least;
  float most;
};
JointRange rangeOf(JointIndex joint);

/// "lumbar.flex", "right.hip.flex", "root.y": the name used in packs. Lives forever.
std::string_view nameOf(JointIndex joint);
std::optional<JointIndex> jointNamed(std::string_view name);

class Pose {
public:
  constexpr float operator[](JointIndex joint) const { return m_values[joint.number()]; }
  constexpr float& operator[](JointIndex joint) { return m_values[joint.number()]; }
  friend bool operator==(const Pose&, const Pose&) = default;

private:
  std::array<float, kJoints> m_values{};
};

/// The pose a mirror shows: left and right change places, turns and tilts to a side change their
/// sign. mirror(mirror(pose)) == pose.
Pose mirror(const Pose& pose);

/// Each number on its way from one pose to another; amount 0 is `from`, 1 is `to`.
Pose between(const Pose& from, const Pose& to, float amount);

/// The pose with every joint brought into its range.
Pose withinRanges(const Pose& pose);
bool isWithinRanges(const Pose& pose, float tolerance = 0.01f);

}  // namespace lissom
