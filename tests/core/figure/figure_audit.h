#pragma once

#include "core/figure/clearance.h"
#include "core/figure/mirrored_movement.h"
#include "core/figure/movement.h"

#include <string>
#include <vector>

namespace lissom {

/// The worst that was seen of one thing over a movement.
struct Worst {
  std::string what;
  double amount = 0;
  float value = 0;
  float allowed = 0;

  float excess() const { return value - allowed; }
};

/// What a movement does over evenly spaced positions; each list worst first, at most one entry for each thing.
struct FigureAudit {
  std::vector<Worst> gaps;      ///< of contacts whose group holds, from their places (stature)
  std::vector<Worst> slides;    ///< of what is planted on a surface, in its plane (stature)
  std::vector<Worst> ranges;    ///< joints out of their range (degrees or stature)
  std::vector<Worst> lengths;   ///< change of bones (stature)
  std::vector<Worst> overlaps;  ///< deeper than 0
  std::vector<Worst> steps;     ///< of joints from one position to the next (degrees)
};

constexpr float kContactTolerance = 0.01f;  // one per cent of stature
constexpr float kSlideTolerance = 0.01f;
constexpr float kRangeTolerance = 0.01f;
constexpr float kLengthTolerance = 1e-4f;
constexpr float kLargestStep = 10;  ///< degrees between fifty positions: more is a jump

FigureAudit auditOf(const Movement& movement, int positions);

std::string nameOf(const Contact& contact);

}  // namespace lissom
