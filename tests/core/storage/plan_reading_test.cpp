#include "core/storage/plan_reading.h"

#include "core/history/past_session.h"
#include "core/storage/log_rescue.h"
#include "core/storage/log_row.h"
#include "core/storage/log_store.h"
#include "tests/core/storage/every_fact.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sqlite3.h>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class PlanReadingTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "log.db";

  LogStore open() const {
    auto log = LogStore::open(file);
    if (!log) throw std::runtime_error(log.error().detail);
    return *std::move(log);
  }
  void writeEveryFact() const {
    LogStore log = open();
    for (const PlanFact& fact : everyFact()) ASSERT_TRUE(log.appendPlanFact(fact));
  }
  /// Runs SQL behind the log's back.
  void sabotage(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    char* error = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
    sqlite3_close(database);
  }
};

TEST_F(PlanReadingTest, ReadsWhatWasSaidInTheOrderInWhichItWasSaid) {
  std::vector<PlanFact> facts = everyFact();
  {
    LogStore log = open();
    for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact) ASSERT_TRUE(log.appendPlanFact(*fact));
  }
  const LogStore log = open();
  EXPECT_EQ(*log.readPlan(), (PlanReading{facts, {}, {}, {}}));
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
  EXPECT_EQ(*LogStore::openToRead(file)->readPlan(), *log.readPlan());
}

TEST_F(PlanReadingTest, ANewLogHasNone) {
  EXPECT_EQ(*open().readPlan(), PlanReading{});
}

TEST_F(PlanReadingTest, FactsTakeTheirNumbersAmongTheOtherRows) {
  LogStore log = open();
  const SessionRecord first = writeSession(log, aWholeSession(aDay()));
  ASSERT_TRUE(log.appendPlanFact(aFact(Cleared{})));
  const SessionRecord second = writeSession(log, aWholeSession(aDay()));
  EXPECT_EQ(second.id.number, first.id.number + 7);
  EXPECT_TRUE(*log.contains({first.id.device, first.id.number + 6}));
  EXPECT_TRUE(log.check()->empty());
}

TEST_F(PlanReadingTest, TellsOfASessionWhatThePlanLooksAt) {
  LogStore log = open();
  const auto past = [&] { return log.readPlan()->sessions; };
  SessionRecord session = writeSession(log, aSession().with(aHold()));
  const PastSession begun{.day = aDay(), .routine = session.routine};
  EXPECT_EQ(past(), std::vector{begun});
  PastSession expected = begun;
  ASSERT_TRUE(log.noteSession(session.id, {3, 7, "sore"}, session.startedAt));
  expected.before = 3;
  expected.after = 7;
  EXPECT_EQ(past(), std::vector{expected});
  ASSERT_TRUE(log.noteSession(session.id, {std::nullopt, 2, ""}, session.startedAt));
  expected.before = std::nullopt;
  expected.after = 2;
  EXPECT_EQ(past(), std::vector{expected}) << "the latest note";
  ASSERT_TRUE(log.appendHold(aHold().of(session.id).outcome(Outcome::Shortened)));
  EXPECT_EQ(past(), std::vector{expected});
  ASSERT_TRUE(log.appendHold(aHold().of(session.id).outcome(Outcome::Hurt)));
  expected.hurt = true;
  ASSERT_TRUE(log.endSession(session.id, Ending::Stopped, session.startedAt));
  EXPECT_EQ(past(), std::vector{expected});
  ASSERT_TRUE(log.endSession(session.id, Ending::Completed, session.startedAt));
  expected.finished = true;
  EXPECT_EQ(past(), std::vector{expected}) << "the later ending";
  EXPECT_EQ(past(), std::vector{pastOf(log.allSessions()->front())});
}

TEST_F(PlanReadingTest, TheOldestSessionComesFirst) {
  LogStore log = open();
  for (const Day day : {aDay(2026, 11, 20), aDay(2026, 11, 2), aDay(2026, 11, 9)}) {
    writeSession(log, aWholeSession(day));
  }
  const PlanReading reading = *log.readPlan();
  std::vector<Day> days;
  for (const PastSession& session : reading.sessions) days.push_back(session.day);
  EXPECT_EQ(days, (std::vector{aDay(2026, 11, 2), aDay(2026, 11, 9), aDay(2026, 11, 20)}));
  EXPECT_EQ(reading.firstDay, aDay(2026, 11, 2));
}

TEST_F(PlanReadingTest, LeavesOutTheSessionsThatAreKnownBetter) {
  LogStore log = open();
  std::vector<SessionRecord> written;
  for (unsigned day = 1; day <= 4; ++day) written.push_back(writeSession(log, aWholeSession(aDay(2026, 11, day))));
  const std::vector<RowId> without{written[0].id, {"0123456789abcdef", 99}, written[2].id};
  EXPECT_EQ(log.readPlan(aDay(), without)->sessions, (std::vector{pastOf(written[1]), pastOf(written[3])}));
}

/// A damaged entry costs nothing but itself.
TEST_F(PlanReadingTest, SetsAsideWhatIsDamagedOrMakesNoSense) {
  SessionRecord session = aSession();
  {
    LogStore log = open();
    session = writeSession(log, aWholeSession(aDay()));
  }
  writeEveryFact();
  const auto rowOf = [&](std::int64_t place) {
    return "plan_fact " + session.id.device + '-' + std::to_string(session.id.number + 6 + place);
  };
  sabotage("UPDATE plan_fact SET said = replace(said, '\"level\":6', '\"level\":5') WHERE kind = 'flare-up'");
  // Another program wrote this one: it is what was written, and makes no sense.
  LogRow senseless{"plan_fact",
                   {session.id.device, session.id.number + 30, std::string("flare"), std::string("2026-11-16"),
                    std::string("{}"), std::int64_t{0}, std::int64_t{60}}};
  sabotage("INSERT INTO plan_fact VALUES ('" + session.id.device + "', " + std::to_string(session.id.number + 30) +
           ", 'flare', '2026-11-16', '{}', 0, 60, " + std::to_string(checksumOf(senseless)) + ")");
  const LogStore log = open();
  const auto reading = log.readPlan();
  ASSERT_TRUE(reading) << reading.error().detail;
  EXPECT_EQ(reading->facts.size(), everyFact().size() - 1);
  EXPECT_EQ(std::ranges::count_if(reading->facts,
                                  [](const PlanFact& fact) { return std::holds_alternative<FlareUp>(fact.entry); }),
            0);
  EXPECT_EQ(reading->sessions, std::vector{pastOf(session)});
  const std::string flare = senseless.name() + ": has the unknown kind \"flare\"";
  const std::string changed = rowOf(6) + ": its checksum is wrong";
  EXPECT_EQ(reading->setAside, (std::vector<std::string>{flare, changed}));
  const auto wrong = *log.check();
  for (const std::string& each : reading->setAside) EXPECT_EQ(std::ranges::count(wrong, each), 1) << each;
  EXPECT_EQ(*log.allSessions(), std::vector{session});
}

TEST_F(PlanReadingTest, ADamagedSessionIsDamage) {
  {
    LogStore log = open();
    writeSession(log, aWholeSession(aDay()));
  }
  for (const char* sql : {"UPDATE session_note SET text = 'x'", "UPDATE session_end SET ending = 'completed'",
                          "UPDATE hold SET held_ms = 1 WHERE outcome = 'hurt'", "UPDATE session SET speed = 3"}) {
    sabotage(sql);
    const auto reading = open().readPlan();
    ASSERT_FALSE(reading) << sql;
    EXPECT_EQ(reading.error().code, Error::Code::Damaged);
  }
}

TEST_F(PlanReadingTest, WritesNothingThatCouldNotBeReadAgain) {
  LogStore log = open();
  for (const PlanFact& fact : {aFact(Cleared{}, aDay(12026, 1, 1)), aFact(FlareUp{.level = 11}),
                               aFact(Paused{aDay(2026, 12, 2), aDay(2026, 12, 1)})}) {
    const Status written = log.appendPlanFact(fact);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Error::Code::Unavailable) << "the log is not to blame";
  }
  EXPECT_TRUE(log.readPlan()->facts.empty());
  EXPECT_TRUE(log.check()->empty());
}

TEST_F(PlanReadingTest, MayNotBeWrittenWhereTheLogMayNot) {
  writeEveryFact();
  auto log = LogStore::openToRead(file);
  ASSERT_TRUE(log);
  EXPECT_EQ(log->appendPlanFact(aFact(Cleared{})).error().code, Error::Code::ReadOnly);
  EXPECT_EQ(log->readPlan()->facts, everyFact());
}

TEST_F(PlanReadingTest, KnowsWhetherJustThatWasSaid) {
  writeEveryFact();
  const LogStore log = open();
  for (const PlanFact& fact : everyFact()) EXPECT_TRUE(*log.contains(fact));
  PlanFact other = everyFact()[0];
  other.said.instant += 1ms;
  EXPECT_FALSE(*log.contains(other)) << "at another instant";
  other = everyFact()[0];
  other.entry = Cleared{};
  EXPECT_FALSE(*log.contains(other)) << "something else at the same instant";
  sabotage("UPDATE plan_fact SET utc_offset_min = 0");
  EXPECT_FALSE(*log.contains(everyFact()[0])) << "what is damaged is not there";
}

TEST_F(PlanReadingTest, ARescueFindsWhatWasSaid) {
  std::vector<PlanFact> facts = everyFact();
  FlareUp longOne{.area = Area::RightKnee, .level = 9, .first = aDay()};
  for (int day = 0; day < 300; ++day) longOne.changes.push_back({aDay() + std::chrono::days{day}, DayChange::To::Rest});
  facts.push_back(aFact(longOne, aDay(), 30min));  // goes on in pages of its own
  const auto written = [&] {
    LogStore log = open();
    for (const PlanFact& fact : facts) EXPECT_TRUE(log.appendPlanFact(fact));
    return writeSession(log, aWholeSession(aDay()));
  }();
  sabotage("UPDATE plan_fact SET day = '2026-11-17' WHERE kind = 'paused'");
  std::string bytes = bytesOf(file);
  bytes[100] = static_cast<char>(~bytes[100]);  // SQLite cannot read its tables any more
  writeBytes(file, bytes);
  ASSERT_EQ(LogStore::open(file).error().code, Error::Code::Damaged);
  const auto rescued = rescueLog(file, aDay());
  ASSERT_TRUE(rescued) << rescued.error().detail;
  EXPECT_EQ(rescued->rowsMissing, 1U);
  std::erase_if(facts, [](const PlanFact& fact) { return std::holds_alternative<Paused>(fact.entry); });
  LogStore log = open();
  EXPECT_EQ(log.readPlan()->facts, facts);
  EXPECT_EQ(*log.allSessions(), std::vector{written});
  EXPECT_EQ(*log.check(), std::vector<std::string>{});
  ASSERT_TRUE(log.appendPlanFact(aFact(Cleared{}, aDay(), -1h)));
  EXPECT_EQ(log.readPlan()->facts.front(), aFact(Cleared{}, aDay(), -1h)) << "by the instant, whoever wrote it";
}

/// A log of the first version, damaged: its rows are found, and the new log takes what is said from now on.
TEST_F(PlanReadingTest, ALogOfTheFirstVersionIsRescuedIntoOneOfThis) {
  std::string bytes = bytesOf(fs::path(LISSOM_SOURCE_DIR) / "tests/data/logs/version-1.db");
  writeBytes(file, bytes);
  const auto written = *LogStore::openToRead(file)->allSessions();
  bytes[100] = static_cast<char>(~bytes[100]);
  writeBytes(file, bytes);
  const auto rescued = rescueLog(file, aDay());
  ASSERT_TRUE(rescued) << rescued.error().detail;
  EXPECT_EQ(rescued->lost, std::vector<std::string>{});
  LogStore log = open();
  EXPECT_EQ(*log.allSessions(), written);
  EXPECT_TRUE(log.appendPlanFact(aFact(Cleared{})));
  EXPECT_EQ(log.readPlan()->sessions.size(), written.size());
}

RC_GTEST_PROP(PlanReadingProperty, ASessionLooksTheSameWithAndWithoutItsHolds, ()) {
  auto log = LogStore::inMemory();
  RC_ASSERT(bool(log));
  const int sessions = *rc::gen::inRange(0, 6);
  const auto maybeLevel = [] {
    const int level = *rc::gen::inRange(-1, 11);
    return level < 0 ? std::nullopt : std::optional(level);
  };
  for (int i = 0; i < sessions; ++i) {
    SessionRecord session = aSession().on(aDay() + std::chrono::days{*rc::gen::inRange(0, 5)});
    session.startedAt.instant += std::chrono::minutes{i};
    const int holds = *rc::gen::inRange(0, 4);
    for (int k = 0; k < holds; ++k) {
      session.holds.push_back(
          aHold().outcome(*rc::gen::element(Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt)));
    }
    if (*rc::gen::arbitrary<bool>()) {
      session.ending = *rc::gen::element(Ending::Completed, Ending::Stopped);
      session.endedAt = session.startedAt;
    }
    session.note = {maybeLevel(), maybeLevel(), ""};
    writeSession(*log, session);
  }
  const auto all = *log->allSessions();
  std::vector<PastSession> expected;
  for (const SessionRecord& session : all) expected.push_back(pastOf(session));
  const auto reading = log->readPlan();
  RC_ASSERT(bool(reading));
  RC_ASSERT(reading->sessions == expected);
  RC_ASSERT(reading->firstDay == *log->firstDay());
}

}  // namespace
}  // namespace lissom
