#pragma once

#include "core/content/pack.h"
#include "core/history/records.h"
#include "core/session/script.h"

#include <cstddef>

namespace lissom {

// Sessions that are stated and not timed.

/// A routine held from its start to its end as it is planned, at the pace in which the program would have played it:
/// what "all as planned" means. Its rows have no ids.
SessionRecord playedAsPlanned(const Routine& routine, const Library& library, Day day, const Now& startedAt,
                              const Pace& pace = {});

/// The same session begun at another time: its holds, pauses and end move with it. Its day stays as it is.
SessionRecord begunAt(SessionRecord session, const Now& startedAt);

/// The outcome of a hold as it is told now. What was skipped was not held, and what was completed was held as planned.
void setOutcome(HoldRecord& hold, Outcome outcome);
/// The time held as it is told now. A hold that was completed or shortened becomes what its time says, and one that was
/// skipped was not when it was held for any time.
void setHeld(HoldRecord& hold, Millis held);
/// One more hold like the one at `after`, which it follows, held as planned.
void addHold(SessionRecord& session, std::size_t after);

/// Whether it is what playedAsPlanned() would make of it, but for what is said around it: then nothing was changed.
bool isAsPlanned(const SessionRecord& session, const SessionRecord& planned);

}  // namespace lissom
