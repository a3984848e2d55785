#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <chrono>

namespace lissom {

/// A helper process that is spoken with in lines and may hang or die without harm. Nothing here
/// waits. A helper that does not answer "ping" with "pong" in time is killed; one that is lost is
/// started again once, then given up.
class HelperProcess : public QObject {
  Q_OBJECT

public:
  enum class State {
    Off,
    Running,  ///< started, or being started
    GaveUp,   ///< not there, or lost twice; start() tries anew
  };

  /// Watchdog is how long a helper that hangs may live; three quarters of it an answer may take.
  HelperProcess(QString program, QString role, std::chrono::milliseconds watchdog, QObject* parent);
  ~HelperProcess() override;

  void start();
  /// Sends a line; it is dropped unless the helper runs. A line break inside is sent as a blank.
  void send(const QByteArray& line);
  /// Asks the helper to leave once it is silent, and makes sure of it; returns at once.
  void stop();

  State state() const { return m_state; }
  qint64 processId() const { return m_process != nullptr ? m_process->processId() : 0; }  ///< 0 when none runs

Q_SIGNALS:
  void launched();  ///< also after a restart: the helper knows nothing yet
  void lineRead(const QByteArray& line);
  void gaveUp();

private:
  void launch();
  void lose();
  void beat();
  void read();
  QProcess* release();

  QString m_program;
  QString m_role;
  std::chrono::milliseconds m_watchdog;
  QTimer m_heart;
  QProcess* m_process = nullptr;
  State m_state = State::Off;
  int m_beatsWithoutAnswer = 0;
  bool m_pinged = false;
  bool m_restarted = false;
};

}  // namespace lissom
