#include "app/command_line/verb_parts.h"

#include "app/backup_places.h"
#include "app/convert.h"
#include "app/packs.h"
#include "app/phrases.h"
#include "core/session/script.h"

#include <QJsonDocument>

#include <ostream>

namespace lissom {

QJsonValue word(const char* text) {
  return QString::fromLatin1(text);
}

void print(std::ostream& out, const QJsonObject& object) {
  out << QJsonDocument(object).toJson().toStdString();
}

int fail(Surroundings& world, const QString& sentence, const std::string& detail) {
  world.err << "lissom: " << sentence.toStdString() << '\n';
  if (!detail.empty()) world.err << detail << (detail.back() == '\n' ? "" : "\n");
  return kFailed;
}

int fail(Surroundings& world, const Error& error) {
  return fail(world, Phrases::of(error), error.detail);
}

Library libraryOf(Surroundings& world) {
  LoadedPacks packs = loadPacks(world.places.packs, world.language);
  for (const RefusedPack& pack : packs.refused) {
    world.err << "lissom: " << pack.file << ": " << reasonOf(pack.error).toStdString() << '\n'
              << pack.error.detail << '\n';
  }
  return std::move(packs.library);
}

std::string nameOf(const LocalizedText& text, const Surroundings& world) {
  return text.in(world.language.toStdString());
}

std::string lengthOf(const Routine& routine, const Library& library) {
  return Phrases::minutesSeconds(totalLength(writeScript(routine, library))).toStdString();
}

std::string doseOf(const RoutineItem& item, const Exercise& exercise) {
  return Phrases::dose(item.dose, exercise.sides).toStdString();
}

Result<LogStore> openToWrite(const Surroundings& world) {
  return LogStore::open(world.places.log, {}, fileSystemOf,
                        BackupBeforeLifting{backupPlacesOf(world.places), world.clock.now()});
}

Result<LogStore> openLog(const Surroundings& world) {
  std::error_code none;
  if (!std::filesystem::exists(world.places.log, none)) return LogStore::inMemory();
  return openToWrite(world);
}

void tellSetAside(const PlanReading& reading, Surroundings& world) {
  for (const std::string& row : reading.setAside) world.err << "lissom: " << row << '\n';
}

}  // namespace lissom
