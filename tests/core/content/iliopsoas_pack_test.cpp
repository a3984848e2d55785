#include "core/content/pack.h"
#include "core/session/script.h"

#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

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

/// What can be read in a phase at 180 words a minute.
std::size_t readableIn(Millis length) {
  return static_cast<std::size_t>(std::chrono::duration<double>(length).count() * 3);
}

TEST_F(IliopsoasPackTest, CuesCanBeReadInTheirPhaseAtThreeWordsASecond) {
  const Pace pace;
  for (const auto& [id, each] : m_pack->exercises) {
    for (const char* language : {"en", "de"}) {
      SCOPED_TRACE(id.text() + " " + language);
      EXPECT_LE(words(each.cues.ready.in(language)), readableIn(pace.ready));
      EXPECT_LE(words(each.cues.change.in(language)), readableIn(pace.switchSides));
      for (const LocalizedText& step : each.steps) EXPECT_LE(words(step.in(language)), 12U);
    }
  }
  for (const auto& [id, routine] : m_pack->routines) {
    for (const RoutineItem& item : routine.items) {
      const auto* hold = std::get_if<Hold>(&item.dose);
      if (!hold) continue;
      const Millis relax = hold->times > 1 ? hold->relax : Millis{60s};
      const Cues& cues = m_pack->exercises.at(item.exercise).cues;
      for (const char* language : {"en", "de"}) {
        SCOPED_TRACE(id.text() + " " + item.exercise.text() + " " + language);
        EXPECT_LE(words(cues.hold.in(language)), readableIn(hold->length) / 3) << "in the first third";
        EXPECT_LE(words(cues.relax.in(language)), readableIn(relax));
      }
    }
  }
}

TEST_F(IliopsoasPackTest, CuesNameTheSideAndTheOtherTextsDoNot) {
  for (const auto& [id, each] : m_pack->exercises) {
    const bool sided = each.sides == Sides::EachSide;
    for (const char* language : {"en", "de"}) {
      for (const auto* cue : {&each.cues.ready, &each.cues.hold, &each.cues.relax, &each.cues.change}) {
        const std::string text = cue->in(language);
        EXPECT_EQ(sidedText(text, Side::Left) != sidedText(text, Side::Right), sided) << id.text() << ": " << text;
      }
      for (const auto& step : each.steps) EXPECT_EQ(step.in(language).find('{'), std::string::npos);
    }
  }
  EXPECT_EQ(sidedText(exercise("half-kneeling-hip-flexor").cues.hold.in("en"), Side::Left),
            "Keep your trunk upright. Slide the hips forward until you feel a pull at the front of "
            "the left hip.");
}

/// Every object with a text in English, wherever it stands.
void collectTexts(const nlohmann::json& node, std::vector<nlohmann::json>& texts) {
  if (node.is_object() && node.contains("en")) texts.push_back(node);
  if (!node.is_structured()) return;
  for (const auto& [key, child] : node.items()) collectTexts(child, texts);
}

/// The texts of the pack's files as they are written.
std::vector<nlohmann::json> writtenTexts(const Pack& pack) {
  const std::string folder = LISSOM_SOURCE_DIR "/resources/packs/iliopsoas/";
  std::vector<nlohmann::json> texts;
  std::ifstream root(folder + "pack.json");
  collectTexts(nlohmann::json::parse(root), texts);
  for (const auto& [id, each] : pack.exercises) {
    std::ifstream file(folder + "exercises/" + id.text() + ".json");
    collectTexts(nlohmann::json::parse(file), texts);
  }
  return texts;
}

TEST_F(IliopsoasPackTest, SaysEverythingInEnglishAndGerman) {
  const auto texts = writtenTexts(*m_pack);
  EXPECT_GT(texts.size(), 20 * m_pack->exercises.size());
  for (const nlohmann::json& text : texts) {
    EXPECT_EQ(text.size(), 2U) << text;
    EXPECT_FALSE(text.value("de", "").empty()) << text;
  }
}

TEST_F(IliopsoasPackTest, PromisesNoCure) {
  for (const nlohmann::json& text : writtenTexts(*m_pack)) {
    for (const char* word : {"cure", "heals", "relieve", "fixes", "posture", "prevent", "!"}) {
      EXPECT_EQ(text["en"].get<std::string>().find(word), std::string::npos) << word << text;
    }
    for (const char* word : {"heilt", "heilen", "lindert", "beseitigt", "Haltung", "beugt vor", "!"}) {
      EXPECT_EQ(text["de"].get<std::string>().find(word), std::string::npos) << word << text;
    }
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
