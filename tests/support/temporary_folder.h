#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace lissom {

/// Where a test's files are written most quickly: in memory, if the system has a place for it. For tests that make
/// thousands of files and whose disk is a made-up one.
inline std::filesystem::path placeInMemory() {
  const char* place = "/dev/shm";
  return ::access(place, W_OK | X_OK) == 0 ? place : std::filesystem::temp_directory_path();
}

/// A folder of a test's own, removed with everything in it at the end.
class TemporaryFolder {
public:
  explicit TemporaryFolder(const std::filesystem::path& place = std::filesystem::temp_directory_path()) {
    std::string name = (place / "lissom-test-XXXXXX").string();
    if (::mkdtemp(name.data())) m_path = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
  }

  const std::filesystem::path& path() const { return m_path; }
  std::filesystem::path operator/(const char* name) const { return m_path / name; }

private:
  std::filesystem::path m_path;
};

inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace lissom
