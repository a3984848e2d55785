#include "app/shell/safety_page.h"

#include "app/shell/main_window.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

TEST(SafetyPageTest, ShowsEveryListOfThePackAndMarksTheUrgentOne) {
  const SafetyView view = safetyViewOf(made_up::safety(), "en");
  ASSERT_EQ(view.lists.size(), 3U);
  EXPECT_TRUE(view.lists[0].urgent);
  EXPECT_FALSE(view.lists[1].urgent);
  EXPECT_EQ(view.lists[0].points.size(), 3);
  EXPECT_EQ(view.lists[2].points[1], QStringLiteral("you feel dizzy"));
}

TEST(SafetyPageTest, AListWithoutPointsIsNotShown) {
  SafetyPage page = made_up::safety();
  page.askFirst.clear();
  EXPECT_EQ(safetyViewOf(page, "en").lists.size(), 2U);
}

TEST(SafetyPageTest, ReadingItIsOneClickOrOneKey) {
  SafetyScreen screen;
  screen.showView(safetyViewOf(made_up::safety(), "en"));
  screen.show();
  const QSignalSpy read(&screen, &SafetyScreen::readWished);
  auto* button = screen.findChild<QPushButton*>();
  EXPECT_EQ(button->text(), QStringLiteral("I have read this"));
  QTest::mouseClick(button, Qt::LeftButton);
  QTest::keyClick(button, Qt::Key_Return);
  EXPECT_EQ(read.count(), 2);
}

TEST(SafetyPageTest, NothingIsClippedAtAnySizeAndScale) {
  MainWindow window;
  auto* screen = new SafetyScreen;
  screen->showView(safetyViewOf(made_up::safety(made_up::Words::Longer), "en"));
  window.showSession(screen);
  window.show();
  for (const int width : {720, 1280, 1920}) {
    for (const double scale : {0.8, 1.0, 2.0}) {
      window.setTheme(makeTheme(Theme::Kind::Light, scale));
      screen->setTheme(makeTheme(Theme::Kind::Light, scale));
      window.resize(width, 700);
      settle();
      EXPECT_EQ(clippedTexts(*screen).join(QLatin1Char('|')).toStdString(), "") << width << " at " << scale;
      EXPECT_FALSE(scrollsSideways(*screen)) << width << " at " << scale;
    }
  }
}

}  // namespace
}  // namespace lissom
