#include "tests/support/durable_files.h"

#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <set>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using Content = DurableFiles::Content;

constexpr std::size_t kPage = 4096;
constexpr std::size_t kSector = 512;

/// Chance, told by a seed.
class Dice {
public:
  explicit Dice(unsigned seed) : m_random(seed) {}
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }
  bool percent(int share) { return below(100) < static_cast<std::size_t>(share); }
  /// What lies in a block that a file got and nothing was written to.
  std::string neverWritten(std::size_t length) {
    std::string bytes(length, '\0');
    if (percent(50)) {
      for (char& byte : bytes) byte = static_cast<char>(below(256));
    }
    return bytes;
  }

private:
  std::mt19937 m_random;  // the first numbers of a minstd_rand are alike for seeds that are
};

void put(std::string& bytes, std::size_t at, std::string_view written) {
  if (bytes.size() < at + written.size()) bytes.resize(at + written.size());
  std::copy(written.begin(), written.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

void apply(std::string& bytes, const Content::Change& change) {
  if (change.kind == Content::Change::Kind::Write) {
    put(bytes, change.at, change.bytes);
  } else {
    bytes.resize(change.at);
  }
}

/// The parts of a write that lie in one block of `size` each: where it begins and what it writes.
template <class Each>
void eachPart(const Content::Change& change, std::size_t size, Each each) {
  for (std::size_t done = 0; done < change.bytes.size();) {
    const std::size_t at = change.at + done;
    const std::size_t length = std::min(size - at % size, change.bytes.size() - done);
    each(at, std::string_view(change.bytes).substr(done, length));
    done += length;
  }
}

std::string somePagesKept(const Content& content, Dice& dice) {
  std::string bytes = content.durable;
  const int share = std::array{10, 50, 90}[dice.below(3)];
  for (const Content::Change& change : content.pending) {
    if (change.kind == Content::Change::Kind::Truncate) {
      if (dice.percent(share)) apply(bytes, change);
      continue;
    }
    eachPart(change, kPage, [&](std::size_t at, std::string_view part) {
      const bool kept = dice.percent(share);
      if (!kept && !dice.percent(25)) return;  // neither the bytes nor the file's new length
      if (at + part.size() > bytes.size()) bytes += dice.neverWritten(at + part.size() - bytes.size());
      if (kept) put(bytes, at, part);
    });
  }
  return bytes;
}

std::string tornAtTheLast(const Content& content, Dice& dice) {
  std::string bytes = content.durable;
  const std::size_t last = dice.below(content.pending.size() + 1);
  for (std::size_t i = 0; i < last; ++i) apply(bytes, content.pending[i]);
  if (last == content.pending.size() || content.pending[last].kind == Content::Change::Kind::Truncate) return bytes;
  const Content::Change& torn = content.pending[last];
  const std::size_t tornSector = dice.below(torn.bytes.size() / kSector + 1);
  std::size_t sector = 0;
  eachPart(torn, kSector, [&](std::size_t at, std::string_view part) {
    if (sector++ == tornSector) {
      put(bytes, at, part.substr(0, dice.below(part.size() + 1)));
    } else if (dice.percent(50)) {
      put(bytes, at, part);
    }
  });
  return bytes;
}

}  // namespace

void Content::write(std::size_t at, std::string_view bytes) {
  pending.push_back({Change::Kind::Write, at, std::string(bytes)});
}

void Content::truncate(std::size_t size) {
  pending.push_back({Change::Kind::Truncate, size, {}});
}

std::string Content::now() const {
  std::string bytes = durable;
  for (const Change& change : pending) apply(bytes, change);
  return bytes;
}

void Content::sync() {
  for (const Change& change : pending) apply(durable, change);
  pending.clear();
}

void DurableFiles::lookAround(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  if (!m_folders.insert(folder).second) return;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder, trouble)) {
    const bool isMemory = entry.path().string().ends_with("-shm");  // shared memory, made anew after a start
    if (!isMemory && entry.is_regular_file(trouble)) --open(entry.path(), false).opened;
  }
}

Content& DurableFiles::open(const std::string& path, bool isNew) {
  forgetWhatIsGone();
  const auto known = m_names.find(path);
  Content* content = known == m_names.end() || isNew ? nullptr : known->second;
  if (!content || (content->opened == 0 && content->now() != bytesOf(path))) {
    content = &m_contents.emplace_back();
    m_names[path] = content;
    if (!isNew) {
      content->durable = bytesOf(path);
      m_durableNames[path] = content;
    }
  }
  ++content->opened;
  return *content;
}

void DurableFiles::remove(const std::string& path) {
  m_names.erase(path);
}

void DurableFiles::syncFolderOf(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  const auto isElsewhere = [&](const auto& entry) { return fs::path(entry.first).parent_path() != folder; };
  std::erase_if(m_durableNames, [&](const auto& entry) { return !isElsewhere(entry); });
  for (const auto& entry : m_names) {
    if (!isElsewhere(entry)) m_durableNames.insert(entry);
  }
}

/// A new log is renamed into its place, and its first name is gone, without going through SQLite.
void DurableFiles::forgetWhatIsGone() {
  std::error_code trouble;
  for (auto name = m_names.begin(); name != m_names.end();) {
    if (fs::exists(name->first, trouble)) {
      ++name;
      continue;
    }
    m_durableNames.erase(name->first);
    name = m_names.erase(name);
  }
}

std::map<std::string, std::string> DurableFiles::afterPowerCut(Unsynced model, unsigned seed) const {
  Dice dice(seed);
  std::set<std::string> names;
  for (const auto& [name, content] : m_names) names.insert(name);
  for (const auto& [name, content] : m_durableNames) names.insert(name);
  std::map<std::string, std::string> files;
  for (const std::string& name : names) {
    const auto find = [&](const Names& in) {
      const auto place = in.find(name);
      return place == in.end() ? nullptr : place->second;
    };
    const Content* content = find(m_durableNames);
    const Content* newest = find(m_names);
    if (model != Unsynced::Lost && newest != content) {
      // Deleted and made again: the old one, none or the new one.
      const Content* choice[] = {content, nullptr, newest};
      content = choice[dice.below(3)];
    }
    if (!content) continue;
    std::string& bytes = files[fs::path(name).filename()];
    if (model == Unsynced::Lost) bytes = content->durable;
    if (model == Unsynced::PagesKept) bytes = somePagesKept(*content, dice);
    if (model == Unsynced::Torn) bytes = tornAtTheLast(*content, dice);
  }
  return files;
}

}  // namespace lissom
