#include "tests/app/heartbeat.h"
#include "tests/journeys/journey.h"
#include "tests/support/faulty_disk.h"

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// The program on a disk that can hang, with the patience that it really has.
class SlowDiskJourney : public Journey {
protected:
  SlowDiskJourney() {
    vfs = disk.name();
    patience = Application::Options{}.patience;
  }
  ~SlowDiskJourney() override {
    disk.release();
    stop();
  }

  /// Does something that a person does; it may not take longer than a blink.
  template <class Act>
  void quickly(const char* what, Act act) {
    heart.restart();
    act();
    QCoreApplication::processEvents();
    EXPECT_LT(heart.longest(), kLongestBlock) << what;
  }

  FaultyDisk disk;
  Heartbeat heart;
};

TEST_F(SlowDiskJourney, NobodyWaitsForADiskThatHangs) {
  startAsUsual();
  settle();
  for (const DiskOperation operation : {DiskOperation::Write, DiskOperation::Sync, DiskOperation::Open}) {
    SCOPED_TRACE(wordOf(operation));
    disk.stall(operation);
    quickly("Start", [&] { ASSERT_TRUE(app->play(std::nullopt)); });
    EXPECT_TRUE(disk.waitUntilStalled(kPatience)) << "or nothing was proved";
    for (int second = 0; app->runner()->isRunning(); ++second) {
      quickly("a second of the session", [&] { live(1s); });
      ASSERT_LT(second, 400);
    }
    EXPECT_TRUE(says("4:00 held of 4:00 planned."));
    quickly("Done", [&] { click("Done"); });
    quickly("History", [&] { app->showHistory(); });
    Settings changed = app->settings();
    changed.ready += 1s;
    quickly("a setting", [&] { app->changeSettings(changed); });
    quickly("Today", [&] { app->showToday(); });
    disk.release();
    settle();
    clock.advance(1min);
  }
  const auto all = sessions();
  ASSERT_EQ(all.size(), 3U);
  for (const SessionRecord& session : all) EXPECT_EQ(session.holds.size(), 8U) << "nothing was lost";
}

TEST_F(SlowDiskJourney, AWeekThatComesLateIsShownWhenItComes) {
  startAsUsual();
  ASSERT_TRUE(app->play(std::nullopt));
  live(8s + 30s);
  app->runner()->leave();
  settle();
  disk.stall(DiskOperation::Open);
  app->showHistory();
  EXPECT_FALSE(says("Psoas basics, 0:30"));
  disk.release();
  EXPECT_TRUE(QTest::qWaitFor([&] { return says("Psoas basics, 0:30"); }, 20'000))
      << texts().join(QLatin1Char('|')).toStdString();
}

TEST_F(SlowDiskJourney, TheWindowClosesWhenTheDiskHasWritten) {
  startAsUsual();
  ASSERT_TRUE(app->play(std::nullopt));
  settle();
  live(8s + 12s);
  disk.stall(DiskOperation::Sync);
  quickly("closing", [&] { app->window().close(); });
  EXPECT_TRUE(app->window().isVisible());
  EXPECT_TRUE(says("Lissom closes when your log is written."));
  disk.release();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !app->window().isVisible(); }, 20'000));
  EXPECT_EQ(sessions().at(0).holds.size(), 1U);
}

}  // namespace
}  // namespace lissom
