#include "core/figure/surface.h"

#include <limits>

namespace lissom {
namespace {

SurfaceDistance distanceToCone(const RoundCone& cone, Vec3 point) {
  // Where the cone is widened, space is pressed together instead: there it is round.
  const float press = 1 - 1 / cone.widening;
  const auto pressed = [&](Vec3 v) { return v - cone.wide * (dot(v, cone.wide) * press); };
  const Vec3 along = pressed(cone.b - cone.a);
  const Vec3 from = pressed(point - cone.a);
  const float square = dot(along, along);
  const float t = square > 1e-12f ? std::clamp(dot(from, along) / square, 0.0f, 1.0f) : 0;
  const Vec3 away = from - along * t;
  const float distance = length(away) - (cone.ra + (cone.rb - cone.ra) * t);
  return {distance, normalized(pressed(normalized(away)))};
}

}  // namespace

SurfaceDistance distanceTo(std::span<const RoundCone> cones, Vec3 point) {
  SurfaceDistance nearest{std::numeric_limits<float>::max(), {0, 1, 0}};
  for (const RoundCone& cone : cones) {
    const SurfaceDistance one = distanceToCone(cone, point);
    if (one.distance < nearest.distance) nearest = one;
  }
  return nearest;
}

std::span<const RoundCone> conesOf(const Body& body, BodyPart part) {
  const PartShape& shape = body.part(part);
  return std::span(body.cones).subspan(shape.first, shape.count);
}

}  // namespace lissom
