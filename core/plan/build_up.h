#pragma once

#include "core/plan/flare_walk.h"
#include "core/plan/known_routines.h"

#include <map>
#include <optional>
#include <vector>

namespace lissom {

/// What the week's pattern has of a routine.
struct WeekShare {
  const KnownRoutine* routine = nullptr;
  int times = 1;  ///< a week
};

/// How far each exercise of the week's pattern has been built up, from its start dose to what the routine has.
class BuildUp {
public:
  void beginAnew() { m_levels.clear(); }
  /// The dose of an item as far as it has been built up.
  Dose doseOf(const KnownItem& item) const;
  /// Makes the steps that may be made.
  void beginDay(const std::vector<WeekShare>& week, const std::optional<Morning>& morning, bool mayGrow);
  /// `played`: the exercises of the day's sessions.
  void endDay(const std::vector<KnownItem>& played, const DayHeld& held);
  /// What has grown but was not played yet is taken back: else the week after a red day would ask for more than before.
  void redDay();

  /// What these items wait for before one of them grows; empty when all are where they lead.
  std::optional<WaitsFor> waits(const std::vector<KnownItem>& items, bool mayGrow) const;
  bool waitsForMorning() const;

private:
  struct Level {
    std::size_t step = 0;
    int comfortable = 0;
    bool morning = false;  ///< a normal one after two comfortable sessions
    bool capped = false;
    bool played = true;  ///< at this step
    bool done = false;   ///< no routine of the week leads further
  };
  const std::vector<Dose>& ladderOf(const KnownItem& item) const;
  Dose doseAt(const KnownItem& item, std::size_t step) const;
  Level levelOf(const ExerciseId& id) const;
  bool leadsFurther(const std::vector<WeekShare>& week, const ExerciseId& id, const Level& level) const;
  bool staysBelowCap(const std::vector<WeekShare>& week, const Exercise& exercise, std::size_t step) const;

  std::map<ExerciseId, Level> m_levels;
  mutable std::map<const RoutineItem*, std::vector<Dose>> m_ladders;  ///< computed once
};

}  // namespace lissom
