#include "core/figure/clearance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace lissom {
namespace {

/// A round cone cut into balls, so that a part near a joint can be left out of it.
struct Ball {
  Vec3 centre;
  float radius = 0;
  Vec3 wide;
  float widening = 1;

  /// How far it reaches along a unit vector, and how that changes with the vector.
  float reach(Vec3 along) const {
    const float w = dot(wide, along);
    return radius * std::sqrt(1 + (widening * widening - 1) * w * w);
  }
  Vec3 slope(Vec3 along) const {
    const float w = dot(wide, along);
    const float more = widening * widening - 1;
    return (along + wide * (more * w)) * (radius / std::sqrt(1 + more * w * w));
  }
};

constexpr float kBallSpacing = 0.008f;

using Balls = std::vector<Ball>;

Balls ballsOf(const Body& body, BodyPart part) {
  Balls balls;
  const PartShape& shape = body.part(part);
  for (const RoundCone& cone : std::span(body.cones).subspan(shape.first, shape.count)) {
    const int steps = std::max(1, static_cast<int>(std::ceil(length(cone.b - cone.a) / kBallSpacing)));
    for (int i = 0; i <= steps; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(steps);
      balls.push_back(
          {mix(cone.a, cone.b, t), cone.ra + (cone.rb - cone.ra) * t, normalized(cone.wide), cone.widening});
    }
  }
  return balls;
}

constexpr bool isThigh(BodyPart p) {
  return p == BodyPart::RightThigh || p == BodyPart::LeftThigh;
}
constexpr bool isShank(BodyPart p) {
  return p == BodyPart::RightShank || p == BodyPart::LeftShank;
}
constexpr bool isFoot(BodyPart p) {
  return p == BodyPart::RightFoot || p == BodyPart::LeftFoot;
}
constexpr bool isUpperArm(BodyPart p) {
  return p == BodyPart::RightUpperArm || p == BodyPart::LeftUpperArm;
}
constexpr bool isForearm(BodyPart p) {
  return p == BodyPart::RightForearm || p == BodyPart::LeftForearm;
}
constexpr bool isHand(BodyPart p) {
  return p == BodyPart::RightHand || p == BodyPart::LeftHand;
}
constexpr bool isSoft(BodyPart p) {
  return p == BodyPart::Trunk || isThigh(p) || isShank(p) || isUpperArm(p) || isForearm(p);
}

/// The part nearer to the trunk that a part hangs on.
BodyPart parentOf(BodyPart part) {
  switch (part) {
    case BodyPart::Hair:
      return BodyPart::Head;
    case BodyPart::RightShank:
    case BodyPart::RightFoot:
    case BodyPart::LeftShank:
    case BodyPart::LeftFoot:
    case BodyPart::RightForearm:
    case BodyPart::RightHand:
    case BodyPart::LeftForearm:
    case BodyPart::LeftHand:
      return static_cast<BodyPart>(static_cast<int>(part) - 1);
    default:
      return BodyPart::Trunk;
  }
}

/// Where two parts are joined: what is nearer to it than `within` is one flesh.
struct Joining {
  Vec3 joint;
  float within = 0;
};

/// Empty for parts that are not joined; `within` is infinite for parts whose joint lets them nowhere meet.
std::optional<Joining> joiningOf(const Body& body, BodyPart a, BodyPart b) {
  if (isThigh(a) && isThigh(b)) return Joining{body.skeleton.pelvis.origin, 0.15f};
  if (parentOf(a) != b && parentOf(b) != a) return std::nullopt;
  const BodyPart child = parentOf(a) == b ? a : b;
  constexpr float kAlways = std::numeric_limits<float>::infinity();
  const Vec3 joint = body.part(child).joint.joint;
  if (child == BodyPart::Head || child == BodyPart::Hair || isFoot(child) || isHand(child))
    return Joining{joint, kAlways};
  if (isThigh(child)) return Joining{joint, 0.14f};
  if (isUpperArm(child)) return Joining{joint, 0.115f};
  return Joining{joint, isShank(child) ? 0.10f : 0.065f};
}

BodyPart partOf(SidedLimb limb) {
  const auto onSide = [&](BodyPart right) {
    return static_cast<BodyPart>(static_cast<int>(right) + (limb.side == BodySide::Left ? 3 : 0));
  };
  switch (limb.limb) {
    case Limb::Thigh:
      return onSide(BodyPart::RightThigh);
    case Limb::Shank:
      return onSide(BodyPart::RightShank);
    case Limb::Foot:
      return onSide(BodyPart::RightFoot);
    case Limb::UpperArm:
      return onSide(BodyPart::RightUpperArm);
    case Limb::Forearm:
      return onSide(BodyPart::RightForearm);
    case Limb::Pelvis:
    case Limb::Chest:
      return BodyPart::Trunk;
    case Limb::Head:
      return BodyPart::Head;
  }
  return BodyPart::Trunk;
}

BodyPart partOf(SidedPoint point) {
  const auto onSide = [&](Limb limb) { return partOf(SidedLimb{limb, point.side}); };
  switch (point.point) {
    case BodyPoint::Heel:
    case BodyPoint::Ball:
    case BodyPoint::Toe:
    case BodyPoint::Ankle:
    case BodyPoint::HeelBack:
    case BodyPoint::Instep:
    case BodyPoint::AnkleSide:
      return onSide(Limb::Foot);
    case BodyPoint::Knee:
    case BodyPoint::KneeFront:
    case BodyPoint::KneeSide:
      return onSide(Limb::Shank);
    case BodyPoint::Palm:
    case BodyPoint::Knuckle:
    case BodyPoint::HandBack:
    case BodyPoint::FingerTips:
    case BodyPoint::Wrist:
      return point.side == BodySide::Right ? BodyPart::RightHand : BodyPart::LeftHand;
    case BodyPoint::Elbow:
      return onSide(Limb::Forearm);
    case BodyPoint::Shoulder:
      return onSide(Limb::UpperArm);
    case BodyPoint::Buttock:
      return onSide(Limb::Thigh);
    case BodyPoint::Occiput:
    case BodyPoint::Forehead:
    case BodyPoint::Temple:
      return BodyPart::Head;
    case BodyPoint::Sacrum:
    case BodyPoint::Back:
    case BodyPoint::Trunk:
    case BodyPoint::Hip:
    case BodyPoint::Belly:
    case BodyPoint::Chest:
      return BodyPart::Trunk;
  }
  return BodyPart::Trunk;
}

bool isSameOrNext(BodyPart a, BodyPart b) {
  return a == b || parentOf(a) == b || parentOf(b) == a;
}

/// What rests on a limb may reach over onto the next one: fingers round a knee.
bool isListed(const Movement& movement, BodyPart a, BodyPart b) {
  for (const ContactGroup& group : movement.contacts) {
    for (const Contact& contact : group.keep) {
      const std::optional<SidedLimb> limb = limbOf(contact.on);
      if (!limb) continue;
      const BodyPart resting = partOf(contact.point);
      if ((resting == a && isSameOrNext(partOf(*limb), b)) || (resting == b && isSameOrNext(partOf(*limb), a)))
        return true;
    }
  }
  return false;
}

float allowedBetween(const Movement& movement, BodyPart a, BodyPart b) {
  const auto isLeg = [](BodyPart p) { return isThigh(p) || isShank(p) || isFoot(p); };
  if (isLeg(a) && isLeg(b) && (isThigh(a) || isThigh(b))) return kFoldedLegGives;
  if (a == BodyPart::Hair || b == BodyPart::Hair) return kFoldedLegGives;
  if (isSoft(a) && isSoft(b)) return kSoftGives;
  if (isHand(a) && isHand(b)) return kSoftGives;
  return isListed(movement, a, b) ? kSoftGives : kHardGives;
}

/// How deep two balls lie in each other: the least push that parts them. Where neither is widened, that is along the
/// line of their middles; else the direction is searched.
float depthBetween(const Ball& a, const Ball& b, float atLeast) {
  const Vec3 apart = b.centre - a.centre;
  const float far = a.radius * a.widening + b.radius * b.widening;
  if (dot(apart, apart) > far * far) return 0;
  Vec3 along = normalized(apart);
  const auto depth = [&](Vec3 n) { return a.reach(n) + b.reach(n) - dot(apart, n); };
  float least = depth(along);
  if (a.widening == 1 && b.widening == 1) return least;
  for (int i = 0; i < 8 && least > atLeast; ++i) {
    along = normalized(along - (a.slope(along) + b.slope(along) - apart) * (0.3f / far));
    least = std::min(least, depth(along));
  }
  return least;
}

struct Bounds {
  Vec3 least{1e9f, 1e9f, 1e9f};
  Vec3 most{-1e9f, -1e9f, -1e9f};

  explicit Bounds(const Balls& balls) {
    for (const Ball& ball : balls) {
      const float r = ball.radius * ball.widening;
      least = {std::min(least.x, ball.centre.x - r), std::min(least.y, ball.centre.y - r),
               std::min(least.z, ball.centre.z - r)};
      most = {std::max(most.x, ball.centre.x + r), std::max(most.y, ball.centre.y + r),
              std::max(most.z, ball.centre.z + r)};
    }
  }
  bool meet(const Bounds& o) const {
    return least.x < o.most.x && o.least.x < most.x && least.y < o.most.y && o.least.y < most.y && least.z < o.most.z &&
           o.least.z < most.z;
  }
};

float depthBetween(const Balls& as, const Balls& bs, const std::optional<Joining>& joining) {
  const auto counts = [&](const Ball& ball) {
    return !joining || length(ball.centre - joining->joint) > joining->within;
  };
  float deepest = 0;
  for (const Ball& a : as) {
    if (!counts(a)) continue;
    for (const Ball& b : bs) {
      if (counts(b)) deepest = std::max(deepest, depthBetween(a, b, deepest));
    }
  }
  return deepest;
}

/// A box with its own axes.
struct Solid {
  Obstacle kind;
  Frame frame;  ///< in its middle
  Vec3 half;
  float allowed = kHardGives;
  float allowedSoft = kHardGives;  ///< for what rests on it
};

constexpr float kSmaller = 0.002f;  // than drawn

void addChair(const Prop& chair, std::vector<Solid>& solids) {
  const Frame frame{{(chair.from + chair.to) / 2, 0, chair.side}, aboutY(-chair.turn)};
  const float half = (chair.to - chair.from) / 2;
  constexpr float kSeatHalfWidth = 0.12f;
  constexpr float kSeatThickness = 0.022f;
  constexpr float kLeg = 0.0125f;
  const auto add = [&](Obstacle kind, Vec3 centre, Vec3 size, float soft) {
    const Vec3 smaller{size.x - kSmaller, size.y - (kind == Obstacle::ChairSeat ? 0 : kSmaller), size.z - kSmaller};
    solids.push_back({kind, {frame.at(centre), frame.turn}, smaller, kHardGives, soft});
  };
  add(Obstacle::ChairSeat, {0, chair.top - kSeatThickness / 2, 0}, {half, kSeatThickness / 2, kSeatHalfWidth},
      kSoftGives);
  const float backTop = chair.top + kChairBackHeight;
  for (const float side : {-1.0f, 1.0f}) {
    const float z = side * (kSeatHalfWidth - kLeg);
    const float frontHalf = (chair.top - kSeatThickness) / 2;
    add(Obstacle::ChairFrame, {half - kLeg - .006f, frontHalf, z}, {kLeg, frontHalf, kLeg}, kSoftGives);
    add(Obstacle::ChairFrame, {-half - .006f, backTop / 2, z}, {kLeg, backTop / 2, kLeg}, kSoftGives);
  }
  const float upper = kChairBackHeight - .052f;  // two slats and a rail, taken as one board from above the seat
  add(Obstacle::ChairFrame, {-half - .006f, backTop - .026f - upper / 2 + .026f, 0},
      {.0105f, upper / 2, kSeatHalfWidth}, kSoftGives);
}

std::vector<Solid> solidsOf(const Movement& movement) {
  constexpr float kWide = 5;  // statures
  constexpr float kMatHalfWidth = 0.178f;
  constexpr float kBedHalfWidth = 0.25f;
  constexpr float kBedGives = 0.02f;
  constexpr float kPillowGives = 0.04f;
  std::vector<Solid> solids{{Obstacle::Floor, {{0, -kWide, 0}, {}}, {kWide, kWide, kWide}, kHardGives, kHardGives}};
  for (const Prop& prop : movement.props) {
    const float middle = (prop.from + prop.to) / 2;
    const float half = (prop.to - prop.from) / 2 - kSmaller;
    switch (prop.kind) {
      case Prop::Kind::Mat:
        solids.push_back({Obstacle::Mat,
                          {{middle, prop.top / 2, prop.side}, {}},
                          {half, prop.top / 2, kMatHalfWidth},
                          kSoftGives,
                          kSoftGives});
        break;
      case Prop::Kind::Bed:
        solids.push_back(
            {Obstacle::Bed, {{middle, prop.top - .086f, 0}, {}}, {half, .086f, kBedHalfWidth}, kBedGives, kBedGives});
        solids.push_back({Obstacle::Pillow,
                          {{prop.from + .20f, prop.top + .012f, 0}, {}},
                          {.118f, .032f, .163f},
                          kPillowGives,
                          kPillowGives});
        break;
      case Prop::Kind::Chair:
        addChair(prop, solids);
        break;
      case Prop::Kind::Wall: {
        const float away = prop.side > 0 ? 1.0f : -1.0f;
        solids.push_back({Obstacle::Wall,
                          {{middle, prop.top / 2, prop.side + away * kWide}, {}},
                          {half, prop.top / 2, kWide},
                          kHardGives,
                          kHardGives});
        break;
      }
      case Prop::Kind::Towel:
      case Prop::Kind::Cushion: {
        const bool towel = prop.kind == Prop::Kind::Towel;
        solids.push_back({towel ? Obstacle::Towel : Obstacle::Cushion,
                          {{middle, prop.top / 2, prop.side}, {}},
                          {half, prop.top / 2, towel ? .08f : .115f},
                          towel ? kBedGives : kPillowGives,
                          towel ? kBedGives : kPillowGives});
        break;
      }
      case Prop::Kind::Strap:
        break;
    }
  }
  return solids;
}

float depthIn(const Solid& solid, const Ball& ball) {
  const Vec3 p = solid.frame.toLocal(ball.centre);
  const Vec3 over{std::abs(p.x) - solid.half.x, std::abs(p.y) - solid.half.y, std::abs(p.z) - solid.half.z};
  const Vec3 signs{p.x < 0 ? -1.0f : 1.0f, p.y < 0 ? -1.0f : 1.0f, p.z < 0 ? -1.0f : 1.0f};
  const Vec3 outside{std::max(over.x, 0.0f), std::max(over.y, 0.0f), std::max(over.z, 0.0f)};
  const float away = length(outside);
  Vec3 out;  // the shortest way out
  float distance = away;
  if (away > 1e-6f) {
    out = Vec3{outside.x * signs.x, outside.y * signs.y, outside.z * signs.z} * (1 / away);
  } else {
    distance = std::max({over.x, over.y, over.z});
    out = distance == over.x ? Vec3{signs.x, 0, 0} : distance == over.y ? Vec3{0, signs.y, 0} : Vec3{0, 0, signs.z};
  }
  return ball.reach(solid.frame.turn * out) - distance;
}

float allowedIn(const Solid& solid, BodyPart part) {
  if (part == BodyPart::Hair) return std::max(solid.allowed, kFoldedLegGives);
  return isSoft(part) || isHand(part) ? solid.allowedSoft : solid.allowed;
}

}  // namespace

std::vector<Overlap> overlapsOf(const Body& body, const Movement& movement) {
  std::vector<Overlap> overlaps;
  std::array<Balls, kBodyParts> parts;
  std::vector<Bounds> bounds;
  for (std::size_t i = 0; i < kBodyParts; ++i) {
    parts[i] = ballsOf(body, static_cast<BodyPart>(i));
    bounds.emplace_back(parts[i]);
  }
  for (std::size_t i = 0; i < kBodyParts; ++i) {
    const auto a = static_cast<BodyPart>(i);
    for (std::size_t j = i + 1; j < kBodyParts; ++j) {
      const auto b = static_cast<BodyPart>(j);
      if (!bounds[i].meet(bounds[j])) continue;
      const float depth = depthBetween(parts[i], parts[j], joiningOf(body, a, b));
      if (depth > 0) overlaps.push_back({a, b, depth, allowedBetween(movement, a, b)});
    }
  }
  for (const Solid& solid : solidsOf(movement)) {
    for (std::size_t i = 0; i < kBodyParts; ++i) {
      float deepest = 0;
      for (const Ball& ball : parts[i]) deepest = std::max(deepest, depthIn(solid, ball));
      const auto part = static_cast<BodyPart>(i);
      if (deepest > 0) overlaps.push_back({part, solid.kind, deepest, allowedIn(solid, part)});
    }
  }
  std::ranges::stable_sort(overlaps, std::greater{}, [](const Overlap& o) { return o.depth - o.allowed; });
  return overlaps;
}

std::string_view nameOf(BodyPart part) {
  constexpr std::array<std::string_view, kBodyParts> kNames{
      "trunk",         "head",       "hair",           "right thigh",  "right shank",
      "right foot",    "left thigh", "left shank",     "left foot",    "right upper arm",
      "right forearm", "right hand", "left upper arm", "left forearm", "left hand"};
  return kNames[static_cast<std::size_t>(part)];
}

std::string_view nameOf(Obstacle obstacle) {
  constexpr std::array<std::string_view, 9> kNames{"floor",       "mat",  "bed",   "pillow", "chair seat",
                                                   "chair frame", "wall", "towel", "cushion"};
  return kNames[static_cast<std::size_t>(obstacle)];
}

}  // namespace lissom
