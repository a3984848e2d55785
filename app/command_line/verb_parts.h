#pragma once

#include "app/command_line/verbs.h"
#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/storage/log_store.h"

#include <QJsonObject>
#include <QString>

#include <iosfwd>
#include <string>

namespace lissom {

// What the verbs have in common.

constexpr int kFailed = 1;  ///< the exit code of a request that failed

QJsonValue word(const char* text);
void print(std::ostream& out, const QJsonObject& object);

/// Says one sentence about what went wrong, and the detail for developers; answers the exit code.
int fail(Surroundings& world, const QString& sentence, const std::string& detail = {});
int fail(Surroundings& world, const Error& error);

/// Packs that could not be taken are told, and the rest is used.
Library libraryOf(Surroundings& world);
std::string nameOf(const LocalizedText& text, const Surroundings& world);

/// How long a routine takes: "5:16".
std::string lengthOf(const Routine& routine, const Library& library);
/// "30 s × 3, each side"
std::string doseOf(const RoutineItem& item, const Exercise& exercise);

/// The log to read from; a new data folder has none, and that is an empty log, not a fault.
Result<LogStore> openLog(const Surroundings& world);

/// The log to write to. One of an earlier version becomes one of this, after a backup of everything.
Result<LogStore> openToWrite(const Surroundings& world);

/// Names the entries of the plan that were set aside.
void tellSetAside(const PlanReading& reading, Surroundings& world);

}  // namespace lissom
