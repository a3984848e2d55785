#include "app/session/countdown_ring.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>

#include <gtest/gtest.h>

namespace lissom {
namespace {

/// Remembers what was repainted.
class Repaints : public QObject {
public:
  QRegion region;
  int count = 0;
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) {
      region |= static_cast<QPaintEvent*>(event)->region();
      ++count;
    }
    return false;
  }
};

class CountdownRingTest : public ::testing::Test {
protected:
  CountdownRingTest() {
    ring.resize(400, 400);
    ring.show();
    show(0.5);
    QApplication::processEvents();
    ring.installEventFilter(&repaints);
  }
  void show(double left, const char* count = "15") {
    ring.showTime(QString::fromLatin1(count), QStringLiteral("seconds"), left, true);
  }

  CountdownRing ring;
  Repaints repaints;
};

TEST_F(CountdownRingTest, AFrameRepaintsOnlyTheEndOfTheArc) {
  show(0.498);
  QApplication::processEvents();
  EXPECT_EQ(repaints.count, 1);
  const QRect part = repaints.region.boundingRect();
  EXPECT_FALSE(part.isEmpty());
  EXPECT_LT(part.width() * part.height(), 400 * 400 / 20);
  EXPECT_GT(part.top(), 300) << "half of it is left: the end is at the bottom";
}

TEST_F(CountdownRingTest, ANewSecondRepaintsTheNumber) {
  show(0.499, "14");
  QApplication::processEvents();
  EXPECT_TRUE(repaints.region.contains(QPoint(200, 200)));
}

TEST_F(CountdownRingTest, AMotionTooSmallToBeSeenRepaintsNothingUntilItHasAddedUp) {
  int frames = 0;
  for (int i = 1; i <= 100; ++i) {  // a tenth of a pixel each
    show(0.5 - i * 0.0001);
    QApplication::processEvents();
    ++frames;
  }
  EXPECT_GE(repaints.count, 5);
  EXPECT_LE(repaints.count, 20) << "of " << frames;
  repaints.count = 0;
  show(0);
  QApplication::processEvents();
  EXPECT_EQ(repaints.count, 1) << "the end is always shown";
}

TEST_F(CountdownRingTest, APartIsPaintedAsItIsInTheWhole) {
  for (const double left : {1.0, 0.73, 0.5, 0.31, 0.0}) {
    show(left, "128");
    const QImage whole = ring.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int x = 0; x < 400; x += 80) {
      for (int y = 0; y < 400; y += 80) {
        const QRect part(x, y, 80, 80);
        QImage image(80, 80, QImage::Format_RGB32);
        image.fill(ring.palette().color(QPalette::Window));
        ring.render(&image, {}, part);
        ASSERT_EQ(image, whole.copy(part)) << left << " " << x << " " << y;
      }
    }
  }
}

}  // namespace
}  // namespace lissom
