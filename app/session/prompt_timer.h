#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <memory>

namespace lissom {

/// Fires once, to a few dozen microseconds: QTimer counts in whole milliseconds and GLib's event loop waits in whole
/// ones, so that together they are one to two milliseconds late at each end of a hold. Stands still while the computer
/// sleeps, as the session does.
class PromptTimer : public QObject {
  Q_OBJECT
public:
  explicit PromptTimer(QObject* parent = nullptr);
  ~PromptTimer() override;

  /// Fires after `wait` (at once when it is none), and never before; what was started before is forgotten.
  void start(std::chrono::nanoseconds wait);
  void stop();

Q_SIGNALS:
  void timeout();

private:
  void set(std::chrono::nanoseconds wait);

  int m_file = -1;  ///< a timer of the kernel; below 0 when there is none to be had
  std::unique_ptr<QSocketNotifier> m_notifier;
  QTimer m_instead;  ///< then a little late, but a session never stops for it
};

}  // namespace lissom
