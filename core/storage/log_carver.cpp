#include "core/storage/log_carver.h"

#include "core/storage/atomic_file.h"
#include "core/storage/log_tables.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>

namespace lissom {
namespace {

// The format: https://www.sqlite.org/fileformat2.html, 1.6 (payload), 2.1 (records), 4.1 (the WAL).

namespace fs = std::filesystem;

constexpr std::size_t kUsualPage = 4096;
constexpr std::size_t kLargestPage = 65536;
constexpr std::uint64_t kLongestText = 1U << 24U;  // no row has more: nobody writes a note of 16 MB

std::uint64_t bigEndian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char c : bytes) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

/// A file read by place. Where the disk does not answer there are zeros.
class Source {
public:
  explicit Source(const fs::path& file) : m_number(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    struct stat status {};
    if (m_number >= 0 && ::fstat(m_number, &status) == 0 && S_ISREG(status.st_mode)) {
      m_size = static_cast<std::uint64_t>(status.st_size);
    }
  }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source() {
    if (m_number >= 0) ::close(m_number);
  }

  bool isOpen() const { return m_number >= 0; }
  std::uint64_t size() const { return m_size; }
  std::uint64_t unreadable() const { return m_unreadable; }

  /// Up to `length` bytes from `at`, fewer at the end of the file.
  std::string bytes(std::uint64_t at, std::size_t length) {
    if (at >= m_size) return {};
    std::string out(static_cast<std::size_t>(std::min<std::uint64_t>(length, m_size - at)), '\0');
    for (std::size_t done = 0; done < out.size();) {
      const ssize_t count = ::pread(m_number, &out[done], out.size() - done, static_cast<off_t>(at + done));
      if (count < 0 && errno == EINTR) continue;
      if (count > 0) {
        done += static_cast<std::size_t>(count);
        continue;
      }
      // A bad sector: the next may be good.
      constexpr std::size_t sector = 512;
      const std::size_t skipped = std::min(sector - static_cast<std::size_t>((at + done) % sector), out.size() - done);
      m_unreadable += skipped;
      done += skipped;
    }
    return out;
  }

private:
  int m_number;
  std::uint64_t m_size = 0;
  std::uint64_t m_unreadable = 0;
};

/// Where a page lies that a long row goes on in.
class Pages {
public:
  Pages(Source& database, Source& journal, std::size_t pageSize)
      : m_database(database), m_journal(journal), m_pageSize(pageSize) {
    constexpr std::uint64_t journalHeader = 32;
    constexpr std::uint64_t frameHeader = 24;
    for (std::uint64_t at = journalHeader; at + frameHeader < journal.size(); at += frameHeader + pageSize) {
      m_frames[bigEndian(journal.bytes(at, 4))] = at + frameHeader;
    }
  }
  std::size_t size() const { return m_pageSize; }
  std::string page(std::uint64_t number, bool journalFirst) {
    if (number == 0) return {};
    if (const auto frame = m_frames.find(number); journalFirst && frame != m_frames.end()) {
      return m_journal.bytes(frame->second, m_pageSize);
    }
    return m_database.bytes((number - 1) * m_pageSize, m_pageSize);
  }

private:
  Source& m_database;
  Source& m_journal;
  std::size_t m_pageSize;
  std::map<std::uint64_t, std::uint64_t> m_frames;
};

/// What the header of a record says, if it can be one of ours.
struct Shape {
  std::size_t headerSize = 0;
  std::vector<std::uint64_t> kinds;
  std::uint64_t size = 0;  ///< with the header
};

std::uint64_t lengthOf(std::uint64_t kind) {
  constexpr std::uint64_t lengths[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
  return kind < 10 ? lengths[kind] : (kind - 12) / 2;
}

/// Every row begins with a device of 16 characters, which is what makes a record of ours easy to see.
std::optional<Shape> shapeAt(std::string_view bytes) {
  constexpr char deviceKind = 13 + 2 * 16;
  if (bytes.size() < 2 || bytes[1] != deviceKind) return std::nullopt;
  Shape shape;
  shape.headerSize = static_cast<unsigned char>(bytes[0]);
  if (shape.headerSize < 5 || shape.headerSize > 127 || bytes.size() < shape.headerSize) return std::nullopt;
  shape.size = shape.headerSize;
  for (std::size_t at = 1; at < shape.headerSize;) {
    std::uint64_t kind = 0;
    bool more = true;
    for (int length = 0; more && length < 5 && at < shape.headerSize; ++length, ++at) {
      const auto byte = static_cast<unsigned char>(bytes[at]);
      kind = kind << 7U | (byte & 127U);
      more = byte >= 128;
    }
    const bool known = kind <= 6 || kind == 8 || kind == 9 || (kind >= 13 && kind % 2 == 1);
    if (more || !known || lengthOf(kind) > kLongestText) return std::nullopt;
    shape.kinds.push_back(kind);
    shape.size += lengthOf(kind);
  }
  return shape;
}

LogValue valueOf(std::uint64_t kind, std::string_view bytes) {
  if (kind == 0) return std::monostate{};
  if (kind == 8 || kind == 9) return static_cast<std::int64_t>(kind - 8);
  if (kind >= 13) return std::string(bytes);
  const bool negative = static_cast<unsigned char>(bytes[0]) >= 128;
  const std::uint64_t above = negative && bytes.size() < 8 ? ~std::uint64_t{0} << bytes.size() * 8U : 0;
  return static_cast<std::int64_t>(above | bigEndian(bytes));
}

/// The row in a whole record, if its checksum is that of a row of one of our tables.
std::optional<LogRow> rowIn(const Shape& shape, std::string_view record) {
  std::vector<LogValue> values;
  std::size_t at = shape.headerSize;
  for (const std::uint64_t kind : shape.kinds) {
    const auto length = static_cast<std::size_t>(lengthOf(kind));
    values.push_back(valueOf(kind, record.substr(at, length)));
    at += length;
  }
  const auto* checksum = std::get_if<std::int64_t>(&values.back());
  if (!checksum) return std::nullopt;
  LogRow row{{}, {values.begin(), values.end() - 1}};
  for (const LogTable& table : kLogTables) {
    row.table = table.name;
    if (row.values.size() == table.columns.size() && *checksum == checksumOf(row)) return row;
  }
  return std::nullopt;
}

bool mayBeRow(const Shape& shape) {
  return std::any_of(kLogTables.begin(), kLogTables.end(),
                     [&](const LogTable& table) { return shape.kinds.size() == table.columns.size() + 1; });
}

/// The record that begins with `bytes`, put together from the pages that it goes on in; empty when they are not there.
std::string longRecord(const Shape& shape, std::string_view bytes, Pages& pages, bool journalFirst) {
  const std::uint64_t usable = pages.size();
  const std::uint64_t most = (usable - 12) * 64 / 255 - 23;
  if (shape.size <= most) return {};
  const std::uint64_t least = (usable - 12) * 32 / 255 - 23;
  std::uint64_t here = least + (shape.size - least) % (usable - 4);
  if (here > most) here = least;
  if (bytes.size() < here + 4) return {};
  std::string record(bytes.substr(0, static_cast<std::size_t>(here)));
  std::uint64_t next = bigEndian(bytes.substr(static_cast<std::size_t>(here), 4));
  while (record.size() < shape.size) {
    const std::string page = pages.page(next, journalFirst);
    if (page.size() <= 4) return {};
    record.append(page, 4, static_cast<std::size_t>(shape.size) - record.size());
    next = bigEndian(std::string_view(page).substr(0, 4));
  }
  return record;
}

std::optional<LogRow> rowAt(std::string_view bytes, std::vector<Pages>& pages) {
  const auto shape = shapeAt(bytes);
  if (!shape || !mayBeRow(*shape)) return std::nullopt;
  if (bytes.size() >= shape->size) {
    if (auto row = rowIn(*shape, bytes.substr(0, static_cast<std::size_t>(shape->size)))) return row;
  }
  for (Pages& size : pages) {
    for (const bool journalFirst : {true, false}) {
      const std::string record = longRecord(*shape, bytes, size, journalFirst);
      if (record.empty()) continue;
      if (auto row = rowIn(*shape, record)) return row;
    }
  }
  return std::nullopt;
}

void carve(Source& source, std::vector<Pages>& pages, const std::function<void(const LogRow&)>& take) {
  constexpr std::size_t window = 1U << 20U;
  for (std::uint64_t from = 0; from < source.size(); from += window) {
    const std::string bytes = source.bytes(from, window + kLargestPage);
    const std::string_view all = bytes;
    for (std::size_t at = 0; at < std::min(window, all.size()); ++at) {
      if (const auto row = rowAt(all.substr(at), pages)) take(*row);
    }
  }
}

/// The sizes that pages may have: what the file and the journal say, and what this program makes.
std::vector<std::size_t> pageSizes(Source& database, Source& journal) {
  std::vector<std::size_t> sizes;
  const auto add = [&](std::uint64_t size) {
    if (size == 1) size = kLargestPage;
    const bool valid = size >= 512 && size <= kLargestPage && (size & (size - 1)) == 0;
    if (!valid || std::find(sizes.begin(), sizes.end(), size) != sizes.end()) return;
    sizes.push_back(static_cast<std::size_t>(size));
  };
  add(bigEndian(database.bytes(16, 2)));
  add(bigEndian(journal.bytes(8, 4)));
  add(kUsualPage);
  return sizes;
}

}  // namespace

Result<std::uint64_t> carveRows(const fs::path& file, const std::function<void(const LogRow&)>& take) {
  const auto beside = [&](const char* suffix) {
    fs::path path = file;
    return path += suffix;
  };
  Source database(file);
  if (!database.isOpen()) return Error{Error::Code::Unavailable, errorOf(errno, "open " + file.string()).detail};
  Source wal(beside("-wal"));
  Source rollback(beside("-journal"));
  std::vector<Pages> pages;
  for (const std::size_t size : pageSizes(database, wal)) pages.emplace_back(database, wal, size);
  // In this order: should there be a row that was written but never acknowledged, and another of the same name after
  // it, the acknowledged one comes first.
  for (Source* source : {&database, &wal, &rollback}) carve(*source, pages, take);
  return database.unreadable() + wal.unreadable() + rollback.unreadable();
}

}  // namespace lissom
