#include "app/phrases.h"

#include "core/figure/muscle.h"

#include <gtest/gtest.h>

#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;

TEST(PhrasesTest, ClockTimesAreRoundedToTheSecond) {
  EXPECT_EQ(Phrases::minutesSeconds(390s), QStringLiteral("6:30"));
  EXPECT_EQ(Phrases::minutesSeconds(Millis{29'997}), QStringLiteral("0:30"));
  EXPECT_EQ(Phrases::minutesSeconds(Millis{0}), QStringLiteral("0:00"));
  EXPECT_EQ(Phrases::minutesSeconds(3723s), QStringLiteral("1:02:03"));
}

TEST(PhrasesTest, MinutesAreRoundedUp) {
  EXPECT_EQ(Phrases::minutes(300s), QStringLiteral("5 min"));
  EXPECT_EQ(Phrases::minutes(301s), QStringLiteral("6 min"));
}

TEST(PhrasesTest, DosesReadRightForOneAndForMany) {
  EXPECT_EQ(Phrases::dose(Hold{30s, 3, 10s}, Sides::EachSide), QStringLiteral("30 s × 3, each side"));
  EXPECT_EQ(Phrases::dose(Hold{45s, 1, 0s}, Sides::Together), QStringLiteral("45 s × 1"));
  EXPECT_EQ(Phrases::dose(Hold{120s, 2, 0s}, Sides::Together), QStringLiteral("120 s × 2"));
  EXPECT_EQ(Phrases::dose(Repeat{1, 4s}, Sides::Together), QStringLiteral("1 slow repetition"));
  EXPECT_EQ(Phrases::dose(Repeat{10, 4s}, Sides::EachSide), QStringLiteral("10 slow repetitions, each side"));
  EXPECT_EQ(Phrases::dose(Repeat{10, 4s, 3, 30s}, Sides::Together), QStringLiteral("3 sets of 10 slow repetitions"));
  EXPECT_EQ(Phrases::dose(Repeat{5, 8s}, Sides::Alternate), QStringLiteral("5 slow repetitions, each side in turn"));
  EXPECT_EQ(Phrases::dose(Hold{10s, 6, 5s}, Sides::Alternate), QStringLiteral("10 s × 6, each side in turn"));
}

TEST(PhrasesTest, NamesTheHoldAndItsSide) {
  EXPECT_EQ(Phrases::holdOf(2, 3, Side::Left), QStringLiteral("Hold 2 of 3, left side"));
  EXPECT_EQ(Phrases::holdOf(1, 1, Side::Both), QStringLiteral("Hold 1 of 1"));
}

TEST(PhrasesTest, NamesTheSetAndItsSide) {
  const auto placeOf = [](Phase phase, Side side, int number, int of) {
    return Phrases::placeOf({phase, *ExerciseId::parse("march"), 0, side, number, of, 30s});
  };
  EXPECT_EQ(placeOf(Phase::Hold, Side::Left, 2, 3), QStringLiteral("Hold 2 of 3, left side"));
  EXPECT_EQ(placeOf(Phase::Repeat, Side::Left, 2, 3), QStringLiteral("Set 2 of 3, left side"));
  EXPECT_EQ(placeOf(Phase::Repeat, Side::Both, 2, 3), QStringLiteral("Set 2 of 3"));
  EXPECT_EQ(placeOf(Phase::Repeat, Side::Right, 1, 1), QStringLiteral("Right side"));
}

TEST(PhrasesTest, EveryErrorHasASentenceOfItsOwn) {
  using Code = Error::Code;
  std::set<QString> sentences;
  for (const auto code : {Code::BadContent, Code::PackNewer, Code::NotFound, Code::Unavailable, Code::ReadOnly,
                          Code::Locked, Code::DiskFull, Code::Damaged, Code::StorageNewer}) {
    const QString sentence = Phrases::of(Error{code, "detail 17"});
    EXPECT_TRUE(sentence.endsWith(QLatin1Char('.')));
    EXPECT_FALSE(sentence.contains(QStringLiteral("detail 17"))) << "details are for the log";
    sentences.insert(sentence);
  }
  EXPECT_EQ(sentences.size(), 9U);
}

TEST(PhrasesTest, EveryWordOfCoreHasAPhrase) {
  for (const auto state : {DayState::Done, DayState::Part, DayState::Rest, DayState::Pause, DayState::Missed,
                           DayState::Open, DayState::None}) {
    EXPECT_FALSE(Phrases::of(state).isEmpty());
  }
  for (const auto phase : {Phase::Ready, Phase::Hold, Phase::Repeat, Phase::Relax, Phase::SwitchSides}) {
    EXPECT_FALSE(Phrases::of(phase).isEmpty());
  }
  EXPECT_EQ(Phrases::of(Side::Left), QStringLiteral("Left side"));
  EXPECT_EQ(Phrases::of(Outcome::Hurt), QStringLiteral("Stopped, it hurt"));
}

TEST(PhrasesTest, NameEveryMuscleInWordsOfItsOwn) {
  QStringList names;
  for (std::size_t i = 0; i < kMuscles; ++i) {
    names << Phrases::muscle(std::string(nameOf(static_cast<Muscle>(i))));
    EXPECT_FALSE(names.back().isEmpty());
  }
  EXPECT_EQ(names.removeDuplicates(), 0);
  EXPECT_EQ(Phrases::muscle("psoas-major"), QStringLiteral("Psoas major"));
  EXPECT_EQ(Phrases::muscle("gluteus-maximus"), QStringLiteral("Buttock (gluteus maximus)"));
  EXPECT_EQ(Phrases::muscle("serratus-anterior"), QStringLiteral("serratus anterior")) << "as its pack calls it";
}

TEST(PhrasesTest, SayWhichFileCouldNotBeWrittenAndWhy) {
  const QString file = QStringLiteral("/home/me/log.csv");
  const auto sentence = [&](Error::Code code) { return Phrases::notWritten(file, Error{code, "errno 28"}); };
  for (const auto code : {Error::Code::DiskFull, Error::Code::ReadOnly, Error::Code::Unavailable}) {
    EXPECT_TRUE(sentence(code).contains(file));
    EXPECT_FALSE(sentence(code).contains(QStringLiteral("errno"))) << "details are for the log";
  }
  EXPECT_TRUE(sentence(Error::Code::DiskFull).contains(QStringLiteral("the disk is full")));
  EXPECT_TRUE(sentence(Error::Code::ReadOnly).contains(QStringLiteral("you may not write there")));
}

TEST(PhrasesTest, SayWhatBecameOfSettingsThatCouldNotBeRead) {
  using Used = SettingsFile::Used;
  EXPECT_EQ(Phrases::of({{}, Used::FileBefore, "settings.json.corrupt-2026-11-16", {}}),
            QStringLiteral("Your settings could not be read; the ones before are used. The old file was kept as "
                           "settings.json.corrupt-2026-11-16."));
  EXPECT_EQ(Phrases::of({{}, Used::Defaults, {}, {}}),
            QStringLiteral("Your settings could not be read; the usual ones are used. The file was left as it is."));
}

}  // namespace
}  // namespace lissom
