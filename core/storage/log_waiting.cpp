#include "core/storage/log_waiting.h"

#include "core/storage/log_changes.h"
#include "core/storage/log_versions.h"

#include <algorithm>

namespace lissom {

WaitingSessions::WaitingSessions(const std::vector<SessionRecord>& sessions, const std::vector<SessionChange>& changes,
                                 const LogStore* log) {
  for (const SessionRecord& session : sessions) {
    if (session.id.number > 0) {
      m_now[session.id] = session;
    } else {
      m_nameless.emplace_back(session);
    }
  }
  for (const SessionChange& change : changes) apply(change, log);
}

std::optional<SessionRecord> WaitingSessions::stateOf(const Whose& whose, const LogStore* log) const {
  if (!whose.first) return m_nameless[whose.second];
  if (const auto known = m_now.find(*whose.first); known != m_now.end()) return known->second;
  if (!log) return std::nullopt;
  const auto versions = log->versionsOf(*whose.first);
  return versions ? versions->back().session : std::nullopt;
}

int WaitingSessions::changesOf(const Whose& whose, const LogStore* log) const {
  std::ptrdiff_t changes = std::ranges::count_if(
      m_said, [&](const Said& said) { return said.whose == whose && said.became.kind != ChangeKind::Added; });
  if (whose.first && log) {
    const auto versions = log->versionsOf(*whose.first);
    if (versions) changes += static_cast<std::ptrdiff_t>(versions->size()) - 1;  // the first is no change
  }
  return static_cast<int>(changes);
}

void WaitingSessions::apply(const SessionChange& change, const LogStore* log) {
  Whose whose;
  std::optional<SessionRecord> state;
  ChangeKind kind = ChangeKind::Undone;
  std::optional<std::optional<SessionRecord>> before;
  if (const auto* added = std::get_if<SessionAdded>(&change.entry)) {
    kind = ChangeKind::Added;
    m_nameless.emplace_back();
    whose = {std::nullopt, m_nameless.size() - 1};
    state = added->session;
    state->id = {};
    state->version.reset();
    state->changes = 0;
    state->byHand = true;
  } else if (const auto* corrected = std::get_if<SessionCorrected>(&change.entry)) {
    kind = ChangeKind::Corrected;
    whose.first = corrected->session;
    before = stateOf(whose, log);
    state = corrected->to;
    state->id = corrected->session;
    state->byHand = *before && (*before)->byHand;
  } else if (const auto* withdrawn = std::get_if<SessionWithdrawn>(&change.entry)) {
    kind = ChangeKind::Withdrawn;
    whose.first = withdrawn->session;
  } else {
    const Instant undone = std::get<ChangeUndone>(change.entry).said;
    const auto waiting = std::ranges::find(m_said, undone, &Said::said);
    if (waiting != m_said.end()) {
      whose = waiting->whose;
      state = waiting->before;
    } else {
      const auto was = log ? guarded(log->database(), [&] { return readBefore(log->database(), undone); })
                           : Result<SessionBefore>(Error{Error::Code::Unavailable, "no log"});
      if (!was) return;
      whose.first = was->session;
      state = was->was;
    }
  }
  if (state && kind != ChangeKind::Added) state->changes = changesOf(whose, log) + 1;
  if (!before) before = stateOf(whose, log);
  m_said.push_back({change.said.instant, whose, *std::move(before), {kind, change.said, state}});
  (whose.first ? m_now[*whose.first] : m_nameless[whose.second]) = std::move(state);
}

std::vector<RowId> WaitingSessions::replaced() const {
  std::vector<RowId> names;
  for (const auto& [id, session] : m_now) names.push_back(id);
  return names;
}

std::vector<SessionRecord> WaitingSessions::sessions() const {
  std::vector<SessionRecord> out;
  for (const auto& [id, session] : m_now) {
    if (session) out.push_back(*session);
  }
  for (const auto& session : m_nameless) {
    if (session) out.push_back(*session);
  }
  return out;
}

std::vector<SessionVersion> WaitingSessions::versionsOf(const RowId& session) const {
  std::vector<SessionVersion> out;
  for (const Said& said : m_said) {
    if (said.whose.first == session) out.push_back(said.became);
  }
  return out;
}

LogContents withWaiting(LogContents contents, const std::vector<SessionRecord>& sessions,
                        const std::vector<SessionChange>& changes, const std::string& provisional) {
  std::int64_t last = 0;
  const auto named = [&](RowId& id) {
    if (id.number <= 0) id = {provisional, ++last};
  };
  const auto withNames = [&](SessionRecord session) {
    named(session.id);
    for (HoldRecord& hold : session.holds) named(hold.id);
    for (HoldRecord& hold : session.holds) hold.session = session.id;
    for (PauseRecord& pause : session.pauses) named(pause.id);
    session.version.reset();
    session.byHand = false;
    session.changes = 0;
    return session;
  };
  const auto anew = [&](SessionRecord session) {
    session.id = {};
    for (HoldRecord& hold : session.holds) hold.id = {};
    for (PauseRecord& pause : session.pauses) pause.id = {};
    return contents.sessions.emplace_back(withNames(std::move(session))).id;
  };
  for (const SessionRecord& session : sessions) {
    const RowId rows = session.version.value_or(session.id);
    const auto there = std::ranges::find(contents.sessions, rows, &SessionRecord::id);
    SessionRecord own = session;
    own.id = rows;
    if (there != contents.sessions.end()) {
      *there = withNames(std::move(own));
    } else {
      contents.sessions.push_back(withNames(std::move(own)));
    }
  }
  for (const SessionChange& change : changes) {
    VersionChosen chosen{.said = change.said, .kind = ChangeKind::Withdrawn, .session = {}};
    if (const auto* added = std::get_if<SessionAdded>(&change.entry)) {
      chosen.kind = ChangeKind::Added;
      chosen.session = anew(added->session);
      chosen.version = chosen.session;
    } else if (const auto* corrected = std::get_if<SessionCorrected>(&change.entry)) {
      chosen.kind = ChangeKind::Corrected;
      chosen.session = corrected->session;
      chosen.version = anew(corrected->to);
    } else if (const auto* withdrawn = std::get_if<SessionWithdrawn>(&change.entry)) {
      chosen.session = withdrawn->session;
    } else {
      const Instant undone = std::get<ChangeUndone>(change.entry).said;
      const auto found = std::ranges::find_if(contents.versions,
                                              [&](const VersionChosen& each) { return each.said.instant == undone; });
      if (found == contents.versions.end()) continue;
      chosen.kind = ChangeKind::Undone;
      chosen.session = found->session;
      std::vector<VersionChosen> until;
      std::copy_if(contents.versions.begin(), found, std::back_inserter(until),
                   [&](const VersionChosen& each) { return each.session == found->session; });
      if (!until.empty() || found->kind != ChangeKind::Added) {
        chosen.version = Versions(until, [](const RowId&) { return true; }).rowsOf(found->session);
      }
    }
    contents.versions.push_back(std::move(chosen));
  }
  sortByBeginning(contents.sessions);
  return contents;
}

}  // namespace lissom
