#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <chrono>
#include <memory>
#include <optional>

#include <sys/types.h>

namespace lissom {

/// Fires once at an instant of the wall's clock, also when the computer slept or the clock was set in between: a QTimer
/// stands still while the computer sleeps and is late by that. Until then it costs nothing, not one wake-up.
class WallAlarm : public QObject {
  Q_OBJECT
public:
  /// How the kernel's answer is read; tests bring one of their own, because nobody sets the clock for a test.
  using Read = ssize_t (*)(int file, void* into, std::size_t size);

  explicit WallAlarm(QObject* parent = nullptr);
  explicit WallAlarm(Read read, QObject* parent = nullptr);
  ~WallAlarm() override;

  /// Fires that long from now (at once when it is not later than now); what was set before is forgotten.
  void setIn(std::chrono::milliseconds fromNow);
  void cancel();
  bool isSet() const { return m_at.has_value(); }

Q_SIGNALS:
  void due();
  /// The clock was set, or the computer woke from a sleep, while the alarm was set. It stays set for the same instant
  /// of the wall's clock; who wants another, because a day may have turned or turned back, sets it anew.
  void clockChanged();

private:
  void arm();
  void wake();

  Read m_read;
  int m_file = -1;
  std::optional<std::chrono::sys_time<std::chrono::milliseconds>> m_at;
  std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace lissom
