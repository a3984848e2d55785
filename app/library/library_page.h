#pragma once

#include "app/figure/palette.h"
#include "app/library/gallery.h"
#include "app/library/library_view.h"
#include "app/theme.h"

#include <QUrl>
#include <QWidget>

#include <filesystem>
#include <optional>
#include <set>
#include <string>

class QStackedWidget;

namespace lissom {

class ExercisePage;
class FigureView;
class GalleryPage;
class RoutinePage;

/// The Exercises page: the gallery, and from there an exercise or a routine. Esc, Alt+Left and Backspace lead back, to
/// the card one came from.
class LibraryPage : public QWidget {
  Q_OBJECT

public:
  /// The library must outlive the page. What draws pictures can be replaced for tests.
  LibraryPage(const Library& library, std::string language, QWidget* parent = nullptr, FrameCache::Draw draw = {});

  /// Reads the library anew: it, or the pace, has changed. What is looked for and looked at stays.
  void refresh(const Pace& pace);
  void setTheme(const Theme& theme, Look look);
  /// Who the figure is.
  void setPerson(Person person);
  void setReducedMotion(bool reduced);
  void setPictureFolder(const std::filesystem::path& folder);
  /// What was done lately: there the target dose is offered first.
  void setRecent(const std::set<ExerciseId>& exercises);

  void showGallery();
  /// Searches and filters, as if it were typed.
  void look(const LibraryQuery& query);
  /// Draws the figures that are seen at once, on this thread.
  void renderNow();
  void showExercise(const ExerciseId& id);
  void showRoutine(const RoutineId& id);
  std::optional<ExerciseId> shownExercise() const;
  GalleryPage& galleryPage() { return *m_gallery; }
  ExercisePage* exercisePage() { return m_exercise; }  ///< null until one is first looked at, as the next two
  RoutinePage* routinePage() { return m_routine; }
  FigureView* figure() { return m_figure; }

Q_SIGNALS:
  void playWished(const lissom::Routine& routine);
  /// Empty: a new routine is to be made of it.
  void addWished(const lissom::RoutineItem& item, const std::optional<lissom::RoutineId>& routine);
  void routineChanged(const lissom::Routine& routine);
  void copyWished(const lissom::Routine& routine);
  void handoutWished(const lissom::Routine& routine);
  void printWished(const lissom::Routine& routine);
  void removeWished(const lissom::Routine& routine);
  void linkWished(const QUrl& url);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  ExercisePage& exercisePageMade();
  RoutinePage& routinePageMade();
  void refreshGallery();
  void refreshExercise();
  void step(int by);
  void goBack();
  bool inGallery() const;

  const Library& m_library;
  std::string m_language;
  FrameCache::Draw m_draw;
  Pace m_pace;
  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  Look m_look = Look::Light;
  Person m_person = Person::One;
  bool m_reducedMotion = false;
  std::filesystem::path m_pictures;
  std::set<ExerciseId> m_recent;
  LibraryIndex m_index;
  std::optional<ExerciseId> m_shown;    ///< on the exercise's page
  std::optional<RoutineId> m_cameFrom;  ///< the routine that led to it
  std::optional<RoutineId> m_shownRoutine;

  QStackedWidget* m_stack;
  GalleryPage* m_gallery;
  ExercisePage* m_exercise = nullptr;
  FigureView* m_figure = nullptr;
  RoutinePage* m_routine = nullptr;
};

}  // namespace lissom
