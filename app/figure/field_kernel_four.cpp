#include "app/figure/field.h"

#define LISSOM_LANES 4
#include "app/figure/field_kernel.inc"

namespace lissom {

FieldKernel fourLaneKernel() {
  return {traceRays, approachRays, distancesOf};
}

}  // namespace lissom
