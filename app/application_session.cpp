// What Application does about a session: begin it, show it, end it. The rest is in application.cpp.
#include "app/application.h"
#include "app/clock.h"
#include "app/convert.h"
#include "app/figure/figure_view.h"
#include "app/phrases.h"
#include "app/session/after_page.h"
#include "app/session/session_page.h"
#include "app/session/session_runner.h"
#include "app/shell/main_window.h"
#include "app/shell/screen_awake.h"
#include "app/sound/cue_player.h"
#include "core/figure/mirrored_movement.h"

#include <algorithm>

namespace lissom {
namespace {

constexpr Millis kFigureBack{1800};  // letting go is quicker than going in

}  // namespace

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

void Application::startToday() {
  play(std::nullopt);
}

std::optional<SessionRecord> Application::leftOn(Day day, const std::vector<SessionRecord>& sessions) {
  const auto last = std::find_if(sessions.rbegin(), sessions.rend(), [&](const auto& each) { return each.day == day; });
  if (last == sessions.rend() || last->ending) return std::nullopt;
  return *last;
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
                                                                  Phrases::inSentence(figure.side)));
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

}  // namespace lissom
