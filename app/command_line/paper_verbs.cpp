#include "app/command_line/paper_verbs.h"

#include "app/command_line/verb_parts.h"
#include "app/convert.h"
#include "app/paper/handout.h"
#include "app/paper/log_booklet.h"
#include "app/paper/visit_sheet.h"
#include "app/phrases.h"
#include "app/settings.h"
#include "app/translation.h"
#include "core/session/planned_days.h"
#include "core/storage/atomic_file.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <ostream>

namespace lissom {
namespace {

/// Type needs a QGuiApplication, and that a platform; none of the words goes to a screen, so none is asked for, whether
/// there is one or not.
class PaperWorld {
public:
  explicit PaperWorld(Surroundings& world)
      : m_settings(SettingsFile(world.places.settings).load(dayOf(world.clock.now())).settings) {
    if (!QCoreApplication::instance()) {
      qputenv("QT_QPA_PLATFORM", "offscreen");
      m_application = std::make_unique<QGuiApplication>(m_count, m_arguments);
    }
    if (world.language.isEmpty()) world.language = m_settings.language;
    if (world.language.isEmpty()) world.language = QLocale::system().name();
    m_translation.use(world.language);
    if (world.language != kPseudoLanguage) world.language = world.language.section(QLatin1Char('_'), 0, 0);
  }

  PaperSize paper() const { return paperSizeOf(m_settings.paper, QLocale::system()); }
  Person person() const { return m_settings.figure; }

private:
  Settings m_settings;
  int m_count = 1;
  char m_name[7] = "lissom";
  char* m_arguments[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
  Translation m_translation;  // goes before the application does
};

int writePdf(const PaperDocument& document, const std::filesystem::path& file, Surroundings& world) {
  const QByteArray pdf = pdfOf(document);
  if (pdf.isEmpty()) return fail(world, QStringLiteral("The PDF could not be made."));
  const Status written =
      writeFileAtomically(file, std::string_view(pdf.constData(), static_cast<std::size_t>(pdf.size())));
  if (written) return 0;
  return fail(world, Phrases::notWritten(toQt(file.string()), written.error()), written.error().detail);
}

/// A routine, or an exercise alone at its target.
std::optional<Routine> routineNamed(const RoutineId& id, const Library& library) {
  const SessionRecord none{
      .id = {}, .routine = id, .day = {}, .startedAt = {}, .ending = {}, .endedAt = {}, .note = {}, .holds = {}};
  return routineOf(none, library);
}

struct LogThere {
  LogStore log;
  Plan plan;
  History history;
};

Result<LogThere> logThere(const Library& library, Surroundings& world) {
  auto log = openLog(world);
  if (!log) return log.error();
  auto reading = log->readPlan();
  if (!reading) return reading.error();
  tellSetAside(*reading, world);
  return LogThere{*std::move(log),
                  {library.week(), std::move(reading->facts)},
                  {dayOf(world.clock.now()), reading->firstDay, std::move(reading->sessions)}};
}

}  // namespace

int run(const PrintHandout& verb, Surroundings world) {
  const PaperWorld paper(world);
  const Library library = libraryOf(world);
  const auto routine = routineNamed(verb.routine, library);
  if (!routine) return fail(world, QStringLiteral("There is no routine '%1'.").arg(toQt(verb.routine.text())));
  return writePdf(
      handoutOf(*routine, library, world.language.toStdString(), paper.paper(), paperFigures(library, paper.person())),
      verb.file, world);
}

int run(const PrintVisit& verb, Surroundings world) {
  const PaperWorld paper(world);
  const Library library = libraryOf(world);
  const auto there = logThere(library, world);
  if (!there) return fail(world, there.error());
  const Now now = world.clock.now();
  const VisitRange when = visitRangeOf(careOf(there->plan.facts, now), there->history.today, there->history.firstDay);
  const auto sessions = there->log.linesBetween(when.first, when.last);
  if (!sessions) return fail(world, sessions.error());
  const std::string language = world.language.toStdString();
  const VisitView view = visitViewOf(when, there->plan, there->history, *sessions, now, library, language);
  return writePdf(visitSheetOf(view, paper.paper(), world.language, paperFigures(library, paper.person())), verb.file,
                  world);
}

int exportPdf(const ExportLog& verb, Surroundings& world) {
  const PaperWorld paper(world);
  const Library library = libraryOf(world);
  const auto there = logThere(library, world);
  if (!there) return fail(world, there.error());
  const Day today = there->history.today;
  const Day last = verb.to.value_or(today);
  const Day first = std::min(verb.from.value_or(there->history.firstDay.value_or(today)), last);
  const Day monday = mondayOf(first);
  const Day sunday = mondayOf(last) + std::chrono::days{6};
  const auto sessions = there->log.linesBetween(monday, sunday);
  if (!sessions) return fail(world, sessions.error());
  const RangeSummary range = summarizeRange(
      plannedDays(monday, sunday, there->plan, there->history, library, *sessions), first, last, today, *sessions);
  return writePdf(logBookletOf(range, *sessions, there->plan, library, world.language.toStdString(), paper.paper()),
                  verb.file, world);
}

}  // namespace lissom
