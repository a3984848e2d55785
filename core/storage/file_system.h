#pragma once

#include <filesystem>

namespace lissom {

/// What kind of file system a folder lies on, as far as a database must know. Network: other computers may write there
/// too or the file system is another program (NFS, SMB, FUSE, 9P, ...), so shared memory and locks cannot be relied on.
enum class FileSystem { Local, Network };

/// Asks the system. Local where it gives no answer: that is what the usual disk is.
FileSystem fileSystemOf(const std::filesystem::path& folder);

/// Who answers it; tests bring their own.
using AskFileSystem = FileSystem (*)(const std::filesystem::path& folder);

}  // namespace lissom
