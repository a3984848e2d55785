#include "core/storage/log_contents.h"

#include "core/exchange/log_json.h"
#include "core/storage/log_merge.h"
#include "core/storage/log_store.h"
#include "tests/core/storage/every_fact.h"
#include "tests/core/storage/written_log.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A session that was never written: none of its rows has a name.
SessionRecord waitingSession(Day day) {
  SessionRecord session = aWholeSession(day);
  session.id = {};
  for (HoldRecord& hold : session.holds) hold.id = hold.session = {};
  return session;
}

Now after(std::chrono::minutes later) {
  Now now = aMorningOf(aDay() + std::chrono::days{2});
  now.instant += later;
  return now;
}

TEST(WaitingContentsTest, CanBeBroughtIntoALogLater) {
  const std::vector<SessionChange> changes{{after(1min), SessionAdded{waitingSession(aDay() - std::chrono::days{1})}},
                                           {after(2min), SessionAdded{waitingSession(aDay() - std::chrono::days{2})}},
                                           {after(3min), ChangeUndone{after(1min).instant}}};
  const LogContents contents = contentsOf({waitingSession(aDay())}, changes, everyFact());
  const ReadLog read = logFromJson(jsonOf(contents));
  ASSERT_TRUE(read) << read.mistakes.front().place << ' ' << read.mistakes.front().what;
  EXPECT_EQ(read.contents, contents);
  auto log = *LogStore::inMemory();
  ASSERT_TRUE(mergeInto(log, read.contents));
  const auto sessions = *log.allSessions();
  ASSERT_EQ(sessions.size(), 2U) << "the one that was undone counts, or another does not";
  EXPECT_EQ(sessions[0].day, aDay() - std::chrono::days{2});
  EXPECT_TRUE(sessions[0].byHand);
  EXPECT_EQ(sessions[1].holds.size(), 3U);
  EXPECT_FALSE(sessions[1].byHand);
  EXPECT_TRUE(log.check()->empty());
  EXPECT_EQ(mergeInto(log, read.contents)->sessions.fresh, 0) << "twice is once";
}

TEST(WaitingContentsTest, ChangesTheSessionsThatTheLogHas) {
  auto log = *LogStore::inMemory();
  const SessionRecord there = writeSession(log, aWholeSession(aDay()));
  const SessionRecord withdrawn = writeSession(log, aWholeSession(aDay() + std::chrono::days{1}));
  SessionRecord corrected = there;
  corrected.note.text = "as it really was";
  const std::vector<SessionChange> changes{{after(1min), SessionCorrected{there.id, corrected}},
                                           {after(2min), SessionWithdrawn{withdrawn.id}},
                                           {after(3min), ChangeUndone{after(9min).instant}}};
  ASSERT_TRUE(mergeInto(log, contentsOf({}, changes, {})));
  const auto sessions = *log.allSessions();
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions[0].id, there.id);
  EXPECT_EQ(sessions[0].note.text, "as it really was");
}

}  // namespace
}  // namespace lissom
