#include "core/storage/plan_entry_text.h"

#include "tests/core/storage/every_fact.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// Why this is no entry; empty: it is one.
std::string refusal(std::string_view kind, std::string_view text) {
  const auto entry = planEntryFrom(kind, text);
  if (entry) return {};
  EXPECT_EQ(entry.error().code, Error::Code::Damaged);
  return entry.error().detail;
}

TEST(PlanEntryTextTest, WritesEachKindInWords) {
  const std::vector<std::string> expected{
      R"(week-chosen {"routines_from_monday":["psoas-basics",null,null,"psoas-basics",null,"strong-hips",null],"build_up":false})",
      R"(week-chosen {"routine":"psoas-basics","times_a_week":3,"build_up":true})",
      R"(programme-begun {"programme":"six-weeks","start":"2026-11-30"})",
      R"(programme-ended {})",
      R"(times-chosen {"times_from_monday_min":[450,null,null,null,null,null,1439]})",
      R"(paused {"first":"2026-12-20","last":"2027-01-03","reason":"holiday"})",
      R"(flare-up {"area":"left-hip","level":6,"cause":"sitting","first":"2026-11-23","rest_days":3,)"
      R"("changes":[{"day":"2026-11-27","to":"rest"},{"day":"2026-11-28","to":"train"}]})",
      R"(day-changed {"day":"2026-11-25","to":"train"})",
      R"(morning-checked {"normal":true,"level":null})",
      R"(morning-checked {"normal":false,"level":4})",
      R"(light-chosen {"green_up_to":4,"amber_up_to":6})",
      R"(emergency-told {})",
      R"(cleared {})",
      R"(break-taken {"kind":"stretch"})",
      R"(break-taken {"kind":"pause"})",
      R"(withdrawn {"said_at_ms":1794810600000})",
      R"(care-told {"name":"Aspen Leaf","phone":"+1 720 555 0100","email":"hello@example.org"})",
      R"(care-told {"name":"","phone":"","email":""})",
      R"(appointment-made {"day":"2026-12-01","time_min":870,"place":"Room 2, \"up the stairs\""})",
      R"(appointment-made {"day":"2027-01-12","time_min":null,"place":""})",
      "questions-noted {\"questions\":[\"May I run again?\",\"\",\"Warum zieht es \xC3\xBC"
      "ber Nacht?\"]}"};
  std::vector<std::string> written;
  std::set<std::size_t> kinds;
  for (const PlanEntry& entry : everyEntry()) {
    written.push_back(std::string(kindOf(entry)) + ' ' + textOf(entry));
    kinds.insert(entry.index());
  }
  EXPECT_EQ(written, expected);
  EXPECT_EQ(kinds.size(), std::variant_size_v<PlanEntry>) << "a kind is not tried";
}

TEST(PlanEntryTextTest, ReadsWhatItWrote) {
  for (const PlanEntry& entry : everyEntry()) {
    const auto read = planEntryFrom(kindOf(entry), textOf(entry));
    ASSERT_TRUE(read) << kindOf(entry) << ": " << read.error().detail;
    EXPECT_EQ(*read, entry) << kindOf(entry);
  }
}

TEST(PlanEntryTextTest, LetsWhatALaterVersionSaysMoreBe) {
  const auto paused =
      planEntryFrom("paused", R"({"first":"2026-12-20","last":"2026-12-20","reason":"other","where":["the sea"]})");
  ASSERT_TRUE(paused) << paused.error().detail;
  EXPECT_EQ(*paused, PlanEntry(Paused{aDay(2026, 12, 20), aDay(2026, 12, 20), PauseReason::Other}));
  EXPECT_EQ(refusal("cleared", R"({"by":"somebody"})"), "");
}

TEST(PlanEntryTextTest, SaysWhatMakesNoSense) {
  struct Case {
    const char* kind;
    const char* text;
    const char* why;
  };
  const std::vector<Case> cases{
      {"flare", "{}", "has the unknown kind \"flare\""},
      {"", "{}", "has the unknown kind \"\""},
      {"cleared", "", "what was said is no JSON"},
      {"cleared", "{\"a\":}", "what was said is no JSON"},
      {"cleared", "[]", "is no object"},
      {"paused", R"({"first":"2026-12-20","last":"2026-12-21"})", "lacks \"reason\""},
      {"paused", R"({"first":"2026-12-20","last":"2026-12-21","reason":"work"})",
       "has the unknown word \"work\" as \"reason\""},
      {"paused", R"({"first":"2026-12-20","last":"2026-12-21","reason":1})", "its \"reason\" is no text"},
      {"paused", R"({"first":"2026-12-20","last":"2026-12-19","reason":"other"})", "ends before it begins"},
      {"paused", R"({"first":"2026-01-01","last":"2027-01-03","reason":"other"})", "is longer than a pause may be"},
      {"paused", R"({"first":"2026-02-30","last":"2026-12-19","reason":"other"})", "its \"first\" is no day"},
      {"programme-begun", R"({"programme":"Six Weeks","start":"2026-11-30"})", "its \"programme\" is no id"},
      {"programme-begun", R"({"programme":"six-weeks","start":null})", "its \"start\" is no text"},
      {"week-chosen", R"({"routines_from_monday":[null,null,null,null,null,null],"build_up":true})",
       "its \"routines_from_monday\" has not seven days"},
      {"week-chosen", R"({"routines_from_monday":{},"build_up":true})", "its \"routines_from_monday\" is no list"},
      {"week-chosen", R"({"routines_from_monday":[null,null,null,null,null,null,7],"build_up":true})",
       "its \"routines_from_monday\" is no text"},
      {"week-chosen", R"({"routine":"psoas-basics","times_a_week":3})", "lacks \"build_up\""},
      {"week-chosen", R"({"routine":"psoas-basics","times_a_week":3,"build_up":1})",
       "its \"build_up\" is neither true nor false"},
      {"week-chosen", R"({"routine":"psoas-basics","times_a_week":8,"build_up":true})",
       "its \"times_a_week\" is no whole number from 1 to 7"},
      {"week-chosen", R"({"routine":"psoas-basics","times_a_week":0,"build_up":true})",
       "its \"times_a_week\" is no whole number from 1 to 7"},
      {"times-chosen", R"({"times_from_monday_min":[0,null,null,null,null,null,1440]})",
       "its \"times_from_monday_min\" is no whole number from 0 to 1439"},
      {"times-chosen", R"({"times_from_monday_min":[-1,null,null,null,null,null,0]})",
       "its \"times_from_monday_min\" is no whole number from 0 to 1439"},
      {"light-chosen", R"({"green_up_to":5,"amber_up_to":4})", "its lights make no sense"},
      {"light-chosen", R"({"green_up_to":5,"amber_up_to":10})", "its lights make no sense"},
      {"morning-checked", R"({"normal":true})", "lacks \"level\""},
      {"morning-checked", R"({"normal":true,"level":11})", "its \"level\" is no whole number from 0 to 10"},
      {"morning-checked", R"({"normal":true,"level":3.5})", "its \"level\" is no whole number from 0 to 10"},
      {"break-taken", R"({"kind":"nap"})", "has the unknown word \"nap\" as \"kind\""},
      {"day-changed", R"({"day":"2026-11-25","to":"none"})", "has the unknown word \"none\" as \"to\""},
      {"withdrawn", R"({"said_at_ms":18446744073709551615})",
       "its \"said_at_ms\" is no whole number from -62167219200000 to 253402300799999"},
      {"withdrawn", R"({"said_at_ms":253402300800000})",
       "its \"said_at_ms\" is no whole number from -62167219200000 to 253402300799999"}};
  for (const Case& each : cases) EXPECT_EQ(refusal(each.kind, each.text), each.why) << each.kind << ' ' << each.text;
}

TEST(PlanEntryTextTest, KnowsTheBordersOfAFlareUp) {
  const auto flareUp = [](const std::string& area, const std::string& level, const std::string& cause,
                          const std::string& restDays, const std::string& changes) {
    return refusal("flare-up", R"({"area":")" + area + R"(","level":)" + level + R"(,"cause":")" + cause +
                                   R"(","first":"2026-11-23","rest_days":)" + restDays + R"(,"changes":)" + changes +
                                   "}");
  };
  EXPECT_EQ(flareUp("right-knee", "10", "overuse", "14", "[]"), "");
  EXPECT_EQ(flareUp("low-back", "0", "unknown", "0", R"([{"day":"2026-11-27","to":"rest"}])"), "");
  EXPECT_EQ(flareUp("neck", "6", "unknown", "3", "[]"), "has the unknown word \"neck\" as \"area\"");
  EXPECT_EQ(flareUp("left-hip", "11", "unknown", "3", "[]"), "its \"level\" is no whole number from 0 to 10");
  EXPECT_EQ(flareUp("left-hip", "-1", "unknown", "3", "[]"), "its \"level\" is no whole number from 0 to 10");
  EXPECT_EQ(flareUp("left-hip", "6", "fate", "3", "[]"), "has the unknown word \"fate\" as \"cause\"");
  EXPECT_EQ(flareUp("left-hip", "6", "unknown", "15", "[]"), "its \"rest_days\" is no whole number from 0 to 14");
  EXPECT_EQ(flareUp("left-hip", "6", "unknown", "3", "null"), "its \"changes\" is no list");
  EXPECT_EQ(flareUp("left-hip", "6", "unknown", "3", "[1]"), "is no object");
  EXPECT_EQ(flareUp("left-hip", "6", "unknown", "3", R"([{"day":"2026-11-27"}])"), "lacks \"to\"");
}

TEST(PlanEntryTextTest, AFactThatCouldNotBeReadAgainMakesNoSense) {
  for (const PlanFact& fact : everyFact()) EXPECT_TRUE(checkSense(fact)) << checkSense(fact).error().detail;
  EXPECT_FALSE(checkSense(aFact(Cleared{}, aDay(12026, 1, 1))));
  PlanFact fact = aFact(Cleared{});
  fact.said.utcOffset = 25h;
  EXPECT_FALSE(checkSense(fact));
  fact = aFact(Cleared{});
  fact.said.instant = Instant{Millis{INT64_MAX}};
  EXPECT_FALSE(checkSense(fact));
  EXPECT_FALSE(checkSense(aFact(Paused{aDay(2026, 12, 2), aDay(2026, 12, 1)})));
  EXPECT_FALSE(checkSense(aFact(Paused{aDay(12026, 12, 2), aDay(12026, 12, 2)})));
  EXPECT_FALSE(checkSense(aFact(MorningChecked{.normal = true, .level = 11})));
  EXPECT_FALSE(checkSense(aFact(LightChosen{{7, 3}})));
  EXPECT_FALSE(checkSense(aFact(WeekChosen{FreeWeek{*RoutineId::parse("psoas-basics"), 0}})));
  EXPECT_FALSE(checkSense(aFact(FlareUp{.restDays = kMostRestDays + 1})));
}

// ---- Whatever may be said can be written and read.

template <class Word, std::size_t Count>
rc::Gen<Word> oneOf(const std::array<Word, Count>& words) {
  return rc::gen::elementOf(std::vector<Word>(words.begin(), words.end()));
}

rc::Gen<Day> anyDay() {
  return rc::gen::map(rc::gen::inRange(0, 80'000), [](int day) { return aDay(1900, 1, 1) + std::chrono::days{day}; });
}

template <class AnyId>
rc::Gen<AnyId> anyId() {
  const std::string allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return rc::gen::map(
      rc::gen::resize(64, rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(allowed)))),
      [](const std::string& text) { return *AnyId::parse(std::string_view(text).substr(0, 64)); });
}

rc::Gen<DayChange> anyChange() {
  return rc::gen::apply(
      [](Day day, bool rest) {
        return DayChange{day, rest ? DayChange::To::Rest : DayChange::To::Train};
      },
      anyDay(), rc::gen::arbitrary<bool>());
}

template <class Value>
rc::Gen<std::optional<Value>> maybe(rc::Gen<Value> value) {
  return rc::gen::apply(
      [](bool there, Value some) { return there ? std::optional<Value>(std::move(some)) : std::nullopt; },
      rc::gen::arbitrary<bool>(), std::move(value));
}

rc::Gen<int> anyLevel() {
  return rc::gen::inRange(0, 11);
}

/// Words that are UTF-8 and not too long.
rc::Gen<std::string> someWords() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
                          std::vector<std::string>{"a", " ", "\"", "\\", "\n", "\xC3\xBC", "\xF0\x9F\xA6\xB5"})),
                      [](const std::vector<std::string>& parts) {
                        std::string words;
                        for (const std::string& part : parts) words += part;
                        return words;
                      });
}

PlanEntry anyEntryOfKind(std::size_t kind) {
  switch (kind) {
    case 0: {
      WeekChosen chosen;
      chosen.buildUp = *rc::gen::arbitrary<bool>();
      if (*rc::gen::arbitrary<bool>()) {
        chosen.week = FreeWeek{*anyId<RoutineId>(), *rc::gen::inRange(1, 8)};
      } else {
        for (auto& routine : std::get<WeekPlan>(chosen.week).routines) routine = *maybe(anyId<RoutineId>());
      }
      return chosen;
    }
    case 1:
      return ProgrammeBegun{*anyId<ProgrammeId>(), *anyDay()};
    case 2:
      return ProgrammeEnded{};
    case 3: {
      TimesChosen chosen;
      for (auto& time : chosen.times) {
        const auto minutes = *maybe(rc::gen::inRange(0, 1440));
        if (minutes) time = std::chrono::minutes{*minutes};
      }
      return chosen;
    }
    case 4: {
      const Day first = *anyDay();
      const int length = *rc::gen::inRange(0, static_cast<int>(kLongestPause.count()) + 1);
      return Paused{first, first + std::chrono::days{length},
                    *oneOf(std::array{PauseReason::Illness, PauseReason::Holiday, PauseReason::Other})};
    }
    case 5:
      return FlareUp{.area = *oneOf(kAreas),
                     .level = *anyLevel(),
                     .cause = *oneOf(std::array{Cause::Unknown, Cause::Overuse, Cause::Sitting}),
                     .first = *anyDay(),
                     .restDays = *rc::gen::inRange(0, kMostRestDays + 1),
                     .changes = *rc::gen::container<std::vector<DayChange>>(anyChange())};
    case 6:
      return DayChanged{*anyChange()};
    case 7:
      return MorningChecked{.normal = *rc::gen::arbitrary<bool>(), .level = *maybe(anyLevel())};
    case 8: {
      const int amber = *rc::gen::inRange(0, 10);
      return LightChosen{{*rc::gen::inRange(0, amber + 1), amber}};
    }
    case 9:
      return EmergencyTold{};
    case 10:
      return Cleared{};
    case 11:
      return BreakTaken{*oneOf(std::array{BreakKind::Stretch, BreakKind::Pause})};
    case 13:
      return CareTold{*someWords(), *someWords(), *someWords()};
    case 14: {
      AppointmentMade made{.day = *anyDay(), .time = {}, .place = *someWords()};
      if (const auto minutes = *maybe(rc::gen::inRange(0, 1440))) made.time = std::chrono::minutes{*minutes};
      return made;
    }
    case 15:
      return QuestionsNoted{{*someWords(), *someWords(), *someWords()}};
    default:
      return Withdrawn{Instant{Millis{*rc::gen::inRange<std::int64_t>(-62'167'219'200'000, 253'402'300'800'000)}}};
  }
}

RC_GTEST_PROP(PlanEntryTextTest, WhateverIsSaidIsReadAsItWasSaid, ()) {
  const std::size_t kind = *rc::gen::inRange<std::size_t>(0, std::variant_size_v<PlanEntry>);
  const PlanEntry entry = anyEntryOfKind(kind);
  RC_ASSERT(entry.index() == kind);
  const auto read = planEntryFrom(kindOf(entry), textOf(entry));
  RC_ASSERT(bool(read));
  RC_ASSERT(*read == entry);
  RC_ASSERT(bool(checkSense(aFact(entry))));
}

/// A changed letter makes another entry or none, never anything but that.
RC_GTEST_PROP(PlanEntryTextTest, AnyTextIsAnEntryOrRefused, (std::string text)) {
  for (const PlanEntry& entry : everyEntry()) {
    std::string broken = textOf(entry);
    const auto at = *rc::gen::inRange<std::size_t>(0, broken.size());
    broken.replace(at, 1, text.substr(0, 3));
    const auto read = planEntryFrom(kindOf(entry), broken);
    if (read) RC_ASSERT(bool(checkSense(aFact(*read))));
    (void)planEntryFrom(kindOf(entry), text);
  }
}

}  // namespace
}  // namespace lissom
