// lissom-voice --role sound|voice: what makes noise for Lissom, in a process of its own.
//
// Audio and speech libraries cost memory and may hang for half a minute (a speech daemon without a
// sound device does); here they may. The program talks to this helper in lines, kills it when it
// does not answer, and goes on without it.
//
//   in:  play CUE [MS]  say TEXT  quiet  language CODE  voice on|off  volume 0..100  ping  quit
//   out: ready sound=1 | ready voice=ENGINE | trouble sound|voice REASON | played|dropped CUE |
//   pong
//
// MS is when the cue was due, on the monotonic clock: a cue that is late by more than half a second
// is not played, because a late cue misleads. A line that is not understood is passed over: an
// older helper may meet a newer program.

#include "app/sound/sound_role.h"
#include "app/sound/voice_role.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <sys/prctl.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace lissom {
namespace {

/// A longer line than any sentence of a pack; what goes on longer is not ours.
constexpr qsizetype kLongestLine = 16 * 1024;

/// Reads lines from standard input as they come; its end means that the program is gone.
class CommandReader {
public:
  explicit CommandReader(Role& role) : m_role(role), m_notifier(STDIN_FILENO, QSocketNotifier::Read) {
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
  }

private:
  void read() {
    char chunk[4096];
    const ssize_t count = ::read(STDIN_FILENO, chunk, sizeof chunk);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
      return;
    }
    if (count <= 0) {
      m_notifier.setEnabled(false);
      QCoreApplication::exit(EXIT_SUCCESS);
      return;
    }
    m_buffer.append(chunk, static_cast<qsizetype>(count));
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
      const QString line = QString::fromUtf8(m_buffer.left(end)).trimmed();
      m_buffer.remove(0, end + 1);
      obey(line);
    }
    if (m_buffer.size() > kLongestLine) {
      m_buffer.clear();
    }
  }

  void obey(const QString& line) {
    if (line == QLatin1String("ping")) {
      answer(QStringLiteral("pong"));
    } else {
      m_role.obey(line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1));
    }
  }

  Role& m_role;
  QByteArray m_buffer;
  QSocketNotifier m_notifier;
};

std::unique_ptr<Role> roleNamed(const QString& name) {
  if (name == QLatin1String("sound")) {
    return std::make_unique<SoundRole>();
  }
  if (name == QLatin1String("voice")) {
    return std::make_unique<VoiceRole>();
  }
  return nullptr;
}

}  // namespace

void answer(const QString& line) {
  const QByteArray bytes = line.toUtf8() + '\n';
  std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
  std::fflush(stdout);
}

}  // namespace lissom

int main(int argc, char* argv[]) {
  // The end of standard input is noticed only while nothing hangs; this also ends a helper that
  // does.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  std::signal(SIGPIPE, SIG_IGN);

  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("Lissom"));
  const QCommandLineOption roleOption(QStringLiteral("role"), QStringLiteral("sound or voice"), QStringLiteral("role"));
  QCommandLineParser parser;
  parser.addOption(roleOption);
  parser.process(application);

  const std::unique_ptr<lissom::Role> role = lissom::roleNamed(parser.value(roleOption));
  if (!role) {
    std::fputs("lissom-voice --role sound|voice is started by Lissom and speaks with it in lines.\n", stderr);
    return 2;
  }
  lissom::CommandReader reader(*role);
  role->begin();
  return QCoreApplication::exec();
}
