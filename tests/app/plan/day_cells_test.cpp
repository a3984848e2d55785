#include "app/plan/day_cells.h"

#include "app/written_text.h"
#include "tests/app/clipping.h"

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace lissom {
namespace {

DayCell cell(const char* weekday, int number, const char* text, int percent, const char* detail = "") {
  DayCell made;
  made.weekday = QString::fromUtf8(weekday);
  made.number = QString::number(number);
  made.text = QString::fromUtf8(text);
  made.detail = QString::fromUtf8(detail);
  made.spoken = QStringLiteral("%1 %2: %3").arg(made.weekday, made.number, made.text);
  made.why = QStringLiteral("Because of %1").arg(number);
  made.rest = percent == 0;
  made.percent = percent;
  return made;
}

std::vector<DayCell> twoWeeks() {
  const char* names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  std::vector<DayCell> days;
  for (int i = 0; i < 14; ++i) {
    days.push_back(i % 3 == 0 ? cell(names[i % 7], 10 + i, "Rest", 0, "walk, if easy")
                              : cell(names[i % 7], 10 + i, "Gentle 50 %", 50, "2 × 15 s"));
  }
  days[5].text = QStringLiteral("Strong hips and a quiet low back");
  days[5].mark = QStringLiteral("changed");
  return days;
}

QFont fontOf(const DayCellsLayout::Text& text, const Theme& theme) {
  return theme.font(text.size, text.strong ? QFont::Bold : QFont::Normal);
}

TEST(DayCellsLayoutTest, TwoWeeksStandInTwoRowsUnderTheirWeekdays) {
  const DayCellsLayout layout = layOutDays(twoWeeks(), 958, makeTheme(Theme::Kind::Light, 1.0));
  EXPECT_EQ(layout.columns, 7);
  ASSERT_EQ(layout.weekdays.size(), 7U);
  EXPECT_EQ(layout.weekdays[2].text, QStringLiteral("Wed"));
  ASSERT_EQ(layout.cells.size(), 14U);
  EXPECT_EQ(layout.cells[3].texts.front().text, QStringLiteral("13")) << "its weekday stands above";
  EXPECT_EQ(layout.cells[0].rect.left(), layout.cells[7].rect.left());
  EXPECT_GT(layout.cells[7].rect.top(), layout.cells[0].rect.bottom());
  EXPECT_EQ(layout.cells[7].rect.top(), layout.cells[13].rect.top());
}

TEST(DayCellsLayoutTest, WhereSevenHaveNoRoomEachCellNamesItsDay) {
  const DayCellsLayout layout = layOutDays(twoWeeks(), 560, makeTheme(Theme::Kind::Light, 1.0));
  EXPECT_LT(layout.columns, 7);
  EXPECT_GT(layout.columns, 2);
  EXPECT_TRUE(layout.weekdays.empty());
  EXPECT_EQ(layout.cells[3].texts.front().text, QStringLiteral("Thu 13"));
}

TEST(DayCellsLayoutTest, NoWordLeavesItsCellAtAnyWidthAndScale) {
  for (const double scale : {0.8, 1.0, 1.6, 2.0}) {
    const Theme theme = makeTheme(Theme::Kind::Light, scale);
    for (int width = 180; width <= 1800; width += 60) {
      const DayCellsLayout layout = layOutDays(twoWeeks(), width, theme);
      for (const auto& cell : layout.cells) {
        EXPECT_TRUE(QRect(0, 0, width, layout.height).contains(cell.rect)) << width << " at " << scale;
        double above = cell.rect.top();
        for (const auto& text : cell.texts) {
          EXPECT_TRUE(QRectF(cell.rect).contains(text.rect)) << width << " at " << scale;
          EXPECT_GE(text.rect.top(), above) << "one over the other";
          EXPECT_GE(text.rect.height(), writeText(text.text, fontOf(text, theme), text.rect.width(), nullptr, {}));
          above = text.rect.bottom();
        }
      }
      for (std::size_t i = 1; i < layout.cells.size(); ++i) {
        EXPECT_FALSE(layout.cells[i - 1].rect.intersects(layout.cells[i].rect));
      }
    }
  }
}

TEST(DayCellsLayoutTest, AWordIsNotBrokenWhereFewerColumnsHaveRoomForIt) {
  std::vector<DayCell> days = twoWeeks();
  days[4].text = QStringLiteral("Hüftbeugerdehnung");
  for (const double scale : {1.0, 2.0}) {
    const Theme theme = makeTheme(Theme::Kind::Light, scale);
    const QFontMetricsF metrics(theme.font(15));
    const DayCellsLayout layout = layOutDays(days, theme.px(700), theme);
    EXPECT_GE(layout.cells[4].texts[1].rect.width(), metrics.horizontalAdvance(days[4].text)) << scale;
  }
}

TEST(DayCellsLayoutTest, ReadsFromRightToLeftWhereOneDoes) {
  const Theme theme = makeTheme(Theme::Kind::Light, 1.0);
  const DayCellsLayout layout = layOutDays(twoWeeks(), 958, theme, Qt::RightToLeft);
  EXPECT_GT(layout.cells[0].rect.left(), layout.cells[1].rect.left());
  EXPECT_EQ(layout.cells[0].rect.right(), 957);
}

class DayCellsTest : public ::testing::Test {
protected:
  DayCellsTest() {
    cells.showDays(twoWeeks());
    cells.resize(958, cells.heightForWidth(958));
    cells.show();
    cells.setFocus();
    QApplication::setActiveWindow(&cells);
    settle();
  }
  void press(int key) { QTest::keyClick(&cells, static_cast<Qt::Key>(key)); }

  DayCells cells{QStringLiteral("Days")};
  QSignalSpy chosen{&cells, &DayCells::currentChanged};
  QSignalSpy clicked{&cells, &DayCells::clicked};
  QSignalSpy pressed{&cells, &DayCells::pressed};
  QSignalSpy cleared{&cells, &DayCells::cleared};
};

TEST_F(DayCellsTest, ArrowsHomeAndEndMoveTheCurrentDay) {
  EXPECT_EQ(cells.current(), 0);
  press(Qt::Key_Left);
  EXPECT_EQ(cells.current(), 0) << "there is none before";
  press(Qt::Key_Right);
  press(Qt::Key_Right);
  EXPECT_EQ(cells.current(), 2);
  press(Qt::Key_Down);
  EXPECT_EQ(cells.current(), 9) << "the same weekday";
  press(Qt::Key_Down);
  EXPECT_EQ(cells.current(), 9);
  press(Qt::Key_Up);
  EXPECT_EQ(cells.current(), 2);
  press(Qt::Key_End);
  EXPECT_EQ(cells.current(), 13);
  press(Qt::Key_Home);
  EXPECT_EQ(cells.current(), 0);
  EXPECT_EQ(chosen.count(), 6);
  EXPECT_EQ(pressed.count(), 0);
}

TEST_F(DayCellsTest, ReturnAndSpacePressADayAndDeleteClearsIt) {
  press(Qt::Key_End);
  press(Qt::Key_Return);
  press(Qt::Key_Space);
  ASSERT_EQ(pressed.count(), 2);
  EXPECT_EQ(pressed[1][0].toInt(), 13);
  press(Qt::Key_Delete);
  ASSERT_EQ(cleared.count(), 1);
  EXPECT_EQ(cleared[0][0].toInt(), 13);
}

TEST_F(DayCellsTest, AClickChoosesADayAndIsNoPress) {
  QTest::mouseClick(&cells, Qt::LeftButton, {}, cells.cellRect(8).center());
  EXPECT_EQ(cells.current(), 8);
  ASSERT_EQ(clicked.count(), 1);
  EXPECT_EQ(clicked[0][0].toInt(), 8);
  EXPECT_EQ(pressed.count(), 0);
  QTest::mouseClick(&cells, Qt::LeftButton, {}, QPoint(1, 1));
  EXPECT_EQ(clicked.count(), 1) << "a weekday's name is no day";
}

TEST_F(DayCellsTest, IsAListOfDaysForAssistiveTechnology) {
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&cells);
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->role(), QAccessible::List);
  EXPECT_EQ(list->text(QAccessible::Name), QStringLiteral("Days"));
  ASSERT_EQ(list->childCount(), 14);
  QAccessibleInterface* day = list->child(3);
  ASSERT_NE(day, nullptr);
  EXPECT_EQ(list->indexOfChild(day), 3);
  EXPECT_EQ(day->text(QAccessible::Name), QStringLiteral("Thu 13: Rest"));
  EXPECT_EQ(day->text(QAccessible::Description), QStringLiteral("Because of 13"));
  EXPECT_EQ(day->rect().size(), cells.cellRect(3).size());
  const QPoint middle = cells.mapToGlobal(cells.cellRect(3).center());
  EXPECT_EQ(list->childAt(middle.x(), middle.y()), day);
  EXPECT_FALSE(day->state().focused);
  day->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_TRUE(day->state().focused);
  ASSERT_EQ(pressed.count(), 1);
  EXPECT_EQ(pressed[0][0].toInt(), 3);
  cells.showDays({});
  EXPECT_FALSE(day->isValid());
}

TEST_F(DayCellsTest, ATrainingDayIsFilledToItsPercentAndARestDayIsNot) {
  for (const auto kind : {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::HighContrast}) {
    const Theme theme = makeTheme(kind, 1.0);
    cells.setTheme(theme);
    settle();
    const QImage image = cells.grab().toImage();
    const auto at = [&](int day, double down) {
      const QRect rect = cells.cellRect(day);
      return image.pixelColor(rect.center().x() + rect.width() / 4,
                              rect.top() + static_cast<int>(rect.height() * down));
    };
    EXPECT_EQ(at(8, 0.08), theme.card);
    EXPECT_EQ(at(8, 0.95), theme.accentWeak);
    EXPECT_EQ(at(9, 0.08), theme.restWeak);
    EXPECT_EQ(at(9, 0.95), theme.restWeak);
  }
}

}  // namespace
}  // namespace lissom
