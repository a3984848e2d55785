#include "app/plan/plan_page.h"

#include "app/flow_layout.h"
#include "app/plan/fields.h"
#include "app/plan/fortnight_card.h"
#include "app/plan/week_card.h"
#include "app/pseudo_language.h"
#include "app/shell/main_window.h"
#include "tests/app/clipping.h"
#include "tests/app/plan/plan_views.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

#include <gtest/gtest.h>

#include <memory>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using plan_views::kMonday;

class PlanPageTest : public ::testing::Test {
protected:
  PlanPageTest() {
    page->showView(view);
    page->resize(1084, 800);
    page->show();
    QApplication::setActiveWindow(page.get());
    settle();
  }

  /// Every value that the signal sends.
  template <class Value>
  std::vector<std::decay_t<Value>>& heard(void (PlanPage::*signal)(Value), std::vector<std::decay_t<Value>>& values) {
    QObject::connect(page.get(), signal, page.get(), [&values](const auto& value) { values.push_back(value); });
    return values;
  }
  QPushButton* button(const QString& text) {
    for (QPushButton* each : page->findChildren<QPushButton*>()) {
      if (each->isVisible() && (each->text() == text || each->accessibleName() == text)) return each;
    }
    return nullptr;
  }
  void press(const QString& text) {
    QPushButton* found = button(text);
    ASSERT_NE(found, nullptr) << text.toStdString();
    found->click();
  }
  /// The field with that accessible name.
  template <class Field>
  Field* field(const QString& name) {
    for (Field* each : page->findChildren<Field*>()) {
      if (each->accessibleName() == name) return each;
    }
    return nullptr;
  }
  DayCells* week() { return page->findChild<WeekCard*>()->findChild<DayCells*>(); }
  DayCells* fortnight() { return page->findChild<FortnightCard*>()->findChild<DayCells*>(); }
  void show(const PlanView& next) {
    view = next;
    page->showView(view);
    settle();
  }
  bool says(const QString& text) {
    for (const QLabel* label : page->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  /// What waits for a pause in typing is told when its card is left.
  void leave() {
    page->hide();
    page->show();
    settle();
  }

  PlanView view = plan_views::usual();
  std::unique_ptr<PlanPage> page = std::make_unique<PlanPage>();
};

TEST_F(PlanPageTest, WhoLooksAfterItIsToldWhenAFieldIsLeftAndOnlyWhenItIsNew) {
  std::vector<CareTold> told;
  heard(&PlanPage::careWished, told);
  auto* name = field<QLineEdit>(QStringLiteral("Name of who looks after it"));
  auto* phone = field<QLineEdit>(QStringLiteral("Phone of who looks after it"));
  ASSERT_TRUE(name && phone);
  name->setFocus();
  QTest::keyClicks(name, QStringLiteral("Dr. Ada "));
  EXPECT_TRUE(told.empty());
  phone->setFocus();
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0], (CareTold{"Dr. Ada", "", ""}));
  page->hide();
  EXPECT_EQ(told.size(), 1U);
}

TEST_F(PlanPageTest, WhatIsTypedOfThemStaysUntilItIsTold) {
  auto* name = field<QLineEdit>(QStringLiteral("Name of who looks after it"));
  name->setFocus();
  name->setText(QStringLiteral("Dr. Ad"));
  show(view);
  EXPECT_EQ(name->text(), QStringLiteral("Dr. Ad"));
}

TEST_F(PlanPageTest, WhatIsTypedOfThemIsToldWhenThePageIsDestroyed) {
  std::vector<CareTold> told;
  heard(&PlanPage::careWished, told);
  auto* name = field<QLineEdit>(QStringLiteral("Name of who looks after it"));
  name->setFocus();
  QTest::keyClicks(name, QStringLiteral("Dr. Ada"));
  page.reset();
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].name, "Dr. Ada");
}

TEST_F(PlanPageTest, AnAppointmentIsAddedWithItsDayItsTimeAndItsPlace) {
  std::vector<AppointmentMade> made;
  heard(&PlanPage::appointmentWished, made);
  field<QDateEdit>(QStringLiteral("Day of the appointment"))->setDate(QDate(2026, 12, 1));
  press(QStringLiteral("Add this appointment"));
  auto* time = field<QTimeEdit>(QStringLiteral("Time of the appointment"));
  EXPECT_FALSE(time->isEnabled());
  for (QCheckBox* box : page->findChildren<QCheckBox*>()) {
    if (box->accessibleName() == QStringLiteral("At a time")) box->click();
  }
  EXPECT_TRUE(time->isEnabled());
  time->setTime(QTime(14, 30));
  field<QLineEdit>(QStringLiteral("Place of the appointment"))->setText(QStringLiteral("Room 3"));
  press(QStringLiteral("Add this appointment"));
  const Day day = *parseIsoDay("2026-12-01");
  EXPECT_EQ(made, (std::vector<AppointmentMade>{{day, {}, ""}, {day, 14h + 30min, "Room 3"}}));
}

TEST_F(PlanPageTest, AnAppointmentIsTakenBackByItsName) {
  std::vector<Instant> undone;
  heard(&PlanPage::appointmentUndone, undone);
  view.care.contact.name = "Dr. Ada";
  view.care.rows = {{Instant{1ms}, QStringLiteral("Tuesday"), QStringLiteral("Take this appointment back: Tuesday")}};
  show(view);
  EXPECT_EQ(field<QLineEdit>(QStringLiteral("Name of who looks after it"))->text(), QStringLiteral("Dr. Ada"));
  press(QStringLiteral("Take this appointment back: Tuesday"));
  EXPECT_EQ(undone, std::vector<Instant>{Instant{1ms}});
  int visits = 0;
  QObject::connect(page.get(), &PlanPage::visitWished, page.get(), [&] { ++visits; });
  press(QStringLiteral("Visit sheet"));
  EXPECT_EQ(visits, 1);
}

TEST_F(PlanPageTest, ReturnOpensTheChoiceOfADayAndTheChoiceIsOneWish) {
  std::vector<WeekChosen> wishes;
  heard(&PlanPage::weekWished, wishes);
  week()->setFocus();
  QTest::keyClick(week(), Qt::Key_Right);
  QTest::keyClick(week(), Qt::Key_Return);
  QMenu* menu = page->findChild<WeekCard*>()->menu();
  ASSERT_NE(menu, nullptr);
  QStringList offered;
  for (const QAction* action : menu->actions()) offered << action->text();
  EXPECT_EQ(offered, QStringList({QStringLiteral("Rest"), QString(), QStringLiteral("Psoas basics"),
                                  QStringLiteral("Strong hips")}));
  EXPECT_TRUE(menu->actions()[2]->isChecked()) << "what the day holds";
  menu->actions()[3]->trigger();
  menu->close();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(std::get<WeekPlan>(wishes[0].week).routines[1], plan_views::strong());
  EXPECT_EQ(wishes[0].buildUp, view.week.chosen.buildUp);
  EXPECT_EQ(std::get<WeekPlan>(view.week.chosen.week).routines[0], std::get<WeekPlan>(wishes[0].week).routines[0]);
}

TEST_F(PlanPageTest, AClickOpensTheChoiceToo) {
  QTest::mouseClick(week(), Qt::LeftButton, {}, week()->cellRect(3).center());
  EXPECT_EQ(week()->current(), 3);
  QMenu* menu = page->findChild<WeekCard*>()->menu();
  ASSERT_NE(menu, nullptr);
  menu->close();
}

TEST_F(PlanPageTest, DeleteMakesARestDayOnce) {
  std::vector<WeekChosen> wishes;
  heard(&PlanPage::weekWished, wishes);
  week()->setFocus();
  QTest::keyClick(week(), Qt::Key_Delete);
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(std::get<WeekPlan>(wishes[0].week).routines[0], std::nullopt);
  week()->setCurrent(2);
  QTest::keyClick(week(), Qt::Key_Delete);
  EXPECT_EQ(wishes.size(), 1U) << "Wednesday is one already";
}

TEST_F(PlanPageTest, TheWeekMayBeSoManySessionsOnDaysAsTheyCome) {
  std::vector<WeekChosen> wishes;
  heard(&PlanPage::weekWished, wishes);
  press(QStringLiteral("On days as they come"));
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(std::get<FreeWeek>(wishes[0].week), (FreeWeek{plan_views::basics(), 5}));

  show(plan_views::freeWeek());
  EXPECT_FALSE(week()->isVisible());
  auto* times = field<QSpinBox>(QStringLiteral("Sessions a week"));
  ASSERT_TRUE(times && times->isVisible());
  times->setValue(4);
  times->setValue(5);
  EXPECT_EQ(wishes.size(), 1U) << "not while one still clicks";
  leave();
  ASSERT_EQ(wishes.size(), 2U);
  EXPECT_EQ(std::get<FreeWeek>(wishes[1].week), (FreeWeek{plan_views::basics(), 5}));
  press(QStringLiteral("On fixed days"));
  ASSERT_EQ(wishes.size(), 3U);
  EXPECT_TRUE(std::holds_alternative<WeekPlan>(wishes[2].week));
}

TEST_F(PlanPageTest, BeginningGentlyIsOneWishWithTheSameWeek) {
  std::vector<WeekChosen> wishes;
  heard(&PlanPage::weekWished, wishes);
  field<QCheckBox>(QStringLiteral("Begin gently and build up"))->click();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_TRUE(wishes[0].buildUp);
  EXPECT_EQ(wishes[0].week, view.week.chosen.week);
}

TEST_F(PlanPageTest, ATimeOfDayBelongsToTheDayItWasChosenFor) {
  std::vector<TimesChosen> wishes;
  heard(&PlanPage::timesWished, wishes);
  week()->setCurrent(3);
  auto* has = field<QCheckBox>(QStringLiteral("Thursday at a time of day"));
  ASSERT_NE(has, nullptr);
  EXPECT_FALSE(has->isChecked());
  has->click();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0].times[3], 7h + 30min);
  EXPECT_EQ(wishes[0].times[0], view.week.times.times[0]);

  week()->setCurrent(0);
  field<QTimeEdit>(QStringLiteral("Time of day"))->setTime(QTime(6, 45));
  week()->setCurrent(1);  // before the pause is over
  ASSERT_EQ(wishes.size(), 2U);
  EXPECT_EQ(wishes[1].times[0], 6h + 45min);
  EXPECT_EQ(wishes[1].times[1], view.week.times.times[1]);
}

TEST_F(PlanPageTest, StrengthSideBySideIsSaidBesideTheWeek) {
  EXPECT_FALSE(says(QStringLiteral("side by side")));
  view.week.neighbours = QStringLiteral("Strength is on days side by side.");
  show(view);
  EXPECT_TRUE(says(QStringLiteral("side by side")));
}

TEST_F(PlanPageTest, TheChosenDaySaysWhyAndCanBeMadeOtherwise) {
  std::vector<DayChange> wishes;
  heard(&PlanPage::dayChangeWished, wishes);
  std::vector<Day> undone;
  heard(&PlanPage::dayChangeUndone, undone);
  QTest::mouseClick(fortnight(), Qt::LeftButton, {}, fortnight()->cellRect(1).center());
  EXPECT_TRUE(says(view.fortnight.cells[1].why));
  EXPECT_TRUE(wishes.empty()) << "a click only looks";
  press(QStringLiteral("Rest on this day"));
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0], (DayChange{kMonday + std::chrono::days{1}, DayChange::To::Rest}));
  QTest::keyClick(fortnight(), Qt::Key_Right);
  QTest::keyClick(fortnight(), Qt::Key_Return);
  ASSERT_EQ(wishes.size(), 2U);
  EXPECT_EQ(wishes[1], (DayChange{kMonday + std::chrono::days{2}, DayChange::To::Train}));
  QTest::keyClick(fortnight(), Qt::Key_End);
  press(QStringLiteral("As planned again"));
  ASSERT_EQ(undone.size(), 1U);
  EXPECT_EQ(undone[0], kMonday + std::chrono::days{13});
  view.fortnight.acts[13] = {};
  show(view);
  EXPECT_EQ(button(QStringLiteral("As planned again")), nullptr);
  QTest::keyClick(fortnight(), Qt::Key_Return);
  EXPECT_EQ(wishes.size() + undone.size(), 3U) << "a pause stays a pause";
}

TEST_F(PlanPageTest, AProgrammeBeginsOnTheDayThatIsChosenAndCanBeStopped) {
  std::vector<ProgrammeBegun> wishes;
  heard(&PlanPage::programmeWished, wishes);
  int ends = 0;
  QObject::connect(page.get(), &PlanPage::programmeEndWished, page.get(), [&] { ++ends; });
  press(QStringLiteral("Begin the programme"));
  auto* from = field<QDateEdit>(QStringLiteral("First day of the programme"));
  ASSERT_NE(from, nullptr);
  from->setDate(QDate(2026, 11, 30));
  from->setDate(QDate(2026, 11, 1));
  EXPECT_EQ(from->date(), QDate(2026, 11, 23)) << "not in the past";
  from->setDate(QDate(2026, 11, 30));
  press(QStringLiteral("Begin the programme"));
  ASSERT_EQ(wishes.size(), 2U);
  EXPECT_EQ(wishes[0].start, kMonday);
  EXPECT_EQ(wishes[1], (ProgrammeBegun{view.programme.offers[0].id, kMonday + std::chrono::days{7}}));
  show(plan_views::inProgramme());
  EXPECT_EQ(button(QStringLiteral("Begin the programme")), nullptr);
  EXPECT_TRUE(says(QStringLiteral("Week 2 of 6")));
  EXPECT_TRUE(says(QStringLiteral("Week 3: ")));
  press(QStringLiteral("Stop the programme"));
  EXPECT_EQ(ends, 1);
}

TEST_F(PlanPageTest, AFlareUpIsMarkedTakenBackAndCleared) {
  int marked = 0;
  int cleared = 0;
  std::vector<Instant> undone;
  heard(&PlanPage::flareUpUndone, undone);
  QObject::connect(page.get(), &PlanPage::irritatedWished, page.get(), [&] { ++marked; });
  QObject::connect(page.get(), &PlanPage::clearedWished, page.get(), [&] { ++cleared; });
  press(QStringLiteral("It is irritated…"));
  EXPECT_EQ(marked, 1);
  EXPECT_EQ(button(QStringLiteral("It was examined")), nullptr);
  show(plan_views::inFlareUp());
  EXPECT_TRUE(says(QStringLiteral("Rest day 2 of 3")));
  press(QStringLiteral("Take it back"));
  ASSERT_EQ(undone.size(), 1U);
  EXPECT_EQ(undone[0], *view.flare.said);
  view.flare.emergency = true;
  show(view);
  press(QStringLiteral("It was examined"));
  EXPECT_EQ(cleared, 1);
}

TEST_F(PlanPageTest, APauseIsAddedByItsDaysAndRemoved) {
  std::vector<Paused> wishes;
  heard(&PlanPage::pauseWished, wishes);
  std::vector<Instant> undone;
  heard(&PlanPage::pauseUndone, undone);
  auto* first = field<QDateEdit>(QStringLiteral("First day of the pause"));
  auto* last = field<QDateEdit>(QStringLiteral("Last day of the pause"));
  auto* why = field<QComboBox>(QStringLiteral("Why you pause"));
  ASSERT_TRUE(first && last && why);
  first->setDate(QDate(2026, 12, 1));
  EXPECT_EQ(last->date(), QDate(2026, 12, 1)) << "never before the first";
  last->setDate(QDate(2026, 12, 8));
  why->setCurrentIndex(1);
  press(QStringLiteral("Add this pause"));
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0], (Paused{kMonday + std::chrono::days{8}, kMonday + std::chrono::days{15}, PauseReason::Holiday}));
  ASSERT_EQ(view.pauses.rows.size(), 2U);
  QPushButton* remove = button(view.pauses.rows[1].remove);
  ASSERT_NE(remove, nullptr);
  remove->setFocus();
  remove->click();
  ASSERT_EQ(undone.size(), 1U);
  EXPECT_EQ(undone[0], view.pauses.rows[1].said);
  view.pauses.rows.pop_back();
  show(view);
  EXPECT_EQ(QApplication::focusWidget(), button(view.pauses.rows[0].remove)) << "the keyboard goes on from there";
}

TEST_F(PlanPageTest, RemindersAreToldWholeAndOnlyWhatHasAnEffectCanBeChosen) {
  std::vector<ReminderSettings> wishes;
  heard(&PlanPage::remindersWished, wishes);
  std::vector<NudgeSettings> nudges;
  heard(&PlanPage::nudgeWished, nudges);
  auto* again = field<QSpinBox>(QStringLiteral("Once more when it is still undone, after"));
  auto* every = field<QSpinBox>(QStringLiteral("After sitting for"));
  ASSERT_TRUE(again && every);
  EXPECT_FALSE(again->isEnabled());
  EXPECT_FALSE(every->isEnabled());
  field<QCheckBox>(QStringLiteral("Remind me of the day's session"))->click();
  EXPECT_TRUE(again->isEnabled());
  again->setValue(45);
  again->setValue(50);
  field<QTimeEdit>(QStringLiteral("Quiet from"))->setTime(QTime(21, 0));
  field<QCheckBox>(QStringLiteral("Ask me to stand up when I have sat for long"))->click();
  every->setValue(40);
  leave();
  ASSERT_EQ(wishes.size(), 2U) << "the tick, and what was changed after it";
  EXPECT_TRUE(wishes[0].on);
  EXPECT_EQ(wishes[1].again, 50min);
  EXPECT_EQ(wishes[1].quietFrom, 21h);
  ASSERT_EQ(nudges.size(), 2U);
  EXPECT_EQ(nudges[1], (NudgeSettings{.on = true, .every = 40min, .snooze = 10min}));
}

TEST_F(PlanPageTest, ItSaysWhenNothingCanBeShownAndWhenThereIsNoTime) {
  EXPECT_FALSE(says(QStringLiteral("there is no tray.")));
  view.reminders.cannot = QStringLiteral("there is no tray.");
  view.reminders.reminders.on = true;
  view.reminders.anyTime = false;
  show(view);
  EXPECT_TRUE(says(QStringLiteral("there is no tray.")));
  EXPECT_TRUE(says(QStringLiteral("There is no time of day in your week yet")));
}

TEST_F(PlanPageTest, TheLightsKeepTheirOrder) {
  std::vector<TrafficLight> wishes;
  heard(&PlanPage::lightWished, wishes);
  auto* green = field<QSpinBox>(QStringLiteral("Green up to"));
  auto* amber = field<QSpinBox>(QStringLiteral("Amber up to"));
  ASSERT_TRUE(green && amber);
  EXPECT_TRUE(says(QStringLiteral("Red from 6 on")));
  green->setValue(7);
  EXPECT_EQ(amber->value(), 7);
  amber->setValue(2);
  EXPECT_EQ(green->value(), 2);
  EXPECT_TRUE(says(QStringLiteral("Red from 3 on")));
  leave();
  ASSERT_EQ(wishes.size(), 1U);
  EXPECT_EQ(wishes[0], (TrafficLight{2, 2}));
  EXPECT_TRUE(wishes[0].makesSense());
}

TEST_F(PlanPageTest, ShowingAViewWishesNothing) {
  int wishes = 0;
  const auto count = [&] { ++wishes; };
  QObject::connect(page.get(), &PlanPage::weekWished, page.get(), count);
  QObject::connect(page.get(), &PlanPage::timesWished, page.get(), count);
  QObject::connect(page.get(), &PlanPage::remindersWished, page.get(), count);
  QObject::connect(page.get(), &PlanPage::nudgeWished, page.get(), count);
  QObject::connect(page.get(), &PlanPage::lightWished, page.get(), count);
  for (const PlanView& other : {plan_views::freeWeek(), plan_views::inProgramme(), plan_views::usual()}) {
    show(other);
    PlanView changed = other;
    changed.light = {1, 8};
    changed.reminders.reminders.again = 15min;
    changed.reminders.nudge.every = 55min;
    changed.week.times.times.fill(8h);
    show(changed);
  }
  leave();
  EXPECT_EQ(wishes, 0);
}

TEST_F(PlanPageTest, EveryFieldHasANameAndIsReachedByTab) {
  show(plan_views::usual());
  QStringList unnamed;
  for (const QWidget* each : page->findChildren<QWidget*>()) {
    if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus)) continue;
    if (each->parentWidget()->inherits("QAbstractSpinBox") || each->parentWidget()->inherits("QComboBox")) continue;
    const auto* pressed = qobject_cast<const QAbstractButton*>(each);
    if (each->accessibleName().isEmpty() && !(pressed && !pressed->text().isEmpty())) {
      unnamed << QLatin1String(each->metaObject()->className());
    }
  }
  EXPECT_EQ(unnamed, QStringList());
  week()->setFocus();
  // From the week down to the lights, and each card in its turn.
  std::vector<int> tops;
  const QWidget* last = field<QSpinBox>(QStringLiteral("Amber up to"));
  for (int tabs = 0; tabs < 60 && QApplication::focusWidget() != last; ++tabs) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  }
  EXPECT_EQ(QApplication::focusWidget(), last);
}

TEST_F(PlanPageTest, TheDayThatTheKeysMoveToIsSeen) {
  page->resize(420, 400);
  settle();
  fortnight()->setFocus();
  QTest::keyClick(fortnight(), Qt::Key_End);
  settle();
  auto* area = page->findChild<QScrollArea*>();
  const QPoint middle = fortnight()->mapTo(area->viewport(), fortnight()->cellRect(13).center());
  EXPECT_TRUE(area->viewport()->rect().contains(middle));
}

/// Text in several sizes, in English and in the pseudo-language, whose texts are 40 % longer.
class PlanLayoutTest : public ::testing::TestWithParam<bool> {};

TEST_P(PlanLayoutTest, NothingIsClippedAtAnySizeAndScale) {
  PseudoTranslator pseudo;
  if (GetParam()) QApplication::installTranslator(&pseudo);
  {
    MainWindow window;
    auto* page = new PlanPage;
    page->showView(plan_views::inProgramme());
    window.addPage(Page::History, page);
    window.show();
    window.showPage(Page::History);
    for (const QSize& size : {QSize(720, 560), QSize(1280, 800)}) {
      for (const double scale : {1.0, 2.0}) {
        if (GetParam() && scale > 1 && size.width() < 1280) continue;  // longer than any button's text will be
        const Theme theme = makeTheme(Theme::Kind::Light, scale);
        window.setTheme(theme);
        page->setTheme(theme);
        window.resize(size);
        for (const PlanView& view : {plan_views::usual(), plan_views::freeWeek(), plan_views::inFlareUp()}) {
          page->showView(view);
          settle();
          EXPECT_EQ(clippedTexts(window), QStringList()) << size.width() << " at " << scale;
          EXPECT_FALSE(scrollsSideways(window)) << size.width() << " at " << scale;
        }
      }
    }
  }
  QApplication::removeTranslator(&pseudo);
  QApplication::setPalette(QPalette());
}

INSTANTIATE_TEST_SUITE_P(Languages, PlanLayoutTest, ::testing::Bool());

}  // namespace
}  // namespace lissom
