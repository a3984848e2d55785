#pragma once

#include "core/base/result.h"
#include "core/content/pack.h"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <vector>

namespace lissom {

/// A pack that could not be taken, and why. The rest of the program works without it.
struct RefusedPack {
  std::string file;
  Error error;
};

struct LoadedPacks {
  Library library;
  std::vector<RefusedPack> refused;
};

/// The pack that comes with the program, then those in `folder` in the order of their names, then the user's own
/// routines. A pack that uses an id that another one has is refused. `language` "qps" (pseudo-language) lengthens and
/// marks every text.
LoadedPacks loadPacks(const std::filesystem::path& folder, const QString& language);

/// Why a pack was refused, in a sentence to show; the error's detail lists the mistakes.
QString sentenceOf(const RefusedPack& pack);

/// The same without the file.
QString reasonOf(const Error& error);

/// Reads and checks one pack file. What is no plain file, such as a folder or a pipe, is refused at once.
Result<Pack> loadPack(const std::filesystem::path& file);

}  // namespace lissom
