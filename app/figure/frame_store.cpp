#include "app/figure/frame_store.h"

#include "app/figure/field.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace lissom {
namespace {

namespace fs = std::filesystem;

constexpr std::array<char, 8> kMagic{'L', 'I', 'S', 'S', 'F', 'I', 'G', '1'};
constexpr const char* kEnding = ".figure";
constexpr const char* kHalf = ".half";  // being written
constexpr std::size_t kAlign = 16;
/// Whoever wrote a half file an hour ago writes it no more.
constexpr auto kHalfMayLive = std::chrono::hours{1};

/// The beginning of a file: then the key, filled up to kAlign, then the payload.
struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint64_t checksum = 0;  // of all that follows it
  std::uint64_t ground = 0;
  std::uint64_t frame = 0;  // the frame's own checksum
  std::int32_t width = 0, height = 0;
  std::int32_t x = 0, y = 0, boxWidth = 0, boxHeight = 0;
  std::uint32_t keyBytes = 0;
  std::uint32_t payloadBytes = 0;
};
static_assert(sizeof(Header) == 64 && std::is_trivially_copyable_v<Header>);
constexpr std::size_t kSummed = offsetof(Header, ground);

std::size_t alignedUp(std::size_t bytes) {
  return (bytes + kAlign - 1) / kAlign * kAlign;
}

/// A file descriptor that closes itself.
class File {
public:
  File(const fs::path& path, int flags) : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (isOpen()) ::close(m_descriptor);
  }
  bool isOpen() const { return m_descriptor >= 0; }
  int descriptor() const { return m_descriptor; }

  bool write(std::span<const uchar> bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
  }

private:
  int m_descriptor;
};

/// The file's bytes; null when it cannot be read or is no ordinary file. A file on a server is read instead of mapped:
/// a server that goes away would end the program at the next look at a page.
SharedFileMap mapped(const fs::path& path) {
  const File file(path, O_RDONLY | O_NOFOLLOW);
  struct stat status {};
  struct statfs system {};
  if (!file.isOpen() || ::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size < sizeof(Header)) return {};
  constexpr std::array<std::uint32_t, 5> kServers{0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546};  // NFS SMB FUSE
  const bool onServer = ::fstatfs(file.descriptor(), &system) != 0 ||
                        std::ranges::count(kServers, static_cast<std::uint32_t>(system.f_type)) > 0;
  if (!onServer) {
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.descriptor(), 0);
    return data == MAP_FAILED ? SharedFileMap() : SharedFileMap(new FileMap(static_cast<const uchar*>(data), size));
  }
  void* data = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED) return {};
  SharedFileMap copy(new FileMap(static_cast<const uchar*>(data), size));
  for (std::size_t done = 0; done < size;) {
    const ssize_t some = ::read(file.descriptor(), static_cast<char*>(data) + done, size - done);
    if (some < 0 && errno == EINTR) continue;
    if (some <= 0) return {};
    done += static_cast<std::size_t>(some);
  }
  return copy;
}

struct KeptFile {
  fs::path path;
  std::uintmax_t bytes;
  fs::file_time_type used;
};

/// The pictures in the folder. Half files that nobody writes any more are removed on the way.
std::vector<KeptFile> filesIn(const fs::path& folder) {
  std::vector<KeptFile> files;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code gone;
    const std::uintmax_t bytes = at->file_size(gone);
    const fs::file_time_type used = at->last_write_time(gone);
    if (gone) continue;
    if (at->path().extension() == kEnding) files.push_back({at->path(), bytes, used});
    if (at->path().extension() == kHalf && fs::file_time_type::clock::now() - used > kHalfMayLive) {
      fs::remove(at->path(), gone);
    }
  }
  return files;
}

QDataStream& operator<<(QDataStream& out, Vec3 v) {
  return out << v.x << v.y << v.z;
}

QDataStream& operator<<(QDataStream& out, const Pose& pose) {
  for (std::size_t i = 0; i < kJoints; ++i) out << pose[JointIndex::numbered(i)];
  return out;
}

// Each part is taken out by name: one that is added does not compile until it is written here too.

QDataStream& operator<<(QDataStream& out, const SidedPoint& sided) {
  const auto& [point, side] = sided;
  return out << point << side;
}

QDataStream& operator<<(QDataStream& out, const Prop& prop) {
  const auto& [kind, from, to, top, side, turn, along] = prop;
  out << kind << from << to << top << side << turn << static_cast<quint32>(along.size());
  for (const SidedPoint& point : along) out << point;
  return out;
}

QDataStream& operator<<(QDataStream& out, JointIndex joint) {
  return out << static_cast<quint8>(joint.number());
}

QDataStream& operator<<(QDataStream& out, const View& view) {
  const auto& [yaw, pitch] = view;
  return out << yaw << pitch;
}

QDataStream& operator<<(QDataStream& out, const MotionArrow& arrow) {
  const auto& [from, to, bend] = arrow;
  return out << from << to << bend;
}

template <class Value>
QDataStream& operator<<(QDataStream& out, const std::optional<Value>& value) {
  out << value.has_value();
  return value ? out << *value : out;
}

QDataStream& operator<<(QDataStream& out, const Contact& contact) {
  const auto& [point, on, at, end] = contact;
  out << point << on;
  for (const std::optional<float>& part : at) out << part;
  out << end.has_value();
  for (const std::optional<float>& part : end.value_or(at)) out << part;
  return out;
}

QDataStream& operator<<(QDataStream& out, const Waypoint& waypoint) {
  const auto& [at, pose] = waypoint;
  return out << at << pose;
}

QDataStream& operator<<(QDataStream& out, const SidedMuscle& shown) {
  const auto& [muscle, side] = shown;
  return out << muscle << side;
}

template <class Value>
void writeAll(QDataStream& out, const std::vector<Value>& values) {
  out << static_cast<quint32>(values.size());
  for (const Value& value : values) out << value;
}

QDataStream& operator<<(QDataStream& out, const ContactGroup& group) {
  const auto& [keep, move, from, to] = group;
  writeAll(out, keep);
  writeAll(out, move);
  return out << from << to;
}

QDataStream& operator<<(QDataStream& out, const Movement& movement) {
  const auto& [start, stretched, between, props, contacts, view, arrow, muscles] = movement;
  out << start << stretched;
  writeAll(out, between);
  writeAll(out, props);
  out << static_cast<quint32>(contacts.size());
  for (const ContactGroup& group : contacts) out << group;
  out << view << arrow;
  writeAll(out, muscles);
  return out;
}

}  // namespace

QByteArray figureKeyOf(const FigureRequest& request) {
  const auto& [movement, side, amount, breath, size, person, look, light, quality, muscle, props, ghost, arrow,
               background, halo, threads] = request;
  QByteArray key;
  QDataStream out(&key, QIODevice::WriteOnly);
  out.setFloatingPointPrecision(QDataStream::DoublePrecision);
  out << QByteArray(LISSOM_RENDERER_VERSION) << QByteArray(qVersion()) << nameOfFastestKernel() << movement << side
      << amount << breath << size << person << look << light << quality << muscle << props << ghost << arrow
      << background << halo;
  (void)threads;  // the picture is the same for any number
  return key;
}

FrameStore::FrameStore(fs::path folder, std::uintmax_t mostBytes)
    : m_folder(std::move(folder)), m_mostBytes(mostBytes) {}

fs::path FrameStore::fileOf(const QByteArray& key) const {
  return m_folder / (QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex().toStdString() + kEnding);
}

KeptFrame FrameStore::load(const FigureRequest& request, const KeptFrame& ground) const {
  if (!isOpen()) return {};
  const QByteArray key = figureKeyOf(request);
  const fs::path path = fileOf(key);
  const SharedFileMap map = mapped(path);
  if (!map) return {};
  const std::span<const uchar> bytes = map->bytes();
  Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  const std::size_t payloadAt = alignedUp(sizeof(header) + header.keyBytes);
  const bool ours = header.magic == kMagic && header.keyBytes == static_cast<std::size_t>(key.size()) &&
                    bytes.size() == payloadAt + header.payloadBytes &&
                    std::memcmp(bytes.data() + sizeof(header), key.constData(), header.keyBytes) == 0 &&
                    checksumOf(bytes.subspan(kSummed)) == header.checksum;
  if (!ours) return {};
  const KeptFrame frame = KeptFrame::fromStored({.size = {header.width, header.height},
                                                 .box = {header.x, header.y, header.boxWidth, header.boxHeight},
                                                 .ground = header.ground,
                                                 .checksum = header.frame,
                                                 .payload = bytes.subspan(payloadAt),
                                                 .map = map},
                                                ground);
  if (frame.size() != request.size) return {};
  ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0);  // used now; what was not used for longest goes first
  return frame;
}

bool FrameStore::save(const FigureRequest& request, const KeptFrame& frame) {
  if (!isOpen() || frame.isNull()) return false;
  const QByteArray key = figureKeyOf(request);
  const KeptFrame::Stored stored = frame.stored();
  const std::size_t payloadAt = alignedUp(sizeof(Header) + static_cast<std::size_t>(key.size()));
  Header header;
  header.ground = stored.ground;
  header.frame = stored.checksum;
  header.width = stored.size.width();
  header.height = stored.size.height();
  header.x = stored.box.x();
  header.y = stored.box.y();
  header.boxWidth = stored.box.width();
  header.boxHeight = stored.box.height();
  header.keyBytes = static_cast<std::uint32_t>(key.size());
  header.payloadBytes = static_cast<std::uint32_t>(stored.payload.size());
  std::vector<uchar> bytes(payloadAt + stored.payload.size());
  std::memcpy(bytes.data(), &header, sizeof(header));
  std::memcpy(bytes.data() + sizeof(header), key.constData(), header.keyBytes);
  std::memcpy(bytes.data() + payloadAt, stored.payload.data(), stored.payload.size());
  header.checksum = checksumOf(std::span(bytes).subspan(kSummed));
  std::memcpy(bytes.data(), &header, sizeof(header));
  if (bytes.size() > m_mostBytes) return false;

  std::error_code failed;
  fs::create_directories(m_folder, failed);
  const fs::space_info space = fs::space(m_folder, failed);
  if (failed || space.available < kLeftFree + bytes.size()) return false;
  makeRoom(bytes.size());
  const fs::path path = fileOf(key);
  fs::path half = path;
  half.replace_extension('.' + std::to_string(::getpid()) + kHalf);
  bool written = false;
  {
    const File file(half, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    if (!file.isOpen()) return false;
    written = file.write(bytes);
  }
  if (!written || ::rename(half.c_str(), path.c_str()) != 0) {
    ::unlink(half.c_str());
    return false;
  }
  m_bytes += bytes.size();
  return true;
}

/// Removes what was not used for longest when the new bytes would not fit. Looks into the folder at first and when its
/// own count says it is full: another program may have made room, or taken it.
void FrameStore::makeRoom(std::uintmax_t bytes) {
  if (m_counted && m_bytes + bytes <= m_mostBytes) return;
  std::vector<KeptFile> files = filesIn(m_folder);
  m_counted = true;
  m_bytes = 0;
  for (const KeptFile& file : files) m_bytes += file.bytes;
  if (m_bytes + bytes <= m_mostBytes) return;
  std::ranges::sort(files, {}, &KeptFile::used);
  for (const KeptFile& file : files) {
    if (m_bytes + bytes <= m_mostBytes / 8 * 7) break;  // a little more, so that not every picture looks
    std::error_code failed;
    if (fs::remove(file.path, failed)) m_bytes -= file.bytes;
  }
}

}  // namespace lissom
