#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lissom {

/// One thing that is wrong with a pack, and where: {"exercises[3].dose.hold_s", "must be 1 to 600"}.
struct Mistake {
  std::string place;
  std::string what;

  friend bool operator==(const Mistake&, const Mistake&) = default;
};

/// The mistakes of a pack in the order they were found. All are counted and the first thousand kept: a file of junk may
/// have millions.
class Mistakes {
public:
  static constexpr std::size_t kMostKept = 1000;

  Mistakes() = default;
  Mistakes(std::initializer_list<Mistake> mistakes) : m_kept(mistakes), m_count(mistakes.size()) {}

  void add(std::string place, std::string what) {
    if (m_count++ < kMostKept) m_kept.push_back({std::move(place), std::move(what)});
  }

  bool empty() const { return m_count == 0; }
  std::size_t count() const { return m_count; }
  /// False when what is added now is counted only.
  bool keepsMore() const { return m_count < kMostKept; }
  const std::vector<Mistake>& kept() const { return m_kept; }

  friend bool operator==(const Mistakes&, const Mistakes&) = default;

private:
  std::vector<Mistake> m_kept;
  std::size_t m_count = 0;
};

/// A key of a pack as it is shown in a place: at most 64 bytes, and nothing that breaks a line or turns text around.
std::string shownKey(std::string_view key);

}  // namespace lissom
