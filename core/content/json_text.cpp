#include "core/content/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace lissom {
namespace {

using nlohmann::json;

/// Builds the value of a text and finds what a finished one no longer shows: keys given twice (the last one would
/// silently win), nesting, and where the text breaks.
class Builder final : public nlohmann::json_sax<json> {
public:
  Builder(std::string_view text, Mistakes& mistakes) : m_text(text), m_mistakes(mistakes) {}

  /// What was read; whole only without mistakes.
  json take() { return std::move(m_root); }

  bool null() override { return value(nullptr); }
  bool boolean(bool is) override { return value(is); }
  bool number_integer(number_integer_t number) override { return value(number); }
  bool number_unsigned(number_unsigned_t number) override { return value(number); }
  bool number_float(number_float_t number, const string_t&) override { return value(number); }
  bool string(string_t& text) override { return value(std::move(text)); }
  bool binary(binary_t&) override { return false; }  // JSON has none
  bool start_object(std::size_t) override { return open(json::object()); }
  bool start_array(std::size_t) override { return open(json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = m_levels.back();
    const auto [member, isNew] = level.node->get_ref<json::object_t&>().try_emplace(std::move(name));
    level.key = &member->first;
    level.member = &member->second;
    if (!isNew) m_mistakes.add(m_mistakes.keepsMore() ? place() : "", "is there twice");
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
  /// A list or an object that is being read. Nothing in it moves while something deeper is read.
  struct Level {
    json* node;
    std::size_t index = 0;
    const std::string* key = nullptr;  ///< of an object: the present one, and its value
    json* member = nullptr;
  };

  bool value(json value) {
    put(std::move(value));
    return ended();
  }

  json* put(json&& value) {
    if (m_levels.empty()) {
      m_root = std::move(value);
      return &m_root;
    }
    const Level& level = m_levels.back();
    if (level.node->is_array()) return &level.node->get_ref<json::array_t&>().emplace_back(std::move(value));
    *level.member = std::move(value);
    return level.member;
  }

  /// A value was read, or a list or object has ended.
  bool ended() {
    if (!m_levels.empty()) ++m_levels.back().index;
    if (++m_values <= kMostJsonValues) return true;
    m_mistakes.add("", "the file must have at most " + std::to_string(kMostJsonValues) + " values");
    return false;
  }

  bool open(json empty) {
    if (m_levels.size() >= static_cast<std::size_t>(kDeepestJson)) {
      m_mistakes.add(place(), "lies too deep; at most " + std::to_string(kDeepestJson) +
                                  " objects and lists may lie in each other");
      return false;
    }
    m_levels.push_back({.node = put(std::move(empty))});
    return true;
  }

  bool close() {
    m_levels.pop_back();
    return ended();
  }

  /// "exercises[3].dose" of what is read now.
  std::string place() const {
    std::string out;
    for (const Level& level : m_levels) {
      if (level.node->is_array()) {
        out += '[' + std::to_string(level.index) + ']';
      } else {
        if (!out.empty()) out += '.';
        if (level.key) out += shownKey(*level.key);
      }
    }
    return out;
  }

  std::string_view m_text;
  Mistakes& m_mistakes;
  std::vector<Level> m_levels;
  std::size_t m_values = 0;
  json m_root;
};

}  // namespace

// "[json.exception.parse_error.101] parse error at line 2, column 1: syntax
// error while ...; last read: '...'". What was read last is quoted there, and may be long and no text at all.
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

std::optional<json> parseJson(std::string_view text, Mistakes& mistakes) {
  const std::size_t before = mistakes.count();
  Builder builder(text, mistakes);
  if (!json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  if (mistakes.count() != before) return std::nullopt;
  return builder.take();
}

}  // namespace lissom
