#include "core/figure/hip_bend.h"

#include <algorithm>
#include <array>

namespace lissom {
namespace {

struct AtAngle {
  double flexion;
  double psoasMajor;
  double iliacus;
};

// Ascending; millimetres against standing.
constexpr std::array<AtAngle, 12> kLengths{{
    {-20, 7.9, 12.0},
    {-18, 7.2, 10.8},
    {-9, 3.7, 5.4},
    {0, 0, 0},
    {12, -5.2, -7.3},
    {20, -9.1, -12.4},
    {34, -16.1, -21.5},
    {42, -19.5, -26.8},
    {49, -22.7, -31.4},
    {61, -30.1, -40.5},
    {79, -40.9, -54.3},
    {90, -47.0, -62.3},
}};

}  // namespace

std::optional<double> lengthChangeAtHip(Muscle muscle, double flexion) {
  if (muscle == Muscle::PsoasMinor) return 0;
  if (muscle != Muscle::PsoasMajor && muscle != Muscle::Iliacus) return std::nullopt;
  const auto of = [&](const AtAngle& at) { return muscle == Muscle::PsoasMajor ? at.psoasMajor : at.iliacus; };
  const double angle = std::clamp(flexion, kLengths.front().flexion, kLengths.back().flexion);
  const auto above = std::ranges::lower_bound(kLengths, angle, {}, &AtAngle::flexion);
  if (above == kLengths.begin()) return of(*above);
  const AtAngle& below = *std::prev(above);
  const double share = (angle - below.flexion) / (above->flexion - below.flexion);
  return of(below) + share * (of(*above) - of(below));
}

}  // namespace lissom
