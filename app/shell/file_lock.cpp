#include "app/shell/file_lock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace lissom {

FileLock::Attempt FileLock::take(const QString& path) {
  // For writing: NFS makes an exclusive lock of nothing less.
  const int descriptor =
      ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (descriptor < 0) {
    return {};
  }
  int answer = 0;
  do {
    answer = ::flock(descriptor, LOCK_EX | LOCK_NB);
  } while (answer != 0 && errno == EINTR);
  if (answer == 0) {
    return {FileLock(descriptor)};
  }
  const Failure failure = errno == EWOULDBLOCK ? Failure::Held : Failure::Impossible;
  ::close(descriptor);
  return {std::nullopt, failure};
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

FileLock::~FileLock() {
  if (m_descriptor < 0) {
    return;
  }
  // Closing is not enough: a process that is just being started has the file too until it becomes another program.
  ::flock(m_descriptor, LOCK_UN);
  ::close(m_descriptor);
}

}  // namespace lissom
