#pragma once

#include "core/storage/log_contents.h"

#include <cstddef>
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

  explicit operator bool() const { return mistakes.empty(); }
  /// Whether it is worth while to look for more.
  bool add(std::size_t line, std::string place, std::string what) {
    hasMore = mistakes.size() >= kMostMistakes;
    if (!hasMore) mistakes.push_back({line, std::move(place), std::move(what)});
    return !hasMore;
  }
};

/// Larger files are refused unread: a hundred years of holds are less.
inline constexpr std::size_t kLargestLogFile = std::size_t{512} << 20U;

}  // namespace lissom
