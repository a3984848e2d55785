#include "app/today/today_view.h"

#include "app/convert.h"
#include "app/phrases.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::TodayView)
};

/// Sides that differ by less than this are even: nobody holds to the second.
constexpr Millis kEven = std::chrono::seconds{5};
/// More extra holds than this are not a small thing to ask for; then only the difference is told.
constexpr long long kMostExtraHolds = 3;

QString longDate(Day day) {
  return QLocale().toString(toQt(day), Words::tr("dddd, d MMMM", "format of a date: Sunday, 22 November"));
}

QString subtitleOf(Day today, bool rests, std::optional<Day> firstDay) {
  if (firstDay.value_or(today) >= today) {
    return rests ? Words::tr("Your first day · a rest day") : Words::tr("Your first day · a stretch day");
  }
  const auto number = (today - *firstDay).count() + 1;
  return rests ? Words::tr("Day %1 of your plan · a rest day").arg(number)
               : Words::tr("Day %1 of your plan · a stretch day").arg(number);
}

QString summaryOf(const Routine& routine, const Library& library, const Pace& pace) {
  const auto count = routine.items.size();
  const bool eachSide = std::any_of(routine.items.begin(), routine.items.end(), [&](const RoutineItem& item) {
    const Exercise* exercise = library.exercise(item.exercise);
    return exercise && exercise->sides == Sides::EachSide;
  });
  QStringList parts;
  parts << (count == 1 ? Words::tr("1 stretch") : Words::tr("%1 stretches").arg(count));
  if (eachSide) parts << Words::tr("both sides");
  parts << Phrases::minutes(totalLength(writeScript(routine, library, pace)));
  return parts.join(QStringLiteral(" · "));
}

std::vector<TodayView::Item> itemsOf(const Routine& routine, const Library& library, const std::string& language) {
  std::vector<TodayView::Item> items;
  for (const RoutineItem& item : routine.items) {
    const Exercise* exercise = library.exercise(item.exercise);
    if (!exercise) continue;
    items.push_back({toQt(exercise->name.in(language)), Phrases::dose(item.dose, exercise->sides)});
  }
  return items;
}

QString restNote(Day today, std::optional<Day> next, Millis held) {
  QString note = Words::tr("Resting is today's task, and it counts: your week stays kept.");
  if (held > Millis{0}) note += Words::tr(" You stretched for %1 as well.").arg(Phrases::minutesSeconds(held));
  if (!next) return note;
  if (*next == today + std::chrono::days{1}) return note + Words::tr(" Your next session is tomorrow.");
  return note + Words::tr(" Your next session is on %1.").arg(longDate(*next));
}

QString heldNote(const DaySummary& day) {
  const QString held = Phrases::minutesSeconds(day.held.total());
  if (day.state == DayState::Done) return Words::tr("You held %1. Everything today asked for is done.").arg(held);
  return Words::tr("You held %1 of %2 today. That counts.").arg(held, Phrases::minutesSeconds(day.planned.total()));
}

/// The hold that would be added: the longest of the routine. Zero when it has none.
Millis longestHold(const Routine* routine) {
  Millis longest{0};
  if (!routine) return longest;
  for (const RoutineItem& item : routine->items) {
    if (const auto* hold = std::get_if<Hold>(&item.dose)) longest = std::max(longest, hold->length);
  }
  return longest;
}

/// Any routine of the week: on a rest day the week still has a hold to speak of.
const Routine* routineOfWeek(const WeekSummary& week, const Library& library) {
  for (const DaySummary& day : week.days) {
    const auto* training = std::get_if<TrainingDay>(&day.plan);
    if (!training) continue;
    if (const Routine* routine = library.routine(training->routine)) return routine;
  }
  return nullptr;
}

QString balanceOf(const HeldTime& held, const Routine* routine) {
  if (held.total() == Millis{0}) return Words::tr("Your first hold will show here.");
  const Millis difference = held.right - held.left;
  const Millis size = std::chrono::abs(difference);
  if (size < kEven) return {};
  const bool left = difference > Millis{0};  // the side that had less
  const Millis hold = longestHold(routine);
  const long long extra =
      hold > Millis{0} ? std::llround(static_cast<double>(size.count()) / static_cast<double>(hold.count())) : 0;
  const bool evens = extra >= 1 && extra <= kMostExtraHolds && std::chrono::abs(size - extra * hold) < kEven;
  if (evens && extra == 1) {
    return left ? Words::tr("One extra left hold evens it out.") : Words::tr("One extra right hold evens it out.");
  }
  if (evens) {
    return left ? Words::tr("%1 extra left holds even it out.").arg(extra)
                : Words::tr("%1 extra right holds even it out.").arg(extra);
  }
  const QString more = Phrases::minutesSeconds(size);
  return left ? Words::tr("The right side had %1 more.").arg(more) : Words::tr("The left side had %1 more.").arg(more);
}

HeldBar barOf(const QString& name, Millis held, Millis planned) {
  const double share = planned > Millis{0} ? static_cast<double>(held.count()) / static_cast<double>(planned.count())
                                           : (held > Millis{0} ? 1.0 : 0.0);
  return {name, Phrases::minutesSeconds(held), Phrases::minutesSeconds(planned), std::clamp(share, 0.0, 1.0)};
}

std::vector<HeldBar> barsOf(const WeekSummary& week) {
  const bool sided = week.planned.left + week.planned.right + week.held.left + week.held.right > Millis{0};
  const bool together = week.planned.both + week.held.both > Millis{0};
  if (!sided && together) return {barOf(Phrases::of(Side::Both), week.held.both, week.planned.both)};
  std::vector<HeldBar> bars;
  for (const Side side : {Side::Left, Side::Right}) {
    bars.push_back(barOf(Phrases::of(side), week.held.on(side), week.planned.on(side)));
  }
  return bars;
}

void showWeek(TodayView& view, Day today, const WeekSummary& week) {
  QStringList words;
  for (std::size_t i = 0; i < week.days.size(); ++i) {
    const DaySummary& day = week.days[i];
    const int weekday = static_cast<int>(i) + 1;
    view.dots[i] = {QLocale().standaloneDayName(weekday, QLocale::NarrowFormat), day.state, day.day == today};
    const QString name = QLocale().standaloneDayName(weekday, QLocale::LongFormat);
    words << (day.day == today ? Words::tr("%1, today: %2") : Words::tr("%1: %2"))
                 .arg(name, Phrases::of(day.state).toLower());
  }
  view.week = words.join(QStringLiteral("; "));
  QString done = QString::number(week.sessionsDone + week.sessionsInPart / 2);
  if (week.sessionsInPart % 2 == 1)
    done = done == QLatin1String("0") ? QStringLiteral("½") : done + QStringLiteral("½");
  view.kept = Words::tr("%1 of %2").arg(done).arg(week.trainingAsked);
  view.keptNote = week.trainingAsked == 1 ? Words::tr("session · rest days count as kept")
                                          : Words::tr("sessions · rest days count as kept");
}

void offerToContinue(TodayView& view) {
  view.continues = true;
  view.mainButton = Words::tr("Continue");
  view.quietButton = Words::tr("Start over");
}

void showSession(TodayView& view, const DaySummary& day, const TodayOptions& options) {
  if (options.offer) {
    view.card = TodayView::Card::Continue;
    view.note = Phrases::placeOf(options.offer->at);
    offerToContinue(view);
  } else if (day.state == DayState::Done || day.state == DayState::Part) {
    view.card = TodayView::Card::Held;
    view.kind = day.state == DayState::Done ? Words::tr("Done for today") : Words::tr("Today");
    view.note = heldNote(day);
    view.quietButton = Words::tr("Once more");
  } else {
    view.mainButton = Words::tr("Start");
  }
}

}  // namespace

TodayView todayViewOf(Day today, const WeekSummary& week, const DayPlan& plan, const Routine* routine,
                      const Library& library, std::optional<Day> firstDay, const TodayOptions& options) {
  const bool rests = std::holds_alternative<RestDay>(plan);
  const auto found =
      std::find_if(week.days.begin(), week.days.end(), [&](const DaySummary& day) { return day.day == today; });
  const DaySummary day = found == week.days.end() ? DaySummary{} : *found;

  TodayView view;
  view.title = longDate(today);
  view.subtitle = subtitleOf(today, rests, firstDay);
  if (rests) {
    view.card = TodayView::Card::Rest;
    view.kind = Words::tr("Today");
    view.name = Words::tr("Rest");
    view.note = restNote(today, options.nextSession, day.held.total());
    view.quietButton = Words::tr("Stretch anyway");
    if (options.offer) offerToContinue(view);
  } else if (routine) {
    view.kind = Words::tr("Now");
    view.name = toQt(routine->name.in(options.language));
    view.summary = summaryOf(*routine, library, options.pace);
    view.items = itemsOf(*routine, library, options.language);
    showSession(view, day, options);
  } else {
    view.kind = Words::tr("Today");
    view.name = Words::tr("No routine");
    view.note = Words::tr("The routine of this day is not among the installed content.");
  }
  showWeek(view, today, week);
  view.bars = barsOf(week);
  // While a session waits to go on, its other side is still to come: nothing needs evening out yet.
  if (!options.offer) view.balance = balanceOf(week.held, routine ? routine : routineOfWeek(week, library));
  return view;
}

}  // namespace lissom
