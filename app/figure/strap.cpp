#include "app/figure/strap.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lissom {
namespace {

constexpr float kHalfThickness = .0034f;
constexpr float kWidening = 2.4f;  // it is that much wider than thick
constexpr float kBlend = .0012f;
constexpr float kTail = .075f;  // what hangs out of a hand

/// A foot where a strap goes round it: an oval across the foot.
constexpr float kFootHalfWidth = .0245f;
constexpr float kFootHalfHeight = .0215f;
constexpr int kLoopPoints = 14;

bool isOnFoot(BodyPoint point) {
  switch (point) {
    case BodyPoint::Heel:
    case BodyPoint::Ball:
    case BodyPoint::Toe:
    case BodyPoint::Instep:
    case BodyPoint::HeelBack:
      return true;
    default:
      return false;
  }
}

bool isOnHand(BodyPoint point) {
  return point == BodyPoint::Palm || point == BodyPoint::Knuckle || point == BodyPoint::FingerTips;
}

/// A place the strap runs through, and which way is across it there.
struct Stop {
  Vec3 at;
  Vec3 across;
};

class StrapBuilder {
public:
  StrapBuilder(const Skeleton& skeleton, std::vector<RoundCone>& cones) : m_skeleton(skeleton), m_cones(cones) {}

  void add(const std::vector<SidedPoint>& along) {
    m_line.clear();
    if (along.size() < 2) return;
    if (isOnHand(along.front().point)) addTail(along.front());
    for (std::size_t i = 0; i < along.size(); ++i) {
      const Vec3 before = placeOf(m_skeleton, along[i > 0 ? i - 1 : i]);
      const Vec3 after = placeOf(m_skeleton, along[i + 1 < along.size() ? i + 1 : i]);
      if (!isOnFoot(along[i].point)) {
        m_line.push_back({placeOf(m_skeleton, along[i]), m_skeleton.side(along[i].side).hand.turn.y});
      } else if (i == 0) {
        addLoop(along[i], after);
      } else if (i + 1 == along.size()) {
        addLoop(along[i], before);
      } else {
        addRoundFoot(along[i], before, after);
      }
    }
    if (isOnHand(along.back().point)) addTail(along.back());
    for (std::size_t i = 1; i < m_line.size(); ++i) addPiece(m_line[i - 1], m_line[i]);
  }

private:
  /// The oval round the foot at that point, from its outer side over the top; angle in turns.
  Stop onFoot(SidedPoint point, float angle) const {
    const Frame& foot = m_skeleton.side(point.side).foot;
    const Vec3 local = foot.toLocal(placeOf(m_skeleton, point));
    const float a = 2 * std::numbers::pi_v<float> * angle;
    const float middle = point.point == BodyPoint::Heel || point.point == BodyPoint::HeelBack ? -.018f : -.0205f;
    const Vec3 at{local.x, middle + kFootHalfHeight * std::sin(a), kFootHalfWidth * std::cos(a) * signOf(point.side)};
    return {foot.at(at), foot.turn.x};
  }

  void addTail(SidedPoint hand) {
    const Vec3 palm = placeOf(m_skeleton, hand);
    const Frame& frame = m_skeleton.side(hand.side).hand;
    const Stop inHand{palm, frame.turn.y};
    const Stop hanging{palm + Vec3{0, -kTail, 0} + frame.turn.x * -.012f, frame.turn.z};
    if (m_line.empty()) {
      m_line.push_back(hanging);
    } else {
      m_line.push_back(inHand);
      m_line.push_back(hanging);
    }
  }

  void addLoop(SidedPoint point, Vec3 from) {
    int nearest = 0;
    const auto gap = [&](int i) { return length(onFoot(point, static_cast<float>(i) / kLoopPoints).at - from); };
    for (int i = 1; i < kLoopPoints; ++i) nearest = gap(i) < gap(nearest) ? i : nearest;
    for (int i = 0; i <= kLoopPoints; ++i) {
      m_line.push_back(onFoot(point, static_cast<float>(nearest + i) / kLoopPoints));
    }
  }

  /// From the side of the foot that the strap comes from to the other, over the point: under the sole or over the
  /// instep.
  void addRoundFoot(SidedPoint point, Vec3 before, Vec3 after) {
    const Frame& foot = m_skeleton.side(point.side).foot;
    const float s = signOf(point.side);
    const bool over = point.point == BodyPoint::Instep;
    const bool fromOutside = s * (foot.toLocal(before).z - foot.toLocal(after).z) >= 0;
    constexpr int kPieces = 6;
    for (int i = 0; i <= kPieces; ++i) {
      const float way = static_cast<float>(fromOutside ? i : kPieces - i) / kPieces;
      m_line.push_back(onFoot(point, (over ? .5f : -.5f) * way));
    }
  }

  void addPiece(Stop from, Stop to) {
    const Vec3 along = normalized(to.at - from.at);
    Vec3 across = from.across + to.across * (dot(from.across, to.across) < 0 ? -1.0f : 1.0f);
    across = across - along * dot(across, along);
    if (length(across) < 1e-3f) across = cross(along, {0, 0, 1});
    m_cones.push_back({from.at, to.at, kHalfThickness, kHalfThickness, normalized(across), kWidening, kBlend});
  }

  const Skeleton& m_skeleton;
  std::vector<RoundCone>& m_cones;
  std::vector<Stop> m_line;
};

}  // namespace

std::vector<RoundCone> strapsOf(const Movement& movement, const Skeleton& skeleton) {
  std::vector<RoundCone> cones;
  StrapBuilder builder(skeleton, cones);
  for (const Prop& prop : movement.props) {
    if (prop.kind == Prop::Kind::Strap) builder.add(prop.along);
  }
  return cones;
}

}  // namespace lissom
