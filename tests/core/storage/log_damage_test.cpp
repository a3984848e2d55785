#include "core/storage/log_carver.h"
#include "core/storage/log_rescue.h"
#include "core/storage/log_sql.h"
#include "core/storage/log_store.h"
#include "core/storage/log_tables.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <random>
#include <set>

namespace lissom {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPage = 4096;

/// What a damaged log was seen to do; each is one damage.
struct Tally {
  int damages = 0;
  int refused = 0;        ///< not opened
  int readAsDamaged = 0;  ///< opened, and reading everything answers Damaged
  int seenByCheck = 0;    ///< read without an error, and check() finds it
  int shortOfRows = 0;    ///< of those: read, and rows were missing without a word
  int harmless = 0;       ///< everything is read as it was written, and there is nothing to find
  int unnoticed = 0;      ///< neither: must never happen
  int inARow = 0;         ///< flips that changed the bytes of a row
  int inARowNoticed = 0;
  int newer = 0;  ///< looks like the log of a newer program: nobody touches it
  std::vector<std::size_t> saved;
  std::size_t savedAtWorst = SIZE_MAX;  ///< where one page was damaged
};

/// A folder whose fsync costs nothing, where the system has one: hundreds of logs are written.
class FastFolder {
public:
  FastFolder() {
    std::string name = "/dev/shm/lissom-test-XXXXXX";
    if (::mkdtemp(name.data())) m_path = name;
  }
  FastFolder(const FastFolder&) = delete;
  FastFolder& operator=(const FastFolder&) = delete;
  ~FastFolder() {
    std::error_code ignored;
    if (!m_path.empty()) fs::remove_all(m_path, ignored);
  }
  const fs::path& path() const { return m_path.empty() ? m_slow.path() : m_path; }

private:
  TemporaryFolder m_slow;
  fs::path m_path;
};

class LogDamageTest : public ::testing::Test {
protected:
  FastFolder folder;
  fs::path file = folder.path() / "log.db";
  std::string sound;
  std::vector<SessionRecord> written;
  std::map<RowId, SessionRecord> sessions;
  std::map<RowId, HoldRecord> holds;
  std::size_t rows = 1;
  Tally tally;
  unsigned seed = newSeed();
  std::minstd_rand random{seed};

  /// A log of a session a day. All in one transaction: how a row comes to its page is the same.
  void writeDays(int days) {
    { ASSERT_TRUE(LogStore::open(file)); }
    {
      SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
      const std::string device = database.execAndGet("SELECT device FROM device").getString();
      const auto add = [&](const LogTable& table, LogValues values) {
        const RowId id{device, static_cast<std::int64_t>(++rows)};
        values.insert(values.begin(), {LogValue(id.device), LogValue(id.number)});
        insert(database, table, std::move(values));
        return id;
      };
      SQLite::Transaction transaction(database);
      for (int day = 0; day < days; ++day) {
        SessionRecord session = aWholeSession(aDay(2020, 1, 1) + std::chrono::days{day});
        session.id = add(kSessionTable, valuesOf(session.routine, session.day, session.startedAt, session.speed));
        for (HoldRecord& hold : session.holds) {
          hold.session = session.id;
          hold.id = add(kHoldTable, valuesOf(hold));
          holds.emplace(hold.id, hold);
        }
        add(kEndTable, valuesOf(session.id, *session.ending, *session.endedAt));
        add(kNoteTable, valuesOf(session.id, session.note, session.startedAt));
        sessions.emplace(session.id, session);
        written.push_back(std::move(session));
      }
      transaction.commit();
    }
    sound = bytesOf(file);
    ASSERT_EQ(*LogStore::open(file)->allSessions(), written);
  }

  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); }

  std::set<RowId> rowsIn(const std::string& bytes) const {
    writeBytes(file, bytes);
    std::set<RowId> found;
    EXPECT_TRUE(carveRows(file, [&](const LogRow& row) { found.insert({row.text(0), row.integer(1)}); }));
    return found;
  }

  void expectAsWritten(const std::vector<SessionRecord>& read, const std::vector<RowId>& rebuilt) const {
    for (const SessionRecord& session : read) {
      const auto mine = sessions.find(session.id);
      ASSERT_TRUE(mine != sessions.end());
      SessionRecord expected = mine->second;
      expected.holds.clear();
      SessionRecord same = session;
      same.holds.clear();
      if (!same.ending) expected.ending = std::nullopt;
      if (!same.ending) expected.endedAt = std::nullopt;
      if (same.note == SessionNote{}) expected.note = {};
      if (std::find(rebuilt.begin(), rebuilt.end(), session.id) != rebuilt.end()) {
        ASSERT_EQ(same.day, expected.day);
        expected.routine = *RoutineId::parse(kUnknownRoutine);
        expected.startedAt = same.startedAt;
      }
      ASSERT_EQ(same, expected);
      for (const HoldRecord& hold : session.holds) {
        const auto its = holds.find(hold.id);
        ASSERT_TRUE(its != holds.end() && its->second == hold);
      }
    }
  }

  /// Opens it and reads everything; answers whether anybody could notice.
  bool readDamaged() {
    const auto log = LogStore::open(file);
    if (!log) {
      EXPECT_TRUE(log.error().code == Error::Code::Damaged || log.error().code == Error::Code::StorageNewer)
          << log.error().detail;
      ++tally.refused;
      return true;
    }
    const auto wrong = log->check();
    EXPECT_TRUE(wrong) << wrong.error().detail;
    const auto read = log->allSessions();
    if (!read) {
      EXPECT_EQ(read.error().code, Error::Code::Damaged) << read.error().detail;
      EXPECT_FALSE(wrong && wrong->empty());
      ++tally.readAsDamaged;
      return true;
    }
    expectAsWritten(*read, {});
    const bool whole = *read == written;
    if (wrong && !wrong->empty()) {
      ++tally.seenByCheck;
      if (!whole) ++tally.shortOfRows;
      return true;
    }
    ++(whole ? tally.harmless : tally.unnoticed);
    return false;
  }

  void rescueDamaged(const std::string& damaged) {
    writeBytes(file, damaged);
    const auto rescued = rescueLog(file, aDay());
    if (!rescued) {
      ASSERT_EQ(rescued.error().code, Error::Code::StorageNewer) << rescued.error().detail;
      ASSERT_TRUE(bytesOf(file) == damaged);
      ++tally.newer;
      return;
    }
    ASSERT_TRUE(bytesOf(rescued->keptAs) == damaged);
    ASSERT_LE(rescued->rowsSaved, rows);
    tally.saved.push_back(rescued->rowsSaved);
    if (damaged.size() == sound.size()) tally.savedAtWorst = std::min(tally.savedAtWorst, rescued->rowsSaved);
    auto log = LogStore::open(file);
    ASSERT_TRUE(log) << log.error().detail;
    const auto read = log->allSessions();
    ASSERT_TRUE(read) << read.error().detail;
    expectAsWritten(*read, rescued->rebuiltSessions);
    ASSERT_EQ(*log->check(), std::vector<std::string>{});
    ASSERT_TRUE(log->beginSession(*RoutineId::parse("psoas-basics"), aDay(), aMorningOf(aDay()), 1));
  }

  void clearFolder() const {
    for (const std::string& name : namesIn(folder.path())) fs::remove(folder.path() / name);
  }

  enum class Then { Rescue, OnlyRead };

  void damage(const std::string& what, const std::string& damaged, Then then = Then::Rescue) {
    SCOPED_TRACE(what + ", LISSOM_SEED=" + std::to_string(seed));
    ++tally.damages;
    clearFolder();
    writeBytes(file, damaged);
    const bool noticed = readDamaged();
    clearFolder();
    if (then == Then::Rescue) rescueDamaged(damaged);
    if (!what.starts_with("flip")) return;
    clearFolder();
    if (rowsIn(damaged).size() == rows) return;
    ++tally.inARow;
    if (noticed) ++tally.inARowNoticed;
  }

  void zero(std::size_t page) {
    std::string damaged = sound;
    damaged.replace(page * kPage, kPage, kPage, '\0');
    damage("zeros in page " + std::to_string(page + 1), damaged);
  }
  void scramble(std::size_t page) {
    std::string damaged = sound;
    for (std::size_t i = 0; i < kPage; ++i) damaged[page * kPage + i] = static_cast<char>(below(256));
    damage("random bytes in page " + std::to_string(page + 1), damaged);
  }
  void flip(std::size_t page, Then then = Then::Rescue) {
    std::string damaged = sound;
    const std::size_t at = page * kPage + below(kPage);
    const std::size_t bit = below(8);
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
    damage("flip of bit " + std::to_string(bit) + " of byte " + std::to_string(at), damaged, then);
  }
  void cut(std::size_t length) { damage("cut at " + std::to_string(length), sound.substr(0, length)); }

  void report() {
    EXPECT_EQ(tally.unnoticed, 0);
    EXPECT_EQ(tally.inARowNoticed, tally.inARow) << "SQLite alone misses half of them";
    EXPECT_EQ(tally.refused + tally.readAsDamaged + tally.seenByCheck + tally.harmless, tally.damages);
    std::sort(tally.saved.begin(), tally.saved.end());
    const auto tell = [](const char* name, auto number) {
      RecordProperty(name, static_cast<int>(number));
      std::cout << name << ' ' << number << '\n';
    };
    tell("seed", seed);
    tell("pages", sound.size() / kPage);
    tell("damages", tally.damages);
    tell("refused", tally.refused);
    tell("read_as_damaged", tally.readAsDamaged);
    tell("seen_by_check_only", tally.seenByCheck);
    tell("of_those_read_short", tally.shortOfRows);
    tell("harmless", tally.harmless);
    tell("looks_newer", tally.newer);
    tell("flips_in_a_row", tally.inARow);
    tell("rows", rows);
    if (tally.saved.empty()) return;
    tell("saved_on_median", tally.saved[tally.saved.size() / 2]);
    tell("saved_where_one_page_was_damaged_at_worst", tally.savedAtWorst);
    EXPECT_GE(tally.saved[tally.saved.size() / 2] * 100, rows * 95);
    constexpr std::size_t rowsInAPage = 64;  // endings are the shortest rows: 62 and more bytes
    EXPECT_GE(tally.savedAtWorst + rowsInAPage, rows);
  }
};

TEST_F(LogDamageTest, IsNoticedAndCostsOnlyTheRowsThatItHit) {
  writeDays(116);
  const std::size_t pages = sound.size() / kPage;
  ASSERT_NEAR(static_cast<double>(pages), 53, 2);
  for (std::size_t page = 0; page < pages; ++page) {
    zero(page);
    scramble(page);
    // A flip costs a rescue one row at most, so one rescue a page tells enough in every run.
    for (int i = 0; i < 5; ++i) flip(page, i < cases(1, 5) ? Then::Rescue : Then::OnlyRead);
  }
  for (std::size_t page = 0; page < pages; ++page) cut(page * kPage);
  for (std::size_t at = 512; at < kPage; at += 512) {
    cut(at);
    cut((pages - 1) * kPage + at);
  }
  report();
}

/// Corrected, withdrawn, entered by hand: whatever page is hit, what is read afterwards is a version that there was, no
/// session is gone of which a row is left, and the damaged file is kept.
TEST_F(LogDamageTest, CostsNoSessionThatWasCorrected) {
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  std::map<RowId, std::set<std::string>> texts;  // by session: the notes of its versions
  {
    auto log = LogStore::inMemory();
    Now said = aMorningOf(aDay());
    for (int day = 0; day < 24; ++day) {
      SessionRecord session = writeSession(*log, aWholeSession(aDay(2020, 1, 1) + std::chrono::days{day}));
      texts[session.id].insert(session.note.text);
      for (int change = 0; change < day % 3; ++change) {
        said.instant += std::chrono::seconds{1};
        session.note.text = "version " + std::to_string(change);
        session.pauses = {{.id = {}, .startedAt = session.startedAt, .length = Millis{1000}}};
        texts[session.id].insert(session.note.text);
        ASSERT_TRUE(log->appendChange({said, SessionCorrected{session.id, session}}));
      }
    }
    SQLite::Statement(log->database(), "VACUUM INTO '" + file.string() + "'").exec();
    sound = bytesOf(file);
  }
  const std::size_t pages = sound.size() / kPage;
  ASSERT_GT(pages, 15U);
  const auto rescue = [&](const std::string& damaged) {
    clearFolder();
    writeBytes(file, damaged);
    const auto rescued = rescueLog(file, aDay());
    ASSERT_TRUE(rescued || rescued.error().code == Error::Code::StorageNewer) << rescued.error().detail;
    if (!rescued) return;
    ASSERT_TRUE(bytesOf(rescued->keptAs) == damaged);
    const auto log = LogStore::open(file);
    ASSERT_TRUE(log) << log.error().detail;
    ASSERT_EQ(*log->check(), std::vector<std::string>{});
    const auto contents = log->contents();
    const auto read = log->allSessions();
    ASSERT_TRUE(contents && read);
    for (const SessionRecord& session : *read) {
      const auto known = texts.find(session.id);
      // A version of which nothing says any more whose it is stands for itself.
      if (known == texts.end()) continue;
      ASSERT_TRUE(session.note.text.empty() || known->second.contains(session.note.text));
    }
    for (const SessionRecord& session : contents->sessions) {
      if (!texts.contains(session.id)) continue;
      const bool counts = std::ranges::any_of(*read, [&](const auto& each) { return each.id == session.id; });
      ASSERT_TRUE(counts) << textOf(session.id) << " is gone";
    }
  };
  for (std::size_t page = 0; page < pages; ++page) {
    SCOPED_TRACE("page " + std::to_string(page + 1));
    std::string zeroed = sound;
    zeroed.replace(page * kPage, kPage, kPage, '\0');
    rescue(zeroed);
    rescue(sound.substr(0, page * kPage));
    std::string flipped = sound;
    const std::size_t at = page * kPage + below(kPage);
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << below(8)));
    rescue(flipped);
  }
}

/// Twelve years of use.
TEST_F(LogDamageTest, IsNoticedInALargeLogToo) {
  writeDays(4350);
  const std::size_t pages = sound.size() / kPage;
  ASSERT_GT(pages, 950U);
  for (int i = 0; i < cases(10, 5000); ++i) {
    const std::size_t page = below(pages);
    switch (i % 10) {
      case 0:
        zero(page);
        break;
      case 1:
        scramble(page);
        break;
      default:
        flip(page, Then::OnlyRead);
    }
  }
  report();
}

}  // namespace
}  // namespace lissom
