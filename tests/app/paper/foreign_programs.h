#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <filesystem>

namespace lissom {

/// What a program that is not ours says about a file; empty, and `failed`, when it does not end well.
struct ForeignAnswer {
  bool failed = true;
  QString text;
};

inline ForeignAnswer ask(const char* program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(QString::fromLatin1(program), arguments);
  constexpr int kPatience = 60'000;
  if (!process.waitForFinished(kPatience)) return {};
  const bool well = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
  return {!well, QString::fromUtf8(process.readAllStandardOutput())};
}

inline QString nameOf(const std::filesystem::path& file) {
  return QString::fromStdString(file.string());
}
/// The words in reading order, a space wherever a line or a box ends; ligatures taken apart.
inline QString wordsIn(const std::filesystem::path& pdf) {
  return ask("pdftotext", {QStringLiteral("-enc"), QStringLiteral("UTF-8"), nameOf(pdf), QStringLiteral("-")})
      .text.normalized(QString::NormalizationForm_KC)
      .simplified();
}
inline QString factsOf(const std::filesystem::path& pdf) {
  return ask("pdfinfo", {nameOf(pdf)}).text;
}
inline bool isSound(const std::filesystem::path& pdf) {
  return !ask("qpdf", {QStringLiteral("--check"), nameOf(pdf)}).failed;
}
/// The fonts that are not in the file itself; "none" when there is no font at all.
inline QStringList fontsMissing(const std::filesystem::path& pdf) {
  const ForeignAnswer answer = ask("pdffonts", {nameOf(pdf)});
  QStringList lines = answer.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
  if (answer.failed || lines.isEmpty()) return {QStringLiteral("none")};
  QStringList missing;
  for (const QString& line : lines) {
    // name, type, encoding, emb, sub, uni, object, generation: counted from the end, for names have spaces.
    const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 5 || words[words.size() - 5] != QLatin1String("yes")) missing << line;
  }
  return missing;
}

}  // namespace lissom
