#include "core/exchange/export.h"

#include "tests/core/storage/every_fact.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

namespace lissom {
namespace {

using namespace std::chrono_literals;
using Table = std::vector<std::vector<std::string>>;

/// A reader of RFC 4180 that knows nothing of the writer: every record ends with CRLF.
std::optional<Table> readCsv(const std::string& text) {
  Table table;
  std::vector<std::string> record;
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (next == '"') {
        field += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      if (!field.empty()) return std::nullopt;
      quoted = true;
    } else if (c == ',') {
      record.push_back(std::exchange(field, {}));
    } else if (c == '\r' && next == '\n') {
      record.push_back(std::exchange(field, {}));
      table.push_back(std::exchange(record, {}));
      ++i;
    } else if (c == '\r' || c == '\n') {
      return std::nullopt;
    } else {
      field += c;
    }
  }
  if (quoted || !field.empty() || !record.empty()) return std::nullopt;
  return table;
}

TEST(ExportTest, WritesOneCsvRowAHold) {
  const std::vector<SessionRecord> sessions{
      aSession().with(aHold().left()).with(aHold().right().number(2).held(12345ms).outcome(Outcome::Hurt)), aSession()};
  EXPECT_EQ(exportCsv(sessions),
            "session,day,started_at,utc_offset_min,routine,exercise,side,number,planned_ms,held_ms,"
            "outcome\r\n"
            "0123456789abcdef-2,2026-11-16,2026-11-16T06:30:00.000Z,60,psoas-basics,half-kneeling-"
            "hip-flexor,"
            "left,1,30000,30000,completed\r\n"
            "0123456789abcdef-2,2026-11-16,2026-11-16T06:30:00.000Z,60,psoas-basics,half-kneeling-"
            "hip-flexor,"
            "right,2,30000,12345,hurt\r\n");
}

TEST(ExportTest, WritesTheHeaderOfAnEmptyLog) {
  EXPECT_EQ(readCsv(exportCsv({}))->size(), 1U);
  EXPECT_EQ(nlohmann::json::parse(exportJson({}, {})), nlohmann::json({{"format", 1},
                                                                       {"program", "lissom"},
                                                                       {"sessions", nlohmann::json::array()},
                                                                       {"plan", nlohmann::json::array()}}));
}

TEST(ExportTest, MakesFormulasHarmlessAndLeavesNumbersAlone) {
  SessionRecord session = aSession().with(aHold().exercise("-2-3"));
  session.id.device = "=cmd|\"/c\",@x";
  session.startedAt.utcOffset = -300min;
  const auto table = readCsv(exportCsv(std::span(&session, 1)));
  ASSERT_TRUE(table);
  EXPECT_EQ((*table)[1][0], "'=cmd|\"/c\",@x-2");
  EXPECT_EQ((*table)[1][3], "-300");
  EXPECT_EQ((*table)[1][5], "'-2-3");
}

TEST(ExportTest, KeepsMillisecondsBeforeAndAfter1970) {
  SessionRecord session = aSession().with(aHold());
  session.startedAt.instant = Instant{-1ms};
  EXPECT_EQ((*readCsv(exportCsv(std::span(&session, 1))))[1][2], "1969-12-31T23:59:59.999Z");
  session.startedAt.instant = Instant{1ms};
  EXPECT_EQ((*readCsv(exportCsv(std::span(&session, 1))))[1][2], "1970-01-01T00:00:00.001Z");
}

TEST(ExportTest, WritesEveryFactIntoTheJson) {
  const SessionRecord session = aSession()
                                    .with(aHold().right().item(1).number(2).held(12345ms).outcome(Outcome::Shortened))
                                    .ended(Ending::Completed)
                                    .note({0, 10, "\"fine\"\n"});
  const auto json = nlohmann::json::parse(exportJson(std::span(&session, 1), {}));
  EXPECT_EQ(json["sessions"], nlohmann::json::parse(R"([{
    "id": "0123456789abcdef-2", "routine": "psoas-basics", "day": "2026-11-16",
    "started_at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60, "speed": 1,
    "ending": "completed", "ended_at": "2026-11-16T06:30:00.000Z", "ended_utc_offset_min": 60,
    "discomfort_before": 0, "discomfort_after": 10, "note": "\"fine\"\n",
    "holds": [{
      "id": "0123456789abcdef-3", "exercise": "half-kneeling-hip-flexor", "item": 1, "side": "right", "number": 2,
      "planned_ms": 30000, "held_ms": 12345, "outcome": "shortened",
      "ended_at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60}]}])"));
}

TEST(ExportTest, SaysNullForWhatIsNotKnown) {
  const SessionRecord session = aSession();
  const auto json = nlohmann::json::parse(exportJson(std::span(&session, 1), {}))["sessions"][0];
  for (const char* key : {"ending", "ended_at", "ended_utc_offset_min", "discomfort_before", "discomfort_after"}) {
    EXPECT_TRUE(json.at(key).is_null()) << key;
  }
}

TEST(ExportTest, WritesWhatWasSaidAboutThePlan) {
  const std::vector<PlanFact> facts{aFact(DayChanged{{aDay(2026, 11, 20), DayChange::To::Rest}}),
                                    aFact(Cleared{}, aDay(2026, 11, 17))};
  EXPECT_EQ(nlohmann::json::parse(exportJson({}, facts))["plan"], nlohmann::json::parse(R"([
    {"kind": "day-changed", "day": "2026-11-16", "said": {"day": "2026-11-20", "to": "rest"},
     "at": "2026-11-16T06:30:00.000Z", "utc_offset_min": 60},
    {"kind": "cleared", "day": "2026-11-17", "said": {},
     "at": "2026-11-17T06:30:00.000Z", "utc_offset_min": 60}])"));
  EXPECT_EQ(nlohmann::json::parse(exportJson({}, everyFact()))["plan"].size(), everyFact().size());
}

RC_GTEST_PROP(ExportTest, AnyTextIsStillCsvAndJson, (std::string text, std::string note)) {
  SessionRecord session = aSession().with(aHold()).note({std::nullopt, std::nullopt, note});
  session.id.device = text;
  const auto table = readCsv(exportCsv(std::span(&session, 1)));
  RC_ASSERT(table.has_value());
  RC_ASSERT(table->size() == 2U);
  RC_ASSERT((*table)[1].size() == 11U);
  const std::string cell = (*table)[1][0];
  const std::string plain = cell.starts_with('\'') && !text.starts_with('\'') ? cell.substr(1) : cell;
  RC_ASSERT(plain == textOf(session.id));
  RC_ASSERT(std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos);
  RC_ASSERT(nlohmann::json::accept(exportJson(std::span(&session, 1), {})));
}

}  // namespace
}  // namespace lissom
