#include "app/figure/kept_frame.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

namespace lissom {
namespace {

constexpr int kWordBytes = 4;
constexpr int kBridge = 4;         // so many equal pixels between two different ones are not worth a span
constexpr int kMostSide = 0xffff;  // a span's place and length share a word

using Words = std::span<const std::uint32_t>;

const QRgb* rowOf(const QImage& image, int y) {
  return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

/// Calls use(x, length, pixels) for each span of a row and answers what follows the row; nothing when the words are not
/// spans of a row of that width.
template <class Use>
std::optional<Words> eachSpan(Words words, int width, Use use) {
  if (words.empty()) return std::nullopt;
  std::size_t left = words.front();
  words = words.subspan(1);
  for (; left > 0; --left) {
    if (words.empty()) return std::nullopt;
    const int x = static_cast<int>(words.front() & kMostSide);
    const auto length = static_cast<int>(words.front() >> 16);
    words = words.subspan(1);
    if (x + length > width || static_cast<std::size_t>(length) > words.size()) return std::nullopt;
    use(x, length, words.data());
    words = words.subspan(static_cast<std::size_t>(length));
  }
  return words;
}

/// The spans of one row in which it differs from the ground's.
void packRow(const QRgb* row, const QRgb* ground, int width, std::vector<std::uint32_t>& words) {
  const std::size_t count = words.size();
  words.push_back(0);
  for (int x = 0; x < width; ++x) {
    if (row[x] == ground[x]) continue;
    int end = x + 1;
    for (int at = end; at < width && at - end <= kBridge; ++at) {
      if (row[at] != ground[at]) end = at + 1;
    }
    words.push_back(static_cast<std::uint32_t>(x) | static_cast<std::uint32_t>(end - x) << 16);
    words.insert(words.end(), row + x, row + end);
    ++words[count];
    x = end;
  }
}

/// Where two pictures of one size differ.
QRect differenceOf(const QImage& one, const QImage& other) {
  QRect box;
  const int width = one.width();
  for (int y = 0; y < one.height(); ++y) {
    const QRgb* a = rowOf(one, y);
    const QRgb* b = rowOf(other, y);
    const auto first = std::mismatch(a, a + width, b).first - a;
    if (first == width) continue;
    int last = width - 1;
    while (a[last] == b[last]) --last;
    box |= QRect(QPoint(static_cast<int>(first), y), QPoint(last, y));
  }
  return box;
}

bool isPlain(const QImage& image) {
  return image.format() == QImage::Format_ARGB32_Premultiplied && image.bytesPerLine() == image.width() * kWordBytes;
}

}  // namespace

FileMap::~FileMap() {
  ::munmap(const_cast<uchar*>(m_data), m_size);
}

KeptFrame::KeptFrame(const QImage& whole)
    : m_ground(isPlain(whole) ? whole : whole.convertToFormat(QImage::Format_ARGB32_Premultiplied)),
      m_checksum(checksumOf({m_ground.constBits(), static_cast<std::size_t>(m_ground.sizeInBytes())})) {}

KeptFrame KeptFrame::ground() const {
  if (isWhole()) return *this;
  KeptFrame ground;
  ground.m_ground = m_ground;
  ground.m_checksum = m_groundChecksum;
  return ground;
}

KeptFrame KeptFrame::onGround(const QImage& image, const KeptFrame& other) {
  const QSize size = image.size();
  const KeptFrame ground = other.ground();  // one step deep, so that those of a breath in mid-motion share theirs too
  if (ground.isNull() || !isPlain(image) || ground.size() != size ||
      std::max(size.width(), size.height()) > kMostSide) {
    return KeptFrame(image);
  }
  KeptFrame frame;
  frame.m_ground = ground.m_ground;
  frame.m_groundChecksum = ground.m_checksum;
  frame.m_box = differenceOf(image, frame.m_ground);
  std::vector<std::uint32_t> words;
  words.push_back(0);  // nothing before the first row; and never empty
  for (int y = frame.m_box.top(); y <= frame.m_box.bottom(); ++y) {
    packRow(rowOf(image, y), rowOf(frame.m_ground, y), size.width(), words);
  }
  const auto bytes = static_cast<qsizetype>(words.size()) * kWordBytes;
  if (bytes > image.sizeInBytes() * 3 / 4) return KeptFrame(image);
  frame.m_packed = QByteArray(reinterpret_cast<const char*>(words.data()), bytes);
  frame.m_spans = {reinterpret_cast<const std::uint32_t*>(frame.m_packed.constData()), words.size()};
  frame.m_checksum = checksumOf(frame.stored().payload);
  return frame;
}

KeptFrame KeptFrame::fromStored(const Stored& stored, const KeptFrame& other) {
  const qsizetype pixels = static_cast<qsizetype>(stored.size.width()) * stored.size.height();
  if (stored.size.isEmpty() || std::max(stored.size.width(), stored.size.height()) > kMostSide) return {};
  KeptFrame frame;
  frame.m_checksum = stored.checksum;
  if (stored.ground == 0) {
    if (static_cast<qsizetype>(stored.payload.size()) != pixels * kWordBytes) return {};
    auto* keep = new SharedFileMap(stored.map);
    frame.m_ground = QImage(
        stored.payload.data(), stored.size.width(), stored.size.height(), stored.size.width() * kWordBytes,
        QImage::Format_ARGB32_Premultiplied, [](void* map) { delete static_cast<SharedFileMap*>(map); }, keep);
    frame.m_map = stored.map;
    return frame;
  }
  const KeptFrame ground = other.ground();
  const bool fits = ground.size() == stored.size && ground.m_checksum == stored.ground &&
                    (stored.box.isEmpty() || QRect(QPoint(), stored.size).contains(stored.box)) &&
                    stored.payload.size() % kWordBytes == 0;
  if (!fits) return {};
  frame.m_ground = ground.m_ground;
  frame.m_groundChecksum = stored.ground;
  frame.m_box = stored.box;
  frame.m_map = stored.map;
  frame.m_spans = {reinterpret_cast<const std::uint32_t*>(stored.payload.data()), stored.payload.size() / kWordBytes};
  Words words = frame.m_spans;
  if (words.empty() || words.front() != 0) return {};
  words = words.subspan(1);
  for (int y = frame.m_box.top(); y <= frame.m_box.bottom(); ++y) {
    const auto rest = eachSpan(words, stored.size.width(), [](int, int, const std::uint32_t*) {});
    if (!rest) return {};
    words = *rest;
  }
  if (!words.empty()) return {};
  return frame;
}

KeptFrame::Stored KeptFrame::stored() const {
  Stored stored{size(), m_box, m_groundChecksum, m_checksum, {}, m_map};
  if (isWhole()) {
    stored.payload = {m_ground.constBits(), static_cast<std::size_t>(m_ground.sizeInBytes())};
  } else {
    stored.payload = {reinterpret_cast<const uchar*>(m_spans.data()), m_spans.size_bytes()};
  }
  return stored;
}

QImage KeptFrame::image() const {
  return isWhole() ? m_ground : area(QRect(QPoint(), size()));
}

QImage KeptFrame::area(QRect part) const {
  QImage pixels = m_ground.copy(part);
  if (isWhole()) return pixels;
  Words words = m_spans.subspan(1);
  for (int y = m_box.top(); y <= std::min(m_box.bottom(), part.bottom()); ++y) {
    auto* row = y < part.top() ? nullptr : reinterpret_cast<QRgb*>(pixels.scanLine(y - part.top()));
    const auto rest = eachSpan(words, size().width(), [&](int x, int length, const std::uint32_t* span) {
      const int first = std::max(x, part.left());
      const int end = std::min(x + length, part.right() + 1);
      if (row && first < end) std::copy(span + (first - x), span + (end - x), row + (first - part.left()));
    });
    if (!rest) break;  // cannot be: spans are checked before a frame is made of them
    words = *rest;
  }
  return pixels;
}

qsizetype KeptFrame::ownBytes() const {
  if (m_map) return 0;
  return isWhole() ? m_ground.sizeInBytes() : m_packed.size();
}

std::uint64_t checksumOf(std::span<const uchar> bytes) {
  // Four lanes side by side; each step can be undone, so a changed word changes its lane whatever comes after it.
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15u;
  std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
  const auto take = [&](std::size_t lane, std::uint64_t word) {
    lanes[lane] = std::rotl((lanes[lane] ^ word) * kOdd, 29);
  };
  const uchar* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 32; left -= 32, at += 32) {
    std::array<std::uint64_t, 4> words;
    std::memcpy(words.data(), at, 32);
    for (std::size_t lane = 0; lane < 4; ++lane) take(lane, words[lane]);
  }
  for (std::size_t lane = 0; left > 0; ++lane) {
    std::uint64_t word = 0;
    const std::size_t some = std::min<std::size_t>(left, 8);
    std::memcpy(&word, at, some);
    take(lane, word);
    at += some;
    left -= some;
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) sum = (std::rotl(sum, 17) ^ lane) * kOdd;
  return sum ? sum : 1;
}

}  // namespace lissom
