#pragma once

#include "app/figure/props.h"
#include "core/figure/body.h"

#include <QColor>

#include <array>

namespace lissom {

enum class Look : unsigned char {
  Light,
  Dark,
  HighContrast,
  Print,  ///< for white paper: always on white, without a halo
};

/// The four steps from crease to highlight. Hues shift with the steps: shadows of skin are redder,
/// not greyer.
struct Tone {
  Vec3 deep;
  Vec3 shadow;
  Vec3 base;
  Vec3 light;
};

Tone mix(const Tone& a, const Tone& b, float share);

struct Palette {
  std::array<Tone, kMaterials> near;
  std::array<Tone, kMaterials> far;  ///< of the limbs behind: a step towards shadow and a little fog
  Vec3 rim;                          ///< the edge light
  Vec3 bounce;                       ///< what the ground throws back
  float rimStrength = 0.45f;
  QColor muscle;
  QColor muscleLight;
  QColor bone;
  QColor boneEdge;
  QColor accent;  ///< of the arrow
  QColor arrowEdge;
  QColor shadow;
  QColor propShadow;
  QColor floor;
  QColor wall;
  QColor skirting;      ///< of its board
  QColor skirtingEdge;  ///< where the board ends, above and below
  QColor ghost;
  float ghostFill = 0.09f;
  float ghostEdge = 0.42f;
  float glow = 0.065f;
  bool outlined = false;  ///< a contour around the figure

  const Tone& tone(Material m) const { return near[static_cast<std::size_t>(m)]; }
  const Tone& farTone(Material m) const { return far[static_cast<std::size_t>(m)]; }
};

Palette paletteOf(Look look, Person person = Person::One);

/// The soft light behind a figure that stands on the window's ground; transparent for print.
QColor haloOf(Look look);

}  // namespace lissom
