#include "app/packs.h"

#include "app/own_routines.h"
#include "app/phrases.h"
#include "app/pseudo_language.h"
#include "core/storage/atomic_file.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

void initializeLissomResources() {
  // A static library's resources are not there by themselves.
  Q_INIT_RESOURCE(lissom_packs);
}

namespace lissom {
namespace {

namespace fs = std::filesystem;

std::string clashOf(const char* place, const std::string& id) {
  return std::string(place) + ": another pack has \"" + id + "\" already";
}

/// Every id of `pack` that the library has already, one a line; empty when there is none.
std::string clashesOf(const Pack& pack, const Library& library) {
  std::string clashes;
  const auto clash = [&](const char* place, const std::string& id) {
    if (!clashes.empty()) clashes += '\n';
    clashes += clashOf(place, id);
  };
  const bool ofTheUser = pack.id == ownRoutinesId();  // kept free for what the user makes
  if (ofTheUser || std::ranges::any_of(library.packs, [&](const Pack& other) { return other.id == pack.id; })) {
    clash("id", pack.id.text());
  }
  for (const auto& [id, exercise] : pack.exercises) {
    if (library.exercise(id)) clash("exercises", id.text());
  }
  for (const auto& [id, routine] : pack.routines) {
    if (library.routine(id)) clash("routines", id.text());
  }
  for (const auto& [id, programme] : pack.programmes) {
    if (library.programme(id)) clash("programmes", id.text());
  }
  return clashes;
}

/// The packs among the files of a folder but the user's own routines, in the order of their names; none where there is
/// no folder.
std::vector<fs::path> packFilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;  // increment() rather than a range: reading on may fail too, and must not throw
  for (fs::directory_iterator at(folder, failed); !failed && at != fs::directory_iterator(); at.increment(failed)) {
    if (at->path().extension() == ".json" && !OwnRoutinesFile::isItsName(at->path())) files.push_back(at->path());
  }
  std::ranges::sort(files);
  return files;
}

/// A file of the pack that the program comes with.
std::optional<std::string> ownText(const std::string& name, const QString& language) {
  QFile file(QStringLiteral(":/packs/") + QString::fromStdString(name));
  if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
  const QByteArray text = file.readAll();
  return (language == kPseudoLanguage ? pseudoPack(text) : text).toStdString();
}

struct Packs {
  Q_DECLARE_TR_FUNCTIONS(lissom::Packs)
};

void take(LoadedPacks& packs, const std::string& file, Result<Pack> pack) {
  if (!pack) {
    packs.refused.push_back({file, pack.error()});
    return;
  }
  if (std::string clashes = clashesOf(*pack, packs.library); !clashes.empty()) {
    packs.refused.push_back({file, {Error::Code::BadContent, std::move(clashes)}});
    return;
  }
  packs.library.packs.push_back(*std::move(pack));
}

/// Comes last: a routine whose id another pack has stays in its file, is told, and the others are taken.
void takeOwnRoutines(LoadedPacks& packs, const OwnRoutinesFile& file) {
  std::error_code failed;
  if (!fs::exists(file.path(), failed)) return;  // nor in a folder that may not be read, which holds no packs
  auto own = file.read();
  if (!own) {
    packs.refused.push_back({file.path().string(), own.error()});
    return;
  }
  std::string clashes;
  std::erase_if(own->routines, [&](const auto& each) {
    if (!packs.library.routine(each.first)) return false;
    clashes += (clashes.empty() ? "" : "\n") + clashOf("routines", each.first.text());
    return true;
  });
  if (!clashes.empty()) packs.refused.push_back({file.path().string(), {Error::Code::BadContent, clashes}});
  if (!own->routines.empty()) packs.library.packs.push_back(*std::move(own));
}

}  // namespace

Result<Pack> loadPack(const fs::path& file) {
  const auto text = readFile(file, kLongestPack);
  const auto part = [&](const std::string& name) -> std::optional<std::string> {
    auto read = readFile(file.parent_path() / name, kLongestPack);
    return read ? std::optional(*std::move(read)) : std::nullopt;
  };
  if (text) return parsePack(*text, part);
  // What is longer than a pack may be is a mistake of the pack, not of the disk.
  const bool tooLong = text.error().code == Error::Code::Damaged;
  return tooLong ? Error{Error::Code::BadContent, text.error().detail} : text.error();
}

LoadedPacks loadPacks(const fs::path& folder, const QString& language) {
  initializeLissomResources();
  LoadedPacks packs;
  const auto part = [&](const std::string& name) { return ownText(name, language); };
  if (const auto own = part("pack.json")) {
    take(packs, "iliopsoas", parsePack(*own, part));
  } else {
    packs.refused.push_back({"iliopsoas", {Error::Code::NotFound, "the program's own pack is missing"}});
  }

  for (const fs::path& file : packFilesIn(folder)) take(packs, file.string(), loadPack(file));
  if (!folder.empty()) takeOwnRoutines(packs, OwnRoutinesFile(folder));
  return packs;
}

QString sentenceOf(const RefusedPack& pack) {
  const QString file = QFile::decodeName(QByteArray::fromStdString(pack.file));
  switch (pack.error.code) {
    case Error::Code::BadContent:
      return Packs::tr("The pack %1 was not taken: it has mistakes.").arg(file);
    case Error::Code::PackNewer:
      return Packs::tr("The pack %1 was made for a newer Lissom. Please update Lissom to use it.").arg(file);
    default:
      return Packs::tr("The pack %1 was not taken: it cannot be read.").arg(file);
  }
}

QString reasonOf(const Error& error) {
  const bool ofThePack = error.code == Error::Code::BadContent || error.code == Error::Code::PackNewer;
  return ofThePack ? Phrases::of(error) : Packs::tr("This file cannot be read.");
}

}  // namespace lissom
