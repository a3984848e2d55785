#pragma once

#include "core/history/records.h"
#include "core/plan/past_session.h"

namespace lissom {

/// As much of a session as the plan looks at.
PastSession pastOf(const SessionRecord& session);

}  // namespace lissom
