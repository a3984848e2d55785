// The half of backup.h that brings a backup back. A restore is several files that must change together, so it is
// prepared beside them first and then only rolled forward: each step can be done twice and is skipped when it was done.
#include "core/storage/atomic_file.h"
#include "core/storage/backup.h"
#include "core/storage/backup_parts.h"
#include "core/storage/device_name.h"
#include "core/storage/log_sql.h"
#include "core/storage/log_store.h"
#include "core/storage/log_tables.h"

#include <sys/stat.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kFolder = "restore";
constexpr const char* kOrder = "order.json";  // where everything goes; there as soon as the restore is decided
constexpr const char* kLog = "log.db";
constexpr const char* kPacks = "packs";
constexpr const char* kSettings = "settings.json";
constexpr std::size_t kLongest = 16 * 1024 * 1024;
constexpr std::array kJournals{"", "-wal", "-shm", "-journal"};

bool isThere(const fs::path& path) {
  std::error_code trouble;
  return fs::symlink_status(path, trouble).type() != fs::file_type::not_found;
}

fs::path besides(fs::path file, const std::string& suffix) {
  return file += suffix;
}

/// The log gets a device name of its own; the one under which it wrote before stays the name of those rows.
Status nameAnew(const fs::path& file) {
  try {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs);
    return guarded(database, [&]() -> Status {
      database.exec("PRAGMA journal_mode = DELETE");  // one file again, which can be moved
      database.exec("PRAGMA synchronous = FULL");
      SQLite::Transaction transaction(database);
      std::vector<LogRow> own;
      {
        SQLite::Statement rows = select(database, kDeviceTable, "WHERE role = 'own'");
        while (rows.executeStep()) own.push_back(currentRow(rows, kDeviceTable));
      }
      for (LogRow& row : own) {
        SQLite::Statement remove(database, "DELETE FROM device WHERE device = ? AND number = ?");
        remove.bind(1, row.text(0));
        remove.bind(2, row.integer(1));
        remove.exec();
        row.values[2] = std::string("other");
        insert(database, kDeviceTable, std::move(row.values));
      }
      insert(database, kDeviceTable, {newDeviceName(), std::int64_t{1}, std::string("own")});
      transaction.commit();
      return Done{};
    });
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

Status writeFiles(const fs::path& folder, const std::vector<KeptFile>& files) {
  std::error_code trouble;
  fs::create_directories(folder / kPacks, trouble);
  if (trouble) return errorOf(trouble.value(), "create " + (folder / kPacks).string());
  for (const KeptFile& file : files) {
    const fs::path target = folder / file.name;
    fs::create_directories(target.parent_path(), trouble);
    if (trouble) return errorOf(trouble.value(), "create " + target.parent_path().string());
    if (Status written = writeFileAtomically(target, file.bytes); !written) return written;
  }
  return Done{};
}

bool areOnOneFileSystem(const fs::path& file, const fs::path& folder) {
  struct stat of {};
  struct stat in {};
  return ::lstat(file.c_str(), &of) == 0 && ::stat(folder.c_str(), &in) == 0 && of.st_dev == in.st_dev;
}

/// Moves a file or folder and sees that this is on the disk; over the border of two file systems a file is copied.
Status move(const fs::path& from, const fs::path& to) {
  if (areOnOneFileSystem(from, to.parent_path())) return moveIntoPlace(from, to);
  const fs::path part = besides(to, ".new");
  std::error_code trouble;
  fs::remove_all(part, trouble);
  fs::copy(from, part, fs::copy_options::recursive, trouble);
  if (trouble) return errorOf(trouble.value(), "copy to " + part.string());
  if (Status placed = moveIntoPlace(part, to); !placed) return placed;
  fs::remove_all(from, trouble);
  return trouble ? Status(errorOf(trouble.value(), "remove " + from.string())) : Status(Done{});
}

/// The first of name, name-2, name-3, ... that is free, as a number.
int freeNumber(const fs::path& name) {
  int number = 1;
  while (isThere(number == 1 ? name : besides(name, "-" + std::to_string(number)))) ++number;
  return number;
}
fs::path numbered(const fs::path& name, int number) {
  return number == 1 ? name : besides(name, "-" + std::to_string(number));
}

struct Order {
  BackupPlaces places;
  fs::path aside;
};

Result<Order> readOrder(const fs::path& folder) {
  const auto text = readFile(folder / kOrder, kLongest);
  if (!text) return text.error();
  try {
    const Json json = Json::parse(*text);
    const auto path = [&](const char* key) { return fs::path(json.at(key).get<std::string>()); };
    return Order{{path("data"), path("log"), path("packs"), path("settings")}, path("aside")};
  } catch (const Json::exception& exception) {
    return Error{Error::Code::Damaged, (folder / kOrder).string() + ": " + exception.what()};
  }
}

/// The log's own file goes aside first and its journals next; the staged log is the sign that this is not done yet. A
/// log that is there though one is aside already was begun by another program in between: it is kept as well.
Status placeLog(const fs::path& staged, const Order& order) {
  if (!isThere(staged)) return Done{};
  std::error_code trouble;
  const fs::path log =
      fs::is_symlink(order.places.log, trouble) ? fs::weakly_canonical(order.places.log, trouble) : order.places.log;
  const int free = freeNumber(order.aside / kLog);
  const fs::path aside = numbered(order.aside / kLog, isThere(log) ? free : std::max(1, free - 1));
  for (const char* journal : kJournals) {
    if (!isThere(besides(log, journal))) continue;
    if (Status moved = move(besides(log, journal), besides(aside, journal)); !moved) return moved;
  }
  return move(staged, log);
}

Status placePacks(const fs::path& staged, const Order& order) {
  if (!isThere(staged)) return Done{};
  const fs::path aside = order.aside / kPacks;
  if (isThere(order.places.packs)) {
    if (Status moved = move(order.places.packs, numbered(aside, freeNumber(aside))); !moved) return moved;
  }
  return move(staged, order.places.packs);
}

Status placeSettings(const fs::path& staged, const Order& order) {
  if (!isThere(staged)) return Done{};
  const fs::path aside = order.aside / kSettings;
  if (const auto present = readFile(order.places.settings, kLongest); present && !isThere(aside)) {
    if (Status kept = writeFileAtomically(aside, *present); !kept) return kept;
  }
  std::error_code trouble;
  fs::create_directories(order.places.settings.parent_path(), trouble);  // what cannot be made shows when it is written
  const auto bytes = readFile(staged, kLongest);
  if (!bytes) return bytes.error();
  if (Status written = writeFileAtomically(order.places.settings, *bytes); !written) return written;
  fs::remove(staged, trouble);
  return trouble ? Status(errorOf(trouble.value(), "remove " + staged.string())) : Status(Done{});
}

}  // namespace

Status stageRestore(const fs::path& file, const BackupPlaces& places, Day today) {
  std::error_code trouble;
  fs::create_directories(places.data, trouble);
  if (trouble) return errorOf(trouble.value(), "create " + places.data.string());
  if (const auto before = finishRestore(places.data); !before) return before.error();  // one at a time
  const fs::path folder = places.data / kFolder;
  fs::create_directory(folder, trouble);
  if (trouble) return errorOf(trouble.value(), "create " + folder.string());
  const Status staged = [&]() -> Status {
    const auto opened = openBackup(file, folder / kLog);
    if (!opened) return Error{opened.error().code, file.string() + ": " + opened.error().detail};
    if (Status renamed = nameAnew(folder / kLog); !renamed) return renamed;
    if (Status written = writeFiles(folder, opened->files); !written) return written;
    const fs::path aside = places.data / ("before-restore-" + toIso(today));
    const Json order{{"data", places.data.string()},
                     {"log", places.log.string()},
                     {"packs", places.packs.string()},
                     {"settings", places.settings.string()},
                     {"aside", numbered(aside, freeNumber(aside)).string()}};
    return writeFileAtomically(folder / kOrder, order.dump(2) + '\n');
  }();
  if (!staged) fs::remove_all(folder, trouble);
  return staged;
}

bool isRestoreUnfinished(const fs::path& data) {
  return isThere(data / kFolder / kOrder);
}

Result<std::optional<fs::path>> finishRestore(const fs::path& data) {
  const fs::path folder = data / kFolder;
  if (!isThere(folder)) return std::optional<fs::path>();
  std::error_code trouble;
  if (!isThere(folder / kOrder)) {  // it came not as far as to be decided
    fs::remove_all(folder, trouble);
    if (trouble) return errorOf(trouble.value(), "remove " + folder.string());
    return std::optional<fs::path>();
  }
  const auto order = readOrder(folder);
  if (!order) return order.error();
  fs::create_directory(order->aside, trouble);
  if (trouble) return errorOf(trouble.value(), "create " + order->aside.string());
  if (Status placed = placeLog(folder / kLog, *order); !placed) return placed.error();
  if (Status placed = placePacks(folder / kPacks, *order); !placed) return placed.error();
  if (Status placed = placeSettings(folder / kSettings, *order); !placed) return placed.error();
  fs::remove_all(folder, trouble);
  if (trouble) return errorOf(trouble.value(), "remove " + folder.string());
  return std::optional(order->aside);
}

}  // namespace lissom
