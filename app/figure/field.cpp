#include "app/figure/field.h"

namespace lissom {
namespace {

bool hasEightLanes() {
#ifdef LISSOM_EIGHT_LANES
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return false;
#endif
}

}  // namespace

FieldKernel fastestKernel() {
#ifdef LISSOM_EIGHT_LANES
  if (hasEightLanes()) return eightLaneKernel();
#endif
  return fourLaneKernel();
}

const char* nameOfFastestKernel() {
  return hasEightLanes() ? "eight" : "four";
}

}  // namespace lissom
