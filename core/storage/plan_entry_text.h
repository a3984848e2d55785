#pragma once

#include "core/base/result.h"
#include "core/plan/plan_facts.h"

#include <string>
#include <string_view>

namespace lissom {

/// Which kind of entry it is, as the log says it: "week-chosen", "flare-up", "withdrawn", ...
const char* kindOf(const PlanEntry& entry);

/// What an entry says, as small JSON of words, ISO days and numbers whose keys name their unit:
/// {"area":"left-hip","level":6,...,"rest_days":3,...}. What was not said is null.
std::string textOf(const PlanEntry& entry);

/// The entry that `kind` and `text` are. Fails with Damaged, and says why, when a key is missing or a word, id, day or
/// number is none that an entry may have; keys that are not known are let be, as a later version may say more.
Result<PlanEntry> planEntryFrom(std::string_view kind, std::string_view text);

/// Whether a fact was said on a day of four digits of a year, at a time that any calendar has. Fails with Damaged.
Status checkTime(const PlanFact& fact);

/// Whether the log can hold this fact and give it back as it is: its time is one, and every part of it one
/// that it may have. Fails with Damaged, and says why.
Status checkSense(const PlanFact& fact);

}  // namespace lissom
