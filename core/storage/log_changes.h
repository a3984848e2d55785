#pragma once

#include "core/history/session_change.h"
#include "core/storage/log_contents.h"
#include "core/storage/log_sql.h"

#include <optional>
#include <vector>

namespace lissom {

// What a person changes by hand, as rows; nothing outside core/storage includes this. All of it throws
// SQLite::Exception and DamagedRow.

/// LogStore::appendChange(), in a transaction that is taken back when this fails.
Status writeChange(RowAppender& rows, const SessionChange& change);

/// The word about versions that was said at that instant.
std::optional<VersionChosen> changeAt(const SQLite::Database& database, Instant said);

/// LogStore::versionsOf().
Result<std::vector<SessionVersion>> readVersions(const SQLite::Database& database, const RowId& session);

}  // namespace lissom
