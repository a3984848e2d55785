// The whole program on a clock that is set to odd dates, and carried over zones.
#include "core/storage/log_store.h"
#include "tests/journeys/journey.h"

#include <algorithm>
#include <array>

namespace lissom {
namespace {

using namespace std::chrono_literals;

class ClockJourney : public Journey {
protected:
  /// What the log holds once the program is closed, by its running number: whatever the clock said.
  std::vector<SessionRecord> sessionsAtTheEnd() {
    stop();
    auto log = LogStore::open(places.log);
    EXPECT_TRUE(log);
    if (!log) return {};
    EXPECT_TRUE(log->check()->empty());
    auto sessions = log->allSessions();
    EXPECT_TRUE(sessions);
    if (!sessions) return {};
    std::ranges::sort(*sessions, {}, [](const SessionRecord& session) { return session.id.number; });
    return *std::move(sessions);
  }
  void lookAtEveryPage() {
    app->showToday();
    EXPECT_FALSE(texts().isEmpty());
    app->showHistory();
    EXPECT_FALSE(texts().isEmpty());
    for (const char* key : {"Previous week", "Next week"}) {
      if (QAbstractButton* found = button(key)) found->click();
    }
    app->showToday();
  }
};

TEST_F(ClockJourney, WhateverTheClockSaysTheProgramGoesOnAndTheLogStaysInOrder) {
  startAsUsual();
  const Now home = clock.now();
  const std::array<Instant, 9> walls{
      home.instant - 1s,         home.instant + 61s, home.instant - 1h,
      home.instant + 24h,        home.instant - 24h, home.instant + 24h * 3653,
      home.instant - 24h * 3653, Instant{0ms},       Instant{aDay(2038, 1, 19).time_since_epoch() + 3h + 14min + 8s}};
  std::vector<Day> days;
  for (const Instant wall : walls) {
    SCOPED_TRACE(toIso(Now{wall, home.utcOffset}));
    clock.jumpTo(home);
    days.push_back(dayOf(clock.now()));
    app->play(std::nullopt);
    live(8s + 12s);
    clock.jumpTo({wall, home.utcOffset});
    live(18s + 2s);
    app->runner()->endSession();
    EXPECT_NE(button("Done"), nullptr);
    click("Done");
    lookAtEveryPage();
    app->play(std::nullopt);  // one that begins on the odd day
    days.push_back(dayOf(clock.now()));
    live(8s + 31s);
    app->runner()->endSession();
    click("Done");
    lookAtEveryPage();
  }
  const auto sessions = sessionsAtTheEnd();
  ASSERT_EQ(sessions.size(), days.size());
  std::int64_t last = 0;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    EXPECT_GT(sessions[i].id.number, last);
    last = sessions[i].id.number;
    EXPECT_EQ(sessions[i].day, days[i]) << "in the order in which they were lived";
    ASSERT_EQ(sessions[i].holds.size(), 1U);
    EXPECT_EQ(sessions[i].holds[0].held, 30s);
    EXPECT_GT(sessions[i].holds[0].id.number, last);
    last = sessions[i].holds[0].id.number;
  }
}

TEST_F(ClockJourney, TodayTurnsAtFourOfTheZoneOneIsIn) {
  for (const std::chrono::minutes offset : {-660min, 0min, 345min, 840min}) {
    const Now turn{Instant{(monday + std::chrono::days{1}).time_since_epoch() + 4h - offset}, offset};
    clock.jumpTo({turn.instant - 1ms, offset});
    startAsUsual();
    EXPECT_TRUE(says("Monday")) << texts().join(QLatin1Char('|')).toStdString();
    clock.jumpTo(turn);
    app->showToday();
    EXPECT_TRUE(says("Tuesday")) << texts().join(QLatin1Char('|')).toStdString();
  }
}

}  // namespace
}  // namespace lissom
