// What Application does about the plan: its pages, what is said on them, and reminders. The rest is in application.cpp.
#include "app/application.h"
#include "app/autostart.h"
#include "app/bus_greeting.h"
#include "app/clock.h"
#include "app/convert.h"
#include "app/learn/learn_page.h"
#include "app/plan/look_ahead_page.h"
#include "app/plan/plan_page.h"
#include "app/reminders/reminder_desk.h"
#include "app/session/session_runner.h"
#include "app/shell/app_icon.h"
#include "app/shell/main_window.h"
#include "app/today/today_page.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace lissom {
namespace {

constexpr std::chrono::days kFortnight{13};  // and today

/// The routine of one standing stretch that the nudge proposes.
const RoutineId& minuteRoutine() {
  static const RoutineId id = *RoutineId::parse("desk-minute");
  return id;
}

/// The facts of that kind which count, oldest first.
template <class Entry>
std::vector<const PlanFact*> inForce(const Plan& plan) {
  std::set<Instant> withdrawn;
  for (const PlanFact& fact : plan.facts) {
    if (const auto* back = std::get_if<Withdrawn>(&fact.entry)) withdrawn.insert(back->said);
  }
  std::vector<const PlanFact*> facts;
  for (const PlanFact& fact : plan.facts) {
    if (std::holds_alternative<Entry>(fact.entry) && !withdrawn.contains(fact.said.instant)) facts.push_back(&fact);
  }
  return facts;
}

/// What was told about the discomfort since the flare-up was marked: the last word of each day.
std::vector<LevelTold> levelsSince(Instant marked, const Plan& plan, const History& history) {
  std::map<Day, int> levels;
  std::optional<Day> first;
  for (const PlanFact* fact : inForce<FlareUp>(plan)) {
    if (fact->said.instant != marked) continue;
    first = fact->day;
    levels[fact->day] = std::get<FlareUp>(fact->entry).level;
  }
  if (!first) return {};
  for (const PlanFact* fact : inForce<MorningChecked>(plan)) {
    const auto& level = std::get<MorningChecked>(fact->entry).level;
    if (level && fact->day > *first) levels[fact->day] = *level;
  }
  for (const PastSession& session : history.sessions) {
    if (session.after && session.day > *first) levels[session.day] = *session.after;
  }
  std::vector<LevelTold> told;
  for (const auto& [day, level] : levels) told.push_back({day, level});
  return told;
}

/// The day of the last session that hurt or ended red, when it was today or yesterday.
std::optional<Day> redLately(Day today, const Plan& plan, const History& history) {
  const TrafficLight light = trafficLightOn(today, plan);
  const auto isRed = [&](const PastSession& session) {
    return session.hurt || (session.after && light.of(*session.after) == Light::Red);
  };
  for (auto session = history.sessions.rbegin(); session != history.sessions.rend(); ++session) {
    if (session->day < today - std::chrono::days{1}) break;
    if (session->day <= today && isRed(*session)) return session->day;
  }
  return std::nullopt;
}

}  // namespace

// ---- What is said.

/// What was said shows at once where it matters.
void Application::planChanged() {
  if (!m_window->inSession()) {
    refreshToday();  // also while it is not seen: Start and reminders ask for what it shows
    if (m_window->page() != Page::Today) refreshPage();
  }
  armReminders();
}

void Application::sayMorning(bool normal, std::optional<int> level) {
  say(MorningChecked{normal, level});
}

void Application::undoMorning() {
  std::vector<Instant> said;
  for (const PlanFact* fact : inForce<MorningChecked>(m_plan->plan())) {
    if (fact->day == today()) said.push_back(fact->said.instant);
  }
  for (const Instant each : said) withdraw(each);
}

void Application::undoDayChange(Day day) {
  const auto changes = inForce<DayChanged>(m_plan->plan());
  const auto last = std::find_if(changes.rbegin(), changes.rend(), [&](const PlanFact* fact) {
    return std::get<DayChanged>(fact->entry).change.day == day;
  });
  if (last != changes.rend()) return withdraw((*last)->said.instant);
  // It was changed with a flare-up's plan, which stays as it was accepted: the day is changed once more.
  const bool rests = std::holds_alternative<RestDay>(m_plan->day(day).asks);
  say(DayChanged{{day, rests ? DayChange::To::Train : DayChange::To::Rest}});
}

// ---- The pages.

/// Made when it is first wished for, as History is.
PlanPage& Application::planPage() {
  if (m_planPage) return *m_planPage;
  m_planStack = new QStackedWidget;
  m_planPage = new PlanPage;
  m_planStack->addWidget(m_planPage);
  m_planPage->setTheme(m_theme);
  m_window->addPage(Page::Plan, m_planStack);
  connect(m_planPage, &PlanPage::weekWished, this,
          [this](const WeekChosen& week) { say(week, tr("Your week has changed, from today on.")); });
  connect(m_planPage, &PlanPage::timesWished, this, [this](const TimesChosen& times) { say(times); });
  connect(m_planPage, &PlanPage::dayChangeWished, this,
          [this](const DayChange& change) { say(DayChanged{change}, tr("That day has changed.")); });
  connect(m_planPage, &PlanPage::dayChangeUndone, this, &Application::undoDayChange);
  connect(m_planPage, &PlanPage::programmeWished, this, [this](const ProgrammeBegun& programme) {
    say(programme,
        tr("Your programme begins on %1.").arg(QLocale().toString(toQt(programme.start), QLocale::LongFormat)));
  });
  connect(m_planPage, &PlanPage::programmeEndWished, this,
          [this] { say(ProgrammeEnded{}, tr("Your programme has ended; your week goes on.")); });
  connectCare();
  connect(m_planPage, &PlanPage::irritatedWished, this, &Application::showLookAhead);
  connect(m_planPage, &PlanPage::flareUpUndone, this, &Application::withdraw);
  connect(m_planPage, &PlanPage::clearedWished, this, [this] { say(Cleared{}, tr("Your plan goes on.")); });
  connect(m_planPage, &PlanPage::pauseWished, this,
          [this](const Paused& pause) { say(pause, tr("Your plan pauses on these days.")); });
  connect(m_planPage, &PlanPage::pauseUndone, this, &Application::withdraw);
  connect(m_planPage, &PlanPage::lightWished, this, [this](const TrafficLight& light) { say(LightChosen{light}); });
  connect(m_planPage, &PlanPage::remindersWished, this, [this](const ReminderSettings& reminders) {
    Settings settings = m_settings;
    settings.reminders = reminders;
    changeSettings(settings);
  });
  connect(m_planPage, &PlanPage::nudgeWished, this, [this](const NudgeSettings& nudge) {
    Settings settings = m_settings;
    settings.nudge = nudge;
    changeSettings(settings);
  });
  return *m_planPage;
}

LookAheadPage& Application::lookAheadPage() {
  if (m_lookAheadPage) return *m_lookAheadPage;
  planPage();
  m_lookAheadPage = new LookAheadPage;
  m_planStack->addWidget(m_lookAheadPage);
  m_lookAheadPage->setTheme(m_theme);
  connect(m_lookAheadPage, &LookAheadPage::proposalWished, this, [this](Area area, int level, Cause cause) {
    refreshPlan();
    proposeFlareUp(m_plan->propose(area, level, cause));
  });
  connect(m_lookAheadPage, &LookAheadPage::proposalChanged, this,
          [this](const FlareUp& flareUp) { proposeFlareUp(m_plan->propose(flareUp)); });
  connect(m_lookAheadPage, &LookAheadPage::accepted, this, &Application::acceptFlareUp);
  connect(m_lookAheadPage, &LookAheadPage::declined, this, &Application::leaveLookAhead);
  connect(m_lookAheadPage, &LookAheadPage::emergencyWished, this, [this] {
    say(EmergencyTold{}, tr("Nothing is asked of you until somebody has examined it."));
    showToday();
  });
  return *m_lookAheadPage;
}

void Application::showPlan() {
  planPage();
  m_planStack->setCurrentWidget(m_planPage);
  refreshPlanPage();
  m_window->showPage(Page::Plan);
}

void Application::refreshPlanPage() {
  if (!m_planPage || m_planStack->currentWidget() != m_planPage) return;
  refreshPlan();
  const Day day = today();
  PlanOptions options;
  options.language = m_language.toStdString();
  options.firstOfWeek = QLocale().firstDayOfWeek();
  options.reminders = m_settings.reminders;
  options.nudge = m_settings.nudge;
  options.cannotRemind = reminderDesk().trouble();
  const std::vector<PlanDay> days = m_plan->days(day, day + kFortnight);
  m_planPage->showView(planViewOf(days, m_plan->plan(), m_library, options));
}

void Application::showLookAhead() {
  if (m_window->page() != Page::Plan) m_irritatedFrom = m_window->page();
  lookAheadPage();
  m_lookAheadPage->begin();
  m_lookAheadPage->showView(lookAheadFormOf(m_library, m_language.toStdString()));
  m_planStack->setCurrentWidget(m_lookAheadPage);
  m_window->showPage(Page::Plan);
}

void Application::proposeFlareUp(const Proposal& proposal) {
  m_lookAheadPage->showView(lookAheadViewOf(proposal, today(), m_library, m_language.toStdString()));
}

void Application::acceptFlareUp(const FlareUp& flareUp) {
  m_planStack->setCurrentWidget(m_planPage);
  say(flareUp, tr("Your next days rest, then come back in steps."));
  showToday();
}

/// Back to where it was asked for; what was filled in is forgotten.
void Application::leaveLookAhead() {
  m_planStack->setCurrentWidget(m_planPage);
  const Page from = std::exchange(m_irritatedFrom, Page::Plan);
  switch (from) {
    case Page::Learn:
      return showLearn();
    case Page::Plan:
      return showPlan();
    default:
      return showToday();
  }
}

// ---- Today.

void Application::connectTodayToPlan() {
  connect(m_todayPage, &TodayPage::morningChecked, this, &Application::sayMorning);
  connect(m_todayPage, &TodayPage::morningUndone, this, &Application::undoMorning);
  connect(m_todayPage, &TodayPage::irritatedWished, this, &Application::showLookAhead);
  connect(m_todayPage, &TodayPage::oneMinuteWished, this, &Application::playMinute);
  connect(m_todayPage, &TodayPage::nudgeWished, this, [this] { switchNudge(true); });
  connect(m_todayPage, &TodayPage::clearedWished, this, [this] { say(Cleared{}, tr("Your plan goes on.")); });
}

void Application::fillToday(TodayOptions& options, Day day) {
  const Plan& plan = m_plan->plan();
  if (const auto next = m_plan->nextTrainingDay(day + std::chrono::days{1})) options.next = m_plan->day(*next);
  if (m_planOnToday.flareUp) options.levels = levelsSince(m_planOnToday.flareUp->said, plan, m_plan->history());
  if (!m_planOnToday.flareUp) options.red = redLately(day, plan, m_plan->history());
  for (const PlanFact* fact : inForce<MorningChecked>(plan)) {
    if (fact->day == day) options.morning = std::get<MorningChecked>(fact->entry);
  }
  const auto breaks = inForce<BreakTaken>(plan);
  options.breaks =
      static_cast<int>(std::ranges::count_if(breaks, [&](const PlanFact* fact) { return fact->day == day; }));
  options.nudgeOn = m_settings.nudge.on;
  if (m_reminders) options.sitting = m_reminders->sitting();
}

/// The one-minute standing stretch.
void Application::playMinute() {
  const Routine* routine = m_library.routine(minuteRoutine());
  if (!routine || !playRoutine(*routine)) tell(tr("There is no stretch for one minute among the installed content."));
}

void Application::switchNudge(bool on) {
  Settings settings = m_settings;
  settings.nudge.on = on;
  changeSettings(settings);
}

// ---- Reminders.

/// A session of that day was played to its end; the nudge's minute is none.
bool Application::isDone(Day day) const {
  return std::ranges::any_of(m_plan->history().sessions, [&](const PastSession& session) {
    return session.day == day && session.finished && session.routine != minuteRoutine();
  });
}

ReminderDesk& Application::reminderDesk() {
  if (m_reminders) return *m_reminders;
  ReminderDesk::World world;
  world.reminders = [this] { return m_settings.reminders; };
  world.nudge = [this] { return m_settings.nudge; };
  world.days.time = [this](Day day) {
    const std::size_t weekday = std::chrono::weekday{day}.iso_encoding() - 1;
    return timesOn(day, m_plan->plan())[weekday];
  };
  world.days.asks = [this](Day day) {
    const PlanDay plan = m_plan->day(day);
    if (std::holds_alternative<TrainingDay>(plan.asks)) return DayAsks::Training;
    return isPause(std::get<RestDay>(plan.asks).reason) ? DayAsks::Nothing : DayAsks::Rest;
  };
  world.days.done = [this](Day day) { return isDone(day); };
  world.words = [this](const Reminder& reminder) { return noticeOf(reminder); };
  world.canStart = [this] { return routineToday() && !isDone(today()); };
  world.sessionRuns = [this] { return m_runner && m_runner->isRunning(); };
  world.icon = [] { return appIcon(); };
  m_reminders = std::make_unique<ReminderDesk>(m_clock, std::move(world), sessionBusAddress());
  connect(m_reminders.get(), &ReminderDesk::startWished, this, [this] {
    raise();
    play(std::nullopt);
  });
  connect(m_reminders.get(), &ReminderDesk::oneMinuteWished, this, [this] {
    raise();
    playMinute();
  });
  connect(m_reminders.get(), &ReminderDesk::openWished, this, &Application::raise);
  connect(m_reminders.get(), &ReminderDesk::quitWished, this, &Application::quit);
  connect(m_reminders.get(), &ReminderDesk::nudgeSwitched, this, &Application::switchNudge);
  connect(m_reminders.get(), &ReminderDesk::breakTaken, this, [this](BreakKind kind) { say(BreakTaken{kind}); });
  connect(m_reminders.get(), &ReminderDesk::changed, this, [this] {
    if (!m_window->inSession() && m_window->isVisible()) refreshPage();
  });
  m_reminders->look();
  return *m_reminders;
}

/// What was planned, held or switched on has changed.
void Application::armReminders() {
  const bool wanted = m_settings.reminders.on || m_settings.nudge.on;
  if (wanted || m_reminders) reminderDesk().look();
}

/// A session is over: its reminder is, and so is the sitting before it.
void Application::sessionWasHeld() {
  if (m_reminders && m_runner && m_runner->routine().id == minuteRoutine()) m_reminders->stretched();
  armReminders();
}

void Application::setAutostart(bool on) {
  const Autostart autostart(Autostart::usualFile(),
                            {QCoreApplication::applicationFilePath(), QStringLiteral("--hidden")});
  m_disk.start([this, autostart, on] {
    const Status set = autostart.set(on);
    if (set) return;
    QMetaObject::invokeMethod(this, [this, set, on] {
      Settings settings = m_settings;  // the switch shows what is really so
      settings.reminders.atLogin = !on;
      m_settings = settings;
      refreshPlanPage();
      tell(autostartTrouble(set.error(), on), toQt(set.error().detail));
    });
  });
}

/// Whether the window that was to close hides, because something is switched on and the tray brings it back.
bool Application::hidesInstead() {
  const bool hides = !m_quitting && m_reminders && m_reminders->mayHide();
  if (hides) {
    rememberWindow();
    m_window->hide();
  }
  return hides;
}

/// Ends the program, also while the window is hidden.
void Application::quit() {
  m_quitting = true;
  if (!m_window->isVisible()) {
    m_quitting = mayClose();
    if (m_quitting) QCoreApplication::quit();
    return;
  }
  m_window->close();
  m_quitting = m_window->isHidden() || m_closing;
}

Notice Application::noticeOf(const Reminder& reminder) {
  const auto dosed = routineToday();
  if (reminder.kind == Reminder::Kind::Rest || !dosed) return reminderNotice(reminder.kind);
  const Millis length = totalLength(writeScript(dosed->routine, m_library, pace()));
  return reminderNotice(reminder.kind, toQt(dosed->routine.name.in(m_language.toStdString())),
                        std::chrono::ceil<std::chrono::minutes>(length));
}

}  // namespace lissom
