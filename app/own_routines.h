#pragma once

#include <QString>  // first: moc 6.4 stumbles over <chrono> where no Qt header came before

#include "core/base/day.h"
#include "core/base/result.h"
#include "core/content/own_routines.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lissom {

/// The user's own routines on disk: "own-routines.json" among the packs, and the one before it (".bak"). A damaged file
/// never stops the start and is never lost: it is set aside.
///
/// A value that holds no more than the file's name: a worker gets a copy.
class OwnRoutinesFile {
public:
  explicit OwnRoutinesFile(const std::filesystem::path& packs);
  static bool isItsName(const std::filesystem::path& file);

  const std::filesystem::path& path() const { return m_file; }

  /// The routines; none where there is no file. Fails with BadContent, PackNewer, Unavailable.
  Result<Pack> read() const;

  enum class Used { FileBefore, None };
  struct Mended {
    Used used = Used::None;
    std::string keptAs;  ///< the new name of the damaged file; empty when it could not be set aside
    Error trouble;
  };
  /// At the program's start: a damaged file becomes "own-routines.json.corrupt-DATE", and the one before it is put in
  /// its place when it is whole. Empty when nothing was damaged; what is newer or may not be read stays as it is.
  std::optional<Mended> mend(Day today) const;

  /// Makes the change to what the file holds now, which another program may have written, and answers what it holds
  /// then. Waits for the disk. On failure the file is as it was.
  Result<Pack> change(const OwnChange& change) const;

private:
  std::filesystem::path m_file;
};

/// A text that a person typed, as a name that a pack may hold; empty when nothing is left of it.
QString nameTyped(const QString& text);

/// "Evening", or "Evening 2" when a routine has that name already.
QString freeName(const QString& wished, const Library& library, const std::string& language);

/// A routine id that is not taken: "own-" and the moment in milliseconds.
RoutineId freshRoutineId(Instant now, const Library& library);

}  // namespace lissom
