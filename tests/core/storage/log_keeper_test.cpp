#include "core/storage/log_keeper.h"

#include "core/history/past_session.h"
#include "core/storage/log_schema.h"
#include "tests/core/storage/every_fact.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <tuple>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// No test waits this long but one that fails: what is waited for comes as soon as it can.
constexpr Millis kLong = 60s;

class LogKeeperTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  std::filesystem::path file = folder / "data" / "log.db";
  std::unique_ptr<LogKeeper> keeper;
  const Now at = aMorningOf(aDay());

  /// A start of the program.
  void start(Millis retry = kLong) {
    keeper.reset();
    keeper = std::make_unique<LogKeeper>(
        LogKeeper::Options{.file = file, .today = aDay(), .vfs = {}, .firstRetry = retry, .longestRetry = retry});
  }
  /// Hands a session over and waits until it was tried.
  bool keep(const SessionRecord& record) {
    keeper->keep(record, at);
    return keeper->settle(kLong);
  }
  std::vector<SessionRecord> onDisk() const {
    const auto log = LogStore::open(file);
    EXPECT_TRUE(log) << log.error().detail;
    if (!log) return {};
    EXPECT_TRUE(log->check()->empty());
    const auto all = log->allSessions();
    EXPECT_TRUE(all);
    return all ? *all : std::vector<SessionRecord>{};
  }
  std::vector<PlanFact> factsOnDisk() const {
    const auto log = LogStore::openToRead(file);
    EXPECT_TRUE(log) << log.error().detail;
    return log ? log->readPlan()->facts : std::vector<PlanFact>{};
  }
  /// The same session without the names that the log gives.
  static SessionRecord nameless(SessionRecord session) {
    session.id = {};
    for (HoldRecord& hold : session.holds) hold.id = hold.session = {};
    for (PauseRecord& pause : session.pauses) pause.id = {};
    return session;
  }
  static SessionRecord aNewSession() { return nameless(aSession()); }
  static SessionRecord grown(SessionRecord session) {
    session.holds.push_back(aHold().number(static_cast<int>(session.holds.size()) + 1));
    session.holds.back().id = session.holds.back().session = {};
    return session;
  }
};

TEST_F(LogKeeperTest, WhatIsHandedOverIsOnTheDisk) {
  start();
  SessionRecord session = grown(aNewSession());
  EXPECT_TRUE(keep(session));
  session = grown(session);
  session.note.discomfortBefore = 3;
  EXPECT_TRUE(keep(session));
  session.ending = Ending::Completed;
  session.endedAt = at;
  session.note.text = "Felt good";
  EXPECT_TRUE(keep(session));
  const auto all = onDisk();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(nameless(all[0]), nameless(session));
  EXPECT_FALSE(keeper->state().trouble);
  EXPECT_TRUE(keeper->waiting().empty());
}

TEST_F(LogKeeperTest, WhatIsHandedOverTwiceIsWrittenOnce) {
  start();
  const SessionRecord session = grown(grown(aNewSession()));
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(keep(session));
  EXPECT_EQ(nameless(onDisk().at(0)), session);
  EXPECT_EQ(onDisk().size(), 1U);
}

TEST_F(LogKeeperTest, TwoSessionsAreKeptApart) {
  start();
  SessionRecord first = grown(aNewSession());
  SessionRecord second = grown(grown(aNewSession()));
  second.startedAt.instant += 1h;
  keeper->keep(first, at);
  keeper->keep(second, at);
  EXPECT_TRUE(keep(first));
  ASSERT_EQ(onDisk().size(), 2U);
  EXPECT_EQ(nameless(onDisk()[0]), first);
  EXPECT_EQ(nameless(onDisk()[1]), second);
}

TEST_F(LogKeeperTest, ASessionThatBeginsWhenTheClockSaysWhatItSaidBeforeIsAnotherOne) {
  start();
  const SessionRecord first = grown(aNewSession());
  EXPECT_TRUE(keep(first));
  keeper->release(first);
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_TRUE(keep(aNewSession())) << "the clock was set back in between";
  EXPECT_EQ(onDisk().size(), 2U);
}

TEST_F(LogKeeperTest, ReadsWhatWasHandedOverBefore) {
  start();
  keeper->keep(grown(aNewSession()), at);
  const auto reading = keeper->read(aDay(), aDay() + std::chrono::days{6}, kLong);
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->sessions.size(), 1U);
  EXPECT_EQ(reading->sessions[0].holds.size(), 1U);
  EXPECT_EQ(reading->firstDay, aDay());
  EXPECT_TRUE(keeper->read(aDay() + std::chrono::days{1}, aDay() + std::chrono::days{6}, kLong)->sessions.empty());
}

TEST_F(LogKeeperTest, AnAnswerThatNobodyFetchedInTimeIsNotGivenForALaterQuestion) {
  start();
  SessionRecord session = aNewSession();
  EXPECT_TRUE(keep(session));
  (void)keeper->read(aDay(), aDay(), 0ms);  // asked in advance
  EXPECT_TRUE(keep(session));
  EXPECT_TRUE(keep(grown(session)));
  EXPECT_EQ(keeper->read(aDay(), aDay(), kLong)->sessions.at(0).holds.size(), 1U);
}

TEST_F(LogKeeperTest, ASessionThatWasReadGoesOnAsTheSameOne) {
  start();
  EXPECT_TRUE(keep(grown(aNewSession())));
  start();
  SessionRecord session = keeper->read(aDay(), aDay(), kLong)->sessions.at(0);
  EXPECT_TRUE(keep(grown(session)));
  ASSERT_EQ(onDisk().size(), 1U);
  EXPECT_EQ(onDisk()[0].id, session.id);
  EXPECT_EQ(onDisk()[0].holds.size(), 2U);
}

TEST_F(LogKeeperTest, ANoteThatIsTakenBackIsTakenBack) {
  start();
  SessionRecord session = aNewSession();
  session.note = {4, 2, "Tired"};
  EXPECT_TRUE(keep(session));
  session.note = {};
  EXPECT_TRUE(keep(session));
  EXPECT_EQ(onDisk().at(0).note, SessionNote{});
}

TEST_F(LogKeeperTest, WhatWaitsIsWrittenAtTheEnd) {
  start();
  keeper->keep(grown(aNewSession()), at);
  keeper.reset();
  EXPECT_EQ(onDisk().at(0).holds.size(), 1U);
}

TEST_F(LogKeeperTest, TheLogIsClosedWhenNoSessionIsInCare) {
  const auto wal = [&] { return std::filesystem::exists(file.string() + "-wal"); };
  start();
  const SessionRecord session = aNewSession();
  EXPECT_TRUE(keep(session));
  EXPECT_TRUE(wal());
  keeper->release(session);
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_FALSE(wal());
  EXPECT_TRUE(keep(grown(keeper->read(aDay(), aDay(), kLong)->sessions.at(0)))) << "and opened again";
  EXPECT_EQ(onDisk().size(), 1U);
}

TEST_F(LogKeeperTest, AFullDiskKeepsWhatWaitsAndShowsIt) {
  start();
  SessionRecord session = grown(aNewSession());
  EXPECT_TRUE(keep(session));
  {
    const FullDisk full;
    session = grown(session);
    session.note.discomfortBefore = 3;
    EXPECT_FALSE(keep(session));
    EXPECT_EQ(keeper->state().trouble->code, Error::Code::DiskFull);
    EXPECT_EQ(keeper->state().waiting, 2U);
    EXPECT_EQ(nameless(keeper->waiting().at(0)), session);
    const auto reading = keeper->read(aDay(), aDay(), kLong);
    ASSERT_EQ(reading->sessions.size(), 1U);
    EXPECT_EQ(nameless(reading->sessions[0]), session) << "the pages show what waits as well";
  }
  session = grown(session);
  EXPECT_TRUE(keep(session));
  EXPECT_FALSE(keeper->state().trouble);
  EXPECT_EQ(nameless(onDisk().at(0)), session);
}

TEST_F(LogKeeperTest, WhatWaitsIsWrittenByItselfWhenThereIsRoomAgain) {
  start(1ms);
  std::mutex mutex;
  std::condition_variable changed;
  keeper->onChange([&] {
    const std::lock_guard lock(mutex);
    changed.notify_all();
  });
  {
    const FullDisk full;
    EXPECT_FALSE(keep(grown(aNewSession())));
  }
  std::unique_lock lock(mutex);
  EXPECT_TRUE(changed.wait_for(lock, kLong, [&] { return keeper->state().waiting == 0; }));
  EXPECT_FALSE(keeper->state().trouble);
}

TEST_F(LogKeeperTest, ALogThatAnotherProgramHoldsIsWrittenLater) {
  start();
  EXPECT_TRUE(keep(aNewSession()));
  {
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    EXPECT_FALSE(keep(grown(aNewSession())));
    EXPECT_EQ(keeper->state().trouble->code, Error::Code::Locked);
    EXPECT_TRUE(keeper->state().readable);
  }
  EXPECT_TRUE(keep(grown(aNewSession())));
  EXPECT_EQ(onDisk().at(0).holds.size(), 1U);
}

TEST_F(LogKeeperTest, ALogOfANewerProgramIsLeftAsItIs) {
  start();
  EXPECT_TRUE(keep(aNewSession()));
  keeper.reset();
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  const std::string before = bytesOf(file);
  start();
  SessionRecord session = grown(aNewSession());
  session.startedAt.instant += 1h;
  EXPECT_FALSE(keep(session));
  EXPECT_EQ(keeper->state().trouble->code, Error::Code::StorageNewer);
  EXPECT_FALSE(keeper->state().readable);
  EXPECT_EQ(keeper->read(aDay(), aDay(), kLong)->sessions.size(), 1U) << "what is done now";
  EXPECT_EQ(nameless(keeper->waiting().at(0)), session);
  keeper.reset();
  EXPECT_EQ(bytesOf(file), before);
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal"));
}

TEST_F(LogKeeperTest, ALogThatIsTakenAwayIsWrittenAnew) {
  start();
  SessionRecord session = grown(aNewSession());
  EXPECT_TRUE(keep(session));
  std::filesystem::remove_all(file.parent_path());
  session = grown(session);
  EXPECT_TRUE(keep(session));
  ASSERT_EQ(onDisk().size(), 1U);
  EXPECT_EQ(nameless(onDisk()[0]), session) << "the whole session, not only what was new in it";
}

TEST_F(LogKeeperTest, ADamagedLogIsSetAsideAndTheSessionGoesOn) {
  std::filesystem::create_directories(file.parent_path());
  const std::string damaged(5000, '?');
  writeBytes(file, damaged);
  start();
  EXPECT_TRUE(keep(grown(aNewSession())));
  const auto state = keeper->state();
  EXPECT_FALSE(state.trouble);
  ASSERT_TRUE(state.rescue);
  EXPECT_EQ(bytesOf(state.rescue->keptAs), damaged);
  EXPECT_EQ(onDisk().at(0).holds.size(), 1U);
}

TEST_F(LogKeeperTest, ARowThatProvesDamagedWhileItIsReadLosesNothingElse) {
  start();
  SessionRecord first = grown(grown(aNewSession()));
  SessionRecord second = grown(grown(grown(aNewSession())));
  second.startedAt.instant += 1h;
  EXPECT_TRUE(keep(first));
  EXPECT_TRUE(keep(second));
  start();
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE hold SET held_ms = held_ms + 1 WHERE number = (SELECT min(number) FROM hold)");
  const auto reading = keeper->read(aDay(), aDay(), kLong);
  ASSERT_EQ(reading->sessions.size(), 2U);
  EXPECT_EQ(reading->sessions[0].holds.size() + reading->sessions[1].holds.size(), 4U);
  EXPECT_TRUE(keeper->state().rescue);
  EXPECT_FALSE(keeper->state().trouble);
  EXPECT_EQ(onDisk().size(), 2U) << "the new log is whole";
}

TEST_F(LogKeeperTest, ASessionWhoseLogProvesDamagedIsWrittenWholeAndNotTwice) {
  start();
  SessionRecord session = grown(grown(grown(aNewSession())));
  EXPECT_TRUE(keep(session));
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE hold SET held_ms = held_ms + 1 WHERE hold_number = 2");
  EXPECT_TRUE(keeper->read(aDay(), aDay(), kLong));
  session = grown(session);
  EXPECT_TRUE(keep(session));
  const auto all = onDisk();
  ASSERT_EQ(all.size(), 1U);
  std::vector<int> numbers;
  for (const HoldRecord& hold : all[0].holds) numbers.push_back(hold.number);
  std::ranges::sort(numbers);
  EXPECT_EQ(numbers, (std::vector{1, 2, 3, 4})) << "the damaged one from memory";
}

TEST_F(LogKeeperTest, EverythingIsReadForAnExport) {
  start();
  keeper->keep(grown(aNewSession()), at);
  for (const PlanFact& fact : everyFact()) keeper->keepFact(fact);
  std::mutex mutex;
  std::condition_variable answered;
  std::optional<Result<LogContents>> all;
  keeper->readAll([&](const Result<LogContents>& everything) {
    const std::lock_guard lock(mutex);
    all = everything;
    answered.notify_all();
  });
  std::unique_lock lock(mutex);
  ASSERT_TRUE(answered.wait_for(lock, kLong, [&] { return all.has_value(); }));
  ASSERT_TRUE(*all);
  EXPECT_EQ((*all)->sessions.size(), 1U);
  EXPECT_EQ((*all)->facts, everyFact());
}

TEST_F(LogKeeperTest, PausesAreWrittenOnceLikeHolds) {
  start();
  SessionRecord session = grown(aNewSession());
  session.pauses.push_back({.id = {}, .startedAt = at, .length = 65s});
  EXPECT_TRUE(keep(session));
  session.pauses.push_back({.id = {}, .startedAt = at, .length = 1s});
  EXPECT_TRUE(keep(session));
  EXPECT_TRUE(keep(session));
  const auto all = onDisk();
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].pauses.size(), 2U);
  EXPECT_EQ(all[0].pauses[0].length, 65s);
  EXPECT_EQ(all[0].pauses[1].length, 1s);
}

/// What is said a minute after the last.
SessionChange change(ChangeEntry entry, int minute) {
  Now said = aMorningOf(aDay() + std::chrono::days{1});
  said.instant += std::chrono::minutes{minute};
  return {said, std::move(entry)};
}

TEST_F(LogKeeperTest, ChangesAreWrittenInTheirOrderAndOnce) {
  start();
  const SessionChange added = change(SessionAdded{grown(aNewSession())}, 1);
  const SessionChange gone = change(ChangeUndone{added.said.instant}, 2);
  const SessionChange back = change(ChangeUndone{gone.said.instant}, 3);
  for (int i = 0; i < 2; ++i) {
    for (const SessionChange& each : {added, gone, back}) keeper->keepChange(each);
  }
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_FALSE(keeper->state().refused);
  start();
  keeper->keepChange(gone);  // as after a crash between the writing and the word of it
  EXPECT_TRUE(keeper->settle(kLong));
  const auto all = onDisk();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].byHand);
  EXPECT_EQ(all[0].changes, 2);
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal")) << "and the log is closed again";
}

/// A change was said an hour ahead, the clock was set right and the program started anew.
TEST_F(LogKeeperTest, AfterTheClockWasSetBackASessionIsStillCorrectedWithdrawnAndUndone) {
  start();
  EXPECT_TRUE(keep(grown(aNewSession())));
  const RowId id = keeper->read(aDay(), aDay(), kLong)->sessions[0].id;
  const auto corrected = [&](const char* text, int minute) {
    SessionRecord wished = grown(aNewSession());
    wished.note.text = text;
    return change(SessionCorrected{id, wished}, minute);
  };
  const auto said = [](int minute) { return change(SessionWithdrawn{}, minute).said.instant; };
  const auto noteNow = [&] {
    EXPECT_TRUE(keeper->settle(kLong));
    EXPECT_FALSE(keeper->state().refused) << keeper->state().refused->detail;
    const auto all = onDisk();
    return all.empty() ? std::string("withdrawn") : all[0].note.text;
  };
  keeper->keepChange(corrected("an hour ahead", 60));
  EXPECT_EQ(noteNow(), "an hour ahead");
  start();
  keeper->keepChange(corrected("now", 1));
  EXPECT_EQ(noteNow(), "now");
  keeper->keepChange(change(ChangeUndone{said(1)}, 2));
  EXPECT_EQ(noteNow(), "an hour ahead");
  keeper->keepChange(change(ChangeUndone{said(2)}, 3));
  EXPECT_EQ(noteNow(), "now") << "and done again";
  keeper->keepChange(change(SessionWithdrawn{id}, 4));
  keeper->keepChange(change(ChangeUndone{said(4)}, 5));
  keeper->keepChange(corrected("later", 6));
  keeper->keepChange(change(ChangeUndone{said(6)}, 7));
  EXPECT_EQ(noteNow(), "now") << "several at once";
  EXPECT_EQ(onDisk()[0].changes, 8);
  keeper->keepChange(change(SessionWithdrawn{id}, 8));
  EXPECT_EQ(noteNow(), "withdrawn");
}

/// Two computers, or a clock that was set back to just that.
TEST_F(LogKeeperTest, AChangeAtTheInstantOfAnotherIsNotTakenForIt) {
  start();
  keeper->keepChange(change(SessionAdded{grown(aNewSession())}, 1));
  EXPECT_TRUE(keeper->settle(kLong));
  start();
  const RowId id = onDisk().at(0).id;
  keeper->keepChange(change(SessionWithdrawn{id}, 1));
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_FALSE(keeper->state().refused);
  EXPECT_TRUE(onDisk().empty());
}

TEST_F(LogKeeperTest, AChangeThatIsRefusedIsToldAndHoldsUpNothing) {
  start();
  keeper->keepChange(change(SessionWithdrawn{{"0123456789abcdef", 9}}, 1));
  keeper->keepChange(change(SessionAdded{grown(aNewSession())}, 2));
  EXPECT_TRUE(keeper->settle(kLong));
  ASSERT_TRUE(keeper->state().refused);
  EXPECT_EQ(keeper->state().refused->code, Error::Code::NotFound);
  EXPECT_EQ(onDisk().size(), 1U);
}

TEST_F(LogKeeperTest, ASessionInCareGoesOnWhereItsCorrectionCounts) {
  start();
  SessionRecord session = grown(grown(aNewSession()));
  EXPECT_TRUE(keep(session));
  SessionRecord wished = session;
  wished.holds.pop_back();
  wished.note.text = "by hand";
  keeper->keepChange(change(SessionCorrected{keeper->read(aDay(), aDay(), kLong)->sessions[0].id, wished}, 1));
  EXPECT_TRUE(keep(grown(session)));
  ASSERT_EQ(onDisk().size(), 1U);
  EXPECT_EQ(onDisk()[0].holds.size(), 2U) << "one was taken out, one came after";
  EXPECT_EQ(onDisk()[0].note.text, "by hand");
  EXPECT_EQ(onDisk()[0].holds[1].number, 3);
}

/// What cannot be written shows as if it were; and then it is the same.
TEST_F(LogKeeperTest, ChangesThatWaitAreInEveryAnswer) {
  start();
  SessionRecord first = grown(aNewSession());
  first.note.text = "first";
  EXPECT_TRUE(keep(first));
  keeper->release(first);
  keeper->keepChange(change(SessionAdded{grown(grown(aNewSession()))}, 1));
  EXPECT_TRUE(keeper->settle(kLong));
  const auto before = keeper->read(aDay(), aDay(), kLong)->sessions;
  ASSERT_EQ(before.size(), 2U);
  const auto named = std::ranges::find(before, "first", [](const auto& each) { return each.note.text; });
  ASSERT_NE(named, before.end());
  SessionRecord wished = *named;
  wished.note.text = "corrected";
  wished.day += std::chrono::days{1};
  SessionRecord third = grown(grown(grown(aNewSession())));
  third.day += std::chrono::days{2};
  const std::vector<SessionChange> changes{
      change(SessionCorrected{named->id, wished}, 2), change(SessionAdded{third}, 3),
      change(ChangeUndone{change(SessionWithdrawn{}, 1).said.instant}, 4), change(SessionWithdrawn{named->id}, 5),
      change(ChangeUndone{change(SessionWithdrawn{}, 5).said.instant}, 6)};
  const auto answers = [&] {
    const Day last = aDay() + std::chrono::days{9};
    auto sessions = keeper->read(aDay(), last, kLong)->sessions;
    auto lines = *keeper->readLines(aDay(), last, kLong);
    auto newest = *keeper->readNewest(2, {}, kLong);
    for (SessionRecord& session : sessions) {
      session.version.reset();
      const bool isNamed = session.id == named->id;
      session = nameless(session);
      if (isNamed) session.id = named->id;
    }
    for (auto* each : {&lines, &newest}) {
      for (SessionLine& line : *each) {
        if (line.id != named->id) line.id = {};
      }
    }
    return std::tuple(sessions, lines, newest, *keeper->readTotals(kLong),
                      keeper->readVersions(named->id, kLong)->size(), keeper->readPlan(aDay(), kLong)->sessions);
  };
  std::optional<decltype(answers())> waiting;
  {
    // Another program holds the log: it can be read, but not written.
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    for (const SessionChange& each : changes) keeper->keepChange(each);
    EXPECT_FALSE(keeper->settle(kLong));
    EXPECT_EQ(keeper->state().waiting, changes.size());
    EXPECT_EQ(keeper->waitingChanges(), changes);
    waiting = answers();
  }
  keeper->keepFact(aFact(Cleared{}));  // tries again
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_TRUE(keeper->waitingChanges().empty());
  EXPECT_EQ(std::get<0>(*waiting).size(), 2U);
  const auto written = answers();
  EXPECT_EQ(std::get<0>(*waiting), std::get<0>(written));
  EXPECT_EQ(std::get<1>(*waiting), std::get<1>(written));
  EXPECT_EQ(std::get<2>(*waiting), std::get<2>(written));
  EXPECT_EQ(std::get<3>(*waiting), std::get<3>(written));
  EXPECT_EQ(std::get<4>(*waiting), std::get<4>(written));
  EXPECT_EQ(std::get<5>(*waiting), std::get<5>(written));
}

TEST_F(LogKeeperTest, AnExportHoldsWhatWaits) {
  start();
  SessionRecord session = grown(aNewSession());
  EXPECT_TRUE(keep(session));
  const auto contents = [&] {
    std::promise<Result<LogContents>> all;
    keeper->readAll([&](const Result<LogContents>& read) { all.set_value(read); });
    return *all.get_future().get();
  };
  SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  session = grown(session);
  EXPECT_FALSE(keep(session));
  keeper->keepChange(change(SessionAdded{grown(aNewSession())}, 1));
  keeper->keepChange(change(SessionAdded{grown(aNewSession())}, 2));
  keeper->keepChange(change(ChangeUndone{change(SessionWithdrawn{}, 2).said.instant}, 3));
  EXPECT_FALSE(keeper->settle(kLong));
  const LogContents all = contents();
  ASSERT_EQ(all.sessions.size(), 3U);
  EXPECT_EQ(all.versions.size(), 3U);
  EXPECT_EQ(sessionsThatCount(all).size(), 2U);
  std::set<RowId> names;
  for (const SessionRecord& each : all.sessions) {
    names.insert(each.id);
    for (const HoldRecord& hold : each.holds) names.insert(hold.id);
  }
  EXPECT_EQ(names.size(), 3U + 4U) << "each has a name of its own";
}

TEST_F(LogKeeperTest, WorksOnTheLogItselfAfterWhatWaits) {
  start();
  keeper->keepChange(change(SessionAdded{grown(aNewSession())}, 1));
  std::promise<std::size_t> seen;
  keeper->withLog([&](LogStore* log, const std::optional<Error>& trouble) {
    EXPECT_FALSE(trouble);
    seen.set_value(log ? log->allSessions()->size() : 99U);
    ASSERT_TRUE(log);
    EXPECT_TRUE(log->appendChange(change(SessionAdded{grown(aNewSession())}, 2)));
  });
  EXPECT_EQ(keeper->read(aDay(), aDay(), kLong)->sessions.size(), 2U) << "and whoever reads later sees what it did";
  EXPECT_EQ(seen.get_future().get(), 1U);
}

TEST_F(LogKeeperTest, WorkIsToldWhyThereIsNoLog) {
  writeBytes(folder / "data", "no folder");
  start();
  std::promise<std::optional<Error>> told;
  keeper->withLog([&](LogStore* log, const std::optional<Error>& trouble) {
    EXPECT_FALSE(log);
    told.set_value(trouble);
  });
  EXPECT_TRUE(told.get_future().get());
}

TEST_F(LogKeeperTest, WhatIsSaidAboutThePlanIsOnTheDisk) {
  start();
  for (const PlanFact& fact : everyFact()) keeper->keepFact(fact);
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_EQ(factsOnDisk(), everyFact());
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal")) << "and the log is closed again";
  start();
  EXPECT_EQ(keeper->readPlan(aDay(), kLong)->facts, everyFact());
}

TEST_F(LogKeeperTest, WhatWasSaidBeforeIsNotWrittenTwice) {
  start();
  for (int i = 0; i < 2; ++i) keeper->keepFact(aFact(Cleared{}));
  EXPECT_TRUE(keeper->settle(kLong));
  start();
  keeper->keepFact(aFact(Cleared{}));
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_EQ(factsOnDisk(), std::vector{aFact(Cleared{})});
  keeper->keepFact(aFact(EmergencyTold{}));  // two things said within one millisecond
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_EQ(factsOnDisk().size(), 2U) << "nothing that was said is lost";
}

TEST_F(LogKeeperTest, ThePlanIsReadWithWhatWaits) {
  start();
  SessionRecord session = grown(aNewSession());
  EXPECT_TRUE(keep(session));
  SessionRecord later = grown(aNewSession());
  later.day += std::chrono::days{1};
  later.startedAt = aMorningOf(later.day);
  EXPECT_TRUE(keep(later));
  keeper->keepFact(aFact(Cleared{}));
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_EQ(keeper->readPlan(aDay(), kLong),
            (PlanReading{{aFact(Cleared{})}, {pastOf(session), pastOf(later)}, session.day, {}}));
  const FullDisk full;
  session.ending = Ending::Completed;
  session.endedAt = at;
  session.note.discomfortAfter = 2;
  EXPECT_FALSE(keep(session));
  keeper->keepFact(aFact(EmergencyTold{}, aDay(), -1h));
  EXPECT_FALSE(keeper->settle(kLong));
  EXPECT_EQ(keeper->state().waiting, 3U);
  EXPECT_EQ(keeper->waitingFacts(), std::vector{aFact(EmergencyTold{}, aDay(), -1h)});
  const auto reading = keeper->readPlan(aDay(), kLong);
  EXPECT_EQ(reading->facts, (std::vector{aFact(EmergencyTold{}, aDay(), -1h), aFact(Cleared{})}));
  EXPECT_EQ(reading->sessions, (std::vector{pastOf(session), pastOf(later)})) << "once, and as it is in memory";
  EXPECT_TRUE(reading->sessions[0].finished);
}

TEST_F(LogKeeperTest, WhatIsSaidWhileTheDiskIsFullIsWrittenByItselfLater) {
  start(1ms);
  std::mutex mutex;
  std::condition_variable changed;
  keeper->onChange([&] {
    const std::lock_guard lock(mutex);
    changed.notify_all();
  });
  {
    const FullDisk full;
    for (const PlanFact& fact : everyFact()) keeper->keepFact(fact);
    EXPECT_FALSE(keeper->settle(kLong));
    EXPECT_EQ(keeper->state().waiting, everyFact().size());
  }
  {
    std::unique_lock lock(mutex);
    EXPECT_TRUE(changed.wait_for(lock, kLong, [&] { return keeper->state().waiting == 0; }));
  }
  EXPECT_TRUE(keeper->waitingFacts().empty());
  keeper.reset();
  EXPECT_EQ(factsOnDisk(), everyFact());
}

TEST_F(LogKeeperTest, WhatIsSaidLastIsWrittenAtTheEnd) {
  start();
  keeper->keepFact(aFact(Cleared{}));
  keeper.reset();
  EXPECT_EQ(factsOnDisk(), std::vector{aFact(Cleared{})});
}

TEST_F(LogKeeperTest, AnAnswerAboutThePlanThatComesLateIsTold) {
  start();
  std::mutex mutex;
  std::condition_variable changed;
  int told = 0;
  keeper->onChange([&] {
    const std::lock_guard lock(mutex);
    ++told;
    changed.notify_all();
  });
  if (!keeper->readPlan(aDay(), 0ms)) {  // nearly always: the log is not even open
    std::unique_lock lock(mutex);
    EXPECT_TRUE(changed.wait_for(lock, kLong, [&] { return told > 0; }));
  }
  EXPECT_EQ(keeper->readPlan(aDay(), kLong), PlanReading{});
  (void)keeper->readPlan(aDay(), 0ms);  // asked in advance
  keeper->keepFact(aFact(Cleared{}));
  EXPECT_TRUE(keeper->settle(kLong));
  EXPECT_EQ(keeper->readPlan(aDay(), kLong)->facts.size(), 1U) << "not the answer of before";
}

TEST_F(LogKeeperTest, ADamagedEntryOfThePlanIsSetAsideAndTheLogStays) {
  start();
  keeper->keepFact(aFact(Cleared{}));
  keeper->keepFact(aFact(EmergencyTold{}, aDay(), 1min));
  EXPECT_TRUE(keeper->settle(kLong));
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE plan_fact SET day = '2026-11-17' WHERE kind = 'cleared'");
  const auto reading = keeper->readPlan(aDay(), kLong);
  EXPECT_EQ(reading->facts, std::vector{aFact(EmergencyTold{}, aDay(), 1min)});
  EXPECT_EQ(reading->setAside.size(), 1U);
  EXPECT_FALSE(keeper->state().rescue);
  EXPECT_FALSE(keeper->state().trouble);
}

TEST_F(LogKeeperTest, ThePlanOfALogThatProvesDamagedIsReadFromWhatIsSaved) {
  start();
  const SessionRecord session = grown(aNewSession());
  EXPECT_TRUE(keep(session));
  keeper->release(session);
  keeper->keepFact(aFact(Cleared{}));
  EXPECT_TRUE(keeper->settle(kLong));
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("UPDATE session SET speed = 3");
  const auto reading = keeper->readPlan(aDay(), kLong);
  EXPECT_EQ(reading->facts, std::vector{aFact(Cleared{})});
  EXPECT_EQ(reading->sessions.size(), 1U) << "made anew from its hold";
  EXPECT_TRUE(keeper->state().rescue);
}

TEST_F(LogKeeperTest, ALogThatCannotBeReadStillGivesWhatIsSaidNow) {
  start();
  EXPECT_TRUE(keep(aNewSession()));
  keeper.reset();
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  start();
  keeper->keepFact(aFact(Cleared{}));
  EXPECT_FALSE(keeper->settle(kLong));
  EXPECT_EQ(keeper->readPlan(aDay(), kLong)->facts, std::vector{aFact(Cleared{})});
  EXPECT_FALSE(keeper->state().readable);
  EXPECT_EQ(keeper->state().waiting, 1U);
}

/// Whatever happens to the disk in between, in the end the log holds every session exactly as it was lived.
TEST_F(LogKeeperTest, InTheEndTheLogHoldsEachFactOnceWhateverTheDiskDid) {
  const unsigned seed = newSeed();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::minstd_rand random(seed);
  const auto chance = [&](int oneIn) { return std::uniform_int_distribution(1, oneIn)(random) == 1; };
  for (int story = 0; story < cases(12, 1000); ++story) {
    std::filesystem::remove_all(file.parent_path());
    start();
    std::vector<SessionRecord> lived;
    std::vector<PlanFact> said;
    for (int step = 0; step < 40; ++step) {
      std::optional<FullDisk> full;
      if (chance(4)) full.emplace();
      if (lived.empty() || chance(8)) {
        lived.push_back(aNewSession());
        lived.back().startedAt.instant += std::chrono::minutes{step};
      } else if (chance(5)) {
        lived.back().note.text += 'x';
      } else if (!lived.back().ending && chance(9)) {
        lived.back().ending = Ending::Stopped;
        lived.back().endedAt = lived.back().startedAt;
      } else {
        lived.back() = grown(lived.back());
      }
      keeper->keep(lived.back(), lived.back().startedAt);
      if (chance(3)) (void)keeper->settle(kLong);
      if (chance(5)) (void)keeper->read(aDay(), aDay(), kLong);
      if (chance(5)) {
        said.push_back(aFact(MorningChecked{.normal = chance(2)}, aDay(), std::chrono::minutes{step}));
        keeper->keepFact(said.back());
      }
      if (chance(5)) {
        EXPECT_EQ(keeper->readPlan(aDay(), kLong)->facts, said) << "story " << story;
      }
      if (chance(9) && lived.size() > 1) keeper->release(lived[lived.size() - 2]);
    }
    EXPECT_TRUE(keep(lived.back()));
    keeper.reset();
    auto all = onDisk();
    EXPECT_EQ(factsOnDisk(), said) << "story " << story;
    ASSERT_EQ(all.size(), lived.size()) << "story " << story;
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(nameless(all[i]), lived[i]) << "story " << story;
  }
}

}  // namespace
}  // namespace lissom
