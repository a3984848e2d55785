#include "tests/journeys/lissom_process.h"

#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace lissom {
namespace {

constexpr int kKills = 10;

TEST(KillTest, NoHoldThatWasWrittenIsEverLost) {
  const auto seed = std::random_device{}();
  RecordProperty("seed", static_cast<int>(seed));
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const LissomPrograms programs;
  QList<QByteArray> before;
  for (int kill = 0; kill < kKills; ++kill) {
    // A session takes less than a second: the kill falls into the start, a hold, a write or the
    // page that follows.
    const auto window = programs.open(
        {QStringLiteral("play"), QStringLiteral("psoas-basics"), QStringLiteral("--speed"), QStringLiteral("400")});
    QTest::qWait(std::uniform_int_distribution(0, 1400)(random));
    const QList<QByteArray> acknowledged = programs.exportedRows();
    ASSERT_EQ(window->state(), QProcess::Running) << bytesOf(programs.file("stderr"));
    window->kill();
    window->waitForFinished();

    const QList<QByteArray> after = programs.exportedRows();
    for (const auto& rows : {before, acknowledged}) {
      for (const QByteArray& row : rows) {
        EXPECT_LE(rows.count(row), after.count(row)) << "kill " << kill << ": " << row.toStdString();
      }
    }
    const Answer check = programs.run({QStringLiteral("check")});
    EXPECT_EQ(check.code, 0) << "kill " << kill << ": " << check.err.toStdString();
    before = after;
  }
  EXPECT_FALSE(before.isEmpty()) << "some kills fell into sessions";
  const auto last = programs.open({QStringLiteral("play"), QStringLiteral("--speed"), QStringLiteral("20")});
  EXPECT_TRUE(QTest::qWaitFor([&] { return programs.exportedRows().size() > before.size(); }, 30'000))
      << "it still works";
  EXPECT_EQ(last->state(), QProcess::Running);
  const QList<QByteArray> rows = programs.exportedRows();
  for (const QByteArray& row : before) EXPECT_TRUE(rows.contains(row)) << row.toStdString();
}

}  // namespace
}  // namespace lissom
