#include "core/storage/log_snapshot.h"

#include "core/storage/atomic_file.h"
#include "core/storage/log_schema.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>

namespace lissom {
namespace {

namespace fs = std::filesystem;

constexpr std::array kParts{"", "-wal", "-journal"};

fs::path beside(fs::path file, const char* suffix) {
  file += suffix;
  return file;
}

/// A fresh folder that only this user can look into; gone with all that is in it at the end.
class PrivateFolder {
public:
  PrivateFolder() {
    std::error_code trouble;
    std::string name = (fs::temp_directory_path(trouble) / "lissom-XXXXXX").string();
    if (trouble) {
      m_trouble = trouble.value();
    } else if (::mkdtemp(name.data())) {
      m_path = name;
    } else {
      m_trouble = errno;
    }
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder() {
    std::error_code ignored;  // there is nobody to tell, and the system empties the folder some day
    if (!m_path.empty()) fs::remove_all(m_path, ignored);
  }
  const fs::path& path() const { return m_path; }
  int trouble() const { return m_trouble; }

private:
  fs::path m_path;
  int m_trouble = 0;
};

/// What shows that a file was written to: which file it is, its length and when it changed.
struct Trace {
  bool there = false;
  std::array<std::int64_t, 4> values{};

  friend bool operator==(const Trace&, const Trace&) = default;
};

Trace traceOf(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return {true,
          {static_cast<std::int64_t>(status.st_ino), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec}};
}

std::array<Trace, kParts.size()> tracesOf(const fs::path& file) {
  std::array<Trace, kParts.size()> traces;
  for (std::size_t i = 0; i < kParts.size(); ++i) traces[i] = traceOf(beside(file, kParts[i]));
  return traces;
}

/// Copies the log and its journals as they were at one moment.
Status copyLog(const fs::path& from, const fs::path& to) {
  constexpr int attempts = 5;
  for (int i = 0; i < attempts; ++i) {
    const auto before = tracesOf(from);
    for (std::size_t part = 0; part < kParts.size(); ++part) {
      const fs::path copy = beside(to, kParts[part]);
      std::error_code trouble;
      fs::remove(copy, trouble);
      if (!before[part].there) continue;
      const Status copied = copyFile(beside(from, kParts[part]), copy);
      // It was there a moment ago: a writer that came to an end has taken its journal along.
      if (!copied && copied.error().code == Error::Code::NotFound) continue;
      if (!copied && copied.error().code == Error::Code::ReadOnly) {
        return Error{Error::Code::Unavailable, copied.error().detail};
      }
      if (!copied) return copied;
    }
    if (tracesOf(from) == before) return Done{};
  }
  return Error{Error::Code::Locked, from.string() + ": another program writes all the time"};
}

/// The name by which SQLite opens a file that, as it is promised, does not change.
std::string unchangingNameOf(const fs::path& file) {
  std::string name = "file:";
  for (const char c : fs::absolute(file).string()) {
    if (c == '?' || c == '#' || c == '%') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      name += {'%', digits[byte >> 4U], digits[byte & 15U]};
    } else {
      name += c;
    }
  }
  return name + "?immutable=1";
}

SQLite::Database openUnchanging(const fs::path& file, const std::string& vfs) {
  return {unchangingNameOf(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyTimeoutMs, vfs};
}

/// Brings what the journals hold into the file, and the file to this version.
Status settle(const fs::path& copy, const std::string& vfs) {
  SQLite::Database database(copy.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs, vfs);
  return guarded(database, [&]() -> Status {
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > static_cast<int>(logSchemaSteps().size())) {
      return Error{Error::Code::StorageNewer, "its journal has version " + std::to_string(version)};
    }
    database.exec("PRAGMA journal_mode = DELETE");
    return liftSchema(database, {}, logSchemaSteps());
  });
}

}  // namespace

Result<SQLite::Database> openSnapshot(const fs::path& file, const std::string& vfs) {
  if (Status ours = checkHeader(file); !ours) return ours.error();
  try {
    const fs::path real = fs::canonical(file);  // SQLite keeps its journals where the file itself is
    const auto traces = tracesOf(real);
    const bool hasJournal = traces[1].values[1] > 0 || traces[2].values[1] > 0;
    const auto header = readLogHeader(real);
    if (!header) return header.error();
    const bool isOlder = *header && (*header)->version < static_cast<int>(logSchemaSteps().size());
    if (!hasJournal && !isOlder) return openUnchanging(real, vfs);
    const PrivateFolder folder;
    if (folder.path().empty()) {
      return errorOf(folder.trouble(), "make a private folder");
    }
    const fs::path copy = folder.path() / "log.db";
    if (Status copied = copyLog(real, copy); !copied) return copied.error();
    if (Status settled = settle(copy, vfs); !settled) return settled.error();
    return openUnchanging(copy, vfs);  // an open file outlives its name
  } catch (const fs::filesystem_error& error) {
    return Error{Error::Code::Unavailable, error.what()};
  } catch (const SQLite::Exception& exception) {
    return sqliteError(exception, errno);
  }
}

}  // namespace lissom
