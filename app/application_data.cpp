// What Application does about a person's data as a whole: backups, export and import, what is printed. The rest is in
// application.cpp.
#include "app/application.h"
#include "app/calendar_words.h"
#include "app/clock.h"
#include "app/convert.h"
#include "app/data/data_desk.h"
#include "app/phrases.h"
#include "app/shell/main_window.h"
#include "core/exchange/calendar.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace lissom {
namespace {

constexpr std::chrono::days kCalendarAhead{7 * 12};

bool ask(const DataDesk::Question& question, QWidget* parent) {
  QMessageBox box(QMessageBox::NoIcon, question.title, question.title, QMessageBox::NoButton, parent);
  box.setInformativeText(question.text);
  box.setDetailedText(question.details);
  const auto* yes = box.addButton(question.yes, QMessageBox::AcceptRole);
  box.addButton(QMessageBox::Cancel);
  box.exec();
  return box.clickedButton() == yes;
}

}  // namespace

/// Made when it is first wished for, or a backup may be due.
DataDesk& Application::dataDesk() {
  if (m_data) return *m_data;
  m_data = std::make_unique<DataDesk>(DataDesk::World{.log = *m_log,
                                                      .disk = m_disk,
                                                      .clock = m_clock,
                                                      .places = m_options.places,
                                                      .calendar = [this] { return planAsCalendar(); },
                                                      .document = [this] { return documentMaker(); },
                                                      .ask =
                                                          [this](const DataDesk::Question& question) {
                                                            QWidget* above = QApplication::activeModalWidget();
                                                            return ask(question, above ? above : m_window.get());
                                                          }});
  m_data->setSettings(m_settings);
  m_data->setTheme(m_theme);
  connect(m_data.get(), &DataDesk::told, this, &Application::tell);
  connect(m_data.get(), &DataDesk::imported, this, &Application::planChanged);
  connect(m_data.get(), &DataDesk::restartWished, this, &Application::restart);
  connect(m_data.get(), &DataDesk::backupsChanged, this, [this](const QString& folder, std::optional<Day> last) {
    Settings settings = m_settings;
    settings.backupFolder = folder;
    settings.lastBackup = last;
    changeSettings(settings);
  });
  return *m_data;
}

void Application::backUpIfDue() {
  if (!m_settings.backupFolder.isEmpty()) dataDesk().backUpIfDue();
}

/// What the plan asks from the log's first day on, and of twelve weeks ahead.
std::string Application::planAsCalendar() {
  const Day first = m_plan->history().firstDay.value_or(today());
  refreshPlan(first);
  return calendarOf(m_plan->days(first, today() + kCalendarAhead), m_plan->plan(),
                    CalendarPhrases::words(m_plan->plan(), m_library, m_language.toStdString()), systemZone(),
                    m_clock.now());
}

/// The program begins anew, so that what was prepared takes the place of what is open now.
void Application::restart() {
  constexpr Millis kLong{5000};
  if (!m_log->settle(kLong)) {
    tell(tr("Your log cannot be written now, so the backup is brought back when Lissom starts the next time."));
    return;
  }
  rememberWindow();
  QCoreApplication::exit(kRestart);
}

}  // namespace lissom
