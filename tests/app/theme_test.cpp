#include "app/theme.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace lissom {
namespace {

constexpr Theme::Kind kKinds[] = {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::HighContrast};

/// Sets the system's font for one test.
class SystemFont {
public:
  explicit SystemFont(int pixels) : m_before(QGuiApplication::font()) {
    QFont font = m_before;
    font.setPixelSize(pixels);
    QGuiApplication::setFont(font);
  }
  ~SystemFont() { QGuiApplication::setFont(m_before); }

private:
  QFont m_before;
};

TEST(ThemeTest, EveryTextReadsOnEveryGround) {
  for (const auto kind : kKinds) {
    const Theme theme = makeTheme(kind, 1.0);
    const double wanted = kind == Theme::Kind::HighContrast ? 7.0 : 4.5;
    for (const QColor& ground :
         {theme.paper, theme.card, theme.rail, theme.accentWeak, theme.restWeak, theme.redWeak}) {
      for (const QColor& text : {theme.ink, theme.soft, theme.accent, theme.red}) {
        EXPECT_GE(contrastOf(text, ground), wanted)
            << text.name().toStdString() << " on " << ground.name().toStdString();
      }
    }
    EXPECT_GE(contrastOf(theme.onAccent, theme.accent), wanted);
    EXPECT_GE(contrastOf(theme.ink, theme.rest), 4.5);
  }
}

TEST(ThemeTest, ShapesThatCarryMeaningStandOutFromTheirCard) {
  for (const auto kind : kKinds) {
    const Theme theme = makeTheme(kind, 1.0);
    EXPECT_GE(contrastOf(theme.accent, theme.card), 3.0);
    EXPECT_GE(contrastOf(theme.amber, theme.card), 3.0);
    EXPECT_GE(contrastOf(theme.red, theme.card), 3.0);
  }
}

TEST(ThemeTest, ContrastIsThatOfTheStandard) {
  EXPECT_NEAR(contrastOf(Qt::black, Qt::white), 21.0, 0.001);
  EXPECT_NEAR(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
  EXPECT_NEAR(contrastOf(Qt::white, Qt::white), 1.0, 0.001);
}

TEST(ThemeTest, IsDarkWhenTheSystemsWindowsAreDarkerThanTheirText) {
  QPalette palette;
  palette.setColor(QPalette::Window, Qt::black);
  palette.setColor(QPalette::WindowText, Qt::white);
  EXPECT_EQ(systemKind(palette), Theme::Kind::Dark);
  palette.setColor(QPalette::Window, Qt::white);
  palette.setColor(QPalette::WindowText, Qt::black);
  EXPECT_EQ(systemKind(palette), Theme::Kind::Light);
  EXPECT_TRUE(makeTheme(Theme::Kind::Dark, 1).isDark());
  EXPECT_TRUE(makeTheme(Theme::Kind::HighContrast, 1).isDark());
  EXPECT_FALSE(makeTheme(Theme::Kind::Light, 1).isDark());
}

TEST(ThemeTest, SizesFollowTheSettingAndTheSystemsFont) {
  const SystemFont usual(13);
  EXPECT_EQ(makeTheme(Theme::Kind::Light, 1.0).px(15), 15);
  EXPECT_EQ(makeTheme(Theme::Kind::Light, 1.6).px(15), 24);
  EXPECT_EQ(makeTheme(Theme::Kind::Light, 1.0).font(34).pixelSize(), 34);
  EXPECT_EQ(makeTheme(Theme::Kind::Light, 0.8).px(0.4), 1) << "a hairline never vanishes";
  const SystemFont large(22);
  EXPECT_EQ(makeTheme(Theme::Kind::Light, 1.0).px(100), 150);
}

TEST(ThemeTest, TheSmallestAndLargestUsualSystemFontsChangeNothing) {
  {
    const SystemFont font(12);
    EXPECT_DOUBLE_EQ(systemTextScale(), 1.0);
  }
  {
    const SystemFont font(6);
    EXPECT_DOUBLE_EQ(systemTextScale(), 0.5);
  }
}

TEST(ThemeTest, TheStyleSheetHasNoNameLeftUnfilled) {
  for (const auto kind : kKinds) {
    const QString sheet = styleSheetOf(makeTheme(kind, 1.3));
    EXPECT_FALSE(sheet.contains(QRegularExpression(QStringLiteral("\\{\\w+\\}")))) << sheet.toStdString();
    EXPECT_EQ(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
    EXPECT_FALSE(sheet.contains(QRegularExpression(QStringLiteral(":\\s*;|solid\\s*;"))));
    EXPECT_TRUE(sheet.contains(makeTheme(kind, 1).accent.name()));
  }
}

TEST(ThemeTest, ThePaletteUsesTheTokens) {
  const Theme theme = makeTheme(Theme::Kind::Dark, 1);
  const QPalette palette = paletteOf(theme);
  EXPECT_EQ(palette.color(QPalette::Window), theme.paper);
  EXPECT_EQ(palette.color(QPalette::Text), theme.ink);
  EXPECT_EQ(palette.color(QPalette::Highlight), theme.accent);
}

}  // namespace
}  // namespace lissom
