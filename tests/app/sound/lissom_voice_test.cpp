// The real helper: without a sound device, and playing into a PulseAudio of our own that is
// listened to.

#include "app/sound/cue_player.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

const QString kHelper = QStringLiteral(LISSOM_VOICE);

bool soon(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, 10000);
}

/// Sets a variable of the environment for as long as it lives.
class Variable {
public:
  Variable(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name)) { qputenv(name, value); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { m_before.isNull() ? qunsetenv(m_name) : qputenv(m_name, m_before); }

private:
  const char* m_name;
  QByteArray m_before;
};

class SilentVoiceTest : public ::testing::Test {
private:
  Variable m_server{"PULSE_SERVER", "unix:/nowhere/native"};
};

TEST_F(SilentVoiceTest, SaysOnceThatThereIsNoDevice) {
  CuePlayer player(kHelper);
  QSignalSpy troubles(&player, &CuePlayer::troubleChanged);
  player.start(QStringLiteral("en"), true, false);
  player.play(Cue::Begin);
  ASSERT_TRUE(soon([&] { return troubles.count() == 1; }));
  EXPECT_EQ(player.trouble(), QStringLiteral("No sound device was found; the session goes on without sound."));
}

TEST_F(SilentVoiceTest, ReceivesACueWellWithinFiftyMilliseconds) {
  HelperProcess helper(kHelper, QStringLiteral("sound"), 3000ms, nullptr);
  QSignalSpy lines(&helper, &HelperProcess::lineRead);
  helper.start();
  ASSERT_TRUE(soon([&] { return lines.count() == 1; }));
  std::vector<std::chrono::steady_clock::duration> delays;
  for (int i = 0; i < 20; ++i) {
    const auto called = std::chrono::steady_clock::now();
    helper.send("play tick");
    ASSERT_TRUE(soon([&] { return lines.count() == i + 2; }));
    delays.push_back(std::chrono::steady_clock::now() - called);
    EXPECT_EQ(lines.last().first().toByteArray(), "dropped tick");
  }
  std::sort(delays.begin(), delays.end());
  EXPECT_LT(delays[10], 50ms);  // there and back
}

TEST_F(SilentVoiceTest, PassesOverWhatItDoesNotUnderstand) {
  HelperProcess helper(kHelper, QStringLiteral("sound"), 3000ms, nullptr);
  QSignalSpy lines(&helper, &HelperProcess::lineRead);
  helper.start();
  for (const char* line : {"", " ", "dance", "play", "play gong", "volume loud", "say Hello", "play tick x y z"}) {
    helper.send(line);
  }
  ASSERT_TRUE(soon([&] { return lines.count() == 2; }));
  EXPECT_EQ(lines.at(1).first().toByteArray(), "dropped tick");
}

TEST_F(SilentVoiceTest, LeavesWhenTheProgramIsGone) {
  QProcess helper;
  helper.start(kHelper, {QStringLiteral("--role"), QStringLiteral("sound")});
  ASSERT_TRUE(helper.waitForReadyRead(10000));
  helper.closeWriteChannel();
  EXPECT_TRUE(helper.waitForFinished(10000));
  EXPECT_EQ(helper.exitStatus(), QProcess::NormalExit);
}

TEST_F(SilentVoiceTest, RefusesToBeAnythingElse) {
  QProcess helper;
  helper.start(kHelper, {});
  ASSERT_TRUE(helper.waitForFinished(10000));
  EXPECT_EQ(helper.exitCode(), 2);
}

/// A PulseAudio with nothing but a sink into the void, in a folder of its own, and a recorder
/// listening to that sink.
class AudibleVoiceTest : public ::testing::Test {
protected:
  void SetUp() override {
    if (QStandardPaths::findExecutable(QStringLiteral("pulseaudio")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("parec")).isEmpty()) {
      GTEST_SKIP() << "needs pulseaudio and pulseaudio-utils";
    }
    m_server.start(
        QStringLiteral("pulseaudio"),
        {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--use-pid-file=no"),
         QStringLiteral("--exit-idle-time=-1"), QStringLiteral("-L"), QStringLiteral("module-null-sink sink_name=void"),
         QStringLiteral("-L"), QStringLiteral("module-native-protocol-unix socket=%1").arg(m_socket)});
    ASSERT_TRUE(soon([&] { return QFile::exists(m_socket); }));
    m_recorder.start(QStringLiteral("parec"),
                     {QStringLiteral("-d"), QStringLiteral("void.monitor"), QStringLiteral("--raw"),
                      QStringLiteral("--format=s16le"), QStringLiteral("--rate=48000"), QStringLiteral("--channels=1"),
                      QStringLiteral("--latency-msec=20")});
    ASSERT_TRUE(soon([&] { return !heard().empty(); }));
  }

  void TearDown() override {
    for (QProcess* process : {&m_recorder, &m_server}) {
      process->kill();
      process->waitForFinished();
    }
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

TEST_F(AudibleVoiceTest, IsHeardWithEveryCueWhole) {
  CuePlayer player(kHelper);
  player.start(QStringLiteral("en"), true, false);
  ASSERT_TRUE(soon([&] { return player.soundReady(); }));
  EXPECT_EQ(loud(), 0);
  player.play(Cue::Tick);
  // The tick has about 1,900 samples above 1 %; all of them arrive, with no other sound to push
  // them out.
  ASSERT_TRUE(soon([&] { return loud() > 1000; }));
  // At its loudness, and not mixed with another. The bounds are wide: the server resamples, and the
  // first milliseconds after the recorded sink wakes may be missing from the recording.
  EXPECT_GT(peak(), 10000);
  EXPECT_LT(peak(), 18000);
  const qsizetype afterTick = loud();
  player.play(Cue::Done);
  EXPECT_TRUE(soon([&] { return loud() > afterTick + 15000; }));
  EXPECT_EQ(player.trouble(), QString());
}

TEST_F(AudibleVoiceTest, IsHeardWholeAfterTheLongSilenceOfAHold) {
  CuePlayer player(kHelper);
  player.start(QStringLiteral("en"), true, false);
  ASSERT_TRUE(soon([&] { return player.soundReady(); }));
  const QDeadlineTimer silence(4s);  // no shorter one shows what a stream does that is left alone
  ASSERT_TRUE(soon([&] { return silence.hasExpired(); }));
  player.play(Cue::Tick);
  ASSERT_TRUE(soon([&] { return loud() > 1000; }));
  EXPECT_GT(peak(), 10000);
}

TEST_F(AudibleVoiceTest, DropsACueThatComesTooLate) {
  HelperProcess helper(kHelper, QStringLiteral("sound"), 3000ms, nullptr);
  QSignalSpy lines(&helper, &HelperProcess::lineRead);
  helper.start();
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  helper.send("play tick " + QByteArray::number(static_cast<qint64>(ms - 60000)));
  ASSERT_TRUE(soon([&] { return lines.count() == 2; }));
  EXPECT_EQ(lines.at(0).first().toByteArray(), "ready sound=1");
  EXPECT_EQ(lines.at(1).first().toByteArray(), "dropped tick");
}

TEST_F(AudibleVoiceTest, LetsTheLastCueRingOutBeforeItLeaves) {
  CuePlayer player(kHelper);
  player.start(QStringLiteral("en"), true, false);
  ASSERT_TRUE(soon([&] { return player.soundReady(); }));
  player.play(Cue::Done);
  player.stop();
  EXPECT_TRUE(soon([&] { return player.findChildren<QProcess*>().isEmpty(); }));
  EXPECT_TRUE(soon([&] { return loud() > 15000; }));
}

TEST_F(AudibleVoiceTest, SpeaksEnglish) {
  CuePlayer player(kHelper);
  player.start(QStringLiteral("en"), false, true);
  ASSERT_TRUE(soon([&] { return player.voiceReady() || !player.trouble().isEmpty(); }));
  ASSERT_TRUE(player.voiceReady()) << player.trouble().toStdString();
  player.say(QStringLiteral("Hold the left side."));
  EXPECT_TRUE(soon([&] { return peak() > 32768 / 20; }));
}

}  // namespace
}  // namespace lissom
