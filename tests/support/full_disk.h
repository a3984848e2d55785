#pragma once

#include <signal.h>
#include <sys/resource.h>

namespace lissom {

/// While it lives, no file of this process can grow: every write fails as on a full disk. What was
/// written before stays readable, and when it is gone the disk has room again.
class FullDisk {
public:
  FullDisk() : m_handler(::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    rlimit none = m_before;
    none.rlim_cur = 0;
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    ::signal(SIGXFSZ, m_handler);
  }

private:
  rlimit m_before{};
  void (*m_handler)(int);
};

}  // namespace lissom
