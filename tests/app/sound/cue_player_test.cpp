#include "app/sound/cue_player.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// What a stand-in helper read, and when.
struct Note {
  std::chrono::microseconds at;
  QString text;
};

class CuePlayerTest : public ::testing::Test {
protected:
  /// A helper that behaves as fake_voice.cpp says.
  QString helper(const QString& behaviour) {
    const QString path = m_folder.filePath(QStringLiteral("voice"));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("#!/bin/sh\nexec '%1' %2 '%3' \"$@\"\n")
                   .arg(QStringLiteral(LISSOM_FAKE_VOICE), behaviour, logPath())
                   .toUtf8());
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
  }

  QString logPath() const { return m_folder.filePath(QStringLiteral("log")); }

  std::vector<Note> notes() const {
    std::vector<Note> result;
    QFile file(logPath());
    if (file.open(QIODevice::ReadOnly)) {
      for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        result.push_back({std::chrono::microseconds{line.section(QLatin1Char(' '), 0, 0).toLongLong()},
                          line.section(QLatin1Char(' '), 1)});
      }
    }
    return result;
  }

  qsizetype count(const QString& beginning) const {
    const std::vector<Note> all = notes();
    return std::count_if(all.begin(), all.end(), [&](const Note& note) { return note.text.startsWith(beginning); });
  }

  QTemporaryDir m_folder;
};

bool soon(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, 8000);
}

TEST_F(CuePlayerTest, HandsACueToTheHelperWellWithinFiftyMilliseconds) {
  CuePlayer player(helper(QStringLiteral("good")));
  player.start(QStringLiteral("en"), true, false);
  ASSERT_TRUE(soon([&] { return player.soundReady(); }));
  std::vector<std::chrono::microseconds> delays;
  for (int i = 0; i < 20; ++i) {
    const auto called = std::chrono::steady_clock::now().time_since_epoch();
    player.play(Cue::Tick);
    ASSERT_TRUE(soon([&] { return count(QStringLiteral("sound play tick")) == i + 1; }));
    const std::vector<Note> all = notes();
    const auto last = std::find_if(all.rbegin(), all.rend(), [](const Note& note) {
      return note.text.startsWith(QStringLiteral("sound play tick"));
    });
    delays.push_back(last->at - std::chrono::duration_cast<std::chrono::microseconds>(called));
  }
  std::sort(delays.begin(), delays.end());
  RecordProperty("median_us", static_cast<int>(delays[10].count()));
  RecordProperty("longest_us", static_cast<int>(delays.back().count()));
  EXPECT_LT(delays[10], 50ms);  // the median: a single one may fall into a pause of a busy machine
}

TEST_F(CuePlayerTest, SpeaksInTheLanguageOfTheSession) {
  CuePlayer player(helper(QStringLiteral("good")));
  player.start(QStringLiteral("de_DE"), true, true);
  player.say(QStringLiteral("Links halten.\nquit"));
  ASSERT_TRUE(soon([&] { return count(QStringLiteral("voice say")) == 1; }));
  EXPECT_EQ(count(QStringLiteral("voice language de_DE")), 1);
  EXPECT_EQ(count(QStringLiteral("voice say Links halten. quit")), 1) << "a sentence is one line, never a command";
  EXPECT_EQ(count(QStringLiteral("voice quit")), 0);
}

TEST_F(CuePlayerTest, ChangesTheLanguageOfARunningVoice) {
  CuePlayer player(helper(QStringLiteral("good")));
  player.start(QStringLiteral("en"), false, true);
  ASSERT_TRUE(soon([&] { return player.voiceReady(); }));
  player.start(QStringLiteral("cs"), false, true);
  EXPECT_TRUE(soon([&] { return count(QStringLiteral("voice language cs")) == 1; }));
  EXPECT_EQ(count(QStringLiteral("start voice")), 1);
}

TEST_F(CuePlayerTest, StartsOnlyWhatIsWanted) {
  CuePlayer player(helper(QStringLiteral("good")));
  player.start(QStringLiteral("en"), false, true);
  player.play(Cue::Begin);
  ASSERT_TRUE(soon([&] { return player.voiceReady(); }));
  EXPECT_EQ(count(QStringLiteral("start sound")), 0);
  EXPECT_FALSE(player.soundReady());
}

TEST_F(CuePlayerTest, SaysNothingWhileMuted) {
  CuePlayer player(helper(QStringLiteral("good")));
  player.start(QStringLiteral("en"), true, true);
  player.setMuted(true);
  EXPECT_TRUE(player.isMuted());
  player.play(Cue::Begin);
  player.say(QStringLiteral("Hold."));
  player.setMuted(false);
  player.play(Cue::End);
  player.say(QStringLiteral("Rest."));
  ASSERT_TRUE(soon(
      [&] { return count(QStringLiteral("sound play end")) == 1 && count(QStringLiteral("voice say Rest.")) == 1; }));
  EXPECT_EQ(count(QStringLiteral("sound quiet")), 1);
  EXPECT_EQ(count(QStringLiteral("voice quiet")), 1);
  EXPECT_EQ(count(QStringLiteral("sound play begin")), 0);
  EXPECT_EQ(count(QStringLiteral("voice say Hold.")), 0);
}

TEST_F(CuePlayerTest, ReportsAMissingDeviceOnceInOneQuietLine) {
  CuePlayer player(helper(QStringLiteral("no-device")));
  QSignalSpy troubles(&player, &CuePlayer::troubleChanged);
  player.start(QStringLiteral("en"), true, true);
  ASSERT_TRUE(soon([&] { return troubles.count() > 0 && count(QStringLiteral("sound ping")) > 0; }));
  // The voice may be heard of first; the line about sound comes last and stays.
  EXPECT_EQ(player.trouble(), QStringLiteral("No sound device was found; the session goes on without sound."));
  EXPECT_LE(troubles.count(), 2);
  EXPECT_FALSE(player.soundReady());
}

TEST_F(CuePlayerTest, GoesOnInSilenceWhenTheHelperIsNotThere) {
  CuePlayer player(m_folder.filePath(QStringLiteral("nowhere")));
  QSignalSpy troubles(&player, &CuePlayer::troubleChanged);
  player.start(QStringLiteral("en"), true, true);
  player.play(Cue::Begin);
  player.say(QStringLiteral("Hold."));
  ASSERT_TRUE(soon([&] { return player.trouble().contains(QStringLiteral("without sound")); }));
  player.play(Cue::End);
  player.stop();
  EXPECT_EQ(player.trouble(), QString());
  EXPECT_LE(troubles.count(), 3);
}

TEST_F(CuePlayerTest, RestartsAHelperThatCrashesOnceAndThenGivesUp) {
  CuePlayer player(helper(QStringLiteral("crash")));
  QSignalSpy troubles(&player, &CuePlayer::troubleChanged);
  player.start(QStringLiteral("en"), true, false);
  ASSERT_TRUE(soon([&] { return !player.trouble().isEmpty(); }));
  EXPECT_EQ(count(QStringLiteral("start sound")), 2);
  EXPECT_EQ(player.trouble(), QStringLiteral("The sound does not answer; the session goes on without sound."));
  EXPECT_EQ(troubles.count(), 1);
}

TEST_F(CuePlayerTest, KillsADeafHelperAndGivesUpAfterTheSecond) {
  CuePlayer player(helper(QStringLiteral("deaf")), 300ms);
  QSignalSpy troubles(&player, &CuePlayer::troubleChanged);
  player.start(QStringLiteral("en"), true, false);
  ASSERT_TRUE(soon([&] { return !player.trouble().isEmpty(); }));
  EXPECT_EQ(count(QStringLiteral("start sound")), 2);
  EXPECT_EQ(troubles.count(), 1);
}

TEST_F(CuePlayerTest, ReplacesAHelperThatFreezesAndPlaysOn) {
  CuePlayer player(helper(QStringLiteral("freeze-once")), 900ms);
  player.setVolume(40);
  player.start(QStringLiteral("en"), true, false);
  ASSERT_TRUE(soon([&] { return player.soundReady(); }));
  player.play(Cue::Begin);
  ASSERT_TRUE(soon([&] { return count(QStringLiteral("start sound")) == 2 && player.soundReady(); }));
  player.play(Cue::End);
  EXPECT_TRUE(soon([&] { return count(QStringLiteral("sound play end")) == 1; }));
  EXPECT_EQ(count(QStringLiteral("sound volume 40")), 2) << "the new helper is told what the old one knew";
  EXPECT_EQ(player.trouble(), QString());
}

TEST_F(CuePlayerTest, IsNeverHeldUpByAFrozenHelper) {
  CuePlayer player(helper(QStringLiteral("freeze")), 900ms);
  player.start(QStringLiteral("en"), true, true);
  ASSERT_TRUE(soon([&] { return player.soundReady() && player.voiceReady(); }));
  player.play(Cue::Begin);
  ASSERT_TRUE(soon([&] { return count(QStringLiteral("sound play begin")) == 1; }));
  const auto before = std::chrono::steady_clock::now();
  for (int i = 0; i < 20000; ++i) {
    player.play(Cue::Tick);  // a megabyte, far more than a pipe holds
  }
  player.say(QStringLiteral("The voice goes on."));
  EXPECT_LT(std::chrono::steady_clock::now() - before, 1s);
  EXPECT_TRUE(soon([&] { return count(QStringLiteral("voice say The voice goes on.")) == 1; }));
}

TEST_F(CuePlayerTest, SurvivesTheHelperBeingKilled) {
  HelperProcess process(helper(QStringLiteral("good")), QStringLiteral("sound"), 3000ms, nullptr);
  QSignalSpy launches(&process, &HelperProcess::launched);
  QSignalSpy givenUp(&process, &HelperProcess::gaveUp);
  process.start();
  ASSERT_TRUE(soon([&] { return count(QStringLiteral("start sound")) == 1; }));
  ASSERT_GT(process.processId(), 0);
  ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
  ASSERT_TRUE(soon([&] { return count(QStringLiteral("start sound")) == 2; }));
  EXPECT_EQ(launches.count(), 2);
  EXPECT_EQ(givenUp.count(), 0);
  ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
  ASSERT_TRUE(soon([&] { return givenUp.count() == 1; }));
  EXPECT_EQ(process.state(), HelperProcess::State::GaveUp);
  process.start();
  EXPECT_TRUE(soon([&] { return count(QStringLiteral("start sound")) == 3; })) << "the next session tries again";
}

TEST_F(CuePlayerTest, LetsTheHelpersLeaveAtTheEnd) {
  CuePlayer player(helper(QStringLiteral("good")));
  player.start(QStringLiteral("en"), true, true);
  ASSERT_TRUE(soon([&] { return player.soundReady() && player.voiceReady(); }));
  player.play(Cue::Done);
  player.stop();
  EXPECT_FALSE(player.soundReady());
  ASSERT_TRUE(soon([&] { return count(QStringLiteral("sound quit")) == 1; }));
  EXPECT_EQ(count(QStringLiteral("sound play done")), 1);
  EXPECT_TRUE(soon([&] { return player.findChildren<QProcess*>().isEmpty(); }));
  EXPECT_EQ(player.trouble(), QString()) << "leaving when asked is no trouble";
}

TEST_F(CuePlayerTest, MapsNoSoundOrSpeechLibraryIntoTheProgram) {
  CuePlayer player(helper(QStringLiteral("good")));
  player.start(QStringLiteral("en"), true, true);
  ASSERT_TRUE(soon([&] { return player.soundReady() && player.voiceReady(); }));
  QFile maps(QStringLiteral("/proc/self/maps"));
  ASSERT_TRUE(maps.open(QIODevice::ReadOnly));
  const QByteArray mapped = maps.readAll();
  EXPECT_TRUE(mapped.contains("libQt6Core"));
  EXPECT_FALSE(mapped.contains("Multimedia"));
  EXPECT_FALSE(mapped.contains("TextToSpeech"));
}

}  // namespace
}  // namespace lissom
