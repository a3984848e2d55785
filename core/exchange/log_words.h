#pragma once

#include "core/base/day.h"
#include "core/base/side.h"
#include "core/history/records.h"
#include "core/history/session_change.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lissom {

// How instants, names and words are written in the files that go in and out, and what they may be.

inline constexpr std::array kSides{Side::Left, Side::Right, Side::Both};
inline constexpr std::array kOutcomes{Outcome::Completed, Outcome::Shortened, Outcome::Skipped, Outcome::Hurt};
inline constexpr std::array kEndings{Ending::Completed, Ending::Stopped};
inline constexpr std::array kChangeKinds{ChangeKind::Added, ChangeKind::Corrected, ChangeKind::Withdrawn,
                                         ChangeKind::Undone};

/// Times in milliseconds: up to 31 years, so that sums over any log stay numbers.
inline constexpr std::int64_t kMostMillis = 1'000'000'000'000;
inline constexpr std::int64_t kMostCounted = INT32_MAX;
/// How fast a session may have been played: times its length, the longest there is, it still is a number.
inline constexpr std::int64_t kFastestSession = 10'000;
inline constexpr std::int64_t kMostUtcOffset = 24 * 60;
inline constexpr std::int64_t kWorstDiscomfort = 10;  // of the numeric rating scale
inline constexpr std::size_t kDeviceLength = 16;

/// "2026-11-22T06:30:00.000Z". What is before the year 0 or after 9999 is written as the nearest that ISO can say.
std::string isoUtc(Instant instant);
/// Of "2026-11-22T06:30:00Z" with or without ".000"; empty unless that is a real time.
std::optional<Instant> instantFrom(std::string_view text);
/// Of "a1b2c3d4e5f6a7b8-17"; empty unless it is 16 of 0-9 and a-f, and a number from 1 on.
std::optional<RowId> rowIdFrom(std::string_view text);
/// A number that is written as JSON and spreadsheets write whole ones; empty unless it lies in [least, most].
std::optional<std::int64_t> numberFrom(std::string_view text, std::int64_t least, std::int64_t most);

template <class Word>
std::optional<Word> wordFrom(std::string_view text, std::span<const Word> words) {
  for (const Word word : words) {
    if (text == wordOf(word)) return word;
  }
  return std::nullopt;
}
/// "must be left, right or both"
template <class Word>
std::string mustBeOneOf(std::span<const Word> words) {
  std::string out = "must be ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 < words.size() ? ", " : " or ";
    out += wordOf(words[i]);
  }
  return out;
}
std::string mustBeNumber(std::int64_t least, std::int64_t most);
inline constexpr const char* kMustBeDay = "must be a day such as 2026-11-22";
inline constexpr const char* kMustBeInstant = "must be a time such as 2026-11-22T06:30:00.000Z";
inline constexpr const char* kMustBeName = "must be a name such as a1b2c3d4e5f6a7b8-17";
inline constexpr const char* kMustBeId = "must be 1 to 64 of a-z, 0-9 and -";

/// Whether it is UTF-8 as Unicode has it: without surrogates, overlong forms or what is beyond U+10FFFF.
bool isUtf8(std::string_view text);
/// The same text with U+FFFD for each byte that is no UTF-8.
std::string asUtf8(std::string_view text);

}  // namespace lissom
