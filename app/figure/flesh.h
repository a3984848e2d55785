#pragma once

#include "core/figure/surface.h"

#include <span>
#include <vector>

namespace lissom {

/// Where a muscle lies.
enum class Layer : unsigned char {
  Skin,       ///< right under it: seen from the side that it lies on
  Flesh,      ///< among others: shines through those before it
  Core,       ///< before the spine or in the pelvis: seen through half of the trunk
  SkinOfArm,  ///< as Skin, over the root of the arm
};

/// Trunk, legs and upper arms, as far as they hide what is inside them.
class Flesh {
public:
  Flesh(const Body& body, Vec3 towardsViewer);

  /// How much is seen of a point, 0 to 1.
  float seen(Vec3 point, Layer layer) const;

private:
  std::span<const RoundCone> withoutArms() const { return std::span(m_cones).first(m_withoutArms); }
  float shining(Vec3 point, std::span<const RoundCone> cones, float full, float hidden, float least) const;
  float facing(Vec3 point, std::span<const RoundCone> cones) const;
  float before(Vec3 point, std::span<const RoundCone> cones, float most) const;

  Vec3 m_towards;
  std::vector<RoundCone> m_cones;
  std::size_t m_withoutArms = 0;
};

}  // namespace lissom
