#include "tests/core/figure/figure_audit.h"

#include "core/content/movement_reader.h"
#include "core/figure/mirrored_movement.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

// Prints what the figures of a pack do over their movements: figure_report [ID] [FOLDER OF THE PACK]. "!" marks what is
// beyond its bound. figure_report ID --poses prints its key poses as its contacts settle them.

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

void printPose(const std::string& name, const Pose& pose) {
  std::printf("  \"%s\": {", name.c_str());
  const char* before = " ";
  for (std::size_t j = 0; j < kJoints; ++j) {
    const auto joint = JointIndex::numbered(j);
    const double value = static_cast<double>(pose[joint]);
    const bool isLength = rangeOf(joint).most <= 1;
    if (std::abs(value) < (isLength ? 0.0005 : 0.05)) continue;
    std::printf("%s\"%s\": %.*f", before, std::string(nameOf(joint)).c_str(), isLength ? 3 : 1, value);
    before = ", ";
  }
  std::printf(" }\n");
}

void printPoses(const Movement& movement) {
  const MovementPath path(movement);
  printPose("start", path.at(0));
  for (const Waypoint& waypoint : movement.between) {
    printPose(std::to_string(waypoint.at), path.at(static_cast<double>(waypoint.at)));
  }
  printPose("stretched", path.at(1));
}

/// Of the left side only what is beyond its bound: it is the mirror of the right one, up to what fingers close round.
void printAudit(const FigureAudit& audit, bool left) {
  if (left) {
    const auto isTooFar = [](const std::vector<Worst>& worst) { return !worst.empty() && worst.front().excess() > 0; };
    if (!isTooFar(audit.gaps) && !isTooFar(audit.slides) && !isTooFar(audit.ranges) && !isTooFar(audit.overlaps))
      return;
    std::printf("  the other side:\n");
  }
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

void report(const std::filesystem::path& file, bool poses) {
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
  if (poses) return printPoses(*movement);
  for (const bool left : {false, true}) printAudit(auditOf(left ? mirror(*movement) : *movement, 50), left);
}

}  // namespace

int main(int count, char** arguments) {
  const std::string only = count > 1 ? arguments[1] : "";
  const bool poses = count > 2 && std::string(arguments[2]) == "--poses";
  const std::filesystem::path pack =
      count > 2 && !poses ? arguments[2] : LISSOM_SOURCE_DIR "/resources/packs/iliopsoas";
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(pack / "exercises")) {
    if (only.empty() || entry.path().stem() == only) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const std::filesystem::path& file : files) report(file, poses);
  return files.empty() ? 1 : 0;
}
