#include "core/figure/rig.h"

#include "core/figure/body.h"

namespace lissom {
namespace {

using namespace bones;

// The spine's nodes and the skull's joint relative to the middle between the hips; the curve is the
// lordosis and the kyphosis of standing.
constexpr std::array<Vec3, kVertebrae> kSpine{{{-0.030f, 0.062f, 0},
                                               {-0.020f, 0.108f, 0},
                                               {-0.030f, 0.160f, 0},
                                               {-0.046f, 0.212f, 0},
                                               {-0.045f, 0.262f, 0},
                                               {-0.031f, 0.305f, 0}}};
constexpr Vec3 kSkullJoint{-0.004f, 0.368f, 0};
constexpr Vec3 kShoulder{-0.022f, 0.278f, 0.0975f};
constexpr Vec3 kToeJoint{0.078f, -0.028f, 0};

Rotation bend(float flex, float side, float rot) {
  return aboutZ(-flex) * aboutX(side) * aboutY(-rot);
}

Rotation bendAt(const Pose& pose, std::size_t node) {
  if (node < 3) {  // L5/S1, L3 and T12 share the lumbar region
    return bend(pose[Joint::LumbarFlex] / 3, pose[Joint::LumbarSide] / 3, pose[Joint::LumbarRot] / 3);
  }
  if (node < 5) {  // T8 and T4 share the thoracic region
    return bend(pose[Joint::ThoracicFlex] / 2, pose[Joint::ThoracicSide] / 2, pose[Joint::ThoracicRot] / 2);
  }
  return bend(pose[Joint::NeckFlex], pose[Joint::NeckSide], pose[Joint::NeckRot]);
}

void placeSpine(const Pose& pose, Skeleton& skeleton) {
  Rotation turn = skeleton.pelvis.turn;
  Vec3 origin = skeleton.pelvis.origin;
  Vec3 last{};
  for (std::size_t node = 0; node < kVertebrae; ++node) {
    origin = origin + turn * (kSpine[node] - last);
    last = kSpine[node];
    turn = turn * bendAt(pose, node);
    skeleton.spine[node] = {origin, turn};
  }
  origin = origin + turn * (kSkullJoint - last);
  turn = turn * bend(pose[Joint::HeadFlex], pose[Joint::HeadSide], pose[Joint::HeadRot]);
  skeleton.head = {origin, turn};
}

void placeLeg(const Pose& pose, BodySide side, const Frame& pelvis, LimbFrames& limbs) {
  const auto angle = [&](Joint joint) { return pose[{side, joint}]; };
  const float s = signOf(side);
  const Rotation hip =
      aboutZ(angle(Joint::HipFlex)) * aboutX(-s * angle(Joint::HipAbd)) * aboutY(-s * angle(Joint::HipRot));
  constexpr float kFlesh = 0.45f;
  limbs.thigh = {pelvis.at({0, 0, s * kHipFromMiddle}), pelvis.turn * hip};
  limbs.buttock = {limbs.thigh.origin,
                   pelvis.turn * aboutZ(angle(Joint::HipFlex) * kFlesh) * aboutX(-s * angle(Joint::HipAbd) * kFlesh)};
  limbs.shank = {limbs.thigh.at({0, -kThigh, 0}), limbs.thigh.turn * aboutZ(-angle(Joint::KneeFlex))};
  limbs.foot = {limbs.shank.at({0, -kShank, 0}), limbs.shank.turn * aboutZ(angle(Joint::AnkleFlex))};
  limbs.toes = {limbs.foot.at(kToeJoint), limbs.foot.turn * aboutZ(angle(Joint::ToesFlex))};
}

void placeArm(const Pose& pose, BodySide side, const Frame& thorax, LimbFrames& limbs) {
  const auto angle = [&](Joint joint) { return pose[{side, joint}]; };
  const float s = signOf(side);
  const Rotation turn = aboutZ(angle(Joint::ShoulderFlex)) * aboutX(-s * angle(Joint::ShoulderAbd)) *
                        aboutY(-s * angle(Joint::ShoulderRot));
  // The shoulder blade rises and comes in as the arm passes from 50 to 175 degrees.
  const Vec3 along = turn * Vec3{0, -1, 0};
  const float raised = std::acos(std::clamp(-along.y, -1.0f, 1.0f)) * kDegreesPerRadian;
  Vec3 joint = kShoulder;
  joint.z = s * (kShoulder.z - 0.016f * softStep(60, 175, raised));
  joint.y += 0.030f * softStep(50, 175, raised) + angle(Joint::ShoulderShrug);
  joint.x += angle(Joint::ShoulderReach) + 0.010f * along.x;
  const Vec3 fromThorax = joint - kSpine[static_cast<std::size_t>(Vertebra::T4)];
  limbs.upperArm = {thorax.at(fromThorax), thorax.turn * turn};
  limbs.forearm = {limbs.upperArm.at({0, -kUpperArm, 0}), limbs.upperArm.turn * aboutZ(angle(Joint::ElbowFlex))};
  limbs.wrist = {limbs.forearm.at({0, -kForearm, 0}), limbs.forearm.turn * aboutY(s * angle(Joint::ForearmPronation))};
  limbs.hand = {limbs.wrist.origin,
                limbs.wrist.turn * aboutX(s * angle(Joint::WristFlex)) * aboutZ(angle(Joint::WristSide))};
  limbs.fingersFlex = angle(Joint::FingersFlex);
}

struct PointName {
  std::string_view name;
  BodyPoint point;
};
constexpr std::array kSidedNames{
    PointName{"heel", BodyPoint::Heel},
    PointName{"ball", BodyPoint::Ball},
    PointName{"toe", BodyPoint::Toe},
    PointName{"knee", BodyPoint::Knee},
    PointName{"ankle", BodyPoint::Ankle},
    PointName{"palm", BodyPoint::Palm},
    PointName{"knuckle", BodyPoint::Knuckle},
    PointName{"hand-back", BodyPoint::HandBack},
    PointName{"elbow", BodyPoint::Elbow},
    PointName{"wrist", BodyPoint::Wrist},
    PointName{"heel-back", BodyPoint::HeelBack},
    PointName{"instep", BodyPoint::Instep},
    PointName{"knee-front", BodyPoint::KneeFront},
    PointName{"knee-side", BodyPoint::KneeSide},
    PointName{"ankle-side", BodyPoint::AnkleSide},
    PointName{"buttock", BodyPoint::Buttock},
    PointName{"hip", BodyPoint::Hip},
    PointName{"shoulder", BodyPoint::Shoulder},
    PointName{"temple", BodyPoint::Temple},
    PointName{"finger-tips", BodyPoint::FingerTips},
};
constexpr std::array kMiddleNames{
    PointName{"sacrum", BodyPoint::Sacrum},   PointName{"back", BodyPoint::Back},
    PointName{"occiput", BodyPoint::Occiput}, PointName{"forehead", BodyPoint::Forehead},
    PointName{"trunk", BodyPoint::Trunk},     PointName{"belly", BodyPoint::Belly},
    PointName{"chest", BodyPoint::Chest},
};

}  // namespace

Skeleton skeletonOf(const Pose& pose) {
  Skeleton skeleton;
  skeleton.pelvis = {{pose[Joint::RootX], pose[Joint::RootY], pose[Joint::RootZ]},
                     aboutY(-pose[Joint::PelvisYaw]) * aboutZ(-pose[Joint::PelvisPitch]) *
                         aboutX(pose[Joint::PelvisRoll]) * aboutY(-pose[Joint::PelvisTwist])};
  placeSpine(pose, skeleton);
  for (const BodySide side : kBodySides) {
    LimbFrames& limbs = skeleton.sides[indexOf(side)];
    placeLeg(pose, side, skeleton.pelvis, limbs);
    placeArm(pose, side, skeleton.vertebra(Vertebra::T4), limbs);
  }
  return skeleton;
}

Vec3 placeOf(const Skeleton& skeleton, SidedPoint point) {
  const LimbFrames& limbs = skeleton.side(point.side);
  const float s = signOf(point.side);
  switch (point.point) {
    case BodyPoint::Heel:
      return limbs.foot.at({-0.030f, -0.039f, 0});
    case BodyPoint::Ball:
      return limbs.foot.at({0.078f, -0.039f, 0});
    case BodyPoint::Toe:
      return limbs.toes.at({0.034f, -0.010f, 0});
    case BodyPoint::Knee:
      return limbs.shank.origin;
    case BodyPoint::Ankle:
      return limbs.foot.origin;
    case BodyPoint::Palm:
      return limbs.hand.at({0, -0.045f, -s * 0.012f});
    case BodyPoint::Knuckle:
      return limbs.hand.at({0, -0.085f, -s * 0.010f});
    case BodyPoint::HandBack:
      return limbs.hand.at({0, -0.045f, s * 0.030f});
    case BodyPoint::Elbow:
      return limbs.forearm.origin;
    case BodyPoint::Wrist:
      return limbs.wrist.origin;
    case BodyPoint::Sacrum:
      return skeleton.pelvis.at({-0.085f, 0.03f, 0});
    case BodyPoint::Back:
      return skeleton.vertebra(Vertebra::T8).at({-0.035f, 0.02f, 0});
    case BodyPoint::Occiput:
      return skeleton.head.at({-0.048f, 0.045f, 0});
    case BodyPoint::Forehead:
      return skeleton.head.at({0.062f, 0.058f, 0});
    case BodyPoint::Trunk:
      return lowestPointOf(trunkOf(skeleton));
    case BodyPoint::HeelBack:
      return limbs.foot.at({-0.038f, -0.020f, 0});
    case BodyPoint::Instep:
      return limbs.foot.at({0.040f, -0.006f, 0});
    case BodyPoint::KneeFront:
      return limbs.shank.at({0.0285f, 0.004f, 0});
    case BodyPoint::KneeSide:
      return limbs.shank.at({0, 0, s * 0.0272f});
    case BodyPoint::AnkleSide:
      return limbs.foot.at({-0.004f, 0.006f, s * 0.0165f});
    case BodyPoint::Buttock:
      return lowestPointOf(buttockOf(skeleton, point.side));
    case BodyPoint::Hip:
      return skeleton.pelvis.at({0, -0.010f, s * 0.0985f});
    case BodyPoint::Shoulder:
      return limbs.upperArm.at({0, 0.002f, s * 0.0262f});
    case BodyPoint::Temple:
      return skeleton.head.at({0.010f, 0.060f, s * 0.046f});
    case BodyPoint::FingerTips:
      return limbs.hand.at({0, -0.100f, -s * 0.006f});
    case BodyPoint::Belly:
      return skeleton.pelvis.at({0.052f, 0.050f, 0});
    case BodyPoint::Chest:
      return skeleton.vertebra(Vertebra::T8).at({0.098f, 0.010f, 0});
  }
  return {};
}

std::optional<SidedPoint> pointNamed(std::string_view name) {
  for (const PointName& middle : kMiddleNames) {
    if (middle.name == name) return SidedPoint{middle.point, BodySide::Right};
  }
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view side = name.substr(0, dot);
  if (side != "right" && side != "left") return std::nullopt;
  for (const PointName& sided : kSidedNames) {
    if (sided.name == name.substr(dot + 1)) {
      return SidedPoint{sided.point, side == "right" ? BodySide::Right : BodySide::Left};
    }
  }
  return std::nullopt;
}

const Frame& frameOf(const Skeleton& skeleton, Limb limb, BodySide side) {
  const LimbFrames& limbs = skeleton.side(side);
  switch (limb) {
    case Limb::Thigh:
      return limbs.thigh;
    case Limb::Shank:
      return limbs.shank;
    case Limb::Foot:
      return limbs.foot;
    case Limb::UpperArm:
      return limbs.upperArm;
    case Limb::Forearm:
      return limbs.forearm;
    case Limb::Pelvis:
      return skeleton.pelvis;
    case Limb::Chest:
      return skeleton.vertebra(Vertebra::T8);
    case Limb::Head:
      return skeleton.head;
  }
  return skeleton.pelvis;
}

}  // namespace lissom
