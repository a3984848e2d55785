#include "tests/support/faulty_disk.h"

#include "core/storage/log_sql.h"
#include "core/storage/log_store.h"
#include "tests/support/builders.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

namespace lissom {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const RoutineId kRoutine = *RoutineId::parse("psoas-basics");

class FaultyDiskTest : public ::testing::Test {
protected:
  TemporaryFolder folder{placeInMemory()};
  fs::path file = folder / "log.db";
  FaultyDisk disk;

  LogStore open() const {
    auto log = LogStore::open(file, disk.name());
    if (!log) throw std::runtime_error(log.error().detail);
    return *std::move(log);
  }
  static Result<RowId> append(LogStore& log) { return log.beginSession(kRoutine, aDay(), aMorningOf(aDay()), 1); }
};

TEST_F(FaultyDiskTest, HangsUntilItIsReleased) {
  LogStore log = open();
  disk.stall(DiskOperation::Sync);
  std::atomic<bool> isWritten = false;
  std::thread writer([&] { isWritten = static_cast<bool>(append(log)); });
  EXPECT_TRUE(disk.waitUntilStalled(10s));
  EXPECT_FALSE(isWritten) << "no row is acknowledged before the disk has it";
  disk.release();
  writer.join();
  EXPECT_TRUE(isWritten);
}

TEST_F(FaultyDiskTest, SyncsOnceForARow) {
  LogStore log = open();
  ASSERT_TRUE(append(log));
  const int before = disk.count(DiskOperation::Sync);
  for (int row = 0; row < 20; ++row) ASSERT_TRUE(append(log));
  EXPECT_EQ(disk.count(DiskOperation::Sync) - before, 20);
}

TEST_F(FaultyDiskTest, FailsOnceOrForGoodAndIsSoundWhenItIsHealed) {
  LogStore log = open();
  for (const FaultLasts lasts : {FaultLasts::Once, FaultLasts::Lasting}) {
    disk.failAt(1, DiskFault::ShortWrite, lasts);
    EXPECT_EQ(append(log).error().code, Error::Code::DiskFull);
    EXPECT_EQ(disk.failed(), DiskOperation::Write);
    EXPECT_EQ(static_cast<bool>(append(log)), lasts == FaultLasts::Once);
    disk.heal();
    EXPECT_TRUE(append(log));
  }
}

TEST_F(FaultyDiskTest, IsDeadWhenThePowerIsCut) {
  LogStore log = open();
  ASSERT_TRUE(append(log));
  disk.cutPowerAt(1);
  EXPECT_FALSE(disk.powerIsCut());
  EXPECT_EQ(append(log).error().code, Error::Code::Unavailable);
  EXPECT_TRUE(disk.powerIsCut());
  EXPECT_EQ(append(log).error().code, Error::Code::Unavailable);
}

TEST_F(FaultyDiskTest, KnowsWhatLayThereBeforeItsFirstOperation) {
  writeBytes(file, "as it was");
  disk.cutPowerAt(1);
  EXPECT_FALSE(LogStore::open(folder / "other.db", disk.name()));
  const TemporaryFolder after;
  disk.cutPower(after.path(), Unsynced::Lost, 1);
  EXPECT_EQ(bytesOf(after / "log.db"), "as it was");
}

/// A journal's deletion is not synced by itself; the first sync of the next one makes it last, be that one new or not.
TEST_F(FaultyDiskTest, ForgetsADeletedJournalAtTheFirstSyncOfTheNext) {
  // Turns a new log into one with a WAL, beside which one from before may lie; whether the rollback journal that this
  // takes comes back at a power cut.
  const auto comesBack = [](bool hasOldWal, bool writesARow) {
    const TemporaryFolder before(placeInMemory());
    const TemporaryFolder after(placeInMemory());
    const fs::path log = before / "log.db";
    FaultyDisk turning;
    EXPECT_TRUE(writeEmptyLog(log, turning.name()));
    if (hasOldWal) writeBytes(before / "log.db-wal", "");
    const auto local = [](const fs::path&) { return FileSystem::Local; };
    auto opened = LogStore::open(log, turning.name(), local);
    EXPECT_TRUE(opened && opened->usesWal());
    EXPECT_TRUE(!writesARow || append(*opened));
    turning.cutPower(after.path(), Unsynced::Lost, 1);
    return fs::exists(after / "log.db-journal");
  };
  for (const bool hasOldWal : {false, true}) {
    SCOPED_TRACE(hasOldWal ? "beside an old WAL" : "beside no WAL");
    EXPECT_TRUE(comesBack(hasOldWal, false));
    EXPECT_FALSE(comesBack(hasOldWal, true));
  }
}

class DurableFilesTest : public ::testing::Test {
protected:
  TemporaryFolder folder{placeInMemory()};
  std::string path = folder / "journal";
  DurableFiles files;

  /// Makes the file, for the disk's model and for the computer.
  DurableFiles::Content& make() {
    DurableFiles::Content& content = files.open(path, true);
    --content.opened;
    writeBytes(path, "");
    return content;
  }
  /// Every state that a power cut may leave, told by the file's bytes; "gone": no file.
  std::set<std::string> outcomes(Unsynced model) const {
    std::set<std::string> all;
    for (unsigned seed = 1; seed < 200; ++seed) {
      const auto after = files.afterPowerCut(model, seed);
      all.insert(after.contains("journal") ? after.at("journal") : "gone");
    }
    return all;
  }
};

TEST_F(DurableFilesTest, ANameIsKeptWhenItsFolderIsSynced) {
  make().write(0, "new");
  EXPECT_EQ(outcomes(Unsynced::Lost), std::set<std::string>{"gone"});
  files.syncFolderOf(path);
  EXPECT_EQ(outcomes(Unsynced::Lost), std::set<std::string>{""});
}

TEST_F(DurableFilesTest, BytesAreKeptWhenTheirFileIsSynced) {
  DurableFiles::Content& content = make();
  files.syncFolderOf(path);
  content.write(0, "old");
  content.sync();
  content.write(0, "new!");
  EXPECT_EQ(outcomes(Unsynced::Lost), std::set<std::string>{"old"});
  EXPECT_TRUE(outcomes(Unsynced::PagesKept).contains("old"));
  EXPECT_TRUE(outcomes(Unsynced::PagesKept).contains("new!"));
  EXPECT_EQ(outcomes(Unsynced::Torn), (std::set<std::string>{"old", "nld", "ned", "new", "new!"}));
  content.sync();
  EXPECT_EQ(outcomes(Unsynced::PagesKept), std::set<std::string>{"new!"});
}

TEST_F(DurableFilesTest, AFileThatWasDeletedMayComeBack) {
  DurableFiles::Content& content = make();
  content.write(0, "old");
  content.sync();
  files.syncFolderOf(path);
  files.remove(path);
  EXPECT_EQ(outcomes(Unsynced::Lost), std::set<std::string>{"old"});
  EXPECT_EQ(outcomes(Unsynced::PagesKept), (std::set<std::string>{"gone", "old"}));
  files.syncFolderOf(path);
  EXPECT_EQ(outcomes(Unsynced::PagesKept), std::set<std::string>{"gone"});
}

TEST_F(DurableFilesTest, PagesAreKeptOneByOne) {
  DurableFiles::Content& content = make();
  files.syncFolderOf(path);
  content.write(0, std::string(3 * 4096, 'o'));
  content.sync();
  content.write(0, std::string(3 * 4096, 'n'));
  std::set<std::string> pages;
  for (const std::string& bytes : outcomes(Unsynced::PagesKept)) {
    for (std::size_t page = 0; page < 3; ++page) {
      EXPECT_EQ(bytes.substr(page * 4096, 4096), std::string(4096, bytes[page * 4096]));
    }
    pages.insert({bytes[0], bytes[4096], bytes[8192]});
  }
  EXPECT_EQ(pages.size(), 8U);
}

}  // namespace
}  // namespace lissom
