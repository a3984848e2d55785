#include "app/own_routines.h"

#include "app/packs.h"
#include "app/phrases.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const Day kToday{std::chrono::year{2026} / 11 / 16};

Routine aRoutine(const char* id, const char* name, const char* exercise = "half-kneeling-hip-flexor") {
  return {*RoutineId::parse(id), {"en", {{"en", name}}}, {{*ExerciseId::parse(exercise), Hold{20s, 2, 5s}}}};
}

class OwnRoutinesFileTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  OwnRoutinesFile file{folder.path() / "packs"};
  LoadedPacks load() const { return loadPacks(folder.path() / "packs", QStringLiteral("en")); }
};

TEST_F(OwnRoutinesFileTest, AreThereAtTheNextStartBesideTheOtherPacks) {
  EXPECT_TRUE(file.read()->routines.empty()) << "no file yet";
  ASSERT_TRUE(file.change(KeepRoutine{aRoutine("own-1", "Evening")}));
  const LoadedPacks packs = load();
  EXPECT_TRUE(packs.refused.empty());
  ASSERT_EQ(packs.library.packs.size(), 2U);
  const Routine* routine = packs.library.routine(*RoutineId::parse("own-1"));
  ASSERT_NE(routine, nullptr);
  EXPECT_EQ(routine->items, aRoutine("own-1", "").items);
}

TEST_F(OwnRoutinesFileTest, TwoProgramsDoNotUndoEachOther) {
  const OwnRoutinesFile other = file;
  ASSERT_TRUE(file.change(KeepRoutine{aRoutine("own-1", "Evening")}));
  ASSERT_TRUE(other.change(KeepRoutine{aRoutine("own-2", "Morning")}));
  const auto both = file.change(AppendToRoutine{*RoutineId::parse("own-1"), aRoutine("x", "x").items[0]});
  ASSERT_TRUE(both);
  EXPECT_EQ(both->routines.size(), 2U);
  ASSERT_TRUE(other.change(RemoveRoutine{*RoutineId::parse("own-1")}));
  const auto late = file.change(AppendToRoutine{*RoutineId::parse("own-1"), aRoutine("x", "x").items[0]});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, Error::Code::NotFound);
  EXPECT_EQ(Phrases::routineNotKept(late.error()), QStringLiteral("This routine is gone: it was removed meanwhile."));
}

TEST_F(OwnRoutinesFileTest, ADamagedFileIsSetAsideAndTheOneBeforeIsUsed) {
  ASSERT_TRUE(file.change(KeepRoutine{aRoutine("own-1", "Evening")}));
  ASSERT_TRUE(file.change(KeepRoutine{aRoutine("own-2", "Morning")}));
  writeBytes(file.path(), "{ \"format\": 1, ");
  const auto mended = file.mend(kToday);
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->used, OwnRoutinesFile::Used::FileBefore);
  EXPECT_EQ(mended->keptAs, "own-routines.json.corrupt-2026-11-16");
  EXPECT_EQ(bytesOf(folder.path() / "packs" / mended->keptAs), "{ \"format\": 1, ") << "byte for byte";
  EXPECT_EQ(Phrases::of(*mended),
            QStringLiteral("Your own routines could not be read; the ones before are used. The old file was kept as "
                           "own-routines.json.corrupt-2026-11-16."));
  const LoadedPacks packs = load();
  EXPECT_TRUE(packs.refused.empty());
  EXPECT_NE(packs.library.routine(*RoutineId::parse("own-1")), nullptr);
  EXPECT_FALSE(file.mend(kToday)) << "once";
}

TEST_F(OwnRoutinesFileTest, WithoutOneBeforeADamagedFileLeavesNone) {
  fs::create_directories(folder.path() / "packs");
  writeBytes(file.path(), "no JSON");
  const auto mended = file.mend(kToday);
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->used, OwnRoutinesFile::Used::None);
  EXPECT_EQ(load().library.packs.size(), 1U);
  EXPECT_TRUE(file.change(KeepRoutine{aRoutine("own-1", "Evening")})) << "and a new one can be begun";
}

TEST_F(OwnRoutinesFileTest, AFileOfANewerProgramIsLeftAloneAndNotChanged) {
  fs::create_directories(folder.path() / "packs");
  writeBytes(file.path(), "{\"format\": 2, \"id\": \"own-routines\"}");
  EXPECT_FALSE(file.mend(kToday));
  const auto changed = file.change(KeepRoutine{aRoutine("own-1", "Evening")});
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().code, Error::Code::PackNewer);
  EXPECT_EQ(bytesOf(file.path()), "{\"format\": 2, \"id\": \"own-routines\"}");
  EXPECT_EQ(load().refused.size(), 1U) << "told";
}

TEST_F(OwnRoutinesFileTest, AnotherPackInItsPlaceIsNotTakenForIt) {
  fs::create_directories(folder.path() / "packs");
  fs::copy_file(LISSOM_SOURCE_DIR "/tests/data/packs/one-file.json", file.path());
  const auto mended = file.mend(kToday);
  ASSERT_TRUE(mended);
  EXPECT_TRUE(fs::exists(folder.path() / "packs" / mended->keptAs));
}

TEST_F(OwnRoutinesFileTest, AFullDiskLeavesWhatWasThere) {
  ASSERT_TRUE(file.change(KeepRoutine{aRoutine("own-1", "Evening")}));
  const std::string before = bytesOf(file.path());
  {
    const FullDisk full;
    const auto changed = file.change(KeepRoutine{aRoutine("own-2", "Morning")});
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, Error::Code::DiskFull);
  }
  EXPECT_EQ(bytesOf(file.path()), before);
}

TEST_F(OwnRoutinesFileTest, ARoutineWhoseIdAnotherPackHasIsLeftOutAndKept) {
  ASSERT_TRUE(file.change(KeepRoutine{aRoutine("psoas-basics", "Mine")}));
  ASSERT_TRUE(file.change(KeepRoutine{aRoutine("own-1", "Evening")}));
  const LoadedPacks packs = load();
  ASSERT_EQ(packs.refused.size(), 1U);
  EXPECT_EQ(packs.refused[0].error.detail, "routines: another pack has \"psoas-basics\" already");
  EXPECT_NE(packs.library.routine(*RoutineId::parse("psoas-basics"))->name.in("en"), "Mine");
  EXPECT_NE(packs.library.routine(*RoutineId::parse("own-1")), nullptr) << "the others are taken";
  EXPECT_TRUE(file.read()->routines.contains(*RoutineId::parse("psoas-basics"))) << "nothing is lost";
}

TEST_F(OwnRoutinesFileTest, ItsIdIsKeptFreeForIt) {
  Pack pack = emptyOwnRoutines();
  fs::create_directories(folder.path() / "packs");
  writeBytes(folder.path() / "packs" / "a.json", writeOwnRoutines(pack));
  const LoadedPacks packs = load();
  ASSERT_EQ(packs.refused.size(), 1U);
  EXPECT_EQ(packs.refused[0].error.detail, "id: another pack has \"own-routines\" already");
}

TEST_F(OwnRoutinesFileTest, AnExerciseThatIsGoneDoesNotTakeTheRoutineWithIt) {
  Routine routine = aRoutine("own-1", "Evening", "an-exercise-of-another-pack");
  routine.items.push_back(aRoutine("x", "x").items[0]);
  ASSERT_TRUE(file.change(KeepRoutine{routine}));
  const LoadedPacks packs = load();
  EXPECT_TRUE(packs.refused.empty());
  const Routine* loaded = packs.library.routine(routine.id);
  ASSERT_NE(loaded, nullptr);
  EXPECT_EQ(loaded->items.size(), 2U) << "should its pack come back, so does the exercise";
  EXPECT_EQ(plannedDose(packs.library, routine.id).total(), Millis{80s});
}

TEST(OwnRoutineNamesTest, WhatIsTypedBecomesANameThatAPackMayHold) {
  EXPECT_EQ(nameTyped(QStringLiteral("  My\t{left|right}\n routine ")), QStringLiteral("My (left|right) routine"));
  EXPECT_EQ(nameTyped(QStringLiteral("\u202Eback\u2066wards")), QStringLiteral("back wards"));
  EXPECT_EQ(nameTyped(QStringLiteral(" \u200B ")), QString());
  EXPECT_EQ(nameTyped(QString(100, QLatin1Char('a'))).size(), 60);
  Pack pack = emptyOwnRoutines();
  for (const QString& typed : {QStringLiteral("{a|b}"), QStringLiteral("Übung \U0001F9D8"), QString(80, QChar(u'ü')),
                               QStringLiteral("\u2028\u0085\u007Fx"), QString(30, u'x') + QStringLiteral("\"\\/")}) {
    Routine routine = aRoutine("own-1", nameTyped(typed).toUtf8().constData());
    ASSERT_TRUE(makeChange(pack, KeepRoutine{routine}));
    const auto read = parsePack(writeOwnRoutines(pack));
    EXPECT_TRUE(read) << typed.toStdString();
  }
}

TEST(OwnRoutineNamesTest, AFreshRoutineHasAnIdAndANameOfItsOwn) {
  Library library;
  library.packs.push_back(emptyOwnRoutines());
  const Instant now{5ms};
  EXPECT_EQ(freshRoutineId(now, library).text(), "own-5");
  EXPECT_EQ(freeName(QStringLiteral("Evening"), library, "en"), QStringLiteral("Evening"));
  ASSERT_TRUE(makeChange(library.packs[0], KeepRoutine{aRoutine("own-5", "evening")}));
  EXPECT_EQ(freshRoutineId(now, library).text(), "own-6");
  EXPECT_EQ(freeName(QStringLiteral("Evening"), library, "en"), QStringLiteral("Evening 2"));
}

}  // namespace
}  // namespace lissom
