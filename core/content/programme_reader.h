#pragma once

#include "core/content/json_place.h"
#include "core/content/pack.h"
#include "core/content/programme.h"

#include <map>
#include <string>
#include <vector>

namespace lissom {

/// Reads a pack's "programmes", a list of
///   {"id", "name", "says", "sources", "weeks": [week, ...], "keep": week}
/// with 1 to 52 weeks of
///   {"theme", "stretch": ROUTINE, "strength": ROUTINE, "days": [7 of "rest", "stretch", "strength"]}
/// where "strength" may be missing in a week without strength days. The first day is never for rest, and no strength
/// day follows another: not over the end of a week either, whether the week is begun again or the next one comes.
/// `pack` has its routines and default language already. What is wrong is in the mistakes.
std::map<ProgrammeId, Programme> readProgrammes(const JsonPlace& at, const Pack& pack,
                                                const std::vector<std::string>& knownSources);

}  // namespace lissom
