#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/content/exercise.h"
#include "core/content/pack.h"
#include "core/content/week.h"
#include "core/plan/past_session.h"
#include "core/plan/plan_facts.h"
#include "core/plan/traffic_light.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace lissom {

// ---- What goes in.

/// What was planned: the week to begin with, and everything that was decided and said since.
struct Plan {
  WeekPlan usual;               ///< until a week is chosen: the pack's
  std::vector<PlanFact> facts;  ///< in the order in which they were said

  friend bool operator==(const Plan&, const Plan&) = default;
};

/// What has happened.
struct History {
  Day today{};
  std::optional<Day> firstDay{};        ///< of the log; empty: nothing was held yet
  std::vector<PastSession> sessions{};  ///< oldest first

  friend bool operator==(const History&, const History&) = default;
};

// ---- What comes out.

enum class RestReason {
  Planned,        ///< the week has it so
  WeekDone,       ///< as often as was wished this week
  FlareUp,        ///< rest day `number` of `of`
  BetweenGentle,  ///< after a gentle day comes a day of rest
  SoreMornings,   ///< two sore mornings in a row
  AfterRed,       ///< a session ended red: rest day `number` of `of`
  StrengthRests,  ///< what was worked needs about 48 h, and nothing else is in today's routine
  Illness,
  Holiday,
  Pause,
  Changed,       ///< this day was made one
  SeeSomeone,    ///< a sign that needs help was told
  NothingToPlay  ///< no pack has a routine
};
const char* wordOf(RestReason reason);  ///< "planned", "week-done", "flare-up", ...

enum class TrainingReason {
  Usual,             ///< the week has it so
  First,             ///< nobody begins with a rest day
  Free,              ///< session `number` of `of` this week
  Programme,         ///< week `number` of `of`
  ProgrammeRepeats,  ///< week `number` of `of` again: TrainingDay::waits says why
  Keep,              ///< the programme is done; what was won is kept
  Gentle,            ///< a flare-up's way back, `percent` of the dose
  Changed            ///< this day was made one
};
const char* wordOf(TrainingReason reason);  ///< "usual", "first", "free", "programme", ...

/// What a step up waits for.
enum class WaitsFor {
  Sessions,      ///< two comfortable sessions
  Morning,       ///< a normal morning after them
  WeekAfterRed,  ///< nothing grows in the seven days after a red one
  WeeklyCap      ///< 10 min a week for one muscle and side are reached
};
const char* wordOf(WaitsFor what);  ///< "sessions", "morning", "week-after-red", "weekly-cap"

struct TrainingDay {
  RoutineId routine;
  std::vector<RoutineItem> items{};  ///< with the doses of this day; never empty
  int percent = 100;                 ///< of the dose, 50, 75 or 100
  TrainingReason reason = TrainingReason::Usual;
  int number = 0;
  int of = 0;
  std::optional<WaitsFor> waits{};       ///< why this is not the next step yet
  bool mayWait = false;                  ///< the week leaves room: another day does as well
  std::vector<ExerciseId> leftOut{};     ///< of the routine, for now: what bends the hip with force, or needs its 48 h
  std::optional<RoutineId> insteadOf{};  ///< planned, but no pack has it any more

  friend bool operator==(const TrainingDay&, const TrainingDay&) = default;
};

struct RestDay {
  RestReason reason = RestReason::Planned;
  int number = 0;
  int of = 0;
  std::optional<RoutineId> insteadOf{};  ///< NothingToPlay: what was planned

  friend bool operator==(const RestDay&, const RestDay&) = default;
};

/// What a day asks: a routine, or rest with its reason.
using DayPlan = std::variant<TrainingDay, RestDay>;

/// Where a flare-up's way back stands.
struct FlarePlace {
  enum class Phase { Rest, Half, ThreeQuarters, Full };
  Instant said{};  ///< names the fact
  FlareUp flareUp;
  Phase phase = Phase::Rest;
  int restDay = 0;      ///< in Rest: which, from 1
  int comfortable = 0;  ///< sessions of this step, 0 to 2
  std::optional<WaitsFor> waits{};

  friend bool operator==(const FlarePlace&, const FlarePlace&) = default;
};
const char* wordOf(FlarePlace::Phase phase);  ///< "rest", "half", "three-quarters", "full"

struct ProgrammePlace {
  ProgrammeId programme;
  int week = 1;  ///< from 1; the number of weeks + 1 when it is done and kept
  int of = 1;
  int dayOfWeek = 1;  ///< 1 to 7
  int repeats = 0;    ///< how often this week was begun again
  int comfortable = 0;
  std::optional<WaitsFor> waits{};  ///< as the week stands: what is still missing for the next

  friend bool operator==(const ProgrammePlace&, const ProgrammePlace&) = default;
};

/// Why somebody should look at it.
enum class Advice {
  Emergency,      ///< a sign that needs help now
  SecondFlareUp,  ///< another one before the last was over
  NotBetter       ///< no improvement 14 days after it was marked
};
const char* wordOf(Advice advice);  ///< "emergency", "second-flare-up", "not-better"

/// Everything that is to be said about a day.
struct PlanDay {
  Day day{};
  DayPlan asks = RestDay{};
  std::optional<FlarePlace> flareUp{};
  std::optional<ProgrammePlace> programme{};
  bool asksMorning = false;  ///< a rule waits to hear how the morning was, and it was not told
  std::optional<Advice> advice{};

  friend bool operator==(const PlanDay&, const PlanDay&) = default;
};

/// What each day in [first, last] asks, and why. Total: every day of the calendar has an answer, and the same input
/// always the same one. What a day asks follows from what was said until that day and what was held before it; days
/// after today are told as they become when what is asked is done comfortably and mornings are normal. `last` is at
/// most kLongestLookAhead after `first`; what is more is left out. Empty when `last` is before `first`.
///
/// Rules, in the order in which they win:
/// * A sign that needs help: nothing is asked until it was cleared.
/// * A pause; a single day that was changed by hand.
/// * A flare-up: its rest days, then 50 %, 75 % and 100 % of the dose without what bends the hip with force, each step
///   until two comfortable sessions and a normal morning after them; then it is over. A 50 % day is followed by a day
///   of rest. Days that the plan rests stay rest. A red session in it begins the way back again after two days of rest.
///   A second one takes over; a green one does not end a way back.
/// * After a red session: two days of rest (the clinic's few days; "2-3 days").
/// * Two sore mornings in a row: one day of rest.
/// * The programme: a week follows when it had two comfortable sessions, a normal morning after the last of them and no
///   red day; else it is begun again. When only the morning was not told, the next week follows as soon as one is.
///   Pauses and flare-ups do not count as its days; after a flare-up its week begins again.
/// * The week's pattern, with the dose built up when that was chosen. A free week that lies ahead is spread over its
///   days, and none of them may wait.
/// * What strengthens a muscle group rests the day after it was worked (about 48 h).
/// A session is comfortable when it was played to its end, no hold was ended by "this hurts", and no discomfort above
/// green was told; saying nothing is no complaint. Only what was asked or is in the week's pattern counts, and after
/// something above green the count of two begins again. A morning is normal when it was told to be, and no level above
/// green. A day is red when a hold hurt or a discomfort above amber was told
/// (around a session, in the morning, or as a flare-up); what has grown by then but was not played yet is taken back.
std::vector<PlanDay> planDays(Day first, Day last, const Plan& plan, const History& history, const Library& library);
inline constexpr std::chrono::days kLongestLookAhead{3660};

/// What one day asks.
DayPlan planFor(Day day, const Plan& plan, const History& history, const Library& library);

/// The first day from `day` on that asks for a session and may not wait; empty when there is none within 60 days.
std::optional<Day> nextTrainingDay(Day day, const Plan& plan, const History& history, const Library& library);

/// What a flare-up would do to the next 14 days. Nothing is changed by it; accepting it is writing the fact.
struct Proposal {
  Light light = Light::Green;
  FlareUp flareUp;            ///< what would be written
  std::vector<PlanDay> days;  ///< 14, from flareUp.first on
  std::optional<Advice> advice{};

  friend bool operator==(const Proposal&, const Proposal&) = default;
};
inline constexpr int kProposedDays = 14;
/// A few days, as the clinic says; none when the level is green.
inline constexpr int kRestDays = 3;

/// The proposal as it is made first: rest days by the light (green: none and nothing is made less, but nothing grows
/// for a week), beginning today, or tomorrow when a session was held today.
Proposal propose(Area area, int level, Cause cause, const Now& now, const Plan& plan, const History& history,
                 const Library& library);
/// The same after its rest days or single days were changed.
Proposal propose(const FlareUp& flareUp, const Now& now, const Plan& plan, const History& history,
                 const Library& library);

/// The lights that are in force on a day.
TrafficLight trafficLightOn(Day day, const Plan& plan);
/// The times of the weekdays that are in force on a day, Monday first.
std::array<std::optional<std::chrono::minutes>, 7> timesOn(Day day, const Plan& plan);
/// The week's pattern in force on a day, whatever else takes its place.
WeekChosen weekOn(Day day, const Plan& plan);
/// The pauses that hold that day, whenever they were said, without those that were taken back.
std::vector<Paused> pausesOver(Day first, Day last, const Plan& plan);
/// Whether the fact that was said at `said` was taken back.
bool isWithdrawn(Instant said, const Plan& plan);

/// What the day plays.
Routine asRoutine(const TrainingDay& day, const Library& library);

}  // namespace lissom
