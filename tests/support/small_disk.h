#pragma once

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <utility>

namespace lissom {

/// From now on what this thread and its children mount is seen by nobody else and is gone with them, however they end.
/// False where mounting is not allowed.
inline bool keepMountsToOurselves() {
  return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A file system of its own that is small enough to be filled. Needs root; where that is not to be had, why() says so
/// and the test is skipped.
class SmallDisk {
public:
  enum class Kind { Tmpfs, Ext4 };

  /// `size` as mount takes it: "1m".
  SmallDisk(std::filesystem::path at, const std::string& size, Kind kind = Kind::Tmpfs) : m_at(std::move(at)) {
    std::filesystem::create_directory(m_at);
    if (!keepMountsToOurselves()) {
      m_why = std::string("mounting is not allowed here: ") + std::strerror(errno);
      return;
    }
    if (kind == Kind::Tmpfs) {
      m_mounted = ::mount("none", m_at.c_str(), "tmpfs", 0, ("mode=0755,size=" + size).c_str()) == 0;
      if (!m_mounted) m_why = std::string("no tmpfs can be mounted here: ") + std::strerror(errno);
    } else {
      mountImage(size);
    }
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (m_mounted) ::umount2(m_at.c_str(), MNT_DETACH);
  }

  explicit operator bool() const { return m_mounted; }
  const std::string& why() const { return m_why; }
  const std::filesystem::path& path() const { return m_at; }

  /// Takes all room but `left` bytes (in whole blocks of the disk).
  void fill(std::size_t left = 0) const {
    const int file = ::open(filler().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    ::lseek(file, 0, SEEK_END);
    const std::string block(4096, 'f');
    off_t size = -1;
    do {  // what was deleted before is only free when the journal says so: until a whole round finds nothing
      size = ::lseek(file, 0, SEEK_END);
      while (::write(file, block.data(), block.size()) > 0) {
      }
      ::syncfs(file);
    } while (::lseek(file, 0, SEEK_END) > size);
    if (left > 0 && size > static_cast<off_t>(left)) (void)!::ftruncate(file, size - static_cast<off_t>(left));
    ::fsync(file);
    ::close(file);
  }
  /// Gives the room back.
  void free() const {
    std::error_code none;
    std::filesystem::remove(filler(), none);
  }

private:
  std::filesystem::path filler() const { return m_at / "filler"; }

  void mountImage(const std::string& size) {
    std::filesystem::path image = m_at;
    image += ".image";
    const std::string make = "PATH=$PATH:/sbin:/usr/sbin; mkfs.ext4 -q -F -m 0 -b 4096 '" + image.string() + "' " +
                             size + " >/dev/null 2>&1 && mount -o loop '" + image.string() + "' '" + m_at.string() +
                             "' >/dev/null 2>&1";
    m_mounted = std::system(make.c_str()) == 0;
    if (!m_mounted) m_why = "no image of ext4 can be made and mounted here (mkfs.ext4, loop devices)";
  }

  std::filesystem::path m_at;
  std::string m_why;
  bool m_mounted = false;
};

}  // namespace lissom
