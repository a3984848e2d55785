#pragma once

#include "app/clock.h"
#include "core/content/pack.h"
#include "core/storage/log_store.h"

namespace lissom {

/// Writes eight weeks of plausible use into the log, up to the day before `today`: most days done, some in part, some
/// missed, discomfort that slowly settles. Always the same entries.
Status writeEightWeeks(LogStore& log, const Library& library, Day today);

}  // namespace lissom
