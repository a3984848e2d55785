// What Application does about what is printed, and about who looks after it: the sheet for a visit, hand-outs, the log
// as a document. The rest is in application.cpp.
#include "app/application.h"
#include "app/clock.h"
#include "app/convert.h"
#include "app/paper/figures.h"
#include "app/paper/handout.h"
#include "app/paper/log_booklet.h"
#include "app/paper/printing.h"
#include "app/paper/visit_page.h"
#include "app/paper/visit_sheet.h"
#include "app/phrases.h"
#include "app/plan/plan_page.h"
#include "app/shell/main_window.h"
#include "core/plan/care.h"
#include "core/session/planned_days.h"
#include "core/storage/atomic_file.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QLocale>

#include <algorithm>

namespace lissom {
// ---- Who looks after it.

void Application::connectCare() {
  connect(m_planPage, &PlanPage::careWished, this,
          [this](const CareTold& care) { say(care, tr("Who looks after you is kept in your plan.")); });
  connect(m_planPage, &PlanPage::appointmentWished, this, [this](const AppointmentMade& appointment) {
    say(appointment, tr("The appointment on %1 is in your plan.")
                         .arg(QLocale().toString(toQt(appointment.day), QLocale::LongFormat)));
  });
  connect(m_planPage, &PlanPage::appointmentUndone, this, &Application::withdraw);
  connect(m_planPage, &PlanPage::visitWished, this, &Application::showVisit);
}

/// At the foot of the rail stands who was told, else whom a pack names.
void Application::refreshCare() {
  const Care care = careOf(m_plan->plan().facts, m_clock.now());
  if (care.contact) {
    m_window->setCare(CareContact{care.contact->name, care.contact->phone, {}});
    return;
  }
  const auto pack = std::ranges::find_if(m_library.packs, [](const Pack& each) { return each.care.has_value(); });
  m_window->setCare(pack == m_library.packs.end() ? std::nullopt : pack->care);
}

// ---- The sheet for a visit.

VisitPage& Application::visitPage() {
  if (m_visitPage) return *m_visitPage;
  planPage();
  m_visitPage = new VisitPage;
  m_visitPage->setTheme(m_theme);
  m_planStack->addWidget(m_visitPage);
  connect(m_visitPage, &VisitPage::questionsWished, this, [this](const QuestionsNoted& questions) { say(questions); });
  connect(m_visitPage, &VisitPage::sinceWished, this, [this](std::optional<Day> first) {
    m_visitSince = first;
    refreshVisit();
  });
  connect(m_visitPage, &VisitPage::pdfWished, this, [this] { savePdf(m_visitSheet, tr("visit")); });
  connect(m_visitPage, &VisitPage::printWished, this, [this] { printWithDialog(m_visitSheet, m_window.get()); });
  connect(m_visitPage, &VisitPage::mailWished, this, [this](const QUrl& draft) {
    if (!QDesktopServices::openUrl(draft)) tell(tr("There is no mail program that takes a draft."));
  });
  connect(m_visitPage, &VisitPage::backWished, this, &Application::showPlan);
  return *m_visitPage;
}

void Application::showVisit() {
  visitPage();
  m_planStack->setCurrentWidget(m_visitPage);
  refreshVisit();
  m_window->showPage(Page::Plan);
}

void Application::refreshVisit() {
  const Now now = m_clock.now();
  const Care care = careOf(m_plan->plan().facts, now);
  VisitRange when = visitRangeOf(care, today(), m_plan->history().firstDay);
  if (m_visitSince) when = {std::min(*m_visitSince, today()), today(), VisitRange::Since::Chosen};
  const auto lines = loadLines(when.first, when.last);
  const std::string language = m_language.toStdString();
  const VisitView view = visitViewOf(when, m_plan->plan(), m_plan->history(), lines, now, m_library, language);
  m_visitSheet = visitSheetOf(view, paperSizeOf(m_settings.paper, QLocale::system()), m_language,
                              paperFigures(m_library, m_settings.figure));
  visitPage().showView({.sheet = view,
                        .document = m_visitSheet,
                        .when = when,
                        .today = today(),
                        .firstDay = m_plan->history().firstDay,
                        .email = care.contact ? toQt(care.contact->email) : QString()});
}

// ---- Out with it.

/// Asks where to, and writes it on the disk's worker.
void Application::savePdf(const PaperDocument& document, const QString& name) {
  const QString file = QFileDialog::getSaveFileName(m_window.get(), tr("Save as PDF"),
                                                    QStringLiteral("lissom-%1.pdf").arg(name), tr("Document (*.pdf)"));
  if (file.isEmpty()) return;
  m_disk.start([this, file, document] {
    const QByteArray pdf = pdfOf(document);
    const Status written =
        writeFileAtomically(file.toStdString(), {pdf.constData(), static_cast<std::size_t>(pdf.size())});
    QMetaObject::invokeMethod(this, [this, file, written] {
      if (!written) return tell(Phrases::notWritten(file, written.error()), toQt(written.error().detail));
      tell(tr("It is in %1.").arg(file));
    });
  });
}

PaperDocument Application::handout(const Routine& routine) const {
  return handoutOf(routine, m_library, m_language.toStdString(), paperSizeOf(m_settings.paper, QLocale::system()),
                   paperFigures(m_library, m_settings.figure));
}

/// The log as a document, by what the plan says now; the answer may be called on any thread.
std::function<Result<std::string>(const std::vector<SessionRecord>&)> Application::documentMaker() {
  const Day first = m_plan->history().firstDay.value_or(today());
  refreshPlan(mondayOf(first));
  return [plan = m_plan->plan(), history = m_plan->history(), library = m_library, language = m_language.toStdString(),
          paper = paperSizeOf(m_settings.paper, QLocale::system()), first,
          last = today()](const std::vector<SessionRecord>& sessions) -> Result<std::string> {
    std::vector<SessionLine> lines;
    for (const SessionRecord& session : sessions) lines.push_back(lineOf(session));
    const auto days =
        plannedDays(mondayOf(first), mondayOf(last) + std::chrono::days{6}, plan, history, library, lines);
    const QByteArray pdf =
        pdfOf(logBookletOf(summarizeRange(days, first, last, last, lines), lines, plan, library, language, paper));
    if (pdf.isEmpty()) return Error{Error::Code::Unavailable, "the PDF could not be made"};
    return pdf.toStdString();
  };
}

}  // namespace lissom
