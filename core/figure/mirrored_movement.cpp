#include "core/figure/mirrored_movement.h"

namespace lissom {
namespace {

using Place = std::array<std::optional<float>, 3>;

SidedPoint mirror(SidedPoint point) {
  return {point.point, otherSide(point.side)};
}

JointIndex mirror(JointIndex joint) {
  if (joint.number() < kMiddleJoints) return joint;
  const bool left = joint.number() >= kMiddleJoints + kSideJoints;
  return JointIndex::numbered(left ? joint.number() - kSideJoints : joint.number() + kSideJoints);
}

Support mirror(Support support) {
  const auto limb = limbOf(support);
  const auto first = static_cast<int>(Support::RightThigh);
  if (!limb || static_cast<int>(support) < first) return support;  // a surface, or of the middle
  constexpr int across = static_cast<int>(Support::LeftThigh) - static_cast<int>(Support::RightThigh);
  return static_cast<Support>(static_cast<int>(support) + (limb->side == BodySide::Right ? across : -across));
}

/// On a wall a place has no z; on every other surface, and in the frame of a limb, z comes last.
Place mirror(Place at, Support on) {
  if (on != Support::Wall && at[2]) at[2] = 0.0f - *at[2];
  return at;
}

Contact mirror(const Contact& contact) {
  Contact out{mirror(contact.point), mirror(contact.on), mirror(contact.at, contact.on), {}};
  if (contact.end) out.end = mirror(*contact.end, contact.on);
  return out;
}

Vec3 mirror(Vec3 place) {
  return {place.x, place.y, 0.0f - place.z};
}

}  // namespace

Movement mirror(const Movement& movement) {
  Movement out = movement;
  out.start = mirror(movement.start);
  out.stretched = mirror(movement.stretched);
  for (Waypoint& waypoint : out.between) waypoint.pose = mirror(waypoint.pose);
  for (Prop& prop : out.props) {
    prop.side = 0.0f - prop.side;
    prop.turn = 0.0f - prop.turn;
    for (SidedPoint& point : prop.along) point = mirror(point);
  }
  for (ContactGroup& group : out.contacts) {
    for (Contact& contact : group.keep) contact = mirror(contact);
    for (JointIndex& joint : group.move) joint = mirror(joint);
  }
  if (out.arrow) {
    out.arrow->from = mirror(out.arrow->from);
    out.arrow->to = mirror(out.arrow->to);
  }
  for (SidedMuscle& muscle : out.muscles) muscle.side = otherSide(muscle.side);
  return out;
}

}  // namespace lissom
