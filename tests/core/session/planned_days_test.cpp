#include "core/session/planned_days.h"

#include "core/session/planned_week.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const Day kMonday = aDay(2026, 11, 16);

Library shipped() {
  return {{*shippedPack()}};
}

TEST(PlannedDaysTest, SevenOfThemAreTheWeek) {
  const Library library = shipped();
  const SessionRecord session = aSession().on(kMonday).with(aHold().left()).with(aHold().right().held(12s));
  const Plan plan{library.week(), {}};
  const History history{kMonday + std::chrono::days{3}, kMonday, {}};
  const auto lines = std::vector{lineOf(session)};
  const auto range = plannedRange(kMonday, kMonday + std::chrono::days{6}, plan, history, library, lines);
  const auto week = plannedWeek(kMonday, plan, history, library, std::span(&session, 1));
  EXPECT_TRUE(std::ranges::equal(range.days, week.days));
  EXPECT_EQ(range.kept, week.kept);
  EXPECT_EQ(range.planned, week.planned);
  EXPECT_EQ(range.held, (HeldTime{30s, 12s, 0s}));
  EXPECT_GT(range.planned.total(), 0ms);
}

TEST(PlannedDaysTest, AreAsManyAsWereAskedFor) {
  const Library library = shipped();
  const Plan plan{library.week(), {}};
  const History history{kMonday, kMonday, {}};
  const Day last = kMonday + kLongestLookAhead + std::chrono::days{7};
  const auto days = plannedDays(kMonday, last, plan, history, library, {});
  ASSERT_EQ(days.size(), static_cast<std::size_t>((last - kMonday).count()) + 1);
  for (std::size_t i = 0; i < days.size(); ++i) ASSERT_EQ(days[i].day, kMonday + std::chrono::days{i});
  EXPECT_EQ(days.back().day, last);
}

TEST(PlannedDaysTest, ADosesExercisesAddUpToTheWhole) {
  const Library library = shipped();
  const Plan plan{library.week(), {}};
  int days = 0;
  for (const DaySummary& day :
       plannedDays(kMonday, kMonday + std::chrono::days{27}, plan, {kMonday, kMonday, {}}, library, {})) {
    const auto* training = std::get_if<TrainingDay>(&day.plan);
    if (!training) continue;
    HeldTime all;
    for (const auto& [exercise, time] : plannedDoseBy(library, *training)) all.add(time);
    EXPECT_EQ(all, day.planned) << toIso(day.day);
    ++days;
  }
  EXPECT_GT(days, 10);
}

}  // namespace
}  // namespace lissom
