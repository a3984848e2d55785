#include "app/library/exercise_page.h"
#include "app/library/gallery_page.h"
#include "app/library/library_page.h"
#include "app/library/routine_page.h"
#include "tests/journeys/journey.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const ExerciseId kKneeling = *ExerciseId::parse("half-kneeling-hip-flexor");

/// From the gallery into sessions and routines of one's own.
class LibraryJourney : public Journey {
protected:
  LibraryPage& library() { return app->libraryPage(); }
  void openExercises() {
    startAsUsual();
    QTest::keyClick(&app->window(), Qt::Key_3, Qt::ControlModifier);
    ASSERT_EQ(app->window().page(), Page::Exercises);
  }
  /// The last entry of the menu makes a new routine.
  void addToNewRoutine(const ExerciseId& id) {
    library().showExercise(id);
    library().exercisePage()->findChild<QMenu*>()->actions().back()->trigger();
  }
  /// Waits for the worker that keeps the routines.
  bool comes(const char* words) {
    return QTest::qWaitFor([&] { return says(words); }, 20'000);
  }
  std::vector<Routine> ownRoutines() const {
    const auto own = OwnRoutinesFile(places.packs).read();
    std::vector<Routine> all;
    if (own) {
      for (const auto& [id, routine] : own->routines) all.push_back(routine);
    }
    return all;
  }
};

TEST_F(LibraryJourney, AnExerciseIsPlayedAloneAndCountsInTheLog) {
  openExercises();
  library().showExercise(kKneeling);
  click("Play  ▸");
  ASSERT_TRUE(app->runner());
  EXPECT_TRUE(app->sessionPage().isVisible());
  live(8s + 20s);
  app->runner()->endSession();
  click("Done");
  EXPECT_EQ(app->window().page(), Page::Exercises) << "back to where it was begun";
  EXPECT_EQ(library().shownExercise(), kKneeling);
  const auto all = sessions();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].routine.text(), kKneeling.text());
  EXPECT_EQ(all[0].holds.at(0).planned, 20s) << "never done: where to begin";
  app->showHistory();
  EXPECT_TRUE(says("Half-kneeling psoas stretch"));
  app->showExercises();
  library().showExercise(*ExerciseId::parse("open-book"));
  library().showExercise(kKneeling);
  click("Play  ▸");
  live(8s + 30s);
  EXPECT_EQ(sessions().at(1).holds.at(0).planned, 30s) << "done lately: the target";
}

TEST_F(LibraryJourney, AnExerciseThatWasLeftGoesOnAtItsOwnDose) {
  openExercises();
  library().showExercise(kKneeling);
  click("Play  ▸");
  live(8s + 20s + 2s);
  app->runner()->leave();
  app->showToday();
  click("Continue");
  live(8s + 20s);
  const auto all = sessions();
  ASSERT_EQ(all.size(), 1U) << "one session, in two parts";
  ASSERT_EQ(all[0].holds.size(), 2U);
  EXPECT_EQ(all[0].holds[1].planned, 20s);
}

TEST_F(LibraryJourney, ARoutineOfOnesOwnIsMadeAndPlayedAndThereAtTheNextStart) {
  openExercises();
  addToNewRoutine(kKneeling);
  ASSERT_TRUE(comes("“Half-kneeling psoas stretch” is in “My routine” now."));
  addToNewRoutine(*ExerciseId::parse("open-book"));
  ASSERT_TRUE(comes("is in “My routine 2” now."));
  click("Open it");
  EXPECT_TRUE(library().routinePage()->isVisible());
  library().showExercise(*ExerciseId::parse("glute-bridge"));
  library().exercisePage()->findChild<QMenu*>()->actions().front()->trigger();  // the first of the own ones
  ASSERT_TRUE(comes("“Glute bridge” is in “My routine” now."));
  start();
  ASSERT_EQ(ownRoutines().size(), 2U);
  const Routine mine = ownRoutines()[0];
  ASSERT_EQ(mine.items.size(), 2U);
  EXPECT_TRUE(app->play(mine.id)) << "as 'lissom play ID' does";
  EXPECT_EQ(app->runner()->routine().items, mine.items);
}

TEST_F(LibraryJourney, ARemovedRoutineCanBeBroughtBack) {
  openExercises();
  addToNewRoutine(kKneeling);
  ASSERT_TRUE(comes("is in “My routine” now."));
  click("Open it");
  click("Remove this routine");
  ASSERT_TRUE(comes("“My routine” was removed."));
  EXPECT_TRUE(ownRoutines().empty());
  EXPECT_FALSE(library().routinePage()->isVisible());
  click("Undo");
  EXPECT_TRUE(QTest::qWaitFor([&] { return ownRoutines().size() == 1; }, 20'000));
}

TEST_F(LibraryJourney, AShippedRoutineIsMadeOnesOwnAndRenamed) {
  openExercises();
  library().showRoutine(*RoutineId::parse("psoas-basics"));
  click("Make it yours");
  ASSERT_TRUE(QTest::qWaitFor([&] { return button("Remove this routine") != nullptr; }, 20'000));
  auto* name = library().routinePage()->findChild<QLineEdit*>();
  EXPECT_EQ(name->text(), QStringLiteral("Psoas basics 2"));
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("Before bed"));
  library().routinePage()->flush();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !ownRoutines().empty() && ownRoutines()[0].name.in("en") == "Before bed"; },
                              20'000));
}

TEST_F(LibraryJourney, DamagedOwnRoutinesAreToldAndTheRestWorks) {
  std::filesystem::create_directories(places.packs);
  writeBytes(places.packs / "own-routines.json", "{ \"format\": 1, \"id\"");
  startAsUsual();
  EXPECT_TRUE(
      says("Your own routines could not be read. The old file was kept as "
           "own-routines.json.corrupt-2026-11-16."));
  EXPECT_NE(button("Start"), nullptr);
}

TEST_F(LibraryJourney, WhatCannotBeKeptIsTold) {
  std::filesystem::create_directories(places.packs);
  writeBytes(places.packs / "own-routines.json", "{\"format\": 2}");
  openExercises();
  addToNewRoutine(kKneeling);
  EXPECT_TRUE(comes("Your routines were made by a newer version of Lissom."));
  EXPECT_EQ(bytesOf(places.packs / "own-routines.json"), "{\"format\": 2}");
}

TEST_F(LibraryJourney, ARoutineOfWhichNothingIsLeftIsNotPlayed) {
  ASSERT_TRUE(OwnRoutinesFile(places.packs)
                  .change(KeepRoutine{{*RoutineId::parse("own-1"),
                                       {"en", {{"en", "Gone"}}},
                                       {{*ExerciseId::parse("of-another-pack"), Hold{30s, 1, 0s}}}}}));
  startAsUsual();
  EXPECT_FALSE(app->play(RoutineId::parse("own-1")));
  EXPECT_FALSE(app->window().inSession());
}

}  // namespace
}  // namespace lissom
