#include "core/plan/care.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

/// Facts said one after the other, and what they come to.
class CareTest : public ::testing::Test {
protected:
  const Day monday = aDay();

  Instant say(PlanEntry entry, const Now& at) {
    facts.push_back({.day = dayOf(at), .said = at, .entry = std::move(entry)});
    return at.instant;
  }
  /// At half past seven in the morning of that day.
  Instant say(PlanEntry entry, Day day) {
    Now at = aMorningOf(day);
    at.instant += Millis{static_cast<Millis::rep>(facts.size())};
    return say(std::move(entry), at);
  }
  static Now at(Day day, std::chrono::minutes wall) { return {Instant{day.time_since_epoch() + wall - 60min}, 60min}; }
  Care careOn(Day day) const { return careOf(facts, aMorningOf(day)); }

  std::vector<PlanFact> facts;
};

TEST_F(CareTest, AnEmptyPlanHasNobodyAndNothing) {
  EXPECT_EQ(careOn(monday), Care{});
}

TEST_F(CareTest, TheLatestWordAboutTheContactCountsAndEmptyMeansNobody) {
  say(CareTold{"Dr. Ada", "1", ""}, monday);
  const CareTold other{"Dr. Bea", "2", "b@example.org"};
  say(other, monday + days{1});
  EXPECT_EQ(careOn(monday + days{2}).contact, other);
  say(CareTold{}, monday + days{2});
  EXPECT_EQ(careOn(monday + days{3}).contact, std::nullopt);
}

TEST_F(CareTest, AppointmentsStandInTheOrderOfTheirTimeWhateverWasSaidFirst) {
  const Instant third = say(AppointmentMade{monday + days{9}, 14h, "Third"}, monday);
  const Instant second = say(AppointmentMade{monday + days{8}, 15h, "Second"}, monday);
  const Instant first = say(AppointmentMade{monday + days{8}, 9h, "First"}, monday);
  const Care care = careOn(monday);
  ASSERT_EQ(care.appointments.size(), 3U);
  EXPECT_EQ(care.appointments[0].said, first);
  EXPECT_EQ(care.appointments[1].said, second);
  EXPECT_EQ(care.appointments[2].said, third);
  EXPECT_EQ(care.last, std::nullopt);
  EXPECT_EQ(care.next, care.appointments[0]);
}

TEST_F(CareTest, AnAppointmentIsTheNextOneUntilAnHourAfterItBegan) {
  say(AppointmentMade{monday, 14h, ""}, monday - days{3});
  const auto isNext = [&](const Now& now) { return careOf(facts, now).next.has_value(); };
  EXPECT_TRUE(isNext(at(monday, 13h + 59min)));
  EXPECT_TRUE(isNext(at(monday, 14h + 59min)));
  EXPECT_FALSE(isNext(at(monday, 15h)));
  EXPECT_TRUE(careOf(facts, at(monday, 15h)).last.has_value());
}

TEST_F(CareTest, AnAppointmentWithoutATimeIsOverWhenItsCalendarDayIs) {
  say(AppointmentMade{monday, {}, ""}, monday - days{3});
  EXPECT_TRUE(careOf(facts, at(monday, 23h + 59min)).next.has_value());
  EXPECT_FALSE(careOf(facts, at(monday + days{1}, 0min)).next.has_value()) << "though the day turns at four";
}

TEST_F(CareTest, TheClockOnTheWallDecidesWhereverOneIs) {
  say(AppointmentMade{monday, 14h, ""}, monday - days{3});
  const Instant noonUtc{monday.time_since_epoch() + 12h};
  EXPECT_TRUE(careOf(facts, {noonUtc, 120min}).next.has_value()) << "it is two";
  EXPECT_FALSE(careOf(facts, {noonUtc, 180min}).next.has_value()) << "it is three";
}

TEST_F(CareTest, QuestionsNotedBeforeTheLastAppointmentWereAsked) {
  say(QuestionsNoted{{"May I run?", "", ""}}, monday);
  say(AppointmentMade{monday + days{2}, 10h, ""}, monday);
  EXPECT_EQ(careOn(monday + days{1}).questions[0], "May I run?");
  EXPECT_EQ(careOf(facts, at(monday + days{2}, 10h + 30min)).questions[0], "May I run?") << "still in the room";
  EXPECT_EQ(careOn(monday + days{3}).questions[0], "");
  say(QuestionsNoted{{"", "How long?", ""}}, at(monday + days{2}, 12h));
  EXPECT_EQ(careOn(monday + days{3}).questions[1], "How long?") << "noted on the way home";
  facts.pop_back();
  say(QuestionsNoted{{"", "", "In the room"}}, at(monday + days{2}, 10h + 30min));
  EXPECT_EQ(careOn(monday + days{3}).questions[2], "In the room") << "noted while it went on: it may be for next time";
}

TEST_F(CareTest, WhatIsAskedIsTheLatestOnly) {
  say(QuestionsNoted{{"One", "Two", "Three"}}, monday);
  say(QuestionsNoted{{"Four", "", ""}}, monday);
  EXPECT_EQ(careOn(monday).questions, (std::array<std::string, 3>{"Four", "", ""}));
}

RC_GTEST_PROP(CareProperties, WithdrawingGivesWhatWasBefore, ()) {
  const Day start = aDay();
  const auto instant = [&](int step) { return Now{aMorningOf(start).instant + std::chrono::hours{step}, 60min}; };
  const auto entry = [&]() -> PlanEntry {
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        return CareTold{*rc::gen::element<std::string>("", "Dr. Ada", "Dr. Bea"), "", ""};
      case 1: {
        const int hour = *rc::gen::inRange(-1, 24);
        return AppointmentMade{start + days{*rc::gen::inRange(-3, 6)},
                               hour < 0 ? std::nullopt : std::optional<std::chrono::minutes>(hour * 60min), ""};
      }
      case 2:
        return QuestionsNoted{{*rc::gen::element<std::string>("", "a", "b"), "", ""}};
      default:
        return Paused{start, start, PauseReason::Other};
    }
  };
  std::vector<PlanFact> facts;
  const int count = *rc::gen::inRange(0, 12);
  for (int step = 0; step < count; ++step) facts.push_back({start, instant(step), entry()});
  const Now now = instant(*rc::gen::inRange(-48, 120));
  const Care before = careOf(facts, now);

  auto after = facts;
  after.push_back({start, instant(count), entry()});
  after.push_back({start, instant(count + 1), Withdrawn{instant(count).instant}});
  RC_ASSERT(careOf(after, now) == before);

  // What stands is what stands, next is the first that is not over and last the latest that is.
  RC_ASSERT(before.appointments.size() == static_cast<std::size_t>(std::ranges::count_if(facts, [](const auto& fact) {
              return std::holds_alternative<AppointmentMade>(fact.entry);
            })));
  RC_ASSERT(before.appointments.empty() == (!before.last && !before.next));
  if (before.last && before.next) RC_ASSERT(before.last->made.day <= before.next->made.day);
}

}  // namespace
}  // namespace lissom
