#pragma once

#include "core/base/day.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace lissom {

/// What happens to the file that is replaced.
enum class Replaced { Forget, KeepAsBak };

/// Writes a whole file, or leaves the one that is there as it was: the bytes go into a new file
/// beside it, are on the disk (fsync) and only then take its name. KeepAsBak: the old one stays as
/// "name.bak". Readable by its owner only. May be called from any thread: a second writer of the same file waits for
/// the first. Fails with DiskFull (the detail says how much room there is), ReadOnly, Unavailable, or with Locked when
/// the other writer takes longer than two seconds.
Status writeFileAtomically(const std::filesystem::path& file, std::string_view bytes, Replaced old = Replaced::Forget);

/// The whole file. Fails with NotFound, with Damaged when it is longer than `limit` bytes, or with
/// Unavailable (also for a directory or a pipe, and when `progress` cancels, which is asked after each 64 KiB).
Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit, const Progress& progress = {});

/// The first `length` bytes of a file, fewer when it is shorter. Fails like readFile().
Result<std::string> readStart(const std::filesystem::path& file, std::size_t length, const Progress& progress = {});

/// Copies a plain file to `to`, readable by its owner only and in place of what is there; what there is of it when that
/// fails stays. Unlike std::filesystem's it says what is wrong: DiskFull, ReadOnly, ... Does not wait for the disk.
Status copyFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a finished file its name, in place of what has it, and sees that this is on the disk.
Status moveIntoPlace(const std::filesystem::path& from, const std::filesystem::path& to);

/// The same, but what has the name already stays, and the finished file is removed.
Status moveToFreePlace(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a damaged file a name that is still free, "settings.json.corrupt-2026-11-16"; answers the name, or why it
/// could not be done.
Result<std::string> setAside(const std::filesystem::path& file, Day today);

/// The error for an errno: ENOSPC is DiskFull, EROFS and EACCES are ReadOnly, ...
Error errorOf(int systemError, const std::string& doing);

}  // namespace lissom
