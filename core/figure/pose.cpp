#include "core/figure/pose.h"

#include <algorithm>
#include <cassert>

namespace lissom {
namespace {

struct JointFacts {
  std::string_view name;
  JointRange range;
};

// Ranges: what drawing needs, at the generous end of the usual clinical ranges of active motion, so
// that they stop impossible bodies and not supple ones.
constexpr std::array<JointFacts, kJoints> kFacts{{
    {"root.x", {-1, 1}},
    {"root.y", {0, 1}},
    {"root.z", {-1, 1}},
    {"pelvis.pitch", {-130, 130}},
    {"pelvis.roll", {-90, 90}},
    {"pelvis.yaw", {-180, 180}},
    {"pelvis.twist", {-120, 120}},
    {"lumbar.flex", {-35, 60}},
    {"lumbar.side", {-30, 30}},
    {"lumbar.rot", {-18, 18}},
    {"thoracic.flex", {-25, 45}},
    {"thoracic.side", {-30, 30}},
    {"thoracic.rot", {-45, 45}},
    {"neck.flex", {-45, 50}},
    {"neck.side", {-40, 40}},
    {"neck.rot", {-50, 50}},
    {"head.flex", {-25, 25}},
    {"head.side", {-15, 15}},
    {"head.rot", {-45, 45}},
    {"right.hip.flex", {-30, 140}},
    {"right.hip.abd", {-30, 60}},
    {"right.hip.rot", {-50, 90}},
    {"right.knee.flex", {-5, 160}},
    {"right.ankle.flex", {-65, 35}},
    {"right.toes.flex", {-40, 80}},
    {"right.shoulder.flex", {-60, 180}},
    {"right.shoulder.abd", {-45, 180}},
    {"right.shoulder.rot", {-100, 90}},
    {"right.shoulder.shrug", {-0.02f, 0.05f}},
    {"right.shoulder.reach", {-0.03f, 0.05f}},
    {"right.elbow.flex", {-10, 150}},
    {"right.forearm.pronation", {-85, 95}},
    {"right.wrist.flex", {-85, 80}},
    {"right.wrist.side", {-25, 30}},
    {"right.fingers.flex", {-10, 90}},
    {"left.hip.flex", {-30, 140}},
    {"left.hip.abd", {-30, 60}},
    {"left.hip.rot", {-50, 90}},
    {"left.knee.flex", {-5, 160}},
    {"left.ankle.flex", {-65, 35}},
    {"left.toes.flex", {-40, 80}},
    {"left.shoulder.flex", {-60, 180}},
    {"left.shoulder.abd", {-45, 180}},
    {"left.shoulder.rot", {-100, 90}},
    {"left.shoulder.shrug", {-0.02f, 0.05f}},
    {"left.shoulder.reach", {-0.03f, 0.05f}},
    {"left.elbow.flex", {-10, 150}},
    {"left.forearm.pronation", {-85, 95}},
    {"left.wrist.flex", {-85, 80}},
    {"left.wrist.side", {-25, 30}},
    {"left.fingers.flex", {-10, 90}},
}};

constexpr std::array kTurnsWithTheMirror{
    Joint::RootZ,        Joint::PelvisRoll,  Joint::PelvisYaw, Joint::PelvisTwist, Joint::LumbarSide, Joint::LumbarRot,
    Joint::ThoracicSide, Joint::ThoracicRot, Joint::NeckSide,  Joint::NeckRot,     Joint::HeadSide,   Joint::HeadRot,
};

}  // namespace

JointRange rangeOf(JointIndex joint) {
  return kFacts[joint.number()].range;
}

std::string_view nameOf(JointIndex joint) {
  return kFacts[joint.number()].name;
}

std::optional<JointIndex> jointNamed(std::string_view name) {
  for (std::size_t i = 0; i < kJoints; ++i) {
    if (kFacts[i].name == name) return JointIndex::numbered(i);
  }
  return std::nullopt;
}

Pose mirror(const Pose& pose) {
  Pose out = pose;
  for (const Joint joint : kTurnsWithTheMirror) out[joint] = -pose[joint];
  for (std::size_t i = 0; i < kSideJoints; ++i) {
    const auto right = JointIndex::numbered(kMiddleJoints + i);
    const auto left = JointIndex::numbered(kMiddleJoints + kSideJoints + i);
    out[right] = pose[left];
    out[left] = pose[right];
  }
  return out;
}

Pose between(const Pose& from, const Pose& to, float amount) {
  Pose out;
  for (std::size_t i = 0; i < kJoints; ++i) {
    const auto joint = JointIndex::numbered(i);
    out[joint] = from[joint] + (to[joint] - from[joint]) * amount;
  }
  return out;
}

Pose withinRanges(const Pose& pose) {
  Pose out;
  for (std::size_t i = 0; i < kJoints; ++i) {
    const auto joint = JointIndex::numbered(i);
    out[joint] = std::clamp(pose[joint], rangeOf(joint).least, rangeOf(joint).most);
  }
  return out;
}

bool isWithinRanges(const Pose& pose, float tolerance) {
  for (std::size_t i = 0; i < kJoints; ++i) {
    const auto joint = JointIndex::numbered(i);
    const JointRange range = rangeOf(joint);
    if (pose[joint] < range.least - tolerance || pose[joint] > range.most + tolerance) return false;
  }
  return true;
}

}  // namespace lissom
