#include "core/exchange/log_words.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace lissom {
namespace {

constexpr Instant kFirstInstant{Millis{-62'167'219'200'000}};  // 0000-01-01
constexpr Instant kLastInstant{Millis{253'402'300'799'999}};   // 9999-12-31

/// How many bytes the character takes that `text` begins with; 0 when there is none.
std::size_t characterLength(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first < 0xE0   ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xF0 && first < 0xF5 ? 4
                                                             : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned char second = byte(1);
  const bool wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) ||
                     (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90);
  return wrong ? 0 : length;
}

}  // namespace

std::string isoUtc(Instant instant) {
  instant = std::clamp(instant, kFirstInstant, kLastInstant);
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return toIso(Day{day.time_since_epoch()}) + text;
}

std::optional<Instant> instantFrom(std::string_view text) {
  const bool withMillis = text.size() == 24;
  if ((text.size() != 20 && !withMillis) || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text.back() != 'Z' || (withMillis && text[19] != '.')) {
    return std::nullopt;
  }
  if (text.find('-', 10) != std::string_view::npos) return std::nullopt;  // "-0" is a number, but no hour
  const auto day = parseIsoDay(text.substr(0, 10));
  const auto hour = numberFrom(text.substr(11, 2), 0, 23);
  const auto minute = numberFrom(text.substr(14, 2), 0, 59);
  const auto second = numberFrom(text.substr(17, 2), 0, 59);
  const auto millis = withMillis ? numberFrom(text.substr(20, 3), 0, 999) : 0;
  if (!day || !hour || !minute || !second || !millis) return std::nullopt;
  return Instant{day->time_since_epoch() + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
                 std::chrono::seconds{*second} + Millis{*millis}};
}

std::optional<RowId> rowIdFrom(std::string_view text) {
  if (text.size() < kDeviceLength + 2 || text[kDeviceLength] != '-') return std::nullopt;
  const std::string_view device = text.substr(0, kDeviceLength);
  if (device.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
  const std::string_view digits = text.substr(kDeviceLength + 1);
  const auto number = numberFrom(digits, 1, INT64_MAX / 2);
  if (!number || digits.front() == '0') return std::nullopt;
  return RowId{std::string(device), *number};
}

std::optional<std::int64_t> numberFrom(std::string_view text, std::int64_t least, std::int64_t most) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most) return std::nullopt;
  return number;
}

std::string mustBeNumber(std::int64_t least, std::int64_t most) {
  return "must be a whole number, " + std::to_string(least) + " to " + std::to_string(most);
}

bool isUtf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = characterLength(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string asUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = characterLength(text);
    out.append(length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(0, length));
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

}  // namespace lissom
