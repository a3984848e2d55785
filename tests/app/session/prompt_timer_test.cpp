#include "app/session/prompt_timer.h"

#include "app/clock.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>

#include <sys/resource.h>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

constexpr int kLongestWaitMs = 20'000;  // a busy machine

/// How late the timer fires after `wait`.
nanoseconds lateness(PromptTimer& timer, nanoseconds wait) {
  const SystemClock clock;
  QSignalSpy fired(&timer, &PromptTimer::timeout);
  const Moment began = clock.moment();
  Moment ended = began;
  QObject::connect(&timer, &PromptTimer::timeout, &fired, [&] { ended = clock.moment(); });
  timer.start(wait);
  EXPECT_TRUE(fired.wait(kLongestWaitMs));
  return ended - began - wait;
}

TEST(PromptTimerTest, IsNeverEarlyAndNotRoundedToMilliseconds) {
  PromptTimer timer;
  auto least = nanoseconds::max();
  for (int i = 0; i < 40; ++i) {
    const nanoseconds late = lateness(timer, 1300us);
    EXPECT_GE(late, 0ns);
    least = std::min(least, late);
  }
  EXPECT_LT(least, 500us) << "a QTimer is 700 us late at best";
}

TEST(PromptTimerTest, FiresOnceAndAtOnceWhenThereIsNothingToWaitFor) {
  PromptTimer timer;
  QSignalSpy fired(&timer, &PromptTimer::timeout);
  timer.start(-1s);
  ASSERT_TRUE(fired.wait(kLongestWaitMs));
  EXPECT_FALSE(fired.wait(10));
  EXPECT_EQ(fired.size(), 1);
}

TEST(PromptTimerTest, WhatIsStoppedOrStartedAnewDoesNotFire) {
  PromptTimer timer;
  QSignalSpy fired(&timer, &PromptTimer::timeout);
  timer.start(1ms);
  timer.stop();
  EXPECT_FALSE(fired.wait(10));
  timer.start(1ms);
  timer.start(1h);
  EXPECT_FALSE(fired.wait(10));
}

TEST(PromptTimerTest, WorksWhereTheKernelHasNoTimerLeft) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the sanitizers look at objects through a pipe, and there is no descriptor for one";
#endif
  rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  rlimit none = before;
  none.rlim_cur = 0;
  ::setrlimit(RLIMIT_NOFILE, &none);
  PromptTimer timer;
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_GE(lateness(timer, 1300us), 0ns);
  QSignalSpy fired(&timer, &PromptTimer::timeout);
  timer.start(1ms);
  timer.stop();
  EXPECT_FALSE(fired.wait(10));
}

}  // namespace
}  // namespace lissom
