#include "core/exchange/csv_records.h"

#include "tests/core/exchange/any_log.h"
#include "tests/core/exchange/other_program.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lissom {
namespace {

using Table = std::vector<std::vector<std::string>>;

struct Taken {
  Table table;
  std::vector<std::size_t> lines;
  CsvTrouble trouble;
};
Taken taken(const std::string& text) {
  Taken out;
  out.trouble = readCsv(text, [&](CsvRecord record) {
    out.lines.push_back(record.line);
    out.table.push_back(std::move(record.cells));
    return true;
  });
  return out;
}

std::string troubleOf(const std::string& text) {
  const CsvTrouble trouble = taken(text).trouble;
  return trouble.line == 0 ? "none" : std::to_string(trouble.line) + ": " + trouble.what;
}

TEST(CsvRecordsTest, ReadsWhatSpreadsheetsWrite) {
  const Table expected{{"a", "b"}, {"1", "x\ny"}, {"", "\""}};
  EXPECT_EQ(taken("a,b\r\n1,\"x\ny\"\r\n,\"\"\"\"\r\n").table, expected);
  EXPECT_EQ(taken("\xEF\xBB\xBF"
                  "a;b\n1;\"x\ny\"\n;\"\"\"\"")
                .table,
            expected);
  EXPECT_EQ(taken("\n\"a\",b\n\n1,\"x\ny\"\n,\"\"\"\"\n\n").table, expected);
  EXPECT_EQ(taken("a,\"b;c\"\n1,2;3\n").table, (Table{{"a", "b;c"}, {"1", "2;3"}})) << "a comma in the first line wins";
}

TEST(CsvRecordsTest, KnowsTheLineOnWhichARecordBegins) {
  EXPECT_EQ(taken("a\r\n\"x\n\ny\"\r\n\r\nz\r\n").lines, (std::vector<std::size_t>{1, 2, 6}));
}

TEST(CsvRecordsTest, NamesTheLineOfAQuoteThatIsWrong) {
  EXPECT_EQ(troubleOf("a,b\n1,2\"3\n"), "2: has a quote within a cell that does not begin with one");
  EXPECT_EQ(troubleOf("a,b\n1,\"2\n3\n"), "2: has a quote that is never closed");
  EXPECT_EQ(troubleOf("a,b\n1,\"2\n\"3\n"), "3: has more after a closing quote");
  EXPECT_EQ(troubleOf("a,b\r1,2\n"), "1: has a carriage return that ends no line");
}

TEST(CsvRecordsTest, ARecordOfNothingButCommasTakesNoMemory) {
  EXPECT_EQ(troubleOf("a,b\n" + std::string(kMostCsvCells - 1, ',') + "\n"), troubleOf("a,b\n"));
  EXPECT_EQ(troubleOf("a,b\n" + std::string(kMostCsvCells, ',') + "\n"), "2: has more than 1000 cells");
}

RC_GTEST_PROP(CsvRecordsTest, ACellSaysWhatWasWritten, (unsigned seed, std::string random)) {
  std::minstd_rand numbers(seed);
  for (const std::string& text : {hostileText(numbers), random}) {
    const Taken read = taken("x," + csvCell(text) + "\r\n");
    RC_ASSERT(read.trouble.line == 0U);
    RC_ASSERT(read.table.size() == 1U);
    RC_ASSERT(read.table[0].size() == 2U);
    RC_ASSERT(textOfCell(read.table[0][1]) == text);
  }
}

/// The corpus of what spreadsheets have run.
TEST(CsvRecordsTest, MakesEveryFormulaHarmless) {
  for (const char* text :
       {"=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "'=1", "=HYPERLINK(\"http://x\")"}) {
    const std::string cell = taken(csvCell(text)).table.at(0).at(0);
    EXPECT_EQ(cell.front(), '\'') << text;
    EXPECT_EQ(textOfCell(cell), text);
  }
  EXPECT_EQ(csvCell("a=1"), "a=1");
}

}  // namespace
}  // namespace lissom
