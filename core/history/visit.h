#pragma once

#include "core/base/day.h"
#include "core/history/dose_ledger.h"
#include "core/history/range_summary.h"
#include "core/plan/care.h"
#include "core/plan/plan.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

/// What a visit looks back on, and why it begins there.
struct VisitRange {
  enum class Since {
    Appointment,  ///< the day of the last one, which nobody has seen the rest of
    FourWeeks,    ///< there was none
    FirstDay,     ///< the log begins after that
    Chosen        ///< the person said so
  };
  Day first{};
  Day last{};  ///< today
  Since since = Since::FourWeeks;

  friend bool operator==(const VisitRange&, const VisitRange&) = default;
};
inline constexpr std::chrono::days kVisitDays{28};

/// Since the last appointment, else the last four weeks; never before the log's first day. With an empty log: today.
VisitRange visitRangeOf(const Care& care, Day today, std::optional<Day> firstDay);

/// How a flare-up went on, as far as the range's end knows.
struct VisitFlareUp {
  enum class Course {
    StillOn,     ///< its rest or its way back is going on, or it lies ahead
    Over,        ///< its way back was done
    Replaced,    ///< another one, or a sign that needs help, took over
    NothingLess  ///< it was green: nothing was made less
  };
  FlareUp flareUp;
  Course course = Course::StillOn;
  std::optional<Day> ended{};  ///< Over, Replaced: the first day without it

  friend bool operator==(const VisitFlareUp&, const VisitFlareUp&) = default;
};

/// What was written around a session.
struct VisitNote {
  Day day{};
  std::string text;

  friend bool operator==(const VisitNote&, const VisitNote&) = default;
};

struct VisitExercise {
  ExerciseId exercise;
  HeldTime held;
  HeldTime planned;

  friend bool operator==(const VisitExercise&, const VisitExercise&) = default;
};

/// Everything that is to be told at a visit. What the person entered by hand is counted, so that it can be said.
struct VisitSummary {
  VisitRange when;
  RangeSummary range{};
  std::vector<VisitExercise> exercises{};  ///< held or planned; the longest held first
  std::vector<VisitFlareUp> flareUps{};    ///< that began or went on in the range, by day; not what was taken back
  std::vector<Paused> pauses{};            ///< with a day in the range, by day
  std::vector<VisitNote> notes{};          ///< oldest first
  int byHand = 0;                          ///< sessions
  int hurt = 0;                            ///< sessions in which a hold was ended by "this hurts"
  /// The session that today asks for, or the next one within what was asked for; else the latest one.
  std::optional<TrainingDay> routine{};

  friend bool operator==(const VisitSummary&, const VisitSummary&) = default;
};

/// `asked` are planDays() from the range's first day or earlier to its last or later: the days after it are only looked
/// at for the routine. Sessions of other days are ignored.
VisitSummary visitOf(const VisitRange& when, std::span<const PlanDay> asked, const Plan& plan, const History& history,
                     const DoseByExercise& dose, std::span<const SessionLine> sessions);

}  // namespace lissom
