#include "core/exchange/read_log.h"

#include "core/exchange/csv_records.h"
#include "core/exchange/log_csv.h"
#include "core/exchange/log_json.h"
#include "core/storage/atomic_file.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace lissom {
namespace {

/// Sessions of two holds, as many as make a file of some megabytes.
LogContents aLargeLog() {
  LogContents contents;
  for (int i = 0; i < 3000; ++i) {
    SessionRecord session = aSession().id({"fedcba9876543210", 10 * i + 2}).note({1, 2, "fine"});
    for (int number = 1; number <= 2; ++number) {
      session.holds.push_back(aHold().of(session.id).number(number));
      session.holds.back().id = {"fedcba9876543210", 10 * i + 2 + number};
    }
    contents.sessions.push_back(std::move(session));
  }
  return contents;
}

LogContents withNoteOf(std::size_t length) {
  LogContents contents;
  contents.sessions.push_back(aSession().note({{}, {}, std::string(length, 'a')}));
  contents.sessions.back().holds.push_back(aHold());
  contents.sessions.back().holds.back().id = {"0123456789abcdef", 9};
  return contents;
}

std::string csvOf(const LogContents& contents) {
  return lissom::csvOf(contents.sessions);
}

/// Says no when it is asked for the `last` time, and counts.
struct Asked {
  std::size_t last;
  std::size_t times = 0;
  double done = 0;

  Progress progress() {
    return [this](double now) {
      EXPECT_GE(now, done) << "it never goes back";
      EXPECT_LE(now, 1.0);
      done = now;
      return ++times != last;
    };
  }
};

constexpr std::size_t kNever = 0;

/// Reads a text to its end and then again, cancelled at each of some steps: a step is no longer than kReadAtOnce, and
/// after the one at which it is cancelled there is no other.
template <class Read>
void isLeftAtAnyStep(const std::string& text, const Read& read) {
  Asked whole{kNever};
  const ReadLog all = read(text, whole.progress());
  ASSERT_TRUE(all);
  const std::size_t steps = text.size() / kReadAtOnce;
  ASSERT_GE(steps, 4U) << "the text is too short to tell";
  EXPECT_GE(whole.times, steps);
  for (const std::size_t last : {std::size_t{1}, steps / 2, steps}) {
    Asked asked{last};
    const ReadLog cancelled = read(text, asked.progress());
    EXPECT_TRUE(cancelled.cancelled);
    EXPECT_FALSE(cancelled);
    EXPECT_EQ(asked.times, last);
    EXPECT_EQ(cancelled.contents, LogContents{});
    EXPECT_EQ(cancelled.mistakes, std::vector<ReadMistake>{}) << "what was not read to its end is no mistake";
  }
}

TEST(ReadLogTest, AReadingIsLeftAtTheStepAtWhichItIsCancelled) {
  const LogContents contents = aLargeLog();
  isLeftAtAnyStep(jsonOf(contents), logFromJson);
  isLeftAtAnyStep(csvOf(contents), logFromCsv);
}

TEST(ReadLogTest, AlsoInTheMidstOfASingleText) {
  isLeftAtAnyStep(jsonOf(withNoteOf(8 * kReadAtOnce)), logFromJson);
  isLeftAtAnyStep(csvOf(withNoteOf(8 * kReadAtOnce)), logFromCsv);
  LogContents quoted = withNoteOf(8 * kReadAtOnce);
  quoted.sessions[0].note.text[1] = ',';
  isLeftAtAnyStep(csvOf(quoted), logFromCsv);
}

TEST(ReadLogTest, ACellMayBeLongerThanAStep) {
  std::string text(5000, 'a');
  text[1000] = '\n';
  text[4000] = '"';
  std::vector<CsvRecord> records;
  Asked asked{kNever};
  const auto trouble = readCsv(
      csvCell(text) + ",b\r\nc,d\r\n",
      [&](CsvRecord record) {
        records.push_back(std::move(record));
        return true;
      },
      asked.progress(), 64);
  EXPECT_EQ(trouble.line, 0U);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].cells, (std::vector<std::string>{text, "b"}));
  EXPECT_EQ(records[1].line, 3U);
  EXPECT_GT(asked.times, 5000U / 64 / 2);
}

class ReadLogFileTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
};

TEST_F(ReadLogFileTest, ReadsWhatTheEndingSays) {
  const LogContents contents = aLargeLog();
  ASSERT_TRUE(writeFileAtomically(folder / "a.json", jsonOf(contents)));
  ASSERT_TRUE(writeFileAtomically(folder / "a.CSV", csvOf(contents)));
  for (const char* name : {"a.json", "a.CSV"}) {
    Asked asked{kNever};
    const auto read = readLogFile(folder / name, asked.progress());
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_TRUE(*read) << read->mistakes.front().what;
    EXPECT_EQ(read->contents.sessions, contents.sessions);
    EXPECT_EQ(asked.done, 1.0);
  }
}

TEST_F(ReadLogFileTest, IsCancelledWhileTheDiskIsReadAsWell) {
  ASSERT_TRUE(writeFileAtomically(folder / "a.json", jsonOf(aLargeLog())));
  for (const std::size_t last : {1U, 3U, 40U}) {
    Asked asked{last};
    const auto read = readLogFile(folder / "a.json", asked.progress());
    ASSERT_TRUE(read) << "to be cancelled is no fault of the file";
    EXPECT_TRUE(read->cancelled);
    EXPECT_EQ(asked.times, last);
  }
  EXPECT_EQ(readLogFile(folder / "nowhere.json").error().code, Error::Code::NotFound);
}

}  // namespace
}  // namespace lissom
