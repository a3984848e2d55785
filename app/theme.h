#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace lissom {

/// The design's tokens: colours, sizes, type. Every text colour (ink, soft, accent, red) reaches a
/// contrast of 4.5:1 on every ground (paper, card, rail and the weak colours), in high contrast
/// 7:1; amber and rest are for shapes.
struct Theme {
  enum class Kind { Light, Dark, HighContrast };

  Kind kind = Kind::Light;
  /// Text and space, 1.0 = 100 %: the person's setting times how much larger the system's font is
  /// than usual.
  double scale = 1.0;

  QColor paper;       ///< the window
  QColor card;        ///< cards and fields
  QColor rail;        ///< navigation
  QColor ink;         ///< text
  QColor soft;        ///< secondary text
  QColor line;        ///< hairlines and borders
  QColor accent;      ///< done, the ring, the one main button of a page
  QColor accentWeak;  ///< planned, tracks
  QColor onAccent;    ///< text on the accent
  QColor rest;        ///< a rest day's dot; ink reads on it
  QColor restWeak;    ///< the ground of rest
  QColor red;         ///< muscle, "this hurts", stop
  QColor redWeak;
  QColor amber;  ///< caution; for shapes, not for text

  /// Design pixels (at 96 dpi, 100 %) in this theme's scale; at least 1 for anything above 0.
  int px(double designPixels) const;
  /// The system's font. Sizes of the design: 13, 15, 16, 21, 28, 34 and 112 px.
  QFont font(int designPixels, QFont::Weight weight = QFont::Normal) const;
  bool isDark() const;

  friend bool operator==(const Theme&, const Theme&) = default;
};

/// `scale` is the person's setting, 1.0 = 100 %; the system font's size is multiplied in here.
Theme makeTheme(Theme::Kind kind, double scale);

/// How much larger or smaller the system's font is than the 9 to 11 pt (at 96 dpi) that desktops
/// usually set: 1.0 in that range, 2.0 for 22 pt or for 11 pt at 192 dpi.
double systemTextScale();

/// Light or dark as the system is, from the application's palette before MainWindow::setTheme()
/// gave it the theme's one; QApplication::setPalette(QPalette()) brings the system's back: dark
/// when its windows are darker than the text on them.
Theme::Kind systemKind(const QPalette& systemPalette);

/// For the application: under a style sheet a widget takes its palette from there, not from its
/// window.
QPalette paletteOf(const Theme& theme);

/// For the window, not for the application: a style sheet on the application costs start-up time.
/// Widgets choose their look with the dynamic property "role": QPushButton "main", "quiet",
/// "danger", "link", "rail"; QLabel "page-title", "heading", "card-title", "big", "soft", "small",
/// "strong", "accent"; QFrame "card", "rest-card".
QString styleSheetOf(const Theme& theme);

/// How bright a colour is to the eye, 0 to 1 (WCAG 2.2, relative luminance).
double luminanceOf(const QColor& colour);
/// 1 to 21; text wants 4.5, shapes that carry meaning 3 (WCAG 2.2, 1.4.3 and 1.4.11).
double contrastOf(const QColor& one, const QColor& other);

}  // namespace lissom
