#pragma once

#include "core/plan/plan.h"

#include <optional>
#include <vector>

namespace lissom {

/// How a morning was told, or taken to be.
struct Morning {
  bool normal = true;  ///< and no level above green
  std::optional<int> level{};
  bool assumed = false;  ///< nobody told it yet: a day that lies ahead
};

/// What the sessions of a day mean for what waits for them.
struct DayHeld {
  bool counted = false;      ///< one of what was asked, or of the week's pattern, was
  bool comfortable = false;  ///< one that counts was
  bool amber = false;        ///< above green was told: the count of comfortable ones begins again
  bool red = false;
  std::optional<int> level{};  ///< the last one told
};

/// The flare-ups that are not over, and where the way back of the one in force stands. It is told each day's morning
/// before the day is answered and what was held after that.
class FlareWalk {
public:
  /// `green`: nothing is made less, but nothing grows for a week.
  void mark(const PlanFact& fact, const FlareUp& flareUp, bool green);
  void withdraw(Instant said);
  /// What is over ends, and a step up is made when it may be. Answers whether a way back ended that day.
  bool beginDay(Day day, const std::optional<Morning>& morning, bool mayGrow);
  void endDay(Day day, const DayHeld& held, bool paused);
  /// A step that was made but not played yet is taken back: else the week after a red day would ask for more than
  /// before.
  void redDay(Day day);

  bool isGreen(Day day) const;    ///< one is in force, and makes nothing less
  bool isWayBack(Day day) const;  ///< one is in force, and rests or makes less
  std::optional<FlarePlace> place(Day day, bool mayGrow) const;
  int dayOfWay(Day day) const;  ///< days of the way back before that day, without pauses
  /// Which day of rest after a red session it is, from 1, in a flare-up or not; none while a flare-up's own are not
  /// over.
  std::optional<int> restAfterRed(Day day) const;
  /// Each morning of a way back counts: steps wait for one, and whether it gets better at all is told by them.
  bool waitsForMorning(Day day) const;
  std::optional<Advice> advice(Day day) const;

private:
  struct Flare {
    Instant said{};
    Day marked{};  ///< the day on which it was said
    FlareUp flareUp;
    bool green = false;
    std::optional<Instant> secondSaid{};  ///< what made it, or followed it as, a second one
    FlarePlace::Phase step = FlarePlace::Phase::Half;
    bool played = true;  ///< at this step
    int comfortable = 0;
    bool morning = false;  ///< a normal one after two comfortable sessions
    int dayOfWay = 0;
    std::optional<int> level{};  ///< the last one told since
    bool sore = false;           ///< the last morning
  };
  const Flare* inForce(Day day) const;
  Flare* inForce(Day day);
  FlarePlace::Phase phaseOf(const Flare& flare, Day day) const;

  std::vector<Flare> m_flares;  ///< the last that has begun is in force
  std::optional<Day> m_redSession{};
};

/// Rest after a red session, days: the clinic's "a few days", 2 to 3.
constexpr int kRestAfterRed = 2;
/// How long nothing grows after a red day or a green flare-up.
constexpr std::chrono::days kNothingGrows{7};
/// How many comfortable sessions a step up waits for.
constexpr int kComfortableSessions = 2;

/// Percent of the dose in a phase; 50 for a rest day that was made a training day.
int percentOf(FlarePlace::Phase phase);

}  // namespace lissom
