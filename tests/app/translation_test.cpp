#include "app/translation.h"

#include "app/phrases.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace lissom {
namespace {

TEST(TranslationTest, SpeaksGermanAsLongAsItLives) {
  {
    Translation translation;
    translation.use(QStringLiteral("de_CH"));
    EXPECT_EQ(Phrases::of(Side::Left), QStringLiteral("Linke Seite"));
    EXPECT_EQ(QLocale().language(), QLocale::German);
  }
  EXPECT_EQ(Phrases::of(Side::Left), QStringLiteral("Left side"));
  EXPECT_NE(QLocale().language(), QLocale::German);
}

TEST(TranslationTest, ALanguageThatItDoesNotSpeakIsEnglish) {
  Translation translation;
  translation.use(QStringLiteral("tlh"));
  EXPECT_EQ(Phrases::of(Side::Left), QStringLiteral("Left side"));
}

TEST(TranslationTest, EveryLanguageOfTheListIsThere) {
  for (const ProgramLanguage& language : programLanguages()) {
    Translation translation;
    translation.use(QLatin1String(language.code));
    const bool english = QLatin1String(language.code) == QLatin1String("en");
    EXPECT_EQ(Phrases::of(Side::Left) == QStringLiteral("Left side"), english) << language.code;
  }
}

}  // namespace
}  // namespace lissom
