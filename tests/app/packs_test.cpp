#include "app/packs.h"

#include "app/pseudo_language.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>

#include <sys/stat.h>

#include <gtest/gtest.h>

namespace lissom {
namespace {

namespace fs = std::filesystem;

const fs::path kOwnPack = fs::path(LISSOM_SOURCE_DIR) / "tests/data/packs/one-file.json";

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
  EXPECT_EQ(packs.refused[0].error.detail,
            "id: another pack has \"iliopsoas\" already\n"
            "exercises: another pack has \"bed-edge-hip-flexor\" already\n"
            "exercises: another pack has \"half-kneeling-hip-flexor\" already\n"
            "routines: another pack has \"psoas-basics\" already");
}

TEST_F(PacksTest, AProgrammeWhoseIdIsTakenRefusesTheLaterPack) {
  std::string text = anotherPack("b-");
  const std::string week = R"({"theme": {"en": "Begin"}, "stretch": "b-psoas-basics",
    "days": ["stretch", "rest", "rest", "rest", "rest", "rest", "rest"]})";
  text.insert(
      text.find("\"week\""), R"("programmes": [{"id": "six-weeks", "name": {"en": "Six"}, "says": {"en": "Ours."},
    "sources": [], "weeks": [)" + week +
                                 R"(], "keep": )" + week + "}], ");
  writeBytes(folder / "b.json", text);
  const LoadedPacks packs = load();
  ASSERT_EQ(packs.refused.size(), 1U);
  EXPECT_EQ(packs.refused[0].error.detail, "programmes: another pack has \"six-weeks\" already");
}

TEST_F(PacksTest, WhateverLiesInTheFolderIsRefusedByItselfAndAtOnce) {
  writeBytes(folder / "a-broken.json", "{ \"format\": 1 ");
  writeBytes(folder / "b-empty.json", "");
  fs::create_directory(folder / "c-folder.json");
  ASSERT_EQ(::mkfifo((folder / "d-pipe.json").c_str(), 0600), 0);
  fs::create_symlink(folder / "e-circle.json", folder / "e-circle.json");
  fs::create_symlink("/no/such/file", folder / "f-nowhere.json");
  writeBytes(folder / "g-long.json", std::string(kLongestPack + 1, ' '));
  writeBytes(folder / "h-newer.json", "{\"format\": 2, \"what\": \"it brings\"}");
  fs::create_symlink("/dev/zero", folder / "i-endless.json");
  writeBytes(folder / "j-\xFF\xFE.json", "[]");
  writeBytes(folder / "z-good.json", anotherPack("z-"));
  QElapsedTimer timer;
  timer.start();
  const LoadedPacks packs = load();
  EXPECT_LT(timer.elapsed(), 2000);
  EXPECT_EQ(packs.library.packs.size(), 2U) << "the program's own and the good one";
  QStringList why;
  for (const RefusedPack& pack : packs.refused) {
    EXPECT_FALSE(pack.error.detail.empty()) << pack.file;
    why << sentenceOf(pack).mid(QStringLiteral("The pack %1/").arg(QString::fromStdString(folder.path())).size());
  }
  EXPECT_EQ(why.join(QLatin1Char('\n')).toStdString(),
            "a-broken.json was not taken: it has mistakes.\n"
            "b-empty.json was not taken: it has mistakes.\n"
            "c-folder.json was not taken: it cannot be read.\n"
            "d-pipe.json was not taken: it cannot be read.\n"
            "e-circle.json was not taken: it cannot be read.\n"
            "f-nowhere.json was not taken: it cannot be read.\n"
            "g-long.json was not taken: it has mistakes.\n"
            "h-newer.json was made for a newer Lissom. Please update Lissom to use it.\n"
            "i-endless.json was not taken: it cannot be read.\n"
            "j-\uFFFD\uFFFD.json was not taken: it has mistakes.");
}

TEST_F(PacksTest, WhatMayNotBeReadIsRefused) {
  writeBytes(folder / "a.json", anotherPack("a-"));
  fs::permissions(folder / "a.json", fs::perms::none);
  fs::permissions(folder.path(), fs::perms::all);
  const int code = inChild([&] {
    dropRights();
    const auto pack = loadPack(folder / "a.json");
    return !pack && pack.error().code == Error::Code::Unavailable ? 0 : 1;
  });
  EXPECT_EQ(code, 0);
}

TEST_F(PacksTest, AFolderThatMayNotBeReadHoldsNoPacks) {
  writeBytes(folder / "a.json", anotherPack("a-"));
  fs::permissions(folder.path(), fs::perms::none);
  const int code = inChild([&] {
    dropRights();
    const LoadedPacks packs = load();
    return packs.library.packs.size() == 1 && packs.refused.empty() ? 0 : 1;
  });
  fs::permissions(folder.path(), fs::perms::owner_all);
  EXPECT_EQ(code, 0);
}

TEST_F(PacksTest, AFileIsNoFolderOfPacks) {
  writeBytes(folder / "packs", "");
  EXPECT_EQ(loadPacks(folder / "packs", QStringLiteral("en")).library.packs.size(), 1U);
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(loadPacks(folder / "pipe", QStringLiteral("en")).library.packs.size(), 1U);
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
  EXPECT_EQ(reasonOf(loadPack(folder / "none.json").error()), QStringLiteral("This file cannot be read."));
}

}  // namespace
}  // namespace lissom
