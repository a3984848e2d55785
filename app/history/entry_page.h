#pragma once

#include "app/theme.h"

#include <QWidget>

#include "app/history/entry_view.h"

class QBoxLayout;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace lissom {

class EntryTable;
class EntryVersions;
class FlowLayout;
class ReplayStrip;

/// One session: its strip, its holds, what was said around it, and what was changed in it.
class EntryPage : public QWidget {
  Q_OBJECT

public:
  explicit EntryPage(QWidget* parent = nullptr);

  void showView(const EntryView& view);
  void setTheme(const Theme& theme);
  /// With reduced motion the strip does not run: its button goes to the next event.
  void setReducedMotion(bool reduced);

Q_SIGNALS:
  void backWished();
  void correctWished();
  /// The session was withdrawn, or what it was before is brought back.
  void changeWished(const lissom::ChangeEntry& entry);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void buildHead();
  void buildStrip();
  void buildRest();
  void showFacts();
  void showPlay();
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  EntryView m_view;
  bool m_reducedMotion = false;

  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_layout;
  QPushButton* m_back;
  QLabel* m_title;
  QLabel* m_when;
  QLabel* m_marks;
  FlowLayout* m_buttons;
  QPushButton* m_correct;
  QPushButton* m_withdraw;
  QPushButton* m_bringBack;
  QPushButton* m_history;
  EntryVersions* m_versions;
  QFrame* m_stripCard;
  ReplayStrip* m_strip;
  QLabel* m_sentence;
  QPushButton* m_play;
  QBoxLayout* m_columns;
  QFrame* m_holdsCard;
  EntryTable* m_table;
  QLabel* m_noHolds;
  QFrame* m_factsCard;
  QGridLayout* m_facts;
  QLabel* m_note;
};

}  // namespace lissom
