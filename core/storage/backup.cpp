#include "core/storage/backup.h"

#include "core/storage/atomic_file.h"
#include "core/storage/backup_parts.h"
#include "core/storage/device_name.h"
#include "core/storage/log_check.h"
#include "core/storage/log_schema.h"
#include "core/storage/log_store.h"
#include "core/storage/log_tables.h"
#include "core/storage/plan_entry_text.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t kLongestFile = 16 * 1024 * 1024;
constexpr std::size_t kLongestManifest = 1024 * 1024;
constexpr int kFormat = 1;
constexpr const char* kManifest = "manifest.json";
constexpr const char* kSettings = "settings.json";
const std::string kPacks = "packs/";
const std::string kPartEnding = ".new-";

/// FNV-1a as a row of the log has it, over name and bytes.
std::string checksumOf(const KeptFile& file) {
  return std::to_string(lissom::checksumOf(LogRow{"sqlar", {file.name, file.bytes}}));
}

fs::path besides(fs::path file, const std::string& suffix) {
  return file += suffix;
}

void removeWithJournals(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-journal", "-wal", "-shm"}) fs::remove(besides(file, suffix), ignored);
}

/// What attempts that were cut off left beside a backup.
void removeRemainsOf(const fs::path& file) {
  const std::string start = file.filename().string() + kPartEnding;
  std::error_code trouble;
  std::vector<fs::path> remains;
  for (fs::directory_iterator entry(file.has_parent_path() ? file.parent_path() : fs::path("."), trouble), end;
       !trouble && entry != end; entry.increment(trouble)) {
    if (entry->path().filename().string().starts_with(start)) remains.push_back(entry->path());
  }
  for (const fs::path& remain : remains) fs::remove(remain, trouble);
}

/// Names in an archive lead nowhere but below the folder they are for.
bool isSafeName(const std::string& name) {
  if (name == kManifest || name == kSettings) return true;
  if (!name.starts_with(kPacks) || name.size() > 255 || !name.ends_with(".json")) return false;
  for (const fs::path& part : fs::path(name)) {
    if (part.empty() || part == "." || part == "..") return false;
  }
  return name.find('\0') == std::string::npos && name.find('\\') == std::string::npos;
}

/// The plain files of a person's packs, by their names in the archive.
Status collectPacks(const fs::path& folder, std::vector<KeptFile>& files) {
  std::error_code trouble;
  if (!fs::exists(folder, trouble)) return Done{};
  for (fs::recursive_directory_iterator entry(folder, trouble), end; !trouble && entry != end;
       entry.increment(trouble)) {
    std::error_code gone;
    if (!entry->is_regular_file(gone) || entry->path().extension() != ".json") continue;
    const std::string name = kPacks + entry->path().lexically_relative(folder).generic_string();
    if (!isSafeName(name)) continue;
    auto bytes = readFile(entry->path(), kLongestFile);
    if (!bytes) return bytes.error();
    files.push_back({name, *std::move(bytes)});
  }
  if (trouble) return errorOf(trouble.value(), "list " + folder.string());
  std::ranges::sort(files, {}, &KeptFile::name);
  return Done{};
}

Result<std::vector<KeptFile>> collect(const BackupPlaces& places) {
  std::vector<KeptFile> files;
  if (Status packs = collectPacks(places.packs, files); !packs) return packs.error();
  auto settings = readFile(places.settings, kLongestFile);
  if (settings) {
    files.push_back({kSettings, *std::move(settings)});
  } else if (settings.error().code != Error::Code::NotFound) {
    return settings.error();
  }
  return files;
}

KeptFile manifestOf(const std::vector<KeptFile>& files, const Now& now) {
  Json list = Json::array();
  for (const KeptFile& file : files) {
    list.push_back({{"name", file.name}, {"bytes", file.bytes.size()}, {"checksum", checksumOf(file)}});
  }
  const Json manifest{{"format", kFormat},
                      {"program", "lissom"},
                      {"made_at_ms", now.instant.time_since_epoch().count()},
                      {"utc_offset_min", now.utcOffset.count()},
                      {"files", std::move(list)}};
  return {kManifest, manifest.dump(2) + '\n'};
}

Error cancelled() {
  return {Error::Code::Unavailable, "cancelled"};
}

/// The log as it is at one moment, while others may write it.
Status copyLog(SQLite::Database& from, SQLite::Database& to, const Progress& progress) {
  constexpr int pagesAtOnce = 2000;
  SQLite::Backup backup(to, from);
  int waited = 0;
  for (int state = SQLITE_OK; state != SQLITE_DONE;) {
    state = backup.executeStep(progress ? pagesAtOnce : -1);
    if (state == SQLITE_BUSY || state == SQLITE_LOCKED) {
      constexpr int mostTries = 40;
      if (++waited > mostTries) return Error{Error::Code::Locked, "the log is written by another program"};
      sqlite3_sleep(kBusyTimeoutMs / 4);
    }
    const int total = std::max(1, backup.getTotalPageCount());
    if (progress && !progress(0.9 * (total - backup.getRemainingPageCount()) / total)) return cancelled();
  }
  return Done{};
}

void addFile(SQLite::Database& database, const KeptFile& file, const Now& now) {
  SQLite::Statement insert(database, "INSERT INTO sqlar (name, mode, mtime, sz, data) VALUES (?, ?, ?, ?, ?)");
  constexpr int plainFile = 0100600;
  insert.bind(1, file.name);
  insert.bind(2, plainFile);
  insert.bind(3, std::chrono::floor<std::chrono::seconds>(now.instant).time_since_epoch().count());
  insert.bind(4, static_cast<std::int64_t>(file.bytes.size()));
  insert.bind(5, file.bytes.data(), static_cast<int>(file.bytes.size()));
  insert.exec();
}

/// Fills the new file `part`.
Status fill(const fs::path& part, SQLite::Database& log, const std::vector<KeptFile>& files, const Now& now,
            const Progress& progress, const std::string& vfs) {
  try {
    SQLite::Database database(part.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs, vfs);
    return guarded(database, [&]() -> Status {
      if (Status copied = copyLog(log, database, progress); !copied) return copied;
      database.exec("PRAGMA journal_mode = DELETE");
      database.exec("PRAGMA synchronous = FULL");
      SQLite::Transaction transaction(database);
      database.exec("CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)");
      for (const KeptFile& file : files) addFile(database, file, now);
      addFile(database, manifestOf(files, now), now);
      database.exec("PRAGMA application_id = " + std::to_string(kBackupApplicationId));
      transaction.commit();
      return Done{};
    });
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

Result<std::vector<KeptFile>> filesIn(SQLite::Database& database) {
  std::vector<KeptFile> files;
  SQLite::Statement rows(database, "SELECT name, sz, data FROM sqlar ORDER BY name");
  while (rows.executeStep()) {
    const SQLite::Column data = rows.getColumn(2);
    KeptFile file{rows.getColumn(0).getString(),
                  std::string(static_cast<const char*>(data.getBlob()), static_cast<std::size_t>(data.getBytes()))};
    const bool whole = rows.getColumn(1).getInt64() == static_cast<std::int64_t>(file.bytes.size());
    if (!whole || !isSafeName(file.name) || file.bytes.size() > kLongestFile) {
      return Error{Error::Code::Damaged, "the file \"" + file.name + "\" in it makes no sense"};
    }
    files.push_back(std::move(file));
  }
  return files;
}

/// When it was made; Damaged unless the manifest names exactly these files with their checksums.
Result<Now> madeAt(const std::vector<KeptFile>& files) {
  const auto manifest = std::ranges::find(files, std::string(kManifest), &KeptFile::name);
  if (manifest == files.end() || manifest->bytes.size() > kLongestManifest) {
    return Error{Error::Code::Damaged, "it has no manifest"};
  }
  try {
    const Json json = Json::parse(manifest->bytes);
    if (json.at("format").get<int>() > kFormat) return Error{Error::Code::StorageNewer, "a later format of backups"};
    std::set<std::string> named;
    for (const Json& each : json.at("files")) {
      const auto name = each.at("name").get<std::string>();
      const auto file = std::ranges::find(files, name, &KeptFile::name);
      if (file == files.end() || checksumOf(*file) != each.at("checksum").get<std::string>()) {
        return Error{Error::Code::Damaged, "the file \"" + name + "\" in it is not what was kept"};
      }
      named.insert(name);
    }
    if (named.size() + 1 != files.size()) return Error{Error::Code::Damaged, "it holds files that are not named"};
    const Now made{Instant{Millis{json.at("made_at_ms").get<std::int64_t>()}},
                   std::chrono::minutes{json.at("utc_offset_min").get<std::int64_t>()}};
    if (Status time = checkTime({.day = Day{}, .said = made, .entry = Cleared{}}); !time) {
      return Error{Error::Code::Damaged, "its manifest names an impossible time"};
    }
    return made;
  } catch (const Json::exception& exception) {
    return Error{Error::Code::Damaged, std::string("its manifest: ") + exception.what()};
  }
}

struct Backup {
  Now made;
  std::vector<KeptFile> files;  ///< without the manifest
};

/// Takes the archive out of a copy of a backup, so that it becomes a log, and checks it.
Result<Backup> unpack(const fs::path& copy) {
  try {
    SQLite::Database database(copy.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs);
    return guarded(database, [&]() -> Result<Backup> {
      auto files = filesIn(database);
      if (!files) return files.error();
      const auto made = madeAt(*files);
      if (!made) return made.error();
      database.exec("DROP TABLE sqlar");
      database.exec("PRAGMA application_id = " + std::to_string(kLogApplicationId));
      std::erase_if(*files, [](const KeptFile& file) { return file.name == kManifest; });
      return Backup{*made, *std::move(files)};
    });
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

/// What the log `file` holds; every row of it is read.
Result<BackupSummary> summarize(const LogStore& log) {
  const auto wrong = log.check();
  if (!wrong) return wrong.error();
  if (!wrong->empty()) return Error{Error::Code::Damaged, wrong->front()};
  const auto sessions = log.allSessions();
  if (!sessions) return sessions.error();
  BackupSummary summary;
  summary.sessions = sessions->size();
  SQLite::Statement facts(log.database(), "SELECT count(*) FROM plan_fact");
  if (facts.executeStep()) summary.facts = static_cast<std::size_t>(facts.getColumn(0).getInt64());
  if (!sessions->empty()) {
    summary.firstDay = sessions->front().day;
    summary.lastDay = sessions->back().day;
  }
  return summary;
}

void addFiles(BackupSummary& summary, const std::vector<KeptFile>& files) {
  for (const KeptFile& file : files) {
    if (file.name == kSettings) {
      summary.settings = true;
    } else {
      summary.packs.push_back(file.name);
    }
  }
}

/// A folder with a copy of a backup in it, gone at the end. It lies in a folder of its own beside nothing else.
class WorkFolder {
public:
  WorkFolder() {
    std::error_code trouble;
    std::string name = (fs::temp_directory_path(trouble) / "lissom-XXXXXX").string();
    if (!trouble && ::mkdtemp(name.data())) m_path = name;
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    std::error_code ignored;  // the system empties that folder some day
    if (!m_path.empty()) fs::remove_all(m_path, ignored);
  }
  const fs::path& path() const { return m_path; }

private:
  fs::path m_path;
};

/// Whether it says of itself that it is a backup of a version that is known.
Status checkBackupHeader(const fs::path& file) {
  const auto header = readLogHeader(file);
  if (!header) return header.error();
  if (!*header || (*header)->applicationId != kBackupApplicationId || (*header)->version < 1) {
    return Error{Error::Code::Damaged, file.string() + ": is no backup of this program"};
  }
  if ((*header)->version > static_cast<int>(logSchemaSteps().size())) {
    return Error{Error::Code::StorageNewer, file.string() + ": has version " + std::to_string((*header)->version)};
  }
  return Done{};
}

/// The names of the sessions that count in a log.
Result<std::set<RowId>> sessionsOf(const LogStore& log) {
  const auto sessions = log.allSessions();
  if (!sessions) return sessions.error();
  std::set<RowId> names;
  for (const SessionRecord& session : *sessions) names.insert(session.id);
  return names;
}

}  // namespace

Result<OpenedBackup> openBackup(const fs::path& file, const fs::path& copy) {
  if (Status ours = checkBackupHeader(file); !ours) return ours.error();
  if (Status copied = copyFile(file, copy); !copied) return copied.error();
  auto backup = unpack(copy);
  if (!backup) return backup.error();
  const auto log = LogStore::open(copy);  // of an older version: it becomes one of this
  if (!log) return log.error();
  auto summary = summarize(*log);
  if (!summary) return summary.error();
  summary->made = backup->made;
  addFiles(*summary, backup->files);
  return OpenedBackup{*std::move(summary), std::move(backup->files)};
}

fs::path backupBeforeLifting(const fs::path& log, int version) {
  return besides(copyBeforeLifting(log, version), kBackupEnding);
}

Result<BackupSummary> writeBackup(const LogStore& log, const BackupPlaces& places, const fs::path& file, const Now& now,
                                  const Progress& progress, const std::string& vfs) {
  return writeBackupOf(log.database(), places, file, now, progress, vfs);
}

Result<BackupSummary> writeBackupOf(SQLite::Database& log, const BackupPlaces& places, const fs::path& file,
                                    const Now& now, const Progress& progress, const std::string& vfs) {
  const auto files = collect(places);
  if (!files) return files.error();
  removeRemainsOf(file);
  const fs::path part = besides(file, kPartEnding + newDeviceName());
  const auto failed = [&](const Error& error) {
    removeWithJournals(part);
    return error;
  };
  // Made first, readable by its owner only: SQLite would make it as the system's mask says.
  if (Status made = writeFileAtomically(part, ""); !made) return failed(made.error());
  if (Status filled = fill(part, log, *files, now, progress, vfs); !filled) return failed(filled.error());
  auto summary = readBackup(part);
  if (!summary) return failed(summary.error());
  if (progress && !progress(1.0)) return failed(cancelled());
  if (Status placed = moveIntoPlace(part, file); !placed) return failed(placed.error());
  return summary;
}

Result<BackupSummary> readBackup(const fs::path& file) {
  const WorkFolder folder;
  if (folder.path().empty()) return Error{Error::Code::Unavailable, "there is no place for a temporary copy"};
  auto opened = openBackup(file, folder.path() / "log.db");
  if (!opened) return Error{opened.error().code, file.string() + ": " + opened.error().detail};
  return std::move(opened->summary);
}

Result<RestorePreview> previewRestore(const fs::path& file, const BackupPlaces& places, const LogStore* present) {
  const WorkFolder folder;
  if (folder.path().empty()) return Error{Error::Code::Unavailable, "there is no place for a temporary copy"};
  const fs::path copy = folder.path() / "log.db";
  auto opened = openBackup(file, copy);
  if (!opened) return Error{opened.error().code, file.string() + ": " + opened.error().detail};
  RestorePreview preview;
  preview.backup = std::move(opened->summary);
  const auto theirs = LogStore::openToRead(copy);
  if (!theirs) return theirs.error();
  const auto there = sessionsOf(*theirs);
  if (!there) return there.error();
  preview.sessionsOnlyThere = there->size();
  std::error_code trouble;
  auto summary = present ? summarize(*present) : Result<BackupSummary>(BackupSummary{});
  preview.presentReadable = present ? bool(summary) : !fs::exists(places.log, trouble);
  if (present && summary) {
    preview.present = *std::move(summary);
    const auto here = sessionsOf(*present);
    if (!here) return here.error();
    const auto common =
        static_cast<std::size_t>(std::ranges::count_if(*here, [&](const RowId& id) { return there->contains(id); }));
    preview.sessionsOnlyHere = here->size() - common;
    preview.sessionsOnlyThere = there->size() - common;
  }
  if (const auto files = collect(places)) addFiles(preview.present, *files);
  return preview;
}

// ---- Made by themselves.

bool isBackupDue(std::optional<Day> last, Day today) {
  return !last || today - *last >= kBackupEvery || *last > today;
}

std::string backupNameOf(Day day) {
  return "lissom-" + toIso(day) + kBackupEnding;
}

std::vector<std::string> backupsToRemove(std::span<const std::string> names) {
  const std::string start = "lissom-";
  std::vector<std::string> ours;
  for (const std::string& name : names) {
    const std::size_t length = name.size() - std::min(name.size(), start.size() + std::string(kBackupEnding).size());
    if (!name.starts_with(start) || !name.ends_with(kBackupEnding)) continue;
    if (parseIsoDay(std::string_view(name).substr(start.size(), length))) ours.push_back(name);
  }
  std::ranges::sort(ours, std::greater{});
  if (ours.size() <= kBackupsKept) return {};
  return {ours.begin() + kBackupsKept, ours.end()};
}

Result<fs::path> writeWeeklyBackup(const LogStore& log, const BackupPlaces& places, const fs::path& folder, Day today,
                                   const Now& now, const std::string& vfs) {
  std::error_code trouble;
  if (!fs::is_directory(folder, trouble)) {
    return Error{Error::Code::Unavailable, folder.string() + ": is no folder"};
  }
  const fs::path file = folder / backupNameOf(today);
  if (const auto made = writeBackup(log, places, file, now, {}, vfs); !made) return made.error();
  std::vector<std::string> names;
  for (fs::directory_iterator entry(folder, trouble), end; !trouble && entry != end; entry.increment(trouble)) {
    names.push_back(entry->path().filename().string());
  }
  for (const std::string& name : backupsToRemove(names)) {
    // Of a day that lies ahead, because a clock was wrong: the new one stays whatever the names say.
    if (folder / name != file) fs::remove(folder / name, trouble);
  }
  return file;
}

}  // namespace lissom
