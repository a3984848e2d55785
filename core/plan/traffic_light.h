#pragma once

namespace lissom {

/// What a discomfort says about going on.
enum class Light {
  Green,  ///< carry on; a step up may follow
  Amber,  ///< repeat the level, it must have settled by the next morning
  Red     ///< stop, rest what hurts, come back gently
};
const char* wordOf(Light light);  ///< "green", "amber", "red"

/// Where the lights change, on the 0 to 10 numeric rating scale. 0-3, 4-5 and 6-10 come from the pain-monitoring model
/// of an Achilles tendon trial (Silbernagel 2007); for hip and back that is an extrapolation, and clinics differ (4-6,
/// 4-7), which is why it can be changed.
struct TrafficLight {
  int greenUpTo = 3;
  int amberUpTo = 5;

  Light of(int level) const {
    if (level <= greenUpTo) return Light::Green;
    return level <= amberUpTo ? Light::Amber : Light::Red;
  }
  /// 0 <= greenUpTo <= amberUpTo <= 9: there is always a red.
  bool makesSense() const { return greenUpTo >= 0 && greenUpTo <= amberUpTo && amberUpTo <= 9; }
  friend bool operator==(const TrafficLight&, const TrafficLight&) = default;
};

}  // namespace lissom
