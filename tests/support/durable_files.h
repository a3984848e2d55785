#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lissom {

/// What a power cut makes of what was written and not synced.
enum class Unsynced {
  Lost,       ///< all of it is gone, and so are names that were made or deleted and not synced
  PagesKept,  ///< a random part of its 4 KiB pages is there, in any order; what is not may be zeros or rubbish
  Torn,       ///< in order up to a random write, of which some 512 B sectors are there and one is torn within
};

/// Files by name as a disk keeps them: what is synced for certain, the rest only until the power goes.
class DurableFiles {
public:
  /// The bytes of one file, whatever its name: it lives on while it is open and has lost its name.
  struct Content {
    struct Change {
      enum class Kind { Write, Truncate } kind;
      std::size_t at;     ///< where it writes, or the new size
      std::string bytes;  ///< what it writes
    };
    std::string durable;
    std::vector<Change> pending;  ///< since the last sync, in order
    int opened = 0;

    void write(std::size_t at, std::string_view bytes);
    void truncate(std::size_t size);
    void sync();
    std::string now() const;
  };

  /// What lies in the folder of `path` and was not heard of before counts as synced.
  void lookAround(const std::string& path);
  /// A file was opened, and made if it was not there. One that came to its place without us counts as synced.
  Content& open(const std::string& path, bool isNew);
  void remove(const std::string& path);
  /// The names in the folder of `path` are from now on as they are.
  void syncFolderOf(const std::string& path);

  /// What is there when the power comes back: each file's name without its folder, and its bytes.
  std::map<std::string, std::string> afterPowerCut(Unsynced model, unsigned seed) const;

private:
  using Names = std::map<std::string, Content*>;
  void forgetWhatIsGone();

  std::list<Content> m_contents;
  Names m_names;
  Names m_durableNames;
  std::set<std::string> m_folders;  // that were looked at
};

}  // namespace lissom
