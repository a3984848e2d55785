#include "app/history/chart_card.h"
#include "app/history/history_page.h"
#include "app/history/ledger_chart.h"
#include "app/history/month_part.h"
#include "app/history/month_sheet.h"
#include "app/history/session_list.h"
#include "app/history/session_row.h"
#include "app/history/week_chart.h"
#include "app/history/year_part.h"
#include "app/history/year_sheet.h"
#include "app/shell/main_window.h"
#include "core/history/calendar.h"
#include "core/session/planned_days.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using std::chrono::days;

/// Everything that History can show of a year of use.
class HistoryPartsTest : public ::testing::Test {
protected:
  HistoryPartsTest() {
    window.addPage(Page::History, page);
    window.resize(1280, 800);
    window.show();
    QApplication::setActiveWindow(&window);
  }

  static std::vector<SessionLine> lines() {
    std::vector<SessionLine> all;
    for (int ago = 200; ago > 0; --ago) {
      if (ago % 5 == 0) continue;
      SessionRecord session = made_up::session(made_up::sunday() - days{ago}, ago % 7 == 0 ? 3 : 8);
      session.id = {"0123456789abcdef", ago};
      session.note = {ago % 9, ago % 6, "fine"};
      all.push_back(lineOf(session));
    }
    return all;
  }
  static History history() { return {made_up::sunday(), made_up::sunday() - days{199}, {}}; }

  static DoseRows dosesOf(const RangeSummary& range) {
    auto library = made_up::library();
    for (auto& [id, exercise] : library.packs.front().exercises) exercise.muscles = {"psoas-major", "iliacus"};
    const DoseByExercise asks = [&](const TrainingDay& day) { return plannedDoseBy(library, day); };
    return doseRowsOf(doseOfRange(range.days, made_up::sunday(), library, asks));
  }
  static MonthView month(std::chrono::weekday first = std::chrono::Monday) {
    const Day today = made_up::sunday();
    const auto sheet = sheetOf(monthOf(today), first);
    const auto all = plannedDays(sheet.front(), sheet.back(), made_up::plan(), history(), made_up::library(), lines());
    const auto range = summarizeRange(all, firstOf(monthOf(today)), lastOf(monthOf(today)), today, lines());
    MonthView view = monthViewOf(monthOf(today), all, range, today);
    view.doses = dosesOf(range);
    return view;
  }
  static YearView year() {
    const std::chrono::year which{2026};
    const auto range =
        plannedRange(firstOf(which), lastOf(which), made_up::plan(), history(), made_up::library(), lines());
    YearView view = yearViewOf(range, made_up::sunday(), std::chrono::Monday);
    view.doses = dosesOf(range);
    return view;
  }
  static AllView all(std::size_t count, bool more) {
    auto newest = lines();
    std::ranges::reverse(newest);
    newest.erase(newest.begin() + static_cast<std::ptrdiff_t>(count), newest.end());
    LogTotals totals{160, 1200, 160, made_up::sunday() - days{199}, made_up::sunday() - days{1}, {}};
    for (const SessionLine& line : lines()) {
      for (const auto& [exercise, held] : line.heldBy) totals.heldBy[exercise].add(held);
    }
    return allViewOf(totals, newest, more, made_up::sunday(), made_up::library());
  }
  static LedgerView ledger() {
    const Day monday = mondayOf(made_up::sunday());
    const auto library = made_up::library();
    const auto week = plannedDays(monday, monday + days{6}, made_up::plan(), history(), library, lines());
    const DoseByExercise asks = [&](const TrainingDay& day) { return plannedDoseBy(library, day); };
    return ledgerViewOf(monday, doseLedger(week, library, asks), eveningOf(week, made_up::sunday(), library, asks),
                        made_up::sunday(), library);
  }
  static HistoryView week() {
    const auto sessions = made_up::usualWeek();
    return historyViewOf(made_up::summary(sessions, made_up::sunday(), made_up::sunday() - days{11}), sessions,
                         made_up::sunday(), made_up::library());
  }

  template <class View>
  void show(const View& view) {
    page->showView(view);
    settle();
  }
  template <class Widget>
  Widget* find() const {
    return page->findChild<Widget*>();
  }
  QPushButton* button(const QString& text) const {
    for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
      if (candidate->text() == text && candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  void focus(QWidget* widget) {
    widget->setFocus();
    settle();
    ASSERT_TRUE(widget->hasFocus());
  }

  MainWindow window;
  HistoryPage* page = new HistoryPage;
};

TEST_F(HistoryPartsTest, APartIsMadeWhenItIsFirstShown) {
  show(week());
  EXPECT_EQ(find<MonthSheet>(), nullptr);
  EXPECT_EQ(find<YearSheet>(), nullptr);
  show(month());
  settle();
  ASSERT_NE(find<MonthSheet>(), nullptr);
  EXPECT_TRUE(find<MonthSheet>()->isVisible());
  EXPECT_FALSE(find<WeekChart>()->isVisible());
  EXPECT_EQ(find<YearSheet>(), nullptr);
}

TEST_F(HistoryPartsTest, MonthAndYearSayWhatAWeekHadByMuscle) {
  show(month());
  ASSERT_TRUE(find<MonthPart>());
  const auto* ofMonth = find<MonthPart>()->findChild<LedgerChart*>();
  ASSERT_NE(ofMonth, nullptr);
  EXPECT_TRUE(ofMonth->isVisible());
  EXPECT_TRUE(ofMonth->accessibleName().contains(QStringLiteral(": left "))) << ofMonth->accessibleName().toStdString();
  show(year());
  const auto* ofYear = find<YearPart>()->findChild<LedgerChart*>();
  ASSERT_NE(ofYear, nullptr);
  EXPECT_TRUE(ofYear->isVisible());
}

TEST_F(HistoryPartsTest, ButtonsAndKeysSwitchHowMuchIsShown) {
  show(week());
  QSignalSpy wished(page, &HistoryPage::viewWished);
  QTest::mouseClick(button(QStringLiteral("Year")), Qt::LeftButton);
  ASSERT_EQ(wished.count(), 1);
  EXPECT_EQ(wished[0][0].value<HistoryPeriod>(), HistoryPeriod::Year);
  EXPECT_TRUE(button(QStringLiteral("Week"))->isChecked()) << "until the year is there";
  page->setFocus();
  QTest::keyClick(page, Qt::Key_Right, Qt::ControlModifier);
  ASSERT_EQ(wished.count(), 2);
  EXPECT_EQ(wished[1][0].value<HistoryPeriod>(), HistoryPeriod::Month);
  QTest::keyClick(page, Qt::Key_Left, Qt::ControlModifier);
  EXPECT_EQ(wished.count(), 2) << "nothing is before the week";
  show(year());
  EXPECT_TRUE(button(QStringLiteral("Year"))->isChecked());
}

TEST_F(HistoryPartsTest, TheKeysMoveOverTheDaysOfAMonth) {
  show(month());
  auto* sheet = find<MonthSheet>();
  focus(sheet);
  QSignalSpy months(page, &HistoryPage::dayTyped);
  QSignalSpy opened(page, &HistoryPage::dayWished);
  const QSignalSpy steps(page, &HistoryPage::previousWished);
  const auto current = [&] { return sheet->days()[static_cast<std::size_t>(sheet->current())].date; };
  EXPECT_EQ(current(), QDate(2026, 11, 22)) << "today";
  QTest::keyClick(sheet, Qt::Key_Left);
  EXPECT_EQ(current(), QDate(2026, 11, 21));
  EXPECT_EQ(steps.count(), 0) << "the arrow belongs to the day";
  QTest::keyClick(sheet, Qt::Key_Up);
  EXPECT_EQ(current(), QDate(2026, 11, 14));
  QTest::keyClick(sheet, Qt::Key_Return);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toDate(), QDate(2026, 11, 14));
  QTest::keyClick(sheet, Qt::Key_End);
  EXPECT_EQ(current(), QDate(2026, 11, 30));
  QTest::keyClick(sheet, Qt::Key_Right);
  ASSERT_EQ(months.count(), 1);
  EXPECT_EQ(months[0][0].toDate(), QDate(2026, 12, 1)) << "into the next month";
  QTest::keyClick(sheet, Qt::Key_Home);
  EXPECT_EQ(current(), QDate(2026, 11, 1));
  QTest::keyClick(sheet, Qt::Key_PageUp);
  ASSERT_EQ(months.count(), 2);
  EXPECT_EQ(months[1][0].toDate(), QDate(2026, 10, 1));
}

TEST_F(HistoryPartsTest, AClickOpensTheDayItIsOn) {
  show(month());
  settle();
  auto* sheet = find<MonthSheet>();
  QSignalSpy opened(page, &HistoryPage::dayWished);
  QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->cellRect(10).center());
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toDate(), QDate(2026, 11, 5));
}

TEST_F(HistoryPartsTest, TheDaysAreAListForAssistiveTechnology) {
  show(month());
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(find<MonthSheet>());
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->childCount(), 42);
  EXPECT_TRUE(list->child(21)->text(QAccessible::Name).startsWith(QStringLiteral("Monday 16 November: ")));
}

TEST_F(HistoryPartsTest, AMonthOfTheYearOpens) {
  show(year());
  settle();
  auto* sheet = find<YearSheet>();
  QSignalSpy opened(page, &HistoryPage::monthWished);
  focus(sheet);
  EXPECT_EQ(sheet->current(), 10);
  QTest::keyClick(sheet, Qt::Key_Left);
  QTest::keyClick(sheet, Qt::Key_Return);
  QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->monthRect(2).center());
  ASSERT_EQ(opened.count(), 2);
  EXPECT_EQ(opened[0][0].toDate(), QDate(2026, 10, 1));
  EXPECT_EQ(opened[1][0].toDate(), QDate(2026, 3, 1));
}

TEST_F(HistoryPartsTest, ChartsShowTheirNumbersAndTheyCanBeCopied) {
  show(month());
  settle();
  auto* card = find<ChartCard>();
  EXPECT_EQ(card->table(), nullptr) << "made when it is first wished for";
  QTest::mouseClick(card->toggle(), Qt::LeftButton);
  ASSERT_NE(card->table(), nullptr);
  EXPECT_TRUE(card->table()->isVisible());
  EXPECT_EQ(card->table()->rowCount(), 30);
  card->table()->selectRow(2);
  QTest::keyClick(card->table(), Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text().section(QLatin1Char('\n'), 0, 1).toStdString(),
            std::string("Day\tWhat became of it\tAsked (min)\tLeft (min)\tRight (min)\tSessions\n"
                        "2026-11-03\tDone\t4.0\t2.0\t2.0\t1"));
  QTest::mouseClick(card->toggle(), Qt::LeftButton);
  EXPECT_FALSE(card->table()->isVisible());
}

TEST(ChartNumbersTest, ATextCannotBreakTheTable) {
  const ChartNumbers numbers{{QStringLiteral("a"), QStringLiteral("b")},
                             {{QStringLiteral("one\ttwo"), QStringLiteral("three\nfour")}}};
  EXPECT_EQ(tabSeparated(numbers), QStringLiteral("a\tb\none two\tthree four\n"));
}

TEST_F(HistoryPartsTest, ADayOfTheWeekLeadsToItsSessions) {
  show(week());
  settle();
  auto* chart = find<WeekChart>();
  focus(chart);
  QTest::keyClick(chart, Qt::Key_Home);
  QTest::keyClick(chart, Qt::Key_Return);
  const auto rows = page->findChildren<SessionLineButton*>();
  EXPECT_TRUE(rows.back()->isChecked()) << "Monday's, the oldest";
  EXPECT_TRUE(rows.back()->hasFocus());
  QTest::mouseClick(chart, Qt::LeftButton, {}, chart->dayRect(4).center());
  EXPECT_TRUE(rows.front()->isChecked()) << "Friday's";
}

TEST_F(HistoryPartsTest, ASessionIsOpenedByItsButtonAndByReturn) {
  show(week());
  settle();
  QSignalSpy wished(page, &HistoryPage::sessionWished);
  QTest::mouseClick(button(QStringLiteral("Open")), Qt::LeftButton);
  ASSERT_EQ(wished.count(), 1);
  EXPECT_EQ(wished[0][0].value<RowId>(), week().sessions.front().id);
  auto* line = page->findChildren<SessionLineButton*>().front();
  focus(line);
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(wished.count(), 2);
  EXPECT_FALSE(line->isChecked()) << "Return opens the session, Space unfolds it";
  QTest::keyClick(line, Qt::Key_Space);
  EXPECT_TRUE(line->isChecked());
}

TEST_F(HistoryPartsTest, TheListOfAllGoesOnWhereItEnded) {
  show(all(40, true));
  settle();
  EXPECT_EQ(page->findChildren<SessionLineButton*>().size(), 40);
  auto* first = page->findChildren<SessionLineButton*>().front();
  QSignalSpy more(page, &HistoryPage::moreWished);
  QTest::mouseClick(button(QStringLiteral("Show more")), Qt::LeftButton);
  EXPECT_GE(more.count(), 1);
  show(all(80, false));
  settle();
  EXPECT_EQ(page->findChildren<SessionLineButton*>().size(), 80);
  EXPECT_EQ(page->findChildren<SessionLineButton*>().front(), first) << "what was there stays";
  EXPECT_EQ(button(QStringLiteral("Show more")), nullptr);
  QSignalSpy wished(page, &HistoryPage::sessionWished);
  QTest::mouseClick(first, Qt::LeftButton);
  ASSERT_EQ(wished.count(), 1);
  EXPECT_EQ(wished[0][0].value<RowId>().number, 1) << "yesterday's";
}

TEST_F(HistoryPartsTest, ASessionIsAddedForTheDayThatIsShown) {
  QSignalSpy wished(page, &HistoryPage::addWished);
  show(week());
  QTest::mouseClick(button(QStringLiteral("Add a session…")), Qt::LeftButton);
  HistoryView other = week();
  other.thisWeek = false;
  other.monday = QDate(2026, 11, 2);
  show(other);
  QTest::mouseClick(button(QStringLiteral("Add a session…")), Qt::LeftButton);
  show(month());
  find<MonthSheet>()->setCurrent(10);
  QTest::mouseClick(button(QStringLiteral("Add a session…")), Qt::LeftButton);
  find<MonthSheet>()->setCurrent(40);
  QTest::mouseClick(button(QStringLiteral("Add a session…")), Qt::LeftButton);
  ASSERT_EQ(wished.count(), 4);
  EXPECT_EQ(wished[0][0].toDate(), QDate(2026, 11, 22));
  EXPECT_EQ(wished[1][0].toDate(), QDate(2026, 11, 2));
  EXPECT_EQ(wished[2][0].toDate(), QDate(2026, 11, 5));
  EXPECT_EQ(wished[3][0].toDate(), QDate(2026, 11, 22)) << "never a day that lies ahead";
}

TEST_F(HistoryPartsTest, NothingIsClippedAtAnySizeAndScale) {
  const auto check = [&](const char* what) {
    for (QPushButton* toggle : page->findChildren<QPushButton*>()) {
      if (toggle->isVisible() && toggle->text() == QStringLiteral("Numbers") && !toggle->isChecked()) toggle->click();
    }
    for (const QSize& size : {QSize(720, 560), QSize(1280, 800)}) {
      for (const double scale : {1.0, 2.0}) {
        const Theme theme = makeTheme(Theme::Kind::Light, scale);
        window.setTheme(theme);
        page->setTheme(theme);
        window.resize(size);
        settle();
        EXPECT_EQ(clippedTexts(window).join(QLatin1Char('|')).toStdString(), "")
            << what << ' ' << size.width() << " at " << scale;
        EXPECT_FALSE(scrollsSideways(window)) << what << ' ' << size.width() << " at " << scale;
      }
    }
  };
  show(month());
  check("month");
  show(year());
  check("year");
  show(all(10, true));
  check("all");
  show(ledger());
  check("doses");
}

}  // namespace
}  // namespace lissom
