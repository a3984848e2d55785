#include "app/plan/plan_view.h"

#include "app/convert.h"
#include "app/fields.h"
#include "app/plan/cell_words.h"
#include "app/plan_phrases.h"
#include "core/base/overloaded.h"
#include "core/content/pack.h"
#include "core/plan/care.h"
#include "core/plan/dose_steps.h"
#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace lissom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lissom::PlanPage)
};

constexpr int kWeek = 7;
constexpr std::chrono::days kPausesShown{28};  // of the past, and appointments

QString nameOf(const RoutineId& id, const Library& library, const std::string& language) {
  const Routine* routine = library.routine(id);
  return toQt(routine ? routine->name.in(language) : id.text());
}

QString dayName(int weekday, QLocale::FormatType format) {
  return QLocale().standaloneDayName(weekday + 1, format);
}

QString timeInWords(std::chrono::minutes time) {
  const auto minutes = static_cast<int>(time.count());
  return QLocale().toString(QTime(minutes / 60 % 24, minutes % 60), timeOfDayFormat());
}

std::set<MuscleGroup> groupsOf(const std::optional<RoutineId>& id, const Library& library) {
  std::set<MuscleGroup> groups;
  const Routine* routine = id ? library.routine(*id) : nullptr;
  if (!routine) return groups;
  for (const RoutineItem& item : routine->items) {
    const Exercise* exercise = library.exercise(item.exercise);
    if (!exercise) continue;
    for (const MuscleGroup group : strengthens(*exercise)) groups.insert(group);
  }
  return groups;
}

/// Strength for the same muscles on two days running needs about 48 h between; what the plan makes of it.
QString neighboursOf(const WeekPlan& week, const std::vector<int>& weekdays, const Library& library) {
  QStringList pairs;
  for (const int weekday : weekdays) {
    const auto today = static_cast<std::size_t>(weekday);
    const auto next = (today + 1) % kWeek;
    const std::set<MuscleGroup> groups = groupsOf(week.routines[today], library);
    const std::set<MuscleGroup> then = groupsOf(week.routines[next], library);
    if (!std::ranges::any_of(groups, [&](MuscleGroup group) { return then.contains(group); })) continue;
    pairs << Words::tr("%1 and %2")
                 .arg(dayName(weekday, QLocale::LongFormat), dayName(static_cast<int>(next), QLocale::LongFormat));
  }
  if (pairs.isEmpty()) return {};
  return Words::tr(
             "Strength for the same muscles is on days side by side: %1. What was worked needs about 48 hours, so "
             "the second day leaves it out.")
      .arg(pairs.join(QStringLiteral(", ")));
}

/// What a day may hold: every routine but those that only a programme plays, and what the week has already.
std::vector<WeekView::Choice> choicesOf(const WeekChosen& chosen, const Library& library, const std::string& language) {
  std::set<RoutineId> programmes;
  for (const Pack& pack : library.packs) {
    for (const auto& [id, programme] : pack.programmes) {
      for (const ProgrammeWeek& week : programme.weeks) {
        programmes.insert(week.stretch);
        if (week.strength) programmes.insert(*week.strength);
      }
      programmes.insert(programme.keep.stretch);
      if (programme.keep.strength) programmes.insert(*programme.keep.strength);
    }
  }
  std::set<RoutineId> used;
  std::visit(Overloaded{[&](const WeekPlan& week) {
                          for (const auto& routine : week.routines) {
                            if (routine) used.insert(*routine);
                          }
                        },
                        [&](const FreeWeek& free) { used.insert(free.routine); }},
             chosen.week);
  const WeekPlan usual = library.week();
  for (const auto& routine : usual.routines) {
    if (routine) programmes.erase(*routine);
  }
  std::vector<WeekView::Choice> choices;
  for (const Pack& pack : library.packs) {
    for (const auto& [id, routine] : pack.routines) {
      const bool asked = used.erase(id) > 0;
      if (asked || !programmes.contains(id)) choices.push_back({id, toQt(routine.name.in(language))});
    }
  }
  for (const RoutineId& gone : used) {
    choices.push_back({gone, Words::tr("%1 (not there any more)").arg(toQt(gone.text()))});
  }
  return choices;
}

DayCell weekCell(int weekday, const WeekPlan& week, const TimesChosen& times, const Library& library,
                 const std::string& language) {
  const auto at = static_cast<std::size_t>(weekday);
  const std::optional<RoutineId>& routine = week.routines[at];
  DayCell cell;
  cell.weekday = dayName(weekday, QLocale::ShortFormat);
  cell.text = routine ? nameOf(*routine, library, language) : Words::tr("Rest");
  cell.detail = times.times[at] ? timeInWords(*times.times[at]) : QString();
  cell.rest = !routine;
  cell.percent = routine ? 100 : 0;
  if (routine && !library.routine(*routine)) cell.mark = Words::tr("not there any more");
  cell.spoken = QStringLiteral("%1: %2").arg(dayName(weekday, QLocale::LongFormat), cell.text);
  for (const QString& more : {cell.detail, cell.mark}) {
    if (!more.isEmpty()) cell.spoken += QStringLiteral(", ") + more;
  }
  return cell;
}

// ---- What was said and still counts

/// The programme that is in force or lies ahead, as the facts have it.
std::optional<ProgrammeBegun> programmeOf(const Plan& plan) {
  std::optional<ProgrammeBegun> found;
  for (const PlanFact& fact : plan.facts) {
    const auto* begun = std::get_if<ProgrammeBegun>(&fact.entry);
    const bool ends =
        std::holds_alternative<ProgrammeEnded>(fact.entry) || std::holds_alternative<EmergencyTold>(fact.entry);
    // Asked last: it looks through all facts, and most are of other kinds.
    if ((!begun && !ends) || isWithdrawn(fact.said.instant, plan)) continue;
    found = begun ? std::optional(*begun) : std::nullopt;
  }
  return found;
}

bool isChangedByHand(Day day, const Plan& plan) {
  return std::ranges::any_of(plan.facts, [&](const PlanFact& fact) {
    const auto* changed = std::get_if<DayChanged>(&fact.entry);
    return changed && changed->change.day == day && !isWithdrawn(fact.said.instant, plan);
  });
}

FortnightView fortnightOf(std::span<const PlanDay> days, const Plan& plan, const Library& library,
                          const std::string& language) {
  FortnightView view;
  const Day today = days.front().day;
  for (const PlanDay& day : days) {
    view.cells.push_back(cellOf(day, today, library, language));
    view.rules.push_back(PlanPhrases::rule(day));
    const bool rests = std::holds_alternative<RestDay>(day.asks);
    const bool undo = isChangedByHand(day.day, plan);
    const bool may = mayChange(day) && !undo;
    view.acts.push_back({.day = day.day, .rest = may && !rests, .train = may && rests, .undo = undo});
  }
  return view;
}

QString aboutWeek(const ProgrammeWeek& week) {
  const auto trains = std::ranges::count_if(week.days, [](ProgrammeDay day) { return day != ProgrammeDay::Rest; });
  const auto strength = std::ranges::count(week.days, ProgrammeDay::Strength);
  if (strength == 0) return Words::tr("%1 days").arg(trains);
  return Words::tr("%1 days, %2 of them with strength").arg(trains).arg(strength);
}

ProgrammeView programmeViewOf(const PlanDay& today, const Plan& plan, const Library& library,
                              const std::string& language) {
  ProgrammeView view;
  view.today = today.day;
  const auto begun = programmeOf(plan);
  const Programme* programme = begun ? library.programme(begun->programme) : nullptr;
  if (begun) {
    view.chosen = true;
    view.name = toQt(programme ? programme->name.in(language) : begun->programme.text());
    if (!programme) view.place = Words::tr("No pack has this programme any more, so the week's pattern holds.");
  } else {
    for (const Pack& pack : library.packs) {
      for (const auto& [id, offered] : pack.programmes) {
        view.offers.push_back({id, toQt(offered.name.in(language)), toQt(offered.says.in(language))});
      }
    }
    if (view.offers.empty()) view.none = Words::tr("No pack has a programme.");
  }
  if (!programme) return view;
  const auto& place = today.programme;
  const int now = place ? place->week : 0;
  const auto count = static_cast<int>(programme->weeks.size());
  if (!place) {
    view.place = begun->start > today.day ? Words::tr("It begins on %1.").arg(dateInWords(begun->start)) : QString();
  } else if (now > count) {
    view.place = Words::tr("All %1 weeks are done. What you have won is kept now.").arg(count);
  } else {
    view.place = Words::tr("Week %1 of %2 · day %3 of 7").arg(now).arg(count).arg(place->dayOfWeek);
    if (place->repeats > 0) view.place += Words::tr(" · begun again");
    if (place->waits) view.waits = PlanPhrases::of(*place->waits);
  }
  using State = ProgrammeView::Week::State;
  for (int week = 1; week <= count; ++week) {
    const ProgrammeWeek& of = programme->weeks[static_cast<std::size_t>(week - 1)];
    view.weeks.push_back({Words::tr("Week %1").arg(week), toQt(of.theme.in(language)), aboutWeek(of),
                          week < now    ? State::Done
                          : week == now ? State::Now
                                        : State::Ahead});
  }
  view.weeks.push_back({Words::tr("After that"), toQt(programme->keep.theme.in(language)), aboutWeek(programme->keep),
                        now > count ? State::Now : State::Ahead});
  return view;
}

FlareView flareViewOf(const PlanDay& today) {
  FlareView view;
  if (today.advice) {
    view.advice = PlanPhrases::of(*today.advice);
    view.emergency = *today.advice == Advice::Emergency;
  }
  if (!today.flareUp) return view;
  const FlarePlace& place = *today.flareUp;
  view.said = place.said;
  view.what = Words::tr("%1, %2 of 10, from %3 on")
                  .arg(PlanPhrases::of(place.flareUp.area))
                  .arg(place.flareUp.level)
                  .arg(dateInWords(place.flareUp.first));
  view.place = placeInWords(place);
  if (place.waits) view.waits = PlanPhrases::of(*place.waits);
  return view;
}

PausesView pausesViewOf(Day today, const Plan& plan) {
  PausesView view;
  view.today = today;
  for (const PlanFact& fact : plan.facts) {
    const auto* paused = std::get_if<Paused>(&fact.entry);
    if (!paused || paused->last < today - kPausesShown || isWithdrawn(fact.said.instant, plan)) continue;
    const QString reason = PlanPhrases::of(paused->reason);
    const QString text =
        paused->first == paused->last
            ? Words::tr("%1: %2").arg(reason, dateInWords(paused->first))
            : Words::tr("%1: %2 to %3").arg(reason, dateInWords(paused->first), dateInWords(paused->last));
    view.rows.push_back({fact.said.instant, text, Words::tr("Remove this pause: %1").arg(text)});
  }
  return view;
}

CareView careViewOf(Day today, const Plan& plan) {
  CareView view;
  view.today = today;
  const Care care = careOf(plan.facts, Now{Instant{today.time_since_epoch()}});
  if (care.contact) view.contact = *care.contact;
  for (const Appointment& appointment : care.appointments) {
    const AppointmentMade& made = appointment.made;
    if (made.day < today - kPausesShown) continue;
    QStringList parts{QLocale().toString(toQt(made.day), Words::tr("dddd, d MMMM yyyy", "format of a date"))};
    if (made.time) parts << timeInWords(*made.time);
    if (!made.place.empty()) parts << toQt(made.place);
    const QString text = parts.join(QStringLiteral(", "));
    view.rows.push_back({appointment.said, text, Words::tr("Take this appointment back: %1").arg(text)});
  }
  return view;
}

}  // namespace

WeekPlan spread(const RoutineId& routine, int times) {
  WeekPlan week;
  const int often = std::clamp(times, 1, kWeek);
  for (int day = 0; day < kWeek; ++day) {
    if (day * often % kWeek < often) week.routines[static_cast<std::size_t>(day)] = routine;
  }
  return week;
}

std::optional<FreeWeek> asFree(const WeekPlan& week) {
  std::map<RoutineId, int> counts;
  int times = 0;
  for (const auto& routine : week.routines) {
    if (!routine) continue;
    ++counts[*routine];
    ++times;
  }
  if (counts.empty()) return std::nullopt;
  const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return FreeWeek{most->first, times};
}

WeekView weekViewOf(const WeekChosen& chosen, const TimesChosen& times, const Library& library,
                    const PlanOptions& options) {
  WeekView view;
  view.chosen = chosen;
  view.times = times;
  for (int day = 0; day < kWeek; ++day) view.weekdays.push_back((options.firstOfWeek - 1 + day) % kWeek);
  view.routines = choicesOf(chosen, library, options.language);
  const auto* fixed = std::get_if<WeekPlan>(&chosen.week);
  if (!fixed) return view;
  for (const int weekday : view.weekdays) {
    view.cells.push_back(weekCell(weekday, *fixed, times, library, options.language));
  }
  view.neighbours = neighboursOf(*fixed, view.weekdays, library);
  return view;
}

PlanView planViewOf(std::span<const PlanDay> days, const Plan& plan, const Library& library,
                    const PlanOptions& options) {
  const PlanDay& today = days.front();
  PlanView view;
  view.week = weekViewOf(weekOn(today.day, plan), {timesOn(today.day, plan)}, library, options);
  view.programme = programmeViewOf(today, plan, library, options.language);
  if (today.programme) {
    view.week.overruled = Words::tr("While the programme runs, its days take the place of this week.");
  }
  view.fortnight = fortnightOf(days, plan, library, options.language);
  view.flare = flareViewOf(today);
  view.pauses = pausesViewOf(today.day, plan);
  view.reminders = {.reminders = options.reminders,
                    .nudge = options.nudge,
                    .anyTime = std::ranges::any_of(view.week.times.times, [](const auto& time) { return !!time; }),
                    .cannot = options.cannotRemind};
  view.light = trafficLightOn(today.day, plan);
  view.care = careViewOf(today.day, plan);
  return view;
}

}  // namespace lissom
