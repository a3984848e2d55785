#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/log_contents.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace lissom {

/// One thing that is wrong with a file: on which line, where in it, and what.
struct ReadMistake {
  std::size_t line = 0;  ///< from 1; 0: it is about the whole file
  std::string place;     ///< "sessions[3].holds[0].held_ms", or the column's name
  std::string what;      ///< "must be a whole number, 0 to 10"

  friend bool operator==(const ReadMistake&, const ReadMistake&) = default;
};

/// A file is taken whole or not at all.
struct ReadLog {
  static constexpr std::size_t kMostMistakes = 100;

  LogContents contents;               ///< only worth something when there are no mistakes
  std::vector<ReadMistake> mistakes;  ///< in the order of the file, the first kMostMistakes
  bool hasMore = false;               ///< there are more than are listed
  bool cancelled = false;             ///< Progress said so: nothing of it is known

  explicit operator bool() const { return mistakes.empty() && !cancelled; }
  /// Whether it is worth while to look for more.
  bool add(std::size_t line, std::string place, std::string what) {
    hasMore = mistakes.size() >= kMostMistakes;
    if (!hasMore) mistakes.push_back({line, std::move(place), std::move(what)});
    return !hasMore;
  }
};

/// Larger files are refused unread: a hundred years of holds are less.
inline constexpr std::size_t kLargestLogFile = std::size_t{512} << 20U;

/// How much of a text is read, at most, before Progress is asked again.
inline constexpr std::size_t kReadAtOnce = std::size_t{256} << 10U;

/// Reads a file that jsonOf() or csvOf() wrote: a table when its name ends so (".csv", in whatever case), else JSON.
/// Fails like readFile(), but not because it was cancelled.
Result<ReadLog> readLogFile(const std::filesystem::path& file, const Progress& progress = {});

}  // namespace lissom
