#pragma once

#include "core/history/session_line.h"
#include "core/plan/past_session.h"
#include "core/storage/log_reading.h"

#include <optional>
#include <span>
#include <vector>

namespace lissom {

// Sessions without their single holds; nothing outside core/storage includes this. All of it throws SQLite::Exception
// and DamagedRow.

/// What these sessions' rows make of the log, oldest first: LogStore::linesBetween().
std::vector<SessionLine> countingLines(const SQLite::Database& database, const Which& which);

/// As much of these sessions as the plan looks at, oldest first, without those that are named.
std::vector<PastSession> pastSessions(const SQLite::Database& database, const Which& which,
                                      std::span<const RowId> without);

/// LogStore::newestLines().
std::vector<SessionLine> newestCountingLines(const SQLite::Database& database, std::size_t count,
                                             const std::optional<ListPlace>& before);

/// What these sessions come to.
LogTotals totalsOf(const std::vector<SessionLine>& lines);

/// LogStore::totals().
LogTotals readTotals(const SQLite::Database& database);

}  // namespace lissom
