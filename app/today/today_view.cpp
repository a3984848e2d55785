#include "app/today/today_view.h"

#include "app/convert.h"
#include "app/phrases.h"
#include "app/plan_phrases.h"
#include "app/today/plan_cards.h"

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

/// On days as they usually are also which of the plan it is.
QString subtitleOf(const PlanDay& planDay, const Library& library, std::optional<Day> firstDay,
                   const std::string& language) {
  const QString why = PlanPhrases::why(planDay, library, language);
  const auto* training = std::get_if<TrainingDay>(&planDay.asks);
  const auto* rest = std::get_if<RestDay>(&planDay.asks);
  const bool usual = training ? training->reason == TrainingReason::Usual : rest->reason == RestReason::Planned;
  if (!usual || firstDay.value_or(planDay.day) > planDay.day) return why;
  return Words::tr("Day %1 of your plan. %2").arg((planDay.day - firstDay.value_or(planDay.day)).count() + 1).arg(why);
}

/// A session has stretches, or exercises where it is more than that.
QString countOf(const Routine& routine, const Library& library) {
  const auto count = routine.items.size();
  const bool onlyStretches = std::ranges::all_of(routine.items, [&](const RoutineItem& item) {
    const Exercise* exercise = library.exercise(item.exercise);
    return !exercise || exercise->kind == Kind::Stretch;
  });
  if (onlyStretches) return count == 1 ? Words::tr("1 stretch") : Words::tr("%1 stretches").arg(count);
  return count == 1 ? Words::tr("1 exercise") : Words::tr("%1 exercises").arg(count);
}

QString summaryOf(const Routine& routine, const Library& library, const Pace& pace) {
  const bool eachSide = std::ranges::any_of(routine.items, [&](const RoutineItem& item) {
    const Exercise* exercise = library.exercise(item.exercise);
    return exercise && exercise->sides == Sides::EachSide;
  });
  QStringList parts;
  parts << countOf(routine, library);
  if (eachSide) parts << Words::tr("both sides");
  parts << Phrases::minutes(totalLength(writeScript(routine, library, pace)));
  return parts.join(QStringLiteral(" · "));
}

std::vector<TodayView::Item> itemsOf(const TrainingDay& training, const Library& library, const std::string& language) {
  std::vector<TodayView::Item> items;
  for (const RoutineItem& item : training.items) {
    const Exercise* exercise = library.exercise(item.exercise);
    if (!exercise) continue;
    QString dose = Phrases::dose(item.dose, exercise->sides);
    if (training.percent < 100) dose = Words::tr("%1 % today: %2").arg(QString::number(training.percent), dose);
    items.push_back({toQt(exercise->name.in(language)), dose});
  }
  return items;
}

/// What the next session is, and when.
QString nextNote(Day today, const PlanDay& next, const Library& library, const std::string& language) {
  const auto* training = std::get_if<TrainingDay>(&next.asks);
  if (!training) return {};
  const bool tomorrow = next.day == today + std::chrono::days{1};
  if (training->percent < 100) {
    const QString dose = PlanPhrases::doseOf(*training).replace(QLatin1Char(' '), QChar::Nbsp);
    return tomorrow ? Words::tr("Tomorrow starts gently, %1.").arg(dose)
                    : Words::tr("On %1 it starts gently, %2.").arg(longDate(next.day), dose);
  }
  const QString what = toQt(asRoutine(*training, library).name.in(language));
  return tomorrow ? Words::tr("Your next session is tomorrow: %1.").arg(what)
                  : Words::tr("Your next session is on %1: %2.").arg(longDate(next.day), what);
}

QString restNote(const PlanDay& planDay, RestReason reason, const Library& library, Millis held,
                 const TodayOptions& options) {
  QStringList notes;
  switch (reason) {
    case RestReason::Illness:
    case RestReason::Holiday:
    case RestReason::Pause:
      notes << Words::tr("Nothing is asked of you, and nothing is missed.");
      break;
    case RestReason::SeeSomeone:
      notes << Words::tr("When somebody has examined you and agrees, your plan goes on.");
      break;
    case RestReason::NothingToPlay:
      notes << Words::tr("The routine of this day is not among the installed content.");
      break;
    case RestReason::FlareUp:
    case RestReason::BetweenGentle:
    case RestReason::SoreMornings:
    case RestReason::AfterRed:
      notes << Words::tr("It counts: your week stays kept. Walk if it is easy.");
      break;
    case RestReason::Planned:
    case RestReason::WeekDone:
    case RestReason::StrengthRests:
    case RestReason::Changed:
      notes << Words::tr("Resting is today's task, and it counts: your week stays kept.");
      break;
  }
  if (held > Millis{0}) notes << Words::tr("You stretched for %1 as well.").arg(Phrases::minutesSeconds(held));
  if (options.next) notes << nextNote(planDay.day, *options.next, library, options.language);
  notes.removeAll(QString());
  return notes.join(QLatin1Char(' '));
}

/// What a way back leaves out; on other days the sentence of the day says it.
QString leftOutNote(const TrainingDay& training, const Library& library, const std::string& language) {
  if (training.reason != TrainingReason::Gentle || training.leftOut.empty()) return {};
  QStringList names;
  for (const ExerciseId& id : training.leftOut) {
    const Exercise* exercise = library.exercise(id);
    names << (exercise ? toQt(exercise->name.in(language)) : toQt(id.text()));
  }
  return Words::tr("Left out for now: %1.").arg(names.join(QStringLiteral(", ")));
}

QString heldNote(const DaySummary& day) {
  const QString held = Phrases::minutesSeconds(day.held.total());
  if (day.state == DayState::Done) return Words::tr("You held %1. Everything today asked for is done.").arg(held);
  return Words::tr("You held %1 of %2 today. That counts.").arg(held, Phrases::minutesSeconds(day.planned.total()));
}

/// The hold that would be added: the longest of what the day asks. Zero when it has none.
Millis longestHold(const TrainingDay& training) {
  Millis longest{0};
  for (const RoutineItem& item : training.items) {
    if (const auto* hold = std::get_if<Hold>(&item.dose)) longest = std::max(longest, hold->length);
  }
  return longest;
}

/// Of today, or of any day of the week: on a rest day the week still has a hold to speak of.
Millis holdOf(const PlanDay& planDay, const WeekSummary& week) {
  if (const auto* training = std::get_if<TrainingDay>(&planDay.asks)) return longestHold(*training);
  for (const DaySummary& day : week.days) {
    if (const auto* training = std::get_if<TrainingDay>(&day.plan)) return longestHold(*training);
  }
  return Millis{0};
}

QString balanceOf(const HeldTime& held, Millis hold) {
  if (held.total() == Millis{0}) return Words::tr("Your first hold will show here.");
  const Millis difference = held.right - held.left;
  const Millis size = std::chrono::abs(difference);
  if (size < kEven) return {};
  const bool left = difference > Millis{0};  // the side that had less
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
                 .arg(name, Phrases::inSentence(day.state));
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

void showTraining(TodayView& view, const TrainingDay& training, const DaySummary& day, const Library& library,
                  const TodayOptions& options) {
  const Routine routine = asRoutine(training, library);
  view.kind = Words::tr("Now");
  view.name = toQt(routine.name.in(options.language));
  view.summary = summaryOf(routine, library, options.pace);
  view.items = itemsOf(training, library, options.language);
  view.note = leftOutNote(training, library, options.language);
  view.why = Words::tr("Why this?");
  showSession(view, day, options);
}

void showRest(TodayView& view, const RestDay& rest, const DaySummary& day, const PlanDay& planDay,
              const Library& library, const TodayOptions& options) {
  view.card = TodayView::Card::Rest;
  view.kind = Words::tr("Today");
  view.name = rest.reason == RestReason::NothingToPlay ? Words::tr("No routine")
                                                       : PlanPhrases::asks(planDay, library, options.language);
  view.note = restNote(planDay, rest.reason, library, day.held.total(), options);
  view.why = isPause(rest.reason) || rest.reason == RestReason::NothingToPlay ? Words::tr("Why nothing today?")
                                                                              : Words::tr("Why rest today?");
  if (rest.reason == RestReason::NothingToPlay) return;
  if (rest.reason == RestReason::SeeSomeone) {
    view.alone = true;
    view.quietButton = Words::tr("Somebody has examined it");
    view.quiet = TodayView::Quiet::Cleared;
    return;
  }
  view.quietButton = Words::tr("Stretch anyway");
  if (options.offer) offerToContinue(view);
}

void showFlareUp(TodayView& view, const FlarePlace& place, Day today, const TodayOptions& options) {
  view.wayBack = wayBackOf(place);
  view.wayBackNote = wayBackNoteOf(place);
  const bool ofMorning = options.morning && options.morning->level;
  view.discomfort = discomfortOf(options.levels, today, ofMorning);
}

}  // namespace

TodayView todayViewOf(Day today, const WeekSummary& week, const PlanDay& planDay, const Library& library,
                      std::optional<Day> firstDay, const TodayOptions& options) {
  const auto found = std::ranges::find(week.days, today, &DaySummary::day);
  const DaySummary day = found == week.days.end() ? DaySummary{} : *found;

  TodayView view;
  view.day = today;
  view.title = longDate(today);
  view.subtitle = subtitleOf(planDay, library, firstDay, options.language);
  if (const auto* rest = std::get_if<RestDay>(&planDay.asks)) {
    showRest(view, *rest, day, planDay, library, options);
  } else {
    showTraining(view, std::get<TrainingDay>(planDay.asks), day, library, options);
  }
  view.rule = PlanPhrases::rule(planDay);
  view.asksMorning = planDay.asksMorning;
  view.morning = options.morning;
  if (planDay.advice) view.advice = adviceOf(*planDay.advice, library);
  if (planDay.advice == Advice::Emergency) view.alone = true;
  showWeek(view, today, week);
  view.bars = barsOf(week);
  // While a session waits to go on, its other side is still to come: nothing needs evening out yet.
  if (!options.offer) view.balance = balanceOf(week.held, holdOf(planDay, week));
  if (planDay.flareUp) showFlareUp(view, *planDay.flareUp, today, options);
  view.irritated = irritatedOf(today, planDay.flareUp.has_value(), options.red);
  view.sitting = sittingOf(options);
  return view;
}

}  // namespace lissom
