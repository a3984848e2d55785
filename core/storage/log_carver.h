#pragma once

#include "core/base/result.h"
#include "core/storage/log_row.h"

#include <filesystem>
#include <functional>

namespace lissom {

/// Finds the rows in the bytes of a damaged log and of the journals beside it, and hands on each whose checksum is
/// right; the same row may come more than once. Nothing but the bytes of a row is believed: no page, no pointer, no
/// count, not even that the file is a database, so that a row is found wherever it lies. The whole file is never in
/// memory. Answers how many bytes the disk would not give. Fails with Unavailable when a file cannot be opened.
Result<std::uint64_t> carveRows(const std::filesystem::path& file, const std::function<void(const LogRow&)>& take);

}  // namespace lissom
