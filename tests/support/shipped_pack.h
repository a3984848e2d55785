#pragma once

#include "core/content/pack.h"

#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace lissom {

/// The pack that the program comes with, read from the source tree.
inline Result<Pack> shippedPack() {
  const auto textOf = [](const std::string& name) -> std::optional<std::string> {
    std::ifstream file(LISSOM_SOURCE_DIR "/resources/packs/iliopsoas/" + name);
    std::ostringstream text;
    if (!(text << file.rdbuf())) return std::nullopt;
    return text.str();
  };
  return parsePack(textOf("pack.json").value_or(""), textOf);
}

}  // namespace lissom
