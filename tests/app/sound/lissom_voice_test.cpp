// The real helper: without a sound device, and playing into a PulseAudio of our own that is
// listened to.

#include "app/sound/cue_player.h"
#include "tests/app/sound/sound_server.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

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

/// Into a sound server that is listened to.
class AudibleVoiceTest : public ::testing::Test {
protected:
  void SetUp() override {
    if (!SoundServer::isInstalled()) GTEST_SKIP() << "needs pulseaudio and pulseaudio-utils";
    ASSERT_TRUE(m_server.start());
  }

  qsizetype loud() { return m_server.loud(); }
  int peak() { return m_server.peak(); }

private:
  SoundServer m_server;
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
