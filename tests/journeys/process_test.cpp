#include "tests/journeys/lissom_process.h"

#include <QElapsedTimer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <gtest/gtest.h>

#include <sys/types.h>
#include <csignal>

namespace lissom {
namespace {

#ifdef LISSOM_SLOWED
constexpr int kSecondStartMs = 10'000;  // under sanitizers
#else
constexpr int kSecondStartMs = 2000;
#endif

class ProcessTest : public ::testing::Test {
protected:
  /// Runs `lissom` with words parted by blanks.
  Answer lissom(const char* words, const QStringList& without = {}) const {
    return programs.run(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts), without);
  }
  static QJsonObject object(const QByteArray& text) { return QJsonDocument::fromJson(text).object(); }
  static QSet<QString> keys(const QJsonObject& object) {
    const QStringList names = object.keys();
    return {names.begin(), names.end()};
  }
  /// One line that says who speaks and ends as a sentence does.
  static void expectOneSentence(const Answer& answer) {
    EXPECT_TRUE(answer.err.startsWith("lissom: ")) << answer.err.toStdString();
    EXPECT_TRUE(answer.err.endsWith(".\n")) << answer.err.toStdString();
    EXPECT_EQ(answer.err.count('\n'), 1) << answer.err.toStdString();
    EXPECT_TRUE(answer.out.isEmpty()) << answer.out.toStdString();
  }

  LissomPrograms programs;
};

TEST_F(ProcessTest, AWrongCommandLineIsTwoAndOneSentence) {
  for (const char* words :
       {"dance", "--loud", "week --speed 3", "play Psoas!", "script a b", "export a.txt", "week 47"}) {
    const Answer answer = lissom(words);
    EXPECT_EQ(answer.code, 2) << words;
    expectOneSentence(answer);
  }
}

TEST_F(ProcessTest, WhatIsNotThereIsOneAndOneSentence) {
  for (const char* words : {"script no-such-routine", "play no-such-routine", "draw no-such-exercise -o a.png"}) {
    const Answer answer = lissom(words);
    EXPECT_EQ(answer.code, 1) << words;
    expectOneSentence(answer);
    EXPECT_TRUE(answer.err.contains("no-such-")) << answer.err.toStdString();
  }
}

TEST_F(ProcessTest, HelpAndVersionNeedNoDisplayAndNoFolder) {
  const QStringList noPlatform{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("HOME")};
  const Answer help = lissom("--help", noPlatform);
  EXPECT_EQ(help.code, 0);
  for (const char* verb : {"play", "script", "week", "export", "draw", "check", "tour", "--data-dir", "--lang"}) {
    EXPECT_TRUE(help.out.contains(verb)) << verb;
  }
  const Answer version = lissom("--version", noPlatform);
  EXPECT_EQ(version.code, 0);
  EXPECT_TRUE(version.out.startsWith("lissom "));
  EXPECT_FALSE(std::filesystem::exists(programs.file("data")));
}

TEST_F(ProcessTest, WithoutADisplayTheWindowIsRefusedInOneSentence) {
  for (const char* words : {"", "play psoas-basics"}) {
    const Answer answer = lissom(words, {QStringLiteral("QT_QPA_PLATFORM")});
    EXPECT_EQ(answer.code, 1);
    expectOneSentence(answer);
    EXPECT_TRUE(answer.err.contains("display")) << answer.err.toStdString();
  }
}

TEST_F(ProcessTest, WithoutADisplayEverythingElseWorks) {
  const QString picture = programs.path("a.png");
  const QStringList noPlatform{QStringLiteral("QT_QPA_PLATFORM")};
  EXPECT_EQ(lissom("week", noPlatform).code, 0);
  EXPECT_EQ(lissom("check", noPlatform).code, 0);
  EXPECT_EQ(lissom("script psoas-basics", noPlatform).code, 0);
  EXPECT_EQ(programs
                .run({QStringLiteral("draw"), QStringLiteral("half-kneeling-hip-flexor"), QStringLiteral("-o"), picture,
                      QStringLiteral("--size"), QStringLiteral("64x48")},
                     noPlatform)
                .code,
            0);
  EXPECT_EQ(QImage(picture).size(), QSize(64, 48));
}

TEST_F(ProcessTest, CheckNamesEveryMistakeOfAPackWithItsPlace) {
  writeBytes(programs.file("pack.json"), R"({
    "format": 1, "id": "mine", "name": {"en": "Mine"}, "default_language": "en",
    "sources": {}, "exercises": [{"id": "Not An Id"}],
    "routines": [{"id": "r", "name": {"en": "R"}, "items": [{"exercise": "nowhere"}]}]})");
  const Answer answer = programs.run({QStringLiteral("check"), programs.path("pack.json")});
  EXPECT_EQ(answer.code, 1);
  EXPECT_TRUE(answer.err.contains("exercises[0].id: ")) << answer.err.toStdString();
  EXPECT_TRUE(answer.err.contains("exercises[0].name: ")) << answer.err.toStdString();
  EXPECT_TRUE(answer.err.contains("routines[0].items[0].exercise: ")) << answer.err.toStdString();
}

TEST_F(ProcessTest, CheckSaysThatThePackIsRight) {
  const Answer answer =
      programs.run({QStringLiteral("check"), QStringLiteral(LISSOM_SOURCE_DIR "/resources/packs/iliopsoas/pack.json")});
  EXPECT_EQ(answer.code, 0) << answer.err.toStdString();
  EXPECT_TRUE(answer.out.contains("30 exercises, 16 routines")) << answer.out.toStdString();
}

TEST_F(ProcessTest, AFileThatIsNoLogIsRefusedAndLeftAlone) {
  std::filesystem::create_directory(programs.file("data"));
  const std::string bytes(3000, 'x');
  writeBytes(programs.file("data") / "log.db", bytes);
  for (const char* words : {"week", "week --json", "check"}) {
    const Answer answer = lissom(words);
    EXPECT_EQ(answer.code, 1) << words;
    EXPECT_TRUE(answer.err.startsWith("lissom: ")) << answer.err.toStdString();
  }
  EXPECT_EQ(programs.run({QStringLiteral("export"), programs.path("x.csv")}).code, 1);
  EXPECT_FALSE(std::filesystem::exists(programs.file("x.csv")));
  EXPECT_EQ(bytesOf(programs.file("data") / "log.db"), bytes);
}

TEST_F(ProcessTest, AnExportThatCannotBeWrittenSaysSo) {
  EXPECT_EQ(programs.run({QStringLiteral("export"), programs.path("no/such/folder/x.csv")}).code, 1);
  const Answer full = programs.runOnAFullDisk({QStringLiteral("export"), programs.path("x.csv")});
  EXPECT_EQ(full.code, 1);
  EXPECT_TRUE(full.err.startsWith("lissom: ")) << full.err.toStdString();
  EXPECT_FALSE(std::filesystem::exists(programs.file("x.csv")));
}

TEST_F(ProcessTest, AnEmptyLogExportsOnlyItsHeader) {
  ASSERT_EQ(programs.run({QStringLiteral("export"), programs.path("x.csv")}).code, 0);
  const std::string csv = bytesOf(programs.file("x.csv"));
  EXPECT_TRUE(
      csv.starts_with("session,day,started_at,utc_offset_min,routine,exercise,side,number,planned_ms,held_ms,"
                      "outcome,"))
      << csv;
  EXPECT_EQ(csv.find("\r\n"), csv.size() - 2) << "more than a header";
  EXPECT_FALSE(std::filesystem::exists(programs.file("data"))) << "reading makes no log";
}

TEST_F(ProcessTest, TheScriptIsLaidOutWithItsDocumentedKeys) {
  const Answer answer = lissom("script psoas-basics --json");
  ASSERT_EQ(answer.code, 0);
  EXPECT_TRUE(answer.err.isEmpty()) << answer.err.toStdString();
  const QJsonObject script = object(answer.out);
  EXPECT_EQ(keys(script),
            (QSet<QString>{QStringLiteral("routine"), QStringLiteral("total_s"), QStringLiteral("segments")}));
  EXPECT_EQ(script[QLatin1String("routine")].toString(), QStringLiteral("psoas-basics"));
  EXPECT_EQ(script[QLatin1String("total_s")].toInt(), 316);
  QStringList phases;
  int total = 0;
  for (const QJsonValue& value : script[QLatin1String("segments")].toArray()) {
    const QJsonObject segment = value.toObject();
    EXPECT_EQ(keys(segment),
              (QSet<QString>{QStringLiteral("phase"), QStringLiteral("exercise"), QStringLiteral("side"),
                             QStringLiteral("number"), QStringLiteral("of"), QStringLiteral("seconds")}));
    phases << segment[QLatin1String("phase")].toString();
    total += segment[QLatin1String("seconds")].toInt();
  }
  EXPECT_EQ(total, 316);
  EXPECT_EQ(phases.join(QLatin1Char(' ')),
            QStringLiteral("ready hold relax hold relax hold switch_sides hold relax hold relax hold "
                           "ready hold switch_sides hold"));
}

TEST_F(ProcessTest, ASessionRunsByItselfAndWritesItsLog) {
  const auto window = programs.open(
      {QStringLiteral("play"), QStringLiteral("psoas-basics"), QStringLiteral("--speed"), QStringLiteral("60")});
  const auto exported = [&] {
    EXPECT_EQ(programs.run({QStringLiteral("export"), programs.path("x.json")}).code, 0);
    const QJsonArray sessions =
        object(QByteArray::fromStdString(bytesOf(programs.file("x.json"))))[QLatin1String("sessions")].toArray();
    return sessions.isEmpty() ? QJsonObject() : sessions[0].toObject();
  };
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return exported()[QLatin1String("ending")].toString() == QLatin1String("completed"); }, 60'000));
  EXPECT_EQ(window->state(), QProcess::Running) << "it shows how it went";
  window->terminate();
  EXPECT_TRUE(window->waitForFinished(5000));

  const QJsonObject session = exported();
  EXPECT_EQ(session[QLatin1String("speed")].toInt(), 60);
  EXPECT_EQ(session[QLatin1String("routine")].toString(), QStringLiteral("psoas-basics"));
  const QJsonArray holds = session[QLatin1String("holds")].toArray();
  EXPECT_EQ(holds.size(), 8);
  for (const QJsonValue& hold : holds) {
    EXPECT_EQ(hold[QLatin1String("outcome")].toString(), QStringLiteral("completed"));
    EXPECT_EQ(hold[QLatin1String("held_ms")].toInt(), 30'000);
  }
  const auto rows = programs.exportedRows();
  ASSERT_EQ(rows.size(), 8);
  EXPECT_TRUE(rows[7].endsWith("psoas-basics,bed-edge-hip-flexor,right,1,30000,30000,completed"))
      << rows[7].toStdString();

  const QJsonObject week = object(lissom("week --json").out);
  EXPECT_EQ(keys(week), (QSet<QString>{QStringLiteral("week"), QStringLiteral("kept"), QStringLiteral("asked"),
                                       QStringLiteral("days"), QStringLiteral("held_s")}));
  EXPECT_EQ(week[QLatin1String("held_s")][QLatin1String("half-kneeling-hip-flexor")][QLatin1String("left")].toInt(),
            90);
  EXPECT_EQ(week[QLatin1String("held_s")][QLatin1String("bed-edge-hip-flexor")][QLatin1String("right")].toInt(), 30);
  int held = 0;
  for (const QJsonValue& day : week[QLatin1String("days")].toArray()) held += day[QLatin1String("held_s")].toInt();
  EXPECT_EQ(held, 240);
  const Answer check = lissom("check");
  EXPECT_EQ(check.code, 0) << check.err.toStdString();
  EXPECT_TRUE(check.out.contains("The log is whole")) << check.out.toStdString();
}

TEST_F(ProcessTest, ASecondStartShowsTheFirstWindowAndEnds) {
  const auto first = programs.open();
  ASSERT_TRUE(QTest::qWaitFor([&] { return std::filesystem::exists(programs.file("data") / "log.db"); }, 20'000));
  QElapsedTimer timer;
  timer.start();
  const Answer second = programs.run({});
  EXPECT_EQ(second.code, 0) << second.err.toStdString();
  EXPECT_LT(timer.elapsed(), kSecondStartMs);
  EXPECT_EQ(first->state(), QProcess::Running);

  EXPECT_EQ(programs.run({QStringLiteral("play"), QStringLiteral("--speed"), QStringLiteral("9")}).code, 0);
  EXPECT_EQ(first->state(), QProcess::Running);
  const auto sessions = [&] {
    EXPECT_EQ(programs.run({QStringLiteral("export"), programs.path("x.json")}).code, 0);
    return object(QByteArray::fromStdString(bytesOf(programs.file("x.json"))))[QLatin1String("sessions")]
        .toArray()
        .size();
  };
  EXPECT_TRUE(QTest::qWaitFor([&] { return sessions() == 1; }, 10'000)) << "the first one plays";
  first->terminate();
  EXPECT_TRUE(first->waitForFinished(5000));
}

TEST_F(ProcessTest, ASecondStartWhoseFirstOneHangsSaysSo) {
  const auto first = programs.open();
  ASSERT_TRUE(QTest::qWaitFor([&] { return std::filesystem::exists(programs.file("data") / "log.db"); }, 20'000));
  ::kill(static_cast<pid_t>(first->processId()), SIGSTOP);
  const Answer second = programs.run({});
  EXPECT_EQ(second.code, 1);
  expectOneSentence(second);
  ::kill(static_cast<pid_t>(first->processId()), SIGCONT);
}

}  // namespace
}  // namespace lissom
