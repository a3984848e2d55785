#pragma once

#include "app/pseudo_language.h"

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <optional>
#include <span>

namespace lissom {

/// A language that the program speaks.
struct ProgramLanguage {
  const char* code;  ///< "de"
  const char* name;  ///< in itself, UTF-8: "Deutsch"
};
/// English first.
std::span<const ProgramLanguage> programLanguages();

/// Translates the program's words, Qt's own and its numbers and dates, for as long as it lives. A language that it does
/// not speak is English. Needs a QCoreApplication; what was made before keeps its words.
class Translation {
public:
  Translation() = default;
  Translation(const Translation&) = delete;
  Translation& operator=(const Translation&) = delete;
  ~Translation();

  /// "de", "de_CH" or "qps".
  void use(const QString& language);

private:
  QTranslator m_own;
  QTranslator m_qt;
  PseudoTranslator m_pseudo;
  std::optional<QLocale> m_localeBefore;
};

}  // namespace lissom
