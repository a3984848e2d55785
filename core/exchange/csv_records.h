#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lissom {

/// One record of a table in CSV: its cells, and the line on which it begins.
struct CsvRecord {
  std::size_t line = 1;
  std::vector<std::string> cells;
};

/// What is wrong with the quotes or line ends of a table, and where; then the reading ends.
struct CsvTrouble {
  std::size_t line = 0;  ///< 0: nothing
  std::string what{};
  bool cancelled = false;  ///< there may be none: Progress said so
};

/// A record of more is refused: one of nothing but commas would take a hundred times the memory of its file.
inline constexpr std::size_t kMostCsvCells = 1000;

/// Takes a table apart as RFC 4180 has it, and as spreadsheets write it: lines may end with LF alone, a BOM may come
/// first, and cells are parted by semicolons when the first line has these and no commas. Lines without anything are
/// left out. `take` gets each record and answers whether to go on; `progress` is asked after each `atOnce` bytes.
CsvTrouble readCsv(std::string_view text, const std::function<bool(CsvRecord)>& take, const Progress& progress = {},
                   std::size_t atOnce = std::size_t{256} << 10U);

/// A cell of text. What a spreadsheet would run as a formula is kept from it by an apostrophe, and so is an apostrophe
/// itself; quotes where RFC 4180 wants them, and around semicolons.
std::string csvCell(std::string_view text);
/// What such a cell says: without the apostrophe in front.
std::string textOfCell(std::string_view cell);

}  // namespace lissom
