// Preloaded into a program: the folder LISSOM_DISK is on a disk that takes less than it is given, and says so only in
// the number it answers. While the file LISSOM_FULL_WHILE exists no write there can end: it takes half of the bytes,
// and what is left of them does not fit at all. Otherwise each write takes half, and the rest fits too.

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr size_t kFitsNotAtAll = 512;

/// A plain file in the folder.
bool isOnTheDisk(int descriptor) {
  const char* folder = std::getenv("LISSOM_DISK");
  struct stat status {};
  if (!folder || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return false;
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  char path[PATH_MAX];
  const ssize_t length = ::readlink(link.c_str(), path, sizeof path);
  return length > 0 && std::string_view(path, static_cast<size_t>(length)).starts_with(folder);
}

/// How many of `count` bytes are taken; none fail with ENOSPC.
size_t taken(size_t count) {
  const char* flag = std::getenv("LISSOM_FULL_WHILE");
  const bool full = flag && ::access(flag, F_OK) == 0;
  if (full && count <= kFitsNotAtAll) {
    errno = ENOSPC;
    return 0;
  }
  return count > 1 ? count / 2 : count;
}

template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" ssize_t write(int descriptor, const void* bytes, size_t count) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
  if (!isOnTheDisk(descriptor) || count == 0) return real(descriptor, bytes, count);
  const size_t some = taken(count);
  return some > 0 ? real(descriptor, bytes, some) : -1;
}

extern "C" ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t at) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  if (!isOnTheDisk(descriptor) || count == 0) return real(descriptor, bytes, count, at);
  const size_t some = taken(count);
  return some > 0 ? real(descriptor, bytes, some, at) : -1;
}

extern "C" ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t at) {
  return pwrite64(descriptor, bytes, count, at);
}
