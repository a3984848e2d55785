#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>

namespace SQLite {
class Database;
}

namespace lissom {

/// What lifts a log from version n to n + 1, n being the step's place. The list only ever grows: a
/// step that was released is never changed. Each step is one or more SQL statements.
using SchemaSteps = std::span<const char* const>;
SchemaSteps logSchemaSteps();

/// Marks a SQLite file as a log of this program: "Liss".
constexpr std::int32_t kLogApplicationId = 0x4C697373;

/// Where the copy lies that is kept before a log is lifted to `version`: "log.db.before-version-2".
std::filesystem::path copyBeforeLifting(const std::filesystem::path& file, int version);

/// Brings a log to the newest version in one transaction. One that holds something already is
/// kept first, by `keep` or, without it and where it answers Damaged, as a copy of the log alone; when that fails
/// nothing is changed. `file` is empty for a log in memory, of which nothing is kept. May throw SQLite::Exception.
Status liftSchema(SQLite::Database& database, const std::filesystem::path& file, SchemaSteps steps,
                  const std::function<Status(int version)>& keep = {});

/// The version and the maker of a SQLite file, read without opening it as a database, so that
/// nothing is made or changed beside it. Empty when it is no SQLite file at all.
struct LogHeader {
  std::int32_t applicationId;
  std::int32_t version;
};
Result<std::optional<LogHeader>> readLogHeader(const std::filesystem::path& file);

}  // namespace lissom
