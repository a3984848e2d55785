#include "app/sound/cue_mixer.h"

#include <QFile>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using Samples = std::vector<std::int16_t>;

Samples next(CueMixer& mixer, std::size_t count) {
  Samples samples(count, 12345);
  const auto size = static_cast<qint64>(count * sizeof(std::int16_t));
  EXPECT_EQ(mixer.read(reinterpret_cast<char*>(samples.data()), size), size);
  return samples;
}

TEST(CueMixerTest, IsAnEndlessSilence) {
  CueMixer mixer{{}};
  EXPECT_EQ(next(mixer, 4), (Samples{0, 0, 0, 0}));
  EXPECT_TRUE(mixer.silent());
}

TEST(CueMixerTest, PlaysACueOnceAndFallsSilent) {
  CueMixer mixer({{Cue::Tick, {100, 200, 300}}});
  mixer.begin(Cue::Tick);
  EXPECT_EQ(next(mixer, 2), (Samples{100, 200}));
  EXPECT_FALSE(mixer.silent());
  EXPECT_EQ(next(mixer, 3), (Samples{300, 0, 0}));
  EXPECT_TRUE(mixer.silent());
}

TEST(CueMixerTest, MixesWhatOverlapsAndNeverWrapsAround) {
  CueMixer mixer({{Cue::Tick, {100, 200}}, {Cue::End, {32000, 1000}}});
  mixer.begin(Cue::Tick);
  mixer.begin(Cue::End);
  EXPECT_EQ(next(mixer, 2), (Samples{32100, 1200}));
  CueMixer loud({{Cue::Tick, {30000, -30000}}, {Cue::End, {30000, -30000}}});
  loud.begin(Cue::Tick);
  loud.begin(Cue::End);
  EXPECT_EQ(next(loud, 2), (Samples{32767, -32767}));
}

TEST(CueMixerTest, BeginsAgainFromTheStart) {
  CueMixer mixer({{Cue::Tick, {100, 200, 300}}});
  mixer.begin(Cue::Tick);
  next(mixer, 2);
  mixer.begin(Cue::Tick);
  EXPECT_EQ(next(mixer, 4), (Samples{100, 200, 300, 0}));
}

TEST(CueMixerTest, FillsEveryChannelAndHeedsTheVolume) {
  CueMixer mixer({{Cue::Tick, {100, 200}}});
  mixer.setChannels(2);
  mixer.setGain(0.5F);
  mixer.begin(Cue::Tick);
  EXPECT_EQ(next(mixer, 6), (Samples{50, 50, 100, 100, 0, 0}));
}

TEST(CueMixerTest, PassesOverACueThatItDoesNotHave) {
  CueMixer mixer({{Cue::Tick, {100}}});
  mixer.begin(Cue::Done);
  EXPECT_TRUE(mixer.silent());
  EXPECT_EQ(next(mixer, 1), (Samples{0}));
}

TEST(CueMixerTest, ReadsOnlyWholeWaveFilesOfItsKind) {
  QFile file(QStringLiteral(LISSOM_SOURCE_DIR "/resources/sounds/tick.wav"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QByteArray whole = file.readAll();
  ASSERT_TRUE(samplesOfWave(whole));
  EXPECT_EQ(samplesOfWave(whole)->size(), static_cast<std::size_t>(whole.size() - 44) / 2);
  for (qsizetype size : {0, 10, 43, 44, 100}) {
    EXPECT_FALSE(samplesOfWave(whole.left(size))) << size;
  }
  for (qsizetype place : {0, 8, 20, 22, 24, 34, 36, 40}) {  // every field that decides
    QByteArray other = whole;
    other[place] = static_cast<char>(other[place] ^ 0x10);
    EXPECT_FALSE(samplesOfWave(other)) << place;
  }
}

}  // namespace
}  // namespace lissom
