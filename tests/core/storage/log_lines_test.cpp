#include "core/storage/log_lines.h"

#include "core/history/past_session.h"
#include "core/plan/sessions_needed.h"
#include "tests/core/storage/every_fact.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <random>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

const Day kMonday = aDay();

/// A log of sessions on random days, some corrected, some withdrawn, some entered by hand.
class LogLinesTest : public ::testing::Test {
protected:
  unsigned seed = newSeed();
  std::minstd_rand random{seed};
  LogStore log = *LogStore::inMemory();

  int below(int end) { return std::uniform_int_distribution(0, end - 1)(random); }

  SessionRecord someSession() {
    SessionRecord session = aWholeSession(kMonday + days{below(40)});
    if (below(2)) session.startedAt.instant += std::chrono::minutes{below(3)};
    if (below(2)) session.holds.pop_back();
    if (below(3) == 0) session.holds.clear();
    if (below(2)) session.note = {};
    for (HoldRecord& hold : session.holds) hold.held = Millis{below(3) * 1000};
    if (below(3) == 0) {
      session.ending.reset();
      session.endedAt.reset();
    }
    return session;
  }
  void SetUp() override {
    Now said = aMorningOf(kMonday + days{100});
    for (int i = 0; i < 120; ++i) {
      said.instant += 1s;
      const auto all = *log.allSessions();
      const int what = all.empty() ? 0 : below(10);
      if (what < 6) {
        writeSession(log, someSession());
      } else if (what == 6) {
        ASSERT_TRUE(log.appendChange({said, SessionAdded{someSession()}}));
      } else {
        const RowId whose = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].id;
        const SessionChange change = what < 9 ? SessionChange{said, SessionCorrected{whose, someSession()}}
                                              : SessionChange{said, SessionWithdrawn{whose}};
        ASSERT_TRUE(log.appendChange(change));
      }
    }
  }
  std::vector<SessionLine> expected() const {
    std::vector<SessionLine> lines;
    for (const SessionRecord& session : *log.allSessions()) lines.push_back(lineOf(session));
    return lines;
  }
};

TEST_F(LogLinesTest, ALineIsWhatTheWholeSessionComesTo) {
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  EXPECT_EQ(*log.linesBetween(kMonday, kMonday + days{40}), expected());
  for (int i = 0; i < 40; i += 5) {
    std::vector<SessionLine> some;
    for (const SessionRecord& session : *log.sessionsBetween(kMonday + days{i}, kMonday + days{i + 4})) {
      some.push_back(lineOf(session));
    }
    EXPECT_EQ(*log.linesBetween(kMonday + days{i}, kMonday + days{i + 4}), some);
  }
}

TEST_F(LogLinesTest, PagesOfTheListMakeAllOfIt) {
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  auto all = expected();
  std::ranges::reverse(all);
  for (const std::size_t count : {std::size_t{1}, std::size_t{7}, std::size_t{500}}) {
    std::vector<SessionLine> read;
    std::optional<ListPlace> before;
    for (;;) {
      const auto page = *log.newestLines(count, before);
      read.insert(read.end(), page.begin(), page.end());
      if (page.size() < count) break;
      before = placeOf(page.back());
    }
    EXPECT_EQ(read, all);
  }
}

TEST_F(LogLinesTest, TotalsAreTheSumOfTheLines) {
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  const LogTotals totals = *log.totals();
  EXPECT_EQ(totals, totalsOf(expected()));
  EXPECT_GT(totals.sessions, 20);
  EXPECT_LT(totals.sessions, static_cast<std::int64_t>(log.contents()->sessions.size()));
  EXPECT_EQ(*LogStore::inMemory()->totals(), LogTotals{});
}

TEST_F(LogLinesTest, ThePlanIsReadWithTheSessionsThatItNeeds) {
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  const Day asked = kMonday + days{20} + kLooksBack;
  const auto breakOn = [](Day day) { return aFact(BreakTaken{}, day, std::chrono::minutes{(day - kMonday).count()}); };
  ASSERT_TRUE(log.appendPlanFact(breakOn(asked - days{1})));
  ASSERT_TRUE(log.appendPlanFact(breakOn(asked)));
  ASSERT_TRUE(log.appendPlanFact(aFact(Cleared{}, kMonday)));
  std::vector<PastSession> needed;
  for (const SessionRecord& session : *log.allSessions()) {
    if (session.day >= kMonday + days{20}) needed.push_back(pastOf(session));
  }
  const PlanReading reading = *log.readPlan(asked);
  EXPECT_EQ(reading.sessions, needed);
  EXPECT_EQ(reading.firstDay, *log.firstDay());
  EXPECT_EQ(reading.facts, (std::vector{aFact(Cleared{}, kMonday), breakOn(asked)}));
  EXPECT_EQ(log.readPlan()->facts.size(), 3U);
  EXPECT_EQ(log.readPlan()->sessions.size(), log.allSessions()->size());
  ASSERT_TRUE(log.appendPlanFact(aFact(FlareUp{.level = 6, .first = kMonday}, kMonday)));
  EXPECT_EQ(log.readPlan(asked)->sessions.size(), log.allSessions()->size()) << "its way back may not be over";
}

}  // namespace
}  // namespace lissom
