#pragma once

#include "core/plan/plan.h"
#include "tests/support/builders.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace lissom {

// A small world to plan in: a pack with a few routines and a programme of three weeks, plans and histories told by what
// matters in a test.

inline RoutineId routine(std::string_view id) {
  return *RoutineId::parse(id);
}
inline ExerciseId exercise(std::string_view id) {
  return *ExerciseId::parse(id);
}
inline Day dayAfter(Day day, int days = 1) {
  return day + std::chrono::days{days};
}

inline Exercise exerciseOf(std::string_view id, Kind kind, std::vector<std::string> muscles, Dose start, Dose target) {
  Exercise exercise = anExercise().id(id);
  exercise.kind = kind;
  exercise.muscles = std::move(muscles);
  exercise.startDose = start;
  exercise.dose = target;
  return exercise;
}

inline Hold aHoldOf(int seconds, int times) {
  return {std::chrono::seconds{seconds}, times, std::chrono::seconds{10}};
}
inline Repeat repeats(int times, int sets) {
  return {times, std::chrono::seconds{4}, sets, std::chrono::seconds{30}};
}

/// Routines: psoas-basics (two stretches), strength (a stretch, a march that bends the hip, a bridge), march-only,
/// bridge-only (with a mobility item), evening. Programme "three-weeks".
inline Library aLibrary() {
  Pack pack{*PackId::parse("test-pack"), {}, "en", {}, {}, {}, {}, {}, {}};
  const auto add = [&](Exercise exercise) { pack.exercises.emplace(exercise.id, std::move(exercise)); };
  add(exerciseOf("kneeling", Kind::Stretch, {"psoas-major", "iliacus"}, aHoldOf(20, 2), aHoldOf(30, 3)));
  add(exerciseOf("bed-edge", Kind::Stretch, {"psoas-major"}, aHoldOf(20, 1), aHoldOf(30, 2)));
  add(exerciseOf("hamstring", Kind::Stretch, {"hamstrings"}, aHoldOf(15, 1), aHoldOf(30, 2)));
  add(exerciseOf("cat-camel", Kind::Mobility, {"erector-spinae"}, repeats(5, 1), repeats(8, 1)));
  add(exerciseOf("bird-dog", Kind::Control, {"erector-spinae"}, repeats(4, 1), repeats(6, 2)));
  add(exerciseOf("march", Kind::Strength, {"psoas-major", "iliacus"}, repeats(5, 1), repeats(10, 2)));
  add(exerciseOf("bridge", Kind::Strength, {"gluteus-maximus"}, repeats(8, 1), repeats(10, 3)));
  const auto add2 = [&](std::string_view id, std::vector<std::string_view> exercises) {
    Routine made{routine(id), {}, {}};
    for (const auto each : exercises) made.items.push_back({exercise(each), pack.exercises.at(exercise(each)).dose});
    pack.routines.emplace(made.id, made);
  };
  add2("psoas-basics", {"kneeling"});
  add2("evening", {"cat-camel", "kneeling", "hamstring"});
  add2("strength", {"kneeling", "march", "bridge"});
  add2("march-only", {"march"});
  add2("bridge-only", {"cat-camel", "bridge"});
  add2("control", {"bird-dog", "bridge"});
  add2("gone-exercises", {});
  pack.routines.at(routine("gone-exercises")).items.push_back({exercise("no-such-exercise"), aHoldOf(30, 3)});

  using enum ProgrammeDay;
  Programme programme{.id = *ProgrammeId::parse("three-weeks"),
                      .name = {},
                      .says = {},
                      .weeks = {},
                      .keep = {{}, routine("evening"), routine("strength"), {}}};
  programme.weeks.push_back(
      {{}, routine("psoas-basics"), std::nullopt, {Stretch, Stretch, Rest, Stretch, Stretch, Rest, Rest}});
  programme.weeks.push_back(
      {{}, routine("evening"), routine("strength"), {Stretch, Strength, Rest, Stretch, Strength, Stretch, Rest}});
  programme.weeks.push_back(
      {{}, routine("evening"), routine("strength"), {Strength, Stretch, Strength, Rest, Strength, Stretch, Rest}});
  programme.keep.days = {Stretch, Rest, Strength, Rest, Stretch, Rest, Rest};
  pack.programmes.emplace(programme.id, programme);

  WeekPlan week;
  for (const std::size_t weekday : {0U, 1U, 3U, 4U, 5U}) week.routines[weekday] = routine("psoas-basics");
  pack.week = week;
  return {{pack}};
}

/// The same routine on each of the days, Monday 0.
inline WeekPlan weekOf(std::string_view id, std::vector<std::size_t> weekdays) {
  WeekPlan week;
  for (const std::size_t weekday : weekdays) week.routines[weekday] = routine(id);
  return week;
}
inline WeekPlan everyDay(std::string_view id) {
  return weekOf(id, {0, 1, 2, 3, 4, 5, 6});
}

/// aPlan().on(day).flareUp(...).on(later).said(MorningChecked{}): what was said, in that order.
class PlanBuilder {
public:
  explicit PlanBuilder(WeekPlan usual) : m_plan{std::move(usual), {}} {}

  PlanBuilder& on(Day day) {
    m_day = day;
    return *this;
  }
  PlanBuilder& said(PlanEntry entry) {
    Now now = aMorningOf(m_day);
    now.instant += std::chrono::milliseconds{m_plan.facts.size()};
    m_plan.facts.push_back({m_day, now, std::move(entry)});
    return *this;
  }
  PlanBuilder& week(std::variant<WeekPlan, FreeWeek> week, bool buildUp = false) {
    return said(WeekChosen{std::move(week), buildUp});
  }
  /// Of the left hip, from that day on.
  PlanBuilder& flareUp(int level, int restDays = 3, std::vector<DayChange> changes = {}) {
    FlareUp flare;
    flare.level = level;
    flare.first = m_day;
    flare.restDays = restDays;
    flare.changes = std::move(changes);
    return said(flare);
  }
  PlanBuilder& programme(Day start) { return said(ProgrammeBegun{*ProgrammeId::parse("three-weeks"), start}); }
  PlanBuilder& normalMorning() { return said(MorningChecked{}); }
  PlanBuilder& soreMorning(std::optional<int> level = {}) { return said(MorningChecked{false, level}); }
  PlanBuilder& normalMornings(Day first, Day last) {
    for (Day day = first; day <= last; day += std::chrono::days{1}) on(day).normalMorning();
    return *this;
  }
  /// Takes back what was said last.
  PlanBuilder& takeBack() { return takeBack(m_plan.facts.back().said.instant); }
  PlanBuilder& takeBack(Instant instant) { return said(Withdrawn{instant}); }
  Instant lastSaid() const { return m_plan.facts.back().said.instant; }
  operator Plan() const { return m_plan; }

private:
  Plan m_plan;
  Day m_day = aDay();
};
/// With the usual week of the test pack: psoas-basics but on Wednesday and Sunday.
inline PlanBuilder aPlan() {
  return PlanBuilder(aLibrary().week());
}

inline PastSession aPastSession(Day day, std::string_view id = "psoas-basics") {
  return {.day = day, .routine = routine(id), .finished = true};
}
inline PastSession hurt(PastSession session) {
  session.hurt = true;
  session.finished = false;
  return session;
}
inline PastSession told(PastSession session, int after) {
  session.after = after;
  return session;
}

/// As it is told on `today`, with these sessions; the log began long before unless there is none.
inline History aHistory(Day today, std::vector<PastSession> sessions = {}) {
  return {.today = today, .firstDay = aDay(2026, 1, 1), .sessions = std::move(sessions)};
}

/// The sessions of somebody who does what each day from `first` until the day before `today` asks.
inline std::vector<PastSession> doneAsAsked(const Plan& plan, Day first, Day today) {
  History history = aHistory(first);
  for (; history.today < today; history.today += std::chrono::days{1}) {
    const DayPlan asks = planFor(history.today, plan, history, aLibrary());
    if (const auto* training = std::get_if<TrainingDay>(&asks)) {
      history.sessions.push_back(aPastSession(history.today, training->routine.text()));
    }
  }
  return history.sessions;
}

inline const TrainingDay* trainingOf(const DayPlan& day) {
  return std::get_if<TrainingDay>(&day);
}
inline const RestDay* restOf(const DayPlan& day) {
  return std::get_if<RestDay>(&day);
}
inline const Hold& holdOf(const DayPlan& day, std::size_t item = 0) {
  return std::get<Hold>(std::get<TrainingDay>(day).items.at(item).dose);
}

/// A day in a few letters, so that a row of days can be compared: "psoas-basics 50% gentle", "rest flare-up 1/3".
inline std::string inShort(const DayPlan& day) {
  if (const TrainingDay* training = trainingOf(day)) {
    std::string text = training->routine.text();
    if (training->percent != 100) text += " " + std::to_string(training->percent) + "%";
    text += std::string(" ") + wordOf(training->reason);
    if (training->of > 0) text += " " + std::to_string(training->number) + "/" + std::to_string(training->of);
    if (training->mayWait) text += " may wait";
    return text;
  }
  const RestDay& rest = std::get<RestDay>(day);
  std::string text = std::string("rest ") + wordOf(rest.reason);
  if (rest.of > 0) text += " " + std::to_string(rest.number) + "/" + std::to_string(rest.of);
  return text;
}
inline std::vector<std::string> inShort(const std::vector<PlanDay>& days) {
  std::vector<std::string> texts;
  for (const PlanDay& day : days) texts.push_back(inShort(day.asks));
  return texts;
}

}  // namespace lissom
