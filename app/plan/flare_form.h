#pragma once

#include "app/theme.h"

#include <QBoxLayout>
#include <QWidget>

#include "app/plan/look_ahead_view.h"

class QButtonGroup;
class QFrame;
class QLabel;
class QPushButton;

namespace lissom {

class DiscomfortScale;
class FlowLayout;

/// Where it is irritated, how much and from what; beside it the signs that need help now.
class FlareForm : public QWidget {
  Q_OBJECT

public:
  explicit FlareForm(QWidget* parent);

  void showView(const LookAheadView& view);
  void setLook(const Theme& theme, QBoxLayout::Direction direction);
  void empty();
  void focusFirst();

Q_SIGNALS:
  void proposalWished(lissom::Area area, int level, lissom::Cause cause);
  void declined();
  void emergencyWished();

private:
  void buildCard();
  void buildSigns();
  void showSigns();
  void showMissing();
  void wish();

  LookAheadView m_view;
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);

  QBoxLayout* m_layout;
  QLabel* m_title;
  QLabel* m_sentence;
  QBoxLayout* m_columns;
  QFrame* m_card;
  FlowLayout* m_areas;
  QButtonGroup* m_areaButtons;
  DiscomfortScale* m_level;
  FlowLayout* m_causes;
  QButtonGroup* m_causeButtons;
  QLabel* m_missing;
  FlowLayout* m_buttons;
  QPushButton* m_show;
  QFrame* m_signsCard;
  QBoxLayout* m_signs;
};

}  // namespace lissom
