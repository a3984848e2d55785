#pragma once

#include <algorithm>
#include <cmath>

namespace lissom {

/// A point or a direction. In the figure's world x is where it faces, y is up, z is its right;
/// lengths are fractions of stature.
struct Vec3 {
  float x = 0;
  float y = 0;
  float z = 0;

  friend bool operator==(const Vec3&, const Vec3&) = default;
};

constexpr Vec3 operator+(Vec3 a, Vec3 b) {
  return {a.x + b.x, a.y + b.y, a.z + b.z};
}
constexpr Vec3 operator-(Vec3 a, Vec3 b) {
  return {a.x - b.x, a.y - b.y, a.z - b.z};
}
constexpr Vec3 operator-(Vec3 a) {
  return {-a.x, -a.y, -a.z};
}
constexpr Vec3 operator*(Vec3 a, float s) {
  return {a.x * s, a.y * s, a.z * s};
}
constexpr Vec3 operator*(float s, Vec3 a) {
  return a * s;
}
constexpr float dot(Vec3 a, Vec3 b) {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
constexpr Vec3 cross(Vec3 a, Vec3 b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
constexpr Vec3 mix(Vec3 a, Vec3 b, float t) {
  return a + (b - a) * t;
}
inline float length(Vec3 a) {
  return std::sqrt(dot(a, a));
}

/// The unit vector along a; up for a vector of no length.
inline Vec3 normalized(Vec3 a) {
  const float l = length(a);
  return l > 1e-9f ? a * (1.0f / l) : Vec3{0, 1, 0};
}

/// A rotation: its columns are the images of x, y and z.
struct Rotation {
  Vec3 x{1, 0, 0};
  Vec3 y{0, 1, 0};
  Vec3 z{0, 0, 1};
};

constexpr Vec3 operator*(const Rotation& r, Vec3 v) {
  return r.x * v.x + r.y * v.y + r.z * v.z;
}
constexpr Rotation operator*(const Rotation& a, const Rotation& b) {
  return {a * b.x, a * b.y, a * b.z};
}
constexpr Rotation inverse(const Rotation& r) {
  return {{r.x.x, r.y.x, r.z.x}, {r.x.y, r.y.y, r.z.y}, {r.x.z, r.y.z, r.z.z}};
}

constexpr float kDegreesPerRadian = 57.29577951f;

inline Rotation aboutX(float degrees) {
  const float c = std::cos(degrees / kDegreesPerRadian);
  const float s = std::sin(degrees / kDegreesPerRadian);
  return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}
inline Rotation aboutY(float degrees) {
  const float c = std::cos(degrees / kDegreesPerRadian);
  const float s = std::sin(degrees / kDegreesPerRadian);
  return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
}
inline Rotation aboutZ(float degrees) {
  const float c = std::cos(degrees / kDegreesPerRadian);
  const float s = std::sin(degrees / kDegreesPerRadian);
  return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
}

/// A bone's place: where its near joint is and how it is turned.
struct Frame {
  Vec3 origin;
  Rotation turn;

  Vec3 at(Vec3 local) const { return origin + turn * local; }  ///< from the bone into the world
  Vec3 toLocal(Vec3 world) const { return inverse(turn) * (world - origin); }
};

/// 0 below `from`, 1 above `to`, and a soft S between them.
inline float softStep(float from, float to, float value) {
  const float t = std::clamp((value - from) / (to - from), 0.0f, 1.0f);
  return t * t * (3 - 2 * t);
}

}  // namespace lissom
