#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/content/week.h"
#include "core/plan/traffic_light.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lissom {

// What a person decides and says about the plan. Each is a dated fact in the log: it counts from the day on which it
// was said, so a day in the past never changes what it asked. Nothing is updated; a later fact of the same kind
// replaces an earlier one from its day on, and Withdrawn takes any back.

/// N sessions a week, on days the person picks as they come.
struct FreeWeek {
  RoutineId routine;
  int times = 3;  ///< 1 to 7 a week; a week begins on Monday

  friend bool operator==(const FreeWeek&, const FreeWeek&) = default;
};

/// The week's pattern.
struct WeekChosen {
  std::variant<WeekPlan, FreeWeek> week;
  bool buildUp = false;  ///< begin each exercise at its start dose and build up (core/plan/dose_steps.h)

  friend bool operator==(const WeekChosen&, const WeekChosen&) = default;
};

/// The programme takes the place of the week's pattern from `start` on, which may lie ahead.
struct ProgrammeBegun {
  ProgrammeId programme;
  Day start{};

  friend bool operator==(const ProgrammeBegun&, const ProgrammeBegun&) = default;
};
/// Back to the week's pattern.
struct ProgrammeEnded {
  friend bool operator==(const ProgrammeEnded&, const ProgrammeEnded&) = default;
};

/// When on each weekday, in minutes after midnight, Monday first; for showing and for reminders.
struct TimesChosen {
  std::array<std::optional<std::chrono::minutes>, 7> times;

  friend bool operator==(const TimesChosen&, const TimesChosen&) = default;
};

enum class PauseReason { Illness, Holiday, Other };
const char* wordOf(PauseReason reason);  ///< "illness", "holiday", "other"

/// Days on which nothing is asked. May be said afterwards: then the days of the past ask what they asked, but are
/// shown as a pause instead of as missed.
struct Paused {
  Day first{};
  Day last{};  ///< not before `first`, at most kLongestPause later
  PauseReason reason = PauseReason::Other;

  friend bool operator==(const Paused&, const Paused&) = default;
};
inline constexpr std::chrono::days kLongestPause{366};

/// Where it is irritated.
enum class Area { LeftHip, RightHip, LowBack, LeftGroin, RightGroin, LeftKnee, RightKnee };
inline constexpr std::array kAreas{Area::LeftHip,    Area::RightHip, Area::LowBack,  Area::LeftGroin,
                                   Area::RightGroin, Area::LeftKnee, Area::RightKnee};
const char* wordOf(Area area);  ///< "left-hip", "right-hip", "low-back", "left-groin", ...

enum class Cause { Unknown, Overuse, Sitting };
const char* wordOf(Cause cause);  ///< "unknown", "overuse", "sitting"

/// One day made otherwise than the plan has it.
struct DayChange {
  enum class To { Rest, Train };
  Day day{};
  To to = To::Rest;

  friend bool operator==(const DayChange&, const DayChange&) = default;
};
const char* wordOf(DayChange::To to);  ///< "rest", "train"

/// A flare-up whose plan was accepted: `restDays` days of rest from `first` on, then the way back.
struct FlareUp {
  Area area = Area::LeftHip;
  int level = 0;  ///< 0 to 10 when it was marked
  Cause cause = Cause::Unknown;
  Day first{};       ///< the day it was marked, or the day after when that day's session was held
  int restDays = 3;  ///< 0 to kMostRestDays; 3: the clinic's "a few days"
  std::vector<DayChange> changes{};

  friend bool operator==(const FlareUp&, const FlareUp&) = default;
};
inline constexpr int kMostRestDays = 14;

/// A single day changed by hand outside of a flare-up's proposal.
struct DayChanged {
  DayChange change;

  friend bool operator==(const DayChanged&, const DayChanged&) = default;
};

/// How the morning was, said on that day.
struct MorningChecked {
  bool normal = true;          ///< else still sore
  std::optional<int> level{};  ///< 0 to 10, when it was told

  friend bool operator==(const MorningChecked&, const MorningChecked&) = default;
};

struct LightChosen {
  TrafficLight light;

  friend bool operator==(const LightChosen&, const LightChosen&) = default;
};

/// A sign that needs help now was told: nothing is asked any more, and a programme has ended.
struct EmergencyTold {
  friend bool operator==(const EmergencyTold&, const EmergencyTold&) = default;
};
/// Somebody has examined it and agrees to going on.
struct Cleared {
  friend bool operator==(const Cleared&, const Cleared&) = default;
};

enum class BreakKind {
  Stretch,  ///< a stretch when it was proposed
  Pause     ///< away from the computer for two minutes or more
};
const char* wordOf(BreakKind kind);  ///< "stretch", "pause"

/// A break from sitting. Breaks taken are counted, misses are not.
struct BreakTaken {
  BreakKind kind = BreakKind::Stretch;

  friend bool operator==(const BreakTaken&, const BreakTaken&) = default;
};

/// Who looks after it: the therapist, doctor or clinic to call. Later ones replace earlier ones; all empty: nobody.
struct CareTold {
  std::string name;
  std::string phone;
  std::string email;

  friend bool operator==(const CareTold&, const CareTold&) = default;
};

/// An appointment with them. Each stands by itself; a Withdrawn takes it back.
struct AppointmentMade {
  Day day{};
  std::optional<std::chrono::minutes> time{};  ///< after midnight, as the clock on the wall shows it
  std::string place;

  friend bool operator==(const AppointmentMade&, const AppointmentMade&) = default;
};

/// What a person wants to ask at the next appointment; empty ones are not asked. Later ones replace earlier ones.
struct QuestionsNoted {
  std::array<std::string, 3> questions;

  friend bool operator==(const QuestionsNoted&, const QuestionsNoted&) = default;
};
/// Bytes of each text of the three above.
inline constexpr std::size_t kLongestWords = 1'000;

/// Takes the fact back that was said at `said`, from this fact's day on.
struct Withdrawn {
  Instant said{};

  friend bool operator==(const Withdrawn&, const Withdrawn&) = default;
};

using PlanEntry =
    std::variant<WeekChosen, ProgrammeBegun, ProgrammeEnded, TimesChosen, Paused, FlareUp, DayChanged, MorningChecked,
                 LightChosen, EmergencyTold, Cleared, BreakTaken, Withdrawn, CareTold, AppointmentMade, QuestionsNoted>;

/// One fact. A fact is known by the instant at which it was said: no two have the same.
struct PlanFact {
  Day day{};  ///< the day it counts from: the day on which it was said
  Now said;
  PlanEntry entry;

  friend bool operator==(const PlanFact&, const PlanFact&) = default;
};

}  // namespace lissom
