#include "app/wall_alarm.h"

#include "app/clock.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <sys/timerfd.h>
#include <unistd.h>

namespace lissom {

WallAlarm::WallAlarm(QObject* parent) : WallAlarm(::read, parent) {}

WallAlarm::WallAlarm(Read read, QObject* parent)
    : QObject(parent), m_read(read), m_file(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)) {
  if (m_file < 0) {
    qWarning("Nothing will happen by the clock on the wall: %s", std::strerror(errno));
    return;
  }
  m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
  connect(m_notifier.get(), &QSocketNotifier::activated, this, &WallAlarm::wake);
}

WallAlarm::~WallAlarm() {
  m_notifier.reset();  // before its file
  if (m_file >= 0) ::close(m_file);
}

void WallAlarm::setIn(std::chrono::milliseconds fromNow) {
  m_at = SystemClock().now().instant + std::max(fromNow, std::chrono::milliseconds{0});
  arm();
}

void WallAlarm::cancel() {
  m_at.reset();
  arm();
}

void WallAlarm::arm() {
  if (m_file < 0) return;
  itimerspec when{};  // zero: never
  if (m_at) {
    const auto since = std::max(m_at->time_since_epoch(), std::chrono::milliseconds{1});
    const auto whole = std::chrono::floor<std::chrono::seconds>(since);
    when.it_value.tv_sec = static_cast<time_t>(whole.count());
    when.it_value.tv_nsec = static_cast<long>(std::chrono::nanoseconds{since - whole}.count());
  }
  constexpr int kFlags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
  if (::timerfd_settime(m_file, kFlags, &when, nullptr) == 0 || errno != ECANCELED) return;
  // The clock was set this very moment; the timer runs all the same, but this was the only word of it.
  if (m_at) QMetaObject::invokeMethod(this, &WallAlarm::clockChanged, Qt::QueuedConnection);
}

void WallAlarm::wake() {
  std::uint64_t times = 0;
  if (m_read(m_file, &times, sizeof times) == sizeof times) {
    m_at.reset();
    Q_EMIT due();
  } else if (errno == ECANCELED && m_at) {
    arm();  // the kernel lets go of a timer whose clock was set
    Q_EMIT clockChanged();
  }
}

}  // namespace lissom
