#include "app/figure/renderer.h"

#include "tests/app/figure/pack_figures.h"
#include "tests/core/figure/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace lissom {
namespace {

FigureRequest aRequest(const Movement& movement, double amount = 1) {
  FigureRequest request;
  request.movement = movement;
  request.amount = amount;
  request.size = QSize(240, 200);
  return request;
}

QColor colourAt(const QImage& image, int x, int y) {
  return image.pixelColor(x, y);
}

bool isRed(QColor c) {
  return c.alpha() > 200 && c.red() > 160 && c.red() > 2 * c.green() && c.red() > 2 * c.blue();
}

/// Where the pixels are that satisfy the test.
template <class Test>
QRect boundsOf(const QImage& image, Test test) {
  QRect bounds;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (test(colourAt(image, x, y))) bounds |= QRect(x, y, 1, 1);
    }
  }
  return bounds;
}

/// The mean difference of the alpha of two pictures, 0 to 255, and the number of pixels that differ
/// much.
struct Difference {
  double mean = 0;
  int large = 0;
};
Difference alphaDifference(const QImage& a, const QImage& b) {
  Difference difference;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const int d = std::abs(colourAt(a, x, y).alpha() - colourAt(b, x, y).alpha());
      difference.mean += d;
      difference.large += d > 64 ? 1 : 0;
    }
  }
  difference.mean /= a.width() * a.height();
  return difference;
}

class RendererTest : public ::testing::TestWithParam<const char*> {
protected:
  const Movement movement = aMovement(GetParam());
};

TEST_P(RendererTest, IsTheSameForAnyNumberOfThreads) {
  FigureRequest request = aRequest(movement);
  request.ghost = true;
  request.arrow = true;
  const QImage one = renderFigure(request);
  for (const int threads : {2, 7}) {
    request.threads = threads;
    EXPECT_EQ(renderFigure(request), one) << threads;
  }
}

TEST_P(RendererTest, TheLightComesFromTheSameSideForBothSidesOfTheBody) {
  // A picture that is simply turned round would be lit from the other side.
  FigureRequest request = aRequest(movement, 1);
  request.muscle = false;
  const QImage right = renderFigure(request);
  request.side = Side::Left;
  const QImage left = renderFigure(request).mirrored(true, false);
  EXPECT_NE(left, right);
  EXPECT_LT(alphaDifference(left, right).mean, 1.0);
}

TEST_P(RendererTest, NothingOfTheFigureTouchesTheBorder) {
  for (const QSize size : {QSize(240, 240), QSize(320, 180), QSize(160, 280)}) {
    for (const double amount : {0.0, 0.5, 1.0}) {
      FigureRequest request = aRequest(movement, amount);
      request.size = size;
      const QRect figure = boundsOf(renderFigure(request), [](QColor c) { return c.alpha() > 200; });
      EXPECT_TRUE(QRect(QPoint(), size).adjusted(2, 2, -2, -2).contains(figure)) << size.width() << " " << amount;
    }
  }
}

TEST_P(RendererTest, TheMuscleShowsRedInTheMiddleOfTheBody) {
  FigureRequest request = aRequest(movement);
  const QRect figure = boundsOf(renderFigure(request), [](QColor c) { return c.alpha() > 200; });
  const QRect muscle = boundsOf(renderFigure(request), isRed);
  EXPECT_GT(muscle.width() * muscle.height(), 200);
  EXPECT_TRUE(figure.adjusted(figure.width() / 5, figure.height() / 5, 0, -figure.height() / 5).contains(muscle));
  request.muscle = false;
  EXPECT_TRUE(boundsOf(renderFigure(request), isRed).isNull());
}

TEST_P(RendererTest, EachLookIsDifferent) {
  FigureRequest request = aRequest(movement);
  const QImage light = renderFigure(request);
  request.look = Look::Dark;
  const QImage dark = renderFigure(request);
  request.look = Look::HighContrast;
  const QImage contrast = renderFigure(request);
  EXPECT_NE(light, dark);
  EXPECT_NE(light, contrast);
  EXPECT_NE(dark, contrast);
}

TEST_P(RendererTest, APrintIsOnWhiteWithoutAHaloAndDarkEnoughForPaper) {
  FigureRequest request = aRequest(movement);
  request.look = Look::Print;
  const QImage plain = renderFigure(request);
  request.halo = QColor(255, 230, 200);
  EXPECT_EQ(renderFigure(request), plain);
  for (const QPoint corner : {QPoint(0, 0), QPoint(239, 0), QPoint(0, 199), QPoint(239, 199)}) {
    EXPECT_EQ(plain.pixelColor(corner), QColor(Qt::white));
  }
  EXPECT_FALSE(boundsOf(plain, [](QColor c) { return c.lightness() < 90; }).isEmpty());
  EXPECT_FALSE(boundsOf(plain, isRed).isEmpty());
}

TEST_P(RendererTest, EachPersonIsDifferentAndFillsThePictureAsWell) {
  std::vector<QImage> persons;
  for (const Person person : {Person::One, Person::Two, Person::Three, Person::Four}) {
    FigureRequest request = aRequest(movement);
    request.person = person;
    const QImage image = renderFigure(request);
    const QRect figure = boundsOf(image, [](QColor c) { return c.alpha() > 200; });
    EXPECT_TRUE(QRect(2, 2, 236, 196).contains(figure));
    for (const QImage& other : persons) EXPECT_NE(image, other);
    persons.push_back(image);
  }
}

TEST_P(RendererTest, TheGroundIsTransparentUnlessAColourIsWished) {
  FigureRequest request = aRequest(movement);
  EXPECT_EQ(colourAt(renderFigure(request), 0, 0).alpha(), 0);
  request.halo = QColor(255, 252, 247);
  const QImage lit = renderFigure(request);
  EXPECT_LT(colourAt(lit, 0, 0).alpha(), 8);
  EXPECT_GT(colourAt(lit, 120, 40).alpha(), 8);
  request.background = QColor(10, 20, 30);
  EXPECT_EQ(colourAt(renderFigure(request), 0, 0).alpha(), 255);
}

TEST_P(RendererTest, GhostAndArrowAreThereWhenWished) {
  FigureRequest request = aRequest(movement);
  const QImage plain = renderFigure(request);
  request.ghost = true;
  const QImage ghost = renderFigure(request);
  EXPECT_NE(plain, ghost);
  request.ghost = false;
  request.arrow = true;
  EXPECT_NE(renderFigure(request), plain);
  // At the start the ghost would lie under the figure.
  request = aRequest(movement, 0);
  const QImage start = renderFigure(request);
  request.ghost = true;
  EXPECT_EQ(renderFigure(request), start);
}

TEST_P(RendererTest, CoarseHasTheSameSizeAndNearlyTheSameShape) {
  FigureRequest request = aRequest(movement);
  const QImage fine = renderFigure(request);
  request.quality = Quality::Coarse;
  const QImage coarse = renderFigure(request);
  EXPECT_EQ(coarse.size(), fine.size());
  EXPECT_LT(alphaDifference(coarse, fine).mean, 6.0);
}

TEST_P(RendererTest, ARendererUsedAgainDrawsTheSamePictures) {
  FigureRenderer renderer;
  FigureRequest request = aRequest(movement, 0);
  request.ghost = true;
  for (const double amount : {0.0, 0.5, 1.0}) {
    request.amount = amount;
    EXPECT_EQ(renderer.render(request), renderFigure(request)) << amount;
  }
  request.side = Side::Left;
  request.look = Look::Dark;
  EXPECT_EQ(renderer.render(request), renderFigure(request));
}

TEST_P(RendererTest, BreathingMovesThePictureALittle) {
  FigureRequest request = aRequest(movement);
  request.breath = 1;
  const QImage in = renderFigure(request);
  request.breath = -1;
  const QImage out = renderFigure(request);
  EXPECT_NE(in, out);
  EXPECT_LT(alphaDifference(in, out).mean, 4.0);
}

INSTANTIATE_TEST_SUITE_P(Exercises, RendererTest, ::testing::Values("half-kneeling-hip-flexor", "bed-edge-hip-flexor"));

TEST(EveryExerciseTest, TheLeftIsTheRightInAMirrorPixelByPixel) {
  for (const auto& [name, movement] : packMovements()) {
    FigureRequest request = aRequest(movement, 0.7);
    request.size = QSize(97, 80);  // an odd width too
    request.ghost = true;
    request.arrow = true;
    const QImage right = renderFigure(request);
    request.side = Side::Left;
    EXPECT_NE(renderFigure(request).mirrored(true, false), right) << name;
    request.light = KeyLight::Right;
    EXPECT_EQ(renderFigure(request).mirrored(true, false), right) << name;
  }
}

TEST(EveryExerciseTest, IsTheSameForAnyNumberOfThreads) {
  for (const auto& [name, movement] : packMovements()) {
    FigureRequest request = aRequest(movement, 0.5);
    request.size = QSize(120, 100);
    const QImage one = renderFigure(request);
    for (const int threads : {2, 3, 7}) {
      request.threads = threads;
      EXPECT_EQ(renderFigure(request), one) << name << " " << threads;
    }
  }
}

TEST(GhostTest, IsLeftOutWhereItWouldBeASecondFigure) {
  const auto withGhost = [](const Movement& movement, bool ghost) {
    FigureRequest request = aRequest(movement, 1);
    request.ghost = ghost;
    return renderFigure(request);
  };
  Movement movement = halfKneeling();
  EXPECT_NE(withGhost(movement, true), withGhost(movement, false));
  movement.contacts.clear();
  movement.stretched[Joint::RootX] += 1;  // far away
  EXPECT_EQ(withGhost(movement, true), withGhost(movement, false));
  movement.stretched = movement.start;  // nothing moves
  EXPECT_EQ(withGhost(movement, true), withGhost(movement, false));
}

TEST(RendererSizeTest, AnEmptySizeGivesANullImageAndATinyOneATinyImage) {
  FigureRequest request = aRequest(halfKneeling());
  request.size = QSize(0, 100);
  EXPECT_TRUE(renderFigure(request).isNull());
  for (const QSize size : {QSize(1, 1), QSize(17, 31)}) {
    request.size = size;
    EXPECT_EQ(renderFigure(request).size(), size);
  }
}

}  // namespace
}  // namespace lissom
