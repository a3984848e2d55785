#pragma once

#include "app/command_line/verbs.h"

namespace lissom {

/// Reads an export and adds what is new in it to the log, or only says what that would be. A file that is broken
/// changes nothing: its mistakes are told by line.
int run(const ImportLog& verb, Surroundings world);

}  // namespace lissom
