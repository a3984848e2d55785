#pragma once

#include "core/content/pack.h"

#include <string>
#include <variant>

namespace lissom {

/// The user's own routines are a pack without exercises: its routines name exercises of other packs, and what is gone
/// from there is left out when it is played.
PackId ownRoutinesId();

/// The most routines a person may have, and the most exercises in one: what a pack may hold.
constexpr std::size_t kMostRoutines = 200;
constexpr std::size_t kMostItems = 100;

Pack emptyOwnRoutines();

/// One change, so that it can be made to what another program has written meanwhile.
struct KeepRoutine {
  Routine routine;  ///< new, or in place of the one with its id
};
struct AppendToRoutine {
  RoutineId routine;
  RoutineItem item;
};
struct RemoveRoutine {
  RoutineId routine;
};
using OwnChange = std::variant<KeepRoutine, AppendToRoutine, RemoveRoutine>;

/// Makes the change. Fails with NotFound when the routine to append to is gone, and with BadContent when there is no
/// room for more or nothing is left in it; then the pack is as it was.
Status makeChange(Pack& pack, const OwnChange& change);

/// The pack as a file, format 1. What parsePack() makes of it is the same pack.
std::string writeOwnRoutines(const Pack& pack);

}  // namespace lissom
