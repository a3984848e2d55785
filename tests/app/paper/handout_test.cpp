#include "app/paper/handout.h"

#include "app/convert.h"
#include "app/packs.h"
#include "tests/app/paper/paper_samples.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <set>

namespace lissom {
namespace {

using namespace paper_samples;

class HandoutTest : public ::testing::Test {
protected:
  PaperDocument handout(const Routine& routine, PaperSize paper = PaperSize::A4, const std::string& language = "en") {
    return handoutOf(routine, library, language, paper, [this](const FigureWish& wish, QSizeF box) {
      wishes.push_back(wish);
      return grey(wish, box);
    });
  }
  const Routine& basics() const { return *library.routine(*RoutineId::parse("psoas-basics")); }
  /// Forty exercises: all there are, and the first ones again.
  Routine forty() const {
    Routine routine{*RoutineId::parse("forty"), {}, {}};
    while (routine.items.size() < 40) {
      for (const auto& [id, exercise] : library.packs.front().exercises) {
        if (routine.items.size() < 40) routine.items.push_back({id, exercise.dose});
      }
    }
    return routine;
  }

  Library library = loadPacks({}, {}).library;
  std::vector<FigureWish> wishes;
};

TEST_F(HandoutTest, ItSaysAllThatOneNeeds) {
  const PaperDocument document = handout(basics());
  EXPECT_EQ(document.title, QStringLiteral("Psoas basics"));
  QString words;
  for (const PaperPage& page : document.pages) words += wordsOn(page) + QLatin1Char('\n');
  for (const char* part :
       {"Psoas basics", "30 s × 3, each side", "Kneel on the side to stretch", "What you feel", "Take care",
        "Always stop a stretch when", "Sharp pain, catching, locking or giving way", "A week to tick", "Page 1 of "}) {
    EXPECT_TRUE(words.contains(QString::fromUtf8(part))) << part;
  }
  EXPECT_EQ(words.count(QStringLiteral("\nL\n")), 2 * 7) << "a box for each side, exercise and day";
}

TEST_F(HandoutTest, StartAndEndAreShownOfBothSidesWhereSidesMatter) {
  (void)handout(basics());
  std::set<std::pair<Side, double>> shown;
  for (const FigureWish& wish : wishes) {
    if (wish.exercise == basics().items[0].exercise) shown.insert({wish.side, wish.amount});
  }
  EXPECT_EQ(shown,
            (std::set<std::pair<Side, double>>{{Side::Left, 0}, {Side::Left, 1}, {Side::Right, 0}, {Side::Right, 1}}));
  wishes.clear();
  const ExerciseId together = *ExerciseId::parse("cat-camel");
  (void)handout({*RoutineId::parse("one"), {}, {{together, library.exercise(together)->dose}}});
  EXPECT_EQ(wishes.size(), 2U);
}

TEST_F(HandoutTest, FortyExercisesKeepToTheirPagesAndNoneIsSplit) {
  for (const auto& [paper, language] : {std::pair(PaperSize::A4, "de"), std::pair(PaperSize::Letter, "en")}) {
    const PaperDocument document = handout(forty(), paper, language);
    std::size_t pictures = 0;
    for (const PaperPage& page : document.pages) {
      EXPECT_EQ(listed(faultsOf(page, paper)), "");
      const QString words = wordsOn(page);
      EXPECT_FALSE(words.contains(QStringLiteral("continued"))) << "every shipped text fits a page";
      std::size_t here = 0;
      for (const Piece& piece : page.pieces) here += std::holds_alternative<Picture>(piece) ? 1 : 0;
      EXPECT_EQ(here % 2, 0U);
      pictures += here;
      // An exercise that begins on a page has its cautions there too.
      const auto doses = words.count(QStringLiteral("What you feel"));
      EXPECT_EQ(words.count(QStringLiteral("Take care")), doses);
    }
    EXPECT_GE(pictures, 80U);
  }
}

/// "Step-12-3" and so on, so that each word can be told.
LocalizedText numberedWords(const char* what, int of, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += std::string(what) + "-" + std::to_string(of) + "-" + std::to_string(i) + " ";
  return LocalizedText("en", {{"en", text}});
}

TEST_F(HandoutTest, AnExerciseThatIsLongerThanAPageGoesOnWithItsNameAndLosesNoWord) {
  Exercise& exercise = library.packs.front().exercises.at(basics().items[0].exercise);
  exercise.steps.clear();
  exercise.cautions.clear();
  for (int i = 0; i < 30; ++i) exercise.steps.push_back(numberedWords("Schritt", i, i == 7 ? 700 : 12));
  for (int i = 0; i < 9; ++i) exercise.cautions.push_back(numberedWords("Vorsicht", i, 20));
  for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
    const PaperDocument document = handout(basics(), paper);
    QStringList words;
    int continued = 0;
    for (const PaperPage& page : document.pages) {
      EXPECT_EQ(listed(faultsOf(page, paper)), "");
      const QString text = wordsOn(page);
      continued += text.contains(QStringLiteral("1 Half-kneeling psoas stretch, continued")) ? 1 : 0;
      EXPECT_FALSE(text.trimmed().endsWith(QStringLiteral("Take care"))) << "no heading stands alone";
      for (const QString& word : text.split(QRegularExpression(QStringLiteral("\\s+")))) {
        if (word.startsWith(QStringLiteral("Schritt-")) || word.startsWith(QStringLiteral("Vorsicht-"))) words << word;
      }
    }
    EXPECT_GE(continued, 3);
    QStringList all;
    for (const auto* texts : {&exercise.steps, &exercise.cautions}) {
      for (const LocalizedText& text : *texts) all << toQt(text.in("en")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    EXPECT_EQ(words, all);
  }
}

TEST_F(HandoutTest, WordsWithoutASpaceFillTheirLinesAndKeepToThePage) {
  Exercise& exercise = library.packs.front().exercises.at(basics().items[0].exercise);
  const LocalizedText text("en",
                           {{"en", repeated(QStringLiteral("Überwachungsaufgabenübertragung "), 900).toStdString()}});
  exercise.steps.assign(40, text);
  exercise.cautions.assign(40, text);
  for (const PaperPage& page : handout(basics()).pages) EXPECT_EQ(listed(faultsOf(page, PaperSize::A4)), "");
}

TEST_F(HandoutTest, WhatNoPackHasIsLeftOut) {
  Routine routine = basics();
  routine.items.push_back({*ExerciseId::parse("no-such-exercise"), Hold{std::chrono::seconds{30}, 3, {}}});
  EXPECT_EQ(handout(routine).pages.size(), handout(basics()).pages.size());
  EXPECT_EQ(handout({*RoutineId::parse("nothing"), {}, {}}).pages.size(), 1U);
}

}  // namespace
}  // namespace lissom
