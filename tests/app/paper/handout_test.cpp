#include "app/paper/handout.h"

#include "app/packs.h"
#include "core/storage/atomic_file.h"
#include "tests/app/paper/foreign_programs.h"
#include "tests/app/paper/paper_samples.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <set>

namespace lissom {
namespace {

using namespace paper_samples;

/// How many words another program finds that do not lie on the sheet, in points; -1 when it finds none at all.
int wordsOutside(const std::filesystem::path& pdf, QSizeF sheet) {
  const QString boxes = ask("pdftotext", {QStringLiteral("-bbox"), nameOf(pdf), QStringLiteral("-")}).text;
  static const QRegularExpression box(
      QStringLiteral(R"re(<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">)re"));
  int outside = 0;
  int words = 0;
  for (auto found = box.globalMatch(boxes); found.hasNext(); ++words) {
    const QRegularExpressionMatch at = found.next();
    const QRectF place(QPointF(at.captured(1).toDouble(), at.captured(2).toDouble()),
                       QPointF(at.captured(3).toDouble(), at.captured(4).toDouble()));
    if (!QRectF({0, 0}, sheet).contains(place)) ++outside;
  }
  return words == 0 ? -1 : outside;
}

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
      EXPECT_FALSE(words.contains(QStringLiteral(", continued"))) << "every shipped text fits a page";
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

TEST_F(HandoutTest, AnExerciseThatIsLongerThanAPageGoesOnWithEachWordInOrder) {
  int last = 0;
  const auto text = [&last](int words) {
    QString all;
    for (int i = 0; i < words; ++i) all += QStringLiteral("Überwachungsaufgabenübertragung%1 ").arg(++last);
    return LocalizedText("en", {{"en", all.toStdString()}});
  };
  Exercise& exercise = library.packs.front().exercises.at(basics().items[0].exercise);
  exercise.steps.clear();
  exercise.cautions.clear();
  for (int i = 0; i < 30; ++i) exercise.steps.push_back(text(1 + i % 23));
  exercise.feel = text(3);
  for (int i = 0; i < 12; ++i) exercise.cautions.push_back(text(2 + 11 * (i % 7)));

  for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
    const PaperDocument document = handout(basics(), paper);
    int goesOn = 0;
    for (const PaperPage& page : document.pages) {
      EXPECT_EQ(listed(faultsOf(page, paper)), "");
      const QStringList words = wordsOn(page).split(QLatin1Char('\n'));
      if (words.first().contains(QStringLiteral(", continued"))) ++goesOn;
      // Before the foot of two texts.
      const QString end = words[words.size() - 3];
      EXPECT_NE(end, QStringLiteral("What you feel"));
      EXPECT_NE(end, QStringLiteral("Take care"));
    }
    EXPECT_GE(goesOn, 2);

    const TemporaryFolder folder;
    const std::filesystem::path pdf = folder.path() / "handout.pdf";
    const QByteArray bytes = pdfOf(document);
    ASSERT_TRUE(writeFileAtomically(pdf, {bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    const QString read = ask("pdftotext", {QStringLiteral("-raw"), nameOf(pdf), QStringLiteral("-")}).text;
    static const QRegularExpression word(QStringLiteral("Überwachungsaufgabenübertragung(\\d+)"));
    int expected = 0;
    const QString normal = read.normalized(QString::NormalizationForm_KC);
    for (auto found = word.globalMatch(normal); found.hasNext();) {
      ASSERT_EQ(found.next().captured(1).toInt(), ++expected);
    }
    EXPECT_EQ(expected, last);
    EXPECT_EQ(wordsOutside(pdf, unitsOf(paper) / pt(1)), 0);
  }
}

TEST_F(HandoutTest, WhatNoPackHasIsLeftOut) {
  Routine routine = basics();
  routine.items.push_back({*ExerciseId::parse("no-such-exercise"), Hold{std::chrono::seconds{30}, 3, {}}});
  EXPECT_EQ(handout(routine).pages.size(), handout(basics()).pages.size());
  EXPECT_EQ(handout({*RoutineId::parse("nothing"), {}, {}}).pages.size(), 1U);
}

}  // namespace
}  // namespace lissom
