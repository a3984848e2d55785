#pragma once

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QSharedData>

#include <cstddef>
#include <cstdint>
#include <span>

namespace lissom {

/// A file in the address space, read only. Its pages belong to the file: they take no memory that is ours alone. What
/// is mapped stays as it is when the file is deleted or replaced.
class FileMap : public QSharedData {
public:
  /// Takes over a mapping of that many bytes.
  FileMap(const uchar* data, std::size_t size) : m_data(data), m_size(size) {}
  FileMap(const FileMap&) = delete;
  FileMap& operator=(const FileMap&) = delete;
  ~FileMap();
  std::span<const uchar> bytes() const { return {m_data, m_size}; }

private:
  const uchar* m_data;
  std::size_t m_size;
};
using SharedFileMap = QExplicitlySharedDataPointer<FileMap>;

/// A picture as it is kept: whole, or as what is different from another one, its ground. Neighbours of a motion differ
/// in a tenth of their pixels, those of a breath in a hundredth. Copying is cheap: pixels are shared.
class KeptFrame {
public:
  KeptFrame() = default;
  explicit KeptFrame(const QImage& whole);
  /// The picture as what is different from `ground`; whole where that is no other picture of its size.
  static KeptFrame onGround(const QImage& image, const KeptFrame& ground);

  /// What a file holds of a frame. `payload` lies in `map` and is used there.
  struct Stored {
    QSize size;
    QRect box;
    std::uint64_t ground = 0;  ///< checksum of the ground; 0: whole
    std::uint64_t checksum = 0;
    std::span<const uchar> payload;
    SharedFileMap map;
  };
  /// Null where the payload cannot be of such a frame, or does not belong on that ground.
  static KeptFrame fromStored(const Stored& stored, const KeptFrame& ground);
  Stored stored() const;

  bool isNull() const { return m_ground.isNull(); }
  QSize size() const { return m_ground.size(); }
  /// Where it differs from its ground; empty for a whole picture.
  QRect box() const { return m_box; }
  /// The same for frames on the same ground, and for the ground itself.
  qint64 groundKey() const { return m_ground.cacheKey(); }
  bool isWhole() const { return m_spans.empty(); }
  /// What it stands on, or itself when it is whole.
  KeptFrame ground() const;
  std::uint64_t checksum() const { return m_checksum; }

  /// The picture, ARGB32_Premultiplied.
  QImage image() const;
  /// Pixels of that part of the picture, which lies inside of it.
  QImage area(QRect part) const;
  /// Memory that is ours alone: nothing for what lies in a file, and without the ground.
  qsizetype ownBytes() const;

private:
  QImage m_ground;  // the picture itself when it is whole
  QRect m_box;
  QByteArray m_packed;  // what m_spans shows, unless it lies in a file
  SharedFileMap m_map;
  std::span<const std::uint32_t>
      m_spans;  // a row of the box after the other: how many, then for each where and its pixels
  std::uint64_t m_checksum = 0;
  std::uint64_t m_groundChecksum = 0;
};

/// A sum over bytes that differs for certain when a single word of them does. Never 0.
std::uint64_t checksumOf(std::span<const uchar> bytes);

}  // namespace lissom
