// disk_writer log|settings FILE: opens the log or the settings, says "open", and then does what each line of its input
// asks: "one" writes one thing, "many" writes until it fails. Says "kept N", N being how often it worked, and after it
// " failed: WHY" when it stopped with an error.

#include "app/settings.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"

#include <functional>
#include <iostream>
#include <string>

namespace {

using namespace lissom;

constexpr int kMost = 20'000;

int obey(const std::function<Status()>& write) {
  std::cout << "open" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    const int wished = line == "many" ? kMost : 1;
    int kept = 0;
    Status written = Done{};
    while (kept < wished && (written = write())) ++kept;
    std::cout << "kept " << kept;
    if (!written) {
      const bool full = written.error().code == Error::Code::DiskFull;
      std::cout << " failed: " << (full ? "full " : "otherwise ") << written.error().detail;
    }
    std::cout << std::endl;
  }
  return 0;
}

int writeLog(const std::string& file) {
  auto log = LogStore::open(file);
  if (!log) {
    std::cout << "failed: " << log.error().detail << std::endl;
    return 1;
  }
  const auto session = log->beginSession(*RoutineId::parse("psoas-basics"), aDay(), aMorningOf(aDay()), 1);
  if (!session) return 1;
  int number = 0;
  return obey([&]() -> Status {
    const HoldRecord hold = aHold().of(*session).number(number + 1).held(Millis{30'000});
    const auto id = log->appendHold(hold);
    if (!id) return id.error();
    ++number;
    return Done{};
  });
}

int writeSettings(const std::string& file) {
  SettingsFile settingsFile(file);
  Settings settings = settingsFile.load(aDay()).settings;
  return obey([&]() -> Status {
    settings.windowGeometry = QByteArray(2000, static_cast<char>('a' + settings.textScale % 26));
    settings.textScale = 80 + (settings.textScale - 79) % 80;
    return settingsFile.save(settings);
  });
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 3) return 2;
  return std::string(argv[1]) == "log" ? writeLog(argv[2]) : writeSettings(argv[2]);
}
