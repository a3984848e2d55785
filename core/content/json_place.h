#pragma once

#include "core/base/localized_text.h"
#include "core/content/mistake.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lissom {

/// Whether a text may name the side worked as "{left|right}".
enum class SideWords { Allowed, Refused };

/// A value of a JSON document together with where it is ("exercises[3].dose.hold_s"). Reading one
/// that is wrong notes a mistake with its place and answers a harmless value, so that one pass
/// finds every mistake. One that is missing has been noted by object() already and is silent.
class JsonPlace {
public:
  JsonPlace(const nlohmann::json& root, Mistakes& mistakes) : JsonPlace(&root, "", mistakes) {}

  bool exists() const { return m_value != nullptr; }
  const nlohmann::json& value() const { return *m_value; }
  const std::string& place() const { return m_place; }
  Mistakes& mistakes() const { return *m_mistakes; }
  void mistake(std::string what) const { m_mistakes->add(m_place, std::move(what)); }

  /// True for an object; notes keys that are missing and keys that are in neither list.
  bool object(std::initializer_list<std::string_view> required,
              std::initializer_list<std::string_view> optional = {}) const;
  /// A member of an object; one that does not exist where there is none.
  JsonPlace operator[](std::string_view key) const;
  /// Every member of an object with its key, sorted; none where this is not an object.
  std::vector<std::pair<std::string, JsonPlace>> members(std::size_t atMost) const;
  /// The entries of a list that must have `atLeast` to `atMost`; none where this is not such a
  /// list.
  std::vector<JsonPlace> list(std::size_t atLeast, std::size_t atMost) const;

  int wholeNumber(int lowest, int highest) const;
  double number(double lowest, double highest) const;
  /// True or false; false where it is neither.
  bool truth() const;
  /// A text of 1 to `longest` bytes without control characters; braces are left to the caller.
  std::string text(std::size_t longest = 300) const;
  /// One of the words; the position of the first where it is none of them.
  std::size_t word(std::initializer_list<std::string_view> words) const;
  /// {"en": "...", "de": "..."}: at least the default language, each text up to 1,000 bytes.
  LocalizedText localized(const std::string& defaultLanguage, SideWords sideWords) const;

private:
  JsonPlace(const nlohmann::json* value, std::string place, Mistakes& mistakes)
      : m_value(value), m_place(std::move(place)), m_mistakes(&mistakes) {}

  const nlohmann::json* m_value;  ///< null: not there
  std::string m_place;
  Mistakes* m_mistakes;
};

/// True for "en", "de-CH", "sr-Latn": letters and digits in groups of 2 to 8, the first of 2 or 3
/// small letters.
bool isLanguage(std::string_view text);

}  // namespace lissom
