#pragma once

#include "core/history/held_time.h"
#include "core/history/records.h"

#include <map>

namespace lissom {

/// A session without its single holds: what a list, a month or a year needs of it. Much faster to read than a
/// SessionRecord.
struct SessionLine {
  RowId id;
  RoutineId routine;
  Day day{};
  Now startedAt;
  int speed = 1;
  std::optional<Ending> ending{};
  std::optional<Now> endedAt{};
  SessionNote note{};
  bool byHand = false;
  int changes = 0;
  bool hurt = false;                        ///< a hold was ended by "this hurts"
  int holds = 0;                            ///< holds that were held for any time
  std::map<ExerciseId, HeldTime> heldBy{};  ///< really held, by exercise and side

  HeldTime held() const;
  friend bool operator==(const SessionLine&, const SessionLine&) = default;
};

SessionLine lineOf(const SessionRecord& session);

/// Where a session stands in the list of all of them, by when it began.
struct ListPlace {
  Day day{};
  Instant startedAt{};
  RowId id;

  friend auto operator<=>(const ListPlace&, const ListPlace&) = default;
};
ListPlace placeOf(const SessionLine& line);

/// All there ever was.
struct LogTotals {
  std::int64_t sessions = 0;  ///< in which something was held
  std::int64_t holds = 0;     ///< held for any time
  std::int64_t days = 0;      ///< on which something was held
  std::optional<Day> firstDay{};
  std::optional<Day> lastDay{};
  std::map<ExerciseId, HeldTime> heldBy{};

  friend bool operator==(const LogTotals&, const LogTotals&) = default;
};

}  // namespace lissom
