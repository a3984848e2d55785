#pragma once

#include "core/exchange/read_log.h"
#include "core/storage/log_contents.h"

#include <string>
#include <string_view>

namespace lissom {

/// Everything a log says, for other programs and for reading in again: format 2, described in resources/formats.
/// Instants are ISO 8601 in UTC with milliseconds beside the offset that held then; durations whole milliseconds; what
/// was not said is null. UTF-8, a line each hold and each fact; what of a note is no UTF-8 becomes U+FFFD.
std::string jsonOf(const LogContents& contents);

/// What jsonOf() wrote, or an export of format 1: nothing of it is lost. Keys that are not known are let be.
ReadLog logFromJson(std::string_view text, const Progress& progress = {});

/// How deep lists and objects may lie in each other, and how many values one session or fact may have.
inline constexpr std::size_t kDeepestLogJson = 32;
inline constexpr std::size_t kMostValuesOfAnEntry = 1'000'000;

}  // namespace lissom
