#include "app/sound/cue.h"

#include <QString>

#include <gtest/gtest.h>

namespace lissom {
namespace {

TEST(CueTest, HasANameThatLeadsBackToIt) {
  for (const Cue cue : kAllCues) {
    EXPECT_FALSE(nameOf(cue).isEmpty());
    EXPECT_EQ(cueNamed(QString(nameOf(cue))), cue);
  }
}

TEST(CueTest, KnowsNoOtherNames) {
  EXPECT_EQ(cueNamed(u"gong"), std::nullopt);
  EXPECT_EQ(cueNamed(u""), std::nullopt);
  EXPECT_EQ(cueNamed(u"Begin"), std::nullopt);
}

}  // namespace
}  // namespace lissom
