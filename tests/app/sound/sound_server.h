#pragma once

#include "tests/app/environment_variable.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/types.h>
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <vector>

namespace lissom {

/// A PulseAudio with nothing but a sink into the void, in a folder of its own, and a recorder listening to that sink.
/// Programs that are started while it lives find this one and no other.
class SoundServer {
public:
  static bool isInstalled() {
    return !QStandardPaths::findExecutable(QStringLiteral("pulseaudio")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("parec")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("pactl")).isEmpty();
  }

  ~SoundServer() {
    if (m_server.processId() > 0) goOn();
    for (QProcess* process : {&m_recorder, &m_server}) {
      process->kill();
      process->waitForFinished();
    }
  }

  /// True when the sink plays and is listened to.
  bool start() {
    m_server.start(
        QStringLiteral("pulseaudio"),
        {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--use-pid-file=no"),
         QStringLiteral("--exit-idle-time=-1"), QStringLiteral("-L"), QStringLiteral("module-null-sink sink_name=void"),
         QStringLiteral("-L"), QStringLiteral("module-native-protocol-unix socket=%1").arg(m_socket)});
    if (!QTest::qWaitFor([&] { return QFile::exists(m_socket); }, 10'000)) return false;
    m_recorder.start(QStringLiteral("parec"),
                     {QStringLiteral("-d"), QStringLiteral("void.monitor"), QStringLiteral("--raw"),
                      QStringLiteral("--format=s16le"), QStringLiteral("--rate=48000"), QStringLiteral("--channels=1"),
                      QStringLiteral("--latency-msec=20")});
    return QTest::qWaitFor([&] { return !heard().empty(); }, 10'000);
  }
  void stop() { ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP); }
  void goOn() { ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT); }
  /// As when a headset is unplugged and there is no other.
  bool removeTheSink() {
    return QProcess::execute(QStringLiteral("pactl"),
                             {QStringLiteral("unload-module"), QStringLiteral("module-null-sink")}) == 0;
  }

  /// All that was recorded so far.
  const std::vector<std::int16_t>& heard() {
    const QByteArray bytes = m_recorder.readAllStandardOutput();
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
      m_heard.push_back(qFromLittleEndian<qint16>(bytes.constData() + i));
    }
    return m_heard;
  }

  /// How many samples were louder than 1 % of full scale.
  qsizetype loud() {
    const std::vector<std::int16_t>& all = heard();
    return std::count_if(all.begin(), all.end(), [](std::int16_t sample) { return std::abs(sample) > 328; });
  }

  int peak() {
    int highest = 0;
    for (const std::int16_t sample : heard()) {
      highest = std::max(highest, std::abs(static_cast<int>(sample)));
    }
    return highest;
  }

private:
  QTemporaryDir m_folder;
  QString m_socket = m_folder.filePath(QStringLiteral("native"));
  Variable m_home{"HOME", m_folder.path().toUtf8()};
  Variable m_runtime{"XDG_RUNTIME_DIR", m_folder.path().toUtf8()};
  Variable m_address{"PULSE_SERVER", "unix:" + m_socket.toUtf8()};
  QProcess m_server;
  QProcess m_recorder;
  std::vector<std::int16_t> m_heard;
};

}  // namespace lissom
