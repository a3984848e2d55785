#include "app/figure/shader.h"

#include <algorithm>
#include <cmath>

namespace lissom {

struct Shader::Paint {
  Material first = Material::Skin;
  Material second = Material::Skin;
  float share = 0;  // of the second
  float far = 0;    // 1: a limb behind
  float ink = 0;    // eye, brow, mouth
  float blush = 0;
  float line = 0;    // a seam
  float piping = 0;  // the stripe down the shorts
  float shade = 0;
  float strand = 0;  // of hair: + lighter, - darker
};

namespace {

constexpr Vec3 kBlush{.90f, .42f, .34f};
constexpr Vec3 kKnot{-.036f, .113f, 0};  // the middle of the hair knot, from the head

BodySide sideOf(BodyPart part) {
  const int i = static_cast<int>(part) - static_cast<int>(BodyPart::RightThigh);
  return i >= 0 && (i / 3) % 2 == 1 ? BodySide::Left : BodySide::Right;
}

}  // namespace

Shader::Shader(const Palette& palette, const Camera& camera, const Body* body, std::span<const PropBox> boxes,
               std::size_t firstBox)
    : m_palette(palette),
      m_camera(camera),
      m_body(body),
      m_boxes(boxes),
      m_firstBox(firstBox),
      m_pixel(camera.pixel()),
      m_light(camera.light()) {
  if (body) {
    const Skeleton& k = body->skeleton;
    const Vec3 across = k.side(BodySide::Right).thigh.origin - k.side(BodySide::Left).thigh.origin;
    m_sideways = std::clamp(dot(camera.forward, across) / .075f, -1.0f, 1.0f);
    m_knotted = body->build == Build::Slim;
  }
}

/// A line of that half width, never so thin that it breaks up.
float Shader::stripe(float distance, float halfWidth) const {
  return std::clamp((halfWidth - std::fabs(distance)) / m_pixel + .5f, 0.0f, 1.0f) *
         std::min(1.0f, 2 * halfWidth / m_pixel + .25f);
}

/// 0 on one side, 1 where distance is positive, a pixel of blend between.
float Shader::edge(float distance) const {
  return std::clamp(distance / m_pixel + .5f, 0.0f, 1.0f);
}

float Shader::farness(BodyPart part, Vec3 world) const {
  const BodySide far = m_sideways >= 0 ? BodySide::Left : BodySide::Right;
  if (part < BodyPart::RightThigh || sideOf(part) != far) return 0;
  const LimbFrames& limbs = m_body->skeleton.side(far);
  const Vec3 root = part < BodyPart::RightUpperArm ? limbs.thigh.origin : limbs.upperArm.origin;
  return std::fabs(m_sideways) * softStep(.045f, .15f, length(world - root));
}

Shader::Paint Shader::thighPaint(BodySide side, float along, Vec3 world) const {
  const BodyPart part = side == BodySide::Right ? BodyPart::RightThigh : BodyPart::LeftThigh;
  const float aboveHem = (m_body->part(part).cloth.hem - along) * bones::kThigh;
  Paint paint{
      Material::Skin, Material::Shorts, edge(aboveHem + .0040f), 0, 0, 0, stripe(aboveHem - .0065f, .0009f) * .35f};
  const Vec3 local = m_body->skeleton.side(side).thigh.toLocal(world);
  const float outside = local.z * signOf(side);
  if (outside > .012f && aboveHem > 0) paint.piping = stripe(local.x + .004f, .0034f) * softStep(.012f, .030f, outside);
  return paint;
}

Shader::Paint Shader::sleevePaint(BodySide side, float along) const {
  const BodyPart part = side == BodySide::Right ? BodyPart::RightUpperArm : BodyPart::LeftUpperArm;
  const float aboveHem = (m_body->part(part).cloth.hem - along) * bones::kUpperArm;
  return {Material::Skin, Material::Top, edge(aboveHem + .0032f), 0, 0, 0, stripe(aboveHem - .0055f, .0008f) * .35f};
}

Shader::Paint Shader::trunkPaint(Vec3 world) const {
  const float aboveWaist = m_body->skeleton.pelvis.toLocal(world).y - .060f;
  if (aboveWaist < .02f) {
    Paint paint{Material::Shorts, Material::Top, edge(aboveWaist)};
    paint.line = stripe(aboveWaist + .012f, .0008f) * .35f;
    paint.shade = aboveWaist > 0 ? .30f * (1 - softStep(0, .006f, aboveWaist)) : 0;
    return paint;
  }
  const Vec3 neck = m_body->skeleton.vertebra(Vertebra::C7).toLocal(world);
  const float outsideCollar = length(neck - Vec3{.022f, .010f, 0}) - .046f;
  Paint paint{Material::Skin, Material::Top, edge(outsideCollar)};
  paint.line = stripe(outsideCollar - .0060f, .0008f) * .40f;
  return paint;
}

Shader::Paint Shader::facePaint(Vec3 world) const {
  Paint paint;
  const Vec3 p = m_body->skeleton.head.toLocal(world);
  if (p.x <= 0) return paint;
  // A brush stroke on both sides of the face: height, place, half width, sag at the ends,
  // thickness.
  const float z = std::fabs(p.z);
  const auto stroke = [&](float y0, float z0, float width, float sag, float thickness) {
    const float u = (z - z0) / width;
    if (std::fabs(u) > 1.6f) return 0.0f;
    const float v = std::clamp(u, -1.0f, 1.0f);
    const float d = std::hypot(p.y - (y0 + sag * v * v), z - (z0 + width * v));
    return edge(thickness * (1 - .45f * v * v) - d);
  };
  const float eye = stroke(.0300f, .0215f, .0085f, .0034f, .0016f);
  const float brow = stroke(.0480f, .0215f, .0095f, -.0030f, .0013f) * .55f;
  paint.ink = std::max(eye, brow);
  constexpr float kHalfMouth = .0115f;
  const float m = p.z / kHalfMouth;
  if (std::fabs(m) < 1.3f) {
    const float v = std::clamp(m, -1.0f, 1.0f);
    const float d = std::hypot(p.y - (-.0020f + .0030f * v * v), p.z - kHalfMouth * v);
    paint.ink = std::max(paint.ink, edge(.0012f - d) * .65f);
  }
  const Vec3 cheek{p.x - .040f, p.y - .0125f, z - .029f};
  paint.blush = softStep(0, 1, 1 - dot(cheek, cheek) / (.0165f * .0165f)) * .55f;
  return paint;
}

/// Short hair ends above the ears and in the neck, and falls from the crown.
Shader::Paint Shader::shortHairPaint(Vec3 p) const {
  const float front = p.y - .070f + .8f * (.050f - p.x);
  const float temple = std::min(p.y - .036f, .016f - p.x + (p.y - .036f) * .7f);
  const float burn = std::min({p.y - .022f, .012f - p.x, p.x - .002f});
  const float nape = std::min(p.y - .004f, -.012f - p.x);
  Paint paint{Material::Skin, Material::Hair, edge(std::max({front, temple, burn, nape}))};
  const float angle = std::atan2(p.z, p.x + .012f);
  const float away = std::hypot(p.z, p.x + .012f);
  paint.strand = (.6f * std::sin(angle * 31 + away * 70) + .4f * std::sin(angle * 57 - away * 40)) * .20f *
                 std::min(1.0f, .0016f / m_pixel) * paint.share;
  return paint;
}

Shader::Paint Shader::hairPaint(Vec3 world) const {
  const Vec3 p = m_body->skeleton.head.toLocal(world);
  if (!m_knotted) return shortHairPaint(p);
  const float front = p.y - .066f + .9f * (.046f - p.x);
  const float temple = std::min(p.y - .026f, .020f - p.x + (p.y - .026f) * .55f);
  const float nape = std::min(p.y + .004f, -.014f - p.x);
  const Vec3 fromKnot = p - kKnot;
  const float away = length(fromKnot);
  Paint paint{Material::Skin, Material::Hair, edge(std::max({front, .046f - away, temple, nape}))};
  // Strands run towards the knot; those of the knot itself around it.
  const Vec3 direction = fromKnot * (1 / std::max(away, 1e-4f));
  const Vec3 axis = normalized({-.45f, .89f, 0});
  const Vec3 sideways = normalized(cross(axis, {0, 0, 1}));
  const float angle = away < .034f ? std::atan2(direction.y, direction.x) * 1.6f + direction.z * 3
                                   : std::atan2(direction.z, dot(direction, sideways));
  paint.strand = (.55f * std::sin(angle * 23 + std::sin(away * 90) * .8f) + .45f * std::sin(angle * 41 + 1.3f)) * .22f *
                 std::min(1.0f, .0016f / m_pixel) * paint.share;
  return paint;
}

Shader::Paint Shader::paintAt(const SurfacePoint& point, Vec3 world) const {
  if (static_cast<std::size_t>(point.part) >= m_firstBox) {
    const Material material = m_boxes[static_cast<std::size_t>(point.part) - m_firstBox].material;
    return {material, material};
  }
  if (point.part == kStrapPart) return {Material::Strap, Material::Strap};
  const auto part = static_cast<BodyPart>(point.part);
  Paint paint;
  switch (part) {
    case BodyPart::Trunk:
      return trunkPaint(world);
    case BodyPart::Head:
      return facePaint(world);
    case BodyPart::Hair:
      return hairPaint(world);
    case BodyPart::RightThigh:
    case BodyPart::LeftThigh:
      paint = thighPaint(sideOf(part), point.along, world);
      break;
    case BodyPart::RightUpperArm:
    case BodyPart::LeftUpperArm:
      paint = sleevePaint(sideOf(part), point.along);
      break;
    default:
      break;
  }
  paint.far = farness(part, world);
  return paint;
}

Tone Shader::toneOf(const Paint& paint) const {
  Tone t = mix(m_palette.tone(paint.first), m_palette.tone(paint.second), paint.share);
  if (paint.far > 0) {
    t = mix(t, mix(m_palette.farTone(paint.first), m_palette.farTone(paint.second), paint.share), paint.far);
  }
  if (paint.piping > 0) {
    const Tone& top = m_palette.tone(Material::Top);
    t = mix(t, {t.deep, top.base, top.light, top.light}, paint.piping * .75f);
  }
  if (const float dark = std::min(1.0f, paint.line + paint.shade); dark > 0) {
    t.base = mix(t.base, t.shadow, dark);
    t.light = mix(t.light, t.base, dark);
    t.shadow = mix(t.shadow, t.deep, dark * .7f);
  }
  if (paint.strand != 0) t.base = mix(t.base, paint.strand > 0 ? t.light : t.shadow, std::fabs(paint.strand));
  if (paint.blush > 0) {
    const float seen = paint.blush * softStep(.35f, .90f, t.base.x);  // less on dark skin
    t.base = mix(t.base, kBlush, seen * .5f);
    t.shadow = mix(t.shadow, kBlush, seen * .35f);
    t.light = mix(t.light, kBlush, seen * .35f);
  }
  return t;
}

Vec3 Shader::colourAt(const SurfacePoint& point) const {
  const Paint paint = paintAt(point, m_camera.toWorld(point.place));
  const Tone t = toneOf(paint);
  const Vec3 n = point.normal;
  const float lit = dot(n, m_light);
  Vec3 colour = mix(mix(t.shadow, t.base, softStep(-.55f, .62f, lit)), t.light, softStep(.45f, 1.05f, lit) * .85f);
  colour = mix(colour, t.deep, (1 - point.openness) * .62f);
  const float down = std::max(0.0f, -m_camera.toWorld(n).y);
  colour = mix(colour, mix(t.shadow, m_palette.bounce, .35f), down * .30f * point.openness);
  const float grazing = std::clamp(1 - n.z, 0.0f, 1.0f);
  const float rim = grazing * grazing * grazing * softStep(-.3f, .7f, n.y * .8f + n.x * m_camera.lightSide * .5f);
  colour = mix(colour, m_palette.rim, rim * m_palette.rimStrength * point.openness);
  if (paint.ink > 0) colour = mix(colour, m_palette.tone(Material::Hair).shadow, paint.ink * .85f);
  return colour;
}

}  // namespace lissom
