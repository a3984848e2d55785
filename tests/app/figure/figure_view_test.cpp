#include "app/figure/figure_view.h"

#include "tests/core/figure/figures.h"

#include <QDeadlineTimer>
#include <QPaintEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <gtest/gtest.h>

#include <cmath>

#include <mutex>

namespace lissom {
namespace {

using namespace std::chrono_literals;

/// A view whose time is set by the test and whose pictures are flat colours that tell the amount:
/// red = 255 * amount.
class FigureViewTest : public ::testing::Test {
protected:
  FigureViewTest()
      : view(
            nullptr, [this](const FigureRequest& request) { return draw(request); }, [this] { return now; }) {
    view.resize(100, 80);
  }

  QImage draw(const FigureRequest& request) {
    const std::lock_guard lock(mutex);
    requests.push_back(request);
    onGuiThread = onGuiThread || QThread::currentThread() == view.thread();
    QImage image(request.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(static_cast<int>(255 * request.amount), request.side == Side::Left ? 255 : 0,
                      static_cast<int>(127 * (request.breath + 1))));
    return image;
  }

  QColor shown() { return view.grab().toImage().pixelColor(50, 40); }
  bool waitForRed(int red) {
    return QTest::qWaitFor([&] { return shown().red() == red; });
  }
  bool ticks() {
    for (const QObject* child : view.children()) {
      if (const auto* t = qobject_cast<const QTimer*>(child); t && t->isActive()) return true;
    }
    return false;
  }

  std::chrono::milliseconds now{1000};
  std::mutex mutex;
  std::vector<FigureRequest> requests;
  bool onGuiThread = false;
  FigureView view;
};

TEST_F(FigureViewTest, WhatIsInBothPicturesStaysSolidWhileTheyFade) {
  view.setMovement(halfKneeling());
  view.show();
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown() == QColor(0, 0, 127); }));
  view.setMovement(bedEdge());
  EXPECT_TRUE(QTest::qWaitFor([&] { return ticks(); }));  // the new picture fades in
  now += 175ms;
  const QColor middle = shown();
  EXPECT_TRUE(ticks());
  EXPECT_LE(middle.red(), 1) << "the ground shows through";
  EXPECT_NEAR(middle.blue(), 127, 1);
}

TEST_F(FigureViewTest, NeverDrawsOnTheGuiThreadUnlessAskedTo) {
  view.setMovement(halfKneeling());
  view.show();
  shown();
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown() == QColor(0, 0, 127); }));
  view.moveTo(1, 1s);
  now += 500ms;
  shown();
  now += 600ms;
  EXPECT_TRUE(waitForRed(255));
  EXPECT_FALSE(onGuiThread);
  view.hide();  // nothing is wished that could come in between
  view.moveTo(0.5, 0ms);
  view.renderNow();
  EXPECT_TRUE(onGuiThread);
}

TEST_F(FigureViewTest, ShowsACoarsePictureFirst) {
  view.setMovement(halfKneeling());
  view.show();
  EXPECT_TRUE(QTest::qWaitFor([&] {
    const std::lock_guard lock(mutex);
    return requests.size() >= 2;
  }));
  EXPECT_EQ(requests[0].quality, Quality::Coarse);
  EXPECT_EQ(requests[1].quality, Quality::Fine);
}

TEST_F(FigureViewTest, MovesWithEaseAtBothEnds) {
  view.setMovement(halfKneeling());
  view.show();
  view.moveTo(1, 3s);
  EXPECT_TRUE(view.isMoving());
  now += 300ms;
  EXPECT_LT(view.amount(), 0.05);
  now += 1200ms;
  EXPECT_NEAR(view.amount(), 0.5, 1e-6);
  now += 1200ms;
  EXPECT_GT(view.amount(), 0.95);
  now += 300ms;
  EXPECT_EQ(view.amount(), 1);
  EXPECT_TRUE(waitForRed(255));
  EXPECT_FALSE(view.isMoving());
}

TEST_F(FigureViewTest, TurnsRoundOnTheWayWithoutAJump) {
  view.setMovement(halfKneeling());
  view.show();
  view.moveTo(1, 2s);
  now += 1s;
  const double half = view.amount();
  view.moveTo(0, 2s);
  EXPECT_EQ(view.amount(), half);
  now += 2s;
  EXPECT_EQ(view.amount(), 0);
}

TEST_F(FigureViewTest, NoTimerRunsAtRestOrHidden) {
  view.setMovement(halfKneeling());
  view.show();
  view.renderNow();
  EXPECT_FALSE(ticks());
  view.moveTo(1, 1s);
  EXPECT_TRUE(ticks());
  view.hide();
  EXPECT_FALSE(ticks());
  EXPECT_EQ(view.amount(), 1);
  view.setBreathing(true);
  EXPECT_FALSE(ticks());
  view.show();
  EXPECT_TRUE(ticks());
  view.setBreathing(false);
  EXPECT_FALSE(ticks());
}

TEST_F(FigureViewTest, BreathesOnlyWhenNothingElseMoves) {
  view.setMovement(halfKneeling());
  view.setBreathing(true);
  view.show();
  now += 1250ms;  // a quarter of a breath: breathed in
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown().blue() == 254; }));
  view.moveTo(1, 1s);
  now += 1s;
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown() == QColor(255, 0, 127); }));
}

TEST_F(FigureViewTest, GoesSmoothlyFromOneKeptFrameToTheNext) {
  view.setMovement(halfKneeling());
  view.show();
  view.moveTo(1, 1s);
  now += 415ms;
  const double exact = 255 * view.amount();
  const double ofAFrame = 255 * std::round(view.amount() * 36) / 36;
  ASSERT_GT(std::abs(exact - ofAFrame), 2) << "choose a moment between two frames";
  EXPECT_TRUE(QTest::qWaitFor([&] { return std::abs(shown().red() - exact) < 1.5; }))
      << shown().red() << " for " << exact;
}

TEST_F(FigureViewTest, WithReducedMotionThereAreOnlyStills) {
  view.setReducedMotion(true);
  view.setMovement(halfKneeling());
  view.setBreathing(true);
  view.show();
  view.renderNow();
  view.moveTo(1, 3s);
  EXPECT_FALSE(view.isMoving());
  EXPECT_EQ(view.amount(), 1);
  EXPECT_TRUE(QTest::qWaitFor([&] { return ticks(); }));  // the new picture fades in
  now += 175ms;
  const int fading = shown().red();
  EXPECT_GT(fading, 30);
  EXPECT_LT(fading, 225);
  now += 200ms;
  EXPECT_TRUE(waitForRed(255));
  EXPECT_TRUE(QTest::qWaitFor([&] { return !ticks(); }));
  for (const FigureRequest& request : requests) EXPECT_EQ(request.breath, 0);
}

TEST_F(FigureViewTest, RenderNowShowsTheFinePictureAtOnce) {
  view.setMovement(halfKneeling());
  view.setSide(Side::Left);
  view.moveTo(1, 0ms);
  view.renderNow();
  EXPECT_EQ(shown(), QColor(255, 255, 127));
  EXPECT_EQ(requests.back().quality, Quality::Fine);
  EXPECT_EQ(requests.back().size, QSize(100, 80));
}

TEST_F(FigureViewTest, DrawsSmallerWhileALargePictureMoves) {
  view.resize(1400, 1000);
  view.setMovement(halfKneeling());
  view.show();
  view.moveTo(1, 1s);
  now += 500ms;
  EXPECT_TRUE(QTest::qWaitFor([&] {
    const std::lock_guard lock(mutex);
    return std::any_of(requests.begin(), requests.end(), [](const FigureRequest& r) { return r.size.width() < 800; });
  }));
  now += 600ms;
  EXPECT_TRUE(QTest::qWaitFor([&] {
    const std::lock_guard lock(mutex);
    return !requests.empty() && requests.back().size == QSize(1400, 1000);
  }));
}

TEST_F(FigureViewTest, ShowsWhatHasComeWhenItIsPaintedWithoutWaitingForItsMessage) {
  view.setMovement(halfKneeling());
  view.show();
  QDeadlineTimer patience(5000);
  while (shown() != QColor(0, 0, 127) && !patience.hasExpired())
    QThread::yieldCurrentThread();  // no event is processed
  EXPECT_EQ(shown(), QColor(0, 0, 127));
}

/// Remembers what was repainted.
class Repaints : public QObject {
public:
  QRegion region;
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) region |= static_cast<QPaintEvent*>(event)->region();
    return false;
  }
};

TEST(FigureViewPaintTest, ABreathRepaintsOnlyWhatDiffers) {
  std::chrono::milliseconds now{1000};
  FigureView view(
      nullptr,
      [](const FigureRequest& request) {
        QImage image(request.size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::blue);
        QPainter(&image).fillRect(60, 40, 10, 8, QColor(static_cast<int>(127 * (request.breath + 1)), 0, 0));
        return image;
      },
      [&] { return now; });
  view.resize(200, 160);
  view.setMovement(halfKneeling());
  view.setBreathing(true);
  view.show();
  const auto chest = [&] { return view.grab().toImage().pixelColor(65, 44).red(); };
  now += 1250ms;  // breathed in
  ASSERT_TRUE(QTest::qWaitFor([&] { return chest() == 254; }));
  Repaints repaints;
  view.installEventFilter(&repaints);
  now += 700ms;
  ASSERT_TRUE(QTest::qWaitFor([&] { return repaints.region.boundingRect().contains(QRect(60, 40, 10, 8)); }));
  view.removeEventFilter(&repaints);
  EXPECT_TRUE(QRect(58, 38, 14, 12).contains(repaints.region.boundingRect()));
  const double breath = (std::sin(2 * 3.14159265 * 1950 / 5000) + 1) / 2;
  EXPECT_TRUE(QTest::qWaitFor([&] { return std::abs(chest() - 254 * breath) <= 2; })) << chest();
  EXPECT_EQ(view.grab().toImage().pixelColor(30, 30), QColor(Qt::blue));
}

TEST_F(FigureViewTest, WhatItReleasedIsDrawnAgain) {
  view.setMovement(halfKneeling());
  view.show();
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown() == QColor(0, 0, 127); }));
  view.moveTo(1, 0ms);
  EXPECT_TRUE(waitForRed(255));
  view.hide();
  view.releasePictures();
  const std::size_t before = requests.size();
  view.show();
  view.moveTo(0, 0ms);
  EXPECT_TRUE(waitForRed(0));
  EXPECT_GT(requests.size(), before);
}

TEST_F(FigureViewTest, WithoutAMovementItIsEmpty) {
  view.show();
  view.renderNow();
  view.moveTo(1, 1s);
  EXPECT_TRUE(requests.empty());
}

TEST_F(FigureViewTest, ItsAccessibleNameCanBeSet) {
  EXPECT_FALSE(view.accessibleName().isEmpty());
  view.setAccessibleName(QStringLiteral("Half-kneeling hip flexor stretch, right side"));
  EXPECT_EQ(view.accessibleName(), QStringLiteral("Half-kneeling hip flexor stretch, right side"));
}

/// A view that may be turned, at rest in its own view.
class TurnableViewTest : public FigureViewTest {
protected:
  TurnableViewTest() {
    view.setTurnable(true);
    view.setMovement(halfKneeling());
    view.show();
    EXPECT_TRUE(QTest::qWaitFor([this] { return count() >= 2; }));
  }
  std::size_t count() {
    const std::lock_guard lock(mutex);
    return requests.size();
  }
  FigureRequest last() {
    const std::lock_guard lock(mutex);
    return requests.back();
  }
  bool waitForFine(float yaw, float pitch) {
    return QTest::qWaitFor([&] {
      const FigureRequest request = last();
      return request.quality == Quality::Fine && std::abs(request.movement.view.yaw - yaw) < .01f &&
             std::abs(request.movement.view.pitch - pitch) < .01f;
    });
  }
  void drag(QPoint by) {
    QTest::mousePress(&view, Qt::LeftButton, {}, {50, 40});
    QTest::mouseMove(&view, QPoint(50, 40) + by);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(50, 40) + by);
  }
  const View own = halfKneeling().view;
};

TEST_F(TurnableViewTest, FollowsTheMouseCoarselyAndIsDrawnFinelyWhereItStays) {
  const std::size_t before = count();
  drag({-25, 10});
  EXPECT_TRUE(waitForFine(own.yaw + 10, own.pitch + 4));
  const std::lock_guard lock(mutex);
  EXPECT_EQ(requests[before].quality, Quality::Coarse);
}

TEST_F(TurnableViewTest, TurnsWithTheKeysAndHomeComesBack) {
  QTest::keyClick(&view, Qt::Key_Left);
  QTest::keyClick(&view, Qt::Key_Left);
  QTest::keyClick(&view, Qt::Key_Up);
  EXPECT_TRUE(waitForFine(own.yaw + 20, own.pitch + 10));
  const std::size_t turned = count();
  QTest::keyClick(&view, Qt::Key_Home);
  QTest::qWait(0);
  EXPECT_EQ(count(), turned) << "the first picture is still there";
  QTest::keyClick(&view, Qt::Key_Right);
  QTest::keyClick(&view, Qt::Key_Down);
  EXPECT_TRUE(waitForFine(own.yaw - 10, std::max(-8.0f, own.pitch - 10)));
}

TEST_F(TurnableViewTest, InTheMirrorItFollowsTheMouseToo) {
  view.setSide(Side::Left);
  drag({-25, 0});
  EXPECT_TRUE(waitForFine(own.yaw - 10, own.pitch));
}

TEST_F(TurnableViewTest, StaysWithinItsLimits) {
  for (int i = 0; i < 30; ++i) {
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Up);
  }
  EXPECT_TRUE(waitForFine(own.yaw + 120, 70));
}

TEST_F(TurnableViewTest, ADoubleClickShowsItsOwnViewAgain) {
  QTest::keyClick(&view, Qt::Key_Left);
  EXPECT_TRUE(waitForFine(own.yaw + 10, own.pitch));
  view.releasePictures();
  QTest::mouseDClick(&view, Qt::LeftButton);
  EXPECT_TRUE(waitForFine(own.yaw, own.pitch));
}

TEST_F(TurnableViewTest, TheNextExerciseBeginsInItsOwnView) {
  QTest::keyClick(&view, Qt::Key_Left);
  view.setMovement(bedEdge());
  EXPECT_TRUE(waitForFine(bedEdge().view.yaw, bedEdge().view.pitch));
}

TEST_F(TurnableViewTest, TellsHowAndCanBeReachedByKeyboard) {
  EXPECT_FALSE(view.accessibleDescription().isEmpty());
  EXPECT_EQ(view.focusPolicy(), Qt::StrongFocus);
  view.setTurnable(false);
  EXPECT_TRUE(view.accessibleDescription().isEmpty());
  const std::size_t before = count();
  QTest::keyClick(&view, Qt::Key_Left);
  drag({-25, 10});
  QTest::qWait(0);
  EXPECT_EQ(count(), before);
}

}  // namespace
}  // namespace lissom
