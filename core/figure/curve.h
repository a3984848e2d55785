#pragma once

namespace lissom {

/// A smooth curve through points (Catmull-Rom): the value at t, 0 at b and 1 at c.
template <class Value>
Value onCurve(Value a, Value b, Value c, Value d, float t) {
  const float t2 = t * t;
  const float t3 = t2 * t;
  return (b * 2.0f + (c - a) * t + (a * 2.0f - b * 5.0f + c * 4.0f - d) * t2 + (b * 3.0f - a - c * 3.0f + d) * t3) *
         .5f;
}

}  // namespace lissom
