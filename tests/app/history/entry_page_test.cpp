#include "app/history/entry_page.h"

#include "app/history/entry_table.h"
#include "app/history/replay_strip.h"
#include "app/shell/main_window.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class EntryPageTest : public ::testing::Test {
protected:
  EntryPageTest() {
    window.addPage(Page::History, page);
    page->showView(view());
    window.resize(1280, 900);
    window.show();
    window.showPage(Page::History);
    QApplication::setActiveWindow(&window);
    QObject::connect(page, &EntryPage::changeWished, page,
                     [this](const ChangeEntry& entry) { wished.push_back(entry); });
  }

  static SessionRecord session() { return made_up::eventfulSession(); }
  static EntryView view() { return entryViewOf(session(), made_up::versionsOf(session()), made_up::library()); }
  static EntryView withdrawn() {
    auto versions = made_up::versionsOf(session());
    versions.pop_back();
    return entryViewOf(session(), versions, made_up::library());
  }

  QPushButton* button(const QString& text) const {
    for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
      if (candidate->text() == text && candidate->isVisibleTo(page)) return candidate;
    }
    return nullptr;
  }

  MainWindow window;
  EntryPage* page = new EntryPage;
  std::vector<ChangeEntry> wished;
};

TEST_F(EntryPageTest, ItIsCorrectedWithdrawnAndLeft) {
  const QSignalSpy correct(page, &EntryPage::correctWished);
  const QSignalSpy back(page, &EntryPage::backWished);
  button(QStringLiteral("Correct…"))->click();
  button(QStringLiteral("Withdraw"))->click();
  button(QStringLiteral("‹ Back"))->click();
  QTest::keyClick(page, Qt::Key_Escape);
  EXPECT_EQ(correct.count(), 1);
  EXPECT_EQ(back.count(), 2);
  ASSERT_EQ(wished.size(), 1U);
  EXPECT_EQ(wished[0], ChangeEntry(SessionWithdrawn{session().id}));
}

TEST_F(EntryPageTest, AnEarlierVersionIsBroughtBackAsACorrection) {
  EXPECT_FALSE(button(QStringLiteral("Bring this back")));
  button(QStringLiteral("Edit history"))->click();
  ASSERT_TRUE(button(QStringLiteral("Bring this back")));
  button(QStringLiteral("Bring this back"))->click();
  ASSERT_EQ(wished.size(), 1U);
  EXPECT_EQ(wished[0], ChangeEntry(SessionCorrected{session().id, *made_up::versionsOf(session())[0].session}));
}

TEST_F(EntryPageTest, AWithdrawnSessionIsBroughtBackByUndoing) {
  page->showView(withdrawn());
  EXPECT_FALSE(button(QStringLiteral("Correct…")));
  EXPECT_FALSE(button(QStringLiteral("Withdraw")));
  button(QStringLiteral("Bring it back"))->click();
  ASSERT_EQ(wished.size(), 1U);
  EXPECT_EQ(wished[0], ChangeEntry(ChangeUndone{made_up::versionsOf(session())[2].said.instant}));
}

TEST_F(EntryPageTest, WithoutChangesThereIsNoEditHistory) {
  const SessionRecord untouched = made_up::session(made_up::sunday());
  page->showView(entryViewOf(untouched, {}, made_up::library()));
  EXPECT_FALSE(button(QStringLiteral("Edit history"))->isEnabled());
}

TEST_F(EntryPageTest, TheArrowsScrubAtOnceAndTheSentenceFollows) {
  auto* strip = page->findChild<ReplayStrip*>();
  EXPECT_TRUE(strip->hasFocus());
  QTest::keyClick(strip, Qt::Key_Right, Qt::ControlModifier);
  bool told = false;
  for (const QLabel* label : page->findChildren<QLabel*>()) told = told || label->text() == strip->sentence();
  EXPECT_TRUE(told);
  EXPECT_EQ(strip->cursor(), 8s);
}

TEST_F(EntryPageTest, WithReducedMotionTheButtonOnlySteps) {
  auto* strip = page->findChild<ReplayStrip*>();
  button(QStringLiteral("Play"))->click();
  EXPECT_TRUE(strip->isPlaying());
  ASSERT_TRUE(button(QStringLiteral("Stop")));
  page->setReducedMotion(true);
  EXPECT_FALSE(strip->isPlaying());
  const Millis before = strip->cursor();
  button(QStringLiteral("Next"))->click();
  EXPECT_FALSE(strip->isPlaying());
  EXPECT_GT(strip->cursor(), before);
}

TEST_F(EntryPageTest, TheHoldsAreATableThatCanBeReadAndCopied) {
  auto* table = page->findChild<EntryTable*>();
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(table);
  ASSERT_TRUE(spoken && spoken->tableInterface());
  EXPECT_EQ(spoken->role(), QAccessible::Table);
  EXPECT_EQ(spoken->tableInterface()->columnCount(), 3);
  EXPECT_EQ(spoken->tableInterface()->rowCount(), 10) << "eight holds of two exercises";
  EXPECT_EQ(table->item(1, 0)->data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Half-kneeling psoas stretch, Left side, hold 1"));
  EXPECT_EQ(table->copied().count(QLatin1Char('\n')), 8);
  table->selectRow(3);
  EXPECT_EQ(table->copied(),
            QStringLiteral("Half-kneeling psoas stretch\tLeft side, hold 3\t0:20 of 0:30\tEnded early\n"));
}

TEST_F(EntryPageTest, NothingIsClipped) {
  button(QStringLiteral("Edit history"))->click();
  for (const double scale : {1.0, 2.0}) {
    const Theme theme = makeTheme(Theme::Kind::Light, scale);
    window.setTheme(theme);
    page->setTheme(theme);
    for (const QSize size : {QSize(1280, 800), QSize(720, 700)}) {
      window.resize(size);
      settle();
      EXPECT_EQ(clippedTexts(*page), QStringList()) << scale << " in " << size.width();
      EXPECT_FALSE(scrollsSideways(*page)) << scale << " in " << size.width();
      auto* table = page->findChild<EntryTable*>();
      int rows = table->horizontalHeader()->height();
      for (int row = 0; row < table->rowCount(); ++row) {
        const int height = table->rowHeight(row);
        const int needed = static_cast<QAbstractItemView*>(table)->sizeHintForRow(row);
        EXPECT_TRUE(height >= needed && height <= needed + theme.px(10))
            << row << ", " << scale << " in " << size.width();
        rows += height;
      }
      EXPECT_EQ(table->height(), rows) << scale << " in " << size.width();
    }
  }
}

}  // namespace
}  // namespace lissom
