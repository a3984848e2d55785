#pragma once

#include "core/plan/build_up.h"
#include "core/plan/flare_walk.h"
#include "core/plan/known_routines.h"
#include "core/plan/plan.h"
#include "core/plan/programme_walk.h"
#include "core/plan/said_so_far.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace lissom {

/// Monday 0.
inline std::size_t weekdayOf(Day day) {
  return std::chrono::weekday{day}.iso_encoding() - 1;
}
/// Times a week that make sense.
inline int timesOf(const FreeWeek& week) {
  return std::clamp(week.times, 1, 7);
}

/// Lives a plan day by day. Each day first hears what was said on it, then tells what it asks, then learns what was
/// held: so nothing of a later day, and no session of the day itself, can change what a day asks.
class PlanWalk {
public:
  PlanWalk(const Plan& plan, const History& history, const Library& library);

  /// Each day of [first, last]; once for one walk.
  std::vector<PlanDay> days(Day first, Day last);

private:
  /// What a day asks before it is known what of the routine is played.
  struct Ask {
    const KnownRoutine* routine = nullptr;  ///< null: rest
    RestReason rest = RestReason::Planned;
    TrainingReason reason = TrainingReason::Usual;
    int number = 0;
    int of = 0;
    int percent = 100;
    bool withoutHip = false;  ///< without what bends it with force
    bool mayWait = false;
    std::optional<WaitsFor> waits{};
    std::optional<RoutineId> insteadOf{};
  };
  /// What of a day is needed once it is over.
  struct Played {
    Ask ask;
    std::vector<KnownItem> items;  ///< of the routine asked for, without what is left out
    bool nothingGentle = false;    ///< no pack has anything that a way back could play
  };
  struct Sessions {
    DayHeld held;
    std::vector<KnownItem> counted;  ///< what those played that count
    unsigned worked = 0;             ///< by all of them, a bit for each MuscleGroup
  };

  void collectStops();
  Day afterWhatRepeats(Day day, Day first);
  void beginDay(Day day);
  void hear(const PlanFact& fact);
  void withdraw(Instant said);
  void redDay(Day day, std::optional<Instant> said);
  std::optional<Morning> hearMorning(Day day);
  PlanDay answer(Day day, const Played& played) const;
  void endDay(Day day, const Played& played);

  // What the day asks, each without what wins over it.
  Ask asks(Day day);
  Ask asksOnWayBack(Day day, const Ask& pattern);
  Ask pattern(Day day);
  Ask ofProgramme(Day day);
  Ask ofWeek(Day day, const WeekPlan& week);
  Ask ofFreeWeek(Day day, const FreeWeek& week);
  Ask madeTraining(Day day);
  static Ask gentle(Ask ask, const FlarePlace& place);
  Ask training(Day day, const RoutineId& wished, TrainingReason reason);
  static Ask resting(RestReason reason, int number = 0, int of = 0);
  Played playing(Day day, const Ask& ask);
  DayPlan told(const Played& played) const;

  bool isFirst(Day day) const;
  bool counts(Day day) const;  ///< among the programme's days
  bool mayGrow(Day day) const;
  std::optional<Day> lastRed() const;
  const WeekChosen& week() const;
  bool buildsUp(Day day) const;
  const KnownRoutine* offered(Day day, bool gentle);
  const std::vector<WeekShare>& sharesOfWeek();
  bool isOfPattern(Day day, const RoutineId& id) const;
  DayHeld hold(const PastSession& session) const;
  Sessions sessionsOf(Day day, const Played& played);

  const Plan& m_plan;
  const History& m_history;
  KnownRoutines m_routines;
  const Library& m_library;
  std::vector<const PlanFact*> m_facts;        ///< by day
  std::vector<const PastSession*> m_sessions;  ///< by day, until today
  std::vector<Day> m_stops;                    ///< days on which something may become otherwise, sorted
  const WeekChosen m_usual;
  std::size_t m_nextFact = 0;
  std::size_t m_nextSession = 0;
  std::size_t m_nextStop = 0;

  SaidSoFar m_said;
  FlareWalk m_flares;
  ProgrammeWalk m_programmes;
  BuildUp m_buildUp;
  struct RedDay {
    Day day{};
    std::optional<Instant> said{};  ///< what told it, so that it can be taken back
  };
  std::vector<RedDay> m_red;
  struct SoreDay {
    Day day{};
    Instant said{};
  };
  std::vector<SoreDay> m_sore;  ///< in a row
  bool m_soreRest = false;      ///< today, after two of them
  struct ToldMorning {
    Instant said{};
    MorningChecked morning;
  };
  std::vector<ToldMorning> m_mornings;  ///< of the day
  bool m_builtUp = false;               ///< yesterday's week was
  const WeekChosen* m_sharesOf = nullptr;
  std::vector<WeekShare> m_shares;
  unsigned m_worked = 0;    ///< yesterday, a bit for each MuscleGroup
  bool m_halfDone = false;  ///< yesterday half of a dose was played
  int m_doneThisWeek = 0;   ///< days with a session of the pattern
};

}  // namespace lissom
