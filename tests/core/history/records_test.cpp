#include "core/history/records.h"

#include <gtest/gtest.h>

#include <set>

namespace lissom {
namespace {

TEST(RecordsTest, WritesARowIdAsDeviceAndNumber) {
  EXPECT_EQ(textOf({"a1b2c3d4e5f6a7b8", 17}), "a1b2c3d4e5f6a7b8-17");
}

TEST(RecordsTest, NamesEveryWordOnce) {
  const std::set<std::string> outcomes{wordOf(Outcome::Completed), wordOf(Outcome::Shortened), wordOf(Outcome::Skipped),
                                       wordOf(Outcome::Hurt)};
  EXPECT_EQ(outcomes, (std::set<std::string>{"completed", "shortened", "skipped", "hurt"}));
  EXPECT_STREQ(wordOf(Ending::Completed), "completed");
  EXPECT_STREQ(wordOf(Ending::Stopped), "stopped");
}

}  // namespace
}  // namespace lissom
