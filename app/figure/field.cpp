#include "app/figure/field.h"

namespace lissom {

FieldKernel fastestKernel() {
#ifdef LISSOM_EIGHT_LANES
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return eightLaneKernel();
#endif
  return fourLaneKernel();
}

}  // namespace lissom
