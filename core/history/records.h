#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/side.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// Names one row of the log, unique across devices: which device wrote it and its running number there.
struct RowId {
  std::string device;       ///< random, made with the log
  std::int64_t number = 0;  ///< 1, 2, 3, ... on that device

  friend auto operator<=>(const RowId&, const RowId&) = default;
};

/// "a1b2c3d4e5f6a7b8-17": how a RowId is written in exports.
std::string textOf(const RowId& id);

/// How a hold ended.
enum class Outcome {
  Completed,  ///< held to its planned end
  Shortened,  ///< ended early by choice
  Skipped,    ///< not begun
  Hurt        ///< ended by "this hurts"
};

/// The word in the log and in exports: "completed", "shortened", "skipped", "hurt".
const char* wordOf(Outcome outcome);

/// One hold as it happened; written once, at the moment it ended, never changed.
struct HoldRecord {
  RowId id;
  RowId session;
  ExerciseId exercise;
  int item = 0;  ///< which item of the routine, from 0
  Side side = Side::Both;
  int number = 1;  ///< which hold of this exercise and side, from 1
  Millis planned{0};
  Millis held{0};  ///< really held; may exceed planned after "+10 s"
  Outcome outcome = Outcome::Completed;
  Now endedAt;

  friend bool operator==(const HoldRecord&, const HoldRecord&) = default;
};

/// How a session ended. None in a SessionRecord: it was left or the program died, and may be continued.
enum class Ending { Completed, Stopped };

const char* wordOf(Ending ending);  ///< "completed", "stopped"

/// What a person may say around a session; every part is optional.
struct SessionNote {
  std::optional<int> discomfortBefore;  ///< numeric rating scale, 0 none to 10 worst imaginable
  std::optional<int> discomfortAfter;
  std::string text;

  friend bool operator==(const SessionNote&, const SessionNote&) = default;
};

/// A time in which a session stood still: Pause was pressed, or the computer slept.
struct PauseRecord {
  RowId id;
  Now startedAt;
  Millis length{0};  ///< until it went on or was left

  friend bool operator==(const PauseRecord&, const PauseRecord&) = default;
};

/// One session with its holds, put together from the log's facts.
struct SessionRecord {
  RowId id;  ///< names the session for ever, whatever is corrected in it
  RoutineId routine;
  Day day{};  ///< the day it counts for, decided when it began and never again
  Now startedAt;
  int speed = 1;  ///< 1 is real time; N when it was played N times faster to try the program
  std::optional<Ending> ending;
  std::optional<Now> endedAt;
  SessionNote note;                   ///< the latest one
  std::vector<HoldRecord> holds;      ///< in the order in which they ended
  std::vector<PauseRecord> pauses{};  ///< in the order in which they began
  bool byHand = false;                ///< entered by hand, not timed: shown as such everywhere
  /// The session whose rows count when it was corrected: it has a name of its own. Empty: what was first written
  /// counts.
  std::optional<RowId> version{};
  int changes = 0;  ///< how often it was corrected, withdrawn, or one of these undone

  friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

}  // namespace lissom
