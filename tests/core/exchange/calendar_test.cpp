#include "core/exchange/calendar.h"

#include "tests/core/exchange/other_program.h"
#include "tests/core/storage/every_fact.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

class CalendarFileTest : public ::testing::Test {
protected:
  CalendarFileTest() {
    words.name = "Lissom";
    words.day = [](const PlanDay& day) {
      const auto* training = std::get_if<TrainingDay>(&day.asks);
      return training ? "Stretch: " + training->routine.text() : std::string("Rest day");
    };
    words.pause = [](const Paused& paused) { return std::string("Pause: ") + wordOf(paused.reason); };
    words.appointment = "Appointment";
    words.length = [](const TrainingDay&) { return 12min; };
  }

  static PlanDay training(Day day) {
    return {.day = day, .asks = TrainingDay{.routine = *RoutineId::parse("psoas-basics")}};
  }
  static PlanDay resting(Day day, RestReason reason = RestReason::Planned) {
    return {.day = day, .asks = RestDay{.reason = reason}};
  }

  std::string text(const std::string& zone = "Europe/Prague") const { return calendarOf(days, plan, words, zone, now); }
  /// The events as python3-icalendar reads them, by UID.
  json events(const std::string& zone = "Europe/Prague") const {
    const Verdict verdict = askOther("read_ics.py", text(zone));
    EXPECT_EQ(verdict.code, 0) << verdict.says;
    return json::parse(verdict.says, nullptr, false);
  }
  void at(std::chrono::minutes time) {
    TimesChosen times;
    times.times.fill(time);
    plan.facts.push_back(aFact(times, aDay(2020)));
  }

  std::vector<PlanDay> days;
  Plan plan;
  CalendarWords words;
  Now now = aMorningOf(aDay());
};

TEST_F(CalendarFileTest, ADayIsWholeWithoutATimeAndEndsTheDayAfter) {
  days = {training(aDay(2026, 12, 31)), resting(aDay(2027, 1, 1))};
  const json read = events();
  const json& session = read["events"]["day-2026-12-31@lissom"];
  EXPECT_EQ(session["start"], "2026-12-31");
  EXPECT_EQ(session["end"], "2027-01-01");
  EXPECT_EQ(session["summary"], "Stretch: psoas-basics");
  const json& rest = read["events"]["day-2027-01-01@lissom"];
  EXPECT_EQ(rest["summary"], "Rest day");
  EXPECT_EQ(rest["end"], "2027-01-02");
  EXPECT_EQ(rest["transp"], "TRANSPARENT");
  EXPECT_EQ(read["version"], "2.0");
  EXPECT_EQ(read["name"], "Lissom");
}

TEST_F(CalendarFileTest, ASessionHasItsTimeWhereThePlanHasOne) {
  at(18h + 5min);
  days = {training(aDay(2026, 11, 23))};
  const json session = events()["events"]["day-2026-11-23@lissom"];
  EXPECT_EQ(session["start"], "2026-11-23T18:05:00+01:00");
  EXPECT_EQ(session["utc"], "2026-11-23T17:05:00Z");
  EXPECT_EQ(session["minutes"], 12);
  EXPECT_EQ(session["zone"], "Europe/Prague");
  EXPECT_TRUE(session["transp"].is_null());
}

/// The instants are those of Python's own zoneinfo, once by the zone's name and once by the VTIMEZONE in the file
/// alone.
TEST_F(CalendarFileTest, KeepsItsTimeOnTheWallOverEachChangeOfTheClocks) {
  at(7h);
  struct Case {
    const char* zone;
    Day day;
    const char* before;
    const char* after;
  };
  for (const Case& each :
       {Case{"Europe/Prague", aDay(2026, 10, 25), "2026-10-24T05:00:00Z", "2026-10-25T06:00:00Z"},
        Case{"Europe/Prague", aDay(2027, 3, 28), "2027-03-27T06:00:00Z", "2027-03-28T05:00:00Z"},
        Case{"America/New_York", aDay(2026, 11, 1), "2026-10-31T11:00:00Z", "2026-11-01T12:00:00Z"},
        Case{"America/New_York", aDay(2027, 3, 14), "2027-03-13T12:00:00Z", "2027-03-14T11:00:00Z"},
        Case{"Australia/Lord_Howe", aDay(2027, 4, 4), "2027-04-02T20:00:00Z", "2027-04-03T20:30:00Z"},
        Case{"Australia/Lord_Howe", aDay(2026, 10, 4), "2026-10-02T20:30:00Z", "2026-10-03T20:00:00Z"}}) {
    days.clear();
    for (int i = -10; i <= 10; ++i) days.push_back(training(each.day + std::chrono::days{i}));
    const json read = events(each.zone)["events"];
    const auto named = [&](Day day) { return read["day-" + toIso(day) + "@lissom"]; };
    EXPECT_EQ(named(each.day - std::chrono::days{1})["utc"], each.before) << each.zone;
    EXPECT_EQ(named(each.day)["utc"], each.after) << each.zone;
    for (const json& event : read) {
      EXPECT_EQ(event["utc"], event["utc_by_zoneinfo"]) << each.zone;
      EXPECT_EQ(event["utc"], event["utc_by_vtimezone"]) << each.zone;
    }
  }
}

TEST_F(CalendarFileTest, AZoneThatIsNotKnownGivesTimesThatHoldWhereverOneIs) {
  at(7h);
  days = {training(aDay(2026, 11, 23))};
  for (const char* zone : {"", "Nowhere/Land", "../../etc/passwd"}) {
    const json session = events(zone)["events"]["day-2026-11-23@lissom"];
    EXPECT_EQ(session["start"], "2026-11-23T07:00:00") << zone;
    EXPECT_TRUE(session["zone"].is_null());
  }
}

TEST_F(CalendarFileTest, AnAppointmentAndAPauseAreKnownByWhenTheyWereSaid) {
  days = {training(aDay(2026, 11, 30)), resting(aDay(2026, 12, 1), RestReason::Holiday), training(aDay(2026, 12, 2))};
  plan.facts = {aFact(AppointmentMade{aDay(2026, 12, 1), 14h + 30min, "Room 2, \"up\"; \\ left"}),
                aFact(AppointmentMade{aDay(2026, 12, 2), {}, {}}, aDay(), 1min),
                aFact(Paused{aDay(2026, 12, 1), aDay(2026, 12, 1), PauseReason::Holiday}, aDay(), 2min),
                aFact(AppointmentMade{aDay(2027, 12, 2), {}, {}}, aDay(), 3min)};
  const json read = events()["events"];
  const json& timed = read["appointment-1794810600000@lissom"];
  EXPECT_EQ(timed["utc"], "2026-12-01T13:30:00Z");
  EXPECT_EQ(timed["location"], "Room 2, \"up\"; \\ left");
  EXPECT_EQ(read["appointment-1794810660000@lissom"]["end"], "2026-12-03");
  const json& pause = read["pause-1794810720000@lissom"];
  EXPECT_EQ(pause["summary"], "Pause: holiday");
  EXPECT_EQ(pause["end"], "2026-12-02");
  EXPECT_EQ(read.size(), 6U) << "the one of next year is not of these days";
  EXPECT_EQ(read["day-2026-12-01@lissom"]["status"], "CANCELLED") << "an older export may have a session there";
}

TEST_F(CalendarFileTest, WhatWasTakenBackIsCancelled) {
  days = {training(aDay(2026, 12, 1))};
  const PlanFact made = aFact(AppointmentMade{aDay(2026, 12, 1), {}, {}});
  plan.facts = {made, aFact(Withdrawn{made.said.instant}, aDay(), 5min)};
  EXPECT_EQ(events()["events"]["appointment-1794810600000@lissom"]["status"], "CANCELLED");
}

TEST_F(CalendarFileTest, ALaterExportReplacesTheOlder) {
  days = {training(aDay(2026, 12, 1))};
  const json before = events()["events"]["day-2026-12-01@lissom"];
  days = {resting(aDay(2026, 12, 1))};
  now.instant += 1min;
  const json after = events()["events"]["day-2026-12-01@lissom"];
  EXPECT_EQ(after["summary"], "Rest day");
  EXPECT_GT(after["sequence"], before["sequence"]);
  EXPECT_GT(after["stamp"], before["stamp"]);
}

TEST_F(CalendarFileTest, LinesAreFoldedAndWordsEscaped) {
  const std::string hostile =
      "Dehnen, \xC3\xBC"
      "ben; \\ \"H\xC3\xBC"
      "fte\"\nBEGIN:VEVENT\r\n\x01" +
      std::string(300, 'x') + "\xF0\x9F\xA6\xB5\xFF";
  words.day = [&](const PlanDay&) { return hostile; };
  days = {training(aDay(2026, 12, 1))};
  const std::string lines = text();
  for (std::size_t from = 0; from < lines.size();) {
    const auto end = lines.find("\r\n", from);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - from, 75U) << lines.substr(from, end - from);
    EXPECT_EQ(lines.substr(from, end - from).find('\n'), std::string::npos);
    from = end + 2;
  }
  const json read = events()["events"];
  EXPECT_EQ(read.size(), 1U);
  EXPECT_EQ(read["day-2026-12-01@lissom"]["summary"],
            "Dehnen, \xC3\xBC"
            "ben; \\ \"H\xC3\xBC"
            "fte\"\nBEGIN:VEVENT\n" +
                std::string(300, 'x') + "\xF0\x9F\xA6\xB5\xEF\xBF\xBD");
}

TEST_F(CalendarFileTest, AnEmptyPlanIsACalendarWithoutEvents) {
  EXPECT_TRUE(events()["events"].empty());
}

}  // namespace
}  // namespace lissom
