#include "app/figure/frame_store.h"

#include "tests/core/figure/figures.h"
#include "tests/support/child_process.h"
#include "tests/support/full_disk.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace lissom {
namespace {

namespace fs = std::filesystem;

FigureRequest numbered(int number) {
  FigureRequest request;
  request.movement = halfKneeling();
  request.size = QSize(40, 30);
  request.amount = number / 100.0;
  return request;
}

QImage picture(QRgb colour) {
  QImage image(40, 30, QImage::Format_ARGB32_Premultiplied);
  image.fill(colour);
  image.setPixel(7, 5, 0xff00ff00u);
  return image;
}
constexpr std::uintmax_t kPixels = 40 * 30 * 4;

class FrameStoreTest : public ::testing::Test {
protected:
  std::vector<fs::path> files(const char* ending = ".figure") const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(pictures)) {
      if (entry.path().extension() == ending) found.push_back(entry.path());
    }
    return found;
  }
  bool holds(int number) { return !FrameStore(pictures).load(numbered(number), {}).isNull(); }

  TemporaryFolder folder;
  fs::path pictures = folder / "cache" / "figures";
  FrameStore store{pictures};
};

TEST_F(FrameStoreTest, GivesBackWhatItKeepsToTheLastBit) {
  EXPECT_TRUE(store.load(numbered(0), {}).isNull());
  const KeptFrame start{picture(0xff112233u)};
  EXPECT_TRUE(store.save(numbered(0), start));
  QImage image = start.image();
  image.setPixel(20, 20, 0x80102030u);
  ASSERT_TRUE(store.save(numbered(50), KeptFrame::onGround(image, start)));

  const FrameStore next(pictures);
  const KeptFrame ground = next.load(numbered(0), {});
  EXPECT_EQ(ground.image(), start.image());
  const KeptFrame frame = next.load(numbered(50), ground);
  EXPECT_EQ(frame.image(), image);
  EXPECT_EQ(frame.box(), QRect(20, 20, 1, 1));
  EXPECT_EQ(ground.ownBytes() + frame.ownBytes(), 0) << "it lies in the file";
  EXPECT_TRUE(next.load(numbered(50), {}).isNull()) << "without its ground";
  EXPECT_TRUE(next.load(numbered(50), KeptFrame(picture(0xff445566u))).isNull()) << "on another ground";
}

TEST_F(FrameStoreTest, KnowsEverythingThatDeterminesThePicture) {
  const FigureRequest usual = numbered(50);
  std::vector<FigureRequest> others(19, usual);
  others[0].side = Side::Left;
  others[1].amount += 1e-9;
  others[2].breath = 1;
  others[3].size = QSize(41, 30);
  others[4].look = Look::Dark;
  others[5].quality = Quality::Coarse;
  others[6].muscle = false;
  others[7].props = false;
  others[8].ghost = true;
  others[9].arrow = true;
  others[10].background = QColor(1, 2, 3);
  others[11].halo = QColor(1, 2, 3);
  others[12].movement.stretched[Joint::RootX] += 0.001f;
  others[13].movement.view.yaw += 1;
  others[14].movement.props.clear();
  others[15].movement.contacts.pop_back();
  others[16].movement.arrow = MotionArrow{{0, 0, 0}, {1, 0, 0}, 0.25f};
  others[17].movement.muscles.clear();
  others[18].movement.contacts.front().keep.front().at[0] = 0.123f;
  std::vector<QByteArray> keys{figureKeyOf(usual)};
  for (const FigureRequest& other : others) {
    ASSERT_NE(other, usual) << keys.size();
    EXPECT_FALSE(std::ranges::count(keys, figureKeyOf(other))) << keys.size();
    keys.push_back(figureKeyOf(other));
  }
  FigureRequest threads = usual;
  threads.threads = 3;
  EXPECT_EQ(figureKeyOf(threads), keys.front());
}

TEST_F(FrameStoreTest, ADamagedFileIsAsIfItWereNotThere) {
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(1))));
  const fs::path file = files().front();
  const std::string whole = bytesOf(file);
  ASSERT_GT(whole.size(), kPixels);
  for (const std::size_t kept :
       {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64}, whole.size() / 2, whole.size() - 1}) {
    writeBytes(file, whole.substr(0, kept));
    EXPECT_FALSE(holds(0)) << kept;
  }
  writeBytes(file, whole + '\0');
  EXPECT_FALSE(holds(0));
  for (std::size_t at = 0; at < whole.size(); at += at < 128 ? 1 : 97) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 4);
    writeBytes(file, flipped);
    ASSERT_FALSE(holds(0)) << at;
  }
  writeBytes(file, std::string(whole.size(), 'x'));
  EXPECT_FALSE(holds(0));
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(1))));
  EXPECT_TRUE(holds(0)) << "drawn anew it takes the damaged one's place";
}

TEST_F(FrameStoreTest, APictureInTheWrongPlaceIsNotTaken) {
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(1))));
  const fs::path first = files().front();
  ASSERT_TRUE(store.save(numbered(1), KeptFrame(picture(2))));
  const fs::path second = files().front() == first ? files().back() : files().front();
  fs::copy_file(first, second, fs::copy_options::overwrite_existing);
  EXPECT_TRUE(holds(0));
  EXPECT_FALSE(holds(1));
}

TEST_F(FrameStoreTest, NeitherAFolderNorALinkNorAPipeIsTakenForAPicture) {
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(1))));
  const fs::path file = files().front();
  const fs::path elsewhere = folder / "elsewhere";
  fs::rename(file, elsewhere);
  fs::create_symlink(elsewhere, file);
  EXPECT_FALSE(holds(0));
  fs::remove(file);
  fs::create_directory(file);
  EXPECT_FALSE(holds(0));
  EXPECT_FALSE(store.save(numbered(0), KeptFrame(picture(1))));
  EXPECT_TRUE(files(".half").empty());
}

TEST_F(FrameStoreTest, OnAFullDiskNothingIsKeptAndNothingIsLeft) {
  fs::create_directories(pictures);
  {
    const FullDisk full;
    EXPECT_FALSE(store.save(numbered(0), KeptFrame(picture(1))));
  }
  EXPECT_TRUE(fs::is_empty(pictures));
  EXPECT_TRUE(store.save(numbered(0), KeptFrame(picture(1))));
}

TEST_F(FrameStoreTest, LeavesTheLastRoomOfADiskToTheLog) {
  const SmallDisk disk(folder / "small", "8m");
  if (!disk) GTEST_SKIP() << disk.why();
  FrameStore onIt(disk.path() / "figures");
  EXPECT_FALSE(onIt.save(numbered(0), KeptFrame{picture(0xff112233u)}));
  EXPECT_TRUE(onIt.load(numbered(0), {}).isNull());
}

TEST_F(FrameStoreTest, AFolderThatMayOnlyBeReadIsRead) {
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(1))));
  for (const fs::path& each : {folder.path(), folder / "cache"}) fs::permissions(each, fs::perms::all);
  const fs::perms readable = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
  fs::permissions(files().front(), readable);
  fs::permissions(pictures, readable | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec);
  EXPECT_EQ(inChild([&] {
              dropRights();
              const bool read = !store.load(numbered(0), {}).isNull();
              const bool kept = store.save(numbered(1), KeptFrame(picture(2)));
              return (read ? 1 : 0) + (kept ? 2 : 0);
            }),
            1);
  fs::permissions(pictures, fs::perms::owner_all);
}

TEST_F(FrameStoreTest, WhatIsShownStaysWhenTheFolderIsDeleted) {
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(9))));
  const KeptFrame shown = store.load(numbered(0), {});
  fs::remove_all(folder / "cache");
  EXPECT_EQ(shown.image(), picture(9));
  EXPECT_TRUE(store.load(numbered(0), {}).isNull());
  EXPECT_TRUE(store.save(numbered(0), KeptFrame(picture(9)))) << "and the folder comes again";
  EXPECT_TRUE(holds(0));
}

TEST_F(FrameStoreTest, WhatIsShownStaysWhenItsFileIsReplaced) {
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(9))));
  const KeptFrame shown = store.load(numbered(0), {});
  ASSERT_TRUE(FrameStore(pictures).save(numbered(0), KeptFrame(picture(8))));
  EXPECT_EQ(shown.image(), picture(9));
}

TEST_F(FrameStoreTest, TwoProgramsShareTheFolder) {
  const auto lives = [&] {
    FrameStore own(pictures, 12 * kPixels);
    for (int i = 0; i < 120; ++i) {
      const int number = i % 20;
      const KeptFrame read = own.load(numbered(number), {});
      if (!read.isNull() && read.image() != picture(static_cast<QRgb>(number))) return 1;
      (void)own.save(numbered(number), KeptFrame(picture(static_cast<QRgb>(number))));
    }
    return 0;
  };
  const pid_t other = ::fork();
  if (other == 0) ::_exit(lives());
  const int mine = lives();
  int status = 0;
  ::waitpid(other, &status, 0);
  EXPECT_EQ(mine, 0);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_TRUE(files(".half").empty());
  for (int i = 0; i < 20; ++i) {
    const KeptFrame read = FrameStore(pictures).load(numbered(i), {});
    EXPECT_TRUE(read.isNull() || read.image() == picture(static_cast<QRgb>(i))) << i;
  }
}

TEST_F(FrameStoreTest, StaysWithinItsBoundAndForgetsWhatWasNotUsedForLongest) {
  FrameStore small(pictures, 10 * kPixels);
  for (int i = 0; i < 6; ++i) {
    ASSERT_TRUE(small.save(numbered(i), KeptFrame(picture(static_cast<QRgb>(i)))));
    // An hour of its own for each, so that the order does not hang on how fine the file system's clock is.
    for (const fs::path& file : files()) fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours{1});
  }
  ASSERT_FALSE(small.load(numbered(0), {}).isNull());  // used again
  for (int i = 6; i < 10; ++i) ASSERT_TRUE(small.save(numbered(i), KeptFrame(picture(static_cast<QRgb>(i)))));
  std::uintmax_t bytes = 0;
  for (const fs::path& file : files()) bytes += fs::file_size(file);
  EXPECT_LE(bytes, 10 * kPixels);
  EXPECT_TRUE(holds(0));
  EXPECT_FALSE(holds(1));
  EXPECT_TRUE(holds(9));
}

TEST_F(FrameStoreTest, RemovesHalfFilesThatNobodyWritesAnyMore) {
  fs::create_directories(pictures);
  const fs::path old = pictures / "a.1.half", fresh = pictures / "b.2.half", foreign = pictures / "notes.txt";
  for (const fs::path& file : {old, fresh, foreign}) writeBytes(file, "x");
  fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours{2});
  fs::last_write_time(foreign, fs::file_time_type::clock::now() - std::chrono::hours{2});
  ASSERT_TRUE(store.save(numbered(0), KeptFrame(picture(1))));
  EXPECT_FALSE(fs::exists(old));
  EXPECT_TRUE(fs::exists(fresh));
  EXPECT_TRUE(fs::exists(foreign));
}

TEST_F(FrameStoreTest, WithoutAFolderItKeepsNothing) {
  FrameStore none;
  EXPECT_FALSE(none.isOpen());
  EXPECT_FALSE(none.save(numbered(0), KeptFrame(picture(1))));
  EXPECT_TRUE(none.load(numbered(0), {}).isNull());
}

}  // namespace
}  // namespace lissom
