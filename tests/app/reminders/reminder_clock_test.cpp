#include "app/reminders/reminder_clock.h"

#include "app/tour/simulated_clock.h"
#include "tests/app/environment_variable.h"
#include "tests/support/builders.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <ctime>
#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;

/// Central Europe, written out: no files of zones are needed.
class Zone {
public:
  explicit Zone(const char* zone = "CET-1CEST,M3.5.0/2,M10.5.0/3") {
    m_variable.emplace("TZ", zone);
    ::tzset();
  }
  ~Zone() {
    m_variable.reset();
    ::tzset();
  }

private:
  std::optional<Variable> m_variable;
};

Instant utc(Day day, minutes at) {
  return Instant{day.time_since_epoch() + at};
}

TEST(WallTimeTest, GoesThereAndBackOnAnOrdinaryDay) {
  const Zone zone;
  EXPECT_EQ(instantOf({aDay(), 19h}), utc(aDay(), 18h));
  EXPECT_EQ(wallTimeOf(utc(aDay(), 18h) + 59s), (WallTime{aDay(), 19h}));
  EXPECT_EQ(wallTimeOf(utc(aDay(), 23h)), (WallTime{aDay() + days{1}, 0min}));
}

TEST(WallTimeTest, ATimeThatIsLeftOutInSpringComesAnHourLater) {
  const Zone zone;
  const Day spring = aDay(2026, 3, 29);
  EXPECT_EQ(instantOf({spring, 2h + 30min}), utc(spring, 1h + 30min));
  EXPECT_EQ(wallTimeOf(instantOf({spring, 2h + 30min})), (WallTime{spring, 3h + 30min}));
  EXPECT_EQ(instantOf({spring, 1h + 59min}), utc(spring, 59min));
  EXPECT_EQ(instantOf({spring, 19h}), utc(spring, 17h)) << "the evening's hour is the evening's hour";
}

TEST(WallTimeTest, ATimeThatComesTwiceInAutumnMeansTheFirst) {
  const Zone zone;
  const Day autumn = aDay(2026, 10, 25);
  EXPECT_EQ(instantOf({autumn, 2h + 30min}), utc(autumn, 30min));
  EXPECT_EQ(instantOf({autumn, 1h + 30min}), utc(autumn - days{1}, 23h + 30min));
  EXPECT_EQ(instantOf({autumn, 3h}), utc(autumn, 2h));
}

/// Nineteen o'clock each day, every day asks for a session.
class ReminderClockTest : public ::testing::Test {
protected:
  Zone m_zone;
  SimulatedClock m_clock{Now{utc(aDay(), 7h), 60min}};  // eight in the morning
  ReminderSettings m_settings{.on = true};
  minutes m_time = 19h;
  std::set<Day> m_done;
  std::set<Day> m_rests;
  ReminderClock m_reminders{
      m_clock, [this] { return m_settings; },
      DaysToRemind{[this](Day) { return std::optional(m_time); },
                   [this](Day day) { return m_rests.contains(day) ? DayAsks::Rest : DayAsks::Training; },
                   [this](Day day) { return m_done.contains(day); }}};
  std::vector<Reminder> m_said;

  void SetUp() override {
    QObject::connect(&m_reminders, &ReminderClock::due, [this](const Reminder& each) { m_said.push_back(each); });
    m_reminders.look();
  }
  WallAlarm& alarm() { return *m_reminders.findChild<WallAlarm*>(); }
  void setTo(WallTime time) {
    const Instant there = instantOf(time);
    const auto offset =
        std::chrono::duration_cast<minutes>(time.day.time_since_epoch() + time.at - there.time_since_epoch());
    m_clock.jumpTo({there, offset});
  }
  /// Time passes until then, and the alarm wakes the program.
  void wakeAt(WallTime time) {
    setTo(time);
    m_reminders.look();
  }
  using Reminders = std::vector<Reminder>;
};

TEST_F(ReminderClockTest, SaysItAtTheChosenTimeAndOnceMore) {
  EXPECT_EQ(m_reminders.next(), (Reminder{aDay(), 19h, Reminder::Kind::First}));
  EXPECT_TRUE(alarm().isSet());
  wakeAt({aDay(), 18h + 59min});
  EXPECT_TRUE(m_said.empty());
  wakeAt({aDay(), 19h});
  EXPECT_EQ(m_said, (Reminders{{aDay(), 19h, Reminder::Kind::First}}));
  wakeAt({aDay(), 19h + 30min});
  EXPECT_EQ(m_said.back(), (Reminder{aDay(), 19h + 30min, Reminder::Kind::Again}));
  wakeAt({aDay(), 23h});
  EXPECT_EQ(m_said.size(), 2U);
}

TEST_F(ReminderClockTest, IsSilentOnceTheSessionIsDoneAlsoWhenNobodyToldItSo) {
  m_done.insert(aDay());
  wakeAt({aDay(), 19h});
  EXPECT_TRUE(m_said.empty());
  EXPECT_EQ(m_reminders.next(), (Reminder{aDay() + days{1}, 19h, Reminder::Kind::First}));
}

TEST_F(ReminderClockTest, IsSilentWhenTheDayBecameOneOfRest) {
  m_rests.insert(aDay());
  wakeAt({aDay(), 19h});
  EXPECT_TRUE(m_said.empty());
}

TEST_F(ReminderClockTest, WakesNobodyWhileItIsOff) {
  m_settings.on = false;
  m_reminders.look();
  EXPECT_FALSE(alarm().isSet());
  EXPECT_EQ(m_reminders.next(), std::nullopt);
  m_settings.on = true;
  m_reminders.look();
  EXPECT_TRUE(alarm().isSet());
}

TEST_F(ReminderClockTest, WhenTheComputerSleptPastItIsSaidLateAndOnce) {
  wakeAt({aDay(), 20h + 10min});
  EXPECT_EQ(m_said, (Reminders{{aDay(), 19h, Reminder::Kind::First}}));
  EXPECT_EQ(m_reminders.next(), (Reminder{aDay(), 20h + 40min, Reminder::Kind::Again}));
}

TEST_F(ReminderClockTest, WhenTheComputerSleptForDaysNothingOfThemIsSaid) {
  wakeAt({aDay() + days{3}, 10h});
  EXPECT_TRUE(m_said.empty());
  EXPECT_EQ(m_reminders.next(), (Reminder{aDay() + days{3}, 19h, Reminder::Kind::First}));
}

TEST_F(ReminderClockTest, WhatCameTooLateInTheQuietHoursIsSaidWhenTheyEnd) {
  m_settings.quietFrom = 20h;
  m_settings.quietUntil = 21h;
  m_settings.again = 0min;
  m_reminders.look();
  wakeAt({aDay(), 20h + 10min});
  EXPECT_TRUE(m_said.empty());
  m_reminders.look();  // something of the plan changed meanwhile
  EXPECT_EQ(m_reminders.next(), (Reminder{aDay(), 21h, Reminder::Kind::First}));
  wakeAt({aDay(), 21h});
  EXPECT_EQ(m_said.size(), 1U);
  wakeAt({aDay(), 22h});
  EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(ReminderClockTest, AClockThatIsSetBackSaysNothingTwice) {
  wakeAt({aDay(), 19h});
  wakeAt({aDay(), 18h});
  wakeAt({aDay(), 19h});
  EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(ReminderClockTest, LooksAnewWhenTheClockIsSet) {
  setTo({aDay(), 19h + 1min});
  Q_EMIT alarm().clockChanged();
  EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(ReminderClockTest, WhoTravelsWestIsNotRemindedBeforeTheHour) {
  const Instant before = instantOf({aDay(), 19h});
  const Zone newYork("EST5");
  m_clock.jumpTo({before, -5h});
  m_reminders.look();
  EXPECT_TRUE(m_said.empty()) << "it is one o'clock in the afternoon there";
  wakeAt({aDay(), 19h});
  EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(ReminderClockTest, TheNightInWhichTheHourComesTwiceHasItOnce) {
  m_settings.quietFrom = m_settings.quietUntil = 0min;
  m_settings.again = 0min;
  m_time = 2h + 30min;
  const Day autumn = aDay(2026, 10, 25);
  m_clock.jumpTo({utc(autumn - days{1}, 20h), 120min});
  m_reminders.look();
  for (minutes at = 0min; at < 5h; at += 10min) {
    m_clock.jumpTo({utc(autumn, at), at < 60min ? 120min : 60min});
    m_reminders.look();
  }
  EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(ReminderClockTest, TheNightInWhichTheHourIsLeftOutHasItAnHourLater) {
  m_settings.quietFrom = m_settings.quietUntil = 0min;
  m_time = 2h + 30min;
  const Day spring = aDay(2026, 3, 29);
  m_clock.jumpTo({utc(spring, 50min), 60min});
  m_reminders.look();
  m_clock.jumpTo({utc(spring, 1h + 20min), 120min});
  m_reminders.look();
  EXPECT_TRUE(m_said.empty());
  m_clock.jumpTo({utc(spring, 1h + 30min), 120min});
  m_reminders.look();
  EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(ReminderClockTest, WhoStartsTheProgramInTheSecondOfThoseHoursHasMissedIt) {
  m_settings.quietFrom = m_settings.quietUntil = 0min;
  m_settings.again = 0min;
  m_time = 2h + 30min;
  const Day autumn = aDay(2026, 10, 25);
  m_clock.jumpTo({utc(autumn, 1h + 10min), 60min});
  ReminderClock late(m_clock, [this] { return m_settings; },
                     {[this](Day) { return std::optional(m_time); }, [](Day) { return DayAsks::Training; },
                      [](Day) { return false; }});
  late.look();
  EXPECT_EQ(late.next(), (Reminder{autumn + days{1}, 2h + 30min, Reminder::Kind::First}));
}

TEST_F(ReminderClockTest, LaterIsOnceMoreAfterTheChosenDelay) {
  wakeAt({aDay(), 19h});
  setTo({aDay(), 19h + 5min});
  m_reminders.putOff();
  EXPECT_EQ(m_reminders.next(), (Reminder{aDay(), 19h + 35min, Reminder::Kind::Again}));
  wakeAt({aDay(), 19h + 35min});
  EXPECT_EQ(m_said.size(), 2U);
  m_reminders.putOff();
  wakeAt({aDay(), 20h + 5min});
  EXPECT_EQ(m_said.size(), 3U) << "as often as one wishes";
}

}  // namespace
}  // namespace lissom
