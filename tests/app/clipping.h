#pragma once

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLabel>
#include <QScrollArea>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace lissom {

/// Lets layouts settle: a new style sheet changes fonts, these change sizes, and these change
/// layouts again.
inline void settle() {
  for (int round = 0; round < 4; ++round) QCoreApplication::processEvents();
}

/// The texts of a shown page's labels and buttons that have less room than they need, and
/// the classes of its charts that have.
inline QStringList clippedTexts(const QWidget& page) {
  QStringList clipped;
  for (const QLabel* label : page.findChildren<QLabel*>()) {
    if (!label->isVisible() || label->text().isEmpty()) continue;
    const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
    const bool narrow = label->width() < label->minimumSizeHint().width();
    if (label->height() < needed || narrow) clipped << label->text();
  }
  for (const QWidget* painted : page.findChildren<QWidget*>()) {
    if (!painted->isVisible() || painted->layout() || !painted->hasHeightForWidth()) continue;
    if (painted->height() < painted->heightForWidth(painted->width()))
      clipped << QLatin1String(painted->metaObject()->className());
  }
  for (const QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
    if (!button->isVisible() || button->text().isEmpty()) continue;
    const bool wraps = button->hasHeightForWidth();
    const int needed = wraps ? button->heightForWidth(button->width()) : button->sizeHint().height();
    if (button->height() < needed || (!wraps && button->width() < button->sizeHint().width()))
      clipped << button->text();
  }
  return clipped;
}

/// Whether any part of the page can only be seen by scrolling sideways.
inline bool scrollsSideways(const QWidget& page) {
  for (const QScrollArea* area : page.findChildren<QScrollArea*>()) {
    if (area->isVisible() && area->widget()->width() > area->viewport()->width()) return true;
  }
  return false;
}

}  // namespace lissom
