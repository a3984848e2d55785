#include "core/storage/log_contents.h"

#include "core/storage/log_versions.h"

#include <set>

namespace lissom {

std::vector<SessionRecord> sessionsThatCount(const LogContents& contents) {
  std::set<RowId> there;
  for (const SessionRecord& session : contents.sessions) there.insert(session.id);
  return Versions(contents.versions, [&](const RowId& row) { return there.contains(row); })
      .countingOf(contents.sessions);
}

}  // namespace lissom
