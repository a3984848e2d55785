#include "app/figure/kept_frame.h"

#include "app/figure/renderer.h"
#include "tests/core/figure/figures.h"
#include "tests/support/tier.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace lissom {
namespace {

class Random {
public:
  explicit Random(unsigned seed) : m_numbers(seed) {}
  unsigned operator()() { return static_cast<unsigned>(m_numbers()); }
  int below(int end) { return static_cast<int>((*this)() % static_cast<unsigned>(end)); }

private:
  std::minstd_rand m_numbers;
};

QImage noise(QSize size, unsigned seed) {
  Random random(seed);
  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < size.height(); ++y) {
    for (int x = 0; x < size.width(); ++x) reinterpret_cast<QRgb*>(image.scanLine(y))[x] = random() | 0xff000000u;
  }
  return image;
}

/// The picture with some short lines changed.
QImage withLines(const QImage& image, Random& random, int lines) {
  QImage changed = image;
  for (int i = 0; i < lines; ++i) {
    const int y = random.below(image.height());
    const int x = random.below(image.width());
    const int end = std::min(image.width(), x + 1 + random.below(7));
    for (int at = x; at < end; ++at) reinterpret_cast<QRgb*>(changed.scanLine(y))[at] = random();
  }
  return changed;
}

TEST(KeptFrameTest, IsThePictureToTheLastBit) {
  const unsigned seed = newSeed();
  SCOPED_TRACE("LISSOM_SEED=" + std::to_string(seed));
  Random random(seed);
  for (int i = 0; i < cases(60, 3000); ++i) {
    const QSize size(1 + random.below(60), 1 + random.below(60));
    const QImage ground = noise(size, random());
    const QImage image = withLines(ground, random, random.below(40));
    const KeptFrame frame = KeptFrame::onGround(image, KeptFrame(ground));
    ASSERT_EQ(frame.image(), image);
    const QRect all(QPoint(), size);
    const QRect part =
        QRect(QPoint(random.below(60), random.below(60)), QSize(1 + random.below(60), 1 + random.below(60))) & all;
    if (!part.isEmpty()) {
      ASSERT_EQ(frame.area(part), image.copy(part)) << part.x() << " " << part.y();
    }
    for (int y = 0; y < size.height(); ++y) {
      for (int x = 0; x < size.width(); ++x) {
        const bool same = image.pixel(x, y) == ground.pixel(x, y);
        ASSERT_TRUE(same || frame.isWhole() || frame.box().contains(x, y));
      }
    }
  }
}

TEST(KeptFrameTest, APictureLikeItsGroundTakesLittle) {
  const QImage ground = noise({200, 200}, 1);
  const KeptFrame still{ground};
  EXPECT_TRUE(still.isWhole());
  EXPECT_EQ(still.ownBytes(), ground.sizeInBytes());
  QImage image = ground;
  image.setPixel(100, 50, 7);
  const KeptFrame frame = KeptFrame::onGround(image, still);
  EXPECT_EQ(frame.box(), QRect(100, 50, 1, 1));
  EXPECT_LT(frame.ownBytes(), 100);
  EXPECT_EQ(frame.groundKey(), still.groundKey());
  const KeptFrame same = KeptFrame::onGround(ground, still);
  EXPECT_TRUE(same.box().isEmpty());
  EXPECT_EQ(same.image(), ground);
}

TEST(KeptFrameTest, IsWholeWhereTheGroundDoesNotFit) {
  const QImage image = noise({30, 20}, 1);
  EXPECT_TRUE(KeptFrame::onGround(image, {}).isWhole());
  EXPECT_TRUE(KeptFrame::onGround(image, KeptFrame(noise({20, 30}, 2))).isWhole());
  const KeptFrame different = KeptFrame::onGround(image, KeptFrame(noise({30, 20}, 3)));
  EXPECT_TRUE(different.isWhole()) << "as what differs it would be larger than it is";
  EXPECT_EQ(different.image(), image);
  EXPECT_TRUE(KeptFrame().isNull());
}

TEST(KeptFrameTest, OnAFrameThatHasAGroundItSharesThatGround) {
  const KeptFrame start{noise({50, 50}, 1)};
  QImage image = start.image();
  image.setPixel(3, 3, 1);
  const KeptFrame half = KeptFrame::onGround(image, start);
  image.setPixel(9, 9, 2);
  const KeptFrame breath = KeptFrame::onGround(image, half);
  EXPECT_EQ(breath.groundKey(), start.groundKey());
  EXPECT_EQ(breath.image(), image);
}

TEST(KeptFrameTest, TheRenderersPicturesComeBackAsTheyAre) {
  FigureRequest request;
  request.movement = halfKneeling();
  request.size = QSize(200, 180);
  request.halo = QColor(255, 252, 247);
  request.ghost = true;
  request.amount = 0;
  const KeptFrame start{renderFigure(request)};
  for (const double amount : {0.3, 0.7}) {
    request.amount = amount;
    const QImage image = renderFigure(request);
    const KeptFrame frame = KeptFrame::onGround(image, start);
    EXPECT_FALSE(frame.isWhole());
    EXPECT_LT(frame.ownBytes(), image.sizeInBytes() / 2);
    EXPECT_EQ(frame.image(), image);
  }
}

TEST(KeptFrameTest, SpansThatLeaveThePictureAreRefused) {
  const KeptFrame ground{noise({8, 4}, 1)};
  const auto frameOf = [&](std::vector<std::uint32_t> words) {
    KeptFrame::Stored stored;
    stored.size = QSize(8, 4);
    stored.box = QRect(0, 0, 8, 1);
    stored.ground = ground.checksum();
    stored.payload = {reinterpret_cast<const uchar*>(words.data()), words.size() * 4};
    return KeptFrame::fromStored(stored, ground).isNull();
  };
  EXPECT_FALSE(frameOf({0, 1, 6u | 2u << 16, 11, 12}));
  EXPECT_TRUE(frameOf({0, 1, 7u | 2u << 16, 11, 12})) << "beyond the right edge";
  EXPECT_TRUE(frameOf({0, 1, 6u | 2u << 16, 11})) << "fewer pixels than announced";
  EXPECT_TRUE(frameOf({0, 2, 6u | 1u << 16, 11})) << "fewer spans than announced";
  EXPECT_TRUE(frameOf({0, 1, 6u | 1u << 16, 11, 12})) << "something left over";
  EXPECT_TRUE(frameOf({0})) << "no row";
  EXPECT_TRUE(frameOf({}));
}

TEST(KeptFrameTest, TheChecksumChangesWithEachBit) {
  std::vector<uchar> bytes(77, 0x5a);
  const std::uint64_t sum = checksumOf(bytes);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      bytes[i] ^= static_cast<uchar>(1 << bit);
      ASSERT_NE(checksumOf(bytes), sum) << i << " " << bit;
      bytes[i] ^= static_cast<uchar>(1 << bit);
    }
  }
  EXPECT_NE(checksumOf({bytes.data(), 76}), sum);
  EXPECT_NE(checksumOf({}), 0u);
}

}  // namespace
}  // namespace lissom
