#pragma once

#include "app/library/library_view.h"
#include "app/library/panel_button.h"
#include "app/theme.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace lissom {

/// A routine as a small card: a press opens it, its own button plays it.
class RoutineTile : public PanelButton {
  Q_OBJECT

public:
  RoutineTile(const RoutineCard& card, QWidget* parent);

  void setTheme(const Theme& theme);
  const RoutineCard& card() const { return m_card; }

Q_SIGNALS:
  void playWished();

private:
  RoutineCard m_card;
  QBoxLayout* m_row;
  QBoxLayout* m_words;
  QLabel* m_name;
  QLabel* m_about;
  QPushButton* m_play;
};

}  // namespace lissom
