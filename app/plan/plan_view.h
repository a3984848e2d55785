#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/plan/day_cells.h"
#include "core/plan/plan_facts.h"
#include "core/plan/reminders.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

struct Library;
struct Plan;
struct PlanDay;

/// The week that every week is.
struct WeekView {
  struct Choice {
    RoutineId routine;
    QString name;
    friend bool operator==(const Choice&, const Choice&) = default;
  };

  WeekChosen chosen;
  TimesChosen times;
  std::vector<int> weekdays;   ///< of each cell, 0 is Monday
  std::vector<DayCell> cells;  ///< of the days that are fixed; else empty
  std::vector<Choice> routines;
  QString neighbours;  ///< that strength stands on neighbouring days; empty when it does not
  QString overruled;   ///< what takes its place for now; empty when nothing does

  friend bool operator==(const WeekView&, const WeekView&) = default;
};

/// The next two weeks as the plan has them.
struct FortnightView {
  struct DayActs {
    Day day{};
    bool rest = false;  ///< may be made a rest day ...
    bool train = false;
    bool undo = false;  ///< ... and was changed by hand
    friend bool operator==(const DayActs&, const DayActs&) = default;
  };
  std::vector<DayCell> cells;
  std::vector<QString> rules;  ///< what is behind each, in a few sentences; as many
  std::vector<DayActs> acts;   ///< as many

  friend bool operator==(const FortnightView&, const FortnightView&) = default;
};

struct ProgrammeView {
  struct Offer {
    ProgrammeId id;
    QString name;
    QString says;
    friend bool operator==(const Offer&, const Offer&) = default;
  };
  struct Week {
    enum class State { Done, Now, Ahead };
    QString name;   ///< "Week 2"
    QString theme;  ///< "Add the kneeling stretch and easy glutes"
    QString about;  ///< "5 days, 2 of them with strength"
    State state = State::Ahead;
    friend bool operator==(const Week&, const Week&) = default;
  };
  std::vector<Offer> offers;  ///< empty while one is chosen
  Day today{};
  bool chosen = false;
  QString name;
  QString place;            ///< "Week 2 of 6 · day 3 of 7", or that it begins on a day
  QString waits;            ///< what a step up waits for; may be empty
  std::vector<Week> weeks;  ///< and what is kept after them
  QString none;             ///< that no pack has one; empty when there is something

  friend bool operator==(const ProgrammeView&, const ProgrammeView&) = default;
};

struct FlareView {
  std::optional<Instant> said{};  ///< of the one that is there
  QString what;                   ///< "Left hip, 6 of 10, marked for Monday, 23 November"
  QString place;                  ///< "Rest day 2 of 3"
  QString waits;
  QString advice;          ///< that somebody should look at it; may be empty
  bool emergency = false;  ///< a sign that needs help was told, and was not cleared

  friend bool operator==(const FlareView&, const FlareView&) = default;
};

struct PausesView {
  struct Row {
    Instant said{};
    QString text;    ///< "Holiday, 1 December to 8 December"
    QString remove;  ///< what the button does, spoken
    friend bool operator==(const Row&, const Row&) = default;
  };
  Day today{};
  std::vector<Row> rows;

  friend bool operator==(const PausesView&, const PausesView&) = default;
};

/// Who looks after it, and the appointments of the last weeks and of what lies ahead.
struct CareView {
  struct Row {
    Instant said{};
    QString text;    ///< "Tuesday, 24 November 2026, 14:30, Room 3"
    QString remove;  ///< what the button does, spoken
    friend bool operator==(const Row&, const Row&) = default;
  };
  Day today{};
  CareTold contact;
  std::vector<Row> rows;

  friend bool operator==(const CareView&, const CareView&) = default;
};

struct RemindersView {
  ReminderSettings reminders;
  NudgeSettings nudge;
  bool anyTime = false;  ///< a weekday has one
  QString cannot;        ///< why nothing can be shown here; empty when it can

  friend bool operator==(const RemindersView&, const RemindersView&) = default;
};

/// Everything the Plan page shows, ready to be shown.
struct PlanView {
  WeekView week;
  FortnightView fortnight;
  ProgrammeView programme;
  FlareView flare;
  PausesView pauses;
  RemindersView reminders;
  TrafficLight light;
  CareView care{};

  friend bool operator==(const PlanView&, const PlanView&) = default;
};

/// What planViewOf() is told besides the plan.
struct PlanOptions {
  std::string language = "en";  ///< of the pack's texts
  Qt::DayOfWeek firstOfWeek = Qt::Monday;
  ReminderSettings reminders{};
  NudgeSettings nudge{};
  QString cannotRemind{};  ///< why nothing can be shown here; empty when it can
};

/// `days` are the next two weeks, today first, as planDays() answers them; never empty.
PlanView planViewOf(std::span<const PlanDay> days, const Plan& plan, const Library& library,
                    const PlanOptions& options);

/// The pieces, for the page's own use and for tests.
WeekView weekViewOf(const WeekChosen& chosen, const TimesChosen& times, const Library& library,
                    const PlanOptions& options);
/// As many of the week's days as that, spread over it.
WeekPlan spread(const RoutineId& routine, int times);
/// As often as the fixed days, with the routine that most of them hold; empty when they are all rest.
std::optional<FreeWeek> asFree(const WeekPlan& week);

}  // namespace lissom
