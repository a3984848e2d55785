#include "tests/journeys/lissom_process.h"
#include "tests/support/tier.h"

#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace lissom {
namespace {

#ifdef LISSOM_SLOWED
constexpr int kStarts = 4;
#else
constexpr int kStarts = 10;
#endif
constexpr int kPatienceMs = 60'000;

/// The program, started by someone who clicks ten times.
TEST(InstancesTest, OneOfTenStartsStaysAndTheOthersShowItWithoutAWord) {
  const LissomPrograms programs;
  for (int round = 0; round < cases(2, 20); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    std::vector<std::unique_ptr<QProcess>> starts;
    for (int i = 0; i < kStarts; ++i) starts.push_back(programs.open());
    const auto running = [&] {
      return std::ranges::count_if(starts, [](const auto& each) { return each->state() == QProcess::Running; });
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return running() == 1; }, kPatienceMs)) << running() << " stayed";
    for (const auto& each : starts) {
      if (each->state() == QProcess::Running) continue;
      EXPECT_EQ(each->exitStatus(), QProcess::NormalExit);
      EXPECT_EQ(each->exitCode(), 0);
    }
    EXPECT_EQ(bytesOf(programs.file("stderr")).find("lissom: "), std::string::npos) << bytesOf(programs.file("stderr"));
    // Killed: the next round finds its lock and its socket.
    for (const auto& each : starts) {
      each->kill();
      each->waitForFinished();
    }
  }
  const Answer check = programs.run({QStringLiteral("check")});
  EXPECT_EQ(check.code, 0) << check.err.toStdString();
}

}  // namespace
}  // namespace lissom
