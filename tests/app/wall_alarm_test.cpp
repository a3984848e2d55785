#include "app/wall_alarm.h"

#include "app/clock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <cerrno>

#include <unistd.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;

constexpr int kLongestWaitMs = 20'000;  // a busy machine

/// What the kernel says about the timers of this process that wait for the clock on the wall.
QByteArrayList timersOfThisProcess() {
  QByteArrayList timers;
  const QDir files(QStringLiteral("/proc/self/fdinfo"));
  for (const QString& name : files.entryList(QDir::Files)) {
    QFile file(files.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    const QByteArray text = file.readAll();
    if (text.contains("clockid: 0\n")) timers << text;
  }
  return timers;
}

/// A kernel that says once that the clock was set.
bool clockWasSet = false;
ssize_t readAfterTheClockWasSet(int file, void* into, std::size_t size) {
  const ssize_t length = ::read(file, into, size);
  if (!clockWasSet) return length;
  clockWasSet = false;
  errno = ECANCELED;
  return -1;
}

TEST(WallAlarmTest, FiresOnceAndNeverEarly) {
  WallAlarm alarm;
  QSignalSpy due(&alarm, &WallAlarm::due);
  const Instant set = SystemClock().now().instant;
  alarm.setIn(5ms);
  EXPECT_TRUE(alarm.isSet());
  ASSERT_TRUE(due.wait(kLongestWaitMs));
  EXPECT_GE(SystemClock().now().instant, set + 5ms);
  EXPECT_FALSE(alarm.isSet());
  EXPECT_FALSE(due.wait(10)) << "once";
}

TEST(WallAlarmTest, WhatIsPastFiresAtOnce) {
  WallAlarm alarm;
  QSignalSpy due(&alarm, &WallAlarm::due);
  alarm.setIn(-1h);
  EXPECT_TRUE(due.wait(kLongestWaitMs));
}

TEST(WallAlarmTest, WhatWasSetBeforeIsForgotten) {
  WallAlarm alarm;
  QSignalSpy due(&alarm, &WallAlarm::due);
  alarm.setIn(1ms);
  alarm.setIn(1h);
  EXPECT_FALSE(due.wait(10));
  alarm.setIn(1ms);
  alarm.cancel();
  EXPECT_FALSE(alarm.isSet());
  EXPECT_FALSE(due.wait(10));
}

TEST(WallAlarmTest, TheKernelKeepsTheInstantAndTellsWhenTheClockIsSet) {
  WallAlarm alarm;
  alarm.setIn(1h);
  const QByteArrayList timers = timersOfThisProcess();
  ASSERT_EQ(timers.size(), 1);
  EXPECT_TRUE(timers[0].contains("settime flags: 03\n")) << "absolute, and told when the clock is set\n"
                                                         << timers[0].toStdString();
  EXPECT_TRUE(timers[0].contains("it_value: (3599, ") || timers[0].contains("it_value: (3600, "))
      << timers[0].toStdString();
  EXPECT_TRUE(timers[0].contains("it_interval: (0, 0)")) << "no wake-up besides" << timers[0].toStdString();
}

TEST(WallAlarmTest, WhenTheClockIsSetItSaysSoAndStaysSetForTheSameInstant) {
  WallAlarm alarm(readAfterTheClockWasSet);
  QSignalSpy due(&alarm, &WallAlarm::due);
  QSignalSpy changed(&alarm, &WallAlarm::clockChanged);
  clockWasSet = true;
  alarm.setIn(1ms);
  ASSERT_TRUE(changed.wait(kLongestWaitMs));
  EXPECT_TRUE(alarm.isSet());
  ASSERT_TRUE(!due.isEmpty() || due.wait(kLongestWaitMs)) << "a clock that was set forward past it";
  EXPECT_EQ(changed.size(), 1);
}

TEST(WallAlarmTest, WhoHearsThatTheClockWasSetMaySetItAnew) {
  WallAlarm alarm(readAfterTheClockWasSet);
  QSignalSpy due(&alarm, &WallAlarm::due);
  QSignalSpy changed(&alarm, &WallAlarm::clockChanged);
  QObject::connect(&alarm, &WallAlarm::clockChanged, &alarm, [&alarm] { alarm.setIn(1h); });
  clockWasSet = true;
  alarm.setIn(1ms);
  ASSERT_TRUE(changed.wait(kLongestWaitMs));
  EXPECT_FALSE(due.wait(10));
  EXPECT_TRUE(alarm.isSet());
}

}  // namespace
}  // namespace lissom
