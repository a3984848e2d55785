#include "core/content/read_ids.h"

#include <algorithm>

namespace lissom {

std::string readSlug(const JsonPlace& at) {
  const auto id = readId<Id<struct SlugKind>>(at);
  return id ? id->text() : std::string();
}

std::vector<std::string> readSourceKeys(const JsonPlace& at, const std::vector<std::string>& known) {
  std::vector<std::string> out;
  for (const JsonPlace& each : at.list(0, 50)) {
    std::string key = readSlug(each);
    if (key.empty()) continue;
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      each.mistake("names a source that is not there: \"" + key + "\"");
    } else if (std::find(out.begin(), out.end(), key) != out.end()) {
      each.mistake("is there twice: \"" + key + "\"");
    }
    out.push_back(std::move(key));
  }
  return out;
}

}  // namespace lissom
