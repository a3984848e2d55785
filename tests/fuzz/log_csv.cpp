#include "core/exchange/log_csv.h"

#include <cstdint>
#include <cstdlib>

// What is taken counts the same when it is written and read again; what is refused has a mistake.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = lissom::logFromCsv({reinterpret_cast<const char*>(data), size});
  if (!read) return 0;
  const auto counting = lissom::sessionsThatCount(read.contents);
  const auto again = lissom::logFromCsv(lissom::csvOf(counting));
  if (!again || lissom::sessionsThatCount(again.contents) != counting) std::abort();
  return 0;
}
