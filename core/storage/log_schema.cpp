#include "core/storage/log_schema.h"

#include "core/storage/atomic_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>

namespace lissom {
namespace {

namespace fs = std::filesystem;

// Every row has (device, number): number runs over all tables of a device, so a lost row leaves a
// gap.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE device (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  role TEXT NOT NULL CHECK (role IN ('own', 'other')),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  routine TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  started_at_ms INTEGER NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  speed INTEGER NOT NULL CHECK (speed > 0),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_day ON session (day);
CREATE TABLE hold (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  session_device TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  item INTEGER NOT NULL CHECK (item >= 0),
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
  hold_number INTEGER NOT NULL CHECK (hold_number > 0),
  planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
  held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'shortened', 'skipped', 'hurt')),
  ended_at_ms INTEGER NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number),
  FOREIGN KEY (session_device, session_number) REFERENCES session (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_by_session ON hold (session_device, session_number);
CREATE TABLE session_end (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  session_device TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  ending TEXT NOT NULL CHECK (ending IN ('completed', 'stopped')),
  at_ms INTEGER NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number),
  FOREIGN KEY (session_device, session_number) REFERENCES session (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_end_by_session ON session_end (session_device, session_number);
CREATE TABLE session_note (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  session_device TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  discomfort_before INTEGER CHECK (discomfort_before BETWEEN 0 AND 10),
  discomfort_after INTEGER CHECK (discomfort_after BETWEEN 0 AND 10),
  text TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number),
  FOREIGN KEY (session_device, session_number) REFERENCES session (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_note_by_session ON session_note (session_device, session_number);
)sql";

// What is said about the plan. Holds that hurt are looked for among all there ever were whenever the plan is asked.
constexpr const char* kVersion2 = R"sql(
CREATE TABLE plan_fact (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  said TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_fact_by_day ON plan_fact (day);
CREATE INDEX hold_that_hurt ON hold (number) WHERE outcome = 'hurt';
)sql";

// Pauses, and which of a session's versions counts. The index of holds by session also carries what sums are made of: a
// year or all there ever was is added up without reading a single row of a hold.
constexpr const char* kVersion3 = R"sql(
CREATE TABLE session_pause (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  session_device TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  started_at_ms INTEGER NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  length_ms INTEGER NOT NULL CHECK (length_ms >= 0),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number),
  FOREIGN KEY (session_device, session_number) REFERENCES session (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_pause_by_session ON session_pause (session_device, session_number);
CREATE TABLE session_version (
  device TEXT NOT NULL CHECK (length(device) = 16),
  number INTEGER NOT NULL CHECK (number > 0),
  session_device TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  version_device TEXT,
  version_number INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('added', 'corrected', 'withdrawn', 'undone')),
  at_ms INTEGER NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (device, number),
  CHECK ((version_device IS NULL) = (version_number IS NULL)),
  CHECK (version_device IS NOT NULL OR kind IN ('withdrawn', 'undone')),
  FOREIGN KEY (session_device, session_number) REFERENCES session (device, number),
  FOREIGN KEY (version_device, version_number) REFERENCES session (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_version_by_session ON session_version (session_device, session_number);
CREATE INDEX session_version_by_version ON session_version (version_device, version_number);
CREATE INDEX session_version_by_time ON session_version (at_ms);
CREATE INDEX plan_fact_but_breaks ON plan_fact (at_ms) WHERE kind <> 'break-taken';
DROP INDEX hold_by_session;
CREATE INDEX hold_by_session ON hold (session_device, session_number, exercise, side, outcome, held_ms);
)sql";

constexpr std::array kSteps{kVersion1, kVersion2, kVersion3};

std::int32_t bigEndian(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return static_cast<std::int32_t>(number);
}

/// Copies the log into `part`, which is not there yet, and checks it.
Status writeCopy(SQLite::Database& database, const fs::path& part) {
  SQLite::Statement vacuum(database, "VACUUM INTO ?");
  vacuum.bind(1, part.string());
  try {
    vacuum.exec();
  } catch (const SQLite::Exception& exception) {
    // It says so in these words, too, when the place is taken or cannot be looked at. The log is not to blame.
    if (exception.getErrorCode() != SQLITE_ERROR) throw;
    return Error{Error::Code::Unavailable, part.string() + ": " + exception.what()};
  }
  {
    SQLite::Database made(part.string(), SQLite::OPEN_READONLY);
    const std::string verdict = made.execAndGet("PRAGMA quick_check").getString();
    if (verdict != "ok") return Error{Error::Code::Damaged, part.string() + ": " + verdict};
  }
  return Done{};
}

/// A whole copy of the log beside it, checked before it gets its name. What there is of it is removed when that fails:
/// the disk may be full.
Status keepCopy(SQLite::Database& database, const fs::path& copy) {
  fs::path part = copy;
  part += ".part";
  const auto clear = [&] {
    std::error_code ignored;
    fs::remove(part, ignored);
    fs::remove(part.string() + "-journal", ignored);
  };
  clear();
  try {
    Status written = writeCopy(database, part);
    if (written) written = moveIntoPlace(part, copy);
    if (!written) clear();
    return written;
  } catch (const SQLite::Exception&) {
    clear();
    throw;
  }
}

}  // namespace

SchemaSteps logSchemaSteps() {
  return kSteps;
}

fs::path copyBeforeLifting(const fs::path& file, int version) {
  fs::path copy = file;
  copy += ".before-version-" + std::to_string(version);
  return copy;
}

Status liftSchema(SQLite::Database& database, const fs::path& file, SchemaSteps steps,
                  const std::function<Status(int version)>& keep) {
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  const int newest = static_cast<int>(steps.size());
  if (version >= newest) return Done{};
  if (version > 0 && !file.empty()) {
    Status kept = keep ? keep(newest) : keepCopy(database, copyBeforeLifting(file, newest));
    // A backup is sound or none. A log with a damaged row is lifted with it: it is kept as it is.
    if (keep && !kept && kept.error().code == Error::Code::Damaged) {
      kept = keepCopy(database, copyBeforeLifting(file, newest));
    }
    if (!kept) return kept;
  }
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (int step = version; step < newest; ++step) database.exec(steps[static_cast<std::size_t>(step)]);
  database.exec("PRAGMA application_id = " + std::to_string(kLogApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(newest));
  transaction.commit();
  return Done{};
}

Result<std::optional<LogHeader>> readLogHeader(const fs::path& file) {
  constexpr std::size_t headerSize = 100;  // https://www.sqlite.org/fileformat2.html, 1.3
  const Result<std::string> head = readStart(file, headerSize);
  if (!head) return head.error();
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (head->size() < headerSize || !head->starts_with(magic)) return std::optional<LogHeader>();
  return std::optional(LogHeader{bigEndian(*head, 68), bigEndian(*head, 60)});
}

}  // namespace lissom
