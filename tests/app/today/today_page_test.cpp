#include "app/today/today_page.h"

#include "app/pseudo_language.h"
#include "app/shell/main_window.h"
#include "app/today/discomfort_line.h"
#include "app/today/way_back_card.h"
#include "app/today/week_dots.h"
#include "core/plan/dose_steps.h"
#include "tests/app/clipping.h"
#include "tests/app/preview/made_up.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

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

  static PlanDay planDay() {
    const Library library = made_up::library();
    const Routine& routine = *library.routine(made_up::routineId());
    return {.day = made_up::sunday(), .asks = TrainingDay{routine.id, routine.items}};
  }
  static TodayView view(const TodayOptions& options = {}, const PlanDay& asked = planDay()) {
    const Day today = made_up::sunday();
    const auto first = today - std::chrono::days{11};
    const WeekSummary week = made_up::summary(made_up::usualWeek(), today, first);
    return todayViewOf(today, week, asked, made_up::library(), first, options);
  }
  /// The third day of rest of a flare-up, when a rule waits to hear of the morning.
  static TodayView inFlareUp(std::optional<MorningChecked> told = {}) {
    const Day today = made_up::sunday();
    const auto daysAgo = [&](int days) { return today - std::chrono::days{days}; };
    PlanDay asked{.day = today, .asks = RestDay{RestReason::FlareUp, 3, 3}};
    asked.flareUp = FlarePlace{{}, {Area::LeftHip, 6, Cause::Unknown, daysAgo(3), 3}, FlarePlace::Phase::Rest, 3};
    asked.asksMorning = !told;
    TodayOptions options;
    options.levels = {{daysAgo(3), 6}, {daysAgo(2), 5}, {daysAgo(1), 3}, {today, 2}};
    options.morning = told;
    options.next = PlanDay{.day = today + std::chrono::days{1}, .asks = planDay().asks};
    auto& next = std::get<TrainingDay>(options.next->asks);
    next.percent = 50;
    for (RoutineItem& item : next.items) item.dose = scaled(item.dose, 50);
    return view(options, asked);
  }

  static std::vector<TodayView> fullViews();
  void expectAllToBeSeen(const QSize& size, double scale);

  template <class Widget>
  Widget* visible() const {
    for (Widget* candidate : page->findChildren<Widget*>()) {
      if (candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  bool says(const QString& text) const {
    for (const QLabel* label : page->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
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

/// With every card there may be, in the program's language or in one that is longer.
std::vector<TodayView> TodayPageTest::fullViews() {
  TodayView everything = inFlareUp();
  everything.advice = TodayView::Offer{QStringLiteral("Talk to someone who can examine you"), everything.note,
                                       QStringLiteral("Your care contact: Aspen Leaf Massage, phone 720-620-8018.")};
  TodayView strength = view();
  while (strength.items.size() < 8) strength.items.push_back(strength.items.front());
  return {view(), everything, inFlareUp(MorningChecked{false, 10}), strength};
}

void TodayPageTest::expectAllToBeSeen(const QSize& size, double scale) {
  const Theme theme = makeTheme(Theme::Kind::Light, scale);
  window.setTheme(theme);
  page->setTheme(theme);
  window.resize(size);
  settle();
  EXPECT_EQ(clippedTexts(window).join(QLatin1Char('|')).toStdString(), "") << size.width() << " at " << scale;
  EXPECT_FALSE(scrollsSideways(window)) << size.width() << " at " << scale;
}

TEST_F(TodayPageTest, NothingIsClippedAtAnySizeAndScale) {
  for (const TodayView& shown : fullViews()) {
    page->showView(shown);
    button(shown.why)->setChecked(true);
    for (const QSize& size : {QSize(720, 560), QSize(800, 700), QSize(1280, 800), QSize(1920, 1080)}) {
      for (const double scale : {0.8, 1.0, 1.6, 2.0}) {
        expectAllToBeSeen(size, scale);
      }
    }
  }
}

class LongWordsTest : public TodayPageTest {
protected:
  LongWordsTest() { QApplication::installTranslator(&m_longer); }
  ~LongWordsTest() override { QApplication::removeTranslator(&m_longer); }

private:
  PseudoTranslator m_longer;
};

TEST_F(LongWordsTest, AreNotClippedEither) {
  page = new TodayPage;  // whose words are the longer ones
  window.addPage(Page::Learn, page);
  window.showPage(Page::Learn);
  for (const TodayView& shown : fullViews()) {
    page->showView(shown);
    expectAllToBeSeen(QSize(800, 700), 1.0);
    expectAllToBeSeen(QSize(1280, 800), 1.0);
    expectAllToBeSeen(QSize(1280, 800), 2.0);
  }
}

TEST_F(TodayPageTest, TheRuleOpensInPlaceAndCloses) {
  const QString rule = view().rule;
  EXPECT_FALSE(says(rule));
  QPushButton* why = button(QStringLiteral("Why this?"));
  ASSERT_NE(why, nullptr);
  EXPECT_NE(why->focusPolicy() & Qt::TabFocus, 0) << "by keyboard";
  QTest::keyClick(why, Qt::Key_Space);
  EXPECT_TRUE(says(rule));
  QTest::mouseClick(why, Qt::LeftButton);
  EXPECT_FALSE(says(rule));
}

TEST_F(TodayPageTest, OneTapTellsOfTheMorning) {
  QSignalSpy checked(page, &TodayPage::morningChecked);
  EXPECT_EQ(button(QStringLiteral("Normal")), nullptr) << "nothing waits for it";
  page->showView(inFlareUp());
  ASSERT_NE(button(QStringLiteral("Still sore")), nullptr);
  QTest::mouseClick(button(QStringLiteral("Still sore")), Qt::LeftButton);
  ASSERT_EQ(checked.count(), 1);
  EXPECT_FALSE(checked[0][0].toBool());
  EXPECT_EQ(checked[0][1].value<std::optional<int>>(), std::nullopt);
  EXPECT_TRUE(says(QStringLiteral("Thank you.")));
  EXPECT_EQ(button(QStringLiteral("Normal")), nullptr);

  page->showView(inFlareUp(MorningChecked{false, {}}));
  auto* level = visible<QComboBox>();
  ASSERT_NE(level, nullptr) << "a number may be added";
  level->setFocus();
  QTest::keyClick(level, Qt::Key_4);
  ASSERT_EQ(checked.count(), 2);
  EXPECT_FALSE(checked[1][0].toBool());
  EXPECT_EQ(checked[1][1].value<std::optional<int>>(), 4);
  QTest::keyClick(level, Qt::Key_Home);
  ASSERT_EQ(checked.count(), 3);
  EXPECT_EQ(checked[2][1].value<std::optional<int>>(), std::nullopt) << "and taken away";
}

TEST_F(TodayPageTest, NeitherReturnNorScrollingOverTheNumbersDoesWhatIsNotMeant) {
  QSignalSpy checked(page, &TodayPage::morningChecked);
  TodayOptions options;
  options.morning = MorningChecked{true, {}};
  page->showView(view(options));
  auto* level = visible<QComboBox>();
  ASSERT_NE(level, nullptr);
  level->setFocus();
  QTest::keyClick(level, Qt::Key_Return);
  EXPECT_EQ(starts.count(), 0);
  const QPointF centre = QRectF(level->rect()).center();
  QWheelEvent down(centre, level->mapToGlobal(centre), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                   Qt::NoScrollPhase, false);
  QApplication::sendEvent(level, &down);
  EXPECT_EQ(checked.count(), 0);
}

TEST_F(TodayPageTest, ATapIsTakenBackAndAskedForAgain) {
  QSignalSpy undone(page, &TodayPage::morningUndone);
  page->showView(inFlareUp());
  QTest::keyClick(button(QStringLiteral("Normal")), Qt::Key_Space);
  page->showView(inFlareUp(MorningChecked{true, {}}));
  ASSERT_NE(button(QStringLiteral("Undo")), nullptr);
  QTest::mouseClick(button(QStringLiteral("Undo")), Qt::LeftButton);
  EXPECT_EQ(undone.count(), 1);
  EXPECT_NE(button(QStringLiteral("Normal")), nullptr);
  page->showView(inFlareUp());
  EXPECT_NE(button(QStringLiteral("Normal")), nullptr);
  EXPECT_FALSE(says(QStringLiteral("Thank you.")));
}

TEST_F(TodayPageTest, WhatWasTappedStaysWhileItIsBeingKeptAndNotOnAnotherDay) {
  page->showView(inFlareUp());
  QTest::mouseClick(button(QStringLiteral("Normal")), Qt::LeftButton);
  TodayView late = inFlareUp();
  late.note = QStringLiteral("Something else has changed.");
  page->showView(late);
  EXPECT_TRUE(says(QStringLiteral("Thank you."))) << "the log may be slow";
  TodayView tomorrow = inFlareUp();
  tomorrow.day += std::chrono::days{1};
  page->showView(tomorrow);
  EXPECT_FALSE(says(QStringLiteral("Thank you.")));
  EXPECT_NE(button(QStringLiteral("Normal")), nullptr);
}

TEST_F(TodayPageTest, AFlareUpTakesThePlaceOfTheWeek) {
  EXPECT_NE(visible<WeekDots>(), nullptr);
  EXPECT_EQ(visible<WayBackCard>(), nullptr);
  page->showView(inFlareUp());
  EXPECT_EQ(visible<WeekDots>(), nullptr);
  EXPECT_NE(visible<WayBackCard>(), nullptr);
  EXPECT_TRUE(says(QStringLiteral("Rest, 3 days")));
  EXPECT_TRUE(says(QStringLiteral("6 on Thursday, 2 today")));
  ASSERT_NE(visible<DiscomfortLine>(), nullptr);
  EXPECT_EQ(visible<DiscomfortLine>()->accessibleName(),
            QStringLiteral("Discomfort from 0 to 10: 6 on Thursday, 5 on Friday, 3 on Saturday, 2 today"));
  EXPECT_EQ(visible<StepMark>()->accessibleName(), QStringLiteral("now"));
  page->showView(view());
  EXPECT_NE(visible<WeekDots>(), nullptr);
  EXPECT_EQ(visible<WayBackCard>(), nullptr);
}

TEST_F(TodayPageTest, ThePresentStepStandsOut) {
  const auto isBold = [&](const QString& step) {
    for (const QLabel* label : page->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text() == step) return label->font().bold();
    }
    ADD_FAILURE() << step.toStdString();
    return false;
  };
  const QString rest = QStringLiteral("Rest, 3 days");
  const QString half = QStringLiteral("Half, two comfortable sessions");
  TodayView shown = inFlareUp();
  page->showView(shown);
  settle();
  EXPECT_TRUE(isBold(rest));
  EXPECT_FALSE(isBold(half));
  shown.wayBack[0].state = TodayView::Step::State::Done;
  shown.wayBack[1].state = TodayView::Step::State::Current;
  page->showView(shown);
  settle();
  EXPECT_FALSE(isBold(rest));
  EXPECT_TRUE(isBold(half));
}

TEST_F(TodayPageTest, WhatIsOfferedCanBeWished) {
  QSignalSpy irritated(page, &TodayPage::irritatedWished);
  QSignalSpy minute(page, &TodayPage::oneMinuteWished);
  QSignalSpy nudge(page, &TodayPage::nudgeWished);
  QTest::mouseClick(button(QStringLiteral("It is irritated…")), Qt::LeftButton);
  QTest::mouseClick(button(QStringLiteral("One minute now")), Qt::LeftButton);
  QTest::mouseClick(button(QStringLiteral("Remind me to get up")), Qt::LeftButton);
  EXPECT_EQ(irritated.count(), 1);
  EXPECT_EQ(minute.count(), 1);
  EXPECT_EQ(nudge.count(), 1);
  EXPECT_EQ(starts.count(), 0);
}

TEST_F(TodayPageTest, BesideAnEmergencyThereIsOnlyThatItWasExamined) {
  PlanDay asked{.day = made_up::sunday(), .asks = RestDay{RestReason::SeeSomeone}};
  asked.advice = Advice::Emergency;
  page->showView(view({}, asked));
  EXPECT_TRUE(says(QStringLiteral("Get help now")));
  EXPECT_EQ(visible<WeekDots>(), nullptr);
  EXPECT_EQ(button(QStringLiteral("It is irritated…")), nullptr);
  QSignalSpy cleared(page, &TodayPage::clearedWished);
  QTest::mouseClick(button(QStringLiteral("Somebody has examined it")), Qt::LeftButton);
  EXPECT_EQ(cleared.count(), 1);
  EXPECT_EQ(starts.count(), 0);
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
