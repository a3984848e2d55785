#include "core/exchange/log_json.h"

#include <cstdint>
#include <cstdlib>

// What is taken says the same when it is written and read again; what is refused has a mistake.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = lissom::logFromJson({reinterpret_cast<const char*>(data), size});
  (void)lissom::sessionsThatCount(read.contents);
  if (!read) return 0;
  const auto again = lissom::logFromJson(lissom::jsonOf(read.contents));
  if (!again || again.contents != read.contents) std::abort();
  return 0;
}
