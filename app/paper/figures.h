#pragma once

#include "core/base/id.h"
#include "core/base/side.h"
#include "core/content/pack.h"
#include "core/figure/body.h"

#include <QImage>
#include <QSizeF>

#include <functional>

namespace lissom {

/// Which picture of an exercise.
struct FigureWish {
  ExerciseId exercise;
  Side side = Side::Right;
  double amount = 1;  ///< 0 the start, 1 stretched
};
/// The picture for a box of that many units of paper; null when there is none.
using FigureOf = std::function<QImage(const FigureWish& wish, QSizeF box)>;

/// Draws them for white paper with 250 dots an inch, whatever the program looks like. `library` must outlive it.
FigureOf paperFigures(const Library& library, Person person);

}  // namespace lissom
