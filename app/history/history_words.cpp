#include "app/history/history_words.h"

#include "app/convert.h"
#include "app/phrases.h"
#include "core/session/script.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

constexpr Millis kEven = std::chrono::seconds{5};  // as on the Today page

double minutesOf(Millis time) {
  return static_cast<double>(time.count()) / 60'000.0;
}

}  // namespace

HistoryWords::Kept HistoryWords::kept(const Counts& counts) {
  if (counts.asked == 0) return {QStringLiteral("–"), {}, {}};
  QStringList parts;
  if (counts.done == 1) parts << tr("1 session");
  if (counts.done > 1) parts << tr("%1 sessions").arg(counts.done);
  if (counts.inPart > 0) parts << tr("%1 in part").arg(counts.inPart);
  if (counts.rest == 1) parts << tr("1 rest day");
  if (counts.rest > 1) parts << tr("%1 rest days").arg(counts.rest);
  return {tr("%1 of %2").arg(counts.kept).arg(counts.asked), counts.asked == 1 ? tr("day") : tr("days"),
          parts.join(QStringLiteral(", "))};
}

HistoryWords::Balance HistoryWords::balance(const HeldTime& held) {
  const Millis left = held.on(Side::Left);
  const Millis right = held.on(Side::Right);
  Balance balance{Phrases::minutesSeconds(left), Phrases::minutesSeconds(right), 0.5, {}, true};
  if (left + right == Millis{0}) return balance;
  balance.empty = false;
  balance.leftShare = minutesOf(left) / minutesOf(left + right);
  if (std::chrono::abs(left - right) < kEven) {
    balance.sentence = tr("Both sides had the same.");
    return balance;
  }
  const bool more = right > left;
  const Millis less = std::min(left, right);
  if (less == Millis{0}) {
    balance.sentence = more ? tr("Only the right side so far.") : tr("Only the left side so far.");
    return balance;
  }
  const auto percent = std::llround(100.0 * minutesOf(std::max(left, right) - less) / minutesOf(less));
  balance.sentence = more ? tr("%1 % more on the right").arg(percent) : tr("%1 % more on the left").arg(percent);
  return balance;
}

QString HistoryWords::datesOfWeek(Day monday) {
  const QDate first = toQt(monday);
  const QDate last = first.addDays(6);
  const QLocale locale;
  const QString end = locale.toString(last, tr("d MMMM yyyy", "format of the last day of a week"));
  if (first.month() == last.month()) {
    return tr("%1 – %2", "the day of a month, and another day with its month").arg(first.day()).arg(end);
  }
  const QString format = first.year() == last.year()
                             ? tr("d MMMM", "format of the first day of a week, in another month")
                             : tr("d MMMM yyyy", "format of the first day of a week, in another year");
  return tr("%1 – %2").arg(locale.toString(first, format), end);
}

QString HistoryWords::dayInWords(const DaySummary& day, const QString& name) {
  const QString state = Phrases::inSentence(day.state);
  const QString held = Phrases::minutesSeconds(day.held.total());
  if (day.planned.total() > Millis{0} && day.state != DayState::None && day.state != DayState::Pause) {
    return tr("%1: %2, %3 of %4").arg(name, state, held, Phrases::minutesSeconds(day.planned.total()));
  }
  if (day.held.total() > Millis{0}) return tr("%1: %2, %3").arg(name, state, held);
  return tr("%1: %2").arg(name, state);
}

Millis HistoryWords::askedBy(const SessionLine& session, const Library& library) {
  return plannedDose(library, session.routine).total();
}

QString HistoryWords::result(const SessionLine& session, Millis asked) {
  const Millis held = session.held().total();
  QStringList parts;
  const QString time = Phrases::minutesSeconds(held);
  parts << (held >= asked ? time : tr("%1 of %2").arg(time, Phrases::minutesSeconds(asked)));
  if (!session.ending) parts << tr("left open");
  if (session.ending == Ending::Stopped) parts << (session.hurt ? tr("stopped, it hurt") : tr("stopped"));
  if (session.speed != 1) parts << tr("tried at %1× speed").arg(session.speed);
  if (session.byHand) parts << tr("by hand");
  // An entry by hand is a change by itself; what comes after it is a correction.
  if (session.changes > (session.byHand ? 1 : 0)) parts << tr("corrected");
  return parts.join(QStringLiteral(" · "));
}

QString HistoryWords::note(const SessionNote& note) {
  QStringList parts;
  if (note.discomfortBefore && note.discomfortAfter) {
    parts << tr("Discomfort %1 before, %2 after").arg(*note.discomfortBefore).arg(*note.discomfortAfter);
  } else if (note.discomfortBefore) {
    parts << tr("Discomfort %1 before").arg(*note.discomfortBefore);
  } else if (note.discomfortAfter) {
    parts << tr("Discomfort %1 after").arg(*note.discomfortAfter);
  }
  if (!note.text.empty()) parts << tr("“%1”").arg(toQt(note.text));
  return parts.join(QStringLiteral(" · "));
}

QString HistoryWords::nameOf(const RoutineId& routine, const Library& library, const std::string& language) {
  if (const Routine* known = library.routine(routine)) return toQt(known->name.in(language));
  const auto id = ExerciseId::parse(routine.text());
  const Exercise* exercise = id ? library.exercise(*id) : nullptr;
  return exercise ? toQt(exercise->name.in(language)) : toQt(routine.text());
}

QString HistoryWords::clock(const Now& now) {
  return QLocale().toString(wallTime(now), QStringLiteral("HH:mm"));
}

QString HistoryWords::minutes(Millis time) {
  return QLocale().toString(minutesOf(time), 'f', 1);
}

}  // namespace lissom
