#pragma once

#include <grp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lissom {

/// Runs `work` in a process of its own and answers its exit code: 0 to 255, or -1 when a signal
/// ended it. What the work does to limits, user and signals ends with it. It must not use the test
/// framework.
template <class Work>
int inChild(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// From now on no file of this process may grow beyond `bytes`: a full disk. Writing more fails
/// with EFBIG.
inline void fillTheDiskAt(rlim_t bytes) {
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// Debian's user and group without any rights of their own.
constexpr uid_t kNobody = 65534;

/// The rights of an ordinary user, whoever runs the tests: root may write anywhere.
inline void dropRights() {
  if (::geteuid() != 0) return;
  if (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) ::_exit(99);
}

}  // namespace lissom
