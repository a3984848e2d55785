#pragma once

#include "core/base/day.h"
#include "core/base/result.h"
#include "core/storage/log_contents.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

class LogStore;

/// A backup is one SQLite file: the tables of the log, and beside them, in a table `sqlar` as SQLite's own archiver
/// makes it, "settings.json", "packs/..." and "manifest.json". So any SQLite program reads it.
constexpr std::int32_t kBackupApplicationId = 0x4C697342;  // "LisB"
constexpr const char* kBackupEnding = ".lissom-backup";

/// What a backup takes beside the log, and where a restore puts everything.
struct BackupPlaces {
  std::filesystem::path data;      ///< the folder of the log
  std::filesystem::path log;       ///< log.db
  std::filesystem::path packs;     ///< the folder of own packs and routines
  std::filesystem::path settings;  ///< settings.json

  friend bool operator==(const BackupPlaces&, const BackupPlaces&) = default;
};

/// The backup that is made before a log of an earlier version is made one of this.
struct BackupBeforeLifting {
  BackupPlaces places;
  Now now;  ///< stamps it

  friend bool operator==(const BackupBeforeLifting&, const BackupBeforeLifting&) = default;
};
/// Where it lies: "log.db.before-version-3.lissom-backup".
std::filesystem::path backupBeforeLifting(const std::filesystem::path& log, int version);

/// What a log, or a backup, holds.
struct BackupSummary {
  std::optional<Now> made;         ///< when the backup was made; empty for what is there now
  std::size_t sessions = 0;        ///< that count
  std::size_t facts = 0;           ///< of the plan
  std::optional<Day> firstDay;     ///< of a session
  std::optional<Day> lastDay;      ///< of a session
  std::vector<std::string> packs;  ///< files of own packs and routines, "packs/own-routines.json"
  bool settings = false;

  friend bool operator==(const BackupSummary&, const BackupSummary&) = default;
};

/// Writes a backup of the log and of what lies in `places` to `file`, in place of what is there, by SQLite's online
/// backup; then opens it and reads every row, checksum and file of it before it gets its name. On failure and when
/// `progress` cancels (Unavailable) there is what was there before. Fails also with Damaged when the log is damaged:
/// a backup is whole or none. `vfs`: see LogStore::open().
Result<BackupSummary> writeBackup(const LogStore& log, const BackupPlaces& places, const std::filesystem::path& file,
                                  const Now& now, const Progress& progress = {}, const std::string& vfs = {});

/// Opens a backup and checks everything in it. Fails with NotFound, Unavailable, Damaged (also for a file that is no
/// backup) or StorageNewer.
Result<BackupSummary> readBackup(const std::filesystem::path& file);

/// What a restore would do.
struct RestorePreview {
  BackupSummary backup;
  BackupSummary present;
  std::size_t sessionsOnlyThere = 0;  ///< that the backup brings
  std::size_t sessionsOnlyHere = 0;   ///< that would be aside afterwards: the backup does not have them
  bool presentReadable = true;        ///< else what is there now cannot be read, and is put aside as it is

  friend bool operator==(const RestorePreview&, const RestorePreview&) = default;
};

/// Changes nothing. `present` is the log that is there now; null when it cannot be opened or there is none. Fails like
/// readBackup().
Result<RestorePreview> previewRestore(const std::filesystem::path& file, const BackupPlaces& places,
                                      const LogStore* present);

/// Prepares a restore in the folder "restore" of the data folder: from the moment it answers well, finishRestore() will
/// complete it, whatever happens in between; on failure nothing has changed. The restored log has a device name of its
/// own, so that its next rows never meet numbers that were used after the backup was made.
Status stageRestore(const std::filesystem::path& file, const BackupPlaces& places, Day today);

/// Completes a restore that was prepared: what is there now goes into the folder "before-restore-2026-11-22" of the
/// data folder (a second one that day gets "-2"), and the log, packs and settings of the backup take its place. Answers
/// that folder; empty when there was nothing to do. May be called again after a crash or failure at any point. Nobody
/// may have the log open. Called before anything else is read at every start, and by LogStore::open() for a log that is
/// not there.
Result<std::optional<std::filesystem::path>> finishRestore(const std::filesystem::path& data);

/// Whether a restore was decided and is not completed: a crash came in between.
bool isRestoreUnfinished(const std::filesystem::path& data);

// ---- Backups that are made by themselves.

constexpr std::chrono::days kBackupEvery{7};
constexpr std::size_t kBackupsKept = 8;

/// Whether a week has passed since the last one, or it lies ahead because a clock was wrong.
bool isBackupDue(std::optional<Day> last, Day today);
/// "lissom-2026-11-22.lissom-backup"
std::string backupNameOf(Day day);
/// Those of the folder's files that are older than the newest kBackupsKept of them; what has another name is never
/// among them.
std::vector<std::string> backupsToRemove(std::span<const std::string> names);

/// Makes the backup of that day in a folder and removes the oldest beyond kBackupsKept, never before the new one is
/// whole. Answers the file. What cannot be removed stays.
Result<std::filesystem::path> writeWeeklyBackup(const LogStore& log, const BackupPlaces& places,
                                                const std::filesystem::path& folder, Day today, const Now& now,
                                                const std::string& vfs = {});

}  // namespace lissom
