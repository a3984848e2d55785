#include "app/library/exercise_view.h"

#include "app/library/routine_view.h"
#include "core/content/own_routines.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_pack.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

LocalizedText text(const char* english) {
  return {"en", {{"en", english}}};
}

Library oneExercise(const Exercise& exercise) {
  Pack pack = emptyOwnRoutines();
  pack.id = *PackId::parse("some");
  pack.exercises.emplace(exercise.id, exercise);
  pack.sources = {{"book", {"A book", "https://example.org/book", text("Hold it."), "abstract"}},
                  {"talk", {"A talk", "", text("Often heard."), "general knowledge"}}};
  Library library;
  library.packs.push_back(pack);
  return library;
}

Exercise aFullExercise() {
  Exercise exercise = anExercise();
  exercise.startDose = Hold{15s, 2, 10s};
  exercise.days = text("5 days a week");
  exercise.doseSays = text("The book says 30 seconds.");
  exercise.otherNames = {text("Lunge"), text("Kneeler")};
  exercise.level = 2;
  exercise.deskFriendly = true;
  exercise.steps = {text("Kneel on the {left|right} knee."), text("Slide forward.")};
  exercise.mistakes = {text("Arching")};
  exercise.also = {"rectus-femoris"};
  exercise.sources = {"book", "talk", "book-that-is-gone"};
  return exercise;
}

const ExerciseView::Section* section(const ExerciseView& view, const char* heading) {
  for (const auto& each : view.sections) {
    if (each.heading == QString::fromUtf8(heading)) return &each;
  }
  return nullptr;
}

TEST(ExerciseViewTest, SaysAllThereIsToKnow) {
  const Exercise exercise = aFullExercise();
  const auto view = exerciseViewOf(oneExercise(exercise), exercise.id, "en", Side::Left);
  ASSERT_TRUE(view);
  EXPECT_EQ(view->about, QStringLiteral("Stretch · Mat · level 2 of 3 · desk-friendly"));
  EXPECT_EQ(view->otherNames, QStringLiteral("Also called: Lunge, Kneeler"));
  EXPECT_EQ(section(*view, "How to do it")->lines,
            QStringList({QStringLiteral("Kneel on the left knee."), QStringLiteral("Slide forward.")}));
  EXPECT_EQ(section(*view, "Easily done wrong")->lines, QStringList(QStringLiteral("Arching")));
  EXPECT_EQ(section(*view, "Take care"), nullptr) << "no heading without lines";
  EXPECT_EQ(section(*view, "Muscles")->lines,
            QStringList({QStringLiteral("Psoas major, Iliacus"),
                         QStringLiteral("With it: Front of the thigh (rectus femoris)")}));
  EXPECT_EQ(view->days, QStringLiteral("5 days a week"));
  EXPECT_EQ(view->doseSays, QStringLiteral("The book says 30 seconds."));
}

TEST(ExerciseViewTest, NamesTheSideThatIsLookedAt) {
  const Exercise exercise = aFullExercise();
  const auto view = exerciseViewOf(oneExercise(exercise), exercise.id, "en", Side::Right);
  EXPECT_EQ(section(*view, "How to do it")->lines[0], QStringLiteral("Kneel on the right knee."));
  EXPECT_TRUE(view->oneSided);
  const Exercise together = anExercise().together();
  EXPECT_FALSE(exerciseViewOf(oneExercise(together), together.id, "en", Side::Right)->oneSided);
}

TEST(ExerciseViewTest, OffersWhereToBeginOnlyWhenItIsLessThanTheTarget) {
  Exercise exercise = aFullExercise();
  const auto two = exerciseViewOf(oneExercise(exercise), exercise.id, "en", Side::Right);
  ASSERT_EQ(two->doses.size(), 2U);
  EXPECT_EQ(two->doses[0].asked, exercise.startDose);
  EXPECT_EQ(two->doses[0].dose, QStringLiteral("15 s × 2, each side"));
  EXPECT_EQ(two->doses[1].asked, exercise.dose);
  exercise.startDose = exercise.dose;
  EXPECT_EQ(exerciseViewOf(oneExercise(exercise), exercise.id, "en", Side::Right)->doses.size(), 1U);
}

TEST(ExerciseViewTest, ListsSourcesWithHowFarTheyWereRead) {
  const Exercise exercise = aFullExercise();
  const auto view = exerciseViewOf(oneExercise(exercise), exercise.id, "en", Side::Right);
  ASSERT_EQ(view->sources.size(), 2U);
  EXPECT_EQ(view->sources[0], (ExerciseView::SourceRow{QStringLiteral("A book"), QStringLiteral("Hold it."),
                                                       QStringLiteral("Its summary was read"),
                                                       QStringLiteral("https://example.org/book")}));
  EXPECT_EQ(view->sources[1].read, QStringLiteral("General knowledge, not verified"));
  EXPECT_TRUE(view->sources[1].url.isEmpty());
}

TEST(ExerciseViewTest, AnExerciseThatIsGoneHasNoView) {
  const Exercise exercise = anExercise();
  EXPECT_FALSE(exerciseViewOf(oneExercise(exercise), *ExerciseId::parse("gone"), "en", Side::Left));
}

TEST(ExerciseViewTest, EveryShippedExerciseHasItsPageInBothLanguages) {
  Library library;
  auto shipped = shippedPack();
  ASSERT_TRUE(shipped);
  library.packs.push_back(*std::move(shipped));
  for (const auto& [id, exercise] : library.packs[0].exercises) {
    for (const char* language : {"en", "de"}) {
      const auto view = exerciseViewOf(library, id, language, Side::Left);
      ASSERT_TRUE(view) << id.text();
      EXPECT_FALSE(view->sources.empty()) << id.text();
      EXPECT_GE(view->sections.size(), 5U) << id.text();
      for (const auto& each : view->sections) {
        for (const QString& line : each.lines) EXPECT_FALSE(line.contains(QLatin1Char('{'))) << id.text();
      }
    }
  }
}

TEST(RoutineViewTest, ShowsTheRestWhenAnExerciseIsGone) {
  const Exercise exercise = anExercise();
  Library library = oneExercise(exercise);
  Pack own = emptyOwnRoutines();
  const Routine routine{*RoutineId::parse("own-1"),
                        text("Evening"),
                        {{exercise.id, exercise.dose}, {*ExerciseId::parse("gone"), exercise.dose}}};
  own.routines.emplace(routine.id, routine);
  library.packs.push_back(own);
  const auto view = routineViewOf(library, routine.id, "en", Pace{});
  ASSERT_TRUE(view);
  EXPECT_TRUE(view->own);
  EXPECT_TRUE(view->playable);
  ASSERT_EQ(view->items.size(), 2U);
  EXPECT_EQ(view->items[0].name, QStringLiteral("Half-kneeling psoas stretch"));
  EXPECT_TRUE(view->items[0].there);
  EXPECT_FALSE(view->items[1].there);
  EXPECT_EQ(view->about, QStringLiteral("1 exercise · 4 min · 1 is not there any more"));
  EXPECT_FALSE(routineViewOf(library, *RoutineId::parse("own-9"), "en", Pace{}));
}

}  // namespace
}  // namespace lissom
