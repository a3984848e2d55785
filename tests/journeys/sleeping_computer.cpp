// Preloaded into the program: a computer that has slept. The seconds in the file $LISSOM_SLEPT are added to the clocks
// that run on during a sleep, and to no other.
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

/// The file is read each time: it changes while the program runs.
time_t slept() {
  const char* name = std::getenv("LISSOM_SLEPT");
  const int file = name ? ::open(name, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return 0;
  char text[32]{};
  const ssize_t length = ::read(file, text, sizeof text - 1);
  ::close(file);
  return length > 0 ? static_cast<time_t>(std::atoll(text)) : 0;
}

}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* time) noexcept {
  const long answer = ::syscall(SYS_clock_gettime, clock, time);
  if (answer == 0 && (clock == CLOCK_BOOTTIME || clock == CLOCK_REALTIME)) time->tv_sec += slept();
  return static_cast<int>(answer);
}

extern "C" int gettimeofday(timeval* time, void* zone) noexcept {
  const long answer = ::syscall(SYS_gettimeofday, time, zone);
  if (answer == 0 && time) time->tv_sec += slept();
  return static_cast<int>(answer);
}
