#include "app/paper/visit_page.h"

#include "app/paper/visit_sheet.h"
#include "app/shell/main_window.h"
#include "tests/app/clipping.h"
#include "tests/app/paper/paper_samples.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace lissom {
namespace {

using namespace paper_samples;

class VisitPageTest : public ::testing::Test {
protected:
  VisitPageTest() {
    QObject::connect(page.get(), &VisitPage::questionsWished, page.get(),
                     [this](const QuestionsNoted& noted) { questions.push_back(noted); });
    QObject::connect(page.get(), &VisitPage::sinceWished, page.get(),
                     [this](std::optional<Day> first) { since.push_back(first); });
    QObject::connect(page.get(), &VisitPage::mailWished, page.get(), [this](const QUrl& url) { mails.push_back(url); });
    QObject::connect(page.get(), &VisitPage::pdfWished, page.get(), [this] { ++pdfs; });
    QObject::connect(page.get(), &VisitPage::printWished, page.get(), [this] { ++prints; });
    QObject::connect(page.get(), &VisitPage::backWished, page.get(), [this] { ++backs; });
    view.sheet = aSheet();
    view.document = visitSheetOf(view.sheet, PaperSize::A4, QStringLiteral("en"), grey);
    view.when = {view.sheet.first, view.sheet.last, VisitRange::Since::FourWeeks};
    view.today = view.sheet.last;
    view.firstDay = view.sheet.first - std::chrono::days{100};
    view.email = QStringLiteral("ada@example.org");
    page->showView(view);
    page->resize(1084, 800);
    page->show();
    QApplication::setActiveWindow(page.get());
    settle();
  }
  void press(const QString& text) {
    for (QPushButton* each : page->findChildren<QPushButton*>()) {
      if (each->text() == text) return each->click();
    }
    ADD_FAILURE() << text.toStdString();
  }
  QLineEdit* question(int number) {
    for (QLineEdit* each : page->findChildren<QLineEdit*>()) {
      if (each->accessibleName() == QStringLiteral("Question %1").arg(number)) return each;
    }
    return nullptr;
  }

  VisitPageView view;
  std::vector<QuestionsNoted> questions;
  std::vector<std::optional<Day>> since;
  std::vector<QUrl> mails;
  int pdfs = 0;
  int prints = 0;
  int backs = 0;
  std::unique_ptr<VisitPage> page = std::make_unique<VisitPage>();
};

TEST_F(VisitPageTest, AQuestionIsSavedWhenItsFieldIsLeftAndOnlyWhenItIsNew) {
  question(2)->setFocus();
  QTest::keyClicks(question(2), QStringLiteral("How far?"));
  EXPECT_TRUE(questions.empty());
  question(3)->setFocus();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].questions, (std::array<std::string, 3>{"May I run again?", "How far?", ""}));
  question(1)->setFocus();
  page->hide();
  EXPECT_EQ(questions.size(), 1U);
}

TEST_F(VisitPageTest, WhatIsTypedStaysWhenTheSheetIsShownAnew) {
  question(1)->setFocus();
  question(1)->setText(QStringLiteral("May I run"));
  page->showView(view);
  EXPECT_EQ(question(1)->text(), QStringLiteral("May I run"));
}

TEST_F(VisitPageTest, WhatIsTypedIsSaidWhenAnotherWindowTakesTheKeyboard) {
  question(1)->setFocus();
  question(1)->setText(QStringLiteral("May I run"));
  QWidget other;
  other.show();
  QApplication::setActiveWindow(&other);
  settle();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].questions[0], "May I run");
}

TEST_F(VisitPageTest, WhatIsTypedIsSaidWhenThePageIsDestroyed) {
  question(1)->setFocus();
  question(1)->setText(QStringLiteral("May I run"));
  page.reset();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].questions[0], "May I run");
}

TEST_F(VisitPageTest, EachWayOutIsOneWish) {
  press(QStringLiteral("Save as PDF"));
  press(QStringLiteral("Print"));
  press(QStringLiteral("Draft a mail"));
  press(QStringLiteral("Back to the plan"));
  EXPECT_EQ(pdfs, 1);
  EXPECT_EQ(prints, 1);
  EXPECT_EQ(backs, 1);
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_EQ(mails[0], visitMail(view.sheet, view.email));
}

TEST_F(VisitPageTest, ADayMayBeChosenAndTheUsualOneComesBack) {
  auto* choice = page->findChild<QComboBox*>();
  auto* date = page->findChild<QDateEdit*>();
  EXPECT_FALSE(date->isVisible());
  choice->setCurrentIndex(1);
  ASSERT_EQ(since.size(), 1U);
  EXPECT_EQ(since[0], view.when.first);
  EXPECT_TRUE(date->isVisible());
  date->setDate(QDate(2026, 11, 1));
  EXPECT_EQ(since.back(), aDay(2026, 11, 1));
  choice->setCurrentIndex(0);
  EXPECT_EQ(since.back(), std::nullopt);
  const auto told = since.size();
  view.when.since = VisitRange::Since::Chosen;
  page->showView(view);
  EXPECT_EQ(choice->currentIndex(), 1);
  EXPECT_EQ(since.size(), told) << "what is shown is not wished";
}

TEST_F(VisitPageTest, ThePreviewIsThePageAsItIsPrintedAndSaysItInWords) {
  auto* preview = page->findChild<PaperPreview*>();
  EXPECT_TRUE(preview->accessibleDescription().contains(QStringLiteral("Days kept: 20 of 26")));
  const QImage shown = preview->grab().toImage();
  int dark = 0;
  for (int y = 0; y < shown.height(); ++y) {
    for (int x = 0; x < shown.width(); ++x) dark += qGray(shown.pixel(x, y)) < 100 ? 1 : 0;
  }
  EXPECT_GT(dark, 1000) << "black on white";
  EXPECT_LT(dark, shown.width() * shown.height() / 5);
}

TEST_F(VisitPageTest, NothingIsClippedInAnySize) {
  for (const double scale : {1.0, 2.0}) {
    const Theme theme = makeTheme(Theme::Kind::Light, scale);
    page->setStyleSheet(styleSheetOf(theme));
    page->setTheme(theme);
    for (const QSize size : {QSize(1280, 800), QSize(760, 560)}) {
      page->resize(size);
      settle();
      EXPECT_EQ(listed(clippedTexts(*page)), "") << scale;
      EXPECT_FALSE(scrollsSideways(*page)) << scale << " " << size.width();
    }
  }
}

}  // namespace
}  // namespace lissom
