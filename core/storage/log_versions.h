#pragma once

#include "core/storage/log_contents.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace lissom {

/// How the rows of a session count.
struct Counting {
  RowId session;                   ///< the session they are of
  std::optional<RowId> version{};  ///< empty: they are its own
  bool byHand = false;
  int changes = 0;

  friend bool operator==(const Counting&, const Counting&) = default;
};

/// Which sessions' rows count, from what was said about versions. A session without a word about it counts with its own
/// rows; the version of another one counts only where the latest word about that one names it. When the version that
/// was named last is not there any more, the newest one before it that is there counts: no loss makes a session vanish.
class Versions {
public:
  /// `chosen` in the order in which it was said; `isThere` tells whether the log has a session row of that name.
  Versions(const std::vector<VersionChosen>& chosen, const std::function<bool(const RowId&)>& isThere);

  /// How these rows count; empty when they do not.
  std::optional<Counting> countingOf(const RowId& rows) const;
  /// Which rows count of this session; empty when it is withdrawn.
  std::optional<RowId> rowsOf(const RowId& session) const;
  /// Of sessions as their own rows have them those that count, as they count.
  std::vector<SessionRecord> countingOf(std::vector<SessionRecord> own) const;

private:
  std::map<RowId, std::optional<Counting>> m_counting;  ///< only of rows about which something was said
  std::map<RowId, std::optional<RowId>> m_rows;         ///< of sessions that were changed
};

/// Oldest first; of two that began at the same moment the one with the smaller name.
template <class Session>
void sortByBeginning(std::vector<Session>& sessions) {
  std::ranges::stable_sort(sessions, [](const Session& one, const Session& other) {
    return std::tie(one.day, one.startedAt.instant, one.id) < std::tie(other.day, other.startedAt.instant, other.id);
  });
}

}  // namespace lissom
