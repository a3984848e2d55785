#include "app/theme.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

QColor rgb(QRgb value) {
  return QColor::fromRgb(value);
}

Theme lightTheme() {
  Theme theme;
  theme.kind = Theme::Kind::Light;
  theme.paper = rgb(0xF6F3EC);
  theme.card = rgb(0xFFFFFF);
  theme.rail = rgb(0xEFEAE0);
  theme.ink = rgb(0x20303B);
  theme.soft = rgb(0x586872);  // a shade darker than drawn: 4.5:1 on the rail and on the weak grounds too
  theme.line = rgb(0xE3DED3);
  theme.accent = rgb(0x22756C);  // likewise: it is text on paper, and white text stands on it
  theme.accentWeak = rgb(0xDCEFEC);
  theme.onAccent = rgb(0xFFFFFF);
  theme.rest = rgb(0xC9BFE6);
  theme.restWeak = rgb(0xEFEBF8);
  theme.red = rgb(0xBE3A26);
  theme.redWeak = rgb(0xFBE9E6);
  theme.amber = rgb(0xAD7B00);
  return theme;
}

Theme darkTheme() {
  Theme theme;
  theme.kind = Theme::Kind::Dark;
  theme.paper = rgb(0x171C20);
  theme.card = rgb(0x20272C);
  theme.rail = rgb(0x12171A);
  theme.ink = rgb(0xE9EEF0);
  theme.soft = rgb(0x9FB0B8);
  theme.line = rgb(0x323C42);
  theme.accent = rgb(0x56BDB1);
  theme.accentWeak = rgb(0x1F3A38);
  theme.onAccent = rgb(0x12171A);
  theme.rest = rgb(0x6F6399);
  theme.restWeak = rgb(0x2A2738);
  theme.red = rgb(0xF47F6B);
  theme.redWeak = rgb(0x3A2421);
  theme.amber = rgb(0xF2C14E);
  return theme;
}

Theme highContrastTheme() {
  Theme theme;
  theme.kind = Theme::Kind::HighContrast;
  theme.paper = rgb(0x000000);
  theme.card = rgb(0x000000);
  theme.rail = rgb(0x000000);
  theme.ink = rgb(0xFFFFFF);
  theme.soft = rgb(0xFFFFFF);
  theme.line = rgb(0xFFFFFF);
  theme.accent = rgb(0x5CF2E0);
  theme.accentWeak = rgb(0x062A27);
  theme.onAccent = rgb(0x000000);
  theme.rest = rgb(0x6A5BB0);
  theme.restWeak = rgb(0x1B1630);
  theme.red = rgb(0xFF9C8A);
  theme.redWeak = rgb(0x2E0C07);
  theme.amber = rgb(0xFFD34D);
  return theme;
}

constexpr double kUsualSmallest = 12.0;        // px: 9 pt at 96 dpi
constexpr double kUsualLargest = 11.0 / 0.75;  // px: 11 pt at 96 dpi

/// The style sheet's text; names in braces stand for the theme's colours and for lengths in design
/// pixels ("{12px}").
const char* const kSheet = R"(
QLabel, QPushButton, QCheckBox, QRadioButton, QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QToolButton,
QAbstractItemView { font-size: {15px}; }
QLabel { color: {ink}; background: transparent; }
QLabel[role="page-title"] { font-size: {28px}; font-weight: 700; }
QLabel[role="heading"] { font-size: {16px}; font-weight: 700; }
QLabel[role="card-title"] { font-size: {13px}; color: {soft}; }
QLabel[role="brand"] { font-size: {21px}; font-weight: 700; padding: 0 0 {18px} {12px}; }
QLabel[role="care-title"] { font-size: {13px}; font-weight: 700; }
QLabel[role="big"] { font-size: {34px}; font-weight: 700; }
QLabel[role="long-name"] { font-size: {21px}; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="soft"] { color: {soft}; }
QLabel[role="small"] { font-size: {13px}; color: {soft}; }
QLabel[role="beyond"] { font-size: {13px}; color: {accent}; }
QLabel[role="caution"] { color: {red}; font-weight: 700; }
QLabel[role="accent"] { color: {accent}; font-weight: 700; }
QFrame[role="card"] { background: {card}; border: 1px solid {line}; border-radius: {16px}; }
QFrame[role="rest-card"] { background: {restWeak}; border: 1px solid {restLine}; border-radius: {16px}; }
QFrame[role="urgent-card"] { background: {redWeak}; border: 1px solid {redLine}; border-radius: {16px}; }
QFrame[role="rail"] { background: {rail}; border: none; }
QFrame[role="notice"] { background: {card}; border: none; border-top: 1px solid {line}; }
QFrame[role="divider"] { background: {line}; border: none; max-height: 1px; min-height: 1px; }
QScrollArea { background: transparent; border: none; }

QPushButton { color: {ink}; background: {card}; border: {2px} solid {line}; border-radius: {12px};
  padding: {10px} {18px}; font-weight: 500; }
QPushButton:hover { background: {accentWeak}; }
QPushButton:pressed { background: {accentWeak}; border-color: {accent}; }
QPushButton:focus { border-color: {accent}; }
QPushButton:disabled { color: {soft}; background: transparent; }
QPushButton[role="main"] { font-size: {18px}; font-weight: 600; color: {onAccent}; background: {accent};
  border-color: {accent}; padding: {12px} {24px}; }
QPushButton[role="main"]:hover { background: {accentHover}; border-color: {accentHover}; }
QPushButton[role="main"]:pressed { background: {accentPressed}; }
QPushButton[role="main"]:focus { border-color: {mainFocus}; }
QPushButton[role="main"]:disabled { color: {soft}; background: {accentWeak}; border-color: {accentWeak}; }
QPushButton[role="danger"] { color: {red}; border-color: {redLine}; }
QPushButton[role="danger"]:hover { background: {redWeak}; }
QPushButton[role="danger"]:pressed, QPushButton[role="danger"]:focus { border-color: {red}; }
QPushButton[role="link"] { color: {accent}; background: transparent; border: {2px} solid transparent;
  border-radius: {6px}; padding: {2px} {4px}; text-decoration: underline; text-align: left; }
QPushButton[role="link"]:hover { color: {ink}; }
QPushButton[role="link"]:focus { border-color: {accent}; }
QPushButton[role="rail"] { color: {soft}; background: transparent; border: {2px} solid transparent;
  padding: {10px} {10px}; text-align: left; font-size: {16px}; }
QPushButton[role="rail"]:hover { color: {ink}; }
QPushButton[role="rail"]:checked { color: {ink}; background: {railChosen}; font-weight: 600; }
QPushButton[role="rail"]:focus { border-color: {accent}; }
QPushButton[role="chip"], QPushButton[role="chip-chosen"] { font-size: {13px}; background: {card};
  border: {2px} solid {line}; border-radius: {13px}; padding: {4px} {11px}; }
QPushButton[role="chip"]:hover, QPushButton[role="chip-chosen"]:hover { background: {accentWeak}; }
QPushButton[role="chip"]:checked, QPushButton[role="chip-chosen"] { background: {accentWeak}; border-color: {accent}; }
QPushButton[role="chip"]:focus, QPushButton[role="chip-chosen"]:focus { border-color: {mainFocus}; }
QPushButton[role="chip"]:disabled { color: {soft}; background: transparent; border-color: {line}; }
QPushButton[role="choice"] { padding: 0; }
QPushButton[role="choice"]:checked { background: {accentWeak}; border-color: {accent}; }
QPushButton[role="choice"]:focus { border-color: {mainFocus}; }
QPushButton[role="tile"] { background: {card}; border: 1px solid {line}; border-radius: {16px}; padding: 0; }
QPushButton[role="tile"]:hover { border-color: {accent}; background: {card}; }
QPushButton[role="tile"]:focus { border: {2px} solid {accent}; }
QPushButton[role="tile"]:pressed { background: {accentWeak}; }
QPushButton[role="round"] { min-width: {36px}; max-width: {36px}; min-height: {36px}; max-height: {36px};
  border-radius: {20px}; padding: 0; color: {accent}; }
QPushButton[role="round"]:focus { border-color: {accent}; }
QPushButton[role="round"]:disabled { color: {soft}; }
QPushButton::menu-indicator { image: none; width: 0; }
QMenu { font-size: {15px}; color: {ink}; background: {card}; border: 1px solid {line}; padding: {6px}; }
QMenu::item { padding: {7px} {18px} {7px} {28px}; border-radius: {6px}; }
QMenu::item:selected { background: {accentWeak}; color: {ink}; }
QMenu::item:disabled { color: {soft}; }
QMenu::separator { height: 1px; background: {line}; margin: {5px} {8px}; }
QMenu::indicator { width: {14px}; height: {14px}; left: {8px}; }
QSlider { min-height: {26px}; }
QSlider:horizontal { min-height: {26px}; }
QSlider::groove:horizontal { height: {6px}; background: {accentWeak}; border-radius: {3px}; }
QSlider::sub-page:horizontal { background: {accent}; border-radius: {3px}; }
QSlider::handle:horizontal { width: {18px}; height: {18px}; margin: -{8px} 0; border-radius: {11px};
  background: {accent}; border: {2px} solid {card}; }
QSlider::handle:horizontal:focus { border-color: {ink}; }

QScrollBar:vertical { background: transparent; width: {12px}; margin: 0; }
QScrollBar:horizontal { background: transparent; height: {12px}; margin: 0; }
QScrollBar::handle { background: {handle}; border-radius: {4px}; margin: {2px}; }
QScrollBar::handle:vertical { min-height: {32px}; }
QScrollBar::handle:horizontal { min-width: {32px}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit, QPlainTextEdit { background: {card}; border: {2px} solid {line}; border-radius: {8px};
  padding: {6px} {8px}; selection-background-color: {accent}; selection-color: {onAccent}; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: {accent}; }
QLineEdit[role="search"] { border-radius: {12px}; padding: {9px} {14px}; }
QLineEdit[role="title"] { font-size: {28px}; font-weight: 700; background: transparent; border-color: transparent;
  border-bottom: {2px} solid {line}; border-radius: 0; padding: {2px} 0; }
QLineEdit[role="title"]:focus { border-bottom-color: {accent}; }
QLineEdit[role="wrong"] { border-color: {red}; }
QCheckBox, QRadioButton { color: {ink}; spacing: {10px}; }
QCheckBox::indicator, QRadioButton::indicator { width: {17px}; height: {17px}; }
)";

QColor mixed(const QColor& one, const QColor& other, double share) {
  const auto part = [&](float a, float b) { return static_cast<float>(a * (1 - share) + b * share); };
  return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                          part(one.blueF(), other.blueF()));
}

QString valueOf(const QString& name, const Theme& theme) {
  if (name.endsWith(QLatin1String("px"))) {
    return QStringLiteral("%1px").arg(theme.px(name.chopped(2).toDouble()));
  }
  const bool contrast = theme.kind == Theme::Kind::HighContrast;
  const std::pair<QLatin1String, QColor> colours[] = {
      {QLatin1String("ink"), theme.ink},
      {QLatin1String("soft"), theme.soft},
      {QLatin1String("accent"), theme.accent},
      {QLatin1String("accentWeak"), theme.accentWeak},
      {QLatin1String("accentHover"), mixed(theme.accent, theme.ink, 0.12)},
      {QLatin1String("accentPressed"), mixed(theme.accent, theme.ink, 0.22)},
      {QLatin1String("mainFocus"), mixed(theme.accent, theme.ink, 0.75)},
      {QLatin1String("onAccent"), theme.onAccent},
      {QLatin1String("card"), theme.card},
      {QLatin1String("rail"), theme.rail},
      {QLatin1String("line"), theme.line},
      {QLatin1String("red"), theme.red},
      {QLatin1String("redLine"), contrast ? theme.red : mixed(theme.line, theme.red, 0.3)},
      {QLatin1String("redWeak"), theme.redWeak},
      {QLatin1String("railChosen"), contrast ? theme.accentWeak : theme.card},
      {QLatin1String("restWeak"), theme.restWeak},
      {QLatin1String("restLine"), contrast ? theme.line : mixed(theme.restWeak, theme.rest, 0.5)},
      {QLatin1String("handle"), mixed(theme.paper, theme.soft, 0.5)},
  };
  for (const auto& [key, colour] : colours) {
    if (name == key) return colour.name();
  }
  Q_ASSERT_X(false, "styleSheetOf", "a name without a value");
  return {};
}

}  // namespace

int Theme::px(double designPixels) const {
  if (designPixels <= 0) return 0;
  return std::max(1, static_cast<int>(std::lround(designPixels * scale)));
}

QFont Theme::font(int designPixels, QFont::Weight weight) const {
  QFont font = QGuiApplication::font();
  font.setPixelSize(px(designPixels));
  font.setWeight(weight);
  return font;
}

bool Theme::isDark() const {
  return luminanceOf(paper) < luminanceOf(ink);
}

Theme makeTheme(Theme::Kind kind, double scale) {
  Theme theme = kind == Theme::Kind::Light  ? lightTheme()
                : kind == Theme::Kind::Dark ? darkTheme()
                                            : highContrastTheme();
  theme.scale = scale * systemTextScale();
  return theme;
}

double systemTextScale() {
  const QFont font = QGuiApplication::font();
  const QScreen* screen = QGuiApplication::primaryScreen();
  const double dpi = screen ? screen->logicalDotsPerInchY() : 96.0;
  const double pixels = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * dpi / 72.0;
  if (pixels <= 0) return 1.0;
  if (pixels < kUsualSmallest) return pixels / kUsualSmallest;
  if (pixels > kUsualLargest) return pixels / kUsualLargest;
  return 1.0;
}

Theme::Kind systemKind(const QPalette& systemPalette) {
  const double window = luminanceOf(systemPalette.color(QPalette::Active, QPalette::Window));
  const double text = luminanceOf(systemPalette.color(QPalette::Active, QPalette::WindowText));
  return window < text ? Theme::Kind::Dark : Theme::Kind::Light;
}

QPalette paletteOf(const Theme& theme) {
  QPalette palette(theme.card, theme.paper);
  palette.setColor(QPalette::Window, theme.paper);
  palette.setColor(QPalette::WindowText, theme.ink);
  palette.setColor(QPalette::Base, theme.card);
  palette.setColor(QPalette::AlternateBase, theme.paper);
  palette.setColor(QPalette::Text, theme.ink);
  palette.setColor(QPalette::PlaceholderText, theme.soft);
  palette.setColor(QPalette::Button, theme.card);
  palette.setColor(QPalette::ButtonText, theme.ink);
  palette.setColor(QPalette::BrightText, theme.onAccent);
  palette.setColor(QPalette::ToolTipBase, theme.card);
  palette.setColor(QPalette::ToolTipText, theme.ink);
  palette.setColor(QPalette::Highlight, theme.accent);
  palette.setColor(QPalette::HighlightedText, theme.onAccent);
  palette.setColor(QPalette::Link, theme.accent);
  palette.setColor(QPalette::LinkVisited, theme.accent);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, theme.soft);
  }
  return palette;
}

QString styleSheetOf(const Theme& theme) {
  const QLatin1String sheet(kSheet);
  QString filled;
  filled.reserve(sheet.size());
  for (qsizetype at = 0; at < sheet.size(); ++at) {
    const qsizetype end = sheet[at] == QLatin1Char('{') ? sheet.indexOf(QLatin1Char('}'), at) : -1;
    const QString name = end > at ? QString(sheet.sliced(at + 1, end - at - 1)) : QString();
    // A name is one word; a rule's own braces hold a space after the opening one.
    if (name.isEmpty() || name.contains(QLatin1Char(' '))) {
      filled += sheet[at];
      continue;
    }
    filled += valueOf(name, theme);
    at = end;
  }
  return filled;
}

double luminanceOf(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrastOf(const QColor& one, const QColor& other) {
  const double a = luminanceOf(one);
  const double b = luminanceOf(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace lissom
