#include "core/content/json_place.h"

#include <algorithm>
#include <cstdio>

namespace lissom {
namespace {

using nlohmann::json;

/// "0.5", not "0.500000".
std::string shortNumber(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

/// Control characters, and the marks that turn text around so that it reads as something else. The
/// text is valid UTF-8: the JSON parser has seen to it.
bool hasControlCharacter(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    const auto after = [&](std::size_t n) {
      return i + n < text.size() ? static_cast<unsigned char>(text[i + n]) : 0U;
    };
    if (byte == 0xC2 && after(1) < 0xA0) return true;  // U+0080 to U+009F
    if (byte != 0xE2) continue;
    const bool lineOrTurn = after(1) == 0x80 && after(2) >= 0xA8 && after(2) <= 0xAE;  // U+2028 to U+202E
    const bool isolate = after(1) == 0x81 && after(2) >= 0xA6 && after(2) <= 0xA9;     // U+2066 to U+2069
    if (lineOrTurn || isolate) return true;
  }
  return false;
}

/// Every brace belongs to a "{one|two}" with both words there.
bool bracesAreSideWords(std::string_view text) {
  std::size_t from = 0;
  while (true) {
    const std::size_t brace = text.find_first_of("{}", from);
    if (brace == std::string_view::npos) return true;
    const std::size_t close = text.find_first_of("{}", brace + 1);
    if (text[brace] == '}' || close == std::string_view::npos || text[close] == '{') return false;
    const std::string_view words = text.substr(brace + 1, close - brace - 1);
    const std::size_t bar = words.find('|');
    if (bar == 0 || bar == std::string_view::npos || bar + 1 == words.size()) return false;
    if (words.find('|', bar + 1) != std::string_view::npos) return false;
    from = close + 1;
  }
}

/// The place of a member.
std::string below(const std::string& place, std::string_view key) {
  return place.empty() ? shownKey(key) : place + '.' + shownKey(key);
}

bool contains(std::initializer_list<std::string_view> list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

std::string shownKey(std::string_view key) {
  constexpr std::size_t longest = 64;
  std::size_t end = std::min(key.size(), longest);
  if (end < key.size()) {
    while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0U) == 0x80U) --end;  // not in mid-character
  }
  std::string shown(key.substr(0, end));
  if (hasControlCharacter(shown)) {
    const auto isPlain = [](char c) { return c >= 0x20 && c < 0x7F; };
    std::replace_if(
        shown.begin(), shown.end(), [&](char c) { return !isPlain(c); }, '?');
  }
  return end < key.size() ? shown + "..." : shown;
}

bool isLanguage(std::string_view text) {
  std::size_t from = 0;
  for (bool first = true; from <= text.size(); first = false) {
    const std::size_t end = std::min(text.find('-', from), text.size());
    const std::string_view group = text.substr(from, end - from);
    if (group.size() < 2 || group.size() > (first ? 3U : 8U)) return false;
    for (const char c : group) {
      const bool small = c >= 'a' && c <= 'z';
      const bool other = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!small && (first || !other)) return false;
    }
    from = end + 1;
  }
  return true;
}

bool JsonPlace::object(std::initializer_list<std::string_view> required,
                       std::initializer_list<std::string_view> optional) const {
  if (!exists()) return false;
  if (!m_value->is_object()) {
    mistake("must be an object");
    return false;
  }
  for (const std::string_view key : required) {
    const std::string name(key);
    if (!m_value->contains(name)) JsonPlace(nullptr, below(m_place, key), *m_mistakes).mistake("is missing");
  }
  for (const auto& [key, value] : m_value->items()) {
    if (!contains(required, key) && !contains(optional, key)) (*this)[key].mistake("is not known here");
  }
  return true;
}

JsonPlace JsonPlace::operator[](std::string_view key) const {
  const std::string name(key);
  const json* member = nullptr;
  if (exists() && m_value->is_object()) {
    if (const auto found = m_value->find(name); found != m_value->end()) member = &*found;
  }
  return {member, below(m_place, key), *m_mistakes};
}

std::vector<std::pair<std::string, JsonPlace>> JsonPlace::members(std::size_t atMost) const {
  std::vector<std::pair<std::string, JsonPlace>> out;
  if (!exists()) return out;
  if (!m_value->is_object()) {
    mistake("must be an object");
    return out;
  }
  if (m_value->size() > atMost) {
    mistake("must have at most " + std::to_string(atMost) + " entries");
    return out;
  }
  for (const auto& [key, value] : m_value->items()) out.emplace_back(key, (*this)[key]);
  return out;
}

std::vector<JsonPlace> JsonPlace::list(std::size_t atLeast, std::size_t atMost) const {
  std::vector<JsonPlace> out;
  if (!exists()) return out;
  if (!m_value->is_array()) {
    mistake("must be a list");
    return out;
  }
  if (m_value->size() < atLeast || m_value->size() > atMost) {
    mistake("must have " + std::to_string(atLeast) + " to " + std::to_string(atMost) + " entries");
    return out;
  }
  for (std::size_t i = 0; i < m_value->size(); ++i) {
    out.push_back(JsonPlace(&(*m_value)[i], m_place + '[' + std::to_string(i) + ']', *m_mistakes));
  }
  return out;
}

int JsonPlace::wholeNumber(int lowest, int highest) const {
  if (!exists()) return lowest;
  const std::string range =
      lowest == highest ? std::to_string(lowest) : std::to_string(lowest) + " to " + std::to_string(highest);
  if (!m_value->is_number_integer()) {
    mistake("must be a whole number, " + range);
    return lowest;
  }
  // A number over the signed range would turn negative: compare as what it is.
  const bool huge = m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > INT32_MAX;
  const auto number = huge ? INT64_MAX : m_value->get<std::int64_t>();
  if (number < lowest || number > highest) {
    mistake("must be " + range);
    return lowest;
  }
  return static_cast<int>(number);
}

double JsonPlace::number(double lowest, double highest) const {
  if (!exists()) return lowest;
  const std::string range = shortNumber(lowest) + " to " + shortNumber(highest);
  if (!m_value->is_number()) {
    mistake("must be a number, " + range);
    return lowest;
  }
  const auto number = m_value->get<double>();
  if (!(number >= lowest && number <= highest)) {
    mistake("must be " + range);
    return lowest;
  }
  return number;
}

bool JsonPlace::truth() const {
  if (!exists()) return false;
  if (!m_value->is_boolean()) {
    mistake("must be true or false");
    return false;
  }
  return m_value->get<bool>();
}

std::string JsonPlace::text(std::size_t longest) const {
  if (!exists()) return {};
  if (!m_value->is_string()) {
    mistake("must be a text");
    return {};
  }
  const auto& text = m_value->get_ref<const std::string&>();
  if (text.find_first_not_of(' ') == std::string::npos) {
    mistake("must not be empty");
  } else if (text.size() > longest) {
    mistake("must be at most " + std::to_string(longest) + " bytes long");
  } else if (hasControlCharacter(text)) {
    mistake("must not have control characters");
  } else {
    return text;
  }
  return {};
}

std::size_t JsonPlace::word(std::initializer_list<std::string_view> words) const {
  if (!exists()) return 0;
  if (m_value->is_string()) {
    const auto found = std::find(words.begin(), words.end(), m_value->get_ref<const std::string&>());
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  }
  std::string all;
  for (const std::string_view each : words) {
    if (!all.empty()) all += ", ";
    all.append("\"").append(each).append("\"");
  }
  mistake("must be one of " + all);
  return 0;
}

LocalizedText JsonPlace::localized(const std::string& defaultLanguage, SideWords sideWords) const {
  std::map<std::string, std::string, std::less<>> texts;
  if (!exists()) return {};
  for (const auto& [language, node] : members(50)) {
    if (!isLanguage(language)) node.mistake("is not a language such as \"en\"");
    std::string text = node.text(1000);
    const bool braces = text.find_first_of("{}") != std::string::npos;
    if (braces && sideWords == SideWords::Refused) {
      node.mistake("must not have {left|right}: no one side is worked here");
    } else if (!bracesAreSideWords(text)) {
      node.mistake("has a brace that is not part of {left|right}");
    }
    texts.emplace(language, std::move(text));
  }
  if (m_value->is_object() && !defaultLanguage.empty() && !texts.contains(defaultLanguage)) {
    mistake("has no text in the default language \"" + defaultLanguage + "\"");
  }
  return {defaultLanguage, std::move(texts)};
}

}  // namespace lissom
