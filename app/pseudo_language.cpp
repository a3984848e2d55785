#include "app/pseudo_language.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lissom {
namespace {

/// Accented twins of letters that a date or a placeholder does not use alone.
QChar accented(QChar letter) {
  switch (letter.unicode()) {
    case 'a':
      return QChar(u'à');
    case 'e':
      return QChar(u'é');
    case 'i':
      return QChar(u'ï');
    case 'o':
      return QChar(u'ö');
    case 'u':
      return QChar(u'ü');
    case 'A':
      return QChar(u'Å');
    case 'E':
      return QChar(u'É');
    case 'S':
      return QChar(u'Š');
    default:
      return letter;
  }
}

bool isTextInLanguages(const QJsonObject& object) {
  if (!object.contains(QLatin1String("en"))) return false;
  for (const QJsonValue& value : object) {
    if (!value.isString()) return false;
  }
  return true;
}

QJsonValue pseudo(const QJsonValue& value) {
  if (value.isArray()) {
    QJsonArray items;
    for (const QJsonValue& item : value.toArray()) items.append(pseudo(item));
    return items;
  }
  if (!value.isObject()) return value;
  QJsonObject object = value.toObject();
  if (isTextInLanguages(object)) {
    object.insert(kPseudoLanguage, pseudoText(object.value(QLatin1String("en")).toString()));
    return object;
  }
  for (auto it = object.begin(); it != object.end(); ++it) *it = pseudo(*it);
  return object;
}

}  // namespace

QString pseudoText(const QString& text) {
  QString longer;
  int depth = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar letter = text[i];
    if (letter == QLatin1Char('{')) ++depth;
    if (letter == QLatin1Char('}')) --depth;
    const bool keep = depth > 0 || (i > 0 && text[i - 1] == QLatin1Char('%'));
    longer += keep ? letter : accented(letter);
  }
  // Long words, but none longer than a language has.
  constexpr qsizetype kLongestWord = 12;
  const auto more = std::max<qsizetype>(1, text.size() * 2 / 5);
  for (qsizetype i = 0; i < more; ++i) longer += QLatin1Char(i % kLongestWord == kLongestWord - 1 ? ' ' : '~');
  return QLatin1Char('[') + longer + QLatin1Char(']');
}

QByteArray pseudoPack(const QByteArray& pack) {
  const QJsonDocument document = QJsonDocument::fromJson(pack);
  return QJsonDocument(pseudo(document.object()).toObject()).toJson();
}

QString PseudoTranslator::translate(const char* context, const char* source, const char* disambiguation, int n) const {
  Q_UNUSED(n)
  // Qt's own texts and formats of dates are no sentences of ours.
  if (!source || !*source || !QLatin1String(context).startsWith(QLatin1String("lissom"))) return {};
  if (disambiguation && QLatin1String(disambiguation).startsWith(QLatin1String("format"))) return {};
  return pseudoText(QString::fromUtf8(source));
}

}  // namespace lissom
