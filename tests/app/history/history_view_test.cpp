#include "app/history/history_view.h"

#include "tests/app/preview/made_up.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class HistoryViewTest : public ::testing::Test {
protected:
  HistoryView view() const { return historyViewOf(made_up::summary(sessions, today, first), sessions, today, library); }
  HistoryView viewOf(Day anyDay) const {
    const WeekSummary week = made_up::summary(sessions, today, first, anyDay);
    return historyViewOf(week, sessions, today, library);
  }

  Library library = made_up::library();
  Day today = made_up::sunday();
  std::optional<Day> first = made_up::sunday() - std::chrono::days{11};
  std::vector<SessionRecord> sessions = made_up::usualWeek();
};

TEST_F(HistoryViewTest, NamesTheWeekAndItsDates) {
  EXPECT_EQ(view().title, QStringLiteral("Week 47"));
  EXPECT_EQ(view().dates, QStringLiteral("16 – 22 November 2026"));
  EXPECT_TRUE(view().thisWeek);
  EXPECT_EQ(viewOf(*parseIsoDay("2026-12-01")).dates, QStringLiteral("30 November – 6 December 2026"));
  EXPECT_EQ(viewOf(*parseIsoDay("2026-12-30")).dates, QStringLiteral("28 December 2026 – 3 January 2027"));
  EXPECT_FALSE(viewOf(*parseIsoDay("2026-12-30")).thisWeek);
}

TEST_F(HistoryViewTest, BarsHoldMinutesAndSaySoInWords) {
  const HistoryView shown = view();
  EXPECT_DOUBLE_EQ(shown.days[0].held, 4.0);
  EXPECT_DOUBLE_EQ(shown.days[0].planned, 4.0);
  EXPECT_EQ(shown.days[0].description, QStringLiteral("Monday: done, 4:00 of 4:00"));
  EXPECT_EQ(shown.days[2].description, QStringLiteral("Wednesday: rest"));
  EXPECT_EQ(shown.days[4].description, QStringLiteral("Friday: done in part, 2:12 of 4:00"));
  EXPECT_EQ(shown.days[5].state, DayState::Missed);
  EXPECT_TRUE(shown.days[6].today);
}

TEST_F(HistoryViewTest, TellsWhatWasKept) {
  const HistoryView shown = view();
  EXPECT_EQ(shown.kept, QStringLiteral("5 of 6"));
  EXPECT_EQ(shown.keptUnit, QStringLiteral("days"));
  EXPECT_EQ(shown.keptSentence, QStringLiteral("3 sessions, 1 in part, 1 rest day; today is still open"));
}

TEST_F(HistoryViewTest, OneOfAThingReadsAsOne) {
  first = today;
  sessions = {made_up::session(today)};
  const HistoryView shown = view();
  EXPECT_EQ(shown.kept, QStringLiteral("1 of 1"));
  EXPECT_EQ(shown.keptUnit, QStringLiteral("day"));
  EXPECT_EQ(shown.keptSentence, QStringLiteral("1 session"));
}

TEST_F(HistoryViewTest, BalanceComparesTheSides) {
  EXPECT_EQ(view().left, QStringLiteral("7:30"));
  EXPECT_EQ(view().right, QStringLiteral("6:42"));
  EXPECT_EQ(view().balance, QStringLiteral("12 % more on the left"));
  EXPECT_NEAR(view().leftShare, 450.0 / 852.0, 1e-9);
  sessions = {made_up::session(today)};
  EXPECT_EQ(view().balance, QStringLiteral("Both sides had the same."));
  sessions = {made_up::session(today, 2)};
  EXPECT_EQ(view().balance, QStringLiteral("Only the left side so far."));
}

TEST_F(HistoryViewTest, SessionsAreListedNewestFirstWithRestDaysAmongThem) {
  const HistoryView shown = view();
  ASSERT_EQ(shown.sessions.size(), 5U);
  EXPECT_EQ(shown.sessions[0].when, QStringLiteral("Fri 07:00"));
  EXPECT_EQ(shown.sessions[0].name, QStringLiteral("Psoas basics"));
  EXPECT_EQ(shown.sessions[0].result, QStringLiteral("2:12 of 4:00 · stopped, it hurt"));
  EXPECT_EQ(shown.sessions[0].note, QStringLiteral("“knee sore”"));
  EXPECT_EQ(shown.sessions[1].result, QStringLiteral("4:00"));
  EXPECT_EQ(shown.sessions[2].name, QStringLiteral("Rest day"));
  EXPECT_TRUE(shown.sessions[2].holds.empty());
  EXPECT_EQ(shown.sessions[4].note, QStringLiteral("Discomfort 5 before, 3 after"));
}

TEST_F(HistoryViewTest, EachHoldTellsItsSideNumberTimeAndOutcome) {
  const auto holds = view().sessions[0].holds;
  ASSERT_EQ(holds.size(), 5U);
  const HistoryView::HoldRow hurt{QStringLiteral("Half-kneeling psoas stretch"), QStringLiteral("Right side, hold 2"),
                                  QStringLiteral("0:12 of 0:30"), QStringLiteral("Stopped, it hurt")};
  EXPECT_EQ(holds[4], hurt);
}

TEST_F(HistoryViewTest, ASessionThatWasTriedFastOrLeftSaysSo) {
  sessions = {made_up::session(today, 2)};
  sessions[0].speed = 60;
  sessions[0].ending.reset();
  EXPECT_EQ(view().sessions[0].result, QStringLiteral("1:00 of 4:00 · left open · tried at 60× speed"));
}

TEST_F(HistoryViewTest, WhatNoPackHasIsNamedByItsId) {
  library.packs.clear();
  EXPECT_EQ(view().sessions[0].name, QStringLiteral("psoas-basics"));
  EXPECT_EQ(view().sessions[0].holds[0].exercise, QStringLiteral("half-kneeling"));
}

TEST_F(HistoryViewTest, DiscomfortHasAPointForEachSessionThatToldIt) {
  const HistoryView shown = view();
  ASSERT_EQ(shown.discomfort.size(), 3U);
  EXPECT_EQ(shown.discomfort[1], (HistoryView::Discomfort{1.0, 4, 3}));
  EXPECT_TRUE(shown.discomfortWords.startsWith(QStringLiteral("Mon 07:00: Discomfort 5 before, 3 after; Tue")));
}

TEST_F(HistoryViewTest, AnEmptyWeekSaysSoKindly) {
  sessions.clear();
  first.reset();
  const HistoryView shown = view();
  EXPECT_EQ(shown.kept, QStringLiteral("–"));
  EXPECT_EQ(shown.keptSentence, QStringLiteral("Your week begins with your first session."));
  EXPECT_EQ(shown.balance, QStringLiteral("Nothing held in this week."));
  EXPECT_TRUE(shown.discomfort.empty());
  EXPECT_EQ(shown.discomfortWords,
            QStringLiteral("When you say how it feels before and after a session, it is drawn here."));
  EXPECT_TRUE(shown.sessions.empty());
  EXPECT_EQ(shown.noSessions, QStringLiteral("No sessions in this week."));
}

TEST_F(HistoryViewTest, SessionsOfOtherWeeksAreLeftOut) {
  sessions.push_back(made_up::session(today - std::chrono::days{8}));
  EXPECT_EQ(view().sessions.size(), 5U);
}

TEST(TypedDateTest, UnderstandsWhatPeopleType) {
  const QDate today(2026, 11, 22);
  const QDate monday(2026, 11, 16);
  for (const auto& text : {QStringLiteral("2026-11-16"), QStringLiteral("16.11.2026"), QStringLiteral("16 Nov 2026"),
                           QStringLiteral(" 16  November "), QStringLiteral("16.11."), QStringLiteral("16.11"),
                           QStringLiteral("16/11/2026")}) {
    EXPECT_EQ(typedDate(text, today), monday) << text.toStdString();
  }
}

TEST(TypedDateTest, ADayAndMonthMeanTheLastOne) {
  const QDate today(2026, 11, 22);
  EXPECT_EQ(typedDate(QStringLiteral("23 Nov"), today), QDate(2025, 11, 23));
  EXPECT_EQ(typedDate(QStringLiteral("29.2."), today), QDate(2024, 2, 29));
}

TEST(TypedDateTest, RefusesWhatIsNoDate) {
  const QDate today(2026, 11, 22);
  for (const auto& text : {QString(), QStringLiteral("tomorrow"), QStringLiteral("31.2.2026"), QStringLiteral("17")}) {
    EXPECT_EQ(typedDate(text, today), std::nullopt) << text.toStdString();
  }
}

}  // namespace
}  // namespace lissom
