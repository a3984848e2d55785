#include "core/history/range_summary.h"

#include "core/history/week_summary.h"
#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const Day kMonday = aDay(2026, 11, 16);
const RoutineId kBasics = *RoutineId::parse("psoas-basics");

HeldTime aMinuteASide(const TrainingDay&) {
  return {60s, 60s, 0s};
}

/// Rest on Wednesdays and Sundays.
std::vector<PlanDay> askedFrom(Day first, int count) {
  std::vector<PlanDay> all;
  for (int i = 0; i < count; ++i) {
    PlanDay& day = all.emplace_back();
    day.day = first + std::chrono::days{i};
    const auto weekday = std::chrono::weekday{day.day};
    if (weekday != std::chrono::Wednesday && weekday != std::chrono::Sunday) day.asks = TrainingDay{.routine = kBasics};
  }
  return all;
}

SessionLine whole(Day day) {
  SessionLine line{.id = {"0123456789abcdef", day.time_since_epoch().count()},
                   .routine = kBasics,
                   .day = day,
                   .startedAt = aMorningOf(day)};
  line.heldBy[*ExerciseId::parse("half-kneeling-hip-flexor")] = {60s, 60s, 0s};
  return line;
}

SessionLine leftOnly(Day day) {
  SessionLine line = whole(day);
  line.heldBy.begin()->second.right = 0s;
  return line;
}

TEST(RangeSummaryTest, CountsTheDaysInItAndKeepsItsWeeksWhole) {
  // Two whole weeks; the range is the Friday of the first to the Tuesday of the second.
  const std::vector sessions{whole(kMonday), whole(kMonday + std::chrono::days{4}),
                             leftOnly(kMonday + std::chrono::days{5}), whole(kMonday + std::chrono::days{7})};
  const auto all =
      summarizeDays(askedFrom(kMonday, 14), kMonday + std::chrono::days{9}, kMonday, {}, aMinuteASide, sessions);
  const auto range = summarizeRange(all, kMonday + std::chrono::days{4}, kMonday + std::chrono::days{8},
                                    kMonday + std::chrono::days{9}, sessions);
  ASSERT_EQ(range.days.size(), 5U);
  EXPECT_EQ(range.days.front().day, kMonday + std::chrono::days{4});
  EXPECT_EQ(range.daysDone, 2);
  EXPECT_EQ(range.daysInPart, 1);
  EXPECT_EQ(range.restDays, 1) << "Sunday";
  EXPECT_EQ(range.missed, 1) << "Tuesday";
  EXPECT_EQ(range.kept, 4);
  EXPECT_EQ(range.asked, 5);
  EXPECT_EQ(range.sessions, 3);
  EXPECT_EQ(range.held, (HeldTime{180s, 120s, 0s}));
  EXPECT_EQ(range.planned, (HeldTime{240s, 240s, 0s}));
  ASSERT_EQ(range.weeks.size(), 2U);
  EXPECT_EQ(toIso(range.weeks[0].week), "2026-W47");
  EXPECT_EQ(range.weeks[0].held, (HeldTime{180s, 120s, 0s})) << "with its Monday, which lies before the range";
  EXPECT_EQ(range.weeks[0].kept, 5) << "three days of training, Wednesday and Sunday";
}

TEST(RangeSummaryTest, TellsDiscomfortByItsSessionOldestFirst) {
  SessionLine second = whole(kMonday + std::chrono::days{1});
  second.note.discomfortAfter = 2;
  SessionLine first = whole(kMonday);
  first.note.discomfortBefore = 4;
  SessionLine silent = whole(kMonday + std::chrono::days{2});
  SessionLine outside = whole(kMonday + std::chrono::days{9});
  outside.note.discomfortBefore = 9;
  const std::vector sessions{second, silent, outside, first};
  const auto all =
      summarizeDays(askedFrom(kMonday, 7), kMonday + std::chrono::days{6}, kMonday, {}, aMinuteASide, sessions);
  const auto told =
      summarizeRange(all, kMonday, kMonday + std::chrono::days{6}, kMonday + std::chrono::days{6}, sessions).discomfort;
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].session, first.id);
  EXPECT_EQ(told[0].before, 4);
  EXPECT_EQ(told[0].after, std::nullopt);
  EXPECT_EQ(told[1].at, second.startedAt);
}

TEST(RangeSummaryTest, ASessionOfNothingButSkippedHoldsIsNone) {
  SessionLine skipped = whole(kMonday);
  skipped.heldBy.clear();
  const std::vector sessions{skipped};
  const auto all =
      summarizeDays(askedFrom(kMonday, 7), kMonday + std::chrono::days{1}, kMonday, {}, aMinuteASide, sessions);
  EXPECT_EQ(all[0].sessions, 0);
  EXPECT_EQ(all[0].state, DayState::Missed);
}

TEST(RangeSummaryTest, APauseIsCountedAsOne) {
  const std::vector<Paused> pauses{{kMonday, kMonday + std::chrono::days{2}, PauseReason::Holiday}};
  const auto all =
      summarizeDays(askedFrom(kMonday, 7), kMonday + std::chrono::days{7}, kMonday, pauses, aMinuteASide, {});
  const auto range = summarizeRange(all, kMonday, kMonday + std::chrono::days{6}, kMonday + std::chrono::days{7}, {});
  EXPECT_EQ(range.pauses, 2) << "Wednesday is a day of rest anyway";
  EXPECT_EQ(range.missed, 3);
}

/// Any sessions in the five weeks from kMonday on, and any present.
struct Any {
  int weeks = *rc::gen::inRange(1, 6);
  Day today = kMonday + std::chrono::days{*rc::gen::inRange(-3, 40)};
  std::vector<SessionLine> sessions = [] {
    std::vector<SessionLine> made;
    for (int i = *rc::gen::inRange(0, 20); i > 0; --i) {
      const Day day = kMonday + std::chrono::days{*rc::gen::inRange(-7, 42)};
      made.push_back(*rc::gen::arbitrary<bool>() ? whole(day) : leftOnly(day));
    }
    return made;
  }();

  std::vector<DaySummary> days() const {
    return summarizeDays(askedFrom(kMonday, 7 * weeks), today, kMonday, {}, aMinuteASide, sessions);
  }
};

RC_GTEST_PROP(RangeSummaryTest, IsTheSumOfItsWeeks, ()) {
  const Any any;
  const auto days = any.days();
  const auto range = summarizeRange(days, days.front().day, days.back().day, any.today, any.sessions);
  RC_ASSERT(range.weeks.size() == static_cast<std::size_t>(any.weeks));
  HeldTime held;
  HeldTime planned;
  int kept = 0;
  int asked = 0;
  int done = 0;
  for (std::size_t i = 0; i < range.weeks.size(); ++i) {
    const WeekSummary week = weekOf(std::span(days).subspan(7 * i, 7), any.today);
    RC_ASSERT(week.week == range.weeks[i].week);
    RC_ASSERT(week.held == range.weeks[i].held);
    RC_ASSERT(week.planned == range.weeks[i].planned);
    RC_ASSERT(week.kept == range.weeks[i].kept);
    RC_ASSERT(week.asked == range.weeks[i].asked);
    held.add(week.held);
    planned.add(week.planned);
    kept += week.kept;
    asked += week.asked;
    done += week.sessionsDone;
  }
  RC_ASSERT(range.held == held);
  RC_ASSERT(range.planned == planned);
  RC_ASSERT(range.kept == kept);
  RC_ASSERT(range.asked == asked);
  RC_ASSERT(range.daysDone == done);
  RC_ASSERT(range.kept == range.daysDone + range.daysInPart + range.restDays);
  RC_ASSERT(range.asked == range.kept + range.missed);
}

RC_GTEST_PROP(RangeSummaryTest, TheOrderOfTheSessionsDoesNotMatter, ()) {
  Any any;
  const auto days = any.days();
  const auto before = summarizeRange(days, kMonday, days.back().day, any.today, any.sessions);
  std::ranges::reverse(any.sessions);
  const auto after = summarizeRange(any.days(), kMonday, days.back().day, any.today, any.sessions);
  RC_ASSERT(before == after);
}

}  // namespace
}  // namespace lissom
