#include "app/history/entry_form.h"

#include "app/convert.h"
#include "app/discomfort_scale.h"
#include "app/shell/main_window.h"
#include "core/session/by_hand.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const Day kToday = made_up::sunday();

/// Six in the evening of that day.
Now now() {
  return {Instant{kToday.time_since_epoch() + 18h}, 0min};
}

DayPlan asked() {
  return TrainingDay{.routine = made_up::routineId(), .items = made_up::library().routine(made_up::routineId())->items};
}

// ---- What it is filled with

TEST(EntryFormViewTest, ADayBeginsWithWhatItAskedAllAsPlanned) {
  const Library library = made_up::library();
  Routine less = *library.routine(made_up::routineId());
  less.items = {{less.items[0].exercise, Hold{15s, 2, 10s}}};
  const DayPlan gentle = TrainingDay{.routine = less.id, .items = less.items};
  const Day friday = kToday - std::chrono::days{2};
  const EntryFormView view = addFormOf(friday, now(), gentle, 19h + 30min, library);
  EXPECT_EQ(view.session, playedAsPlanned(less, library, friday, asNow(toQt(friday), QTime(19, 30))));
  EXPECT_EQ(view.session.holds.size(), 4U) << "the dose of that day, not the routine's";
  EXPECT_EQ(view.routines, 1U);
  ASSERT_EQ(view.choices.size(), 3U) << "a routine, and two exercises";
  EXPECT_EQ(view.choices[1].name, QStringLiteral("Edge-of-bed leg drop"));
  EXPECT_FALSE(view.correcting);
}

TEST(EntryFormViewTest, WhatWouldBeInTheFutureHasJustEnded) {
  const EntryFormView view = addFormOf(kToday, now(), asked(), 20h, made_up::library());
  EXPECT_LE(view.session.endedAt->instant, now().instant);
  EXPECT_GT(view.session.endedAt->instant, now().instant - 1min);
  EXPECT_EQ(view.session.day, kToday);
  EXPECT_EQ(mistakesIn(view.session, now()), std::vector<EntryMistake>{});
}

TEST(EntryFormViewTest, ASessionThatWasLeftOpenIsCorrectedAsStopped) {
  SessionRecord session = made_up::eventfulSession();
  session.ending.reset();
  session.endedAt.reset();
  const EntryFormView view = correctFormOf(session, now(), made_up::library());
  EXPECT_EQ(view.session.ending, Ending::Stopped);
  EXPECT_EQ(view.session.endedAt, session.holds.back().endedAt);
  EXPECT_EQ(view.correcting, session.id);
}

TEST(EntryFormViewTest, ARoutineThatNoPackHasCanStillBeChosen) {
  SessionRecord session = made_up::eventfulSession();
  session.routine = *RoutineId::parse("gone");
  const EntryFormView view = correctFormOf(session, now(), made_up::library());
  EXPECT_EQ(view.choices.front().name, QStringLiteral("gone"));
  EXPECT_EQ(view.choices.front().planned.holds, session.holds);
  EXPECT_EQ(view.routines, 2U);
}

TEST(EntryFormViewTest, AnEndInTheNightIsOnTheNextDate) {
  const Now late = asNow(toQt(kToday), QTime(23, 50), 60min);
  EXPECT_EQ(endAt(late, QTime(0, 10)).instant - late.instant, 20min);
  EXPECT_EQ(endAt(late, QTime(23, 58)).instant - late.instant, 8min);
  EXPECT_LT(endAt(late, QTime(23, 40)).instant, late.instant) << "that is a mistake, and told as one";
  EXPECT_EQ(onTheWall(late).time(), QTime(23, 50));
}

// ---- The form

class EntryFormTest : public ::testing::Test {
protected:
  EntryFormTest() {
    window.addPage(Page::History, form);
    window.resize(1280, 900);
    QObject::connect(form, &EntryForm::changeWished, form,
                     [this](const ChangeEntry& entry) { wished.push_back(entry); });
  }
  void show(const EntryFormView& view) {
    form->showView(view);
    window.show();
    window.showPage(Page::History);
    QApplication::setActiveWindow(&window);
  }
  void add(Day day = kToday - std::chrono::days{2}) { show(addFormOf(day, now(), asked(), {}, made_up::library())); }
  void correct() { show(correctFormOf(made_up::eventfulSession(), now(), made_up::library())); }

  QPushButton* button(const QString& text) const {
    for (QPushButton* candidate : form->findChildren<QPushButton*>()) {
      if (candidate->text() == text || candidate->accessibleName() == text) return candidate;
    }
    return nullptr;
  }
  template <class Field>
  Field* field(const QString& name) const {
    for (Field* candidate : form->findChildren<Field*>()) {
      if (candidate->accessibleName() == name && candidate->isVisibleTo(form)) return candidate;
    }
    return nullptr;
  }
  QComboBox* outcome(const QString& hold) const { return field<QComboBox>(QStringLiteral("How it went: ") + hold); }
  QSpinBox* held(const QString& hold) const { return field<QSpinBox>(QStringLiteral("Seconds held: ") + hold); }
  bool tells(const QString& sentence) const {
    for (const QLabel* label : form->findChildren<QLabel*>()) {
      if (label->isVisibleTo(form) && label->text() == sentence) return true;
    }
    return false;
  }
  void choose(QComboBox* box, int index) {
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
  }
  QPushButton* save() const {
    QPushButton* planned = button(QStringLiteral("Save: all as planned"));
    return planned ? planned : button(QStringLiteral("Save"));
  }

  const QString m_first = QStringLiteral("Half-kneeling psoas stretch, Left side, hold 1");
  MainWindow window;
  EntryForm* form = new EntryForm;
  std::vector<ChangeEntry> wished;
};

TEST_F(EntryFormTest, APastDayIsAddedInTwoClicks) {
  add();  // the first click
  QTest::mouseClick(button(QStringLiteral("Save: all as planned")), Qt::LeftButton);
  ASSERT_EQ(wished.size(), 1U);
  const Day friday = kToday - std::chrono::days{2};
  const Library library = made_up::library();
  EXPECT_EQ(wished[0], ChangeEntry(SessionAdded{playedAsPlanned(*library.routine(made_up::routineId()), library, friday,
                                                                asNow(toQt(friday), QTime(7, 0)))}));
}

TEST_F(EntryFormTest, AllAsPlannedBringsBackWhatWasChanged) {
  add();
  const SessionRecord planned = form->session();
  field<QPlainTextEdit>(QStringLiteral("Note"))->setPlainText(QStringLiteral("by the sea"));
  choose(outcome(m_first), 2);
  EXPECT_EQ(form->session().holds[0].outcome, Outcome::Skipped);
  EXPECT_EQ(form->session().holds[0].held, 0s);
  EXPECT_EQ(held(m_first)->value(), 0);
  EXPECT_TRUE(button(QStringLiteral("Save")));
  button(QStringLiteral("All as planned"))->click();
  EXPECT_EQ(form->session().holds, planned.holds);
  EXPECT_EQ(form->session().note.text, "by the sea");
  EXPECT_FALSE(button(QStringLiteral("All as planned"))->isEnabled());
}

TEST_F(EntryFormTest, SecondsSayHowAHoldWent) {
  add();
  held(m_first)->setValue(20);
  EXPECT_EQ(form->session().holds[0].held, 20s);
  EXPECT_EQ(form->session().holds[0].outcome, Outcome::Shortened);
  EXPECT_EQ(outcome(m_first)->currentText(), QStringLiteral("Ended early"));
  held(m_first)->setValue(0);
  EXPECT_EQ(form->session().holds[0].outcome, Outcome::Skipped);
  held(m_first)->setValue(40);
  EXPECT_EQ(form->session().holds[0].outcome, Outcome::Completed);
  choose(outcome(m_first), 3);
  held(m_first)->setValue(12);
  EXPECT_EQ(form->session().holds[0].outcome, Outcome::Hurt) << "what hurt stays what hurt";
}

TEST_F(EntryFormTest, HoldsAreAddedAndRemoved) {
  add();
  button(QStringLiteral("Add a hold: Half-kneeling psoas stretch, Left side"))->click();
  ASSERT_EQ(form->session().holds.size(), 9U);
  EXPECT_EQ(form->session().holds[3].number, 4);
  EXPECT_EQ(form->session().holds[3].side, Side::Left);
  settle();
  const QString fourth = QStringLiteral("Half-kneeling psoas stretch, Left side, hold 4");
  ASSERT_TRUE(held(fourth));
  button(QStringLiteral("Remove: ") + fourth)->click();
  EXPECT_EQ(form->session().holds.size(), 8U);
  settle();
  while (!form->session().holds.empty()) {
    const auto before = form->session().holds.size();
    for (QPushButton* candidate : form->findChildren<QPushButton*>()) {
      if (candidate->text() == QStringLiteral("Remove")) {
        candidate->click();
        break;
      }
    }
    settle();
    ASSERT_LT(form->session().holds.size(), before);
  }
  EXPECT_TRUE(tells(QStringLiteral("No holds. “All as planned” brings them back.")));
}

TEST_F(EntryFormTest, MistakesAreToldAtOnceAndNothingIsSaved) {
  add();
  auto* end = field<QTimeEdit>(QStringLiteral("Ended at"));
  end->setTime(QTime(6, 50));
  EXPECT_TRUE(tells(sentenceOf(EntryMistake::EndsBeforeItBegins)));
  EXPECT_EQ(end->accessibleDescription(), sentenceOf(EntryMistake::EndsBeforeItBegins));
  EXPECT_FALSE(save()->isEnabled());
  end->setTime(QTime(7, 2));
  EXPECT_TRUE(tells(sentenceOf(EntryMistake::HeldTooLong)));
  QTest::keyClick(form, Qt::Key_S, Qt::ControlModifier);
  EXPECT_TRUE(wished.empty());
  end->setTime(QTime(7, 20));
  EXPECT_FALSE(tells(sentenceOf(EntryMistake::HeldTooLong)));
  EXPECT_TRUE(save()->isEnabled());
  field<QDateEdit>(QStringLiteral("Day"))->setDate(toQt(kToday));
  field<QTimeEdit>(QStringLiteral("Began at"))->setTime(QTime(18, 1));
  EXPECT_TRUE(tells(sentenceOf(EntryMistake::InTheFuture)));
  EXPECT_FALSE(save()->isEnabled());
}

TEST_F(EntryFormTest, TheLastDayIsToday) {
  add();
  auto* date = field<QDateEdit>(QStringLiteral("Day"));
  date->setDate(toQt(kToday).addDays(5));
  EXPECT_EQ(date->date(), toQt(kToday));
}

TEST_F(EntryFormTest, TheEndAndTheHoldsMoveWithTheBeginning) {
  add();
  const SessionRecord before = form->session();
  field<QTimeEdit>(QStringLiteral("Began at"))->setTime(QTime(9, 0));
  EXPECT_EQ(form->session().endedAt->instant - before.endedAt->instant, 2h);
  EXPECT_EQ(form->session().holds[0].endedAt.instant - before.holds[0].endedAt.instant, 2h);
  EXPECT_TRUE(button(QStringLiteral("Save: all as planned"))) << "at another time, but as planned";
}

TEST_F(EntryFormTest, BeforeFourInTheMorningItCountsForTheDayBefore) {
  add();
  field<QTimeEdit>(QStringLiteral("Began at"))->setTime(QTime(1, 0));
  EXPECT_EQ(form->session().day, kToday - std::chrono::days{3});
  EXPECT_TRUE(tells(QStringLiteral("It counts for Thursday, 19 November: a day ends at four in the morning.")));
}

TEST_F(EntryFormTest, AnotherDayAsksForItsPlan) {
  add();
  QSignalSpy days(form, &EntryForm::dayChosen);
  field<QDateEdit>(QStringLiteral("Day"))->setDate(toQt(kToday).addDays(-1));
  ASSERT_EQ(days.count(), 1);
  EXPECT_EQ(days[0][0].value<Day>(), kToday - std::chrono::days{1});
  const Library library = made_up::library();
  const DayPlan gentle =
      TrainingDay{.routine = made_up::routineId(), .items = {{library.routine(made_up::routineId())->items[1]}}};
  form->showPlan(addFormOf(kToday - std::chrono::days{1}, now(), gentle, {}, library));
  EXPECT_EQ(form->session().holds.size(), 2U);
  EXPECT_EQ(form->session().day, kToday - std::chrono::days{1});
  settle();
  held(QStringLiteral("Edge-of-bed leg drop, Left side, hold 1"))->setValue(10);
  form->showPlan(addFormOf(kToday - std::chrono::days{1}, now(), asked(), {}, library));
  EXPECT_EQ(form->session().holds.size(), 2U) << "what a person stated stays";
}

TEST_F(EntryFormTest, AnotherRoutineIsFilledAsPlanned) {
  add();
  auto* routine = field<QComboBox>(QStringLiteral("Routine or exercise"));
  choose(routine, routine->findText(QStringLiteral("Edge-of-bed leg drop")));
  EXPECT_EQ(form->session().routine.text(), "leg-drop");
  EXPECT_EQ(form->session().holds.size(), 2U);
  EXPECT_TRUE(save()->isEnabled());
}

TEST_F(EntryFormTest, ACorrectionBeginsWithWhatWasRecordedAndChangesOnlyWhatIsChanged) {
  correct();
  EXPECT_EQ(form->session(), made_up::eventfulSession());
  held(QStringLiteral("Half-kneeling psoas stretch, Left side, hold 3"))->setValue(25);
  button(QStringLiteral("Save"))->click();
  ASSERT_EQ(wished.size(), 1U);
  SessionRecord expected = made_up::eventfulSession();
  expected.holds[2].held = 25s;
  EXPECT_EQ(wished[0], ChangeEntry(SessionCorrected{expected.id, expected}));
}

TEST_F(EntryFormTest, DiscomfortNoteAndEndingAreTold) {
  correct();
  const auto scales = form->findChildren<DiscomfortScale*>();
  ASSERT_EQ(scales.size(), 2);
  scales[0]->findChildren<QPushButton*>()[7]->click();
  scales[1]->findChildren<QPushButton*>()[2]->click();  // it was 2: a second tap takes it back
  choose(field<QComboBox>(QStringLiteral("How it ended")), 1);
  auto* note = field<QPlainTextEdit>(QStringLiteral("Note"));
  note->setPlainText(QStringLiteral("ä").repeated(6000));
  EXPECT_TRUE(tells(sentenceOf(EntryMistake::NoteTooLong)));
  note->setPlainText(QStringLiteral("better"));
  EXPECT_EQ(form->session().note, (SessionNote{7, {}, "better"}));
  EXPECT_EQ(form->session().ending, Ending::Stopped);
  EXPECT_TRUE(save()->isEnabled());
}

TEST_F(EntryFormTest, EscapeLeavesIt) {
  add();
  const QSignalSpy back(form, &EntryForm::backWished);
  QTest::keyClick(form, Qt::Key_Escape);
  EXPECT_EQ(back.count(), 1);
  EXPECT_TRUE(wished.empty());
}

TEST_F(EntryFormTest, NothingIsClipped) {
  correct();
  for (const double scale : {1.0, 2.0}) {
    const Theme theme = makeTheme(Theme::Kind::Light, scale);
    window.setTheme(theme);
    form->setTheme(theme);
    for (const QSize size : {QSize(1280, 800), QSize(720, 700)}) {
      window.resize(size);
      settle();
      EXPECT_EQ(clippedTexts(*form), QStringList()) << scale << " in " << size.width();
      EXPECT_FALSE(scrollsSideways(*form)) << scale << " in " << size.width();
    }
  }
}

}  // namespace
}  // namespace lissom
