// fake_voice BEHAVIOUR LOG --role ROLE: stands in for lissom-voice. Writes each line it reads to
// LOG, with the time in monotonic microseconds, and its own start and role.
//   good       answers as a healthy helper     no-device   says that there is none
//   crash      ends at once                     deaf        reads and never answers
//   freeze     stops itself (SIGSTOP) when told to play; the next one does so too
//   freeze-once  stops itself the first time only

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

void note(const std::string& path, const std::string& what) {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  std::ofstream file{path, std::ios::app};
  file << std::chrono::duration_cast<std::chrono::microseconds>(now).count() << ' ' << what << '\n';
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 5) {
    return 2;
  }
  const std::string behaviour = argv[1];
  const std::string log = argv[2];
  const std::string role = argv[4];
  const bool first = !std::filesystem::exists(log);
  note(log, "start " + role);
  if (behaviour == "crash") {
    return EXIT_FAILURE;
  }
  const bool talks = behaviour != "deaf";
  if (talks && behaviour == "no-device") {
    std::cout << "trouble " << role << " none" << std::endl;
  } else if (talks) {
    std::cout << "ready " << role << (role == "sound" ? "=1" : "=fake") << std::endl;
  }
  for (std::string line; std::getline(std::cin, line);) {
    note(log, role + ' ' + line);
    if (line == "ping" && talks) {
      std::cout << "pong" << std::endl;
    } else if (line == "quit") {
      break;
    } else if (line.starts_with("play") && (behaviour == "freeze" || (behaviour == "freeze-once" && first))) {
      std::raise(SIGSTOP);
    }
  }
  return EXIT_SUCCESS;
}
