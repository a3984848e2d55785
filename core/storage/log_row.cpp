#include "core/storage/log_row.h"

#include "core/base/overloaded.h"

namespace lissom {
namespace {

/// The hash by Fowler, Noll and Vo; each step is a bijection of the state, so no later byte hides
/// an earlier change.
class Fnv1a {
public:
  void add(std::string_view bytes) {
    for (const char c : bytes) {
      m_state ^= static_cast<unsigned char>(c);
      m_state *= 0x100000001b3U;
    }
  }
  void add(std::uint64_t number) {
    for (int byte = 0; byte < 8; ++byte, number >>= 8) {
      m_state ^= number & 0xFFU;
      m_state *= 0x100000001b3U;
    }
  }
  std::uint64_t state() const { return m_state; }

private:
  std::uint64_t m_state = 0xcbf29ce484222325U;
};

}  // namespace

std::string LogRow::name() const {
  const auto* device = values.empty() ? nullptr : std::get_if<std::string>(&values[0]);
  const auto* number = values.size() < 2 ? nullptr : std::get_if<std::int64_t>(&values[1]);
  return std::string(table) + ' ' + (device ? *device : "?") + '-' + (number ? std::to_string(*number) : "?");
}

const std::string& LogRow::text(std::size_t column) const {
  if (const auto* text = std::get_if<std::string>(&values[column])) return *text;
  throw DamagedRow(name() + ": column " + std::to_string(column) + " is not a text");
}

std::int64_t LogRow::integer(std::size_t column) const {
  if (const auto* number = std::get_if<std::int64_t>(&values[column])) return *number;
  throw DamagedRow(name() + ": column " + std::to_string(column) + " is not a number");
}

std::int64_t checksumOf(const LogRow& row) {
  Fnv1a hash;
  hash.add(row.table);
  for (const LogValue& value : row.values) {
    hash.add(std::uint64_t{value.index()});
    std::visit(
        Overloaded{[](std::monostate) {}, [&](std::int64_t number) { hash.add(static_cast<std::uint64_t>(number)); },
                   [&](const std::string& text) {
                     hash.add(std::uint64_t{text.size()});
                     hash.add(text);
                   }},
        value);
  }
  return static_cast<std::int64_t>(hash.state());
}

}  // namespace lissom
