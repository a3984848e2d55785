#include "app/history/all_view.h"

#include "app/convert.h"
#include "app/phrases.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::AllView)
};

QString nameOf(const ExerciseId& id, const Library& library, const std::string& language) {
  const Exercise* exercise = library.exercise(id);
  return exercise ? toQt(exercise->name.in(language)) : toQt(id.text());
}

ChartNumbers numbersOf(const LogTotals& totals, const Library& library, const std::string& language) {
  ChartNumbers numbers;
  numbers.header = {Words::tr("Exercise"), Words::tr("Left (min)"), Words::tr("Right (min)"),
                    Words::tr("Both at once (min)")};
  std::vector<const std::pair<const ExerciseId, HeldTime>*> sorted;
  for (const auto& each : totals.heldBy) sorted.push_back(&each);
  std::ranges::stable_sort(
      sorted, [](const auto* one, const auto* other) { return one->second.total() > other->second.total(); });
  for (const auto* each : sorted) {
    numbers.rows.push_back({nameOf(each->first, library, language), HistoryWords::minutes(each->second.left),
                            HistoryWords::minutes(each->second.right), HistoryWords::minutes(each->second.both)});
  }
  return numbers;
}

/// Each routine's time is worked out once, however many sessions have it.
class KnownTimes {
public:
  explicit KnownTimes(const Library& library) : m_library(library) {}

  Millis of(const SessionLine& session) {
    const auto known = m_known.find(session.routine);
    if (known != m_known.end()) return known->second;
    return m_known[session.routine] = HistoryWords::askedBy(session, m_library);
  }

private:
  const Library& m_library;
  std::map<RoutineId, Millis> m_known;
};

}  // namespace

AllView allViewOf(const LogTotals& totals, std::span<const SessionLine> newest, bool more, Day today,
                  const Library& library, const std::string& language) {
  AllView view;
  const QLocale locale;
  const QString format = Words::tr("d MMMM yyyy", "format of a date");
  view.title = Words::tr("All sessions");
  view.today = toQt(today);
  if (totals.firstDay) view.dates = Words::tr("Since %1").arg(locale.toString(toQt(*totals.firstDay), format));
  HeldTime held;
  for (const auto& [exercise, time] : totals.heldBy) held.add(time);
  view.sums = {{Words::tr("Sessions"), locale.toString(static_cast<qlonglong>(totals.sessions))},
               {Words::tr("Days with a session"), locale.toString(static_cast<qlonglong>(totals.days))},
               {Words::tr("Holds"), locale.toString(static_cast<qlonglong>(totals.holds))},
               {Words::tr("Held in all"), Phrases::minutesSeconds(held.total())}};
  view.balance = HistoryWords::balance(held);
  if (view.balance.empty) view.balance.sentence = Words::tr("Nothing held yet.");
  view.numbers = numbersOf(totals, library, language);
  KnownTimes times(library);
  const QString day = Words::tr("ddd d MMM yyyy", "format of a day in a list");
  for (const SessionLine& session : newest) {
    HistoryView::SessionRow row;
    row.when =
        QStringLiteral("%1 %2").arg(locale.toString(toQt(session.day), day), HistoryWords::clock(session.startedAt));
    row.name = HistoryWords::nameOf(session.routine, library, language);
    row.result = HistoryWords::result(session, times.of(session));
    const QString told = HistoryWords::note({session.note.discomfortBefore, session.note.discomfortAfter, {}});
    if (!told.isEmpty()) row.result += QStringLiteral(" · ") + told;
    row.id = session.id;
    view.sessions.push_back(std::move(row));
  }
  view.more = more;
  if (newest.empty()) view.noSessions = Words::tr("Your sessions are listed here, the newest first.");
  return view;
}

}  // namespace lissom
