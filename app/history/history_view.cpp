#include "app/history/history_view.h"

#include "app/convert.h"
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

constexpr Millis kEven = std::chrono::seconds{5};  // as on the Today page

double minutesOf(Millis time) {
  return static_cast<double>(time.count()) / 60'000.0;
}

QString datesOf(Day monday) {
  const QDate first = toQt(monday);
  const QDate last = first.addDays(6);
  const QLocale locale;
  const QString end = locale.toString(last, Words::tr("d MMMM yyyy", "format of the last day of a week"));
  if (first.month() == last.month()) return Words::tr("%1 – %2").arg(first.day()).arg(end);
  const QString format = first.year() == last.year()
                             ? Words::tr("d MMMM", "format of the first day of a week, in another month")
                             : Words::tr("d MMMM yyyy", "format of the first day of a week, in another year");
  return Words::tr("%1 – %2").arg(locale.toString(first, format), end);
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
  const QString name = QLocale().standaloneDayName(date.dayOfWeek(), QLocale::LongFormat);
  const QString state = Phrases::of(day.state).toLower();
  const QString held = Phrases::minutesSeconds(day.held.total());
  if (day.planned.total() > Millis{0} && day.state != DayState::None) {
    bar.description =
        Words::tr("%1: %2, %3 of %4").arg(name, state, held, Phrases::minutesSeconds(day.planned.total()));
  } else if (day.held.total() > Millis{0}) {
    bar.description = Words::tr("%1: %2, %3").arg(name, state, held);
  } else {
    bar.description = Words::tr("%1: %2").arg(name, state);
  }
  return bar;
}

void showKept(HistoryView& view, const WeekSummary& week, Day today) {
  if (week.asked == 0) {
    view.kept = QStringLiteral("–");
    view.keptSentence = Words::tr("Nothing was asked in this week.");
    if (view.thisWeek) view.keptSentence = Words::tr("Your week begins with your first session.");
    return;
  }
  view.kept = Words::tr("%1 of %2").arg(week.kept).arg(week.asked);
  view.keptUnit = week.asked == 1 ? Words::tr("day") : Words::tr("days");
  QStringList parts;
  if (week.sessionsDone == 1) parts << Words::tr("1 session");
  if (week.sessionsDone > 1) parts << Words::tr("%1 sessions").arg(week.sessionsDone);
  if (week.sessionsInPart > 0) parts << Words::tr("%1 in part").arg(week.sessionsInPart);
  if (week.restDays == 1) parts << Words::tr("1 rest day");
  if (week.restDays > 1) parts << Words::tr("%1 rest days").arg(week.restDays);
  view.keptSentence = parts.join(QStringLiteral(", "));
  const bool open = std::any_of(week.days.begin(), week.days.end(),
                                [&](const DaySummary& day) { return day.day == today && day.state == DayState::Open; });
  if (open) {
    view.keptSentence = parts.isEmpty() ? Words::tr("Today is still open")
                                        : Words::tr("%1; today is still open").arg(view.keptSentence);
  }
}

void showBalance(HistoryView& view, const WeekSummary& week) {
  const Millis left = week.held.on(Side::Left);
  const Millis right = week.held.on(Side::Right);
  view.left = Phrases::minutesSeconds(left);
  view.right = Phrases::minutesSeconds(right);
  if (left + right == Millis{0}) {
    view.balance = Words::tr("Nothing held in this week.");
    return;
  }
  view.leftShare = minutesOf(left) / minutesOf(left + right);
  if (std::chrono::abs(left - right) < kEven) {
    view.balance = Words::tr("Both sides had the same.");
    return;
  }
  const bool more = right > left;
  const Millis less = std::min(left, right);
  if (less == Millis{0}) {
    view.balance = more ? Words::tr("Only the right side so far.") : Words::tr("Only the left side so far.");
    return;
  }
  const auto percent = std::llround(100.0 * minutesOf(std::max(left, right) - less) / minutesOf(less));
  view.balance =
      more ? Words::tr("%1 % more on the right").arg(percent) : Words::tr("%1 % more on the left").arg(percent);
}

QString timeOf(const SessionRecord& session) {
  const QString day = QLocale().standaloneDayName(toQt(session.day).dayOfWeek(), QLocale::ShortFormat);
  return QStringLiteral("%1 %2").arg(day, QLocale().toString(wallTime(session.startedAt), QStringLiteral("HH:mm")));
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

QString resultOf(const SessionRecord& session, const Library& library) {
  Millis held{0};
  bool hurt = false;
  for (const HoldRecord& hold : session.holds) {
    held += hold.held;
    hurt = hurt || hold.outcome == Outcome::Hurt;
  }
  const Millis asked = askedBy(session, library);
  QStringList parts;
  const QString time = Phrases::minutesSeconds(held);
  parts << (held >= asked ? time : Words::tr("%1 of %2").arg(time, Phrases::minutesSeconds(asked)));
  if (!session.ending) parts << Words::tr("left open");
  if (session.ending == Ending::Stopped) parts << (hurt ? Words::tr("stopped, it hurt") : Words::tr("stopped"));
  if (session.speed != 1) parts << Words::tr("tried at %1× speed").arg(session.speed);
  return parts.join(QStringLiteral(" · "));
}

QString noteOf(const SessionNote& note) {
  QStringList parts;
  if (note.discomfortBefore && note.discomfortAfter) {
    parts << Words::tr("Discomfort %1 before, %2 after").arg(*note.discomfortBefore).arg(*note.discomfortAfter);
  } else if (note.discomfortBefore) {
    parts << Words::tr("Discomfort %1 before").arg(*note.discomfortBefore);
  } else if (note.discomfortAfter) {
    parts << Words::tr("Discomfort %1 after").arg(*note.discomfortAfter);
  }
  if (!note.text.empty()) parts << Words::tr("“%1”").arg(toQt(note.text));
  return parts.join(QStringLiteral(" · "));
}

HistoryView::SessionRow rowOf(const SessionRecord& session, const Library& library, const std::string& language) {
  HistoryView::SessionRow row;
  row.when = timeOf(session);
  const auto routine = routineOf(session, library);
  row.name = routine ? toQt(routine->name.in(language)) : toQt(session.routine.text());
  row.result = resultOf(session, library);
  row.note = noteOf(session.note);
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
    bool any = false;
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session) {
      if ((*session)->day != day->day) continue;
      view.sessions.push_back(rowOf(**session, library, language));
      any = true;
    }
    const bool pause = day->state == DayState::Pause;
    if (any || (day->state != DayState::Rest && !pause) || day->day > today) continue;
    view.sessions.push_back({QLocale().standaloneDayName(toQt(day->day).dayOfWeek(), QLocale::ShortFormat),
                             pause ? Words::tr("Pause") : Words::tr("Rest day"),
                             pause ? QString() : Words::tr("planned"),
                             {},
                             {}});
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
    words << QStringLiteral("%1: %2").arg(timeOf(*session), noteOf(numbers));
  }
  view.discomfortWords = words.isEmpty()
                             ? Words::tr("When you say how it feels before and after a session, it is drawn here.")
                             : words.join(QStringLiteral("; "));
}

}  // namespace

HistoryView historyViewOf(const WeekSummary& week, std::span<const SessionRecord> sessions, Day today,
                          const Library& library, const std::string& language) {
  HistoryView view;
  const Day monday = week.days.front().day;
  view.today = toQt(today);
  view.thisWeek = mondayOf(today) == monday;
  view.title = Words::tr("Week %1").arg(week.week.number);
  view.dates = datesOf(monday);
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
