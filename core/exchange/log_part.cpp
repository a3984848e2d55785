#include "core/exchange/log_part.h"

#include <map>
#include <set>

namespace lissom {

LogContents partOf(LogContents contents, const std::optional<Day>& first, const std::optional<Day>& last) {
  const auto isIn = [&](Day day) { return (!first || day >= *first) && (!last || day <= *last); };
  std::map<RowId, RowId> sessionOf;  // of versions
  for (const VersionChosen& chosen : contents.versions) {
    if (chosen.version && *chosen.version != chosen.session) sessionOf.emplace(*chosen.version, chosen.session);
  }
  const auto nameOf = [&](const RowId& rows) {
    const auto known = sessionOf.find(rows);
    return known == sessionOf.end() ? rows : known->second;
  };
  std::set<RowId> wanted;
  for (const SessionRecord& session : contents.sessions) {
    if (isIn(session.day)) wanted.insert(nameOf(session.id));
  }
  std::erase_if(contents.sessions, [&](const SessionRecord& session) { return !wanted.contains(nameOf(session.id)); });
  std::erase_if(contents.versions,
                [&](const VersionChosen& chosen) { return !wanted.contains(nameOf(chosen.session)); });
  std::erase_if(contents.notes, [&](const NoteSaid& note) { return !wanted.contains(nameOf(note.session)); });
  std::erase_if(contents.facts, [&](const PlanFact& fact) { return !isIn(fact.day); });
  return contents;
}

}  // namespace lissom
