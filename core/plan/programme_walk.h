#pragma once

#include "core/plan/flare_walk.h"
#include "core/plan/plan.h"

#include <optional>
#include <vector>

namespace lissom {

/// The programmes that were begun, and where the one in force stands. It is told each day's morning before the day is
/// answered and what was held after that.
class ProgrammeWalk {
public:
  /// `programme` points into a library.
  void begin(const PlanFact& fact, const Programme& programme, Day start);
  void end(const PlanFact& fact);
  void withdraw(Instant said);
  /// `counts`: the day is one of the programme's, not of a pause or a flare-up. `wayBackEnded`: a flare-up's did.
  void beginDay(Day day, bool counts, bool wayBackEnded, const std::optional<Morning>& morning, bool mayGrow,
                std::optional<Day> lastRed);
  void endDay(Day day, bool counts, const DayHeld& held);

  const ProgrammeWeek* week(Day day) const;  ///< null when no programme is in force
  ProgrammeDay kindOf(Day day) const;        ///< of a day that counts
  bool isKept(Day day) const;                ///< all weeks are done
  std::optional<ProgrammePlace> place(Day day) const;
  std::optional<WaitsFor> whyAgain(Day day) const;  ///< why this week was begun again
  bool waitsForMorning(Day day) const;

private:
  struct Begun {
    Instant said{};
    Day from{};
    const Programme* programme = nullptr;  ///< null: back to the week's pattern
    std::size_t week = 0;                  ///< index; as many as there are weeks: kept
    int daysDone = 0;                      ///< of this week, 0 to 7
    int repeats = 0;
    int comfortable = 0;
    bool morning = false;  ///< a normal one after two comfortable sessions
    Day cleanFrom{};       ///< red days from here on are this week's
    bool red = false;
    /// This week was begun again, but not for want of sessions: the next begins as soon as nobody waits for a morning
    /// or for the week after a red day any more.
    std::optional<WaitsFor> onlyLacks{};
    std::optional<WaitsFor> whyAgain{};
  };
  const Begun* inForce(Day day) const;
  Begun* inForce(Day day);
  static void restart(Begun& begun, Day cleanFrom, std::optional<WaitsFor> why);
  static void stepUp(Begun& begun, Day day);
  static std::optional<WaitsFor> missing(const Begun& begun);

  std::vector<Begun> m_begun;  ///< the last that has begun is in force
};

}  // namespace lissom
