#include "app/command_line/plan_verbs.h"
#include "app/command_line/verb_parts.h"

#include "app/convert.h"
#include "app/figure/renderer.h"
#include "app/packs.h"
#include "app/phrases.h"
#include "core/history/week_summary.h"
#include "core/session/planned_week.h"
#include "core/session/script.h"
#include "core/storage/atomic_file.h"
#include "core/storage/log_store.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iomanip>
#include <ostream>
#include <sstream>

namespace lissom {
namespace {

qint64 seconds(Millis time) {
  return std::chrono::round<std::chrono::seconds>(time).count();
}

/// Writes a whole file, and answers the exit code.
int write(const std::filesystem::path& file, std::string_view bytes, Surroundings& world) {
  const Status written = writeFileAtomically(file, bytes);
  if (written) return 0;
  return fail(world, Phrases::notWritten(toQt(file.string()), written.error()), written.error().detail);
}

QJsonObject jsonOf(const HeldTime& held) {
  return {{QStringLiteral("left"), seconds(held.left)},
          {QStringLiteral("right"), seconds(held.right)},
          {QStringLiteral("both"), seconds(held.both)}};
}

QJsonObject jsonOf(const WeekSummary& week) {
  QJsonArray days;
  for (const DaySummary& day : week.days) {
    const bool training = std::holds_alternative<TrainingDay>(day.plan);
    days.append(QJsonObject{{QStringLiteral("day"), toQt(toIso(day.day))},
                            {QStringLiteral("kind"), training ? QStringLiteral("training") : QStringLiteral("rest")},
                            {QStringLiteral("planned_s"), seconds(day.planned.total())},
                            {QStringLiteral("held_s"), seconds(day.held.total())},
                            {QStringLiteral("state"), word(wordOf(day.state))}});
  }
  QJsonObject held;
  for (const auto& [exercise, time] : week.heldBy) held.insert(toQt(exercise.text()), jsonOf(time));
  return {{QStringLiteral("week"), toQt(toIso(week.week))},
          {QStringLiteral("kept"), week.kept},
          {QStringLiteral("asked"), week.asked},
          {QStringLiteral("days"), days},
          {QStringLiteral("held_s"), held}};
}

void printTable(const WeekSummary& week, const Library& library, Surroundings& world) {
  world.out << toIso(week.week) << ": " << week.kept << " of " << week.asked << " days kept\n";
  for (const DaySummary& day : week.days) {
    world.out << "  " << toIso(day.day) << "  " << std::setw(8) << std::left
              << (std::holds_alternative<TrainingDay>(day.plan) ? "training" : "rest") << "  " << std::setw(6)
              << wordOf(day.state) << "  " << Phrases::minutesSeconds(day.held.total()).toStdString() << " of "
              << Phrases::minutesSeconds(day.planned.total()).toStdString() << '\n';
  }
  for (const auto& [id, held] : week.heldBy) {
    const Exercise* exercise = library.exercise(id);
    world.out << "  " << (exercise ? nameOf(exercise->name, world) : id.text()) << ": left "
              << Phrases::minutesSeconds(held.left).toStdString() << ", right "
              << Phrases::minutesSeconds(held.right).toStdString() << ", both "
              << Phrases::minutesSeconds(held.both).toStdString() << '\n';
  }
}

}  // namespace

int run(const ShowScript& verb, Surroundings world) {
  const Library library = libraryOf(world);
  std::optional<TodaysRoutine> todays;
  const Routine* routine = nullptr;
  if (verb.routine) {
    routine = library.routine(*verb.routine);
    if (!routine) return fail(world, QStringLiteral("There is no routine '%1'.").arg(toQt(verb.routine->text())));
  } else {
    todays = todaysRoutine(library, world);
    if (!todays) return kFailed;
    routine = &todays->routine;
  }
  const Script script = writeScript(*routine, library);
  if (verb.json) {
    QJsonArray segments;
    for (const Segment& segment : script) {
      QJsonObject told{{QStringLiteral("phase"), word(wordOf(segment.phase))},
                       {QStringLiteral("exercise"), toQt(segment.exercise.text())},
                       {QStringLiteral("side"), word(wordOf(segment.side))},
                       {QStringLiteral("number"), segment.number},
                       {QStringLiteral("of"), segment.of},
                       {QStringLiteral("seconds"), seconds(segment.length)}};
      if (segment.phase == Phase::Repeat) {
        told[QStringLiteral("repetitions")] = static_cast<int>(segment.length / segment.tempo);
        told[QStringLiteral("tempo_s")] = seconds(segment.tempo);
        told[QStringLiteral("alternate")] = segment.alternate;
      }
      segments.append(told);
    }
    QJsonObject told{{QStringLiteral("routine"), toQt(routine->id.text())},
                     {QStringLiteral("total_s"), seconds(totalLength(script))},
                     {QStringLiteral("segments"), segments}};
    if (todays) told[QStringLiteral("percent")] = todays->percent;
    print(world.out, told);
    return 0;
  }
  if (todays) world.out << todays->says << '\n';
  world.out << nameOf(routine->name, world) << ", " << Phrases::minutesSeconds(totalLength(script)).toStdString()
            << '\n';
  Millis at{0};
  for (const Segment& segment : script) {
    const Exercise* exercise = library.exercise(segment.exercise);
    world.out << std::setw(6) << std::right << Phrases::minutesSeconds(at).toStdString() << "  " << std::setw(13)
              << std::left << wordOf(segment.phase) << std::setw(4) << std::right << seconds(segment.length) << " s  "
              << std::setw(6) << std::left << wordOf(segment.side) << segment.number << " of " << segment.of << "  "
              << (exercise ? nameOf(exercise->name, world) : segment.exercise.text());
    if (segment.phase == Phase::Repeat) {
      world.out << ", " << segment.length / segment.tempo << " x " << seconds(segment.tempo) << " s"
                << (segment.alternate ? ", left and right in turn" : "");
    }
    world.out << '\n';
    at += segment.length;
  }
  return 0;
}

int run(const ShowWeek& verb, Surroundings world) {
  const Library library = libraryOf(world);
  const auto log = openLog(world);
  if (!log) return fail(world, log.error());
  const Day today = dayOf(world.clock.now());
  const Day monday = verb.week ? mondayOf(*verb.week) : mondayOf(today);
  const auto sessions = log->sessionsBetween(monday, monday + std::chrono::days{6});
  if (!sessions) return fail(world, sessions.error());
  const auto first = log->firstDay();
  if (!first) return fail(world, first.error());
  const auto planned = log->readPlan(monday);
  if (!planned) return fail(world, planned.error());
  tellSetAside(*planned, world);
  const Plan plan{library.week(), planned->facts};
  const WeekSummary week = plannedWeek(monday, plan, {today, *first, planned->sessions}, library, *sessions);
  if (verb.json) {
    print(world.out, jsonOf(week));
  } else {
    printTable(week, library, world);
  }
  return 0;
}

int failOfPack(Surroundings world, const std::filesystem::path& file, const Error& error) {
  return fail(world, QStringLiteral("%1: %2").arg(toQt(file.string()), reasonOf(error)), error.detail);
}

/// What a figure of that look stands on.
QColor groundOf(Look look) {
  switch (look) {
    case Look::Light:
      return {0xF6, 0xF3, 0xEC};
    case Look::Dark:
      return {0x17, 0x1C, 0x20};
    case Look::HighContrast:
      return Qt::black;
    case Look::Print:
      return Qt::white;
  }
  return Qt::white;
}

int run(const DrawFigure& verb, Surroundings world) {
  Library library;
  if (verb.pack) {
    auto pack = loadPack(*verb.pack);
    if (!pack) return failOfPack(world, *verb.pack, pack.error());
    library.packs.push_back(*std::move(pack));
  } else {
    library = libraryOf(world);
  }
  const Exercise* exercise = library.exercise(verb.exercise);
  if (!exercise) return fail(world, QStringLiteral("There is no exercise '%1'.").arg(toQt(verb.exercise.text())));
  FigureRequest request;
  request.movement = exercise->movement;
  if (verb.yaw) request.movement.view.yaw = static_cast<float>(*verb.yaw);
  if (verb.pitch) request.movement.view.pitch = static_cast<float>(*verb.pitch);
  request.side = verb.side;
  request.amount = verb.at;
  request.size = {verb.width, verb.height};
  request.look = verb.look;
  request.person = verb.person;
  request.ghost = verb.at > 0;
  request.arrow = verb.at > 0;
  request.background = groundOf(verb.look);
  if (verb.look == Look::Light || verb.look == Look::Dark) request.halo = haloOf(verb.look);
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  if (!renderFigure(request).save(&buffer, "PNG")) {
    return fail(world, QStringLiteral("The picture could not be made."));
  }
  const std::string_view bytes(png.constData(), static_cast<std::size_t>(png.size()));
  return write(verb.file, bytes, world);
}

int run(const CheckAll& verb, Surroundings world) {
  if (verb.pack) {
    const auto pack = loadPack(*verb.pack);
    if (!pack) return failOfPack(world, *verb.pack, pack.error());
    const auto counted = [](std::size_t number, const std::string& word) {
      return std::to_string(number) + ' ' + word + (number == 1 ? "" : "s");
    };
    world.out << verb.pack->string() << ": right; " << counted(pack->exercises.size(), "exercise") << ", "
              << counted(pack->routines.size(), "routine") << '\n';
    return 0;
  }
  int code = 0;
  const LoadedPacks packs = loadPacks(world.places.packs, world.language);
  for (const RefusedPack& pack : packs.refused) {
    code = fail(world, QStringLiteral("%1: %2").arg(toQt(pack.file), reasonOf(pack.error)), pack.error.detail);
  }
  world.out << packs.library.packs.size() << (packs.library.packs.size() == 1 ? " pack is" : " packs are")
            << " right\n";
  const auto log = openLog(world);
  if (!log) return fail(world, log.error());
  const auto wrong = log->check();
  if (!wrong) return fail(world, wrong.error());
  for (const std::string& sentence : *wrong) {
    world.err << "lissom: " << sentence << '\n';
    code = kFailed;
  }
  if (wrong->empty()) world.out << "The log is whole\n";
  return code;
}

}  // namespace lissom
