#include "core/exchange/read_log.h"

#include "core/exchange/log_csv.h"
#include "core/exchange/log_json.h"
#include "core/storage/atomic_file.h"

namespace lissom {
namespace {

/// Taking a text apart takes longer than reading it from the disk.
constexpr double kOfTheDisk = 0.2;

bool isTable(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending == ".csv";
}

}  // namespace

Result<ReadLog> readLogFile(const std::filesystem::path& file, const Progress& progress) {
  ReadLog cancelled;
  const auto text = readFile(file, kLargestLogFile, [&](double done) {
    cancelled.cancelled = progress && !progress(done * kOfTheDisk);
    return !cancelled.cancelled;
  });
  if (cancelled.cancelled) return cancelled;
  if (!text) return text.error();
  const Progress rest = [&](double done) { return !progress || progress(kOfTheDisk + done * (1 - kOfTheDisk)); };
  ReadLog read = isTable(file) ? logFromCsv(*text, rest) : logFromJson(*text, rest);
  if (read.cancelled || rest(1.0)) return read;
  cancelled.cancelled = true;
  return cancelled;
}

}  // namespace lissom
