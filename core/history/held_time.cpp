#include "core/history/held_time.h"

namespace lissom {

Millis HeldTime::on(Side side) const {
  switch (side) {
    case Side::Left:
      return left + both;
    case Side::Right:
      return right + both;
    case Side::Both:
      return both;
  }
  return both;
}

void HeldTime::add(Side side, Millis time) {
  switch (side) {
    case Side::Left:
      left += time;
      break;
    case Side::Right:
      right += time;
      break;
    case Side::Both:
      both += time;
      break;
  }
}

void HeldTime::add(const HeldTime& other) {
  left += other.left;
  right += other.right;
  both += other.both;
}

}  // namespace lissom
