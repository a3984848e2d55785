#pragma once

#include "app/theme.h"

#include <QAbstractButton>
#include <QString>
#include <QWidget>

#include <vector>

namespace lissom {

/// A key cap with a word: says what the key does, and does it when clicked.
class KeyHint : public QAbstractButton {
  Q_OBJECT
public:
  KeyHint(const QString& cap, const QString& word, QWidget* parent);
  void setTheme(const Theme& theme);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  double capWidth() const;
  double capHeight() const;

  QString m_cap;
  Theme m_theme;
  mutable QString m_sizedWord;  // what m_size was measured for
  mutable QSize m_size;         // empty: not yet
};

/// Key hints in a row; a further row where one is too narrow.
class KeyHints : public QWidget {
  Q_OBJECT
public:
  explicit KeyHints(QWidget* parent = nullptr);
  KeyHint* add(const QString& cap, const QString& word);
  void setTheme(const Theme& theme);
  /// After a word changed or a hint was hidden or shown.
  void layHints();

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return lay(width, false); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  int lay(int width, bool place) const;  ///< answers the height

  Theme m_theme;
  std::vector<KeyHint*> m_hints;
};

}  // namespace lissom
