#include "app/paper/visit_sheet.h"

#include "tests/app/paper/paper_samples.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace paper_samples;

const QString kGerman = QStringLiteral("de");

std::string faultsIn(const VisitView& view, PaperSize paper) {
  const PaperDocument document = visitSheetOf(view, paper, kGerman, grey);
  EXPECT_EQ(document.pages.size(), 1U);
  return listed(faultsOf(document.pages.front(), paper));
}

TEST(VisitSheetTest, EverythingIsOnOnePageAndNothingOverlaps) {
  for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) EXPECT_EQ(faultsIn(aSheet(), paper), "");
}

TEST(VisitSheetTest, TheHardestSheetKeepsToItsPageToo) {
  for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) EXPECT_EQ(faultsIn(aHardSheet(), paper), "");
}

TEST(VisitSheetTest, AnEmptyLogHasASheetWithRoomToWrite) {
  VisitView empty;
  empty.title = QStringLiteral("Visit sheet");
  empty.first = empty.last = aDay();
  for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) EXPECT_EQ(faultsIn(empty, paper), "");
}

TEST(VisitSheetTest, WhatIsKnownIsSaidInTheOrderInWhichItIsRead) {
  const PaperDocument document = visitSheetOf(aSheet(), PaperSize::A4, kGerman, grey);
  const QString words = wordsOn(document.pages.front());
  for (const char* part : {"Visit sheet", "26 October 2026 to 22 November 2026", "Dr. Ada", "Days kept: 20 of 26",
                           "30:00 of 31:30", "29:00 of 31:30", "Left hip, 6 of 10", "Stiff in the morning.",
                           "May I run again?", "30 s × 3, each side", "It is no diagnosis."}) {
    EXPECT_TRUE(words.contains(QString::fromUtf8(part))) << part;
  }
}

TEST(VisitSheetTest, NotesThatDoNotFitAreCountedAndNeverSmallPrint) {
  VisitView view = aSheet();
  for (int i = 0; i < 60; ++i) {
    view.notes.push_back({QStringLiteral("1 Nov"), QStringLiteral("Note number %1, told at some length.").arg(i)});
  }
  const PaperDocument document = visitSheetOf(view, PaperSize::Letter, kGerman, grey);
  const QString words = wordsOn(document.pages.front());
  int shown = 0;
  for (const VisitView::Note& note : view.notes) shown += words.contains(note.text) ? 1 : 0;
  EXPECT_GT(shown, 2);
  const int more = static_cast<int>(view.notes.size()) - shown;
  EXPECT_TRUE(words.contains(QStringLiteral("and %1 more").arg(more))) << words.toStdString();
  EXPECT_TRUE(words.contains(view.notes.front().text)) << "the newest";
}

TEST(VisitSheetTest, ADayInPartLooksOtherThanOneDoneWithoutAnyColour) {
  VisitView view = aSheet();
  const auto marks = [&](DayState state) {
    for (VisitView::Mark& mark : view.marks) mark.state = state;
    QImage image(595, 842, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.1, 0.1);
    paint(visitSheetOf(view, PaperSize::A4, kGerman, grey).pages.front(), painter);
    return image.copy(QRect(43, 80, 260, 120));
  };
  std::vector<QImage> seen;
  for (const DayState state : {DayState::Done, DayState::Part, DayState::Rest, DayState::Missed, DayState::Pause,
                               DayState::Open, DayState::None}) {
    const QImage image = marks(state);
    EXPECT_EQ(std::ranges::count(seen, image), 0) << wordOf(state);
    seen.push_back(image);
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const QRgb pixel = image.pixel(x, y);
        ASSERT_TRUE(qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel));
      }
    }
  }
}

}  // namespace
}  // namespace lissom
