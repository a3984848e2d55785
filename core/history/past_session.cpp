#include "core/history/past_session.h"

#include <algorithm>

namespace lissom {

PastSession pastOf(const SessionRecord& session) {
  return {
      .day = session.day,
      .routine = session.routine,
      .finished = session.ending == Ending::Completed,
      .hurt = std::ranges::any_of(session.holds, [](const HoldRecord& hold) { return hold.outcome == Outcome::Hurt; }),
      .before = session.note.discomfortBefore,
      .after = session.note.discomfortAfter};
}

}  // namespace lissom
