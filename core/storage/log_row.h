#pragma once

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lissom {

/// What a column of the log holds: nothing, a whole number or a text.
using LogValue = std::variant<std::monostate, std::int64_t, std::string>;

/// A table of the log. Every table begins with the columns `device` and `number`, which together
/// name a row, and ends with `checksum`.
struct LogTable {
  std::string_view name;
  std::span<const std::string_view> columns;  ///< without the checksum
};

/// Thrown inside core/storage for a row that is not what was written; the text names the row.
struct DamagedRow : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One row as it lies in a table, without its checksum.
struct LogRow {
  std::string_view table;
  std::vector<LogValue> values;

  /// "hold a1b2c3d4e5f6a7b8-17"
  std::string name() const;
  /// The value of a column; throws DamagedRow when it is of another kind.
  const std::string& text(std::size_t column) const;
  std::int64_t integer(std::size_t column) const;
};

/// FNV-1a, 64 bit, over the table's name and every value with its kind and length. Any change
/// within a single byte changes it for certain, any other with a chance of 1 - 2^-64. SQLite itself
/// has no checksums: half of all single flipped bits pass its integrity check.
std::int64_t checksumOf(const LogRow& row);

}  // namespace lissom
