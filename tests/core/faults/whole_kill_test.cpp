// kill -9 while something large is done: an import or a backup. (A restore: tests/core/storage/backup_test.cpp.)
#include "core/storage/backup.h"
#include "core/storage/log_merge.h"
#include "core/storage/log_store.h"
#include "tests/core/storage/written_log.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <thread>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;

/// Runs `work` in a process of its own and kills it somewhere within the time that it usually takes, or shortly after.
template <class Work>
void killWithin(std::chrono::nanoseconds usual, std::minstd_rand& random, Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work() ? 0 : 1);
  std::this_thread::sleep_for(usual * static_cast<std::int64_t>(random() % 2000) / 1000);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

template <class Work>
std::chrono::nanoseconds timeOf(Work work) {
  const auto began = std::chrono::steady_clock::now();
  EXPECT_TRUE(work());
  return std::chrono::steady_clock::now() - began;
}

/// What is written to be looked at once need not wait for a disk either.
class TemporaryPlace {
public:
  explicit TemporaryPlace(const fs::path& place) {
    if (const char* before = std::getenv("TMPDIR")) m_before = before;
    ::setenv("TMPDIR", place.c_str(), 1);
  }
  TemporaryPlace(const TemporaryPlace&) = delete;
  TemporaryPlace& operator=(const TemporaryPlace&) = delete;
  ~TemporaryPlace() { m_before ? ::setenv("TMPDIR", m_before->c_str(), 1) : ::unsetenv("TMPDIR"); }

private:
  std::optional<std::string> m_before;
};

class WholeKillTest : public testing::Test {
protected:
  WholeKillTest() {
    auto mine = *LogStore::open(log);
    for (std::size_t i = 0; i < kMine; ++i) writeSession(mine, aWholeSession(aDay() + days{i}));
  }

  static constexpr std::size_t kMine = 3;
  TemporaryFolder folder{placeInMemory()};
  TemporaryPlace temporary{folder.path()};
  fs::path log = folder / "log.db";
  std::minstd_rand random{newSeed()};
};

TEST_F(WholeKillTest, AnImportAddsAllOrNothing) {
  constexpr std::size_t theirs = 40;
  auto other = *LogStore::inMemory();
  for (std::size_t i = 0; i < theirs; ++i) writeSession(other, aWholeSession(aDay() - days{i + 1}));
  const LogContents contents = *other.contents();
  const fs::path target = folder / "target.db";
  const auto import = [&] {
    auto opened = LogStore::open(target);
    return opened && bool(mergeInto(*opened, contents));
  };
  const auto restart = [&] {
    for (const char* journal : {"-wal", "-shm"}) fs::remove(target.string() + journal);
    fs::copy_file(log, target, fs::copy_options::overwrite_existing);
  };
  restart();
  const auto usual = timeOf(import);
  int before = 0;
  int after = 0;
  const int kills = cases(300, 3000);
  for (int i = 0; i < kills; ++i) {
    restart();
    killWithin(usual, random, import);
    const auto read = LogStore::open(target);
    ASSERT_TRUE(read) << i << ": " << read.error().detail;
    EXPECT_TRUE(read->check()->empty()) << i;
    const std::size_t sessions = read->allSessions()->size();
    ASSERT_TRUE(sessions == kMine || sessions == kMine + theirs) << i << ": " << sessions;
    ++(sessions == kMine ? before : after);
  }
  EXPECT_GT(before, 0);
  EXPECT_GT(after, 0);
}

TEST_F(WholeKillTest, AnImportAddsAllOrNothingWhereverTheDiskIsFull) {
  auto other = *LogStore::inMemory();
  for (int i = 0; i < 5; ++i) writeSession(other, aWholeSession(aDay() - days{i + 1}));
  const LogContents contents = *other.contents();
  FaultyDisk disk;
  int n = 1;
  for (;; ++n) {
    const TemporaryFolder round(placeInMemory());
    const fs::path target = round / "log.db";
    fs::copy_file(log, target);
    Result<MergePreview> merged = Error{Error::Code::Unavailable, "not tried"};
    {
      auto opened = LogStore::open(target, disk.name());
      ASSERT_TRUE(opened);
      disk.failAt(n, DiskFault::Full, FaultLasts::Lasting);
      merged = mergeInto(*opened, contents);
      disk.heal();
      EXPECT_EQ(opened->allSessions()->size(), merged ? kMine + 5 : kMine) << n;
    }
    const auto again = LogStore::open(target);
    ASSERT_TRUE(again) << n;
    EXPECT_EQ(again->allSessions()->size(), merged ? kMine + 5 : kMine) << n;
    EXPECT_TRUE(again->check()->empty()) << n;
    if (merged) break;
    EXPECT_EQ(merged.error().code, Error::Code::DiskFull) << n << ": " << merged.error().detail;
  }
  EXPECT_GT(n, 1) << "the disk was not met";
}

TEST_F(WholeKillTest, ABackupIsTheOneBeforeOrTheNewOneAndLeavesNothingForGood) {
  const fs::path file = folder / "all.lissom-backup";
  const BackupPlaces places{folder.path(), log, folder / "packs", folder / "settings.json"};
  const auto backUp = [&] {
    const auto opened = LogStore::open(log);
    return opened && bool(writeBackup(*opened, places, file, aMorningOf(aDay())));
  };
  const auto usual = timeOf(backUp);
  std::size_t sessions = kMine;
  std::size_t before = kMine;  // in the backup that is there
  int olds = 0;
  int news = 0;
  const int kills = cases(150, 1000);
  for (int i = 0; i < kills; ++i) {
    {
      auto opened = *LogStore::open(log);
      writeSession(opened, aWholeSession(aDay() + days{100 + i}));
      ++sessions;
    }
    killWithin(usual, random, backUp);
    const auto read = readBackup(file);
    ASSERT_TRUE(read) << i << ": " << read.error().detail;
    ASSERT_TRUE(read->sessions == before || read->sessions == sessions) << i << ": " << read->sessions;
    ++(read->sessions == sessions ? news : olds);
    before = read->sessions;
    ASSERT_EQ(LogStore::open(log)->allSessions()->size(), sessions) << i;
  }
  EXPECT_GT(olds, 0);
  EXPECT_GT(news, 0);
  ASSERT_TRUE(backUp());
  for (const std::string& name : namesIn(folder.path())) {
    EXPECT_EQ(name.find(".new-"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace lissom
