#pragma once

#include "app/theme.h"

#include <QFrame>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace lissom {

/// What the cards of the Plan page are made of.

/// A box to tick whose words wrap where they must.
class TickRow : public QWidget {
  Q_OBJECT

public:
  TickRow(const QString& words, QWidget* parent);

  void setWords(const QString& words);
  bool isTicked() const;
  /// Shows it, and tells nobody.
  void setTicked(bool ticked);
  void setTheme(const Theme& theme);
  int widthInOneLine(const Theme& theme) const;

Q_SIGNALS:
  void ticked(bool on);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QCheckBox* m_box;
  QLabel* m_words;
  QBoxLayout* m_row;
};

/// Words and a field beside them, or below them where that is too narrow.
class FieldRow : public QWidget {
  Q_OBJECT

public:
  enum class Place { AtEnd, Near };  ///< of the field: at the row's end, or next to the words
  FieldRow(const QString& words, QWidget* field, QWidget* parent, Place place = Place::AtEnd);
  FieldRow(TickRow* words, QWidget* field, QWidget* parent, Place place = Place::AtEnd);

  void setTheme(const Theme& theme);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void fill(QWidget* words, Place place);
  void arrange();
  QWidget* words() const;

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  QWidget* m_field;
  QLabel* m_label = nullptr;
  TickRow* m_tick = nullptr;
  Place m_place;
  QBoxLayout* m_row = nullptr;
};

/// Fields with a name for those who do not see them. They take the wheel only when they have the focus, so that a page
/// that is scrolled changes nothing.
QSpinBox* makeSpin(const QString& name, int lowest, int highest, const QString& suffix, QWidget* parent);
QTimeEdit* makeTime(const QString& name, QWidget* parent);
QDateEdit* makeDate(const QString& name, QWidget* parent);
QComboBox* makeChoice(const QString& name, QWidget* parent);
QPushButton* makeTextButton(const char* role, const QString& text, QWidget* parent);

/// Font, colours and height of a field; a style sheet does not reach them.
void setFieldTheme(QWidget* field, const Theme& theme);

/// Minutes after midnight in a field of time, and back.
void setMinutes(QTimeEdit* field, std::chrono::minutes time);
std::chrono::minutes minutesIn(const QTimeEdit* field);

/// A wish that waits until nothing was changed for a moment, so that five clicks on an arrow are one wish.
class LateWish : public QObject {
  Q_OBJECT

public:
  explicit LateWish(QObject* parent);

  /// Takes the place of the one that waits, when that is of the same kind; another is told first.
  void wish(int kind, std::function<void()> tell);
  bool isWaiting() const { return m_pause.isActive(); }
  void flush();

private:
  QTimer m_pause{this};
  int m_kind = 0;
  std::function<void()> m_tell;
};

/// A card with a heading, or none when it is empty, whose fields follow the theme. What waits to be told is told when
/// the card is hidden.
class PlanCard : public QFrame {
  Q_OBJECT

public:
  PlanCard(const QString& heading, QWidget* parent);

  virtual void setTheme(const Theme& theme);
  QBoxLayout* column() const { return m_column; }

protected:
  void hideEvent(QHideEvent* event) override;

  const Theme& theme() const { return m_theme; }
  LateWish& late() { return m_late; }
  QLabel* addLabel(const char* role, const QString& text = {});

private:
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  QBoxLayout* m_column;
  QLabel* m_heading;
  LateWish m_late{this};
};

/// Shows a text, or hides its label when there is none.
void showText(QLabel* label, const QString& text);

}  // namespace lissom
