#include "app/command_line/plan_verbs.h"

#include "app/convert.h"
#include "app/plan_phrases.h"
#include "core/base/overloaded.h"
#include "core/plan/plan.h"
#include "core/session/planned_week.h"

#include <QJsonArray>

#include <algorithm>
#include <ostream>

namespace lissom {
namespace {

using std::chrono::days;

qint64 seconds(Millis time) {
  return std::chrono::round<std::chrono::seconds>(time).count();
}

QString whyOf(const PlanDay& day, const Library& library, const Surroundings& world) {
  return PlanPhrases::why(day, library, world.language.toStdString());
}

// ---- JSON.

template <class Value>
QJsonValue idOrNull(const std::optional<Value>& id) {
  return id ? QJsonValue(toQt(id->text())) : QJsonValue();
}
template <class Value>
QJsonValue wordOrNull(const std::optional<Value>& value) {
  return value ? word(wordOf(*value)) : QJsonValue();
}

/// A dose with the keys of a pack.
QJsonObject jsonOf(const Dose& dose) {
  return std::visit(Overloaded{[](const Hold& hold) {
                                 return QJsonObject{{QStringLiteral("hold_s"), seconds(hold.length)},
                                                    {QStringLiteral("times"), hold.times},
                                                    {QStringLiteral("relax_s"), seconds(hold.relax)}};
                               },
                               [](const Repeat& repeat) {
                                 return QJsonObject{{QStringLiteral("times"), repeat.times},
                                                    {QStringLiteral("tempo_s"), seconds(repeat.tempo)},
                                                    {QStringLiteral("sets"), repeat.sets},
                                                    {QStringLiteral("relax_s"), seconds(repeat.relax)}};
                               }},
                    dose);
}

QJsonObject jsonOf(const PlanDay& day, const Library& library, const Surroundings& world) {
  QJsonObject told{{QStringLiteral("day"), toQt(toIso(day.day))},
                   {QStringLiteral("why"), whyOf(day, library, world)},
                   {QStringLiteral("asks_morning"), day.asksMorning},
                   {QStringLiteral("advice"), wordOrNull(day.advice)}};
  const auto tell = [&](const auto& asks, const char* kind) {
    told[QStringLiteral("kind")] = word(kind);
    told[QStringLiteral("reason")] = word(wordOf(asks.reason));
    told[QStringLiteral("number")] = asks.number;
    told[QStringLiteral("of")] = asks.of;
    told[QStringLiteral("instead_of")] = idOrNull(asks.insteadOf);
  };
  std::visit(Overloaded{[&](const RestDay& rest) {
                          tell(rest, "rest");
                          told[QStringLiteral("routine")] = QJsonValue();
                          told[QStringLiteral("percent")] = 0;
                        },
                        [&](const TrainingDay& training) {
                          tell(training, "training");
                          QJsonArray items;
                          for (const RoutineItem& item : training.items) {
                            items.append(QJsonObject{{QStringLiteral("exercise"), toQt(item.exercise.text())},
                                                     {QStringLiteral("dose"), jsonOf(item.dose)}});
                          }
                          QJsonArray leftOut;
                          for (const ExerciseId& id : training.leftOut) leftOut.append(toQt(id.text()));
                          told[QStringLiteral("routine")] = toQt(training.routine.text());
                          told[QStringLiteral("percent")] = training.percent;
                          told[QStringLiteral("items")] = items;
                          told[QStringLiteral("left_out")] = leftOut;
                          told[QStringLiteral("may_wait")] = training.mayWait;
                          told[QStringLiteral("waits_for")] = wordOrNull(training.waits);
                        }},
             day.asks);
  return told;
}

QJsonArray jsonOf(const std::vector<PlanDay>& all, const Library& library, const Surroundings& world) {
  QJsonArray told;
  for (const PlanDay& day : all) told.append(jsonOf(day, library, world));
  return told;
}

/// Whom to call: the first pack's that says so.
const CareContact* careIn(const Library& library) {
  const auto pack = std::ranges::find_if(library.packs, [](const Pack& each) { return each.care.has_value(); });
  return pack == library.packs.end() ? nullptr : &*pack->care;
}

QJsonValue jsonOf(const CareContact* care) {
  if (!care) return {};
  return QJsonObject{{QStringLiteral("name"), toQt(care->name)},
                     {QStringLiteral("phone"), toQt(care->phone)},
                     {QStringLiteral("web"), toQt(care->web)}};
}

// ---- Words.

/// One line a day: "  2026-11-23  rest      Rest day 1 of 3: the left hip is settling."
void printDays(const std::vector<PlanDay>& all, const Library& library, Surroundings& world) {
  std::vector<QString> asks;
  qsizetype width = 0;
  for (const PlanDay& day : all) {
    asks.push_back(PlanPhrases::asks(day, library, world.language.toStdString()));
    width = std::max(width, asks.back().size());
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    world.out << "  " << toIso(all[i].day) << "  " << asks[i].leftJustified(static_cast<int>(width)).toStdString()
              << "  " << whyOf(all[i], library, world).toStdString() << '\n';
  }
}

std::string lineOf(const CareContact& care) {
  std::string line = care.name;
  for (const std::string& part : {care.phone, care.web}) {
    if (!part.empty()) line += ", " + part;
  }
  return line;
}

/// That somebody should look at it, and whom to call.
void printAdvice(Advice advice, const Library& library, Surroundings& world) {
  world.out << PlanPhrases::of(advice).toStdString() << '\n';
  if (const CareContact* care = careIn(library)) world.out << "  " << lineOf(*care) << '\n';
}

/// "75 % today: 2 × 25 s"
std::string doseLine(const TrainingDay& training) {
  const std::string dose = PlanPhrases::doseOf(training).toStdString();
  return training.percent < 100 ? std::to_string(training.percent) + " % today: " + dose : "Today: " + dose;
}

void printToday(const PlanDay& today, const WeekSummary& week, const Library& library, Surroundings& world) {
  const auto* training = std::get_if<TrainingDay>(&today.asks);
  world.out << toIso(today.day) << ": ";
  if (training) {
    const Routine routine = asRoutine(*training, library);
    world.out << nameOf(routine.name, world) << ", " << lengthOf(routine, library) << '\n'
              << doseLine(*training) << '\n';
  } else {
    world.out << PlanPhrases::asks(today, library, world.language.toStdString()).toStdString() << '\n';
  }
  world.out << whyOf(today, library, world).toStdString() << '\n';
  if (training) {
    for (const RoutineItem& item : training->items) {
      const Exercise* exercise = library.exercise(item.exercise);
      if (!exercise) continue;
      world.out << "  " << nameOf(exercise->name, world) << ": " << doseOf(item, *exercise) << '\n';
    }
  }
  if (today.asksMorning) world.out << "The plan waits to hear how the morning was.\n";
  world.out << "This week: " << week.kept << " of " << week.asked << " days kept\n";
  if (today.advice) printAdvice(*today.advice, library, world);
}

void printProposal(const Proposal& proposal, bool accepted, const Library& library, Surroundings& world) {
  const FlareUp& flareUp = proposal.flareUp;
  if (proposal.advice) printAdvice(*proposal.advice, library, world);
  world.out << PlanPhrases::of(flareUp.area).toStdString() << ", " << flareUp.level
            << " of 10: " << wordOf(proposal.light) << ". " << PlanPhrases::of(proposal.light).toStdString() << '\n';
  printDays(proposal.days, library, world);
  world.out << "If it is no better after two weeks, or comes back, talk to someone who can examine you";
  const CareContact* care = careIn(library);
  world.out << (care ? ": " + lineOf(*care) : ".") << '\n';
  world.out << (accepted ? "Accepted: it is in your log.\n" : "Nothing is changed; with --accept it is in your log.\n");
}

/// The log as it is, changed by nothing: not even lifted to this version.
Result<LogStore> openLogToRead(const Surroundings& world) {
  std::error_code none;
  if (!std::filesystem::exists(world.places.log, none)) return LogStore::inMemory();
  return LogStore::openToRead(world.places.log);
}

Status accept(const FlareUp& flareUp, const Now& now, const Surroundings& world) {
  std::error_code none;  // what cannot be made shows when the log is opened
  std::filesystem::create_directories(world.places.log.parent_path(), none);
  auto log = openToWrite(world);
  if (!log) return log.error();
  return log->appendPlanFact({.day = dayOf(now), .said = now, .entry = flareUp});
}

/// What the plan follows from, as the log and the packs have it now.
struct PlanThere {
  Plan plan;
  History history;
};

/// What the days from `from` on, or from this week's Monday on, need. Entries of the plan that were set aside are told.
Result<PlanThere> readPlan(const LogStore& log, const Library& library, Surroundings& world, Day from = Day::max()) {
  auto reading = log.readPlan(std::min(from, mondayOf(dayOf(world.clock.now()))));
  if (!reading) return reading.error();
  tellSetAside(*reading, world);
  return PlanThere{{library.week(), std::move(reading->facts)},
                   {dayOf(world.clock.now()), reading->firstDay, std::move(reading->sessions)}};
}

PlanDay todayIn(const PlanThere& there, const Library& library) {
  const Day today = there.history.today;
  return planDays(today, today, there.plan, there.history, library).front();
}

}  // namespace

std::optional<TodaysRoutine> todaysRoutine(const Library& library, Surroundings& world) {
  const auto log = openLogToRead(world);
  const auto there = log ? readPlan(*log, library, world) : Result<PlanThere>(log.error());
  if (!there) {
    fail(world, there.error());
    return std::nullopt;
  }
  const PlanDay today = todayIn(*there, library);
  const auto* training = std::get_if<TrainingDay>(&today.asks);
  if (!training) {
    fail(world, QStringLiteral("Today asks for no session. ") + whyOf(today, library, world));
    return std::nullopt;
  }
  return TodaysRoutine{asRoutine(*training, library), training->percent, doseLine(*training)};
}

int run(const ShowToday& verb, Surroundings world) {
  const Library library = libraryOf(world);
  const auto log = openLogToRead(world);
  if (!log) return fail(world, log.error());
  const auto there = readPlan(*log, library, world);
  if (!there) return fail(world, there.error());
  const PlanDay today = todayIn(*there, library);
  const Day monday = mondayOf(today.day);
  const auto sessions = log->sessionsBetween(monday, monday + days{6});
  if (!sessions) return fail(world, sessions.error());
  const WeekSummary week = plannedWeek(today.day, there->plan, there->history, library, *sessions);
  if (!verb.json) {
    printToday(today, week, library, world);
    return 0;
  }
  QJsonObject told = jsonOf(today, library, world);
  told[QStringLiteral("week")] = toQt(toIso(week.week));
  told[QStringLiteral("kept")] = week.kept;
  told[QStringLiteral("asked")] = week.asked;
  told[QStringLiteral("care")] = jsonOf(careIn(library));
  print(world.out, told);
  return 0;
}

int run(const ShowPlan& verb, Surroundings world) {
  const Library library = libraryOf(world);
  const auto log = openLogToRead(world);
  if (!log) return fail(world, log.error());
  const auto there = readPlan(*log, library, world, verb.from.value_or(Day::max()));
  if (!there) return fail(world, there.error());
  const Day first = verb.from.value_or(there->history.today);
  const auto all = planDays(first, first + days{verb.days - 1}, there->plan, there->history, library);
  if (verb.json) {
    print(world.out,
          {{QStringLiteral("from"), toQt(toIso(first))}, {QStringLiteral("days"), jsonOf(all, library, world)}});
  } else {
    printDays(all, library, world);
  }
  return 0;
}

int run(const ShowFlareUp& verb, Surroundings world) {
  const Library library = libraryOf(world);
  const Now now = world.clock.now();
  Proposal proposal;
  {
    const auto log = openLogToRead(world);
    if (!log) return fail(world, log.error());
    const auto there = readPlan(*log, library, world);
    if (!there) return fail(world, there.error());
    proposal = propose(verb.area, verb.level, verb.cause, now, there->plan, there->history, library);
    if (verb.restDays) {
      FlareUp changed = proposal.flareUp;
      changed.restDays = *verb.restDays;
      proposal = propose(changed, now, there->plan, there->history, library);
    }
  }  // a program has one LogStore of a file at a time
  if (verb.accept) {
    if (const Status accepted = accept(proposal.flareUp, now, world); !accepted) return fail(world, accepted.error());
  }
  if (!verb.json) {
    printProposal(proposal, verb.accept, library, world);
    return 0;
  }
  const FlareUp& flareUp = proposal.flareUp;
  print(world.out, {{QStringLiteral("area"), word(wordOf(flareUp.area))},
                    {QStringLiteral("level"), flareUp.level},
                    {QStringLiteral("light"), word(wordOf(proposal.light))},
                    {QStringLiteral("cause"), word(wordOf(flareUp.cause))},
                    {QStringLiteral("rest_days"), flareUp.restDays},
                    {QStringLiteral("accepted"), verb.accept},
                    {QStringLiteral("advice"), wordOrNull(proposal.advice)},
                    {QStringLiteral("care"), jsonOf(careIn(library))},
                    {QStringLiteral("days"), jsonOf(proposal.days, library, world)}});
  return 0;
}

}  // namespace lissom
