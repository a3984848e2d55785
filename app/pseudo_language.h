#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QString>
#include <QTranslator>

namespace lissom {

/// The code of a language that no one speaks: every text is marked and 40 % longer, so that one sees at a glance what
/// was forgotten and what does not fit.
constexpr QLatin1String kPseudoLanguage{"qps"};

/// "Start" -> "[Ŝtàrt~~]". Placeholders (%1, {left|right}) and mnemonics stay what they are.
QString pseudoText(const QString& text);

/// A pack with every text in that language too.
QByteArray pseudoPack(const QByteArray& pack);

/// Translates everything that goes through tr().
class PseudoTranslator : public QTranslator {
  Q_OBJECT
public:
  using QTranslator::QTranslator;
  bool isEmpty() const override { return false; }
  QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
};

}  // namespace lissom
