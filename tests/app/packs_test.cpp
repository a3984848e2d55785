#include "app/packs.h"

#include "app/pseudo_language.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

namespace fs = std::filesystem;

const fs::path kOwnPack = fs::path(LISSOM_SOURCE_DIR) / "resources/packs/iliopsoas/pack.json";

/// The program's own pack with other ids: one more pack.
std::string anotherPack(const std::string& prefix) {
  std::string text = bytesOf(kOwnPack);
  for (const std::string id :
       {"\"iliopsoas\"", "\"half-kneeling-hip-flexor\"", "\"bed-edge-hip-flexor\"", "\"psoas-basics\""}) {
    const std::string fresh = '"' + prefix + id.substr(1);
    for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at + fresh.size()))
      text.replace(at, id.size(), fresh);
  }
  return text;
}

class PacksTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  LoadedPacks load(const char* language = "en") const { return loadPacks(folder.path(), QLatin1String(language)); }
};

TEST_F(PacksTest, TheProgramsOwnPackIsAlwaysThere) {
  const LoadedPacks packs = loadPacks("/no/such/folder", QStringLiteral("en"));
  EXPECT_TRUE(packs.refused.empty());
  ASSERT_EQ(packs.library.packs.size(), 1U);
  EXPECT_EQ(packs.library.packs[0].id.text(), "iliopsoas");
}

TEST_F(PacksTest, TakesThePacksOfTheFolderInTheOrderOfTheirNames) {
  writeBytes(folder / "b.json", anotherPack("b-"));
  writeBytes(folder / "a.json", anotherPack("a-"));
  writeBytes(folder / "notes.txt", "not a pack");
  const LoadedPacks packs = load();
  EXPECT_TRUE(packs.refused.empty());
  ASSERT_EQ(packs.library.packs.size(), 3U);
  EXPECT_EQ(packs.library.packs[1].id.text(), "a-iliopsoas");
  EXPECT_EQ(packs.library.packs[2].id.text(), "b-iliopsoas");
  EXPECT_NE(packs.library.routine(*RoutineId::parse("b-psoas-basics")), nullptr);
}

TEST_F(PacksTest, ABrokenPackDoesNotHarmTheOthers) {
  writeBytes(folder / "a.json", "{ \"format\": 1 ");
  writeBytes(folder / "b.json", anotherPack("b-"));
  fs::create_directory(folder / "c.json");
  const LoadedPacks packs = load();
  EXPECT_EQ(packs.library.packs.size(), 2U);
  ASSERT_EQ(packs.refused.size(), 2U);
  EXPECT_EQ(packs.refused[0].file, (folder / "a.json").string());
  EXPECT_EQ(packs.refused[0].error.code, Error::Code::BadContent);
  EXPECT_EQ(packs.refused[1].file, (folder / "c.json").string());
}

TEST_F(PacksTest, AnIdThatIsTakenAlreadyRefusesTheLaterPack) {
  writeBytes(folder / "copy.json", bytesOf(kOwnPack));
  const LoadedPacks packs = load();
  EXPECT_EQ(packs.library.packs.size(), 1U);
  ASSERT_EQ(packs.refused.size(), 1U);
  EXPECT_EQ(packs.refused[0].error.detail, "id iliopsoas: another pack has it already");
}

TEST_F(PacksTest, ThePseudoLanguageMarksEveryText) {
  const Library library = load("qps").library;
  for (const auto& [id, exercise] : library.packs.at(0).exercises) {
    EXPECT_EQ(exercise.name.in("qps").front(), '[') << id.text();
    EXPECT_EQ(exercise.cues.hold.in("qps").front(), '[') << id.text();
  }
}

TEST_F(PacksTest, OneFileCanBeReadAlone) {
  EXPECT_TRUE(loadPack(kOwnPack));
  EXPECT_EQ(loadPack(folder / "none.json").error().code, Error::Code::NotFound);
}

}  // namespace
}  // namespace lissom
