#pragma once

#include "core/storage/log_contents.h"

#include <optional>

namespace lissom {

/// What a log says of the days in [first, last]; an end that is not given is open. A session comes with everything it
/// was made into when any of that lies in these days; of the plan comes what was said on them.
LogContents partOf(LogContents contents, const std::optional<Day>& first, const std::optional<Day>& last);

}  // namespace lissom
