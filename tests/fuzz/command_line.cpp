#include "app/command_line/command.h"
#include "core/base/day.h"
#include "core/exchange/log_words.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

// A day, a week or a time that is taken is written as it was read; arguments, one a line, are understood or refused
// with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> arguments(1);
  for (const char c : text) {
    if (c == '\n') {
      arguments.emplace_back();
    } else {
      arguments.back() += c;
    }
  }
  const auto understood = lissom::parseCommand(arguments);
  const auto* refused = std::get_if<lissom::UsageError>(&understood);
  if (refused && refused->sentence.empty()) std::abort();
  for (const std::string& word : arguments) {
    if (const auto day = lissom::parseIsoDay(word); day && lissom::toIso(*day) != word) std::abort();
    if (const auto week = lissom::parseIsoWeek(word); week && lissom::toIso(*week) != word) std::abort();
    if (const auto at = lissom::instantFrom(word); at && lissom::instantFrom(lissom::isoUtc(*at)) != at) std::abort();
  }
  return 0;
}
