#include "app/clock.h"

#include "app/tour/simulated_clock.h"
#include "tests/support/builders.h"
#include "tests/support/child_process.h"

#include <QFileInfo>

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <functional>

#include <sched.h>
#include <sys/mount.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

/// A computer whose clocks are read one after the other; `delays[n]` is how long the thread waits before the nth read.
struct Computer {
  nanoseconds awake = 10h;
  nanoseconds asleep = 3h;
  std::vector<nanoseconds> delays;
  std::size_t reads = 0;

  nanoseconds operator()(clockid_t clock) {
    awake += reads < delays.size() ? delays[reads] : 50ns;
    ++reads;
    return clock == CLOCK_BOOTTIME ? awake + asleep : awake;
  }
};

TEST(ClockTest, AThreadThatHadToWaitBetweenTwoReadsHasNotSlept) {
  for (const std::size_t waits : {0U, 1U, 2U, 3U, 4U, 5U}) {
    for (const nanoseconds wait : {nanoseconds{2ms}, nanoseconds{300ms}, nanoseconds{1h}}) {
      Computer computer;
      computer.delays.assign(waits + 1, 50ns);
      computer.delays[waits] = wait;
      const Moment moment = momentFrom(std::ref(computer));
      EXPECT_LE(std::chrono::abs(moment.asleep - 3h), 1ms) << waits;
      EXPECT_LE(moment.awake, computer.awake);
      EXPECT_GE(moment.awake, 10h);
    }
  }
}

TEST(ClockTest, OnABusyMachineTheClosestOfAFewReadsIsTaken) {
  Computer computer;
  computer.delays.assign(1000, 20ms);
  computer.delays[13] = computer.delays[14] = 2ms;
  EXPECT_LE(std::chrono::abs(momentFrom(std::ref(computer)).asleep - 3h), 4ms);
  EXPECT_LE(computer.reads, 30U) << "and not read for ever";
}

TEST(ClockTest, ASleepIsSeenInTheNextReading) {
  Computer computer;
  const Moment before = momentFrom(std::ref(computer));
  computer.asleep += 90min;
  const Moment after = momentFrom(std::ref(computer));
  EXPECT_LE(std::chrono::abs(after.asleep - before.asleep - 90min), 1ms);
  EXPECT_LE(after - before, 1ms);
}

TEST(ClockTest, TheRealClocksGoOnAndInventNoSleep) {
  const SystemClock clock;
  const Moment first = clock.moment();
  Moment last = first;
  for (int i = 0; i < 10'000; ++i) {
    const Moment now = clock.moment();
    ASSERT_GE(now - last, 0ns);
    ASSERT_LE(std::chrono::abs(now.asleep - first.asleep), 100ms);
    last = now;
  }
  EXPECT_GT(last - first, 0ns);
}

TEST(ClockTest, AtAHigherSpeedOnlyTheTimeAwakeRunsFaster) {
  const SystemClock real;
  const SystemClock fast(1000);
  const Moment outer = real.moment();
  const Moment begin = fast.moment();
  for (int i = 0; i < 1000; ++i) (void)real.moment();
  const Moment innerBegin = real.moment();
  for (int i = 0; i < 1000; ++i) (void)real.moment();
  const Moment innerEnd = real.moment();
  const Moment end = fast.moment();
  const Moment outerEnd = real.moment();
  EXPECT_GE(end - begin, (innerEnd - innerBegin) * 1000);
  EXPECT_LE(end - begin, (outerEnd - outer) * 1000);
  EXPECT_LE(std::chrono::abs(end.asleep - outerEnd.asleep), 100ms) << "sleep is real time";
}

/// Minutes east of UTC in the zone that the C library knows now.
long offsetOfTheLibrary() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::tzset();
  ::localtime_r(&now, &local);
  return local.tm_gmtoff / 60;
}

QString zoneFile(const char* zone) {
  return QStringLiteral("/usr/share/zoneinfo/") + QLatin1String(zone);
}

constexpr std::array kZones{"Asia/Kathmandu",    "America/St_Johns", "Pacific/Kiritimati",
                            "Pacific/Pago_Pago", "Europe/Prague",    "Australia/Lord_Howe"};

TEST(ClockTest, TheWallIsTheOneOfTheZone) {
  for (const char* zone : kZones) {
    if (!QFileInfo::exists(zoneFile(zone))) GTEST_SKIP() << "the zone " << zone << " is not installed";
    EXPECT_EQ(inChild([zone] {
                ::setenv("TZ", zone, 1);
                return SystemClock().now().utcOffset.count() == offsetOfTheLibrary() ? 0 : 1;
              }),
              0)
        << zone;
  }
}

TEST(ClockTest, ADayBeginsAtFourOnTheWallAlsoWhenTheClocksAreChangedInTheNight) {
  if (!QFileInfo::exists(zoneFile("Europe/Prague"))) GTEST_SKIP() << "the zone is not installed";
  EXPECT_EQ(inChild([] {
              ::setenv("TZ", "Europe/Prague", 1);
              const SystemClock clock;
              const auto beginsAt = [&](Day day, std::chrono::hours utc) {
                return clock.beginOf(day) == Instant{day.time_since_epoch() + utc};
              };
              if (!beginsAt(aDay(2026, 3, 28), 3h) || !beginsAt(aDay(2026, 3, 29), 2h)) return 1;
              if (!beginsAt(aDay(2026, 10, 24), 2h) || !beginsAt(aDay(2026, 10, 25), 3h)) return 2;
              return 0;
            }),
            0);
}

TEST(ClockTest, ADayBeginsWhenTheDayBeforeIsOver) {
  for (const int offset : {-720, -210, 0, 60, 345, 840}) {
    const SimulatedClock clock({aMorningOf(aDay()).instant, std::chrono::minutes{offset}});
    const Instant begin = clock.beginOf(aDay());
    EXPECT_EQ(dayOf({begin, clock.now().utcOffset}), aDay());
    EXPECT_EQ(dayOf({begin - 1ms, clock.now().utcOffset}), aDay() - std::chrono::days{1});
  }
}

TEST(ClockTest, FollowsAZoneThatIsChangedWhileTheProgramRuns) {
  for (const char* zone : kZones) {
    if (!QFileInfo::exists(zoneFile(zone))) GTEST_SKIP() << "the zone " << zone << " is not installed";
  }
  constexpr int kNotAllowed = 77;
  const int answer = inChild([] {
    // A view of the files of its own, so that only this child sees another /etc/localtime.
    if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return kNotAllowed;
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return kNotAllowed;
    ::unsetenv("TZ");
    const SystemClock clock;
    int changes = 0;
    std::chrono::minutes last{-1};
    for (const char* zone : kZones) {
      if (::mount(zoneFile(zone).toLocal8Bit().constData(), "/etc/localtime", nullptr, MS_BIND, nullptr) != 0)
        return kNotAllowed;
      const std::chrono::minutes offset = clock.now().utcOffset;
      if (offset.count() != offsetOfTheLibrary()) return 1;
      if (offset != last) ++changes;
      last = offset;
    }
    return changes == static_cast<int>(kZones.size()) ? 0 : 2;
  });
  if (answer == kNotAllowed) GTEST_SKIP() << "this machine lets nobody have a view of the files of its own";
  EXPECT_EQ(answer, 0);
}

}  // namespace
}  // namespace lissom
