#pragma once

#include "app/theme.h"

#include <QWidget>

#include "app/history/entry_form_view.h"

#include <vector>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QTimeEdit;

namespace lissom {

class DiscomfortScale;
class EntryHolds;
class FieldRow;
class FlowLayout;

/// A session stated by hand: added, or corrected. It begins all as planned, so that a session of another day is two
/// clicks; what cannot be is told at its field, and nothing is saved before it is mended.
class EntryForm : public QWidget {
  Q_OBJECT

public:
  explicit EntryForm(QWidget* parent = nullptr);

  void showView(const EntryFormView& view);
  /// What another day asks, after dayChosen(): the choices are those of `view`, and what was as planned is what is
  /// planned on that day.
  void showPlan(const EntryFormView& view);
  void setTheme(const Theme& theme);

  /// The session as it stands in the fields.
  const SessionRecord& session() const { return m_session; }

Q_SIGNALS:
  /// A SessionAdded or SessionCorrected.
  void changeWished(const lissom::ChangeEntry& entry);
  void backWished();
  /// A session is added for that day now.
  void dayChosen(lissom::Day day);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void buildWhen();
  void buildHolds();
  void buildAround();
  void fillChoices();
  void fill();
  void fillAsPlanned();
  void takeStart();
  void takeEnd();
  void showHolds();
  void showMistakes();
  void save();
  const EntryFormView::Choice* chosen() const;
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  EntryFormView m_view;
  SessionRecord m_session = blankSession();

  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_layout;
  QLabel* m_title;
  QLabel* m_about;
  QBoxLayout* m_columns;
  QBoxLayout* m_left;
  QFrame* m_whenCard;
  QDateEdit* m_date;
  QTimeEdit* m_time;
  QComboBox* m_routine;
  QPushButton* m_asPlanned;
  QLabel* m_countsFor;
  QLabel* m_whenWrong;
  QTimeEdit* m_end;
  QComboBox* m_ending;
  QLabel* m_endWrong;
  QFrame* m_holdsCard;
  EntryHolds* m_holds;
  QLabel* m_noHolds;
  QLabel* m_holdsWrong;
  QFrame* m_aroundCard;
  DiscomfortScale* m_before;
  DiscomfortScale* m_after;
  QPlainTextEdit* m_note;
  QLabel* m_noteWrong;
  FlowLayout* m_buttons;
  QPushButton* m_save;
  std::vector<FieldRow*> m_rows;
};

}  // namespace lissom
