#include "core/exchange/log_csv.h"

#include "core/exchange/log_json.h"
#include "tests/core/exchange/any_log.h"
#include "tests/core/exchange/other_program.h"
#include "tests/support/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace lissom {
namespace {

using namespace std::chrono_literals;

std::string csvOf(const SessionRecord& session) {
  return lissom::csvOf(std::span(&session, 1));
}

SessionRecord twoHolds() {
  SessionRecord session =
      aSession().with(aHold().left()).with(aHold().right().number(2).held(12345ms).outcome(Outcome::Hurt));
  session.holds[1].id.number = 4;
  return session;
}

std::string mistakesOf(const std::string& text) {
  std::string out;
  for (const ReadMistake& mistake : logFromCsv(text).mistakes) {
    out += std::to_string(mistake.line) + ": " + mistake.place + ": " + mistake.what + '\n';
  }
  return out;
}

std::string with(std::string text, const std::string& what, const std::string& instead) {
  const auto at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return at == std::string::npos ? text : text.replace(at, what.size(), instead);
}

TEST(LogCsvTest, WritesOneRowAHold) {
  EXPECT_EQ(csvOf(twoHolds()),
            "session,day,started_at,utc_offset_min,routine,exercise,side,number,planned_ms,held_ms,outcome,hold,item,"
            "ended_at,ended_utc_offset_min,speed,ending,session_ended_at,session_ended_utc_offset_min,"
            "discomfort_before,discomfort_after,note,by_hand,version,pauses\r\n"
            "0123456789abcdef-2,2026-11-16,2026-11-16T06:30:00.000Z,60,psoas-basics,half-kneeling-hip-flexor,left,1,"
            "30000,30000,completed,0123456789abcdef-3,0,2026-11-16T06:30:00.000Z,60,1,,,,,,,no,,\r\n"
            "0123456789abcdef-2,2026-11-16,2026-11-16T06:30:00.000Z,60,psoas-basics,half-kneeling-hip-flexor,right,2,"
            "30000,12345,hurt,0123456789abcdef-4,0,2026-11-16T06:30:00.000Z,60,1,,,,,,,no,,\r\n");
}

TEST(LogCsvTest, WritesARowForASessionWithoutHolds) {
  const SessionRecord session = aSession().ended(Ending::Stopped).note({3, {}, "-2 today; \"better\""});
  EXPECT_EQ(csvOf(session).substr(csvOf(session).find('\n') + 1),
            "0123456789abcdef-2,2026-11-16,2026-11-16T06:30:00.000Z,60,psoas-basics,,,,,,,,,,,1,stopped,"
            "2026-11-16T06:30:00.000Z,60,3,,\"'-2 today; \"\"better\"\"\",no,,\r\n");
  EXPECT_EQ(logFromCsv(csvOf(session)).contents.sessions, std::vector{session});
}

TEST(LogCsvTest, ANumberStaysANumber) {
  SessionRecord session = aSession();
  session.startedAt.utcOffset = -300min;
  EXPECT_NE(csvOf(session).find("Z,-300,psoas"), std::string::npos) << csvOf(session);
}

/// What counts in the table is what counted in the log: only how often it was changed is not told.
RC_GTEST_PROP(LogCsvTest, GivesBackTheSessionsThatCount, (unsigned seed)) {
  std::vector<SessionRecord> counting = sessionsThatCount(anyLog(seed));
  const ReadLog read = logFromCsv(lissom::csvOf(counting));
  RC_ASSERT(read.mistakes == std::vector<ReadMistake>{});
  for (SessionRecord& session : counting) session.changes = session.version ? 1 : 0;
  RC_ASSERT(sessionsThatCount(read.contents) == counting);
}

TEST(LogCsvTest, ReadsWhatASpreadsheetMadeOfIt) {
  const LogContents expected = logFromCsv(csvOf(twoHolds())).contents;
  EXPECT_EQ(expected.sessions, std::vector{twoHolds()});
  std::string text = csvOf(twoHolds());
  std::erase(text, '\r');
  EXPECT_EQ(logFromCsv("\xEF\xBB\xBF" + text).contents, expected) << "a BOM and LF";
  std::ranges::replace(text, ',', ';');
  EXPECT_EQ(logFromCsv(text).contents, expected) << "semicolons";
}

TEST(LogCsvTest, KnowsAColumnByItsName) {
  const auto reversed = [](const std::string& text) {
    std::string out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      std::vector<std::string> cells{"mine"};
      std::istringstream row(line.substr(0, line.size() - 1));
      for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
      cells.resize(26);
      std::ranges::reverse(cells);
      for (const std::string& cell : cells) out += (&cell == &cells.front() ? "" : ",") + cell;
      out += '\n';
    }
    return out;
  };
  EXPECT_EQ(logFromCsv(reversed(csvOf(twoHolds()))).contents.sessions, std::vector{twoHolds()})
      << "the other way round, with a column that is not ours";
  EXPECT_EQ(mistakesOf(with(csvOf(twoHolds()), "held_ms", "held")),
            "1: held_ms: is missing: there is no such column\n");
  EXPECT_EQ(mistakesOf(with(csvOf(twoHolds()), "held_ms", "hold")),
            "1: hold: is there twice\n1: held_ms: is missing: there is no such column\n");
}

TEST(LogCsvTest, ReadsATableThatSaysLessOfTheSessions) {
  const ReadLog read = logFromCsv(
      "session,day,started_at,utc_offset_min,routine,exercise,side,number,planned_ms,held_ms,outcome,hold,item,ended_"
      "at,"
      "ended_utc_offset_min\n"
      "0123456789abcdef-2,2026-11-16,2026-11-16T06:30:00Z,60,psoas-basics,half-kneeling-hip-flexor,left,1,30000,30000,"
      "completed,0123456789abcdef-3,0,2026-11-16T06:30:00Z,60\n");
  EXPECT_EQ(read.contents.sessions, std::vector<SessionRecord>{aSession().with(aHold())});
}

TEST(LogCsvTest, NamesEachMistakeByItsLine) {
  const std::string text = csvOf(twoHolds());
  EXPECT_EQ(mistakesOf(with(text, "2026-11-16,", "2026-02-29,")), "2: day: must be a day such as 2026-11-22\n");
  EXPECT_EQ(mistakesOf(with(text, ",right,", ",up,")), "3: side: must be left, right or both\n");
  EXPECT_EQ(mistakesOf(with(text, ",12345,", ",12345")), "3: : must have 25 cells as the first line, not 24\n");
  EXPECT_EQ(mistakesOf(with(text, ",12345,", ",12.5,")), "3: held_ms: must be a whole number, 0 to 1000000000000\n");
  EXPECT_EQ(mistakesOf(with(text, "abcdef-4", "abcdef-3")), "3: hold: is there twice\n");
  EXPECT_EQ(mistakesOf(with(text, ",no,", ",perhaps,")), "2: by_hand: must be yes or no\n");
  EXPECT_EQ(mistakesOf(with(text, ",hurt,", ",hu\"rt,")),
            "3: : has a quote within a cell that does not begin with one\n");
  EXPECT_EQ(mistakesOf(""), "0: : is empty: the names of the columns are missing\n");
}

TEST(LogCsvTest, RefusesTwoRowsOfASessionThatDisagree) {
  std::string text = csvOf(twoHolds());
  const auto last = text.rfind(",1,,,,,,,no");
  text.replace(last, 3, ",2,");
  EXPECT_EQ(mistakesOf(text), "3: session: says something else of its session than line 2\n");
}

TEST(LogCsvTest, RefusesANoteThatIsNoUtf8) {
  EXPECT_EQ(mistakesOf(with(csvOf(aSession().note({3, {}, "uber"})), "uber",
                            "\xFC"
                            "ber")),
            "2: note: is not UTF-8\n");
  const SessionRecord odd = aSession().note({3,
                                             {},
                                             "\xFC"
                                             "ber"});
  EXPECT_EQ(logFromCsv(csvOf(odd)).contents.sessions.at(0).note.text,
            "\xEF\xBF\xBD"
            "ber");
}

TEST(LogCsvTest, IsReadByAProgramThatIsNotOurs) {
  std::vector<SessionRecord> counting;
  for (unsigned seed = 0; seed < 40; ++seed) {
    for (SessionRecord& session : sessionsThatCount(anyLog(seed))) counting.push_back(std::move(session));
  }
  const Verdict verdict = askOther("read_csv.py", lissom::csvOf(counting));
  ASSERT_EQ(verdict.code, 0) << verdict.says;
  const auto rows = nlohmann::json::parse(verdict.says);
  std::size_t at = 0;
  for (const SessionRecord& session : counting) {
    for (std::size_t i = 0; i < std::max<std::size_t>(session.holds.size(), 1); ++i, ++at) {
      ASSERT_LT(at, rows.size());
      EXPECT_EQ(rows[at]["session"], textOf(session.id));
      std::string note = rows[at]["note"];
      if (note.starts_with('\'')) note.erase(0, 1);
      EXPECT_EQ(note, session.note.text);
      if (session.holds.empty()) continue;
      EXPECT_EQ(rows[at]["held_ms"], std::to_string(session.holds[i].held.count()));
    }
  }
  EXPECT_EQ(at, rows.size());
}

}  // namespace
}  // namespace lissom
