#include "app/history/history_view.h"

#include "app/convert.h"
#include "app/history/history_words.h"
#include "app/history/month_view.h"
#include "app/phrases.h"
#include "core/session/script.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::HistoryView)
};

double minutesOf(Millis time) {
  return static_cast<double>(time.count()) / 60'000.0;
}

HistoryView::DayBar barOf(const DaySummary& day, Day today) {
  const QDate date = toQt(day.day);
  HistoryView::DayBar bar;
  bar.name = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
  bar.letter = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::NarrowFormat);
  bar.state = day.state;
  bar.today = day.day == today;
  bar.planned = minutesOf(day.planned.total());
  bar.held = minutesOf(day.held.total());
  bar.description = HistoryWords::dayInWords(day, QLocale().standaloneDayName(date.dayOfWeek(), QLocale::LongFormat));
  return bar;
}

void showKept(HistoryView& view, const WeekSummary& week, Day today) {
  const auto words = HistoryWords::kept({week.kept, week.asked, week.sessionsDone, week.sessionsInPart, week.restDays});
  view.kept = words.kept;
  view.keptUnit = words.unit;
  view.keptSentence = words.sentence;
  if (week.asked == 0) {
    view.keptSentence = Words::tr("Nothing was asked in this week.");
    if (view.thisWeek) view.keptSentence = Words::tr("Your week begins with your first session.");
    return;
  }
  const bool open = std::any_of(week.days.begin(), week.days.end(),
                                [&](const DaySummary& day) { return day.day == today && day.state == DayState::Open; });
  if (open) {
    view.keptSentence = words.sentence.isEmpty() ? Words::tr("Today is still open")
                                                 : Words::tr("%1; today is still open").arg(words.sentence);
  }
}

void showBalance(HistoryView& view, const WeekSummary& week) {
  const auto balance = HistoryWords::balance(week.held);
  view.left = balance.left;
  view.right = balance.right;
  view.leftShare = balance.leftShare;
  view.balance = balance.empty ? Words::tr("Nothing held in this week.") : balance.sentence;
}

QString timeOf(const SessionRecord& session) {
  const QString day = QLocale().standaloneDayName(toQt(session.day).dayOfWeek(), QLocale::ShortFormat);
  return QStringLiteral("%1 %2").arg(day, HistoryWords::clock(session.startedAt));
}

/// What the session asked in all: its routine's time under stretch, or what its holds asked when no
/// pack has the routine.
Millis askedBy(const SessionRecord& session, const Library& library) {
  if (const auto routine = routineOf(session, library)) {
    const Script script = writeScript(*routine, library);
    return plannedDose(script).total();
  }
  Millis asked{0};
  for (const HoldRecord& hold : session.holds) asked += hold.planned;
  return asked;
}

/// "paused twice, 2:10 in all": time that stands in no hold.
QString pausesOf(const SessionRecord& session) {
  if (session.pauses.empty()) return {};
  Millis all{0};
  for (const PauseRecord& pause : session.pauses) all += pause.length;
  const QString time = Phrases::minutesSeconds(all);
  if (session.pauses.size() == 1) return Words::tr("1 pause, %1").arg(time);
  return Words::tr("%1 pauses, %2").arg(session.pauses.size()).arg(time);
}

HistoryView::SessionRow rowOf(const SessionRecord& session, const Library& library, const std::string& language) {
  HistoryView::SessionRow row;
  row.when = timeOf(session);
  row.name = HistoryWords::nameOf(session.routine, library, language);
  row.result = HistoryWords::result(lineOf(session), askedBy(session, library));
  QStringList said{HistoryWords::note(session.note), pausesOf(session)};
  said.removeAll(QString());
  row.note = said.join(QStringLiteral(" · "));
  row.id = session.id;
  for (const HoldRecord& hold : session.holds) {
    const Exercise* exercise = library.exercise(hold.exercise);
    row.holds.push_back(
        {exercise ? toQt(exercise->name.in(language)) : toQt(hold.exercise.text()),
         Words::tr("%1, hold %2").arg(Phrases::of(hold.side)).arg(hold.number),
         Words::tr("%1 of %2").arg(Phrases::minutesSeconds(hold.held), Phrases::minutesSeconds(hold.planned)),
         Phrases::of(hold.outcome)});
  }
  return row;
}

/// The week's sessions and the rest days so far, newest first.
void showSessions(HistoryView& view, const WeekSummary& week, const std::vector<const SessionRecord*>& sessions,
                  Day today, const Library& library, const std::string& language) {
  for (auto day = week.days.rbegin(); day != week.days.rend(); ++day) {
    const int weekday = static_cast<int>(week.days.rend() - day) - 1;
    bool any = false;
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session) {
      if ((*session)->day != day->day) continue;
      view.sessions.push_back(rowOf(**session, library, language));
      view.sessions.back().day = weekday;
      any = true;
    }
    const bool pause = day->state == DayState::Pause;
    if (any || (day->state != DayState::Rest && !pause) || day->day > today) continue;
    view.sessions.push_back({QLocale().standaloneDayName(toQt(day->day).dayOfWeek(), QLocale::ShortFormat),
                             pause ? Words::tr("Pause") : Words::tr("Rest day"),
                             pause ? QString() : Words::tr("planned"),
                             {},
                             {},
                             {},
                             weekday});
  }
  if (view.sessions.empty()) view.noSessions = Words::tr("No sessions in this week.");
}

void showDiscomfort(HistoryView& view, const WeekSummary& week, const std::vector<const SessionRecord*>& sessions) {
  std::map<Day, int> perDay;
  for (const SessionRecord* session : sessions) ++perDay[session->day];
  std::map<Day, int> seen;
  QStringList words;
  for (const SessionRecord* session : sessions) {
    const int index = seen[session->day]++;
    const SessionNote& note = session->note;
    if (!note.discomfortBefore && !note.discomfortAfter) continue;
    const auto weekday = static_cast<double>((session->day - week.days.front().day).count());
    const double share = static_cast<double>(index) / static_cast<double>(perDay[session->day]);
    view.discomfort.push_back({weekday + share, note.discomfortBefore, note.discomfortAfter});
    const SessionNote numbers{note.discomfortBefore, note.discomfortAfter, {}};
    words << QStringLiteral("%1: %2").arg(timeOf(*session), HistoryWords::note(numbers));
  }
  view.discomfortWords = words.isEmpty()
                             ? Words::tr("When you say how it feels before and after a session, it is drawn here.")
                             : words.join(QStringLiteral("; "));
}

ChartNumbers discomfortNumbers(const std::vector<const SessionRecord*>& sessions) {
  ChartNumbers numbers;
  numbers.header = {Words::tr("Session"), Words::tr("Before"), Words::tr("After")};
  const auto text = [](const std::optional<int>& level) { return level ? QLocale().toString(*level) : QString(); };
  for (const SessionRecord* session : sessions) {
    const SessionNote& note = session->note;
    if (!note.discomfortBefore && !note.discomfortAfter) continue;
    numbers.rows.push_back(
        {QStringLiteral("%1 %2").arg(toQt(toIso(session->day)), HistoryWords::clock(session->startedAt)),
         text(note.discomfortBefore), text(note.discomfortAfter)});
  }
  return numbers;
}

}  // namespace

HistoryView historyViewOf(const WeekSummary& week, std::span<const SessionRecord> sessions, Day today,
                          const Library& library, const std::string& language) {
  HistoryView view;
  const Day monday = week.days.front().day;
  view.today = toQt(today);
  view.monday = toQt(monday);
  view.thisWeek = mondayOf(today) == monday;
  view.title = Words::tr("Week %1").arg(week.week.number);
  view.dates = HistoryWords::datesOfWeek(monday);
  for (std::size_t i = 0; i < week.days.size(); ++i) view.days[i] = barOf(week.days[i], today);
  std::vector<const SessionRecord*> ofWeek;
  for (const SessionRecord& session : sessions) {
    if (mondayOf(session.day) == monday) ofWeek.push_back(&session);
  }
  std::stable_sort(ofWeek.begin(), ofWeek.end(), [](const SessionRecord* one, const SessionRecord* other) {
    return std::pair(one->day, one->startedAt.instant) < std::pair(other->day, other->startedAt.instant);
  });
  showKept(view, week, today);
  showBalance(view, week);
  showDiscomfort(view, week, ofWeek);
  showSessions(view, week, ofWeek, today, library, language);
  view.numbers = numbersOf(week.days);
  view.discomfortNumbers = discomfortNumbers(ofWeek);
  return view;
}

std::optional<QDate> typedDate(const QString& text, QDate today, const QLocale& locale) {
  const QString typed = text.simplified();
  if (const QDate iso = QDate::fromString(typed, Qt::ISODate); iso.isValid()) return iso;
  for (const auto& format : {QStringLiteral("d.M.yyyy"), QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy")}) {
    if (const QDate date = locale.toDate(typed, format); date.isValid()) return date;
  }
  // Day and month only: the last such day. 2024 is a leap year, so that 29 February is understood.
  for (const auto& format :
       {QStringLiteral("d.M."), QStringLiteral("d.M"), QStringLiteral("d MMM"), QStringLiteral("d MMMM")}) {
    const QDate date = locale.toDate(typed + QStringLiteral(" 2024"), format + QStringLiteral(" yyyy"));
    if (!date.isValid()) continue;
    for (int year = today.year(); year > today.year() - 8; --year) {
      const QDate candidate(year, date.month(), date.day());
      if (candidate.isValid() && candidate <= today) return candidate;
    }
  }
  // The locale's short form last: with a two-digit year it would read 26 as 1926.
  QDate date = locale.toDate(typed, QLocale::ShortFormat);
  if (!date.isValid()) return std::nullopt;
  if (date.year() < 1970) date = date.addYears(100);
  return date;
}

}  // namespace lissom
