#pragma once

#include <map>
#include <string>
#include <string_view>

namespace lissom {

/// One text in several languages ("en", "de"). A pack guarantees that the default language is there.
class LocalizedText {
public:
  LocalizedText() = default;
  LocalizedText(std::string defaultLanguage, std::map<std::string, std::string, std::less<>> texts)
      : m_default(std::move(defaultLanguage)), m_texts(std::move(texts)) {}

  /// The text in that language, else in the default one; empty only for an empty text.
  const std::string& in(std::string_view language) const {
    static const std::string none;
    if (const auto found = m_texts.find(language); found != m_texts.end()) return found->second;
    const auto fallback = m_texts.find(m_default);
    return fallback == m_texts.end() ? none : fallback->second;
  }
  bool empty() const { return m_texts.empty(); }

  friend bool operator==(const LocalizedText&, const LocalizedText&) = default;

private:
  std::string m_default = "en";
  std::map<std::string, std::string, std::less<>> m_texts;
};

}  // namespace lissom
