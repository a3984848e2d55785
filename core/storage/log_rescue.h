#pragma once

#include "core/base/result.h"
#include "core/history/records.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// The routine that a session has in the log when its own row was lost and it was made anew from its other rows.
constexpr const char* kUnknownRoutine = "unknown";

/// What became of a damaged log.
struct Rescue {
  std::filesystem::path keptAs;  ///< where the damaged log lies now, with its journals beside it
  std::size_t rowsSaved = 0;     ///< rows that the new log has from the damaged one
  std::size_t rowsMissing = 0;   ///< gaps in the running numbers; what came after the last row saved nobody knows
  /// Sessions whose own row was lost: made anew from their holds, ending and notes, with the day and the time of the
  /// earliest of them, kUnknownRoutine and speed 1, under the name that those rows call them by.
  std::vector<RowId> rebuiltSessions;
  std::vector<std::string> lost;  ///< what is missing or was made anew, one sentence each, for developers
};

/// Sets a damaged log aside as "log.db.damaged-2026-11-22" (with -wal, -shm and -journal beside it under matching
/// names, so that it can still be opened; a second one the same day gets "-2"; nothing is ever overwritten) and puts a
/// new log in its place that holds every row that can still be found and whose checksum is right, under its old name.
/// The new log has a device name of its own, so that its numbers never meet lost ones.
///
/// Whatever is a plain file is set aside, also one that never was a log. Fails and changes nothing with NotFound,
/// Unavailable (a directory, a pipe), StorageNewer, Locked (it is still open somewhere, which includes a LogStore of
/// this program), DiskFull or ReadOnly.
Result<Rescue> rescueLog(const std::filesystem::path& file, Day today, const std::string& vfs = {});

/// A crash at any point of rescueLog() leaves either the damaged log as it was, or the damaged log under its new name
/// and the new one, whole, as "log.db.rescued-2026-11-22". In the second case, and only when there is no `file`, this
/// does what is left to do and answers where the damaged log lies; else it does nothing and the answer is empty.
/// LogStore::open() calls it before it makes a new log.
Result<std::optional<std::filesystem::path>> finishRescue(const std::filesystem::path& file);

}  // namespace lissom
