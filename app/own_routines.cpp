#include "app/own_routines.h"

#include "app/convert.h"
#include "core/storage/atomic_file.h"

#include <algorithm>

namespace lissom {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "own-routines.json";
constexpr qsizetype kLongestName = 60;

Result<Pack> readFrom(const fs::path& file) {
  const auto text = readFile(file, kLongestPack);
  if (!text) {
    // What is longer than a pack may be is a mistake of the pack, not of the disk.
    const bool tooLong = text.error().code == Error::Code::Damaged;
    return tooLong ? Error{Error::Code::BadContent, text.error().detail} : text.error();
  }
  auto pack = parsePack(*text);
  if (!pack) return pack.error();
  if (pack->id != ownRoutinesId() || !pack->exercises.empty()) {
    return Error{Error::Code::BadContent, "id: must be \"" + ownRoutinesId().text() + "\", without exercises"};
  }
  return pack;
}

fs::path before(const fs::path& file) {
  fs::path bak = file;
  bak += ".bak";
  return bak;
}

bool isTaken(const QString& name, const Library& library, const std::string& language) {
  return std::ranges::any_of(library.packs, [&](const Pack& pack) {
    return std::ranges::any_of(pack.routines, [&](const auto& each) {
      return toQt(each.second.name.in(language)).compare(name, Qt::CaseInsensitive) == 0;
    });
  });
}

}  // namespace

OwnRoutinesFile::OwnRoutinesFile(const fs::path& packs) : m_file(packs / kName) {}

bool OwnRoutinesFile::isItsName(const fs::path& file) {
  return file.filename() == kName;
}

Result<Pack> OwnRoutinesFile::read() const {
  auto pack = readFrom(m_file);
  if (!pack && pack.error().code == Error::Code::NotFound) return emptyOwnRoutines();
  return pack;
}

std::optional<OwnRoutinesFile::Mended> OwnRoutinesFile::mend(Day today) const {
  const auto now = readFrom(m_file);
  if (now || now.error().code != Error::Code::BadContent) return std::nullopt;
  Mended mended{.used = Used::None, .keptAs = {}, .trouble = now.error()};
  const auto aside = setAside(m_file, today);
  if (!aside) {
    mended.trouble.detail += "; " + aside.error().detail;
    return mended;
  }
  mended.keptAs = *aside;
  if (const auto old = readFrom(before(m_file))) {
    const Status restored = writeFileAtomically(m_file, writeOwnRoutines(*old));
    if (restored) {
      mended.used = Used::FileBefore;
    } else {
      mended.trouble.detail += "; " + restored.error().detail;
    }
  }
  return mended;
}

Result<Pack> OwnRoutinesFile::change(const OwnChange& change) const {
  auto pack = read();
  if (!pack) return pack;
  if (const Status made = makeChange(*pack, change); !made) return made.error();
  const std::string text = writeOwnRoutines(*pack);
  // What could not be read again is never written.
  if (const auto check = parsePack(text); !check) return check.error();
  std::error_code trouble;
  fs::create_directories(m_file.parent_path(), trouble);
  if (trouble) return errorOf(trouble.value(), "create " + m_file.parent_path().string());
  if (const Status written = writeFileAtomically(m_file, text, Replaced::KeepAsBak); !written) return written.error();
  return pack;
}

QString nameTyped(const QString& text) {
  QString name;
  for (const QChar c : text) {
    const bool printable = c.isPrint() || c.isSurrogate() || c.category() == QChar::Other_PrivateUse;
    if (c == QLatin1Char('{')) {
      name += QLatin1Char('(');
    } else if (c == QLatin1Char('}')) {
      name += QLatin1Char(')');
    } else {
      name += printable && c.category() != QChar::Other_Format ? c : QLatin1Char(' ');
    }
  }
  name = name.simplified();
  if (name.size() > kLongestName)
    name.truncate(name[kLongestName - 1].isHighSurrogate() ? kLongestName - 1 : kLongestName);
  return name.trimmed();
}

QString freeName(const QString& wished, const Library& library, const std::string& language) {
  QString name = wished;
  for (int i = 2; isTaken(name, library, language); ++i) name = QStringLiteral("%1 %2").arg(wished).arg(i);
  return name;
}

RoutineId freshRoutineId(Instant now, const Library& library) {
  for (auto number = std::max<Instant::rep>(0, now.time_since_epoch().count());; ++number) {
    const auto id = RoutineId::parse("own-" + std::to_string(number));
    if (!library.routine(*id)) return *id;
  }
}

}  // namespace lissom
