#include "core/storage/atomic_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>
#include <thread>
#include <utility>

namespace lissom {
namespace {

namespace fs = std::filesystem;

/// An open file, closed at the end.
class Descriptor {
public:
  Descriptor(const fs::path& file, int flags, mode_t mode = 0)
      : m_number(::open(file.c_str(), flags | O_CLOEXEC, mode)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  bool isOpen() const { return m_number >= 0; }
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  int number() const { return m_number; }

private:
  int m_number;
};

/// Writes every byte; a short write goes on with the rest and so meets the error that cut it short.
bool writeAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written == 0) errno = ENOSPC;  // nothing taken and nothing said: there is no more room
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Status syncDirectory(const fs::path& directory) {
  Descriptor opened(directory, O_RDONLY | O_DIRECTORY);
  if (!opened.isOpen()) return errorOf(errno, "open " + directory.string());
  // EINVAL: a file system that cannot; the rename is as safe as it makes it.
  if (::fsync(opened.number()) != 0 && errno != EINVAL) return errorOf(errno, "fsync " + directory.string());
  return Done{};
}

Status syncFile(const fs::path& file) {
  Descriptor opened(file, O_RDONLY);
  if (!opened.isOpen()) return errorOf(errno, "open " + file.string());
  if (::fsync(opened.number()) != 0) return errorOf(errno, "fsync " + file.string());
  return Done{};
}

fs::path directoryOf(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// What a person who makes room wants to know: how much there is and how much it takes. Empty when there is enough:
/// then it is not the disk that is full but what this program may use of it.
std::string shortage(const fs::path& directory, std::size_t needed) {
  std::error_code trouble;
  const fs::space_info space = fs::space(directory, trouble);
  if (trouble || space.available >= needed) return {};
  return ", " + std::to_string(space.available) + " bytes free, " + std::to_string(needed) + " needed";
}

/// True while no other file has taken the name.
bool hasName(const Descriptor& file, const fs::path& name) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file.number(), &opened) == 0 && ::lstat(name.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

/// Holds the file against the program's other writers until it is closed; false when one of them holds it.
bool hold(const Descriptor& file) {
  return ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

/// The new file beside the old one, made and ours alone: a second writer waits for the first, so that neither puts the
/// other's half into place. What is there already is what an attempt that was cut off left (or a pipe, where opening
/// would wait): it is removed.
Result<Descriptor> makePart(const fs::path& part) {
  constexpr int tries = 200;
  constexpr auto between = std::chrono::milliseconds{10};
  for (int i = 0; i < tries; ++i) {
    Descriptor made(part, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (made.isOpen()) {
      if (hold(made) && hasName(made, part)) return made;
      continue;  // taken for a leftover just now
    }
    if (errno != EEXIST) return errorOf(errno, "create " + part.string());
    const Descriptor there(part, O_WRONLY | O_NONBLOCK | O_NOFOLLOW);
    if (!there.isOpen() && errno == ENOENT) continue;
    if (there.isOpen() && !hold(there)) {
      std::this_thread::sleep_for(between);
      continue;
    }
    if (there.isOpen() && !hasName(there, part)) continue;  // it is in its place by now
    if (::unlink(part.c_str()) != 0 && errno != ENOENT) return errorOf(errno, "remove " + part.string());
  }
  return Error{Error::Code::Locked, "create " + part.string() + ": another program is writing it"};
}

/// The old file gets a second name; it keeps its own until the new one takes it, so that there
/// always is one.
Status keepAsBak(const fs::path& file) {
  fs::path bak = file;
  bak += ".bak";
  std::error_code trouble;
  if (!fs::is_regular_file(file, trouble)) return Done{};
  fs::path link = bak;
  link += ".new";
  ::unlink(link.c_str());
  if (::link(file.c_str(), link.c_str()) == 0) {
    if (::rename(link.c_str(), bak.c_str()) != 0) return errorOf(errno, "rename to " + bak.string());
    ::unlink(link.c_str());  // rename() does nothing where both names are one file already
    return Done{};
  }
  // A file system without hard links, or a file of another user: copy.
  constexpr std::size_t longest = 64 * 1024 * 1024;
  const Result<std::string> old = readFile(file, longest);
  if (!old) return old.error();
  return writeFileAtomically(bak, *old);
}

/// Puts a new file into the place of the old one; what there is of it is removed when that fails.
Status replace(const fs::path& target, std::string_view bytes, Replaced old) {
  fs::path part = target;
  part += ".new";
  const Result<Descriptor> made = makePart(part);
  if (!made) return made.error();
  Status placed = Done{};
  if (!writeAll(made->number(), bytes) || ::fsync(made->number()) != 0) {
    placed = errorOf(errno, "write " + part.string());
  }
  if (placed && old == Replaced::KeepAsBak) placed = keepAsBak(target);
  if (placed && ::rename(part.c_str(), target.c_str()) != 0) {
    placed = errorOf(errno, "rename to " + target.string());
  }
  if (!placed) ::unlink(part.c_str());
  return placed;
}

}  // namespace

Result<std::string> setAside(const fs::path& file, Day today) {
  const std::string ending = ".corrupt-" + toIso(today);
  fs::path aside = file;
  aside += ending;
  std::error_code trouble;
  for (int i = 2; fs::exists(aside, trouble) && i < 100; ++i) {
    aside = file;
    aside += ending + '-' + std::to_string(i);
  }
  fs::rename(file, aside, trouble);
  if (trouble) return errorOf(trouble.value(), "rename to " + aside.string());
  return aside.filename().string();
}

Error errorOf(int systemError, const std::string& doing) {
  const std::string detail = doing + ": " + std::generic_category().message(systemError);
  switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return {Error::Code::DiskFull, detail};
    case EROFS:
    case EACCES:
    case EPERM:
      return {Error::Code::ReadOnly, detail};
    case ENOENT:
      return {Error::Code::NotFound, detail};
    default:
      return {Error::Code::Unavailable, detail};
  }
}

Status copyFile(const fs::path& from, const fs::path& to) {
  const Descriptor source(from, O_RDONLY | O_NONBLOCK);
  if (!source.isOpen()) return errorOf(errno, "read " + from.string());
  const Descriptor target(to, O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
  if (!target.isOpen()) return errorOf(errno, "create " + to.string());
  std::string block(std::size_t{1} << 20U, '\0');
  for (;;) {
    const ssize_t count = ::read(source.number(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errorOf(errno, "read " + from.string());
    if (count == 0) return Done{};
    if (!writeAll(target.number(), std::string_view(block).substr(0, static_cast<std::size_t>(count)))) {
      return errorOf(errno, "write " + to.string());
    }
  }
}

Status moveIntoPlace(const fs::path& from, const fs::path& to) {
  if (Status synced = syncFile(from); !synced) return synced;
  if (::rename(from.c_str(), to.c_str()) != 0) return errorOf(errno, "rename to " + to.string());
  return syncDirectory(directoryOf(to));
}

Status moveToFreePlace(const fs::path& from, const fs::path& to) {
  if (Status synced = syncFile(from); !synced) return synced;
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0) {
    const int failed = errno;
    std::error_code trouble;
    const bool unsupported = failed == EINVAL || failed == ENOSYS;
    if (unsupported && !fs::exists(to, trouble)) return moveIntoPlace(from, to);
    ::unlink(from.c_str());
    if (failed != EEXIST && !unsupported) return errorOf(failed, "rename to " + to.string());
  }
  return syncDirectory(directoryOf(to));
}

Status writeFileAtomically(const fs::path& file, std::string_view bytes, Replaced old) {
  // What a link points at is replaced, not the link: settings may be kept elsewhere on purpose.
  std::error_code trouble;
  fs::path target = file;
  if (fs::is_symlink(fs::symlink_status(file, trouble))) {
    target = fs::weakly_canonical(file, trouble);
    if (trouble) return errorOf(trouble.value(), "follow " + file.string());
  }
  const Status placed = replace(target, bytes, old);
  if (!placed && placed.error().code == Error::Code::DiskFull) {
    return Error{Error::Code::DiskFull, placed.error().detail + shortage(directoryOf(target), bytes.size())};
  }
  if (!placed) return placed;
  return syncDirectory(directoryOf(target));
}

Result<std::string> readStart(const fs::path& file, std::size_t length, const Progress& progress) {
  Descriptor opened(file, O_RDONLY | O_NONBLOCK);  // a pipe must not make it wait
  const auto unreadable = [&](int why) {
    Error error = errorOf(why, "read " + file.string());
    if (error.code != Error::Code::NotFound) error.code = Error::Code::Unavailable;
    return error;
  };
  if (!opened.isOpen()) return unreadable(errno);
  struct stat status {};
  if (::fstat(opened.number(), &status) != 0) return unreadable(errno);
  if (!S_ISREG(status.st_mode)) {
    return Error{Error::Code::Unavailable, "read " + file.string() + ": is not a plain file"};
  }
  std::string bytes;
  const double expected = static_cast<double>(std::max<off_t>(status.st_size, 1));
  char block[64 * 1024];
  while (bytes.size() < length) {
    const ssize_t count = ::read(opened.number(), block, std::min(sizeof block, length - bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(errno);
    if (count == 0) break;
    bytes.append(block, static_cast<std::size_t>(count));
    if (progress && !progress(std::min(1.0, static_cast<double>(bytes.size()) / expected))) {
      return Error{Error::Code::Unavailable, "read " + file.string() + ": cancelled"};
    }
  }
  return bytes;
}

Result<std::string> readFile(const fs::path& file, std::size_t limit, const Progress& progress) {
  Result<std::string> bytes = readStart(file, limit + 1, progress);
  if (bytes && bytes->size() > limit) {
    return Error{Error::Code::Damaged,
                 "read " + file.string() + ": is longer than " + std::to_string(limit) + " bytes"};
  }
  return bytes;
}

}  // namespace lissom
