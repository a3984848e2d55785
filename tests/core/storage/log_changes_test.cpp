#include "core/storage/log_versions.h"
#include "tests/core/storage/every_fact.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <random>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const Day kMonday = aDay();

/// What a reader makes of a session that was written under names of its own: without them.
SessionRecord withoutNames(SessionRecord session) {
  session.id = {};
  session.version = {};
  session.byHand = false;
  session.changes = 0;
  for (HoldRecord& hold : session.holds) hold.id = hold.session = {};
  for (PauseRecord& pause : session.pauses) pause.id = {};
  return session;
}

SessionRecord aPausedSession(Day day) {
  SessionRecord session = aWholeSession(day);
  session.pauses.push_back({.id = {}, .startedAt = aMorningOf(day), .length = 65s});
  session.pauses.push_back({.id = {}, .startedAt = aMorningOf(day), .length = 1ms});
  return session;
}

class LogChangesTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  std::filesystem::path file = folder / "log.db";
  LogStore log = *LogStore::open(file);
  Now clock = aMorningOf(kMonday + std::chrono::days{30});

  /// Says it a second after the last; answers when.
  Result<Instant> say(ChangeEntry entry) {
    clock.instant += 1s;
    if (Status written = log.appendChange({clock, std::move(entry)}); !written) return written.error();
    return clock.instant;
  }
  std::vector<SessionRecord> all() const { return *log.allSessions(); }
  SessionRecord only() const {
    const auto sessions = all();
    EXPECT_EQ(sessions.size(), 1U);
    return sessions.empty() ? aSession() : sessions.front();
  }
};

TEST_F(LogChangesTest, PausesAreReadBackWithTheirSession) {
  const SessionRecord written = writeSession(log, aPausedSession(kMonday));
  EXPECT_EQ(only(), written);
  EXPECT_EQ(only().pauses.size(), 2U);
  EXPECT_EQ(log.appendPause({"0123456789abcdef", 99}, written.pauses[0]).error().code, Error::Code::NotFound);
  EXPECT_FALSE(log.appendPause(written.id, {.id = {}, .startedAt = aMorningOf(kMonday), .length = -1ms}));
}

TEST_F(LogChangesTest, WhatIsEnteredByHandCountsAndIsMarked) {
  const SessionRecord wished = aPausedSession(kMonday);
  ASSERT_TRUE(say(SessionAdded{wished}));
  const SessionRecord added = only();
  EXPECT_EQ(withoutNames(added), withoutNames(wished));
  EXPECT_TRUE(added.byHand);
  EXPECT_EQ(added.changes, 0);
  EXPECT_FALSE(added.version);
  EXPECT_EQ(*log.firstDay(), kMonday);
  EXPECT_EQ(log.readPlan()->sessions.size(), 1U);
}

TEST_F(LogChangesTest, ACorrectedSessionKeepsItsNameAndCountsAsItIsNow) {
  const SessionRecord first = writeSession(log, aPausedSession(kMonday));
  SessionRecord wished = first;
  wished.day = kMonday - std::chrono::days{1};
  wished.holds.pop_back();
  wished.note = {1, 2, "better"};
  ASSERT_TRUE(say(SessionCorrected{first.id, wished}));
  const SessionRecord now = only();
  EXPECT_EQ(withoutNames(now), withoutNames(wished));
  EXPECT_EQ(now.id, first.id);
  ASSERT_TRUE(now.version);
  EXPECT_NE(now.version, first.id);
  EXPECT_FALSE(now.byHand);
  EXPECT_EQ(now.changes, 1);
  EXPECT_TRUE(log.sessionsBetween(kMonday, kMonday)->empty()) << "it is of the day before now";
  EXPECT_EQ(log.sessionsBetween(kMonday - std::chrono::days{1}, kMonday - std::chrono::days{1})->front(), now);
  EXPECT_EQ(*log.firstDay(), kMonday - std::chrono::days{1});
  EXPECT_EQ(log.readPlan()->sessions.size(), 1U);
  EXPECT_EQ(log.readPlan()->firstDay, kMonday - std::chrono::days{1});
}

TEST_F(LogChangesTest, AWithdrawnSessionCountsNowhere) {
  const SessionRecord first = writeSession(log, aWholeSession(kMonday));
  const SessionRecord second = writeSession(log, aWholeSession(kMonday + std::chrono::days{1}));
  ASSERT_TRUE(say(SessionWithdrawn{first.id}));
  EXPECT_EQ(all(), std::vector{second});
  EXPECT_EQ(*log.firstDay(), second.day);
  EXPECT_EQ(log.readPlan()->firstDay, second.day);
  EXPECT_EQ(log.contents()->sessions.size(), 2U) << "but it is not gone";
}

TEST_F(LogChangesTest, EachChangeCanBeUndoneAndDoneAgain) {
  const SessionRecord first = writeSession(log, aWholeSession(kMonday));
  SessionRecord wished = first;
  wished.note.text = "corrected";
  const Instant corrected = *say(SessionCorrected{first.id, wished});
  const Instant undone = *say(ChangeUndone{corrected});
  EXPECT_EQ(withoutNames(only()), withoutNames(first));
  EXPECT_FALSE(only().version);
  EXPECT_EQ(only().changes, 2);
  const Instant redone = *say(ChangeUndone{undone});
  EXPECT_EQ(only().note.text, "corrected");
  const Instant withdrawn = *say(SessionWithdrawn{first.id});
  EXPECT_TRUE(all().empty());
  ASSERT_TRUE(say(ChangeUndone{withdrawn}));
  EXPECT_EQ(only().note.text, "corrected");
  ASSERT_TRUE(say(ChangeUndone{redone}));
  EXPECT_EQ(withoutNames(only()), withoutNames(first));
  EXPECT_EQ(only().changes, 6);
}

TEST_F(LogChangesTest, UndoingAnEntryWithdrawsIt) {
  const Instant added = *say(SessionAdded{aWholeSession(kMonday)});
  const RowId name = only().id;
  const Instant undone = *say(ChangeUndone{added});
  EXPECT_TRUE(all().empty());
  EXPECT_FALSE(log.firstDay()->has_value());
  ASSERT_TRUE(say(ChangeUndone{undone}));
  EXPECT_EQ(only().id, name);
  EXPECT_TRUE(only().byHand);
}

TEST_F(LogChangesTest, TellsWhatASessionWas) {
  const SessionRecord first = writeSession(log, aWholeSession(kMonday));
  SessionRecord wished = first;
  wished.note.text = "corrected";
  const Instant corrected = *say(SessionCorrected{first.id, wished});
  const SessionRecord then = only();
  ASSERT_TRUE(say(SessionWithdrawn{first.id}));
  ASSERT_TRUE(say(ChangeUndone{corrected}));
  const auto versions = *log.versionsOf(first.id);
  ASSERT_EQ(versions.size(), 4U);
  EXPECT_EQ(versions[0], (SessionVersion{std::nullopt, first.startedAt, first}));
  EXPECT_EQ(versions[1], (SessionVersion{ChangeKind::Corrected, {corrected, 60min}, then}));
  EXPECT_EQ(versions[2].kind, ChangeKind::Withdrawn);
  EXPECT_FALSE(versions[2].session);
  EXPECT_EQ(versions[3].kind, ChangeKind::Undone);
  EXPECT_EQ(versions[3].session, only());
  EXPECT_EQ(log.versionsOf(*then.version).error().code, Error::Code::NotFound) << "a version is no session";
  EXPECT_EQ(log.versionsOf({"0123456789abcdef", 2}).error().code, Error::Code::NotFound);
  ASSERT_TRUE(say(SessionAdded{aWholeSession(kMonday + std::chrono::days{3})}));
  const auto added = *log.versionsOf(all().back().id);
  ASSERT_EQ(added.size(), 1U);
  EXPECT_EQ(added[0], (SessionVersion{ChangeKind::Added, clock, all().back()}));
}

TEST_F(LogChangesTest, NamesTheNextInstantAtWhichAChangeCounts) {
  const RowId id = writeSession(log, aWholeSession(kMonday)).id;
  const RowId other = writeSession(log, aWholeSession(kMonday + std::chrono::days{1})).id;
  const Now now = aMorningOf(kMonday + std::chrono::days{30});
  const auto at = [&](Millis later) { return Now{now.instant + later, now.utcOffset}; };
  ASSERT_TRUE(log.appendChange({at(5ms), SessionWithdrawn{id}}));
  ASSERT_TRUE(log.appendChange({at(6ms), SessionWithdrawn{other}}));
  EXPECT_EQ(*log.instantFor({at(0ms), SessionWithdrawn{id}}), at(7ms).instant) << "the sixth is another session's";
  EXPECT_EQ(*log.instantFor({at(0ms), ChangeUndone{at(5ms).instant}}), at(7ms).instant);
  EXPECT_EQ(*log.instantFor({at(9ms), SessionWithdrawn{id}}), at(9ms).instant);
  EXPECT_EQ(*log.instantFor({at(0ms), SessionAdded{aWholeSession(kMonday)}}), at(0ms).instant);
  EXPECT_TRUE(log.appendChange({at(7ms), ChangeUndone{at(5ms).instant}}));
}

TEST_F(LogChangesTest, RefusesWhatCannotBeAndChangesNothing) {
  const SessionRecord first = writeSession(log, aWholeSession(kMonday));
  SessionRecord wished = first;
  const Instant corrected = *say(SessionCorrected{first.id, wished});
  const auto before = log.contents();
  const auto code = [&](ChangeEntry entry) {
    const auto said = say(std::move(entry));
    return said ? Error::Code::Damaged : said.error().code;
  };
  const RowId nobody{"0123456789abcdef", 2};
  EXPECT_EQ(code(SessionCorrected{nobody, wished}), Error::Code::NotFound);
  EXPECT_EQ(code(SessionWithdrawn{nobody}), Error::Code::NotFound);
  EXPECT_EQ(code(SessionWithdrawn{*only().version}), Error::Code::NotFound) << "a version is no session";
  EXPECT_EQ(code(ChangeUndone{corrected + 1ms}), Error::Code::NotFound);
  wished.note.discomfortAfter = 11;
  EXPECT_EQ(code(SessionCorrected{first.id, wished}), Error::Code::Unavailable);
  wished = first;
  wished.holds[1].held = -1ms;
  EXPECT_EQ(code(SessionAdded{wished}), Error::Code::Unavailable);
  wished = first;
  wished.day = Day{std::chrono::days{4'000'000}};
  EXPECT_EQ(code(SessionAdded{wished}), Error::Code::Unavailable);
  EXPECT_EQ(log.appendChange({{corrected, 60min}, SessionWithdrawn{first.id}}).error().code, Error::Code::Unavailable)
      << "an undoing would not know which";
  EXPECT_EQ(log.appendChange({{corrected, 60min}, SessionAdded{first}}).error().code, Error::Code::Unavailable)
      << "not of another session either";
  EXPECT_EQ(log.appendChange({{corrected - 1h, 60min}, SessionWithdrawn{first.id}}).error().code,
            Error::Code::Unavailable)
      << "it would not count";
  EXPECT_EQ(*log.contents(), *before);
  EXPECT_TRUE(*log.contains(SessionChange{{corrected, 0min}, SessionCorrected{first.id, first}}));
  EXPECT_FALSE(*log.contains(SessionChange{{corrected, 0min}, SessionWithdrawn{first.id}})) << "that is another";
  EXPECT_FALSE(*log.contains(SessionChange{{corrected, 0min}, SessionCorrected{nobody, first}}));
  EXPECT_FALSE(*log.contains(SessionChange{{corrected - 1h, 60min}, SessionWithdrawn{nobody}}));
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
  EXPECT_EQ(LogStore::openToRead(file)->appendChange({clock, SessionWithdrawn{first.id}}).error().code,
            Error::Code::ReadOnly);
}

TEST_F(LogChangesTest, ASessionDoesNotVanishWithALostVersion) {
  const SessionRecord first = writeSession(log, aSession().on(kMonday));
  SessionRecord wished = first;
  wished.note = {};
  for (const char* routine : {"one", "two", "three"}) {
    wished.routine = *RoutineId::parse(routine);
    ASSERT_TRUE(say(SessionCorrected{first.id, wished}));
  }
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
  for (const char* left : {"two", "one", "psoas-basics"}) {
    database.exec("DELETE FROM session WHERE number = " + std::to_string(only().version->number));
    EXPECT_EQ(only().routine.text(), left);
    EXPECT_EQ(log.sessionsBetween(kMonday, kMonday)->front(), only());
    EXPECT_EQ(log.versionsOf(first.id)->back().session, only());
    EXPECT_FALSE(log.check()->empty()) << "but it is told";
  }
}

TEST_F(LogChangesTest, WhateverIsChangedWhatCountsIsTheLatestWord) {
  const unsigned seed = newSeed();
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  std::minstd_rand random(seed);
  const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
  for (int story = 0; story < cases(10, 300); ++story) {
    log = *LogStore::inMemory();
    std::map<RowId, std::vector<std::optional<SessionRecord>>> shelves;  // by session: what it was, oldest first
    std::map<Instant, std::pair<RowId, std::size_t>> said;  // by instant: whose, and which state came of it
    const auto someSession = [&] {
      SessionRecord session = aWholeSession(kMonday + std::chrono::days{below(9)});
      session.startedAt.instant += std::chrono::minutes{below(100)};
      session.note.text = "story " + std::to_string(below(1000));
      if (below(2)) session.holds.pop_back();
      return session;
    };
    const auto someone = [&] { return std::next(shelves.begin(), static_cast<std::ptrdiff_t>(below(shelves.size()))); };
    const auto became = [&](const RowId& whose, std::optional<SessionRecord> state) {
      shelves[whose].push_back(std::move(state));
      said[clock.instant] = {whose, shelves[whose].size() - 1};
    };
    for (int step = 0; step < 25; ++step) {
      const std::size_t what = shelves.empty() ? below(2) : below(6);
      if (what == 0) {
        const SessionRecord session = writeSession(log, someSession());
        shelves[session.id].push_back(withoutNames(session));
      } else if (what == 1) {
        const SessionRecord session = someSession();
        ASSERT_TRUE(say(SessionAdded{session}));
        const RowId name = log.contents()->versions.back().session;
        shelves[name].push_back(std::nullopt);
        became(name, withoutNames(session));
      } else if (what == 2 || what == 3) {
        const RowId whose = someone()->first;
        const SessionRecord session = someSession();
        ASSERT_TRUE(say(SessionCorrected{whose, session}));
        became(whose, withoutNames(session));
      } else if (what == 4) {
        const RowId whose = someone()->first;
        ASSERT_TRUE(say(SessionWithdrawn{whose}));
        became(whose, std::nullopt);
      } else if (!said.empty()) {
        const auto undone = std::next(said.begin(), static_cast<std::ptrdiff_t>(below(said.size())));
        const auto [whose, state] = undone->second;
        const auto before = shelves[whose][state - 1];
        ASSERT_TRUE(say(ChangeUndone{undone->first}));
        became(whose, before);
      }
    }
    std::map<RowId, SessionRecord> expected;
    for (const auto& [whose, states] : shelves) {
      if (states.back()) expected.emplace(whose, *states.back());
    }
    std::map<RowId, SessionRecord> read;
    std::vector<SessionRecord> byDay;
    for (const SessionRecord& session : all()) read.emplace(session.id, withoutNames(session));
    ASSERT_EQ(read, expected);
    for (Day day = kMonday; day < kMonday + std::chrono::days{9}; day += std::chrono::days{1}) {
      for (const SessionRecord& session : *log.sessionsBetween(day, day)) byDay.push_back(session);
    }
    ASSERT_EQ(byDay, all());
    ASSERT_EQ(sessionsThatCount(*log.contents()), all());
    ASSERT_EQ(*log.firstDay(), byDay.empty() ? std::nullopt : std::optional(byDay.front().day));
    ASSERT_EQ(*log.check(), std::vector<std::string>{});
    for (const auto& [whose, states] : shelves) {
      const auto versions = *log.versionsOf(whose);
      const auto end = versions.back().session;
      ASSERT_EQ(end.has_value(), states.back().has_value());
      ASSERT_EQ(versions.size() + (versions.front().kind ? 1 : 0), states.size());
      ASSERT_TRUE(!end || withoutNames(*end) == *states.back());
    }
  }
}

TEST(VersionsTest, WhatNamesNoSessionIsIgnored) {
  const SessionRecord session = aSession();
  const RowId lost{"0123456789abcdef", 77};
  LogContents contents{.sessions = {session}, .versions = {}, .facts = {}};
  contents.versions.push_back({aMorningOf(aDay()), ChangeKind::Corrected, session.id, lost});
  contents.versions.push_back({aMorningOf(aDay()), ChangeKind::Withdrawn, lost, std::nullopt});
  const auto counting = sessionsThatCount(contents);
  ASSERT_EQ(counting.size(), 1U);
  EXPECT_EQ(counting[0].routine, session.routine);
  EXPECT_FALSE(counting[0].version);
}

}  // namespace
}  // namespace lissom
