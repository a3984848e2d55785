#include "core/storage/log_store.h"

#include "tests/core/faults/diary.h"
#include "tests/core/faults/frequent_checkpoints.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <random>

namespace lissom {
namespace {

namespace fs = std::filesystem;

enum class Journal { Wal, Rollback };

FileSystem onThisComputer(const fs::path&) {
  return FileSystem::Local;
}

FileSystem onANetwork(const fs::path&) {
  return FileSystem::Network;
}

/// How it went: runs in which ...
struct Tally {
  int runs = 0;
  int inTheMiddle = 0;  // ... the power went during an operation, not after the last one
  int lost = 0;         // ... an acknowledged row was gone
  int rowsLost = 0;
  int refused = 0;    // ... the log did not open
  int unsound = 0;    // ... check() found something, or a session was torn
  std::string first;  // what went wrong first

  void wrong(int& number, const std::string& what) {
    ++number;
    if (first.empty()) first = "run " + std::to_string(runs) + ": " + what;
  }
};

class PowerCuts {
public:
  PowerCuts(Journal journal, std::optional<Synchronous> synchronous, Unsynced model, unsigned seed)
      : m_journal(journal), m_synchronous(synchronous), m_model(model), m_random(seed) {}

  /// One log after the other; each meets several power cuts, some while it recovers from the one before.
  Tally run(int runs) {
    while (m_tally.runs < runs) {
      Diary diary(static_cast<unsigned>(m_random()));
      auto before = std::make_unique<TemporaryFolder>(placeInMemory());
      for (int cut = 0; cut < 8 && m_tally.runs < runs; ++cut) {
        auto after = std::make_unique<TemporaryFolder>(placeInMemory());
        ++m_tally.runs;
        if (!survives(diary, *before, *after)) break;
        before = std::move(after);
      }
    }
    return m_tally;
  }

private:
  int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

  Result<LogStore> open(const fs::path& file, const FaultyDisk& disk) const {
    return LogStore::open(file, disk.name(), m_journal == Journal::Wal ? onThisComputer : onANetwork);
  }

  void set(FaultyDisk& disk) const {
    if (m_synchronous) disk.setSynchronous(*m_synchronous);
  }

  /// Writes into the log in `before` until the power goes; `after` is what is there then. Whether it was all right.
  bool survives(Diary& diary, const TemporaryFolder& before, const TemporaryFolder& after) {
    FaultyDisk disk;
    set(disk);
    disk.cutPowerAt(1 + below(below(4) == 0 ? 60 : 300));
    writeUntilCut(disk, diary, before / "log.db");
    if (disk.powerIsCut()) ++m_tally.inTheMiddle;
    const TemporaryFolder copy(placeInMemory());
    const auto seed = static_cast<unsigned>(m_random());
    disk.cutPower(after.path(), m_model, seed);
    disk.cutPower(copy.path(), m_model, seed);
    return isSound(diary, copy / "log.db");
  }

  void writeUntilCut(FaultyDisk& disk, Diary& diary, const fs::path& file) {
    for (int opened = 0; opened < 3 && !disk.powerIsCut(); ++opened) {
      auto log = open(file, disk);
      if (!log) return;
      for (int rows = below(30); rows > 0 && !disk.powerIsCut(); --rows) {
        if (const Status written = diary.write(*log); !written) return;
        if (below(10) == 0) (void)log->allSessions();
      }
    }
  }

  bool isSound(Diary& diary, const fs::path& file) {
    if (!fs::exists(file)) {
      // The power went while the log was made; nothing can have been acknowledged.
      if (diary.rows() > 0) m_tally.wrong(m_tally.lost, "the log is gone");
      return diary.rows() == 0;
    }
    FaultyDisk disk;
    set(disk);
    auto log = open(file, disk);
    if (!log) {
      m_tally.wrong(m_tally.refused, log.error().detail);
      return false;
    }
    const auto found = log->check();
    const auto read = log->allSessions();
    if (!found || !found->empty() || !read) {
      m_tally.wrong(m_tally.unsound, !found           ? found.error().detail
                                     : found->empty() ? read.error().detail
                                                      : (*found)[0]);
      return false;
    }
    const int rows = diary.rows();
    if (const std::string wrong = diary.wrongWith(*read); !wrong.empty()) {
      m_tally.rowsLost += std::max(0, rows - Diary::rowsOf(*read));
      m_tally.wrong(m_tally.lost, wrong);
      return false;
    }
    Diary goesOn = diary;
    if (const Status written = goesOn.write(*log); !written) {
      m_tally.wrong(m_tally.unsound, "it does not go on: " + written.error().detail);
      return false;
    }
    return true;
  }

  FrequentCheckpoints m_checkpoints;
  Journal m_journal;
  std::optional<Synchronous> m_synchronous;  // none: what the log asks for
  Unsynced m_model;
  std::minstd_rand m_random;
  Tally m_tally;
};

constexpr Unsynced kModels[] = {Unsynced::Lost, Unsynced::PagesKept, Unsynced::Torn};

class PowerCutTest : public ::testing::TestWithParam<Unsynced> {
protected:
  unsigned seed = newSeed();

  Tally cut(Journal journal, std::optional<Synchronous> synchronous, int runs) {
    const Tally tally = PowerCuts(journal, synchronous, GetParam(), seed).run(runs);
    RecordProperty("runs", tally.runs);
    RecordProperty("lost", tally.lost);
    RecordProperty("rowsLost", tally.rowsLost);
    RecordProperty("refused", tally.refused);
    RecordProperty("unsound", tally.unsound);
    return tally;
  }
  void expectNothingLost(const Tally& tally) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    EXPECT_EQ(tally.lost, 0) << tally.first;
    EXPECT_EQ(tally.refused, 0) << tally.first;
    EXPECT_EQ(tally.unsound, 0) << tally.first;
    EXPECT_GT(tally.inTheMiddle, tally.runs / 2) << "most cuts must come while the log is written";
  }
};

TEST_P(PowerCutTest, TakesNothingThatWasAcknowledgedWithWal) {
  expectNothingLost(cut(Journal::Wal, std::nullopt, cases(300, 5000)));
}

TEST_P(PowerCutTest, TakesNothingThatWasAcknowledgedWithARollbackJournal) {
  expectNothingLost(cut(Journal::Rollback, std::nullopt, cases(300, 5000)));
}

/// The control: where less is synced, the same runs must lose something, and do.
TEST_P(PowerCutTest, TakesSomethingWhereLessIsSynced) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  const Tally tally = cut(Journal::Wal, Synchronous::Normal, 60);
  EXPECT_GT(tally.lost, tally.runs / 20);
  EXPECT_EQ(tally.unsound + tally.refused, 0) << tally.first;
}

TEST_P(PowerCutTest, TakesTheLastRowWhereTheJournalsEndIsNotSynced) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  const Tally tally = cut(Journal::Rollback, Synchronous::Full, 100);
  EXPECT_GT(tally.lost, 0);
  EXPECT_LE(tally.rowsLost, tally.lost);
}

TEST_P(PowerCutTest, DamagesALogThatIsNeverSynced) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  const Tally tally = cut(Journal::Rollback, Synchronous::Off, 60);
  EXPECT_GT(tally.lost + tally.refused + tally.unsound, tally.runs / 20);
}

std::string nameOf(const ::testing::TestParamInfo<Unsynced>& tested) {
  return std::string(tested.param == Unsynced::Lost   ? "UnsyncedLost"
                     : tested.param == Unsynced::Torn ? "Torn"
                                                      : "PagesKept");
}

INSTANTIATE_TEST_SUITE_P(Disk, PowerCutTest, ::testing::ValuesIn(kModels), nameOf);

}  // namespace
}  // namespace lissom
