#include "core/content/pack.h"

#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// The pack that the program comes with, checked for what the parser cannot know.
class IliopsoasPackTest : public ::testing::Test {
protected:
  void SetUp() override {
    auto read = shippedPack();
    ASSERT_TRUE(read) << read.error().detail;
    m_pack.emplace(*std::move(read));
  }
  const Exercise& exercise(const char* id) const { return m_pack->exercises.at(*ExerciseId::parse(id)); }

  std::optional<Pack> m_pack;
};

std::size_t words(const std::string& text) {
  std::istringstream stream(text);
  return static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()));
}

TEST_F(IliopsoasPackTest, AsksForTheDoseOfTheClinic) {
  const Routine& basics = m_pack->routines.at(*RoutineId::parse("psoas-basics"));
  ASSERT_EQ(basics.items.size(), 2U);
  EXPECT_EQ(basics.items[0].exercise.text(), "half-kneeling-hip-flexor");
  EXPECT_EQ(basics.items[0].dose, Dose(Hold{30s, 3, 10s}));
  EXPECT_EQ(basics.items[1].exercise.text(), "bed-edge-hip-flexor");
  EXPECT_EQ(basics.items[1].dose, Dose(Hold{30s, 1, 10s}));
  EXPECT_EQ(exercise("half-kneeling-hip-flexor").dose, Dose(Hold{30s, 3, 10s}));
  EXPECT_EQ(exercise("half-kneeling-hip-flexor").easier.length, 15s);
}

TEST_F(IliopsoasPackTest, StretchesOnFiveDaysAndRestsOnWednesdayAndSunday) {
  ASSERT_TRUE(m_pack->week);
  for (std::size_t i = 0; i < 7; ++i) {
    const bool rest = i == 2 || i == 6;
    EXPECT_EQ(m_pack->week->routines[i].has_value(), !rest) << i;
  }
}

TEST_F(IliopsoasPackTest, NamesTheClinic) {
  EXPECT_EQ(m_pack->care, (CareContact{"Aspen Leaf Massage and Therapeutics", "720-620-8018", "aspenlmt.com"}));
}

TEST_F(IliopsoasPackTest, HasEveryEmergencySign) {
  ASSERT_TRUE(m_pack->safety);
  EXPECT_EQ(m_pack->safety->emergency.size(), 8U);
  EXPECT_GE(m_pack->safety->askFirst.size(), 5U);
  EXPECT_EQ(m_pack->safety->alwaysStop.size(), 4U);
}

TEST_F(IliopsoasPackTest, CuesCanBeReadInTheirPhaseAtThreeWordsASecond) {
  for (const auto& [id, each] : m_pack->exercises) {
    EXPECT_LE(words(each.cues.ready.in("en")), 24U) << id.text();
    EXPECT_LE(words(each.cues.hold.in("en")), 30U) << id.text();
    EXPECT_LE(words(each.cues.relax.in("en")), 30U) << id.text();
    EXPECT_LE(words(each.cues.change.in("en")), 30U) << id.text();
    for (const LocalizedText& step : each.steps) EXPECT_LE(words(step.in("en")), 12U) << id.text();
  }
}

TEST_F(IliopsoasPackTest, CuesNameTheSideAndTheOtherTextsDoNot) {
  for (const auto& [id, each] : m_pack->exercises) {
    for (const auto* cue : {&each.cues.ready, &each.cues.hold, &each.cues.relax, &each.cues.change}) {
      EXPECT_NE(sidedText(cue->in("en"), Side::Left), sidedText(cue->in("en"), Side::Right)) << id.text();
    }
    for (const auto& step : each.steps) EXPECT_EQ(step.in("en").find('{'), std::string::npos);
  }
  EXPECT_EQ(sidedText(exercise("half-kneeling-hip-flexor").cues.hold.in("en"), Side::Left),
            "Keep your trunk upright. Slide the hips forward until you feel a pull at the front of "
            "the left hip.");
}

TEST_F(IliopsoasPackTest, PromisesNoCure) {
  std::string all;
  for (const auto& [id, each] : m_pack->exercises) {
    all += each.cues.hold.in("en") + each.feel.in("en") + each.easier.cue.in("en");
    for (const auto& step : each.steps) all += step.in("en");
  }
  all += m_pack->safety->intro.in("en");
  for (const char* word : {"cure", "heal", "relieve", "fixes", "posture", "prevent", "!"}) {
    EXPECT_EQ(all.find(word), std::string::npos) << word;
  }
}

TEST_F(IliopsoasPackTest, ListsOnlySourcesThatAreUsed) {
  std::set<std::string> used;
  for (const auto& [id, each] : m_pack->exercises) used.insert(each.sources.begin(), each.sources.end());
  used.insert(m_pack->safety->sources.begin(), m_pack->safety->sources.end());
  for (const auto& [key, source] : m_pack->sources) EXPECT_TRUE(used.contains(key)) << key;
}

}  // namespace
}  // namespace lissom
