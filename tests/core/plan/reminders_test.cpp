#include "core/plan/reminders.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;

constexpr auto kFirst = Reminder::Kind::First;
constexpr auto kAgain = Reminder::Kind::Again;
constexpr auto kRest = Reminder::Kind::Rest;

/// Monday to Sunday of the week of aDay(), a Monday.
Day monday() {
  return aDay();
}

/// Nineteen o'clock each day; every day asks for a session but Wednesday and Sunday.
struct AWeek {
  ReminderSettings settings{.on = true};
  std::map<Day, minutes> times;  ///< where they are not 19:00
  std::set<Day> pauses;
  std::set<Day> done;

  DaysToRemind days() const {
    return {[this](Day day) -> std::optional<minutes> {
              const auto found = times.find(day);
              return found == times.end() ? 19h : found->second;
            },
            [this](Day day) {
              if (pauses.contains(day)) return DayAsks::Nothing;
              const auto weekday = std::chrono::weekday{day};
              const bool rests = weekday == std::chrono::Wednesday || weekday == std::chrono::Sunday;
              return rests ? DayAsks::Rest : DayAsks::Training;
            },
            [this](Day day) { return done.contains(day); }};
  }
  std::optional<Reminder> after(WallTime time, const std::optional<SaidReminder>& said = std::nullopt) const {
    return nextReminder(time, settings, days(), said);
  }
  std::vector<Reminder> on(Day day, const std::optional<SaidReminder>& said = std::nullopt) const {
    return remindersOn(day, settings, days(), said);
  }
};

using Reminders = std::vector<Reminder>;

TEST(RemindersTest, NothingIsSaidUnlessItIsSwitchedOn) {
  AWeek week;
  week.settings.on = false;
  EXPECT_EQ(week.after({monday(), 0min}), std::nullopt);
  EXPECT_TRUE(week.on(monday()).empty());
}

TEST(RemindersTest, TheChosenTimeAndOnceMoreHalfAnHourLater) {
  const AWeek week;
  EXPECT_EQ(week.after({monday(), 18h + 59min}), (Reminder{monday(), 19h, kFirst}));
  EXPECT_EQ(week.after({monday(), 19h}), (Reminder{monday(), 19h + 30min, kAgain}));
  EXPECT_EQ(week.after({monday(), 19h + 30min}), (Reminder{monday() + days{1}, 19h, kFirst}));
}

TEST(RemindersTest, OnceOnlyWhenThatWasChosen) {
  AWeek week;
  week.settings.again = 0min;
  EXPECT_EQ(week.on(monday()), (Reminders{{monday(), 19h, kFirst}}));
}

TEST(RemindersTest, NothingMoreIsSaidOnceTheSessionIsDone) {
  AWeek week;
  week.done.insert(monday());
  EXPECT_EQ(week.after({monday(), 8h}), (Reminder{monday() + days{1}, 19h, kFirst}));
  EXPECT_FALSE(stillHolds({monday(), 19h, kFirst}, week.settings, week.days()));
  EXPECT_TRUE(stillHolds({monday() + days{1}, 19h, kFirst}, week.settings, week.days()));
}

TEST(RemindersTest, ARestDayIsSilentUnlessAskedForAndThenSaysSoOnce) {
  AWeek week;
  const Day wednesday = monday() + days{2};
  EXPECT_TRUE(week.on(wednesday).empty());
  EXPECT_FALSE(stillHolds({wednesday, 19h, kRest}, week.settings, week.days()));
  week.settings.onRestDays = true;
  EXPECT_EQ(week.on(wednesday), (Reminders{{wednesday, 19h, kRest}}));
  EXPECT_TRUE(stillHolds({wednesday, 19h, kRest}, week.settings, week.days()));
  EXPECT_FALSE(stillHolds({monday(), 19h, kRest}, week.settings, week.days())) << "it became a day for a session";
  EXPECT_FALSE(stillHolds({wednesday, 19h, kFirst}, week.settings, week.days())) << "it became a day of rest";
}

TEST(RemindersTest, APauseIsSilentAlsoWhereRestDaysAreNot) {
  AWeek week;
  week.settings.onRestDays = true;
  for (int day = 0; day < 20; ++day) week.pauses.insert(monday() + days{day});
  EXPECT_EQ(week.after({monday(), 0min}), std::nullopt);
  EXPECT_EQ(week.after({monday() + days{19}, 0min}), (Reminder{monday() + days{20}, 19h, kRest}));
}

TEST(RemindersTest, WhatFallsIntoTheQuietHoursIsSaidWhenTheyEndOnTheSameDay) {
  AWeek week;  // quiet from 22:00 to 7:00
  week.times[monday()] = 6h;
  EXPECT_EQ(week.on(monday()), (Reminders{{monday(), 7h, kFirst}, {monday(), 7h + 30min, kAgain}}));
  week.times[monday()] = 23h;
  EXPECT_TRUE(week.on(monday()).empty()) << "they end on another day";
  week.times[monday()] = 21h + 45min;
  EXPECT_EQ(week.on(monday()), (Reminders{{monday(), 21h + 45min, kFirst}}));
}

TEST(RemindersTest, QuietHoursAtNoonPutOffTheSecondTimeToo) {
  AWeek week;
  week.settings.quietFrom = 12h;
  week.settings.quietUntil = 14h;
  week.times[monday()] = 11h + 45min;
  EXPECT_EQ(week.on(monday()), (Reminders{{monday(), 11h + 45min, kFirst}, {monday(), 14h, kAgain}}));
  EXPECT_FALSE(isQuiet(14h, week.settings));
  EXPECT_TRUE(isQuiet(12h, week.settings));
}

TEST(RemindersTest, TheSameBeginningAndEndIsNeverQuiet) {
  AWeek week;
  week.settings.quietFrom = week.settings.quietUntil = 19h;
  EXPECT_EQ(week.on(monday()).size(), 2U);
}

TEST(RemindersTest, AReminderBelongsToItsDateAndNothingIsSaidAfterMidnight) {
  AWeek week;
  week.settings.quietFrom = week.settings.quietUntil = 0min;
  week.times[monday()] = 23h + 45min;
  EXPECT_EQ(week.on(monday()), (Reminders{{monday(), 23h + 45min, kFirst}}));
  week.times[monday()] = 1h;  // the day of the log turns at four; the reminder is Monday's all the same
  EXPECT_EQ(week.after({monday() - days{1}, 23h + 59min}), (Reminder{monday(), 1h, kFirst}));
}

TEST(RemindersTest, WhatWasSaidLateIsSaidAgainThatMuchLater) {
  const AWeek week;
  const SaidReminder late{{monday(), 19h + 50min}, 30min};
  EXPECT_EQ(week.after({monday(), 19h + 50min}, late), (Reminder{monday(), 20h + 20min, kAgain}));
  EXPECT_EQ(week.on(monday(), SaidReminder{{monday(), 19h + 50min}, 0min}), Reminders{});
}

TEST(RemindersTest, NothingIsSaidTwiceWhenTheClockIsSetBack) {
  const AWeek week;
  const SaidReminder said{{monday(), 19h}, 30min};
  EXPECT_EQ(week.after({monday(), 18h}, said), (Reminder{monday(), 19h + 30min, kAgain}));
}

TEST(RemindersTest, ATimeThatIsChosenAnewForLaterCounts) {
  AWeek week;
  week.times[monday()] = 20h;
  const SaidReminder said{{monday(), 19h}, 0min};
  EXPECT_EQ(week.after({monday(), 19h + 10min}, said), (Reminder{monday(), 20h, kFirst}));
}

TEST(RemindersTest, LaterIsOnceMoreWhateverWasSaidBefore) {
  AWeek week;
  EXPECT_EQ(week.after({monday(), 20h}, saidLater({monday(), 20h}, week.settings)),
            (Reminder{monday(), 20h + 30min, kAgain}));
  week.settings.again = 0min;
  EXPECT_EQ(week.after({monday(), 20h}, saidLater({monday(), 20h}, week.settings)),
            (Reminder{monday(), 20h + kPutOff, kAgain}));
  const Day wednesday = monday() + days{2};
  week.settings.onRestDays = true;
  EXPECT_EQ(week.after({wednesday, 20h}, saidLater({wednesday, 20h}, week.settings)),
            (Reminder{wednesday, 20h + kPutOff, kRest}));
}

// ---- With whatever may come.

struct AnyWeeks {
  ReminderSettings settings;
  std::vector<std::optional<minutes>> times;
  std::vector<DayAsks> asks;
  std::vector<bool> done;

  static std::size_t of(Day day) { return static_cast<std::size_t>((day - monday()).count() + 1000) % 10; }
  DaysToRemind days() const {
    return {[this](Day day) { return times[of(day)]; }, [this](Day day) { return asks[of(day)]; },
            [this](Day day) { return bool{done[of(day)]}; }};
  }
};

minutes anyMinute() {
  return minutes{*rc::gen::inRange(0, 24 * 60)};
}

AnyWeeks anyWeeks() {
  AnyWeeks weeks;
  weeks.settings = {.on = *rc::gen::inRange(0, 8) > 0,
                    .again = minutes{*rc::gen::inRange(0, 300)},
                    .quietFrom = anyMinute(),
                    .quietUntil = anyMinute(),
                    .onRestDays = *rc::gen::arbitrary<bool>()};
  for (int day = 0; day < 10; ++day) {
    weeks.times.push_back(*rc::gen::inRange(0, 4) > 0 ? std::optional(anyMinute()) : std::nullopt);
    weeks.asks.push_back(*rc::gen::element(DayAsks::Nothing, DayAsks::Training, DayAsks::Rest));
    weeks.done.push_back(*rc::gen::inRange(0, 3) == 0);
  }
  return weeks;
}

WallTime anyTime() {
  return {monday() + days{*rc::gen::inRange(-20, 20)}, anyMinute()};
}

std::optional<SaidReminder> anySaid(Day day) {
  if (*rc::gen::arbitrary<bool>()) return std::nullopt;
  return SaidReminder{{day, anyMinute()}, minutes{*rc::gen::inRange(0, 90)}};
}

RC_GTEST_PROP(RemindersProperty, IsAfterNowAllowedAndHasAReason, ()) {
  const AnyWeeks weeks = anyWeeks();
  const WallTime now = anyTime();
  const auto next = nextReminder(now, weeks.settings, weeks.days(), anySaid(now.day));
  if (!next) return;
  RC_ASSERT(weeks.settings.on);
  RC_ASSERT(next->when() > now);
  RC_ASSERT(next->at >= minutes{0});
  RC_ASSERT(next->at < minutes{24h});
  RC_ASSERT(!isQuiet(next->at, weeks.settings));
  RC_ASSERT(stillHolds(*next, weeks.settings, weeks.days()));
  const DayAsks asks = weeks.days().asks(next->day);
  RC_ASSERT(asks == (next->kind == kRest ? DayAsks::Rest : DayAsks::Training));
  RC_ASSERT(next->kind != kRest || weeks.settings.onRestDays);
}

/// As a program that never ends says them, each when it is due or a little late.
RC_GTEST_PROP(RemindersProperty, AtMostTwoADayEachOnceAndTheSecondThatMuchLater, ()) {
  const AnyWeeks weeks = anyWeeks();
  const WallTime begin = anyTime();
  const minutes late{*rc::gen::inRange(0, 20)};
  WallTime now = begin;
  std::optional<SaidReminder> said;
  std::map<Day, Reminders> all;
  for (int i = 0; i < 40; ++i) {
    const auto next = nextReminder(now, weeks.settings, weeks.days(), said);
    if (!next) break;
    now = {next->day, std::min<minutes>(next->at + late, 24h - 1min)};
    if (!all[next->day].empty()) RC_ASSERT(now.at - all[next->day].back().at >= weeks.settings.again);
    all[next->day].push_back({now.day, now.at, next->kind});
    said = SaidReminder{now, next->kind == kFirst ? weeks.settings.again : minutes{0}};
  }
  for (const auto& [day, each] : all) {
    RC_ASSERT(each.size() <= 2U);
    if (each.size() < 2) continue;
    RC_ASSERT(each[0].kind == kFirst);
    RC_ASSERT(each[1].kind == kAgain);
  }
}

RC_GTEST_PROP(RemindersProperty, NothingOfADayIsPassedOver, ()) {
  const AnyWeeks weeks = anyWeeks();
  const WallTime now = anyTime();
  const auto next = nextReminder(now, weeks.settings, weeks.days());
  for (int ahead = 0; ahead < kRemindersAhead; ++ahead) {
    for (const Reminder& each : remindersOn(now.day + days{ahead}, weeks.settings, weeks.days())) {
      if (each.when() > now) RC_ASSERT(next && next->when() <= each.when());
    }
  }
}

}  // namespace
}  // namespace lissom
