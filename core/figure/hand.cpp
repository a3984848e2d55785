#include "core/figure/hand.h"

#include "core/figure/surface.h"

#include <array>

namespace lissom {
namespace {

struct Finger {
  float across;  // from the middle of the palm towards the thumb
  float length;
  float back;  // how far its knuckle stands out
};
constexpr std::array<Finger, 4> kFingers{
    {{.0152f, .044f, 0}, {.0052f, .049f, .003f}, {-.0048f, .046f, .003f}, {-.0143f, .037f, 0}}};

/// A palm this near to what is around it holds it; one that far does not.
constexpr float kHeld = .009f;
constexpr float kFree = .024f;

// How far joints bend towards the palm, degrees.
constexpr float kStraightest = -12;
constexpr float kMostAtKnuckle = 80;
constexpr float kMostInFinger = 95;
constexpr float kFistAtKnuckle = 78;
constexpr float kFistInFinger = 98;

class HandBuilder {
public:
  HandBuilder(const LimbFrames& limbs, BodySide side, const Grasp& grasp)
      : m_limbs(limbs), m_hand(limbs.hand), m_s(signOf(side)), m_fist(grasp.fist) {
    const Vec3 palm = m_hand.at({0, -.045f, -m_s * .012f});
    // Only what is near can be touched.
    for (const RoundCone& cone : grasp.around) {
      if (distanceTo({&cone, 1}, palm).distance < .12f) m_around.push_back(cone);
    }
    m_hold = m_fist || m_around.empty() ? 0 : 1 - softStep(kHeld, kFree, distanceTo(m_around, palm).distance);
  }

  std::vector<RoundCone> build() {
    const Vec3 across = m_hand.turn.x;
    add(m_hand.at({0, .004f, 0}), m_hand.at({0, -.018f, 0}), .0105f, .0100f, .010f, across, 1.25f);
    add(m_hand.at({0, -.018f, 0}), m_hand.at({0, -.044f, 0}), .0098f, .0085f, .010f, across, 1.95f);  // palm
    // The ball of the thumb.
    add(m_hand.at({.007f, -.014f, -m_s * .003f}), m_hand.at({.013f, -.026f, -m_s * .004f}), .0090f, .0075f, .010f,
        across);
    float spread = 1.5f;
    for (const Finger& finger : kFingers) {
      addFinger(finger, spread);
      spread -= 1;
    }
    addThumb();
    return std::move(m_cones);
  }

private:
  void add(Vec3 a, Vec3 b, float ra, float rb, float blend, Vec3 wide, float widening = 1) {
    m_cones.push_back({a, b, ra, rb, wide, widening, blend});
  }

  /// The angle, from `least` on, at which a piece of finger comes to touch what is around; `most` where nothing is.
  template <class TipAt>
  float untilTouching(float least, float most, float radius, TipAt tipAt) const {
    constexpr float kStep = 8;
    const auto free = [&](float angle) { return distanceTo(m_around, tipAt(angle)).distance > radius; };
    float last = least;
    for (float angle = least; angle <= most; angle += kStep) {
      if (free(angle)) {
        last = angle;
        continue;
      }
      if (angle == least) return least;
      float touching = angle;
      for (int i = 0; i < 6; ++i) {  // to an eighth of a degree: no jumps while the limb moves
        const float middle = (last + touching) / 2;
        (free(middle) ? last : touching) = middle;
      }
      return last;
    }
    return most;
  }

  float mixed(float open, float closed) const { return open + (closed - open) * m_hold; }

  void addFinger(const Finger& finger, float spread) {
    const float curl = m_limbs.fingersFlex;
    const float firstLength = finger.length * .52f;
    const float secondLength = finger.length * .48f;
    const Vec3 knuckle = m_hand.at({finger.across, -.046f - finger.back, 0});
    const auto firstAt = [&](float angle) {
      return Frame{knuckle, m_hand.turn * aboutX(m_s * angle) * aboutZ(spread * 1.6f)};
    };
    const auto secondAt = [&](const Frame& first, float angle) {
      return Frame{first.at({0, -firstLength, 0}), first.turn * aboutX(m_s * angle)};
    };
    float atKnuckle = m_fist ? kFistAtKnuckle : 8 + curl * .75f;
    float inFinger = m_fist ? kFistInFinger : 12 + curl * 1.1f;
    if (m_hold > 0) {
      atKnuckle = mixed(atKnuckle, untilTouching(kStraightest, kMostAtKnuckle, .0062f, [&](float angle) {
                          return firstAt(angle).at({0, -firstLength, 0});
                        }));
      const Frame first = firstAt(atKnuckle);
      inFinger = mixed(inFinger, untilTouching(0, kMostInFinger, .0052f, [&](float angle) {
                         return secondAt(first, angle).at({0, -secondLength, 0});
                       }));
    }
    const Frame first = firstAt(atKnuckle);
    const Frame second = secondAt(first, inFinger);
    const Vec3 across = m_hand.turn.x;
    add(first.origin, second.origin, .0068f, .0061f, .005f, across);
    add(second.origin, second.at({0, -secondLength, 0}), .0061f, .0050f, .004f, across);
  }

  void addThumb() {
    const float curl = m_limbs.fingersFlex;
    // Across the palm when the hand holds something.
    const float opposed = m_fist ? 1 : m_hold;
    const Vec3 root = m_hand.at({.014f, -.012f, -m_s * .003f});
    const auto thumbAt = [&](float angle) {
      return Frame{root, m_hand.turn * aboutZ(38 + 8 * opposed) * aboutX(m_s * angle)};
    };
    constexpr float kFirst = .026f;
    constexpr float kSecond = .021f;
    float angle = m_fist ? 52 : 14 + curl * .25f;
    if (m_hold > 0) {
      angle = mixed(angle, untilTouching(0, 62, .0068f, [&](float at) { return thumbAt(at).at({0, -kFirst, 0}); }));
    }
    const Frame thumb = thumbAt(angle);
    const auto tipAt = [&](float bend) {
      return Frame{thumb.at({0, -kFirst, 0}), thumb.turn * aboutZ(-16 - 14 * opposed) * aboutX(m_s * bend)};
    };
    float bend = m_fist ? 30 : 0;
    if (m_hold > 0) {
      bend = mixed(bend, untilTouching(-10, 50, .0056f, [&](float at) { return tipAt(at).at({0, -kSecond, 0}); }));
    }
    const Frame tip = tipAt(bend);
    const Vec3 across = m_hand.turn.x;
    add(thumb.origin, tip.origin, .0082f, .0070f, .009f, across);
    add(tip.origin, tip.at({0, -kSecond, 0}), .0067f, .0055f, .006f, across);
  }

  const LimbFrames& m_limbs;
  const Frame& m_hand;
  const float m_s;
  const bool m_fist;
  float m_hold = 0;  // 1: the palm lies on what is around
  std::vector<RoundCone> m_around;
  std::vector<RoundCone> m_cones;
};

}  // namespace

std::vector<RoundCone> handOf(const LimbFrames& limbs, BodySide side, const Grasp& grasp) {
  return HandBuilder(limbs, side, grasp).build();
}

}  // namespace lissom
