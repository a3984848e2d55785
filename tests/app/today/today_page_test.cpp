#include "app/today/today_page.h"

#include "app/shell/main_window.h"
#include "app/today/week_dots.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

class TodayPageTest : public ::testing::Test {
protected:
  TodayPageTest() {
    window.addPage(Page::Today, page);
    page->showView(view());
    window.show();
    QApplication::setActiveWindow(&window);
  }

  static TodayView view(const TodayOptions& options = {}) {
    const Library library = made_up::library();
    const Day today = made_up::sunday();
    const auto first = today - std::chrono::days{11};
    const WeekSummary week = made_up::summary(made_up::usualWeek(), today, first);
    return todayViewOf(today, week, planFor(today, made_up::weekPlan()), library.routine(made_up::routineId()), library,
                       first, options);
  }

  QPushButton* button(const QString& text) const {
    for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
      if (candidate->isVisible() && candidate->text() == text) return candidate;
    }
    return nullptr;
  }

  MainWindow window;
  TodayPage* page = new TodayPage;
  QSignalSpy starts{page, &TodayPage::startWished};
  QSignalSpy continues{page, &TodayPage::continueWished};
};

TEST_F(TodayPageTest, TheStartButtonStarts) {
  ASSERT_NE(button(QStringLiteral("Start")), nullptr);
  QTest::mouseClick(button(QStringLiteral("Start")), Qt::LeftButton);
  EXPECT_EQ(starts.count(), 1);
  EXPECT_EQ(continues.count(), 0);
}

TEST_F(TodayPageTest, ReturnAndSStartAtOnce) {
  QTest::keyClick(button(QStringLiteral("Start")), Qt::Key_Return);
  EXPECT_EQ(starts.count(), 1);
  QTest::keyClick(page, Qt::Key_Return);
  EXPECT_EQ(starts.count(), 2);
  QTest::keyClick(page, Qt::Key_S);
  EXPECT_EQ(starts.count(), 3);
}

TEST_F(TodayPageTest, ALeftSessionContinuesAndCanStartOver) {
  TodayOptions options;
  options.offer =
      ContinueOffer{{Phase::Hold, *ExerciseId::parse("half-kneeling"), 0, Side::Left, 2, 3, Millis{30'000}}};
  page->showView(view(options));
  QTest::mouseClick(button(QStringLiteral("Continue")), Qt::LeftButton);
  EXPECT_EQ(continues.count(), 1);
  QTest::keyClick(page, Qt::Key_Return);
  EXPECT_EQ(continues.count(), 2);
  EXPECT_EQ(starts.count(), 0);
  QTest::mouseClick(button(QStringLiteral("Start over")), Qt::LeftButton);
  EXPECT_EQ(starts.count(), 1);
}

TEST_F(TodayPageTest, OnARestDayNoKeyStartsBySurprise) {
  TodayView rest = view();
  rest.card = TodayView::Card::Rest;
  rest.mainButton.clear();
  rest.quietButton = QStringLiteral("Stretch anyway");
  page->showView(rest);
  EXPECT_EQ(button(QStringLiteral("Start")), nullptr);
  QTest::keyClick(page, Qt::Key_Return);
  QTest::keyClick(page, Qt::Key_S);
  EXPECT_EQ(starts.count(), 0);
  QTest::mouseClick(button(QStringLiteral("Stretch anyway")), Qt::LeftButton);
  EXPECT_EQ(starts.count(), 1);
}

TEST_F(TodayPageTest, NothingIsClippedAtAnySizeAndScale) {
  for (const QSize& size : {QSize(720, 560), QSize(800, 700), QSize(1280, 800), QSize(1920, 1080)}) {
    for (const double scale : {0.8, 1.0, 1.6, 2.0}) {
      const Theme theme = makeTheme(Theme::Kind::Light, scale);
      window.setTheme(theme);
      page->setTheme(theme);
      window.resize(size);
      settle();
      EXPECT_EQ(clippedTexts(window), QStringList()) << size.width() << " at " << scale;
      EXPECT_FALSE(scrollsSideways(window)) << size.width() << " at " << scale;
    }
  }
}

TEST_F(TodayPageTest, PaintedPartsTellWhatTheyShow) {
  const auto* dots = page->findChild<WeekDots*>();
  ASSERT_NE(dots, nullptr);
  EXPECT_TRUE(dots->accessibleName().startsWith(QStringLiteral("Monday: done")));
  QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<WeekDots*>(dots));
  ASSERT_NE(interface, nullptr);
  EXPECT_EQ(interface->role(), QAccessible::Graphic);
}

TEST_F(TodayPageTest, WordsFromAPackAreNeverReadAsHtml) {
  TodayView view = TodayPageTest::view();
  view.name = QStringLiteral("<img src='/etc/hostname'><b>bold</b>");
  page->showView(view);
  for (const QLabel* label : page->findChildren<QLabel*>()) EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(TodayPageTest, TakesAFigureAndLetsItGoWhereItIsNarrow) {
  auto* figure = new QWidget;
  page->setFigure(figure);
  window.resize(1280, 800);
  settle();
  EXPECT_TRUE(figure->isVisible());
  EXPECT_GT(figure->width(), 200);
  page->setTheme(makeTheme(Theme::Kind::Light, 2.0));
  window.resize(720, 560);
  settle();
  EXPECT_FALSE(figure->isVisible());
  page->setFigure(nullptr);
}

}  // namespace
}  // namespace lissom
