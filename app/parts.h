#pragma once

#include "app/theme.h"

#include <QLabel>
#include <QWidget>

class QBoxLayout;
class QLayout;
class QPushButton;
class QScrollArea;

namespace lissom {

/// The small parts that every page is made of.

/// Gives a widget its look in the style sheet (see styleSheetOf), also after it was shown.
void setRole(QWidget* widget, const char* role);

/// A label whose text is never read as HTML, whoever wrote it; it wraps where it must.
QLabel* makeLabel(const char* role, QWidget* parent);

QPushButton* makeButton(const char* role, QWidget* parent);

/// A frame with the card's ground and border.
QFrame* makeCard(QWidget* parent);

/// Takes everything out of a layout and its inner layouts; the widgets go when what runs now is done.
void clearLayout(QLayout* layout);

/// A scroll area without a frame around `content`, which it owns; it scrolls only when it must.
QScrollArea* makeScroller(QWidget* content, QWidget* parent);

/// A widget that paints itself. For assistive technology it is a picture whose text is its
/// accessible name: what the picture shows, with its numbers.
class PaintedWidget : public QWidget {
  Q_OBJECT

public:
  explicit PaintedWidget(QWidget* parent);

  void setTheme(const Theme& theme);

protected:
  const Theme& theme() const { return m_theme; }
  /// Says what is shown; told to assistive technology when it changes.
  void describe(const QString& text);

private:
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
};

}  // namespace lissom
