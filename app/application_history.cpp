// What Application does about History: its views, from what the log and the plan say. The rest is in application.cpp.
#include "app/application.h"
#include "app/convert.h"
#include "app/data/data_desk.h"
#include "app/history/history_page.h"
#include "app/shell/main_window.h"
#include "core/history/calendar.h"
#include "core/history/dose_ledger.h"
#include "core/session/planned_days.h"

#include <QLocale>

#include <algorithm>

namespace lissom {
namespace {

constexpr std::size_t kSessionsAtOnce = 40;  // a page of the list of all

/// The day with which the weeks of a calendar begin.
std::chrono::weekday firstWeekday(Settings::WeekStart chosen) {
  switch (chosen) {
    case Settings::WeekStart::Monday:
      return std::chrono::Monday;
    case Settings::WeekStart::Saturday:
      return std::chrono::Saturday;
    case Settings::WeekStart::Sunday:
      return std::chrono::Sunday;
    case Settings::WeekStart::Locale:
      break;
  }
  return std::chrono::weekday{static_cast<unsigned>(QLocale().firstDayOfWeek())};  // 7 is Sunday in both
}

/// The same day of another month, or its last where that has none.
Day monthsLater(Day day, int months) {
  const std::chrono::year_month_day date{day};
  const auto month = date.year() / date.month() + std::chrono::months{months};
  return std::min(Day{month / 1} + (date.day() - std::chrono::day{1}), lastOf(month));
}

}  // namespace

/// Made when it is first wished for: Today is up sooner without it.
HistoryPage& Application::historyPage() {
  if (m_historyPage) return *m_historyPage;
  m_historyPage = new HistoryPage;
  m_historyPage->setTheme(m_theme);
  m_historyStack = new QStackedWidget;
  m_historyStack->addWidget(m_historyPage);
  m_window->addPage(Page::History, m_historyStack);
  connect(m_historyPage, &HistoryPage::viewWished, this,
          [this](HistoryPeriod period) { showHistoryOf(period, m_shownDay); });
  connect(m_historyPage, &HistoryPage::previousWished, this, [this] { stepHistory(-1); });
  connect(m_historyPage, &HistoryPage::nextWished, this, [this] { stepHistory(1); });
  connect(m_historyPage, &HistoryPage::nowWished, this, [this] { showHistoryOf(m_shownPeriod, today()); });
  connect(m_historyPage, &HistoryPage::dayTyped, this,
          [this](QDate date) { showHistoryOf(m_shownPeriod, toDay(date)); });
  connect(m_historyPage, &HistoryPage::dayWished, this, [this](QDate date) {
    showHistoryOf(HistoryPeriod::Week, toDay(date));
    m_historyPage->openDay(date);
  });
  connect(m_historyPage, &HistoryPage::monthWished, this,
          [this](QDate first) { showHistoryOf(HistoryPeriod::Month, toDay(first)); });
  connect(m_historyPage, &HistoryPage::moreWished, this, [this] {
    m_sessionsShown += kSessionsAtOnce;
    refreshHistory();
  });
  connect(m_historyPage, &HistoryPage::sessionWished, this, &Application::showEntry);
  connect(m_historyPage, &HistoryPage::addWished, this, [this](QDate date) { addEntry(toDay(date)); });
  connect(m_historyPage, &HistoryPage::exportWished, this, [this] { dataDesk().chooseExport(m_window.get()); });
  connect(m_historyPage, &HistoryPage::importWished, this, [this] { dataDesk().chooseImport(m_window.get()); });
  return *m_historyPage;
}

/// What the log holds of these days; what it does not answer yet is as if it were not there, and comes later.
std::vector<SessionLine> Application::loadLines(Day first, Day last) {
  refreshPlan(first);
  auto lines = m_log->readLines(first, last, patience());
  if (!lines) m_weekIsLate = true;
  return std::move(lines).value_or(std::vector<SessionLine>());
}

void Application::refreshHistory() {
  if (m_entry) return refreshEntry();  // it hides the page, which is refreshed when it is left
  switch (m_shownPeriod) {
    case HistoryPeriod::Week: {
      const LoadedWeek week = loadWeek(m_shownDay);
      return historyPage().showView(
          historyViewOf(week.summary, week.sessions, today(), m_library, m_language.toStdString()));
    }
    case HistoryPeriod::Month:
      return showMonth();
    case HistoryPeriod::Year:
      return showYear();
    case HistoryPeriod::All:
      return showAllSessions();
    case HistoryPeriod::Doses:
      return showDoses();
  }
}

/// What training days ask. Most are like the one before, whose doses are not laid out anew.
DoseByExercise Application::dayDoses() const {
  struct Last {
    std::vector<RoutineItem> items;
    std::map<ExerciseId, HeldTime> doses;
  };
  return [this, last = Last{}](const TrainingDay& day) mutable {
    if (last.items != day.items) last = {day.items, plannedDoseBy(m_library, day)};
    return last.doses;
  };
}

void Application::showMonth() {
  const auto month = monthOf(m_shownDay);
  const auto sheet = sheetOf(month, firstWeekday(m_settings.weekStart));
  const auto lines = loadLines(sheet.front(), sheet.back());
  const auto days = plannedDays(sheet.front(), sheet.back(), m_plan->plan(), m_plan->history(), m_library, lines);
  const RangeSummary range = summarizeRange(days, firstOf(month), lastOf(month), today(), lines);
  MonthView view = monthViewOf(month, days, range, today());
  view.doses = doseRowsOf(doseOfRange(range.days, today(), m_library, dayDoses()));
  historyPage().showView(view);
}

void Application::showYear() {
  const auto year = monthOf(m_shownDay).year();
  const Day first = firstOf(year);
  const Day last = lastOf(year);
  const auto lines = loadLines(mondayOf(first), mondayOf(last) + std::chrono::days{6});
  const RangeSummary range = plannedRange(first, last, m_plan->plan(), m_plan->history(), m_library, lines);
  YearView view = yearViewOf(range, today(), firstWeekday(m_settings.weekStart));
  view.doses = doseRowsOf(doseOfRange(range.days, today(), m_library, dayDoses()));
  historyPage().showView(view);
}

void Application::showAllSessions() {
  const auto totals = m_log->readTotals(patience());
  if (!totals) m_weekIsLate = true;
  auto newest = m_log->readNewest(m_sessionsShown + 1, {}, patience());  // one more tells whether there are others
  if (!newest) m_weekIsLate = true;
  auto shown = std::move(newest).value_or(std::vector<SessionLine>());
  const bool more = shown.size() > m_sessionsShown;
  if (more) shown.pop_back();
  historyPage().showView(
      allViewOf(totals.value_or(LogTotals{}), shown, more, today(), m_library, m_language.toStdString()));
}

void Application::showDoses() {
  const Day monday = mondayOf(m_shownDay);
  const Day sunday = monday + std::chrono::days{6};
  const auto lines = loadLines(monday, sunday);
  const auto days = plannedDays(monday, sunday, m_plan->plan(), m_plan->history(), m_library, lines);
  const DoseByExercise asks = dayDoses();
  historyPage().showView(ledgerViewOf(monday, doseLedger(days, m_library, asks),
                                      eveningOf(days, today(), m_library, asks), today(), m_library,
                                      m_language.toStdString()));
}

void Application::showHistoryOf(HistoryPeriod period, Day day) {
  if (period != m_shownPeriod) m_sessionsShown = kSessionsAtOnce;
  m_shownPeriod = period;
  m_shownDay = std::clamp(day, firstOf(std::chrono::year{2}), lastOf(std::chrono::year{9998}));
  refreshHistory();
}

/// The period before or after the one that is shown.
void Application::stepHistory(int steps) {
  switch (m_shownPeriod) {
    case HistoryPeriod::Week:
    case HistoryPeriod::Doses:
      return showHistoryOf(m_shownPeriod, m_shownDay + std::chrono::days{7 * steps});
    case HistoryPeriod::Month:
      return showHistoryOf(m_shownPeriod, monthsLater(m_shownDay, steps));
    case HistoryPeriod::Year:
      return showHistoryOf(m_shownPeriod, monthsLater(m_shownDay, 12 * steps));
    case HistoryPeriod::All:
      return;
  }
}

void Application::showHistory() {
  m_sessionsShown = kSessionsAtOnce;
  showHistoryOf(m_shownPeriod, today());
  m_window->showPage(Page::History);
}

}  // namespace lissom
