#include "app/command_line/exchange_verbs.h"

#include "app/calendar_words.h"
#include "app/command_line/verb_parts.h"
#include "app/convert.h"
#include "app/phrases.h"
#include "core/exchange/calendar.h"
#include "core/exchange/log_csv.h"
#include "core/exchange/log_json.h"
#include "core/exchange/log_part.h"
#include "core/exchange/read_log.h"
#include "core/storage/atomic_file.h"
#include "core/storage/log_merge.h"

#include <QJsonArray>
#include <QJsonObject>

#if __has_include("app/command_line/paper_verbs.h")
#include "app/command_line/paper_verbs.h"
#define LISSOM_HAS_PAPER 1
#else
#define LISSOM_HAS_PAPER 0
#endif

#include <signal.h>

#include <algorithm>
#include <ostream>

namespace lissom {
namespace {

constexpr std::chrono::weeks kCalendarAhead{12};

int write(const std::filesystem::path& file, const std::string& bytes, Surroundings& world) {
  const Status written = writeFileAtomically(file, bytes);
  if (written) return 0;
  return fail(world, Phrases::notWritten(toQt(file.string()), written.error()), written.error().detail);
}

int exportJson(const ExportLog& verb, const LogStore& log, Surroundings& world) {
  auto contents = log.contents();
  if (!contents) return fail(world, contents.error());
  return write(verb.file, jsonOf(partOf(*std::move(contents), verb.from, verb.to)), world);
}

int exportCsv(const ExportLog& verb, const LogStore& log, Surroundings& world) {
  auto sessions = log.allSessions();
  if (!sessions) return fail(world, sessions.error());
  std::erase_if(*sessions, [&](const SessionRecord& session) {
    return (verb.from && session.day < *verb.from) || (verb.to && session.day > *verb.to);
  });
  return write(verb.file, csvOf(*sessions), world);
}

int exportCalendar(const ExportLog& verb, PlanReading reading, Surroundings& world) {
  const Library library = libraryOf(world);
  const Now now = world.clock.now();
  const Plan plan{library.week(), std::move(reading.facts)};
  const Day first = verb.from.value_or(dayOf(now));
  const Day last = verb.to.value_or(first + kCalendarAhead);
  const History history{dayOf(now), reading.firstDay, std::move(reading.sessions)};
  const auto days = planDays(first, last, plan, history, library);
  const CalendarWords words = CalendarPhrases::words(plan, library, world.language.toStdString());
  return write(verb.file, calendarOf(days, plan, words, systemZone(), now), world);
}

/// Ctrl+C, and the wish to end: while it lives they do not kill the program but cancel what asks, so that nothing is
/// left behind.
class Interruption {
public:
  Interruption() {
    sigemptyset(&m_signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&m_signals, signal);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
  }
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

  Progress progress() {
    return [this](double) {
      const timespec atOnce{};
      if (m_came == 0) m_came = std::max(0, sigtimedwait(&m_signals, nullptr, &atOnce));
      return m_came == 0;
    };
  }
  /// Says so; answers the exit code that a shell knows for it.
  int tell(Surroundings& world) const {
    fail(world, QStringLiteral("Cancelled; nothing was changed."));
    return 128 + m_came;
  }

private:
  sigset_t m_signals{};
  sigset_t m_before{};
  int m_came = 0;
};

/// What a file holds, by its ending; empty when it was told why it cannot be, or cancelled.
std::optional<LogContents> contentsOf(const std::filesystem::path& file, const Progress& progress,
                                      Surroundings& world) {
  const QString name = toQt(file.string());
  const std::string ending = toQt(file.extension().string()).toLower().toStdString();
  if (ending != ".json" && ending != ".csv") {
    fail(world, QStringLiteral("import reads .json or .csv files; '%1' is neither.").arg(name));
    return std::nullopt;
  }
  auto found = readLogFile(file, progress);
  if (!found) {
    fail(world, QStringLiteral("%1 cannot be read.").arg(name), found.error().detail);
    return std::nullopt;
  }
  ReadLog& read = *found;
  if (read) return std::move(read.contents);
  if (read.cancelled) return std::nullopt;
  fail(world, QStringLiteral("%1 has mistakes; nothing was changed.").arg(name));
  for (const ReadMistake& mistake : read.mistakes) {
    world.err << (mistake.line > 0 ? "line " + std::to_string(mistake.line) + ": " : "")
              << (mistake.place.empty() ? "" : mistake.place + ": ") << mistake.what << '\n';
  }
  if (read.hasMore) world.err << "and more\n";
  return std::nullopt;
}

const char* wordOf(MergeConflict::What what) {
  switch (what) {
    case MergeConflict::What::Session:
      return "session";
    case MergeConflict::What::Hold:
      return "hold";
    case MergeConflict::What::Pause:
      return "pause";
    case MergeConflict::What::Ending:
      return "ending";
    case MergeConflict::What::Note:
      return "note";
    case MergeConflict::What::Change:
      return "change";
    case MergeConflict::What::Entry:
      return "plan";
  }
  return "";
}

QJsonObject jsonOf(const MergeCount& count) {
  return {{QStringLiteral("new"), static_cast<qint64>(count.fresh)},
          {QStringLiteral("same"), static_cast<qint64>(count.same)}};
}

QJsonObject jsonOf(const MergePreview& preview, bool dryRun) {
  const auto day = [](const std::optional<Day>& of) { return of ? QJsonValue(toQt(toIso(*of))) : QJsonValue(); };
  QJsonArray conflicts;
  for (const MergeConflict& conflict : preview.conflicts) {
    conflicts.append(QJsonObject{{QStringLiteral("what"), word(wordOf(conflict.what))},
                                 {QStringLiteral("name"), toQt(conflict.name)},
                                 {QStringLiteral("day"), toQt(toIso(conflict.day))}});
  }
  return {{QStringLiteral("dry_run"), dryRun},
          {QStringLiteral("sessions"), jsonOf(preview.sessions)},
          {QStringLiteral("holds"), jsonOf(preview.holds)},
          {QStringLiteral("details"), jsonOf(preview.details)},
          {QStringLiteral("changes"), jsonOf(preview.changes)},
          {QStringLiteral("plan"), jsonOf(preview.entries)},
          {QStringLiteral("first_day"), day(preview.firstDay)},
          {QStringLiteral("last_day"), day(preview.lastDay)},
          {QStringLiteral("conflicts"), conflicts}};
}

void tell(const MergePreview& preview, bool dryRun, Surroundings& world) {
  const auto line = [&](const char* what, const MergeCount& count) {
    world.out << "  " << what << ": " << count.fresh << " new, " << count.same << " known\n";
  };
  world.out << (dryRun ? "The file would bring:\n" : "The file has brought:\n");
  line("sessions", preview.sessions);
  line("holds", preview.holds);
  line("pauses, endings and notes", preview.details);
  line("corrections", preview.changes);
  line("entries of the plan", preview.entries);
  if (preview.firstDay && preview.lastDay) {
    world.out << "New sessions from " << toIso(*preview.firstDay) << " to " << toIso(*preview.lastDay) << ".\n";
  }
  if (preview.conflicts.empty()) return;
  world.out << "Said otherwise in the log, which stays as it is: " << preview.conflicts.size() << '\n';
  for (const MergeConflict& conflict : preview.conflicts) {
    world.out << "  " << toIso(conflict.day) << "  " << wordOf(conflict.what) << ' ' << conflict.name << '\n';
  }
}

/// The log to look at, or to add to: then a new one is made where there is none.
Result<LogStore> openFor(const ImportLog& verb, const Surroundings& world) {
  std::error_code none;
  if (!verb.dryRun) {
    std::filesystem::create_directories(world.places.log.parent_path(), none);
    return openToWrite(world);
  }
  return std::filesystem::exists(world.places.log, none) ? LogStore::openToRead(world.places.log)
                                                         : LogStore::inMemory();
}

}  // namespace

int run(const ExportLog& verb, Surroundings world) {
#if LISSOM_HAS_PAPER
  if (verb.format == ExportLog::Format::Pdf) return exportPdf(verb, world);
#endif
  const auto log = openLog(world);
  if (!log) return fail(world, log.error());
  auto plan = log->readPlan();
  if (!plan) return fail(world, plan.error());
  tellSetAside(*plan, world);
  switch (verb.format) {
    case ExportLog::Format::Json:
      return exportJson(verb, *log, world);
    case ExportLog::Format::Csv:
      return exportCsv(verb, *log, world);
    case ExportLog::Format::Calendar:
      return exportCalendar(verb, *std::move(plan), world);
    case ExportLog::Format::Pdf:
      break;
  }
  return fail(world, QStringLiteral("This build of Lissom does not print."));
}

int run(const ImportLog& verb, Surroundings world) {
  Interruption interruption;
  const Progress progress = interruption.progress();
  const auto contents = contentsOf(verb.file, progress, world);
  if (!progress(0)) return interruption.tell(world);
  if (!contents) return kFailed;
  auto log = openFor(verb, world);
  if (!log) return fail(world, log.error());
  const auto preview = verb.dryRun ? previewMerge(*log, *contents, progress) : mergeInto(*log, *contents, progress);
  if (!preview) return fail(world, preview.error());
  if (preview->cancelled) return interruption.tell(world);
  if (verb.json) {
    print(world.out, jsonOf(*preview, verb.dryRun));
  } else {
    tell(*preview, verb.dryRun, world);
  }
  return 0;
}

}  // namespace lissom
