#pragma once

#include <QObject>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "app/live_plan.h"
#include "app/own_routines.h"
#include "app/packs.h"
#include "app/paper/page.h"
#include "app/places.h"
#include "app/settings.h"
#include "app/theme.h"
#include "app/translation.h"
#include "app/undo_commands.h"
#include "app/wall_alarm.h"
#include "core/content/pack.h"
#include "core/history/dose_ledger.h"
#include "core/history/records.h"
#include "core/history/session_line.h"
#include "core/history/week_summary.h"
#include "core/plan/plan.h"
#include "core/session/script.h"
#include "core/storage/log_keeper.h"

#include <QStackedWidget>
#include <QString>
#include <QThreadPool>
#include <QUndoStack>

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace lissom {

class AfterPage;
class Clock;
class CuePlayer;
class DataDesk;
class EntryForm;
class EntryPage;
class FigureView;
class HistoryPage;
class LearnPage;
class LibraryPage;
class LookAheadPage;
class MainWindow;
class PlanPage;
class ReminderDesk;
class SafetyScreen;
class ScreenAwake;
class SessionPage;
class SessionRunner;
class SettingsDialog;
class TodayPage;
class VisitPage;
struct EntryFormView;
struct FigureState;
enum class HistoryPeriod;
enum class Page;
struct Notice;
struct TodayOptions;

/// Owns everything and is the only place that connects rooms with each other.
class Application : public QObject {
  Q_OBJECT
public:
  /// The exit code that asks for a new start: a backup is to be brought back.
  static constexpr int kRestart = 75;

  enum class Sounds { On, Off };  ///< Off: no helper process is ever started (pictures, tests)

  struct Options {
    Places places;
    QString language;  ///< empty: what the settings say, else the system's
    Sounds sounds = Sounds::On;
    std::optional<Theme::Kind> system;  ///< light or dark as the desktop is; empty: read from its palette
    /// How long a page may wait for what the log holds; what comes later is shown when it comes.
    std::chrono::milliseconds patience{50};
    std::string vfs{};  ///< the SQLite file system that the log goes through; empty: the system's
  };

  /// The clock must outlive the application.
  Application(Options options, const Clock& clock, QObject* parent = nullptr);
  ~Application() override;

  enum class Window { Shown, Hidden };
  /// Shows the page of safety when it was never read, else Today; hidden, the window waits until it is asked for.
  void open(Window window = Window::Shown);
  /// Shows the window in a session of the routine (empty: today's, else the first there is); false when there is none.
  bool play(const std::optional<RoutineId>& routine);
  /// Brings the window to the front.
  void raise();

  MainWindow& window() { return *m_window; }
  FigureView& sessionFigure() { return *m_sessionFigure; }
  FigureView* todayFigure() { return m_todayFigure; }
  FigureView* learnFigure() { return m_learnFigure; }  ///< null before learnPage()
  SessionPage& sessionPage() { return *m_sessionPage; }
  SessionRunner* runner() { return m_runner.get(); }  ///< null outside a session
  const Library& library() const { return m_library; }
  LogKeeper& log() { return *m_log; }
  const Settings& settings() const { return m_settings; }
  void changeSettings(const Settings& settings);
  void showToday();
  void showHistory();
  void showExercises();
  void showPlan();
  /// The flare-up look-ahead: its form.
  void showLookAhead();
  void showLearn();
  void showSafety();
  LearnPage& learnPage();  ///< made when it is first wished for, as the next ones
  PlanPage& planPage();
  LookAheadPage& lookAheadPage();
  LibraryPage& libraryPage();  ///< made when it is first wished for

Q_SIGNALS:
  /// The window shows its first page; what is not needed for that can be done now.
  void shown();

private:
  void takePacks();
  void buildWindow();
  HistoryPage& historyPage();
  void rememberWindow();
  void applyTheme();
  void dressLibrary();
  void dressFigure(FigureView& figure);
  bool eventFilter(QObject* watched, QEvent* event) override;

  Day today() const;
  /// A routine with the doses of a day.
  struct DosedRoutine {
    Routine routine;
    int percent = 100;
  };
  PlanDay planToday();
  std::optional<DosedRoutine> routineToday();
  std::optional<DosedRoutine> usualRoutine() const;
  Pace pace() const;
  struct LoadedWeek {
    std::vector<SessionRecord> sessions;
    std::optional<Day> firstDay;
    WeekSummary summary;
  };
  Millis patience() const;
  LoadedWeek loadWeek(Day anyDayOfIt);
  std::filesystem::path figureFolder() const;
  void logChanged();
  void tellLogTrouble(const LogKeeper::State& state);
  void refreshToday();
  struct Picture {
    std::optional<Movement> movement{};  ///< empty: there is none
    QString name;
    double amount = 0;  ///< how far into the movement, 0 to 1
  };
  Picture pictureOf(const std::optional<DosedRoutine>& asked) const;
  void pictureToday();
  void firstPainted();
  void makeReadyForStart();
  void backToPage();
  void refreshPage();
  void refreshPlan(Day from = Day::max());
  void armDayTurn();
  void dayMayHaveTurned();

  // History: application_history.cpp.
  std::vector<SessionLine> loadLines(Day first, Day last);
  void refreshHistory();
  DoseByExercise dayDoses() const;
  void showMonth();
  void showYear();
  void showAllSessions();
  void showDoses();
  void showHistoryOf(HistoryPeriod period, Day day);
  void stepHistory(int steps);

  // What can be undone: application_undo.cpp.
  void connectUndo();
  void showUndo();
  void takeStep(void (QUndoStack::*step)());
  void offerUndo(const QString& sentence);
  Instant sayNow(const PlanEntry& entry);
  /// Says it, shows what it changes, and offers to undo it where there is a sentence to tell.
  void say(PlanEntry entry, const QString& sentence = {});
  void withdraw(Instant said);
  Instant changeLog(const ChangeEntry& entry);
  /// Changes an entry of the log; `day` is the one that it counts for.
  void pushChange(const ChangeEntry& entry, Day day, const QString& sentence);
  void writeRoutines(const OwnChange& change, const std::function<void(const Pack& before)>& then);
  void changeRoutines(const OwnChange& change, const std::function<void()>& then);
  void removeRoutine(const Routine& routine);

  // The plan: application_plan.cpp.
  void planChanged();
  void refreshPlanPage();
  void proposeFlareUp(const Proposal& proposal);
  void acceptFlareUp(const FlareUp& flareUp);
  void leaveLookAhead();
  void undoDayChange(Day day);
  void sayMorning(bool normal, std::optional<int> level);
  void undoMorning();
  void fillToday(TodayOptions& options, Day day);
  void playMinute();
  void switchNudge(bool on);
  void connectTodayToPlan();
  bool isDone(Day day) const;
  ReminderDesk& reminderDesk();
  void armReminders();
  void sessionWasHeld();
  void setAutostart(bool on);
  bool hidesInstead();
  void quit();
  Notice noticeOf(const Reminder& reminder);

  // A session: application_session.cpp.
  void connectSession();
  void startToday();
  bool playRoutine(const Routine& routine);
  bool playDosed(const DosedRoutine& dosed);
  /// The last of these sessions that counts for `day`, when it did not end; empty otherwise.
  static std::optional<SessionRecord> leftOn(Day day, const std::vector<SessionRecord>& sessions);
  std::optional<DosedRoutine> routineLeft(const SessionRecord& left);
  void continueToday();
  void begin(const DosedRoutine& dosed, std::optional<SessionRecord> left);
  void showFigure(const FigureState& figure);
  void sessionEnded();
  void sessionLeft();
  void closeSession();
  void giveWay();
  void toggleFullScreen();
  void leaveOrShrink();

  // Exercises, own routines and Learn: application_library.cpp.
  void refreshRecent();
  const Pack* teachingPack() const;
  void refreshLearn();
  void bendHip();
  void addToRoutine(const RoutineItem& item, const std::optional<RoutineId>& routine);
  void takeOwnRoutines(const Pack& own);

  // Entries of the log: application_entries.cpp.
  EntryPage& entryPage();
  EntryForm& entryForm();
  void showEntry(const RowId& session);
  void refreshEntry();
  void leaveEntry();
  EntryFormView formToAdd(Day day);
  void addEntry(Day day);
  void showEntryForm(const EntryFormView& view);
  void leaveEntryForm();

  // A person's data as a whole: application_data.cpp.
  DataDesk& dataDesk();
  void backUpIfDue();
  std::string planAsCalendar();
  void restart();

  // What is printed, and who looks after it: application_paper.cpp.
  void connectCare();
  void refreshCare();
  VisitPage& visitPage();
  void showVisit();
  void refreshVisit();
  void savePdf(const PaperDocument& document, const QString& name);
  PaperDocument handout(const Routine& routine) const;
  std::function<Result<std::string>(const std::vector<SessionRecord>&)> documentMaker();

  void saveElsewhere();
  bool mayClose();
  bool askWhetherToClose(const LogKeeper::State& state);
  void openSettings();
  void tell(const QString& sentence, const QString& details = {});

  struct ReadPacks {
    LoadedPacks packs;
    std::optional<OwnRoutinesFile::Mended> mended;
  };

  Options m_options;
  std::future<ReadPacks> m_packs;  ///< read while the window is made
  const Clock& m_clock;
  SettingsFile m_settingsFile;
  OwnRoutinesFile m_routinesFile;
  Theme::Kind m_systemKind;
  Settings m_settings;
  QString m_language;  ///< of the packs' texts
  Translation m_translation;
  Library m_library;
  std::unique_ptr<LogKeeper> m_log;
  std::unique_ptr<LivePlan> m_plan;
  QThreadPool m_disk;  ///< one thread, for the settings, own routines and what is saved elsewhere
  Theme m_theme;
  std::optional<Day> m_dayOnToday;  ///< the day that Today shows
  PlanDay m_planOnToday;            ///< and what that day asks for
  bool m_painted = false;           ///< the first page has been seen
  Picture m_picture;                ///< on Today
  HistoryPeriod m_shownPeriod{};    ///< what History shows
  Day m_shownDay{};                 ///< any day of it
  std::size_t m_sessionsShown = 0;  ///< of the list of all
  bool m_weekIsLate = false;        ///< a page was shown without what the log holds
  std::optional<Error::Code> m_troubleTold;
  QString m_troubleSentence;
  std::optional<Error> m_refusedTold;  ///< a change by hand that the log refused
  bool m_rescueTold = false;
  bool m_setAsideTold = false;
  bool m_closing = false;            ///< closes when everything is written
  std::size_t m_savedElsewhere = 0;  ///< how many waiting facts were
  bool m_muted = false;
  PaperDocument m_visitSheet;                   ///< as it is shown
  std::optional<Day> m_visitSince;              ///< from when on it tells, when that was chosen
  std::optional<RowId> m_entry;                 ///< the session whose page is shown
  std::vector<SessionVersion> m_entryVersions;  ///< of it, as the log told them last
  FactNames m_factNames;
  QUndoStack m_undo;
  std::optional<Instant> m_lastChange;  ///< of an entry of the log
  QString m_stepTold;                   ///< the notice about the last step that was undone or done again
  QStringList m_undoOffers;             ///< notices that offer to undo
  bool m_stepIsDone = false;            ///< what is pushed was done already

  std::unique_ptr<MainWindow> m_window;
  // Pages belong to the window.
  TodayPage* m_todayPage = nullptr;
  HistoryPage* m_historyPage = nullptr;
  EntryPage* m_entryPage = nullptr;
  EntryForm* m_entryForm = nullptr;
  QStackedWidget* m_historyStack = nullptr;  ///< the three above
  LibraryPage* m_libraryPage = nullptr;
  PlanPage* m_planPage = nullptr;
  LookAheadPage* m_lookAheadPage = nullptr;
  VisitPage* m_visitPage = nullptr;
  QStackedWidget* m_planStack = nullptr;  ///< the three above
  LearnPage* m_learnPage = nullptr;
  SafetyScreen* m_safetyScreen = nullptr;
  SessionPage* m_sessionPage = nullptr;
  AfterPage* m_afterPage = nullptr;
  FigureView* m_todayFigure = nullptr;
  FigureView* m_sessionFigure = nullptr;
  FigureView* m_learnFigure = nullptr;
  std::optional<ExerciseId> m_shownExercise;
  bool m_shownMirrored = false;

  std::unique_ptr<SessionRunner> m_runner;
  std::unique_ptr<CuePlayer> m_cues;
  std::unique_ptr<ScreenAwake> m_awake;
  std::unique_ptr<DataDesk> m_data;           ///< null until it is wished for, or a backup may be due
  std::unique_ptr<ReminderDesk> m_reminders;  ///< null until something is switched on, or the Plan page asks
  Page m_irritatedFrom{};                     ///< where the look-ahead goes back to
  bool m_quitting = false;                    ///< else a closed window may only hide
  WallAlarm m_dayTurn;
};

}  // namespace lissom
