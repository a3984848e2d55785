#pragma once

#include "core/base/day.h"
#include "core/base/result.h"
#include "core/history/records.h"

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace lissom {

// What a person changes in the log by hand. Each is a new fact over the old ones: nothing is overwritten, and each can
// be undone, which is a fact as well. A session is corrected by stating the whole of it anew; the latest word counts.

/// A session that was held away from the program. Its ids, `byHand`, `version` and `changes` are ignored.
struct SessionAdded {
  SessionRecord session;

  friend bool operator==(const SessionAdded&, const SessionAdded&) = default;
};

/// The session named `session` as it is from now on. Ids in `to`, `byHand`, `version` and `changes` are ignored.
struct SessionCorrected {
  RowId session;
  SessionRecord to;

  friend bool operator==(const SessionCorrected&, const SessionCorrected&) = default;
};

/// It counts no longer.
struct SessionWithdrawn {
  RowId session;

  friend bool operator==(const SessionWithdrawn&, const SessionWithdrawn&) = default;
};

/// Brings back what a session was before the change that was said at `said`, which may be an undoing itself (redo).
struct ChangeUndone {
  Instant said{};

  friend bool operator==(const ChangeUndone&, const ChangeUndone&) = default;
};

using ChangeEntry = std::variant<SessionAdded, SessionCorrected, SessionWithdrawn, ChangeUndone>;

/// One change. It is known by the instant at which it was said: no two have the same.
struct SessionChange {
  Now said;
  ChangeEntry entry;

  friend bool operator==(const SessionChange&, const SessionChange&) = default;
};

enum class ChangeKind { Added, Corrected, Withdrawn, Undone };
const char* wordOf(ChangeKind kind);  ///< "added", "corrected", "withdrawn", "undone"

/// What a session became by one change.
struct SessionVersion {
  std::optional<ChangeKind> kind;        ///< empty: as it was recorded
  Now said;                              ///< of a recorded one: when it began
  std::optional<SessionRecord> session;  ///< as it was then; empty: withdrawn

  friend bool operator==(const SessionVersion&, const SessionVersion&) = default;
};

/// Why an entry cannot be as it is stated.
enum class EntryMistake {
  InTheFuture,  ///< it begins after `now`
  EndsBeforeItBegins,
  TooLong,             ///< it ends kLongestSession or more after it began
  DayIsAnother,        ///< its day is not the one on which it began, nor the one before or after
  DiscomfortOffScale,  ///< not 0 to 10
  HeldTooLong,         ///< a hold is negative, longer than kLongestHold, or all holds together than the session
  NoteTooLong,         ///< more than kLongestNote bytes
};
inline constexpr std::chrono::hours kLongestSession{24};
inline constexpr std::chrono::minutes kLongestHold{60};
inline constexpr std::size_t kLongestNote = 10'000;

/// What is wrong with a session that was entered or corrected by hand; empty: nothing. A beginning that is the one of
/// the session that it corrects (null: none) may lie in the future: the clock may have been set back since.
std::vector<EntryMistake> mistakesIn(const SessionRecord& session, const Now& now,
                                     const SessionRecord* corrects = nullptr);

/// In what two versions of a session differ; for the edit history.
struct Difference {
  enum class What {
    Routine,
    DayItCountsFor,
    StartedAt,
    EndedAt,
    Ending,
    DiscomfortBefore,
    DiscomfortAfter,
    Note,
    HoldAdded,    ///< `hold` of the later version
    HoldRemoved,  ///< `hold` of the earlier version
    HoldHeld,     ///< the time held of `hold` (in both versions), counted in the later one
    HoldOutcome,  ///< as HoldHeld
  };
  What what;
  std::size_t hold = 0;

  friend bool operator==(const Difference&, const Difference&) = default;
};
/// Holds are the same when exercise, item, side and number are.
std::vector<Difference> differencesOf(const SessionRecord& before, const SessionRecord& after);

}  // namespace lissom
