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
#include "core/history/week_summary.h"
#include "core/session/planned_week.h"
#include "core/storage/atomic_file.h"

#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <malloc.h>

#include <algorithm>
#include <future>

// Every connection between rooms stands here and in the application_*.cpp beside it, and nowhere else.
namespace lissom {
namespace {

constexpr int kDaysInWeek = 7;

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
  m_window->removeEventFilter(this);            // it is not asked whether it may close
  m_window->hide();                             // what is typed in a field that was not left yet is said now
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
  if (m_libraryPage) dressLibrary();
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

void Application::dressLibrary() {
  m_libraryPage->setTheme(m_theme, lookOf(m_theme));
  m_libraryPage->setReducedMotion(m_settings.reducedMotion);
  m_libraryPage->setPerson(m_settings.figure);
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
