#include "app/history/entry_view.h"

#include "tests/app/preview/made_up.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

QString sentence(Millis at) {
  return sentenceAt(stripViewOf(made_up::eventfulSession(), made_up::library()), at);
}

TEST(EntryViewTest, EachMomentOfTheStripIsASentence) {
  EXPECT_EQ(sentence(0s), QStringLiteral("0:00 · it begins"));
  EXPECT_EQ(sentence(4s), QStringLiteral("0:04 · between holds"));
  EXPECT_EQ(sentence(20s), QStringLiteral("0:20 · left side, hold 1 of 3, Half-kneeling psoas stretch, 0:12 of 0:30"));
  EXPECT_EQ(sentence(70s), QStringLiteral("1:10 · paused"));
  EXPECT_EQ(sentence(90s), QStringLiteral("1:30 · left side, hold 2 of 3, Half-kneeling psoas stretch, 0:17 of 0:30"))
      << "what was held before the pause counts";
  EXPECT_EQ(sentence(155s), QStringLiteral("2:35 · right side, hold 1 of 3, Half-kneeling psoas stretch: it hurt"));
  EXPECT_EQ(sentence(161s), QStringLiteral("2:41 · right side, hold 2 of 3, Half-kneeling psoas stretch: skipped"));
  const SessionRecord session = made_up::eventfulSession();
  EXPECT_EQ(sentence(session.endedAt->instant - session.startedAt.instant), QStringLiteral("4:13 · it ends"));
}

TEST(EntryViewTest, AHoldThatWasPlayedFasterCountsWhatItCountsAs) {
  SessionRecord session = made_up::session(made_up::sunday(), 1);
  session.speed = 10;
  session.holds[0].endedAt.instant = session.startedAt.instant + 4s;
  EXPECT_EQ(sentenceAt(stripViewOf(session, made_up::library()), 2s),
            QStringLiteral("0:02 · left side, hold 1 of 1, Half-kneeling psoas stretch, 0:10 of 0:30"));
}

TEST(EntryViewTest, ThePageTellsWhatTheSessionWas) {
  const SessionRecord session = made_up::eventfulSession();
  const EntryView view = entryViewOf(session, made_up::versionsOf(session), made_up::library());
  EXPECT_EQ(view.title, QStringLiteral("Psoas basics"));
  EXPECT_EQ(view.when, QStringLiteral("Friday, 20 November 2026, 07:14"));
  EXPECT_EQ(view.marks, QStringList{QStringLiteral("Corrected")});
  ASSERT_EQ(view.exercises.size(), 2U);
  EXPECT_EQ(view.exercises[0].exercise, QStringLiteral("Half-kneeling psoas stretch"));
  ASSERT_EQ(view.exercises[0].holds.size(), 6U);
  EXPECT_EQ(view.exercises[0].holds[2],
            (EntryView::HoldRow{QStringLiteral("Left side, hold 3"), QStringLiteral("0:20 of 0:30"),
                                QStringLiteral("Ended early")}));
  const auto fact = [&](const char* name) {
    for (const auto& of : view.facts) {
      if (of.name == QLatin1String(name)) return of.value;
    }
    return QString();
  };
  EXPECT_EQ(fact("Held"), QStringLiteral("2:32 of 4:00"));
  EXPECT_EQ(fact("Left and right"), QStringLiteral("1:50 and 0:42"));
  EXPECT_EQ(fact("Time"), QStringLiteral("07:14 to 07:18"));
  EXPECT_EQ(fact("Discomfort before"), QStringLiteral("4 of 10"));
  EXPECT_EQ(fact("How it ended"), QStringLiteral("Finished"));
}

TEST(EntryViewTest, WhatWasEnteredByHandIsMarked) {
  SessionRecord session = made_up::session(made_up::sunday());
  session.byHand = true;
  session.version = session.id;
  session.changes = 1;
  const EntryView view = entryViewOf(
      session, std::vector<SessionVersion>{{ChangeKind::Added, session.startedAt, session}}, made_up::library());
  EXPECT_EQ(view.marks, QStringList{QStringLiteral("Entered by hand")});
  ASSERT_EQ(view.versions.size(), 1U);
  EXPECT_EQ(view.versions[0].text, QStringLiteral("22 November, 07:00: entered by hand"));
}

TEST(EntryViewTest, VersionsAreToldNewestFirstWithWhatChanged) {
  const SessionRecord session = made_up::eventfulSession();
  const EntryView view = entryViewOf(session, made_up::versionsOf(session), made_up::library());
  ASSERT_EQ(view.versions.size(), 4U);
  EXPECT_EQ(view.versions[0].text, QStringLiteral("20 November, 07:45: undone: it counts again"));
  EXPECT_EQ(view.versions[1].text, QStringLiteral("20 November, 07:44: withdrawn"));
  EXPECT_EQ(view.versions[2].text,
            QStringLiteral("20 November, 07:34: corrected: discomfort after: 2 of 10 instead of not said; "
                           "Half-kneeling psoas stretch, left side, hold 3: 0:20 instead of 0:30, ended early "
                           "instead of held"));
  EXPECT_EQ(view.versions[3].text, QStringLiteral("20 November, 07:14: recorded"));
  EXPECT_FALSE(view.versions[0].bringBack) << "it is what counts";
  EXPECT_FALSE(view.versions[1].bringBack);
  EXPECT_FALSE(view.versions[2].bringBack) << "it says what counts";
  ASSERT_TRUE(view.versions[3].bringBack);
  EXPECT_EQ(view.versions[3].bringBack->holds[2].held, 30s);
}

TEST(EntryViewTest, AWithdrawnSessionIsShownAsItWasAndBroughtBackByUndoing) {
  const SessionRecord session = made_up::eventfulSession();
  auto versions = made_up::versionsOf(session);
  versions.pop_back();
  const EntryView view = entryViewOf(session, versions, made_up::library());
  EXPECT_EQ(view.withdrawn, versions.back().said.instant);
  EXPECT_TRUE(view.marks.contains(QStringLiteral("Withdrawn: it counts no longer")));
  EXPECT_EQ(view.exercises[0].holds[2].held, QStringLiteral("0:20 of 0:30"));
  for (const auto& version : view.versions) EXPECT_FALSE(version.bringBack) << version.text.toStdString();
}

TEST(EntryViewTest, DifferencesAreToldInWords) {
  const SessionRecord before = made_up::session(made_up::sunday(), 3);
  SessionRecord after = before;
  after.startedAt.instant += 10min;
  after.ending = Ending::Stopped;
  after.note = {3, {}, "sore"};
  after.holds.pop_back();
  const Library library = made_up::library();
  EXPECT_EQ(differencesInWords(before, after, library),
            QStringLiteral("began at 07:10 instead of 07:00; stopped instead of finished; discomfort before: 3 of 10 "
                           "instead of not said; the note was written anew; left side, hold 3: removed"));
  EXPECT_EQ(differencesInWords(before, before, library), QString());
}

TEST(EntryViewTest, OfAHoldThatWasTakenAgainTheSecondIsComparedWithTheSecond) {
  SessionRecord before = made_up::session(made_up::sunday(), 1);
  before.holds.push_back(before.holds[0]);
  before.holds[0].held = 5s;
  before.holds[0].outcome = Outcome::Shortened;
  SessionRecord after = before;
  after.holds[1].held = 20s;
  EXPECT_EQ(differencesInWords(before, after, made_up::library()),
            QStringLiteral("left side, hold 1: 0:20 instead of 0:30"));
}

TEST(EntryViewTest, ManyDifferencesAreCounted) {
  const SessionRecord before = made_up::session(made_up::sunday());
  SessionRecord after = before;
  for (HoldRecord& hold : after.holds) hold.held = 12s;
  EXPECT_TRUE(differencesInWords(before, after, made_up::library()).endsWith(QStringLiteral("; and 2 more")))
      << differencesInWords(before, after, made_up::library()).toStdString();
}

TEST(EntryViewTest, ASessionWithoutHoldsAndWithoutAPackIsShown) {
  SessionRecord session = made_up::session(made_up::sunday(), 0);
  session.routine = *RoutineId::parse("gone");
  session.ending.reset();
  const EntryView view = entryViewOf(session, {}, Library{});
  EXPECT_EQ(view.title, QStringLiteral("gone"));
  EXPECT_TRUE(view.exercises.empty());
  EXPECT_EQ(sentenceAt(view.strip, 0s), QStringLiteral("0:00 · it begins"));
}

}  // namespace
}  // namespace lissom
