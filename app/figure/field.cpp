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

std::optional<FieldKernel> kernelOfLanes(int lanes) {
#ifdef LISSOM_EIGHT_LANES
  if (lanes == 8 && hasEightLanes()) return eightLaneKernel();
#endif
  return lanes == 4 ? std::optional(fourLaneKernel()) : std::nullopt;
}

FieldKernel fastestKernel() {
  return kernelOfLanes(8).value_or(fourLaneKernel());
}

const char* nameOfFastestKernel() {
  return hasEightLanes() ? "eight" : "four";
}

}  // namespace lissom
