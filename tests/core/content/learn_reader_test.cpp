#include "core/content/pack.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace lissom {
namespace {

using nlohmann::json;

/// What the shipped pack teaches, read with `value` put at `pointer`; the mistakes, or "accepted".
class LearnReaderTest : public ::testing::Test {
protected:
  static json fileOf(const std::string& name) {
    std::ifstream file(LISSOM_SOURCE_DIR "/resources/packs/iliopsoas/" + name);
    return json::parse(file);
  }
  static std::string told(const std::optional<std::string>& learn) {
    const auto part = [&](const std::string& name) -> std::optional<std::string> {
      return name == "learn.json" ? learn : fileOf(name).dump();
    };
    const auto pack = parsePack(fileOf("pack.json").dump(), part);
    return pack ? "accepted" : pack.error().detail;
  }
  static std::string toldWith(const char* pointer, json value) {
    json learn = fileOf("learn.json");
    learn[json::json_pointer(pointer)] = std::move(value);
    return told(learn.dump());
  }
};

TEST_F(LearnReaderTest, ReadsWhatStandsInAFileOfItsOwn) {
  const auto pack = shippedPack();
  ASSERT_TRUE(pack) << pack.error().detail;
  ASSERT_TRUE(pack->learn);
  EXPECT_EQ(pack->learn->post, "clinic-post");
  EXPECT_EQ(pack->learn->sections.front().muscles,
            (std::vector{Muscle::PsoasMajor, Muscle::Iliacus, Muscle::PsoasMinor}));
  EXPECT_TRUE(pack->sources.contains("psoas-minor")) << "its own sources are the pack's";
}

TEST_F(LearnReaderTest, NamesEveryMistakeWithItsPlace) {
  EXPECT_EQ(toldWith("/post", "diary"), "learn.post: names a source that is not there: \"diary\"");
  EXPECT_EQ(toldWith("/sections/0/statements/0/sources", json::array()),
            "learn.sections[0].statements[0].sources: must name at least one source");
  EXPECT_EQ(toldWith("/sections/0/statements/0/sources/0", "film"),
            "learn.sections[0].statements[0].sources[0]: names a source that is not there: \"film\"");
  EXPECT_EQ(toldWith("/sections/0/muscles/1", "biceps"),
            "learn.sections[0].muscles[1]: is not a muscle that can be shown");
  EXPECT_NE(toldWith("/sections/0/act", "dance").find("learn.sections[0].act: "), std::string::npos);
  EXPECT_EQ(toldWith("/sections/0/title", {{"de", "Was"}}),
            "learn.sections[0].title: has no text in the default language \"en\"");
  EXPECT_EQ(toldWith("/more", 1), "learn.more: is not known here");
  EXPECT_NE(toldWith("/bend/figure/start/root.y", "high").find("learn.bend.figure.start.root.y: "), std::string::npos);
}

TEST_F(LearnReaderTest, ASourceThatThePackHasAlreadyIsAMistake) {
  const json source = fileOf("pack.json")["sources"]["clinic-post"];
  EXPECT_EQ(toldWith("/sources/clinic-post", source), "learn.sources.clinic-post: is there twice");
}

TEST_F(LearnReaderTest, AFileThatIsNotThereIsNamed) {
  EXPECT_EQ(told(std::nullopt), "learn: there is no file learn.json");
}

}  // namespace
}  // namespace lissom
