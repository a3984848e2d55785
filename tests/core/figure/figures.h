#pragma once

#include "core/content/movement_reader.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

namespace lissom {

inline nlohmann::json figureJson(const std::string& name) {
  std::ifstream file(std::string(LISSOM_SOURCE_DIR) + "/tests/data/figures/" + name + ".json");
  return nlohmann::json::parse(file);
}

/// The movement in tests/data/figures/<name>.json.
inline Movement aMovement(const std::string& name) {
  Mistakes mistakes;
  const std::optional<Movement> movement = readMovement(figureJson(name), "figure", mistakes);
  if (!movement) throw std::runtime_error(mistakes.kept().front().place + ": " + mistakes.kept().front().what);
  return *movement;
}

inline Movement halfKneeling() {
  return aMovement("half-kneeling-hip-flexor");
}
inline Movement bedEdge() {
  return aMovement("bed-edge-hip-flexor");
}

}  // namespace lissom
