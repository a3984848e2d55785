#include "core/figure/movement.h"

#include "core/figure/contact.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lissom {
namespace {

constexpr float kBreathDegrees = 1.5f;
constexpr int kSettleKeyPose = 60;
constexpr int kSettleBetween = 14;

std::optional<float> between(std::optional<float> from, std::optional<float> to, float amount) {
  return from && to ? std::optional(*from + (*to - *from) * amount) : from;
}

/// Where a contact is at that amount: in the world, or in its limb's frame.
ContactGoal goalOf(const Movement& movement, const Contact& contact, float amount) {
  ContactGoal goal{contact.point, limbOf(contact.on), contact.at};
  if (contact.end) {
    for (std::size_t i = 0; i < goal.at.size(); ++i) goal.at[i] = between(contact.at[i], (*contact.end)[i], amount);
  }
  if (goal.limb) return goal;
  if (contact.on == Support::Wall) {
    const auto wall = std::ranges::find(movement.props, Prop::Kind::Wall, &Prop::kind);
    const float face = wall == movement.props.end() ? 0 : wall->side;
    std::swap(goal.at[1], goal.at[2]);  // x, height, distance
    if (goal.at[2]) goal.at[2] = face > 0 ? face - *goal.at[2] : face + *goal.at[2];
  } else if (goal.at[1]) {
    *goal.at[1] += heightOf(movement, contact.on);
  }
  return goal;
}

std::array<float, 3> placeOf(const Skeleton& skeleton, const ContactGoal& goal) {
  Vec3 place = placeOf(skeleton, goal.point);
  if (goal.limb) place = frameOf(skeleton, goal.limb->limb, goal.limb->side).toLocal(place);
  return {place.x, place.y, place.z};
}

/// The pose with one group settled; where it holds by a part only, its points go that part of their way.
Pose settled(const Movement& movement, const ContactGroup& group, const Pose& pose, float amount, float strength,
             int iterations) {
  const Skeleton before = skeletonOf(pose);
  std::vector<ContactGoal> goals;
  goals.reserve(group.keep.size());
  for (const Contact& contact : group.keep) {
    ContactGoal goal = goalOf(movement, contact, amount);
    if (strength < 1) {
      const std::array<float, 3> place = placeOf(before, goal);
      for (std::size_t i = 0; i < place.size(); ++i) {
        if (goal.at[i]) goal.at[i] = place[i] + (*goal.at[i] - place[i]) * strength;
      }
    }
    goals.push_back(goal);
  }
  return settle(pose, goals, group.move, iterations);
}

Pose settledKey(const Movement& movement, Pose pose, float amount) {
  for (const ContactGroup& group : movement.contacts) {
    if (amount < group.from || amount > group.to) continue;
    pose = settled(movement, group, pose, amount, 1, kSettleKeyPose);
  }
  return pose;
}

/// The slope at a point between two others: smooth, and never so steep that the curve would leave the span of its
/// neighbours (Fritsch and Butland's harmonic mean).
float slopeBetween(float before, float widthBefore, float after, float widthAfter) {
  if (before * after <= 0) return 0;
  const float a = 2 * widthAfter + widthBefore;
  const float b = widthAfter + 2 * widthBefore;
  return (a + b) / (a / before + b / after);
}

/// The slope at an end: that of the parabola through three points, within the same bounds.
float slopeAtEnd(float near, float widthNear, float far, float widthFar) {
  const float slope = ((2 * widthNear + widthFar) * near - widthNear * far) / (widthNear + widthFar);
  if (slope * near <= 0) return 0;
  return std::abs(slope) > 3 * std::abs(near) ? 3 * near : slope;
}

}  // namespace

MovementPath::MovementPath(Movement movement) : m_movement(std::move(movement)) {
  m_keys.push_back({0, settledKey(m_movement, m_movement.start, 0), {}});
  for (const Waypoint& waypoint : m_movement.between) {
    m_keys.push_back({waypoint.at, settledKey(m_movement, waypoint.pose, waypoint.at), {}});
  }
  m_keys.push_back({1, settledKey(m_movement, m_movement.stretched, 1), {}});

  const std::size_t last = m_keys.size() - 1;
  const auto width = [&](std::size_t i) { return m_keys[i + 1].at - m_keys[i].at; };
  for (std::size_t j = 0; j < kJoints; ++j) {
    const auto joint = JointIndex::numbered(j);
    const auto rise = [&](std::size_t i) { return (m_keys[i + 1].pose[joint] - m_keys[i].pose[joint]) / width(i); };
    for (std::size_t i = 1; i < last; ++i) {
      m_keys[i].slope[joint] = slopeBetween(rise(i - 1), width(i - 1), rise(i), width(i));
    }
    const bool straight = last == 1;
    m_keys[0].slope[joint] = straight ? rise(0) : slopeAtEnd(rise(0), width(0), rise(1), width(1));
    m_keys[last].slope[joint] =
        straight ? rise(0) : slopeAtEnd(rise(last - 1), width(last - 1), rise(last - 2), width(last - 2));
  }
}

Pose MovementPath::between(float amount) const {
  std::size_t i = 0;
  while (i + 2 < m_keys.size() && amount > m_keys[i + 1].at) ++i;
  const Key& a = m_keys[i];
  const Key& b = m_keys[i + 1];
  const float width = b.at - a.at;
  const float t = (amount - a.at) / width;
  if (m_keys.size() == 2) return lissom::between(a.pose, b.pose, t);
  const float tt = t * t;
  const float ttt = tt * t;
  Pose pose;
  for (std::size_t j = 0; j < kJoints; ++j) {  // cubic Hermite
    const auto joint = JointIndex::numbered(j);
    pose[joint] = (2 * ttt - 3 * tt + 1) * a.pose[joint] + (ttt - 2 * tt + t) * width * a.slope[joint] +
                  (3 * tt - 2 * ttt) * b.pose[joint] + (ttt - tt) * width * b.slope[joint];
  }
  return pose;
}

Pose MovementPath::at(double amount, double breath) const {
  const float on = std::clamp(static_cast<float>(amount), 0.0f, 1.0f);
  Pose pose = between(on);
  // Breathing in straightens the upper back; the head keeps its gaze.
  const float rise = kBreathDegrees * std::clamp(static_cast<float>(breath), -1.0f, 1.0f);
  pose[Joint::ThoracicFlex] -= rise;
  pose[Joint::NeckFlex] += rise;
  pose = withinRanges(pose);
  for (const ContactGroup& group : m_movement.contacts) {
    const float strength = strengthOf(group, static_cast<double>(on));
    if (strength > 0) pose = settled(m_movement, group, pose, on, strength, kSettleBetween);
  }
  return pose;
}

Pose poseAt(const Movement& movement, double amount, double breath) {
  return MovementPath(movement).at(amount, breath);
}

float gapOf(const Movement& movement, const Contact& contact, const Skeleton& skeleton, double amount) {
  const ContactGoal goal = goalOf(movement, contact, std::clamp(static_cast<float>(amount), 0.0f, 1.0f));
  const std::array<float, 3> place = placeOf(skeleton, goal);
  Vec3 gap;
  if (goal.at[0]) gap.x = place[0] - *goal.at[0];
  if (goal.at[1]) gap.y = place[1] - *goal.at[1];
  if (goal.at[2]) gap.z = place[2] - *goal.at[2];
  return length(gap);
}

float strengthOf(const ContactGroup& group, double amount) {
  const auto on = static_cast<float>(amount);
  const float outside = std::max({group.from - on, on - group.to, 0.0f});
  return 1 - softStep(0, kContactFade, outside);
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
