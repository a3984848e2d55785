#pragma once

#include "core/content/movement_reader.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace lissom {

/// The movements of the pack that comes with the program, by exercise.
inline std::map<std::string, Movement> packMovements() {
  std::map<std::string, Movement> movements;
  const std::filesystem::path folder(LISSOM_SOURCE_DIR "/resources/packs/iliopsoas/exercises");
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    Mistakes mistakes;
    const auto movement = readMovement(nlohmann::json::parse(file).at("figure"), "figure", mistakes);
    if (!movement) throw std::runtime_error(entry.path().string());
    movements[entry.path().stem().string()] = *movement;
  }
  return movements;
}

}  // namespace lissom
