#pragma once

#include <QString>

#include <optional>

namespace lissom {

/// A file that one program at a time holds, by a lock of the kernel (flock): it ends with the process, however that
/// ends, and a program started by us does not inherit it. What is in the file means nothing: nothing is written, and
/// nothing waits for the disk. The file stays when the lock goes, for a file that is removed could be locked by one
/// who has opened it while another makes and locks a new one.
class FileLock {
public:
  enum class Failure {
    Held,       ///< by another, in this process or elsewhere
    Impossible  ///< the file cannot be made or opened, or its file system knows no locks
  };
  struct Attempt;

  /// Never waits for the holder. The file is made, for its owner only, when it is not there; a symbolic link is not
  /// followed.
  static Attempt take(const QString& path);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

private:
  explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

  int m_descriptor;
};

struct FileLock::Attempt {
  std::optional<FileLock> lock;
  Failure failure = Failure::Impossible;  ///< means something when there is no lock
};

}  // namespace lissom
