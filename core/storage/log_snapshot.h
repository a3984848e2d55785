#pragma once

#include "core/storage/log_sql.h"

namespace lissom {

/// A log as it is now, opened so that nothing of it or beside it is made, changed or locked; what another program
/// writes later is not seen. A log that has a journal with something in it, or that is of an older version, is read
/// through a copy in the folder for temporary files. Fails with NotFound, Unavailable, Locked (another program never
/// stopped writing), DiskFull (no room for the copy), Damaged or StorageNewer.
Result<SQLite::Database> openSnapshot(const std::filesystem::path& file, const std::string& vfs);

}  // namespace lissom
