#pragma once

#include "core/storage/log_contents.h"

#include <random>

namespace lissom {

/// A log that might be: sessions of up to three devices with holds, pauses, endings and hostile notes, some entered,
/// corrected and withdrawn, and what was said about the plan. In the order in which a log is read.
LogContents anyLog(unsigned seed);

/// What another log of the same person may have of it: some of the sessions, of these some only as far as they had
/// come, and what was said of those.
LogContents partOf(const LogContents& whole, unsigned seed);

/// Texts that have broken programs: quotes, line ends, formulas, characters beyond the BMP, control characters.
std::string hostileText(std::minstd_rand& random);

}  // namespace lissom
