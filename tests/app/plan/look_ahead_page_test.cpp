#include "app/plan/look_ahead_page.h"

#include "app/discomfort_scale.h"
#include "app/pseudo_language.h"
#include "app/shell/main_window.h"
#include "tests/app/clipping.h"
#include "tests/app/plan/plan_views.h"

#include <QApplication>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <tuple>

namespace lissom {
namespace {

using plan_views::kMonday;

class LookAheadPageTest : public ::testing::Test {
protected:
  LookAheadPageTest() {
    page->showView(plan_views::form());
    page->resize(1084, 800);
    page->show();
    QApplication::setActiveWindow(page.get());
    settle();
    QObject::connect(page.get(), &LookAheadPage::proposalWished, page.get(),
                     [this](Area area, int level, Cause cause) { wished.emplace_back(area, level, cause); });
    QObject::connect(page.get(), &LookAheadPage::proposalChanged, page.get(),
                     [this](const FlareUp& flareUp) { changed.push_back(flareUp); });
    QObject::connect(page.get(), &LookAheadPage::accepted, page.get(),
                     [this](const FlareUp& flareUp) { accepted.push_back(flareUp); });
    QObject::connect(page.get(), &LookAheadPage::declined, page.get(), [this] { ++declined; });
    QObject::connect(page.get(), &LookAheadPage::emergencyWished, page.get(), [this] { ++emergencies; });
  }

  QPushButton* button(const QString& text) {
    for (QPushButton* each : page->findChildren<QPushButton*>()) {
      if (each->isVisible() && each->text() == text) return each;
    }
    return nullptr;
  }
  void press(const QString& text) {
    QPushButton* found = button(text);
    ASSERT_NE(found, nullptr) << text.toStdString();
    found->click();
    settle();
  }
  bool says(const QString& text) {
    for (const QLabel* label : page->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  void show(const LookAheadView& view) {
    page->showView(view);
    settle();
  }
  DayCells* days() { return page->findChild<DayCells*>(); }

  std::unique_ptr<LookAheadPage> page = std::make_unique<LookAheadPage>();
  std::vector<std::tuple<Area, int, Cause>> wished;
  std::vector<FlareUp> changed;
  std::vector<FlareUp> accepted;
  int declined = 0;
  int emergencies = 0;
};

TEST_F(LookAheadPageTest, TheFormAsksWhereAndHowMuchAndWhatIsBehindIt) {
  EXPECT_FALSE(button(QStringLiteral("Look ahead"))->isEnabled());
  press(QStringLiteral("Right groin"));
  EXPECT_FALSE(button(QStringLiteral("Look ahead"))->isEnabled()) << "how much is not told";
  press(QStringLiteral("7"));
  EXPECT_TRUE(button(QStringLiteral("Look ahead"))->isEnabled());
  press(QStringLiteral("Look ahead"));
  press(QStringLiteral("A lot of sitting"));
  press(QStringLiteral("Look ahead"));
  ASSERT_EQ(wished.size(), 2U);
  EXPECT_EQ(wished[0], (std::tuple{Area::RightGroin, 7, Cause::Unknown})) << "nobody has to know";
  EXPECT_EQ(wished[1], (std::tuple{Area::RightGroin, 7, Cause::Sitting}));
}

TEST_F(LookAheadPageTest, TheFormIsDoneWithTheKeyboardAlone) {
  const auto key = [](Qt::Key which) { QTest::keyClick(QApplication::focusWidget(), which); };
  ASSERT_NE(QApplication::focusWidget(), nullptr);
  EXPECT_TRUE(QApplication::focusWidget()->accessibleName().contains(QStringLiteral("Left hip")));
  key(Qt::Key_Right);
  EXPECT_TRUE(QApplication::focusWidget()->accessibleName().contains(QStringLiteral("Right hip")));
  key(Qt::Key_Space);
  for (int tabs = 0; tabs < 30 && !qobject_cast<DiscomfortScale*>(QApplication::focusWidget()->parentWidget());
       ++tabs) {
    key(Qt::Key_Tab);
  }
  key(Qt::Key_Space);
  for (int tabs = 0; tabs < 30 && QApplication::focusWidget() != button(QStringLiteral("Look ahead")); ++tabs) {
    key(Qt::Key_Tab);
  }
  key(Qt::Key_Return);
  ASSERT_EQ(wished.size(), 1U);
  EXPECT_EQ(std::get<Area>(wished[0]), Area::RightHip);
  EXPECT_EQ(std::get<int>(wished[0]), 0);
}

TEST_F(LookAheadPageTest, SignsThatNeedHelpStandBesideTheForm) {
  EXPECT_TRUE(says(plan_views::form().signs.front()));
  press(QStringLiteral("One of these is so"));
  EXPECT_EQ(emergencies, 1);
}

TEST_F(LookAheadPageTest, ThePlanIsUsedOrLeft) {
  const LookAheadView view = plan_views::picture();
  show(view);
  EXPECT_TRUE(says(QStringLiteral("Rest, then a gentle return")));
  EXPECT_EQ(QApplication::focusWidget(), days());
  press(QStringLiteral("Use this plan"));
  ASSERT_EQ(accepted.size(), 1U);
  EXPECT_EQ(accepted[0], view.picture->flareUp);
  press(QStringLiteral("Keep my plan"));
  EXPECT_EQ(declined, 1);
  QTest::keyClick(page.get(), Qt::Key_Escape);
  EXPECT_EQ(declined, 2);
}

TEST_F(LookAheadPageTest, ReturnOrAClickMakesADayOtherwiseAndBackAgain) {
  const LookAheadView view = plan_views::picture();
  show(view);
  QTest::keyClick(days(), Qt::Key_Right);
  QTest::keyClick(days(), Qt::Key_Return);
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].changes, (std::vector<DayChange>{{kMonday + std::chrono::days{1}, DayChange::To::Train}}));
  show(plan_views::picture(changed[0]));
  EXPECT_EQ(days()->current(), 1) << "one goes on from there";
  QTest::mouseClick(days(), Qt::LeftButton, {}, days()->cellRect(1).center());
  ASSERT_EQ(changed.size(), 2U);
  EXPECT_EQ(changed[1], view.picture->flareUp);
}

TEST_F(LookAheadPageTest, OtherRestDaysChangeTheProposalAtOnce) {
  show(plan_views::picture());
  auto* rest = page->findChild<QSpinBox*>();
  ASSERT_NE(rest, nullptr);
  EXPECT_FALSE(rest->isVisible());
  press(QStringLiteral("Change rest days…"));
  EXPECT_TRUE(rest->isVisible());
  EXPECT_EQ(rest->value(), 3);
  EXPECT_EQ(rest->maximum(), kMostRestDays);
  rest->setValue(5);
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].restDays, 5);
  show(plan_views::picture(changed[0]));
  EXPECT_TRUE(days()->days()[4].rest);
  EXPECT_TRUE(rest->isVisible()) << "to change it once more";
  EXPECT_EQ(changed.size(), 1U) << "what is shown is no wish";
}

TEST_F(LookAheadPageTest, WhatWasToldCanBeCorrected) {
  press(QStringLiteral("Low back"));
  press(QStringLiteral("4"));
  show(plan_views::picture(4));
  press(QStringLiteral("Where and how much…"));
  ASSERT_NE(button(QStringLiteral("Low back")), nullptr);
  EXPECT_TRUE(button(QStringLiteral("Low back"))->isChecked());
  press(QStringLiteral("Look ahead"));
  EXPECT_EQ(wished.size(), 1U);
  page->begin();
  EXPECT_FALSE(button(QStringLiteral("Low back"))->isChecked());
  EXPECT_FALSE(button(QStringLiteral("Look ahead"))->isEnabled());
}

TEST_F(LookAheadPageTest, AGreenLevelSaysThatNothingNeedsToChange) {
  show(plan_views::picture(2));
  EXPECT_TRUE(says(QStringLiteral("Nothing needs to change")));
  EXPECT_NE(button(QStringLiteral("Note it and carry on")), nullptr);
  EXPECT_FALSE(says(QStringLiteral("examine you.\n")));
}

TEST_F(LookAheadPageTest, AdviceStandsAboveThePicture) {
  LookAheadView view = plan_views::picture();
  show(view);
  EXPECT_FALSE(says(QStringLiteral("It flared up again")));
  view.picture->advice = QStringLiteral("It flared up again.");
  show(view);
  EXPECT_TRUE(says(QStringLiteral("It flared up again")));
}

/// In English and in the pseudo-language, whose texts are 40 % longer.
class LookAheadLayoutTest : public ::testing::TestWithParam<bool> {};

TEST_P(LookAheadLayoutTest, NothingIsClippedAtAnySizeAndScale) {
  PseudoTranslator pseudo;
  if (GetParam()) QApplication::installTranslator(&pseudo);
  {
    MainWindow window;
    auto* page = new LookAheadPage;
    window.addPage(Page::History, page);
    window.show();
    window.showPage(Page::History);
    LookAheadView advised = plan_views::picture();
    advised.picture->advice = advised.picture->why;
    for (const QSize& size : {QSize(720, 560), QSize(1280, 800)}) {
      for (const double scale : {1.0, 2.0}) {
        if (GetParam() && scale > 1 && size.width() < 1280) continue;  // longer than any button's text will be
        const Theme theme = makeTheme(Theme::Kind::Light, scale);
        window.setTheme(theme);
        page->setTheme(theme);
        window.resize(size);
        for (const LookAheadView& view : {plan_views::form(), advised, plan_views::picture(2)}) {
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

INSTANTIATE_TEST_SUITE_P(Languages, LookAheadLayoutTest, ::testing::Bool());

}  // namespace
}  // namespace lissom
