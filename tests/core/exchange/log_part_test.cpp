#include "core/exchange/log_part.h"

#include "core/exchange/log_json.h"
#include "tests/core/exchange/any_log.h"
#include "tests/core/storage/every_fact.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace lissom {
namespace {

TEST(LogPartTest, HasTheDaysThatWereAskedForWithBothEnds) {
  LogContents contents;
  for (unsigned day = 9; day <= 12; ++day) {
    contents.sessions.push_back(aSession().on(aDay(2026, 11, day)).id({"0123456789abcdef", day}));
    contents.facts.push_back(aFact(Cleared{}, aDay(2026, 11, day)));
  }
  const LogContents part = partOf(contents, aDay(2026, 11, 10), aDay(2026, 11, 11));
  ASSERT_EQ(part.sessions.size(), 2U);
  EXPECT_EQ(part.sessions[0].id.number, 10);
  ASSERT_EQ(part.facts.size(), 2U);
  EXPECT_EQ(part.facts[1].day, aDay(2026, 11, 11));
  EXPECT_EQ(partOf(contents, {}, aDay(2026, 11, 9)).sessions.size(), 1U);
  EXPECT_EQ(partOf(contents, {}, {}), contents);
}

RC_GTEST_PROP(LogPartTest, ASessionComesWithAllItWasMadeInto, (unsigned seed)) {
  const LogContents whole = anyLog(seed);
  const Day day = whole.sessions.empty() ? aDay() : whole.sessions[whole.sessions.size() / 2].day;
  const LogContents part = partOf(whole, day, day);
  std::set<RowId> there;
  for (const SessionRecord& session : part.sessions) there.insert(session.id);
  for (const VersionChosen& chosen : whole.versions) {
    if (!chosen.version) continue;
    RC_ASSERT(there.contains(*chosen.version) == there.contains(chosen.session));
  }
  for (const NoteSaid& note : whole.notes) {
    const bool comes = std::find(part.notes.begin(), part.notes.end(), note) != part.notes.end();
    RC_ASSERT(comes == there.contains(note.session));
  }
  for (const SessionRecord& session : sessionsThatCount(whole)) {
    if (session.day != day) continue;
    const auto counting = sessionsThatCount(part);
    RC_ASSERT(std::find(counting.begin(), counting.end(), session) != counting.end());
  }
}

}  // namespace
}  // namespace lissom
