#pragma once

#include "core/figure/rig.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lissom {

/// Parts of the body. Inside a part everything melts together; neighbours melt only near their
/// common joint, so that a hand on a knee stays a hand on a knee.
enum class BodyPart : unsigned char {
  Trunk,
  Head,
  Hair,
  RightThigh,
  RightShank,
  RightFoot,
  LeftThigh,
  LeftShank,
  LeftFoot,
  RightUpperArm,
  RightForearm,
  RightHand,
  LeftUpperArm,
  LeftForearm,
  LeftHand,
};
constexpr std::size_t kBodyParts = 15;

/// A cone with round ends, from `a` (radius ra) to `b` (radius rb), widened by `widening` along
/// `wide`.
struct RoundCone {
  Vec3 a;
  Vec3 b;
  float ra = 0;
  float rb = 0;
  Vec3 wide{0, 0, 1};
  float widening = 1;
  float blend = 0.01f;  ///< how softly it melts into the cones before it in its part
};

/// How a part meets its neighbour: with radius `blend` at the joint, fading from `near` to `far`
/// away from it.
struct JointBlend {
  Vec3 joint;
  float blend = 0;  ///< 0: not at all
  float near = 0.03f;
  float far = 0.08f;
};

/// A sleeve or a trouser leg: cloth is the limb made thicker, down to a hem.
struct Cloth {
  Vec3 from;       ///< where the limb begins
  Vec3 along;      ///< direction of the limb divided by its length: dot(p - from, along) is 0 to 1
  float hem = -1;  ///< where it ends, 0 to 1; negative: no cloth
  float thickness = 0;
  float flare = 0;  ///< added at the hem
};

struct PartShape {
  std::size_t first = 0;  ///< of the body's cones
  std::size_t count = 0;
  JointBlend joint;
  Cloth cloth;
};

/// How a body is built. What rests on something (heels, buttocks, back, knees) is the same for both, so that one pose
/// fits both.
enum class Build : unsigned char { Slim, Broad };

/// Who is drawn: a slim build with a knot of hair or a broad one with short hair, each in one of two colours.
enum class Person : unsigned char { One, Two, Three, Four };
constexpr std::size_t kPersons = 4;
constexpr Build buildOf(Person person) {
  return person == Person::Two || person == Person::Four ? Build::Broad : Build::Slim;
}

/// A body as solid shapes, in the world of its skeleton.
struct Body {
  Skeleton skeleton;
  Build build = Build::Slim;
  std::vector<RoundCone> cones;
  std::array<PartShape, kBodyParts> parts;

  const PartShape& part(BodyPart p) const { return parts[static_cast<std::size_t>(p)]; }
};

struct BodyStyle {
  Build build = Build::Slim;
  std::array<bool, 2> fists{};  ///< closed around something thin, by BodySide
};

/// A hand that lies on a limb closes around it, whatever the pose says of its fingers.
Body bodyOf(const Skeleton& skeleton, const BodyStyle& style = {});

/// The trunk alone, for finding where it rests.
std::vector<RoundCone> trunkOf(const Skeleton& skeleton);

/// One buttock and the root of its thigh, for finding where it sits.
std::vector<RoundCone> buttockOf(const Skeleton& skeleton, BodySide side);

/// The point of the shapes with the smallest y, exact for every cone. `cones` is not empty.
Vec3 lowestPointOf(std::span<const RoundCone> cones);

}  // namespace lissom
