#include "app/packs.h"

#include "app/pseudo_language.h"
#include "core/storage/atomic_file.h"

#include <QFile>

#include <algorithm>

void initializeLissomResources() {
  // A static library's resources are not there by themselves.
  Q_INIT_RESOURCE(lissom_packs);
}

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// The first id of `pack` that the library has already; empty when there is none.
std::string clashOf(const Pack& pack, const Library& library) {
  for (const Pack& other : library.packs) {
    if (other.id == pack.id) return pack.id.text();
  }
  for (const auto& [id, exercise] : pack.exercises) {
    if (library.exercise(id)) return id.text();
  }
  for (const auto& [id, routine] : pack.routines) {
    if (library.routine(id)) return id.text();
  }
  return {};
}

void take(LoadedPacks& packs, const std::string& file, Result<Pack> pack) {
  if (!pack) {
    packs.refused.push_back({file, pack.error()});
    return;
  }
  if (const std::string clash = clashOf(*pack, packs.library); !clash.empty()) {
    packs.refused.push_back({file, {Error::Code::BadContent, "id " + clash + ": another pack has it already"}});
    return;
  }
  packs.library.packs.push_back(*std::move(pack));
}

}  // namespace

Result<Pack> loadPack(const fs::path& file) {
  const auto text = readFile(file, kLongestPack);
  if (!text) return text.error();
  return parsePack(*text);
}

LoadedPacks loadPacks(const fs::path& folder, const QString& language) {
  initializeLissomResources();
  LoadedPacks packs;
  QFile own(QStringLiteral(":/packs/pack.json"));
  if (own.open(QIODevice::ReadOnly)) {
    QByteArray text = own.readAll();
    if (language == kPseudoLanguage) text = pseudoPack(text);
    take(packs, "iliopsoas", parsePack(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))));
  } else {
    packs.refused.push_back({"iliopsoas", {Error::Code::NotFound, "the program's own pack is missing"}});
  }

  std::vector<fs::path> files;
  std::error_code none;  // no folder: no packs
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) take(packs, file.string(), loadPack(file));
  return packs;
}

}  // namespace lissom
