#pragma once

#include "app/figure/kept_frame.h"
#include "app/figure/renderer.h"

#include <QByteArray>

#include <cstdint>
#include <filesystem>

namespace lissom {

/// Everything that determines the picture, as bytes: the request but for its threads, and what draws it (the renderer's
/// sources, Qt, the kind of processor).
QByteArray figureKeyOf(const FigureRequest& request);

/// Pictures in a folder, one a file, within a bound of bytes. A convenience that may be deleted at any time: what is
/// damaged, foreign or of another version is as if it were not there, and what cannot be written is not kept. For one
/// thread at a time; programs may share the folder.
class FrameStore {
public:
  static constexpr std::uintmax_t kMostBytes = 100'000'000;
  /// What a disk keeps free of pictures: the last of its room is for the log.
  static constexpr std::uintmax_t kLeftFree = 64'000'000;

  /// The folder is made when something is first written. An empty path keeps nothing.
  explicit FrameStore(std::filesystem::path folder = {}, std::uintmax_t mostBytes = kMostBytes);

  bool isOpen() const { return !m_folder.empty(); }
  /// The picture, mapped; null when there is none that is whole and on that ground.
  KeptFrame load(const FigureRequest& request, const KeptFrame& ground) const;
  /// Keeps the picture, and makes room for it. False when that could not be done; nothing half is ever seen.
  bool save(const FigureRequest& request, const KeptFrame& frame);

private:
  std::filesystem::path fileOf(const QByteArray& key) const;
  void makeRoom(std::uintmax_t bytes);

  std::filesystem::path m_folder;
  std::uintmax_t m_mostBytes;
  std::uintmax_t m_bytes = 0;  // in the folder, as far as known
  bool m_counted = false;
};

}  // namespace lissom
