#pragma once

#include "core/history/session_change.h"
#include "core/storage/log_contents.h"
#include "core/storage/log_sql.h"

#include <optional>
#include <vector>

namespace lissom {

// What a person changes by hand, as rows; nothing outside core/storage includes this. All of it throws
// SQLite::Exception and DamagedRow.

/// Why LogStore::appendChange() would refuse it: NotFound or Unavailable. Empty: it would not.
std::optional<Error> refusalOf(const SQLite::Database& database, const SessionChange& change);

/// LogStore::instantFor().
Instant instantFor(const SQLite::Database& database, const SessionChange& change);
/// Whether the word of the log is what this change made of it, as far as it says so.
bool isWordOf(const VersionChosen& found, const ChangeEntry& entry);

/// LogStore::appendChange(), in a transaction that is taken back when this fails.
Status writeChange(RowAppender& rows, const SessionChange& change);

/// The word about versions that was said at that instant.
std::optional<VersionChosen> changeAt(const SQLite::Database& database, Instant said);

/// What a session was before a change of it.
struct SessionBefore {
  RowId session;
  std::optional<SessionRecord> was{};  ///< empty: there was none, or it was withdrawn
};
/// That of the change that was said at that instant. Fails with NotFound.
Result<SessionBefore> readBefore(const SQLite::Database& database, Instant said);

/// LogStore::versionsOf().
Result<std::vector<SessionVersion>> readVersions(const SQLite::Database& database, const RowId& session);

}  // namespace lissom
