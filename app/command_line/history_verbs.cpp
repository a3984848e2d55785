#include "app/command_line/history_verbs.h"

#include "app/command_line/verb_parts.h"
#include "app/convert.h"
#include "app/phrases.h"
#include "core/history/calendar.h"
#include "core/history/dose_ledger.h"
#include "core/session/planned_days.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace lissom {
namespace {

using std::chrono::days;

qint64 seconds(Millis time) {
  return std::chrono::round<std::chrono::seconds>(time).count();
}

QJsonObject jsonOf(const HeldTime& time) {
  return {{QStringLiteral("left"), seconds(time.left)},
          {QStringLiteral("right"), seconds(time.right)},
          {QStringLiteral("both"), seconds(time.both)}};
}

QJsonObject sides(Millis left, Millis right) {
  return {{QStringLiteral("left"), seconds(left)}, {QStringLiteral("right"), seconds(right)}};
}

QJsonValue levelOf(const std::optional<int>& level) {
  return level ? QJsonValue(*level) : QJsonValue();
}

/// What the verb reads.
struct Past {
  Library library;
  Plan plan;
  History history;
  std::vector<SessionLine> sessions;  ///< those asked for, oldest first
};

Result<Past> pastOf(Day first, Day last, Surroundings& world) {
  const auto log = openLog(world);
  if (!log) return log.error();
  auto read = log->linesBetween(first, last);
  if (!read) return read.error();
  const auto firstDay = log->firstDay();
  if (!firstDay) return firstDay.error();
  const auto planned = log->readPlan(first);
  if (!planned) return planned.error();
  tellSetAside(*planned, world);
  Past past;
  past.library = libraryOf(world);
  past.plan = {past.library.week(), planned->facts};
  past.history = {dayOf(world.clock.now()), *firstDay, planned->sessions};
  past.sessions = *std::move(read);
  return past;
}

// ---- A month or a year.

QJsonArray daysOf(const RangeSummary& range) {
  QJsonArray told;
  for (const DaySummary& day : range.days) {
    told.append(QJsonObject{{QStringLiteral("day"), toQt(toIso(day.day))},
                            {QStringLiteral("state"), word(wordOf(day.state))},
                            {QStringLiteral("planned_s"), jsonOf(day.planned)},
                            {QStringLiteral("held_s"), jsonOf(day.held)},
                            {QStringLiteral("sessions"), day.sessions},
                            {QStringLiteral("hurt"), day.hurt}});
  }
  return told;
}

QJsonArray weeksOf(const RangeSummary& range) {
  QJsonArray told;
  for (const WeekMinutes& week : range.weeks) {
    told.append(QJsonObject{{QStringLiteral("week"), toQt(toIso(week.week))},
                            {QStringLiteral("from"), toQt(toIso(mondayOf(week.week)))},
                            {QStringLiteral("planned_s"), jsonOf(week.planned)},
                            {QStringLiteral("held_s"), jsonOf(week.held)},
                            {QStringLiteral("kept"), week.kept},
                            {QStringLiteral("asked"), week.asked}});
  }
  return told;
}

QJsonArray ledgerOf(std::span<const DaySummary> all, const Library& library) {
  const DoseByExercise asks = [&](const TrainingDay& day) { return plannedDoseBy(library, day); };
  QJsonArray told;
  for (std::size_t i = 0; i + 7 <= all.size(); i += 7) {
    QJsonArray muscles;
    for (const MuscleDose& dose : doseLedger(all.subspan(i, 7), library, asks)) {
      muscles.append(QJsonObject{{QStringLiteral("muscle"), toQt(dose.muscle)},
                                 {QStringLiteral("held_s"), sides(dose.heldLeft, dose.heldRight)},
                                 {QStringLiteral("planned_s"), sides(dose.askedLeft, dose.askedRight)}});
    }
    told.append(QJsonObject{{QStringLiteral("week"), toQt(toIso(isoWeekOf(all[i].day)))},
                            {QStringLiteral("muscles"), muscles}});
  }
  return told;
}

QJsonArray discomfortOf(const RangeSummary& range) {
  QJsonArray told;
  for (const DiscomfortTold& each : range.discomfort) {
    told.append(QJsonObject{{QStringLiteral("session"), toQt(textOf(each.session))},
                            {QStringLiteral("day"), toQt(toIso(each.day))},
                            {QStringLiteral("at"), toQt(toIso(each.at))},
                            {QStringLiteral("before"), levelOf(each.before)},
                            {QStringLiteral("after"), levelOf(each.after)}});
  }
  return told;
}

QJsonObject jsonOf(const RangeSummary& range, std::span<const DaySummary> weeks, const Past& past) {
  return {{QStringLiteral("first_day"), toQt(toIso(range.first))},
          {QStringLiteral("last_day"), toQt(toIso(range.last))},
          {QStringLiteral("today"), toQt(toIso(past.history.today))},
          {QStringLiteral("kept"), range.kept},
          {QStringLiteral("asked"), range.asked},
          {QStringLiteral("days_done"), range.daysDone},
          {QStringLiteral("days_in_part"), range.daysInPart},
          {QStringLiteral("rest_days"), range.restDays},
          {QStringLiteral("missed"), range.missed},
          {QStringLiteral("pauses"), range.pauses},
          {QStringLiteral("sessions"), range.sessions},
          {QStringLiteral("planned_s"), jsonOf(range.planned)},
          {QStringLiteral("held_s"), jsonOf(range.held)},
          {QStringLiteral("days"), daysOf(range)},
          {QStringLiteral("weeks"), weeksOf(range)},
          {QStringLiteral("ledger"), ledgerOf(weeks, past.library)},
          {QStringLiteral("discomfort"), discomfortOf(range)}};
}

std::string lengthOf(Millis time) {
  return Phrases::minutesSeconds(time).toStdString();
}

void printSums(const RangeSummary& range, std::ostream& out) {
  out << "  " << range.kept << " of " << range.asked << (range.asked == 1 ? " day" : " days") << " kept, "
      << range.sessions << (range.sessions == 1 ? " session" : " sessions") << ", left "
      << lengthOf(range.held.on(Side::Left)) << ", right " << lengthOf(range.held.on(Side::Right)) << '\n';
}

char markOf(DayState state) {
  switch (state) {
    case DayState::Done:
      return '#';
    case DayState::Part:
      return '+';
    case DayState::Rest:
      return 'z';
    case DayState::Pause:
      return '=';
    case DayState::Missed:
      return 'o';
    case DayState::Open:
      return '-';
    case DayState::None:
      return '.';
  }
  return ' ';
}

std::string padded(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

void printMonth(std::span<const DaySummary> sheet, const RangeSummary& range, std::ostream& out) {
  out << toIso(range.first).substr(0, 7) << '\n';
  printSums(range, out);
  out << "  week  Mo  Tu  We  Th  Fr  Sa  Su\n";
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const DaySummary& day = sheet[i];
    if (i % 7 == 0) out << "  " << padded(std::to_string(isoWeekOf(day.day).number), 4);
    const bool inside = day.day >= range.first && day.day <= range.last;
    const auto number = static_cast<unsigned>(std::chrono::year_month_day{day.day}.day());
    out << (inside ? padded(std::to_string(number), 3) + markOf(day.state) : std::string(4, ' '));
    if (i % 7 == 6) out << '\n';
  }
  out << "  # done  + in part  z rest  = pause  o missed  - to come  . before the first session\n";
}

void printYear(const RangeSummary& range, Day today, std::ostream& out) {
  out << toIso(range.first).substr(0, 4) << '\n';
  printSums(range, out);
  out << "  week          left     right   planned  days kept\n";
  for (const WeekMinutes& week : range.weeks) {
    if (mondayOf(week.week) > today) break;
    if (week.asked == 0 && week.held.total() == Millis{0}) continue;
    out << "  " << toIso(week.week) << padded(lengthOf(week.held.on(Side::Left)), 10)
        << padded(lengthOf(week.held.on(Side::Right)), 10) << padded(lengthOf(week.planned.total()), 10) << "  "
        << week.kept << " of " << week.asked << '\n';
  }
}

enum class Shape { Month, Year };

int showRange(Day first, Day last, Shape shape, bool json, Surroundings& world) {
  const Day monday = mondayOf(first);
  const Day sunday = mondayOf(last) + days{6};
  const auto past = pastOf(monday, sunday, world);
  if (!past) return fail(world, past.error());
  const auto weeks = plannedDays(monday, sunday, past->plan, past->history, past->library, past->sessions);
  const RangeSummary range = summarizeRange(weeks, first, last, past->history.today, past->sessions);
  if (json) {
    print(world.out, jsonOf(range, weeks, *past));
  } else if (shape == Shape::Month) {
    printMonth(weeks, range, world.out);
  } else {
    printYear(range, past->history.today, world.out);
  }
  return 0;
}

// ---- All there ever was.

struct YearSums {
  int sessions = 0;
  std::set<Day> onDays;
  HeldTime held;
};

struct Sums {
  std::map<int, YearSums> years;
  std::map<ExerciseId, HeldTime> byExercise;
  std::set<Day> onDays;
  int sessions = 0;
  int holds = 0;
  HeldTime held;
};

Sums sumsOf(const std::vector<SessionLine>& sessions) {
  Sums sums;
  for (const SessionLine& session : sessions) {
    const HeldTime held = session.held();
    if (held.total() <= Millis{0}) continue;
    YearSums& year = sums.years[int{monthOf(session.day).year()}];
    ++year.sessions;
    year.onDays.insert(session.day);
    year.held.add(held);
    ++sums.sessions;
    sums.holds += session.holds;
    sums.onDays.insert(session.day);
    sums.held.add(held);
    for (const auto& [exercise, time] : session.heldBy) sums.byExercise[exercise].add(time);
  }
  return sums;
}

QJsonValue dayOrNull(const std::set<Day>& all, bool last) {
  if (all.empty()) return {};
  return toQt(toIso(last ? *all.rbegin() : *all.begin()));
}

QJsonObject jsonOf(const Sums& sums) {
  QJsonArray years;
  for (const auto& [year, each] : sums.years) {
    years.append(QJsonObject{{QStringLiteral("year"), year},
                             {QStringLiteral("sessions"), each.sessions},
                             {QStringLiteral("days"), static_cast<qint64>(each.onDays.size())},
                             {QStringLiteral("held_s"), jsonOf(each.held)}});
  }
  QJsonArray exercises;
  for (const auto& [exercise, time] : sums.byExercise) {
    exercises.append(
        QJsonObject{{QStringLiteral("exercise"), toQt(exercise.text())}, {QStringLiteral("held_s"), jsonOf(time)}});
  }
  return {{QStringLiteral("sessions"), sums.sessions},
          {QStringLiteral("holds"), sums.holds},
          {QStringLiteral("days"), static_cast<qint64>(sums.onDays.size())},
          {QStringLiteral("first_day"), dayOrNull(sums.onDays, false)},
          {QStringLiteral("last_day"), dayOrNull(sums.onDays, true)},
          {QStringLiteral("held_s"), jsonOf(sums.held)},
          {QStringLiteral("years"), years},
          {QStringLiteral("exercises"), exercises}};
}

void printAll(const Sums& sums, const Library& library, Surroundings& world) {
  std::ostream& out = world.out;
  if (sums.onDays.empty()) {
    out << "Nothing was held yet.\n";
    return;
  }
  out << toIso(*sums.onDays.begin()) << " to " << toIso(*sums.onDays.rbegin()) << '\n'
      << "  " << sums.sessions << (sums.sessions == 1 ? " session on " : " sessions on ") << sums.onDays.size()
      << (sums.onDays.size() == 1 ? " day, " : " days, ") << sums.holds << (sums.holds == 1 ? " hold" : " holds")
      << ", left " << lengthOf(sums.held.on(Side::Left)) << ", right " << lengthOf(sums.held.on(Side::Right)) << '\n';
  for (const auto& [year, each] : sums.years) {
    out << "  " << year << padded(std::to_string(each.sessions), 6)
        << (each.sessions == 1 ? " session   left " : " sessions  left ")
        << padded(lengthOf(each.held.on(Side::Left)), 8) << "  right " << padded(lengthOf(each.held.on(Side::Right)), 8)
        << '\n';
  }
  for (const auto& [id, time] : sums.byExercise) {
    const Exercise* exercise = library.exercise(id);
    out << "  " << padded(lengthOf(time.total()), 8) << "  " << (exercise ? nameOf(exercise->name, world) : id.text())
        << '\n';
  }
}

int showAll(bool json, Surroundings& world) {
  const auto log = openLog(world);
  if (!log) return fail(world, log.error());
  const auto sessions = log->linesBetween(firstOf(std::chrono::year{1}), lastOf(std::chrono::year{9999}));
  if (!sessions) return fail(world, sessions.error());
  const Sums sums = sumsOf(*sessions);
  if (json) {
    print(world.out, jsonOf(sums));
  } else {
    printAll(sums, libraryOf(world), world);
  }
  return 0;
}

}  // namespace

int run(const ShowHistory& verb, Surroundings world) {
  if (const auto* month = std::get_if<std::chrono::year_month>(&verb.of)) {
    return showRange(firstOf(*month), lastOf(*month), Shape::Month, verb.json, world);
  }
  if (const auto* year = std::get_if<std::chrono::year>(&verb.of)) {
    return showRange(firstOf(*year), lastOf(*year), Shape::Year, verb.json, world);
  }
  return showAll(verb.json, world);
}

}  // namespace lissom
