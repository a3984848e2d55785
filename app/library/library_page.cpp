#include "app/library/library_page.h"

#include "app/figure/figure_view.h"
#include "app/library/exercise_page.h"
#include "app/library/exercise_view.h"
#include "app/library/gallery_page.h"
#include "app/library/routine_page.h"

#include "core/session/script.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace lissom {

LibraryPage::LibraryPage(const Library& library, std::string language, QWidget* parent, FrameCache::Draw draw)
    : QWidget(parent), m_library(library), m_language(std::move(language)), m_draw(draw) {
  setFont(m_theme.font(15));  // before the first widget: it would load another font to measure itself with
  m_stack = new QStackedWidget(this);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_stack);
  const auto movementOf = [this](const ExerciseId& id) -> const Movement* {
    const Exercise* exercise = m_library.exercise(id);
    return exercise ? &exercise->movement : nullptr;
  };
  m_gallery = new GalleryPage(movementOf, this, std::move(draw));
  m_stack->addWidget(m_gallery);
  connect(m_gallery, &GalleryPage::queryChanged, this, &LibraryPage::refreshGallery);
  connect(m_gallery, &GalleryPage::exerciseWished, this, [this](const ExerciseId& id) {
    m_cameFrom.reset();
    showExercise(id);
  });
  connect(m_gallery, &GalleryPage::routineWished, this, &LibraryPage::showRoutine);
  connect(m_gallery, &GalleryPage::playWished, this, [this](const RoutineId& id) {
    if (const Routine* routine = m_library.routine(id)) Q_EMIT playWished(*routine);
  });
  auto* back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
  back->setContext(Qt::WidgetWithChildrenShortcut);
  connect(back, &QShortcut::activated, this, &LibraryPage::goBack);
  refresh(m_pace);
}

bool LibraryPage::inGallery() const {
  return m_stack->currentWidget() == m_gallery;
}

std::optional<ExerciseId> LibraryPage::shownExercise() const {
  return m_exercise && m_stack->currentWidget() == m_exercise ? m_shown : std::nullopt;
}

// ---- What is shown

void LibraryPage::refresh(const Pace& pace) {
  m_pace = pace;
  m_index = LibraryIndex(m_library, m_language, pace);
  m_gallery->setMuscles(m_index.muscles());
  refreshGallery();
  if (m_exercise) m_exercise->setOwnRoutines(m_index.routines());
  if (m_shown) refreshExercise();
  if (!m_shownRoutine) return;
  if (const auto view = routineViewOf(m_library, *m_shownRoutine, m_language, m_pace)) {
    m_routine->showView(*view);
  } else if (m_stack->currentWidget() == m_routine) {  // it was removed
    showGallery();
  }
}

void LibraryPage::refreshGallery() {
  m_gallery->showView(libraryViewOf(m_index, m_gallery->query()));
}

void LibraryPage::refreshExercise() {
  const Exercise* exercise = m_library.exercise(*m_shown);
  const auto view = exerciseViewOf(m_library, *m_shown, m_language, exercisePageMade().side());
  if (!exercise || !view) return showGallery();
  m_exercise->showView(*view, exercise->movement, m_recent.contains(*m_shown));
}

void LibraryPage::showGallery() {
  m_stack->setCurrentWidget(m_gallery);
  m_gallery->returnTo(m_shown);
}

void LibraryPage::look(const LibraryQuery& query) {
  m_gallery->setQuery(query);
  showGallery();
}

void LibraryPage::renderNow() {
  if (inGallery()) m_gallery->gallery().renderNow();
  if (shownExercise()) m_figure->renderNow();
}

void LibraryPage::showExercise(const ExerciseId& id) {
  if (!m_library.exercise(id)) return;
  m_shown = id;
  ExercisePage& page = exercisePageMade();
  refreshExercise();
  m_stack->setCurrentWidget(&page);
  page.setFocus();
}

void LibraryPage::showRoutine(const RoutineId& id) {
  const auto view = routineViewOf(m_library, id, m_language, m_pace);
  if (!view) return;
  m_shownRoutine = id;
  RoutinePage& page = routinePageMade();
  page.showView(*view);
  m_stack->setCurrentWidget(&page);
  page.setFocus();
}

// ---- Parts that are made when they are first wanted

ExercisePage& LibraryPage::exercisePageMade() {
  if (m_exercise) return *m_exercise;
  m_figure = new FigureView(nullptr, m_draw);
  m_figure->setPictureFolder(m_pictures);
  m_figure->setLook(m_look);
  m_figure->setPerson(m_person);
  m_figure->setTurnable(true);
  m_exercise = new ExercisePage(m_figure, this);
  m_exercise->setFocusPolicy(Qt::ClickFocus);
  m_exercise->setTheme(m_theme);
  m_exercise->setReducedMotion(m_reducedMotion);
  m_exercise->setOwnRoutines(m_index.routines());
  m_stack->addWidget(m_exercise);
  connect(m_exercise, &ExercisePage::backWished, this, &LibraryPage::goBack);
  connect(m_exercise, &ExercisePage::previousWished, this, [this] { step(-1); });
  connect(m_exercise, &ExercisePage::nextWished, this, [this] { step(1); });
  connect(m_exercise, &ExercisePage::sideChanged, this, &LibraryPage::refreshExercise);
  connect(m_exercise, &ExercisePage::linkWished, this, &LibraryPage::linkWished);
  connect(m_exercise, &ExercisePage::playWished, this, [this](const Dose& dose) {
    const Exercise* exercise = m_shown ? m_library.exercise(*m_shown) : nullptr;
    if (exercise) Q_EMIT playWished(routineOfOne(*exercise, dose));
  });
  connect(m_exercise, &ExercisePage::addWished, this,
          [this](const Dose& dose, const std::optional<RoutineId>& routine) {
            if (m_shown) Q_EMIT addWished(RoutineItem{*m_shown, dose}, routine);
          });
  return *m_exercise;
}

RoutinePage& LibraryPage::routinePageMade() {
  if (m_routine) return *m_routine;
  m_routine = new RoutinePage(this);
  m_routine->setFocusPolicy(Qt::ClickFocus);
  m_routine->setTheme(m_theme);
  m_stack->addWidget(m_routine);
  connect(m_routine, &RoutinePage::backWished, this, &LibraryPage::goBack);
  connect(m_routine, &RoutinePage::playWished, this, &LibraryPage::playWished);
  connect(m_routine, &RoutinePage::changed, this, &LibraryPage::routineChanged);
  connect(m_routine, &RoutinePage::copyWished, this, &LibraryPage::copyWished);
  connect(m_routine, &RoutinePage::handoutWished, this, &LibraryPage::handoutWished);
  connect(m_routine, &RoutinePage::printWished, this, &LibraryPage::printWished);
  connect(m_routine, &RoutinePage::removeWished, this, &LibraryPage::removeWished);
  connect(m_routine, &RoutinePage::exerciseWished, this, [this](const ExerciseId& id) {
    m_cameFrom = m_shownRoutine;
    showExercise(id);
  });
  connect(m_routine, &RoutinePage::viewWished, this, [this](const Routine& routine) {
    m_routine->showView(routineViewOf(m_library, routine, true, m_language, m_pace));
  });
  return *m_routine;
}

// ---- Where one goes

/// To the neighbour among the cards as they are found now, round the ends.
void LibraryPage::step(int by) {
  const auto& cards = m_gallery->gallery().cards();
  if (!m_shown || cards.empty()) return;
  const int count = static_cast<int>(cards.size());
  const int at = std::max(0, m_gallery->gallery().find(*m_shown));
  showExercise(cards[static_cast<std::size_t>((at + by + count) % count)].id);
}

void LibraryPage::goBack() {
  if (inGallery()) return;
  if (shownExercise() && m_cameFrom) {
    showRoutine(*m_cameFrom);
    m_cameFrom.reset();
    return;
  }
  showGallery();
}

/// The keys that lead back reach the page only where no text is typed: a field takes Backspace for itself.
void LibraryPage::keyPressEvent(QKeyEvent* event) {
  const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
  const bool back = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Back;
  if (plain && back && !inGallery()) return goBack();
  if (plain && shownExercise() && event->key() == Qt::Key_PageUp) return step(-1);
  if (plain && shownExercise() && event->key() == Qt::Key_PageDown) return step(1);
  QWidget::keyPressEvent(event);
}

/// The mouse's own button for going back.
void LibraryPage::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::BackButton && !inGallery()) return goBack();
  QWidget::mousePressEvent(event);
}

void LibraryPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (inGallery()) m_gallery->returnTo(m_shown);
}

// ---- Looks

void LibraryPage::setTheme(const Theme& theme, Look look) {
  m_theme = theme;
  m_look = look;
  setFont(theme.font(15));
  m_gallery->setTheme(theme, look);
  if (m_figure) m_figure->setLook(look);
  if (m_exercise) m_exercise->setTheme(theme);
  if (m_routine) m_routine->setTheme(theme);
}

void LibraryPage::setPerson(Person person) {
  m_person = person;
  m_gallery->gallery().setPerson(person);
  if (m_figure) m_figure->setPerson(person);
}

void LibraryPage::setReducedMotion(bool reduced) {
  m_reducedMotion = reduced;
  if (m_exercise) m_exercise->setReducedMotion(reduced);
}

void LibraryPage::setPictureFolder(const std::filesystem::path& folder) {
  m_pictures = folder;
  m_gallery->gallery().setPictureFolder(folder);
  if (m_figure) m_figure->setPictureFolder(folder);
}

void LibraryPage::setRecent(const std::set<ExerciseId>& exercises) {
  m_recent = exercises;
}

}  // namespace lissom
