#include "app/tour/tour.h"

#include "app/application.h"
#include "app/convert.h"
#include "app/data/data_dialog.h"
#include "app/figure/figure_view.h"
#include "app/history/entry_form.h"
#include "app/history/entry_page.h"
#include "app/history/history_page.h"
#include "app/learn/learn_page.h"
#include "app/library/gallery_page.h"
#include "app/library/library_page.h"
#include "app/packs.h"
#include "app/plan/look_ahead_page.h"
#include "app/plan/plan_page.h"
#include "app/session/session_page.h"
#include "app/session/session_runner.h"
#include "app/shell/main_window.h"
#include "app/shell/settings_dialog.h"
#include "app/today/today_page.h"
#include "app/tour/eight_weeks.h"
#include "app/tour/simulated_clock.h"
#include "core/storage/log_store.h"

#include <QApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const Day kFriday{std::chrono::year{2026} / 11 / 20};  // a training day, well into its week
constexpr std::chrono::minutes kOffset{60};

Now morningOf(Day day) {
  return {Instant{day.time_since_epoch() + 7h + 5min - kOffset}, kOffset};
}

Theme::Kind kindOf(Settings::Theme theme) {
  return theme == Settings::Theme::Dark ? Theme::Kind::Dark : Theme::Kind::Light;
}

/// No picture is taken of a page that still waits for its week.
constexpr std::chrono::seconds kPatience{60};

/// One size and theme of the tour.
struct Frame {
  QSize size;
  Settings::Theme theme;
  QString name;  ///< "1280x800-light"
};

/// Lives the story once and takes its pictures.
class Story {
public:
  Story(const std::filesystem::path& folder, const QString& language, Frame frame)
      : m_folder(folder), m_language(language), m_frame(std::move(frame)), m_clock(morningOf(kFriday)) {}

  Result<int> live() {
    makeProfile();
    startProgram();
    firstStart();
    session();
    m_app.reset();
    makeProfile();
    if (const Status written = writeStory(); !written) return written.error();
    startProgram();
    weeksLater();
    if (!m_failed.empty()) return Error{Error::Code::Unavailable, m_failed};
    return m_taken;
  }

private:
  void makeProfile() {
    m_profile = std::make_unique<QTemporaryDir>();
    if (!m_profile->isValid()) m_failed = "no folder for a throw-away profile";
    m_places = placesFor(std::filesystem::path(m_profile->path().toStdString()));
  }
  /// Eight weeks of use, into the profile's log.
  Status writeStory() {
    const Library library = loadPacks({}, m_language).library;
    auto log = LogStore::open(m_places.log);
    if (!log) return log.error();
    return writeEightWeeks(*log, library, kFriday);
  }
  void startProgram() {
    m_app = std::make_unique<Application>(
        Application::Options{m_places, m_language, Application::Sounds::Off, Theme::Kind::Light, kPatience}, m_clock);
    m_shown = false;
    QObject::connect(m_app.get(), &Application::shown, [this] { m_shown = true; });
    Settings settings = m_app->settings();
    settings.theme = m_frame.theme;
    m_app->changeSettings(settings);
    m_app->window().resize(m_frame.size);
  }

  void firstStart() {
    m_app->open();
    take("first-start-safety");
    Settings settings = m_app->settings();
    settings.safetyRead = kFriday;
    m_app->changeSettings(settings);
    m_app->window().leaveSession();
    m_app->showToday();
    take("today-first-day");
  }

  void session() {
    m_app->play(std::nullopt);
    SessionRunner* runner = m_app->runner();
    pass(2s);
    take("session-ready");
    pass(4500ms);
    take("session-moving-in", 0.5);
    pass(1500ms);
    pass(12s);
    take("session-hold-left");
    runner->togglePause();
    take("session-paused");
    runner->togglePause();
    pass(1s);
    take("session-count-in");
    pass(2s + 18s + 4s);
    take("session-relax");
    pass(6s + 14s);
    runner->hurt();
    take("session-hurt");
    runner->takeEasier();
    pass(8s + 5s);
    take("session-easier");
    pass(10s + 10s + 15s + 3s);
    take("session-switch-sides");
    pass(7s + 11s);
    take("session-hold-right");
    m_app->sessionPage().setDistance(SessionPage::Distance::Far);
    take("session-full-screen");
    m_app->sessionPage().setDistance(SessionPage::Distance::Near);
    runner->leave();
    take("today-continue");
    m_app->play(std::nullopt);
    runner = m_app->runner();
    pass(8s + 110s + 10s + 110s + 4s);
    take("session-next-exercise");
    pass(4s + 9s);
    take("session-bed-left");
    pass(21s + 10s + 20s);
    take("session-bed-right");
    pass(10s);
    take("after");
    m_app->window().leaveSession();
    m_app->showToday();
    take("today-done");
  }

  void weeksLater() {
    m_clock.jumpTo(morningOf(kFriday));
    m_app->showToday();
    m_app->window().show();
    take("today");
    m_clock.jumpTo(morningOf(kFriday + std::chrono::days{2}));
    m_app->showHistory();
    take("history");
    m_app->showToday();
    take("today-rest");
    exercises();
    learn();
    m_app->showToday();
    m_app->window().showNotice(QStringLiteral("No sound device was found; the session goes on without sound."), {});
    take("notice");
    m_app->window().dismissNotice();
    SettingsDialog dialog(m_app->settings(), makeTheme(kindOf(m_frame.theme), 1.0), &m_app->window());
    dialog.show();
    shoot(dialog, "settings");
    dialog.close();
    flareUp();
    entries();
  }

  /// What was held, further back; one session with its tape, corrected; what goes on paper and into a file.
  void entries() {
    m_app->window().dismissNotice();
    m_app->showHistory();
    auto* page = m_app->window().findChild<HistoryPage*>();
    for (const auto& [period, name] :
         {std::pair{HistoryPeriod::Month, "history-month"}, std::pair{HistoryPeriod::Year, "history-year"},
          std::pair{HistoryPeriod::All, "history-all"}, std::pair{HistoryPeriod::Doses, "history-doses"}}) {
      Q_EMIT page->viewWished(period);
      take(name);
    }
    Q_EMIT page->dayWished(toQt(kFriday));
    const auto lines = m_app->log().readLines(kFriday - std::chrono::days{1}, kFriday, kPatience);
    if (!lines || lines->empty()) {
      m_failed = "no session to open";
      return;
    }
    Q_EMIT page->sessionWished(lines->front().id);
    take("session-tape");
    Q_EMIT m_app->window().findChild<EntryPage*>()->correctWished();
    take("session-correct");
    Q_EMIT m_app->window().findChild<EntryForm*>()->backWished();
    Q_EMIT page->addWished(toQt(kFriday));
    take("session-add");
    Q_EMIT m_app->planPage().visitWished();
    take("visit");
    DataDialog dialog(makeTheme(kindOf(m_frame.theme), 1.0), &m_app->window());
    dialog.show();
    shoot(dialog, "data");
    dialog.close();
  }

  /// From Sunday, when it is irritated, to the first gentle session on Thursday.
  void flareUp() {
    const Day sunday = kFriday + std::chrono::days{2};
    m_app->showPlan();
    take("plan");
    m_app->showLookAhead();
    take("flare-up-form");
    LookAheadPage& page = m_app->lookAheadPage();
    const FlareUp flareUp{.area = Area::LeftHip, .level = 6, .first = sunday + std::chrono::days{1}};
    Q_EMIT page.proposalChanged(flareUp);
    take("flare-up");
    Q_EMIT page.accepted(flareUp);
    auto* today = m_app->window().findChild<TodayPage*>();
    for (const int day : {1, 2}) {
      m_clock.jumpTo(morningOf(sunday + std::chrono::days{day}));
      Q_EMIT today->morningChecked(day > 1, 6 - 2 * day);
    }
    m_clock.jumpTo(morningOf(sunday + std::chrono::days{3}));
    m_app->showToday();
    take("today-flare-up-rest");
    m_clock.jumpTo(morningOf(sunday + std::chrono::days{4}));
    m_app->showToday();
    take("today-gentle");
    m_app->showPlan();
    take("plan-flare-up");
    m_app->play(std::nullopt);
    pass(2s);
    take("session-gentle");
    m_app->runner()->leave();
    Q_EMIT m_app->planPage().programmeWished({*ProgrammeId::parse("six-weeks"), sunday + std::chrono::days{4}});
    m_app->showPlan();
    take("plan-programme");
    m_app->showToday();
    take("today-programme");
  }

  void exercises() {
    m_app->showExercises();
    LibraryPage& page = m_app->libraryPage();
    take("exercises");
    LibraryQuery query;
    query.text = QStringLiteral("hip chair");
    page.look(query);
    take("exercises-search");
    query.text = QStringLiteral("shoulder press");
    page.look(query);
    take("exercises-nothing-found");
    page.look({});
    page.showExercise(*ExerciseId::parse("half-kneeling-hip-flexor"));
    take("exercise");
    page.showExercise(*ExerciseId::parse("glute-bridge"));
    take("exercise-strength");
    page.showRoutine(*RoutineId::parse("psoas-basics"));
    take("routine");
    page.showGallery();
  }

  void learn() {
    m_app->showLearn();
    take("learn-sitting");
    m_app->learnPage().setAmount(0.66);
    take("learn-standing");
    m_app->learnPage().setAmount(1);
    take("learn");
  }

  /// Lets time pass in the session, as its timer would.
  void pass(std::chrono::nanoseconds time) {
    constexpr auto kStep = 50ms;
    for (auto lived = 0ns; lived < time; lived += kStep) {
      m_clock.advance(std::min<std::chrono::nanoseconds>(kStep, time - lived));
      if (m_app->runner()) m_app->runner()->tick();
    }
  }

  /// A picture of the window, with the figure where it should be by now (or at `amount`).
  void take(const char* name, std::optional<double> amount = std::nullopt) {
    while (!m_shown) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    if (m_app->runner() && m_app->sessionPage().isVisible()) {
      FigureView& figure = m_app->sessionFigure();
      figure.setBreathing(false);
      figure.moveTo(amount.value_or(m_app->runner()->view().figure.amount), 0ms);
      figure.renderNow();
    } else if (m_app->window().page() == Page::Exercises) {
      m_app->libraryPage().renderNow();
    } else if (m_app->window().page() == Page::Learn) {
      m_app->learnFigure()->renderNow();
    } else if (FigureView* figure = m_app->todayFigure(); figure && figure->isVisible()) {
      figure->renderNow();
    }
    shoot(m_app->window(), name);
  }

  void shoot(QWidget& widget, const char* name) {
    QCoreApplication::processEvents();
    const QString file = QStringLiteral("%1/%2-%3-%4.png")
                             .arg(QString::fromStdString(m_folder.string()))
                             .arg(++m_taken, 2, 10, QLatin1Char('0'))
                             .arg(QLatin1String(name), m_frame.name);
    if (!widget.grab().save(file)) m_failed = file.toStdString();
  }

  std::filesystem::path m_folder;
  QString m_language;
  Frame m_frame;
  std::unique_ptr<QTemporaryDir> m_profile;
  Places m_places;
  bool m_shown = false;  ///< the program has painted its first page
  SimulatedClock m_clock;
  std::unique_ptr<Application> m_app;
  int m_taken = 0;
  std::string m_failed;
};

}  // namespace

Result<int> runTour(const std::filesystem::path& folder, const QString& language) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return Error{Error::Code::Unavailable, failed.message()};
  int pictures = 0;
  for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
    for (const auto theme : {Settings::Theme::Light, Settings::Theme::Dark}) {
      const QString look = theme == Settings::Theme::Light ? QStringLiteral("light") : QStringLiteral("dark");
      Story story(folder, language,
                  {size, theme, QStringLiteral("%1x%2-%3").arg(size.width()).arg(size.height()).arg(look)});
      const auto taken = story.live();
      if (!taken) return taken.error();
      pictures += *taken;
    }
  }
  return pictures;
}

}  // namespace lissom
