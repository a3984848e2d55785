#include "app/figure/field.h"

#define LISSOM_LANES 8
#include "app/figure/field_kernel.inc"

namespace lissom {

FieldKernel eightLaneKernel() {
  return {traceRays, approachRays, distancesOf};
}

}  // namespace lissom
