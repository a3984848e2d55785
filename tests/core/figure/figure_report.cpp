#include "tests/core/figure/figure_audit.h"

#include "core/content/movement_reader.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

// Prints what the figures of a pack do over their movements: figure_report [ID] [FOLDER OF THE PACK]. "!" marks what is
// beyond its bound.

namespace {

using namespace lissom;

void print(const char* what, const std::vector<Worst>& worst, std::size_t most) {
  for (std::size_t i = 0; i < worst.size() && i < most; ++i) {
    const Worst& w = worst[i];
    if (i > 0 && w.excess() <= 0) break;
    std::printf("  %c %-8s %8.4f (may %.4f) at %.2f  %s\n", w.excess() > 0 ? '!' : ' ', what,
                static_cast<double>(w.value), static_cast<double>(w.allowed), w.amount, w.what.c_str());
  }
}

void report(const std::filesystem::path& file) {
  std::ifstream text(file);
  const nlohmann::json exercise = nlohmann::json::parse(text, nullptr, false);
  std::printf("%s\n", file.stem().c_str());
  if (exercise.is_discarded() || !exercise.contains("figure")) {
    std::printf("  ! cannot be read as an exercise\n");
    return;
  }
  Mistakes mistakes;
  const std::optional<Movement> movement = readMovement(exercise["figure"], "figure", mistakes);
  for (const Mistake& mistake : mistakes.kept())
    std::printf("  ! %s: %s\n", mistake.place.c_str(), mistake.what.c_str());
  if (!movement) return;
  const FigureAudit audit = auditOf(*movement, 50);
  print("gap", audit.gaps, 4);
  print("slide", audit.slides, 4);
  print("range", audit.ranges, 4);
  print("length", audit.lengths, audit.lengths.front().excess() > 0 ? 4 : 0);
  print("overlap", audit.overlaps, 8);
  if (!audit.steps.empty()) {
    std::printf("    largest step %.1f degrees at %.2f  %s\n", static_cast<double>(audit.steps.front().value),
                audit.steps.front().amount, audit.steps.front().what.c_str());
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string only = count > 1 ? arguments[1] : "";
  const std::filesystem::path pack = count > 2 ? arguments[2] : LISSOM_SOURCE_DIR "/resources/packs/iliopsoas";
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(pack / "exercises")) {
    if (only.empty() || entry.path().stem() == only) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const std::filesystem::path& file : files) report(file);
  return files.empty() ? 1 : 0;
}
