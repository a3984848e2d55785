#include "core/storage/plan_reading.h"

#include <algorithm>

namespace lissom {

PastSession pastOf(const SessionRecord& session) {
  return {.day = session.day,
          .routine = session.routine,
          .finished = session.ending == Ending::Completed,
          .hurt = std::ranges::find(session.holds, Outcome::Hurt, &HoldRecord::outcome) != session.holds.end(),
          .before = session.note.discomfortBefore,
          .after = session.note.discomfortAfter};
}

}  // namespace lissom
