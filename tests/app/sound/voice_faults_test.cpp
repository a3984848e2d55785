// The real helpers with whatever may become of a computer's sound and of its voices: the program is never held up, a
// helper that hangs is gone soon, and each trouble is told once.

#include "app/sound/cue_player.h"
#include "tests/app/heartbeat.h"
#include "tests/app/sound/sound_server.h"
#include "tests/support/tier.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLibraryInfo>
#include <QSignalSpy>

#include <array>
#include <functional>
#include <memory>
#include <ostream>
#include <tuple>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

#if defined(__SANITIZE_ADDRESS__)
constexpr auto kWatchdog = 4000ms;  // a helper under sanitizers takes its time to start
#else
constexpr auto kWatchdog = 1500ms;
#endif
/// Longer than this after its time no helper lives that hangs; a busy machine kills a little later.
constexpr auto kKillingTakes = 1000ms;

bool soon(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, 20'000);
}

enum class Sound { NoDaemon, NullSink, SinkRemoved, ServerStopped };
enum class Voice { NoEngine, NoVoiceForTheLanguage, Flite, HelperStopped };
void PrintTo(Sound sound, std::ostream* out) {
  *out << std::array{"no daemon", "null sink", "sink removed", "server stopped"}.at(static_cast<std::size_t>(sound));
}
void PrintTo(Voice voice, std::ostream* out) {
  *out << std::array{"no engine", "no voice for the language", "flite", "helper stopped"}.at(
      static_cast<std::size_t>(voice));
}

class VoiceFaultsTest : public ::testing::TestWithParam<std::tuple<Sound, Voice>> {
protected:
  Sound sound() const { return std::get<Sound>(GetParam()); }
  Voice voice() const { return std::get<Voice>(GetParam()); }
  bool speaks() const { return voice() == Voice::Flite || voice() == Voice::HelperStopped; }

  void SetUp() override {
    if (speaks() && !QFile::exists(flitePlugin())) GTEST_SKIP() << "needs qt6-speech-flite-plugin";
    if (sound() == Sound::NoDaemon) {
      m_nowhere = std::make_unique<Variable>("PULSE_SERVER", "unix:/nowhere/native");
    } else {
      if (!SoundServer::isInstalled()) GTEST_SKIP() << "needs pulseaudio and pulseaudio-utils";
      m_server = std::make_unique<SoundServer>();
      ASSERT_TRUE(m_server->start());
    }
    copyTheHelper();
  }

  static QString flitePlugin() {
    return QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/texttospeech/libqtexttospeech_flite.so");
  }
  QString helper() const { return m_folder.filePath(QStringLiteral("lissom-voice")); }

  /// The helper in a folder where it finds those engines and no others, whatever is installed.
  void copyTheHelper() {
    ASSERT_TRUE(QFile::copy(QStringLiteral(LISSOM_VOICE), helper()));
    QDir(m_folder.path()).mkpath(QStringLiteral("plugins/texttospeech"));
    if (voice() != Voice::NoEngine) {
      QFile::link(flitePlugin(), m_folder.filePath(QStringLiteral("plugins/texttospeech/libqtexttospeech_flite.so")));
    }
    QFile places(m_folder.filePath(QStringLiteral("qt.conf")));
    ASSERT_TRUE(places.open(QIODevice::WriteOnly));
    places.write("[Paths]\nPlugins=" + m_folder.filePath(QStringLiteral("plugins")).toUtf8() + '\n');
  }

  /// The helpers of a player that run, with their roles.
  static QProcess* helperOf(const CuePlayer& player, const char* role) {
    for (QProcess* process : player.findChildren<QProcess*>()) {
      if (process->arguments().last() == QLatin1String(role) && process->state() == QProcess::Running) return process;
    }
    return nullptr;
  }

  /// What the line on the screen says in the end: any of these.
  QStringList expectedTroubles() const {
    const QString none = QStringLiteral("No sound device was found; the session goes on without sound.");
    const QString stuck = QStringLiteral("The sound does not answer; the session goes on without sound.");
    if (sound() == Sound::NoDaemon) return {none};
    if (sound() == Sound::SinkRemoved) return {none, stuck};
    if (sound() == Sound::ServerStopped) return {stuck};
    if (!speaks()) return {QStringLiteral("No voice was found for this language; the session goes on without it.")};
    return {QString()};
  }

  std::unique_ptr<Variable> m_nowhere;
  std::unique_ptr<SoundServer> m_server;
  QTemporaryDir m_folder;
};

TEST_P(VoiceFaultsTest, NeverHoldUpTheProgramAndAreToldOnce) {
  for (int round = 0; round < (sound() == Sound::SinkRemoved ? 1 : cases(1, 10)); ++round) {
    Heartbeat heart;
    CuePlayer player(helper(), kWatchdog);
    QSignalSpy troubles(&player, &CuePlayer::troubleChanged);
    player.start(voice() == Voice::NoVoiceForTheLanguage ? QStringLiteral("cs") : QStringLiteral("en"), true, true);
    if (sound() == Sound::NoDaemon) {
      ASSERT_TRUE(soon([&] { return expectedTroubles().contains(player.trouble()); }));
    } else {
      ASSERT_TRUE(soon([&] { return player.soundReady() && (player.voiceReady() || !player.trouble().isEmpty()); }));
      player.play(Cue::Begin);
      EXPECT_TRUE(soon([&] { return m_server->peak() > 32768 / 20; })) << "a cue is heard";
    }
    if (voice() == Voice::HelperStopped) {
      // Without a device the engine may have given up; the helper is there all the same.
      QProcess* hung = helperOf(player, "voice");
      ASSERT_NE(hung, nullptr);
      const auto id = static_cast<pid_t>(hung->processId());
      QElapsedTimer timer;
      timer.start();
      ::kill(id, SIGSTOP);
      ASSERT_TRUE(soon([&] {
        player.say(QStringLiteral("Hold."));
        QProcess* now = helperOf(player, "voice");
        return now != nullptr && now->processId() != id && ::kill(id, 0) != 0;
      }));
      EXPECT_LT(std::chrono::milliseconds{timer.elapsed()}, kWatchdog + kKillingTakes);
    }
    if (sound() == Sound::SinkRemoved) {
      player.play(Cue::Done);
      ASSERT_TRUE(m_server->removeTheSink());
      heart.restart();  // that took its time
    } else if (sound() == Sound::ServerStopped) {
      m_server->stop();
    }
    player.play(Cue::Tick);
    player.say(QStringLiteral("Hold the left side."));
    player.setVolume(80);
    EXPECT_TRUE(soon([&] { return expectedTroubles().contains(player.trouble()); })) << player.trouble().toStdString();
    QTest::qWait(100);
    player.setMuted(true);
    player.stop();
    EXPECT_LT(heart.longest(), kLongestBlock);

    QStringList told;
    for (const QList<QVariant>& each : troubles) told << each.first().toString();
    told.removeAll(QString());
    const qsizetype all = told.size();
    EXPECT_EQ(told.removeDuplicates(), 0) << "once each";
    EXPECT_LE(all, 2) << told.join(QLatin1Char('\n')).toStdString();
    if (m_server) m_server->goOn();
  }
}

INSTANTIATE_TEST_SUITE_P(Still, VoiceFaultsTest,
                         ::testing::Combine(::testing::Values(Sound::NoDaemon, Sound::NullSink),
                                            ::testing::Values(Voice::NoEngine, Voice::NoVoiceForTheLanguage,
                                                              Voice::Flite, Voice::HelperStopped)));
/// These take seconds: for the sound it is the same which of the reasons there is for no voice.
INSTANTIATE_TEST_SUITE_P(Meanwhile, VoiceFaultsTest,
                         ::testing::Combine(::testing::Values(Sound::SinkRemoved, Sound::ServerStopped),
                                            ::testing::Values(Voice::NoEngine, Voice::Flite, Voice::HelperStopped)));

}  // namespace
}  // namespace lissom
