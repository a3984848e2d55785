#include "app/sound/helper_process.h"

#include <utility>

namespace lissom {
namespace {

/// Beats of the heart within the time that an answer may take. Beats are counted, not milliseconds:
/// when the computer or this program itself stood still, no beats were made meanwhile, and the
/// helper is not to blame.
constexpr int kBeatsToAnswer = 3;
/// What may wait in the pipe for a helper that does not read; more would be stale anyway.
constexpr qint64 kMostWaiting = 16 * 1024;
/// A line that grows longer than this is not one of ours.
constexpr qint64 kLongestLine = 4096;

}  // namespace

HelperProcess::HelperProcess(QString program, QString role, std::chrono::milliseconds watchdog, QObject* parent)
    : QObject(parent), m_program(std::move(program)), m_role(std::move(role)), m_watchdog(watchdog) {
  m_heart.setTimerType(Qt::PreciseTimer);                  // a coarse one may take a twentieth longer
  m_heart.setInterval(m_watchdog / (kBeatsToAnswer + 1));  // up to one beat passes before it is asked
  connect(&m_heart, &QTimer::timeout, this, [this] { beat(); });
}

HelperProcess::~HelperProcess() {
  for (QProcess* process : findChildren<QProcess*>(Qt::FindDirectChildrenOnly)) {
    process->disconnect();
    process->kill();
    process->waitForFinished(1000);  // gone within a millisecond, or when the busy machine gets to it
  }
}

void HelperProcess::start() {
  if (m_state == State::Running) {
    return;
  }
  m_restarted = false;
  m_state = State::Running;
  launch();
}

void HelperProcess::launch() {
  m_process = new QProcess(this);
  m_process->setStandardErrorFile(QProcess::nullDevice());  // audio libraries chat there
  connect(m_process, &QProcess::readyReadStandardOutput, this, [this] { read(); });
  connect(m_process, &QProcess::finished, this, [this] { lose(); });
  connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) {
      m_restarted = true;  // what is not there will not be there a moment later
      lose();
    }
  });
  m_pinged = false;
  m_beatsWithoutAnswer = 0;
  m_process->start(m_program, {QStringLiteral("--role"), m_role});
  if (m_process == nullptr) {
    return;  // it failed at once, and that has been dealt with
  }
  m_heart.start();
  Q_EMIT launched();
}

void HelperProcess::send(const QByteArray& line) {
  if (m_process == nullptr || m_process->bytesToWrite() > kMostWaiting) {
    return;
  }
  QByteArray whole = line;
  whole.replace('\n', ' ').replace('\r', ' ').append('\n');
  m_process->write(whole);
}

void HelperProcess::stop() {
  m_state = State::Off;
  if (m_process == nullptr) {
    return;
  }
  send("quit");
  QProcess* process = release();
  connect(process, &QProcess::finished, process, &QObject::deleteLater);
  connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) {
      process->deleteLater();
    }
  });
  QTimer::singleShot(m_watchdog, process, [process] { process->kill(); });
}

/// Forgets the process, which stays a child of this object.
QProcess* HelperProcess::release() {
  m_heart.stop();
  disconnect(m_process, nullptr, this, nullptr);
  return std::exchange(m_process, nullptr);
}

void HelperProcess::lose() {
  QProcess* process = release();
  if (process->state() == QProcess::NotRunning) {
    process->deleteLater();
  } else {
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();  // SIGKILL also ends a stopped process
  }
  if (!std::exchange(m_restarted, true)) {
    launch();
    return;
  }
  m_state = State::GaveUp;
  Q_EMIT gaveUp();
}

void HelperProcess::beat() {
  if (!m_pinged) {
    m_pinged = true;
    m_beatsWithoutAnswer = 0;
    send("ping");
  } else if (++m_beatsWithoutAnswer >= kBeatsToAnswer) {
    lose();
  }
}

void HelperProcess::read() {
  while (m_process != nullptr && m_process->canReadLine()) {
    const QByteArray line = m_process->readLine().trimmed();
    if (line == "pong") {
      m_pinged = false;
    } else {
      Q_EMIT lineRead(line);
    }
  }
  if (m_process != nullptr && m_process->bytesAvailable() > kLongestLine) {
    m_process->readAll();
  }
}

}  // namespace lissom
