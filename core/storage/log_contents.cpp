#include "core/storage/log_contents.h"

#include "core/base/overloaded.h"
#include "core/storage/device_name.h"
#include "core/storage/log_versions.h"

#include <map>
#include <set>

namespace lissom {
namespace {

/// Gives rows that were never written names of their own.
class Names {
public:
  RowId next() { return {m_device, ++m_number}; }
  void name(SessionRecord& session) {
    if (session.id.device.empty()) session.id = next();
    for (HoldRecord& hold : session.holds) {
      if (hold.id.device.empty()) hold.id = next();
      hold.session = session.id;
    }
    for (PauseRecord& pause : session.pauses) {
      if (pause.id.device.empty()) pause.id = next();
    }
  }
  /// A session that was stated by hand: none of its rows was ever written.
  SessionRecord stated(SessionRecord session) {
    session.id = {};
    for (HoldRecord& hold : session.holds) hold.id = {};
    for (PauseRecord& pause : session.pauses) pause.id = {};
    session.version.reset();
    session.byHand = false;
    session.changes = 0;
    name(session);
    return session;
  }

private:
  std::string m_device = newDeviceName();
  std::int64_t m_number = 1;  // the first is the device itself
};

}  // namespace

bool LatestNotes::take(const NoteSaid& note) {
  const auto [place, isFirst] = m_latest.try_emplace(note.session);
  Latest& latest = place->second;
  Instant& known = latest.known.try_emplace(note.id.device, note.said.instant).first->second;
  known = std::max(known, note.said.instant);
  std::tuple here(known, note.id.device, note.id.number);
  if (!isFirst && here < latest.place) return false;
  latest.place = std::move(here);
  return true;
}

LogContents contentsOf(std::vector<SessionRecord> sessions, std::span<const SessionChange> changes,
                       std::vector<PlanFact> facts) {
  Names names;
  LogContents contents{std::move(sessions), {}, std::move(facts)};
  for (SessionRecord& session : contents.sessions) names.name(session);
  std::map<Instant, VersionChosen> before;       // what an undoing of the change would choose
  std::map<RowId, std::optional<RowId>> counts;  // by the session's name
  const auto choose = [&](const Now& said, ChangeKind kind, const RowId& session, std::optional<RowId> version) {
    const auto now = counts.find(session);
    const std::optional<RowId> was = now != counts.end()         ? now->second
                                     : kind == ChangeKind::Added ? std::nullopt
                                                                 : std::optional(session);
    before.insert_or_assign(said.instant, VersionChosen{said, ChangeKind::Undone, session, was});
    counts[session] = version;
    contents.versions.push_back({said, kind, session, std::move(version)});
  };
  for (const SessionChange& change : changes) {
    std::visit(Overloaded{[&](const SessionAdded& added) {
                            contents.sessions.push_back(names.stated(added.session));
                            const RowId id = contents.sessions.back().id;
                            choose(change.said, ChangeKind::Added, id, id);
                          },
                          [&](const SessionCorrected& corrected) {
                            contents.sessions.push_back(names.stated(corrected.to));
                            choose(change.said, ChangeKind::Corrected, corrected.session, contents.sessions.back().id);
                          },
                          [&](const SessionWithdrawn& withdrawn) {
                            choose(change.said, ChangeKind::Withdrawn, withdrawn.session, std::nullopt);
                          },
                          [&](const ChangeUndone& undone) {
                            const auto known = before.find(undone.said);
                            if (known == before.end()) return;
                            const VersionChosen back = known->second;
                            choose(change.said, ChangeKind::Undone, back.session, back.version);
                          }},
               change.entry);
  }
  return contents;
}

std::vector<SessionRecord> sessionsThatCount(const LogContents& contents) {
  std::set<RowId> there;
  for (const SessionRecord& session : contents.sessions) there.insert(session.id);
  return Versions(contents.versions, [&](const RowId& row) { return there.contains(row); })
      .countingOf(contents.sessions);
}

}  // namespace lissom
