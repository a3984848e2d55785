#pragma once

#include "core/base/progress.h"
#include "core/history/records.h"
#include "core/history/session_change.h"
#include "core/plan/plan_facts.h"

#include <optional>
#include <span>
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

/// What a log says, as it was written: what an export in JSON holds, an import brings, and a merge adds.
struct LogContents {
  /// Every session as its own rows have it, also those that were withdrawn or that are a version of another; `version`,
  /// `byHand` and `changes` are as if nothing had been changed. Oldest first.
  std::vector<SessionRecord> sessions;
  std::vector<VersionChosen> versions;  ///< in the order in which they were said
  std::vector<PlanFact> facts;          ///< in the order in which they were said

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
