#include "app/history/history_page.h"

#include "app/history/session_row.h"
#include "app/history/week_chart.h"
#include "app/shell/main_window.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

class HistoryPageTest : public ::testing::Test {
protected:
  HistoryPageTest() {
    window.addPage(Page::History, page);
    page->showView(view());
    window.show();
    QApplication::setActiveWindow(&window);
  }

  static HistoryView view() {
    const auto sessions = made_up::usualWeek();
    const Day today = made_up::sunday();
    const WeekSummary week = made_up::summary(sessions, today, today - std::chrono::days{11});
    return historyViewOf(week, sessions, today, made_up::library());
  }

  QPushButton* button(const QString& text) const {
    for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
      if (candidate->text() == text) return candidate;
    }
    return nullptr;
  }

  MainWindow window;
  HistoryPage* page = new HistoryPage;
};

TEST_F(HistoryPageTest, ButtonsAndArrowsChangeTheWeek) {
  const QSignalSpy previous(page, &HistoryPage::previousWished);
  const QSignalSpy next(page, &HistoryPage::nextWished);
  const QSignalSpy exports(page, &HistoryPage::exportWished);
  QTest::mouseClick(button(QStringLiteral("‹")), Qt::LeftButton);
  QTest::mouseClick(button(QStringLiteral("›")), Qt::LeftButton);
  QTest::mouseClick(button(QStringLiteral("Export…")), Qt::LeftButton);
  EXPECT_EQ(previous.count(), 1);
  EXPECT_EQ(next.count(), 1);
  EXPECT_EQ(exports.count(), 1);
  QTest::keyClick(page, Qt::Key_Left);
  QTest::keyClick(page, Qt::Key_Right);
  QTest::keyClick(button(QStringLiteral("‹")), Qt::Key_Right);
  EXPECT_EQ(previous.count(), 2);
  EXPECT_EQ(next.count(), 3);
}

TEST_F(HistoryPageTest, ThisWeekIsOfferedInOtherWeeksOnly) {
  const QSignalSpy wishes(page, &HistoryPage::nowWished);
  EXPECT_FALSE(button(QStringLiteral("This week"))->isEnabled());
  HistoryView other = view();
  other.thisWeek = false;
  page->showView(other);
  QTest::mouseClick(button(QStringLiteral("This week")), Qt::LeftButton);
  EXPECT_EQ(wishes.count(), 1);
}

TEST_F(HistoryPageTest, TypingADateJumpsToIt) {
  QSignalSpy typed(page, &HistoryPage::dayTyped);
  QTest::keyClick(page, Qt::Key_1);
  auto* field = page->findChild<QLineEdit*>();
  EXPECT_EQ(field->text(), QStringLiteral("1"));
  QTest::keyClicks(field, QStringLiteral("2 Oct"));
  QTest::keyClick(field, Qt::Key_Return);
  ASSERT_EQ(typed.count(), 1);
  EXPECT_EQ(typed[0][0].toDate(), QDate(2026, 10, 12));
  EXPECT_TRUE(field->text().isEmpty());
  QTest::keyClicks(field, QStringLiteral("never"));
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_EQ(typed.count(), 1);
  EXPECT_EQ(field->text(), QStringLiteral("never")) << "what was typed stays, to be corrected";
}

TEST_F(HistoryPageTest, ASessionOpensItsHolds) {
  const auto lines = page->findChildren<SessionLineButton*>();
  ASSERT_EQ(lines.size(), 5);
  const auto labels = [this] { return page->findChildren<QLabel*>().size(); };
  const auto before = labels();
  QTest::mouseClick(lines[0], Qt::LeftButton);
  EXPECT_EQ(labels() - before, 1 + 1 + 5 * 3) << "the note, the exercise and three for each hold";
  settle();
  EXPECT_EQ(clippedTexts(window), QStringList());
  QTest::mouseClick(lines[0], Qt::LeftButton);
  for (const QLabel* label : page->findChildren<QLabel*>()) {
    const bool ofHold = label->text().startsWith(QStringLiteral("Right side, hold"));
    EXPECT_FALSE(ofHold && label->isVisible());
  }
  EXPECT_FALSE(lines[2]->isCheckable()) << "a rest day has no holds";
}

TEST_F(HistoryPageTest, ChartsSayWhatTheyShow) {
  const auto* chart = page->findChild<WeekChart*>();
  EXPECT_TRUE(chart->accessibleName().contains(QStringLiteral("Friday: done in part, 2:12 of 4:00")));
}

TEST_F(HistoryPageTest, NothingIsClippedAtAnySizeAndScale) {
  QTest::mouseClick(page->findChildren<SessionLineButton*>()[0], Qt::LeftButton);
  for (const QSize& size : {QSize(720, 560), QSize(800, 700), QSize(1280, 800), QSize(1920, 1080)}) {
    for (const double scale : {0.8, 1.0, 1.6, 2.0}) {
      const Theme theme = makeTheme(Theme::Kind::Light, scale);
      window.setTheme(theme);
      page->setTheme(theme);
      window.resize(size);
      settle();
      EXPECT_EQ(clippedTexts(window).join(QLatin1Char('|')).toStdString(), "") << size.width() << " at " << scale;
      EXPECT_FALSE(scrollsSideways(window)) << size.width() << " at " << scale;
    }
  }
}

TEST_F(HistoryPageTest, HasNoPartsBeforeItIsFirstWanted) {
  MainWindow other;
  auto* unseen = new HistoryPage;
  other.addPage(Page::Today, new QWidget);
  other.addPage(Page::History, unseen);
  unseen->setTheme(makeTheme(Theme::Kind::Dark, 1.5));
  other.show();
  settle();
  EXPECT_TRUE(unseen->findChildren<QWidget*>().isEmpty());

  unseen->showView(view());
  other.showPage(Page::History);
  settle();
  EXPECT_TRUE(clippedTexts(*unseen).isEmpty());
  EXPECT_FALSE(unseen->findChildren<QPushButton*>().isEmpty());
  auto* chart = unseen->findChild<WeekChart*>();
  ASSERT_NE(chart, nullptr);
  // The theme that was chosen before is the one it is made in.
  EXPECT_GT(chart->sizeHint().width(), page->findChild<WeekChart*>()->sizeHint().width());
}

}  // namespace
}  // namespace lissom
