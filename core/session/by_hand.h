#pragma once

#include "core/content/pack.h"
#include "core/history/records.h"
#include "core/session/script.h"

namespace lissom {

// Sessions that are stated and not timed.

/// A routine held from its start to its end as it is planned, at the pace in which the program would have played it:
/// what "all as planned" means. Its rows have no ids.
SessionRecord playedAsPlanned(const Routine& routine, const Library& library, Day day, const Now& startedAt,
                              const Pace& pace = {});

/// The same session begun at another time: its holds, pauses and end move with it. Its day stays as it is.
SessionRecord begunAt(SessionRecord session, const Now& startedAt);

}  // namespace lissom
