#include "core/storage/log_changes.h"

#include "core/base/overloaded.h"
#include "core/storage/log_reading.h"

#include <algorithm>

namespace lissom {
namespace {

Error notThere(const std::string& what) {
  return {Error::Code::NotFound, what + " is not there"};
}

/// Writes all of a session under names of its own.
RowId writeSession(RowAppender& rows, const SessionRecord& session, const Now& said) {
  const RowId id = rows.append(kSessionTable, valuesOf(session.routine, session.day, session.startedAt, session.speed));
  for (HoldRecord hold : session.holds) {
    hold.session = id;
    rows.append(kHoldTable, valuesOf(hold));
  }
  for (const PauseRecord& pause : session.pauses) rows.append(kPauseTable, valuesOf(id, pause));
  if (session.ending) rows.append(kEndTable, valuesOf(id, *session.ending, session.endedAt.value_or(said)));
  if (session.note != SessionNote{}) rows.append(kNoteTable, valuesOf(id, session.note, said));
  return id;
}

/// Why a session could not be read again as it is; empty: it could.
std::string senselessIn(const SessionRecord& session) {
  const auto isOnScale = [](const std::optional<int>& level) { return !level || (*level >= 0 && *level <= 10); };
  if (parseIsoDay(toIso(session.day)) != session.day) return "its day is in no calendar";
  if (session.speed < 1) return "its speed is none";
  if (!isOnScale(session.note.discomfortBefore) || !isOnScale(session.note.discomfortAfter)) {
    return "a discomfort is off the scale";
  }
  for (const HoldRecord& hold : session.holds) {
    if (hold.held < Millis{0} || hold.planned < Millis{0} || hold.item < 0 || hold.number < 1) {
      return "a hold is impossible";
    }
  }
  for (const PauseRecord& pause : session.pauses) {
    if (pause.length < Millis{0}) return "a pause is impossible";
  }
  return {};
}

/// What was said about the versions of just this session.
std::vector<VersionChosen> saidOf(const SQLite::Database& database, const RowId& session) {
  std::vector<VersionChosen> all = versionsOf(database, justThat(session));
  std::erase_if(all, [&](const VersionChosen& each) { return each.session != session; });
  return all;
}

/// Whether these rows are a session, not a version of another one.
bool isSession(const SQLite::Database& database, const RowId& rows) {
  if (!hasSession(database, rows)) return false;
  for (const VersionChosen& each : versionsOf(database, justThat(rows))) {
    if (each.version == rows && each.session != rows) return false;
  }
  return true;
}

/// The rows that counted before the last of `said`.
std::optional<RowId> rowsBefore(const SQLite::Database& database, std::vector<VersionChosen> said) {
  const VersionChosen undone = said.back();
  said.pop_back();
  if (said.empty() && undone.kind == ChangeKind::Added) return std::nullopt;
  return Versions(said, [&](const RowId& rows) { return hasSession(database, rows); }).rowsOf(undone.session);
}

/// What was said about a session until the change that `found` is.
std::vector<VersionChosen> saidUntil(const SQLite::Database& database, const VersionChosen& found) {
  std::vector<VersionChosen> until;
  for (const VersionChosen& each : saidOf(database, found.session)) {
    until.push_back(each);
    if (each == found) break;
  }
  return until;
}

/// What the change makes count; the rows of a new version are written.
VersionChosen chosenBy(RowAppender& rows, const SessionChange& change) {
  const auto chosen = [&](ChangeKind kind, const RowId& session, std::optional<RowId> version) {
    return VersionChosen{.said = change.said, .kind = kind, .session = session, .version = std::move(version)};
  };
  return std::visit(Overloaded{[&](const SessionAdded& added) {
                                 const RowId id = writeSession(rows, added.session, change.said);
                                 return chosen(ChangeKind::Added, id, id);
                               },
                               [&](const SessionCorrected& corrected) {
                                 return chosen(ChangeKind::Corrected, corrected.session,
                                               writeSession(rows, corrected.to, change.said));
                               },
                               [&](const SessionWithdrawn& withdrawn) {
                                 return chosen(ChangeKind::Withdrawn, withdrawn.session, std::nullopt);
                               },
                               [&](const ChangeUndone& undone) {
                                 const VersionChosen found = *changeAt(rows.database(), undone.said);
                                 return chosen(ChangeKind::Undone, found.session,
                                               rowsBefore(rows.database(), saidUntil(rows.database(), found)));
                               }},
                    change.entry);
}

/// The session that a change is about; empty when it is a new one.
Result<std::optional<RowId>> aboutWhom(const SQLite::Database& database, const ChangeEntry& entry) {
  using Session = Result<std::optional<RowId>>;
  const auto known = [&](const RowId& session) {
    return isSession(database, session) ? Session(session) : Session(notThere("session " + textOf(session)));
  };
  return std::visit(Overloaded{[&](const SessionAdded&) { return Session(std::nullopt); },
                               [&](const SessionCorrected& corrected) { return known(corrected.session); },
                               [&](const SessionWithdrawn& withdrawn) { return known(withdrawn.session); },
                               [&](const ChangeUndone& undone) {
                                 const auto found = changeAt(database, undone.said);
                                 return found ? Session(found->session) : Session(notThere("what is to be undone"));
                               }},
                    entry);
}

std::string senselessIn(const ChangeEntry& entry) {
  if (const auto* added = std::get_if<SessionAdded>(&entry)) return senselessIn(added->session);
  if (const auto* corrected = std::get_if<SessionCorrected>(&entry)) return senselessIn(corrected->to);
  return {};
}

}  // namespace

std::optional<Error> refusalOf(const SQLite::Database& database, const SessionChange& change) {
  const auto refused = [](const std::string& why) { return Error{Error::Code::Unavailable, "the change " + why}; };
  if (const std::string why = senselessIn(change.entry); !why.empty()) return refused("makes no sense: " + why);
  if (changeAt(database, change.said.instant)) return refused("was said at the instant of another");
  const auto session = aboutWhom(database, change.entry);
  if (!session) return session.error();
  if (!*session) return std::nullopt;
  const auto earlier = saidOf(database, **session);
  if (earlier.empty() || earlier.back().said.instant < change.said.instant) return std::nullopt;
  return refused("was said before the last one of its session");
}

Instant instantFor(const SQLite::Database& database, const SessionChange& change) {
  Instant at = change.said.instant;
  const auto session = aboutWhom(database, change.entry);
  if (session && *session) {
    const auto earlier = saidOf(database, **session);
    if (!earlier.empty()) at = std::max(at, earlier.back().said.instant + Millis{1});
  }
  while (changeAt(database, at)) at += Millis{1};
  return at;
}

bool isWordOf(const VersionChosen& found, const ChangeEntry& entry) {
  return std::visit(Overloaded{[&](const SessionAdded&) { return found.kind == ChangeKind::Added; },
                               [&](const SessionCorrected& corrected) {
                                 return found.kind == ChangeKind::Corrected && found.session == corrected.session;
                               },
                               [&](const SessionWithdrawn& withdrawn) {
                                 return found.kind == ChangeKind::Withdrawn && found.session == withdrawn.session;
                               },
                               [&](const ChangeUndone&) { return found.kind == ChangeKind::Undone; }},
                    entry);
}

Status writeChange(RowAppender& rows, const SessionChange& change) {
  if (auto refusal = refusalOf(rows.database(), change)) return *std::move(refusal);
  rows.append(kVersionTable, valuesOf(chosenBy(rows, change)));
  return Done{};
}

std::optional<VersionChosen> changeAt(const SQLite::Database& database, Instant said) {
  std::optional<VersionChosen> found;
  eachRow(database, kVersionTable, "WHERE at_ms = ? ORDER BY device, number LIMIT 1",
          {std::int64_t{said.time_since_epoch().count()}}, [&](const LogRow& row) { found = versionFrom(row); });
  return found;
}

Result<SessionBefore> readBefore(const SQLite::Database& database, Instant said) {
  const auto found = changeAt(database, said);
  if (!found) return notThere("the change");
  SessionBefore before{found->session, std::nullopt};
  auto until = saidUntil(database, *found);
  const auto rows = rowsBefore(database, until);
  if (!rows) return before;
  until.pop_back();
  const Versions versions(until, [&](const RowId& row) { return hasSession(database, row); });
  auto was = versions.countingOf(ownSessions(database, justThat(*rows)));
  if (!was.empty()) before.was = std::move(was.front());
  return before;
}

Result<std::vector<SessionVersion>> readVersions(const SQLite::Database& database, const RowId& session) {
  if (!isSession(database, session)) return notThere("session " + textOf(session));
  const std::vector<VersionChosen> all = saidOf(database, session);
  const auto isThere = [&](const RowId& rows) { return hasSession(database, rows); };
  std::vector<SessionVersion> out;
  const auto add = [&](std::optional<ChangeKind> kind, const Now& said, const std::vector<VersionChosen>& until) {
    SessionVersion version{kind, said, std::nullopt};
    const Versions versions(until, isThere);
    if (const auto rows = versions.rowsOf(session)) {
      auto as = versions.countingOf(ownSessions(database, justThat(*rows)));
      if (!as.empty()) version.session = std::move(as.front());
    }
    if (!kind && version.session) version.said = version.session->startedAt;
    out.push_back(std::move(version));
  };
  if (all.empty() || all.front().kind != ChangeKind::Added) add(std::nullopt, {}, {});
  for (std::size_t i = 0; i < all.size(); ++i) {
    add(all[i].kind, all[i].said, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i) + 1});
  }
  return out;
}

}  // namespace lissom
