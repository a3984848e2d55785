#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <array>

void initializeLissomTranslations() {
  // A static library's resources are not there by themselves.
  Q_INIT_RESOURCE(lissom_translations);
}

namespace lissom {

std::span<const ProgramLanguage> programLanguages() {
  static constexpr std::array<ProgramLanguage, 2> kLanguages{{{"en", "English"}, {"de", "Deutsch"}}};
  return kLanguages;
}

Translation::~Translation() {
  for (QTranslator* translator : {&m_own, &m_qt, static_cast<QTranslator*>(&m_pseudo)}) {
    QCoreApplication::removeTranslator(translator);
  }
  if (m_localeBefore) QLocale::setDefault(*m_localeBefore);
}

void Translation::use(const QString& language) {
  initializeLissomTranslations();
  if (language == kPseudoLanguage) {
    QCoreApplication::installTranslator(&m_pseudo);
    return;
  }
  const QLocale wished(language);
  if (wished.language() != QLocale::system().language()) {
    m_localeBefore = QLocale();
    QLocale::setDefault(wished);
  }
  if (m_own.load(QStringLiteral(":/translations/lissom_") + language.section(QLatin1Char('_'), 0, 0))) {
    QCoreApplication::installTranslator(&m_own);
  }
  if (m_qt.load(wished, QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&m_qt);
  }
}

}  // namespace lissom
