#include "app/session/prompt_timer.h"

#include <algorithm>
#include <cstdint>
#include <ctime>

#include <sys/timerfd.h>
#include <unistd.h>

namespace lissom {

PromptTimer::PromptTimer(QObject* parent)
    : QObject(parent), m_file(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)) {
  if (m_file < 0) {
    m_instead.setSingleShot(true);
    m_instead.setTimerType(Qt::PreciseTimer);
    connect(&m_instead, &QTimer::timeout, this, &PromptTimer::timeout);
    return;
  }
  m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
  connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
    std::uint64_t times = 0;
    if (::read(m_file, &times, sizeof times) == sizeof times) Q_EMIT timeout();  // else it was stopped meanwhile
  });
}

PromptTimer::~PromptTimer() {
  m_notifier.reset();  // before its file
  if (m_file >= 0) ::close(m_file);
}

void PromptTimer::start(std::chrono::nanoseconds wait) {
  if (m_file < 0) {
    m_instead.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(wait, std::chrono::nanoseconds{0})));
    return;
  }
  set(std::max(wait, std::chrono::nanoseconds{1}));  // 0 means never
}

void PromptTimer::stop() {
  if (m_file < 0) {
    m_instead.stop();
    return;
  }
  set(std::chrono::nanoseconds{0});
}

void PromptTimer::set(std::chrono::nanoseconds wait) {
  const auto whole = std::chrono::floor<std::chrono::seconds>(wait);
  const itimerspec when{{}, {static_cast<time_t>(whole.count()), static_cast<long>((wait - whole).count())}};
  ::timerfd_settime(m_file, 0, &when, nullptr);
}

}  // namespace lissom
