#include "core/plan/plan.h"

#include "tests/core/plan/plan_builders.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using Days = std::vector<std::string>;
using Phase = FlarePlace::Phase;

constexpr int kLeftHipLevel = 6;
const Day kSunday = aDay(2026, 11, 22);

TEST(FlareUpTest, TheTwoWeeksOfThePicture) {
  const History history = aHistory(kSunday, {aPastSession(kSunday)});
  const Proposal proposal =
      propose(Area::LeftHip, kLeftHipLevel, Cause::Unknown, aMorningOf(kSunday), aPlan(), history, aLibrary());
  EXPECT_EQ(proposal.light, Light::Red);
  EXPECT_EQ(proposal.flareUp.first, dayAfter(kSunday));
  EXPECT_EQ(proposal.flareUp.restDays, 3);
  EXPECT_FALSE(proposal.advice);
  EXPECT_EQ(inShort(proposal.days),
            (Days{"rest flare-up 1/3", "rest flare-up 2/3", "rest flare-up 3/3", "psoas-basics 50% gentle",
                  "rest between-gentle", "psoas-basics 50% gentle", "rest planned", "psoas-basics 75% gentle",
                  "psoas-basics 75% gentle", "rest planned", "psoas-basics gentle", "psoas-basics gentle",
                  "psoas-basics usual", "rest planned"}));
  EXPECT_EQ(holdOf(proposal.days[3].asks), aHoldOf(15, 2));
  EXPECT_EQ(holdOf(proposal.days[7].asks), aHoldOf(25, 2));
  EXPECT_EQ(holdOf(proposal.days[10].asks), aHoldOf(30, 3));
}

}  // namespace
}  // namespace lissom
