#include "app/shell/settings_dialog.h"

#include "tests/app/clipping.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace lissom {
namespace {

class SettingsDialogTest : public ::testing::Test {
protected:
  SettingsDialogTest() {
    QObject::connect(&dialog, &SettingsDialog::changed, &dialog, [this](const Settings& now) { told.push_back(now); });
    dialog.show();
  }

  SettingsDialog dialog{Settings{}, makeTheme(Theme::Kind::Light, 1.0)};
  std::vector<Settings> told;
};

TEST_F(SettingsDialogTest, EveryChangeAppliesAtOnce) {
  dialog.findChild<QComboBox*>()->setCurrentIndex(2);
  dialog.findChild<QSlider*>()->setValue(13);
  dialog.findChild<QSpinBox*>()->setValue(20);
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told.back().theme, Settings::Theme::Dark);
  EXPECT_EQ(told.back().textScale, 130);
  EXPECT_EQ(told.back().ready, std::chrono::seconds{20});
  EXPECT_EQ(dialog.settings(), told.back());
}

TEST_F(SettingsDialogTest, OffersFourFigures) {
  auto* figures = dialog.findChild<QComboBox*>(QStringLiteral("figures"));
  ASSERT_NE(figures, nullptr);
  ASSERT_EQ(figures->count(), 4);
  for (int i = 1; i < 4; ++i) figures->setCurrentIndex(i);
  ASSERT_EQ(told.size(), 3U);
  EXPECT_NE(told[0].figure, told[1].figure);
  EXPECT_NE(told[1].figure, told[2].figure);
  EXPECT_NE(told[2].figure, told[0].figure);
  SettingsDialog other(told[1], makeTheme(Theme::Kind::Light, 1.0));
  EXPECT_EQ(other.findChild<QComboBox*>(QStringLiteral("figures"))->currentIndex(), 2);
}

TEST_F(SettingsDialogTest, OffersTheLanguagesThatTheProgramSpeaks) {
  auto* languages = dialog.findChild<QComboBox*>(QStringLiteral("languages"));
  ASSERT_NE(languages, nullptr);
  languages->setCurrentIndex(languages->findText(QStringLiteral("Deutsch")));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.back().language, QStringLiteral("de"));
  languages->setCurrentIndex(0);
  EXPECT_EQ(told.back().language, QString());
}

TEST_F(SettingsDialogTest, SaysWhenAWeekBeginsAndWhichPaperThereIs) {
  auto* starts = dialog.findChild<QComboBox*>(QStringLiteral("weekStarts"));
  auto* papers = dialog.findChild<QComboBox*>(QStringLiteral("papers"));
  ASSERT_TRUE(starts && papers);
  starts->setCurrentIndex(3);
  papers->setCurrentIndex(2);
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told.back().weekStart, Settings::WeekStart::Sunday);
  EXPECT_EQ(told.back().paper, Settings::Paper::Letter);
  const SettingsDialog again(told.back(), makeTheme(Theme::Kind::Light, 1.0));
  EXPECT_EQ(again.findChild<QComboBox*>(QStringLiteral("weekStarts"))->currentIndex(), 3);
  EXPECT_EQ(again.findChild<QComboBox*>(QStringLiteral("papers"))->currentIndex(), 2);
}

TEST_F(SettingsDialogTest, LeadsToTheData) {
  int wished = 0;
  QObject::connect(&dialog, &SettingsDialog::dataWished, &dialog, [&] { ++wished; });
  dialog.findChild<QPushButton*>(QStringLiteral("data"))->click();
  EXPECT_EQ(wished, 1);
}

TEST_F(SettingsDialogTest, SwitchesTurnSoundVoiceAndMotion) {
  const auto boxes = dialog.findChildren<QCheckBox*>();
  ASSERT_EQ(boxes.size(), 3);
  for (QCheckBox* box : boxes) box->click();
  ASSERT_EQ(told.size(), 3U);
  EXPECT_FALSE(told.back().sound);
  EXPECT_FALSE(told.back().voice);
  EXPECT_TRUE(told.back().reducedMotion);
}

TEST_F(SettingsDialogTest, KeepsWhatItDoesNotShow) {
  Settings settings;
  settings.language = QStringLiteral("de");
  settings.windowGeometry = QByteArray("geometry");
  SettingsDialog other(settings, makeTheme(Theme::Kind::Dark, 1.0));
  other.findChild<QCheckBox*>()->click();
  EXPECT_EQ(other.settings().language, QStringLiteral("de"));
  EXPECT_EQ(other.settings().windowGeometry, QByteArray("geometry"));
}

TEST_F(SettingsDialogTest, TimesAndSizesStayWithinTheirLimits) {
  auto* ready = dialog.findChild<QSpinBox*>();
  ready->setValue(1);
  EXPECT_EQ(dialog.settings().ready, std::chrono::seconds{3});
  ready->setValue(600);
  EXPECT_EQ(dialog.settings().ready, std::chrono::seconds{60});
  auto* text = dialog.findChild<QSlider*>();
  text->setValue(0);
  EXPECT_EQ(dialog.settings().textScale, 80);
  text->setValue(100);
  EXPECT_EQ(dialog.settings().textScale, 160);
}

TEST_F(SettingsDialogTest, NothingIsClippedWhenTheTextGrowsWhileItIsOpen) {
  for (const double scale : {0.8, 1.6, 2.0}) {
    dialog.setTheme(makeTheme(Theme::Kind::Light, scale));
    settle();
    EXPECT_EQ(clippedTexts(dialog).join(QLatin1Char('|')).toStdString(), "") << scale;
  }
}

}  // namespace
}  // namespace lissom
