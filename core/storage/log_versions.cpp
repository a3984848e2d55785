#include "core/storage/log_versions.h"

#include <set>

namespace lissom {

Versions::Versions(const std::vector<VersionChosen>& chosen, const std::function<bool(const RowId&)>& isThere) {
  std::set<RowId> copies;
  for (const VersionChosen& each : chosen) {
    if (each.version && each.version != each.session) copies.insert(*each.version);
  }
  for (const RowId& copy : copies) m_counting[copy] = std::nullopt;
  std::map<RowId, Counting> latest;
  for (const VersionChosen& each : chosen) {
    if (copies.contains(each.session)) continue;  // no session of its own
    Counting& counting = latest.try_emplace(each.session, Counting{each.session}).first->second;
    if (each.kind == ChangeKind::Added) {
      counting.byHand = true;
    } else {
      ++counting.changes;
    }
    m_counting[each.session] = std::nullopt;
    std::optional<RowId>& rows = m_rows.try_emplace(each.session, each.session).first->second;
    if (!each.version || isThere(*each.version)) rows = each.version;
  }
  for (auto& [session, counting] : latest) {
    const std::optional<RowId> rows = m_rows.at(session);
    if (!rows) continue;
    if (*rows != session) counting.version = rows;
    m_counting[*rows] = counting;
  }
}

std::optional<Counting> Versions::countingOf(const RowId& rows) const {
  const auto known = m_counting.find(rows);
  return known == m_counting.end() ? Counting{rows} : known->second;
}

std::optional<RowId> Versions::rowsOf(const RowId& session) const {
  const auto known = m_rows.find(session);
  return known == m_rows.end() ? session : known->second;
}

std::vector<SessionRecord> Versions::countingOf(std::vector<SessionRecord> own) const {
  std::vector<SessionRecord> out;
  out.reserve(own.size());
  for (SessionRecord& session : own) {
    auto counting = countingOf(session.id);
    if (!counting) continue;
    session.id = std::move(counting->session);
    session.version = std::move(counting->version);
    session.byHand = counting->byHand;
    session.changes = counting->changes;
    out.push_back(std::move(session));
  }
  sortByBeginning(out);
  return out;
}

}  // namespace lissom
