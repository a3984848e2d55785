#pragma once

#include "app/library/exercise_view.h"
#include "app/library/library_view.h"
#include "app/theme.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QSlider;

namespace lissom {

class FigureView;
class FlowLayout;

/// One exercise: its figure with a slider through the movement and a switch for the side, and beside it all there is to
/// know, to play it, and to put it into a routine.
class ExercisePage : public QWidget {
  Q_OBJECT

public:
  /// The figure is the page's from then on.
  explicit ExercisePage(FigureView* figure, QWidget* parent = nullptr);

  /// `recent`: it was done lately, so that the target is chosen rather than where to begin.
  void showView(const ExerciseView& view, const Movement& movement, bool recent);
  void setTheme(const Theme& theme);
  void setReducedMotion(bool reduced);
  /// What an exercise can be added to.
  void setOwnRoutines(const std::vector<RoutineCard>& routines);
  Side side() const { return m_side; }
  const Dose& dose() const;

Q_SIGNALS:
  void backWished();
  void previousWished();
  void nextWished();
  void sideChanged(lissom::Side side);
  void playWished(const lissom::Dose& dose);
  /// Empty: into a new routine.
  void addWished(const lissom::Dose& dose, const std::optional<lissom::RoutineId>& routine);
  void linkWished(const QUrl& url);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildHead();
  void buildFigure();
  void buildText();
  void showDoses();
  void showSections();
  void showSources();
  void chooseSide(Side side);
  void togglePlaying();
  void setPlaying(bool playing);
  void beat();
  void space();
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  std::optional<ExerciseView> m_view;  ///< empty until the first
  Side m_side = Side::Right;
  bool m_reducedMotion = false;
  std::size_t m_dose = 0;  ///< which of the view's is chosen
  enum class Layout { None, Two, One };
  Layout m_layout = Layout::None;

  QBoxLayout* m_pageLayout;
  QBoxLayout* m_head;
  QPushButton* m_back;
  QPushButton* m_previous;
  QPushButton* m_next;
  QBoxLayout* m_columns;
  QBoxLayout* m_figureSide;
  QFrame* m_figureCard;
  QBoxLayout* m_figureLayout;
  FigureView* m_figure;
  QBoxLayout* m_sliderRow;
  QPushButton* m_motion;
  QLabel* m_start;
  QSlider* m_slider;
  QLabel* m_stretched;
  QWidget* m_sides;
  QBoxLayout* m_sidesRow;
  QPushButton* m_left;
  QPushButton* m_right;

  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_text;
  QLabel* m_about;
  QLabel* m_name;
  QLabel* m_others;
  QFrame* m_doseCard;
  QBoxLayout* m_doseLayout;
  FlowLayout* m_doseChips;
  QButtonGroup* m_doseGroup;
  QLabel* m_days;
  FlowLayout* m_actions;
  QPushButton* m_play;
  QPushButton* m_add;
  QMenu* m_addMenu;
  QBoxLayout* m_sections;
  std::vector<QBoxLayout*> m_blocks;  ///< a heading with its lines
  QBoxLayout* m_sources;

  QTimer m_beat{this};  ///< while the figure moves by itself
  int m_rest = 0;       ///< beats until it turns round
};

}  // namespace lissom
