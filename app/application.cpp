#include "app/application.h"

#include "app/backup_places.h"
#include "app/clock.h"
#include "app/convert.h"
#include "app/data/data_desk.h"
#include "app/figure/figure_view.h"
#include "app/history/entry_form.h"
#include "app/history/entry_page.h"
#include "app/history/history_page.h"
#include "app/learn/learn_page.h"
#include "app/library/library_page.h"
#include "app/packs.h"
#include "app/paper/printing.h"
#include "app/paper/visit_page.h"
#include "app/phrases.h"
#include "app/plan/look_ahead_page.h"
#include "app/plan/plan_page.h"
#include "app/pseudo_language.h"
#include "app/reminders/reminder_desk.h"
#include "app/session/after_page.h"
#include "app/session/session_page.h"
#include "app/session/session_runner.h"
#include "app/shell/main_window.h"
#include "app/shell/safety_page.h"
#include "app/shell/screen_awake.h"
#include "app/shell/settings_dialog.h"
#include "app/sound/cue_player.h"
#include "app/today/today_page.h"
#include "core/exchange/log_json.h"
#include "core/figure/mirrored_movement.h"
#include "core/history/week_summary.h"
#include "core/session/planned_week.h"
#include "core/storage/atomic_file.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <malloc.h>

#include <algorithm>
#include <future>
#include <set>

// Longer than other files for one reason: every connection between rooms stands here and nowhere else.
namespace lissom {
namespace {

constexpr int kDaysInWeek = 7;
constexpr std::chrono::days kLately{84};  // what was done within them is no beginning any more
constexpr Millis kFigureBack{1800};       // letting go is quicker than going in

/// "de" of "de_CH"; packs know languages, not countries.
QString packLanguage(const QString& wished) {
  const QString name = wished.isEmpty() ? QLocale::system().name() : wished;
  return name == kPseudoLanguage ? name : name.section(QLatin1Char('_'), 0, 0);
}

Theme::Kind kindOf(Settings::Theme theme, Theme::Kind system) {
  switch (theme) {
    case Settings::Theme::Light:
      return Theme::Kind::Light;
    case Settings::Theme::Dark:
      return Theme::Kind::Dark;
    case Settings::Theme::HighContrast:
      return Theme::Kind::HighContrast;
    case Settings::Theme::System:
      break;
  }
  return system;
}

Look lookOf(const Theme& theme) {
  switch (theme.kind) {
    case Theme::Kind::Light:
      return Look::Light;
    case Theme::Kind::Dark:
      return Look::Dark;
    case Theme::Kind::HighContrast:
      return Look::HighContrast;
  }
  return Look::Light;
}

/// The last of these sessions that counts for `day`, when it did not end; empty otherwise.
std::optional<SessionRecord> leftOn(Day day, const std::vector<SessionRecord>& sessions) {
  const auto last = std::find_if(sessions.rbegin(), sessions.rend(), [&](const auto& each) { return each.day == day; });
  if (last == sessions.rend() || last->ending) return std::nullopt;
  return *last;
}

}  // namespace

Application::Application(Options options, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_packs(std::async(std::launch::async,
                         [folder = m_options.places.packs, language = m_options.language, day = dayOf(clock.now())] {
                           auto mended = OwnRoutinesFile(folder).mend(day);  // before what is in its place is read
                           return ReadPacks{loadPacks(folder, language), std::move(mended)};
                         })),
      m_clock(clock),
      m_settingsFile(m_options.places.settings),
      m_routinesFile(m_options.places.packs),
      m_systemKind(m_options.system.value_or(systemKind(QApplication::palette()))),
      m_awake(std::make_unique<ScreenAwake>()) {
  m_disk.setMaxThreadCount(1);
  const SettingsFile::Loaded settings = m_settingsFile.load(dayOf(m_clock.now()));
  m_settings = settings.settings;
  m_language = packLanguage(m_options.language.isEmpty() ? m_settings.language : m_options.language);
  m_translation.use(m_language);  // before the window's first word
  m_window = std::make_unique<MainWindow>();
  // The log is read while the window is built.
  m_log = std::make_unique<LogKeeper>(
      LogKeeper::Options{.file = m_options.places.log,
                         .today = today(),
                         .vfs = m_options.vfs,
                         .before = BackupBeforeLifting{backupPlacesOf(m_options.places), m_clock.now()}});
  m_log->onChange([this] { QMetaObject::invokeMethod(this, &Application::logChanged, Qt::QueuedConnection); });
  m_plan = std::make_unique<LivePlan>(*m_log, m_clock, m_library);
  m_shownDay = today();
  (void)m_log->readPlan(mondayOf(today()), Millis{0});
  (void)m_log->read(mondayOf(today()), mondayOf(today()) + std::chrono::days{kDaysInWeek - 1}, Millis{0});
  if (m_options.sounds == Sounds::On) m_cues = std::make_unique<CuePlayer>();
  if (settings.trouble) tell(Phrases::of(settings), toQt(settings.trouble->detail));
  takePacks();
  buildWindow();
  applyTheme();
  connect(&m_dayTurn, &WallAlarm::due, this, &Application::dayMayHaveTurned);
  connect(&m_dayTurn, &WallAlarm::clockChanged, this, &Application::dayMayHaveTurned);
  m_window->installEventFilter(this);
  connectUndo();
}

Application::~Application() {
  disconnect(&m_undo, nullptr, this, nullptr);  // it empties itself when the window is gone
  m_window->removeEventFilter(this);            // it hides when it goes, after what the filter looks at
  if (m_runner && m_runner->isRunning()) m_runner->leave();
  if (m_data) m_data->leave();
  m_log.reset();  // what waits is written, and its thread says nothing more
  m_disk.waitForDone();
}

void Application::takePacks() {
  ReadPacks read = m_packs.get();
  if (read.mended) tell(Phrases::of(*read.mended), toQt(read.mended->trouble.detail));
  LoadedPacks packs = std::move(read.packs);
  const bool pseudo = m_language == kPseudoLanguage;  // the only language for which packs are read differently
  if (pseudo && m_options.language != kPseudoLanguage) packs = loadPacks(m_options.places.packs, m_language);
  m_library = std::move(packs.library);
  for (const RefusedPack& pack : packs.refused) {
    tell(sentenceOf(pack), toQt(pack.error.detail));
  }
}

void Application::buildWindow() {
  m_todayPage = new TodayPage;
  m_window->addPage(Page::Today, m_todayPage);
  for (const Pack& pack : m_library.packs) {
    if (pack.care) m_window->setCare(pack.care);
  }
  m_todayFigure = new FigureView;
  m_todayFigure->setPictureFolder(figureFolder());
  m_todayPage->setFigure(m_todayFigure);

  connect(m_window.get(), &MainWindow::pageWished, this, [this](Page page) {
    switch (page) {
      case Page::Today:
        return showToday();
      case Page::History:
        return showHistory();
      case Page::Exercises:
        return showExercises();
      case Page::Plan:
        return showPlan();
      case Page::Learn:
        return showLearn();
    }
  });
  connect(m_window.get(), &MainWindow::settingsWished, this, &Application::openSettings);
  connect(m_window.get(), &MainWindow::closeWished, this, &Application::rememberWindow);
  connect(m_todayPage, &TodayPage::startWished, this, &Application::startToday);
  connect(m_todayPage, &TodayPage::continueWished, this, &Application::continueToday);
  connectTodayToPlan();
  if (!m_settings.windowGeometry.isEmpty()) m_window->restoreGeometry(m_settings.windowGeometry);
}

void Application::rememberWindow() {
  Settings settings = m_settings;
  settings.windowGeometry = m_window->saveGeometry();
  changeSettings(settings);
}

/// Made when it is first wished for, as History is.
LibraryPage& Application::libraryPage() {
  if (m_libraryPage) return *m_libraryPage;
  m_libraryPage = new LibraryPage(m_library, m_language.toStdString());
  m_libraryPage->setPictureFolder(figureFolder());
  m_libraryPage->setTheme(m_theme, lookOf(m_theme));
  m_libraryPage->setReducedMotion(m_settings.reducedMotion);
  m_libraryPage->setPerson(m_settings.figure);
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

/// Made a second after the first frame, or when a session begins before that: Today is up sooner without them.
void Application::connectSession() {
  if (m_sessionPage) return;
  m_sessionPage = new SessionPage(m_window.get());
  m_sessionPage->hide();
  m_sessionFigure = new FigureView;
  m_sessionFigure->setPictureFolder(figureFolder());
  m_sessionPage->setFigure(m_sessionFigure);
  m_afterPage = new AfterPage(m_window.get());
  m_afterPage->hide();
  const auto toRunner = [this](void (SessionPage::*wish)(), void (SessionRunner::*act)()) {
    connect(m_sessionPage, wish, this, [this, act] {
      if (m_runner) (m_runner.get()->*act)();
    });
  };
  toRunner(&SessionPage::pauseWished, &SessionRunner::togglePause);
  toRunner(&SessionPage::nextWished, &SessionRunner::next);
  toRunner(&SessionPage::backWished, &SessionRunner::back);
  toRunner(&SessionPage::extendWished, &SessionRunner::extend);
  toRunner(&SessionPage::restartWished, &SessionRunner::restart);
  toRunner(&SessionPage::hurtWished, &SessionRunner::hurt);
  toRunner(&SessionPage::easierWished, &SessionRunner::takeEasier);
  toRunner(&SessionPage::skipSideWished, &SessionRunner::skipSide);
  toRunner(&SessionPage::endWished, &SessionRunner::endSession);
  connect(m_sessionPage, &SessionPage::leaveWished, this, &Application::leaveOrShrink);
  connect(m_sessionPage, &SessionPage::fullScreenWished, this, &Application::toggleFullScreen);
  connect(m_sessionPage, &SessionPage::muteWished, this, [this] {
    m_muted = !m_muted;
    if (m_cues) m_cues->setMuted(m_muted);
    m_sessionPage->setMuted(m_muted);
  });
  connect(m_sessionPage, &SessionPage::discomfortChosen, this, [this](std::optional<int> value) {
    if (m_runner) m_runner->setDiscomfortBefore(value);
  });
  connect(m_sessionPage, &SessionPage::figureWished, this, &Application::showFigure);
  connect(m_afterPage, &AfterPage::doneWished, this,
          [this](std::optional<int> before, std::optional<int> after, const QString& note) {
            if (m_runner) m_runner->saveNote(before, after, note);
            closeSession();
          });
  if (m_cues) {
    connect(m_cues.get(), &CuePlayer::troubleChanged, this, [this](const QString& sentence) {
      if (!sentence.isEmpty()) tell(sentence);
    });
  }
}

void Application::open(Window window) {
  const bool unread = !m_settings.safetyRead &&
                      std::ranges::any_of(m_library.packs, [](const Pack& pack) { return pack.safety.has_value(); });
  if (unread) {
    showSafety();
  } else {
    showToday();
  }
  if (window == Window::Shown) m_window->show();
  armReminders();
}

bool Application::play(const std::optional<RoutineId>& wished) {
  if (wished) {
    const Routine* routine = m_library.routine(*wished);
    return routine && playRoutine(*routine);
  }
  auto usual = routineToday();
  if (!usual) usual = usualRoutine();
  return usual && playDosed(*usual);
}

/// With the doses of today when it is what today asks. False when nothing of it is there to play.
bool Application::playRoutine(const Routine& routine) {
  const auto today = routineToday();
  return playDosed(today && today->routine.id == routine.id ? *today : DosedRoutine{routine});
}

bool Application::playDosed(const DosedRoutine& dosed) {
  if (writeScript(dosed.routine, m_library, pace()).empty()) return false;
  m_window->show();
  if (m_runner && m_runner->isRunning()) return true;
  giveWay();
  begin(dosed, std::nullopt);
  return true;
}

void Application::raise() {
  m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
  m_window->show();
  m_window->raise();
  m_window->activateWindow();
}

void Application::applyTheme() {
  m_theme = makeTheme(kindOf(m_settings.theme, m_systemKind), m_settings.textScale / 100.0);
  m_window->setTheme(m_theme);
  m_todayPage->setTheme(m_theme);
  if (m_historyPage) m_historyPage->setTheme(m_theme);
  if (m_entryPage) m_entryPage->setTheme(m_theme);
  if (m_entryPage) m_entryPage->setReducedMotion(m_settings.reducedMotion);
  if (m_entryForm) m_entryForm->setTheme(m_theme);
  if (m_visitPage) m_visitPage->setTheme(m_theme);
  if (m_data) m_data->setTheme(m_theme);
  if (m_libraryPage) {
    m_libraryPage->setTheme(m_theme, lookOf(m_theme));
    m_libraryPage->setReducedMotion(m_settings.reducedMotion);
    m_libraryPage->setPerson(m_settings.figure);
  }
  if (m_planPage) m_planPage->setTheme(m_theme);
  if (m_lookAheadPage) m_lookAheadPage->setTheme(m_theme);
  if (m_learnPage) m_learnPage->setTheme(m_theme);
  if (m_safetyScreen) m_safetyScreen->setTheme(m_theme);
  if (m_sessionPage) m_sessionPage->setTheme(m_theme);
  if (m_afterPage) m_afterPage->setTheme(m_theme);
  for (FigureView* figure : {m_todayFigure, m_sessionFigure, m_learnFigure}) {
    if (figure) dressFigure(*figure);
  }
}

void Application::dressFigure(FigureView& figure) {
  figure.setLook(lookOf(m_theme));
  figure.setPerson(m_settings.figure);
  figure.setReducedMotion(m_settings.reducedMotion);
  if (&figure != m_todayFigure) figure.setHalo(haloOf(lookOf(m_theme)));  // Today's stands on a card
}

bool Application::eventFilter(QObject* watched, QEvent* event) {
  // A window that comes back after the night shows the new day; the first activation finds its day shown already.
  const bool activated = watched == m_window.get() && event->type() == QEvent::WindowActivate;
  if (activated && !m_window->inSession() && m_dayOnToday != today()) refreshToday();
  const bool seen = event->type() == QEvent::Show || event->type() == QEvent::Hide;
  if (watched == m_window.get() && (seen || event->type() == QEvent::WindowStateChange) && m_runner) {
    m_runner->setWatched(event->type() != QEvent::Hide && !m_window->isMinimized());
  }
  if (!m_painted && event->type() == QEvent::Paint) {
    m_painted = true;
    QTimer::singleShot(0, this, &Application::firstPainted);  // after this frame
  }
  if (watched == m_window.get() && event->type() == QEvent::Close) {
    const bool close = mayClose();
    if (close && !hidesInstead()) return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

void Application::changeSettings(const Settings& settings) {
  if (settings == m_settings) return;
  const bool looks = settings.theme != m_settings.theme || settings.textScale != m_settings.textScale ||
                     settings.reducedMotion != m_settings.reducedMotion;
  const bool plan = settings.ready != m_settings.ready;
  const bool reminders = settings.reminders != m_settings.reminders || settings.nudge != m_settings.nudge;
  const bool atLogin = settings.reminders.atLogin != m_settings.reminders.atLogin;
  m_settings = settings;
  if (m_data) m_data->setSettings(settings);
  m_disk.start([this, file = m_settingsFile, settings] {
    const Status saved = file.save(settings);
    if (saved) return;
    QMetaObject::invokeMethod(
        this, [this, saved] { tell(tr("Your settings could not be saved."), toQt(saved.error().detail)); });
  });
  if (looks) applyTheme();
  if (atLogin) setAutostart(settings.reminders.atLogin);
  if (reminders) planChanged();
  if (!plan) return;
  refreshToday();
  if (m_libraryPage) m_libraryPage->refresh(pace());
}

Day Application::today() const {
  return dayOf(m_clock.now());
}

Pace Application::pace() const {
  Pace pace;
  pace.ready = m_settings.ready;
  return pace;
}

/// What is there to play when the day asks for nothing: what the next training day asks for, else the first there is;
/// empty without any pack.
std::optional<Application::DosedRoutine> Application::usualRoutine() const {
  if (const auto next = m_plan->nextTrainingDay(today())) {
    const PlanDay day = m_plan->day(*next);
    const auto& training = std::get<TrainingDay>(day.asks);
    return DosedRoutine{asRoutine(training, m_library), training.percent};
  }
  for (const Pack& pack : m_library.packs) {
    if (!pack.routines.empty()) return DosedRoutine{pack.routines.begin()->second};
  }
  return std::nullopt;
}

/// Start does not wait for the log where Today shows the answer.
PlanDay Application::planToday() {
  if (m_dayOnToday == today()) return m_planOnToday;
  refreshPlan();
  return m_plan->day(today());
}

/// What today asks to be played; empty on a rest day.
std::optional<Application::DosedRoutine> Application::routineToday() {
  const PlanDay day = planToday();
  const auto* training = std::get_if<TrainingDay>(&day.asks);
  return training ? std::optional(DosedRoutine{asRoutine(*training, m_library), training->percent}) : std::nullopt;
}

/// What the log holds of the plan; what it does not hold yet, or cannot be read, is as it was known before.
void Application::refreshPlan(Day from) {
  if (!m_plan->refresh(patience(), from)) m_weekIsLate = true;
  if (m_plan->setAside().empty() || m_setAsideTold) return;
  m_setAsideTold = true;
  QStringList entries;
  for (const std::string& entry : m_plan->setAside()) entries << toQt(entry);
  tell(tr("Part of your plan makes no sense and is set aside; the rest counts."), entries.join(QLatin1Char('\n')));
}

/// A log that was late once is not waited for again before it has answered: several readings make one page.
Millis Application::patience() const {
  return m_weekIsLate ? Millis{0} : m_options.patience;
}

/// The week of that day as it is shown on both pages. What cannot be read, or not yet, is shown as if it were not
/// there; logChanged() tells why, or shows it when it comes.
Application::LoadedWeek Application::loadWeek(Day anyDayOfIt) {
  LoadedWeek week;
  const Day monday = mondayOf(anyDayOfIt);
  refreshPlan(monday);
  if (auto reading = m_log->read(monday, monday + std::chrono::days{kDaysInWeek - 1}, patience())) {
    week.sessions = std::move(reading->sessions);
    week.firstDay = reading->firstDay;
  } else {
    m_weekIsLate = true;
  }
  week.summary = plannedWeek(anyDayOfIt, m_plan->plan(), m_plan->history(), m_library, week.sessions);
  return week;
}

/// What the keeper of the log has to say: its troubles once, and that a page's week is there now.
void Application::logChanged() {
  if (!m_log) return;
  const LogKeeper::State state = m_log->state();
  tellLogTrouble(state);
  if (m_weekIsLate) {
    m_weekIsLate = false;
    if (!m_window->inSession()) refreshPage();
  }
  if (m_closing && (state.waiting == 0 || state.trouble)) {
    m_closing = false;
    m_quitting ? quit() : static_cast<void>(m_window->close());
  }
}

/// What the page that is shown has from the log.
void Application::refreshPage() {
  switch (m_window->page()) {
    case Page::Today:
      return refreshToday();
    case Page::History:
      return refreshHistory();
    case Page::Exercises:
      return refreshRecent();
    case Page::Plan:
      return m_visitPage && m_planStack->currentWidget() == m_visitPage ? refreshVisit() : refreshPlanPage();
    case Page::Learn:
      if (m_learnPage) m_learnPage->setNudged(m_settings.nudge.on);
      return;
  }
}

void Application::tellLogTrouble(const LogKeeper::State& state) {
  if (state.rescue && !m_rescueTold) {
    m_rescueTold = true;
    tell(Phrases::of(*state.rescue), toQt(state.rescue->keptAs.string()));
  }
  if (state.refused && state.refused != m_refusedTold) {
    tell(tr("A change could not be made in your log; what was there before counts."), toQt(state.refused->detail));
  }
  m_refusedTold = state.refused;
  const auto code = state.trouble ? std::optional(state.trouble->code) : std::nullopt;
  if (code == m_troubleTold) return;
  m_window->withdrawNotice(m_troubleSentence);
  if (state.trouble) {
    m_troubleSentence = Phrases::ofLogTrouble(*state.trouble);
    m_window->showNotice(m_troubleSentence, toQt(state.trouble->detail),
                         {tr("Save elsewhere"), [this] { saveElsewhere(); }});
  } else {
    tell(tr("Your log can be written again; everything is in it."));
  }
  m_troubleTold = code;
}

void Application::refreshToday() {
  const Day day = today();
  const LoadedWeek week = loadWeek(day);
  refreshCare();
  m_planOnToday = m_plan->day(day);
  m_dayOnToday = day;
  const auto asked = routineToday();
  TodayOptions options;
  options.pace = pace();
  options.language = m_language.toStdString();
  fillToday(options, day);
  if (const auto left = leftOn(day, week.sessions)) {
    const auto dosed = routineLeft(*left);
    const auto rest = dosed
                          ? continueAfter(writeScript(dosed->routine, m_library, pace()), left->holds, m_settings.ready)
                          : std::nullopt;
    if (rest) options.offer = ContinueOffer{rest->script[rest->from + 1]};
  }
  m_todayPage->showView(todayViewOf(day, week.summary, m_planOnToday, m_library, week.firstDay, options));

  m_picture = pictureOf(asked);
  if (m_painted) pictureToday();
  armDayTurn();
}

/// The first exercise of what is asked; on a rest day the figure sits, or stands at the start of what comes next.
Application::Picture Application::pictureOf(const std::optional<DosedRoutine>& asked) const {
  const Pack* pack = teachingPack();
  if (!asked && pack) return {pack->learn->bend, tr("The figure, sitting"), 0};
  const auto routine = asked ? asked : usualRoutine();
  const bool any = routine && !routine->routine.items.empty();
  const Exercise* exercise = any ? m_library.exercise(routine->routine.items.front().exercise) : nullptr;
  if (!exercise) return {};
  return {exercise->movement, toQt(exercise->name.in(m_language.toStdString())), asked ? 1.0 : 0.0};
}

void Application::pictureToday() {
  if (!m_picture.movement) return;
  m_todayFigure->setMovement(*m_picture.movement);
  m_todayFigure->setAccessibleName(m_picture.name);
  m_todayFigure->setSide(Side::Right);
  m_todayFigure->setGhostAndArrow(m_picture.amount > 0);
  m_todayFigure->moveTo(m_picture.amount, std::chrono::milliseconds{0});
}

/// What the first frame can do without comes after it: the figure, and later what makes Start quick.
void Application::firstPainted() {
  pictureToday();
  Q_EMIT shown();
  constexpr std::chrono::seconds kIdle{1};
  QTimer::singleShot(kIdle, this, &Application::makeReadyForStart);
}

/// Loads what the first session would have to load when Start is pressed, and gives back what the start has used.
void Application::makeReadyForStart() {
  const auto usual = usualRoutine();
  if (usual && !m_sessionPage) {
    const Routine& routine = usual->routine;
    connectSession();
    m_sessionPage->setTheme(m_theme);
    Player player(writeScript(routine, m_library, pace()));
    (void)player.start({});
    m_sessionPage->prepare(sessionViewOf(player, routine, m_library, m_language), m_window->size());
  }
  backUpIfDue();
  ::malloc_trim(0);
}

std::filesystem::path Application::figureFolder() const {
  return m_options.places.cache.empty() ? std::filesystem::path() : m_options.places.cache / "figures";
}

void Application::dayMayHaveTurned() {
  if (m_dayOnToday != today()) {
    refreshToday();
    armReminders();
    backUpIfDue();
  } else {
    armDayTurn();
  }
}

/// When the day turns, also while the computer sleeps, a window left open shows the new day; costs nothing until then.
void Application::armDayTurn() {
  m_dayTurn.setIn(m_clock.beginOf(today() + std::chrono::days{1}) - m_clock.now().instant);
}

void Application::showToday() {
  refreshToday();
  m_window->showPage(Page::Today);
}

/// Where it was before a page without the rail.
void Application::backToPage() {
  switch (m_window->page()) {
    case Page::Exercises:
      return showExercises();
    case Page::Plan:
      return showPlan();
    case Page::Learn:
      return showLearn();
    default:
      return showToday();
  }
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

void Application::showSafety() {
  const auto pack = std::ranges::find_if(m_library.packs, [](const Pack& each) { return each.safety.has_value(); });
  if (pack == m_library.packs.end()) return;
  if (!m_safetyScreen) {
    m_safetyScreen = new SafetyScreen;
    m_safetyScreen->setTheme(m_theme);
    connect(m_safetyScreen, &SafetyScreen::readWished, this, [this] {
      Settings settings = m_settings;
      settings.safetyRead = today();
      changeSettings(settings);
      m_window->leaveSession();
      backToPage();
    });
  }
  m_safetyScreen->showView(safetyViewOf(*pack->safety, m_language.toStdString()));
  m_window->showSession(m_safetyScreen);
}

void Application::startToday() {
  play(std::nullopt);
}

void Application::continueToday() {
  auto left = leftOn(today(), loadWeek(today()).sessions);
  if (!left) return;
  const auto dosed = routineLeft(*left);
  if (dosed) begin(*dosed, std::move(left));
}

/// What a session of today that was left goes on with.
std::optional<Application::DosedRoutine> Application::routineLeft(const SessionRecord& left) {
  auto dosed = routineToday();
  if (dosed && dosed->routine.id == left.routine) return dosed;
  const auto routine = routineOf(left, m_library);
  return routine ? std::optional(DosedRoutine{*routine}) : std::nullopt;
}

void Application::begin(const DosedRoutine& dosed, std::optional<SessionRecord> left) {
  connectSession();
  const Routine& routine = dosed.routine;
  SessionRunner::Plan plan{.routine = routine,
                           .script = writeScript(routine, m_library, pace()),
                           .from = 0,
                           .record = std::move(left),
                           .ready = m_settings.ready,
                           .percent = dosed.percent};
  if (plan.record) {
    if (auto rest = continueAfter(plan.script, plan.record->holds, plan.ready)) {
      plan.script = std::move(rest->script);
      plan.from = rest->from;
    } else {
      plan.record.reset();
    }
  }
  m_runner = std::make_unique<SessionRunner>(std::move(plan), m_library, m_clock, m_language);
  connect(m_runner.get(), &SessionRunner::viewChanged, m_sessionPage, &SessionPage::showView);
  connect(m_runner.get(), &SessionRunner::ended, this, &Application::sessionEnded);
  connect(m_runner.get(), &SessionRunner::left, this, &Application::sessionLeft);
  connect(m_runner.get(), &SessionRunner::slept, this,
          [this] { tell(tr("The computer was asleep, so the session waits. Go on when you are ready.")); });
  connect(m_runner.get(), &SessionRunner::stalled, this,
          [this] { tell(tr("Lissom stood still for a while, so the session waits. Go on when you are ready.")); });
  connect(m_runner.get(), &SessionRunner::recordChanged, this,
          [this](const SessionRecord& record) { m_log->keep(record, m_clock.now()); });
  if (m_cues) {
    m_cues->start(m_language, m_settings.sound, m_settings.voice);
    m_cues->setMuted(m_muted);
    connect(m_runner.get(), &SessionRunner::cueDue, m_cues.get(), &CuePlayer::play);
    connect(m_runner.get(), &SessionRunner::sentenceDue, m_cues.get(), &CuePlayer::say);
  }
  connect(m_runner.get(), &SessionRunner::viewChanged, this, [this](const SessionView& view) {
    const bool runs = view.mode == SessionView::Mode::Running || view.mode == SessionView::Mode::CountingIn;
    runs ? m_awake->hold(tr("A stretch session is running")) : m_awake->release();
  });
  m_shownExercise.reset();
  m_sessionPage->setTheme(m_theme);
  m_sessionPage->setMuted(m_muted);
  m_sessionPage->reset();
  dressFigure(*m_sessionFigure);
  m_window->showSession(m_sessionPage);
  m_runner->start();
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

void Application::showFigure(const FigureState& figure) {
  const Exercise* exercise = figure.exercise ? m_library.exercise(*figure.exercise) : nullptr;
  if (!exercise) return;
  const bool mirrored = figure.inPlace && figure.side == Side::Left;
  if (m_shownExercise != figure.exercise || m_shownMirrored != mirrored) {
    m_sessionFigure->setMovement(mirrored ? mirror(exercise->movement) : exercise->movement);
  }
  m_shownExercise = figure.exercise;
  m_shownMirrored = mirrored;
  m_sessionFigure->setSide(figure.inPlace ? Side::Right : figure.side);
  m_sessionFigure->setGhostAndArrow(figure.guided);
  const Millis duration = figure.within.value_or(figure.amount > 0 ? kFigureMove : kFigureBack);
  m_sessionFigure->moveTo(figure.amount, duration / m_clock.speed());
  m_sessionFigure->setBreathing(figure.breathing);
  m_sessionFigure->setAccessibleName(QStringLiteral("%1, %2").arg(toQt(exercise->name.in(m_language.toStdString())),
                                                                  Phrases::of(figure.side).toLower()));
}

void Application::sessionEnded() {
  m_awake->release();
  if (m_cues) m_cues->stop();
  if (m_window->isFullScreen()) toggleFullScreen();
  const Script script = writeScript(m_runner->routine(), m_library, pace());
  m_afterPage->setTheme(m_theme);
  m_afterPage->showView(afterViewOf(m_runner->record(), script, m_library, m_language));
  m_window->showSession(m_afterPage);
}

void Application::sessionLeft() {
  m_awake->release();
  if (m_cues) m_cues->stop();
  closeSession();
}

void Application::closeSession() {
  if (m_window->isFullScreen()) toggleFullScreen();
  if (m_runner) m_log->release(m_runner->record());
  m_window->leaveSession();
  m_sessionFigure->releasePictures();
  backToPage();
  sessionWasHeld();
  // Not at once: the runner may be the one who is speaking.
  if (m_runner) m_runner.release()->deleteLater();
}

/// Ends what a session still shows, and keeps what was done and said.
void Application::giveWay() {
  if (!m_runner) return;
  if (m_runner->isRunning()) {
    m_runner->leave();
  } else {
    m_afterPage->finish();
  }
}

void Application::toggleFullScreen() {
  const bool full = !m_window->isFullScreen();
  m_window->setWindowState(m_window->windowState() ^ Qt::WindowFullScreen);
  if (m_sessionPage) m_sessionPage->setDistance(full ? SessionPage::Distance::Far : SessionPage::Distance::Near);
}

/// Esc leaves full screen first, then the session.
void Application::leaveOrShrink() {
  if (m_window->isFullScreen()) {
    toggleFullScreen();
  } else if (m_runner) {
    m_runner->leave();
  }
}

/// Writes what is not in the log yet into a file of the user's choice.
void Application::saveElsewhere() {
  const std::size_t facts = m_log->state().waiting;
  if (facts == 0) return tell(tr("Everything is in your log; nothing waits."));
  const QString name = QStringLiteral("lissom-%1.json").arg(toQt(toIso(today())));
  const QString file = QFileDialog::getSaveFileName(m_window.get(), tr("Save what is not in the log yet"), name,
                                                    tr("Everything (*.json)"));
  if (file.isEmpty()) return;
  m_disk.start(
      [this, file, facts, json = jsonOf(contentsOf(m_log->waiting(), m_log->waitingChanges(), m_log->waitingFacts()))] {
        const Status written = writeFileAtomically(file.toStdString(), json);
        QMetaObject::invokeMethod(this, [this, file, facts, written] {
          if (!written) return tell(Phrases::notWritten(file, written.error()), toQt(written.error().detail));
          m_savedElsewhere = facts;
          tell(tr("What is not in your log yet is in %1.").arg(file));
        });
      });
}

/// Whether the window may close now: everything is written, or the user knows what is not.
bool Application::mayClose() {
  giveWay();
  const bool waited = m_closing;
  m_closing = false;
  constexpr Millis kMoment{25};  // the page beneath may wait as well
  if (m_log->settle(kMoment)) return true;
  const LogKeeper::State state = m_log->state();
  if (state.waiting > 0 && state.waiting == m_savedElsewhere) return true;
  if (state.trouble || waited) return askWhetherToClose(state);
  m_closing = true;  // a slow disk: logChanged() closes
  tell(tr("Lissom closes when your log is written."));
  return false;
}

bool Application::askWhetherToClose(const LogKeeper::State& state) {
  QMessageBox box(QMessageBox::NoIcon, tr("Close Lissom?"), tr("Some of what you did is not in your log yet."),
                  QMessageBox::NoButton, m_window.get());
  box.setInformativeText(state.trouble ? Phrases::ofLogTrouble(*state.trouble) : tr("The disk does not answer."));
  const QPushButton* elsewhere = box.addButton(tr("Save elsewhere"), QMessageBox::ActionRole);
  const QPushButton* anyway = box.addButton(tr("Close without it"), QMessageBox::DestructiveRole);
  QPushButton* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
  box.setDefaultButton(stay);
  box.setEscapeButton(stay);
  box.exec();
  if (box.clickedButton() == elsewhere) saveElsewhere();
  return box.clickedButton() == anyway;
}

void Application::openSettings() {
  SettingsDialog dialog(m_settings, m_theme, m_window.get());
  connect(&dialog, &SettingsDialog::changed, this, [this, &dialog](Settings settings) {
    settings.backupFolder = m_settings.backupFolder;  // which may have changed behind it
    settings.lastBackup = m_settings.lastBackup;
    changeSettings(settings);
    dialog.setTheme(m_theme);
  });
  connect(&dialog, &SettingsDialog::dataWished, this, [this, &dialog] { dataDesk().open(&dialog); });
  dialog.exec();
}

void Application::tell(const QString& sentence, const QString& details) {
  m_window->showNotice(sentence, details);
}
}  // namespace lissom
