#include "core/figure/movement.h"

#include "core/figure/contact.h"

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr float kBreathDegrees = 1.5f;
constexpr int kSettleKeyPose = 40;
constexpr int kSettleBetween = 14;

std::vector<ContactGoal> goalsOf(const Movement& movement, const ContactGroup& group) {
  std::vector<ContactGoal> goals;
  goals.reserve(group.keep.size());
  for (const Contact& contact : group.keep) {
    ContactGoal goal{contact.point, limbOf(contact.on), contact.at};
    if (!goal.limb && goal.at[1]) *goal.at[1] += heightOf(movement, contact.on);
    goals.push_back(goal);
  }
  return goals;
}

Pose settled(const Movement& movement, Pose pose, int iterations) {
  for (const ContactGroup& group : movement.contacts) {
    pose = settle(pose, goalsOf(movement, group), group.move, iterations);
  }
  return pose;
}

}  // namespace

Pose poseAt(const Movement& movement, double amount, double breath) {
  const Pose start = settled(movement, movement.start, kSettleKeyPose);
  const Pose stretched = settled(movement, movement.stretched, kSettleKeyPose);
  Pose pose = between(start, stretched, std::clamp(static_cast<float>(amount), 0.0f, 1.0f));
  // Breathing in straightens the upper back; the head keeps its gaze.
  const float rise = kBreathDegrees * std::clamp(static_cast<float>(breath), -1.0f, 1.0f);
  pose[Joint::ThoracicFlex] -= rise;
  pose[Joint::NeckFlex] += rise;
  return settled(movement, withinRanges(pose), kSettleBetween);
}

float gapOf(const Movement& movement, const Contact& contact, const Skeleton& skeleton) {
  const std::optional<SidedLimb> limb = limbOf(contact.on);
  Vec3 place = placeOf(skeleton, contact.point);
  if (limb) place = frameOf(skeleton, limb->limb, limb->side).toLocal(place);
  const float above = limb ? 0 : heightOf(movement, contact.on);
  const Vec3 gap{contact.at[0] ? place.x - *contact.at[0] : 0, contact.at[1] ? place.y - above - *contact.at[1] : 0,
                 contact.at[2] ? place.z - *contact.at[2] : 0};
  return length(gap);
}

float heightOf(const Movement& movement, Support surface) {
  const auto topOf = [&](Prop::Kind kind) {
    const auto found =
        std::find_if(movement.props.begin(), movement.props.end(), [&](const Prop& p) { return p.kind == kind; });
    return found == movement.props.end() ? 0 : found->top;
  };
  switch (surface) {
    case Support::Mat:
      return topOf(Prop::Kind::Mat);
    case Support::Bed:
      return topOf(Prop::Kind::Bed);
    case Support::Pillow:
      return topOf(Prop::Kind::Bed) + kPillowHeight;
    case Support::Chair:
      return topOf(Prop::Kind::Chair);
    case Support::ChairBack:
      return topOf(Prop::Kind::Chair) + kChairBackHeight;
    case Support::Towel:
      return topOf(Prop::Kind::Towel);
    case Support::Cushion:
      return topOf(Prop::Kind::Cushion);
    default:
      return 0;
  }
}

std::optional<SidedLimb> limbOf(Support support) {
  switch (support) {
    case Support::Pelvis:
      return SidedLimb{Limb::Pelvis, BodySide::Right};
    case Support::Chest:
      return SidedLimb{Limb::Chest, BodySide::Right};
    case Support::Head:
      return SidedLimb{Limb::Head, BodySide::Right};
    case Support::RightThigh:
      return SidedLimb{Limb::Thigh, BodySide::Right};
    case Support::RightShank:
      return SidedLimb{Limb::Shank, BodySide::Right};
    case Support::RightFoot:
      return SidedLimb{Limb::Foot, BodySide::Right};
    case Support::RightUpperArm:
      return SidedLimb{Limb::UpperArm, BodySide::Right};
    case Support::RightForearm:
      return SidedLimb{Limb::Forearm, BodySide::Right};
    case Support::LeftThigh:
      return SidedLimb{Limb::Thigh, BodySide::Left};
    case Support::LeftShank:
      return SidedLimb{Limb::Shank, BodySide::Left};
    case Support::LeftFoot:
      return SidedLimb{Limb::Foot, BodySide::Left};
    case Support::LeftUpperArm:
      return SidedLimb{Limb::UpperArm, BodySide::Left};
    case Support::LeftForearm:
      return SidedLimb{Limb::Forearm, BodySide::Left};
    default:
      return std::nullopt;
  }
}

}  // namespace lissom
