// What Application does about Exercises, own routines and Learn. The rest is in application.cpp.
#include "app/application.h"
#include "app/convert.h"
#include "app/figure/figure_view.h"
#include "app/learn/learn_page.h"
#include "app/library/library_page.h"
#include "app/paper/printing.h"
#include "app/shell/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>

#include <algorithm>
#include <set>

namespace lissom {
namespace {

constexpr std::chrono::days kLately{84};  // what was done within them is no beginning any more

}  // namespace

/// Made when it is first wished for, as History is.
LibraryPage& Application::libraryPage() {
  if (m_libraryPage) return *m_libraryPage;
  m_libraryPage = new LibraryPage(m_library, m_language.toStdString());
  m_libraryPage->setPictureFolder(figureFolder());
  dressLibrary();
  m_libraryPage->refresh(pace());
  m_window->addPage(Page::Exercises, m_libraryPage);
  connect(m_libraryPage, &LibraryPage::playWished, this, [this](const Routine& routine) {
    if (!playRoutine(routine)) tell(tr("There is nothing to play in this routine: its exercises are not there."));
  });
  connect(m_libraryPage, &LibraryPage::linkWished, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
  connect(m_libraryPage, &LibraryPage::handoutWished, this,
          [this](const Routine& routine) { savePdf(handout(routine), toQt(routine.id.text())); });
  connect(m_libraryPage, &LibraryPage::printWished, this,
          [this](const Routine& routine) { printWithDialog(handout(routine), m_window.get()); });
  connect(m_libraryPage, &LibraryPage::addWished, this, &Application::addToRoutine);
  connect(m_libraryPage, &LibraryPage::removeWished, this, &Application::removeRoutine);
  connect(m_libraryPage, &LibraryPage::routineChanged, this,
          [this](const Routine& routine) { changeRoutines(KeepRoutine{routine}, {}); });
  connect(m_libraryPage, &LibraryPage::copyWished, this, [this](const Routine& routine) {
    const std::string language = m_language.toStdString();
    const QString name = freeName(toQt(routine.name.in(language)), m_library, language);
    const RoutineId id = freshRoutineId(m_clock.now().instant, m_library);
    changeRoutines(KeepRoutine{{id, {"en", {{"en", name.toStdString()}}}, routine.items}},
                   [this, id] { m_libraryPage->showRoutine(id); });
  });
  return *m_libraryPage;
}

/// Made when it is first wished for, as History is.
LearnPage& Application::learnPage() {
  if (m_learnPage) return *m_learnPage;
  m_learnPage = new LearnPage;
  m_learnFigure = new FigureView;
  m_learnFigure->setPictureFolder(figureFolder());
  m_learnFigure->setTurnable(true);
  m_learnPage->setFigure(m_learnFigure);
  m_learnPage->setTheme(m_theme);
  dressFigure(*m_learnFigure);
  m_window->addPage(Page::Learn, m_learnPage);
  connect(m_learnPage, &LearnPage::playWished, this, [this](const ExerciseId& id) {
    if (const Exercise* exercise = m_library.exercise(id)) playRoutine(routineOfOne(*exercise, exercise->dose));
  });
  connect(m_learnPage, &LearnPage::warningSignsWished, this, &Application::showSafety);
  connect(m_learnPage, &LearnPage::restWished, this, &Application::showLookAhead);
  connect(m_learnPage, &LearnPage::nudgeWished, this, [this] { switchNudge(!m_settings.nudge.on); });
  connect(m_learnPage, &LearnPage::amountChanged, this, &Application::bendHip);
  connect(m_learnPage, &LearnPage::muscleChosen, this, &Application::refreshLearn);
  connect(m_learnPage, &LearnPage::linkWished, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
  connect(m_learnPage, &LearnPage::copyWished, this, [this](const QString& text) {
    QApplication::clipboard()->setText(text);
    tell(tr("“%1” was copied.").arg(text));
  });
  return *m_learnPage;
}

void Application::showExercises() {
  libraryPage();
  refreshRecent();
  m_window->showPage(Page::Exercises);
}

void Application::refreshRecent() {
  const auto reading = m_log->read(today() - kLately, today(), patience());
  if (!reading) {
    m_weekIsLate = true;
    return;
  }
  std::set<ExerciseId> recent;
  for (const SessionRecord& session : reading->sessions) {
    for (const HoldRecord& hold : session.holds) recent.insert(hold.exercise);
  }
  libraryPage().setRecent(recent);
}

/// The first pack that teaches something; null when none does.
const Pack* Application::teachingPack() const {
  const auto pack = std::ranges::find_if(m_library.packs, [](const Pack& each) { return each.learn.has_value(); });
  return pack == m_library.packs.end() ? nullptr : &*pack;
}

void Application::showLearn() {
  if (!teachingPack()) return tell(tr("None of the installed content has anything to learn."));
  learnPage();
  refreshLearn();
  m_window->showPage(Page::Learn);
}

/// The figure shows the muscles that were chosen.
void Application::refreshLearn() {
  const Pack* pack = teachingPack();
  if (!pack || !m_learnPage) return;
  const std::string language = m_language.toStdString();
  m_learnPage->setNudged(m_settings.nudge.on);
  m_learnPage->showView(learnViewOf(*pack->learn, *pack, m_library, pack->care, language));
  Movement bend = pack->learn->bend;
  if (const auto chosen = m_learnPage->chosenMuscle()) bend.muscles = {{*chosen, BodySide::Right}};
  m_learnFigure->setMovement(bend);
  m_learnFigure->setAccessibleName(tr("The figure, from sitting to the stretch"));
  bendHip();
}

/// The figure and the numbers follow the slider.
void Application::bendHip() {
  const Pack* pack = teachingPack();
  if (!pack || !m_learnPage) return;
  const double amount = m_learnPage->amount();
  m_learnFigure->moveTo(amount, std::chrono::milliseconds{0});
  const auto hip = static_cast<double>(poseAt(pack->learn->bend, amount)[Joint::HipFlex]);
  m_learnPage->showBend(bendViewOf(m_learnPage->chosenMuscle().value_or(Muscle::PsoasMajor), hip));
}

void Application::addToRoutine(const RoutineItem& item, const std::optional<RoutineId>& routine) {
  const std::string language = m_language.toStdString();
  const Exercise* exercise = m_library.exercise(item.exercise);
  const QString what = exercise ? toQt(exercise->name.in(language)) : QString();
  const auto told = [this, what, language](const RoutineId& id) {
    const Routine* now = m_library.routine(id);
    if (!now) return;
    m_window->showNotice(tr("“%1” is in “%2” now.").arg(what, toQt(now->name.in(language))), {},
                         {tr("Open it"), [this, id] {
                            m_window->dismissNotice();
                            showExercises();
                            m_libraryPage->showRoutine(id);
                          }});
  };
  if (routine) {
    changeRoutines(AppendToRoutine{*routine, item}, [told, id = *routine] { told(id); });
    return;
  }
  const RoutineId id = freshRoutineId(m_clock.now().instant, m_library);
  const QString name = freeName(tr("My routine"), m_library, language);
  changeRoutines(KeepRoutine{{id, {"en", {{"en", name.toStdString()}}}, {item}}}, [told, id] { told(id); });
}

void Application::takeOwnRoutines(const Pack& own) {
  const auto pack = std::ranges::find(m_library.packs, own.id, &Pack::id);
  if (pack != m_library.packs.end()) {
    pack->routines = own.routines;
  } else {
    m_library.packs.push_back(own);
  }
  if (m_libraryPage) m_libraryPage->refresh(pace());
  if (!m_window->inSession()) refreshToday();
}

}  // namespace lissom
