#include "app/tour/eight_weeks.h"

#include "app/packs.h"
#include "core/plan/plan.h"
#include "tests/support/builders.h"

#include <gtest/gtest.h>

#include <set>

namespace lissom {
namespace {

class EightWeeksTest : public ::testing::Test {
protected:
  std::vector<SessionRecord> written() const {
    auto log = LogStore::inMemory();
    EXPECT_TRUE(log);
    EXPECT_TRUE(writeEightWeeks(*log, library, today));
    EXPECT_TRUE(log->check()->empty());
    auto sessions = log->allSessions();
    EXPECT_TRUE(sessions);
    for (SessionRecord& session : *sessions) {  // every log has a name of its own
      session.id.device.clear();
      for (HoldRecord& hold : session.holds) hold.id.device = hold.session.device = {};
    }
    return *sessions;
  }

  Library library = loadPacks({}, QStringLiteral("en")).library;
  Day today = aDay(2026, 11, 20);
};

TEST_F(EightWeeksTest, AreTheSameEachTime) {
  EXPECT_EQ(written(), written());
}

TEST_F(EightWeeksTest, EndYesterdayAndLeaveRestDaysAlone) {
  const auto sessions = written();
  ASSERT_GT(sessions.size(), 25U);
  EXPECT_GE(sessions.front().day, today - std::chrono::days{56});
  EXPECT_LT(sessions.back().day, today);
  for (const SessionRecord& session : sessions) {
    EXPECT_TRUE(std::holds_alternative<TrainingDay>(
        planFor(session.day, {library.week(), {}}, {today, sessions.front().day, {}}, library)))
        << toIso(session.day);
    EXPECT_EQ(dayOf(session.startedAt), session.day);
  }
}

TEST_F(EightWeeksTest, ShowWhatAPageMustShow) {
  std::set<std::size_t> lengths;
  bool saidSomething = false;
  for (const SessionRecord& session : written()) {
    EXPECT_TRUE(session.ending);
    lengths.insert(session.holds.size());
    saidSomething = saidSomething || !session.note.text.empty();
  }
  EXPECT_TRUE(lengths.contains(8)) << "whole sessions";
  EXPECT_GT(lengths.size(), 1U) << "sessions in part";
  EXPECT_TRUE(saidSomething);
}

}  // namespace
}  // namespace lissom
