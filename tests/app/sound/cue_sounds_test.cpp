#include "app/sound/cue_mixer.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace lissom {
namespace {

/// The kept file of a cue; empty when it is not one we can play.
std::vector<std::int16_t> kept(Cue cue) {
  QFile file(QStringLiteral(LISSOM_SOURCE_DIR "/resources/sounds/%1.wav").arg(nameOf(cue)));
  if (!file.open(QIODevice::ReadOnly)) {
    return {};
  }
  return samplesOfWave(file.readAll()).value_or(std::vector<std::int16_t>{});
}

class CueSoundsTest : public ::testing::TestWithParam<Cue> {};

TEST_P(CueSoundsTest, LastsBetweenSixtyAndSevenHundredMilliseconds) {
  const double ms = static_cast<double>(kept(GetParam()).size()) * 1000.0 / kCueRate;
  EXPECT_GE(ms, 60.0);
  EXPECT_LE(ms, 700.1);
}

TEST_P(CueSoundsTest, PeaksSixDecibelsBelowFullScale) {
  int peak = 0;
  for (const std::int16_t sample : kept(GetParam())) {
    peak = std::max(peak, std::abs(static_cast<int>(sample)));
  }
  EXPECT_NEAR(20.0 * std::log10(peak / 32768.0), -6.0, 0.1);
}

TEST_P(CueSoundsTest, BeginsAndEndsInSilenceWithoutAClick) {
  const std::vector<std::int16_t> samples = kept(GetParam());
  ASSERT_FALSE(samples.empty());
  EXPECT_LE(std::abs(samples.front()), 2);
  EXPECT_LE(std::abs(samples.back()), 2);
  // A millisecond in, and a millisecond before the end, still next to nothing.
  EXPECT_LT(std::abs(samples[kCueRate / 1000]), 1500);
  EXPECT_LT(std::abs(samples[samples.size() - kCueRate / 1000]), 300);
}

TEST_P(CueSoundsTest, NeverJumpsFromOneSampleToTheNext) {
  const std::vector<std::int16_t> samples = kept(GetParam());
  ASSERT_GT(samples.size(), 2U);
  int jump = 0;
  for (std::size_t i = 1; i < samples.size(); ++i) {
    jump = std::max(jump, std::abs(samples[i] - samples[i - 1]));
  }
  // The steepest slope of a full sine at 784 Hz (G5) and its quieter octaves is about 2,600 a
  // sample.
  EXPECT_LT(jump, 2600);
}

INSTANTIATE_TEST_SUITE_P(All, CueSoundsTest, ::testing::ValuesIn(kAllCues),
                         [](const auto& test) { return nameOf(test.param).data(); });

TEST(CueSoundSetTest, DifferFromEachOther) {
  for (const Cue one : kAllCues) {
    for (const Cue other : kAllCues) {
      EXPECT_EQ(kept(one) == kept(other), one == other);
    }
  }
}

}  // namespace
}  // namespace lissom
