#pragma once

#include "app/figure/palette.h"
#include "app/library/gallery.h"
#include "app/library/library_view.h"
#include "app/theme.h"

#include <QWidget>

#include <array>
#include <vector>

class QActionGroup;
class QBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;

namespace lissom {

class FlowLayout;
class RoutineTile;

/// The routines and the gallery of all exercises, with a search that narrows as one types and small filters. What is
/// typed anywhere goes into the search; slash and Ctrl+F go there.
class GalleryPage : public QWidget {
  Q_OBJECT

public:
  explicit GalleryPage(Gallery::MovementOf movementOf, QWidget* parent = nullptr, FrameCache::Draw draw = {});

  void showView(const LibraryView& view);
  void setTheme(const Theme& theme, Look look);
  Gallery& gallery() { return *m_gallery; }
  const LibraryQuery& query() const { return m_query; }
  /// The slugs that the choices of muscles in the view stand for, in their order.
  void setMuscles(const std::vector<LibraryIndex::MuscleName>& muscles);
  void clearQuery() { setQuery({}); }
  void setQuery(const LibraryQuery& query);
  /// Puts the focus on the card of that exercise, where it can be seen; on the search when there is none.
  void returnTo(const std::optional<ExerciseId>& id);

Q_SIGNALS:
  void queryChanged(const lissom::LibraryQuery& query);
  void exerciseWished(const lissom::ExerciseId& id);
  void routineWished(const lissom::RoutineId& id);
  void playWished(const lissom::RoutineId& id);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void buildHeader();
  void buildChips();
  void buildRoutines();
  void buildMuscleMenu();
  QPushButton* addChip();
  void changeQuery();
  void showRoutines();
  void focusSearch();
  void space();
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  LibraryView m_view;
  LibraryQuery m_query;
  std::vector<LibraryIndex::MuscleName> m_muscles;
  bool m_allRoutines = false;
  bool m_showing = false;  ///< a view is being shown: nothing is wished meanwhile

  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_pageLayout;
  QBoxLayout* m_header;
  QLabel* m_title;
  QLineEdit* m_search;
  FlowLayout* m_chips;
  QPushButton* m_muscle;
  QMenu* m_muscleMenu;
  QActionGroup* m_muscleActions;
  std::array<QPushButton*, 4> m_places{};
  std::array<QPushButton*, 4> m_kinds{};
  QPushButton* m_desk;
  QWidget* m_routines;
  QBoxLayout* m_routinesLayout;
  QBoxLayout* m_routinesHead;
  QPushButton* m_more;
  FlowLayout* m_tiles;
  std::vector<RoutineTile*> m_tileWidgets;
  QBoxLayout* m_countRow;
  QLabel* m_count;
  QPushButton* m_clear;
  QLabel* m_nothing;
  QPushButton* m_all;
  Gallery* m_gallery;
};

}  // namespace lissom
