// What Application does about single entries of the log: the page of one session, and the form that adds or corrects
// one. The rest is in application.cpp.
#include "app/application.h"
#include "app/clock.h"
#include "app/convert.h"
#include "app/history/entry_form.h"
#include "app/history/entry_page.h"
#include "app/history/history_page.h"
#include "app/shell/main_window.h"

#include <algorithm>

namespace lissom {
namespace {

/// What a session is now, or was before it was withdrawn.
std::optional<SessionRecord> latestOf(std::span<const SessionVersion> versions) {
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    if (version->session) return version->session;
  }
  return std::nullopt;
}

}  // namespace

/// Made when it is first wished for.
EntryPage& Application::entryPage() {
  if (m_entryPage) return *m_entryPage;
  historyPage();
  m_entryPage = new EntryPage;
  m_entryPage->setTheme(m_theme);
  m_entryPage->setReducedMotion(m_settings.reducedMotion);
  m_historyStack->addWidget(m_entryPage);
  connect(m_entryPage, &EntryPage::backWished, this, &Application::leaveEntry);
  connect(m_entryPage, &EntryPage::correctWished, this, [this] {
    if (const auto session = latestOf(m_entryVersions)) {
      showEntryForm(correctFormOf(*session, m_clock.now(), m_library, m_language.toStdString(), pace()));
    }
  });
  connect(m_entryPage, &EntryPage::changeWished, this, [this](const ChangeEntry& entry) {
    const auto session = latestOf(m_entryVersions);
    if (!session) return;
    const bool withdrawn = std::holds_alternative<SessionWithdrawn>(entry);
    pushChange(entry, session->day,
               withdrawn ? tr("The session counts no longer.") : tr("The session is what it was before."));
    if (withdrawn) leaveEntry();
  });
  return *m_entryPage;
}

EntryForm& Application::entryForm() {
  if (m_entryForm) return *m_entryForm;
  historyPage();
  m_entryForm = new EntryForm;
  m_entryForm->setTheme(m_theme);
  m_historyStack->addWidget(m_entryForm);
  connect(m_entryForm, &EntryForm::backWished, this, &Application::leaveEntryForm);
  connect(m_entryForm, &EntryForm::dayChosen, this, [this](Day day) { m_entryForm->showPlan(formToAdd(day)); });
  connect(m_entryForm, &EntryForm::changeWished, this, [this](const ChangeEntry& entry) {
    const bool adds = std::holds_alternative<SessionAdded>(entry);
    const Day day = m_entryForm->session().day;
    leaveEntryForm();
    pushChange(entry, day, adds ? tr("The session is in your log.") : tr("The session is corrected."));
    if (adds) showHistoryOf(HistoryPeriod::Week, day);
  });
  return *m_entryForm;
}

void Application::showEntry(const RowId& session) {
  m_entry = session;
  m_entryVersions.clear();
  entryPage();
  m_historyStack->setCurrentWidget(m_entryPage);
  refreshEntry();
  m_window->showPage(Page::History);
  m_entryPage->setFocus();
}

void Application::refreshEntry() {
  if (!m_entry || !m_entryPage) return;
  auto versions = m_log->readVersions(*m_entry, patience());
  if (!versions) {
    m_weekIsLate = true;  // the keeper tells when it is there
    return;
  }
  m_entryVersions = *std::move(versions);
  // A change that is made now must come after the ones that are there, also when the clock was set back since.
  for (const SessionVersion& version : m_entryVersions) {
    if (version.kind) m_lastChange = std::max(m_lastChange.value_or(version.said.instant), version.said.instant);
  }
  const auto session = latestOf(m_entryVersions);
  if (!session) return leaveEntry();
  m_entryPage->showView(entryViewOf(*session, m_entryVersions, m_library, m_language.toStdString()));
}

void Application::leaveEntry() {
  m_entry.reset();
  m_historyStack->setCurrentWidget(m_historyPage);
  refreshHistory();
  m_historyPage->setFocus();
}

EntryFormView Application::formToAdd(Day day) {
  const Day last = std::min(day, today());
  refreshPlan(mondayOf(last));
  const auto times = timesOn(last, m_plan->plan());
  const auto weekday = static_cast<std::size_t>((last - mondayOf(last)).count());
  return addFormOf(last, m_clock.now(), m_plan->day(last).asks, times[weekday], m_library, m_language.toStdString(),
                   pace());
}

void Application::addEntry(Day day) {
  showEntryForm(formToAdd(day));
}

void Application::showEntryForm(const EntryFormView& view) {
  entryForm().showView(view);
  m_historyStack->setCurrentWidget(m_entryForm);
  m_window->showPage(Page::History);
  m_entryForm->setFocus();
}

/// Back to the session that was corrected, or to the page on which one was to be added.
void Application::leaveEntryForm() {
  if (m_entry) {
    m_historyStack->setCurrentWidget(m_entryPage);
    refreshEntry();
  } else {
    leaveEntry();
  }
}

}  // namespace lissom
