#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/theme.h"

#include <QWidget>

#include <chrono>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace lissom {

/// What forms are made of.

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

/// How a time of day is written here, without the seconds that the C locale has.
QString timeOfDayFormat();

/// Shows a text, or hides its label when there is none.
void showText(QLabel* label, const QString& text);

}  // namespace lissom
