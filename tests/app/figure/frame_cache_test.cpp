#include "app/figure/frame_cache.h"

#include "tests/support/temporary_folder.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>

namespace lissom {
namespace {

FigureRequest numbered(int number) {
  FigureRequest request;
  request.size = QSize(10, 10);
  request.amount = number / 100.0;
  return request;
}

QImage anImage() {
  QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::red);
  return image;
}
constexpr qsizetype kBytes = 400;

void waitUntilIdle(const FrameCache& cache) {
  EXPECT_TRUE(QTest::qWaitFor([&] { return !cache.isBusy(); }));
}

TEST(FrameCacheTest, DrawsWhatIsWishedOnAnotherThread) {
  std::atomic<QThread*> thread{nullptr};
  FrameCache cache(nullptr, [&](const FigureRequest&) {
    thread = QThread::currentThread();
    return anImage();
  });
  EXPECT_TRUE(cache.find(numbered(1)).isNull());
  QSignalSpy drawn(&cache, &FrameCache::drawn);
  cache.wish({numbered(1), numbered(2)});
  EXPECT_TRUE(cache.find(numbered(1)).isNull());
  waitUntilIdle(cache);
  EXPECT_EQ(drawn.count(), 2);
  EXPECT_FALSE(cache.find(numbered(1)).isNull());
  EXPECT_FALSE(cache.find(numbered(2)).isNull());
  EXPECT_NE(thread, QThread::currentThread());
}

TEST(FrameCacheTest, DrawsNothingTwice) {
  std::atomic<int> count{0};
  FrameCache cache(nullptr, [&](const FigureRequest&) {
    ++count;
    return anImage();
  });
  cache.wish({numbered(1)});
  waitUntilIdle(cache);
  cache.wish({numbered(1), numbered(1)});
  waitUntilIdle(cache);
  EXPECT_EQ(count, 1);
}

TEST(FrameCacheTest, ForgetsOldWishesForNewOnes) {
  FrameCache cache(nullptr, [](const FigureRequest&) { return anImage(); });
  cache.wish({numbered(1), numbered(2), numbered(3)});
  cache.wish({numbered(4)});  // 1 has been begun
  waitUntilIdle(cache);
  EXPECT_TRUE(cache.find(numbered(2)).isNull());
  EXPECT_FALSE(cache.find(numbered(4)).isNull());
}

TEST(FrameCacheTest, StaysWithinItsMemoryAndKeepsWhatWasUsedLast) {
  FrameCache cache(
      nullptr, [](const FigureRequest&) { return anImage(); }, 3 * kBytes);
  for (int i = 1; i <= 3; ++i) cache.insert(numbered(i), anImage());
  EXPECT_FALSE(cache.find(numbered(1)).isNull());
  cache.insert(numbered(4), anImage());
  EXPECT_LE(cache.bytes(), 3 * kBytes);
  EXPECT_FALSE(cache.find(numbered(1)).isNull());
  EXPECT_TRUE(cache.find(numbered(2)).isNull());
  cache.insert(numbered(4), anImage());
  EXPECT_EQ(cache.bytes(), 3 * kBytes);
}

TEST(FrameCacheTest, KeepsPicturesInItsFolderForTheNextTime) {
  TemporaryFolder folder;
  std::atomic<int> count{0};
  for (int start = 0; start < 2; ++start) {
    FrameCache cache(nullptr, [&](const FigureRequest&) {
      ++count;
      return anImage();
    });
    cache.setFolder(folder / "figures");
    cache.wish({numbered(1), numbered(2)});
    waitUntilIdle(cache);
    EXPECT_EQ(cache.find(numbered(1)).image(), anImage());
    EXPECT_EQ(cache.bytes(), 0) << "what lies in a file takes no memory of ours";
  }
  EXPECT_EQ(count, 2) << "the second time nothing is drawn";
}

TEST(FrameCacheTest, DrawsNoCoarsePictureOfWhatItHasFine) {
  TemporaryFolder folder;
  FigureRequest coarse = numbered(1);
  coarse.quality = Quality::Coarse;
  std::atomic<int> count{0};
  for (int start = 0; start < 2; ++start) {
    FrameCache cache(nullptr, [&](const FigureRequest&) {
      ++count;
      return anImage();
    });
    cache.setFolder(folder.path());
    cache.wish({coarse, numbered(1)});
    waitUntilIdle(cache);
    EXPECT_FALSE(cache.find(numbered(1)).isNull());
    EXPECT_TRUE(cache.find(coarse).isNull()) << "kept no longer than it is of use";
    EXPECT_EQ(cache.bytes(), 0);
  }
  EXPECT_EQ(count, 2) << "coarse, then fine; the second time neither";
}

TEST(FrameCacheTest, DrawsAgainWhatIsDamaged) {
  TemporaryFolder folder;
  std::atomic<int> count{0};
  for (int start = 0; start < 3; ++start) {
    FrameCache cache(nullptr, [&](const FigureRequest&) {
      ++count;
      return anImage();
    });
    cache.setFolder(folder.path());
    cache.wish({numbered(1)});
    waitUntilIdle(cache);
    EXPECT_EQ(cache.find(numbered(1)).image(), anImage());
    if (start > 0) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      std::filesystem::resize_file(entry.path(), 100);
    }
  }
  EXPECT_EQ(count, 2) << "once, and once more for the damaged one";
}

TEST(FrameCacheTest, WorksWhereNoFolderCanBe) {
  TemporaryFolder folder;
  writeBytes(folder / "file", "not a folder");
  FrameCache cache(nullptr, [](const FigureRequest&) { return anImage(); });
  cache.setFolder(folder / "file" / "figures");
  cache.wish({numbered(1)});
  waitUntilIdle(cache);
  EXPECT_EQ(cache.find(numbered(1)).image(), anImage());
  EXPECT_EQ(cache.bytes(), kBytes);
}

TEST(FrameCacheTest, TakesANewFolderWhileItDraws) {
  TemporaryFolder folder;
  FrameCache cache(nullptr, [](const FigureRequest&) { return anImage(); });
  cache.wish({numbered(1)});
  cache.setFolder(folder.path());
  waitUntilIdle(cache);
  cache.wish({numbered(2)});
  waitUntilIdle(cache);
  EXPECT_FALSE(std::filesystem::is_empty(folder.path()));
}

TEST(FrameCacheTest, ForgetsEverythingWhenCleared) {
  FrameCache cache(nullptr, [](const FigureRequest&) { return anImage(); });
  cache.wish({numbered(1), numbered(2)});
  cache.clear();
  waitUntilIdle(cache);
  EXPECT_TRUE(cache.find(numbered(2)).isNull());
  cache.wish({numbered(3)});
  waitUntilIdle(cache);
  EXPECT_FALSE(cache.find(numbered(3)).isNull());
  cache.clear();
  EXPECT_TRUE(cache.find(numbered(3)).isNull());
  EXPECT_EQ(cache.bytes(), 0);
}

TEST(FrameCacheTest, MayBeDestroyedWhileItDraws) {
  for (int i = 0; i < 20; ++i) {
    FrameCache cache(nullptr, [](const FigureRequest&) { return anImage(); });
    cache.wish({numbered(1), numbered(2), numbered(3)});
  }
}

TEST(FrameCacheTest, WhatIsSeenOnceGetsNoFile) {
  const TemporaryFolder folder;
  FrameCache cache(nullptr, [](const FigureRequest&) { return anImage(); });
  cache.setFolder(folder / "figures");
  cache.wish({numbered(1)}, FrameCache::Keep::InMemory);
  waitUntilIdle(cache);
  EXPECT_FALSE(cache.find(numbered(1)).isNull());
  EXPECT_FALSE(std::filesystem::exists(folder / "figures"));
  cache.wish({numbered(2)});
  waitUntilIdle(cache);
  EXPECT_TRUE(std::filesystem::exists(folder / "figures"));
}

}  // namespace
}  // namespace lissom
