#pragma once

#include "core/base/progress.h"
#include "core/history/records.h"
#include "core/history/session_change.h"
#include "core/plan/plan_facts.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace lissom {

/// Says which of a session's versions counts from then on.
struct VersionChosen {
  Now said;
  ChangeKind kind = ChangeKind::Corrected;
  RowId session;                   ///< names the session for ever
  std::optional<RowId> version{};  ///< the session whose rows count; empty: it is withdrawn

  friend bool operator==(const VersionChosen&, const VersionChosen&) = default;
};

/// What was said around a session, once: each word about it is a row of its own.
struct NoteSaid {
  RowId id;
  RowId session;
  Now said;
  SessionNote note;

  friend bool operator==(const NoteSaid&, const NoteSaid&) = default;
};

/// Tells which note of each session counts: the latest. On one device that is the one with the highest number, for the
/// clock may have been set back in between; of several devices the time decides.
class LatestNotes {
public:
  /// Notes come by their numbers. Whether this one takes the place of those before it.
  bool take(const NoteSaid& note);

private:
  struct Latest {
    std::map<std::string, Instant> known;  ///< of each device: how late it certainly was
    std::tuple<Instant, std::string, std::int64_t> place;
  };
  std::map<RowId, Latest> m_latest;
};

/// What a log says, as it was written: what an export in JSON holds, an import brings, and a merge adds.
struct LogContents {
  /// Every session as its own rows have it, also those that were withdrawn or that are a version of another; `version`,
  /// `byHand` and `changes` are as if nothing had been changed. Oldest first.
  std::vector<SessionRecord> sessions;
  std::vector<VersionChosen> versions;  ///< in the order in which they were said
  std::vector<PlanFact> facts;          ///< in the order in which they were said
  /// Every note there is under its name, in the order in which they were said; the latest of a session is also the
  /// session's own. What comes without (a table, an older export) has only that one.
  std::vector<NoteSaid> notes{};

  friend bool operator==(const LogContents&, const LogContents&) = default;
};

/// The sessions that count, as LogStore::allSessions() reads them. What of `versions` names no session is ignored.
std::vector<SessionRecord> sessionsThatCount(const LogContents& contents);

/// What waits to be written (LogKeeper), as a log of its own would say it, so that it can be kept elsewhere and brought
/// in later: rows that have no name yet get one under a new device name. An undoing of a change that is on the disk
/// already names nothing that is here, and is left out.
LogContents contentsOf(std::vector<SessionRecord> sessions, std::span<const SessionChange> changes,
                       std::vector<PlanFact> facts);

}  // namespace lissom
