#include "core/content/pack.h"

#include <cstdint>
#include <cstdlib>

// A pack is taken whole or refused with its mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto pack = lissom::parsePack(text);
  if (!pack && pack.error().detail.empty()) std::abort();
  // The rest of a pack may be given in files of its own: here each of them is the same text.
  (void)lissom::parsePack(text, [&](std::string_view) { return std::optional(std::string(text)); });
  return 0;
}
