#include "app/application.h"

#include "app/clock.h"
#include "app/convert.h"
#include "app/figure/figure_view.h"
#include "app/history/history_page.h"
#include "app/packs.h"
#include "app/phrases.h"
#include "app/pseudo_language.h"
#include "app/session/after_page.h"
#include "app/session/session_page.h"
#include "app/session/session_runner.h"
#include "app/shell/main_window.h"
#include "app/shell/safety_page.h"
#include "app/shell/screen_awake.h"
#include "app/shell/settings_dialog.h"
#include "app/sound/cue_player.h"
#include "app/today/today_page.h"
#include "core/history/week_summary.h"
#include "core/storage/atomic_file.h"
#include "core/storage/export.h"
#include "core/storage/log_store.h"

#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QLocale>

#include <algorithm>

// Longer than other files for one reason: every connection between rooms stands here and nowhere else.
namespace lissom {
namespace {

constexpr int kDaysInWeek = 7;
constexpr std::chrono::milliseconds kFigureBack{1800};  // letting go is quicker than going in

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

/// What is there to play when the day asks for nothing; null without any pack.
const Routine* firstRoutine(const Library& library) {
  for (const Pack& pack : library.packs) {
    if (!pack.routines.empty()) return &pack.routines.begin()->second;
  }
  return nullptr;
}

}  // namespace

Application::Application(Options options, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(clock),
      m_settingsFile(m_options.places.settings),
      m_systemKind(m_options.system.value_or(systemKind(QApplication::palette()))),
      m_window(std::make_unique<MainWindow>()),
      m_awake(std::make_unique<ScreenAwake>()) {
  if (m_options.sounds == Sounds::On) m_cues = std::make_unique<CuePlayer>();
  loadEverything();
  buildWindow();
  applyTheme();
  m_dayTurn.setSingleShot(true);
  connect(&m_dayTurn, &QTimer::timeout, this, &Application::refreshToday);
  m_window->installEventFilter(this);
}

Application::~Application() {
  if (m_runner && m_runner->isRunning()) m_runner->leave();
}

void Application::loadEverything() {
  auto loaded = m_settingsFile.load(dayOf(m_clock.now()));
  m_settings = loaded.settings;
  m_language = packLanguage(m_options.language.isEmpty() ? m_settings.language : m_options.language);
  if (loaded.trouble) {
    tell(tr("Your settings could not be read; the usual ones are used. The old file was kept."),
         toQt(loaded.trouble->detail));
  }
  LoadedPacks packs = loadPacks(m_options.places.packs, m_language);
  m_library = std::move(packs.library);
  for (const RefusedPack& pack : packs.refused) {
    tell(sentenceOf(pack), toQt(pack.error.detail));
  }
  openLog();
}

void Application::openLog() {
  std::error_code failed;
  std::filesystem::create_directories(m_options.places.data, failed);
  auto opened = LogStore::open(m_options.places.log);
  if (!opened) {
    tell(tr("%1 What you do now is kept until you close the program.").arg(Phrases::of(opened.error())),
         toQt(opened.error().detail));
    opened = LogStore::inMemory();
  }
  if (!opened) qFatal("No memory for a log: %s", opened.error().detail.c_str());
  m_log = std::make_unique<LogStore>(*std::move(opened));
  m_shownWeek = today();
}

void Application::buildWindow() {
  m_todayPage = new TodayPage;
  m_historyPage = new HistoryPage;
  m_window->addPage(Page::Today, m_todayPage);
  m_window->addPage(Page::History, m_historyPage);
  for (const Pack& pack : m_library.packs) {
    if (pack.care) m_window->setCare(pack.care);
  }
  m_todayFigure = new FigureView;
  m_todayPage->setFigure(m_todayFigure);

  connect(m_window.get(), &MainWindow::pageWished, this,
          [this](Page page) { page == Page::Today ? showToday() : showHistory(); });
  connect(m_window.get(), &MainWindow::settingsWished, this, &Application::openSettings);
  connect(m_window.get(), &MainWindow::closeWished, this, [this] {
    giveWay();
    Settings settings = m_settings;
    settings.windowGeometry = m_window->saveGeometry();
    changeSettings(settings);
  });
  connect(m_todayPage, &TodayPage::startWished, this, &Application::startToday);
  connect(m_todayPage, &TodayPage::continueWished, this, &Application::continueToday);
  connect(m_historyPage, &HistoryPage::previousWeekWished, this,
          [this] { showWeekOf(m_shownWeek - std::chrono::days{kDaysInWeek}); });
  connect(m_historyPage, &HistoryPage::nextWeekWished, this,
          [this] { showWeekOf(m_shownWeek + std::chrono::days{kDaysInWeek}); });
  connect(m_historyPage, &HistoryPage::thisWeekWished, this, [this] { showWeekOf(today()); });
  connect(m_historyPage, &HistoryPage::dayTyped, this, [this](QDate date) { showWeekOf(toDay(date)); });
  connect(m_historyPage, &HistoryPage::exportWished, this, &Application::exportLog);
  if (!m_settings.windowGeometry.isEmpty()) m_window->restoreGeometry(m_settings.windowGeometry);
}

/// The session's pages are made when the first session begins: Today is light without them.
void Application::connectSession() {
  if (m_sessionPage) return;
  m_sessionPage = new SessionPage(m_window.get());
  m_sessionPage->hide();
  m_sessionFigure = new FigureView;
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
            if (m_runner) {
              if (const Status saved = m_runner->saveNote(before, after, note); !saved) tell(saved.error());
            }
            closeSession();
          });
  if (m_cues) {
    connect(m_cues.get(), &CuePlayer::troubleChanged, this, [this](const QString& sentence) {
      if (!sentence.isEmpty()) tell(sentence);
    });
  }
}

void Application::open() {
  const bool unread = !m_settings.safetyRead &&
                      std::ranges::any_of(m_library.packs, [](const Pack& pack) { return pack.safety.has_value(); });
  if (unread) {
    showSafety();
  } else {
    showToday();
  }
  m_window->show();
}

bool Application::play(const std::optional<RoutineId>& wished) {
  const Routine* routine = wished ? m_library.routine(*wished) : nullptr;
  if (!wished) {
    const DayPlan plan = planToday();
    if (const auto* training = std::get_if<TrainingDay>(&plan)) routine = m_library.routine(training->routine);
    if (!routine) routine = firstRoutine(m_library);
  }
  if (!routine) return false;
  m_window->show();
  if (m_runner && m_runner->isRunning()) return true;
  giveWay();
  begin(*routine, std::nullopt);
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
  m_historyPage->setTheme(m_theme);
  if (m_safetyScreen) m_safetyScreen->setTheme(m_theme);
  if (m_sessionPage) m_sessionPage->setTheme(m_theme);
  if (m_afterPage) m_afterPage->setTheme(m_theme);
  for (FigureView* figure : {m_todayFigure, m_sessionFigure}) {
    if (figure) dressFigure(*figure);
  }
}

void Application::dressFigure(FigureView& figure) {
  figure.setLook(lookOf(m_theme));
  figure.setReducedMotion(m_settings.reducedMotion);
  if (&figure == m_sessionFigure) figure.setHalo(haloOf(lookOf(m_theme)));  // Today's stands on a card
}

bool Application::eventFilter(QObject* watched, QEvent* event) {
  // A window that comes back after the night shows the new day; the first activation finds its day shown already.
  const bool activated = watched == m_window.get() && event->type() == QEvent::WindowActivate;
  if (activated && !m_window->inSession() && m_dayOnToday != today()) refreshToday();
  return QObject::eventFilter(watched, event);
}

void Application::changeSettings(const Settings& settings) {
  if (settings == m_settings) return;
  const bool looks = settings.theme != m_settings.theme || settings.textScale != m_settings.textScale ||
                     settings.reducedMotion != m_settings.reducedMotion;
  const bool plan = settings.ready != m_settings.ready;
  m_settings = settings;
  if (const Status saved = m_settingsFile.save(m_settings); !saved) {
    tell(tr("Your settings could not be saved."), toQt(saved.error().detail));
  }
  if (looks) applyTheme();
  if (plan) refreshToday();
}

Day Application::today() const {
  return dayOf(m_clock.now());
}

Pace Application::pace() const {
  Pace pace;
  pace.ready = m_settings.ready;
  return pace;
}

DayPlan Application::planToday() const {
  const auto first = m_log->firstDay();
  return planFor(today(), m_library.week(), first && *first ? **first : today());
}

/// The week of that day as it is shown on both pages. What cannot be read is told, and shown as if it were not there.
Application::LoadedWeek Application::loadWeek(Day anyDayOfIt) {
  LoadedWeek week;
  const Day monday = mondayOf(anyDayOfIt);
  if (auto sessions = m_log->sessionsBetween(monday, monday + std::chrono::days{kDaysInWeek - 1})) {
    week.sessions = *std::move(sessions);
  } else {
    tell(sessions.error());
  }
  if (const auto first = m_log->firstDay()) {
    week.firstDay = *first;
  } else {
    tell(first.error());
  }
  const PlannedDose dose = [this](const RoutineId& id) { return plannedDose(m_library, id); };
  week.summary = summarizeWeek(anyDayOfIt, today(), week.firstDay, m_library.week(), dose, week.sessions);
  return week;
}

/// The last session of today that did not end; empty when there is none.
std::optional<SessionRecord> Application::leftToday() const {
  auto sessions = m_log->sessionsBetween(today(), today());
  if (!sessions || sessions->empty()) return std::nullopt;
  return leftOn(today(), *sessions);
}

void Application::refreshToday() {
  const Day day = today();
  const LoadedWeek week = loadWeek(day);
  TodayOptions options;
  options.pace = pace();
  options.language = m_language.toStdString();
  options.nextSession = nextTrainingDay(day + std::chrono::days{1}, m_library.week());
  if (const auto left = leftOn(day, week.sessions)) {
    const Routine* routine = m_library.routine(left->routine);
    const auto rest =
        routine ? continueAfter(writeScript(*routine, m_library, pace()), left->holds, m_settings.ready) : std::nullopt;
    if (rest) options.offer = ContinueOffer{rest->script[rest->from + 1]};
  }
  const DayPlan& asked = week.summary.days[static_cast<std::size_t>((day - mondayOf(day)).count())].plan;
  const auto* training = std::get_if<TrainingDay>(&asked);
  const Routine* routine = training ? m_library.routine(training->routine) : nullptr;
  m_todayPage->showView(todayViewOf(day, week.summary, asked, routine, m_library, week.firstDay, options));

  const Routine* pictured = routine ? routine : firstRoutine(m_library);
  const Exercise* exercise =
      pictured && !pictured->items.empty() ? m_library.exercise(pictured->items.front().exercise) : nullptr;
  if (exercise) {
    m_todayFigure->setMovement(exercise->movement);
    m_todayFigure->setAccessibleName(toQt(exercise->name.in(m_language.toStdString())));
    m_todayFigure->setSide(Side::Right);
    m_todayFigure->setGhostAndArrow(training != nullptr);
    m_todayFigure->moveTo(training ? 1.0 : 0.0, std::chrono::milliseconds{0});
  }
  m_dayOnToday = day;
  armDayTurn();
}

/// One shot when the day turns, so that a window left open shows the new day; costs nothing until then.
void Application::armDayTurn() {
  const Now now = m_clock.now();
  const auto local = now.instant.time_since_epoch() + now.utcOffset;
  const auto turn = (today() + std::chrono::days{1}).time_since_epoch() + kDayTurn;
  const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(turn - local) + std::chrono::seconds{1};
  m_dayTurn.start(wait);
}

void Application::refreshHistory() {
  const LoadedWeek week = loadWeek(m_shownWeek);
  m_historyPage->showView(historyViewOf(week.summary, week.sessions, today(), m_library, m_language.toStdString()));
}

void Application::showWeekOf(Day day) {
  m_shownWeek = day;
  refreshHistory();
}

void Application::showToday() {
  refreshToday();
  m_window->showPage(Page::Today);
}

void Application::showHistory() {
  showWeekOf(today());
  m_window->showPage(Page::History);
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
      showToday();
    });
  }
  m_safetyScreen->showView(safetyViewOf(*pack->safety, m_language.toStdString()));
  m_window->showSession(m_safetyScreen);
}

void Application::startToday() {
  const DayPlan plan = planToday();
  const auto* training = std::get_if<TrainingDay>(&plan);
  play(training ? std::optional(training->routine) : std::nullopt);
}

void Application::continueToday() {
  auto left = leftToday();
  const Routine* routine = left ? m_library.routine(left->routine) : nullptr;
  if (routine) begin(*routine, std::move(left));
}

void Application::begin(const Routine& routine, std::optional<SessionRecord> left) {
  connectSession();
  SessionRunner::Plan plan{.routine = routine,
                           .script = writeScript(routine, m_library, pace()),
                           .from = 0,
                           .record = std::move(left),
                           .ready = m_settings.ready};
  if (plan.record) {
    if (auto rest = continueAfter(plan.script, plan.record->holds, plan.ready)) {
      plan.script = std::move(rest->script);
      plan.from = rest->from;
    } else {
      plan.record.reset();
    }
  }
  m_logTroubleTold = false;
  m_runner = std::make_unique<SessionRunner>(std::move(plan), m_library, m_clock, *m_log, m_language);
  connect(m_runner.get(), &SessionRunner::viewChanged, m_sessionPage, &SessionPage::showView);
  connect(m_runner.get(), &SessionRunner::ended, this, &Application::sessionEnded);
  connect(m_runner.get(), &SessionRunner::left, this, &Application::sessionLeft);
  connect(m_runner.get(), &SessionRunner::slept, this,
          [this] { tell(tr("The computer was asleep, so the session waits. Go on when you are ready.")); });
  connect(m_runner.get(), &SessionRunner::logFailed, this, [this](const Error& error) {
    if (!m_logTroubleTold) tell(error);
    m_logTroubleTold = true;  // once a session, not once a hold
  });
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

void Application::showFigure(const FigureState& figure) {
  const Exercise* exercise = figure.exercise ? m_library.exercise(*figure.exercise) : nullptr;
  if (!exercise) return;
  if (m_shownExercise != figure.exercise) m_sessionFigure->setMovement(exercise->movement);
  m_shownExercise = figure.exercise;
  m_sessionFigure->setSide(figure.side);
  m_sessionFigure->setGhostAndArrow(figure.guided);
  const auto duration =
      figure.amount > 0 ? std::chrono::duration_cast<std::chrono::milliseconds>(kFigureMove) : kFigureBack;
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
  m_window->leaveSession();
  showToday();
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

void Application::exportLog() {
  QString chosen;
  const QString file = QFileDialog::getSaveFileName(m_window.get(), tr("Export the log"), QStringLiteral("lissom.csv"),
                                                    tr("Table (*.csv);;Everything (*.json)"), &chosen);
  if (file.isEmpty()) return;
  const auto sessions = m_log->allSessions();
  if (!sessions) return tell(sessions.error());
  const bool json = file.endsWith(QLatin1String(".json")) ||
                    (!file.contains(QLatin1Char('.')) && chosen.contains(QLatin1String("json")));
  const Status written = writeFileAtomically(file.toStdString(), json ? exportJson(*sessions) : exportCsv(*sessions));
  if (written) {
    tell(tr("Your log is in %1.").arg(file));
  } else {
    tell(tr("The file %1 could not be written.").arg(file), toQt(written.error().detail));
  }
}

void Application::openSettings() {
  SettingsDialog dialog(m_settings, m_theme, m_window.get());
  connect(&dialog, &SettingsDialog::changed, this, [this, &dialog](const Settings& settings) {
    changeSettings(settings);
    dialog.setTheme(m_theme);
  });
  dialog.exec();
}

void Application::tell(const QString& sentence, const QString& details) {
  m_window->showNotice(sentence, details);
}
void Application::tell(const Error& error) {
  tell(Phrases::of(error), toQt(error.detail));
}

}  // namespace lissom
