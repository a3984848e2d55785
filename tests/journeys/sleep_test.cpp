// The built program on a computer that sleeps, whose clock is set, or that stops it for a while.
#include "tests/app/environment_variable.h"
#include "tests/journeys/lissom_process.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

#include <sys/types.h>
#include <csignal>

namespace lissom {
namespace {

constexpr int kLongestWaitMs = 60'000;  // a busy machine, sanitizers

class SleepTest : public ::testing::Test {
protected:
  /// A session at `speed`, with `library` preloaded.
  std::unique_ptr<QProcess> playWith(const char* library, const char* speed) const {
    const Variable preload("LD_PRELOAD", library);
    const Variable order("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
    return play(speed);
  }
  std::unique_ptr<QProcess> play(const char* speed) const {
    return programs.open({QStringLiteral("play"), QStringLiteral("psoas-basics"), QStringLiteral("--speed"),
                          QString::fromLatin1(speed)});
  }
  void write(const char* file, const QByteArray& text) const {
    QFile written(programs.path(file));
    ASSERT_TRUE(written.open(QIODevice::WriteOnly) && written.write(text) == text.size());
  }
  bool waitForRows(int count) const {
    return QTest::qWaitFor([&] { return programs.exportedRows().size() >= count; }, kLongestWaitMs);
  }
  /// The last three cells of a row: planned, held, outcome.
  static QByteArray endOf(const QByteArray& row) {
    const QList<QByteArray> cells = row.trimmed().split(',');
    return cells.mid(cells.size() - 3).join(',');
  }
  static QByteArray dayOf(const QByteArray& row) { return row.split(',').at(1); }

  LissomPrograms programs;
};

TEST_F(SleepTest, AComputerThatSleepsInMidSessionFindsItWaiting) {
  write("slept", "0");
  const Variable slept("LISSOM_SLEPT", programs.path("slept").toUtf8());
  const auto window = playWith(LISSOM_SLEEPING_COMPUTER, "20");
  ASSERT_TRUE(waitForRows(1)) << bytesOf(programs.file("stderr"));
  write("slept", "5400");
  QTest::qWait(200);  // a tick
  const auto before = programs.exportedRows();
  QTest::qWait(3000);  // a hold and a rest are over in two seconds
  const auto after = programs.exportedRows();
  EXPECT_TRUE(after == before) << "it waits";
  EXPECT_EQ(window->state(), QProcess::Running);
  for (const QByteArray& row : after) EXPECT_EQ(endOf(row), "30000,30000,completed");
  window->kill();
  window->waitForFinished();
  const Answer check = programs.run({QStringLiteral("check")});
  EXPECT_EQ(check.code, 0) << check.err.toStdString();
}

TEST_F(SleepTest, AProcessThatWasStoppedForSecondsGoesOnAsIfItWasNot) {
  const auto window = play("20");
  ASSERT_TRUE(waitForRows(1)) << bytesOf(programs.file("stderr"));
  ::kill(static_cast<pid_t>(window->processId()), SIGSTOP);
  QTest::qWait(3000);
  ::kill(static_cast<pid_t>(window->processId()), SIGCONT);
  const auto before = programs.exportedRows();
  ASSERT_TRUE(waitForRows(static_cast<int>(before.size()) + 2)) << "it did not wait";
  for (const QByteArray& row : programs.exportedRows()) EXPECT_EQ(endOf(row), "30000,30000,completed");
  window->kill();
  window->waitForFinished();
}

TEST_F(SleepTest, AClockThatIsSetInMidSessionChangesNothing) {
  constexpr const char* kFakeTime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
  if (!QFileInfo::exists(QLatin1String(kFakeTime))) GTEST_SKIP() << "libfaketime is not installed";
#ifdef LISSOM_SLOWED
  GTEST_SKIP() << "libfaketime and the sanitizers' own libraries do not start together";
#endif
  write("wall", "+0");
  std::unique_ptr<QProcess> window;
  {
    const Variable file("FAKETIME_TIMESTAMP_FILE", programs.path("wall").toUtf8());
    const Variable monotonic("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    const Variable cache("FAKETIME_NO_CACHE", "1");
    window = playWith(kFakeTime, "30");
  }
  for (const char* jump : {"+86400", "-7200", "+3600d", "-3600d", "+61"}) {
    const auto rows = programs.exportedRows().size();
    ASSERT_TRUE(waitForRows(std::min(8, static_cast<int>(rows) + 1))) << bytesOf(programs.file("stderr"));
    write("wall", jump);
  }
  ASSERT_TRUE(waitForRows(8)) << bytesOf(programs.file("stderr"));
  const auto rows = programs.exportedRows();
  ASSERT_EQ(rows.size(), 8);
  for (const QByteArray& row : rows) {
    EXPECT_EQ(endOf(row), "30000,30000,completed") << row.toStdString();
    EXPECT_EQ(dayOf(row), dayOf(rows[0])) << "the day it began";
  }
  EXPECT_EQ(window->state(), QProcess::Running);
  window->kill();
  window->waitForFinished();
  const Answer check = programs.run({QStringLiteral("check")});
  EXPECT_EQ(check.code, 0) << check.err.toStdString();

  ASSERT_EQ(programs.run({QStringLiteral("export"), programs.path("x.json")}).code, 0);
  const auto log = QJsonDocument::fromJson(QByteArray::fromStdString(bytesOf(programs.file("x.json")))).object();
  QSet<QString> days;
  for (const QJsonValue& hold : log[QLatin1String("sessions")][0][QLatin1String("holds")].toArray()) {
    days.insert(hold[QLatin1String("ended_at")].toString().left(10));
  }
  EXPECT_GE(days.size(), 3) << "the program did see another wall";
}

}  // namespace
}  // namespace lissom
