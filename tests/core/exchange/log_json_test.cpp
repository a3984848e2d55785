#include "core/exchange/log_json.h"

#include "tests/core/exchange/any_log.h"
#include "tests/core/exchange/other_program.h"
#include "tests/core/storage/every_fact.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

namespace lissom {
namespace {

using nlohmann::json;

std::string fileOf(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(std::string(LISSOM_SOURCE_DIR) + '/' + name, std::ios::binary).rdbuf();
  return text.str();
}

LogContents oneSession() {
  LogContents contents;
  contents.sessions.push_back(aSession()
                                  .with(aHold().right().item(1).number(2).outcome(Outcome::Shortened))
                                  .ended(Ending::Completed)
                                  .note({0, 10, "\"fine\"\n"}));
  return contents;
}

/// The mistakes of a text, a line each.
std::string mistakesOf(const std::string& text) {
  std::string out;
  for (const ReadMistake& mistake : logFromJson(text).mistakes) {
    out += std::to_string(mistake.line) + ": " + mistake.place + ": " + mistake.what + '\n';
  }
  return out;
}

std::string with(std::string text, const std::string& what, const std::string& instead) {
  const auto at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return at == std::string::npos ? text : text.replace(at, what.size(), instead);
}

TEST(LogJsonTest, WritesASessionWithAllThatBelongsToIt) {
  LogContents contents = oneSession();
  contents.sessions[0].pauses.push_back({{"0123456789abcdef", 7}, aMorningOf(aDay()), Millis{1500}});
  EXPECT_EQ(json::parse(jsonOf(contents)), json::parse(R"({"format": 2, "program": "lissom", "sessions": [{
    "id": "0123456789abcdef-2", "routine": "psoas-basics", "day": "2026-11-16",
    "started_at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60, "speed": 1,
    "ending": "completed", "ended_at": "2026-11-16T06:30:00.000Z", "ended_utc_offset_min": 60,
    "discomfort_before": 0, "discomfort_after": 10, "note": "\"fine\"\n",
    "holds": [{
      "id": "0123456789abcdef-3", "exercise": "half-kneeling-hip-flexor", "item": 1, "side": "right", "number": 2,
      "planned_ms": 30000, "held_ms": 30000, "outcome": "shortened",
      "ended_at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60}],
    "pauses": [{"id": "0123456789abcdef-7", "started_at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60,
      "length_ms": 1500}]}], "notes": [], "versions": [], "plan": []})"));
}

TEST(LogJsonTest, WritesEveryNoteOfASession) {
  LogContents contents = oneSession();
  contents.notes = {{{"0123456789abcdef", 4}, contents.sessions[0].id, aMorningOf(aDay()), {3, {}, {}}},
                    {{"0123456789abcdef", 6}, contents.sessions[0].id, aMorningOf(aDay()), {0, 10, "fine"}}};
  EXPECT_EQ(json::parse(jsonOf(contents))["notes"], json::parse(R"([
    {"id": "0123456789abcdef-4", "session": "0123456789abcdef-2", "discomfort_before": 3, "discomfort_after": null,
     "note": "", "at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60},
    {"id": "0123456789abcdef-6", "session": "0123456789abcdef-2", "discomfort_before": 0, "discomfort_after": 10,
     "note": "fine", "at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60}])"));
  EXPECT_EQ(logFromJson(jsonOf(contents)).contents, contents);
}

TEST(LogJsonTest, ReadsAFileOfBeforeThereWereNotesInIt) {
  EXPECT_EQ(logFromJson(with(jsonOf(oneSession()), "\"notes\":[],\n", "")).contents, oneSession());
}

TEST(LogJsonTest, WritesWhichVersionOfASessionCounts) {
  LogContents contents;
  contents.versions = {{.said = aMorningOf(aDay()),
                        .kind = ChangeKind::Corrected,
                        .session = {"0123456789abcdef", 2},
                        .version = RowId{"0123456789abcdef", 9}},
                       {.said = aMorningOf(aDay()), .kind = ChangeKind::Withdrawn, .session = {"0123456789abcdef", 2}}};
  EXPECT_EQ(json::parse(jsonOf(contents))["versions"], json::parse(R"([
    {"session": "0123456789abcdef-2", "kind": "corrected", "version": "0123456789abcdef-9",
     "at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60},
    {"session": "0123456789abcdef-2", "kind": "withdrawn", "version": null,
     "at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60}])"));
}

TEST(LogJsonTest, WritesWhatWasSaidAboutThePlan) {
  LogContents contents;
  contents.facts = {aFact(DayChanged{{aDay(2026, 11, 20), DayChange::To::Rest}}), aFact(Cleared{}, aDay(2026, 11, 17))};
  EXPECT_EQ(json::parse(jsonOf(contents))["plan"], json::parse(R"([
    {"kind": "day-changed", "day": "2026-11-16", "said": {"day": "2026-11-20", "to": "rest"},
     "at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60},
    {"kind": "cleared", "day": "2026-11-17", "said": {},
     "at": "2026-11-17T06:30:00.000Z", "utc_offset_min": 60}])"));
}

RC_GTEST_PROP(LogJsonTest, LosesNothingOfAnyLog, (unsigned seed)) {
  const LogContents contents = anyLog(seed);
  const ReadLog read = logFromJson(jsonOf(contents));
  RC_ASSERT(read.mistakes == std::vector<ReadMistake>{});
  RC_ASSERT(read.contents == contents);
}

TEST(LogJsonTest, LosesNoKindOfFact) {
  LogContents contents;
  contents.facts = everyFact();
  EXPECT_EQ(logFromJson(jsonOf(contents)).contents, contents);
}

TEST(LogJsonTest, ReplacesWhatIsNoUtf8AndNothingElse) {
  LogContents contents = oneSession();
  contents.sessions[0].note.text =
      "a\xFF"
      "b\xC3\xBC\xE2\x82";
  const ReadLog read = logFromJson(jsonOf(contents));
  ASSERT_TRUE(read);
  EXPECT_EQ(read.contents.sessions[0].note.text,
            "a\xEF\xBF\xBD"
            "b\xC3\xBC\xEF\xBF\xBD");
}

TEST(LogJsonTest, ReadsTheExportsOfFormatOne) {
  for (const char* name : {"tests/data/logs/version-1.json", "tests/data/logs/version-2.json"}) {
    SCOPED_TRACE(name);
    const std::string text = fileOf(name);
    const ReadLog read = logFromJson(text);
    ASSERT_TRUE(read) << mistakesOf(text);
    json again = json::parse(jsonOf(read.contents));
    json expected = json::parse(text);
    for (json& session : again["sessions"]) session.erase("pauses");
    EXPECT_EQ(again["sessions"], expected["sessions"]);
    EXPECT_EQ(again["plan"], expected.value("plan", json::array()));
  }
}

TEST(LogJsonTest, NamesEachMistakeByItsLineAndPlace) {
  std::string text = jsonOf(oneSession());
  text = with(text, "\"side\":\"right\"", "\"side\":\"up\"");
  text = with(text, "\"held_ms\":30000", "\"held_ms\":-1");
  text = with(text, "\"speed\":1", "\"speed\":1.5");
  EXPECT_EQ(mistakesOf(text),
            "3: sessions[0].speed: must be a whole number, 1 to 10000\n"
            "4: sessions[0].holds[0].side: must be left, right or both\n"
            "4: sessions[0].holds[0].held_ms: must be a whole number, 0 to 1000000000000\n");
}

TEST(LogJsonTest, RefusesWhatIsNoneOfItsWords) {
  const std::string text = jsonOf(oneSession());
  const auto wrong = [&](const std::string& what, const std::string& instead) {
    return mistakesOf(with(text, what, instead));
  };
  EXPECT_EQ(wrong("-2\"", "-0\""), "3: sessions[0].id: must be a name such as a1b2c3d4e5f6a7b8-17\n");
  EXPECT_EQ(wrong("\"2026-11-16\"", "\"2026-02-29\""), "3: sessions[0].day: must be a day such as 2026-11-22\n");
  EXPECT_EQ(wrong("T06:30:00.000Z", "T24:00:00.000Z"),
            "3: sessions[0].started_at: must be a time such as 2026-11-22T06:30:00.000Z\n");
  EXPECT_EQ(wrong("\"utc_offset_min\":60", "\"utc_offset_min\":1441"),
            "3: sessions[0].utc_offset_min: must be a whole number, -1440 to 1440\n");
  EXPECT_EQ(wrong("\"routine\":\"psoas-basics\"", "\"routine\":\"Psoas\""),
            "3: sessions[0].routine: must be 1 to 64 of a-z, 0-9 and -\n");
  EXPECT_EQ(wrong("\"discomfort_after\":10", "\"discomfort_after\":11"),
            "3: sessions[0].discomfort_after: must be a whole number, 0 to 10\n");
  EXPECT_EQ(wrong("\"ending\":\"completed\"", "\"ending\":null"),
            "3: sessions[0].ended_at: must be null as the ending is\n");
  EXPECT_EQ(wrong("\"note\"", "\"nota\""), "3: sessions[0].note: is missing\n");
  EXPECT_EQ(wrong("\"note\"", "\"speed\""), "3: sessions[0].speed: is there twice\n3: sessions[0].note: is missing\n");
  EXPECT_EQ(wrong("abcdef-3", "abcdef-2"), "4: sessions[0].holds[0].id: is there twice\n");
  EXPECT_EQ(wrong("\"format\":2", "\"format\":3"), "1: format: is newer than this program knows\n");
  EXPECT_EQ(wrong("\"lissom\"", "\"other\""), "1: program: must be \"lissom\": this is no export of a log\n");
  EXPECT_EQ(wrong("\"plan\":[]",
                  "\"plan\":[{\"kind\":\"cleared\",\"day\":\"2026-11-16\",\"at\":\"2026-11-16T06:30:00.000Z\",\"utc_"
                  "offset_min\":0,\"said\":4}]"),
            "7: plan[0].said: is no object\n");
  EXPECT_EQ(wrong("\"notes\":[]",
                  "\"notes\":[{\"id\":\"0123456789abcdef-3\",\"session\":\"x\",\"discomfort_before\":11,"
                  "\"discomfort_after\":null,\"note\":\"\",\"at\":\"2026-11-16T06:30:00.000Z\",\"utc_offset_min\":0}]"),
            "5: notes[0].id: is there twice\n"
            "5: notes[0].session: must be a name such as a1b2c3d4e5f6a7b8-17\n"
            "5: notes[0].discomfort_before: must be a whole number, 0 to 10\n");
}

TEST(LogJsonTest, RefusesWhatIsNoExport) {
  EXPECT_EQ(mistakesOf("{}"),
            "0: format: is missing: this is no export of a log\n"
            "0: program: is missing: this is no export of a log\n"
            "0: sessions: is missing: this is no export of a log\n");
  EXPECT_EQ(mistakesOf("[]"), "1: : must be an object\n");
  EXPECT_EQ(mistakesOf("{\n\"format\": 2,\n oops").substr(0, 18), "3: : is not JSON: ");
  EXPECT_EQ(mistakesOf("").substr(0, 18), "1: : is not JSON: ");
}

TEST(LogJsonTest, ListsAHundredMistakesAtMost) {
  LogContents contents;
  for (int i = 0; i < 200; ++i) contents.sessions.push_back(aSession().id({"0123456789abcdef", i + 2}));
  std::string text = jsonOf(contents);
  for (auto at = text.find("\"speed\":1"); at != std::string::npos; at = text.find("\"speed\":1", at))
    text[at + 8] = '0';
  const ReadLog read = logFromJson(text);
  EXPECT_EQ(read.mistakes.size(), 100U);
  EXPECT_TRUE(read.hasMore);
  EXPECT_EQ(read.mistakes.back().line, 102U);
  EXPECT_TRUE(read.contents.sessions.empty());
}

TEST(LogJsonTest, IsNotBroughtDownByDepthOrNumber) {
  const std::string deep(100'000, '[');
  EXPECT_EQ(mistakesOf("{\"sessions\":" + deep), "1: sessions: lies too deep\n");
  EXPECT_EQ(mistakesOf("{\"other\":" + deep), "1: other: lies too deep\n");
  std::string many = "{\"sessions\":[[0";
  for (int i = 0; i < 1'000'001; ++i) many += ",0";
  EXPECT_EQ(mistakesOf(many), "1: sessions[0]: must have at most 1000000 values\n");
}

TEST(LogJsonTest, LetsBeWhatALaterVersionMaySayMore) {
  const std::string text = with(jsonOf(oneSession()), "\"note\"", "\"mood\":{\"a\":[1,{}]},\"note\"");
  EXPECT_EQ(logFromJson(with(text, "\"plan\"", "\"more\":[{\"a\":[]}],\"plan\"")).contents, oneSession());
}

TEST(LogJsonTest, IsWhatTheSchemaSaysToAProgramThatIsNotOurs) {
  LogContents contents = anyLog(7);
  contents.facts = everyFact();
  const std::string schema = std::string(LISSOM_SOURCE_DIR) + "/resources/formats/lissom-log.schema.json";
  for (const std::string& text : {jsonOf(contents), jsonOf({}), fileOf("tests/data/logs/version-1.json"),
                                  fileOf("tests/data/logs/version-2.json")}) {
    const Verdict verdict = askOther("check_json.py", text, schema);
    EXPECT_EQ(verdict.code, 0) << verdict.says;
  }
  const Verdict refused = askOther("check_json.py", with(jsonOf(oneSession()), "\"right\"", "\"up\""), schema);
  EXPECT_EQ(refused.code, 1) << "the schema must be able to say no";
  EXPECT_NE(refused.says.find("'up' is not one of"), std::string::npos) << refused.says;
}

}  // namespace
}  // namespace lissom
