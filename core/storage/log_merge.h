#pragma once

#include "core/base/result.h"
#include "core/storage/log_contents.h"
#include "core/storage/log_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lissom {

/// How many rows are looked at or written, at most, before Progress is asked again.
inline constexpr std::size_t kMergedAtOnce = 500;

/// What of a kind a file brings.
struct MergeCount {
  std::int64_t fresh = 0;  ///< not in the log yet
  std::int64_t same = 0;   ///< the log says so already

  friend bool operator==(const MergeCount&, const MergeCount&) = default;
};

/// A word of a file against a word of the log: the log's stays.
struct MergeConflict {
  enum class What { Session, Hold, Pause, Ending, Note, Change, Entry };
  What what = What::Session;
  std::string name;  ///< of the row, "a1b2c3d4e5f6a7b8-17"; of an entry of the plan when it was said
  Day day{};         ///< of the session, or on which it was said

  friend bool operator==(const MergeConflict&, const MergeConflict&) = default;
};

/// What merging a file into a log brings, or has brought.
struct MergePreview {
  MergeCount sessions;  ///< by their own rows: a version of a session is one as well
  MergeCount holds;
  MergeCount details;             ///< pauses, endings and notes
  MergeCount changes;             ///< which version of a session counts
  MergeCount entries;             ///< of the plan
  std::optional<Day> firstDay{};  ///< of the new sessions
  std::optional<Day> lastDay{};
  std::vector<MergeConflict> conflicts{};
  bool cancelled = false;  ///< Progress said so; nothing was changed

  bool bringsSomething() const {
    return sessions.fresh + holds.fresh + details.fresh + changes.fresh + entries.fresh > 0;
  }
  friend bool operator==(const MergePreview&, const MergePreview&) = default;
};

/// What mergeInto() would do now; changes nothing. `progress` may be empty.
///
/// Sessions, holds and pauses keep the names under which they were written, and facts of the plan and versions are
/// known by the instant at which they were said: so the same file twice adds nothing. Notes have names
/// as well, but in a table or an older file, where the one that says all that the log's does and more is taken. Endings
/// have none: the later one counts. What has the name or the
/// instant of something else in the log is a conflict and stays out, of a session with all that belongs to it. Versions
/// of sessions that are nowhere are left out.
Result<MergePreview> previewMerge(const LogStore& log, const LogContents& contents, const Progress& progress = {});

/// Adds what is new, all of it or nothing.
Result<MergePreview> mergeInto(LogStore& log, const LogContents& contents, const Progress& progress = {});

}  // namespace lissom
