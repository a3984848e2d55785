#pragma once

#include "core/base/result.h"
#include "core/storage/backup.h"

#include <filesystem>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace lissom {

// What backup.cpp, restore.cpp and log_store.cpp share.

/// A file that lies in a backup beside the log.
struct KeptFile {
  std::string name;  ///< "settings.json" or "packs/...json": never leads out of the folder it is for
  std::string bytes;
};

/// A backup that was read to its last byte.
struct OpenedBackup {
  BackupSummary summary;
  std::vector<KeptFile> files;
};

/// Makes `copy`, which must not be there yet, the log of the backup `file`, in the newest version, and checks all of
/// it. What there is of the copy when that fails is the caller's to remove.
Result<OpenedBackup> openBackup(const std::filesystem::path& file, const std::filesystem::path& copy);

/// writeBackup() of a log of this version or an earlier one. May throw SQLite::Exception.
Result<BackupSummary> writeBackupOf(SQLite::Database& log, const BackupPlaces& places,
                                    const std::filesystem::path& file, const Now& now, const Progress& progress,
                                    const std::string& vfs);

}  // namespace lissom
