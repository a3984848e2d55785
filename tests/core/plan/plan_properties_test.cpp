#include "core/plan/plan.h"
#include "core/plan/sessions_needed.h"
#include "tests/core/plan/plan_builders.h"
#include "tests/core/plan/plan_checks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <tuple>

namespace lissom {
namespace {

using std::chrono::days;

const Day kStart = aDay(2026, 3, 2);  // a Monday
constexpr int kDays = 120;

/// A fact or a session as four numbers: its day, its kind and two that mean something else for each kind.
using Numbers = std::tuple<int, int, int, int>;

std::vector<Numbers> anyNumbers(int kinds) {
  auto many = *rc::gen::container<std::vector<Numbers>>(rc::gen::tuple(
      rc::gen::inRange(0, kDays), rc::gen::inRange(0, kinds), rc::gen::inRange(-3, 20), rc::gen::inRange(0, 64)));
  std::ranges::stable_sort(many, {}, [](const Numbers& each) { return std::get<0>(each); });
  return many;
}

RoutineId anyOf(int number) {
  constexpr std::array kRoutines{"psoas-basics", "evening",        "strength", "march-only", "bridge-only",
                                 "control",      "gone-exercises", "no-such",  "kneeling"};
  return routine(kRoutines[static_cast<std::size_t>(number) % kRoutines.size()]);
}

WeekPlan weekOfBits(int bits, int number) {
  WeekPlan week;
  for (std::size_t weekday = 0; weekday < 7; ++weekday) {
    if (bits >> weekday & 1) week.routines[weekday] = anyOf(number + static_cast<int>(weekday) / 3);
  }
  return week;
}

enum Kinds { PlainKinds = 12, WithProgramme = 14, WithEmergency = 16, AllKinds = 18 };

PlanEntry entryOf(Day day, int kind, int a, int b, const std::vector<PlanFact>& said) {
  switch (kind) {
    case 0:
      return WeekChosen{weekOfBits(b, std::abs(a)), a % 2 == 0};
    case 1:
      return WeekChosen{weekOfBits(b | 9, b), a % 2 == 0};
    case 2:
      return Paused{day + days{b - 20}, day + days{b - 20 + a}, PauseReason::Illness};
    case 3:
    case 4: {
      FlareUp flareUp{.level = a, .first = day + days{b % 4 - 1}, .restDays = b % 9 - 1};
      if (b > 40) flareUp.changes.push_back({day + days{b % 10}, b % 2 ? DayChange::To::Rest : DayChange::To::Train});
      return flareUp;
    }
    case 5:
      return DayChanged{{day + days{b % 20 - 3}, a % 2 ? DayChange::To::Rest : DayChange::To::Train}};
    case 6:
    case 7:
    case 8:
    case 9:
      return MorningChecked{a % 3 != 0, b < 40 ? std::nullopt : std::optional(b % 11)};
    case 10:
      return TimesChosen{};
    case 11:
      return BreakTaken{};
    case 12:
      return ProgrammeBegun{*ProgrammeId::parse(b % 9 ? "three-weeks" : "gone"), day + days{a - 3}};
    case 13:
      return a % 3 ? PlanEntry(WeekChosen{FreeWeek{anyOf(b), a}, b % 2 == 0}) : PlanEntry(ProgrammeEnded{});
    case 14:
      return LightChosen{{a - 2, b % 12}};
    case 15:
      return Withdrawn{said.empty() ? Instant{} : said[static_cast<std::size_t>(b) % said.size()].said.instant};
    case 16:
      return EmergencyTold{};
    default:
      return Cleared{};
  }
}

Plan anyPlan(Kinds kinds) {
  PlanBuilder plan{weekOfBits(*rc::gen::inRange(0, 128), *rc::gen::inRange(0, 9))};
  Plan made = plan;
  for (const auto& [day, kind, a, b] : anyNumbers(kinds)) {
    plan.on(kStart + days{day}).said(entryOf(kStart + days{day}, kind, a, b, made.facts));
    made = plan;
  }
  return made;
}

PastSession sessionOf(Day day, int kind, int a, int b) {
  PastSession session = aPastSession(day, anyOf(b).text());
  if (kind == 0) session.finished = false;
  if (kind == 1) session.hurt = true;
  if (kind == 2) session.before = std::clamp(a, 0, 10);
  if (kind == 3) session.after = std::clamp(a, 0, 10);
  return session;
}

/// Sessions of all outcomes; half of them do what the day asks.
History anyHistory(const Plan& plan, Day today) {
  History history = aHistory(kStart);
  for (const auto& [day, kind, a, b] : anyNumbers(12)) {
    history.today = kStart + days{day};
    if (history.today > today) break;
    PastSession session = sessionOf(history.today, kind, a, b);
    if (b % 2) {
      const DayPlan asks = planFor(history.today, plan, history, aLibrary());
      if (const auto* training = std::get_if<TrainingDay>(&asks)) session.routine = training->routine;
    }
    history.sessions.push_back(session);
  }
  history.today = today;
  return history;
}

Day anyToday() {
  return kStart + days{*rc::gen::inRange(0, kDays)};
}

Day dayAt(int number) {
  return kStart + days{number};
}

RC_GTEST_PROP(PlanProperties, EveryDayHasOneAnswerThatAsksForNoMoreThanThePlan, ()) {
  const Library library = aLibrary();
  const Plan plan = anyPlan(AllKinds);
  const History history = anyHistory(plan, anyToday());
  const auto all = planDays(dayAt(-30), dayAt(kDays + 60), plan, history, library);
  RC_ASSERT(all.size() == static_cast<std::size_t>(kDays + 91));
  for (std::size_t i = 0; i < all.size(); ++i) {
    RC_ASSERT(all[i].day == dayAt(-30) + days{i});
    const std::string wrong = wrongWith(all[i], library);
    if (!wrong.empty()) RC_FAIL(toIso(all[i].day) + " " + wrong);
  }
  const int one = *rc::gen::inRange(0, kDays + 91);
  const Day day = dayAt(one - 30);
  RC_ASSERT(planDays(day, day, plan, history, library).front() == all[static_cast<std::size_t>(one)]);
  RC_ASSERT(planDays(dayAt(-30), dayAt(kDays + 60), plan, history, library) == all);
}

RC_GTEST_PROP(PlanProperties, ItTrainsOnlyOnDaysOfTheWeekOrOnThoseThatWereChanged, ()) {
  const Plan plan = anyPlan(PlainKinds);
  const History history = anyHistory(plan, anyToday());
  const auto wasChanged = [&](Day day) {
    return std::ranges::any_of(plan.facts, [&](const PlanFact& fact) {
      const auto isIt = [&](const DayChange& change) { return change.day == day && change.to == DayChange::To::Train; };
      if (const auto* changed = std::get_if<DayChanged>(&fact.entry)) return isIt(changed->change);
      const auto* flareUp = std::get_if<FlareUp>(&fact.entry);
      return flareUp && std::ranges::any_of(flareUp->changes, isIt);
    });
  };
  for (const PlanDay& day : planDays(dayAt(0), dayAt(kDays), plan, history, aLibrary())) {
    const auto* training = trainingOf(day.asks);
    if (!training || training->reason == TrainingReason::First || wasChanged(day.day)) continue;
    // A fact of a later day is not known yet, but none of that day is missing.
    const auto week = std::get<WeekPlan>(weekOn(day.day, plan).week);
    RC_ASSERT(week.routines[std::chrono::weekday{day.day}.iso_encoding() - 1].has_value());
  }
}

/// The days on which something was above amber, as the usual lights have it.
std::set<Day> redDays(const Plan& plan, const History& history) {
  std::set<Day> red;
  std::map<Day, MorningChecked> mornings;  // the last one said counts
  for (const PlanFact& fact : plan.facts) {
    if (const auto* morning = std::get_if<MorningChecked>(&fact.entry)) mornings[fact.day] = *morning;
    const auto* flareUp = std::get_if<FlareUp>(&fact.entry);
    if (flareUp && flareUp->level > 5) red.insert(fact.day);
  }
  for (const auto& [day, morning] : mornings) {
    if (morning.level.value_or(0) > 5) red.insert(day);
  }
  for (const PastSession& session : history.sessions) {
    if (session.hurt || session.before.value_or(0) > 5 || session.after.value_or(0) > 5) red.insert(session.day);
  }
  return red;
}

bool isInWeekAfterRed(Day day, const std::set<Day>& red) {
  const auto first = red.lower_bound(day - days{7});
  return first != red.end() && *first < day;
}

RC_GTEST_PROP(PlanProperties, NothingStepsUpInTheSevenDaysAfterARedOne, ()) {
  const Plan plan = anyPlan(WithProgramme);
  const History history = anyHistory(plan, anyToday());
  const auto red = redDays(plan, history);
  const auto all = planDays(dayAt(0), dayAt(kDays), plan, history, aLibrary());
  const auto decided = [&](Day day) {  // what a person decides that day is no step of the plan
    return std::ranges::any_of(plan.facts, [&](const PlanFact& fact) {
      const auto* begun = std::get_if<ProgrammeBegun>(&fact.entry);
      return (begun && begun->start == day) || (fact.day == day && !std::holds_alternative<MorningChecked>(fact.entry));
    });
  };
  std::map<ExerciseId, Dose> doses;
  int percent = 100;  // asked last on the way back
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (decided(all[i].day) || all[i].programme.has_value() != all[i - 1].programme.has_value()) doses.clear();
    const bool mayGrow = !isInWeekAfterRed(all[i].day, red) || decided(all[i].day);
    const std::string step = stepsUp(all[i - 1], all[i]);
    if (!mayGrow && !step.empty()) RC_FAIL(toIso(all[i].day) + " " + step);
    const auto* training = trainingOf(all[i].asks);
    if (decided(all[i].day) || !all[i].flareUp) percent = 100;
    if (training && all[i].flareUp) {
      if (!mayGrow) RC_ASSERT(training->percent <= percent);
      percent = training->percent;
    }
    const bool isOfWeek =
        training && (training->reason == TrainingReason::Usual || training->reason == TrainingReason::Changed);
    if (!isOfWeek) continue;
    for (const RoutineItem& item : training->items) {
      const auto known = doses.insert({item.exercise, item.dose}).first;
      if (!mayGrow) RC_ASSERT(isAtMost(item.dose, known->second));
      known->second = item.dose;
    }
  }
}

RC_GTEST_PROP(PlanProperties, EverythingComesBackWhenMorningsAreNormalAndSessionsComfortable, ()) {
  const Library library = aLibrary();
  const Plan plan = anyPlan(WithEmergency);
  const Day today = dayAt(kDays);
  const History history = anyHistory(plan, today);
  // A pause or a change may lie 64 days ahead and last 20 more; a week may train once, and each of three steps takes
  // two.
  const Day normal = today + days{64 + 20 + 90};
  const auto week = weekOn(today, plan);
  const auto* pattern = std::get_if<WeekPlan>(&week.week);
  const auto all = planDays(normal, normal + days{27}, plan, history, library);
  const bool rests = pattern && *pattern == WeekPlan{} && !all.front().programme;
  RC_PRE(!rests);
  bool trains = false;
  for (const PlanDay& day : all) {
    if (!isNormal(day, library)) RC_FAIL(toIso(day.day) + " is " + inShort(day.asks));
    trains = trains || trainingOf(day.asks);
  }
  RC_ASSERT(trains);
}

RC_GTEST_PROP(PlanProperties, WhatComesLaterNeverChangesWhatADayAsked, ()) {
  const Library library = aLibrary();
  const Plan plan = anyPlan(AllKinds);
  const Day today = anyToday();
  const History history = anyHistory(plan, today);
  const Day then = dayAt(*rc::gen::inRange(0, static_cast<int>((today - kStart).count()) + 1));

  Plan known = plan;
  std::erase_if(known.facts, [&](const PlanFact& fact) { return fact.day > then; });
  History held = history;
  held.today = then;
  std::erase_if(held.sessions, [&](const PastSession& session) { return session.day >= then; });

  RC_ASSERT(planDays(dayAt(-10), then, plan, history, library) == planDays(dayAt(-10), then, known, held, library));
}

RC_GTEST_PROP(PlanProperties, AProposalIsWhatAcceptingItDoesAndRestsFirst, ()) {
  const Library library = aLibrary();
  const Day today = dayAt(kDays);
  const Plan plan = anyPlan(WithEmergency);
  const History history = anyHistory(plan, today);
  const int level = *rc::gen::inRange(0, 11);
  const Now now = aMorningOf(today);
  const Proposal proposal = propose(Area::LeftHip, level, Cause::Unknown, now, plan, history, library);
  RC_ASSERT(proposal.days.size() == static_cast<std::size_t>(kProposedDays));
  Plan accepted = plan;
  accepted.facts.push_back({today, now, proposal.flareUp});
  const Day first = proposal.flareUp.first;
  RC_ASSERT(planDays(first, first + days{kProposedDays - 1}, accepted, history, library) == proposal.days);
  RC_ASSERT((proposal.flareUp.restDays == 0) == (proposal.light == Light::Green));
}

RC_GTEST_PROP(PlanProperties, AnyDayOfTheCalendarIsAnswered, ()) {
  const Plan plan = anyPlan(AllKinds);
  const History history = anyHistory(plan, anyToday());
  const Day day = aDay(1, 1, 1) + days{*rc::gen::inRange(0, 3'652'000)};
  const auto some = planDays(day, day + days{3}, plan, history, aLibrary());
  RC_ASSERT(some.size() == 4U);
  for (const PlanDay& each : some) RC_ASSERT(wrongWith(each, aLibrary()).empty());
}

/// What a day remembers begins where sessionsNeededFrom() says, whatever was said and held before.
RC_GTEST_PROP(PlanProperties, SessionsThatAreNotNeededChangeNothing, ()) {
  const Library library = aLibrary();
  const Plan plan = anyPlan(*rc::gen::element(PlainKinds, WithProgramme, WithEmergency, AllKinds));
  const History all = anyHistory(plan, anyToday());
  const Day first = dayAt(*rc::gen::inRange(0, kDays + 20));
  History few = all;
  std::erase_if(few.sessions, [&](const PastSession& each) { return each.day < sessionsNeededFrom(first, plan); });
  RC_CLASSIFY(few.sessions.size() < all.sessions.size(), "leaves some out");
  RC_ASSERT(planDays(first, first + days{30}, plan, few, library) ==
            planDays(first, first + days{30}, plan, all, library));
}

/// As above where nothing is remembered for long: random plans nearly always have a flare-up early on.
RC_GTEST_PROP(PlanProperties, SessionsOfLongAgoAreNotNeeded, ()) {
  const Library library = aLibrary();
  PlanBuilder builder{weekOfBits(*rc::gen::inRange(0, 128), *rc::gen::inRange(0, 9))};
  const auto begun = *rc::gen::inRange(1, kDays);
  const int what = *rc::gen::inRange(0, 5);
  builder.on(dayAt(begun))
      .said(entryOf(dayAt(begun), std::array{0, 3, 12, 13, 14}[static_cast<std::size_t>(what)],
                    *rc::gen::inRange(-3, 20), *rc::gen::inRange(0, 64), {}));
  if (*rc::gen::inRange(0, 2)) {
    const Day later = dayAt(*rc::gen::inRange(begun, kDays));
    builder.on(later).said(what == 2 ? PlanEntry(ProgrammeEnded{}) : PlanEntry(WeekChosen{weekOfBits(9, 1), false}));
  }
  const Plan plan = builder;
  const History all = anyHistory(plan, dayAt(kDays));
  const Day first = dayAt(*rc::gen::inRange(60, kDays + 20));
  History few = all;
  std::erase_if(few.sessions, [&](const PastSession& each) { return each.day < sessionsNeededFrom(first, plan); });
  RC_CLASSIFY(few.sessions.size() < all.sessions.size(), "leaves some out");
  RC_ASSERT(planDays(first, first + days{30}, plan, few, library) ==
            planDays(first, first + days{30}, plan, all, library));
}

TEST(SessionsNeededTest, AreThoseOfAFewWeeksAndOfWhatIsUnderWay) {
  const Day asked = dayAt(300);
  const auto from = [&](const Plan& plan) { return sessionsNeededFrom(asked, plan); };
  EXPECT_EQ(from(Plan()), asked - kLooksBack);
  const auto after = [](const Day day) { return day - kLooksBack; };
  PlanBuilder plan(weekOfBits(9, 1));
  const auto week = [](bool buildUp) { return WeekChosen{weekOfBits(5, 1), buildUp}; };
  plan.on(dayAt(10)).said(week(true));
  EXPECT_EQ(from(plan), after(dayAt(10))) << "built up since then";
  plan.on(dayAt(20)).said(week(true));
  EXPECT_EQ(from(plan), after(dayAt(10)));
  plan.on(dayAt(30)).said(week(false));
  EXPECT_EQ(from(plan), after(asked));
  plan.on(dayAt(40)).said(ProgrammeBegun{*ProgrammeId::parse("three-weeks"), dayAt(44)});
  EXPECT_EQ(from(plan), after(dayAt(44)));
  plan.on(dayAt(90)).said(ProgrammeEnded{});
  EXPECT_EQ(from(plan), after(asked));
  plan.on(dayAt(100)).said(FlareUp{.level = 5, .first = dayAt(101)});
  EXPECT_EQ(from(plan), after(dayAt(100)));
  EXPECT_EQ(sessionsNeededFrom(dayAt(99), plan), after(dayAt(99)));
  plan.on(dayAt(120)).said(Withdrawn{Plan(plan).facts.back().said.instant});
  EXPECT_EQ(from(plan), after(asked));
}

}  // namespace
}  // namespace lissom
