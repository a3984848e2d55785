#include "app/paper/page.h"

#include "tests/app/paper/paper_samples.h"

#include <QLocale>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using namespace paper_samples;

TEST(PaperPageTest, ThePaperIsTheChosenOneOrThatOfTheCountry) {
  const QLocale german(QLocale::German, QLocale::Germany);
  const QLocale american(QLocale::English, QLocale::UnitedStates);
  EXPECT_EQ(paperSizeOf(Settings::Paper::Locale, german), PaperSize::A4);
  EXPECT_EQ(paperSizeOf(Settings::Paper::Locale, american), PaperSize::Letter);
  EXPECT_EQ(paperSizeOf(Settings::Paper::Locale, QLocale(QLocale::French, QLocale::Canada)), PaperSize::Letter);
  EXPECT_EQ(paperSizeOf(Settings::Paper::Letter, german), PaperSize::Letter);
  EXPECT_EQ(paperSizeOf(Settings::Paper::A4, american), PaperSize::A4);
}

TEST(PaperPageTest, WhatFitsStaysAndWhatDoesNotIsCutWithDots) {
  const QFont font = paperFont(10.5);
  const Fitted whole = fit(QStringLiteral("May I run?"), font, pt(200), 1);
  EXPECT_EQ(whole.text, QStringLiteral("May I run?"));
  EXPECT_FALSE(whole.cut);
  const Fitted cut = fit(QStringLiteral("May I run again, and how far at once?"), font, pt(100), 1);
  EXPECT_TRUE(cut.cut);
  EXPECT_EQ(cut.lines, 1);
  EXPECT_TRUE(cut.text.startsWith(QLatin1String("May I"))) << cut.text.toStdString();
  EXPECT_TRUE(cut.text.endsWith(QChar(0x2026))) << cut.text.toStdString();
  EXPECT_LE(cut.width, pt(100));
}

TEST(PaperPageTest, WhatTurnsTextAroundOrBreaksLinesIsTakenOut) {
  const Fitted fitted = fit(QStringLiteral("a\u202Eb\nc\u2028d\u0007e"), paperFont(10), pt(200));
  EXPECT_EQ(fitted.text, QStringLiteral("a b c d e"));
}

TEST(PaperPageTest, FaultsAreSeen) {
  PaperPage page;
  Pen pen(page);
  const QRectF content = contentOf(PaperSize::A4);
  pen.write(content.topLeft(), pt(100), QStringLiteral("First"), paperFont(10));
  EXPECT_EQ(listed(faultsOf(page, PaperSize::A4)), "");
  pen.write(content.topLeft() + QPointF(pt(5), pt(5)), pt(100), QStringLiteral("Over it"), paperFont(10));
  EXPECT_EQ(faultsOf(page, PaperSize::A4).size(), 1);
  pen.write({pt(1), pt(400)}, pt(100), QStringLiteral("Outside"), paperFont(10));
  EXPECT_EQ(faultsOf(page, PaperSize::A4).size(), 2);
  pen.write({pt(100), pt(500)}, pt(100), QStringLiteral("Small print"), paperFont(6));
  EXPECT_EQ(faultsOf(page, PaperSize::A4).size(), 3);
  page.pieces.emplace_back(Words{{pt(100), pt(600), pt(20), pt(5)}, QStringLiteral("Too large for it"), paperFont(10)});
  EXPECT_EQ(faultsOf(page, PaperSize::A4).size(), 4);
}

RC_GTEST_PROP(PaperPageProperties, ACutTextKeepsToItsLinesAndItsWidth, ()) {
  QString text;
  const int count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) {
    text += *rc::gen::elementOf(std::vector<QString>{QStringLiteral(" "), QStringLiteral("a"), QStringLiteral("Wort"),
                                                     QStringLiteral("שלום"), QStringLiteral("👩🏽‍⚕️"),
                                                     QStringLiteral("\n"),
                                                     QStringLiteral("Überwachungsaufgabenübertragungsgesetz")});
  }
  const double width = pt(*rc::gen::inRange(20, 300));
  const int lines = *rc::gen::inRange(1, 5);
  const Fitted fitted = fit(text, paperFont(10.5), width, lines);
  RC_ASSERT(fitted.lines <= lines);
  const Fitted again = fit(fitted.text, paperFont(10.5), width);
  RC_ASSERT(again.lines == fitted.lines);
  RC_ASSERT(fitted.cut == fitted.text.endsWith(QChar(0x2026)));
}

RC_GTEST_PROP(PaperPageProperties, ATextOverPagesIsWhole, ()) {
  QString text;
  const int count = *rc::gen::inRange(1, 200);
  for (int i = 0; i < count; ++i) text += QStringLiteral("word%1 ").arg(i);
  const int lines = *rc::gen::inRange(1, 6);
  QStringList pages;
  for (QString rest = text; !rest.isEmpty();) {
    const Beginning beginning = beginningOf(rest, paperFont(10), pt(120), lines);
    RC_ASSERT(!beginning.text.isEmpty());
    RC_ASSERT(fit(beginning.text, paperFont(10), pt(120)).lines <= lines);
    pages << beginning.text;
    rest = beginning.rest;
  }
  RC_ASSERT(pages.join(QLatin1Char(' ')) == text.trimmed());
}

}  // namespace
}  // namespace lissom
