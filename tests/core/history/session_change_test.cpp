#include "core/history/session_change.h"

#include "tests/support/builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using Mistakes = std::vector<EntryMistake>;

/// Ten minutes with half a minute each side.
SessionRecord anEntry() {
  SessionRecord session = aSession().on(aDay()).with(aHold().left()).with(aHold().right()).ended(Ending::Completed);
  session.endedAt->instant += 10min;
  return session;
}

Mistakes mistakes(const SessionRecord& session) {
  Now now = aMorningOf(aDay());
  now.instant += 24h;
  return mistakesIn(session, now);
}

/// The computer's clock was an hour ahead when it was recorded, and was set right.
TEST(SessionChangeTest, WhatBeginsInTheFutureIsCorrectedWithoutMovingIt) {
  Now now = aMorningOf(aDay());
  SessionRecord recorded = anEntry();
  recorded.startedAt.instant = now.instant + 1h;
  recorded.endedAt->instant = recorded.startedAt.instant + 10min;
  SessionRecord corrected = recorded;
  corrected.note.text = "left knee";
  EXPECT_EQ(mistakesIn(corrected, now, &recorded), Mistakes{});
  EXPECT_EQ(mistakesIn(corrected, now), Mistakes{EntryMistake::InTheFuture}) << "it is entered anew";
  corrected.startedAt.instant += 1min;
  EXPECT_EQ(mistakesIn(corrected, now, &recorded), Mistakes{EntryMistake::InTheFuture}) << "it is moved there";
}

TEST(SessionChangeTest, FindsNoMistakeInAnEntryThatCanBe) {
  EXPECT_EQ(mistakes(anEntry()), Mistakes{});
  SessionRecord atTheEdge = anEntry();
  atTheEdge.startedAt.instant += 24h;
  atTheEdge.endedAt->instant = atTheEdge.startedAt.instant + 24h - 1ms;
  atTheEdge.note = {0, 10, std::string(kLongestNote, 'x')};
  atTheEdge.holds[0].held = kLongestHold;
  EXPECT_EQ(mistakes(atTheEdge), Mistakes{}) << "a day that is one beside the other one counts as well";
  atTheEdge.ending.reset();
  atTheEdge.endedAt.reset();
  EXPECT_EQ(mistakes(atTheEdge), Mistakes{});
}

TEST(SessionChangeTest, NamesEachMistake) {
  const auto with = [](auto change) {
    SessionRecord session = anEntry();
    change(session);
    return mistakes(session);
  };
  const auto just = [](EntryMistake mistake) { return Mistakes{mistake}; };
  EXPECT_EQ(with([](auto& s) {
              s.startedAt.instant += 24h + 1ms;
              s.endedAt->instant += 25h;
            }),
            just(EntryMistake::InTheFuture));
  EXPECT_EQ(with([](auto& s) { s.endedAt->instant = s.startedAt.instant - 1ms; }),
            just(EntryMistake::EndsBeforeItBegins));
  EXPECT_EQ(with([](auto& s) { s.endedAt->instant = s.startedAt.instant + 24h; }), just(EntryMistake::TooLong));
  EXPECT_EQ(with([](auto& s) { s.day += std::chrono::days{2}; }), just(EntryMistake::DayIsAnother));
  EXPECT_EQ(with([](auto& s) { s.day -= std::chrono::days{2}; }), just(EntryMistake::DayIsAnother));
  EXPECT_EQ(with([](auto& s) { s.note.discomfortBefore = 11; }), just(EntryMistake::DiscomfortOffScale));
  EXPECT_EQ(with([](auto& s) { s.note.discomfortAfter = -1; }), just(EntryMistake::DiscomfortOffScale));
  EXPECT_EQ(with([](auto& s) { s.holds[0].held = -1ms; }), just(EntryMistake::HeldTooLong));
  EXPECT_EQ(with([](auto& s) {
              s.endedAt->instant += 2h;
              s.holds[0].held = 60min + 1ms;
            }),
            just(EntryMistake::HeldTooLong));
  EXPECT_EQ(with([](auto& s) { s.holds[0].held = 9min + 31s; }), just(EntryMistake::HeldTooLong))
      << "more than the session took";
  EXPECT_EQ(with([](auto& s) {
              s.holds[0].held = 9min + 31s;
              s.speed = 2;
            }),
            Mistakes{});
  EXPECT_EQ(with([](auto& s) { s.note.text = std::string(kLongestNote + 1, 'x'); }), just(EntryMistake::NoteTooLong));
}

TEST(SessionChangeTest, NamesEachDifference) {
  using What = Difference::What;
  const SessionRecord before = anEntry();
  EXPECT_TRUE(differencesOf(before, before).empty());
  SessionRecord after = before;
  after.routine = *RoutineId::parse("another");
  after.day += std::chrono::days{1};
  after.startedAt.instant += 1min;
  after.endedAt.reset();
  after.ending.reset();
  after.note = {1, 2, "said"};
  EXPECT_EQ(differencesOf(before, after), (std::vector<Difference>{{What::Routine},
                                                                   {What::DayItCountsFor},
                                                                   {What::StartedAt},
                                                                   {What::EndedAt},
                                                                   {What::Ending},
                                                                   {What::DiscomfortBefore},
                                                                   {What::DiscomfortAfter},
                                                                   {What::Note}}));
}

TEST(SessionChangeTest, ComparesTheHoldsThatAreTheSame) {
  using What = Difference::What;
  const SessionRecord before = anEntry();
  SessionRecord after = before;
  after.holds[1].held = 12s;
  after.holds[1].outcome = Outcome::Shortened;
  after.holds[1].id = {"fedcba9876543210", 9};
  after.holds.erase(after.holds.begin());
  after.holds.push_back(aHold().right().number(2));
  EXPECT_EQ(differencesOf(before, after),
            (std::vector<Difference>{
                {What::HoldHeld, 0}, {What::HoldOutcome, 0}, {What::HoldAdded, 1}, {What::HoldRemoved, 0}}));
  SessionRecord again = before;
  again.holds.push_back(again.holds[0]);
  EXPECT_EQ(differencesOf(before, again), std::vector{(Difference{What::HoldAdded, 2})}) << "it was taken again";
  EXPECT_EQ(differencesOf(again, before), std::vector{(Difference{What::HoldRemoved, 2})});
}

}  // namespace
}  // namespace lissom
