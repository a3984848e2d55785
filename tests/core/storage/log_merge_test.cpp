#include "core/storage/log_merge.h"

#include "core/exchange/log_csv.h"
#include "core/exchange/log_json.h"
#include "tests/core/exchange/any_log.h"
#include "tests/core/storage/every_fact.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const std::string kElsewhere = "fedcba9876543210";

/// Without its list of notes, which has names where the files of these tests have none.
LogContents contentsOf(const LogStore& log) {
  auto contents = log.contents();
  EXPECT_TRUE(contents) << contents.error().detail;
  if (!contents) return {};
  contents->notes.clear();
  return *std::move(contents);
}

MergePreview merge(LogStore& log, const LogContents& contents) {
  const auto looked = previewMerge(log, contents);
  const auto done = mergeInto(log, contents);
  EXPECT_TRUE(looked) << looked.error().detail;
  EXPECT_TRUE(done) << done.error().detail;
  if (!looked || !done) return {};
  EXPECT_EQ(*looked, *done) << "the preview says what is done";
  return *done;
}

LogStore logWith(const LogContents& contents) {
  auto log = LogStore::inMemory();
  EXPECT_TRUE(log);
  merge(*log, contents);
  return std::move(*log);
}

/// A session of another device: two holds, an ending and a note.
SessionRecord aSessionElsewhere(std::int64_t number = 2) {
  SessionRecord session = aSession().id({kElsewhere, number}).ended(Ending::Completed).note({2, 3, "fine"});
  for (int i = 1; i <= 2; ++i) {
    session.holds.push_back(aHold().of(session.id).number(i));
    session.holds.back().id = {kElsewhere, number + i};
  }
  return session;
}
LogContents only(SessionRecord session) {
  LogContents contents;
  contents.sessions.push_back(std::move(session));
  return contents;
}

RC_GTEST_PROP(LogMergeTest, IntoAnEmptyLogGivesBackTheContents, (unsigned seed)) {
  const LogContents contents = anyLog(seed);
  auto log = LogStore::inMemory();
  const auto done = mergeInto(*log, contents);
  RC_ASSERT(done);
  RC_ASSERT(done->conflicts.empty());
  const auto read = log->contents();
  RC_ASSERT(read);
  RC_ASSERT(*read == contents);
  const auto check = log->check();
  RC_ASSERT(check);
  RC_ASSERT(*check == std::vector<std::string>{});
}

RC_GTEST_PROP(LogMergeTest, TheSameAgainAddsNothing, (unsigned seed)) {
  const LogContents contents = anyLog(seed);
  auto log = LogStore::inMemory();
  RC_ASSERT(mergeInto(*log, partOf(contents, seed)));
  RC_ASSERT(mergeInto(*log, contents));
  const LogContents before = *log->contents();
  const auto again = mergeInto(*log, contents);
  RC_ASSERT(again);
  RC_ASSERT(!again->bringsSomething());
  RC_ASSERT(*log->contents() == before);
}

RC_GTEST_PROP(LogMergeTest, TwoLogsOfOnePersonBecomeTheSameEitherWay, (unsigned seed)) {
  const LogContents whole = anyLog(seed);
  const LogContents one = partOf(whole, seed + 1);
  const LogContents other = partOf(whole, seed + 2);
  const auto merged = [](const LogContents& first, const LogContents& second) {
    auto log = LogStore::inMemory();
    RC_ASSERT(mergeInto(*log, first));
    const auto done = mergeInto(*log, second);
    RC_ASSERT(done);
    RC_ASSERT(done->conflicts.empty());
    return *log->contents();
  };
  const LogContents here = merged(one, other);
  RC_ASSERT(here == merged(other, one));
  RC_ASSERT(sessionsThatCount(here) == sessionsThatCount(merged(other, one)));
}

RC_GTEST_PROP(LogMergeTest, ItsOwnTableAddsNothingToALog, (unsigned seed)) {
  auto log = LogStore::inMemory();
  RC_ASSERT(mergeInto(*log, anyLog(seed)));
  const LogContents before = *log->contents();
  const ReadLog table = logFromCsv(csvOf(*log->allSessions()));
  RC_ASSERT(table.mistakes == std::vector<ReadMistake>{});
  const auto done = mergeInto(*log, table.contents);
  RC_ASSERT(done);
  RC_ASSERT(done->conflicts.empty());
  RC_ASSERT(!done->bringsSomething());
  RC_ASSERT(*log->contents() == before);
}

/// A corrected session goes by the name of the rows that count, as what they correct is not in a table.
RC_GTEST_PROP(LogMergeTest, ATableGivesAnEmptyLogTheSessionsThatCount, (unsigned seed)) {
  std::vector<SessionRecord> counting = sessionsThatCount(anyLog(seed));
  auto log = LogStore::inMemory();
  RC_ASSERT(mergeInto(*log, logFromCsv(csvOf(counting)).contents));
  for (SessionRecord& session : counting) {
    session.id = session.version.value_or(session.id);
    session.version.reset();
    session.changes = 0;
  }
  std::ranges::sort(counting, {}, [](const SessionRecord& session) { return session.id; });
  auto read = *log->allSessions();
  std::ranges::sort(read, {}, [](const SessionRecord& session) { return session.id; });
  RC_ASSERT(read == counting);
}

/// First the table and then everything is the same as everything at once.
RC_GTEST_PROP(LogMergeTest, EverythingAfterATableCountsNoSessionTwice, (unsigned seed)) {
  const LogContents contents = anyLog(seed);
  auto log = LogStore::inMemory();
  RC_ASSERT(mergeInto(*log, logFromCsv(csvOf(sessionsThatCount(contents))).contents));
  RC_ASSERT(mergeInto(*log, contents));
  auto expected = sessionsThatCount(contents);
  auto read = *log->allSessions();
  for (auto* sessions : {&expected, &read}) {
    for (SessionRecord& session : *sessions) session.changes = 0;
  }
  RC_ASSERT(read == expected);
}

TEST(LogMergeTest, SaysWhatIsNewAndWhatIsTheSame) {
  LogContents contents = only(aSessionElsewhere());
  contents.facts = {aFact(Cleared{})};
  auto log = LogStore::inMemory();
  const MergePreview first = merge(*log, contents);
  EXPECT_EQ(first.sessions, (MergeCount{1, 0}));
  EXPECT_EQ(first.holds, (MergeCount{2, 0}));
  EXPECT_EQ(first.details, (MergeCount{2, 0}));
  EXPECT_EQ(first.entries, (MergeCount{1, 0}));
  EXPECT_EQ(first.firstDay, aDay());
  contents.sessions.push_back(aSessionElsewhere(10));
  contents.sessions.back().day = aDay(2026, 11, 20);
  const MergePreview second = merge(*log, contents);
  EXPECT_EQ(second.sessions, (MergeCount{1, 1}));
  EXPECT_EQ(second.holds, (MergeCount{2, 2}));
  EXPECT_EQ(second.details, (MergeCount{2, 2}));
  EXPECT_EQ(second.entries, (MergeCount{0, 1}));
  EXPECT_EQ(second.firstDay, aDay(2026, 11, 20));
  EXPECT_EQ(second.lastDay, aDay(2026, 11, 20));
}

TEST(LogMergeTest, ASessionThatWentOnElsewhereIsCompleted) {
  SessionRecord begun = aSessionElsewhere();
  begun.holds.pop_back();
  begun.ending = Ending::Stopped;
  begun.endedAt->instant -= 5min;
  begun.note = {2, {}, {}};
  LogStore log = logWith(only(begun));
  EXPECT_EQ(merge(log, only(aSessionElsewhere())).details, (MergeCount{2, 0}));
  EXPECT_EQ(contentsOf(log), only(aSessionElsewhere()));
  EXPECT_FALSE(merge(log, only(begun)).bringsSomething()) << "what was before is known";
  EXPECT_EQ(contentsOf(log), only(aSessionElsewhere()));
}

TEST(LogMergeTest, WhatTheLogHasUnderThatNameStays) {
  LogContents contents = only(aSessionElsewhere());
  contents.facts = {aFact(Cleared{})};
  LogStore log = logWith(contents);
  LogContents other = contents;
  other.sessions[0].holds[1].held = 1ms;
  other.sessions[0].note.text = "bad";
  other.sessions[0].ending = Ending::Stopped;
  other.facts = {aFact(EmergencyTold{})};
  const MergePreview done = merge(log, other);
  using What = MergeConflict::What;
  EXPECT_EQ(done.conflicts, (std::vector<MergeConflict>{{What::Hold, kElsewhere + "-4", aDay()},
                                                        {What::Ending, kElsewhere + "-2", aDay()},
                                                        {What::Note, kElsewhere + "-2", aDay()},
                                                        {What::Entry, "2026-11-16T07:30:00+01:00", aDay()}}));
  EXPECT_FALSE(done.bringsSomething());
  EXPECT_EQ(contentsOf(log), contents);
}

NoteSaid aNote(const std::string& device, std::int64_t number, std::chrono::minutes later, const std::string& text) {
  Now said = aMorningOf(aDay());
  said.instant += later;
  return {{device, number}, {kElsewhere, 2}, said, {{}, {}, text}};
}

TEST(LogMergeTest, EveryNoteComesAndTheSameFileTwiceAddsNone) {
  LogContents contents = only(aSessionElsewhere());
  contents.notes = {aNote(kElsewhere, 5, 1min, "a draft"), aNote(kElsewhere, 6, 2min, "fine")};
  contents.notes.back().note = contents.sessions[0].note;
  auto log = LogStore::inMemory();
  EXPECT_EQ(merge(*log, contents).details, (MergeCount{3, 0})) << "the ending and two notes";
  EXPECT_EQ(*log->contents(), contents);
  EXPECT_EQ(merge(*log, contents).details, (MergeCount{0, 3}));
  EXPECT_EQ(*log->contents(), contents);
}

TEST(LogMergeTest, OfTheNotesOfTwoComputersTheLaterCountsWhicheverComesFirst) {
  LogContents one = only(aSessionElsewhere());
  LogContents other = one;
  one.notes = {aNote(kElsewhere, 5, 1min, "first"), aNote(kElsewhere, 90, 3min, "third")};
  other.notes = {aNote("00000000000000aa", 2, 2min, "second"), aNote("00000000000000aa", 3, 4min, "fourth")};
  one.sessions[0].note = one.notes.back().note;
  other.sessions[0].note = other.notes.back().note;
  for (const auto& [first, second] : {std::pair(one, other), std::pair(other, one)}) {
    LogStore log = logWith(first);
    EXPECT_TRUE(merge(log, second).conflicts.empty());
    const LogContents both = *log.contents();
    EXPECT_EQ(both.notes.size(), 4U);
    EXPECT_EQ(both.sessions.at(0).note.text, "fourth");
    EXPECT_EQ(log.newestLines(1)->at(0).note.text, "fourth");
  }
}

/// The clock was set back between two notes: what was said last was said last.
TEST(LogMergeTest, OnOneComputerTheLastNoteCountsWhateverItsClockSaid) {
  LogContents contents = only(aSessionElsewhere());
  contents.notes = {aNote(kElsewhere, 6, 1min, "last"), aNote(kElsewhere, 5, 60min, "first")};
  contents.sessions[0].note = contents.notes.front().note;
  auto log = LogStore::inMemory();
  EXPECT_EQ(merge(*log, contents).details, (MergeCount{3, 0}));
  EXPECT_EQ(*log->contents(), contents);
}

TEST(LogMergeTest, ANoteOfASessionThatIsNowhereOrInConflictIsLeftOut) {
  LogStore log = logWith(only(aSessionElsewhere()));
  LogContents other = only(aSessionElsewhere());
  other.sessions[0].startedAt.instant += 1h;
  other.notes = {aNote(kElsewhere, 50, 1min, "of another"), aNote(kElsewhere, 51, 1min, "of none")};
  other.notes.back().session.number = 999;
  const auto before = *log.contents();
  EXPECT_FALSE(merge(log, other).bringsSomething());
  EXPECT_EQ(*log.contents(), before);
}

TEST(LogMergeTest, ANoteWhoseNameIsTakenStaysOut) {
  LogContents contents = only(aSessionElsewhere());
  contents.notes = {aNote(kElsewhere, 5, 1min, "mine")};
  contents.sessions[0].note = contents.notes[0].note;
  LogStore log = logWith(contents);
  contents.notes[0].note.text = "theirs";
  contents.sessions[0].note = contents.notes[0].note;
  const MergePreview done = merge(log, contents);
  EXPECT_EQ(done.conflicts, (std::vector<MergeConflict>{{MergeConflict::What::Note, kElsewhere + "-5", aDay()}}));
  EXPECT_EQ(log.allSessions()->at(0).note.text, "mine");
}

/// Two lives after an older copy was restored: the same name, another session.
TEST(LogMergeTest, OfASessionInConflictNothingIsTaken) {
  LogStore log = logWith(only(aSessionElsewhere()));
  LogContents other = only(aSessionElsewhere());
  other.sessions[0].startedAt.instant += 1h;
  other.sessions[0].holds.push_back(aHold());
  other.sessions[0].holds.back().id = {kElsewhere, 9};
  other.sessions.push_back(aSessionElsewhere(20));
  other.versions = {{.said = aMorningOf(aDay()),
                     .kind = ChangeKind::Corrected,
                     .session = {kElsewhere, 2},
                     .version = RowId{kElsewhere, 20}}};
  const MergePreview done = merge(log, other);
  using What = MergeConflict::What;
  EXPECT_EQ(done.conflicts, (std::vector<MergeConflict>{{What::Session, kElsewhere + "-2", aDay()},
                                                        {What::Change, kElsewhere + "-2", aDay()}}));
  EXPECT_EQ(contentsOf(log).sessions.at(0), aSessionElsewhere());
  EXPECT_EQ(log.allSessions()->size(), 2U);
}

TEST(LogMergeTest, ANameIsForOneRowOfAllTables) {
  LogStore log = logWith(only(aSessionElsewhere()));
  LogContents other = only(aSessionElsewhere(3));  // a hold of the log's
  other.sessions.push_back(aSessionElsewhere(1));
  other.sessions.back().id.device = "00000000000000aa";  // its device's own row
  const MergePreview done = merge(log, other);
  EXPECT_EQ(done.sessions, MergeCount{});
  EXPECT_EQ(done.conflicts.size(), 2U);
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
}

TEST(LogMergeTest, AVersionOfASessionThatIsNowhereIsLeftOut) {
  LogContents contents = only(aSessionElsewhere());
  contents.versions = {{.said = aMorningOf(aDay()),
                        .kind = ChangeKind::Corrected,
                        .session = {kElsewhere, 50},
                        .version = RowId{kElsewhere, 2}}};
  LogStore log = logWith(contents);
  EXPECT_EQ(log.allSessions()->size(), 1U);
  EXPECT_TRUE(contentsOf(log).versions.empty());
}

class LogMergeFileTest : public ::testing::Test {
protected:
  static RowId live(LogStore& log, Day day) {
    const auto session = log.beginSession(*RoutineId::parse("psoas-basics"), day, aMorningOf(day), 1);
    EXPECT_TRUE(session);
    EXPECT_TRUE(log.appendHold(aHold().of(*session)));
    EXPECT_TRUE(log.noteSession(*session, {1, {}, {}}, aMorningOf(day)));
    EXPECT_TRUE(log.appendHold(aHold().of(*session).number(2)));
    EXPECT_TRUE(log.endSession(*session, Ending::Completed, aMorningOf(day)));
    EXPECT_TRUE(log.noteSession(*session, {1, 2, "both"}, aMorningOf(day)));
    return *session;
  }

  TemporaryFolder folder;
  std::filesystem::path file = folder / "log.db";
};

/// A file that this very log wrote, and then an older copy was restored.
TEST_F(LogMergeFileTest, ItsOwnLaterRowsComeBackAndNoLaterOneTakesTheirNames) {
  LogContents later;
  {
    auto log = LogStore::open(file);
    ASSERT_TRUE(log);
    live(*log, aDay(2026, 11, 1));
    std::filesystem::copy_file(file, folder / "old.db");
    if (std::filesystem::exists(file.string() + "-wal")) {
      std::filesystem::copy_file(file.string() + "-wal", (folder / "old.db").string() + "-wal");
    }
    const RowId second = live(*log, aDay(2026, 11, 2));
    ASSERT_TRUE(log->noteSession(second, {1, 2, "said again"}, aMorningOf(aDay(2026, 11, 2))));  // a file has the last
    ASSERT_TRUE(log->appendPlanFact(aFact(Cleared{})));
    live(*log, aDay(2026, 11, 3));
    later = contentsOf(*log);
  }
  auto restored = LogStore::open(folder / "old.db");
  ASSERT_TRUE(restored) << restored.error().detail;
  ASSERT_EQ(contentsOf(*restored).sessions.size(), 1U);
  const MergePreview done = merge(*restored, logFromJson(jsonOf(later)).contents);
  EXPECT_TRUE(done.conflicts.empty());
  EXPECT_EQ(contentsOf(*restored), later);
  live(*restored, aDay(2026, 11, 4));
  EXPECT_EQ(*restored->check(), std::vector<std::string>{});
  const auto all = *restored->allSessions();
  ASSERT_EQ(all.size(), 4U);
  EXPECT_GT(all[3].id.number, later.sessions[2].holds.back().id.number);
  EXPECT_EQ(all[2], later.sessions[2]);
}

TEST_F(LogMergeFileTest, WhatIsCancelledHasChangedNothing) {
  LogContents contents;
  for (int i = 0; i < 200; ++i) contents.sessions.push_back(aSessionElsewhere(2 + 5 * i));
  auto log = LogStore::open(file);
  ASSERT_TRUE(log);
  double last = 0;
  const auto cancelled = mergeInto(*log, contents, [&](double done) {
    EXPECT_GT(done, last);
    last = done;
    return done < 0.5;
  });
  ASSERT_TRUE(cancelled);
  EXPECT_TRUE(cancelled->cancelled);
  EXPECT_FALSE(cancelled->bringsSomething());
  EXPECT_LT(last, 0.6);
  EXPECT_EQ(contentsOf(*log), LogContents{});
  const auto done = mergeInto(*log, contents, [&](double part) {
    last = part;
    return true;
  });
  ASSERT_TRUE(done);
  EXPECT_EQ(last, 1.0);
  EXPECT_EQ(contentsOf(*log), contents);
}

/// A file may hold all it has in one session.
TEST_F(LogMergeFileTest, IsLeftInTheMidstOfASessionAsWell) {
  LogContents contents = only(aSessionElsewhere());
  for (std::int64_t i = 0; i < 20 * static_cast<std::int64_t>(kMergedAtOnce); ++i) {
    contents.sessions[0].holds.push_back(aHold());
    contents.sessions[0].holds.back().id = {kElsewhere, 100 + i};
  }
  auto log = LogStore::open(file);
  ASSERT_TRUE(log);
  int asked = 0;
  const auto atTheThird = [&](double) { return ++asked < 3; };
  const auto looked = previewMerge(*log, contents, atTheThird);
  ASSERT_TRUE(looked);
  EXPECT_TRUE(looked->cancelled);
  EXPECT_EQ(std::exchange(asked, 0), 3);
  const auto merged = mergeInto(*log, contents, atTheThird);
  ASSERT_TRUE(merged);
  EXPECT_TRUE(merged->cancelled);
  EXPECT_EQ(asked, 3);
  EXPECT_EQ(contentsOf(*log), LogContents{});
}

TEST_F(LogMergeFileTest, ARowThatTheLogCannotHoldChangesNothing) {
  LogContents contents = only(aSessionElsewhere());
  contents.sessions.push_back(aSessionElsewhere(20));
  contents.sessions.back().speed = 0;
  auto log = LogStore::open(file);
  ASSERT_TRUE(log);
  const auto done = mergeInto(*log, contents);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Error::Code::Unavailable);
  EXPECT_EQ(contentsOf(*log), LogContents{});
  EXPECT_TRUE(mergeInto(*log, only(aSessionElsewhere())));
}

TEST_F(LogMergeFileTest, ALogThatIsOnlyReadIsLookedAtAndNotWritten) {
  { auto made = LogStore::open(file); }
  auto log = LogStore::openToRead(file);
  ASSERT_TRUE(log) << log.error().detail;
  EXPECT_EQ(previewMerge(*log, only(aSessionElsewhere()))->sessions.fresh, 1);
  EXPECT_EQ(mergeInto(*log, only(aSessionElsewhere())).error().code, Error::Code::ReadOnly);
}

}  // namespace
}  // namespace lissom
