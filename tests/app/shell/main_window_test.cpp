#include "app/shell/main_window.h"

#include "tests/app/clipping.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

class MainWindowTest : public ::testing::Test {
protected:
  MainWindowTest() {
    window.addPage(Page::Today, today);
    window.addPage(Page::History, history);
    window.setCare(CareContact{"Aspen Leaf Massage", "720-620-8018", "https://example.org"});
    window.show();
    QApplication::setActiveWindow(&window);
  }

  QPushButton* button(const QString& name) const {
    for (QPushButton* candidate : window.findChildren<QPushButton*>()) {
      if (candidate->text() == name || candidate->accessibleName() == name) return candidate;
    }
    return nullptr;
  }
  bool shows(const QString& text) const {
    for (const QLabel* label : window.findChildren<QLabel*>()) {
      if (label->isVisible() && label->text() == text) return true;
    }
    return false;
  }

  MainWindow window;
  QWidget* today = new QWidget;
  QWidget* history = new QWidget;
  QSignalSpy pages{&window, &MainWindow::pageWished};
};

TEST_F(MainWindowTest, TheRailAndItsKeysWishForPages) {
  QTest::mouseClick(button(QStringLiteral("History")), Qt::LeftButton);
  ASSERT_EQ(pages.count(), 1);
  EXPECT_EQ(pages[0][0].value<Page>(), Page::History);
  EXPECT_TRUE(today->isVisible()) << "a wish is not yet a change";
  EXPECT_TRUE(button(QStringLiteral("Today"))->isChecked());
  QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
  QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
  QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
  ASSERT_EQ(pages.count(), 4);
  EXPECT_EQ(pages[2][0].value<Page>(), Page::Today);
  EXPECT_EQ(pages[3][0].value<Page>(), Page::Exercises);
  window.showPage(Page::History);
  EXPECT_TRUE(history->isVisible());
  EXPECT_TRUE(button(QStringLiteral("History"))->isChecked());
}

TEST_F(MainWindowTest, SettingsAreWishedFromTheRailAndTheKeyboard) {
  const QSignalSpy settings(&window, &MainWindow::settingsWished);
  QTest::mouseClick(button(QStringLiteral("Settings")), Qt::LeftButton);
  QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
  EXPECT_EQ(settings.count(), 2);
}

TEST_F(MainWindowTest, ASessionTakesTheWholeWindowAndIsNotLeftBySlip) {
  auto* session = new QWidget;
  window.showSession(session);
  EXPECT_TRUE(window.inSession());
  EXPECT_TRUE(session->isVisible());
  EXPECT_FALSE(button(QStringLiteral("Today"))->isVisible());
  QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(pages.count(), 0);
  window.leaveSession();
  EXPECT_FALSE(session->isVisible());
  EXPECT_TRUE(today->isVisible());
}

TEST_F(MainWindowTest, ANoticeIsOneLineThatALaterOneReplaces) {
  window.showNotice(QStringLiteral("First."), QString());
  window.showNotice(QStringLiteral("Second."), QStringLiteral("why"));
  EXPECT_FALSE(shows(QStringLiteral("First.")));
  EXPECT_TRUE(shows(QStringLiteral("Second.")));
  EXPECT_FALSE(shows(QStringLiteral("why")));
  QTest::mouseClick(button(QStringLiteral("Details")), Qt::LeftButton);
  EXPECT_TRUE(shows(QStringLiteral("why\nFirst."))) << "the earlier one is not lost";
  QTest::mouseClick(button(QStringLiteral("Dismiss")), Qt::LeftButton);
  EXPECT_FALSE(shows(QStringLiteral("Second.")));
}

TEST_F(MainWindowTest, ANoticeOffersWhatCanBeDoneAboutIt) {
  int done = 0;
  window.showNotice(QStringLiteral("First."), QString(), {QStringLiteral("Mend"), [&] { ++done; }});
  window.showNotice(QStringLiteral("Second."), QString());
  EXPECT_TRUE(button(QStringLiteral("Mend")) == nullptr || !button(QStringLiteral("Mend"))->isVisible());
  window.withdrawNotice(QStringLiteral("Second."));
  ASSERT_TRUE(shows(QStringLiteral("First."))) << "the one before is still true";
  QTest::mouseClick(button(QStringLiteral("Mend")), Qt::LeftButton);
  EXPECT_EQ(done, 1);
  window.withdrawNotice(QStringLiteral("First."));
  EXPECT_FALSE(shows(QStringLiteral("First.")));
}

TEST_F(MainWindowTest, EscLeavesFullScreen) {
  QTest::keyClick(&window, Qt::Key_F11);
  ASSERT_TRUE(window.isFullScreen());
  QTest::keyClick(&window, Qt::Key_Escape);
  EXPECT_FALSE(window.isFullScreen());
  QTest::keyClick(&window, Qt::Key_Escape);
  EXPECT_TRUE(window.isVisible()) << "and does not close";
}

TEST_F(MainWindowTest, OffersToUndoWhatCanBeUndone) {
  std::vector<std::string> told;
  QObject::connect(&window, &MainWindow::undoWished, &window, [&] { told.emplace_back("undo"); });
  QObject::connect(&window, &MainWindow::redoWished, &window, [&] { told.emplace_back("redo"); });
  const auto named = [&](const QString& name) {
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
      if (button->accessibleName() == name) return button;
    }
    return static_cast<QPushButton*>(nullptr);
  };
  QPushButton* undo = named(QStringLiteral("Undo"));
  QPushButton* redo = named(QStringLiteral("Redo"));
  ASSERT_TRUE(undo && redo);
  EXPECT_FALSE(undo->isVisible());
  window.setUndo(QStringLiteral("Withdraw session of 20 November"), {});
  EXPECT_TRUE(undo->isVisible());
  EXPECT_FALSE(redo->isVisible());
  EXPECT_EQ(undo->accessibleDescription(), QStringLiteral("Withdraw session of 20 November"));
  undo->click();
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(told, (std::vector<std::string>{"undo", "undo", "redo"}));
  window.showSession(new QWidget);
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(told.size(), 3U) << "a session is not changed by a slip of the hand";
}

TEST_F(MainWindowTest, CtrlWAndCtrlQClose) {
  const QSignalSpy closes(&window, &MainWindow::closeWished);
  QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
  EXPECT_EQ(closes.count(), 1);
  EXPECT_FALSE(window.isVisible());
  window.show();
  QApplication::setActiveWindow(&window);
  QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
  EXPECT_EQ(closes.count(), 2);
}

TEST_F(MainWindowTest, F11TogglesFullScreen) {
  QTest::keyClick(&window, Qt::Key_F11);
  EXPECT_TRUE(window.isFullScreen());
  QTest::keyClick(&window, Qt::Key_F11);
  EXPECT_FALSE(window.isFullScreen());
}

TEST_F(MainWindowTest, TheRailCollapsesToIconsThatKeepTheirNames) {
  window.resize(1000, 700);
  settle();
  EXPECT_TRUE(shows(QStringLiteral("Aspen Leaf Massage")));
  window.resize(880, 700);
  settle();
  EXPECT_FALSE(shows(QStringLiteral("Aspen Leaf Massage")));
  EXPECT_TRUE(button(QStringLiteral("History"))->text().isEmpty());
  EXPECT_EQ(button(QStringLiteral("History"))->toolTip(), QStringLiteral("History"));
  QTest::mouseClick(button(QStringLiteral("Care")), Qt::LeftButton);
  EXPECT_TRUE(shows(QStringLiteral("Care: Aspen Leaf Massage, 720-620-8018")));
}

TEST_F(MainWindowTest, FollowsThemeAndScaleWithoutClipping) {
  for (const auto kind : {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::HighContrast}) {
    for (const double scale : {0.8, 1.0, 2.0}) {
      window.setTheme(makeTheme(kind, scale));
      for (const int width : {720, 1280, 1920}) {
        window.resize(width, 800);
        settle();
        EXPECT_EQ(clippedTexts(window).join(QLatin1Char('|')).toStdString(), "") << width << " at " << scale;
      }
    }
  }
  window.setTheme(makeTheme(Theme::Kind::Light, 1));
}

/// Counts how often a widget is given another style.
class StyleCounter final : public QObject {
public:
  int count = 0;

protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::StyleChange) ++count;
    return false;
  }
};

TEST_F(MainWindowTest, IsDressedOnceForEachTheme) {
  StyleCounter styles;
  today->installEventFilter(&styles);
  const Theme dark = makeTheme(Theme::Kind::Dark, 1.0);
  window.setTheme(dark);
  const int first = styles.count;
  EXPECT_GT(first, 0);
  window.setTheme(dark);
  EXPECT_EQ(styles.count, first) << "the same theme again";
}

TEST_F(MainWindowTest, IsDressedWhenItIsShownAndNotBefore) {
  MainWindow other;
  EXPECT_TRUE(other.styleSheet().isEmpty());
  other.show();
  EXPECT_EQ(other.styleSheet(), styleSheetOf(makeTheme(Theme::Kind::Light, 1.0)));
}

}  // namespace
}  // namespace lissom
