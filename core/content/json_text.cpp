#include "core/content/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace lissom {
namespace {

using nlohmann::json;

/// What the parser says, without its numbers: "[json.exception.parse_error.101] parse error at line 2, column 1: syntax
/// error while ...; last read: '...'". What was read last is quoted there, and may be long and no text at all.
std::string plainReason(std::string why) {
  constexpr std::size_t longest = 200;
  if (const auto code = why.find("] "); why.starts_with('[') && code != std::string::npos) why.erase(0, code + 2);
  if (const auto start = why.find(": "); why.starts_with("parse error") && start != std::string::npos) {
    why.erase(0, start + 2);
  }
  if (why.size() > longest) why = why.substr(0, longest) + "...";
  std::replace_if(
      why.begin(), why.end(), [](char c) { return c < 0x20 || c >= 0x7F; }, '?');
  return why;
}

/// Reads a text without building anything, to find what a finished json value no longer shows: keys
/// given twice (the last one would silently win), nesting, and where the text breaks.
class Scan final : public nlohmann::json_sax<json> {
public:
  Scan(std::string_view text, Mistakes& mistakes) : m_text(text), m_mistakes(mistakes) {}

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool string(string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = m_levels.back();
    level.key = shownKey(name);
    if (!level.keys.insert(name).second) m_mistakes.add(m_mistakes.keepsMore() ? place() : "", "is there twice");
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
    const std::string_view before = m_text.substr(0, std::min(position, m_text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lastLine = before.rfind('\n');
    const std::size_t column = lastLine == std::string_view::npos ? before.size() : before.size() - lastLine - 1;
    m_mistakes.add("line " + std::to_string(line) + ", column " + std::to_string(column),
                   "is not JSON: " + plainReason(error.what()));
    return false;
  }

private:
  struct Level {
    bool list;
    std::size_t index = 0;
    std::string key = {};
    std::set<std::string> keys = {};
  };

  /// A value was read, or a list or object has ended.
  bool value() {
    if (!m_levels.empty()) ++m_levels.back().index;
    if (++m_values <= kMostJsonValues) return true;
    m_mistakes.add("", "the file must have at most " + std::to_string(kMostJsonValues) + " values");
    return false;
  }

  bool open(bool list) {
    if (m_levels.size() >= static_cast<std::size_t>(kDeepestJson)) {
      m_mistakes.add(place(), "lies too deep; at most " + std::to_string(kDeepestJson) +
                                  " objects and lists may lie in each other");
      return false;
    }
    m_levels.push_back({.list = list});
    return true;
  }

  bool close() {
    m_levels.pop_back();
    return value();
  }

  /// "exercises[3].dose" of what is read now.
  std::string place() const {
    std::string out;
    for (const Level& level : m_levels) {
      if (level.list) {
        out += '[' + std::to_string(level.index) + ']';
      } else {
        if (!out.empty()) out += '.';
        out += level.key;
      }
    }
    return out;
  }

  std::string_view m_text;
  Mistakes& m_mistakes;
  std::vector<Level> m_levels;
  std::size_t m_values = 0;
};

}  // namespace

std::optional<json> parseJson(std::string_view text, Mistakes& mistakes) {
  const std::size_t before = mistakes.count();
  Scan scan(text, mistakes);
  if (!json::sax_parse(text.begin(), text.end(), &scan)) return std::nullopt;
  if (mistakes.count() != before) return std::nullopt;
  return json::parse(text.begin(), text.end());
}

}  // namespace lissom
