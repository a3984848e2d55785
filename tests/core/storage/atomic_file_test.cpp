#include "core/storage/atomic_file.h"

#include "tests/support/child_process.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace lissom {
namespace {

namespace fs = std::filesystem;

class AtomicFileTest : public ::testing::Test {
protected:
  TemporaryFolder folder;
  fs::path file = folder / "settings.json";
  fs::path bak = folder / "settings.json.bak";

  std::set<std::string> filesThere() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path())) names.insert(entry.path().filename());
    return names;
  }
  static int codeOf(const Status& status) { return status ? 0 : 1 + static_cast<int>(status.error().code); }
};

constexpr std::size_t kLimit = 1024 * 1024;

TEST_F(AtomicFileTest, WritesAndReadsAnyBytes) {
  const std::string bytes("a\0b\r\n\xff", 6);
  ASSERT_TRUE(writeFileAtomically(file, bytes));
  EXPECT_EQ(*readFile(file, kLimit), bytes);
  ASSERT_TRUE(writeFileAtomically(file, ""));
  EXPECT_EQ(*readFile(file, kLimit), "");
  EXPECT_EQ(filesThere(), std::set<std::string>{"settings.json"});
}

TEST_F(AtomicFileTest, IsReadableByItsOwnerOnly) {
  ASSERT_TRUE(writeFileAtomically(file, "private"));
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(AtomicFileTest, KeepsTheFileBeforeAsBak) {
  ASSERT_TRUE(writeFileAtomically(file, "1", Replaced::KeepAsBak));
  EXPECT_FALSE(fs::exists(bak));
  for (const char* text : {"2", "3", "4"}) {
    const std::string before = bytesOf(file);
    ASSERT_TRUE(writeFileAtomically(file, text, Replaced::KeepAsBak));
    EXPECT_EQ(bytesOf(file), text);
    EXPECT_EQ(bytesOf(bak), before);
  }
  EXPECT_EQ(filesThere(), (std::set<std::string>{"settings.json", "settings.json.bak"}));
}

TEST_F(AtomicFileTest, LeavesTheOldFileWhenTheDiskIsFull) {
  writeBytes(file, "old");
  writeBytes(bak, "older");
  for (const std::size_t room : {0U, 1U, 4096U, 99'999U}) {
    const int code = inChild([&] {
      fillTheDiskAt(room);
      return codeOf(writeFileAtomically(file, std::string(100'000, 'x'), Replaced::KeepAsBak));
    });
    EXPECT_EQ(code, 1 + static_cast<int>(Error::Code::DiskFull)) << room;
    EXPECT_EQ(bytesOf(file), "old");
    EXPECT_EQ(bytesOf(bak), "older");
    EXPECT_EQ(filesThere(), (std::set<std::string>{"settings.json", "settings.json.bak"}));
  }
}

TEST_F(AtomicFileTest, SaysHowMuchRoomThereIsOnADiskThatIsReallyFull) {
  const SmallDisk disk(folder / "disk", "1m");
  if (!disk) GTEST_SKIP() << disk.why();
  file = disk.path() / "log.csv";
  writeBytes(file, "old");
  const Status written = writeFileAtomically(file, std::string(2'000'000, 'x'));
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, Error::Code::DiskFull);
  const std::string room = std::to_string(fs::space(disk.path()).available) + " bytes free, 2000000 needed";
  EXPECT_NE(written.error().detail.find(room), std::string::npos) << written.error().detail << " but " << room;
  EXPECT_EQ(bytesOf(file), "old");
  EXPECT_FALSE(fs::exists(disk.path() / "log.csv.new"));
}

TEST_F(AtomicFileTest, ClearsAwayWhatAnAttemptThatWasCutOffLeft) {
  const fs::path part = folder / "settings.json.new";
  writeBytes(part, "half");
  ASSERT_TRUE(writeFileAtomically(file, "whole"));
  writeBytes(folder / "other", "somebody's");
  fs::create_symlink(folder / "other", part);
  ASSERT_TRUE(writeFileAtomically(file, "wholly"));
  EXPECT_EQ(bytesOf(folder / "other"), "somebody's");
  ASSERT_EQ(::mkfifo(part.c_str(), 0600), 0);
  ASSERT_TRUE(writeFileAtomically(file, "again"));
  EXPECT_EQ(bytesOf(file), "again");
  EXPECT_EQ(filesThere(), (std::set<std::string>{"settings.json", "other"}));
}

TEST_F(AtomicFileTest, NeverMixesWhatSeveralWriteAtOnce) {
  const auto text = [](char mark) { return std::string(200'000, mark); };
  std::atomic<int> failures = 0;
  std::vector<std::thread> writers;
  for (const char mark : {'a', 'b', 'c', 'd'}) {
    writers.emplace_back([&, mark] {
      for (int i = 0; i < 15; ++i) {
        if (!writeFileAtomically(file, text(mark), Replaced::KeepAsBak)) ++failures;
        const auto now = readFile(file, kLimit);
        if (!now || now->empty() || *now != text(now->front())) ++failures;
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(bytesOf(bak), text(bytesOf(bak).front()));
  EXPECT_EQ(filesThere(), (std::set<std::string>{"settings.json", "settings.json.bak"}));
}

TEST_F(AtomicFileTest, SaysThatTheFolderIsReadOnly) {
  writeBytes(file, "old");
  fs::permissions(folder.path(), fs::perms(0555));
  const int code = inChild([&] {
    dropRights();
    return codeOf(writeFileAtomically(file, "new"));
  });
  fs::permissions(folder.path(), fs::perms(0755));
  EXPECT_EQ(code, 1 + static_cast<int>(Error::Code::ReadOnly));
  EXPECT_EQ(bytesOf(file), "old");
}

TEST_F(AtomicFileTest, FollowsALinkToWhereTheFileReallyIs) {
  fs::create_directory(folder / "elsewhere");
  writeBytes(folder / "elsewhere/real.json", "old");
  fs::create_symlink(folder / "elsewhere/real.json", file);
  ASSERT_TRUE(writeFileAtomically(file, "new"));
  EXPECT_TRUE(fs::is_symlink(file));
  EXPECT_EQ(bytesOf(folder / "elsewhere/real.json"), "new");
}

TEST_F(AtomicFileTest, DoesNotReplaceADirectory) {
  fs::create_directory(file);
  EXPECT_FALSE(writeFileAtomically(file, "new", Replaced::KeepAsBak));
  EXPECT_EQ(filesThere(), std::set<std::string>{"settings.json"});
}

TEST_F(AtomicFileTest, ReadsNoFurtherThanTheLimit) {
  writeBytes(file, "12345");
  EXPECT_EQ(*readFile(file, 5), "12345");
  EXPECT_EQ(readFile(file, 4).error().code, Error::Code::Damaged);
  EXPECT_EQ(*readStart(file, 3), "123");
  fs::resize_file(file, 100'000'000);
  EXPECT_EQ(readFile(file, kLimit).error().code, Error::Code::Damaged);
}

TEST_F(AtomicFileTest, ReadsOnlyPlainFiles) {
  EXPECT_EQ(readFile(file, kLimit).error().code, Error::Code::NotFound);
  EXPECT_EQ(readFile(folder.path(), kLimit).error().code, Error::Code::Unavailable);
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  EXPECT_EQ(readFile(file, kLimit).error().code, Error::Code::Unavailable);
}

TEST_F(AtomicFileTest, MovesAFinishedFileOnlyIntoAFreePlaceWhenAskedTo) {
  writeBytes(folder / "part", "new");
  writeBytes(file, "old");
  ASSERT_TRUE(moveToFreePlace(folder / "part", file));
  EXPECT_EQ(bytesOf(file), "old");
  EXPECT_EQ(filesThere(), std::set<std::string>{"settings.json"});
  writeBytes(folder / "part", "new");
  ASSERT_TRUE(moveIntoPlace(folder / "part", file));
  EXPECT_EQ(bytesOf(file), "new");
  fs::remove(file);
  writeBytes(folder / "part", "first");
  ASSERT_TRUE(moveToFreePlace(folder / "part", file));
  EXPECT_EQ(bytesOf(file), "first");
}

}  // namespace
}  // namespace lissom
