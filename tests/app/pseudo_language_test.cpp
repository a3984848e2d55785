#include "app/pseudo_language.h"
#include "app/packs.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

TEST(PseudoLanguageTest, MarksAndLengthensButKeepsPlaceholders) {
  EXPECT_EQ(pseudoText(QStringLiteral("Start")), QStringLiteral("[Štàrt~~]"));
  EXPECT_TRUE(pseudoText(QStringLiteral("%1 of %2")).contains(QStringLiteral("%1 öf %2")));
  EXPECT_TRUE(pseudoText(QStringLiteral("the {left|right} hip")).contains(QStringLiteral("{left|right}")));
}

TEST(PseudoLanguageTest, TheProgramsOwnPackIsRightInIt) {
  const LoadedPacks packs = loadPacks("/nonexistent", QString(kPseudoLanguage));
  ASSERT_TRUE(packs.refused.empty()) << packs.refused.front().error.detail;
  const Exercise* exercise = packs.library.exercise(*ExerciseId::parse("half-kneeling-hip-flexor"));
  ASSERT_NE(exercise, nullptr);
  EXPECT_EQ(exercise->name.in("qps").front(), '[');
  EXPECT_EQ(exercise->name.in("en").front(), 'H');
}

}  // namespace
}  // namespace lissom
